"""Videos with what lies beside them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.screens.registry import Context, screen
from tests.ui.tasks import NO_PERMISSION, task
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import TaskState, UploadTask, Waiting
from vod_desktop.ui.questions import Questions
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.window import MainWindow

S = TaskState


def _rows(context: Context) -> list[UploadTask]:
    """Three videos with subtitles: one under way, one with trouble, one that is done; and one by itself."""
    tour, talk = context.say("Factory tour", "工厂参观"), context.say("Opening talk", "开幕演讲")
    rows = [
        _video(1, tour, S.UPLOADING, sent=40_000_000, speed=4_000_000.0),
        _subtitle(2, 1, f"{tour} zh", S.WAITING, waiting_for=Waiting.PARENT),
        _subtitle(3, 1, f"{tour} en", S.WAITING, waiting_for=Waiting.PARENT),
        _video(4, talk, S.DONE, sent=100_000_000),
        _subtitle(5, 4, f"{talk} zh", S.FAILED, failure=NO_PERMISSION),
        _video(6, context.say("Interview", "访谈"), S.DRAFT),
    ]
    return [*rows, _subtitle(7, 6, context.say("Interview zh", "访谈 zh"), S.DRAFT), task(8, S.DRAFT)]


def _video(number: int, title: str, state: TaskState, **values: object) -> UploadTask:
    path = f"/media/films/clip-{number}.mp4"
    return task(number, state, metadata=MediaMetadata(title=title), path=path, **values)


def _subtitle(number: int, of: int, title: str, state: TaskState, **values: object) -> UploadTask:
    path = f"/media/films/clip-{of}.{title[-2:]}.srt"
    metadata = MediaMetadata(title=title)
    common = {"kind": MediaKind.SUBTITLE, "parent_id": task(of).id, "size": 24_000}
    return task(number, state, metadata=metadata, path=path, **common, **values)


def _window(context: Context) -> MainWindow:
    made = context.window(context.services(_rows(context)))
    made.model.unfold(0, unfolded=True)
    return made


@screen("sidecars")
def families(context: Context) -> QWidget:
    made = _window(context)
    made.view.select([task(2).id])
    return made


@screen("sidecars-drop")
def drop(context: Context) -> QWidget:
    made = _window(context)

    def hold() -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile("/media/late.srt")])
        at = made.view.visualRect(made.model.index(0, Column.TITLE)).center()
        _held(made.view.viewport(), at, data)

    QTimer.singleShot(100, made.view, hold)
    return made


def _held(viewport: QWidget, at: QPoint, data: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(viewport, kind(at, copy, data, left, none))


@screen("question-gif-always")
def gifs(context: Context) -> QWidget:
    made = _window(context)
    asked = Questions(made).kind(("/m/a.gif", "/m/b.gif"), lambda _kind, _always: None)
    asked.setProperty("window-behind", made)
    return asked


@screen("question-replace-source")
def replacing(context: Context) -> QWidget:
    made = _window(context)
    done = replace(_rows(context)[3], media_id=MediaId("3f2c9d10a1b24e6f8c07"))
    asked = Questions(made).replace_source([done], lambda: None, file="clip-4 v2.mp4")
    asked.setProperty("window-behind", made)
    return asked
