"""The READMEs keep their word: every command in them runs, every link leads somewhere, both say the same."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from vod_desktop.store.paths import home_at

PROJECT = Path(__file__).resolve().parents[2]
PAGES = [PROJECT / "README.md", PROJECT / "README.zh-CN.md"]
BLOCK = re.compile(r"(<!--[^\n]*-->\n)?^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(vod-desktop [^`]*--help)`")

posix_only = pytest.mark.skipif(os.name == "nt", reason="the README's shell lines are for a POSIX shell")


def blocks(page, *, run_here):
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [text.strip() for mark, text in found if mark.startswith("<!-- not run here") is not run_here]


def commands():
    """Give each command of both pages once, those in running text that only ask for help too."""
    found = []
    for page in PAGES:
        found += blocks(page, run_here=True) + INLINE.findall(page.read_text(encoding="utf-8"))
    return list(dict.fromkeys(found))


def policy(page):
    text = page.read_text(encoding="utf-8")
    return json.loads(re.search(r"```json\n(.*?)```", text, re.DOTALL).group(1))


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """A sandbox as the README starts one, for the line that names an endpoint."""
    folder = tmp_path_factory.mktemp("sandbox")
    program = Path(sys.executable).with_name("vod-desktop")
    with subprocess.Popen(
        [program, "sandbox", "--data-dir", folder], stdout=subprocess.PIPE, text=True
    ) as process:
        yield json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        process.wait(timeout=180)


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    pytest.importorskip("av", reason="the extra `media` makes the clip")
    path = tmp_path_factory.mktemp("clip") / "talk.mp4"
    subprocess.run([sys.executable, PROJECT / "packaging" / "demo_clip.py", path, "1"], check=True)
    return path


@pytest.fixture
def shell(tmp_path, service, clip):
    """Start a command in a folder with `talk.mp4`, a home of its own and the variables that the README names."""
    shutil.copy(clip, tmp_path)
    variables = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "VOD_DESKTOP_HOME": str(tmp_path / "home"),
        "VOD_ENDPOINT": service["endpoint"],
        "ALIBABA_CLOUD_ACCESS_KEY_ID": service["access_key_id"],
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET": service["access_key_secret"],
    }

    def start(command):
        words = ["bash", "-euo", "pipefail", "-c", f"exec {command}" if "\n" not in command else command]
        return subprocess.Popen(
            words,
            cwd=tmp_path,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return start


@posix_only
@pytest.mark.parametrize("command", commands())
def test_every_command_runs(shell, command):
    with shell(command) as process:
        if command.startswith("vod-desktop sandbox") and "--help" not in command:
            assert json.loads(process.stdout.readline())["endpoint"].startswith("http://127.0.0.1:")
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=180) in (0, 130)
            return
        output, errors = process.communicate(timeout=180)
    assert process.returncode == 0, errors
    if "--json" in command:
        assert json.loads(output.splitlines()[-1])["verified"] is True


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_only_the_set_up_commands_are_run_elsewhere(page):
    assert blocks(page, run_here=False) == [
        "python3 packaging/bootstrap.py run\npython3 packaging/bootstrap.py test"
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page):
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (PROJECT / target).exists()] == []
    assert len(targets) >= 4


def test_both_languages_have_the_same_shape():
    def shape(page):
        text = page.read_text(encoding="utf-8")
        kinds = re.findall(r"^(#+ |```\w+$|\|(?=-)|!\[)", text, re.MULTILINE)
        return [kind.strip() for kind in kinds]

    assert shape(PAGES[0]) == shape(PAGES[1])
    assert policy(PAGES[0]) == policy(PAGES[1])


def is_action(name):
    return importlib.util.find_spec(f"aliyunsdkvod.request.v20170321.{name}Request") is not None


def test_the_permissions_are_those_that_the_gateway_uses():
    """An action is a text in the gateway that the vendor's client has a request for."""
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in (PROJECT / "vod_desktop" / "cloud").rglob("*.py")
    )
    used = {name for name in re.findall(r'"([A-Z][A-Za-z]+)"', sources) if is_action(name)}
    granted = {action.removeprefix("vod:") for action in policy(PAGES[0])["Statement"][0]["Action"]}
    assert {"CreateUploadVideo", "RefreshUploadVideo"} <= used <= granted
    assert [name for name in granted if not is_action(name)] == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="compares the line for Linux")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_things_lie_where_the_page_says(page, tmp_path, monkeypatch):
    for name in ("XDG_DATA_HOME", "VOD_DESKTOP_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    home = home_at(None)
    text = page.read_text(encoding="utf-8")
    assert f"`~/{home.root.relative_to(tmp_path)}`" in text
    for path in (home.database, home.settings):
        assert f"`{path.name}`" in text
    for folder in (home.logs, home.cache, home.sandbox):
        assert f"`{folder.name}/`" in text
