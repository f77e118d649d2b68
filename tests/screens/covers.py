"""The cover studio."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from tests.screens.pictures import ScenePictures, scene
from tests.screens.registry import Context, screen
from tests.ui.service_doubles import AskedPictures, services
from tests.ui.tasks import task
from vod_desktop.domain.crop import largest_piece
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.media import MediaUnreadable
from vod_desktop.domain.metadata import CoverFromFrame, MediaMetadata
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.cover.studio import CoverStudioDialog


def _video(number: int, cover: CoverFromFrame | None = None) -> UploadTask:
    return task(number, TaskState.DRAFT, metadata=MediaMetadata(title="Autumn", cover=cover))


def _studio(context: Context, pictures: object, *tasks: UploadTask) -> CoverStudioDialog:
    return CoverStudioDialog(services(tasks, wording=context.services().wording, pictures=pictures), tasks)


@screen("cover-studio")
def studio(context: Context) -> QWidget:
    cover = CoverFromFrame(26.44, largest_piece(1.0, 1920, 1080))
    dialog = _studio(context, ScenePictures(), _video(1, cover))
    dialog.crops.safe_areas.setChecked(True)
    return dialog


@screen("cover-studio-several")
def several(context: Context) -> QWidget:
    """A piece of any ratio, for three videos at once."""
    dialog = _studio(context, ScenePictures(), _video(2), _video(3), _video(4))
    QTimer.singleShot(0, dialog, dialog.crops.buttons[0.0].click)
    return dialog


@screen("cover-studio-broken")
def broken(context: Context) -> QWidget:
    """A file of which nothing can be shown, and a picture that was pasted instead."""
    pictures = AskedPictures()
    dialog = _studio(context, pictures, _video(5))
    failure = Failure.of(MediaUnreadable(path=_video(5).path, reason="not-media"))
    pictures.studio.facts_asked[0].fail(failure)
    dialog.stage.show_image(QImage(scene(11, 960, 1280)))
    return dialog
