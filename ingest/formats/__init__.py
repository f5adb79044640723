"""A file's bytes become neutral blocks: paragraphs, tables, page images.

Every format is read in a child process with limits on memory, time and size; nothing in a file is run or fetched.
"""
