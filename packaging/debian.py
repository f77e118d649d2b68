"""The Debian packages that the program needs: which ones, which are missing, how they get installed.

Standard library only, and no syntax newer than Python 3.8: bootstrap.py reads this before it knows its interpreter.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Requirement = tuple[str, ...]
    """Names of which one is enough, the preferred one first."""

LIST_FILE = Path(__file__).with_name("debian-packages.txt")


class Privilege(Enum):
    """How packages can be installed here."""

    ROOT = "root"
    SUDO = "sudo"
    NONE = "none"


class InstallFailed(Exception):
    """apt-get could not install the packages; the text is the end of what it said."""


def parse_list(text: str) -> dict[str, list[Requirement]]:
    """Read the list file: section name to its requirements, in the order of the file.

    Raises:
        ValueError: A name stands before the first section.
    """
    sections: dict[str, list[Requirement]] = {}
    current = None
    for raw in text.splitlines():
        line = raw.split("#", 1)[0].strip()
        if line.startswith("[") and line.endswith("]"):
            current = sections.setdefault(line[1:-1], [])
        elif line and current is None:
            raise ValueError(f"{line!r} stands before the first [section]")
        elif line and current is not None:
            current.append(tuple(name.strip() for name in line.split("|")))
    return sections


def wanted(sections: Iterable[str]) -> list[Requirement]:
    """Give the requirements of these sections of the list file."""
    listed = parse_list(LIST_FILE.read_text(encoding="utf-8"))
    return [requirement for section in sections for requirement in listed[section]]


def parse_status(text: str) -> frozenset[str]:
    """Give all names that are there, real and provided, from the table that `installed_names` asks for."""
    names = set()
    for line in text.splitlines():
        status, package, provides = [*line.split("\t"), "", ""][:3]
        if status == "installed":
            names.add(package)
            # "libglib2.0-0 (= 2.84.4-3), other": on Debian 13 some names are only provided by another package.
            names.update(entry.split("(")[0].strip() for entry in provides.split(",") if entry.strip())
    return frozenset(names)


def installed_names() -> frozenset[str]:
    """Ask dpkg for all installed and provided names (10 ms)."""
    table = "-f=${db:Status-Status}\t${Package}\t${Provides}\n"
    answer = subprocess.run(["dpkg-query", "-W", table], stdout=subprocess.PIPE, check=True)
    return parse_status(answer.stdout.decode("utf-8", "replace"))


def missing(requirements: Iterable[Requirement], installed: frozenset[str]) -> list[str]:
    """Give the preferred name of each requirement that nothing installed fulfils."""
    return [names[0] for names in requirements if not installed.intersection(names)]


def is_here() -> bool:
    """Say whether this system installs its packages with dpkg and apt."""
    return bool(shutil.which("dpkg-query") and shutil.which("apt-get"))


def privilege() -> Privilege:
    """Find out how packages can be installed; never asks for a password."""
    if os.geteuid() == 0:
        return Privilege.ROOT
    if shutil.which("sudo") and _runs(["sudo", "-n", "true"]):
        return Privilege.SUDO
    return Privilege.NONE


def command_for(names: Sequence[str], how: Privilege) -> str:
    """Give the line that a person types to install these packages."""
    prefix = "sudo " if how is not Privilege.ROOT and shutil.which("sudo") else ""
    return prefix + shlex.join(["apt-get", "install", "--no-install-recommends", *names])


def install(names: Sequence[str], how: Privilege) -> None:
    """Install packages without a question; fetches the package lists only when they are missing or too old.

    Raises:
        InstallFailed: apt-get said no, also with fresh lists.
    """
    prefix = ["sudo", "-n"] if how is Privilege.SUDO else []
    apt = [
        *prefix,
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-qq",
        "-o",
        "DPkg::Lock::Timeout=120",
    ]
    get = [*apt, "install", "--yes", "--no-install-recommends", *names]
    if _runs([*apt, "--simulate", "install", "--no-install-recommends", *names]) and _runs(get):
        return
    _runs([*apt, "update"])
    answer = _run(get)
    if answer.returncode != 0:
        raise InstallFailed("\n".join(answer.stdout.decode("utf-8", "replace").strip().splitlines()[-5:]))


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def _runs(command: Sequence[str]) -> bool:
    return _run(command).returncode == 0
