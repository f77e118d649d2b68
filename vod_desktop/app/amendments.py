"""Tells VOD what was edited after the media was created. VOD takes such changes once the upload is done."""

from __future__ import annotations

from collections.abc import Callable

from vod_desktop.app.actions import UPDATABLE
from vod_desktop.app.jobs import Jobs
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import CallError, Failure, Recovery, VodDesktopError
from vod_desktop.domain.ids import AccountId, MediaId, TaskId
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.equipment import Connections
from vod_desktop.engine.late_covers import LateCovers
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.store.tasks import TaskRows

Told = Callable[[TaskId, MediaMetadata], None]
"""VOD knows this form of that row."""
Failed = Callable[[TaskId, Failure], None]
_UPLOADS_ONLY = frozenset({AuthKind.APP_SERVER, AuthKind.PASTED})


class Amendments:
    """One call at a time for each edited row. `tell` on the owner's thread, the call on another.

    Telling the same twice does no harm, so a lost answer is simply repeated.
    """

    def __init__(
        self,
        *,
        connections: Connections,
        covers: LateCovers,
        find: Callable[[AccountId], Account | None],
        rows: TaskRows,
        jobs: Jobs,
        policy: Callable[[], RetryPolicy],
    ) -> None:
        self._connections = connections
        self._covers = covers
        self._find = find
        self._rows = rows
        self._jobs = jobs
        self._policy = policy
        self._under_way: set[TaskId] = set()

    def can_tell(self, task: UploadTask) -> bool:
        """Whether this row's account can change its media: app servers and pasted pairs are for uploads only."""
        account = self._find(task.account_id)
        return account is None or account.kind not in _UPLOADS_ONLY

    def tell(self, task: UploadTask, on_told: Told, on_failed: Failed) -> None:
        """Tell VOD the form of a finished row as it is now; nothing happens while an earlier call for it is under way."""
        if not task.untold or task.state is not TaskState.DONE or task.id in self._under_way:
            return
        self._under_way.add(task.id)

        def told(task_id: TaskId) -> None:
            self._under_way.discard(task_id)
            on_told(task_id, task.metadata)

        def failed(failure: Failure) -> None:
            self._under_way.discard(task.id)
            on_failed(task.id, failure)

        self._jobs.run(lambda: self._send(task)).then(told, failed)

    def _send(self, task: UploadTask) -> TaskId:
        vod = self._connections.of(task.account_id).vod
        policy, failures = self._policy(), 0
        cover = _Brought(self._covers, task)
        while True:
            try:
                self._tell(vod, task, cover)
            except CallError as error:
                failures += 1
                if error.recovery is not Recovery.RETRY or not policy.allows(failures):
                    raise
                StopSignal().wait(policy.wait_s(failures))
            else:
                self._rows.save_told(task.id, task.metadata)
                return task.id

    def _tell(self, vod: object, task: UploadTask, cover: _Brought) -> None:
        assert isinstance(vod, VodGateway)
        assert task.media_id is not None
        if task.kind.can_renew:
            self._tell_video(vod, task.media_id, task, cover)
        elif task.kind.is_attached:
            vod.update_attached_media_info(task.media_id, metadata=task.metadata, fields=UPDATABLE)
        else:
            vod.update_image_info(task.media_id, metadata=task.metadata, fields=UPDATABLE)

    def _tell_video(self, vod: VodGateway, media_id: MediaId, task: UploadTask, cover: _Brought) -> None:
        """A cover that cannot be made or uploaded keeps nothing else from being told."""
        trouble, url = None, ""
        try:
            url = cover.url()
        except VodDesktopError as error:
            trouble = error
        fields = UPDATABLE | {Field.COVER} if url else UPDATABLE
        vod.update_video_info(media_id, metadata=task.metadata, fields=fields, cover_url=url)
        if trouble is not None:
            raise trouble


class _Brought:
    """The cover of one row as it was: brought to VOD once, however often VOD has to be told of it."""

    def __init__(self, covers: LateCovers, task: UploadTask) -> None:
        self._covers = covers
        self._task = task
        self._url: str | None = None

    def url(self) -> str:
        """Where it is. Raises as `LateCovers.url`."""
        if self._url is None:
            self._url = self._covers.url(self._task)
        return self._url
