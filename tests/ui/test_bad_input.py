"""Bad input as a user meets it: the real window on the real program and a sandbox. A clear sentence, and nothing is lost."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.conftest import RESOURCES
from vod_desktop.app.actions import Action
from vod_desktop.bootstrap import Program
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState
from vod_desktop.sandbox import Sandbox
from vod_desktop.store.paths import home_at
from vod_desktop.ui.application import make_window
from vod_desktop.ui.bridge import Bridge
from vod_desktop.ui.dialogs.account_form import AccountForm
from vod_desktop.ui.inspector.inspector import Inspector
from vod_desktop.ui.window import MainWindow

MIB = 1024 * 1024


@dataclass
class Real:
    """The window with what stands behind it."""

    window: MainWindow
    program: Program
    qtbot: QtBot

    @property
    def inspector(self) -> Inspector:
        assert isinstance(self.window.inspector, Inspector)
        return self.window.inspector

    @property
    def rows(self) -> list[UploadTask]:
        return list(self.program.services.uploads.all())

    def add(self, *paths: Path) -> None:
        self.window.commands.add([str(path) for path in paths])

    def until_state(self, state: TaskState) -> None:
        self.qtbot.waitUntil(lambda: [row.state for row in self.rows] == [state])

    def said(self, key: str) -> str:
        strips = self.window.center.strips
        self.qtbot.waitUntil(lambda: key in strips.texts())
        return strips.texts()[key]

    def press(self, button: QPushButton, text: str) -> None:
        self.qtbot.waitUntil(lambda: button.text() == text)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def show_problem(self) -> QPushButton:
        """Select the only row and go to its problem; the button that offers the way out."""
        self.window.view.selectAll()
        self.qtbot.waitUntil(lambda: self.inspector.activity.card.isVisibleTo(self.inspector.activity))
        self.inspector.tabs.setCurrentWidget(self.inspector.activity)
        return self.inspector.activity.card.fix

    def until_lists(self) -> str:
        """The text of the list that was opened."""
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(QDialog)))
        dialog = self.window.findChildren(QDialog)[-1]
        texts = [label.text() for label in dialog.findChildren(QLabel)]
        return "\n".join([*texts, *(text.toPlainText() for text in dialog.findChildren(QPlainTextEdit))])


Open = Callable[..., Real]


@pytest.fixture
def opened(qtbot: QtBot, sandbox: Sandbox, tmp_path: Path) -> Iterator[Open]:
    """Opens the window on a home; `secret` is that of the account when it is not the right one."""
    running: list[tuple[Real, Bridge]] = []

    def open_it(secret: str = sandbox.access_key_secret) -> Real:
        program = Program(home_at(tmp_path / "home"), wording=fakes.wording(), waits_for_network=True)
        account = Account(AccountId("there"), "There", AuthKind.ACCESS_KEY, endpoint=sandbox.endpoint)
        program.services.accounts.use_for_session(account, AccessKey(sandbox.access_key_id, secret))
        window = make_window(program.services, resources=RESOURCES, language=Language.ENGLISH, remember=False)
        running.append((Real(window, program, qtbot), Bridge(program.services)))
        window.show()
        return running[-1][0]

    yield open_it
    for real, bridge in running:
        bridge.close()
        end(real.window)
        real.program.close()


def end(window: MainWindow) -> None:
    """As the program does: the window is gone before what it works with is closed."""
    window.hide()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def clip(folder: Path, name: str = "clip.mp4", size: int = 1000) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(os.urandom(size))
    return path


def test_an_unknown_type_is_named_and_the_supported_ones_are_shown(opened: Open, tmp_path: Path) -> None:
    real = opened()
    real.add(clip(tmp_path / "in", "report.docx"))
    assert "report.docx was not added" in real.said("skipped")
    show = next(b for b in real.window.center.strips.findChildren(QPushButton) if b.text() == "Show which")
    real.press(show, "Show which")
    told = real.until_lists()
    assert "report.docx" in told
    assert all(extension in told for extension in ("mp4", "mov", "png", "srt"))
    assert real.rows == []


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_added(opened: Open, tmp_path: Path) -> None:
    real, good = opened(), clip(tmp_path / "in", "good.mp4")
    (tmp_path / "in" / "broken link.mp4").symlink_to(tmp_path / "nowhere.mp4")
    real.add(tmp_path / "in")
    real.qtbot.waitUntil(lambda: [row.path for row in real.rows] == [str(good)])
    assert "broken link.mp4 was not added" in real.said("skipped")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_said_when_it_is_started(opened: Open, tmp_path: Path) -> None:
    real, path = opened(), clip(tmp_path / "in")
    path.chmod(0)
    real.add(path)
    real.qtbot.waitUntil(lambda: len(real.rows) == 1)
    real.window.commands.start_drafts()
    real.until_state(TaskState.ATTENTION)
    assert "clip.mp4" in real.inspector.activity.card.problem.text()


def test_a_folder_that_holds_itself_by_a_link_is_walked_once(opened: Open, tmp_path: Path) -> None:
    real, path = opened(), clip(tmp_path / "in" / "deep")
    (tmp_path / "in" / "deep" / "up").symlink_to(tmp_path / "in", target_is_directory=True)
    real.add(tmp_path / "in")
    real.qtbot.waitUntil(lambda: [row.path for row in real.rows] == [str(path)])
    real.qtbot.waitUntil(lambda: "adding" not in real.window.center.strips.texts())
    assert "skipped" not in real.window.center.strips.texts()


def test_a_file_that_moved_away_is_located_and_arrives(
    opened: Open, tmp_path: Path, sandbox: Sandbox
) -> None:
    real, path = opened(), clip(tmp_path / "in")
    real.add(path)
    real.qtbot.waitUntil(lambda: len(real.rows) == 1)
    moved = shutil.move(path, tmp_path / "elsewhere.mp4")
    real.window.commands.start_drafts()
    real.until_state(TaskState.ATTENTION)
    real.press(real.show_problem(), "Locate file…")
    dialog = real.window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(moved))
    dialog.close()
    real.until_state(TaskState.DONE)
    assert [f.read_bytes() for f in (sandbox.data_dir / "objects").rglob("*.mp4")] == [moved.read_bytes()]


def test_a_file_that_changes_while_it_is_uploaded_goes_anew_by_a_button(
    opened: Open, tmp_path: Path, sandbox: Sandbox
) -> None:
    real, path = opened(), clip(tmp_path / "in", size=24 * MIB)
    real.program.services.set_bandwidth(4 * MIB)
    real.add(path)
    real.qtbot.waitUntil(lambda: len(real.rows) == 1)
    real.window.commands.start_drafts()
    real.qtbot.waitUntil(lambda: real.rows[0].state is TaskState.UPLOADING and real.rows[0].sent > 0)
    path.write_bytes(os.urandom(11 * MIB))
    real.program.services.set_bandwidth(None)
    real.until_state(TaskState.ATTENTION)
    real.press(real.show_problem(), "Upload new content")
    real.until_state(TaskState.DONE)
    assert path.read_bytes() in [f.read_bytes() for f in (sandbox.data_dir / "objects").rglob("*.mp4")]


def test_a_wrong_secret_leads_to_the_form_of_the_account(opened: Open, tmp_path: Path) -> None:
    real = opened(secret="not the secret")
    real.add(clip(tmp_path / "in"))
    real.qtbot.waitUntil(lambda: len(real.rows) == 1)
    real.window.commands.start_drafts()
    real.qtbot.waitUntil(lambda: real.rows[0].failure is not None)
    assert Action.RETRY in real.program.services.uploads.actions(real.rows[0])
    real.press(real.show_problem(), "Enter secret again…")
    real.qtbot.waitUntil(lambda: bool(real.window.findChildren(AccountForm)))


def _begins(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes().startswith(content)


def test_a_database_that_is_damaged_is_set_aside_and_the_strip_says_where(
    opened: Open, tmp_path: Path
) -> None:
    database = home_at(tmp_path / "home").database
    database.write_bytes(b"this is no database" * 1000)
    told = opened().said("set-aside")
    (kept,) = [path for path in database.parent.glob(f"*{database.stem}*") if _begins(path, b"this is")]
    assert kept.name in told


def test_without_a_keychain_the_form_says_that_the_key_is_forgotten(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    real = opened()
    real.window._accounts.add_key()
    real.qtbot.waitUntil(lambda: bool(real.window.findChildren(AccountForm)))
    form = real.window.findChildren(AccountForm)[-1]
    real.qtbot.waitUntil(lambda: "stays in memory" in "".join(x.text() for x in form.findChildren(QLabel)))
    form.close()
