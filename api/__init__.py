"""The front door: HTTP, and the terminal command that knocks at the same rooms."""
