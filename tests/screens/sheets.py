"""Sheets and the grid."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from tests.screens.registry import Context, screen
from tests.ui.tasks import every_state, task
from vod_desktop.app.sheets.columns import recognised
from vod_desktop.app.sheets.service import Sheet
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.tables import Noted, Oddity, Table, TableRow
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.grid import GridWindow
from vod_desktop.ui.grid.cells import FIELDS
from vod_desktop.ui.sheets.import_dialog import ImportDialog
from vod_desktop.ui.steps import Steps


def rows(context: Context) -> list[UploadTask]:
    """Drafts, some described, one created already."""
    found = []
    for number in range(1, 21):
        metadata = MediaMetadata(
            title=context.say(f"Episode {number}", f"第 {number} 集"),
            description=context.say("Recorded in October.\nWith subtitles.", "十月拍摄。\n含字幕。")
            if number % 3
            else "",
            tags=(context.say("series", "剧集"), "4K"),
            category_id=1 + number % 2,
        )
        found.append(task(number, TaskState.DRAFT, metadata=metadata))
    found[1] = replace(found[1], metadata=found[1].metadata.changed(title=f"{found[1].metadata.title} 🎬"))
    found[3] = replace(found[3], metadata=found[3].metadata.changed(title=""))
    found[5] = replace(found[5], state=TaskState.DONE, media_id=MediaId("beef0123"))
    return found


@screen("grid")
def grid(context: Context) -> QWidget:
    services: Any = context.services(rows(context))
    window = GridWindow(services, Steps(services))
    window.resize(1480, 760)
    window.model.write([((7, Field.CATEGORY), context.say("Campains", "宣传骗"))])
    window.problems.counted.connect(lambda _n: window.show_problems.setChecked(True))
    column = 1 + FIELDS.index(Field.TITLE)

    def choose() -> None:
        window.view.go_to(1, column)
        area = window.view.selectionModel().selection()
        area.select(window.model.index(1, column), window.model.index(4, column + 1))
        window.view.selectionModel().select(area, window.view.selectionModel().SelectionFlag.ClearAndSelect)

    QTimer.singleShot(100, window, choose)
    return window


@screen("grid-empty")
def empty_grid(context: Context) -> QWidget:
    services: Any = context.services([])
    window = GridWindow(services, Steps(services))
    window.resize(900, 400)
    return window


def sheet(context: Context) -> Sheet:
    headings = (
        context.say("File name", "文件名"),
        context.say("Title", "标题"),
        context.say("Tags", "标签"),
        context.say("Category", "分类"),
        context.say("Price", "价格"),
    )
    film, talk = context.say("Campaigns", "宣传片"), context.say("Events", "发布会")
    lines = [
        ("autumn-main-4k.mp4", context.say("Autumn, the film", "秋季主片"), "4K, HDR", film, "12"),
        ("rehearsal.mp4", context.say("Rehearsal 🎬", "排练 🎬"), "", talk, "8"),
        ("rehearsal-2.mp4", context.say("Second take", "排练第二遍"), "", context.say("Event", "发布"), "8"),
        ("no-such-film.mp4", "x", "", "", ""),
        ("opening.mp4", context.say("Opening", "片头"), "", film, ""),
        ("opening.mp4", context.say("Titles", "片头字幕"), "", film, ""),
    ]
    table = Table(
        headings,
        tuple(TableRow(n, cells) for n, cells in enumerate(lines, start=2)),
        (Noted(Oddity.MERGED, 2, "D2"), Noted(Oddity.LONG_NUMBERS, 1, "E7")),
    )
    path = str(Path("/media/films") / context.say("autumn list.xlsx", "秋季片单.xlsx"))
    return Sheet(path, table, recognised(headings))


@screen("sheet-import")
def take_over(context: Context) -> QWidget:
    services: Any = context.services(every_state())
    return ImportDialog(services, Steps(services), sheet(context))


@screen("sheet-import-unknown")
def unknown_columns(context: Context) -> QWidget:
    services: Any = context.services(every_state())
    told = replace(sheet(context), mapping=(None,) * 5)
    return ImportDialog(services, Steps(services), told)
