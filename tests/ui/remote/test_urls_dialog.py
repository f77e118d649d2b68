"""The form for adding what VOD fetches or registers, with real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.remote_jobs import job, remote
from tests.ui.service_doubles import KnownCatalog
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.catalog import TemplateGroup
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.ui.remote.urls_dialog import UrlsDialog

Open = Callable[..., Any]
A, B = "https://h.example.com/a.mp4", "https://h.example.com/b.mp4"


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    def open_with(text: str = "", kind: RemoteKind = RemoteKind.PULL, **values: Any) -> Any:
        services = fakes.services([], **({"remote": remote(), "catalog": KnownCatalog()} | values))
        dialog: Any = UrlsDialog(services, None, kind=kind, text=text)
        dialog.jobs = services.remote.jobs
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return open_with


def click(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def lines(dialog: Any) -> list[str]:
    return [dialog.problems.item(row).text() for row in range(dialog.problems.count())]


def chosen(editor: Any, wanted: str) -> None:
    """Drop the choices down, search and take the first hit."""
    QTest.keyClick(editor.combo, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(editor.popup.search, wanted)
    QTest.keyClick(editor.popup.search, Qt.Key.Key_Return)


def test_typed_urls_are_counted_and_started(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    assert not dialog.begin.isEnabled()
    QTest.keyClicks(dialog.text, A)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.text, B)
    qtbot.waitUntil(lambda: dialog.begin.isEnabled() and dialog.begin.text() == "Start 2")
    click(dialog.begin)
    ((entries, kind, _account, draft),) = dialog.jobs.added
    assert ([entry.url for entry in entries], kind, draft) == ([A, B], RemoteKind.PULL, False)
    assert dialog.jobs.calls[-1][0] == "start"
    assert not dialog.isVisible()


def test_drafts_are_not_started(opened: Open) -> None:
    dialog = opened(A)
    click(dialog.drafts)
    assert dialog.jobs.added[0][3] is True
    assert dialog.jobs.calls == []


def test_bad_lines_are_named_and_left_out_only_when_one_says_so(opened: Open) -> None:
    dialog = opened(f"{A}\nftp://x/y.mp4\nhttps://h.example.com/none\n{A}")
    assert [line.split(":")[0] for line in lines(dialog)] == ["Line 2", "Line 3", "Line 4"]
    assert not dialog.begin.isEnabled()
    click(dialog.leave_out)
    dialog.leave_out.setChecked(True)
    click(dialog.begin)
    assert [entry.url for entry in dialog.jobs.added[0][0]] == [A]


def test_urls_of_the_list_are_not_added_a_second_time(opened: Open) -> None:
    known = job(1)
    dialog = opened(f"{known.url}\n{A}", remote=remote(known))
    assert "1 are in the list already" in dialog.told.text()
    click(dialog.drafts)
    assert [entry.url for entry in dialog.jobs.added[0][0]] == [A]


def test_what_is_said_for_all_stands_in_every_row(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(f"{A}\nhttps://h.example.com/watch?v=1")
    assert lines(dialog)
    click(dialog.common.heading)
    QTest.keyClicks(dialog.form.frames[Field.TAGS].editor.line, "one, two")
    QTest.keyClicks(dialog.form.frames["extension"].editor.line, "mp4")
    qtbot.waitUntil(lambda: not lines(dialog))
    click(dialog.drafts)
    rows = [(entry.metadata.tags, entry.extension) for entry in dialog.jobs.added[0][0]]
    assert rows == [(("one", "two"), "mp4")] * 2


def test_groups_and_places_come_from_the_account_and_workflows_from_the_list(
    qtbot: QtBot, opened: Open
) -> None:
    catalog = KnownCatalog(groups=(TemplateGroup("g-1", "Mobile"),), places=("outin-2.oss.example",))
    used = job(1, metadata=MediaMetadata(workflow_id="w-1"))
    dialog = opened(A, remote=remote(used), catalog=catalog)
    click(dialog.common.heading)
    click(dialog.form.advanced.heading)
    for name, wanted in ((Field.TEMPLATE_GROUP, "mob"), (Field.WORKFLOW, "w-"), (Field.STORAGE, "outin")):
        chosen(dialog.form.frames[name].editor, wanted)
    qtbot.waitUntil(dialog.drafts.isEnabled)
    click(dialog.drafts)
    said = dialog.jobs.added[0][0][0].metadata
    assert (said.template_group_id, said.workflow_id) == ("g-1", "w-1")
    assert said.storage_location == "outin-2.oss.example"


def test_what_is_typed_last_is_in_what_is_added(qtbot: QtBot, opened: Open) -> None:
    dialog = opened(A)
    click(dialog.common.heading)
    click(dialog.form.advanced.heading)
    QTest.keyClicks(dialog.form.frames[Field.TEMPLATE_GROUP].editor.combo.lineEdit(), "g-99")
    assert not dialog.drafts.isEnabled()
    qtbot.waitUntil(dialog.drafts.isEnabled)
    click(dialog.drafts)
    assert dialog.jobs.added[0][0][0].metadata.template_group_id == "g-99"


def test_a_file_takes_the_place_of_what_is_typed(opened: Open, tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_bytes(f"url,title\n{A},一\nnonsense,b\n".encode())
    dialog = opened(B)
    dialog.load_file(listed)
    assert (dialog.text.isVisible(), dialog.from_file.text()) == (False, "From list.csv")
    assert lines(dialog)[0].startswith("Line 3: ")
    dialog.leave_out.setChecked(True)
    click(dialog.drafts)
    assert [entry.metadata.title for entry in dialog.jobs.added[0][0]] == ["一"]


def test_one_may_go_back_from_a_file_to_typing(opened: Open, tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text(A)
    dialog = opened(B)
    dialog.load_file(listed)
    click(dialog.unload)
    click(dialog.drafts)
    assert [entry.url for entry in dialog.jobs.added[0][0]] == [B]


def test_an_app_server_cannot_and_it_is_said_why(opened: Open) -> None:
    account = Account(AccountId("s"), "Server", AuthKind.APP_SERVER)
    dialog = opened(A, accounts=[account])
    assert not dialog.begin.isEnabled()
    assert "app server" in dialog.told.text()


def test_an_address_of_this_network_is_refused_but_not_on_the_sandbox(opened: Open) -> None:
    near = "http://192.168.1.7/a.mp4"
    assert lines(opened(near))
    sandbox = Account(AccountId("sandbox"), "Sandbox", AuthKind.SANDBOX)
    assert lines(opened(near, accounts=[sandbox])) == []


def test_sizes_are_asked_when_one_wishes_and_what_is_too_large_is_named(qtbot: QtBot, opened: Open) -> None:
    small, large = "https://h.example.com/3GB.mp4", "https://h.example.com/25GB.mp4"
    dialog = opened(f"{A}\n{large}\n{small}")
    assert dialog.begin.text() == "Start 3"
    click(dialog.check_sizes)
    assert "3.00 GB in 1 file(s) whose size is known" in dialog.told.text()
    assert lines(dialog)[0].startswith("Line 2: The file behind this URL is larger")
    assert not dialog.begin.isEnabled()
    QTest.keyClick(dialog.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(dialog.text, "#x")
    qtbot.waitUntil(lambda: dialog.begin.text() == "Start 2")
    assert len(lines(dialog)) == 1


def test_registrations_are_added_as_such(opened: Open) -> None:
    dialog = opened("https://user-media.oss-cn-shanghai.aliyuncs.com/a.mp4", kind=RemoteKind.REGISTER)
    assert dialog.windowTitle() == "Register from OSS"
    assert dialog.form.frames["extension"].isHidden()
    assert dialog.check_sizes.isHidden()
    click(dialog.begin)
    assert dialog.jobs.added[0][1] is RemoteKind.REGISTER


def test_thousands_of_bad_lines_are_listed_in_part(opened: Open) -> None:
    dialog = opened("\n".join(f"ftp://x/{n}.mp4" for n in range(300)))
    assert len(lines(dialog)) == 201
    assert lines(dialog)[-1] == "and 100 more"


def test_return_in_a_field_starts_nothing(opened: Open) -> None:
    dialog = opened(A)
    click(dialog.common.heading)
    line = dialog.form.frames[Field.TAGS].editor.line
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert (dialog.isVisible(), dialog.jobs.added) == (True, [])


@pytest.mark.parametrize(("button", "draft"), [("drafts", True), ("begin", False)])
def test_return_presses_the_button_that_has_the_focus(opened: Open, button: str, draft: bool) -> None:
    dialog = opened(A)
    dialog.activateWindow()
    getattr(dialog, button).setFocus()
    QTest.keyClick(getattr(dialog, button), Qt.Key.Key_Return)
    assert [added[3] for added in dialog.jobs.added] == [draft]


def test_empty_fields_say_what_happens_then(opened: Open) -> None:
    frames = opened(A).form.frames
    for name in (Field.TEMPLATE_GROUP, Field.STORAGE, Field.APP):
        assert frames[name].editor.combo.lineEdit().placeholderText() == "Default of the account"
    assert "template group" in frames[Field.WORKFLOW].editor.combo.lineEdit().placeholderText()
    assert "mp4" in frames["extension"].editor.line.placeholderText()
