"""A question becomes an answer with its sources.

Without a language model the answer quotes the governing articles; with one it streams prose over the same sources.
"""
