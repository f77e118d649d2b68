"""The status column in Chinese says exactly the words of the vocabulary."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from vod_desktop.app.wording import Wording
from vod_desktop.domain.errors import CallDetail, Failure, NotAllowed, ReplyLost, SourceChanged
from vod_desktop.domain.ids import AccountId, ReferenceId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task import RetryNote, UploadTask
from vod_desktop.domain.task_state import TaskState, Waiting

FOLDER = Path(__file__).resolve().parents[4] / "resources" / "translations"
TASK = UploadTask(
    id=TaskId("a" * 32),
    kind=MediaKind.VIDEO,
    path="/films/Trailer.mp4",
    account_id=AccountId("b" * 32),
    reference_id=ReferenceId("ref-000001"),
    metadata=MediaMetadata(title="预告片"),
    size=1_400_000_000,
    sent=588_000_000,
)
CHANGED = Failure.of(SourceChanged(path="/x.mp4"))
FORBIDDEN = Failure.of(NotAllowed(CallDetail("CreateUploadVideo", 403, "Forbidden.RAM")))
LOST = Failure.of(ReplyLost(CallDetail("UploadPart")))


@pytest.fixture(scope="module")
def words() -> Wording:
    translator = QTranslator()
    assert translator.load(str(FOLDER / "vod_desktop_zh_CN.qm"))
    return Wording(lambda context, text: translator.translate(context, text) or text, Language.CHINESE)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"state": TaskState.DRAFT}, "草稿"),
        ({"state": TaskState.DRAFT, "metadata": MediaMetadata()}, "缺少信息:标题"),
        ({"state": TaskState.WAITING, "waiting_for": Waiting.NETWORK}, "等待网络"),
        ({"state": TaskState.WAITING, "waiting_for": Waiting.DRIVE}, "等待磁盘"),
        ({"state": TaskState.WAITING, "waiting_for": Waiting.KEYCHAIN}, "等待钥匙串"),
        ({"state": TaskState.PREPARING}, "准备中"),
        ({"state": TaskState.PREPARING, "create_intended": True}, "获取上传地址"),
        ({"state": TaskState.UPLOADING}, "上传中 42%"),
        ({"state": TaskState.UPLOADING, "renewing": True}, "上传中 42% · 正在刷新凭证"),
        ({"state": TaskState.UPLOADING, "retry": RetryNote(2, 5, 8.0, LOST)}, "8 秒后第 2/5 次重试:连接中断"),
        ({"state": TaskState.UPLOADING, "stalled_s": 30.0}, "30 秒无进展"),
        ({"state": TaskState.UPLOADING, "ending": True}, "正在暂停"),
        ({"state": TaskState.PAUSED}, "已暂停 42%"),
        ({"state": TaskState.FINISHING}, "正在完成"),
        ({"state": TaskState.VERIFYING}, "校验中"),
        ({"state": TaskState.DONE, "crc64": 0}, "完成 · 已校验"),
        ({"state": TaskState.ATTENTION, "failure": CHANGED}, "需要处理:文件已改变"),
        (
            {"state": TaskState.FAILED, "failure": FORBIDDEN},
            "失败:缺少权限 vod:CreateUploadVideo(Forbidden.RAM)",
        ),
        ({"state": TaskState.STOPPED}, "已停止 · 可续传"),
        ({"state": TaskState.SUBMITTED}, "已提交 · 服务器拉取中"),
    ],
)
def test_status_words(words: Wording, values: dict[str, object], told: str) -> None:
    assert words.status(replace(TASK, **values)) == told  # type: ignore[arg-type]


def test_waiting_rows_say_their_place(words: Wording) -> None:
    assert words.status(replace(TASK, state=TaskState.WAITING), rank=3) == "等待中(第 3)"
