"""Tickets and support bundles of a real failure: everything that support asks for, nothing that is nobody's business."""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

import pytest

from tests.integration.app.conftest import Owner
from vod_desktop.app.diagnostics import Diagnostics
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState

NAME = "unreleased film.mp4"


@pytest.fixture
def failed(owner: Owner, sandbox, tmp_path: Path) -> UploadTask:
    """A row that OSS refused."""
    sandbox.faults.add("oss:PutObject deny")
    (tmp_path / NAME).write_bytes(b"x" * 50_000)
    (task,) = owner.add(tmp_path / NAME, start=True)
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.FAILED)
    return owner.uploads.task(task.id)


@pytest.fixture
def diagnostics(owner: Owner) -> Diagnostics:
    return owner.services.diagnostics


def test_a_ticket_has_what_support_asks_for(owner: Owner, failed: UploadTask, diagnostics) -> None:
    _, text = owner.answer(diagnostics.ticket(failed))
    detail = failed.failure.detail
    assert f"Request ID: {detail.request_id}" in text
    assert f"EC: {detail.ec}" in text
    assert "Code: AccessDenied" in text
    assert f"Host: {detail.host}" in text
    assert f"Media ID: {failed.media_id}\nRequest ID at VOD: {failed.request_id}\n" in text
    assert re.search(r"^Time: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}$", text, re.MULTILINE)
    assert re.search(r"^Versions: VOD Desktop \d.* · Python 3", text, re.MULTILINE)


def test_a_ticket_names_every_call_that_failed(owner: Owner, failed: UploadTask, diagnostics) -> None:
    _, text = owner.answer(diagnostics.ticket(failed))
    calls = text.partition("Calls that failed:\n")[2].splitlines()
    assert f"PutObject 403 AccessDenied {failed.failure.detail.ec} {failed.failure.request_id}" in calls[0]


def test_a_ticket_is_the_same_after_a_restart(open_program, sandbox, tmp_path: Path) -> None:
    owner = open_program()
    sandbox.faults.add("oss:PutObject deny")
    (tmp_path / NAME).write_bytes(b"x" * 50_000)
    (task,) = owner.add(tmp_path / NAME, start=True)
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.FAILED)
    before = owner.answer(owner.services.diagnostics.ticket(owner.uploads.task(task.id)))
    owner.close()
    owner = open_program()
    assert owner.answer(owner.services.diagnostics.ticket(owner.uploads.task(task.id))) == before


def test_a_row_without_a_failure_has_no_ticket(owner: Owner, tmp_path: Path, diagnostics) -> None:
    (tmp_path / "a.mp4").write_bytes(b"x")
    (task,) = owner.add(tmp_path / "a.mp4")
    assert owner.answer(diagnostics.ticket(task)) == ("done", "")


def test_a_bundle_tells_of_the_failure_and_names_no_file(owner: Owner, failed, diagnostics) -> None:
    _, parts = owner.answer(diagnostics.bundle())
    texts = {part.name: part.text for part in parts}
    assert set(texts) == {"about.txt", "settings.txt", "accounts.txt", "queue.txt", "log.txt"}
    assert f"request_id={failed.failure.request_id}" in texts["queue.txt"]
    assert "failed: 1" in texts["queue.txt"]
    assert texts["accounts.txt"] == "1: access-key, cn-shanghai, its own endpoint"
    everything = "\n".join(texts.values())
    for private in ("unreleased", "There", str(Path.home()), str(owner.program.home.root)):
        assert private not in everything


def test_what_is_saved_is_what_was_shown(owner: Owner, failed, diagnostics, tmp_path: Path) -> None:
    _, parts = owner.answer(diagnostics.bundle())
    shown = parts[:2]
    assert owner.answer(diagnostics.save(shown, tmp_path / "b.zip")) == ("done", tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as bundle:
        saved = {name: bundle.read(name).decode() for name in bundle.namelist()}
    assert saved == {part.name: part.text + "\n" for part in shown}
    if sys.platform != "win32":
        assert (tmp_path / "b.zip").stat().st_mode & 0o777 == 0o600


def test_a_bundle_that_cannot_be_saved_says_where(owner: Owner, diagnostics, tmp_path: Path) -> None:
    how, failure = owner.answer(diagnostics.save((), tmp_path / "none" / "b.zip"))
    assert (how, failure.kind) == ("failed", "store-failed")
    assert failure.values["path"] == str(tmp_path / "none" / "b.zip")


def test_the_log_is_followed(owner: Owner, failed, diagnostics) -> None:
    _, first = owner.answer(diagnostics.log_since(None))
    assert any("started: VOD Desktop" in entry.text for entry in first.entries)
    assert any("AccessDenied" in entry.text for entry in first.entries)
    assert owner.answer(diagnostics.log_since(first.mark))[1].entries == ()


def test_a_ticket_of_the_log_holds_the_lines_and_the_versions(owner: Owner, failed, diagnostics) -> None:
    _, piece = owner.answer(diagnostics.log_since(None))
    text = diagnostics.log_ticket(piece.entries[:1])
    assert text.splitlines()[0].startswith("Versions: VOD Desktop")
    assert text.splitlines()[1] == piece.entries[0].line
