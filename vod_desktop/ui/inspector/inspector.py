"""The dock's content: what is selected, in three tabs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from vod_desktop.app.services import Services
from vod_desktop.app.wording import Remedy
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.inspector.activity import ActivityPage
from vod_desktop.ui.inspector.cover_page import CoverPage
from vod_desktop.ui.inspector.details import DetailsPage
from vod_desktop.ui.inspector.editing import EditSession
from vod_desktop.ui.inspector.selection import Change
from vod_desktop.ui.remote.page import JobPage
from vod_desktop.ui.steps import Steps
from vod_desktop.ui.theme import Look, grid, scaled_font, set_look


@dataclass(frozen=True, slots=True)
class FixRequest:
    """The fix button of a failure card was pressed, and the inspector cannot do it alone.

    Attributes:
        remedy: What the button says.
        task_id: The row whose failure it is.
    """

    remedy: Remedy
    task_id: TaskId
    failure: Failure


class Inspector(QWidget):
    """Shows and edits the selected tasks. GUI thread only.

    Attributes:
        fix_requested: A `FixRequest`.
    """

    fix_requested = Signal(object)

    def __init__(self, services: Services, steps: Steps, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._session = EditSession(services, steps, self)
        self._session.wrote.connect(self._show_head)
        self.details = DetailsPage(self._session, services)
        self.cover = CoverPage(self._session, services)
        services.facts.on_ready(self._facts_ready)
        self.activity = ActivityPage(self._session, services)
        self.activity.fix_wanted.connect(self._on_fix_wanted)
        self._name = QLabel()
        self._kind = QLabel()
        self.tabs = self._tabs()
        self.job = JobPage(services, steps)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._page())
        self._stack.addWidget(self.job)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def show_tasks(self, tasks: Sequence[UploadTask]) -> None:
        """Show these instead; what was typed for the ones before is written first."""
        if tuple(task.id for task in tasks) == self._session.selection.ids:
            self.refresh(tasks)
            return
        self.flush()
        self._session.show(tasks)
        self._stack.setCurrentIndex(1 if tasks else 0)
        if tasks:
            self._show_head()
            self.details.show_selection()
            self.cover.show_selection()
            self.activity.show_selection()

    def show_jobs(self, jobs: Sequence[RemoteJob]) -> None:
        """Show these where no upload is selected."""
        self.job.show_jobs(jobs)
        if jobs:
            self._stack.setCurrentWidget(self.job)

    def refresh_jobs(self, changed: Sequence[RemoteJob]) -> None:
        """Take newer values of the selected jobs in."""
        self.job.refresh(changed)

    def refresh(self, changed: Sequence[UploadTask]) -> None:
        """Take newer values of the selected tasks in; others are left alone."""
        change = self._session.take(changed)
        if change is Change.NONE or self._session.is_writing:
            return
        self._show_head()
        self.activity.refresh()
        if change is Change.FORM:
            self.details.refresh()
            self.cover.refresh()
        else:
            self.details.show_facts()

    def picture_ready(self, task_id: TaskId) -> None:
        """A picture that was asked for has arrived."""
        self.cover.picture_ready(task_id)

    def flush(self) -> None:
        """Write what was typed and is not written yet; before rows are started and before the window closes."""
        if self._session.task is not None:
            self.details.flush()
        self.job.flush()

    def focus_field(self, field: Field) -> None:
        """Bring the field to the front and put the cursor into it."""
        if self._session.task is None:
            self.job.focus_field(field)
            return
        if field is Field.COVER:
            self.tabs.setCurrentWidget(self.cover)
            self.cover.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.tabs.setCurrentWidget(self.details)
        self.details.focus_field(field)

    def show_activity(self) -> None:
        """Bring the calls and the failure card to the front."""
        self.tabs.setCurrentWidget(self.activity)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def _facts_ready(self, task_id: TaskId) -> None:
        if isValid(self) and self._session.task is not None and self._session.task.id == task_id:
            self.details.show_facts()

    def _on_fix_wanted(self, remedy: Remedy) -> None:
        task = self._session.task
        if task is None or task.failure is None:
            return
        wording = self._services.wording
        match remedy:
            case Remedy.EDIT_FIELD:
                self.focus_field(wording.field_to_mend(task.failure) or Field.TITLE)
            case Remedy.CHANGE_COVER:
                self.focus_field(Field.COVER)
            case Remedy.WITHOUT_COVER:
                self.cover.go_without()
            case _:
                self.fix_requested.emit(FixRequest(remedy, task.id, task.failure))

    def _show_head(self) -> None:
        tasks = self._session.selection.tasks
        first = tasks[0]
        if len(tasks) > 1:
            self._name.setText(self.tr("%n item(s)", "", len(tasks)))
            size = self._services.wording.size(sum(task.size for task in tasks))
            self._kind.setText(size)
        else:
            name = PurePath(first.path).name
            self._name.setText(name)
            self._name.setToolTip(first.path)
            wording = self._services.wording
            kind = f"{wording.kind(first.kind)} · {wording.status(first)}"
            self._kind.setText("\n".join(filter(None, (kind, self._belonging(first)))))

    def _belonging(self, task: UploadTask) -> str:
        """Of which video a subtitle is."""
        video = self._services.uploads.task(task.parent_id) if task.parent_id else None
        return self.tr("Belongs to {video}").format(video=PurePath(video.path).name) if video else ""

    def _tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.addTab(self.details, self.tr("Details"))
        tabs.addTab(self.cover, self.tr("Cover"))
        tabs.addTab(self.activity, self.tr("Activity"))
        return tabs

    def _page(self) -> QWidget:
        page = QWidget()
        step = grid(self)
        self._name.setFont(scaled_font(self, 1.1, weight=self._name.font().Weight.DemiBold))
        self._name.setWordWrap(True)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._kind.setWordWrap(True)
        set_look(self._kind, Look.MUTED)
        head = QVBoxLayout()
        head.setContentsMargins(3 * step, 3 * step, 3 * step, 2 * step)
        head.setSpacing(step)
        head.addWidget(self._name)
        head.addWidget(self._kind)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        return page

    def _nothing(self) -> QWidget:
        page = QWidget()
        label = QLabel(self.tr("Select an upload to describe it.\nSelect several to describe them together."))
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        set_look(label, Look.MUTED)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(*(4 * [6 * grid(self)]))
        layout.addWidget(label)
        return page
