"""Covers that are written into cells are looked at: a file that VOD would not take is marked with the reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.grid.conftest import CONTROL, Shown, column, drafts
from vod_desktop.domain.limits import COVER_MAX_BYTES
from vod_desktop.domain.metadata import CoverFromFile, Field, MediaMetadata
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.grid.model import PROBLEM_ROLE

Open = Callable[..., Shown]
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0"


def why(shown: Shown, row: int) -> str:
    index = shown.window.model.index(row, column(Field.COVER))
    assert index.data(PROBLEM_ROLE) is bool(index.data(Qt.ItemDataRole.ToolTipRole))
    return index.data(Qt.ItemDataRole.ToolTipRole) or ""


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("gone.jpg", None, "is not there"),
        ("notes.txt", b"Title,Tags", "not a JPG or PNG"),
        ("large.png", bytes(COVER_MAX_BYTES + 1), "larger than 1 MB"),
        ("notes.jpg", b"Title,Tags", "called JPG or PNG, but is neither"),
        ("fits.png", PNG.ljust(COVER_MAX_BYTES, b"\0"), ""),
        ("fits.JPG", JPEG, ""),
        ("a jpeg.png", JPEG, ""),
    ],
)
def test_a_typed_cover_is_marked_when_vod_would_not_take_it(
    open_grid: Open, tmp_path: Path, name: str, content: bytes | None, reason: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    shown = open_grid(drafts(2))
    shown.choose(0, Field.COVER)
    shown.type(str(tmp_path / name))
    shown.press(Qt.Key.Key_Return)
    assert reason in why(shown, 0)
    assert bool(why(shown, 0)) is bool(reason)
    assert why(shown, 1) == ""


def test_pasted_covers_are_listed_with_their_rows_and_mended_by_another(
    open_grid: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "there.jpg").write_bytes(JPEG)
    shown = open_grid(drafts(3))
    shown.choose(0, Field.COVER)
    QGuiApplication.clipboard().setText("\n".join(str(tmp_path / n) for n in ("a.jpg", "there.jpg", "b.jpg")))
    shown.press(Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: [place.row for place in shown.window.problems.places] == [0, 2])
    shown.choose(2, Field.COVER)
    shown.type(str(tmp_path / "there.jpg"))
    shown.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [place.row for place in shown.window.problems.places] == [0])


def test_what_stands_in_the_rows_is_looked_at_when_the_grid_opens_but_not_what_was_sent(
    open_grid: Open,
) -> None:
    form = MediaMetadata(title="Clip", cover=CoverFromFile("/nowhere/cover.jpg"))
    rows = drafts(2, metadata=form)
    shown = open_grid(rows)
    assert "is not there" in why(shown, 1)
    shown.uploads.change(rows[1].id, state=TaskState.DONE)
    assert (why(shown, 0) != "", why(shown, 1)) == (True, "")
