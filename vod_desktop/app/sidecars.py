"""Files that belong to a video because they lie beside it under the same name: a cover, subtitles, metadata."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from vod_desktop.domain.kinds import EXTENSIONS, MediaKind, extension_of, guess_kind
from vod_desktop.domain.limits import COVER_EXTENSIONS
from vod_desktop.domain.metadata import MediaMetadata, title_from
from vod_desktop.domain.task import UploadTask

METADATA_EXTENSION = "json"

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")

_Place = tuple[str, str]
"""A folder and a name in it without extension, as they are compared."""


@dataclass(frozen=True, slots=True)
class SidecarSet:
    """A video or audio with what lies beside it. Paths are absolute.

    Attributes:
        cover: A picture; empty for none.
        subtitles: In the order in which they were given.
        metadata: A JSON file that describes the media; empty for none.
    """

    media: str
    cover: str = ""
    subtitles: tuple[str, ...] = ()
    metadata: str = ""

    @property
    def sidecars(self) -> tuple[str, ...]:
        """All files but the media itself."""
        return tuple(path for path in (self.metadata, self.cover, *self.subtitles) if path)


def sets_of(paths: Sequence[str]) -> dict[str, SidecarSet]:
    """The sets among these files, by the path of the media. Looks at names, and whether sidecars are files.

    A name that two videos share decides nothing: what lies beside them belongs to neither.
    """
    owners = _owners(paths)
    beside: dict[str, list[str]] = {}
    for path in paths:
        owner = _owner_of(path, owners)
        if owner is not None and Path(path).is_file():
            beside.setdefault(owner, []).append(path)
    return {media: _set(media, found) for media, found in beside.items()}


def language_of(subtitle: str) -> str:
    """The language that the name of a subtitle ends with: `zh` of `a.zh.srt`; empty for none."""
    last = PurePath(PurePath(subtitle).stem).suffix.removeprefix(".")
    return last if _LANGUAGE.fullmatch(last) else ""


def described_by(subtitle: str, media: MediaMetadata) -> MediaMetadata:
    """The form of a subtitle: named after its video, in the same place and application."""
    title = title_from(f"{media.title} {language_of(subtitle)}")
    return MediaMetadata(title=title, storage_location=media.storage_location, app_id=media.app_id)


def is_subtitle(path: str) -> bool:
    """Whether the extension is one of subtitles."""
    return guess_kind(path) is MediaKind.SUBTITLE


def is_cover(path: str) -> bool:
    """Whether VOD takes such a picture for a cover."""
    return extension_of(path) in COVER_EXTENSIONS


def can_have_sidecars(task: UploadTask) -> bool:
    """Whether files may belong to the row: videos and audios that belong to nothing themselves."""
    return task.kind.can_renew and task.parent_id is None


def _owners(paths: Iterable[str]) -> dict[_Place, str]:
    """Who has a name to itself: the one video of that name, else the one audio."""
    by_place: dict[_Place, dict[MediaKind, list[str]]] = {}
    for path in paths:
        kind = guess_kind(path)
        if kind is not None and kind.can_renew:
            by_place.setdefault(_place(path), {}).setdefault(kind, []).append(path)
    found: dict[_Place, str] = {}
    for place, kinds in by_place.items():
        named = kinds.get(MediaKind.VIDEO) or kinds[MediaKind.AUDIO]
        if len(named) == 1:
            found[place] = named[0]
    return found


def _owner_of(path: str, owners: Mapping[_Place, str]) -> str | None:
    extension = extension_of(path)
    if extension in COVER_EXTENSIONS or extension == METADATA_EXTENSION:
        return owners.get(_place(path))
    if extension not in EXTENSIONS[MediaKind.SUBTITLE]:
        return None
    exactly = owners.get(_place(path))
    if exactly is not None or not language_of(path):
        return exactly
    return owners.get(_place(str(PurePath(path).with_suffix(""))))


def _place(path: str) -> _Place:
    folder, name = os.path.split(path)
    return folder, unicodedata.normalize("NFC", PurePath(name).stem).casefold()


def _set(media: str, beside: Sequence[str]) -> SidecarSet:
    """One cover and one description: of several pictures the first counts, the others stay pictures."""
    return SidecarSet(
        media,
        cover=next((path for path in beside if is_cover(path)), ""),
        subtitles=tuple(path for path in beside if is_subtitle(path)),
        metadata=next((path for path in beside if extension_of(path) == METADATA_EXTENSION), ""),
    )
