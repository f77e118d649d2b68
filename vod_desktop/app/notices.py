"""What concerns more than one row: for the strip above the list, the toast below it, or a line in the terminal."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from vod_desktop.domain.errors import Failure
from vod_desktop.domain.history import PastUpload
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.kinds import MediaKind


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not added, and why."""

    path: str
    failure: Failure


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that waits for somebody, since the file beside its video that describes it cannot be taken as it is."""

    task_id: TaskId
    path: str
    failure: Failure


class Role(enum.Enum):
    """What a file beside a video is to it."""

    COVER = "cover"
    SUBTITLE = "subtitle"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Together:
    """A file that was added as part of another one.

    Attributes:
        task_id: The row of the video.
    """

    path: str
    task_id: TaskId
    role: Role


@dataclass(frozen=True, slots=True)
class AddProgress:
    """Folders are being walked: files found and files left out so far."""

    found: int
    skipped: int


@dataclass(frozen=True, slots=True)
class AddFinished:
    """What came of adding paths.

    Attributes:
        added: New rows.
        known: Rows that were there already and are not done.
        done: Rows of the same, unchanged files that are done.
        skipped: Files that cannot be uploaded, with the reason.
        quiet: Number of hidden and temporary files passed over.
        undecided: Files of which only the user knows the kind (gif).
        together: Files that were put together with the video beside which they lie. Subtitles are rows as well.
        unread: New rows that are not started, because what describes them was not understood.
        changed: Rows that are done and whose files hold something else now; the user decides.
        past: Unchanged files that were uploaded by rows that are gone; the user decides.
        kind: What the user said that the files are; None where the extension decided.
        slices: Number of files that are no rows, since they go up with a playlist.
    """

    added: tuple[TaskId, ...] = ()
    known: tuple[TaskId, ...] = ()
    done: tuple[TaskId, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    quiet: int = 0
    undecided: tuple[str, ...] = ()
    together: tuple[Together, ...] = ()
    unread: tuple[Unread, ...] = ()
    changed: tuple[TaskId, ...] = ()
    past: tuple[PastUpload, ...] = ()
    kind: MediaKind | None = None
    slices: int = 0


@dataclass(frozen=True, slots=True)
class NeedsInfo:
    """Rows that were asked to start and whose form cannot be sent yet."""

    ids: tuple[TaskId, ...]


@dataclass(frozen=True, slots=True)
class ClockWrong:
    """This computer's clock differs from the service's by `offset_s` (positive: it is behind). Uploads go on."""

    offset_s: float


@dataclass(frozen=True, slots=True)
class AccountTrouble:
    """An account cannot be used as it is."""

    account_id: AccountId
    failure: Failure


@dataclass(frozen=True, slots=True)
class KeychainTrouble:
    """The keychain is absent, locked or failing."""

    account_id: AccountId
    failure: Failure


@dataclass(frozen=True, slots=True)
class MainAccountKey:
    """The key of an account opens the whole cloud account."""

    account_id: AccountId


@dataclass(frozen=True, slots=True)
class StoreTrouble:
    """Something could not be written to this computer's disk."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class StoreSetAside:
    """A database that could not be used lies at `path` now; the program began a new one. `reason` as in the store."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class StoreCopied:
    """The database is a copy of one that lives elsewhere; what was under way in it is stopped."""


@dataclass(frozen=True, slots=True)
class NotAmended:
    """What was edited of a created media could not be told to VOD; it is kept and tried again with the next start."""

    task_id: TaskId
    failure: Failure


@dataclass(frozen=True, slots=True)
class NotFollowed:
    """The account may not ask what becomes of its uploads at VOD. Uploads go on."""

    account_id: AccountId
    failure: Failure


@dataclass(frozen=True, slots=True)
class LeftOnServer:
    """A discarded upload of which something could not be removed at VOD."""

    media_id: str
    failure: Failure


Notice = (
    AddProgress
    | AddFinished
    | NeedsInfo
    | ClockWrong
    | AccountTrouble
    | KeychainTrouble
    | MainAccountKey
    | StoreTrouble
    | StoreSetAside
    | StoreCopied
    | NotAmended
    | NotFollowed
    | LeftOnServer
)
