"""Lists of URLs and sheets about files, dropped on the window or pasted into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Shown
from tests.ui.remote_jobs import remote
from tests.ui.service_doubles import KnownCatalog
from tests.ui.tasks import task
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.ui.dialogs.opening import DialogOpener
from vod_desktop.ui.remote.urls_dialog import UrlsDialog

Open = Callable[..., Shown]
URL = "https://h.example.com/a.mp4"


@pytest.fixture
def shown(open_window: Open) -> Shown:
    """A window that opens its real form for URLs."""
    made = open_window([task(1)], remote=remote(), catalog=KnownCatalog())
    made.dialogs.urls = DialogOpener(made.services).urls  # type: ignore[attr-defined]  # one that is real
    return made


def drop(shown: Shown, data: QMimeData) -> str:
    """Let it go over the window; what the window said before."""
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(shown.window, QDragEnterEvent(QPoint(400, 300), action, data, left, none))
    said = shown.window.overlay.accessibleName()
    QApplication.sendEvent(shown.window, QDropEvent(QPointF(400, 300), action, data, left, none))
    return said


def dropped_file(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def the_form(qtbot: QtBot, shown: Shown) -> Any:
    qtbot.waitUntil(lambda: len(shown.window.findChildren(UrlsDialog)) == 1)
    return shown.window.findChildren(UrlsDialog)[0]


def test_a_dropped_list_of_urls_opens_the_form_filled(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(f"地址,标题\n{URL},一\nftp://h/b.mp4,二\n".encode("gb18030"))
    assert drop(shown, dropped_file(tmp_path / "list.csv")) == "Open this list"
    form = the_form(qtbot, shown)
    assert form.from_file.text() == "From list.csv"
    assert form.problems.item(0).text().startswith("Line 3: ")
    assert [entry.metadata.title for entry in form._preview.good] == ["一"]


def test_a_dropped_sheet_about_files_is_taken_over_as_one(
    shown: Shown, tmp_path: Path, monkeypatch: Any
) -> None:
    taken: list[str] = []
    monkeypatch.setattr(shown.window._lists, "_open_sheet", taken.append)
    (tmp_path / "about.csv").write_text("file,title\na.mp4,A\n")
    drop(shown, dropped_file(tmp_path / "about.csv"))
    assert taken == [str(tmp_path / "about.csv")]


@pytest.mark.parametrize(
    ("text", "titles", "bad"),
    [
        (f"to fetch:\n{URL}\nftp://h/b.mp4", ["a"], ["Line 2"]),
        (f"url\ttitle\n{URL}\tOne\nnonsense\tTwo", ["One"], ["Line 3"]),
        (f"{URL}\t第一\nhttps://h.example.com/b.mp4", ["第一", "b"], []),
    ],
)
def test_pasted_addresses_come_with_their_titles_and_their_faults(
    qtbot: QtBot, shown: Shown, text: str, titles: list[str], bad: list[str]
) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(shown.window.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    form = the_form(qtbot, shown)
    assert [entry.metadata.title for entry in form._preview.good] == titles
    lines = [form.problems.item(row).text().split(":")[0] for row in range(form.problems.count())]
    assert (form._kind, lines) == (RemoteKind.PULL, bad)


def test_dragged_links_open_the_form_filled(qtbot: QtBot, shown: Shown) -> None:
    data = QMimeData()
    data.setUrls([QUrl(URL)])
    assert drop(shown, data).startswith("Fetch 1 URL")
    assert the_form(qtbot, shown).text.toPlainText() == URL
