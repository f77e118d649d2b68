"""The real window as a child process: like the program's own start, with an account on a sandbox that the test runs.

Answers lines on standard input: `{"where": NAME}` with the centre of the visible widget of that accessible name or of that tab, `{"shot":
FILE}` after saving a picture, `{"tasks": true}` with the rows, `{"pull": [URL, …]}` after having those pulled,
`{"jobs": true}` with the rows of pulls, `{"upload": FILE}` after having that uploaded, `{"discard": true}` after giving all uploads
up, `{"words": true}` with what the rows say, `{"longest": true}` with the longest time in ms that the GUI thread did not come round.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from vod_desktop.app.intake import AddOptions
from vod_desktop.app.wording.wording import Wording
from vod_desktop.bootstrap import Program
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry
from vod_desktop.domain.settings import Language
from vod_desktop.store.paths import home_at
from vod_desktop.store.resources import resource
from vod_desktop.ui.application import run_window

ACCOUNT = AccountId("there")


class Ears(QObject):
    heard = Signal(str)

    def listen(self) -> None:
        for line in sys.stdin:
            self.heard.emit(line)


class Pulse(QObject):
    """Beats every 5 ms on the GUI thread and remembers the longest pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.monotonic()
        self.longest = 0.0
        timer = QTimer(self)
        timer.timeout.connect(self._beat)
        timer.start(5)

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def reset(self) -> None:
        self.longest, self._last = 0.0, time.monotonic()


def center(name: str) -> list[int] | None:
    for widget in QApplication.allWidgets():
        if widget.accessibleName() == name and widget.isVisible() and not widget.visibleRegion().isEmpty():
            place = widget.mapToGlobal(widget.rect().center())
            return [place.x(), place.y()]
    return None


def tab(name: str) -> list[int] | None:
    for bar in QApplication.allWidgets():
        if isinstance(bar, QTabBar) and bar.isVisible():
            for index in range(bar.count()):
                if bar.tabText(index) == name:
                    place = bar.mapToGlobal(bar.tabRect(index).center())
                    return [place.x(), place.y()]
    return None


def answer(program: Program, window: QWidget, pulse: Pulse, line: str) -> dict[str, object]:
    asked = json.loads(line)
    if "where" in asked:
        return {"center": center(asked["where"]) or tab(asked["where"])}
    if "shot" in asked:
        return {"saved": window.grab().save(asked["shot"])}
    if "longest" in asked:
        told = {"longest_ms": pulse.longest * 1000}
        pulse.reset()
        return told
    jobs = program.services.remote.jobs
    if "pull" in asked:
        entries = [RemoteEntry(url, MediaMetadata(title="t")) for url in asked["pull"]]
        adding = jobs.add(entries, RemoteKind.PULL, ACCOUNT)
        adding.then(lambda added: jobs.start([job.id for job in added]))
        return {"asked": len(entries)}
    if "jobs" in asked:
        return {"jobs": [[job.url, job.state.value] for job in jobs.all()]}
    uploads = program.services.uploads
    if "upload" in asked:
        uploads.add_paths([asked["upload"]], account_id=ACCOUNT, options=AddOptions(start=True))
        return {}
    if "discard" in asked:
        uploads.discard([task.id for task in uploads.all()])
        return {}
    tasks = uploads.all()
    if "words" in asked:
        return {"words": [program.services.wording.status(task) for task in tasks]}
    return {"tasks": [[t.state.value, t.metadata.title, t.media_id, t.size, t.crc64] for t in tasks]}


def main() -> int:
    wording = Wording(QCoreApplication.translate, Language.ENGLISH)
    program = Program(home_at(Path(os.environ["VOD_DESKTOP_HOME"])), wording=wording, waits_for_network=True)
    key = AccessKey(os.environ["KEY_ID"], os.environ["KEY_SECRET"])
    account = Account(ACCOUNT, "There", AuthKind.ACCESS_KEY, endpoint=os.environ["ENDPOINT"])
    program.services.accounts.use_for_session(account, key)
    program.services.uploads.resume_interrupted()
    program.services.remote.jobs.resume()
    ears = Ears()

    def ready(window: QWidget) -> None:
        pulse = Pulse()
        ears.heard.connect(lambda line: print(json.dumps(answer(program, window, pulse, line)), flush=True))
        threading.Thread(target=ears.listen, daemon=True).start()
        QTimer.singleShot(500, lambda: print(json.dumps({"ready": True}), flush=True))

    try:
        return run_window(
            program.services,
            reception=program.reception,
            language=Language.ENGLISH,
            translations=resource("translations"),
            ready=ready,
        )
    finally:
        program.close()


raise SystemExit(main())
