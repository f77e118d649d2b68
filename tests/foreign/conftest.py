"""Clients of the vendor, each in an environment of its own; nothing of them enters the project's environment.

The environments are kept between runs below `VOD_DESKTOP_FOREIGN_DIR`, or in pytest's cache.
With `VOD_DESKTOP_FOREIGN_REQUIRED` set, a client that cannot be installed fails its tests instead of skipping them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from filelock import FileLock

CLIENTS = Path(__file__).parent / "clients"
PACKAGES = ("alibabacloud-oss-v2==1.4.1", "alibabacloud-vod20170321==3.12.1")
NODE_PACKAGE = "ali-oss@6.23.0"
INSTALL_S = 300
RUN_S = 120

Run = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def foreign_dir(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    named = os.environ.get("VOD_DESKTOP_FOREIGN_DIR")
    if named:
        folder = Path(named)
    elif hasattr(request.config, "cache"):
        folder = Path(request.config.cache.mkdir("foreign"))
    else:
        folder = tmp_path_factory.mktemp("foreign")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def python_client(foreign_dir: Path) -> Run:
    """Runs a script of `clients/` under a Python that has the vendor's second-generation packages."""
    home = foreign_dir / f"python-{sys.version_info.major}.{sys.version_info.minor}"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    with FileLock(foreign_dir / "python.lock"):
        if not _is_ready(home, PACKAGES):
            shutil.rmtree(home, ignore_errors=True)
            venv.create(home, with_pip=True)
            _install(
                [
                    str(python),
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                    "--retries=1",
                    *PACKAGES,
                ]
            )
            _mark_ready(home, PACKAGES)
    return lambda script, **settings: _run([str(python), str(CLIENTS / script)], settings)


@pytest.fixture(scope="session")
def node_client(foreign_dir: Path) -> Run:
    """Runs a script of `clients/` under Node.js with ali-oss."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        _cannot("Node.js with npm is not installed, so ali-oss cannot run")
    home = foreign_dir / "node"
    with FileLock(foreign_dir / "node.lock"):
        if not _is_ready(home, (NODE_PACKAGE,)):
            shutil.rmtree(home, ignore_errors=True)
            home.mkdir()
            (home / "package.json").write_text('{"private": true}')
            _install(
                [
                    npm,
                    "install",
                    "--silent",
                    "--no-audit",
                    "--no-fund",
                    "--fetch-retries=1",
                    "--prefix",
                    str(home),
                    NODE_PACKAGE,
                ]
            )
            _mark_ready(home, (NODE_PACKAGE,))

    def run(script: str, **settings: Any) -> dict[str, Any]:
        # Node looks for packages next to the script.
        copy = home / script
        shutil.copyfile(CLIENTS / script, copy)
        return _run([node, str(copy)], settings)

    return run


def _is_ready(home: Path, packages: tuple[str, ...]) -> bool:
    mark = home / "ready"
    return mark.is_file() and mark.read_text() == "\n".join(packages)


def _mark_ready(home: Path, packages: tuple[str, ...]) -> None:
    (home / "ready").write_text("\n".join(packages))


def _cannot(reason: str) -> NoReturn:
    """Skip with a reason, or fail where these clients must be there."""
    if os.environ.get("VOD_DESKTOP_FOREIGN_REQUIRED"):
        pytest.fail(reason)
    pytest.skip(reason)


def _install(command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=INSTALL_S)
    except subprocess.TimeoutExpired:
        _cannot(f"not installed within {INSTALL_S} s: {command[-1]}")
    if done.returncode != 0:
        last = (done.stderr.strip() or done.stdout.strip() or f"exit code {done.returncode}").splitlines()[-1]
        _cannot(f"cannot be installed here: {command[-1]} ({last[:200]})")


def _run(command: list[str], settings: dict[str, Any]) -> dict[str, Any]:
    """Give a client its settings on standard input and read its JSON answer."""
    env = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    done = subprocess.run(
        command,
        input=json.dumps(settings),
        capture_output=True,
        text=True,
        timeout=RUN_S,
        env=env,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr[-3000:]
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
