"""What may be pulled or registered: the rows of a list, looked at before anything is sent."""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from vod_desktop.domain.errors import Failure, MetadataRefused, Recovery
from vod_desktop.domain.kinds import EXTENSIONS, MediaKind, extension_of
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata, title_from
from vod_desktop.domain.redaction import MARK
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.remote_wire import FILE_URL_MAX_BYTES, PULL_MAX_BYTES, name_of
from vod_desktop.domain.web_address import is_private, one_spelling

_MEDIA = EXTENSIONS[MediaKind.VIDEO] | EXTENSIONS[MediaKind.AUDIO]
_HOST_MAX = 253


class UrlFault(enum.Enum):
    """Why a row of a list is not taken; the reason in a failure of kind `remote-url`."""

    NOT_A_URL = "not-a-url"
    MASKED = "masked"
    TOO_LONG = "too-long"
    TOO_LARGE = "too-large"
    NO_EXTENSION = "no-extension"
    EXTENSION = "extension"
    PRIVATE = "private"
    DUPLICATE = "duplicate"
    REPEATED = "repeated"
    COVER = "cover"
    PRIVATE_COVER = "private-cover"
    UNKNOWN_CATEGORY = "unknown-category"
    NO_CATEGORIES = "no-categories"
    SEVERAL_CATEGORIES = "several-categories"
    UNKNOWN_GROUP = "unknown-group"
    NO_GROUPS = "no-groups"
    SEVERAL_GROUPS = "several-groups"
    LOST_DIGITS = "lost-digits"
    COLUMNS = "columns"
    QUOTES = "quotes"
    DELIMITER = "delimiter"


@dataclass(frozen=True, slots=True)
class RemoteEntry:
    """One row of a list.

    Attributes:
        line: Its line in the file, from 1; 0 where it came without one.
        extension: As given beside the URL, without a dot; empty when not.
        category, template_group: As written in the list, a name, path or id; what the account calls so counts before
            `metadata`. Empty when not.
    """

    url: str
    metadata: MediaMetadata = field(default_factory=MediaMetadata)
    extension: str = ""
    line: int = 0
    category: str = ""
    template_group: str = ""


@dataclass(frozen=True, slots=True)
class RefusedEntry:
    """A row that is not taken, and why."""

    url: str
    line: int
    failure: Failure


@dataclass(frozen=True, slots=True)
class Sorted:
    """The rows of a list: those that can be sent, completed, and the others."""

    good: tuple[RemoteEntry, ...]
    refused: tuple[RefusedEntry, ...]


def url_failure(fault: UrlFault, **values: object) -> Failure:
    """The failure of a row."""
    return Failure("remote-url", Recovery.ASK_USER, None, {"reason": fault.value, **values})


def sort_entries(
    entries: Sequence[RemoteEntry],
    kind: RemoteKind,
    *,
    allow_private: bool,
    sizes: Mapping[str, int] | None = None,
) -> Sorted:
    """Look at every row. Good ones get a title where they have none.

    `sizes` are the bytes of files by URL, as far as somebody has asked.

    With `allow_private` addresses that only this computer or its network reaches are fine, as they are for the sandbox.
    """
    good: list[RemoteEntry] = []
    refused: list[RefusedEntry] = []
    lines: dict[str, int] = {}
    for entry in entries:
        completed = _completed(entry)
        failure = _failure(completed, kind, lines, allow_private=allow_private) or _size_failure(
            completed, kind, sizes or {}
        )
        if failure is None:
            good.append(completed)
        else:
            refused.append(RefusedEntry(entry.url, entry.line, failure))
        lines.setdefault(one_spelling(entry.url), entry.line)
    return Sorted(tuple(good), tuple(refused))


def kind_of(url: str, extension: str = "") -> MediaKind:
    """Video or audio, by the extension."""
    found = extension.lower() or extension_of(name_of(url))
    return MediaKind.AUDIO if found in EXTENSIONS[MediaKind.AUDIO] else MediaKind.VIDEO


def title_of(url: str) -> str:
    """A title where nobody gave one: the name in the URL."""
    name = name_of(url)
    stem = name.rpartition(".")[0] or name
    return title_from(stem) or title_from(name) or "media"


def _completed(entry: RemoteEntry) -> RemoteEntry:
    metadata, extension = entry.metadata, entry.extension.strip().lower().lstrip(".")
    if not metadata.title:
        metadata = metadata.changed(title=title_of(entry.url))
    return RemoteEntry(entry.url, metadata, extension, entry.line)


def _failure(
    entry: RemoteEntry, kind: RemoteKind, lines: dict[str, int], *, allow_private: bool
) -> Failure | None:
    if not _is_web_address(entry.url):
        return url_failure(UrlFault.NOT_A_URL)
    if MARK in entry.url:
        return url_failure(UrlFault.MASKED, mark=MARK)
    first = lines.get(one_spelling(entry.url))
    if first is not None:
        return url_failure(UrlFault.DUPLICATE, first=first) if first else url_failure(UrlFault.REPEATED)
    if kind is RemoteKind.REGISTER and len(entry.url.encode()) > FILE_URL_MAX_BYTES:
        return url_failure(UrlFault.TOO_LONG, limit=FILE_URL_MAX_BYTES)
    if kind is RemoteKind.PULL and not allow_private and is_private(entry.url):
        return url_failure(UrlFault.PRIVATE)
    return (
        _extension_failure(entry, kind)
        or _metadata_failure(entry)
        or _cover_failure(entry, allow_private=allow_private)
    )


def _cover_failure(entry: RemoteEntry, *, allow_private: bool) -> Failure | None:
    """VOD fetches the cover, too."""
    cover = entry.metadata.cover
    if cover is None:
        return None
    if not isinstance(cover, CoverFromUrl):
        return url_failure(UrlFault.COVER)
    if not allow_private and is_private(cover.url):
        return url_failure(UrlFault.PRIVATE_COVER, cover=cover.url)
    return None


def _extension_failure(entry: RemoteEntry, kind: RemoteKind) -> Failure | None:
    """A registration has no field for an extension: its URL alone tells it."""
    own = extension_of(name_of(entry.url))
    extension = own if kind is RemoteKind.REGISTER else entry.extension or own
    if extension in _MEDIA:
        return None
    fault = UrlFault.EXTENSION if extension else UrlFault.NO_EXTENSION
    return url_failure(fault, extension=extension, kind=kind.value)


def _size_failure(entry: RemoteEntry, kind: RemoteKind, sizes: Mapping[str, int]) -> Failure | None:
    size = sizes.get(entry.url, 0)
    if kind is RemoteKind.PULL and size > PULL_MAX_BYTES:
        return url_failure(UrlFault.TOO_LARGE, size=size, limit=PULL_MAX_BYTES)
    return None


def _metadata_failure(entry: RemoteEntry) -> Failure | None:
    problems = entry.metadata.problems()
    return (
        Failure(MetadataRefused.kind, Recovery.ASK_USER, None, {"problems": problems}) if problems else None
    )


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
        url.encode()
    except ValueError:
        return False
    odd = any(unicodedata.category(c) in {"Cc", "Zl", "Zp"} for c in url)
    plain = 0 < len(host) <= _HOST_MAX and not any(c.isspace() for c in parts.netloc)
    return parts.scheme.lower() in {"http", "https"} and plain and not odd and url == url.strip()
