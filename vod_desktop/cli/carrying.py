"""Carries an order out: here if the home is free, else at the process that owns it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping

from vod_desktop.app.orders import EXIT_SOME_FAILED
from vod_desktop.cli.entrances import Entrances, Opened
from vod_desktop.cli.output import Output
from vod_desktop.domain.errors import StoreBusy

_TRIES_S = 10.0
_LOOK_S = 0.5

Begin = Callable[[Opened, Callable[[int], None]], None]
"""Begins the order in this process; the second argument takes its exit code."""
Tell = Callable[[Mapping[str, object]], None]


def carry_out(
    begin: Begin, message: dict[str, object], *, tell: Tell, entrances: Entrances, output: Output
) -> int:
    """Here, if the home is free; else at its owner. An owner that is just leaving is waited for. Returns the exit code."""
    deadline = time.monotonic() + _TRIES_S
    while True:
        try:
            with entrances.open() as opened:
                return see_through(begin, opened)
        except StoreBusy:
            pass
        try:
            return _there(message, tell, entrances)
        except ConnectionError:
            if time.monotonic() > deadline:
                output.say(
                    output.translate(
                        "Cli",
                        "Another VOD Desktop uses this home and does not answer. Close it, or use --home.",
                    )
                )
                return EXIT_SOME_FAILED
            time.sleep(0.1)


def _there(message: dict[str, object], tell: Tell, entrances: Entrances) -> int:
    for answer in entrances.hand_over(message):
        if "exit" in answer:
            return int(str(answer["exit"]))
        tell(answer)
    raise ConnectionError("no exit code")


def see_through(begin: Begin, opened: Opened) -> int:
    """Carry it out in this process. Returns the exit code."""
    codes: list[int] = []
    bell = threading.Event()
    opened.services.on_wake(bell.set)
    begin(opened, codes.append)
    # Orders that were handed over to this process in the meantime end here, too.
    while not codes or opened.reception.busy:
        bell.wait(_LOOK_S)
        bell.clear()
        opened.services.drain()
        opened.reception.settle()
    return codes[0]
