"""What went wrong, why, and what to do: files beside a video. Keys as in `failures_of_calls`."""

from __future__ import annotations

from vod_desktop.app.wording.failure_entry import Entry
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP

_SHORT = QT_TRANSLATE_NOOP("Failure", "description of the video not understood")
_NOT_TAKEN = QT_TRANSLATE_NOOP("Failure", "“{name}”, which describes the video beside it, cannot be taken.")
_MEND = QT_TRANSLATE_NOOP("Failure", "Fill in the form here, or mend the file and add the video again.")

SIDECARS: dict[str, Entry] = {
    "sidecar-refused": Entry(
        _SHORT,
        _NOT_TAKEN,
        QT_TRANSLATE_NOOP("Failure", "The file is not there any more, or this program may not read it."),
        _MEND,
        Remedy.EDIT_FIELD,
    ),
    "sidecar-refused/too-large": Entry(
        _SHORT,
        _NOT_TAKEN,
        QT_TRANSLATE_NOOP("Failure", "It is larger than a description can be: 256 KiB."),
        _MEND,
        Remedy.EDIT_FIELD,
    ),
    "sidecar-refused/not-json": Entry(
        _SHORT,
        _NOT_TAKEN,
        QT_TRANSLATE_NOOP("Failure", "It is no JSON object in UTF-8."),
        _MEND,
        Remedy.EDIT_FIELD,
    ),
    "sidecar-refused/nothing-known": Entry(
        _SHORT,
        _NOT_TAKEN,
        QT_TRANSLATE_NOOP("Failure", "It has none of the names that the columns of a sheet have."),
        _MEND,
        Remedy.EDIT_FIELD,
    ),
    "sidecar-refused/value": Entry(
        QT_TRANSLATE_NOOP("Failure", "“{key}” in the description not understood"),
        _NOT_TAKEN,
        QT_TRANSLATE_NOOP("Failure", "Its value of “{key}” means nothing there: “{found}”."),
        _MEND,
        Remedy.EDIT_FIELD,
    ),
    "video-not-sent": Entry(
        QT_TRANSLATE_NOOP("Failure", "its video did not arrive"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” was not sent."),
        QT_TRANSLATE_NOOP("Failure", "It belongs to a video that did not arrive."),
        QT_TRANSLATE_NOOP("Failure", "See to the video; this file goes on when it has arrived."),
        Remedy.RETRY,
    ),
    "sidecar-left": Entry(
        QT_TRANSLATE_NOOP("Failure", "its video was not added"),
        QT_TRANSLATE_NOOP("Failure", "“{name}” belongs to a video that was not added."),
        QT_TRANSLATE_NOOP("Failure", "Files of one name are put together with their video."),
        QT_TRANSLATE_NOOP("Failure", "See to the video first, or add this file by itself."),
        Remedy.LOCATE_FILE,
    ),
}
"""Descriptions, covers and subtitles."""
