"""The set-up script makes a real environment, from a project as small as can be, without the network."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"

PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "vod-desktop"
version = "0"
"""

# A build backend in 20 lines: its wheel holds the stub program and a stub of pytest.
BACKEND = """
import zipfile
NAME = "vod_desktop-0-py3-none-any.whl"
FILES = {
    "stub.py": "import json, os, sys\\ndef main():\\n    print(json.dumps(['vod-desktop', *sys.argv[1:]]))\\n"
               "    return int(os.environ.get('STUB_EXIT', '0'))\\n",
    "pytest.py": "import json, os, sys\\nprint(json.dumps(['pytest', *sys.argv[1:]]))\\n"
                 "sys.exit(int(os.environ.get('STUB_EXIT', '0')))\\n",
    "vod_desktop-0.dist-info/METADATA": "Metadata-Version: 2.1\\nName: vod-desktop\\nVersion: 0\\n"
        "Provides-Extra: media\\nProvides-Extra: test\\nProvides-Extra: dev\\n",
    "vod_desktop-0.dist-info/WHEEL": "Wheel-Version: 1.0\\nGenerator: stub\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    "vod_desktop-0.dist-info/entry_points.txt": "[console_scripts]\\nvod-desktop = stub:main\\n",
}
def build_editable(folder, config_settings=None, metadata_directory=None):
    with zipfile.ZipFile(folder + "/" + NAME, "w") as wheel:
        for path, text in FILES.items():
            wheel.writestr(path, text)
        record = "".join(path + ",,\\n" for path in FILES) + "vod_desktop-0.dist-info/RECORD,,\\n"
        wheel.writestr("vod_desktop-0.dist-info/RECORD", record)
    return NAME
build_wheel = build_editable
"""


class SmallProject:
    """A checkout with the real set-up scripts and a stub for a program."""

    def __init__(self, folder):
        self.folder = folder
        self.venv = folder / ".venv"
        (folder / "packaging").mkdir(parents=True)
        for name in ("bootstrap.py", "debian.py", "environment.py", "debian-packages.txt"):
            shutil.copy(PACKAGING / name, folder / "packaging")
        (folder / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
        (folder / "backend.py").write_text(BACKEND, encoding="utf-8")

    def bootstrap(self, *arguments, **variables):
        with self.start(*arguments, **variables) as process:
            output, errors = process.communicate(timeout=180)
        return subprocess.CompletedProcess(arguments, process.returncode, output, errors)

    def start(self, *arguments, **variables):
        # An empty PATH: neither the packages of this computer nor its compiler are touched.
        environment = {
            k: v for k, v in os.environ.items() if k not in ("VOD_DESKTOP_VENV", "QT_QPA_PLATFORM")
        }
        environment.update({"PATH": str(self.folder / "nothing"), "DISPLAY": ":77", **variables})
        command = [sys.executable, self.folder / "packaging" / "bootstrap.py", *arguments]
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen(command, env=environment, text=True, start_new_session=True, **pipes)


pytestmark = pytest.mark.xdist_group("bootstrap")  # one environment is made for all


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    project = SmallProject(tmp_path_factory.mktemp("small") / "a folder with spaces")
    answer = project.bootstrap("prepare")
    assert answer.returncode == 0, answer.stderr
    assert "Making the virtual environment" in answer.stderr
    return project


def started(answer):
    return json.loads(answer.stdout.splitlines()[-1])


def test_run_opens_the_window_on_the_sandbox(ready):
    answer = ready.bootstrap("run")
    assert (answer.returncode, started(answer)) == (0, ["vod-desktop", "--sandbox"])


def test_a_second_run_installs_nothing(ready):
    answer = ready.bootstrap("run")
    assert "Installing" not in answer.stderr


def test_arguments_of_test_reach_pytest(ready):
    answer = ready.bootstrap("test", "-k", "a b", "--maxfail=1")
    assert started(answer) == ["pytest", "-k", "a b", "--maxfail=1"]


@pytest.mark.parametrize("command", ["run", "test"])
def test_exit_codes_come_out_unchanged(ready, command):
    assert ready.bootstrap(command, STUB_EXIT="3").returncode == 3


def test_a_display_that_cannot_be_reached_is_explained(ready):
    answer = ready.bootstrap("run", STUB_EXIT="134")
    assert answer.returncode == 134
    assert "`bootstrap.py run --no-window`" in answer.stderr


def test_a_changed_project_is_installed_anew_with_all_earlier_extras(tmp_path):
    project = SmallProject(tmp_path / "changing")
    assert project.bootstrap("prepare", "--dev").returncode == 0
    with (project.folder / "pyproject.toml").open("a") as file:
        file.write("# one more line\n")
    answer = project.bootstrap("run")
    assert "Installing the project" in answer.stderr
    assert "Making" not in answer.stderr


def test_an_environment_that_lost_its_stamp_is_completed(ready):
    (ready.venv / "vod-desktop-stamp.json").write_text("{ torn", encoding="utf-8")
    answer = ready.bootstrap("run")
    assert "Installing the project" in answer.stderr
    assert answer.returncode == 0


def test_a_broken_environment_is_made_again(tmp_path):
    project = SmallProject(tmp_path / "broken")
    assert project.bootstrap("prepare").returncode == 0
    shutil.rmtree(next(project.venv.glob("[Ll]ib*")))
    answer = project.bootstrap("run")
    assert (answer.returncode, started(answer)) == (0, ["vod-desktop", "--sandbox"]), answer.stderr


def test_another_folder_can_be_named(tmp_path):
    project = SmallProject(tmp_path / "project")
    other = tmp_path / "elsewhere" / "venv"
    assert project.bootstrap("prepare", VOD_DESKTOP_VENV=str(other)).returncode == 0
    assert (other / "pyvenv.cfg").exists()
    assert not project.venv.exists()


def test_a_folder_with_other_things_is_left_alone(tmp_path):
    project = SmallProject(tmp_path / "project")
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.txt").write_text("all of it")
    answer = project.bootstrap("run", VOD_DESKTOP_VENV=str(precious))
    assert answer.returncode == 1
    assert "nothing was changed there" in answer.stderr
    assert [path.name for path in precious.iterdir()] == ["thesis.txt"]


def test_a_failed_install_says_what_why_and_what_to_do(tmp_path):
    project = SmallProject(tmp_path / "failing")
    (project.folder / "backend.py").write_text("raise RuntimeError('no such luck')")
    answer = project.bootstrap("run")
    assert answer.returncode == 1
    assert "pip could not install" in answer.stderr
    assert "no such luck" in answer.stderr
    assert "run this again" in answer.stderr
    assert 'Traceback (most recent call last):\n  File "' + str(project.folder) not in answer.stderr


@pytest.mark.skipif(os.name == "nt", reason="folder modes of POSIX")
def test_a_place_that_cannot_be_written_gets_a_sentence(tmp_path):
    project = SmallProject(tmp_path / "project")
    (tmp_path / "file").write_text("in the way")
    answer = project.bootstrap("run", VOD_DESKTOP_VENV=str(tmp_path / "file" / "venv"))
    assert answer.returncode == 1
    assert "could not be set up" in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_an_interrupted_set_up_says_how_to_go_on(tmp_path):
    project = SmallProject(tmp_path / "slow")
    (project.folder / "backend.py").write_text("import time; time.sleep(60)")
    with project.start("run") as process:
        while "Installing" not in process.stderr.readline():
            pass
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does
        errors = process.communicate(timeout=180)[1]
    assert (process.returncode, "Run the same again" in errors) == (130, True)
