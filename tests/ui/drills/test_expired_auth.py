"""Images and attached media whose upload credential ends on the way: made anew once, and the row says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.whole_program import ACCOUNT, Run, new_home
from vod_desktop.app.intake import AddOptions
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.leftover import Leftover
from vod_desktop.sandbox import Sandbox
from vod_desktop.ui.queue.columns import Column

KINDS = [
    ("a.png", MediaKind.IMAGE, "CreateUploadImage"),
    ("a.srt", MediaKind.SUBTITLE, "CreateUploadAttachedMedia"),
]
each_kind = pytest.mark.parametrize(("name", "kind", "action"), KINDS, ids=[k.value for _, k, _ in KINDS])


@pytest.fixture
def run(qapp: object, tmp_path: Path, sandbox: Sandbox) -> Iterator[Run]:
    opened = Run(new_home(tmp_path / "home"), sandbox)
    yield opened
    opened.close()


def added(run: Run, path: Path, kind: MediaKind) -> None:
    path.write_bytes(b"content" * 500)
    run.services.uploads.add_paths(
        [str(path)], account_id=ACCOUNT, options=AddOptions(start=True, kind=kind, together=False)
    )


def left(qtbot: QtBot, run: Run) -> list[Leftover]:
    found: list[tuple[Leftover, ...]] = []
    run.services.remote.ledger.all().then(found.append)
    qtbot.waitUntil(lambda: bool(found))
    return list(found[0])


@each_kind
@pytest.mark.parametrize("deletable", [True, False], ids=["deletable", "not-deletable"])
def test_it_is_made_anew_and_the_first_one_is_gone_or_on_the_ledger(
    qtbot: QtBot, run: Run, sandbox: Sandbox, tmp_path: Path, name, kind, action, deletable
) -> None:
    sandbox.faults.add("oss:PutObject expire-token once")
    if not deletable:
        sandbox.faults.add("vod:Delete* fail=403:Forbidden.RAM")
    added(run, tmp_path / name, kind)
    qtbot.waitUntil(lambda: run.statuses()[:1] != [] and "Done" in run.statuses()[0])
    assert run.statuses()[0].startswith("Done · verified · created anew")
    assert len(sandbox.requests.of(action)) == 2
    (media_id,) = run.cells(Column.MEDIA_ID)
    found = left(qtbot, run)
    assert len(found) == (0 if deletable else 1)
    assert all(one.media_id not in {None, media_id} for one in found)


@each_kind
def test_the_second_time_it_fails_and_says_why(
    qtbot: QtBot, run: Run, sandbox: Sandbox, tmp_path: Path, name, kind, action
) -> None:
    sandbox.faults.add("oss:PutObject expire-token")
    added(run, tmp_path / name, kind)
    qtbot.waitUntil(lambda: run.statuses()[:1] != [] and "Failed" in run.statuses()[0])
    assert run.statuses() == ["Failed: upload credential expired (SecurityTokenExpired)"]
    (task,) = run.services.uploads.all()
    sentence = run.services.wording.failure(task.failure)
    assert sentence.problem == "The upload credential has expired."
    assert len(sandbox.requests.of(action)) == 2
