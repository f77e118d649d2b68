"""How media and pulls are at VOD, asked by id, whoever made them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.remote import RemoteJobs
from vod_desktop.app.remote_connections import RemoteWays
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import CallDetail, CallError, Failure, NotAllowed, Recovery
from vod_desktop.domain.ids import AccountId, MediaId
from vod_desktop.domain.remote import JobId, MediaStatus, PullInfo, PullInfos, RemoteJob
from vod_desktop.domain.remote_progress import with_info
from vod_desktop.domain.remote_wire import ASKED_MAX, MEDIA_ASKED_MAX, same_url
from vod_desktop.domain.task_state import TaskState
from vod_desktop.engine.remote_submit import repeated
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.stopping import StopSignal

T = TypeVar("T")
_FOLLOWED = frozenset({TaskState.SUBMITTED, TaskState.FAILED})


@dataclass(frozen=True, slots=True)
class Status:
    """What became of one id: exactly one of the three is given."""

    id: str
    media: MediaStatus | None = None
    pull: PullInfo | None = None
    failure: Failure | None = None


class Statuses:
    """Asks VOD. On the owner's thread; the asking is done on others."""

    def __init__(
        self,
        *,
        ways: RemoteWays,
        remote: RemoteJobs,
        jobs: Jobs,
        clock: Clock,
        policy: Callable[[], RetryPolicy],
    ) -> None:
        self._ways = ways
        self._remote = remote
        self._jobs = jobs
        self._clock = clock
        self._policy = policy

    def look_up(self, ids: Sequence[str], account_id: AccountId) -> Job[tuple[Status, ...]]:
        """Media ids, job ids and pulled URLs, in any order; answers come in the same. Rows of this program learn from it."""
        first = {job.job_id for job in self._remote.all() if job.job_id}

        def work() -> tuple[Status, ...]:
            return _Question(self._ways, account_id, self._policy()).answers(ids, first)

        return self._jobs.run(work).then(lambda found: self._learn(found, account_id))

    def strangers(self, found: Sequence[Status], account_id: AccountId) -> tuple[PullInfo, ...]:
        """Those of the pulls that VOD still works on and that are no rows of the list, each once."""
        known = {job.job_id for job in self._remote.all() if job.account_id == account_id}
        pulls = {one.pull.job_id: one.pull for one in found if one.pull and not one.pull.is_final}
        return tuple(pull for job_id, pull in pulls.items() if job_id not in known)

    def follow(self, found: Sequence[Status], account_id: AccountId) -> Sequence[RemoteJob]:
        """Take those into the list, where they are followed to their end, through restarts, too."""
        return self._remote.adopt(self.strangers(found, account_id), account_id)

    def _learn(self, found: Sequence[Status], account_id: AccountId) -> None:
        infos = {status.pull.job_id: status.pull for status in found if status.pull}
        now = self._clock.now()
        learnt = [
            with_info(job, infos[job.job_id], now=now)
            for job in self._remote.all()
            if job.job_id in infos and job.account_id == account_id and job.state in _FOLLOWED
        ]
        if learnt:
            self._remote.taken_in(learnt)


class _Question:
    """One look-up: each id is asked for where it most likely is, then elsewhere, until somebody knows it."""

    def __init__(self, ways: RemoteWays, account_id: AccountId, policy: RetryPolicy) -> None:
        self._connection = ways.of(account_id)
        self._statuses = ways.statuses_of(account_id)
        self._policy = policy
        self._found: dict[str, Status] = {}
        self._refused: Failure | None = None

    def answers(self, ids: Sequence[str], jobs_first: Iterable[str]) -> tuple[Status, ...]:
        likely_jobs = set(jobs_first)
        urls = [name for name in ids if name.lower().startswith(("http://", "https://"))]
        names = [name for name in ids if name not in urls]
        self._pulls_from(urls)
        self._pulls([name for name in names if name in likely_jobs])
        self._media(self._statuses.videos, self._left(names))
        self._pulls(self._left(names))
        self._media(self._statuses.images, self._left(names))
        self._media(self._statuses.attached, self._left(names))
        return tuple(self._found.get(name) or Status(name, failure=self._unknown(name)) for name in ids)

    def _left(self, names: Sequence[str]) -> list[str]:
        return [name for name in names if name not in self._found]

    def _media(
        self, ask: Callable[[Sequence[MediaId]], tuple[MediaStatus, ...]], names: Sequence[str]
    ) -> None:
        for some in _chunks(names, MEDIA_ASKED_MAX):
            told = self._asked(lambda some=some: ask([MediaId(name) for name in some]))  # type: ignore[misc]  # bound now
            for media in told or ():
                self._found[media.media_id] = Status(media.media_id, media=media)

    def _pulls(self, names: Sequence[str]) -> None:
        for some in _chunks(names, ASKED_MAX):
            told = self._asked(lambda some=some: self._connection.vod.pulls_of([JobId(n) for n in some]))  # type: ignore[misc]  # bound now
            for info in told.infos if told else ():
                self._found[info.job_id] = Status(info.job_id, pull=info)

    def _pulls_from(self, urls: Sequence[str]) -> None:
        """The latest pull of each URL."""
        for some in _chunks(urls, ASKED_MAX):
            told: PullInfos | None = self._asked(lambda some=some: self._connection.vod.pulls_from(some))  # type: ignore[misc]  # bound now
            for info in sorted(told.infos, key=lambda info: info.created_at) if told else ():
                for url in (url for url in some if same_url(info.url, url)):
                    self._found[url] = Status(url, pull=info)

    def _asked(self, attempt: Callable[[], T]) -> T | None:
        """The answer; None when this account may not ask, which only counts for ids that nobody else knows."""

        def paced() -> T:
            self._connection.questions.wait(stop)
            return attempt()

        stop = StopSignal()
        try:
            return repeated(paced, stop=stop, policy=self._policy, offset=self._connection.offset)
        except NotAllowed as error:
            self._refused = Failure.of(error)
        except CallError as error:
            if error.recovery in {Recovery.RETRY, Recovery.SYNC_CLOCK, Recovery.ASK_USER}:
                raise
            # An id that cannot be one of this kind.
        return None

    def _unknown(self, name: str) -> Failure:
        if self._refused is not None:
            return self._refused
        return Failure(
            "id-unknown", Recovery.ASK_USER, CallDetail("GetVideoInfos", 200, "NotFound"), {"id": name}
        )


def _chunks(names: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), size):
        yield names[start : start + size]
