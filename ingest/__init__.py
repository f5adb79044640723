"""A file becomes articles and passages on the shelf.

Reads statutes and our own guides, reports every article and every gap, and is safe to run again.
"""
