"""The parts of the window that are made elsewhere, as the window sees them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from vod_desktop.app.moving.service import Incoming, TakenIn
from vod_desktop.app.services import Services
from vod_desktop.app.sheets.service import Sheet
from vod_desktop.domain.account import AuthKind
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.remote import RemoteJob, RemoteKind
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.dialogs.preflight import Mending
from vod_desktop.ui.steps import Steps


class InspectorPanel(Protocol):
    """The content of the dock; a widget."""

    @property
    def fix_requested(self) -> SignalInstance:
        """Carries a `FixRequest`."""

    def show_tasks(self, tasks: Sequence[UploadTask]) -> None:
        """Show these instead."""

    def refresh(self, changed: Sequence[UploadTask]) -> None:
        """Take newer values in."""

    def show_jobs(self, jobs: Sequence[RemoteJob]) -> None:
        """Show these where no upload is selected."""

    def refresh_jobs(self, changed: Sequence[RemoteJob]) -> None:
        """Take newer values of them in."""

    def picture_ready(self, task_id: TaskId) -> None:
        """A picture has arrived."""

    def flush(self) -> None:
        """Write what was typed."""

    def focus_field(self, field: Field) -> None:
        """Put the cursor into a field."""


class Dialogs(Protocol):
    """Windows that the main window opens. Each returns at once; `done` is called when it was closed."""

    def add_account(self, parent: QWidget, kind: AuthKind, done: Callable[[], None]) -> None:
        """The form of a new account."""

    def edit_account(self, parent: QWidget, account_id: AccountId, done: Callable[[], None]) -> None:
        """The form of an account that is there."""

    def accounts(self, parent: QWidget, done: Callable[[], None]) -> None:
        """The list of accounts."""

    def left_on_server(self, parent: QWidget) -> None:
        """What was created and not finished."""

    def look_up(self, parent: QWidget) -> None:
        """How media and pulls are at VOD, whoever made them."""

    def urls(self, parent: QWidget, kind: RemoteKind, text: str, file: str = "") -> None:
        """What VOD shall fetch or register; `text`, or the list in the file of that path, is looked at already."""

    def pasted_pair(self, parent: QWidget) -> None:
        """The form for a pair that someone sent."""

    def sheet(self, parent: QWidget, steps: Steps, sheet: Sheet) -> None:
        """What a sheet would change, before it does."""

    def grid(self, parent: QWidget, steps: Steps, tasks: Sequence[UploadTask] | None) -> None:
        """These rows as a grid, all of them for None."""

    def take_in(self, parent: QWidget, incoming: Incoming, done: Callable[[TakenIn], None]) -> None:
        """What a queue file or a backup would add, before it does."""

    def presets(self, parent: QWidget, chosen: str) -> None:
        """The presets, with the one of that name chosen."""

    def preflight(
        self,
        parent: QWidget,
        ids: Sequence[TaskId],
        mend: Callable[[Mending], None],
        start: Callable[[Sequence[TaskId]], None],
    ) -> None:
        """A check of these rows. `mend` does what a button says, `start` starts them."""

    def settings(self, parent: QWidget) -> None:
        """The settings."""

    def log(self, parent: QWidget) -> None:
        """The log, beside the window."""

    def support_bundle(self, parent: QWidget) -> None:
        """What goes to support, before it is saved."""

    def forget(self, parent: QWidget, done: Callable[[], None]) -> None:
        """Before everything is removed; `done` is called when the program may end."""

    def about(self, parent: QWidget) -> None:
        """Version, libraries, folders."""


@dataclass(frozen=True, slots=True)
class Panels:
    """What is handed to the window.

    Attributes:
        inspector: Makes the content of the dock; the result is a QWidget and an `InspectorPanel`.
    """

    inspector: Callable[[Services, Steps, QWidget], InspectorPanel]
    dialogs: Dialogs
