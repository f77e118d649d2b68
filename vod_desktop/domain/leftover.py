"""What this program made at the services and did not finish."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import AccountId, MediaId, ReferenceId, TaskId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.remote import JobId, RemoteId


class Place(enum.Enum):
    """Where a leftover is noted."""

    QUEUE = "queue"
    """A row of the queue; it may still be finished."""
    REMOVED = "removed"
    """A row that was taken out of the queue; undo may bring it back until the next start."""
    LEDGER = "ledger"
    """No row has it any more."""


class Outcome(enum.Enum):
    """What became of one that was to go."""

    GONE = "gone"
    ASKED = "asked"
    """VOD was asked to cancel a pull; its row tells what came of it."""
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Leftover:
    """One media, or one pull, that is not finished.

    Attributes:
        key: Its number where it is noted.
        kind: What the file was taken for; None for a pull.
        name: The title, or the file's name, or the URL.
        since: Seconds since 1970: the first call made for it, or when its row was added.
        media_id: None where the answer that would have told it was lost; then `reference_id` finds it.
        cover_image_id: The image made for its cover.
        upload_id, address: Parts that OSS holds, and where.
        job_id: Of a pull.
        task_id, remote_id: The row it belongs to.
        replaces: Whether the media holds what was finished before; then only the parts of the new source are to go.
    """

    place: Place
    key: int
    account_id: AccountId
    kind: MediaKind | None
    name: str
    since: float
    media_id: MediaId | None = None
    reference_id: ReferenceId = ReferenceId("")
    cover_image_id: MediaId | None = None
    upload_id: UploadId | None = None
    address: UploadAddress | None = None
    job_id: JobId | None = None
    task_id: TaskId | None = None
    remote_id: RemoteId | None = None
    replaces: bool = False

    @property
    def is_pull(self) -> bool:
        """Whether VOD fetches it itself."""
        return self.kind is None

    @property
    def ids(self) -> tuple[str, ...]:
        """What the services call it: media id, upload id, job id, cover."""
        named = (self.media_id, self.upload_id, self.job_id, self.cover_image_id)
        return tuple(str(one) for one in named if one)
