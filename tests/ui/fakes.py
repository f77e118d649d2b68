"""Recording stand-ins for the services that the window talks to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tests.ui.remote_jobs import remote
from tests.ui.service_doubles import AskedStudio, KnownFacts, LookedAtPictures, presets, tag_history
from tests.ui.sheet_service import sheets
from tests.ui.support import diagnostics
from tests.ui.tasks import ACCOUNT
from vod_desktop.app.actions import Action, LockReason, actions_for, lock_reason
from vod_desktop.app.bits import Bits, whole
from vod_desktop.app.describing import Describing
from vod_desktop.app.editing import Edited, Mark, Removed, Reordered, Values, edit_in_bits
from vod_desktop.app.jobs import Job
from vod_desktop.app.totals import Tally, Totals
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.preset import marked
from vod_desktop.domain.settings import Language, Settings
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.panels import Panels


class FakeUploads:
    """Keeps tasks in memory, notes every command, and tells its listeners like the real one."""

    def __init__(self, tasks: Sequence[UploadTask] = ()) -> None:
        self.tasks = {task.id: task for task in tasks}
        self.calls: list[tuple[str, Any]] = []
        self.listeners: list[Any] = []
        self.queue_paused = False
        self.refused: dict[TaskId, Failure] = {}

    # what the window asks

    def listen(self, listener: Any) -> None:
        self.listeners.append(listener)

    def unlisten(self, listener: Any) -> None:
        self.listeners.remove(listener)

    def all(self) -> Sequence[UploadTask]:
        return sorted(self.tasks.values(), key=lambda task: task.position)

    def task(self, task_id: TaskId) -> UploadTask | None:
        return self.tasks.get(task_id)

    @property
    def not_amended(self) -> Mapping[TaskId, Failure]:
        return self.refused

    def activity(self, _task_id: TaskId) -> Sequence[object]:
        return ()

    def earlier_activity(self, _task_id: TaskId) -> Job[object]:
        return known([])

    def parts(self, _task_id: TaskId) -> Job[object]:
        return known(())

    def lock_reason(self, task: UploadTask, field: Field) -> LockReason | None:
        return lock_reason(task, field)

    def actions(self, task: UploadTask) -> frozenset[Action]:
        return actions_for(task)

    def totals(self) -> Totals:
        return Tally().of(self.tasks)

    # commands

    def __getattr__(self, name: str) -> Callable[..., object]:
        if name.startswith("_"):
            raise AttributeError(name)

        def command(*args: object, **values: object) -> object:
            self.calls.append((name, args[0] if len(args) == 1 and not values else (args, values)))
            return None

        return command

    def set_queue_paused(self, paused: bool) -> None:
        self.calls.append(("set_queue_paused", paused))
        self.queue_paused = paused

    def edit_each(self, values: Values, *, preset: str = "") -> Edited:
        return whole(self.editing(values, preset=preset))

    def editing(self, values: Values, *, preset: str = "") -> Bits[Edited]:
        return self._editing(values, lambda row, fields: marked(row.preset, fields, preset))

    def _editing(self, values: Values, mark: Mark) -> Bits[Edited]:
        self.calls.append(("edit_each", values))
        return edit_in_bits(
            values, present=self._present, lock_reason=lock_reason, mark=mark, place=self._place
        )

    def _present(self, ids: Iterable[TaskId]) -> list[UploadTask]:
        return [self.tasks[task_id] for task_id in ids if task_id in self.tasks]

    def _place(self, rows: Sequence[UploadTask]) -> None:
        self.tasks.update({row.id: row for row in rows})
        for listener in self.listeners:
            listener.tasks_changed(rows)

    def taking_back(self, edited: Edited) -> Bits[Edited]:
        return self._editing(edited.before, lambda row, _fields: edited.marks_before[row.id])

    def doing_again(self, edited: Edited) -> Bits[Edited]:
        return self._editing(edited.after, lambda row, _fields: edited.marks_after[row.id])

    def clear_finished(self) -> Removed:
        self.calls.append(("clear_finished", ((), {})))
        return self._taken_out([t.id for t in self.tasks.values() if t.state is TaskState.DONE])

    def restore(self, removed: Removed) -> None:
        self.calls.append(("restore", removed))
        self.add(removed.tasks)

    def move(self, ids: Sequence[TaskId], *, before: TaskId | None) -> Reordered:
        self.calls.append(("move", ((ids,), {"before": before})))
        upper = self.tasks[before].position if before else max(t.position for t in self.tasks.values()) + 1
        moved = Reordered(
            {i: self.tasks[i].position for i in ids},
            {i: upper - 0.5 + n / 100 for n, i in enumerate(ids)},
        )
        self.place(moved.after)
        return moved

    def place(self, positions: Mapping[TaskId, float]) -> None:
        for task_id, position in positions.items():
            self.change(task_id, position=position)

    def remove(self, ids: Sequence[TaskId]) -> Removed:
        self.calls.append(("remove", list(ids)))
        return self._taken_out(ids)

    def _taken_out(self, ids: Sequence[TaskId]) -> Removed:
        gone = tuple(self.tasks.pop(task_id) for task_id in ids)
        for listener in self.listeners:
            listener.tasks_removed(list(ids))
        return Removed(gone)

    # what the engine would do

    def add(self, tasks: Sequence[UploadTask]) -> None:
        self.tasks.update({task.id: task for task in tasks})
        for listener in self.listeners:
            listener.tasks_added(tasks)

    def change(self, task_id: TaskId, **values: object) -> None:
        self.tasks[task_id] = replace(self.tasks[task_id], **values)  # type: ignore[arg-type]
        for listener in self.listeners:
            listener.tasks_changed([self.tasks[task_id]])

    def notice(self, notice: object) -> None:
        for listener in self.listeners:
            listener.noticed(notice)

    def names(self) -> list[str]:
        return [name for name, _ in self.calls]


class FakeAccounts:
    def __init__(self, *accounts: Account) -> None:
        self.accounts = list(accounts)
        self.chosen: object = None
        self.admitted: Callable[[Sequence[Account]], None] = lambda _accounts: None

    def all(self) -> Sequence[Account]:
        return tuple(self.accounts)

    def on_admitted(self, admitted: Callable[[Sequence[Account]], None]) -> None:
        self.admitted = admitted

    @property
    def default(self) -> Account | None:
        return next((a for a in self.accounts if a.id == self.chosen), None) or next(
            iter(self.accounts), None
        )

    def set_default(self, account_id: object) -> None:
        self.chosen = account_id

    def find(self, account_id: object) -> Account | None:
        return next((account for account in self.accounts if account.id == account_id), None)

    def keychain(self) -> Job[object]:
        return known(SimpleNamespace(name="GNOME Keyring", state=None))


def known(value: object) -> Job[object]:
    """A job that is done."""
    job: Job[object] = Job()
    job.finish(value)
    return job


class FakeSettings:
    def __init__(self, **values: object) -> None:
        self.settings = Settings(**values)  # type: ignore[arg-type]

    def get(self) -> Settings:
        return self.settings

    def set(self, settings: Settings) -> None:
        self.settings = settings

    def listen(self, _listener: object) -> None: ...


class FakeInspector(QWidget):
    """Notes what it is told to show."""

    fix_requested = Signal(object)

    def __init__(self, _services: object, _steps: object, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.shown: list[UploadTask] = []
        self.focused: object = None
        self.flushed = 0

    def show_tasks(self, tasks: Sequence[UploadTask]) -> None:
        self.shown = list(tasks)

    def refresh(self, changed: Sequence[UploadTask]) -> None: ...

    def picture_ready(self, task_id: TaskId) -> None: ...

    def flush(self) -> None:
        self.flushed += 1

    def focus_field(self, field: object) -> None:
        self.focused = field

    def show_jobs(self, jobs: Sequence[object]) -> None:
        self.jobs = list(jobs)

    def refresh_jobs(self, changed: Sequence[object]) -> None: ...


class FakeDialogs:
    def __init__(self) -> None:
        self.opened: list[tuple[str, object]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda _parent, *args: self.opened.append((name, args[0] if args else None))


def panels(dialogs: FakeDialogs | None = None) -> Any:
    return Panels(FakeInspector, dialogs or FakeDialogs())  # type: ignore[arg-type]


def wording(
    translate: Callable[[str, str], str] | None = None, language: Language = Language.ENGLISH
) -> Wording:
    return Wording(translate or (lambda _context, text: text), language)


def services(
    tasks: Sequence[UploadTask] = (), *, accounts: Sequence[Account] | None = None, **values: Any
) -> Any:
    """Services with recording stand-ins; real words."""
    listed = (
        accounts
        if accounts is not None
        else [Account(ACCOUNT, "Studio", AuthKind.ACCESS_KEY, key_hint="LTAI…3f9K")]
    )
    made = {
        "uploads": FakeUploads(tasks),
        "accounts": FakeAccounts(*listed),
        "catalog": SimpleNamespace(categories=lambda *_account: None),
        "pictures": SimpleNamespace(
            available=False, thumbnail=lambda *_: None, on_ready=lambda *_: None, studio=AskedStudio()
        ),
        "vod_pictures": LookedAtPictures(),
        "facts": KnownFacts(),
        "presets": presets(),
        "remote": remote(),
        "settings": FakeSettings(start_at_once=False),
        "wording": wording(),
        "sandbox_active": False,
        "start_sandbox": lambda: known("sandbox"),
        "about": SimpleNamespace(
            home=Path("/home/user/.local/share/vod-desktop"),
            logs=Path("/home/user/logs"),
            version="0.1.0",
            line=lambda: "VOD Desktop 0.1.0",
        ),
    }
    made |= values
    made.setdefault("sheets", sheets(made["uploads"], values.get("catalog")))
    made.setdefault("diagnostics", diagnostics(made))
    return SimpleNamespace(describing=Describing(made["pictures"]), tags=tag_history(made["uploads"]), **made)
