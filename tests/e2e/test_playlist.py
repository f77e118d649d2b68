"""A playlist with its slices, from the command line and from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastcrc import crc64

from tests.playlists import all_stored, make_hls
from vod_desktop.domain.task import TaskState

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def index(tmp_path) -> Path:
    return make_hls(tmp_path / "film")


def files_of(index) -> list[Path]:
    """In the order of the playlist, itself last."""
    return [*sorted(index.parent.glob("*.ts")), index]


def content_of(index) -> bytes:
    return b"".join(path.read_bytes() for path in files_of(index))


def puts(sandbox) -> list[str]:
    return [record.key.rpartition("/")[2] for record in sandbox.requests.of("PutObject")]


def test_from_the_command_line_it_is_one_item(program, index, sandbox):
    shown = program.upload(index, "--dry-run")
    assert shown.code == 0, shown.out
    requests = [line for line in shown.lines if line["event"] == "request"]
    slices = len(files_of(index)) - 1
    assert [(line["operation"], line["times"]) for line in requests] == [
        ("CreateUploadVideo", 1),
        ("PutObject", slices),
        ("PutObject", 1),
    ]
    assert sandbox.requests.count("Create*") == 0
    outcome = program.upload(index.parent)
    assert outcome.code == 0, outcome.err
    done = outcome.only("done")
    content = content_of(index)
    assert (done["path"], done["size"], done["verified"]) == (str(index), len(content), True)
    assert done["crc64"] == str(crc64.xz(content))
    assert sorted(puts(sandbox)[:-1]) == [path.name for path in files_of(index)[:-1]]
    assert puts(sandbox)[-1].endswith(".m3u8")
    assert program.upload(index).only("skipped")["media_id"] == done["media_id"]
    assert program.run("verify", "--json", *program.where, str(index)).code == 0


def test_from_the_command_line_a_missing_slice_ends_it_before_anything_is_created(program, index, sandbox):
    files_of(index)[1].unlink()
    outcome = program.upload(index)
    assert outcome.code == 1
    failed = outcome.only("failed")
    assert failed["code"] == "playlist-unfit"
    assert "film001.ts" in failed["message"]
    assert sandbox.requests.count("Create*") == 0


def test_from_the_window_a_folder_becomes_one_row_that_arrives(desk, index, sandbox):
    (row,) = desk.paste(index.parent)
    desk.select(row)
    slices = len(files_of(index)) - 1
    facts = desk.window.inspector.details.facts
    desk.until(lambda: f"{slices} slices" in facts.text_of("size"))
    desk.start()
    (done,) = desk.until_done()
    assert (done.state, done.size) == (TaskState.DONE, len(content_of(index)))
    names = [path.name for path in files_of(index)[:-1]]
    assert all_stored(sandbox, index, done.address.bucket, done.address.object_prefix, names)
    assert puts(sandbox)[-1].endswith(".m3u8")
