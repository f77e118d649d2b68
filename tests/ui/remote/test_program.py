"""From the clipboard to the media: the real program and its window over the sandbox, with real keys."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.program import Program
from tests.sandbox.vod.web import Web
from tests.ui.whole_program import ACCOUNT, Run, new_home, started
from vod_desktop.sandbox import Sandbox
from vod_desktop.ui.remote.look_up import LookUpDialog
from vod_desktop.ui.remote.urls_dialog import UrlsDialog

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HOST = "https://user-media.oss-cn-shanghai.aliyuncs.com"


@pytest.fixture
def sandbox_options() -> dict[str, float]:
    return {"pull_step_s": 0.01, "transcode_s": 0.0}


@pytest.fixture
def run(qapp: QApplication, tmp_path: Path, sandbox: Sandbox) -> Iterator[Callable[[], Run]]:
    home = new_home(tmp_path / "home")
    opened: list[Run] = []

    def begin() -> Run:
        if opened:
            opened.pop().close()
        opened.append(Run(home, sandbox))
        return opened[-1]

    yield begin
    opened.pop().close()


def pasted(qtbot: QtBot, run: Run, *urls: str) -> None:
    QGuiApplication.clipboard().setText("\n".join(urls))
    run.window.center.shown.setFocus()
    run.window.entries.paste.trigger()
    started(qtbot, run, len(urls))


def test_pasted_urls_become_rows_and_media(
    qtbot: QtBot, run: Callable[[], Run], web: Web, sandbox: Sandbox
) -> None:
    shown = run()
    pasted(qtbot, shown, *(f"{web.base}/{name}.mp4" for name in ("a", "片 头", "c%20d")))
    qtbot.waitUntil(lambda: shown.statuses() == ["Done"] * 3)
    assert len(sandbox.requests.of("UploadMediaByURL")) == 1
    jobs = shown.program.services.remote.jobs.all()
    assert len({job.media_id for job in jobs}) == 3
    qtbot.waitUntil(lambda: shown.window.bottom.texts()[0] == "3 done")


def test_a_pasted_table_names_categories_as_the_account_does(
    qtbot: QtBot, run: Callable[[], Run], web: Web, sandbox: Sandbox
) -> None:
    shown = run()
    QGuiApplication.clipboard().setText(f"url\t分类\n{web.base}/a.mp4\t数学\n{web.base}/b.mp4\t课程/数学")
    shown.window.center.shown.setFocus()
    shown.window.entries.paste.trigger()
    started(qtbot, shown, 2)
    qtbot.waitUntil(lambda: shown.statuses() == ["Done"] * 2)
    (call,) = sandbox.requests.of("UploadMediaByURL")
    assert call.params["UploadMetadatas"].count('"CateId":1003') == 2


def test_one_that_fails_says_why_and_is_retried(
    qtbot: QtBot, run: Callable[[], Run], web: Web, sandbox: Sandbox
) -> None:
    shown = run()
    sandbox.faults.add("UploadMediaByURL fail=403:Forbidden.RAM")
    pasted(qtbot, shown, f"{web.base}/a.mp4")
    qtbot.waitUntil(lambda: "Failed" in "".join(shown.statuses()))
    sandbox.faults.clear()
    qtbot.waitUntil(shown.window.entries.retry_failed.isEnabled)
    shown.window.activateWindow()
    qtbot.waitUntil(shown.window.isActiveWindow)
    QTest.keyClick(shown.window, Qt.Key.Key_R, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: shown.statuses() == ["Done"])


def test_a_restart_goes_on_with_what_vod_has_taken(
    qtbot: QtBot, run: Callable[[], Run], web: Web, sandbox: Sandbox
) -> None:
    shown = run()
    sandbox.faults.add("GetURLUploadInfos fail=500:InternalError")
    pasted(qtbot, shown, f"{web.base}/a.mp4", f"{web.base}/b.mp4")
    qtbot.waitUntil(lambda: all("Submitted" in text for text in shown.statuses()))
    sandbox.faults.clear()
    again = run()
    qtbot.waitUntil(lambda: again.statuses() == ["Done"] * 2)
    assert len(sandbox.requests.of("UploadMediaByURL")) == 1


def test_a_pull_of_another_program_is_found_by_its_url(
    qtbot: QtBot, run: Callable[[], Run], web: Web, sandbox: Sandbox, tmp_path: Path
) -> None:
    url = f"{web.base}/课 程,1.mp4"
    other = Program(tmp_path / "other", sandbox)
    done = other.run("pull", "--json", "--wait", *other.where, url).only("done")
    shown = run()
    shown.window.entries.look_up.trigger()
    dialog = shown.window.findChild(LookUpDialog)
    assert dialog is not None
    dialog.text.setPlainText(url)
    QTest.mouseClick(dialog.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1)
    row = dialog.list.topLevelItem(0)
    assert [row.text(column) for column in (0, 1, 2)] == [url, "Done", done["media_id"]]


def test_a_pull_of_another_program_is_followed_in_the_list_until_it_is_done(
    qtbot: QtBot, run: Callable[[], Run], web: Web, sandbox: Sandbox, tmp_path: Path
) -> None:
    other = Program(tmp_path / "other", sandbox)
    job_id = other.run("pull", "--json", *other.where, f"{web.base}/held.mp4").only("submitted")["job_id"]
    shown = run()
    shown.window.entries.look_up.trigger()
    dialog = shown.window.findChild(LookUpDialog)
    assert dialog is not None
    dialog.text.setPlainText(job_id)
    QTest.mouseClick(dialog.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.follow.isEnabled)
    QTest.mouseClick(dialog.follow, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ["Submitted" in text for text in shown.statuses()] == [True])
    dialog.close()
    web.release.set()
    qtbot.waitUntil(lambda: shown.statuses() == ["Done"])
    assert len(sandbox.requests.of("UploadMediaByURL")) == 1


def test_objects_are_registered_and_known_ones_say_so(
    qtbot: QtBot, run: Callable[[], Run], sandbox: Sandbox
) -> None:
    names = [f"{number}.mp4" for number in range(12)]
    place = sandbox.data_dir / "objects" / "user-media"
    place.mkdir(parents=True, exist_ok=True)
    for name in names[:-1]:
        (place / name).write_bytes(b"film")
    shown = run()
    shown.window.entries.register.trigger()
    dialog = shown.window.findChild(UrlsDialog)
    assert dialog is not None
    dialog.text.setPlainText("\n".join(f"{HOST}/{name}" for name in names))
    started(qtbot, shown, 12)
    qtbot.waitUntil(lambda: shown.statuses()[:-1] == ["Done"] * 11)
    qtbot.waitUntil(lambda: shown.statuses()[-1].startswith("Failed"))
    (place / names[-1]).write_bytes(b"film")
    qtbot.waitUntil(shown.window.entries.retry_failed.isEnabled)
    shown.window.entries.retry_failed.trigger()
    qtbot.waitUntil(lambda: shown.statuses()[-1] == "Done")
    assert len(sandbox.requests.of("RegisterMedia")) == 3


def test_rows_that_a_days_limit_holds_say_until_when(
    qtbot: QtBot, run: Callable[[], Run], web: Web, sandbox: Sandbox
) -> None:
    shown = run()
    hold = sandbox.faults.add("UploadMediaByURL hold")
    pasted(qtbot, shown, *(f"{web.base}/tiny-{number}.mp4" for number in range(21)))
    qtbot.waitUntil(lambda: hold.holding == 1)
    shown.services.remote.jobs.held(ACCOUNT, time.time() + 3600)  # as the engine tells it
    qtbot.waitUntil(lambda: shown.statuses()[20].startswith("Waiting · VOD's daily limit, goes on at "))
    qtbot.waitUntil(lambda: shown.statuses()[:20] == ["Being submitted"] * 20)
    hold.remove()
    qtbot.waitUntil(lambda: shown.statuses() == ["Done"] * 21)
