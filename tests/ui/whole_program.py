"""The real program with its real window over a sandbox, in this process."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.conftest import RESOURCES
from vod_desktop.bootstrap import Program
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.settings import Language
from vod_desktop.sandbox import Sandbox
from vod_desktop.store.paths import home_at
from vod_desktop.ui.application import make_window
from vod_desktop.ui.bridge import Bridge
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.remote.urls_dialog import UrlsDialog

ACCOUNT = AccountId("there")


def new_home(home: Path, **settings: object) -> Path:
    """An empty home whose waits are short."""
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"wait_scale": 0.02, **settings}))
    return home


class Run:
    """One run of the program with its window. `key` is the one of a user with every right unless another is given."""

    def __init__(self, home: Path, sandbox: Sandbox, key: AccessKey | None = None) -> None:
        self.program = Program(home_at(home), wording=fakes.wording(), waits_for_network=True)
        self.services = self.program.services
        account = Account(ACCOUNT, "There", AuthKind.ACCESS_KEY, endpoint=sandbox.endpoint)
        known = key or AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
        self.services.accounts.use_for_session(account, known)
        self.services.uploads.resume_interrupted()
        self.services.remote.jobs.resume()
        self.services.remote.following.begin()
        self.window = make_window(
            self.services, resources=RESOURCES, language=Language.ENGLISH, remember=False
        )
        self._bridge = Bridge(self.services)
        self.window.show()

    def cells(self, column: Column) -> list[str]:
        """What the rows say there, from top to bottom."""
        model = self.window.model
        return [model.index(row, column).data() or "" for row in range(model.rowCount())]

    def statuses(self) -> list[str]:
        return self.cells(Column.STATUS)

    def settled(self, qtbot: QtBot, timeout_ms: int = 60_000) -> None:
        """Wait until every pull and registration has come to its end, and the rows say so."""
        jobs = self.services.remote.jobs
        qtbot.waitUntil(lambda: all(job.is_settled for job in jobs.all()), timeout=timeout_ms)
        self.window.model.flush()

    def close(self) -> None:
        self._bridge.close()
        self.window.hide()
        self.window.deleteLater()
        QApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)
        self.program.close()


def urls_forms(run: Run) -> list[UrlsDialog]:
    """The open forms for URLs."""
    return [dialog for dialog in run.window.findChildren(UrlsDialog) if dialog.isVisible()]


def started(qtbot: QtBot, run: Run, count: int) -> None:
    """Press the button of the form for URLs once the list was looked at, and wait for the rows."""
    (form,) = urls_forms(run)
    qtbot.waitUntil(lambda: form.begin.isEnabled() and form.begin.text() == f"Start {count}")
    before = run.window.model.rowCount()
    QTest.mouseClick(form.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: run.window.model.rowCount() == before + count and not urls_forms(run))
