"""Lists of URLs, from a file or from the command line, as rows that can be sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vod_desktop.app.sheets.columns import FIELD_OF, plain_heading, recognised
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata, split_tags
from vod_desktop.domain.remote_intake import RefusedEntry, RemoteEntry, UrlFault, url_failure
from vod_desktop.media.sheets import (
    COLUMNS,
    OF_ROWS,
    FaultyLine,
    Sheet,
    SheetFault,
    SheetRow,
    as_it_stands,
    is_table,
    parse_list,
    read_sheet,
)

_OWN_HEADINGS = dict.fromkeys(
    ["url", "fileurl", "sourceurl", "source", "link", "地址", "网址", "链接", "源地址", "文件地址"], "url"
) | dict.fromkeys(["extension", "fileextension", "扩展名", "文件扩展名", "后缀"], "extension")
_FAULTS = {
    SheetFault.QUOTES: UrlFault.QUOTES,
    SheetFault.CELLS: UrlFault.COLUMNS,
    SheetFault.DELIMITER: UrlFault.DELIMITER,
}


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
    """The list in a file. What a row says of itself counts before what is said for all. Blocks."""
    return _list(read_sheet(path, _named), common, str(path))


def list_typed(text: str, common: MediaMetadata) -> UrlList:
    """The list in a text that was typed or pasted, perhaps from a spreadsheet; nothing at all is an empty list."""
    return _list(parse_list(text, named=_named), common, "") if text.strip() else UrlList()


def lists_urls(text: str) -> bool:
    """Whether the text is a table with a column of URLs."""
    return is_table(text, _named)


def holds_urls(path: Path) -> bool:
    """Whether the file is a list of URLs, rather than a sheet about files. Blocks."""
    rows = read_sheet(path, _named).rows
    return any(row.url.lower().startswith(("http://", "https://")) for row in rows)


def _list(sheet: Sheet, common: MediaMetadata, path: str) -> UrlList:
    for faulty in sheet.faults:
        if faulty.fault not in OF_ROWS:
            return UrlList(failure=_list_failure(faulty, path))
    refused = [RefusedEntry("", faulty.line, _line_failure(faulty)) for faulty in sheet.faults]
    return UrlList(tuple(_entry(row, common) for row in sheet.rows), tuple(refused))


def _named(heading: str) -> str:
    """Headings of the sheets that describe uploads are known here, too, and a few more of its own."""
    if own := _OWN_HEADINGS.get(plain_heading(heading)):
        return own
    (column,) = recognised((heading,))
    return column.value.replace("-", "_") if column in FIELD_OF else as_it_stands(heading)


def _entry(row: SheetRow, common: MediaMetadata) -> RemoteEntry:
    metadata = common.changed(
        title=row.title or common.title,
        description=row.description or common.description,
        tags=split_tags(row.tags) or common.tags,
        cover=CoverFromUrl(row.cover) if row.cover else common.cover,
        workflow_id=row.workflow or common.workflow_id,
        storage_location=row.storage or common.storage_location,
        app_id=row.app or common.app_id,
        user_data=row.user_data or common.user_data,
    )
    return RemoteEntry(
        row.url,
        metadata,
        row.extension,
        row.line,
        category=row.category.strip(),
        template_group=row.template_group.strip(),
    )


def _line_failure(faulty: FaultyLine) -> Failure:
    return url_failure(_FAULTS[faulty.fault], found=faulty.found.replace("\t", "TAB"))


def _list_failure(faulty: FaultyLine, path: str) -> Failure:
    values = {
        "reason": faulty.fault.value,
        "path": path,
        "found": faulty.found,
        "columns": ", ".join(COLUMNS),
        "line": faulty.line,
    }
    return Failure("url-list", Recovery.ASK_USER, None, values)
