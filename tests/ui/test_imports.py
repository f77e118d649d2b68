"""The parts of the window do not need each other in a circle."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("first", ["inspector.editors", "remote.form", "remote.page", "dialogs.preset_form"])
def test_a_part_can_be_the_first_that_is_imported(first: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"import vod_desktop.ui.{first}"], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
