"""The window as its user has it: the real program over a sandbox, in the test's own process, moved by keys and clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from vod_desktop.bootstrap import Program
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.sandbox import Sandbox
from vod_desktop.store.paths import home_at
from vod_desktop.ui.application import make_window
from vod_desktop.ui.bridge import Bridge
from vod_desktop.ui.theme import Appearance

RESOURCES = Path(__file__).parents[2] / "resources"
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
KIND_ENTRIES = {
    MediaKind.WATERMARK: "Watermark…",
    MediaKind.SUBTITLE: "Subtitle…",
    MediaKind.MATERIAL: "Material…",
}


class Desk:
    """Hands at one window."""

    def __init__(self, qtbot: QtBot, window: Any, program: Program) -> None:
        self.qtbot, self.window = qtbot, window
        self.uploads = program.services.uploads
        self.program = program

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for a condition."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=60_000)

    # --- rows

    def rows(self) -> list[UploadTask]:
        return list(self.uploads.all())

    def paste(self, *paths: Path) -> list[UploadTask]:
        """Paste files into the list and wait for their rows."""
        known = {row.id for row in self.rows()}
        self.put_down(*paths)
        self.until(lambda: len(self.rows()) == len(known) + len(paths))
        return [row for row in self.rows() if row.id not in known]

    def put_down(self, *paths: Path) -> None:
        """Paste files into the list."""
        to_clipboard(*paths)
        self.window.center.shown.setFocus()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, CONTROL)

    def add_as(self, kind: MediaKind, *paths: Path) -> list[UploadTask]:
        """Choose files of one folder that are to be of that kind, and wait for their rows."""
        known = {row.id for row in self.rows()}
        self.pick("File", "Add files as", KIND_ENTRIES[kind])
        asked = self.dialog(QFileDialog)
        line = asked.findChild(QLineEdit, "fileNameEdit")
        asked.setDirectory(str(paths[0].parent))
        line.setText(" ".join(f'"{path.name}"' for path in paths))
        self.press(asked, "&Open")
        self.until(lambda: len(self.rows()) == len(known) + len(paths))
        return [row for row in self.rows() if row.id not in known]

    def pick(self, *path: str) -> None:
        """Click through the menus."""
        menu: Any = self.window.menuBar()
        for text in path:
            found = next(a for a in menu.actions() if a.text().replace("&", "") == text)
            self.until(found.isEnabled)
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(found).center())
            menu = found.menu()
            if menu is not None:
                self.until(menu.isVisible)

    def select(self, *rows: UploadTask) -> None:
        self.window.view.select([row.id for row in rows])
        self.until(self.window.inspector.details.isVisible)

    def start(self) -> None:
        """Press the keys of "Start upload", once there is something to start and the window has the keyboard."""
        self.until(self.window.entries.start_drafts.isEnabled)
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        QTest.keyClick(self.window, Qt.Key.Key_Return, CONTROL)

    def until_done(self, runs: int = 1) -> list[UploadTask]:
        """Wait until every row has come to the end of that run."""

        def ended() -> bool:
            return all(row.state is TaskState.DONE and row.run >= runs for row in self.rows())

        self.until(ended)
        return self.rows()

    # --- the form

    def editor(self, field: Field | str) -> Any:
        details = self.window.inspector.details
        details.focus_field(field)
        return details.tags.editor if field is Field.TAGS else details.bindings[field].frame.editor

    def write(self, field: Field | str, text: str) -> None:
        """Put a text in place of what stands in a field."""
        editor = self.editor(field)
        target = editor.focusProxy()
        if field is not Field.TAGS:
            QTest.keyClick(target, Qt.Key.Key_A, CONTROL)
            QTest.keyClick(target, Qt.Key.Key_Delete)
        type_text(target, text)

    def choose(self, field: Field, search: str) -> None:
        """Take the first choice of an account's list that fits."""
        popup = self._dropped_down(field)
        self.until(lambda: popup.state.text() == "Up to date")
        type_text(popup.search, search)
        QTest.keyClick(popup.search, Qt.Key.Key_Return)

    def enter(self, field: Field, text: str) -> None:
        """Take a text that stands in no list."""
        popup = self._dropped_down(field)
        type_text(popup.search, text)
        QTest.mouseClick(popup.use_text, Qt.MouseButton.LeftButton)

    def _dropped_down(self, field: Field) -> Any:
        editor = self.editor(field)
        QTest.keyClick(editor.combo, Qt.Key.Key_Down, ALT)
        self.until(editor.popup.isVisible)
        return editor.popup

    def paste_cover(self, picture: Path) -> None:
        """Paste a picture file into the well of the cover and wait until it is taken."""
        well = self._cover_page().well
        well.setFocus()
        to_clipboard(picture)
        QTest.keyClick(well, Qt.Key.Key_V, CONTROL)
        self.until(lambda: self.rows()[0].metadata.cover is not None)

    def cover_address(self, url: str) -> None:
        """Type the web address of the cover."""
        line = self._cover_page().sources.url
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
        type_text(line, url)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def _cover_page(self) -> Any:
        inspector = self.window.inspector
        bar = inspector.tabs.tabBar()
        place = bar.tabRect(inspector.tabs.indexOf(inspector.cover)).center()
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
        self.until(inspector.cover.isVisible)
        return inspector.cover

    # --- questions

    def dialog(self, kind: type[QDialog]) -> Any:
        self.until(lambda: len(self.window.findChildren(kind)) == 1)
        return self.window.findChildren(kind)[0]

    def press(self, parent: QWidget, text: str) -> None:
        def found() -> list[QPushButton]:
            return [b for b in parent.findChildren(QPushButton) if b.text() == text and b.isVisible()]

        self.until(found)
        QTest.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def to_clipboard(*paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    QGuiApplication.clipboard().setMimeData(data)


def type_text(widget: QWidget, text: str) -> None:
    """Keys for what has keys, an input method for the rest, as it is with Chinese."""
    for piece in _pieces(text):
        if piece == "\n":
            QTest.keyClick(widget, Qt.Key.Key_Return)
        elif piece.isascii():
            QTest.keyClicks(widget, piece)
        else:
            event = QInputMethodEvent()
            event.setCommitString(piece)
            QApplication.sendEvent(widget, event)


def _pieces(text: str) -> Iterable[str]:
    """The text cut where the way of typing changes."""
    piece = ""
    for character in text:
        if piece and ("\n" in (character, piece) or character.isascii() != piece.isascii()):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


@contextmanager
def desk_on(sandbox: Sandbox, home: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    """A window on that sandbox, closed at the end."""
    appearance = Appearance(qapp, str(RESOURCES / "icons"))
    program = Program(home_at(home), wording=fakes.wording(), waits_for_network=True)
    account = Account(AccountId("there"), "There", AuthKind.ACCESS_KEY, endpoint=sandbox.endpoint)
    key = AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
    program.services.accounts.use_for_session(account, key)
    bridge = Bridge(program.services)
    window = make_window(program.services, resources=RESOURCES, language=Language.ENGLISH, remember=False)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=60_000)
    yield Desk(qtbot, window, program)
    window.leave()
    bridge.close()
    program.close()
    appearance.deleteLater()
