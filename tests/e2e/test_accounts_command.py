"""`vod-desktop accounts` for app servers as a script meets it, with a real keychain."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.e2e.program import Outcome
from tests.integration.store.secret_service import is_installed, session_bus, unlocked_keyring
from vod_desktop.sandbox import Sandbox, SandboxOptions

pytestmark = pytest.mark.skipif(not is_installed(), reason="needs a Secret Service")


@pytest.fixture
def sandbox(tmp_path):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", app_server=True)) as running:
        yield running


@pytest.fixture
def keychain(tmp_path):
    folder = tmp_path / "session"
    folder.mkdir()
    with session_bus(folder) as env, unlocked_keyring(env):
        yield env["DBUS_SESSION_BUS_ADDRESS"]


@pytest.fixture
def command(program, keychain):
    """Runs a command with the keychain and without keys in its environment."""
    env = {name: value for name, value in program.environ.items() if not name.startswith("ALIBABA")}

    def run(*words: str, typed: str = "") -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "vod_desktop", *words, "--home", str(program.home)],
            env={**env, "DBUS_SESSION_BUS_ADDRESS": keychain},
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=180,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture
def added(command, sandbox):
    outcome = command(
        "accounts", "add", "Server", "--app-server", f"{sandbox.endpoint}/app", "--stdin",
        typed=f"{sandbox.keys.app_token}\n",
    )  # fmt: skip
    assert outcome.code == 0, outcome.err


def test_an_app_server_is_added_tested_used_and_removed(command, added, sandbox, file):
    assert command("accounts", "test", "Server").code == 0
    path = file(1000)
    done = command("upload", "--json", "--account", "Server", str(path)).only("done")
    assert (done["size"], done["verified"]) == (1000, True)
    assert command("accounts", "remove", "Server").code == 0
    assert command("accounts", "list").out == ""
    assert command("upload", "--json", "--account", "Server", str(path)).code == 3


def test_the_list_names_the_server_and_never_the_token(command, added, sandbox):
    listed = command("accounts", "list", "--json")
    account = json.loads(listed.out)
    assert (account["kind"], account["app_server"]) == ("app-server", f"{sandbox.endpoint}/app")
    assert command("accounts", "list").out == f"* Server  {sandbox.endpoint}/app\n"
    assert sandbox.keys.app_token not in listed.out + listed.err


@pytest.mark.parametrize(
    ("address", "token", "said"),
    [
        ("http://media.example.com", "t", "Without encryption only this computer itself can be called."),
        ("not a host", "t", "This is not the address of an app server."),
        ("media.example.com", "", "Enter the token for the app server."),
        ("media.example.com", "two words", "This cannot be a token."),
    ],
)
def test_what_cannot_be_used_is_wrong_usage(command, address, token, said):
    outcome = command("accounts", "add", "Server", "--app-server", address, "--stdin", typed=token)
    assert outcome.code == 2
    assert outcome.err.startswith(said)
    assert command("accounts", "list").out == ""


def test_a_wrong_token_is_not_authorised(command, sandbox):
    server = f"{sandbox.endpoint}/app"
    command("accounts", "add", "Server", "--app-server", server, "--stdin", typed="wrong")
    outcome = command("accounts", "test", "Server")
    assert (outcome.code, "wrong" in outcome.err) == (3, False)
    assert outcome.err.startswith("The app server does not accept the token of this account.")
