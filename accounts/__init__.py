"""Who is at the door, from which township and villages, and what was done.

People, townships, villages, sign-in sessions, throttling of guesses, and the audit trail.
"""
