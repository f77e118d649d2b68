"""The groups of the sidebar."""

from __future__ import annotations

import enum
import functools

from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import TaskState, UploadTask


class Group(enum.Enum):
    """A filter of the queue with its count."""

    ALL = "all"
    NEEDS_YOU = "needs-you"
    DRAFT = "draft"
    UPLOADING = "uploading"
    WAITING = "waiting"
    PAUSED = "paused"
    DONE = "done"


_OF = {
    TaskState.DRAFT: Group.DRAFT,
    TaskState.WAITING: Group.WAITING,
    TaskState.PREPARING: Group.UPLOADING,
    TaskState.UPLOADING: Group.UPLOADING,
    TaskState.FINISHING: Group.UPLOADING,
    TaskState.VERIFYING: Group.UPLOADING,
    TaskState.SUBMITTED: Group.UPLOADING,
    TaskState.DONE: Group.DONE,
    TaskState.PAUSED: Group.PAUSED,
    TaskState.STOPPED: Group.PAUSED,
    TaskState.ATTENTION: Group.NEEDS_YOU,
    TaskState.FAILED: Group.NEEDS_YOU,
    TaskState.DISCARDED: Group.DONE,
}


@functools.lru_cache(maxsize=65536)
def _is_unfit(metadata: MediaMetadata) -> bool:
    """Asked of every draft several times a second; forms change rarely."""
    return bool(metadata.problems())


def group_of(task: UploadTask) -> Group:
    """The one group besides ALL that the task belongs to. A draft whose form cannot be sent needs you."""
    if task.state is TaskState.DRAFT and _is_unfit(task.metadata):
        return Group.NEEDS_YOU
    return _OF[task.state]
