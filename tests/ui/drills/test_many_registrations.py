"""A thousand objects of several buckets registered through the whole program and its window, while a part of it goes wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pytestqt.qtbot import QtBot

from tests.drills import many
from tests.ui.whole_program import Run, new_home, started, urls_forms
from vod_desktop.app import remote_connections
from vod_desktop.sandbox import Sandbox
from vod_desktop.ui.queue.columns import Column

COUNT = 1000
BUCKETS = 4
FAULTS = (
    "RegisterMedia fail=400:Throttling.User nth=3 count=3",
    "RegisterMedia fail=400:InvalidParameter nth=20",
    # In calls without known ones: after a lost answer nobody can tell old media from new.
    "RegisterMedia cut after once param.RegisterMetadatas=*/501.mp4*",
    "RegisterMedia fail=500:InternalError after once param.RegisterMetadatas=*/601.mp4*",
)


@pytest.fixture
def run(qapp: object, tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    # How fast it may go is another drill's business.
    monkeypatch.setattr(remote_connections, "REGISTER_QPS", 1000.0)
    opened = Run(new_home(tmp_path / "home"), sandbox)
    yield opened
    opened.close()


def calls(sandbox: Sandbox) -> list[list[str]]:
    """The objects of each call."""
    sent = sandbox.requests.of("RegisterMedia")
    return [[entry["FileURL"] for entry in json.loads(call.params["RegisterMetadatas"])] for call in sent]


def registered(qtbot: QtBot, run: Run, path: Path, rows: Sequence[many.Wanted]) -> None:
    """Have the window register a list from a file, and wait for its end."""
    run.window.entries.register.trigger()
    urls_forms(run)[0].load_file(many.written(path, rows))
    started(qtbot, run, len(rows))
    run.settled(qtbot)


def test_a_thousand_objects_end_right_and_a_retry_sends_only_what_failed(
    qtbot: QtBot, run: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    rows = list(many.registrations(sandbox, COUNT, BUCKETS))
    many.known_before(sandbox, rows)
    faults = [sandbox.faults.add(fault) for fault in FAULTS]
    registered(qtbot, run, tmp_path / "list.csv", rows)
    assert run.statuses() == [row.says for row in rows]
    first = calls(sandbox)
    assert all(len(urls) <= 10 and len({urlsplit(url).hostname for url in urls}) == 1 for urls in first)
    assert all(fault.hits for fault in faults)

    missing = [row.url for row in rows if row.says == many.MISSING]
    many.put(sandbox, missing)
    run.window.entries.retry_failed.trigger()
    qtbot.waitUntil(lambda: not any(row.startswith("Failed") for row in run.statuses()))
    run.settled(qtbot)
    assert sorted(url for urls in calls(sandbox)[len(first) :] for url in urls) == sorted(missing)
    assert run.statuses() == [many.DONE if row.says == many.MISSING else row.says for row in rows]
    assert len(set(run.cells(Column.MEDIA_ID))) == COUNT
