"""The faults that strike one request, played around its work."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import assert_never

from vod_desktop.sandbox.call import PORTAL_PATH, Call, Service
from vod_desktop.sandbox.faults.box import FaultBox, FaultHandle, Pace
from vod_desktop.sandbox.faults.spec import Effect, Fault, When
from vod_desktop.sandbox.keys import KeyTable
from vod_desktop.sandbox.objects import ObjectStore
from vod_desktop.sandbox.wire.body import BLOCK, ClientGone
from vod_desktop.sandbox.wire.message import Delivery, Reply, Request

_CRC_HEADER = "x-oss-hash-crc64ecma"
_SMALLEST_READ = 1024
_PAGE = b"<html><head><title>Sign in</title></head><body><h1>Welcome to our network</h1></body></html>\n"
_WRONG_MD5 = "0" * 32

Refuse = Callable[[int, str], Reply]


@dataclass(frozen=True, slots=True)
class Tools:
    """What faults act on."""

    box: FaultBox
    keys: KeyTable
    objects: ObjectStore


class Plan:
    """Runs the work of one request with its faults before, within and after."""

    def __init__(self, handles: Sequence[FaultHandle], call: Call, request: Request, tools: Tools) -> None:
        self._handles = handles
        self._call = call
        self._request = request
        self._tools = tools

    def run(self, work: Callable[[], Reply], refuse: Refuse) -> Reply:
        """The reply to send. Raises ClientGone for a connection that shall be cut."""
        if not self._handles:
            return work()
        for handle in self._handles:
            early = self._before(handle, refuse)
            if early is not None:
                return early
        self._watch_body()
        reply = work()
        for handle in self._handles:
            reply = self._after(handle, reply, refuse)
        return reply

    def _before(self, handle: FaultHandle, refuse: Refuse) -> Reply | None:
        fault = handle.fault
        if fault.effect is Effect.EXPIRE_TOKEN:
            self._expire()
        elif fault.effect is Effect.UNKNOWN_KEY:
            self._call.marks.add("unknown-key")
        elif fault.effect is Effect.PORTAL:
            where = f"http://{self._request.head.authority}{PORTAL_PATH}"
            return Reply(302, [("Location", where), ("Content-Type", "text/html")], _PAGE)
        elif fault.effect is Effect.HTML:
            return page(fault.status)
        elif fault.when is When.BEFORE:
            return self._moment(handle, None, refuse)
        return None

    def _moment(self, handle: FaultHandle, reply: Reply | None, refuse: Refuse) -> Reply | None:
        """The effects that can come before or after the work."""
        fault = handle.fault
        if fault.effect is Effect.DELAY:
            self._tools.box.sleep(fault.amount)
        elif fault.effect is Effect.HOLD:
            handle.hold()
        elif fault.effect is Effect.CUT:
            raise ClientGone
        elif fault.effect is Effect.FAIL:
            failed = refuse(fault.status, fault.code)
            failed.closes = not fault.drain
            return failed
        return reply

    def _after(self, handle: FaultHandle, reply: Reply, refuse: Refuse) -> Reply:
        fault = handle.fault
        match fault.effect:
            case Effect.DELAY | Effect.HOLD | Effect.CUT | Effect.FAIL:
                if fault.when is When.AFTER:
                    return self._moment(handle, reply, refuse) or reply
                if fault.effect is Effect.CUT and fault.when is When.BODY:
                    reply.delivery = Delivery.TRUNCATED  # there was no body to cut
            case Effect.CORRUPT:
                self._spoil_object(reply)
            case Effect.WRONG_CRC | Effect.DROP_CRC | Effect.DROP_ETAG | Effect.WRONG_ETAG | Effect.DROP_PART:
                _lie(reply, fault)
            case Effect.CALLBACK_FAILED:
                return refuse(203, "CallbackFailed")
            case Effect.STATUS:
                reply.status = fault.status
            case Effect.GARBAGE:
                reply.body = b"\x1f\x8b\x00 <<this is not a document>> }{"
            case Effect.TRUNCATE:
                reply.delivery = Delivery.TRUNCATED
            case Effect.HALF_CLOSE:
                reply.delivery, reply.closes = Delivery.HALF_CLOSED, True
            case Effect.DRIP:
                reply.drip = fault.amount
            case Effect.STALL | Effect.THROTTLE | Effect.LINK | Effect.CLOCK:
                pass  # they act within the body or on the clock
            case Effect.EXPIRE_TOKEN | Effect.UNKNOWN_KEY | Effect.PORTAL | Effect.HTML:
                pass  # they acted before
            case never:
                assert_never(never)
        return reply

    def _expire(self) -> None:
        if self._call.service is Service.OSS:
            header = self._request.headers.get("authorization") or ""
            match = re.search(r"STS\.[0-9A-Za-z]+", header)
            if match:
                self._tools.keys.end_now(match.group())
        else:
            self._tools.keys.end_all()

    def _watch_body(self) -> None:
        body = self._request.body
        gates = [gate for gate in (self._gate(handle) for handle in self._handles) if gate is not None]
        if gates:
            body.gate = lambda received: min(gate(received) for gate in gates)
        if any(handle.fault.effect is Effect.CORRUPT for handle in self._handles):
            body.alter = self._flip

    def _gate(self, handle: FaultHandle) -> Callable[[int], int] | None:
        fault = handle.fault
        if fault.effect is Effect.THROTTLE:
            return self._pacer(Pace(fault.amount), fault.amount)
        if handle.pace is not None:
            return self._pacer(handle.pace, fault.amount)
        if fault.effect is Effect.STALL:
            return self._at(fault, lambda: self._tools.box.sleep(fault.amount))
        if fault.when is When.BODY and fault.effect in (Effect.CUT, Effect.HOLD, Effect.DELAY):
            return self._at(fault, lambda: self._strike_in_body(handle))
        return None

    def _strike_in_body(self, handle: FaultHandle) -> None:
        if handle.fault.effect is Effect.CUT:
            raise ClientGone
        if handle.fault.effect is Effect.HOLD:
            handle.hold()
        else:
            self._tools.box.sleep(handle.fault.amount)

    def _pacer(self, pace: Pace, rate: float) -> Callable[[int], int]:
        piece = max(_SMALLEST_READ, min(BLOCK, int(rate / 20)))
        before = 0

        def gate(received: int) -> int:
            nonlocal before
            wait = pace.wait_s(received - before)
            before = received
            self._tools.box.sleep(wait)
            return piece

        return gate

    def _at(self, fault: Fault, strike: Callable[[], None]) -> Callable[[int], int]:
        """A gate that stops exactly at the fault's offset and strikes once."""
        place = fault.at if fault.at >= 0 else (self._request.body.length or 0) // 2
        struck = False

        def gate(received: int) -> int:
            nonlocal struck
            if struck:
                return BLOCK
            if received < place:
                return place - received
            struck = True
            strike()
            return BLOCK

        return gate

    def _flip(self, piece: memoryview, offset: int) -> None:
        for handle in self._handles:
            if handle.fault.effect is Effect.CORRUPT:
                place = handle.fault.at if handle.fault.at >= 0 else (self._request.body.length or 0) // 2
                if offset <= place < offset + len(piece) and self._call.action != "CompleteMultipartUpload":
                    piece[place - offset] ^= 1

    def _spoil_object(self, reply: Reply) -> None:
        if self._call.action != "CompleteMultipartUpload" or reply.status != 200:
            return
        spoiled = self._tools.objects.spoil(self._call.bucket, self._call.key)
        if spoiled is not None:
            reply.set_header(_CRC_HEADER, str(spoiled.crc64))


def page(status: int) -> Reply:
    """A page such as a proxy or a hotel network makes."""
    return Reply(status, [("Content-Type", "text/html; charset=utf-8"), ("Server", "proxy")], _PAGE)


def _lie(reply: Reply, fault: Fault) -> None:
    crc = reply.header(_CRC_HEADER)
    number = int(fault.amount)
    if fault.effect is Effect.DROP_CRC:
        reply.drop_header(_CRC_HEADER)
    elif fault.effect is Effect.WRONG_CRC and crc is not None:
        reply.set_header(_CRC_HEADER, str(int(crc) ^ 1))
    elif fault.effect is Effect.DROP_ETAG:
        reply.drop_header("ETag")
    elif fault.effect is Effect.DROP_PART:
        reply.body = _part_pattern(number).sub(b"", reply.body)
    elif fault.effect is Effect.WRONG_ETAG:
        if reply.header("ETag") is not None:
            reply.set_header("ETag", f'"{_WRONG_MD5}"')
        else:
            reply.body = _part_pattern(number).sub(_with_wrong_etag, reply.body)


def _part_pattern(number: int) -> re.Pattern[bytes]:
    return re.compile(rb" *<Part>\s*<PartNumber>%d</PartNumber>.*?</Part>\n?" % number, re.DOTALL)


def _with_wrong_etag(match: re.Match[bytes]) -> bytes:
    return re.sub(rb"<ETag>.*?</ETag>", f"<ETag>&quot;{_WRONG_MD5}&quot;</ETag>".encode(), match.group())
