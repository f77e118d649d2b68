"""The calls of a task, the newest first, as a list that can be read and copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from vod_desktop.app.wording import Wording
from vod_desktop.domain.events import CallNoted
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import grid

_SHOWN = 200


class Timeline(QTreeWidget):
    """One line a call; its details unfold below it."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._shown: tuple[CallNoted, ...] = ()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTreeWidget { background: transparent; }")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Calls"))
        self.setMinimumHeight(60 * grid(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setSectionResizeMode(1, header.ResizeMode.ResizeToContents)

    def show_calls(self, calls: Sequence[CallNoted]) -> None:
        """Show these, given oldest first; only new ones are added."""
        wanted = tuple(calls[-_SHOWN:])
        if wanted == self._shown:
            return
        if self._shown and wanted[: len(self._shown)] == self._shown:
            added = wanted[len(self._shown) :]
        else:
            self.clear()
            added = wanted
        for call in added:
            self.insertTopLevelItem(0, self._item(call))
        self._shown = wanted

    def _item(self, call: CallNoted) -> QTreeWidgetItem:
        item = QTreeWidgetItem([self._title(call), self._time(call)])
        item.setIcon(0, icon("check", Tone.GOOD) if call.ok else icon("error", Tone.DANGER))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(1, self._wording.moment(call.at))
        said = self.tr("answered") if call.ok else self.tr("failed")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{self._title(call)}, {said}")
        for name, value in self._details(call):
            below = QTreeWidgetItem([f"{name}: {value}"])
            below.setToolTip(0, value)
            item.addChild(below)
            below.setFirstColumnSpanned(True)
        return item

    def _title(self, call: CallNoted) -> str:
        title = call.detail.operation
        if call.attempt > 1:
            title = self.tr("{call} · attempt {n}").format(call=title, n=call.attempt)
        if not call.ok:
            code = call.detail.code or str(call.detail.http_status or "")
            title = f"{title} · {code}" if code else title
        return title

    def _time(self, call: CallNoted) -> str:
        return self._wording.moment(call.at).partition(" ")[2]

    def _details(self, call: CallNoted) -> list[tuple[str, str]]:
        detail = call.detail
        rows = [
            (self.tr("Took"), f"{call.took_s:.2f} s"),
            (self.tr("HTTP status"), str(detail.http_status or "")),
            (self.tr("Code"), detail.code),
            (self.tr("EC"), detail.ec),
            (self.tr("Request ID"), detail.request_id),
            (self.tr("Host"), detail.host),
            (self.tr("Message"), detail.message),
        ]
        return [(name, value) for name, value in rows if value]
