"""Which parts of an upload have arrived, as one bar: filled where OSS has confirmed them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vod_desktop.app.services import Services
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.parts import StoredPart, plan_parts
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.colors import colors_of
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.theme import grid


class PartMap(QWidget):
    """Asks for the parts again when more are confirmed. GUI thread only."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uploads = services.uploads
        self._count = 0
        self._arrived: frozenset[int] = frozenset()
        self._shown: tuple[TaskId, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Parts that have arrived"))

    def arrived(self) -> frozenset[int]:
        """The numbers of the parts that are shown as confirmed."""
        return self._arrived

    def show_task(self, task: UploadTask) -> None:
        """Show the parts of this upload; one without parts takes no room."""
        has_parts = bool(task.part_size and task.upload_id and task.size) and not task.slices
        self.setVisible(has_parts)
        asked = (task.id, task.confirmed)
        if not has_parts or self._shown == asked:
            return
        if self._shown is None or self._shown[0] != task.id:
            self._arrived = frozenset()
        self._shown = asked
        self._count = plan_parts(task.size, task.part_size).count
        if task.confirmed >= task.size:
            self._show(frozenset(range(1, self._count + 1)))
        else:

            def told(parts: Sequence[StoredPart]) -> None:
                self._on_parts(asked, parts)

            self._uploads.parts(task.id).then(while_alive(self, told))

    def sizeHint(self) -> QSize:
        return QSize(20 * grid(self), 2 * grid(self))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = colors_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colors.track))
        width = max(1, self.width())
        for x in range(width):
            first = x * self._count // width + 1
            last = max(first, (x + 1) * self._count // width)
            share = sum(number in self._arrived for number in range(first, last + 1)) / (last - first + 1)
            if share:
                color = QColor(colors.accent)
                color.setAlphaF(share)
                painter.fillRect(QRect(x, 0, 1, self.height()), color)

    def _on_parts(self, asked: tuple[TaskId, int], parts: Sequence[StoredPart]) -> None:
        if asked == self._shown:
            self._show(frozenset(part.number for part in parts))

    def _show(self, arrived: frozenset[int]) -> None:
        self._arrived = arrived
        self.update()
