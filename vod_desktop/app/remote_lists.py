"""Lists of URLs, from a file or from the command line, as rows that can be sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata, split_tags
from vod_desktop.domain.remote_intake import RefusedEntry, RemoteEntry, UrlFault, url_failure
from vod_desktop.media.sheets import COLUMNS, FaultyLine, SheetFault, SheetRow, read_sheet


@dataclass(frozen=True, slots=True)
class UrlList:
    """What a list holds: rows, and lines that cannot be understood. `failure` says that the whole of it cannot be."""

    entries: tuple[RemoteEntry, ...] = ()
    refused: tuple[RefusedEntry, ...] = ()
    failure: Failure | None = None


def list_of(urls: Sequence[str], common: MediaMetadata) -> UrlList:
    """URLs as they were typed, all described alike."""
    return UrlList(tuple(RemoteEntry(url.strip(), common) for url in urls))


def list_in(path: Path, common: MediaMetadata) -> UrlList:
    """The list in a file. What a row says of itself counts before what is said for all."""
    sheet = read_sheet(path)
    for faulty in sheet.faults:
        if faulty.line == 0:
            return UrlList(failure=_list_failure(faulty, path))
    entries: list[RemoteEntry] = []
    refused = [RefusedEntry("", faulty.line, _line_failure(faulty)) for faulty in sheet.faults]
    for row in sheet.rows:
        read = _entry(row, common)
        if isinstance(read, RemoteEntry):
            entries.append(read)
        else:
            refused.append(read)
    return UrlList(tuple(entries), tuple(refused))


def _entry(row: SheetRow, common: MediaMetadata) -> RemoteEntry | RefusedEntry:
    category = common.category_id
    if row.category:
        if not (row.category.isascii() and row.category.isdigit() and len(row.category) <= 19):
            return RefusedEntry(row.url, row.line, url_failure(UrlFault.CATEGORY, found=row.category))
        category = int(row.category)
    metadata = common.changed(
        title=row.title or common.title,
        description=row.description or common.description,
        tags=split_tags(row.tags) or common.tags,
        category_id=category,
        cover=CoverFromUrl(row.cover) if row.cover else common.cover,
        template_group_id=row.template_group or common.template_group_id,
        workflow_id=row.workflow or common.workflow_id,
    )
    return RemoteEntry(row.url, metadata, row.extension, row.line)


def _line_failure(faulty: FaultyLine) -> Failure:
    fault = UrlFault.QUOTES if faulty.fault is SheetFault.QUOTES else UrlFault.COLUMNS
    return url_failure(fault, found=faulty.found)


def _list_failure(faulty: FaultyLine, path: Path) -> Failure:
    values = {
        "reason": faulty.fault.value,
        "path": str(path),
        "found": faulty.found,
        "columns": ", ".join(COLUMNS),
    }
    return Failure("url-list", Recovery.ASK_USER, None, values)
