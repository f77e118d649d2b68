"""Asks VOD what becomes of media, until they are ready. One thread; commands come from any."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from vod_desktop.cloud.vod_statuses import VodStatuses
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import Failure, NotAllowed, NotOffered, VodDesktopError
from vod_desktop.domain.ids import AccountId, MediaId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.remote import MediaStatus
from vod_desktop.domain.remote_wire import MEDIA_ASKED_MAX
from vod_desktop.engine.attendant import Attendant
from vod_desktop.engine.remote_equipment import RemoteConnection, RemoteSettings
from vod_desktop.engine.remote_submit import repeated
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.engine.watches import Watches

_log = logging.getLogger(__name__)
_NEVER = (NotOffered, NotAllowed)
"""What another question would meet as well."""


class StatusConnections(Protocol):
    """Finds the way to VOD. Called from the follower's thread; may wait for the keychain."""

    def of(self, account_id: AccountId) -> RemoteConnection:
        """For the pace and the clock."""

    def statuses_of(self, account_id: AccountId) -> VodStatuses:
        """Who tells how media are."""


AskedBy = tuple[AccountId, bool, bool]
"""An account, and which of the three interfaces."""


def asked_by(account_id: AccountId, kind: MediaKind) -> AskedBy:
    """Who asks about media of that kind: videos, attached media and images have an interface each."""
    return account_id, kind.can_renew, kind.is_attached


@dataclass(frozen=True, slots=True)
class Followed:
    """A media whose state is wanted."""

    task_id: TaskId
    account_id: AccountId
    media_id: MediaId
    kind: MediaKind

    @property
    def asked_by(self) -> AskedBy:
        """What may be asked for in one call."""
        return asked_by(self.account_id, self.kind)


class MediaFollower:
    """Asks about up to twenty media a call. `told` is called on its thread, with what VOD says; None for an unknown id.

    Args:
        clock: For waits.
        connections: Finds the way to VOD.
        settings: Read for each question: the same waits as for pulls.
        told: Takes what VOD said of a row.
        refused: Takes rows that are followed no more, since nobody may ask about them.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        connections: StatusConnections,
        settings: Callable[[], RemoteSettings],
        told: Callable[[TaskId, MediaStatus | None], None],
        refused: Callable[[Sequence[TaskId], Failure], None],
    ) -> None:
        self._clock = clock
        self._connections = connections
        self._settings = settings
        self._told = told
        self._refused = refused
        self._stop = StopSignal()
        self._followed: dict[TaskId, Followed] = {}
        self._words: dict[TaskId, str] = {}
        self._forbidden: dict[AskedBy, Failure] = {}
        self._watches: Watches[TaskId] = Watches()
        self._attendant = Attendant(
            "media-follower", step=self._ask_next, wait_s=self._wait_s, stop=self._stop
        )

    def follow(self, media: Sequence[Followed]) -> None:
        """Follow these, too; the first question comes soon."""
        self._attendant.do(lambda: self._add(media))

    def drop(self, ids: Sequence[TaskId]) -> None:
        """Follow these no more."""
        self._attendant.do(lambda: self._drop(ids))

    def check_now(self, ids: Sequence[TaskId]) -> None:
        """Ask about these without waiting for their turn."""
        self._attendant.do(lambda: self._watches.hasten(ids, self._clock.monotonic()))

    def ask_in_spite_of_refusals(self) -> None:
        """From now on ask, too, where it was refused: the permission may have been given meanwhile."""
        self._attendant.do(self._forbidden.clear)

    def close(self, timeout_s: float) -> None:
        """End, waiting at most that long for the call under way."""
        self._attendant.close(timeout_s)

    # --- the thread

    def _wait_s(self) -> float | None:
        due = self._watches.next_due()
        return None if due is None else max(0.0, due - self._clock.monotonic())

    def _add(self, media: Sequence[Followed]) -> None:
        settings = self._settings()
        first_s = settings.scale * settings.ask_first_s
        due = self._clock.monotonic() + first_s
        for one in media:
            if one.asked_by in self._forbidden:
                self._refused([one.task_id], self._forbidden[one.asked_by])
            elif one.task_id not in self._watches:
                self._followed[one.task_id] = one
                self._watches.add(one.task_id, due=due, wait_s=first_s)

    def _drop(self, ids: Sequence[TaskId]) -> None:
        self._watches.drop(ids)
        for task_id in ids:
            self._followed.pop(task_id, None)
            self._words.pop(task_id, None)

    def _ask_next(self) -> bool:
        ids = self._watches.take(
            self._clock.monotonic(), at_most=MEDIA_ASKED_MAX, group=lambda i: self._followed[i].asked_by
        )
        if not ids:
            return False
        try:
            self._learn(ids, self._ask([self._followed[task_id] for task_id in ids]))
        except _NEVER as error:
            _log.info("media are not followed: %s", error)
            self._forbid(self._followed[ids[0]].asked_by, Failure.of(error))
        except VodDesktopError:
            self._plan(ids, frozenset())
        return True

    def _forbid(self, asked: AskedBy, failure: Failure) -> None:
        """The same question about others would be refused as well."""
        self._forbidden[asked] = failure
        ids = [one.task_id for one in self._followed.values() if one.asked_by == asked]
        self._drop(ids)
        self._refused(ids, failure)

    def _ask(self, media: Sequence[Followed]) -> dict[MediaId, MediaStatus]:
        account_id, kind = media[0].account_id, media[0].kind
        connection, statuses = self._connections.of(account_id), self._connections.statuses_of(account_id)
        ask = (
            statuses.videos if kind.can_renew else statuses.attached if kind.is_attached else statuses.images
        )
        ids = [one.media_id for one in media]

        def attempt() -> tuple[MediaStatus, ...]:
            connection.questions.wait(self._stop)
            return ask(ids)

        found = repeated(attempt, stop=self._stop, policy=self._settings().retry, offset=connection.offset)
        return {one.media_id: one for one in found}

    def _learn(self, ids: Sequence[TaskId], found: dict[MediaId, MediaStatus]) -> None:
        news: set[TaskId] = set()
        for task_id in ids:
            status = found.get(self._followed[task_id].media_id)
            word = status.status if status else ""
            if self._words.get(task_id) != word:
                self._words[task_id] = word
                news.add(task_id)
            self._told(task_id, status)
        self._plan(ids, news)

    def _plan(self, ids: Sequence[TaskId], news: frozenset[TaskId] | set[TaskId]) -> None:
        settings, now = self._settings(), self._clock.monotonic()
        for task_id in ids:
            self._watches.asked(
                task_id,
                news=task_id in news,
                now=now,
                first_s=settings.scale * settings.ask_first_s,
                longest_s=settings.scale * settings.ask_longest_s,
            )
