"""A file becomes articles and passages on the shelf.

Reads statutes, official papers, tables and guides, reports every article and every gap, and is safe to run again.
"""
