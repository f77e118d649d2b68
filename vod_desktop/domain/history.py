"""Uploads that are finished and whose rows are gone."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.domain.ids import AccountId, MediaId
from vod_desktop.domain.source import SourceIdentity


@dataclass(frozen=True, slots=True)
class PastUpload:
    """One of them.

    Attributes:
        identity: The file as it was; None where that is not known.
        crc64: Of the whole object; None where that is not known.
        finished_at: Seconds since 1970.
    """

    account_id: AccountId
    path: str
    size: int
    identity: SourceIdentity | None
    crc64: int | None
    media_id: MediaId
    title: str
    finished_at: float
