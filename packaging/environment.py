"""The virtual environment: makes it, fills it, and knows when nothing is left to do.

Standard library only, and no syntax newer than Python 3.8: bootstrap.py reads this before it knows its interpreter.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Say = Callable[[str], None]

STAMP = "vod-desktop-stamp.json"
LOG = "vod-desktop-install.log"

# 0: the C part is there, or crcmod is not installed at all; 3: crcmod runs in pure Python.
CRCMOD_CHECK = """
import importlib.util as u, sys
sys.exit(3 if u.find_spec("crcmod") and not u.find_spec("crcmod._crcfunext") else 0)
"""


class SetupFailed(Exception):
    """The environment cannot be made; the text says what, why and what to do."""


class Crcmod(Enum):
    """How oss2's checksum library runs in the environment."""

    NATIVE = "native"
    REPAIRED = "repaired"
    SLOW = "slow"


class Environment:
    """One virtual environment of this project.

    Attributes:
        project: Folder of pyproject.toml.
        folder: Where the environment is, or will be.
    """

    def __init__(self, *, project: Path, folder: Path) -> None:
        """Nothing is touched yet."""
        self.project = project
        self.folder = folder

    @property
    def python(self) -> Path:
        return self.program("python")

    def program(self, name: str) -> Path:
        """Give the path of a program that the environment holds, whether it is there or not."""
        if os.name == "nt":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def fingerprint(self) -> str:
        """Give a hash of all that decides what the environment has to hold."""
        digest = hashlib.sha256()
        for path in [
            self.project / "pyproject.toml",
            Path(__file__),
            Path(__file__).with_name("bootstrap.py"),
        ]:
            digest.update(path.read_bytes())
        place = [sys.version, sys.base_prefix, str(self.project), str(self.folder)]
        digest.update("\0".join(place).encode("utf-8", "surrogateescape"))
        return digest.hexdigest()

    def installed_extras(self) -> frozenset[str]:
        """Give the extras that an earlier run installed; empty when anything has changed since."""
        try:
            stamp = json.loads((self.folder / STAMP).read_text(encoding="utf-8"))
            same = stamp["fingerprint"] == self.fingerprint() and self._python_runs()
            return frozenset(stamp["extras"]) if same else frozenset()
        except (OSError, ValueError, KeyError, TypeError):
            return frozenset()

    def is_ready(self, extras: Iterable[str]) -> bool:
        """Say whether these extras are installed and nothing has changed since."""
        installed = self.installed_extras()
        return bool(installed) and installed.issuperset(extras)

    def make(self, extras: Iterable[str], say: Say) -> None:
        """Make the environment and install the project, editable, with these and all earlier extras.

        Raises:
            SetupFailed: It did not work out; no stamp is left, so that the next run tries again.
        """
        together = sorted(self.installed_extras().union(extras))
        self._refuse_foreign_folder()
        (self.folder / STAMP).unlink(missing_ok=True)
        if not self._python_runs():
            say(f"Making the virtual environment {self.folder}")
            self._create()
        say(
            f"Installing the project with its extras {', '.join(together)} (the first time: one to three minutes)"
        )
        self._pip("install", "--editable", f"{self.project}[{','.join(together)}]")
        stamp = {"fingerprint": self.fingerprint(), "extras": together}
        (self.folder / STAMP).write_text(json.dumps(stamp), encoding="utf-8")

    def mend_crcmod(self) -> Crcmod:
        """Build crcmod's C part if it is missing and a compiler is there.

        pip builds crcmod in pure Python without a word when there is no compiler, and keeps that build in its cache.
        The program computes its checksums with fastcrc, so a slow crcmod costs nothing but comparisons with oss2.
        """
        if self._crcmod_is_native():
            return Crcmod.NATIVE
        if compiler_is_here():
            try:
                fresh = ["--no-cache-dir", "--force-reinstall", "--no-deps", "--no-binary", "crcmod"]
                self._pip("install", *fresh, "crcmod")
            except SetupFailed:
                return Crcmod.SLOW
        return Crcmod.REPAIRED if self._crcmod_is_native() else Crcmod.SLOW

    def _crcmod_is_native(self) -> bool:
        return subprocess.run([str(self.python), "-c", CRCMOD_CHECK], check=False).returncode == 0

    def _python_runs(self) -> bool:
        """Say whether this very Python with pip works there.

        It does not after an interrupted start, or when the system has got another Python since.
        """
        if not self.python.exists():
            return False
        ask = [str(self.python), "-c", "import pip, sys; print(sys.version)"]
        answer = subprocess.run(ask, check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        same = answer.stdout.decode("utf-8", "replace").strip() == sys.version.strip()
        return answer.returncode == 0 and same

    def _create(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / LOG).touch()  # from here on the folder is known as one of ours
        command = [sys.executable, "-m", "venv", str(self.folder)]
        answer = subprocess.run(
            command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        if answer.returncode != 0:
            said = answer.stdout.decode("utf-8", "replace").strip()
            raise SetupFailed(
                f"The virtual environment {self.folder} could not be made. Python said:\n{said}"
            )

    def _refuse_foreign_folder(self) -> None:
        """Never delete or fill what somebody else made; an environment made by hand with this Python is welcome."""
        folder = self.folder
        empty = not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
        if empty or (folder / LOG).exists() or self._python_runs():
            return
        raise SetupFailed(
            f"{folder} was not made by this script and is no virtual environment of this Python, so nothing was "
            "changed there. Name another folder in VOD_DESKTOP_VENV, or move that one away."
        )

    def _pip(self, *arguments: str) -> None:
        """Run pip; what it says goes to a log file, and its end into the error."""
        log = self.folder / LOG
        command = [str(self.python), "-m", "pip", "--no-input", "--disable-pip-version-check", *arguments]
        with log.open("ab") as sink:
            answer = subprocess.run(
                command, check=False, stdin=subprocess.DEVNULL, stdout=sink, stderr=subprocess.STDOUT
            )
        if answer.returncode != 0:
            tail = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-12:])
            raise SetupFailed(
                f"pip could not install what the project needs (all it said is in {log}). Its last lines:\n{tail}\n"
                "Most often the network or the package index cannot be reached: check them and run this again."
            )


def compiler_is_here() -> bool:
    """Say whether a C extension can be built: a compiler, and Python's own header."""
    if os.name == "nt":
        return False
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    header = Path(sysconfig.get_path("include"), "Python.h")
    return header.exists() and any(shutil.which(name) for name in (compiler, "cc"))
