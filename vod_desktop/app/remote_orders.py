"""One command's worth of pulls or registrations: begun, followed to its end, told line by line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from vod_desktop.app.orders import EXIT_USAGE, Line
from vod_desktop.app.remote import RemoteJobs
from vod_desktop.app.remote_lines import done_line, refused_line
from vod_desktop.app.remote_runs import RemoteRun, exit_code_of
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.grant import is_loopback
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.remote import RemoteJob, RemoteKind
from vod_desktop.domain.remote_intake import RefusedEntry, RemoteEntry, Sorted, sort_entries
from vod_desktop.domain.task_state import TaskState


@dataclass(frozen=True, slots=True)
class RemoteOrder:
    """What is to be pulled or registered.

    Attributes:
        refused: Lines of the list that could not be understood.
        wait: Whether pulls are followed to their end; else they are left once VOD has taken them.
        again: Also what is done already.
        skip_bad: Whether good rows are sent although others are bad.
        allow_private: Whether addresses of this network are fine.
        sizes: Bytes of files by URL, as far as their servers were asked.
    """

    kind: RemoteKind
    account_id: AccountId
    entries: tuple[RemoteEntry, ...]
    refused: tuple[RefusedEntry, ...] = ()
    wait: bool = False
    again: bool = False
    skip_bad: bool = False
    allow_private: bool = False
    sizes: Mapping[str, int] = field(default_factory=dict)

    def looked_at(self) -> Sorted:
        """Its rows: those that can be sent, and all others with the lines that could not be understood."""
        found = sort_entries(self.entries, self.kind, allow_private=self.allow_private, sizes=self.sizes)
        refused = sorted((*self.refused, *found.refused), key=lambda row: row.line)
        return Sorted(found.good, tuple(refused))


def is_near(account: Account) -> bool:
    """Whether the account's VOD runs on this computer, so that it reaches what this computer reaches."""
    if account.kind is AuthKind.SANDBOX:
        return True
    endpoint = account.endpoint or ""
    return is_loopback(urlsplit(endpoint if "://" in endpoint else f"//{endpoint}").hostname or "")


class RemoteOrderRun:
    """An order being carried out. On the owner's thread.

    Args:
        remote: The rows.
        wording: Sentences.
        order: What is asked for.
        tell: Takes each line as soon as it is known.
        ended: Takes the exit code once every row has come to its end, as far as the order follows it.
    """

    def __init__(
        self,
        remote: RemoteJobs,
        wording: Wording,
        order: RemoteOrder,
        *,
        tell: Callable[[Line], None],
        ended: Callable[[int], None],
    ) -> None:
        self._remote = remote
        self._wording = wording
        self._order = order
        self._tell = tell
        self._ended = ended
        self._failures: list[Failure] = []

    def begin(self) -> None:
        """Start it. Rows that an earlier run left under way are taken up, not sent a second time."""
        order = self._order
        looked_at = order.looked_at()
        for row in looked_at.refused:
            self._refuse(row)
        if looked_at.refused and not order.skip_bad:
            self._ended(EXIT_USAGE)
            return
        new, known = self._parted(looked_at.good)
        self._remote.add(new, order.kind, order.account_id).then(
            lambda added: self._follow([*known, *added]), self._not_added
        )

    def _follow(self, jobs: Sequence[RemoteJob]) -> None:
        run = RemoteRun(
            self._remote,
            self._wording,
            wait=self._order.wait,
            tell=self._tell,
            ended=self._ended,
            failures=self._failures,
        )
        run.begin(jobs)

    def _parted(self, entries: Sequence[RemoteEntry]) -> tuple[list[RemoteEntry], list[RemoteJob]]:
        new: list[RemoteEntry] = []
        known: list[RemoteJob] = []
        for entry in entries:
            job = self._remote.known(self._order.kind, self._order.account_id, entry.url)
            if job is None or (job.state is TaskState.DONE and self._order.again):
                new.append(entry)
            elif job.state is TaskState.DONE:
                self._tell(done_line("skipped", job))
            else:
                self._remote.describe(job.id, entry)
                known.append(job)
        return new, known

    def _refuse(self, row: RefusedEntry) -> None:
        self._failures.append(row.failure)
        message = str(self._wording.failure(row.failure, path=row.url))
        self._tell(
            refused_line(row.url, row.line, row.failure, self._wording.remote.at_line(row.line, message))
        )

    def _not_added(self, failure: Failure) -> None:
        self._failures.append(failure)
        self._tell(refused_line("", 0, failure, str(self._wording.failure(failure))))
        self._ended(exit_code_of(self._failures))
