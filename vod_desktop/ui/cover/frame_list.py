"""Small frames side by side, one below the other, or in rows that wrap."""

from __future__ import annotations

import enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QListWidgetItem

from vod_desktop.domain.media import Suggestion
from vod_desktop.ui.theme import grid

_AT_ROLE = Qt.ItemDataRole.UserRole + 1


class Run(enum.Enum):
    """How the frames follow each other."""

    ACROSS = "across"
    DOWN = "down"
    WRAPPED = "wrapped"


class FrameList(QListWidget):
    """GUI thread only.

    Attributes:
        picked: The second of the frame that was clicked or entered.
    """

    picked = Signal(float)

    def __init__(self, name: str, run: Run, *, width: int) -> None:
        """`name` for screen readers, `width` of a frame in steps of the grid."""
        super().__init__()
        step = grid(self)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWrapping(run is Run.WRAPPED)
        self.setFlow(QListView.Flow.TopToBottom if run is Run.DOWN else QListView.Flow.LeftToRight)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        (self.setVerticalScrollBarPolicy if run is Run.ACROSS else self.setHorizontalScrollBarPolicy)(off)
        self.setIconSize(QSize(width * step, round(width * step * 9 / 16)))
        self.setSpacing(step if run is Run.WRAPPED else 0)
        self.setUniformItemSizes(True)
        self.setAccessibleName(name)
        self.setObjectName("frames")
        self.itemActivated.connect(self._on_picked)
        self.itemClicked.connect(self._on_picked)

    def add(self, found: Suggestion, position: str) -> None:
        """One more, at the end."""
        pixmap = QPixmap.fromImage(QImage.fromData(found.picture)).scaled(
            self.iconSize() * 2,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        item = QListWidgetItem(QIcon(pixmap), position)
        item.setData(_AT_ROLE, found.at_s)
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, self.tr("Frame at {position}").format(position=position)
        )
        self.addItem(item)

    def _on_picked(self, item: QListWidgetItem) -> None:
        self.picked.emit(float(item.data(_AT_ROLE)))
