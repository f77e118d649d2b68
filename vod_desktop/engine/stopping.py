"""How a running upload is told to end early. Being told so is not an error."""

from __future__ import annotations

import enum
import threading
import time


class StopReason(enum.Enum):
    """Why an upload ends before it is done."""

    PAUSE = "pause"
    STOP = "stop"
    DISCARD = "discard"
    SHUTDOWN = "shutdown"


_WEIGHT = (StopReason.DISCARD, StopReason.STOP, StopReason.PAUSE, StopReason.SHUTDOWN)
_LOOK_UP_S = 0.1
"""How often somebody who waits looks at the parent's signal."""
_ANY = frozenset(StopReason)
UNPAUSABLE = frozenset({StopReason.STOP, StopReason.SHUTDOWN})
"""What ends a task whose last call is under way; a pause would come too late to mean anything."""


class Interrupted(Exception):
    """Raised where work is given up because somebody asked for it. Carries why."""

    def __init__(self, reason: StopReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class StopSignal:
    """A request to stop that workers look at between blocks. Called from any thread.

    Several reasons may be given; the one that ends most counts: DISCARD before STOP before PAUSE before SHUTDOWN.
    A child also ends when its parent does, and can be ended alone.
    """

    def __init__(self, parent: StopSignal | None = None) -> None:
        self._parent = parent
        self._changed = threading.Condition()
        self._reasons: frozenset[StopReason] = frozenset()
        self._heeded = _ANY

    def set(self, reason: StopReason) -> None:
        """Ask for the end."""
        with self._changed:
            self._reasons |= {reason}
            self._changed.notify_all()

    def heed_only(self, reasons: frozenset[StopReason]) -> None:
        """From now on only these reasons end the work."""
        with self._changed:
            self._heeded = reasons
            self._changed.notify_all()

    def heed_all(self) -> None:
        """From now on every reason ends the work, also one that was given meanwhile."""
        self.heed_only(_ANY)

    @property
    def is_set(self) -> bool:
        """Whether a reason that counts was given."""
        return self._counting() is not None

    @property
    def reason(self) -> StopReason | None:
        """Why, whether it counts at the moment or not."""
        return _weightiest(self._reasons)

    def check(self) -> None:
        """Go on, or raise.

        Raises:
            Interrupted: A reason that counts was given.
        """
        reason = self._counting()
        if reason is not None:
            raise Interrupted(reason)

    def wait(self, seconds: float) -> None:
        """Wait that long, or raise as soon as the end is asked for.

        Raises:
            Interrupted: As for `check`.
        """
        deadline = time.monotonic() + seconds
        with self._changed:
            self.check()
            while (left := deadline - time.monotonic()) > 0:
                self._changed.wait(left if self._parent is None else min(left, _LOOK_UP_S))
                self.check()

    def _counting(self) -> StopReason | None:
        above = self._parent._counting() if self._parent is not None else None  # noqa: SLF001  # one of its own kind
        return above or _weightiest(self._reasons & self._heeded)


def _weightiest(reasons: frozenset[StopReason]) -> StopReason | None:
    if not reasons:  # nearly always, and asked for every block
        return None
    return next((reason for reason in _WEIGHT if reason in reasons), None)
