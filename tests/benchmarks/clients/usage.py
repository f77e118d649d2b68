"""What a client says about itself: settings on standard input, figures on standard output.

Standard library only: clients of the vendor import it in environments of their own.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def settings() -> dict[str, Any]:
    """What the benchmark wants."""
    said: dict[str, Any] = json.load(sys.stdin)
    return said


def measured(work: Callable[[], object]) -> dict[str, float]:
    """Do the work and tell what it took; everything is imported by now."""
    before, used, began = peak_bytes(), _cpu_s(), time.monotonic()
    work()
    seconds = time.monotonic() - began
    return {
        "seconds": seconds,
        "cpu_s": _cpu_s() - used,
        "peak_bytes": peak_bytes(),
        "before_bytes": before,
        "began_at": began,
    }


def tell(figures: dict[str, Any]) -> None:
    """The last thing a client does."""
    print(json.dumps(figures), flush=True)


def peak_bytes() -> int:
    """Most memory that this program has held. `ru_maxrss` would also count what its parent held before exec."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text().splitlines()
        return 1024 * next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _cpu_s() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime
