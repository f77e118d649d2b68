"""The columns of the queue: their order, which are shown at first, how wide, and how they sort."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Column(enum.IntEnum):
    """A column; the value is its place in the model. New ones go to the end: saved headers count on it."""

    THUMBNAIL = 0
    TITLE = 1
    KIND = 2
    SIZE = 3
    PROGRESS = 4
    STATUS = 5
    SPEED = 6
    TIME_LEFT = 7
    CATEGORY = 8
    TAGS = 9
    ACCOUNT = 10
    MEDIA_ID = 11
    ADDED = 12
    FINISHED = 13
    ATTEMPTS = 14
    LOCATION = 15
    CHECK_VALUE = 16
    DURATION = 17
    RESOLUTION = 18
    CODECS = 19
    BITRATE = 20


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """How a column starts out.

    Attributes:
        characters: Width in average characters of the font.
        is_shown: Whether it is visible at first.
        is_number: Whether it is aligned at the far edge.
    """

    characters: int
    is_shown: bool = True
    is_number: bool = False


SPECS: dict[Column, ColumnSpec] = {
    Column.THUMBNAIL: ColumnSpec(12),
    Column.TITLE: ColumnSpec(34),
    Column.KIND: ColumnSpec(11),
    Column.SIZE: ColumnSpec(10, is_number=True),
    Column.PROGRESS: ColumnSpec(14),
    Column.STATUS: ColumnSpec(27),
    Column.SPEED: ColumnSpec(11, is_number=True),
    Column.TIME_LEFT: ColumnSpec(18, is_number=True),
    Column.CATEGORY: ColumnSpec(18, is_shown=False),
    Column.TAGS: ColumnSpec(20, is_shown=False),
    Column.ACCOUNT: ColumnSpec(16, is_shown=False),
    Column.MEDIA_ID: ColumnSpec(36, is_shown=False),
    Column.ADDED: ColumnSpec(20, is_shown=False, is_number=True),
    Column.FINISHED: ColumnSpec(20, is_shown=False, is_number=True),
    Column.ATTEMPTS: ColumnSpec(10, is_shown=False, is_number=True),
    Column.LOCATION: ColumnSpec(36, is_shown=False),
    Column.CHECK_VALUE: ColumnSpec(24, is_shown=False),
    Column.DURATION: ColumnSpec(10, is_shown=False, is_number=True),
    Column.RESOLUTION: ColumnSpec(14, is_shown=False, is_number=True),
    Column.CODECS: ColumnSpec(14, is_shown=False),
    Column.BITRATE: ColumnSpec(12, is_shown=False, is_number=True),
}
