"""The status column says exactly the words of the vocabulary."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vod_desktop.app.wording import Wording, untranslated
from vod_desktop.app.wording.states import drive_of
from vod_desktop.domain.aftermath import Aftermath
from vod_desktop.domain.errors import CallDetail, Failure, NotAllowed, ReplyLost, SourceChanged
from vod_desktop.domain.ids import AccountId, MediaId, ReferenceId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task import RetryNote, UploadTask
from vod_desktop.domain.task_state import TaskState, Waiting

WORDS = Wording(untranslated, Language.ENGLISH)
TASK = UploadTask(
    id=TaskId("a" * 32),
    kind=MediaKind.VIDEO,
    path="/media/me/SD-1/Trailer.mp4",
    account_id=AccountId("b" * 32),
    reference_id=ReferenceId("ref-000001"),
    metadata=MediaMetadata(title="Trailer"),
    size=1_400_000_000,
    sent=588_000_000,
)
CHANGED = Failure.of(SourceChanged(path="/x.mp4"))
FORBIDDEN = Failure.of(NotAllowed(CallDetail("CreateUploadVideo", 403, "Forbidden.RAM")))
LOST = Failure.of(ReplyLost(CallDetail("UploadPart")))


def status(**values: object) -> str:
    return WORDS.status(replace(TASK, **values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"state": TaskState.DRAFT}, "Draft"),
        ({"state": TaskState.DRAFT, "metadata": MediaMetadata()}, "Needs info: title"),
        ({"state": TaskState.WAITING}, "Waiting"),
        ({"state": TaskState.WAITING, "waiting_for": Waiting.NETWORK}, "Waiting for network"),
        ({"state": TaskState.WAITING, "waiting_for": Waiting.KEYCHAIN}, "Waiting for keychain"),
        ({"state": TaskState.WAITING, "waiting_for": Waiting.DRIVE}, "Waiting for drive “SD-1”"),
        ({"state": TaskState.PREPARING}, "Preparing"),
        ({"state": TaskState.PREPARING, "create_intended": True}, "Getting upload address"),
        ({"state": TaskState.UPLOADING}, "Uploading 42 %"),
        ({"state": TaskState.UPLOADING, "renewing": True}, "Uploading 42 % · renewing credential"),
        (
            {"state": TaskState.UPLOADING, "retry": RetryNote(2, 5, 8.2, LOST)},
            "Retry 2 of 5 in 8 s — connection reset",
        ),
        ({"state": TaskState.UPLOADING, "stalled_s": 30.0}, "No progress for 30 s"),
        ({"state": TaskState.UPLOADING, "ending": True}, "Pausing…"),
        ({"state": TaskState.PAUSED}, "Paused at 42 %"),
        ({"state": TaskState.FINISHING}, "Finishing"),
        ({"state": TaskState.VERIFYING}, "Verifying"),
        ({"state": TaskState.DONE, "crc64": 0}, "Done · verified"),
        ({"state": TaskState.DONE, "crc64": 0, "anew": True}, "Done · verified · created anew"),
        (
            {"state": TaskState.DONE, "crc64": 0, "aftermath": Aftermath("TranscodeFail", 1.0)},
            "Uploaded · Transcoding failed",
        ),
        ({"state": TaskState.DONE, "crc64": 0, "untold": True}, "Done · verified · changes not at VOD yet"),
        ({"state": TaskState.WAITING, "waiting_for": Waiting.PARENT}, "Waiting for its video"),
        ({"state": TaskState.DONE}, "Done"),
        (
            {"state": TaskState.ATTENTION, "failure": CHANGED},
            "Needs you: file changed since it was added",
        ),
        (
            {"state": TaskState.FAILED, "failure": FORBIDDEN},
            "Failed: permission vod:CreateUploadVideo is missing (Forbidden.RAM)",
        ),
        ({"state": TaskState.STOPPED}, "Stopped · can resume"),
        ({"state": TaskState.SUBMITTED}, "Submitted · server is fetching"),
        ({"state": TaskState.DISCARDED}, "Discarded"),
    ],
)
def test_status_words(values: dict[str, object], words: str) -> None:
    assert status(**values) == words


@pytest.mark.parametrize("state", list(TaskState))
def test_every_state_has_words_even_with_nothing_known(state: TaskState) -> None:
    words = status(state=state, metadata=MediaMetadata(), size=0, sent=0, failure=None)
    assert words
    assert state.value not in words


@pytest.mark.parametrize(
    ("rank", "words"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (23, "23rd")]
)
def test_waiting_rows_say_their_place(rank: int, words: str) -> None:
    assert WORDS.status(replace(TASK, state=TaskState.WAITING), rank=rank) == f"Waiting ({words})"


def test_a_row_reads_as_one_sentence() -> None:
    task = replace(TASK, state=TaskState.UPLOADING, speed=2_250_000.0)
    expected = "Trailer, Video, 1.40 GB, Uploading 42 %, about 6 min left"
    assert WORDS.status_sentence(task) == expected


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("E:\\films\\a.mp4", "E:"),
        ("/Volumes/SD-1/a.mp4", "SD-1"),
        ("/run/media/me/STICK/a.mp4", "STICK"),
        ("/home/me/a.mp4", ""),
    ],
)
def test_drives_are_named_where_the_path_shows_them(path: str, name: str) -> None:
    assert drive_of(path) == name


def test_a_finished_task_is_told_in_one_line() -> None:
    task = replace(TASK, state=TaskState.DONE, crc64=7, media_id=MediaId("vid1"))
    assert WORDS.result(task) == "Done · verified · media ID vid1 · 1.40 GB · CRC-64 7"


def test_a_batch_is_summed_up() -> None:
    assert WORDS.summary(verified=198, failed=2, skipped=0) == "198 verified · 2 need you · 0 skipped"
    assert WORDS.summary(verified=0, failed=1, skipped=3) == "0 verified · 1 needs you · 3 skipped"
