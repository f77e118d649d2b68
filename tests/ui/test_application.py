"""The window of the real program, started as its users start it, without a display."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

START = [sys.executable, "-m", "vod_desktop.bootstrap"]


def environment(**values: str) -> dict[str, str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES", "LANG"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return kept | {"LANG": "C.UTF-8"} | values


def take_picture(home: Path, *, language: str = "C.UTF-8") -> QImage:
    file = home / "window.png"
    done = subprocess.run(
        [*START, "--home", str(home), "--sandbox", "--screenshot", str(file)],
        env=environment(LANG=language),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    return QImage(str(file))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_a_picture_is_taken_without_a_display(tmp_path: Path) -> None:
    english = take_picture(tmp_path / "en")
    assert english.width() == 1280
    grounds = {
        english.pixelColor(x, y).name() for x in range(0, 1280, 10) for y in range(0, english.height(), 10)
    }
    assert len(grounds) > 2
    chinese = take_picture(tmp_path / "zh", language="zh_CN.UTF-8")
    assert english != chinese


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_it_says_so_instead_of_aborting(tmp_path: Path) -> None:
    done = subprocess.run(
        [*START, "--home", str(tmp_path)],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 1
    assert "no display" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_polite_kill_closes_the_window(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", _KILLED],
        env=environment(QT_QPA_PLATFORM="offscreen", HOME_OF_TEST=str(tmp_path)),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    try:
        assert child.stdout.readline() == "ready\n"
        child.send_signal(signal.SIGTERM)
        assert child.wait(timeout=180) == 0
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


_KILLED = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from vod_desktop.ui.interrupts import Interrupts
app = QApplication([])
window = QWidget()
window.show()
interrupts = Interrupts(window.close)
QTimer.singleShot(0, lambda: print("ready", flush=True))
code = app.exec()
interrupts.close()
raise SystemExit(code)
"""


def test_colors_have_names_that_qt_knows() -> None:
    from dataclasses import asdict

    from vod_desktop.ui.colors import DARK, LIGHT

    for colors in (LIGHT, DARK):
        values = [value for value in asdict(colors).values() if isinstance(value, str)]
        assert all(QColor(value).isValid() for value in values)
