"""When the command line begins with a file instead of a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from vod_desktop.cli.arguments import names_a_file


@pytest.mark.parametrize(
    ("words", "is_file"),
    [
        (["autumn.vodqueue", "--home", "x"], True),
        (["./upload"], True),
        (["upload", "autumn.vodqueue"], False),
        (["gone.vodqueue"], False),
        (["--home", "."], False),
        ([], False),
    ],
)
def test_a_file_that_is_there_and_is_no_command(
    words: list[str], is_file: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "autumn.vodqueue").touch()
    (tmp_path / "upload").mkdir()
    assert names_a_file(words) is is_file
