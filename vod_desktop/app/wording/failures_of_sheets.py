"""What went wrong, why, and what to do: sheets of a spreadsheet program.

Keys as in `failures_of_calls`.
"""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

_NOT_READ = QT_TRANSLATE_NOOP("Failure", "The sheet “{name}” cannot be read.")
_SHORT = QT_TRANSLATE_NOOP("Failure", "sheet cannot be read")

SHEETS: dict[str, Entry] = {
    "sheet-refused": Entry(
        _SHORT,
        _NOT_READ,
        QT_TRANSLATE_NOOP("Failure", "There is no such file, or this program may not read it."),
        QT_TRANSLATE_NOOP("Failure", "Check its name and its permissions, then try again."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/unwritable": Entry(
        QT_TRANSLATE_NOOP("Failure", "sheet cannot be written"),
        QT_TRANSLATE_NOOP("Failure", "The sheet “{name}” cannot be written."),
        QT_TRANSLATE_NOOP("Failure", "The folder is not there or may not be written to: {found}."),
        QT_TRANSLATE_NOOP("Failure", "Close it in other programs, or choose another folder."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/too-large": Entry(
        _SHORT,
        _NOT_READ,
        QT_TRANSLATE_NOOP("Failure", "It is larger than a list of media can be: 64 MB, or 512 MB unpacked."),
        QT_TRANSLATE_NOOP("Failure", "Choose the sheet, not a media file, or take pictures out of it."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/encoding": Entry(
        _SHORT,
        _NOT_READ,
        QT_TRANSLATE_NOOP("Failure", "It is no text in UTF-8, UTF-16 or GB18030, and no XLSX workbook."),
        QT_TRANSLATE_NOOP("Failure", "Save it as XLSX or as CSV UTF-8 in your spreadsheet program."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/empty": Entry(
        _SHORT,
        QT_TRANSLATE_NOOP("Failure", "The sheet “{name}” is empty."),
        QT_TRANSLATE_NOOP("Failure", "There is no row with any text on its first visible sheet."),
        QT_TRANSLATE_NOOP("Failure", "Save the workbook with the list on its first sheet, then try again."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/quotes": Entry(
        _SHORT,
        _NOT_READ,
        QT_TRANSLATE_NOOP(
            "Failure", "A quotation mark has gone astray in the row that begins in line {found}."
        ),
        QT_TRANSLATE_NOOP("Failure", "Mend that row, or save the sheet anew in your spreadsheet program."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/too-many-rows": Entry(
        _SHORT,
        _NOT_READ,
        QT_TRANSLATE_NOOP("Failure", "It has more than {found} rows."),
        QT_TRANSLATE_NOOP("Failure", "Split it into several sheets."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/too-many-columns": Entry(
        _SHORT,
        _NOT_READ,
        QT_TRANSLATE_NOOP("Failure", "It has {found} columns, more than a list of media can have."),
        QT_TRANSLATE_NOOP("Failure", "Take out the columns that do not describe media."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/cell-too-long": Entry(
        QT_TRANSLATE_NOOP("Failure", "text is too long for a sheet"),
        QT_TRANSLATE_NOOP("Failure", "“{name}”: the text in cell {found} is too long."),
        QT_TRANSLATE_NOOP("Failure", "A cell of a sheet takes 32,767 characters."),
        QT_TRANSLATE_NOOP("Failure", "Shorten that text, then try again."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/not-a-workbook": Entry(
        _SHORT,
        _NOT_READ,
        QT_TRANSLATE_NOOP("Failure", "It is damaged, or not a workbook of a spreadsheet program."),
        QT_TRANSLATE_NOOP("Failure", "Save it as XLSX or as CSV UTF-8 in your spreadsheet program."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/old-or-locked": Entry(
        _SHORT,
        _NOT_READ,
        QT_TRANSLATE_NOOP("Failure", "It is locked by a password, or in the old XLS form."),
        QT_TRANSLATE_NOOP("Failure", "Save it as XLSX without a password, then try again."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/no-key-column": Entry(
        QT_TRANSLATE_NOOP("Failure", "sheet does not name files"),
        QT_TRANSLATE_NOOP("Failure", "The sheet “{name}” does not say which files it describes."),
        QT_TRANSLATE_NOOP(
            "Failure", "No column is called Path, File name or Media ID, nor 路径, 文件名 or 媒体 ID."
        ),
        QT_TRANSLATE_NOOP("Failure", "Give one of its columns such a heading, then try again."),
        Remedy.LOCATE_FILE,
    ),
    "sheet-refused/no-field-column": Entry(
        QT_TRANSLATE_NOOP("Failure", "sheet describes nothing"),
        QT_TRANSLATE_NOOP("Failure", "The sheet “{name}” holds nothing that describes media."),
        QT_TRANSLATE_NOOP(
            "Failure", "No column is called Title, Description, Tags or the like, nor 标题, 描述 or 标签."
        ),
        QT_TRANSLATE_NOOP("Failure", "Give its columns such headings, then try again."),
        Remedy.LOCATE_FILE,
    ),
}
"""Whole files; what stands in their rows is told row by row."""
