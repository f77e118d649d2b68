"""The window as a whole, with real keys, clicks and drops, on services that record what they are asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.conftest import Shown
from tests.ui.service_doubles import KnownCatalog
from tests.ui.tasks import ACCOUNT, NO_PERMISSION, every_state, task
from vod_desktop.app.groups import Group
from vod_desktop.app.notices import (
    AddFinished,
    AddProgress,
    ClockWrong,
    KeychainTrouble,
    NeedsInfo,
    NotAmended,
    Skipped,
)
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import Failure, KeychainLocked, UnsupportedExtension
from vod_desktop.domain.ids import AccountId, MediaId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.settings import Theme
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.dialogs.question import Question
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.theme import Appearance

Open = Callable[..., Shown]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def ids(*numbers: int) -> list[str]:
    return [task(number).id for number in numbers]


def drop_on(widget: QWidget, *paths: str) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), action, data, left, none)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(400, 300), action, data, left, none))
    return enter.isAccepted()


def button(parent: QWidget, text: str) -> QPushButton:
    return next(b for b in parent.findChildren(QPushButton) if b.text().replace("&", "") == text)


def question(shown: Shown) -> Question:
    return shown.window.findChildren(Question)[-1]


# --- drafts and starting


def test_drafts_bring_a_primary_button_that_starts_them(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    start = shown.window.tools.widgetForAction(shown.window.entries.start_drafts)
    assert start.isVisible()
    assert start.text() == "Start upload (2)"
    assert start.property("look") == "primary"
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    assert shown.uploads.calls[-1] == ("start", ids(14, 15))


def test_without_drafts_and_failures_their_buttons_are_gone(open_window: Open) -> None:
    shown = open_window([task(1, TaskState.UPLOADING)])
    entries = shown.window.entries
    assert not entries.start_drafts.isVisible()
    assert not entries.retry_failed.isVisible()
    assert not entries.clear_finished.isEnabled()


def test_counts_follow_the_queue(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window([task(1, TaskState.UPLOADING)])
    shown.uploads.change(task(1).id, state=TaskState.FAILED, failure=NO_PERMISSION)
    qtbot.waitUntil(lambda: shown.window.center.sidebar.groups.count(Group.NEEDS_YOU) == 1)
    assert shown.window.entries.retry_failed.text() == "Retry failed (1)"
    shown.window.entries.retry_failed.trigger()
    assert shown.uploads.calls[-1] == ("retry", ids(1))


def test_what_is_being_typed_is_handed_on_before_the_start(open_window: Open) -> None:
    shown = open_window(every_state())
    before = shown.window.inspector.flushed
    shown.window.entries.start_drafts.trigger()
    assert shown.window.inspector.flushed == before + 1


# --- dropping


def test_a_drop_anywhere_adds_files_under_the_account_in_use(open_window: Open, tmp_path: Path) -> None:
    shown = open_window()
    film = tmp_path / "film.mp4"
    film.write_bytes(b"x")
    assert drop_on(shown.window, str(film))
    name, ((paths,), values) = shown.uploads.calls[-1]
    assert (name, paths, values["account_id"]) == ("add_paths", [str(film)], ACCOUNT)
    assert values["options"].start is False


def test_the_overlay_says_what_would_happen(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    shown = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile("/tmp/a.mp4")])
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(shown.window, enter)
    overlay = shown.window.overlay
    assert overlay.isVisible()
    assert "file" in overlay.accessibleName()
    assert "folder" in overlay.accessibleName()


def test_a_drop_of_other_types_is_refused_with_the_reason(open_window: Open) -> None:
    shown = open_window()
    assert not drop_on(shown.window, "/tmp/report.docx")
    assert shown.window.overlay.accessibleName() == "None of these types can be uploaded"
    assert "add_paths" not in shown.uploads.names()


def test_without_an_account_a_drop_asks_for_one(open_window: Open) -> None:
    shown = open_window(accounts=())
    drop_on(shown.window, "/tmp/a.mp4")
    assert shown.dialogs.opened == [("add_account", AuthKind.ACCESS_KEY)]


def test_gifs_are_asked_about_once_per_drop(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window()
    shown.uploads.notice(AddFinished(undecided=("/m/a.gif", "/m/b.gif")))
    asked = question(shown)
    assert "a.gif, b.gif" in asked.more()
    qtbot.mouseClick(button(asked, "As videos"), Qt.MouseButton.LeftButton)
    name, ((paths,), values) = shown.uploads.calls[-1]
    assert (name, paths) == ("add_paths", ["/m/a.gif", "/m/b.gif"])
    assert values["options"].kind is MediaKind.VIDEO


def test_pasted_files_are_added(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    shown = open_window([task(1)])
    film = tmp_path / "pasted.mp4"
    film.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(film))])
    QGuiApplication.clipboard().setMimeData(data)
    shown.window.view.setFocus()
    qtbot.keyClick(shown.window.view, Qt.Key.Key_V, CONTROL)
    QGuiApplication.clipboard().clear()
    assert shown.uploads.calls[-1][1][0] == ([str(film)],)


# --- what stands in place of the list


def test_the_first_run_offers_three_ways(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(accounts=())
    assert shown.window.center.is_first_run
    assert not shown.window.dock.isVisible()
    names = [
        choice.accessibleName()
        for choice in shown.window.center.first_run.findChildren(QWidget)
        if choice.accessibleDescription()
    ]
    assert names == ["Connect with AccessKey", "Connect to an app server", "Try the sandbox"]


@pytest.mark.parametrize(("number", "kind"), [(0, AuthKind.ACCESS_KEY), (1, AuthKind.APP_SERVER)])
def test_a_choice_opens_its_form_by_keyboard(
    qtbot: QtBot, open_window: Open, number: int, kind: AuthKind
) -> None:
    shown = open_window(accounts=())
    choices = [c for c in shown.window.center.first_run.findChildren(QWidget) if c.accessibleDescription()]
    choices[number].setFocus()
    qtbot.keyClick(choices[number], Qt.Key.Key_Space)
    assert shown.dialogs.opened == [("add_account", kind)]


def test_the_sandbox_choice_starts_it(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(accounts=())
    sandbox = Account(AccountId("sandbox"), "Sandbox", AuthKind.SANDBOX)
    shown.services.accounts.accounts.append(sandbox)
    shown.window.center.first_run.sandbox_wanted.emit()
    assert not shown.window.center.is_first_run
    assert shown.window.center.strips.texts()["sandbox"] == "Sandbox: nothing leaves this computer"
    assert shown.window.tools.account.text() == "Sandbox"


def test_an_empty_queue_an_empty_group_and_an_empty_search_each_say_so(
    qtbot: QtBot, open_window: Open
) -> None:
    shown = open_window()
    center = shown.window.center
    assert center.pages.currentWidget() is center.empty
    shown.uploads.add([task(1)])
    assert center.pages.currentWidget() is center.view
    center.sidebar.choose(Group.DONE)
    assert center.nothing.sentence == "Nothing is done yet"
    center.sidebar.choose(Group.ALL)
    qtbot.keyClicks(shown.window.tools.search, "nowhere")
    qtbot.waitUntil(lambda: center.nothing.sentence == "No items match “nowhere”")
    center.nothing.all_wanted.emit()
    assert center.pages.currentWidget() is center.view
    assert shown.window.tools.search.text() == ""


# --- keys


@pytest.mark.parametrize(
    ("selected", "key", "modifiers", "call"),
    [
        (1, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, "pause"),
        (9, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, "start"),
        (11, Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier, "retry"),
        (12, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "remove"),
        (6, Qt.Key.Key_Up, CONTROL, "move"),
        (6, Qt.Key.Key_End, CONTROL, "move"),
        (6, Qt.Key.Key_P, CONTROL | SHIFT, "set_queue_paused"),
        (6, Qt.Key.Key_R, CONTROL | SHIFT, "retry"),
    ],
)
def test_keys_reach_the_services(
    qtbot: QtBot,
    open_window: Open,
    selected: int,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    call: str,
) -> None:
    shown = open_window(every_state())
    shown.window.view.select(ids(selected))
    qtbot.waitUntil(lambda: len(shown.window.inspector.shown) == 1)
    shown.window.view.setFocus()
    qtbot.keyClick(shown.window.view, key, modifiers)
    assert call in shown.uploads.names()


def test_rows_move_by_keys(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window([task(number) for number in range(1, 5)])
    shown.window.view.select(ids(3))
    qtbot.waitUntil(shown.window.entries.move_up.isEnabled)
    qtbot.keyClick(shown.window.view, Qt.Key.Key_Up, CONTROL)
    assert shown.uploads.calls[-1] == ("move", ((ids(3),), {"before": task(2).id}))


def test_space_in_the_search_field_is_a_space(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    shown.window.view.select(ids(1))
    qtbot.keyClick(shown.window, Qt.Key.Key_F, CONTROL)
    assert shown.window.tools.search.hasFocus()
    qtbot.keyClicks(shown.window.tools.search, "a b")
    assert shown.window.tools.search.text() == "a b"
    assert "pause" not in shown.uploads.names()
    qtbot.keyClick(shown.window.tools.search, Qt.Key.Key_Escape)
    qtbot.keyClick(shown.window.tools.search, Qt.Key.Key_Escape)
    assert shown.window.view.hasFocus()


def test_f6_goes_round_the_panes_and_back(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    window = shown.window
    window.view.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [window.inspector, window.tools.search, window.center.sidebar, window.view]
    qtbot.keyClick(window, Qt.Key.Key_F6, SHIFT)
    assert window.center.sidebar.hasFocus()


def test_numbers_choose_groups(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    qtbot.keyClick(shown.window, Qt.Key.Key_2, CONTROL)
    assert shown.window.model.group is Group.NEEDS_YOU
    assert shown.window.model.rowCount() == 2


def test_no_two_actions_share_a_key(open_window: Open) -> None:
    shown = open_window()
    keys = [
        key.toString() for action in shown.window.entries.findChildren(QAction) for key in action.shortcuts()
    ]
    assert sorted(set(keys)) == sorted(keys)


def test_every_button_and_list_has_a_name(open_window: Open) -> None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit

    shown = open_window(every_state())
    nameless = []
    for kind in (QAbstractButton, QAbstractItemView, QLineEdit):
        for widget in shown.window.findChildren(kind):
            told = QAccessible.queryAccessibleInterface(widget)
            if widget.isVisible() and not told.text(QAccessible.Text.Name):
                nameless.append(widget)
    assert nameless == []


# --- undo, questions, menus


def test_removing_can_be_undone(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    shown.window.view.select(ids(12, 13))
    qtbot.waitUntil(lambda: len(shown.window.inspector.shown) == 2)
    qtbot.keyClick(shown.window.view, Qt.Key.Key_Delete)
    toast = shown.window.center.toast
    assert toast.text.startswith("2 item")
    qtbot.keyClick(shown.window.view, Qt.Key.Key_Z, CONTROL)
    name, removed = shown.uploads.calls[-1]
    assert name == "restore"
    assert [gone.id for gone in removed.tasks] == ids(12, 13)
    assert toast.text == ""


def test_discarding_is_asked_first(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    shown.window.view.select(ids(9))
    qtbot.waitUntil(shown.window.entries.discard.isEnabled)
    shown.window.entries.discard.trigger()
    assert "discard" not in shown.uploads.names()
    (named,) = [task for task in every_state() if task.id in ids(9)]
    assert question(shown).more().startswith(named.metadata.title)
    qtbot.mouseClick(button(question(shown), "Discard"), Qt.MouseButton.LeftButton)
    assert shown.uploads.calls[-1] == ("discard", ids(9))


def test_closing_while_bytes_move_is_asked_without_a_scare(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    shown.window.close()
    assert shown.window.isVisible()
    asked = question(shown)
    assert "go on where they stopped" in asked.more()
    with qtbot.waitSignal(shown.window.closed):
        qtbot.mouseClick(button(asked, "Quit and resume next time"), Qt.MouseButton.LeftButton)
    assert not shown.window.isVisible()
    assert shown.window.inspector.flushed


def test_closing_an_idle_window_asks_nothing(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window([task(1, TaskState.DONE)])
    with qtbot.waitSignal(shown.window.closed):
        shown.window.close()


def menu_of(qtbot: QtBot, shown: Shown, *numbers: int) -> QMenu:
    shown.window.view.select(ids(*numbers))
    shown.window.view.menu_wanted.emit(ids(*numbers), QPoint(100, 100))
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())


def test_the_context_menu_begins_with_what_the_state_asks_for(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    menu = menu_of(qtbot, shown, 11)
    assert menu.defaultAction().text() == "Try again"
    menu.close()
    menu = menu_of(qtbot, shown, 9)
    assert menu.defaultAction().text() == "Start"
    menu.close()


def test_labels_say_to_how_many_rows_they_apply(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    menu = menu_of(qtbot, shown, 9, 11, 12)
    assert "Try again (1 of 3)" in [action.text() for action in menu.actions()]
    menu.close()


# --- strips


def test_conditions_have_strips_that_come_and_go(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    strips = shown.window.center.strips
    assert set(strips.texts()) == {"offline"}
    shown.uploads.change(task(8).id, waiting_for=None)
    qtbot.waitUntil(lambda: not strips.texts())
    shown.window.entries.pause_queue.trigger()
    assert set(strips.texts()) == {"paused"}
    assert shown.window.entries.pause_queue.text() == "Resume queue"
    qtbot.mouseClick(button(strips, "Resume queue"), Qt.MouseButton.LeftButton)
    assert shown.uploads.calls[-1] == ("set_queue_paused", False)
    assert not strips.texts()


def test_a_wrong_clock_is_said_once(open_window: Open) -> None:
    shown = open_window()
    for _ in range(3):
        shown.uploads.notice(ClockWrong(1200.0))
    assert len(shown.window.center.strips.texts()) == 1
    assert "20 min" in shown.window.center.strips.texts()["clock"]


def test_a_locked_keychain_leads_to_the_accounts(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window()
    shown.uploads.notice(KeychainTrouble(ACCOUNT, Failure.of(KeychainLocked())))
    qtbot.mouseClick(button(shown.window.center.strips, "Accounts…"), Qt.MouseButton.LeftButton)
    assert shown.dialogs.opened[0][0] == "accounts"


def test_scanning_is_told_until_it_is_over(open_window: Open) -> None:
    shown = open_window()
    shown.uploads.notice(AddProgress(3214, 12))
    assert "3" in shown.window.center.strips.texts()["adding"]
    shown.uploads.notice(AddFinished())
    assert not shown.window.center.strips.texts()
    assert shown.window.center.toast.text == "Nothing was found that can be uploaded"


def test_new_rows_are_selected_so_that_they_can_be_described(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window([task(1)])
    shown.uploads.add([task(2, TaskState.DRAFT), task(3, TaskState.DRAFT)])
    shown.uploads.notice(AddFinished(added=tuple(ids(2, 3))))
    qtbot.waitUntil(lambda: [shown_.id for shown_ in shown.window.inspector.shown] == ids(2, 3))


def test_files_that_were_left_out_are_listed(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window()
    failure = Failure.of(UnsupportedExtension(path="/m/a.xyz", extension="xyz"))
    shown.uploads.notice(AddFinished(skipped=tuple(Skipped(f"/m/{n}.xyz", failure) for n in range(3))))
    assert shown.window.center.strips.texts()["skipped"].startswith("3 file")
    qtbot.mouseClick(button(shown.window.center.strips, "Show which"), Qt.MouseButton.LeftButton)
    from PySide6.QtWidgets import QPlainTextEdit

    text = shown.window.findChildren(QPlainTextEdit)[-1].toPlainText()
    assert "/m/2.xyz" in text


def test_what_was_left_out_stays_to_be_read_when_the_gifs_of_the_same_drop_are_added(
    open_window: Open,
) -> None:
    shown = open_window([task(1)])
    failure = Failure.of(UnsupportedExtension(path="/m/a.bmp", extension="bmp"))
    shown.uploads.notice(AddFinished(skipped=(Skipped("/m/a.bmp", failure),), undecided=("/m/a.gif",)))
    shown.uploads.notice(AddFinished(added=(task(1).id,), kind=MediaKind.IMAGE))
    assert "a.bmp" in shown.window.center.strips.texts()["skipped"]
    shown.uploads.notice(AddFinished(added=(task(1).id,)))
    assert "skipped" not in shown.window.center.strips.texts()


def test_rows_without_a_title_are_selected_and_the_title_is_focused(open_window: Open) -> None:
    shown = open_window(every_state())
    shown.uploads.notice(NeedsInfo(tuple(ids(14))))
    assert shown.window.view.selected_ids() == ids(14)
    assert shown.window.inspector.focused is Field.TITLE


# --- accounts, status bar, memory, themes


def test_another_account_can_be_chosen(open_window: Open) -> None:
    other = Account(AccountId("b" * 32), "Archive", color="#12a594")
    shown = open_window(accounts=[Account(ACCOUNT, "Studio"), other])
    chooser = shown.window.tools.account
    next(a for a in chooser.menu().actions() if a.text().startswith("Archive")).trigger()
    assert chooser.text() == "Archive"
    assert shown.window.commands.account_id == other.id


def test_the_status_bar_adds_up(open_window: Open) -> None:
    shown = open_window(every_state())
    counts, speed, left = shown.window.bottom.texts()
    assert "5 uploading" in counts
    assert speed == "12.8 MB/s"
    assert left


def test_a_second_start_hands_its_files_over(open_window: Open) -> None:
    shown = open_window()
    shown.window.take_over(["/m/late.mp4"])
    assert shown.uploads.calls[-1][1][0] == (["/m/late.mp4"],)


def test_the_window_remembers_its_columns(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    from vod_desktop.ui.memory import Memory
    from vod_desktop.ui.queue.columns import Column

    shown = open_window(every_state())
    memory = Memory(str(tmp_path / "window.ini"))
    assert not memory.restore(shown.window, shown.window.view.columns)
    shown.window.view.columns.want(Column.TAGS, wanted=True)
    memory.save(shown.window, shown.window.view.columns)
    other = open_window(every_state())
    assert Memory(str(tmp_path / "window.ini")).restore(other.window, other.window.view.columns)
    assert other.window.view.columns.is_wanted(Column.TAGS)


def test_both_themes_can_be_switched_while_it_is_open(open_window: Open, appearance: Appearance) -> None:
    shown = open_window(every_state())
    lights = []
    for theme in (Theme.LIGHT, Theme.DARK):
        appearance.set_theme(theme)
        image = shown.window.grab().toImage()
        lights.append(image.pixelColor(image.width() // 2, image.height() - 60).lightness())
    assert lights[0] > 200
    assert lights[1] < 60


def test_on_a_wide_screen_speed_and_time_left_are_seen_beside_the_inspector(open_window: Open) -> None:
    shown = open_window(every_state())
    shown.window.resize(1480, 860)
    hidden = [
        column for column in (Column.SPEED, Column.TIME_LEFT) if shown.window.view.isColumnHidden(column)
    ]
    assert shown.window.dock.isVisible()
    assert hidden == []


def test_category_names_are_loaded_when_their_column_is_wanted(open_window: Open) -> None:
    catalog = KnownCatalog()
    loaded: list[object] = []
    catalog.load = lambda account: loaded.append(account) or fakes.known(None)  # type: ignore[method-assign]
    shown = open_window([task(1)], catalog=catalog)
    assert loaded == []
    shown.window.view.columns.want(Column.CATEGORY, wanted=True)
    assert loaded == [ACCOUNT]


def test_changes_that_vod_did_not_take_are_said_once_and_tried_again(open_window: Open, qtbot: QtBot) -> None:
    done = task(1, TaskState.DONE, media_id=MediaId("m1"), untold=True)
    shown = open_window([done])
    shown.uploads.refused = {done.id: NO_PERMISSION}
    shown.uploads.notice(NotAmended(done.id, NO_PERMISSION))
    strips = shown.window.center.strips
    assert "changed of 1" in strips.texts()["not-amended"]
    qtbot.mouseClick(button(strips, "Try again"), Qt.MouseButton.LeftButton)
    assert "amend_again" in shown.uploads.names()
    shown.uploads.refused = {}
    shown.uploads.change(done.id, untold=False)
    qtbot.waitUntil(lambda: "not-amended" not in strips.texts())
