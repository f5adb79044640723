"""The shelf: documents, versions, articles, citations, validity in time, retrieval.

SQL is the record; every index is a shadow built from it and made live by one rename.
"""
