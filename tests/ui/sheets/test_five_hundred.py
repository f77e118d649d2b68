"""Five hundred videos described from a workbook: the real window on the real program and a sandbox, actions counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.conftest import RESOURCES
from vod_desktop.bootstrap import Program
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import CoverFromFrame
from vod_desktop.domain.settings import Language
from vod_desktop.sandbox import Sandbox
from vod_desktop.store.paths import home_at
from vod_desktop.ui.application import make_window
from vod_desktop.ui.bridge import Bridge
from vod_desktop.ui.sheets.import_dialog import ImportDialog
from vod_desktop.ui.window import MainWindow

COUNT = 500
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass
class User:
    """Works the window and counts what was done."""

    window: MainWindow
    program: Program
    qtbot: QtBot
    actions: list[str] = field(default_factory=list)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions.append(f"press {key.name}")
        target = QApplication.activeModalWidget() or self.window
        target.activateWindow()
        self.qtbot.waitUntil(target.isActiveWindow)
        QTest.keyClick(target, key, keys)

    def choose(self, path: Path) -> None:
        """Pick a file or folder in the dialog of the system that is open."""
        self.actions.append(f"choose {path.name}")
        dialog = self.window.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit(str(path))
        dialog.filesSelected.emit([str(path)])
        dialog.done(QFileDialog.DialogCode.Accepted)

    def import_dialog(self) -> ImportDialog:
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(ImportDialog)))
        return self.window.findChildren(ImportDialog)[-1]


@pytest.fixture
def user(qtbot: QtBot, sandbox: Sandbox, tmp_path: Path) -> Iterator[User]:
    program = Program(home_at(tmp_path / "home"), wording=fakes.wording(), waits_for_network=True)
    account = Account(AccountId("there"), "There", AuthKind.ACCESS_KEY, endpoint=sandbox.endpoint)
    key = AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
    program.services.accounts.use_for_session(account, key)
    window = make_window(program.services, resources=RESOURCES, language=Language.ENGLISH, remember=False)
    bridge = Bridge(program.services)
    window.show()
    yield User(window, program, qtbot)
    bridge.close()
    window.hide()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    program.close()


def films(folder: Path) -> Path:
    folder.mkdir()
    for number in range(COUNT):
        (folder / f"clip {number:03}.mp4").write_bytes(b"x" * 100)
    return folder


def workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.append(("文件名", "视频标题", "简介", "标签", "分类", "封面"))
    for n in range(COUNT):
        row = (
            f"clip {n:03}",
            f"第 {n} 集",
            f"第 {n} 集的简介\n第二行",
            "剧集、秋季",
            "课程 > English",
            "1.5",
        )
        book.active.append(row)
    book.save(path)
    return path


def test_five_hundred_videos_are_described_in_five_actions(user: User, tmp_path: Path) -> None:
    services = user.program.services
    folder = films(tmp_path / "films")
    sheet = workbook(tmp_path / "片单.xlsx")
    user.press(Qt.Key.Key_O, CONTROL_SHIFT)
    user.choose(folder)
    user.qtbot.waitUntil(lambda: len(services.uploads.all()) == COUNT)
    user.press(Qt.Key.Key_I, CONTROL_SHIFT)
    user.choose(sheet)
    dialog = user.import_dialog()
    user.qtbot.waitUntil(lambda: dialog.plan is not None and dialog.plan.changes == 5 * COUNT)
    user.press(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: services.uploads.all()[0].metadata.title == "第 0 集")
    english = services.sheets.choices(services.uploads.all())[AccountId("there")].categories_named("English")
    for n, row in enumerate(services.uploads.all()):
        assert row.metadata.title == f"第 {n} 集"
        assert row.metadata.description == f"第 {n} 集的简介\n第二行"
        assert (row.metadata.tags, row.metadata.cover) == (("剧集", "秋季"), CoverFromFrame(1.5))
        assert {row.metadata.category_id} == english
    assert len(user.actions) == 5, user.actions
    assert user.window.steps.stack.count() == 1
