"""Rows of the queue as rows of a sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote, urlsplit

from vod_desktop.app.sheets.cells import Choices, choices_for, text_of
from vod_desktop.app.sheets.columns import FIELD_OF, Column
from vod_desktop.app.sheets.matching import shown_path
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.task import UploadTask

Say = Callable[[UploadTask], str]
"""The state of a row in words."""


def rows_of(
    tasks: Sequence[UploadTask],
    columns: Sequence[Column],
    *,
    choices: Mapping[AccountId, Choices],
    say: Say,
) -> list[tuple[str, ...]]:
    """A row for each task, with these columns."""
    return [
        tuple(_cell(task, column, known, say) for column in columns)
        for task, known in ((task, choices_for(task, choices)) for task in tasks)
    ]


def _cell(task: UploadTask, column: Column, choices: Choices, say: Say) -> str:
    of = FIELD_OF.get(column)
    if of is not None:
        return text_of(of, getattr(task.metadata, of.value), choices)
    return say(task) if column is Column.STATE else _FACTS[column](task)


def _url(task: UploadTask) -> str:
    """Where the object lies in OSS; not an address to play it from."""
    if task.address is None:
        return ""
    host = urlsplit(task.address.endpoint).netloc
    return f"https://{task.address.bucket}.{host}/{quote(task.address.object_key)}"


def _finished(task: UploadTask) -> str:
    if task.finished_at is None:
        return ""
    return (
        dt.datetime.fromtimestamp(task.finished_at, dt.UTC)
        .astimezone()
        .isoformat(sep=" ", timespec="seconds")
    )


_FACTS: dict[Column, Callable[[UploadTask], str]] = {
    Column.PATH: lambda task: shown_path(task.path),
    Column.FILE_NAME: lambda task: shown_path(PurePath(task.path).name),
    Column.MEDIA_ID: lambda task: task.media_id or "",
    Column.KIND: lambda task: task.kind.value,
    Column.SIZE: lambda task: str(task.size),
    Column.CRC64: lambda task: "" if task.crc64 is None else str(task.crc64),
    Column.URL: _url,
    Column.REQUEST_ID: lambda task: task.request_id,
    Column.FINISHED: _finished,
}
