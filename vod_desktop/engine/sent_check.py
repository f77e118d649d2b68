"""Reads the confirmed half of a file again while the rest is being sent.

An object must never be made of two versions of a file. Size and time of change tell of nearly every edit; this tells of the rest:
what OSS confirmed in an earlier run is compared with what the disk holds now, before the object is completed.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from vod_desktop.domain.errors import VodDesktopError
from vod_desktop.domain.parts import Part
from vod_desktop.engine.body import crc64_of
from vod_desktop.engine.source import Source
from vod_desktop.engine.stopping import Interrupted, StopReason, StopSignal


@dataclass(frozen=True, slots=True)
class Sent:
    """A stretch of a file that OSS has confirmed, with the checksum that was agreed on."""

    source: Source
    part: Part
    crc64: int | None


class SentCheck:
    """The second reading, on a thread of its own."""

    def __init__(self, sent: Sequence[Sent], stop: StopSignal) -> None:
        self._sent = sent
        self._stop = StopSignal(stop)
        self._differing: list[Sent] = []
        self._trouble: VodDesktopError | Interrupted | None = None
        self._thread = threading.Thread(target=self._run, name="sent-check", daemon=True)

    def start(self) -> None:
        """Begin reading."""
        self._thread.start()

    def cancel(self) -> None:
        """Stop reading at the next block."""
        self._stop.set(StopReason.STOP)

    def differing(self) -> Sequence[Sent]:
        """Wait for the end and return what no longer matches its file.

        Raises:
            Interrupted: The upload is to end.
            SourceError: The file cannot be read any more.
        """
        while self._thread.is_alive():
            self._thread.join(0.1)
            self._stop.check()
        if self._trouble is not None:
            raise self._trouble
        return self._differing

    def _run(self) -> None:
        try:
            for sent in self._sent:
                if crc64_of(sent.source, sent.part, self._stop) != sent.crc64:
                    self._differing.append(sent)
        except (VodDesktopError, Interrupted) as trouble:
            self._trouble = trouble
