"""The list of what is to be looked at in a sheet before it is taken over."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vod_desktop.app.sheets.plan import Conflict, Remark
from vod_desktop.app.wording.sheets import SheetWords
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.icons import icon

_MILD = {Conflict.REPLACES, Conflict.CLEANED}
Index = QModelIndex | QPersistentModelIndex


class Remarks(QAbstractTableModel):
    """Row of the sheet and sentence, what is left out first. Texts are made when they are shown."""

    def __init__(self, words: SheetWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._remarks: list[Remark] = []
        self._left_out = icon("error", Tone.DANGER)
        self._mild = icon("info", Tone.MUTED)

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._remarks = sorted(remarks, key=lambda remark: remark.conflict in _MILD)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._remarks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        remark = self._remarks[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return str(remark.line) if index.column() == 0 else self._words.remark(remark)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 1:
            return self._mild if remark.conflict in _MILD else self._left_out
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Row") if section == 0 else self.tr("What to look at")
