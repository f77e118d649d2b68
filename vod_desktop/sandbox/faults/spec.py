"""One fault as a value, and its text form."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from fnmatch import fnmatchcase

from vod_desktop.sandbox.call import Call


class FaultError(ValueError):
    """A fault spec that makes no sense."""


class Effect(StrEnum):
    """What goes wrong; the words of the text form."""

    FAIL = "fail"
    DELAY = "delay"
    CUT = "cut"
    HOLD = "hold"
    STALL = "stall"
    THROTTLE = "throttle"
    LINK = "link"
    CORRUPT = "corrupt"
    WRONG_CRC = "wrong-crc"
    DROP_CRC = "drop-crc"
    WRONG_ETAG = "wrong-etag"
    DROP_ETAG = "drop-etag"
    DROP_PART = "drop-part"
    EXPIRE_TOKEN = "expire-token"  # noqa: S105 - the name of an effect, not a secret
    UNKNOWN_KEY = "unknown-key"
    STATUS = "status"
    CALLBACK_FAILED = "callback-failed"
    PORTAL = "portal"
    HTML = "html"
    GARBAGE = "garbage"
    TRUNCATE = "truncate"
    HALF_CLOSE = "half-close"
    DRIP = "drip"
    CLOCK = "clock"


class When(StrEnum):
    """The moment at which a fault strikes."""

    BEFORE = "before"
    BODY = "body"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Fault:
    """What shall go wrong and for which requests.

    Attributes:
        target: Action, pattern, service or `service:pattern`.
        when: For FAIL, DELAY, CUT and HOLD.
        status: HTTP status of FAIL, STATUS and HTML; 0 for the usual one.
        code: Error code of FAIL; empty for the usual one.
        amount: Seconds (DELAY, STALL, CLOCK), bytes a second (THROTTLE, LINK, DRIP) or a part number.
        parts: First and last part number that are meant.
        params: Names and patterns of parameters.
        nth: The first request that is struck, counted from 1 among those that fit; 0 for any.
        count: How many are struck; 0 for no limit, which with `nth` means one.
        at: Offset in the body in bytes; -1 for the middle.
        drain: Whether FAIL reads the body first.
    """

    effect: Effect
    target: str = "*"
    when: When = When.BEFORE
    status: int = 0
    code: str = ""
    amount: float = 0.0
    parts: tuple[int, int] | None = None
    key: str = "*"
    bucket: str = "*"
    params: tuple[tuple[str, str], ...] = ()
    nth: int = 0
    count: int = 0
    probability: float = 1.0
    seed: int = 0
    at: int = -1
    drain: bool = True

    def fits(self, call: Call) -> bool:
        """Whether a request is one of those meant, its turn and luck aside."""
        if not _target_fits(self.target, call):
            return False
        if self.parts is not None and not (
            call.part_number is not None and self.parts[0] <= call.part_number <= self.parts[1]
        ):
            return False
        if not fnmatchcase(call.key, self.key) or not fnmatchcase(call.bucket, self.bucket):
            return False
        return all(fnmatchcase(call.params.get(name, ""), pattern) for name, pattern in self.params)

    def label(self) -> str:
        """A short name for logs."""
        return f"{self.target} {self.effect.value}"


def _target_fits(target: str, call: Call) -> bool:
    service, colon, action = target.partition(":")
    if not colon:
        service, action = ("*", target) if target not in ("vod", "oss", "sts") else (target, "*")
    return fnmatchcase(call.service.value, service) and fnmatchcase(call.action, action)


_SHORT = {
    "deny": "fail=403:AccessDenied",
    "no-such-upload": "fail=404:NoSuchUpload",
    "timeout": "fail=400:RequestTimeout",
}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)([KMG]?)", re.IGNORECASE)
_FACTORS = {"": 1.0, "K": 1e3, "M": 1e6, "G": 1e9}
_NEEDS_NUMBER = (Effect.DELAY, Effect.THROTTLE, Effect.LINK, Effect.DRIP, Effect.CLOCK)
_MAY_HAVE_NUMBER = {Effect.STALL: 60.0, Effect.WRONG_ETAG: 1.0, Effect.DROP_PART: 1.0}
_EFFECTS = {effect.value: effect for effect in Effect}


def parse_fault(spec: str) -> Fault:
    """The fault that a text describes. Raises FaultError with a sentence that says what is wrong."""
    words = [_SHORT.get(word, word) for word in re.split(r"[,\s]+", spec.strip()) if word]
    if not words:
        raise FaultError("a fault needs an effect")
    target = "*"
    if words[0].partition("=")[0] not in _EFFECTS:
        target, words = words[0], words[1:]
    effects = [word for word in words if word.partition("=")[0] in _EFFECTS]
    if len(effects) != 1:
        raise FaultError(f"{spec!r}: exactly one effect is needed, found {len(effects)}")
    try:
        fault = replace(_effect(effects[0]), target=target)
        for word in words:
            if word != effects[0]:
                fault = _option(fault, word)
    except FaultError as problem:
        raise FaultError(f"{spec!r}: {problem}") from None
    except ValueError as problem:
        raise FaultError(f"{spec!r}: not a number ({problem})") from None
    return fault


def _effect(word: str) -> Fault:
    name, equals, value = word.partition("=")
    effect = _EFFECTS[name]
    if effect is Effect.FAIL:
        return _fail(value)
    if effect in (Effect.STATUS, Effect.HTML):
        return Fault(effect, status=_status(value))
    if effect in _NEEDS_NUMBER:
        sign = -1.0 if value.startswith("-") and effect is Effect.CLOCK else 1.0
        return Fault(effect, amount=sign * parse_amount(value.lstrip("-") if sign < 0 else value))
    if effect in _MAY_HAVE_NUMBER:
        return Fault(effect, amount=parse_amount(value) if equals else _MAY_HAVE_NUMBER[effect])
    if effect in (Effect.CUT, Effect.HOLD) and equals:
        return Fault(effect, when=_moment(value))
    if equals:
        raise FaultError(f"{name} takes no value")
    return Fault(effect)


def _fail(value: str) -> Fault:
    first, _colon, code = value.partition(":")
    if first.isdigit():
        return Fault(Effect.FAIL, status=_status(first), code=code)
    if not first:
        raise FaultError("fail needs a status or a code")
    return Fault(Effect.FAIL, code=first)


def _status(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 200 <= int(text) <= 599):
        raise FaultError(f"{text!r} is not an HTTP status")
    return int(text)


def _moment(word: str) -> When:
    if word not in tuple(when.value for when in When):
        raise FaultError(f"{word!r} is not a moment: before, body or after")
    return When(word)


def _option(fault: Fault, word: str) -> Fault:
    name, equals, value = word.partition("=")
    if not equals:
        if name == "once":
            return replace(fault, count=1)
        if name == "no-drain":
            return replace(fault, drain=False)
        return replace(fault, when=_moment(name))
    if name.startswith("param."):
        return replace(fault, params=(*fault.params, (name[6:], value)))
    match name:
        case "part":
            first, _dash, last = value.partition("-")
            return replace(fault, parts=(int(first), int(last or first)))
        case "key":
            return replace(fault, key=value)
        case "bucket":
            return replace(fault, bucket=value)
        case "nth":
            return replace(fault, nth=int(value))
        case "count":
            return replace(fault, count=int(value))
        case "seed":
            return replace(fault, seed=int(value))
        case "p":
            return replace(fault, probability=float(value))
        case "at":
            return replace(fault, at=int(parse_amount(value)))
        case "when":
            return replace(fault, when=_moment(value))
        case _:
            raise FaultError(f"unknown option {name!r}")


def parse_amount(text: str) -> float:
    """A number with K, M or G (1000-based). Raises FaultError."""
    match = _SIZE.fullmatch(text)
    if match is None:
        raise FaultError(f"{text!r} is not a number")
    return float(match.group(1)) * _FACTORS[match.group(2).upper()]
