"""Small writes of several threads in one transaction: the disk is waited for once for all who wait for it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vod_desktop.domain.errors import StoreBusy
from vod_desktop.store.database import Database

Work = Callable[[sqlite3.Connection], None]


@dataclass(slots=True, eq=False)
class _Write:
    """What one thread wants written, and what became of it."""

    work: Work
    lasts: bool
    is_over: bool = False
    trouble: BaseException | None = None


class GroupCommit:
    """Commits what has come together while the commit before it was under way. Called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._waiting: list[_Write] = []
        self._committing = threading.Lock()

    def commit(self, work: Work, *, lasts: bool = False) -> None:
        """Return when what `work` executes is committed; with `lasts` it has reached the disk itself.

        Raises:
            StoreFull, StoreBusy, StoreDamaged, StoreError: Nothing of it was kept. What others wanted does not matter.
        """
        mine = _Write(work, lasts)
        with self._lock:
            self._waiting.append(mine)
        with self._committing:
            if not mine.is_over:  # else the one before has taken it along
                self._commit_waiting()
        if mine.trouble is not None:
            raise mine.trouble

    def _commit_waiting(self) -> None:
        with self._lock:
            writes, self._waiting = self._waiting, []
        try:
            self._commit(writes)
        finally:
            for write in writes:
                write.is_over = True

    def _commit(self, writes: Sequence[_Write]) -> None:
        lasts = any(write.lasts for write in writes)
        transaction = self._database.durable_transaction if lasts else self._database.transaction
        try:
            with transaction() as connection:
                for write in writes:
                    write.work(connection)
        except BaseException as trouble:
            # A busy file would keep each of them waiting anew.
            if len(writes) == 1 or isinstance(trouble, StoreBusy):
                for write in writes:
                    write.trouble = trouble
            else:  # rolled back; each alone, so that nobody fails for another's sake
                for write in writes:
                    self._commit([write])
