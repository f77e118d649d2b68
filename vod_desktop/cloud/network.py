"""How calls leave this computer: time-outs, pool, trust, proxy, and the correction of the time of day."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from vod_desktop.domain.clock import Clock, SystemClock
from vod_desktop.domain.limits import KIB


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """What both gateways share.

    Attributes:
        connect_timeout_s: Until the connection and its TLS handshake stand.
        read_timeout_s: Between two pieces of an answer.
        send_timeout_s: For one block of a body; 256 KiB in 60 s tolerates 4 KiB/s. Also for the answer to a large body,
            whose end still lies in this computer's buffers when its last block has been handed over.
        answer_timeout_s: For the whole of an answer, from the last byte sent to its own last byte, however it trickles.
        block_size: Bytes read at once from bodies that are files.
        pool_size: Connections kept for each host.
        ca_bundle: PEM file of further authorities that are trusted besides the built-in ones.
        proxy: URL of a proxy for everything but loopback; may hold a password. None for none: the environment is not asked.
        system_proxy: Whether environment and operating system are asked for a proxy instead.
    """

    connect_timeout_s: float = 10.0
    read_timeout_s: float = 30.0
    send_timeout_s: float = 60.0
    answer_timeout_s: float = 120.0
    block_size: int = 256 * KIB
    pool_size: int = 40
    ca_bundle: str | None = None
    proxy: str | None = field(default=None, repr=False)
    system_proxy: bool = False


class ClockOffset:
    """What has to be added to this computer's clock to get the service's. May be used from any thread."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock: Clock = clock or SystemClock()
        self._offset_s = 0.0
        self._lock = threading.Lock()

    @property
    def offset_s(self) -> float:
        with self._lock:
            return self._offset_s

    def set(self, offset_s: float) -> None:
        """Use this correction from now on, in seconds; positive when this computer is behind."""
        with self._lock:
            self._offset_s = offset_s

    def now(self) -> float:
        """The corrected time of day, seconds since 1970."""
        return self._clock.now() + self.offset_s

    def measured(self, service_time: float) -> float:
        """The correction that the service's time of day, seconds since 1970, asks for."""
        return service_time - self._clock.now()
