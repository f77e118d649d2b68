"""The groups of the sidebar."""

from __future__ import annotations

import enum

from vod_desktop.domain.remote import RemoteJob
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
    SERVER_JOBS = "server-jobs"


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


def group_of(task: UploadTask) -> Group:
    """The one group besides ALL that the task belongs to. A draft whose form cannot be sent needs you."""
    if task.state is TaskState.DRAFT and task.metadata.problems():
        return Group.NEEDS_YOU
    return _OF[task.state]


def groups_of_job(job: RemoteJob) -> frozenset[Group]:
    """The groups besides ALL that the row belongs to. While VOD works for it, it is none of those of uploads."""
    if job.state is TaskState.DRAFT and job.metadata.problems():
        return _OF_UNFIT_JOB
    return _OF_JOB[job.state]


_OF_UNFIT_JOB = frozenset({Group.SERVER_JOBS, Group.NEEDS_YOU})
_OF_JOB = {
    state: frozenset({Group.SERVER_JOBS}) | ({group} - {Group.UPLOADING}) for state, group in _OF.items()
}
