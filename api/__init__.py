"""The front door: HTTP, and the terminal command that knocks at the same rooms."""

VERSION = "0.1.0"  # as in pyproject.toml
