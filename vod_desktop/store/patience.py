"""Calls to somebody who may never answer: waited for, but not for ever."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from vod_desktop.domain.errors import KeychainFailed

T = TypeVar("T")


class Patience:
    """Does work one at a time, on a thread of its own, and stops waiting after a while. Any thread.

    While work that was given up still hangs, all further work fails at once: nobody waits for the same thing twice.

    Args:
        seconds: How long is waited; long enough for a user to type a password.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._hanging: threading.Thread | None = None

    def do(self, work: Callable[[], T]) -> T:
        """The answer, or what the work raises.

        Raises:
            KeychainFailed: There is none in time; `reason` is time-out.
        """
        with self._lock:
            if self._hanging is not None and self._hanging.is_alive():
                raise KeychainFailed(reason="time-out")
            answers: queue.SimpleQueue[tuple[T | None, BaseException | None]] = queue.SimpleQueue()
            thread = threading.Thread(target=_answer, args=(work, answers), name="keychain", daemon=True)
            thread.start()
            try:
                answer, error = answers.get(timeout=self._seconds)
            except queue.Empty:
                self._hanging = thread
                answer, error = None, KeychainFailed(reason="time-out")
        if error is not None:
            # Without its frames, which hold what was to be kept.
            raise error.with_traceback(None) from None
        return answer  # type: ignore[return-value]  # what the work gave


def _answer(work: Callable[[], T], answers: queue.SimpleQueue[tuple[T | None, BaseException | None]]) -> None:
    try:
        answers.put((work(), None))
    except BaseException as error:
        answers.put((None, error))
