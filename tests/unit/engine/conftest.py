"""A clock that goes when it is told to."""

from __future__ import annotations

import threading

import pytest


class HandClock:
    """Both kinds of time, moved by hand. Called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seconds = 1000.0

    def now(self) -> float:
        return 1_700_000_000.0 + self.monotonic()

    def monotonic(self) -> float:
        with self._lock:
            return self._seconds

    def go(self, seconds: float) -> None:
        with self._lock:
            self._seconds += seconds


@pytest.fixture
def clock() -> HandClock:
    return HandClock()
