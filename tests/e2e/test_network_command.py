"""Accounts behind a company's proxy as a script meets them: everything goes through it, and its password stays secret."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.canary import written_below
from tests.e2e.display import until
from tests.e2e.processes import surroundings
from tests.e2e.program import Outcome
from tests.integration.cloud.certificates import make_authority
from tests.integration.store.secret_service import is_installed, session_bus, unlocked_keyring
from tests.proxies import are_installed, forward_proxy
from tests.tls_front import TlsFront
from vod_desktop.sandbox import Sandbox, SandboxOptions

pytestmark = pytest.mark.skipif(
    not (is_installed() and are_installed()), reason="needs a Secret Service and proxies"
)

VOD, OSS = "vod.cn-shanghai.aliyuncs.com", "oss-cn-shanghai.aliyuncs.com"
PASSWORD = "canary-Pr0xy"


@pytest.fixture
def region(tmp_path):
    """A sandbox that is reached by a region's names only."""
    authority = make_authority(tmp_path / "authority")
    front = TlsFront(authority.server(VOD, OSS, f"*.{OSS}"), VOD)
    options = SandboxOptions(data_dir=tmp_path / "sandbox", oss_endpoint=f"https://{OSS}:{front.port}")
    with Sandbox(options) as sandbox:
        front.target = int(sandbox.endpoint.rpartition(":")[2])
        yield Region(sandbox, f"https://{VOD}:{front.port}", authority.bundle)
        front.close()


@dataclass(frozen=True)
class Region:
    sandbox: Sandbox
    endpoint: str
    bundle: str

    def names(self) -> dict[str, str]:
        return dict.fromkeys((VOD, f"{self.sandbox.vod._library.system_bucket}.{OSS}"), "127.0.0.1")


@pytest.fixture
def proxy(tmp_path, region):
    folder = tmp_path / "proxy"
    folder.mkdir()
    with forward_proxy(folder, region.names(), login=f"editor {PASSWORD}") as running:
        yield running


@pytest.fixture
def start(tmp_path, region):
    session, home = tmp_path / "session", tmp_path / "home"
    session.mkdir()
    home.mkdir()
    with session_bus(session) as env, unlocked_keyring(env):

        def started(*words: str, **changes: str) -> subprocess.Popen[str]:
            here = {**env, "LANG": "C.UTF-8", "PYTHONPATH": str(Path(__file__).parents[2]), **changes}
            pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
            command = [sys.executable, "-m", "vod_desktop", *words, "--home", str(home)]
            return subprocess.Popen(command, env=here, text=True, encoding="utf-8", **pipes)

        yield started


@pytest.fixture
def command(start):
    def run(*words: str, typed: str = "", **changes: str) -> Outcome:
        process = start(*words, **changes)
        out, err = process.communicate(typed, timeout=180)
        return Outcome(process.returncode, out, err)

    return run


def add(command, region, proxy, *, user="editor", password=PASSWORD, bundle=None):
    return command(
        "accounts", "add", "Studio", "--endpoint", region.endpoint, "--stdin",
        "--proxy", f"http://{user}@127.0.0.1:{proxy.port}", "--ca-file", bundle or region.bundle,
        typed=f"{password}\n{region.sandbox.access_key_id}\n{region.sandbox.access_key_secret}\n",
    )  # fmt: skip


def test_an_upload_goes_through_the_proxy_of_its_account(command, region, proxy, file):
    assert add(command, region, proxy).code == 0
    done = command("upload", "--json", "--account", "Studio", str(file(11_000_000))).only("done")
    assert done["verified"] is True
    asked = {target.rpartition(":")[0] for target in proxy.connects()}
    assert asked == {*region.names(), "sts.cn-shanghai.aliyuncs.com"}


def test_the_password_is_in_the_keychain_alone(command, region, proxy, file, tmp_path):
    told = [add(command, region, proxy), command("upload", "--account", "Studio", str(file(1000)))]
    told += [command("accounts", "list", "--json"), command("accounts", "test", "Studio")]
    assert json.loads(told[2].out)["proxy"] == f"http://editor@127.0.0.1:{proxy.port}"
    kept = [path for path in written_below(tmp_path / "home", []) if PASSWORD in path.read_text("latin-1")]
    assert kept == []
    assert not [outcome for outcome in told if PASSWORD in outcome.out + outcome.err]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_password_is_on_no_command_line(command, start, region, proxy, file):
    assert add(command, region, proxy).code == 0
    running = start("upload", "--account", "Studio", "--limit", "500K", str(file(3_000_000)))
    try:
        until(lambda: any(OSS in target for target in proxy.connects()))
        assert PASSWORD.encode() not in surroundings(running.pid)
    finally:
        running.kill()
        running.communicate()


def test_the_hop_that_failed_is_named(command, region, proxy):
    add(command, region, proxy)
    # The region's own OSS host is not here: VOD has answered by then.
    assert "The proxy cannot reach oss-cn-shanghai.aliyuncs.com." in command("accounts", "test", "Studio").err
    there = f"http://editor@127.0.0.1:{proxy.port}"
    wrong = command("accounts", "test", "Studio", "--proxy", there, VOD_DESKTOP_PROXY_PASSWORD="canary-no")
    assert (wrong.code, wrong.err.startswith("The proxy does not accept the login.")) == (1, True)
    gone = command("accounts", "test", "Studio", "--proxy", "socks5://127.0.0.1:1")
    assert gone.err.startswith("The proxy on the way to vod.cn-shanghai.aliyuncs.com cannot be reached.")
    direct = command("accounts", "test", "Studio", "--proxy", "none")
    assert "vod.cn-shanghai.aliyuncs.com" in direct.err


def test_a_company_that_inspects_connections_is_not_trusted_without_its_file(command, region, proxy):
    add(command, region, proxy)
    there = f"http://editor@127.0.0.1:{proxy.port}"
    tested = command("accounts", "test", "Studio", "--proxy", there, VOD_DESKTOP_PROXY_PASSWORD=PASSWORD)
    assert "Its certificate comes from an authority that is not trusted" in tested.err


def test_a_file_that_holds_no_authority_is_refused(command, region, proxy, tmp_path):
    (tmp_path / "notes.pem").write_text("no certificate")
    outcome = add(command, region, proxy, bundle=str(tmp_path / "notes.pem"))
    assert (outcome.code, command("accounts", "list").out) == (2, "")
    assert outcome.err.startswith("“notes.pem” is not a certificate file.")


def test_a_password_in_the_address_is_refused(command):
    outcome = command("accounts", "add", "Studio", "--proxy", f"http://editor:{PASSWORD}@proxy:3128")
    assert (outcome.code, PASSWORD in outcome.err.split("error:")[1]) == (2, False)
