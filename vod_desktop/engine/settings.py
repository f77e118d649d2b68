"""What the engine is set to; a subset of the user's settings and the switches of drills."""

from __future__ import annotations

from dataclasses import dataclass, field

from vod_desktop.domain.limits import MULTIPART_FROM
from vod_desktop.engine.retry import RetryPolicy


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """How transfers are made.

    Attributes:
        files_at_once: Uploads side by side; of small files several times as many run, unless it is 1.
        part_slots: Parts in flight over all uploads.
        part_size: Wished bytes of a part; None: chosen by the size of the file and the speed of the line.
        multipart_from: Files of that size and more go in parts.
        retry: For single calls and for parts.
        stall_s: Seconds without a byte before the row says so.
        pause_s: Seconds a pause waits for parts under way before it leaves them behind.
        discard_s: Seconds a discard waits for a whole object under way: one that lands after its media was deleted stays for good.
        network_wait_s: Seconds before a task that lost the network tries again; None: it fails instead.
        verify_sent: Whether the confirmed half is read again after a resume.
    """

    files_at_once: int = 3
    part_slots: int = 16
    part_size: int | None = None
    multipart_from: int = MULTIPART_FROM
    retry: RetryPolicy = field(default_factory=RetryPolicy)
    stall_s: float = 30.0
    pause_s: float = 1.5
    discard_s: float = 180.0
    network_wait_s: float | None = 15.0
    verify_sent: bool = True
