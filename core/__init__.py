"""The ground every room stands on: settings, database, errors, clock, logging.

Imports no room.
"""
