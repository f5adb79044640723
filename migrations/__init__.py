"""Schema migrations; sees every room's models and stands outside the floors."""
