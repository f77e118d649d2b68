"""Keeps the computer from falling asleep while bytes move, and no longer."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import ExitStack

_log = logging.getLogger(__name__)
_LOOK_S = 2.0


class Awake:
    """Looks every few seconds whether something runs, on a thread of its own: asking the system may take a while.

    Args:
        wanted: Whether sleep should be kept away now; called from that thread.
    """

    def __init__(self, wanted: Callable[[], bool]) -> None:
        self._wanted = wanted
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="awake", daemon=True)

    def start(self) -> None:
        """Begin looking."""
        self._thread.start()

    def close(self) -> None:
        """Let the computer sleep again."""
        self._end.set()
        if self._thread.is_alive():
            self._thread.join(_LOOK_S)

    def _run(self) -> None:
        while not self._end.is_set():
            if self._wanted():
                with ExitStack() as held:
                    _hold(held)
                    while self._wanted() and not self._end.wait(_LOOK_S):
                        pass
            else:
                self._end.wait(_LOOK_S)


def _hold(held: ExitStack) -> None:
    """A system that offers no way to stay awake is no reason for anything to fail."""
    from wakepy import keep

    try:
        mode = held.enter_context(keep.running(on_fail="pass"))
        _log.info("kept awake: %s", mode.active)
    except Exception as error:  # what a desktop's bus can do wrong is without end
        _log.info("not kept awake: %s", type(error).__name__)
