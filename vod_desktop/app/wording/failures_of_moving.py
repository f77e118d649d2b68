"""What went wrong, why, and what to do: queue files and backups. Keys as in `failures_of_calls`."""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

MOVING: dict[str, Entry] = {
    "moved-file-unusable": Entry(
        QT_TRANSLATE_NOOP("Failure", "not a queue file or backup"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” cannot be taken in."),
        QT_TRANSLATE_NOOP("Failure", "It is not the kind of file that this command reads, or it is damaged."),
        QT_TRANSLATE_NOOP("Failure", "Choose a file that this program has exported. Nothing was changed."),
        Remedy.LOCATE_FILE,
    ),
    "moved-file-unusable/newer": Entry(
        QT_TRANSLATE_NOOP("Failure", "file of another version"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” was written by another version of VOD Desktop."),
        QT_TRANSLATE_NOOP("Failure", "This version does not understand it."),
        QT_TRANSLATE_NOOP("Failure", "Update VOD Desktop on this computer. Nothing was changed."),
        Remedy.LOCATE_FILE,
    ),
    "moved-file-unusable/content": Entry(
        QT_TRANSLATE_NOOP("Failure", "part of the file is wrong"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” cannot be taken in."),
        QT_TRANSLATE_NOOP("Failure", "Its part “{place}” holds something that is not allowed there."),
        QT_TRANSLATE_NOOP("Failure", "Export it anew, or mend that part. Nothing was changed."),
        Remedy.LOCATE_FILE,
    ),
    "moved-file-unusable/access": Entry(
        QT_TRANSLATE_NOOP("Failure", "file not accessible"),
        QT_TRANSLATE_NOOP("Failure", "The file “{name}” cannot be read or written."),
        QT_TRANSLATE_NOOP("Failure", "It is missing, protected, or its drive is full."),
        QT_TRANSLATE_NOOP("Failure", "Check its permissions and its folder, or choose another one."),
        Remedy.LOCATE_FILE,
    ),
}
"""Queue files and backups."""
