"""What VOD tells about what it holds: videos, categories, template groups, applications."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Self

from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.kinds import MediaKind

ROOT_CATEGORY_ID = -1
"""The id that stands for the top of a category tree."""


class _Told(enum.Enum):
    """A word of the service; one that is not known yet becomes UNKNOWN."""

    @classmethod
    def of(cls, text: str) -> Self:
        """The member with that word."""
        return next((member for member in cls if member.value == text), cls("unknown"))


class VideoStatus(_Told):
    """VOD's own `Status` of a video; not the state of a task. Source: VOD documents, "Media statuses"."""

    UPLOADING = "Uploading"
    UPLOAD_FAIL = "UploadFail"
    UPLOAD_SUCC = "UploadSucc"
    TRANSCODING = "Transcoding"
    TRANSCODE_FAIL = "TranscodeFail"
    CHECKING = "Checking"
    BLOCKED = "Blocked"
    PRODUCE_FAIL = "ProduceFail"
    NORMAL = "Normal"
    UNKNOWN = "unknown"


class MezzanineStatus(_Told):
    """State of a video's source file."""

    UPLOADING = "Uploading"
    NORMAL = "Normal"
    UPLOAD_FAIL = "UploadFail"
    DELETED = "Deleted"
    UNKNOWN = "unknown"


class ImageType(enum.Enum):
    """What an image is for: a picture of its own, or the cover of a video (not listed in the console)."""

    DEFAULT = "default"
    COVER = "cover"


class CategoryTree(enum.Enum):
    """The two trees: of videos, audio and images (three levels), and of material (two)."""

    DEFAULT = "default"
    MATERIAL = "material"

    @property
    def levels(self) -> int:
        return 3 if self is CategoryTree.DEFAULT else 2

    @staticmethod
    def of(kind: MediaKind) -> CategoryTree:
        """The tree that media of this kind are sorted into."""
        return CategoryTree.MATERIAL if kind.is_attached else CategoryTree.DEFAULT


@dataclass(frozen=True, slots=True)
class VideoInfo:
    """A video or audio as GetVideoInfo describes it.

    Attributes:
        size: Bytes of the source; 0 until it has arrived.
        duration_s: Seconds; 0 until VOD has looked at it.
        category_id: None when it is in no category.
        created_at: UTC, as told: `2026-11-22T08:00:00Z`; empty when not told.
    """

    media_id: MediaId
    title: str
    status: VideoStatus
    size: int = 0
    duration_s: float = 0.0
    description: str = ""
    tags: tuple[str, ...] = ()
    category_id: int | None = None
    cover_url: str = ""
    storage_location: str = ""
    template_group_id: str = ""
    app_id: str = ""
    reference_id: str = ""
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An image or attached media that was created and has no bytes yet.

    Attributes:
        age_s: Seconds since it was created, by the service's clock.
    """

    media_id: MediaId
    age_s: float


@dataclass(frozen=True, slots=True)
class Mezzanine:
    """The source file of a video. `md5` is empty when VOD does not tell it; `size` is in bytes."""

    media_id: MediaId
    status: MezzanineStatus
    size: int = 0
    file_name: str = ""
    md5: str = ""


@dataclass(frozen=True, slots=True)
class Category:
    """A node of a category tree. `level` is 0 for the first tier, whose `parent_id` is -1."""

    id: int
    name: str
    level: int = 0
    parent_id: int = ROOT_CATEGORY_ID
    children: tuple[Category, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateGroup:
    """A transcoding template group."""

    id: str
    name: str
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class App:
    """An application: a part of the account with media of its own."""

    id: str
    name: str
    is_system: bool = False
