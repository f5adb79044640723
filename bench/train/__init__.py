"""Trains what the product ships: the embedding that reads villagers' questions.

Run on a developer's machine, never by the product: ``python -m bench.train.embedding --help``.
"""
