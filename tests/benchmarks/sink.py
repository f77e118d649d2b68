"""The C sink as a process: the server against which everything is measured."""

from __future__ import annotations

import json
import ssl
import subprocess
import sys
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.benchmarks.building import Programs, Unavailable

HOME = "127.0.0.1"
_FROM_WITHIN = (
    "import ssl, sys, urllib.request as r;"
    "print(r.urlopen(sys.argv[1], context=ssl.create_default_context(cafile=sys.argv[2])).read().decode())"
)
"""Asks the sink from its own network namespace."""


@dataclass(frozen=True, slots=True)
class SinkCounts:
    """What the sink has seen since it was emptied.

    Attributes:
        first_body_at, last_body_at: Moments of the first and last byte of a PUT's body, on `time.monotonic`'s clock; 0: none.
        last_size, last_crc, last_parts: Of the object that was stored last.
    """

    connections: int
    requests: int
    puts: int
    parts: int
    bytes: int
    first_body_at: float
    last_body_at: float
    last_size: int
    last_crc: int
    last_parts: int


class Sink:
    """A running sink; a context manager.

    Args:
        certificate: Certificate and key in one file; None for http.
        think_ms: How long it takes to answer PUT and POST, as a real store does.
        prefix: Words before the command, to run it in a network namespace.
        address: Where it listens.
    """

    def __init__(
        self,
        programs: Programs,
        *,
        certificate: Path | None = None,
        think_ms: int = 0,
        prefix: Sequence[str] = (),
        address: str = HOME,
    ) -> None:
        if certificate and not programs.tls:
            raise Unavailable("OpenSSL's headers are not installed (Debian: libssl-dev)")
        command = [*prefix, str(programs.sink), "--address", address, "--think", str(think_ms)]
        if certificate:
            command += ["--tls", str(certificate)]
        self._command = command
        self._prefix = prefix
        self.certificate = certificate
        self.address = address
        self.port = 0

    @property
    def endpoint(self) -> str:
        return f"{'https' if self.certificate else 'http'}://{self.address}:{self.port}"

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self._end()
            raise Unavailable("the sink does not start")
        self.port = json.loads(line)["port"]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()

    def empty(self) -> None:
        """Forget every object and all counts."""
        self._ask("reset")

    def counts(self) -> SinkCounts:
        """What came in."""
        return SinkCounts(**json.loads(self._ask("stats")))

    def preload(self, upload_id: str, *, first: int, last: int, size: int, crc64: int) -> None:
        """Have parts that were never sent."""
        self._ask(f"preload?uploadId={upload_id}&from={first}&to={last}&size={size}&crc={crc64}")

    def _ask(self, question: str) -> str:
        url = f"{self.endpoint}/_/{question}"
        if self._prefix:
            command = [*self._prefix, sys.executable, "-c", _FROM_WITHIN, url, str(self.certificate)]
            return subprocess.run(command, capture_output=True, text=True, check=True).stdout
        trust = ssl.create_default_context(cafile=str(self.certificate)) if self.certificate else None
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=trust)
        )
        with opener.open(url, timeout=10) as reply:
            text: str = reply.read().decode()
            return text
