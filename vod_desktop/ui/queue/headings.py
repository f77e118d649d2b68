"""The names of the columns."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vod_desktop.ui.queue.columns import Column


def heading(column: Column) -> str:
    """The name of a column, also of those without a visible one."""
    translate = QCoreApplication.translate
    return {
        Column.THUMBNAIL: translate("QueueModel", "Picture"),
        Column.TITLE: translate("QueueModel", "Title"),
        Column.KIND: translate("QueueModel", "Kind"),
        Column.SIZE: translate("QueueModel", "Size"),
        Column.PROGRESS: translate("QueueModel", "Progress"),
        Column.STATUS: translate("QueueModel", "Status"),
        Column.SPEED: translate("QueueModel", "Speed"),
        Column.TIME_LEFT: translate("QueueModel", "Time left"),
        Column.CATEGORY: translate("QueueModel", "Category"),
        Column.TAGS: translate("QueueModel", "Tags"),
        Column.ACCOUNT: translate("QueueModel", "Account"),
        Column.MEDIA_ID: translate("QueueModel", "Media ID"),
        Column.ADDED: translate("QueueModel", "Added"),
        Column.FINISHED: translate("QueueModel", "Finished"),
        Column.ATTEMPTS: translate("QueueModel", "Attempts"),
        Column.LOCATION: translate("QueueModel", "Location"),
        Column.CHECK_VALUE: translate("QueueModel", "Check value"),
        Column.DURATION: translate("QueueModel", "Duration"),
        Column.RESOLUTION: translate("QueueModel", "Picture size"),
        Column.CODECS: translate("QueueModel", "Codecs"),
        Column.BITRATE: translate("QueueModel", "Bit rate"),
    }[column]
