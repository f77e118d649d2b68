"""The dock that shows and edits what is selected."""

from vod_desktop.ui.inspector.inspector import FixRequest, Inspector

__all__ = ["FixRequest", "Inspector"]
