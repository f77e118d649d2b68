"""The services of a whole program without a window, over a sandbox."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from vod_desktop.app.notices import Notice
from vod_desktop.app.wording.translation import untranslated
from vod_desktop.app.wording.wording import Wording
from vod_desktop.bootstrap import Program
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task import UploadTask
from vod_desktop.sandbox import Sandbox
from vod_desktop.store.exports import Exports
from vod_desktop.store.paths import home_at

ACCOUNT = AccountId("there")


class Owner:
    """Stands where the window would: listens, drains, waits for conditions."""

    def __init__(self, home: Path, sandbox: Sandbox, **options: Exports) -> None:
        wording = Wording(untranslated, Language.ENGLISH)
        self.program = Program(home_at(home), wording=wording, waits_for_network=True, **options)
        self.services = self.program.services
        self.uploads = self.services.uploads
        key = AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
        account = Account(ACCOUNT, "There", AuthKind.ACCESS_KEY, sandbox.region, sandbox.endpoint)
        self.services.accounts.use_for_session(account, key)
        self.notices: list[Notice] = []
        self.removed: list[TaskId] = []
        self._bell = threading.Event()
        self.services.on_wake(self._bell.set)
        self.uploads.listen(self)

    def tasks_added(self, tasks: Sequence[UploadTask]) -> None:
        """Rows are read from `uploads`."""

    def tasks_changed(self, tasks: Sequence[UploadTask]) -> None:
        """Rows are read from `uploads`."""

    def tasks_removed(self, ids: Sequence[TaskId]) -> None:
        self.removed += ids

    def noticed(self, notice: Notice) -> None:
        self.notices.append(notice)

    def until(self, holds: Callable[[], object], timeout_s: float = 60) -> None:
        deadline = time.monotonic() + timeout_s
        while not holds():
            assert time.monotonic() < deadline, (self.uploads.all(), self.notices)
            self._bell.wait(0.2)
            self._bell.clear()
            self.services.drain()

    def notice(self, kind: type) -> Notice:
        self.until(lambda: any(isinstance(n, kind) for n in self.notices))
        return next(n for n in self.notices if isinstance(n, kind))

    def add(self, *paths: Path, **options: object) -> list[UploadTask]:
        from vod_desktop.app.intake import AddOptions

        found = []
        job = self.uploads.add_paths(
            [str(p) for p in paths], account_id=ACCOUNT, options=AddOptions(**options)
        )
        job.then(found.append, found.append)
        self.until(lambda: found)
        return [self.uploads.task(task_id) for task_id in found[0].added]

    def answer(self, job):
        got = []
        job.then(lambda value: got.append(("done", value)), lambda failure: got.append(("failed", failure)))
        self.until(lambda: got)
        return got[0]

    def close(self) -> None:
        self.program.close()


@pytest.fixture
def open_program(tmp_path: Path, sandbox: Sandbox) -> Iterator[Callable[..., Owner]]:
    """Opens the program on the test's home; as often as wanted, one after the other."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"wait_scale": 0.02, "part_size": 1024 * 1024}))
    opened: list[Owner] = []

    def open_one(at: Sandbox = sandbox) -> Owner:
        opened.append(Owner(home, at))
        return opened[-1]

    yield open_one
    if opened:
        opened[-1].close()


@pytest.fixture
def owner(open_program: Callable[[], Owner]) -> Owner:
    return open_program()
