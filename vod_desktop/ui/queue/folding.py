"""Rows that belong to others are folded and unfolded, by arrow and by key, as in a tree."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtWidgets import QTableView

from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.delegate import QueueDelegate
from vod_desktop.ui.queue.families import Fold
from vod_desktop.ui.queue.model import QueueModel


class Folding:
    """What arrows and keys do to families of rows. GUI thread only."""

    def __init__(self, view: QTableView, model: QueueModel, delegate: QueueDelegate) -> None:
        self._view = view
        self._model = model
        self._delegate = delegate

    def is_arrow_at(self, at: QPoint) -> bool:
        """Whether there is an arrow at this point of the viewport."""
        index = self._view.indexAt(at)
        if not index.isValid() or index.column() != Column.TITLE:
            return False
        has_arrow = self._model.fold_at(index.row()) in {Fold.OPEN, Fold.CLOSED}
        return has_arrow and self._delegate.fold_rect(self._view.visualRect(index)).contains(at)

    def toggle(self, row: int) -> None:
        """Unfold what is folded, fold what is not."""
        self._model.unfold(row, unfolded=self._model.fold_at(row) is Fold.CLOSED)

    def go(self, row: int, *, inwards: bool) -> None:
        """Unfold and then go in; fold, or go out first."""
        fold = self._model.fold_at(row)
        if inwards and fold is Fold.OPEN:
            self._select(row + 1)
        elif not inwards and fold is Fold.CHILD:
            self._select(self._model.head_of(row))
        else:
            self._model.unfold(row, unfolded=inwards)

    def _select(self, row: int) -> None:
        whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._view.selectionModel().setCurrentIndex(self._model.index(row, Column.TITLE), whole)
