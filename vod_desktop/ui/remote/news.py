"""What is told about VOD's own work, put where it belongs: rows, strips, toasts."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from vod_desktop.app.rows import RowId
from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.remote import RemoteId, RemoteJob
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.queue.model import QueueModel
from vod_desktop.ui.shell.strips import Message, StripKind, Strips
from vod_desktop.ui.shell.toasts import Toast

_NOT_ASKED = "jobs-not-asked"


class JobNews(QObject):
    """Listens to the remote jobs. GUI thread only.

    Args:
        removed: Told the rows that are gone.
    """

    def __init__(
        self,
        services: Services,
        model: QueueModel,
        strips: Strips,
        toast: Toast,
        removed: Callable[[Sequence[RowId]], None],
    ) -> None:
        super().__init__(strips)
        self._wording = services.wording
        self._accounts = services.accounts
        self._model = model
        self._strips = strips
        self._toast = toast
        self._removed = removed
        self._held: dict[AccountId, float] = {}
        self._jobs = services.remote.jobs
        self._jobs.listen(self)
        if jobs := self._jobs.all():
            model.tasks_added(jobs)

    def remote_changed(self, jobs: Sequence[RemoteJob]) -> None:
        """Rows as they are now, new ones among them."""
        new = [job for job in jobs if self._model.task(job.id) is None]
        self._model.tasks_changed([job for job in jobs if self._model.task(job.id) is not None])
        if new:
            self._model.tasks_added(new)
        if any(job.state is TaskState.DONE for job in jobs):
            self._strips.remove(_NOT_ASKED)
        self._end_holds()

    def remote_removed(self, ids: Sequence[RemoteId]) -> None:
        """Rows that are gone."""
        self._removed(ids)

    def remote_not_cancelled(self, ids: Sequence[RemoteId]) -> None:
        """VOD has begun with these."""
        self._toast.say(self.tr("VOD has begun with %n item(s) already and goes on", "", len(ids)))

    def remote_not_asked(self, ids: Sequence[RemoteId], failure: Failure) -> None:
        """One strip, however many rows it is about."""
        text = self.tr(
            "VOD could not be asked about %n item(s): {cause}. They go on there, and VOD is asked again.",
            "",
            len(ids),
        )
        cause = self._wording.failure_short(failure)
        self._strips.show_message(Message(_NOT_ASKED, text.format(cause=cause), StripKind.WARNING))

    def remote_held(self, account_id: AccountId, until: float) -> None:
        """Nothing more is sent before then."""
        self._held[account_id] = until
        account = self._accounts.find(account_id)
        text = self._wording.remote.held(self._wording.moment(until))
        named = f"{account.name}: {text}" if account else text
        self._strips.show_message(Message(f"jobs-held-{account_id}", named, StripKind.WARNING, "clock"))
        self._model.tasks_changed([job for job in self._jobs.all() if self._jobs.held_until(job)])

    def _end_holds(self) -> None:
        for account_id in [held for held, until in self._held.items() if until <= time.time()]:
            del self._held[account_id]
            self._strips.remove(f"jobs-held-{account_id}")
