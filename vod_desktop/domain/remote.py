"""Media that VOD fetches or finds itself: a URL that it pulls, an object of the user's own bucket that it registers.

A row goes this way, from DRAFT where somebody wants to look at it first:

    WAITING ──► PREPARING ──► SUBMITTED ──► DONE          pull: VOD's job is followed until it ends
       ▲            │             │
       │            ├─────────────┼──► DONE               register: the answer is the end
       │            ▼             ▼
       └──── FAILED · ATTENTION · STOPPED ──► DISCARDED

PREPARING is on disk before the call is sent, with the mark that tells the row's job from others of the same URL. A row that
is found there, or in ATTENTION with its mark, may have a job at VOD: it is asked for before anything is sent again.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace
from typing import NewType

from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId, BatchId, MediaId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task_state import TaskState

RemoteId = NewType("RemoteId", str)
"""Our id of a row: 32 lower-case hex digits."""

JobId = NewType("JobId", str)
"""VOD's id of a pull. Opaque."""


class RemoteKind(enum.Enum):
    """What VOD is asked to do."""

    PULL = "pull"
    REGISTER = "register"


class JobWord(enum.Enum):
    """VOD's own `Status` of a pull. Source: VOD documents, GetURLUploadInfos."""

    PENDING = "PENDING"
    PROCESSING = "PROCESSING"
    DOWNLOADING = "DOWNLOADING"
    DOWNLOAD_SUCCESS = "DOWNLOAD_SUCCESS"
    DOWNLOAD_FAIL = "DOWNLOAD_FAIL"
    UPLOADING = "UPLOADING"
    UPLOAD_SUCCESS = "UPLOAD_SUCCESS"
    UPLOAD_FAIL = "UPLOAD_FAIL"
    SUCCESS = "SUCCESS"
    UNKNOWN = ""

    @staticmethod
    def of(text: str) -> JobWord:
        """The member with that word; one that is not known yet is UNKNOWN."""
        return next((word for word in JobWord if word.value == text.strip().upper()), JobWord.UNKNOWN)


_S = TaskState
ALLOWED_MOVES: dict[TaskState, frozenset[TaskState]] = {
    _S.DRAFT: frozenset({_S.WAITING, _S.DISCARDED}),
    _S.WAITING: frozenset({_S.PREPARING, _S.STOPPED, _S.FAILED, _S.ATTENTION, _S.DISCARDED}),
    _S.PREPARING: frozenset({_S.SUBMITTED, _S.DONE, _S.WAITING, _S.FAILED, _S.ATTENTION}),
    _S.SUBMITTED: frozenset({_S.DONE, _S.FAILED, _S.ATTENTION, _S.STOPPED}),
    _S.DONE: frozenset({_S.DISCARDED}),
    _S.FAILED: frozenset({_S.WAITING, _S.SUBMITTED, _S.DISCARDED}),
    _S.ATTENTION: frozenset({_S.WAITING, _S.PREPARING, _S.SUBMITTED, _S.DISCARDED}),
    _S.STOPPED: frozenset({_S.WAITING, _S.DISCARDED}),
    _S.DISCARDED: frozenset(),
}
"""The moves between states; any other is a mistake in the program."""

SETTLED = frozenset({_S.DONE, _S.FAILED, _S.ATTENTION, _S.STOPPED, _S.DISCARDED})
"""States in which nothing more happens until somebody asks for it."""


class IllegalMove(Exception):
    """A move that is not in the table: a mistake in the program."""


@dataclass(frozen=True, slots=True)
class RemoteJob:
    """One URL that VOD is to pull or register.

    Attributes:
        url: As it was given; encoded only on its way.
        extension: Tells VOD the type where the URL does not; without a dot, empty otherwise.
        mark: Our mark in the call that carried this row; empty until one was prepared.
        session_id: The call's own key against being taken twice within ten minutes.
        job_id: VOD's id of the pull; None until it answered.
        word: VOD's status of the pull, as it was last told.
        already_registered: Of a registration: whether VOD had the object as media before.
        size: Bytes, as told by VOD; None until then.
        absent: How often in a row VOD said that it does not know the job.
        added_at, prepared_at, finished_at: Seconds since 1970.
    """

    id: RemoteId
    kind: RemoteKind
    url: str
    account_id: AccountId
    metadata: MediaMetadata = field(default_factory=MediaMetadata)
    extension: str = ""
    batch_id: BatchId = BatchId("")
    position: float = 0.0
    added_at: float = 0.0
    state: TaskState = TaskState.WAITING
    mark: str = ""
    session_id: str = ""
    prepared_at: float | None = None
    job_id: JobId | None = None
    media_id: MediaId | None = None
    word: JobWord = JobWord.UNKNOWN
    already_registered: bool = False
    size: int | None = None
    absent: int = 0
    failure: Failure | None = None
    request_id: str = ""
    finished_at: float | None = None

    @property
    def is_settled(self) -> bool:
        """Whether nothing more happens until somebody asks for it."""
        return self.state in SETTLED

    @property
    def is_unclear(self) -> bool:
        """Whether VOD may have a job for it whose id is not known here."""
        return bool(self.mark) and self.job_id is None and self.state in {_S.PREPARING, _S.ATTENTION}

    def moved(self, state: TaskState, **values: object) -> RemoteJob:
        """The row in another state, with other values changed along with it.

        Raises:
            IllegalMove: The table of moves forbids it.
        """
        if state is not self.state and state not in ALLOWED_MOVES[self.state]:
            raise IllegalMove(f"{self.state.value} to {state.value}")
        kept = {"failure": None, **values}
        return replace(self, state=state, **kept)  # type: ignore[arg-type]  # names are checked by the dataclass

    def waiting_anew(self) -> RemoteJob:
        """To be sent in another call, as if none had been made."""
        return self.moved(
            _S.WAITING, mark="", session_id="", prepared_at=None, job_id=None, word=JobWord.UNKNOWN, absent=0
        )


@dataclass(frozen=True, slots=True)
class SubmittedPull:
    """That VOD has taken a URL. `url` is as VOD tells it, encoded or not."""

    job_id: JobId
    url: str


@dataclass(frozen=True, slots=True)
class PullInfo:
    """What VOD tells about one pull.

    Attributes:
        url: As VOD tells it, encoded or not.
        media_id: None until VOD has made one.
        size: Bytes; None while VOD does not know.
        error_code: `200` or empty when there is no error.
        created_at, completed_at: As told: `2026-11-22T08:00:00Z`; empty when not.
        user_data: As it was submitted, our mark included.
    """

    job_id: JobId
    url: str
    word: JobWord
    told: str
    media_id: MediaId | None = None
    size: int | None = None
    error_code: str = ""
    error_message: str = ""
    created_at: str = ""
    completed_at: str = ""
    user_data: str = ""

    @property
    def failed(self) -> bool:
        """Whether it ended without a media."""
        if self.word in {JobWord.DOWNLOAD_FAIL, JobWord.UPLOAD_FAIL} or self.told.upper().endswith("_FAIL"):
            return True
        return (
            self.word is not JobWord.SUCCESS
            and self.error_code not in {"", "0", "200"}
            and bool(self.completed_at)
        )

    @property
    def succeeded(self) -> bool:
        """Whether it ended and there is a media."""
        written = self.word is JobWord.UPLOAD_SUCCESS and self.media_id is not None
        return self.word is JobWord.SUCCESS or (written and bool(self.completed_at) and not self.failed)

    @property
    def is_final(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.failed or self.succeeded


@dataclass(frozen=True, slots=True)
class PullInfos:
    """An answer of GetURLUploadInfos. `unknown` holds the ids or URLs that VOD does not know; `request_id` is its call's."""

    infos: tuple[PullInfo, ...]
    unknown: frozenset[str]
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class Registration:
    """One object that VOD took. `is_new` is False when it was media before, and None when VOD does not tell."""

    url: str
    media_id: MediaId
    is_new: bool | None


@dataclass(frozen=True, slots=True)
class Registrations:
    """An answer of RegisterMedia, which is a success also when all have failed."""

    registered: tuple[Registration, ...]
    failed: frozenset[str]
    request_id: str = ""


@dataclass(frozen=True, slots=True)
class MediaStatus:
    """A media as VOD describes it now.

    Attributes:
        kind: `video`, `image`, or the business type of an attached media.
        status: VOD's own word.
        size: Bytes; None where VOD does not tell.
        cover_url, snapshots: Addresses of pictures of a video.
    """

    media_id: MediaId
    kind: str
    status: str
    title: str = ""
    size: int | None = None
    duration_s: float = 0.0
    created_at: str = ""
    cover_url: str = ""
    snapshots: tuple[str, ...] = ()
