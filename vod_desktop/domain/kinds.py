"""Kinds of media and the extensions each takes. Source: VOD documents, "Upload overview", supported formats."""

from __future__ import annotations

import enum
from pathlib import PurePath


class MediaKind(enum.Enum):
    """What VOD will take a file for."""

    VIDEO = "video"
    AUDIO = "audio"
    IMAGE = "image"
    WATERMARK = "watermark"
    SUBTITLE = "subtitle"
    MATERIAL = "material"

    @property
    def is_attached(self) -> bool:
        """Whether CreateUploadAttachedMedia is the interface for it."""
        return self in {MediaKind.WATERMARK, MediaKind.SUBTITLE, MediaKind.MATERIAL}

    @property
    def can_renew(self) -> bool:
        """Whether RefreshUploadVideo renews its auth; the other interfaces have no such call."""
        return self is MediaKind.VIDEO or self is MediaKind.AUDIO


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


EXTENSIONS: dict[MediaKind, frozenset[str]] = {
    MediaKind.VIDEO: _set(
        "mp4 ts 3gp mpg mpeg mpe dat vob asf avi wmv flv f4v rm rmvb mov mkv m3u8 dv gif m2t m4v mj2 mjpeg mts"
        " ogg qt swf webm"
    ),
    MediaKind.AUDIO: _set("mp3 wma wav aac ra m4a flac ape ac3 amr caf acm"),
    MediaKind.IMAGE: _set("png jpg jpeg gif heic webp"),
    MediaKind.WATERMARK: _set("png gif apng mov"),
    MediaKind.SUBTITLE: _set("srt ass stl ttml vtt"),
    MediaKind.MATERIAL: _set("jpg gif png mp4 mat zip apk"),
}

# Watermark and material share their extensions with other kinds and are only ever chosen by a person.
_GUESSED = (MediaKind.VIDEO, MediaKind.AUDIO, MediaKind.IMAGE, MediaKind.SUBTITLE)

AMBIGUOUS = frozenset({"gif"})
"""Extensions of which only the user knows the kind."""

PLAYABLE_AS_IS = frozenset({"mp4", "flv", "mp3", "m3u8", "webm"})
"""Formats that play without transcoding."""

_TEMPORARY = frozenset({"part", "crdownload", "download", "tmp", "partial"})
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})


def extension_of(name: str) -> str:
    """The extension in lower case without the dot; empty when there is none."""
    return PurePath(name).suffix.lower().lstrip(".")


def guess_kind(name: str) -> MediaKind | None:
    """The kind that the extension alone decides, or None when it is unknown or ambiguous."""
    extension = extension_of(name)
    if extension in AMBIGUOUS:
        return None
    return next((kind for kind in _GUESSED if extension in EXTENSIONS[kind]), None)


def possible_kinds(name: str) -> tuple[MediaKind, ...]:
    """Every kind that takes this extension, the most likely first."""
    extension = extension_of(name)
    return tuple(kind for kind in MediaKind if extension in EXTENSIONS[kind])


def kind_as_chosen(name: str, chosen: MediaKind) -> MediaKind | None:
    """The chosen kind if it takes this file; video and audio stand for each other. None if it does not."""
    extension = extension_of(name)
    if chosen in {MediaKind.VIDEO, MediaKind.AUDIO}:
        return next(
            (kind for kind in (MediaKind.VIDEO, MediaKind.AUDIO) if extension in EXTENSIONS[kind]), None
        )
    return chosen if extension in EXTENSIONS[chosen] else None


def extensions_as_chosen(chosen: MediaKind) -> frozenset[str]:
    """Everything that `kind_as_chosen` takes for that kind."""
    video, audio = EXTENSIONS[MediaKind.VIDEO], EXTENSIONS[MediaKind.AUDIO]
    return video | audio if chosen.can_renew else EXTENSIONS[chosen]


def is_skipped_quietly(name: str) -> bool:
    """Whether a file in a walked folder is hidden or temporary: `.DS_Store`, `~$report`, `clip.mp4.part`."""
    lowered = name.lower()
    return (
        lowered.startswith((".", "~$"))
        or lowered.endswith("~")
        or lowered in _SYSTEM_FILES
        or extension_of(lowered) in _TEMPORARY
    )
