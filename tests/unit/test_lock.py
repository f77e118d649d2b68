"""The lock of a release holds every dependency, at a version that is allowed, and says nothing about indexes."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import lock

PROJECT = tomllib.loads((lock.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
TEXT = lock.LOCK.read_text("utf-8")
SYSTEMS = [
    {"sys_platform": system, "platform_system": name, "os_name": kind, "python_version": python}
    | {"python_full_version": f"{python}.4", "platform_machine": "x86_64", "extra": ""}
    | {"platform_python_implementation": "CPython", "implementation_name": "cpython"}
    for system, name, kind in (
        ("linux", "Linux", "posix"),
        ("darwin", "Darwin", "posix"),
        ("win32", "Windows", "nt"),
    )
    for python in ("3.11", "3.12", "3.13")
]


def wanted() -> list[Requirement]:
    extras = PROJECT["optional-dependencies"]
    named = [*PROJECT["dependencies"], *(each for extra in lock.EXTRAS for each in extras[extra])]
    return [Requirement(text) for text in named]


def locked() -> Iterator[tuple[Requirement, str]]:
    """Each pin, with the lines of its hashes."""
    for found in re.finditer(r"^([^\s#][^\\\n]*?) *\\\n((?:    --hash=\S+(?: \\)?\n)+)", TEXT, re.MULTILINE):
        yield Requirement(found[1]), found[2]


def pins(requirement: Requirement, system: dict[str, str]) -> list[str]:
    """The versions that this system would get."""
    name = canonicalize_name(requirement.name)
    return [
        str(pin.specifier).removeprefix("==")
        for pin, _ in locked()
        if canonicalize_name(pin.name) == name and (pin.marker is None or pin.marker.evaluate(system))
    ]


@pytest.mark.parametrize("requirement", wanted(), ids=str)
def test_every_system_gets_one_version_that_is_allowed(requirement: Requirement) -> None:
    for system in SYSTEMS:
        if requirement.marker is None or requirement.marker.evaluate(system):
            (version,) = pins(requirement, system)
            assert requirement.specifier.contains(version), f"{version}; run {lock._HEAD}"


def test_every_line_of_the_lock_is_understood_and_has_hashes() -> None:
    lines = [line for line in TEXT.splitlines() if line and not line.startswith((" ", "#"))]
    found = list(locked())
    assert len(found) == len(lines) > 20
    assert all("--hash=sha256:" in hashes for _, hashes in found)


def test_no_index_is_named() -> None:
    assert "://" not in TEXT
    assert not re.search(r"^\s*--(?:index|extra-index|find-links|trusted)", TEXT, re.MULTILINE)


def test_the_systems_differ_where_the_lock_says_so() -> None:
    windows_only = Requirement("pywin32-ctypes")
    assert [len(pins(windows_only, system)) for system in SYSTEMS] == [0] * 6 + [1] * 3
