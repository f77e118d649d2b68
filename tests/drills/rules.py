"""What becomes of an upload that meets a trouble: the rules behind the fault matrix.

First what the client is told, then whether it is repeated, then where that ends. Nothing here is a list of cells.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.drills.troubles import DISCARDED, DONE, WAITING, Count, Ending, Operation, Told

_O = Operation
_ANSWERS_IN_BODY = frozenset({_O.INITIATE, _O.LIST, _O.COMPLETE})
"""OSS operations whose answer is XML; the others say all in their headers."""
_STORES = frozenset({_O.PART, _O.PUT, _O.COMPLETE})
_WORKS_FIRST = frozenset(
    {
        "fail=500 after",
        "cut after",
        "hold after",
        "status=504",
        "callback-failed",
        "garbage",
        "truncate",
        "drip=5",
        "drop-etag",
    }
)
"""Troubles that strike when the work is done."""

_EVERYWHERE = {
    "fail=503": Told.BUSY,
    "fail=503 no-drain": Told.BUSY,
    "fail=500 after": Told.BUSY,
    "fail=429": Told.THROTTLED,
    "deny": Told.FORBIDDEN,
    "cut": Told.SILENCE,
    "cut body": Told.SILENCE,
    "cut after": Told.SILENCE,
    "hold": Told.SILENCE,
    "hold after": Told.SILENCE,
    "drip=5": Told.SILENCE,
    "portal": Told.PORTAL,
    "html=502": Told.STRANGER,
    "html=200": Told.STRANGER,
    "delay=0.05": Told.NOTHING,
    "throttle=1M": Told.NOTHING,
    "link=1M": Told.NOTHING,
    "drop-part=2": Told.NOTHING,
    "half-close": Told.NOTHING,
    "drip=8K": Told.NOTHING,
    "clock=7200": Told.NOTHING,
    "clock=-7200": Told.NOTHING,
}
_AT_VOD = {
    "timeout": Told.REFUSED,
    "no-such-upload": Told.REFUSED,
    "callback-failed": Told.NONSENSE,
    "unknown-key": Told.KEY,
    "truncate": Told.SILENCE,
    "garbage": Told.STRANGER,
    "status=504": Told.NONSENSE,
}
_AT_OSS = {
    "timeout": Told.BUSY,
    "status=504": Told.BUSY,
    "no-such-upload": Told.NO_UPLOAD,
    "expire-token": Told.EXPIRED,
    "unknown-key": Told.EXPIRED,
}
_AT_ONE = {
    ("cut body", _O.HEAD): Told.NOTHING,
    ("stall=30", _O.INITIATE): Told.SILENCE,
    ("stall=30", _O.PART): Told.SILENCE,
    ("stall=30", _O.PUT): Told.SILENCE,
    ("stall=30", _O.COMPLETE): Told.SILENCE,
    ("throttle=1", _O.PART): Told.SILENCE,
    ("throttle=1", _O.PUT): Told.SILENCE,
    ("throttle=1", _O.COMPLETE): Told.SILENCE,
    ("corrupt", _O.PART): Told.LIE,
    ("corrupt", _O.PUT): Told.LIE,
    ("corrupt", _O.COMPLETE): Told.MISMATCH,
    ("wrong-crc", _O.PART): Told.LIE,
    ("wrong-crc", _O.PUT): Told.LIE,
    ("wrong-crc", _O.COMPLETE): Told.MISMATCH,
    ("wrong-crc", _O.HEAD): Told.MISMATCH,
    ("drop-crc", _O.PART): Told.LIE,
    ("wrong-etag", _O.PART): Told.OTHER_ETAG,
    ("drop-etag", _O.PART): Told.NONSENSE,
    ("drop-etag", _O.PUT): Told.NONSENSE,
    ("drop-etag", _O.COMPLETE): Told.NONSENSE,
    ("drop-etag", _O.HEAD): Told.NONSENSE,
    ("callback-failed", _O.PART): Told.LIE,
    ("callback-failed", _O.INITIATE): Told.NONSENSE,
    ("callback-failed", _O.LIST): Told.NONSENSE,
    ("callback-failed", _O.HEAD): Told.MISMATCH,
}
_FINAL = frozenset({Told.FORBIDDEN, Told.REFUSED, Told.KEY, Told.MISMATCH})
_OF_THE_LINE = frozenset({Told.SILENCE, Told.PORTAL, Told.STRANGER})
_UNCLEAR = frozenset({Told.BUSY, Told.SILENCE, Told.STRANGER, Told.NONSENSE})
"""What leaves it open whether the work was done."""


def told(trouble: str, operation: Operation) -> Told:
    """What the client is told."""
    if (trouble, operation) in _AT_ONE:
        return _AT_ONE[trouble, operation]
    if trouble in _EVERYWHERE:
        return _EVERYWHERE[trouble]
    if operation.is_vod:
        return _AT_VOD.get(trouble, Told.NOTHING)
    if operation in _ANSWERS_IN_BODY and trouble in {"truncate", "garbage"}:
        return Told.SILENCE if trouble == "truncate" else Told.NONSENSE
    return _AT_OSS.get(trouble, Told.NOTHING)


@dataclass(frozen=True)
class Cell:
    """One trouble at one operation, so and so often."""

    trouble: str
    operation: Operation
    count: Count

    @property
    def spec(self) -> str:
        """The fault as the sandbox takes it; a clock is wrong for everybody and all the time."""
        if self.trouble.startswith("clock"):
            return self.trouble
        return f"{self.operation.value} {self.trouble} {self.count.value}"

    @property
    def told(self) -> Told:
        return told(self.trouble, self.operation)

    @property
    def is_noticed(self) -> bool:
        return self.told is not Told.NOTHING

    @property
    def must_strike(self) -> bool:
        return not self.trouble.startswith("clock")

    @property
    def expected(self) -> Ending:
        """The documented end."""
        if self.operation is _O.ABORT:
            return DISCARDED  # deleting the media drops its parts as well
        if self.told is Told.NOTHING or self._can_do_without() or self._passes():
            return DONE
        if self.operation is _O.CREATE_IMAGE and self.told in _UNCLEAR:
            # There is no id of ours to ask by; what was made is searched for, and one that is found is replaced once.
            found = self.count is Count.ONCE and self._works_first
            return DONE if found else Ending("attention", "create-unclear")
        if self.operation is _O.INFO and self.told is Told.FORBIDDEN:
            return Ending("attention", "create-unclear")
        if self.told in _OF_THE_LINE:
            return WAITING
        return Ending("attention" if self.told is Told.KEY else "failed", self.told.value)

    def most_hits(self, *, attempts: int, parts: int, slots: int) -> int:
        """How often the operation may be tried in vain."""
        several = parts if self.operation is _O.PART else 1
        if self.told in _FINAL and not self._can_do_without():
            return slots if self.operation is _O.PART else 1
        if self.told is Told.NOTHING:
            return 1000
        return attempts * several

    @property
    def _works_first(self) -> bool:
        """Whether the service does what it was asked for all the same."""
        cut_answer = self.trouble == "cut body" and self.operation.is_vod  # there is no body but the answer's
        return self.trouble in _WORKS_FIRST or cut_answer

    def _can_do_without(self) -> bool:
        """Whether the upload finds another way, however often it goes wrong."""
        happened = self._works_first and self.told is not Told.MISMATCH
        if self.operation in {_O.COMPLETE, _O.CREATE}:
            return happened and self.told in _UNCLEAR  # the server is asked before a repeat
        if self.operation is _O.LIST:
            return self.told in {Told.FORBIDDEN, Told.NO_UPLOAD}
        if self.operation is _O.HEAD:
            return self.told in {Told.FORBIDDEN, Told.EXPIRED}  # the checksum came with Complete
        return False

    def _passes(self) -> bool:
        """Whether so many times are repeated, and the repeats suffice."""
        if self.count is Count.ALWAYS or self.told in _FINAL:
            return False
        if self.operation is _O.CREATE_IMAGE:
            return self.told not in _UNCLEAR
        if self.told is Told.NO_UPLOAD:
            return self.operation not in {_O.PUT, _O.HEAD}
        if self.told is Told.EXPIRED and self.count is Count.THREE:
            return self.operation in {_O.PART, _O.PUT}  # a single call renews twice
        return True
