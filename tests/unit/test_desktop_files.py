"""The menu entry and the kind of file of queue files, as desktops of Linux read them."""

from __future__ import annotations

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

from vod_desktop.app.moving.contents import QUEUE_SUFFIX

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "desktop"
KIND = "application/x-vod-desktop-queue"


def test_the_menu_entry_opens_queue_files_with_the_window() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals
    entry.read(FOLDER / "vod-desktop.desktop", encoding="utf-8")
    values = entry["Desktop Entry"]
    assert (values["Exec"], values["MimeType"]) == ("vod-desktop-gui %F", f"{KIND};")


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="needs shared-mime-info")
def test_queue_files_have_a_kind_of_their_own(tmp_path: Path) -> None:
    packages = tmp_path / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(FOLDER / "vod-desktop.xml", packages)
    subprocess.run(["update-mime-database", tmp_path / "mime"], check=True, capture_output=True)
    globs = (tmp_path / "mime" / "globs2").read_text(encoding="utf-8")
    assert f"{KIND}:*{QUEUE_SUFFIX}\n" in globs
