"""Changed rows on their way into the list."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer

from vod_desktop.app.rows import Row, RowId

_PACE_MS = 80
_MANY = 3000
"""Changed rows that are announced without a pause: some 15 ms."""


class Pending(QObject):
    """Collects for 80 ms, then hands each changed row on once; of thousands a part in each turn of the event loop. GUI thread only.

    Args:
        take: Takes rows in.
        settle: Told when all have been taken in.
        at_once: Whether these rows have to be taken in together.
    """

    def __init__(
        self,
        take: Callable[[Sequence[Row]], None],
        settle: Callable[[], None],
        at_once: Callable[[Iterable[Row]], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._settle = settle
        self._at_once = at_once
        self._changed: dict[RowId, Row] = {}
        self._pace = QTimer(self, singleShot=True, interval=_PACE_MS)
        self._pace.timeout.connect(self._beat)

    def put(self, rows: Sequence[Row]) -> None:
        """Newer values; of one row the last counts."""
        self._changed.update((row.id, row) for row in rows)
        if self._changed and not self._pace.isActive():
            self._pace.start()

    def drop(self, ids: Iterable[RowId]) -> None:
        """Rows that are gone."""
        for row_id in ids:
            self._changed.pop(row_id, None)

    def flush(self) -> None:
        """Hand on what was collected, now."""
        self._pace.stop()
        self._pace.setInterval(_PACE_MS)
        if self._changed:
            changed, self._changed = self._changed, {}
            self._take(list(changed.values()))
            self._settle()

    def _beat(self) -> None:
        if len(self._changed) <= _MANY or self._at_once(self._changed.values()):
            self.flush()
            return
        part = list(itertools.islice(self._changed, _MANY))
        self._take([self._changed.pop(row_id) for row_id in part])
        self._pace.start(0)
