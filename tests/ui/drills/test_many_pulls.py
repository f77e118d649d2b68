"""A thousand URLs through the whole program and its window, while a good part of it goes wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.drills import many
from tests.sandbox.vod.web import Web
from tests.ui.whole_program import Run, new_home, started, urls_forms
from vod_desktop.app import remote_connections
from vod_desktop.sandbox import Sandbox
from vod_desktop.ui.queue.columns import Column

COUNT = 1000
FAULTS = (
    "UploadMediaByURL fail=400:Throttling.User nth=3 count=3",
    "UploadMediaByURL fail=400:InvalidParameter nth=10",
    "UploadMediaByURL cut after nth=20",
    "UploadMediaByURL fail=500:InternalError after nth=30",
    "UploadMediaByURL truncate nth=40",
    "GetURLUploadInfos fail=503:ServiceUnavailable nth=9 count=2",
)


@pytest.fixture
def sandbox_options() -> dict[str, float]:
    return {"pull_step_s": 0.0, "transcode_s": 0.0}


@pytest.fixture
def run(qapp: object, tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    # How fast it may go is another drill's business.
    monkeypatch.setattr(remote_connections, "PULLS_QPS", 1000.0)
    monkeypatch.setattr(remote_connections, "ASK_QPS", 1000.0)
    opened = Run(new_home(tmp_path / "home"), sandbox)
    yield opened
    opened.close()


def loaded(qtbot: QtBot, run: Run, path: Path, count: int) -> None:
    """Have the window pull a list from a file."""
    QGuiApplication.clipboard().setText("https://e.example/a.mp4")
    run.window.center.shown.setFocus()
    run.window.entries.paste.trigger()
    urls_forms(run)[0].load_file(path)
    started(qtbot, run, count)


def test_every_one_of_a_thousand_rows_ends_right_and_none_is_sent_twice(
    qtbot: QtBot, run: Run, web: Web, sandbox: Sandbox, tmp_path: Path
) -> None:
    rows = list(many.pulls(web, COUNT))
    faults = [sandbox.faults.add(fault) for fault in FAULTS]
    loaded(qtbot, run, many.written(tmp_path / "list.csv", rows), COUNT)
    held = [row.url for row in rows if row.says == many.FORGOTTEN]
    qtbot.waitUntil(lambda: all(many.taken(sandbox)[url] for url in held))
    forgotten = many.forget(sandbox, "held")
    web.release.set()
    run.settled(qtbot)
    assert run.statuses() == [row.says for row in rows]
    media = run.cells(Column.MEDIA_ID)
    assert [bool(one) for one in media] == [row.says == many.DONE for row in rows]
    assert max(Counter(filter(None, media)).values()) == 1
    made = many.taken(sandbox) + Counter(forgotten)
    assert made == Counter(row.url for row in rows if row.says != many.REFUSED)
    assert all(fault.hits for fault in faults)
