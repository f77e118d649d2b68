"""Jobs of VOD's own in memory, which note every command and tell their listeners like the real ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.ui.tasks import ACCOUNT, MB, NOW
from vod_desktop.app.jobs import Job
from vod_desktop.app.remote_lists import UrlList, holds_urls, list_in, list_typed
from vod_desktop.app.statuses import Status
from vod_desktop.app.url_previews import Common, Preview, looked_at
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import JobId, JobWord, PullInfo, RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry
from vod_desktop.domain.task_state import TaskState


def job(number: int, state: TaskState = TaskState.WAITING, **values: object) -> RemoteJob:
    """A pull that differs from the others by its number."""
    made = RemoteJob(
        id=RemoteId(f"f{number:031x}"),
        kind=RemoteKind.PULL,
        url=f"https://media.example.com/films/talk%20{number}.mp4",
        account_id=ACCOUNT,
        metadata=MediaMetadata(title=f"Talk {number}"),
        position=float(number),
        added_at=NOW + number,
        state=state,
    )
    return replace(made, **values)  # type: ignore[arg-type]


def submitted(number: int, word: JobWord = JobWord.DOWNLOADING, **values: object) -> RemoteJob:
    return job(
        number,
        TaskState.SUBMITTED,
        **{"job_id": JobId(f"job-{number}"), "word": word, "prepared_at": NOW, "size": 42 * MB} | values,
    )


class FakeJobs:
    """The rows, in memory."""

    def __init__(self, rows: Sequence[RemoteJob] = ()) -> None:
        self.rows = {row.id: row for row in rows}
        self.calls: list[tuple[str, Any]] = []
        self.added: list[tuple[Sequence[RemoteEntry], RemoteKind, object, bool]] = []
        self.listeners: list[Any] = []

    def listen(self, listener: Any) -> None:
        self.listeners.append(listener)

    def all(self) -> Sequence[RemoteJob]:
        return sorted(self.rows.values(), key=lambda row: row.position)

    def job(self, row_id: RemoteId) -> RemoteJob | None:
        return self.rows.get(row_id)

    def known(self, kind: RemoteKind, _account: object, url: str) -> RemoteJob | None:
        return next((row for row in self.rows.values() if (row.kind, row.url) == (kind, url)), None)

    def held_until(self, _row: RemoteJob) -> float | None:
        return None

    def checked_at(self, _row_id: RemoteId) -> float | None:
        return None

    def add(
        self, entries: Sequence[RemoteEntry], kind: RemoteKind, account_id: object, *, draft: bool = False
    ) -> Job[Sequence[RemoteJob]]:
        self.added.append((entries, kind, account_id, draft))
        state = TaskState.DRAFT if draft else TaskState.WAITING
        rows = [
            job(100 + place, state, url=e.url, metadata=e.metadata, extension=e.extension, kind=kind)
            for place, e in enumerate(entries)
        ]
        self.put(*rows)
        answer: Job[Sequence[RemoteJob]] = Job()
        answer.finish(rows)
        return answer

    def start(self, ids: Sequence[RemoteId]) -> None:
        if ids:
            self.calls.append(("start", list(ids)))

    def check_now(self, ids: Sequence[RemoteId]) -> None:
        self.calls.append(("check_now", list(ids)))

    def cancel(self, ids: Sequence[RemoteId]) -> None:
        self.calls.append(("cancel", list(ids)))

    def describe(self, row_id: RemoteId, entry: RemoteEntry) -> None:
        self.calls.append(("describe", (row_id, entry)))
        self.put(replace(self.rows[row_id], metadata=entry.metadata, extension=entry.extension))

    def remove(self, ids: Sequence[RemoteId]) -> Sequence[RemoteJob]:
        gone = [self.rows.pop(row_id) for row_id in ids]
        for listener in self.listeners:
            listener.remote_removed(ids)
        return gone

    def restore(self, rows: Sequence[RemoteJob]) -> None:
        self.put(*rows)

    def put(self, *rows: RemoteJob) -> None:
        """Rows as the engine would tell them."""
        self.rows.update({row.id: row for row in rows})
        for listener in self.listeners:
            listener.remote_changed(rows)


class Previews:
    """Lists looked at on the spot."""

    def of_text(self, text: str, common: Common) -> Job[Preview]:
        return self._told(list_typed(text, common.metadata), common)

    def of_file(self, path: Path, common: Common) -> Job[Preview]:
        return self._told(list_in(path, common.metadata), common)

    def holds_urls(self, path: Path) -> Job[bool]:
        answer: Job[bool] = Job()
        answer.finish(holds_urls(path))
        return answer

    def _told(self, listed: UrlList, common: Common) -> Job[Preview]:
        answer: Job[Preview] = Job()
        answer.finish(looked_at(listed, common))
        return answer


class FakeSizes:
    """Servers that tell a size as it stands in the name, and nothing where none stands there."""

    def ask(self, urls: Sequence[str], _account: object) -> Job[dict[str, int]]:
        answer: Job[dict[str, int]] = Job()
        named = {url: re.search(r"(\d+)GB", url) for url in urls}
        answer.finish({url: int(found[1]) * 1000 * MB for url, found in named.items() if found})
        return answer


class FakeFollowing:
    """Notes what it is asked."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, list[object]]] = []

    def check_now(self, ids: Sequence[object]) -> None:
        self.calls.append(("check_now", list(ids)))

    def stop(self, ids: Sequence[object]) -> None:
        self.calls.append(("stop", list(ids)))


def answered_statuses(answer: Sequence[Status] | Failure) -> SimpleNamespace:
    """Look-ups that always have this answer; `asked` notes what was asked for."""
    asked: list[list[str]] = []

    def look_up(names: Sequence[str], _account: object) -> Job[Sequence[Status]]:
        asked.append(list(names))
        job: Job[Sequence[Status]] = Job()
        if isinstance(answer, Failure):
            job.fail(answer)
        else:
            job.finish(answer)
        return job

    def strangers(found: Sequence[Status], _account: object) -> list[PullInfo]:
        return [one.pull for one in found if one.pull and not one.pull.is_final]

    return SimpleNamespace(asked=asked, look_up=look_up, strangers=strangers, follow=strangers)


def remote(*rows: RemoteJob) -> SimpleNamespace:
    """The remote services with these rows."""
    return SimpleNamespace(
        jobs=FakeJobs(rows), previews=Previews(), sizes=FakeSizes(), following=FakeFollowing()
    )
