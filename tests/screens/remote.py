"""What VOD fetches or finds itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from tests.screens.registry import Context, screen
from tests.ui.remote_jobs import answered_statuses, job, remote, submitted
from tests.ui.tasks import ACCOUNT, NOW, task
from vod_desktop.app.statuses import Status
from vod_desktop.domain.errors import CallDetail, Failure, Recovery
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import JobId, JobWord, MediaStatus, PullInfo, RemoteJob, RemoteKind
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.remote.look_up import LookUpDialog
from vod_desktop.ui.remote.urls_dialog import UrlsDialog

_REFUSED = Failure(
    "pull-failed",
    Recovery.ASK_USER,
    CallDetail("GetURLUploadInfos", 200, "404", "Not Found", "R-77"),
    {"reason": "download", "status": "DOWNLOAD_FAIL"},
)
_OSS = "https://user-media.oss-cn-shanghai.aliyuncs.com"


def rows(context: Context) -> tuple[RemoteJob, ...]:
    def named(row: RemoteJob, english: str, chinese: str, **values: Any) -> RemoteJob:
        return replace(row, metadata=MediaMetadata(title=context.say(english, chinese)), **values)

    done = {"media_id": MediaId("71f0b2c4a8b94c1e9d3f"), "size": 812_000_000, "finished_at": NOW}
    return (
        named(submitted(1), "Keynote, full length", "主题演讲 完整版"),
        named(submitted(2, JobWord.PENDING, size=None), "Panel on privacy", "隐私圆桌"),
        named(job(3, TaskState.FAILED, failure=_REFUSED), "Interview", "专访"),
        named(job(4, TaskState.DONE, **done), "Opening", "开场"),
        named(
            job(5, TaskState.DONE, kind=RemoteKind.REGISTER, already_registered=True, **done),
            "Archive 2019",
            "2019 年存档",
            url=f"{_OSS}/archive/2019.mp4",
        ),
        named(job(6, TaskState.DRAFT), "Backstage", "幕后"),
    )


def window(context: Context, chosen: int) -> QWidget:
    jobs = rows(context)
    film = task(1, TaskState.UPLOADING, sent=42_000_000, speed=4_100_000.0)
    made = context.window(context.services([film], remote=remote(*jobs)))
    made.view.select([jobs[chosen].id])
    made._show_selection()
    return made


@screen("jobs-submitted")
def submitted_jobs(context: Context) -> QWidget:
    return window(context, 0)


@screen("jobs-failed")
def failed_job(context: Context) -> QWidget:
    return window(context, 2)


@screen("jobs-draft")
def draft_job(context: Context) -> QWidget:
    made: Any = window(context, 5)
    made.job_news.remote_held(ACCOUNT, NOW + 86_400)
    return made


@screen("urls-add")
def add_urls(context: Context) -> QWidget:
    hosts = [f"https://media.example.com/talks/{name}.mp4" for name in ("keynote", "panel", "closing")]
    text = "\n".join([*hosts, "ftp://old.example.com/a.mp4", "https://media.example.com/watch?v=7", hosts[0]])
    return UrlsDialog(context.services(remote=remote()), None, kind=RemoteKind.PULL, text=text)


@screen("urls-add-common")
def add_with_metadata(context: Context) -> QWidget:
    dialog = UrlsDialog(
        context.services(remote=remote()), None, kind=RemoteKind.PULL, text="https://media.example.com/a.mp4"
    )
    dialog.common.set_unfolded(unfolded=True)
    dialog.form.advanced.set_unfolded(unfolded=True)
    return dialog


@screen("look-up")
def look_up(context: Context) -> QWidget:
    services = remote()
    pull = PullInfo(
        JobId("86c1925fba0e4"), f"{_OSS}/a.mp4", JobWord.DOWNLOADING, "DOWNLOADING", size=812_000_000
    )
    title = context.say("Keynote, full length", "主题演讲 完整版")
    media = MediaStatus(MediaId("71f0b2c4a8b94c1e9d3f"), "video", "Transcoding", title, 1_620_000_000)
    unknown = Failure("id-unknown", Recovery.ASK_USER, None, {"id": "0815"})
    services.statuses = answered_statuses(
        [Status(pull.url, pull=pull), Status(media.media_id, media=media), Status("0815", failure=unknown)]
    )
    dialog = LookUpDialog(context.services(remote=services))
    dialog.text.setPlainText(f"{pull.url}\n{media.media_id}\n0815")
    dialog.ask.click()
    return dialog


@screen("register-from-oss")
def register(context: Context) -> QWidget:
    text = f"{_OSS}/2024/a.mp4\n{_OSS}/2024/b.mp4"
    return UrlsDialog(context.services(remote=remote()), None, kind=RemoteKind.REGISTER, text=text)
