"""The dock in its states, at the width that the window gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.screens.pictures import encoded, scene
from tests.screens.registry import Context, screen
from tests.ui.service_doubles import KnownCatalog, services
from tests.ui.tasks import MB, NO_PERMISSION, NOW, task
from vod_desktop.app.vod_pictures import PictureState, VodPicture
from vod_desktop.domain.aftermath import Aftermath
from vod_desktop.domain.catalog import Category
from vod_desktop.domain.errors import CallDetail, Failure, NotFound
from vod_desktop.domain.events import CallNoted
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import MediaId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import CoverFromFrame, Field, MediaMetadata
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.inspector.inspector import Inspector
from vod_desktop.ui.steps import Steps

_HOST = "vod.cn-shanghai.aliyuncs.com"


def described(context: Context) -> UploadTask:
    metadata = MediaMetadata(
        title=context.say("Autumn trailer 2026", "2026 秋季预告片"),
        description=context.say("Recorded in October.\nWith subtitles.", "十月拍摄。\n含字幕。"),
        tags=(context.say("trailer", "预告片"), context.say("autumn", "秋季"), "4K"),
        category_id=1,
    )
    return task(1, TaskState.DRAFT, metadata=metadata)


def wrong(context: Context) -> UploadTask:
    metadata = MediaMetadata(
        title=context.say("A title that goes on and on, ", "一个没完没了的标题，") * 14 + "🎬",
        tags=(
            "4K",
            context.say(
                "a tag that is far too long for VOD", "一个对视频点播服务来说实在是太长太长太长太长太长的标签"
            ),
        ),
        user_data="{",
    )
    return task(2, TaskState.DRAFT, metadata=metadata)


def running(_context: Context) -> UploadTask:
    return task(
        3,
        TaskState.UPLOADING,
        media_id=MediaId("a1b2c3d4e5f6471d9c1f2b7e35d3c2aa"),
        address=UploadAddress(
            "https://oss-cn-shanghai.aliyuncs.com", "outin-3f2b7c", "sv/3f2b7c-18c2a/3f2b7c.mp4"
        ),
        upload_id=UploadId("U"),
        part_size=8 * 1024 * 1024,
        sent=42 * MB,
        confirmed=42 * MB,
        auth_until=NOW + 2280,
        request_id="7A2F42C1-11EC-4F5B",
        speed=4.1e6,
    )


def failed(_context: Context) -> UploadTask:
    return task(4, TaskState.FAILED, failure=NO_PERMISSION)


def calls(one: UploadTask) -> list[CallNoted]:
    told = (
        ("GetVideoInfo", 200, ""),
        ("CreateUploadVideo", 503, "ServiceUnavailable"),
        ("CreateUploadVideo", 403, "Forbidden.RAM"),
    )
    return [
        CallNoted(
            one.id,
            1,
            CallDetail(name, status, code, "", f"7A2F-{n}", "", _HOST),
            not code,
            NOW + n,
            0.2,
            n or 1,
        )
        for n, (name, status, code) in enumerate(told)
    ]


def arrived(one: UploadTask) -> tuple[StoredPart, ...]:
    """The parts of one that is under way: most of its beginning, and some that overtook."""
    last = one.confirmed // one.part_size
    numbers = [*range(1, last - 2), last, last + 2, last + 3]
    return tuple(StoredPart(number, one.part_size, "", None) for number in numbers)


def shown(
    context: Context,
    *tasks: UploadTask,
    height: int = 860,
    catalog: KnownCatalog | None = None,
    at_vod: Mapping[str, VodPicture] | None = None,
) -> Inspector:
    sample = context.services()
    offered = catalog or sample.catalog
    doubles = services(tasks, wording=sample.wording, catalog=offered, pictures=sample.pictures)
    if tasks:
        doubles.uploads.calls[tasks[0].id] = calls(tasks[0])
    doubles.vod_pictures.known |= at_vod or {}
    inspector = Inspector(doubles, Steps(doubles))
    doubles.uploads.changed = inspector.refresh
    inspector.resize(340, height)
    inspector.show_tasks(tasks)
    for task_id, asked in doubles.uploads.stored.items():
        asked.finish(arrived(doubles.uploads.tasks[task_id]))
    return inspector


@screen("inspector-categories-attached")
def several_categories(context: Context) -> QWidget:
    marks, words = context.say("Watermarks", "水印"), context.say("Subtitles", "字幕")
    inner = Category(2, context.say("Lower left corner", "左下角"), 1, 1)
    catalog = KnownCatalog(material=(Category(1, marks, 0, -1, (inner,)), Category(3, words)))
    metadata = MediaMetadata(title=context.say("Logo", "台标"), category_id=(1, 2, 3, 1000012345))
    one = task(8, TaskState.DRAFT, path="/media/logo.png", kind=MediaKind.WATERMARK, metadata=metadata)
    return shown(context, one, height=560, catalog=catalog)


@screen("inspector-details")
def details(context: Context) -> QWidget:
    return shown(context, described(context))


@screen("inspector-problems")
def problems(context: Context) -> QWidget:
    inspector = shown(context, wrong(context), height=1150)
    inspector.focus_field(Field.USER_DATA)
    return inspector


@screen("inspector-several")
def several(context: Context) -> QWidget:
    other = replace(described(context), id=task(9).id, metadata=MediaMetadata(title="B-roll", tags=("4K",)))
    inspector = shown(context, described(context), other, running(context))
    inspector.details.tags.editor.added.emit((context.say("new", "新"),))
    return inspector


@screen("inspector-running")
def while_running(context: Context) -> QWidget:
    return shown(context, running(context), height=1000)


@screen("inspector-cover")
def cover(context: Context) -> QWidget:
    one = described(context)
    inspector = shown(context, replace(one, metadata=replace(one.metadata, cover=CoverFromFrame(26.0))))
    inspector.tabs.setCurrentWidget(inspector.cover)
    return inspector


@screen("inspector-cover-empty")
def no_cover(context: Context) -> QWidget:
    inspector = shown(context, described(context))
    inspector.tabs.setCurrentWidget(inspector.cover)
    return inspector


@screen("inspector-activity")
def activity(context: Context) -> QWidget:
    inspector = shown(context, failed(context))
    inspector.show_activity()
    inspector.activity.card.fold.set_unfolded(unfolded=True)
    return inspector


@screen("inspector-nothing")
def nothing(context: Context) -> QWidget:
    return shown(context, height=400)


@screen("inspector-categories")
def categories(context: Context) -> QWidget:
    """The drop-down on its own: a popup is a window that a picture of another does not hold."""
    popup = shown(context, described(context)).details.bindings[Field.CATEGORY].frame.editor.popup  # type: ignore[attr-defined]
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    popup.setParent(holder)
    layout.addWidget(popup)
    popup.show()
    holder.resize(340, 320)
    QTimer.singleShot(0, popup, lambda: popup.search.setText(context.say("Camp", "宣传")))
    return holder


def finished(context: Context, told: Aftermath) -> UploadTask:
    return replace(running(context), state=TaskState.DONE, confirmed=100_000_000, aftermath=told)


@screen("inspector-transcode-failed")
def unusable(context: Context) -> QWidget:
    told = Aftermath("TranscodeFail", 1.0, over=True, size=100_000_000, duration_s=61.0)
    return shown(context, finished(context, told), height=1000)


@screen("inspector-pictures")
def at_vod(context: Context) -> QWidget:
    """The cover and most snapshots are there, one is on its way, one could not be had."""
    cover, *shots = addresses = [f"https://a.example/{n}.jpg" for n in range(9)]
    pictures = {
        address: VodPicture(PictureState.READY, encoded(scene(31 + n, 640, 360 if n % 3 else 270)))
        for n, address in enumerate(addresses)
    }
    del pictures[shots[4]]
    gone = Failure.of(NotFound(CallDetail("GetPicture", 404)))
    pictures[shots[6]] = VodPicture(PictureState.FAILED, failure=gone)
    told = Aftermath("Normal", 1.0, True, 100_000_000, 61.0, cover, tuple(shots))
    return shown(context, finished(context, told), height=1500, at_vod=pictures)


@screen("inspector-pictures-none")
def none_at_vod(context: Context) -> QWidget:
    told = Aftermath("Transcoding", 1.0, size=100_000_000, duration_s=61.0)
    return shown(context, finished(context, told), height=1000)
