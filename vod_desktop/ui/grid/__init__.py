"""All rows as a grid that is edited like a sheet."""

from vod_desktop.ui.grid.window import GridWindow

__all__ = ["GridWindow"]
