"""What the bar of a row shows. No Qt."""

from __future__ import annotations

import enum

from vod_desktop.app.rows import Row
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import TaskState, UploadTask

FULL = 1000
_NEARLY = 990


class BarLook(enum.Enum):
    """How a bar is painted."""

    NONE = "none"
    MOVING = "moving"
    BUSY = "busy"
    IMPEDED = "impeded"
    RESTING = "resting"
    NEUTRAL = "neutral"
    FULL = "full"


_WITH_VOD = frozenset({TaskState.PREPARING, TaskState.SUBMITTED})
_LOOKS = {
    TaskState.PREPARING: BarLook.MOVING,
    TaskState.UPLOADING: BarLook.MOVING,
    TaskState.FINISHING: BarLook.MOVING,
    TaskState.VERIFYING: BarLook.MOVING,
    TaskState.SUBMITTED: BarLook.BUSY,
    TaskState.PAUSED: BarLook.IMPEDED,
    TaskState.STOPPED: BarLook.RESTING,
    TaskState.WAITING: BarLook.RESTING,
    TaskState.ATTENTION: BarLook.NEUTRAL,
    TaskState.FAILED: BarLook.NEUTRAL,
}


def bar_look(task: Row) -> BarLook:
    """The look of the bar; yellow only for paused or impeded, never red: the status says what is wrong."""
    if isinstance(task, RemoteJob):
        return BarLook.BUSY if task.state in _WITH_VOD else BarLook.NONE
    look = _LOOKS.get(task.state, BarLook.NONE)
    if look is BarLook.MOVING and (task.retry or task.stalled_s):
        return BarLook.IMPEDED
    if task.state is TaskState.PREPARING and not task.sent:
        return BarLook.BUSY
    if look in {BarLook.RESTING, BarLook.NEUTRAL, BarLook.IMPEDED} and not permille(task):
        return BarLook.NONE
    return look


def permille(task: Row) -> int:
    """Share of the whole in thousandths, rounded down; 1000 only when the upload is proven to have arrived."""
    if task.state is TaskState.DONE:
        return FULL
    if isinstance(task, RemoteJob):
        return 0
    if task.state in {TaskState.FINISHING, TaskState.VERIFYING}:
        return _NEARLY
    if task.size <= 0:
        return 0
    return min(_NEARLY, max(0, task.sent) * FULL // task.size)


def left_s(task: UploadTask) -> float | None:
    """Seconds until the bytes are sent at the present speed; None when that cannot be said."""
    if task.state is not TaskState.UPLOADING or task.speed <= 0 or task.size <= 0:
        return None
    return max(0, task.size - task.sent) / task.speed
