"""Tasks in every state, as tests and pictures want them."""

from __future__ import annotations

from dataclasses import replace

from vod_desktop.domain.errors import CallDetail, Failure, Recovery
from vod_desktop.domain.ids import AccountId, MediaId, ReferenceId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import RetryNote, TaskState, UploadTask, Waiting

ACCOUNT = AccountId("a" * 32)
NOW = 1_795_000_000.0
GB = 1_000_000_000
MB = 1_000_000


def task(number: int, state: TaskState = TaskState.WAITING, **values: object) -> UploadTask:
    """A task that differs from the others by its number."""
    made = UploadTask(
        id=TaskId(f"{number:032x}"),
        kind=MediaKind.VIDEO,
        path=f"/media/films/clip {number}.mp4",
        account_id=ACCOUNT,
        reference_id=ReferenceId(f"ref-{number:08d}"),
        metadata=MediaMetadata(title=f"Clip {number}"),
        position=float(number),
        added_at=NOW + number,
        size=100 * MB,
        state=state,
    )
    return replace(made, **values)  # type: ignore[arg-type]


def titled(title: str, path: str, **values: object) -> dict[str, object]:
    return {"metadata": MediaMetadata(title=title), "path": path, **values}


NO_PERMISSION = Failure(
    "not-allowed",
    Recovery.GIVE_UP,
    CallDetail(
        "CreateUploadVideo",
        403,
        "Forbidden.RAM",
        "User not authorized",
        "7A2F-42C1",
        "",
        "vod.cn-shanghai.aliyuncs.com",
    ),
)
RESET = Failure(
    "network-down",
    Recovery.RETRY,
    CallDetail("UploadPart", None, "", "", "", "", "oss-cn-shanghai.aliyuncs.com"),
)
CHANGED = Failure("source-changed", Recovery.ASK_USER, None, {"path": "/media/films/interview.mov"})


def every_state() -> list[UploadTask]:
    """A queue as it looks in the middle of a working day."""
    S, K = TaskState, MediaKind
    return [
        task(
            1,
            S.UPLOADING,
            **titled(
                "Autumn campaign: main film",
                "/media/films/autumn-main-4k.mp4",
                size=int(3.84 * GB),
                sent=int(1.61 * GB),
                confirmed=int(1.6 * GB),
                speed=8.6 * MB,
                media_id=MediaId("c0ffee0123456789"),
            ),
        ),
        task(
            2,
            S.UPLOADING,
            **titled(
                "发布会全程录像",
                "/media/films/2026 发布会 全程.mov",
                size=int(1.42 * GB),
                sent=int(0.98 * GB),
                speed=4.2 * MB,
            ),
        ),
        task(
            3,
            S.UPLOADING,
            **titled(
                "Interview with the founders",
                "/media/films/interview_founders_final.mp4",
                size=742 * MB,
                sent=96 * MB,
                speed=0.0,
                retry=RetryNote(2, 5, 8.0, RESET),
            ),
        ),
        task(
            4, S.VERIFYING, **titled("Opening titles", "/media/films/opening.mp4", size=88 * MB, sent=88 * MB)
        ),
        task(
            5, S.PREPARING, **titled("Podcast 42", "/media/audio/podcast-42.m4a", kind=K.AUDIO, size=54 * MB)
        ),
        task(
            6,
            S.WAITING,
            **titled("Behind the scenes", "/media/films/behind-the-scenes.mkv", size=int(2.2 * GB)),
        ),
        task(
            7,
            S.WAITING,
            **titled("Season poster", "/media/pictures/season-poster.png", kind=K.IMAGE, size=4 * MB),
        ),
        task(
            8,
            S.WAITING,
            **titled("English subtitles", "/media/films/autumn-main-4k.en.srt", kind=K.SUBTITLE, size=84_000),
            waiting_for=Waiting.NETWORK,
        ),
        task(
            9,
            S.PAUSED,
            **titled(
                "Making of, raw cut",
                "/media/films/making-of-raw.mov",
                size=int(9.1 * GB),
                sent=int(3.2 * GB),
                confirmed=int(3.2 * GB),
            ),
        ),
        task(
            10,
            S.ATTENTION,
            **titled(
                "Interview, long version",
                "/media/films/interview.mov",
                size=int(1.1 * GB),
                sent=int(0.4 * GB),
                failure=CHANGED,
            ),
        ),
        task(
            11,
            S.FAILED,
            **titled(
                "Training for editors", "/media/films/training.mp4", size=310 * MB, failure=NO_PERMISSION
            ),
        ),
        task(
            12,
            S.DONE,
            **titled(
                "Trailer 30 s",
                "/media/films/trailer-30.mp4",
                size=61 * MB,
                sent=61 * MB,
                crc64=123,
                finished_at=NOW,
                media_id=MediaId("beef0123"),
            ),
        ),
        task(
            13,
            S.DONE,
            **titled(
                "Company logo",
                "/media/pictures/logo.png",
                kind=K.WATERMARK,
                size=48_000,
                sent=48_000,
                crc64=9,
                finished_at=NOW,
            ),
        ),
        task(14, S.DRAFT, **titled("Rehearsal", "/media/films/rehearsal.mp4", size=420 * MB)),
        task(15, S.DRAFT, **titled("Rehearsal, second take", "/media/films/rehearsal-2.mp4", size=433 * MB)),
    ]
