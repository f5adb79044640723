"""Reads official papers (公文) and tables.

What a loader gives as paragraphs and tables becomes one version: head, number, title, addressees, body, annexes, dates.
"""
