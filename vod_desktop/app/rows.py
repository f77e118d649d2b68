"""The rows of the one queue: uploads, and jobs that VOD does itself."""

from __future__ import annotations

import functools

from vod_desktop.app.actions import Action, actions_for
from vod_desktop.app.groups import Group, group_of, groups_of_job
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.remote import RemoteId, RemoteJob
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState

Row = UploadTask | RemoteJob
RowId = TaskId | RemoteId

_S, _A = TaskState, Action
_BY_STATE: dict[TaskState, frozenset[Action]] = {
    _S.DRAFT: frozenset({_A.START, _A.EDIT, _A.REMOVE}),
    _S.WAITING: frozenset({_A.CANCEL_JOB, _A.REMOVE}),
    _S.PREPARING: frozenset(),
    _S.SUBMITTED: frozenset({_A.CHECK_NOW, _A.CANCEL_JOB, _A.REMOVE}),
    _S.DONE: frozenset({_A.REMOVE}),
    _S.FAILED: frozenset({_A.RETRY, _A.EDIT, _A.REMOVE}),
    _S.ATTENTION: frozenset({_A.RETRY, _A.EDIT, _A.REMOVE}),
    _S.STOPPED: frozenset({_A.START, _A.EDIT, _A.REMOVE}),
}


def belongs_to(row: Row, group: Group) -> bool:
    """Whether the row is shown in that group."""
    if isinstance(row, RemoteJob):
        return group is Group.ALL or group in groups_of_job(row)
    return group is Group.ALL or group_of(row) is group


def job_actions(job: RemoteJob) -> frozenset[Action]:
    """What may be done with a row of VOD's own work now. One that VOD may have a job for cannot be described anew."""
    return _job_actions(
        job.state,
        has_job=job.job_id is not None,
        has_media=job.media_id is not None,
        failed=job.failure is not None,
        unclear=job.is_unclear,
    )


@functools.cache
def _job_actions(
    state: TaskState, *, has_job: bool, has_media: bool, failed: bool, unclear: bool
) -> frozenset[Action]:
    found = set(_BY_STATE.get(state, frozenset()))
    for holds, action in (
        (has_job, _A.COPY_JOB_ID),
        (has_media, _A.COPY_ID),
        (failed, _A.COPY_DETAILS),
    ):
        if holds:
            found.add(action)
    return frozenset(found - {_A.EDIT} if unclear else found)


def row_actions(row: Row) -> frozenset[Action]:
    """What may be done with any row now."""
    return job_actions(row) if isinstance(row, RemoteJob) else actions_for(row)
