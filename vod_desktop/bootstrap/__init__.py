"""The composition root: makes every object once and connects them. The one folder that sees all of the program."""

from vod_desktop.bootstrap.entry import main, main_window
from vod_desktop.bootstrap.program import Program

__all__ = ["Program", "main", "main_window"]
