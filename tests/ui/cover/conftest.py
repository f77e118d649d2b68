"""The cover studio over a real decoder process and real media."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.inspector.conftest import english
from tests.ui.service_doubles import services
from tests.ui.tasks import task
from vod_desktop.app.cover_files import CoverFiles
from vod_desktop.app.cover_studio import CoverStudio
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Jobs
from vod_desktop.app.pictures import Pictures
from vod_desktop.app.thumbnails import Thumbnails
from vod_desktop.domain.metadata import Cover, MediaMetadata
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState
from vod_desktop.media.decoder import Decoder
from vod_desktop.ui.cover.studio import CoverStudioDialog

__all__ = ["english"]

Until = Callable[[Callable[[], object]], None]


class Desk:
    """Real pictures for the tests' rows; `until` takes in what the workers answer."""

    def __init__(self, cache: Path, qtbot: QtBot) -> None:
        self.rows: dict[Any, UploadTask] = {}
        self._qtbot = qtbot
        self._inbox: Inbox[object] = Inbox()
        self._jobs, self._one = Jobs(self._inbox), Jobs(self._inbox, threads=1)
        decoder = Decoder()
        self.pictures = Pictures(
            decoder=decoder,
            thumbnails=Thumbnails(decoder=decoder, jobs=self._one),
            studio=CoverStudio(jobs=Jobs(self._inbox), find=self.rows.get),
            files=CoverFiles(cache),
            find=self.rows.get,
            rows=self.rows.values,
            jobs=self._jobs,
        )

    def until(self, holds: Callable[[], object]) -> None:
        def drained() -> bool:
            for item in self._inbox.take(1000):
                item()  # type: ignore[operator]  # jobs put nothing else
            return bool(holds())

        self._qtbot.waitUntil(drained)

    def close(self) -> None:
        self.pictures.close()
        self._jobs.close()
        self._one.close()


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(tmp_path / "cache", qtbot)
    yield made
    made.close()


@pytest.fixture
def row(desk: Desk) -> Callable[..., UploadTask]:
    """A draft of that file."""

    def make(path: Path, cover: Cover | None = None) -> UploadTask:
        metadata = MediaMetadata(title="t", cover=cover)
        made = task(len(desk.rows) + 1, TaskState.DRAFT, path=str(path), metadata=metadata)
        desk.rows[made.id] = made
        return made

    return make


@pytest.fixture
def studio(desk: Desk, qtbot: QtBot) -> Callable[..., CoverStudioDialog]:
    """The dialog on these rows; `dialog.covers` are those that were chosen."""

    def open_on(*tasks: UploadTask) -> CoverStudioDialog:
        doubles = services(tasks, pictures=desk.pictures)
        dialog = CoverStudioDialog(doubles, tasks)
        dialog.covers = []  # type: ignore[attr-defined]  # for the test's own use
        dialog.chosen.connect(dialog.covers.append)  # type: ignore[attr-defined]  # as above
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_on
