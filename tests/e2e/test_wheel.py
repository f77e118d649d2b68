"""What goes into the wheel: the program with its resources, and nothing of the workshop."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.xdist_group("wheel")  # one is built for all


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, PROJECT]
    answer = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert answer.returncode == 0, answer.stderr
    with zipfile.ZipFile(next(folder.glob("vod_desktop-*.whl"))) as wheel:
        return wheel.namelist()


def test_every_module_is_in_the_wheel(names):
    modules = {path.relative_to(PROJECT).as_posix() for path in (PROJECT / "vod_desktop").rglob("*.py")}
    assert modules <= set(names)
    assert "vod_desktop/py.typed" in names


def test_resources_are_inside_the_package(names):
    sources = {".ts"}
    wanted = {
        f"vod_desktop/{path.relative_to(PROJECT).as_posix()}"
        for path in (PROJECT / "resources").rglob("*")
        if path.is_file() and path.suffix not in sources
    }
    assert wanted <= set(names)


def test_nothing_of_the_workshop_is_in_the_wheel(names):
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith((".dist-info", ".data"))} == {"vod_desktop"}
    assert not [name for name in names if name.endswith((".ts", ".pyc", ".orig")) or "/tests/" in name]


def test_desktops_of_linux_find_the_program_and_its_queue_files(names):
    shared = {name.partition(".data/data/")[2] for name in names} - {""}
    assert shared == {
        "share/applications/vod-desktop.desktop",
        "share/icons/hicolor/scalable/apps/vod-desktop.svg",
        "share/mime/packages/vod-desktop.xml",
    }


def test_the_licence_and_both_programs_are_declared(names):
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert any(name.endswith("/entry_points.txt") for name in names)
