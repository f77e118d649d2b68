"""The status bar: counts, the bar of the whole queue, speed, time left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QWidget

from vod_desktop.app.groups import Group
from vod_desktop.app.uploads import Totals
from vod_desktop.app.wording import Wording
from vod_desktop.ui.theme import Look, grid, set_look

_FULL = 1000


class StatusBar(QStatusBar):
    """Shows the totals of the queue."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._is_moving = False
        self.setSizeGripEnabled(False)
        self._counts = QLabel(self)
        self._share = QLabel(self)
        self._speed = QLabel(self)
        self._left = QLabel(self)
        self._bar = QProgressBar(self, textVisible=False, maximum=_FULL)
        self._bar.setAccessibleName(self.tr("Progress of the whole queue"))
        self._bar.setFixedSize(45 * grid(self), max(6, round(1.5 * grid(self))))
        self.addWidget(self._row())
        set_look(self._left, Look.MUTED)
        set_look(self._share, Look.MUTED)

    def _row(self) -> QWidget:
        row = QWidget(self)
        unit = grid(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(3 * unit, unit, 3 * unit, unit)
        layout.setSpacing(4 * unit)
        for widget in (self._counts, self._bar, self._share, self._speed, self._left):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the sums away when there is no room for them; speed and time left are worth more."""
        others = (self._counts, self._bar, self._speed, self._left)
        needed = sum(w.sizeHint().width() for w in (*others, self._share)) + 26 * grid(self)
        self._share.setVisible(self._is_moving and needed + self._bar.width() <= self.width())

    def show_totals(self, totals: Totals) -> None:
        """Show these totals; parts that say nothing are left out."""
        moving = totals.bytes_total > 0 and totals.bytes_sent < totals.bytes_total
        self._counts.setText(self._counted(totals))
        self._bar.setVisible(moving)
        self._bar.setValue(min(_FULL - 1, totals.bytes_sent * _FULL // max(1, totals.bytes_total)))
        self._is_moving = moving
        self._share.setText(
            self.tr("{sent} of {total}").format(
                sent=self._wording.size(totals.bytes_sent), total=self._wording.size(totals.bytes_total)
            )
        )
        self._speed.setText(self._wording.speed(totals.speed))
        self._left.setText(self._wording.remaining(totals.left_s))
        self._fit()

    def _counted(self, totals: Totals) -> str:
        counts = totals.count_by_group
        pieces = [
            self.tr("%n uploading", "", n) if (n := counts.get(Group.UPLOADING, 0)) else "",
            self.tr("%n at VOD", "", totals.at_vod) if totals.at_vod else "",
            self.tr("%n waiting", "", n) if (n := counts.get(Group.WAITING, 0)) else "",
            self.tr("%n paused", "", n) if (n := counts.get(Group.PAUSED, 0)) else "",
            self.tr("%n draft(s)", "", n) if (n := counts.get(Group.DRAFT, 0)) else "",
            self.tr("%n done", "", n) if (n := counts.get(Group.DONE, 0)) else "",
        ]
        return "  ·  ".join(piece for piece in pieces if piece) or self.tr("Ready")

    def texts(self) -> tuple[str, str, str]:
        """Counts, speed and time left, as shown."""
        return self._counts.text(), self._speed.text(), self._left.text()
