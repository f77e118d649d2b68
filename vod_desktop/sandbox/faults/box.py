"""The faults in force, and their counters."""

from __future__ import annotations

import random
import threading
import time

from vod_desktop.sandbox.call import Call
from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.faults.spec import Effect, Fault, parse_fault
from vod_desktop.sandbox.wire.body import ClientGone


class Pace:
    """Lets bytes through at a steady rate; may be shared by many connections."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._lock = threading.Lock()
        self._free_at = time.monotonic()

    def wait_s(self, count: int) -> float:
        """Seconds to wait after `count` more bytes."""
        with self._lock:
            now = time.monotonic()
            self._free_at = max(self._free_at, now) + count / self._rate
            return self._free_at - now


class FaultHandle:
    """One fault in force; called from any thread.

    Attributes:
        hits: How many requests it struck.
        holding: How many requests it holds now.
    """

    def __init__(self, fault: Fault, box: FaultBox) -> None:
        self.fault = fault
        self.hits = 0
        self.holding = 0
        self.pace = Pace(fault.amount) if fault.effect is Effect.LINK else None
        self._box = box
        self._seen = 0
        self._random = random.Random(fault.seed)
        self._changed = threading.Condition()
        self._released = False

    def take(self, call: Call) -> bool:
        """Whether this request is struck; counts it."""
        if not self.fault.fits(call):
            return False
        with self._changed:
            self._seen += 1
            if not self._has_turn() or self._random.random() >= self.fault.probability:
                return False
            self.hits += 1
            self._changed.notify_all()
        return True

    def _has_turn(self) -> bool:
        first = max(1, self.fault.nth)
        most = self.fault.count or (1 if self.fault.nth else 0)
        return self._seen >= first and (most == 0 or self.hits < most)

    def hold(self) -> None:
        """Keep the calling request until it is released. Raises ClientGone when the sandbox ends."""
        with self._changed:
            self.holding += 1
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._released or self._box.closed)
            self.holding -= 1
        if self._box.closed:
            raise ClientGone

    def wake(self) -> None:
        """Let held requests look around again."""
        with self._changed:
            self._changed.notify_all()

    def release(self) -> None:
        """Let all held requests go on, and hold no further ones."""
        with self._changed:
            self._released = True
            self._changed.notify_all()

    def remove(self) -> None:
        """Strike no more; held requests go on."""
        self._box.remove(self)

    def wait_hits(self, count: int = 1, timeout: float = 60.0) -> None:
        """Wait until that many requests were struck. Raises TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(lambda: self.hits >= count, timeout):
                raise TimeoutError(f"{self.fault.label()}: {self.hits} hits after {timeout} s")

    def wait_holding(self, count: int = 1, timeout: float = 60.0) -> None:
        """Wait until that many requests are held. Raises TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(lambda: self.holding >= count, timeout):
                raise TimeoutError(f"{self.fault.label()}: {self.holding} held after {timeout} s")


class FaultBox:
    """All faults of one sandbox; called from any thread."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._handles: list[FaultHandle] = []
        self._end = threading.Event()

    @property
    def closed(self) -> bool:
        """Whether the sandbox is ending."""
        return self._end.is_set()

    def add(self, fault: Fault | str) -> FaultHandle:
        """Put a fault in force, given as value or as text. Raises FaultError."""
        made = parse_fault(fault) if isinstance(fault, str) else fault
        handle = FaultHandle(made, self)
        with self._lock:
            self._handles.append(handle)
            if made.effect is Effect.CLOCK:
                self._clock.offset_s += made.amount
        return handle

    def remove(self, handle: FaultHandle) -> None:
        """Take a fault out of force."""
        with self._lock:
            if handle not in self._handles:
                return
            self._handles.remove(handle)
            if handle.fault.effect is Effect.CLOCK:
                self._clock.offset_s -= handle.fault.amount
        handle.release()

    def clear(self) -> None:
        """Take all faults out of force."""
        for handle in self.all():
            self.remove(handle)

    def all(self) -> tuple[FaultHandle, ...]:
        """The faults in force, oldest first."""
        with self._lock:
            return tuple(self._handles)

    def take(self, call: Call) -> list[FaultHandle]:
        """The faults that strike this request."""
        return [
            handle for handle in self.all() if handle.fault.effect is not Effect.CLOCK and handle.take(call)
        ]

    def sleep(self, seconds: float) -> None:
        """Wait inside a request. Raises ClientGone when the sandbox ends."""
        if self._end.wait(max(0.0, seconds)):
            raise ClientGone

    def close(self) -> None:
        """End all waiting at once."""
        self._end.set()
        for handle in self.all():
            handle.wake()
