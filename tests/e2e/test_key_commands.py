"""`vod-desktop accounts` with keys from elsewhere and with logins, as a script meets it, with a real keychain."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.e2e.display import until
from tests.e2e.processes import surroundings
from tests.e2e.program import Outcome
from tests.integration.store.secret_service import is_installed, session_bus, unlocked_keyring
from vod_desktop.sandbox import Sandbox, SandboxOptions
from vod_desktop.sandbox.keys import KeyKind

pytestmark = pytest.mark.skipif(not is_installed(), reason="needs a Secret Service")


@pytest.fixture
def sandbox(tmp_path):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", app_server=True)) as running:
        yield running


@pytest.fixture
def env(program, tmp_path):
    folder = tmp_path / "session"
    folder.mkdir()
    with session_bus(folder) as bus, unlocked_keyring(bus):
        plain = {name: value for name, value in program.environ.items() if not name.startswith("ALIBABA")}
        home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
        yield {**plain, **home, "DBUS_SESSION_BUS_ADDRESS": bus["DBUS_SESSION_BUS_ADDRESS"]}


@pytest.fixture
def start(program, env):
    def started(*words: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "vod_desktop", *words, "--home", str(program.home)]
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        return subprocess.Popen(command, env=env, text=True, encoding="utf-8", **pipes)

    return started


@pytest.fixture
def command(start):
    def run(*words: str, typed: str = "") -> Outcome:
        process = start(*words)
        out, err = process.communicate(typed, timeout=180)
        return Outcome(process.returncode, out, err)

    return run


@pytest.fixture
def profiles(tmp_path):
    def write(*found: dict) -> None:
        folder = tmp_path / ".aliyun"
        folder.mkdir()
        (folder / "config.json").write_text(json.dumps({"profiles": found}))

    return write


def pair(sandbox, kind: KeyKind) -> dict[str, str]:
    key = sandbox.keys.of_kind(kind)
    return {"access_key_id": key.access_key_id, "access_key_secret": key.access_key_secret}


def log_in_with(process: subprocess.Popen[str]) -> Outcome:
    assert process.stderr is not None
    line = process.stderr.readline()
    url = re.search(r"http://\S+", line)
    assert url, line
    urllib.request.urlopen(url[0]).close()
    out, err = process.communicate(timeout=180)
    return Outcome(process.returncode, out, err)


def test_a_profile_of_the_vendors_command_line_becomes_an_account(command, profiles, sandbox, file):
    profiles({"name": "work", "mode": "AK", "region_id": "cn-shanghai", **pair(sandbox, KeyKind.VALID)})
    added = command("accounts", "add", "Work", "--from-cli-profile", "work", "--endpoint", sandbox.endpoint)
    assert added.code == 0, added.err
    assert command("upload", "--json", "--account", "Work", str(file(1000))).only("done")["verified"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_token_of_a_login_is_on_a_command_line(start, sandbox, file):
    server = ("--app-server", f"{sandbox.endpoint}/app", "--login", sandbox.issuer.url)
    assert log_in_with(start("accounts", "add", "S", *server)).code == 0
    running = start("upload", "--account", "S", "--limit", "500K", str(file(3_000_000)))
    try:
        until(lambda: [one for one in sandbox.requests.all() if one.service == "oss"])
        told = surroundings(running.pid)
    finally:
        running.kill()
        running.communicate()
    tokens = [*sandbox.issuer._access, *sandbox.issuer._refresh]
    assert (len(tokens) >= 2, [token for token in tokens if token.encode() in told]) == (True, [])


def test_profiles_that_cannot_be_taken_are_named(command, profiles, sandbox):
    profiles({"name": "role", "mode": "RamRoleArn"})
    role = command("accounts", "add", "Role", "--from-cli-profile", "role")
    missing = command("accounts", "add", "Other", "--from-cli-profile", "other")
    assert (role.code, missing.code) == (2, 2)
    assert "RamRoleArn is not supported" in role.err
    assert "no profile “other”" in missing.err


@pytest.mark.parametrize(("kind", "warned"), [(KeyKind.MAIN, True), (KeyKind.VALID, False)])
def test_a_key_of_the_main_account_is_warned_of(command, sandbox, kind, warned):
    key = sandbox.keys.of_kind(kind)
    typed = f"{key.access_key_id}\n{key.access_key_secret}\n"
    added = command("accounts", "add", "A", "--endpoint", sandbox.endpoint, "--stdin", typed=typed)
    assert (added.code, "main account" in added.err) == (0, warned)


def test_a_command_gives_the_keys_of_an_account(command, sandbox, file, tmp_path):
    key, end = sandbox.keys.issue_key()
    told = {"Version": 1, "AccessKeyId": key.access_key_id, "SecretAccessKey": key.access_key_secret}
    ends = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(end))
    printed = tmp_path / "key.json"
    printed.write_text(json.dumps({**told, "SessionToken": key.security_token, "Expiration": ends}))
    line = shlex.join([sys.executable, "-c", "import sys; print(open(sys.argv[1]).read())", str(printed)])
    assert command("accounts", "add", "C", "--endpoint", sandbox.endpoint, "--key-command", line).code == 0
    assert command("upload", "--json", "--account", "C", str(file(1000))).only("done")["verified"]
    listed = command("accounts", "list")
    assert "keys from a command" in listed.out
    assert key.security_token not in listed.out


def test_a_server_gives_the_keys_of_an_account(command, sandbox, file):
    url, token = f"{sandbox.endpoint}/app/key", f"{sandbox.keys.app_token}\n"
    place = ("--endpoint", sandbox.endpoint)
    assert command("accounts", "add", "S", *place, "--key-server", url, "--stdin", typed=token).code == 0
    assert command("upload", "--json", "--account", "S", str(file(1000))).only("done")["verified"]


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--key-command", '"open'), "a quotation mark in it is not closed"),
        (("--key-server", "http://keys.example.com"), "Keys are not fetched without encryption."),
        (("--app-server", "media.example.com", "--login", "http://x.example.com"), "cannot be used (issuer)"),
    ],
)
def test_what_cannot_be_used_is_wrong_usage(command, flags, said):
    outcome = command("accounts", "add", "A", *flags)
    assert outcome.code == 2
    assert said in outcome.err


def test_an_account_with_a_login_is_added_used_logged_out_and_in_again(start, command, sandbox, file):
    server = ("--app-server", f"{sandbox.endpoint}/app", "--login", sandbox.issuer.url)
    assert log_in_with(start("accounts", "add", "L", *server)).code == 0
    assert command("upload", "--json", "--account", "L", str(file(1000))).only("done")["verified"]
    assert command("accounts", "log-out", "L").code == 0
    assert command("accounts", "test", "L").code == 3
    assert log_in_with(start("accounts", "log-in", "L")).code == 0
    assert command("accounts", "test", "L").code == 0
