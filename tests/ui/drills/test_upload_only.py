"""A RAM user who has nothing but the system policy AliyunVODUploadAuth: uploads arrive, all else says what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.whole_program import ACCOUNT, Run, new_home, started, urls_forms
from vod_desktop.app.account_lists import AccountList
from vod_desktop.app.intake import AddOptions
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.sandbox import Sandbox
from vod_desktop.sandbox.keys import KeyKind

HOST = "https://user-media.oss-cn-shanghai.aliyuncs.com"


def missing(action: str) -> str:
    return f"permission vod:{action} is missing"


@pytest.fixture
def run(qapp: object, tmp_path: Path, sandbox: Sandbox) -> Iterator[Run]:
    key = sandbox.keys.of_kind(KeyKind.UPLOAD_ONLY)
    opened = Run(new_home(tmp_path / "home"), sandbox, key)
    yield opened
    opened.close()


def added(run: Run, tmp_path: Path, name: str, kind: MediaKind | None = None) -> None:
    path = tmp_path / name
    path.write_bytes(name.encode() * 500)
    run.services.uploads.add_paths(
        [str(path)], account_id=ACCOUNT, options=AddOptions(start=True, kind=kind, together=False)
    )


def test_uploads_arrive_and_it_is_said_once_that_they_are_not_followed(
    qtbot: QtBot, run: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    for name in ("a.mp4", "b.mp4", "c.png"):
        added(run, tmp_path, name)
    strips = run.window.center.strips
    qtbot.waitUntil(lambda: run.statuses() == ["Done · verified"] * 3)
    qtbot.waitUntil(lambda: f"not-followed-{ACCOUNT}" in strips.texts())
    assert "There" in strips.texts()[f"not-followed-{ACCOUNT}"]
    added(run, tmp_path, "d.mp4")
    qtbot.waitUntil(lambda: run.statuses() == ["Done · verified"] * 4)
    qtbot.waitUntil(lambda: len(sandbox.requests.of("GetImageInfos")) == 1)
    assert len(sandbox.requests.of("GetVideoInfos")) == 1


def test_rows_of_what_is_forbidden_say_which_permission_to_add(
    qtbot: QtBot, run: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    added(run, tmp_path, "a.srt", MediaKind.SUBTITLE)
    qtbot.waitUntil(lambda: any("Failed" in text for text in run.statuses()))
    QGuiApplication.clipboard().setText("https://e.example/b.mp4")
    run.window.center.shown.setFocus()
    run.window.entries.paste.trigger()
    started(qtbot, run, 1)
    run.settled(qtbot)
    run.window.entries.register.trigger()
    urls_forms(run)[0].text.setPlainText(f"{HOST}/c.mp4")
    started(qtbot, run, 1)
    run.settled(qtbot)
    asked = ("CreateUploadAttachedMedia", "UploadMediaByURL", "RegisterMedia")
    assert run.statuses() == [f"Failed: {missing(action)} (Forbidden.RAM)" for action in asked]


def test_an_image_whose_answer_was_lost_names_the_permission_to_search_for_it(
    qtbot: QtBot, run: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.faults.add("CreateUploadImage cut after once")
    added(run, tmp_path, "c.png")
    asked = f"Needs you: not known whether it was created: {missing('SearchMedia')}"
    qtbot.waitUntil(lambda: run.statuses() == [asked])
    assert len(sandbox.requests.of("CreateUploadImage")) == 1


@pytest.mark.parametrize(
    ("wanted", "action"),
    [
        (AccountList.CATEGORIES, "GetCategories"),
        (AccountList.TEMPLATE_GROUPS, "ListTranscodeTemplateGroup"),
        (AccountList.APPS, "ListAppInfo"),
        (AccountList.STORAGE_LOCATIONS, "GetVideoList"),
    ],
)
def test_lists_that_may_not_be_asked_for_name_the_permission(
    qtbot: QtBot, run: Run, wanted: AccountList, action: str
) -> None:
    failures: list[Failure] = []
    run.services.catalog.refresh(ACCOUNT, [wanted]).then(lambda _: None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert run.services.wording.failure_short(failures[0]) == missing(action)


def test_a_discarded_upload_that_may_not_be_deleted_says_so_and_stays_on_the_ledger(
    qtbot: QtBot, run: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.faults.add("PutObject deny")
    added(run, tmp_path, "a.mp4")
    qtbot.waitUntil(lambda: any("Failed" in text for text in run.statuses()))
    (task,) = run.services.uploads.all()
    run.services.uploads.discard([task.id])
    qtbot.waitUntil(lambda: "left" in run.window.center.strips.texts())
    assert missing("DeleteVideo") in run.window.center.strips.texts()["left"]
    left: list[object] = []
    run.services.remote.ledger.all().then(left.extend)
    qtbot.waitUntil(lambda: len(left) == 1)
