"""What happens to a task, told upwards.

Every event is a frozen value: ids, numbers, a failure; never an open file or a widget. They are made by the engine on any
thread and travel through one inbox. Those marked durable are on disk before anybody is told.

`run` numbers the attempts at a task: each start gives the next number, and what is told late under an old number is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.domain.errors import CallDetail, Failure
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import AccountId, MediaId, ReferenceId, TaskId, UploadId
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.playlist import StoredSlice
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task_state import TaskState, Waiting


@dataclass(frozen=True, slots=True)
class TaskEvent:
    """Something that happened to one task in one run."""

    task_id: TaskId
    run: int


@dataclass(frozen=True, slots=True)
class Moved(TaskEvent):
    """The task is in another state. Durable; that it goes on running is told first and written with the next event.

    Attributes:
        state: The new one.
        failure: Why, for ATTENTION and FAILED.
        waiting_for: What a WAITING task waits for besides its turn.
        at: Seconds since 1970.
    """

    state: TaskState
    failure: Failure | None = None
    waiting_for: Waiting | None = None
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class SourceSeen(TaskEvent):
    """The file as it was when its upload began. Durable, at the latest with the next event that is.

    Attributes:
        identity: Of a playlist: of all its files together.
        slices: How many files a playlist names; 0 for all else.
    """

    identity: SourceIdentity
    slices: int = 0


@dataclass(frozen=True, slots=True)
class CreateIntended(TaskEvent):
    """A Create* call is about to be sent. Durable: after a crash the server is asked before it is sent again.

    Attributes:
        at: Seconds since 1970; tells what was made by it from what was made at other times.
    """

    at: float = 0.0


@dataclass(frozen=True, slots=True)
class MediaCreated(TaskEvent):
    """VOD has given a media id and an address. Durable, before the first call to OSS."""

    media_id: MediaId
    address: UploadAddress
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class CoverIntended(TaskEvent):
    """An image is about to be made for the local cover. Durable: after a crash it is searched for before another one is made.

    Attributes:
        at: Seconds since 1970; 0 takes the intent back, since for certain nothing was made.
    """

    at: float


@dataclass(frozen=True, slots=True)
class CoverCreated(TaskEvent):
    """VOD has made an image for the local cover, still without its bytes. Durable: if they never come, it is removed."""

    image_id: MediaId


@dataclass(frozen=True, slots=True)
class CoverUploaded(TaskEvent):
    """The local cover is at VOD. Durable."""

    image_id: MediaId
    url: str


@dataclass(frozen=True, slots=True)
class CoverRemoved(TaskEvent):
    """An image made for the local cover never got its bytes and is gone at VOD. Durable."""

    image_id: MediaId


@dataclass(frozen=True, slots=True)
class AuthRenewed(TaskEvent):
    """A fresh upload auth is in use. `lifetime_s` counts from `at`, seconds since 1970."""

    lifetime_s: float
    at: float


@dataclass(frozen=True, slots=True)
class Renewing(TaskEvent):
    """A fresh upload auth is being asked for. Never a failure."""


@dataclass(frozen=True, slots=True)
class UploadInitiated(TaskEvent):
    """OSS has given an upload id. Durable, before the first part; forgets parts of an earlier upload id.

    Attributes:
        before: Bytes of the media that are confirmed as objects of their own.
    """

    upload_id: UploadId
    part_size: int
    before: int = 0


@dataclass(frozen=True, slots=True)
class PartConfirmed(TaskEvent):
    """OSS has confirmed a part and its checksum agreed. Durable."""

    part: StoredPart


@dataclass(frozen=True, slots=True)
class PartsDropped(TaskEvent):
    """Confirmed parts that OSS does not know any more; they are sent again. Durable."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SliceConfirmed(TaskEvent):
    """OSS has confirmed a slice of a playlist and its checksum agreed. Durable.

    Attributes:
        in_parts: Whether it went in parts, which were counted one by one; they and their upload id are forgotten.
    """

    slice: StoredSlice
    in_parts: bool = False


@dataclass(frozen=True, slots=True)
class StartedOver(TaskEvent):
    """What was sent belongs to another version of the file and counts no more. The media id stays. Durable."""


@dataclass(frozen=True, slots=True)
class MediaForgotten(TaskEvent):
    """The media id is of no use any more (deleted at VOD, or its auth cannot be renewed); another is created. Durable.

    Attributes:
        reference_id: Our id for the next one; the old one is taken.
    """

    reference_id: ReferenceId


@dataclass(frozen=True, slots=True)
class LeftBehind(TaskEvent):
    """A media that the task gives up for another one stays at VOD for now. Durable, before its id is forgotten.

    Attributes:
        media_id: One that the task never had, since the answer to its Create* was lost; None for the task's own.
    """

    media_id: MediaId | None = None


@dataclass(frozen=True, slots=True)
class Resumed(TaskEvent):
    """What of the file OSS already has: parts and bytes confirmed before this run."""

    parts: int
    of: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Progressed(TaskEvent):
    """Bytes on their way. At most five a second per task.

    Attributes:
        sent: Bytes confirmed or handed to the network, never less than told before in this run.
        speed: Bytes per second over the last seconds; 0 when unknown.
    """

    sent: int
    speed: float


@dataclass(frozen=True, slots=True)
class EndAsked(TaskEvent):
    """Somebody asked for a pause or stop; it takes effect as soon as what is on the wire allows.

    Comes from another thread than the run's own, so it may meet any state, also one in which it means nothing any more.
    """


@dataclass(frozen=True, slots=True)
class DiscardAsked(TaskEvent):
    """Somebody gave the upload up. Durable: however the program ends meanwhile, its next start removes what was made.

    Comes from another thread than the run's own, like `EndAsked`.
    """


@dataclass(frozen=True, slots=True)
class RetryPlanned(TaskEvent):
    """A call failed and will be repeated: attempt `attempt` of `of` in `wait_s` seconds."""

    attempt: int
    of: int
    wait_s: float
    failure: Failure


@dataclass(frozen=True, slots=True)
class Recovered(TaskEvent):
    """What was being repeated has worked: nothing waits for a repeat any more."""


@dataclass(frozen=True, slots=True)
class Stalled(TaskEvent):
    """No byte has moved for `for_s` seconds."""

    for_s: float


@dataclass(frozen=True, slots=True)
class Verified(TaskEvent):
    """Size and whole-object CRC-64 at OSS equal those of the file. Durable; of a single request, together with its end."""

    size: int
    crc64: int


@dataclass(frozen=True, slots=True)
class CallNoted(TaskEvent):
    """A call was answered, for the activity list. Kept with the task; `ok` is False for failed ones.

    Attributes:
        at: Seconds since 1970.
        took_s: Seconds from sending to answer.
        attempt: 1 for the first.
    """

    detail: CallDetail
    ok: bool
    at: float
    took_s: float
    attempt: int = 1


@dataclass(frozen=True, slots=True)
class ClockOffsetMeasured:
    """The service's clock differs from this computer's by `offset_s` seconds (positive: this computer is behind)."""

    account_id: AccountId
    offset_s: float


AppEvent = ClockOffsetMeasured
"""Events that belong to no task."""

Event = TaskEvent | AppEvent

DURABLE = (
    Moved,
    SourceSeen,
    CreateIntended,
    MediaCreated,
    CoverIntended,
    CoverCreated,
    CoverUploaded,
    CoverRemoved,
    UploadInitiated,
    PartConfirmed,
    PartsDropped,
    SliceConfirmed,
    StartedOver,
    MediaForgotten,
    LeftBehind,
    DiscardAsked,
    Verified,
)
"""What the journal must hold before it is told."""
