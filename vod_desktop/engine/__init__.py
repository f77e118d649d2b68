"""Transfers: bytes from a file to an object, through anything. Threads, no Qt, no SQL."""
