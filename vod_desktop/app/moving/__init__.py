"""Carrying the queue, or everything but secrets, to another computer as one file."""
