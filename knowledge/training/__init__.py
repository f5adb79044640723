"""Trains what reads questions: ``cunfa train``.

From the articles on the shelf and questions whose articles are known come the folder the product ships: tokenizer,
table of word vectors, known questions, ranker, and a card that says on what and how well.
"""
