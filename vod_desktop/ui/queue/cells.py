"""The words and the sort values of the cells."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QDateTime, QLocale

from vod_desktop.app.rows import Row
from vod_desktop.app.services import Services
from vod_desktop.domain.catalog import Category, CategoryTree
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.media import MediaFacts
from vod_desktop.domain.redaction import shown_url
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.category_paths import paths_of
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.progress import left_s, permille

_OF_ANY_JOB = {
    Column.SPEED: 0.0,
    Column.TIME_LEFT: float("inf"),
    Column.ATTEMPTS: 1,
    Column.DURATION: 0.0,
    Column.RESOLUTION: 0.0,
    Column.BITRATE: 0.0,
    Column.CODECS: ("",),
}
_DIGITS = re.compile(r"([0-9]+)")


class Cells:
    """What each column says about a row. GUI thread only."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._wording = services.wording
        self._paths: dict[tuple[AccountId, CategoryTree], tuple[Sequence[Category], Mapping[int, str]]] = {}
        self._shared: dict[Column, Callable[[Row], str]] = {
            Column.SIZE: lambda row: self._wording.size(row.size) if row.size else "",
            Column.CATEGORY: self._category,
            Column.TAGS: lambda row: ", ".join(row.metadata.tags),
            Column.ACCOUNT: lambda row: self.account_name(row.account_id),
            Column.MEDIA_ID: lambda row: row.media_id or "",
            Column.ADDED: lambda row: _moment(row.added_at),
            Column.FINISHED: lambda row: _moment(row.finished_at or 0.0),
        }
        self._of_uploads: dict[Column, Callable[[UploadTask], str]] = {
            Column.TITLE: lambda task: task.metadata.title or source_name(task),
            Column.KIND: lambda task: self._wording.kind(task.kind),
            Column.STATUS: self._wording.status,
            Column.SPEED: self._speed,
            Column.TIME_LEFT: self._time_left,
            Column.ATTEMPTS: lambda task: str(task.run) if task.run > 1 else "",
            Column.LOCATION: lambda task: _split(task.path)[0],
            Column.CHECK_VALUE: lambda task: "" if task.crc64 is None else str(task.crc64),
            Column.DURATION: lambda task: self._fact(task, self._wording.media.duration),
            Column.RESOLUTION: lambda task: self._fact(task, self._wording.media.resolution),
            Column.CODECS: lambda task: self._fact(task, self._wording.media.codecs),
            Column.BITRATE: lambda task: self._fact(task, self._wording.media.bitrate),
        }
        self._of_jobs: dict[Column, Callable[[RemoteJob], str]] = {
            Column.TITLE: lambda job: job.metadata.title or shown_url(job.url),
            Column.KIND: lambda job: self._wording.jobs.kind(job.kind),
            Column.STATUS: self._job_status,
            Column.LOCATION: lambda job: shown_url(job.url).rpartition("/")[0],
        }
        self._shared_values: dict[Column, Callable[[Row], object]] = {
            Column.SIZE: lambda row: row.size or 0,
            Column.PROGRESS: permille,
            Column.STATUS: lambda row: row.state.value,
            Column.ADDED: lambda row: row.added_at,
            Column.FINISHED: lambda row: row.finished_at or 0.0,
        }
        self._values: dict[Column, Callable[[UploadTask], object]] = {
            Column.SPEED: lambda task: task.speed,
            Column.TIME_LEFT: lambda task: _or_last(left_s(task)),
            Column.ATTEMPTS: lambda task: task.run,
            Column.DURATION: lambda task: self._known(task, lambda facts: facts.duration_s or 0.0),
            Column.RESOLUTION: lambda task: self._known(task, lambda facts: facts.width * facts.height),
            Column.BITRATE: lambda task: self._known(task, lambda facts: facts.bitrate),
            Column.CODECS: self._known_codecs,
        }

    def text(self, task: Row, column: Column) -> str:
        """The words of a cell; empty for pictures and bars."""
        if shared := self._shared.get(column):
            return shared(task)
        if isinstance(task, RemoteJob):
            of_job = self._of_jobs.get(column)
            return of_job(task) if of_job else ""
        of_upload = self._of_uploads.get(column)
        return of_upload(task) if of_upload else ""

    def status(self, task: Row, rank: int | None) -> str:
        """The status words; `rank` is the place in the line of a waiting task."""
        if isinstance(task, RemoteJob):
            return self._job_status(task)
        return self._wording.status(task, rank=rank)

    def status_with(self, part: UploadTask, rank: int | None) -> str:
        """The status words of a video that is done, while `part` that belongs to it is not."""
        return self._wording.status_with(part, rank=rank)

    def sort_value(self, task: Row, column: Column) -> object:
        """What the column sorts by: the raw value, or the words with their numbers as numbers ("Part 2" before "Part 10")."""
        if shared := self._shared_values.get(column):
            return shared(task)
        if column in self._values:
            return _OF_ANY_JOB.get(column, 0.0) if isinstance(task, RemoteJob) else self._values[column](task)
        return _natural(self.text(task, column))

    def tooltip(self, task: Row, column: Column) -> str:
        """More than fits into the cell; empty when there is no more."""
        if column is Column.SIZE and task.size:
            return QLocale().toString(task.size) + " B"
        if column is Column.TITLE:
            return shown_url(task.url) if isinstance(task, RemoteJob) else task.path
        if column is Column.STATUS and isinstance(task, RemoteJob):
            return self._job_tip(task)
        if column in {Column.STATUS, Column.LOCATION, Column.TAGS, Column.CATEGORY}:
            return self.text(task, column)
        return ""

    def sentence(self, task: Row, rank: int | None) -> str:
        """The row as one sentence, for screen readers."""
        if isinstance(task, RemoteJob):
            return self._wording.jobs.sentence(task)
        return self._wording.status_sentence(task, rank=rank)

    def account_name(self, account_id: AccountId) -> str:
        """Name of an account; empty when it was removed."""
        return next((a.name for a in self._services.accounts.all() if a.id == account_id), "")

    def _job_status(self, job: RemoteJob) -> str:
        until = self._services.remote.jobs.held_until(job)
        if until is not None:
            return self._wording.jobs.held(self._wording.moment(until))
        return self._wording.jobs.status(job)

    def _job_tip(self, job: RemoteJob) -> str:
        checked_at = self._services.remote.jobs.checked_at(job.id)
        since = self._wording.jobs.since(job, checked_at=checked_at, now=time.time())
        return "\n".join(filter(None, (self._job_status(job), since)))

    def _fact(self, task: UploadTask, say: Callable[[MediaFacts], str]) -> str:
        """A fact of the file, which is looked into when the cell is painted."""
        facts = self._services.facts.of(task)
        return "" if facts is None else say(facts)

    def _known(self, task: UploadTask, value: Callable[[MediaFacts], float]) -> float:
        """The same for sorting: a file that was not looked into yet counts as nothing."""
        facts = self._services.facts.known(task)
        return 0.0 if facts is None else value(facts)

    def _known_codecs(self, task: UploadTask) -> tuple[object, ...]:
        facts = self._services.facts.known(task)
        return _natural("" if facts is None else self._wording.media.codecs(facts))

    def _speed(self, task: UploadTask) -> str:
        return self._wording.speed(task.speed) if task.state.is_running and task.speed > 0 else ""

    def _time_left(self, task: UploadTask) -> str:
        left = left_s(task)
        return "" if left is None else self._wording.time_left(left)

    def _category(self, task: Row) -> str:
        ids = task.metadata.category_ids
        if not ids:
            return ""
        tree = CategoryTree.of(task.kind) if isinstance(task, UploadTask) else CategoryTree.DEFAULT
        paths = self._category_paths(task.account_id, tree)
        return "; ".join(paths.get(one) or str(one) for one in ids)

    def _category_paths(self, account_id: AccountId, tree: CategoryTree) -> Mapping[int, str]:
        """The paths of an account's categories, worked out once for each tree that the catalog tells."""
        cached = self._services.catalog.categories(account_id, tree)
        if cached is None:
            return {}
        known = self._paths.get((account_id, tree))
        if known is None or known[0] is not cached.values:
            known = (cached.values, paths_of(cached.values))
            self._paths[account_id, tree] = known
        return known[1]


def source_name(row: Row) -> str:
    """Where it comes from, in a line: name of the file without its folder, or the URL."""
    return shown_url(row.url) if isinstance(row, RemoteJob) else _split(row.path)[1]


def _moment(seconds: float) -> str:
    if not seconds:
        return ""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(seconds)), QLocale.FormatType.ShortFormat)


def _or_last(value: float | None) -> float:
    return float("inf") if value is None else value


def _natural(text: str) -> tuple[object, ...]:
    """Alternately words and numbers, so that any two compare."""
    pieces = _DIGITS.split(text.casefold())
    return tuple(int(piece) if place % 2 else piece for place, piece in enumerate(pieces))


def _split(path: str) -> tuple[str, str]:
    """Folder and name. Done for every row that is sorted, where a Path would cost ten times as much."""
    cut = max(path.rfind("/"), path.rfind("\\") if os.sep == "\\" else -1)
    return (path[:cut] or path[: cut + 1], path[cut + 1 :]) if cut >= 0 else ("", path)
