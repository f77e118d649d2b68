"""Sends the missing parts of one object: many at once, repeated where that helps, never mixed with another run's.

Slots only send; all decisions are made on the upload's own thread, one after the other, so that there is nothing to lock
between them. A confirmed part is on disk before its slot takes the next one: what a crash can lose is what is in flight.
"""

from __future__ import annotations

import heapq
import logging
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

from vod_desktop.cloud.oss import ObjectReceipt, PartReceipt
from vod_desktop.domain.errors import (
    CallDetail,
    CallError,
    ChecksumMismatch,
    ClockSkewed,
    Failure,
    NetworkDown,
    Recovery,
    ReplyLost,
    Throttled,
    Unavailable,
)
from vod_desktop.domain.events import CallNoted, Progressed, Recovered, RetryPlanned, Stalled
from vod_desktop.domain.grant import UploadAuth
from vod_desktop.domain.parts import Part, StoredPart
from vod_desktop.engine.body import PartBody
from vod_desktop.engine.delivery import Delivery
from vod_desktop.engine.meter import Meter
from vod_desktop.engine.slots import Job
from vod_desktop.engine.source import Source
from vod_desktop.engine.stopping import Interrupted, StopReason, StopSignal
from vod_desktop.engine.tuning import Trouble

_log = logging.getLogger(__name__)
_TICK_S = 0.2
_EXPIRIES_MAX = 3
_TROUBLE: dict[type[CallError], Trouble] = {
    NetworkDown: Trouble.LOSS,
    ReplyLost: Trouble.LOSS,
    Throttled: Trouble.THROTTLED,
    Unavailable: Trouble.THROTTLED,
}
"""What says that fewer parts at once would be better."""
_PASSING = frozenset({Recovery.RETRY, Recovery.SYNC_CLOCK})
_TELL_S = 0.2
_RENEW_AGAIN_S = 10.0

Receipt = PartReceipt | ObjectReceipt
Send = Callable[[UploadAuth, Part, PartBody], Receipt]
"""Sends a part once. Called from a slot."""


@dataclass(frozen=True, slots=True)
class _Sent:
    part: Part


@dataclass(frozen=True, slots=True)
class _Failed:
    part: Part
    error: BaseException
    auth_number: int


@dataclass(slots=True)
class _Pending:
    """Parts that wait: those that may go, and those that wait out a repeat. Slots take from `ready` only."""

    ready: deque[Part]
    delayed: list[tuple[float, int, Part]] = field(default_factory=list)

    def delay(self, part: Part, until: float) -> None:
        heapq.heappush(self.delayed, (until, part.number, part))

    def release(self, now: float) -> bool:
        """Make those ready whose wait is over; whether there were any."""
        released = False
        while self.delayed and self.delayed[0][0] <= now:
            self.ready.appendleft(heapq.heappop(self.delayed)[2])
            released = True
        return released


class PartsRun:
    """One go at the missing parts. Used once.

    Args:
        parts: What is missing, in the order of sending; nothing is fine.
        already: Bytes confirmed before.
        send: Sends a part once.
        confirm: Puts a confirmed part on disk and tells it; called from slots.
        source_of: The file of a part, where each has its own; otherwise all are of the file of the delivery.
        are_objects: Whether each is a whole object instead of a part of one.
    """

    def __init__(
        self,
        delivery: Delivery,
        *,
        parts: Iterable[Part],
        already: int,
        send: Send,
        confirm: Callable[[StoredPart], None],
        source_of: Callable[[Part], Source] | None = None,
        are_objects: bool = False,
    ) -> None:
        self._equipment = delivery.equipment
        self._calls = delivery.calls
        self._are_objects = are_objects
        self._source_of = source_of or (lambda _part: delivery.source)
        self._auth = delivery.auth
        self._renew = delivery.renew
        self._send = send
        self._confirm = confirm
        self._settings = delivery.equipment.settings()
        self._stop = StopSignal(delivery.calls.stop)
        self._pending = _Pending(deque(parts))
        self._left = len(self._pending.ready)
        self._in_flight: dict[int, PartBody] = {}
        self._results: queue.SimpleQueue[_Sent | _Failed] = queue.SimpleQueue()
        self._gate = threading.Lock()
        self._closed = False
        self._holding = False
        self._expiries = 0
        self._failures: dict[int, int] = {}
        self._failing: set[int] = set()
        self._renewal_failed = False
        self._renew_not_before = 0.0
        self._confirmed = already
        self._meter = Meter(delivery.equipment.clock, already)
        self._stall_told = False
        # What is sent within a moment shows no progress on its way.
        self._told_at = delivery.equipment.clock.monotonic()

    def run(self) -> None:
        """Return when every part is confirmed.

        Raises:
            Interrupted: The upload is to end; what was confirmed stays.
            VodDesktopError: A part cannot be sent.
        """
        self._equipment.slots.attach(self)
        try:
            while self._left:
                self._step()
            if self._calls.stop.reason is StopReason.DISCARD:  # asked for while the last one was on its way
                raise Interrupted(StopReason.DISCARD)
        finally:
            self._leave()

    @property
    def has_job(self) -> bool:
        """For the slot pool: whether a part can be sent now."""
        return bool(self._pending.ready) and not self._holding and not self._stop.is_set

    def next_job(self) -> Job | None:
        """For the slot pool: the next part to send."""
        if self._holding or self._stop.is_set:
            return None
        try:
            part = self._pending.ready.popleft()
        except IndexError:
            return None
        # From here on the part is the slot's: a result for it will come.
        body = PartBody(self._source_of(part), part, stop=self._stop, bandwidth=self._equipment.bandwidth)
        self._in_flight[part.number] = body
        return partial(self._work, part, body)

    # --- on a slot's thread

    def _work(self, part: Part, body: PartBody) -> None:
        auth, number = self._auth.current
        try:
            receipt = self._send(auth, part, body)
            self._keep(StoredPart(part.number, part.size, receipt.etag, _agreed(part, body, receipt)))
        except Exception as error:  # whatever it is, the upload's thread decides
            if _ends_all(error):
                self._holding = True  # what no repeat can help must not be tried with further parts meanwhile
            self._results.put(_Failed(part, error, number))
        else:
            self._results.put(_Sent(part))

    def _keep(self, stored: StoredPart) -> None:
        """Confirm, unless this run is over: a straggler's part must not enter what comes after."""
        with self._gate:
            if self._closed:
                raise Interrupted(StopReason.STOP)
            self._confirm(stored)

    # --- on the upload's thread

    def _step(self) -> None:
        self._stop.check()
        try:
            result = self._results.get(timeout=_TICK_S)
        except queue.Empty:
            pass
        else:
            self._take(result)
            while not self._results.empty():
                self._take(self._results.get())
        self._tick()

    def _take(self, result: _Sent | _Failed) -> None:
        self._in_flight.pop(result.part.number, None)
        if isinstance(result, _Sent):
            self._left -= 1
            self._confirmed += result.part.size
            self._expiries = 0
            self._no_longer_failing(result.part)
        else:
            self._decide(result)

    def _decide(self, failed: _Failed) -> None:
        error = failed.error
        if isinstance(error, Interrupted):
            self._stop.check()
        if not isinstance(error, CallError):
            raise error
        self._note(error.detail, failed.part)
        if isinstance(error, ClockSkewed):
            self._calls.time.adopt(error)
            self._again_later(failed.part, error, 0.0)
        elif error.recovery is Recovery.REFRESH_AUTH:
            self._renewed_for(failed, error)
        elif error.recovery is Recovery.RETRY:
            self._again_later(failed.part, error, None)
        else:
            raise error

    def _no_longer_failing(self, part: Part) -> None:
        if part.number in self._failing:
            self._failing.discard(part.number)
            if not self._failing:
                teller = self._calls.teller
                teller.tell(Recovered(teller.task_id, teller.run))

    def _renewed_for(self, failed: _Failed, error: CallError) -> None:
        """Renew once for all parts that were signed with the same auth."""
        if failed.auth_number == self._auth.current[1]:
            self._expiries += 1
            if self._expiries > _EXPIRIES_MAX:
                raise error
            self._renew()
        self._holding = False
        self._pending.ready.appendleft(failed.part)
        self._equipment.slots.wake()

    def _again_later(self, part: Part, error: CallError, wait_s: float | None) -> None:
        failures = self._failures[part.number] = self._failures.get(part.number, 0) + 1
        policy = self._settings.retry
        if not policy.allows(failures):
            raise error
        if (trouble := _TROUBLE.get(type(error))) is not None:
            self._equipment.slots.trouble(trouble)
        wait = policy.wait_s(failures) if wait_s is None else wait_s
        if wait:
            self._failing.add(part.number)
            self._tell_retry(failures, wait, error)
        self._pending.delay(part, self._equipment.clock.monotonic() + wait)

    def _tell_retry(self, failures: int, wait_s: float, error: CallError) -> None:
        teller = self._calls.teller
        of = self._settings.retry.retries
        teller.tell(RetryPlanned(teller.task_id, teller.run, failures, of, wait_s, Failure.of(error)))

    def _tick(self) -> None:
        if self._pending.release(self._equipment.clock.monotonic()):
            self._equipment.slots.wake()
        if self._auth.renew_in_s <= 0 and self._equipment.clock.monotonic() >= self._renew_not_before:
            self._renew_ahead()
        self._tell_progress()

    def _renew_ahead(self) -> None:
        """Renew while the old auth is still good. If that fails for the moment, parts go on until it really expires."""
        try:
            self._renew()
        except CallError as error:
            if error.recovery is not Recovery.RETRY:
                raise
            self._renewal_failed = True
            self._renew_not_before = self._equipment.clock.monotonic() + _RENEW_AGAIN_S
            return
        self._holding = False
        if self._renewal_failed and not self._failing:
            self._renewal_failed = False
            self._calls.teller.tell(Recovered(self._calls.teller.task_id, self._calls.teller.run))

    def _tell_progress(self) -> None:
        teller = self._calls.teller
        now = self._equipment.clock.monotonic()
        if now - self._told_at < _TELL_S:
            return
        self._told_at = now
        before = self._meter.sent
        self._meter.update(self._confirmed + sum(body.sent for body in list(self._in_flight.values())))
        if self._meter.sent != before or self._meter.still_for_s < 1.0:
            self._stall_told = False
            teller.tell(Progressed(teller.task_id, teller.run, self._meter.sent, self._meter.speed))
        elif self._meter.still_for_s > self._settings.stall_s and self._in_flight and not self._stall_told:
            self._stall_told = True
            teller.tell(Stalled(teller.task_id, teller.run, self._meter.still_for_s))

    def _leave(self) -> None:
        """End what is in flight, keep what is still confirmed in time, and shut the door."""
        self._equipment.slots.detach(self)
        self._stop.set(StopReason.STOP)
        deadline = self._equipment.clock.monotonic() + self._patience_s()
        while self._in_flight and (left := deadline - self._equipment.clock.monotonic()) > 0:
            try:
                self._in_flight.pop(self._results.get(timeout=left).part.number, None)
            except queue.Empty:
                break
        with self._gate:
            self._closed = True

    def _patience_s(self) -> float:
        """Parts of a dropped upload are dropped, too; a whole object is waited for, so that it goes with its media."""
        is_discarded = self._calls.stop.reason is StopReason.DISCARD
        return self._settings.discard_s if self._are_objects and is_discarded else self._settings.pause_s

    def _note(self, detail: CallDetail, part: Part) -> None:
        teller = self._calls.teller
        attempt = self._failures.get(part.number, 0) + 1
        teller.tell(
            CallNoted(teller.task_id, teller.run, detail, False, self._equipment.clock.now(), 0.0, attempt)
        )


def _ends_all(error: Exception) -> bool:
    """Whether other parts would meet the same: a refusal, an auth that is over, a file that has changed."""
    return not (isinstance(error, CallError) and error.recovery in _PASSING)


def _agreed(part: Part, body: PartBody, receipt: Receipt) -> int:
    """The checksum on which both sides agree; anything else is not success.

    A whole object without one is looked at once more in any case, before it counts as done.
    """
    if isinstance(receipt, ObjectReceipt) and receipt.crc64 is None and body.crc64 is not None:
        return body.crc64
    if body.crc64 is None or receipt.crc64 != body.crc64:
        detail = CallDetail("UploadPart", 200, request_id=receipt.request_id)
        raise ChecksumMismatch(detail, part=part.number, expected=body.crc64, found=receipt.crc64)
    return body.crc64
