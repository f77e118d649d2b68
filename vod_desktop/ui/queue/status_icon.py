"""Icon and tone of a state: never colour alone, the words stand beside it. No Qt widgets."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.app.rows import Row
from vod_desktop.domain.remote import RemoteJob, RemoteKind
from vod_desktop.domain.task import TaskState, Waiting
from vod_desktop.ui.colors import Tone


@dataclass(frozen=True, slots=True)
class StatusIcon:
    """Name of the drawing and its tone."""

    name: str
    tone: Tone


_BY_STATE = {
    TaskState.DRAFT: StatusIcon("draft", Tone.MUTED),
    TaskState.WAITING: StatusIcon("clock", Tone.MUTED),
    TaskState.PREPARING: StatusIcon("moving", Tone.ACCENT),
    TaskState.UPLOADING: StatusIcon("moving", Tone.ACCENT),
    TaskState.FINISHING: StatusIcon("shield", Tone.ACCENT),
    TaskState.VERIFYING: StatusIcon("shield", Tone.ACCENT),
    TaskState.SUBMITTED: StatusIcon("server", Tone.ACCENT),
    TaskState.DONE: StatusIcon("done", Tone.GOOD),
    TaskState.PAUSED: StatusIcon("paused", Tone.WARNING),
    TaskState.STOPPED: StatusIcon("stopped", Tone.MUTED),
    TaskState.ATTENTION: StatusIcon("warning", Tone.DANGER),
    TaskState.FAILED: StatusIcon("error", Tone.DANGER),
    TaskState.DISCARDED: StatusIcon("trash", Tone.MUTED),
}
_WITH_VOD = _BY_STATE[TaskState.SUBMITTED]
_UNUSABLE = _BY_STATE[TaskState.ATTENTION]
_DIFFERS = StatusIcon("warning", Tone.WARNING)
_IMPEDED = StatusIcon("retry", Tone.WARNING)
_HELD_UP = StatusIcon("clock", Tone.WARNING)


def status_icon(task: Row) -> StatusIcon:
    """The icon that stands before the status words."""
    if isinstance(task, RemoteJob):
        return _WITH_VOD if task.state is TaskState.PREPARING else _BY_STATE[task.state]
    if task.state.is_running and (task.retry or task.stalled_s):
        return _IMPEDED
    if task.state is TaskState.WAITING and task.waiting_for not in {None, Waiting.PARENT}:
        return _HELD_UP
    if task.state is TaskState.DONE and task.aftermath is not None and task.aftermath.failed:
        return _UNUSABLE
    if task.state is TaskState.DONE and task.failure is not None:
        return _DIFFERS
    return _BY_STATE[task.state]


def kind_icon(row: Row) -> str:
    """Name of the drawing of the row's kind."""
    if isinstance(row, RemoteJob):
        return "link" if row.kind is RemoteKind.PULL else "server"
    return row.kind.value
