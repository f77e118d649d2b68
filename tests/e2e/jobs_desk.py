"""Hands at what VOD fetches and registers: the dialogs that take lists, and the form of the rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.e2e.desk import CONTROL, Desk
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.remote.look_up import LookUpDialog
from vod_desktop.ui.remote.urls_dialog import UrlsDialog


class JobsDesk(Desk):
    """The fields that are written, chosen and entered are those of the form in front."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.qtbot, desk.window, desk.program)
        self._form: Any = None
        self.remote = desk.program.services.remote

    def paste_urls(self, *urls: str) -> Any:
        """Paste web addresses into the list; the dialog that comes of it."""
        self.window.center.shown.setFocus()
        return self._pasted(QApplication.focusWidget(), urls)

    def register(self, *urls: str) -> Any:
        """Open the dialog for registering from the menu and paste addresses into it."""
        self.pick("File", "Register from OSS…")
        return self._pasted(self.dialog(UrlsDialog).text, urls)

    def look_up(self, *names: str) -> list[list[str]]:
        """Paste ids or URLs into the look-up and ask; what each row of the answer says."""
        self.pick("Queue", "Look up at VOD…")
        dialog = self.dialog(LookUpDialog)
        QGuiApplication.clipboard().setText("\n".join(names))
        QTest.keyClick(dialog.text, Qt.Key.Key_V, CONTROL)
        QTest.mouseClick(dialog.ask, Qt.MouseButton.LeftButton)
        self.until(lambda: dialog.list.topLevelItemCount() == len(names))
        rows = [dialog.list.topLevelItem(number) for number in range(len(names))]
        return [[row.text(column) for column in range(5)] for row in rows]

    def _pasted(self, target: QWidget | None, urls: Sequence[str]) -> Any:
        QGuiApplication.clipboard().setText("\n".join(urls))
        QTest.keyClick(target, Qt.Key.Key_V, CONTROL)
        dialog = self.dialog(UrlsDialog)
        QTest.mouseClick(dialog.common.heading, Qt.MouseButton.LeftButton)
        QTest.mouseClick(dialog.form.advanced.heading, Qt.MouseButton.LeftButton)
        self._form = dialog.form
        return dialog

    def as_drafts(self, dialog: Any, count: int) -> list[RemoteJob]:
        """Add what the dialog holds as drafts, once it was looked at, and select them."""
        self.until(lambda: dialog.drafts.isEnabled() and dialog.begin.text() == f"Start {count}")
        QTest.mouseClick(dialog.drafts, Qt.MouseButton.LeftButton)
        self.until(lambda: len(self.jobs()) == count)
        self.window.view.select([job.id for job in self.jobs()])
        self.until(self.window.inspector.job.isVisible)
        self._form = self.window.inspector.job.form
        return self.jobs()

    def jobs(self) -> list[RemoteJob]:
        return list(self.remote.jobs.all())

    def until_done(self, runs: int = 1) -> list[Any]:
        """Wait until every job has come to its end."""
        self.until(lambda: all(job.state is TaskState.DONE for job in self.jobs()))
        return self.jobs()

    def editor(self, field: Field | str) -> Any:
        editor = self._form.frames[field].editor
        editor.focusProxy().setFocus()
        return editor
