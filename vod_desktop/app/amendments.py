"""Tells VOD what was edited after the media was created. VOD takes such changes once the upload is done."""

from __future__ import annotations

from collections.abc import Callable

from vod_desktop.app.actions import UPDATABLE
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import CallError, Recovery
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.equipment import Connections
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.store.tasks import TaskRows


class Amendments:
    """One call per edited row. `send` on the owner's thread, the call on another.

    Telling the same twice does no harm, so a lost answer is simply repeated.
    """

    def __init__(
        self,
        *,
        connections: Connections,
        find: Callable[[AccountId], Account | None],
        rows: TaskRows,
        jobs: Jobs,
        policy: Callable[[], RetryPolicy],
    ) -> None:
        self._connections = connections
        self._find = find
        self._rows = rows
        self._jobs = jobs
        self._policy = policy

    def can_tell(self, task: UploadTask) -> bool:
        """Whether this row's account can change its media: an app server is only asked for uploads."""
        account = self._find(task.account_id)
        return account is None or account.kind is not AuthKind.APP_SERVER

    def send(self, task: UploadTask) -> Job[TaskId]:
        """Tell VOD the form as it is now; fails with the reason."""
        return self._jobs.run(lambda: self._send(task))

    def _send(self, task: UploadTask) -> TaskId:
        vod = self._connections.of(task.account_id).vod
        policy, failures = self._policy(), 0
        while True:
            try:
                self._tell(vod, task)
            except CallError as error:
                failures += 1
                if error.recovery is not Recovery.RETRY or not policy.allows(failures):
                    raise
                StopSignal().wait(policy.wait_s(failures))
            else:
                self._rows.save_told(task.id, task.metadata)
                return task.id

    def _tell(self, vod: object, task: UploadTask) -> None:
        assert isinstance(vod, VodGateway)
        assert task.media_id is not None
        vod.update_video_info(task.media_id, metadata=task.metadata, fields=UPDATABLE, cover_url="")
