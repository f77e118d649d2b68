"""Which icon and tone stands before the words of a row."""

from __future__ import annotations

import pytest

from tests.ui.tasks import task
from vod_desktop.domain.aftermath import Aftermath
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.queue.status_icon import status_icon

DIFFERS = Failure("file-differs", Recovery.ASK_USER)


@pytest.mark.parametrize("word", ["TranscodeFail", "Blocked", "UploadFail", "ProduceFail"])
def test_what_vod_cannot_use_does_not_look_done(word: str) -> None:
    assert status_icon(task(1, TaskState.DONE, aftermath=Aftermath(word, 1.0))).tone is Tone.DANGER


@pytest.mark.parametrize("word", ["", "Transcoding", "Normal"])
def test_what_is_on_its_way_or_ready_looks_done(word: str) -> None:
    assert status_icon(task(1, TaskState.DONE, aftermath=Aftermath(word, 1.0))).tone is Tone.GOOD


def test_a_finished_row_whose_file_is_another_by_now_warns() -> None:
    assert status_icon(task(1, TaskState.DONE, failure=DIFFERS)).tone is Tone.WARNING
