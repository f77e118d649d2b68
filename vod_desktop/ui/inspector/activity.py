"""What happened: the failure, if there is one, and the calls that were made."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from vod_desktop.app.services import Services
from vod_desktop.domain.events import CallNoted
from vod_desktop.domain.ids import TaskId
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.inspector.editing import EditSession
from vod_desktop.ui.inspector.failure_card import FailureCard
from vod_desktop.ui.inspector.timeline import Timeline
from vod_desktop.ui.theme import Look, grid, set_look


class ActivityPage(QScrollArea):
    """The failure card above the timeline of calls of one task.

    Attributes:
        fix_wanted: The `Remedy` of the card.
    """

    fix_wanted = Signal(object)

    def __init__(self, session: EditSession, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        self._earlier: tuple[CallNoted, ...] = ()
        self.card = FailureCard(services.wording)
        self.card.fix_wanted.connect(self.fix_wanted)
        self.card.ticket_wanted.connect(self._copy_ticket)
        self.timeline = Timeline(services.wording)
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_look(self.note, Look.MUTED)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Activity"))
        self.setWidget(self._content())

    def show_selection(self) -> None:
        """Show the calls of the selected task, also of earlier sessions."""
        self._earlier = ()
        self.refresh()
        task = self._session.task
        if task is not None and not self._session.selection.is_many:
            job = self._services.uploads.earlier_activity(task.id)
            job.then(while_alive(self, lambda calls: self._on_earlier(task.id, tuple(calls))))

    def refresh(self) -> None:
        """Show what has come in since."""
        task = self._session.task
        single = task is not None and not self._session.selection.is_many
        failure = task.failure if task is not None and single else None
        self.card.setVisible(failure is not None)
        if task is not None and failure is not None:
            self.card.show_failure(failure, path=task.path)
        calls = self._calls(task.id) if task is not None and single else ()
        self.timeline.show_calls(calls)
        self.timeline.setVisible(bool(calls))
        self.note.setVisible(not calls)
        self.note.setText(
            self.tr("No call has been made for it yet.")
            if single
            else self.tr("Select one item to see its calls.")
        )

    def _calls(self, task_id: TaskId) -> tuple[CallNoted, ...]:
        """Those kept on disk, then those of this session that are not among them."""
        here = tuple(self._services.uploads.activity(task_id))
        known = {(call.at, call.detail) for call in here}
        return (*(call for call in self._earlier if (call.at, call.detail) not in known), *here)

    def _copy_ticket(self) -> None:
        task = self._session.task
        if task is not None:
            self._services.diagnostics.ticket(task).then(QGuiApplication.clipboard().setText)

    def _on_earlier(self, task_id: TaskId, calls: tuple[CallNoted, ...]) -> None:
        task = self._session.task
        if task is not None and task.id == task_id:
            self._earlier = calls
            self.refresh()

    def _content(self) -> QWidget:
        content = QWidget()
        step = grid(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(3 * step, 3 * step, 3 * step, 4 * step)
        layout.setSpacing(3 * step)
        layout.addWidget(self.card)
        layout.addWidget(self.note)
        layout.addWidget(self.timeline, 1)
        layout.addStretch(0)
        return content
