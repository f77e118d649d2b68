"""Queue files and backups before they are taken in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.screens.registry import Context, screen
from tests.ui.moving.doubles import HERE, HeldMoving, backup, queue, upload
from vod_desktop.app.moving.service import Incoming
from vod_desktop.ui.moving.import_dialog import MovingDialog


def shown(context: Context, incoming: Incoming) -> QWidget:
    services = context.services(accounts=[HERE], moving=HeldMoving(incoming))
    return MovingDialog(services, incoming, lambda _taken: None)


@screen("open-queue")
def open_queue(context: Context) -> QWidget:
    return shown(context, queue(*(upload(f"episode-{number}.mp4") for number in range(1, 9))))


@screen("import-everything")
def import_everything(context: Context) -> QWidget:
    return shown(context, backup())
