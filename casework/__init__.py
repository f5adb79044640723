"""What the adviser and the mediator did: service entries, mediations and the month's counts.

One entry is typed once and feeds every figure; nothing is stored as a count.
"""
