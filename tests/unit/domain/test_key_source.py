"""Where keys come from: commands are split without a shell, addresses are looked at before anything is sent."""

from __future__ import annotations

import pytest

from vod_desktop.domain.key_source import KeyCommand, KeyServer


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("get-key --role upload", ("get-key", "--role", "upload")),
        ('"/opt/my tools/get key" -v', ("/opt/my tools/get key", "-v")),
        ("get-key; rm -rf $HOME | cat #x", ("get-key;", "rm", "-rf", "$HOME", "|", "cat", "#x")),
    ],
)
def test_a_line_is_split_at_blanks_and_means_nothing_else(line, words):
    assert KeyCommand(line).arguments() == words


def test_paths_of_windows_keep_their_backslashes():
    line = r'"C:\Program Files\tool.exe" C:\new'
    assert KeyCommand(line).arguments(keeps_backslashes=True) == (r"C:\Program Files\tool.exe", r"C:\new")


@pytest.mark.parametrize("line", ["", "  ", '"not closed', "two\nlines"])
def test_a_line_that_cannot_be_run_has_a_problem(line):
    assert KeyCommand(line).problem == "command"


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("https://keys.example.com/sts", ""),
        ("http://127.0.0.1:8080/sts", ""),
        ("http://keys.example.com/sts", "server-not-encrypted"),
        ("https://user:word@keys.example.com", "server-address"),
        ("ftp://keys.example.com", "server-address"),
        ("https://", "server-address"),
        ("https://[", "server-address"),
    ],
)
def test_an_address_is_https_or_on_this_computer(url, problem):
    assert KeyServer(url).problem == problem
