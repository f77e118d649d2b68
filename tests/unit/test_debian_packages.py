"""The list of Debian packages, and how what is missing gets found and installed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import debian

on_debian = pytest.mark.skipif(os.name == "nt" or not debian.is_here(), reason="no dpkg and apt-get here")
posix_only = pytest.mark.skipif(os.name == "nt", reason="shell scripts stand in for apt-get")


@pytest.fixture
def listed():
    return debian.parse_list(debian.LIST_FILE.read_text(encoding="utf-8"))


@pytest.fixture
def commands(tmp_path, monkeypatch):
    """A PATH of its own: `commands(name, body)` writes a program; each call is noted in the file `calls`."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    def write(name, body="exit 0"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> "{tmp_path}/calls"\n{body}\n')
        program.chmod(0o755)

    return write


def calls(folder):
    return [re.sub(r" -qq| -o \S+", "", line) for line in (folder / "calls").read_text().splitlines()]


def test_sections_names_and_alternatives_are_read():
    text = "# first\n[fonts]\nsmall | big | huge  # any\n\n[tests]\nxvfb\nxauth\n"
    assert debian.parse_list(text) == {"fonts": [("small", "big", "huge")], "tests": [("xvfb",), ("xauth",)]}


def test_a_name_before_the_first_section_is_an_error():
    with pytest.raises(ValueError, match="'xvfb' stands before the first"):
        debian.parse_list("xvfb\n[tests]\n")


def test_every_name_is_a_package_name_and_stands_once(listed):
    names = [name for requirements in listed.values() for requirement in requirements for name in requirement]
    assert len(names) == len(set(names)) > 25
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9+.-]+", name) for name in names)


def test_provided_names_count_and_removed_packages_do_not():
    table = (
        "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.4-3), libglib2.0-0-alias\n"
        "config-files\tgone\tgone-too\n"
        "installed\tbase-files\t\n"
    )
    expected = {"libglib2.0-0t64", "libglib2.0-0", "libglib2.0-0-alias", "base-files"}
    assert debian.parse_status(table) == expected


def test_missing_gives_the_preferred_name_of_what_nothing_fulfils():
    requirements = [("small", "big"), ("one", "other"), ("xvfb",)]
    assert debian.missing(requirements, frozenset({"big"})) == ["one", "xvfb"]


@on_debian
def test_what_counts_as_installed_agrees_with_dpkg(listed):
    real = {name for requirements in listed.values() for names in requirements for name in names}
    table = debian.installed_names()
    for name in real:
        answer = subprocess.run(
            ["dpkg-query", "-W", "-f=${db:Status-Status}", name], capture_output=True, text=True
        )
        if answer.stdout == "installed":
            assert name in table, name
    assert "dpkg" in table


@posix_only
def test_package_lists_are_not_fetched_when_they_will_do(commands, tmp_path):
    commands("apt-get")
    debian.install(["xvfb", "xauth"], debian.Privilege.ROOT)
    assert calls(tmp_path) == [
        "apt-get --simulate install --no-install-recommends xvfb xauth",
        "apt-get install --yes --no-install-recommends xvfb xauth",
    ]


@posix_only
def test_package_lists_are_fetched_when_a_name_is_unknown(commands, tmp_path):
    commands("apt-get", f'case "$*" in *update*) touch {tmp_path}/fresh;; *) test -e {tmp_path}/fresh;; esac')
    debian.install(["xvfb"], debian.Privilege.ROOT)
    assert [line.split()[1] for line in calls(tmp_path)] == ["--simulate", "update", "install"]


@posix_only
def test_sudo_is_used_without_a_question(commands, tmp_path):
    commands("sudo", 'shift; exec "$@"')
    commands("apt-get", 'test "$DEBIAN_FRONTEND" = noninteractive')
    debian.install(["xvfb"], debian.Privilege.SUDO)
    assert calls(tmp_path)[0].startswith("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get")


@posix_only
def test_a_refusal_of_apt_is_told_with_its_last_words(commands):
    commands("apt-get", "echo E: Unable to locate package xvfb; exit 100")
    with pytest.raises(debian.InstallFailed, match="Unable to locate package xvfb"):
        debian.install(["xvfb"], debian.Privilege.ROOT)


@posix_only
@pytest.mark.parametrize(
    ("user", "sudo_says", "expected"),
    [
        (0, None, debian.Privilege.ROOT),
        (1000, "exit 0", debian.Privilege.SUDO),
        (1000, "exit 1", debian.Privilege.NONE),
    ],
)
def test_root_and_password_less_sudo_are_recognised(commands, monkeypatch, user, sudo_says, expected):
    if sudo_says:
        commands("sudo", sudo_says)
    monkeypatch.setattr(os, "geteuid", lambda: user)
    assert debian.privilege() is expected
