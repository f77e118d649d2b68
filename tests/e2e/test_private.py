"""Nobody else on this computer can read what the program leaves behind, whatever rights new files have by default."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.canary import secrets_of
from tests.clips import make_clip
from tests.e2e.display import until
from tests.e2e.processes import children, said
from tests.e2e.program import Program
from vod_desktop.store.paths import home_at

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


@pytest.fixture(params=[0o000, 0o022], ids=oct)
def mask(request):
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    """What somebody else may read, write or enter; a folder that is closed closes what is in it, but nothing relies on that."""
    found = [folder, *folder.rglob("*")]
    return [str(path) for path in found if not path.is_symlink() and path.lstat().st_mode & 0o077]


@posix
def test_after_real_work_everything_in_the_home_is_closed(mask, sandbox, tmp_path):
    clip = make_clip(tmp_path / "clip.mp4", size_bytes=12 * 1024 * 1024)
    home = tmp_path / "new" / "home"
    program = Program(tmp_path / "other", sandbox)
    where = ["--endpoint", sandbox.endpoint, "--home", str(home)]
    ended = program.run("upload", "--json", *where, "--cover", "0", str(clip))
    assert ended.code == 0, ended.err
    written = {path.name for path in home.rglob("*")}
    assert {"vod-desktop.db", "vod-desktop.log", "owner.lock"} <= written
    assert open_to_others(home) == []


@posix
def test_while_it_works_the_database_and_its_companions_are_closed(mask, sandbox, tmp_path, file):
    program = Program(tmp_path / "other", sandbox)
    home = tmp_path / "home"
    where = ["--endpoint", sandbox.endpoint, "--home", str(home), "--limit", "2M"]
    running = program.start("upload", "--json", *where, str(file(12 * 1024 * 1024)))
    try:
        until(lambda: (home / "vod-desktop.db-wal").exists() and sandbox.requests.all())
        assert open_to_others(home) == []
    finally:
        running.kill()
        running.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_secret_is_on_a_command_line_nor_in_the_surroundings_of_the_decoder(sandbox, tmp_path):
    clip = make_clip(tmp_path / "clip.mp4", size_bytes=12 * 1024 * 1024)
    program = Program(tmp_path / "home", sandbox)
    running = program.start_upload("--cover", "0", "--limit", "2M", clip)
    try:
        (decoder,) = until(
            lambda: [c for c in children(running.pid) if b"media.worker" in said(c, "cmdline")]
        )
        told = said(running.pid, "cmdline") + said(decoder, "cmdline") + said(decoder, "environ")
        assert not any(secret in told for secret in secrets_of(sandbox))
    finally:
        running.kill()
        running.communicate()


@posix
def test_files_of_an_earlier_version_are_closed_at_the_start(tmp_path):
    names = ("vod-desktop.db", "vod-desktop.db-wal", "settings.json", "window.ini")
    for name in (*names, "mine.txt"):
        (tmp_path / name).write_text("{}")
        (tmp_path / name).chmod(0o644)
    home_at(tmp_path)
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in names] == [0o600] * 4
    assert (tmp_path / "mine.txt").stat().st_mode & 0o777 == 0o644


def listed_on_windows(path: Path) -> str:
    return subprocess.run(["icacls", str(path)], capture_output=True, text=True, check=True).stdout


OTHERS = ("Everyone", "BUILTIN\\Users", "Authenticated Users", "INTERACTIVE")
windows = pytest.mark.skipif(sys.platform != "win32", reason="rights of Windows")


@windows
def test_on_windows_the_home_lets_no_group_of_users_in(tmp_path):
    home = home_at(tmp_path / "home")
    (home.root / "made-later.txt").write_text("{}")
    for path in (home.root, home.logs, home.cache, home.root / "made-later.txt"):
        assert not [group for group in OTHERS if group in listed_on_windows(path)]
        assert os.environ["USERNAME"].lower() in listed_on_windows(path).lower()


@windows
def test_on_windows_folders_and_files_of_an_earlier_version_are_closed(tmp_path):
    (tmp_path / "logs").mkdir()
    found = [tmp_path / "logs", tmp_path / "settings.json"]
    found[1].write_text("{}")
    for path in found:
        subprocess.run(["icacls", str(path), "/grant", "*S-1-1-0:R"], capture_output=True, check=True)
        assert "Everyone" in listed_on_windows(path)
    home_at(tmp_path)
    assert not [path for path in found if "Everyone" in listed_on_windows(path)]
    assert found[1].read_text() == "{}"
