"""Sheets in the window: taking one over, saving one."""
