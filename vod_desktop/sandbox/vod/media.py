"""What the service remembers: media, URL pulls, categories. Plain values, replaced and never edited."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Self

from vod_desktop.sandbox.vod.limits import AUDIO_EXTENSIONS, DEFAULT_APP, NO_TRANSCODE, PLAYABLE_EXTENSIONS

ROOT_CATEGORY = -1


def new_id() -> str:
    """A media or job id: 32 lower-case hex characters."""
    return uuid.uuid4().hex


class Status(StrEnum):
    """Status of a video; images and attached media use Uploading, Normal and UploadFail."""

    UPLOADING = "Uploading"
    UPLOAD_FAIL = "UploadFail"
    UPLOAD_SUCC = "UploadSucc"
    TRANSCODING = "Transcoding"
    TRANSCODE_FAIL = "TranscodeFail"
    CHECKING = "Checking"
    BLOCKED = "Blocked"
    PRODUCE_FAIL = "ProduceFail"
    NORMAL = "Normal"


class PullStatus(StrEnum):
    """Status of a URL pull, in the order it is walked."""

    PENDING = "PENDING"
    PROCESSING = "PROCESSING"
    DOWNLOADING = "DOWNLOADING"
    DOWNLOAD_SUCCESS = "DOWNLOAD_SUCCESS"
    DOWNLOAD_FAIL = "DOWNLOAD_FAIL"
    UPLOADING = "UPLOADING"
    UPLOAD_SUCCESS = "UPLOAD_SUCCESS"
    UPLOAD_FAIL = "UPLOAD_FAIL"
    SUCCESS = "SUCCESS"

    @property
    def is_final(self) -> bool:
        """Whether nothing follows."""
        return self in (PullStatus.SUCCESS, PullStatus.DOWNLOAD_FAIL, PullStatus.UPLOAD_FAIL)


@dataclass(frozen=True, slots=True)
class Record:
    """A value that goes to the journal and comes back.

    Every field is text, a number, a boolean, an enum of text, or a tuple of whole numbers.
    """

    def to_json(self) -> dict[str, object]:
        """The fields by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def from_json(cls, values: dict[str, object]) -> Self:
        """Build the record again; unknown fields are left out, so that an older program reads newer data.

        Raises:
            TypeError, ValueError: A field is missing or has a wrong value.
        """
        known = {field.name for field in fields(cls)}
        restored = {name: _restore(cls, name, value) for name, value in values.items() if name in known}
        return cls(**restored)


def _restore(cls: type, name: str, value: object) -> object:
    if name == "status":
        return PullStatus(str(value)) if cls is Pull else Status(str(value))
    return tuple(value) if isinstance(value, list) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class Media(Record):
    """One media file, whatever its kind.

    Attributes:
        media_id: 32 hex characters.
        extension: Lower case, without the dot.
        bucket: Where the file belongs or lies.
        key: Its object key.
        storage_location: Host of the bucket, as the API shows it.
        cate_ids: Categories; at most one for videos and images.
        size: Bytes of the stored object, 0 before.
        md5: Upper-case hex, empty when the object came in parts.
        created_at: Wall seconds of the server, like all `*_at` here.
        arrived_at: When the object was complete; 0 before.
    """

    media_id: str
    extension: str
    bucket: str
    key: str
    storage_location: str
    created_at: float
    modified_at: float
    title: str = ""
    description: str = ""
    tags: str = ""
    cate_ids: tuple[int, ...] = ()
    user_data: str = ""
    app_id: str = DEFAULT_APP
    status: Status = Status.UPLOADING
    size: int = 0
    md5: str = ""
    arrived_at: float = 0.0

    @property
    def cate_id(self) -> int:
        """The one category of a video or image, 0 when it has none."""
        return self.cate_ids[0] if self.cate_ids else 0

    @property
    def file_name(self) -> str:
        """Last part of the object key."""
        return self.key.rpartition("/")[2]

    def next_status(self) -> Status | None:
        """The state that follows by itself, or None at rest."""
        return Status.NORMAL if self.arrived_at and self.status is Status.UPLOADING else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Video(Media):
    """A video or an audio file.

    Attributes:
        source_name: FileName as the caller gave it, or the address it was pulled or registered from.
        transcodes: Whether a template group or workflow will run when the file is there.
        playable_as_is: Becomes `Normal` without transcoding if its container can be played.
        registered: The file lies in a bucket of the user's own and stays when the media is deleted.
        damaged: Its creation went wrong; it cannot be refreshed.
        torn: An m3u8 whose index names slices that never came; transcoding fails.
    """

    source_name: str = ""
    cover_url: str = ""
    template_group_id: str = ""
    workflow_id: str = ""
    reference_id: str = ""
    transcodes: bool = True
    playable_as_is: bool = True
    registered: bool = False
    damaged: bool = False
    torn: bool = False

    @property
    def is_audio(self) -> bool:
        """Whether the file has sound only."""
        return self.extension in AUDIO_EXTENSIONS

    @property
    def object_prefix(self) -> str:
        """Folder of the slices of an m3u8 upload, empty for all else."""
        if self.extension != "m3u8" or self.registered:
            return ""
        return self.key.rpartition("/")[0] + "/"

    def next_status(self) -> Status | None:
        """The state that follows by itself, or None at rest."""
        if not self.arrived_at:
            return None
        if self.status is Status.UPLOADING:
            return self.first_status()
        if self.status is Status.UPLOAD_SUCC and self.transcodes:
            return Status.TRANSCODING
        if self.status is not Status.TRANSCODING:
            return None
        return Status.TRANSCODE_FAIL if self.torn else Status.NORMAL

    def first_status(self) -> Status:
        """The state right after the file is there."""
        if not self.transcodes and self.playable_as_is and self.extension in PLAYABLE_EXTENSIONS:
            return Status.NORMAL
        return Status.UPLOAD_SUCC


def will_transcode(template_group_id: str, workflow_id: str) -> bool:
    """Whether a file with this template group and workflow is transcoded; the workflow wins."""
    return bool(workflow_id) or template_group_id != NO_TRANSCODE


@dataclass(frozen=True, slots=True, kw_only=True)
class Image(Media):
    """A picture.

    Attributes:
        image_type: `default` or `cover`.
    """

    image_type: str = "default"
    original_file_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached(Media):
    """Auxiliary media.

    Attributes:
        business_type: `watermark`, `subtitle` or `material`.
    """

    business_type: str = "material"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pull(Record):
    """A URL pull.

    Attributes:
        url: Decoded address of the source.
        size: Bytes fetched, 0 before.
        completed_at: When a final state was reached, 0 before.
    """

    job_id: str
    url: str
    extension: str
    created_at: float
    bucket: str
    storage_location: str
    title: str = ""
    description: str = ""
    tags: str = ""
    cate_id: int = 0
    cover_url: str = ""
    template_group_id: str = ""
    workflow_id: str = ""
    user_data: str = ""
    app_id: str = DEFAULT_APP
    status: PullStatus = PullStatus.PENDING
    media_id: str = ""
    size: int = 0
    error_code: str = ""
    error_message: str = ""
    completed_at: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Record):
    """A category.

    Attributes:
        tree: `default` (videos, audio, pictures) or `material` (auxiliary media).
        level: 0 below the root.
    """

    cate_id: int
    name: str
    parent_id: int
    level: int
    tree: str
    created_at: float
