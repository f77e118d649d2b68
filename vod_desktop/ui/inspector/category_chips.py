"""The categories of a media that can be in several, as chips that can be removed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vod_desktop.ui.inspector.flow import FlowLayout
from vod_desktop.ui.inspector.selection import Share
from vod_desktop.ui.inspector.tag_chip import TagChip
from vod_desktop.ui.theme import grid


class CategoryChips(QWidget):
    """Shows what it is given and says what is to go; hidden while there is nothing.

    Attributes:
        removed: The id of a category.
    """

    removed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(spacing=grid(self), parent=self)
        self._flow.setContentsMargins(0, grid(self), 0, 0)
        self.chips: dict[int, TagChip] = {}
        self.hide()

    def show_names(self, names: Mapping[int, str]) -> None:
        """Show these categories. The focus goes from a chip that is gone to the one in its place."""
        if names == {category_id: chip.tag for category_id, chip in self.chips.items()}:
            return
        focused = next((n for n, chip in enumerate(self.chips.values()) if chip.hasFocus()), None)
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {category_id: self._chip(category_id, name) for category_id, name in names.items()}
        self.setVisible(bool(names))
        if focused is not None and self.chips:
            list(self.chips.values())[min(focused, len(self.chips) - 1)].setFocus()
        self.updateGeometry()

    def _chip(self, category_id: int, name: str) -> TagChip:
        chip = TagChip(name, Share.ALL, parent=self)
        chip.setAccessibleName(self.tr("Category {name}").format(name=name))
        chip.removed.connect(lambda: self.removed.emit(category_id))
        self._flow.addWidget(chip)
        chip.show()
        return chip
