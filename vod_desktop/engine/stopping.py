"""How a running upload is told to end early. Being told so is not an error."""

from __future__ import annotations

import enum
import threading


class StopReason(enum.Enum):
    """Why an upload ends before it is done."""

    PAUSE = "pause"
    STOP = "stop"
    DISCARD = "discard"
    SHUTDOWN = "shutdown"


_ANY = frozenset(StopReason)
UNPAUSABLE = frozenset({StopReason.STOP, StopReason.SHUTDOWN})
"""What ends a task whose last call is under way; a pause would come too late to mean anything."""


class Interrupted(Exception):
    """Raised where work is given up because somebody asked for it. Carries why."""

    def __init__(self, reason: StopReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class StopSignal:
    """A request to stop that workers look at between blocks. Called from any thread; the first reason stays.

    A later DISCARD outranks an earlier PAUSE, so that what the user said last about the server's copy counts.
    A child also ends when its parent does, and can be ended alone.
    """

    def __init__(self, parent: StopSignal | None = None) -> None:
        self._parent = parent
        self._event = threading.Event()
        self._reason: StopReason | None = None
        self._heeded = _ANY

    def set(self, reason: StopReason) -> None:
        """Ask for the end."""
        if self._reason is None or reason is StopReason.DISCARD:
            self._reason = reason
        self._event.set()

    def heed_only(self, reasons: frozenset[StopReason]) -> None:
        """From now on only these reasons end the work."""
        self._heeded = reasons

    @property
    def is_set(self) -> bool:
        """Whether a reason that counts was given."""
        parent_is_set = self._parent is not None and self._parent.is_set
        return parent_is_set or (self._event.is_set() and self._reason in self._heeded)

    @property
    def reason(self) -> StopReason | None:
        """Why, whether it counts at the moment or not."""
        return self._reason

    def check(self) -> None:
        """Go on, or raise.

        Raises:
            Interrupted: A reason that counts was given.
        """
        if self._parent is not None:
            self._parent.check()
        if self._event.is_set() and self._reason in self._heeded:
            assert self._reason is not None
            raise Interrupted(self._reason)

    def wait(self, seconds: float) -> None:
        """Wait that long, or raise as soon as the end is asked for.

        Raises:
            Interrupted: As for `check`.
        """
        self.check()
        if self._event.is_set():
            threading.Event().wait(
                seconds
            )  # a reason that does not count here must not cut the wait to nothing
        else:
            self._event.wait(seconds)
        self.check()
