"""The states of a task and the moves between them. This table is the truth.

    DRAFT ──► WAITING ──► PREPARING ──► UPLOADING ──► FINISHING ──► VERIFYING ──► DONE
                 ▲            │             │              │            │           │
                 │            └─ SUBMITTED ─┼──(remote)────┼────────────┼──► DONE   │
                 │                          ▼              ▼            ▼           │
                 └──── PAUSED · STOPPED · ATTENTION · FAILED ◄──────────┘           │
                 └──────────────── replace source, upload again ◄───────────────────┘
    everything but DONE ──► DISCARDED (the row goes)

PAUSED and STOPPED keep what was sent. FINISHING and VERIFYING cannot be paused, only stopped: the one call under way settles them.
Words for people (retrying, renewing, waiting for the network …) are derived from state and last event, never stored.
VOD's own Status of a video is another thing.
"""

from __future__ import annotations

import enum


class TaskState(enum.Enum):
    """Where a task is."""

    # Looked up for thousands of rows; the hash of an enum's own is a call into Python.
    __hash__ = object.__hash__

    DRAFT = "draft"
    WAITING = "waiting"
    PREPARING = "preparing"
    UPLOADING = "uploading"
    FINISHING = "finishing"
    VERIFYING = "verifying"
    SUBMITTED = "submitted"
    DONE = "done"
    PAUSED = "paused"
    STOPPED = "stopped"
    ATTENTION = "attention"
    FAILED = "failed"
    DISCARDED = "discarded"

    @property
    def is_running(self) -> bool:
        """Whether a thread of the engine works on it."""
        return self in RUNNING

    @property
    def is_settled(self) -> bool:
        """Whether nothing more happens until somebody asks for it."""
        return self in SETTLED


class Waiting(enum.Enum):
    """What a waiting task waits for besides its turn."""

    NETWORK = "network"
    KEYCHAIN = "keychain"
    DRIVE = "drive"
    PARENT = "parent"
    """The media it belongs to."""


_S = TaskState
RUNNING = frozenset({_S.PREPARING, _S.UPLOADING, _S.FINISHING, _S.VERIFYING})
SETTLED = frozenset({_S.DRAFT, _S.DONE, _S.PAUSED, _S.STOPPED, _S.ATTENTION, _S.FAILED, _S.DISCARDED})
_SIDE = frozenset({_S.PAUSED, _S.STOPPED, _S.ATTENTION, _S.FAILED, _S.DISCARDED})
_TROUBLE = frozenset({_S.ATTENTION, _S.FAILED})

ALLOWED: dict[TaskState, frozenset[TaskState]] = {
    _S.DRAFT: frozenset({_S.WAITING, _S.DISCARDED}),
    _S.WAITING: frozenset({_S.PREPARING}) | _SIDE,
    _S.PREPARING: frozenset({_S.UPLOADING, _S.FINISHING, _S.VERIFYING, _S.SUBMITTED, _S.WAITING}) | _SIDE,
    _S.UPLOADING: frozenset({_S.PREPARING, _S.FINISHING, _S.VERIFYING, _S.WAITING}) | _SIDE,
    _S.FINISHING: frozenset({_S.VERIFYING, _S.UPLOADING, _S.PREPARING, _S.WAITING, _S.STOPPED}) | _TROUBLE,
    _S.VERIFYING: frozenset({_S.DONE, _S.WAITING, _S.STOPPED}) | _TROUBLE,
    _S.SUBMITTED: frozenset({_S.DONE, _S.WAITING, _S.STOPPED, _S.DISCARDED}) | _TROUBLE,
    _S.DONE: frozenset({_S.WAITING}),
    _S.PAUSED: frozenset({_S.WAITING, _S.STOPPED, _S.DISCARDED}),
    _S.STOPPED: frozenset({_S.WAITING, _S.DISCARDED}),
    _S.ATTENTION: frozenset({_S.WAITING, _S.STOPPED, _S.DISCARDED}),
    _S.FAILED: frozenset({_S.WAITING, _S.STOPPED, _S.DISCARDED}),
    _S.DISCARDED: frozenset(),
}
