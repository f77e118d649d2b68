"""What may be done with a row, by its state; and which fields of its form cannot be changed any more."""

from __future__ import annotations

import enum
import functools

from vod_desktop.app.pasted_source import PASTED_PREFIX
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task import TaskState, UploadTask


class Action(enum.Enum):
    """A command on rows."""

    __hash__ = object.__hash__  # as with `TaskState`

    START = "start"
    START_NOW = "start-now"
    PAUSE = "pause"
    RESUME = "resume"
    RETRY = "retry"
    STOP = "stop"
    DISCARD = "discard"
    REMOVE = "remove"
    EDIT = "edit"
    MOVE = "move"
    COPY_ID = "copy-id"
    COPY_DETAILS = "copy-details"
    REVEAL = "reveal"
    COMPARE = "compare"
    CHECK_NOW = "check-now"
    STOP_FOLLOWING = "stop-following"
    CANCEL_JOB = "cancel-job"
    COPY_JOB_ID = "copy-job-id"


_A = Action
_BY_STATE: dict[TaskState, frozenset[Action]] = {
    TaskState.DRAFT: frozenset({_A.START, _A.REMOVE, _A.MOVE}),
    TaskState.WAITING: frozenset({_A.START_NOW, _A.PAUSE, _A.STOP, _A.REMOVE, _A.MOVE}),
    TaskState.PREPARING: frozenset({_A.PAUSE, _A.STOP, _A.DISCARD}),
    TaskState.UPLOADING: frozenset({_A.PAUSE, _A.STOP, _A.DISCARD}),
    TaskState.FINISHING: frozenset(),
    TaskState.VERIFYING: frozenset(),
    TaskState.SUBMITTED: frozenset({_A.STOP}),
    TaskState.DONE: frozenset({_A.REMOVE, _A.COMPARE}),
    TaskState.PAUSED: frozenset({_A.RESUME, _A.STOP, _A.DISCARD, _A.REMOVE, _A.MOVE}),
    TaskState.STOPPED: frozenset({_A.RESUME, _A.DISCARD, _A.REMOVE, _A.MOVE}),
    TaskState.ATTENTION: frozenset({_A.RETRY, _A.DISCARD, _A.REMOVE, _A.MOVE}),
    TaskState.FAILED: frozenset({_A.RETRY, _A.DISCARD, _A.REMOVE, _A.MOVE}),
    TaskState.DISCARDED: frozenset(),
}

STARTABLE = frozenset(
    state for state, actions in _BY_STATE.items() if actions & {_A.START, _A.RESUME, _A.RETRY}
)
"""States from which `Uploads.start` puts a task in line."""


UPDATABLE = frozenset({Field.TITLE, Field.DESCRIPTION, Field.TAGS, Field.CATEGORY})
"""Fields that the Update* interface of every kind of media changes after it was created."""
_UPDATABLE_OF_VIDEOS = UPDATABLE | {Field.COVER}
OF_VIDEOS = frozenset({Field.COVER, Field.TEMPLATE_GROUP, Field.WORKFLOW})
"""Fields that VOD knows of videos and audio only."""


def actions_for(task: UploadTask) -> frozenset[Action]:
    """What may be done with this row now."""
    # No field is changed longer than the title.
    return _actions(
        task.state,
        bool(task.media_id),
        lock_reason(task, Field.TITLE) is None,
        task.failure is not None,
        task.ending,
        task.aftermath is not None and not task.aftermath.over,
        task.discarding,
    )


@functools.cache
def _actions(
    state: TaskState,
    has_id: bool,
    editable: bool,
    failed: bool,
    ending: bool,
    followed: bool,
    discarding: bool,
) -> frozenset[Action]:
    """Few enough combinations to work each out once: a selection may be twenty thousand rows."""
    found = set(_BY_STATE[state] & {Action.DISCARD} if discarding else _BY_STATE[state]) | {Action.REVEAL}
    if has_id:
        found.add(Action.COPY_ID)
    if has_id and state is TaskState.DONE:
        found.add(Action.CHECK_NOW)
    if followed and state is TaskState.DONE:
        found.add(Action.STOP_FOLLOWING)
    if failed:
        found.add(Action.COPY_DETAILS)
    if editable:
        found.add(Action.EDIT)
    return frozenset(found - {Action.PAUSE} if ending else found)


def can_replace_source(task: UploadTask) -> bool:
    """Whether another file can be sent to the media of this finished row: only for videos there is an auth once more."""
    renews = task.kind.can_renew and not task.account_id.startswith(PASTED_PREFIX)
    return task.state is TaskState.DONE and task.media_id is not None and renews


class LockReason(enum.Enum):
    """Why a field cannot be changed."""

    CREATED = "created"
    """The media exists at VOD, and this field is one that cannot be changed afterwards."""
    UPLOADS_ONLY = "uploads-only"
    """The media exists, and who authorises this account's uploads cannot change media."""
    CREATING = "creating"
    """The call that creates the media is under way."""
    DISCARDED = "discarded"
    OF_VIDEOS = "of-videos"
    """VOD has no such field for media of this kind."""


def lock_reason(task: UploadTask, field: Field) -> LockReason | None:
    """Why the field of this row cannot be changed; None if it can."""
    if task.discarding or task.state is TaskState.DISCARDED:
        return LockReason.DISCARDED
    if task.create_intended and task.media_id is None:
        return LockReason.CREATING
    if field in OF_VIDEOS and not task.kind.can_renew:
        return LockReason.OF_VIDEOS
    if task.media_id is None:
        return None
    updatable = _UPDATABLE_OF_VIDEOS if task.kind.can_renew else UPDATABLE
    return None if field in updatable else LockReason.CREATED
