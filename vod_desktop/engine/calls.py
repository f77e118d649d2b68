"""Single calls of an upload: noted for the activity list, repeated when that can help, and never more than that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from vod_desktop.cloud.network import ClockOffset
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import AuthExpired, CallDetail, CallError, ClockSkewed, Failure, Recovery
from vod_desktop.domain.events import CallNoted, ClockOffsetMeasured, Recovered, RetryPlanned
from vod_desktop.domain.grant import UploadAuth
from vod_desktop.domain.ids import AccountId
from vod_desktop.engine.aside import leavable
from vod_desktop.engine.auth import AuthHolder
from vod_desktop.engine.equipment import Report
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.engine.teller import Teller

T = TypeVar("T")
_SKEWS_MAX = 2
_SAME_OFFSET_S = 2.0
_EXPIRIES_MAX = 2


class ServiceTime:
    """Takes over the service's time of day after a refusal, and tells about it."""

    def __init__(self, account_id: AccountId, offset: ClockOffset, report: Report) -> None:
        self._account_id = account_id
        self._offset = offset
        self._report = report

    def adopt(self, error: ClockSkewed) -> None:
        """Sign with the service's time from now on.

        Raises:
            ClockSkewed: The service did not tell its time.
        """
        if error.offset_s is None:
            raise error
        # Every part in flight is refused for the same reason: said once is enough.
        news = abs(error.offset_s - self._offset.offset_s) > _SAME_OFFSET_S
        self._offset.set(error.offset_s)
        if news:
            self._report(ClockOffsetMeasured(self._account_id, error.offset_s))


@dataclass(frozen=True, slots=True)
class Calls:
    """Makes calls for one run, on the upload's own thread.

    Attributes:
        leave_s: Seconds after which a call that may be left behind is, when the upload is to end.
    """

    teller: Teller
    stop: StopSignal
    policy: RetryPolicy
    clock: Clock
    time: ServiceTime
    leave_s: float

    def asking(self, attempt: Callable[[], T]) -> Callable[[], T]:
        """The same attempt, for a call that only asks: one that hangs does not keep the upload from being paused.

        One that makes something (a media, an upload id, the object) is never left behind: its answer is the only word of what
        was made, and a pause that waits for it, no longer than the read time-out, saves the next run a riddle.
        """
        return lambda: leavable(attempt, self.stop, self.leave_s)

    def make(
        self, operation: str, attempt: Callable[[], T], *, ask_first: Callable[[], T | None] | None = None
    ) -> T:
        """The answer of a call.

        Args:
            operation: Name of the interface, for the activity list.
            attempt: Makes the call once.
            ask_first: Asked before a repeat whether the call has already done its work, if it may have; its answer
                then is the answer.

        Raises:
            Interrupted: The upload is to end.
            CallError: A repeat cannot help, or has not helped often enough.
        """
        failures = skews = 0
        unclear = False
        while True:
            # Asking repeats by itself; when it fails, asking again and again does not help.
            found = ask_first() if unclear and ask_first else None
            try:
                answer = self.once(operation, attempt, failures + 1) if found is None else found
            except ClockSkewed as error:
                skews += 1
                if skews > _SKEWS_MAX:
                    raise
                self.time.adopt(error)
            except CallError as error:
                failures += 1
                if error.recovery is not Recovery.RETRY or not self.policy.allows(failures):
                    raise
                unclear = unclear or error.may_have_happened
                self.wait_after(error, failures)
            else:
                if failures:
                    self.teller.tell(Recovered(self.teller.task_id, self.teller.run))
                return answer

    def make_with(
        self,
        holder: AuthHolder,
        renew: Callable[[], None],
        operation: str,
        attempt: Callable[[UploadAuth], T],
        *,
        ask_first: Callable[[], T | None] | None = None,
    ) -> T:
        """The same for a call that is signed with the upload auth; an expired one is renewed without counting as an attempt."""
        expiries = 0
        while True:
            try:
                return self.make(operation, lambda: attempt(holder.current[0]), ask_first=ask_first)
            except AuthExpired:
                expiries += 1
                if expiries > _EXPIRIES_MAX:
                    raise
                renew()

    def once(self, operation: str, attempt: Callable[[], T], number: int = 1) -> T:
        """Make a call once and note how it went."""
        began = self.clock.monotonic()
        try:
            answer = attempt()
        except CallError as error:
            self._note(error.detail, began, number, ok=False)
            raise
        request_id = getattr(answer, "request_id", "")
        self._note(CallDetail(operation, 200, request_id=request_id), began, number, ok=True)
        return answer

    def wait_after(self, error: CallError, failures: int) -> None:
        """Tell that the call will be repeated, and wait."""
        wait_s = self.policy.wait_s(failures)
        teller = self.teller
        teller.tell(
            RetryPlanned(teller.task_id, teller.run, failures, self.policy.retries, wait_s, Failure.of(error))
        )
        self.stop.wait(wait_s)

    def _note(self, detail: CallDetail, began: float, number: int, *, ok: bool) -> None:
        took_s = self.clock.monotonic() - began
        teller = self.teller
        teller.tell(CallNoted(teller.task_id, teller.run, detail, ok, self.clock.now(), took_s, number))
