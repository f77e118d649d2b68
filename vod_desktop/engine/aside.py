"""A call on a thread of its own, which may be left behind when its upload is to end and the answer does not come.

For calls that only ask, or whose loss costs nothing: an answer that comes later is dropped.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from vod_desktop.engine.stopping import StopSignal

T = TypeVar("T")
_LOOK_S = 0.1


def leavable(attempt: Callable[[], T], stop: StopSignal, grace_s: float) -> T:
    """The answer of a call.

    Args:
        attempt: Makes the call; goes on by itself when it is left behind.
        stop: Of the upload.
        grace_s: Seconds that the answer is still waited for once the end was asked for.

    Raises:
        Interrupted: The upload is to end and the answer did not come in time.
    """
    answers: queue.SimpleQueue[tuple[T] | BaseException] = queue.SimpleQueue()

    def work() -> None:
        try:
            answers.put((attempt(),))
        except BaseException as error:  # it belongs to whoever waits
            answers.put(error)

    threading.Thread(target=work, name="call-aside", daemon=True).start()
    answer = _waited(answers, stop, grace_s)
    if isinstance(answer, BaseException):
        raise answer
    return answer[0]


def _waited(
    answers: queue.SimpleQueue[tuple[T] | BaseException], stop: StopSignal, grace_s: float
) -> tuple[T] | BaseException:
    until: float | None = None
    while True:
        try:
            return answers.get(timeout=_LOOK_S)
        except queue.Empty:
            until = (until or time.monotonic() + grace_s) if stop.is_set else None
        if until is not None and time.monotonic() >= until:
            stop.check()
