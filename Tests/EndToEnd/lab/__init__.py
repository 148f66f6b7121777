"""A real Postfix in a box of its own, for tests whose truth comes from the SMTP client.

Python 3 standard library only. Read postfix_lab.py first: it says how the parts fit together.
"""
