"""Environments for the vendor's other clients: the ones that the tests of foreign clients make and keep."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from filelock import FileLock

from tests.benchmarks.building import Unavailable
from tests.foreign.conftest import INSTALL_S, NODE_PACKAGE, PACKAGES, _is_ready, _mark_ready

ROOT = Path(__file__).parents[2]


def foreign_folder() -> Path:
    """Where environments are kept: as told, or where pytest keeps them."""
    named = os.environ.get("VOD_DESKTOP_FOREIGN_DIR")
    folder = Path(named) if named else ROOT / ".pytest_cache" / "d" / "foreign"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def foreign_python(folder: Path) -> Path:
    """A Python that has alibabacloud-oss-v2.

    Raises:
        Unavailable: It cannot be installed.
    """
    home = folder / f"python-{sys.version_info.major}.{sys.version_info.minor}"
    python = home / "bin" / "python"
    with FileLock(folder / "python.lock"):
        if not _is_ready(home, PACKAGES):
            shutil.rmtree(home, ignore_errors=True)
            venv.create(home, with_pip=True)
            _install(
                [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES]
            )
            _mark_ready(home, PACKAGES)
    return python


def foreign_node(folder: Path) -> Path:
    """The folder in which Node.js finds ali-oss.

    Raises:
        Unavailable: Node.js is not installed, or the package cannot be.
    """
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise Unavailable("Node.js with npm is not installed")
    home = folder / "node"
    with FileLock(folder / "node.lock"):
        if not _is_ready(home, (NODE_PACKAGE,)):
            shutil.rmtree(home, ignore_errors=True)
            home.mkdir()
            (home / "package.json").write_text('{"private": true}')
            _install(
                [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(home), NODE_PACKAGE]
            )
            _mark_ready(home, (NODE_PACKAGE,))
    return home


def _install(command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=INSTALL_S)
    except subprocess.TimeoutExpired:
        raise Unavailable(f"not installed within {INSTALL_S} s: {command[-1]}") from None
    if done.returncode != 0:
        last = (done.stderr.strip() or done.stdout.strip() or "no output").splitlines()[-1]
        raise Unavailable(f"cannot be installed here: {command[-1]} ({last[:120]})")
