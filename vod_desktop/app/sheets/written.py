"""Rows of the queue as rows of a sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote, urlsplit

from vod_desktop.app.rows import Row
from vod_desktop.app.sheets.cells import Choices, choices_for, text_of
from vod_desktop.app.sheets.columns import FIELD_OF, Column
from vod_desktop.app.sheets.matching import shown_path
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.redaction import shown_url
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import UploadTask

Say = Callable[[Row], str]
"""The state of a row in words."""


def rows_of(
    rows: Sequence[Row],
    columns: Sequence[Column],
    *,
    choices: Mapping[AccountId, Choices],
    say: Say,
) -> list[tuple[str, ...]]:
    """A row for each, with these columns; empty where a row of its kind has no such thing."""
    return [
        tuple(_cell(row, column, known, say) for column in columns)
        for row, known in ((row, choices_for(row, choices)) for row in rows)
    ]


def _cell(row: Row, column: Column, choices: Choices, say: Say) -> str:
    of = FIELD_OF.get(column)
    if of is not None:
        return text_of(of, getattr(row.metadata, of.value), choices)
    if column is Column.STATE:
        return say(row)
    if column in _FACTS:
        return _FACTS[column](row)
    if isinstance(row, RemoteJob):
        return _FACTS_OF_JOB.get(column, _nothing)(row)
    return _FACTS_OF_UPLOAD.get(column, _nothing)(row)


def _nothing(_row: Row) -> str:
    return ""


def _url(task: UploadTask) -> str:
    """Where the object lies in OSS; not an address to play it from."""
    if task.address is None:
        return ""
    host = urlsplit(task.address.endpoint).netloc
    return f"https://{task.address.bucket}.{host}/{quote(task.address.object_key)}"


def _request_id(row: Row) -> str:
    """Of the call that failed, else of the one that made it."""
    return (row.failure.request_id if row.failure else "") or row.request_id


def _finished(row: Row) -> str:
    if row.finished_at is None:
        return ""
    return (
        dt.datetime.fromtimestamp(row.finished_at, dt.UTC).astimezone().isoformat(sep=" ", timespec="seconds")
    )


_FACTS: dict[Column, Callable[[Row], str]] = {
    Column.MEDIA_ID: lambda row: row.media_id or "",
    Column.KIND: lambda row: row.kind.value,
    Column.SIZE: lambda row: "" if row.size is None else str(row.size),
    Column.ERROR: lambda row: row.failure.code if row.failure else "",
    Column.REQUEST_ID: _request_id,
    Column.FINISHED: _finished,
}
_FACTS_OF_UPLOAD: dict[Column, Callable[[UploadTask], str]] = {
    Column.PATH: lambda task: shown_path(task.path),
    Column.FILE_NAME: lambda task: shown_path(PurePath(task.path).name),
    Column.CRC64: lambda task: "" if task.crc64 is None else str(task.crc64),
    Column.URL: _url,
}
_FACTS_OF_JOB: dict[Column, Callable[[RemoteJob], str]] = {
    Column.SOURCE: lambda job: shown_url(job.url),
    Column.JOB_ID: lambda job: job.job_id or "",
}
