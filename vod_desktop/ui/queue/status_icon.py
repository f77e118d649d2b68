"""Icon and tone of a state: never colour alone, the words stand beside it. No Qt widgets."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.task import TaskState, UploadTask
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
_IMPEDED = StatusIcon("retry", Tone.WARNING)
_HELD_UP = StatusIcon("clock", Tone.WARNING)


def status_icon(task: UploadTask) -> StatusIcon:
    """The icon that stands before the status words."""
    if task.state.is_running and (task.retry or task.stalled_s):
        return _IMPEDED
    if task.state is TaskState.WAITING and task.waiting_for:
        return _HELD_UP
    return _BY_STATE[task.state]


def kind_icon(kind: MediaKind) -> str:
    """Name of the drawing of a kind."""
    return kind.value
