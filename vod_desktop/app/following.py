"""Follows what VOD makes of finished uploads, until they are ready or somebody says that it is enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from vod_desktop.app.inbox import Inbox
from vod_desktop.app.notices import NotFollowed, Notice
from vod_desktop.app.uploads import Uploads
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.aftermath import FINAL, RESTING, Aftermath
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import Failure, NotAllowed
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.remote import MediaStatus
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.media_follow import AskedBy, Followed, MediaFollower, asked_by

_CLOSING_S = 2.0
_RESTS_S = 900.0
"""So long a media rests in a state that may be its last before it is not asked about any more."""
_OLDEST_S = 7 * 86_400.0
"""A row that was finished before that is not asked about when the program starts."""
_UNKNOWN_S = 3600.0
"""So long VOD may not know a media that it has just made."""
_WITHOUT_VOD = frozenset({AuthKind.APP_SERVER, AuthKind.PASTED})


class Following:
    """Listens to the queue and gives finished rows to the follower. On the owner's thread."""

    def __init__(
        self,
        *,
        uploads: Uploads,
        find: Callable[[AccountId], Account | None],
        inbox: Inbox[object],
        clock: Clock,
    ) -> None:
        self._uploads = uploads
        self._find = find
        self._inbox = inbox
        self._clock = clock
        self._follower: MediaFollower | None = None
        self._given: set[TaskId] = set()
        self._forbidden: set[AskedBy] = set()

    def run_on(self, follower: MediaFollower) -> None:
        """Ask through this one, which reports to `told`; bootstrap connects the two."""
        self._follower = follower

    def begin(self) -> None:
        """Follow what was finished lately, and from now on everything that is."""
        self._uploads.listen(self)
        self._follow(self._uploads.all())

    def stop(self, ids: Sequence[TaskId]) -> None:
        """It is enough: VOD is not asked about these any more."""
        for task in self._known(ids):
            known = task.aftermath or Aftermath("", self._clock.now())
            self._uploads.learn(task.id, replace(known, over=True))
        self._drop(ids)

    def check_now(self, ids: Sequence[TaskId]) -> None:
        """Ask about these at once, also about those that were over, too old or not allowed to be asked about."""
        self._forbidden.difference_update(_asked_by(task) for task in self._known(ids))
        if self._follower is not None:
            self._follower.ask_in_spite_of_refusals()
        dropped = [task for task in self._known(ids) if task.id not in self._given and self._has_vod(task)]
        for task in dropped:
            known = task.aftermath or Aftermath("", self._clock.now())
            self._uploads.learn(task.id, replace(known, over=False))
        self._follow(self._known([task.id for task in dropped]))
        if self._follower is not None:
            self._follower.check_now(list(ids))

    def close(self) -> None:
        """End; it goes on with the next start."""
        if self._follower is not None:
            self._follower.close(_CLOSING_S)

    # --- the follower's thread

    def told(self, task_id: TaskId, status: MediaStatus | None) -> None:
        """What VOD said."""
        self._inbox.put(lambda: self._learn(task_id, status))

    def refused(self, ids: Sequence[TaskId], failure: Failure) -> None:
        """Nobody may ask about these."""
        self._inbox.put(lambda: self._forbid(ids, failure))

    # --- the queue's news

    def tasks_added(self, tasks: Sequence[UploadTask]) -> None:
        """Rows that came back by undo among them."""
        self._follow(tasks)

    def tasks_changed(self, tasks: Sequence[UploadTask]) -> None:
        """Rows that have just been finished are followed; those that start anew are not."""
        self._follow(tasks)
        self._drop([task.id for task in tasks if task.state is not TaskState.DONE and task.id in self._given])

    def tasks_removed(self, ids: Sequence[TaskId]) -> None:
        """Nobody sees these."""
        self._drop([task_id for task_id in ids if task_id in self._given])

    def noticed(self, notice: Notice) -> None:
        """Nothing to do with it."""

    # --- inside

    def _follow(self, tasks: Sequence[UploadTask]) -> None:
        fresh = [task for task in tasks if task.id not in self._given and self._is_open(task)]
        self._given.update(task.id for task in fresh)
        if fresh and self._follower is not None:
            self._follower.follow([_followed(task) for task in fresh])

    def _is_open(self, task: UploadTask) -> bool:
        if task.state is not TaskState.DONE or task.media_id is None:
            return False
        if _asked_by(task) in self._forbidden:
            return False
        if task.aftermath is not None:
            return not task.aftermath.over
        if not self._has_vod(task):
            return False
        return self._clock.now() - (task.finished_at or 0.0) < _OLDEST_S

    def _has_vod(self, task: UploadTask) -> bool:
        account = self._find(task.account_id)
        return account is not None and account.kind not in _WITHOUT_VOD

    def _drop(self, ids: Sequence[TaskId]) -> None:
        self._given.difference_update(ids)
        if ids and self._follower is not None:
            self._follower.drop(list(ids))

    def _forbid(self, ids: Sequence[TaskId], failure: Failure) -> None:
        """Said once: the next upload would meet the same."""
        self._given.difference_update(ids)
        fresh = {_asked_by(task): task.account_id for task in self._known(ids)}
        for asked, account_id in fresh.items():
            if asked not in self._forbidden and failure.kind == NotAllowed.kind:
                self._inbox.put(NotFollowed(account_id, failure))
        self._forbidden.update(fresh)

    def _known(self, ids: Sequence[TaskId]) -> list[UploadTask]:
        return [
            task for task_id in ids if (task := self._uploads.task(task_id)) and task.state is TaskState.DONE
        ]

    def _learn(self, task_id: TaskId, status: MediaStatus | None) -> None:
        task = self._uploads.task(task_id)
        if task is None or task_id not in self._given:
            return
        after = _after(task.aftermath, status, self._clock.now())
        if after != task.aftermath:
            self._uploads.learn(task_id, after)
        if after.over:
            self._drop([task_id])


def _after(before: Aftermath | None, status: MediaStatus | None, now: float) -> Aftermath:
    word = status.status if status else ""
    since = before.since if before and before.word == word else now
    if status is None:
        return Aftermath("", since, over=now - since > _UNKNOWN_S)
    rested = word == RESTING and now - since > _RESTS_S
    return Aftermath(
        word=word,
        since=since,
        over=word in FINAL or rested,
        size=status.size,
        duration_s=status.duration_s,
        cover_url=status.cover_url,
        snapshots=status.snapshots,
    )


def _asked_by(task: UploadTask) -> AskedBy:
    return asked_by(task.account_id, task.kind)


def _followed(task: UploadTask) -> Followed:
    assert task.media_id is not None
    return Followed(task.id, task.account_id, task.media_id, task.kind)
