"""Rights of files that the user saves."""

from __future__ import annotations

import os
import sys

import pytest

from vod_desktop.store.exports import Exports

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


@pytest.fixture(autouse=True)
def closed_process():
    """As this program runs."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def rights(path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.parametrize(("mask", "wanted"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600)])
def test_a_new_file_gets_the_rights_of_the_users_other_files(tmp_path, mask, wanted):
    path = tmp_path / "results.csv"
    with Exports(mask).saving(path):
        path.write_text("a")
    assert rights(path) == wanted


def test_a_file_that_was_there_keeps_its_rights(tmp_path):
    path, begun = tmp_path / "results.csv", tmp_path / "begun"
    path.write_text("before")
    path.chmod(0o640)
    with Exports(0o022).saving(path):
        begun.write_text("after")
        begun.replace(path)
    assert rights(path) == 0o640


def test_a_file_that_cannot_be_written_is_told_by_who_writes_it(tmp_path):
    path = tmp_path / "nowhere" / "results.csv"
    with pytest.raises(FileNotFoundError), Exports(0o022).saving(path):
        path.write_text("a")
