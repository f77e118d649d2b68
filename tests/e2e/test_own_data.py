"""`vod-desktop diagnostics` and `vod-desktop forget-everything` as people meet them."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.program import Program
from tests.integration.store.secret_service import is_installed, session_bus, unlocked_keyring


def at(program: Program) -> tuple[str, str]:
    return "--home", str(program.home)


def test_diagnostics_prints_every_line_of_a_bundle(program: Program, file: Callable[..., Path]) -> None:
    assert program.upload(file(1000)).code == 0
    told = program.run("diagnostics", *at(program))
    assert told.code == 0, told.err
    assert "== queue.txt\ndone: 1\n" in told.out
    assert "started: VOD Desktop" in told.out.partition("== log.txt")[2]
    assert "clip" not in told.out


def test_diagnostics_saves_a_bundle(program: Program, tmp_path: Path) -> None:
    assert program.run("diagnostics", *at(program), "--save", str(tmp_path / "b.zip")).code == 0
    assert "about.txt" in zipfile.ZipFile(tmp_path / "b.zip").namelist()


def test_without_a_yes_nothing_is_forgotten(program: Program, file: Callable[..., Path]) -> None:
    program.upload(file(1000))
    told = program.run("forget-everything", *at(program))
    assert told.code == 1
    assert "- the list of 1 uploads" in told.err
    assert told.err.endswith("Nothing was removed.\n")
    assert (program.home / "vod-desktop.db").exists()


def test_everything_of_ours_is_removed_and_named(program: Program, file: Callable[..., Path]) -> None:
    clip = file(1000)
    program.upload(clip)
    (program.home / "mine.txt").write_text("mine")
    told = program.run("forget-everything", "--yes", *at(program))
    assert told.code == 0, told.err
    assert [path.name for path in program.home.iterdir()] == ["mine.txt"]
    for name in ("vod-desktop.db", "settings.json", "logs", "cache", "sandbox"):
        assert f"Removed: {program.home / name}\n" in told.err
    assert clip.exists()


def test_a_home_with_nothing_else_in_it_goes_too(program: Program) -> None:
    assert program.run("forget-everything", "--yes", *at(program)).code == 0
    assert not program.home.exists()


@pytest.mark.skipif(not is_installed(), reason="needs a Secret Service")
def test_keys_leave_the_keychain(program: Program, sandbox, tmp_path: Path) -> None:
    (tmp_path / "session").mkdir()
    with session_bus(tmp_path / "session") as env, unlocked_keyring(env):
        address = env["DBUS_SESSION_BUS_ADDRESS"]
        new = ("Studio", "--from-environment", "--endpoint", sandbox.endpoint)
        added = program.run("accounts", "add", *new, *at(program), DBUS_SESSION_BUS_ADDRESS=address)
        assert added.code == 0, added.err
        assert entries(address) != []
        told = program.run("forget-everything", "--yes", *at(program), DBUS_SESSION_BUS_ADDRESS=address)
        assert told.code == 0, told.err
        assert "Account “Studio” and its key removed." in told.err
        assert entries(address) == []


def entries(address: str) -> list[str]:
    """What the keychain holds."""
    import secretstorage
    from jeepney.io.blocking import open_dbus_connection

    with open_dbus_connection(bus=address) as connection:
        return [item.get_label() for item in secretstorage.get_default_collection(connection).get_all_items()]


WINDOW = """
import sys
import vod_desktop.ui.application as application
import vod_desktop.ui.dialogs.forgetting as forgetting

def confirmed(services, **_):
    services.forgetting.remove_keys()
    return 0

application.run_window = confirmed
forgetting.tell_erased = lambda erased: print(len(erased.removed), len(erased.left))
from vod_desktop.bootstrap import main_window
sys.exit(main_window(sys.argv[1:]))
"""


def test_after_a_window_in_which_it_was_confirmed_the_files_go(program: Program) -> None:
    command = [sys.executable, "-c", WINDOW, *at(program)]
    done = subprocess.run(command, env=program.environ, capture_output=True, text=True, timeout=180)
    removed, left = map(int, done.stdout.split())
    assert (done.returncode, left) == (0, 0)
    assert removed >= 5
    assert not program.home.exists()
