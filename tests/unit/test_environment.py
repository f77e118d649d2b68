"""The libraries that this environment has are sound ones; each of these has been broken in some release."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import fastcrc
import pytest

REFERENCES = """
import sys
from PySide6.QtCore import QCoreApplication
application = QCoreApplication([])
before = sys.getrefcount(None)
for _ in range(300):
    application.sendPostedEvents()
lost = before - sys.getrefcount(None)
sys.exit(f"300 calls lost {lost} references to None" if lost > 100 else 0)
"""

EMITS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Sender(QObject):
    done = Signal(bool)
application, sender, heard = QCoreApplication([]), Sender(), []
sender.done.connect(heard.append)
for _ in range(20_000):
    sender.done.emit(True)
sys.exit(0 if len(heard) == 20_000 else f"heard {len(heard)} of 20000")
"""


@pytest.mark.parametrize("script", [REFERENCES, EMITS], ids=["calls keep None", "20,000 emits"])
def test_qt_keeps_its_references(script):
    """PySide6 6.12.0 on Python 3.11 loses one per call and ends the process; therefore in a process of its own."""
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=180)
    assert answer.returncode == 0, answer.stderr


def test_the_checksum_library_is_compiled_and_right():
    assert not importlib.util.find_spec("fastcrc.fastcrc").origin.endswith(".py")
    assert (
        fastcrc.crc64.xz(b"123456789") == 0x995DC9BBDF1939FA
    )  # check value of CRC-64/XZ, the one that OSS uses


def test_crcmod_has_its_c_part():
    """Reported, not failed: our checksums come from fastcrc, and crcmod's only make comparisons with oss2 slow."""
    if importlib.util.find_spec("crcmod._crcfunext") is None:
        pytest.skip("crcmod runs in pure Python: no compiler when it was installed; uploads do not use it")
