"""Set the project up and start it, or its tests, from a fresh checkout.

    python3 packaging/bootstrap.py run             the window on the built-in sandbox; without a display, one
                                                   upload in the terminal and a picture of the window
    python3 packaging/bootstrap.py test [ARG...]   the tests; arguments go to pytest
    python3 packaging/bootstrap.py prepare [--dev] the set-up alone; --dev adds the tools of contributors

Makes a virtual environment in .venv (VOD_DESKTOP_VENV names another folder), installs the project into it and, on
Debian and its kin, the system packages that are missing. A second run starts in seconds.

Standard library only. This file and those beside it which it imports load on Python 3.8, to be able to say that it
is too old.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import debian
from environment import Crcmod, Environment, SetupFailed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import FrameType

PROJECT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
QT_ABORTED = 128 + 6  # how Qt ends when the display cannot be reached
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")

EXTRAS = {"run": ("media",), "test": ("media", "test"), "prepare": ("media", "test")}
SECTIONS = {
    "run": ("runtime", "window", "fonts", "build"),
    "test": ("runtime", "window", "fonts", "build", "tests"),
    "prepare": ("runtime", "window", "fonts", "build", "tests"),
}


def say(line: str) -> None:
    """Print one line of progress, at once."""
    print(line, file=sys.stderr, flush=True)


def too_old(version: tuple[int, ...]) -> str:
    """Give the sentence for a Python that is too old; empty for one that will do."""
    if version[:2] >= OLDEST:
        return ""
    have = ".".join(str(number) for number in version)
    newer = next((name for name in NEWER_NAMES if shutil.which(name)), None)
    advice = (
        f"{newer} is on this computer: run `{newer} packaging/bootstrap.py` instead."
        if newer
        else "Install a newer one from https://www.python.org/downloads/ or your system's packages, then run this again."
    )
    return f"VOD Desktop needs Python 3.11 or newer, and this is Python {have}. {advice}"


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bootstrap.py", description="Set VOD Desktop up and start it.")
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="start the program on its built-in sandbox")
    run.add_argument(
        "--no-window", action="store_true", help="show the upload in the terminal even with a display"
    )
    commands.add_parser("test", help="run the tests; all arguments go to pytest", add_help=False)
    prepare = commands.add_parser("prepare", help="set up and start nothing")
    prepare.add_argument("--dev", action="store_true", help="add the tools that contributors use")
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command != "test":
        parser.error(f"unknown argument {rest[0]!r}")
    options.rest = rest
    return options


def main(arguments: Sequence[str]) -> int:
    options = parse(arguments)
    refusal = too_old(sys.version_info[:3])
    if refusal:
        say(refusal)
        return 2
    folder = Path(os.environ.get("VOD_DESKTOP_VENV") or PROJECT / ".venv").absolute()
    environment = Environment(project=PROJECT, folder=folder)
    extras = EXTRAS[options.command] + (("dev",) if getattr(options, "dev", False) else ())
    try:
        prepare(environment, extras=extras, sections=SECTIONS[options.command])
    except SetupFailed as error:
        say(str(error))
        return 1
    except OSError as error:
        say(
            f"The environment {folder} could not be set up: {error}. Is the disk full, or the folder read-only? "
            "VOD_DESKTOP_VENV names another folder."
        )
        return 1
    except KeyboardInterrupt:
        say("Interrupted. Run the same again to go on.")
        return 130
    with session_variables(os.environ) as variables:
        return start(options, environment, variables)


def prepare(environment: Environment, *, extras: Sequence[str], sections: Sequence[str]) -> None:
    """Bring system packages and virtual environment up to date.

    Raises:
        SetupFailed: The program cannot be started.
    """
    install_system_packages(sections)
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupFailed(
            "This Python cannot make virtual environments: its module ensurepip is missing. Install it, on Debian "
            f"with `apt-get install python{sys.version_info[0]}.{sys.version_info[1]}-venv` as root, and run this again."
        )
    if environment.is_ready(extras):
        return
    environment.make(extras, say)
    state = environment.mend_crcmod()
    if state is Crcmod.REPAIRED:
        say("Rebuilt crcmod with its C part (pip had kept a slow build)")
    elif state is Crcmod.SLOW:
        say("Note: crcmod runs in pure Python here. Uploads are not slower for it: they use fastcrc.")


def install_system_packages(sections: Sequence[str]) -> None:
    """Install what is missing where that is possible, else say what to type, and go on."""
    if not sys.platform.startswith("linux"):
        return
    if not debian.is_here():
        say(
            "This is no Debian: should the window not open, look up the equals of packaging/debian-packages.txt"
        )
        return
    names = debian.missing(debian.wanted(sections), debian.installed_names())
    if names:
        install_names(names, debian.privilege())


def install_names(names: Sequence[str], how: debian.Privilege) -> None:
    command = debian.command_for(names, how)
    if how is debian.Privilege.NONE:
        say(
            f"{len(names)} Debian packages are missing, and installing them needs root. As root, run:\n  {command}"
        )
        say("Going on without them; what depends on them may not start.")
        return
    say(f"Installing Debian packages: {' '.join(names)}")
    try:
        debian.install(names, how)
        importlib.invalidate_caches()  # ensurepip may have come with them
    except debian.InstallFailed as error:
        say(f"apt-get could not install them, it said:\n{error}\nGoing on; to try it yourself:\n  {command}")


@contextmanager
def session_variables(given: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Give the environment variables for the program: a locale with Unicode, and a private folder for sockets.

    A fresh root shell has neither; Qt and D-Bus complain then. Other systems need none of it.
    """
    variables = dict(given)
    if not sys.platform.startswith("linux"):
        yield variables
        return
    if not any(variables.get(name) for name in ("LANG", "LC_ALL", "LC_CTYPE")):
        variables["LANG"] = "C.UTF-8"
    if variables.get("XDG_RUNTIME_DIR"):
        yield variables
        return
    with tempfile.TemporaryDirectory(prefix="vod-desktop-run-") as folder:  # made with mode 0700
        yield {**variables, "XDG_RUNTIME_DIR": folder}


def start(options: argparse.Namespace, environment: Environment, variables: dict[str, str]) -> int:
    """Start what was asked for and give its exit code."""
    if options.command == "prepare":
        say(f"Ready. The environment is {environment.folder}")
        return 0
    if options.command == "test":
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
        return call([environment.python, "-m", "pytest", *pytest_arguments(options.rest)], variables)
    if has_display(variables) and not options.no_window:
        say("Opening VOD Desktop on its built-in sandbox: no account is needed, nothing leaves this computer")
        code = call([environment.program("vod-desktop"), "--sandbox"], variables)
        if code == QT_ABORTED:
            say(
                "Qt could not use this display. `bootstrap.py run --no-window` shows the upload in the terminal."
            )
        return code
    say("No window here: showing one upload to the built-in sandbox in the terminal instead")
    script = Path(__file__).with_name("demonstration.py")
    return call([environment.python, script, PROJECT / "out"], variables)


def pytest_arguments(given: Sequence[str]) -> Sequence[str]:
    """Use every core when all tests run; leave arguments that were given as they are."""
    return given or ("-n", "auto", "--dist", "loadgroup")


def has_display(variables: Mapping[str, str]) -> bool:
    """Say whether a window can be seen. On Linux a display is named by the environment."""
    if variables.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    if not sys.platform.startswith("linux"):
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def call(command: Sequence[str | Path], variables: Mapping[str, str]) -> int:
    """Run a program to its end, pass a request to stop on to it, and give its exit code (128 + n for signal n)."""
    child = subprocess.Popen([str(word) for word in command], cwd=PROJECT, env=variables)

    def pass_on(number: int, _frame: FrameType | None) -> None:
        if number != signal.SIGINT or not sys.stdin.isatty():  # a terminal sends Ctrl+C to both by itself
            child.send_signal(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, pass_on)
    code = child.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
