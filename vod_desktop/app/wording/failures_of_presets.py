"""What went wrong, why, and what to do: presets. Keys as in `failures_of_calls`."""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

PRESETS: dict[str, Entry] = {
    "preset-unknown": Entry(
        QT_TRANSLATE_NOOP("Failure", "preset not found"),
        QT_TRANSLATE_NOOP("Failure", "There is no preset called “{preset}”."),
        QT_TRANSLATE_NOOP("Failure", "Upper and lower case count; it may have been renamed or removed."),
        QT_TRANSLATE_NOOP("Failure", "Look at the names in the window, at Edit, Presets, Manage presets."),
        Remedy.EDIT_FIELD,
    ),
    "presets-unusable": Entry(
        QT_TRANSLATE_NOOP("Failure", "presets cannot be read"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” is not a file of presets."),
        QT_TRANSLATE_NOOP("Failure", "It was not written by this program, or was changed since."),
        QT_TRANSLATE_NOOP("Failure", "Choose a file that “Export” has written. No preset was changed."),
        Remedy.LOCATE_FILE,
    ),
    "presets-unusable/preset": Entry(
        QT_TRANSLATE_NOOP("Failure", "a preset in the file is wrong"),
        QT_TRANSLATE_NOOP("Failure", "The preset “{preset}” in “{name}” cannot be used."),
        QT_TRANSLATE_NOOP("Failure", "Its part “{place}” holds something that is not allowed there."),
        QT_TRANSLATE_NOOP("Failure", "Mend it in the file or export it anew. No preset was changed."),
        Remedy.LOCATE_FILE,
    ),
    "presets-unusable/access": Entry(
        QT_TRANSLATE_NOOP("Failure", "file of presets not accessible"),
        QT_TRANSLATE_NOOP("Failure", "The file “{name}” cannot be read or written."),
        QT_TRANSLATE_NOOP("Failure", "It is missing, protected, or its drive is full."),
        QT_TRANSLATE_NOOP("Failure", "Check its permissions and its folder, or choose another one."),
        Remedy.LOCATE_FILE,
    ),
}
"""Presets and their files."""
