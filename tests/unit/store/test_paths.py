from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from vod_desktop.domain.errors import StoreError
from vod_desktop.store.paths import home_at

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


def test_everything_lies_under_the_named_folder(tmp_path):
    home = home_at(tmp_path / "h", environ={"VOD_DESKTOP_HOME": "/nowhere"})
    assert home.root == tmp_path / "h"
    assert {p.parent for p in (home.database, home.logs, home.cache, home.settings, home.sandbox)} == {
        home.root
    }


def test_the_variable_names_the_folder_when_nothing_else_does(tmp_path):
    assert home_at(None, environ={"VOD_DESKTOP_HOME": str(tmp_path / "v")}).root == tmp_path / "v"


def test_without_either_the_operating_system_decides(tmp_path, monkeypatch):
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    root = home_at(None, environ={}).root
    assert root.name == "vod-desktop"
    assert root.is_dir()


def test_a_relative_folder_means_the_same_after_a_change_of_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert home_at(Path("h"), environ={}).root == Path(os.path.abspath("h"))


@posix
def test_folders_are_for_this_user_alone(tmp_path):
    home = home_at(tmp_path / "a" / "h")
    home.logs.chmod(0o755)
    home = home_at(tmp_path / "a" / "h")
    assert {p.stat().st_mode & 0o777 for p in (home.root, home.logs, home.cache, home.sandbox)} == {0o700}


@posix
def test_rights_of_a_folder_that_was_there_before_are_left_alone(tmp_path):
    tmp_path.chmod(0o755)
    assert home_at(tmp_path).root.stat().st_mode & 0o777 == 0o755


def test_a_file_in_its_place_is_told(tmp_path):
    (tmp_path / "h").touch()
    with pytest.raises(StoreError) as raised:
        home_at(tmp_path / "h")
    assert raised.value.values["path"] == str(tmp_path / "h")
