"""Who is told about the queue, and what they are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from vod_desktop.app.notices import Notice
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import UploadTask


class UploadsListener(Protocol):
    """Told on the owner's thread, from within `drain` or a command."""

    def tasks_added(self, tasks: Sequence[UploadTask]) -> None:
        """New rows, in queue order."""

    def tasks_changed(self, tasks: Sequence[UploadTask]) -> None:
        """Rows as they are now."""

    def tasks_removed(self, ids: Sequence[TaskId]) -> None:
        """Rows that are gone."""

    def noticed(self, notice: Notice) -> None:
        """Something that concerns more than one row."""


class Listeners:
    """Tells all of them. One may join or leave while it is being told."""

    def __init__(self) -> None:
        self._all: list[UploadsListener] = []

    def join(self, listener: UploadsListener) -> None:
        """Tell this one, too, from now on."""
        self._all.append(listener)

    def leave(self, listener: UploadsListener) -> None:
        """Tell this one no more."""
        self._all.remove(listener)

    def added(self, tasks: Sequence[UploadTask]) -> None:
        """There are new rows; none is no news."""
        if tasks:
            for listener in tuple(self._all):
                listener.tasks_added(tasks)

    def changed(self, tasks: Sequence[UploadTask]) -> None:
        """Rows have changed; none is no news."""
        if tasks:
            for listener in tuple(self._all):
                listener.tasks_changed(tasks)

    def removed(self, ids: Sequence[TaskId]) -> None:
        """Rows have gone; none is no news."""
        if ids:
            for listener in tuple(self._all):
                listener.tasks_removed(ids)

    def notice(self, notice: Notice) -> None:
        """Something that concerns more than one row."""
        for listener in tuple(self._all):
            listener.noticed(notice)
