"""Sheets of a spreadsheet program: what their columns mean, which rows of the queue they describe, and what they change."""
