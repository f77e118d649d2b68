"""The set-up script: what it decides, what it says, and how it starts what it was asked for."""

from __future__ import annotations

import ast
import os
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import bootstrap
import debian

PACKAGING = Path(bootstrap.__file__).parent

posix_only = pytest.mark.skipif(os.name == "nt", reason="signals and folder modes of POSIX")


@pytest.mark.parametrize("name", ["bootstrap.py", "debian.py", "environment.py"])
def test_the_scripts_parse_on_python_3_8(name):
    ast.parse((PACKAGING / name).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_a_python_that_is_too_old_gets_a_sentence():
    old = shutil.which("python3.8") or shutil.which("python3.9") or shutil.which("python3.10")
    if old is None or subprocess.run([old, "--version"], capture_output=True).returncode:
        pytest.skip("no Python older than 3.11 on this computer")
    answer = subprocess.run([old, PACKAGING / "bootstrap.py", "test"], capture_output=True, text=True)
    assert answer.returncode == 2
    assert "needs Python 3.11 or newer, and this is Python 3." in answer.stderr


def test_the_sentence_names_a_newer_python_of_this_computer(tmp_path, monkeypatch):
    newer = tmp_path / ("python3.13.exe" if os.name == "nt" else "python3.13")
    newer.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "run `python3.13 packaging/bootstrap.py` instead" in bootstrap.too_old((3, 9, 2))


def test_the_sentence_says_where_to_get_python_when_there_is_none(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "https://www.python.org/downloads/" in bootstrap.too_old((3, 9, 2))


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_a_newer_python_will_do(version):
    assert bootstrap.too_old(version) == ""


def test_arguments_after_test_go_to_pytest():
    options = bootstrap.parse(["test", "tests/unit", "-k", "stamp", "--maxfail=1", "-h"])
    assert options.rest == ["tests/unit", "-k", "stamp", "--maxfail=1", "-h"]
    assert bootstrap.pytest_arguments(options.rest) == options.rest


def test_all_tests_run_on_every_core():
    assert bootstrap.pytest_arguments([])[:2] == ("-n", "auto")


@pytest.mark.parametrize("arguments", [[], ["walk"], ["run", "--fast"], ["prepare", "more"]])
def test_wrong_usage_is_refused(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        bootstrap.parse(arguments)
    assert stopped.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_every_command_names_sections_of_the_list():
    listed = debian.parse_list(debian.LIST_FILE.read_text(encoding="utf-8"))
    assert set().union(*bootstrap.SECTIONS.values()) == set(listed)


def test_without_root_it_says_what_to_type_and_goes_on(capsys):
    bootstrap.install_names(["libegl1", "xvfb"], debian.Privilege.NONE)
    said = capsys.readouterr().err
    assert "apt-get install --no-install-recommends libegl1 xvfb" in said
    assert "Going on without them" in said


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of Linux")
@pytest.mark.parametrize(
    ("variables", "seen"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
    ],
)
def test_a_window_needs_a_display(variables, seen):
    assert bootstrap.has_display(variables) is seen


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux needs them")
def test_a_bare_shell_gets_a_locale_and_a_private_folder():
    with bootstrap.session_variables({"PATH": "/bin"}) as variables:
        folder = Path(variables["XDG_RUNTIME_DIR"])
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert (variables["LANG"], variables["PATH"]) == ("C.UTF-8", "/bin")
    assert not folder.exists()


def test_what_the_shell_has_set_is_kept(tmp_path):
    given = {"LC_ALL": "zh_CN.UTF-8", "XDG_RUNTIME_DIR": str(tmp_path)}
    with bootstrap.session_variables(given) as variables:
        assert variables == given
    assert tmp_path.is_dir()


@pytest.fixture
def kept_signals():
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.getsignal(number) for number in numbers]
    yield
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)


@pytest.mark.usefixtures("kept_signals")
@pytest.mark.parametrize("code", [0, 1, 3, 130])
def test_exit_codes_are_passed_through(code):
    assert bootstrap.call([sys.executable, "-c", f"raise SystemExit({code})"], os.environ) == code


@posix_only
@pytest.mark.usefixtures("kept_signals")
def test_a_crash_is_told_the_way_shells_do():
    script = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert bootstrap.call([sys.executable, "-c", script], os.environ) == 128 + signal.SIGKILL


@posix_only
def test_a_request_to_stop_reaches_the_program():
    child = (
        "import signal, sys; signal.signal(signal.SIGTERM, lambda *_: sys.exit(7)); "
        "print('ready', flush=True); signal.pause()"
    )
    outer = (
        f"import bootstrap, os, sys; sys.exit(bootstrap.call([sys.executable, '-c', {child!r}], os.environ))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", outer],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(PACKAGING)},
    ) as process:
        assert process.stdout.readline().strip() == b"ready"
        process.terminate()
        assert process.wait(timeout=180) == 7
