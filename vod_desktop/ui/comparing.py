"""Finished rows compared with their files: how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vod_desktop.app.actions import Action
from vod_desktop.app.services import Services
from vod_desktop.app.verification import DIFFERS, Comparing, Verified
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.shell.strips import Message, StripKind, Strips
from vod_desktop.ui.shell.toasts import Toast

_KEY = "comparing"


class FileComparison(QObject):
    """One comparison at a time. GUI thread only.

    Attributes:
        rows_wanted: `list[TaskId]` of rows that differ and shall be shown.
    """

    rows_wanted = Signal(object)

    def __init__(self, services: Services, strips: Strips, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._strips = strips
        self._toast = toast
        self._under_way: Comparing | None = None

    def compare(self, rows: Sequence[UploadTask]) -> None:
        """Compare those of the rows that are done; one that is under way ends."""
        done = [task for task in rows if Action.COMPARE in self._services.uploads.actions(task)]
        if not done:
            return
        self._cancel()
        size = sum(task.size for task in done)

        def tell(read: int) -> None:
            self._tell(len(done), read, size)

        tell(0)
        self._under_way = self._services.remote.verification.compare(done, while_alive(self, tell))
        self._under_way.job.then(while_alive(self, self._show), while_alive(self, self._not_compared))

    def _tell(self, count: int, read: int, size: int) -> None:
        text = self.tr("Comparing %n file(s) with what was uploaded: {percent} %", "", count)
        percent = self._services.wording.percent(read, size)
        cancel = (self.tr("Cancel"), self._cancel)
        self._strips.show_message(Message(_KEY, text.format(percent=percent), action=cancel, can_close=False))

    def _cancel(self) -> None:
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            under_way.cancel()
            self._strips.remove(_KEY)

    def _show(self, found: tuple[Verified, ...] | None) -> None:
        if found is None:  # cancelled; another may be under way
            return
        self._under_way = None
        self._strips.remove(_KEY)
        differing = [one.task.id for one in found if one.task and one.failure and one.failure.kind == DIFFERS]
        unread = [one.failure for one in found if one.failure and one.failure.kind != DIFFERS]
        if differing:
            text = self.tr(
                "%n file(s) differ from what was uploaded. Nothing was changed.", "", len(differing)
            )
            show = (self.tr("Show"), lambda: self.rows_wanted.emit(differing))
            self._strips.show_message(Message("differs", text, StripKind.WARNING, action=show))
        if unread:
            self._say_unread(unread)
        elif not differing:
            self._toast.say(self.tr("%n file(s) are what was uploaded", "", len(found)))

    def _say_unread(self, failures: Sequence[Failure]) -> None:
        text = self.tr("%n file(s) could not be compared: {cause}", "", len(failures))
        self._toast.say(text.format(cause=self._services.wording.failure_short(failures[0])))

    def _not_compared(self, failure: Failure) -> None:
        self._under_way = None
        self._strips.remove(_KEY)
        self._toast.say(self._services.wording.failure_short(failure))
