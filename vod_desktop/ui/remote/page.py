"""What is selected of VOD's own work: its state, its form until VOD has taken it, and the facts."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from vod_desktop.app.actions import Action
from vod_desktop.app.rows import job_actions
from vod_desktop.app.services import Services
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.redaction import shown_url
from vod_desktop.domain.remote import RemoteJob, RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry
from vod_desktop.ui.inspector.fact_rows import FactRows
from vod_desktop.ui.inspector.failure_card import FailureCard
from vod_desktop.ui.inspector.fold import Fold
from vod_desktop.ui.inspector.lock_note import LockNote
from vod_desktop.ui.remote.form import Described, JobForm
from vod_desktop.ui.steps import Steps
from vod_desktop.ui.theme import Look, grid, scaled_font, set_look


class JobPage(QScrollArea):
    """Shows and describes the selected jobs. GUI thread only."""

    def __init__(self, services: Services, steps: Steps) -> None:
        super().__init__()
        self._services = services
        self._steps = steps
        self._jobs: tuple[RemoteJob, ...] = ()
        self._name = _line(None)
        self._name.setFont(scaled_font(self, 1.1, weight=self._name.font().Weight.DemiBold))
        self._state = _line(Look.MUTED)
        self.card = FailureCard(services.wording)
        self.card.fix.hide()  # the row's own "Try again" stands in its menu; other fixes are not of one row
        self.card.ticket_wanted.connect(self._copy_ticket)
        self.lock_note = LockNote()
        self.lock_note.set_text(
            self.tr("VOD has taken it: what it was told cannot be changed here any more.")
        )
        self.form = JobForm(services, titled=True)
        self.form.committed.connect(self.flush)
        self.facts = FactRows()
        for key, name in self._names():
            self.facts.add(key, name, is_code=key in _CODES, has_copy=key in _COPIED)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = self._content()
        self._page.installEventFilter(self)
        self.setWidget(self._page)

    def show_jobs(self, jobs: Sequence[RemoteJob]) -> None:
        """Show these instead; what was typed for the ones before is kept first."""
        same = [job.id for job in jobs] == [job.id for job in self._jobs]
        if same:
            self.refresh(jobs)
            return
        self.flush()
        self._jobs = tuple(jobs)
        if jobs:
            accounts = {job.account_id for job in jobs}
            self.form.show_account(accounts.pop() if len(accounts) == 1 else None)
            kinds = {job.kind for job in jobs}
            self.form.show_kind(kinds.pop() if len(kinds) == 1 else RemoteKind.PULL)
            self._show(form=True)

    def refresh(self, changed: Sequence[RemoteJob]) -> None:
        """Take newer values of the selected rows in; what is being typed stays."""
        newer = {job.id: job for job in changed}
        jobs = tuple(newer.get(job.id, job) for job in self._jobs)
        if jobs != self._jobs:
            described = [_described(job) for job in jobs] != [_described(job) for job in self._jobs]
            self._jobs = jobs
            self._show(form=described and not self.form.is_touched)

    def flush(self) -> None:
        """Keep what was typed and is not kept yet."""
        if not self.form.is_touched:
            return
        values = self.form.values()
        entries = {}
        for job in self._newest():
            if Action.EDIT in job_actions(job):
                new = _described(job).changed(values)
                entries[job.id] = RemoteEntry(job.url, new.metadata, new.extension)
        self._steps.describe(entries)
        self._jobs = self._newest()
        self.form.show_rows([_described(job) for job in self._jobs])

    def _newest(self) -> tuple[RemoteJob, ...]:
        """The rows as the services have them; the list is told a moment later."""
        return tuple(self._services.remote.jobs.job(job.id) or job for job in self._jobs)

    def focus_field(self, field: Field) -> None:
        """Put the cursor into a field."""
        frame = self.form.frames.get(field)
        if frame is not None:
            (frame.editor.focusProxy() or frame.editor).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._page:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Scroll areas do not ask what wrapped lines need at their width."""
        if layout := self._page.layout():
            height = layout.totalHeightForWidth(self.viewport().width())
            self._page.setMinimumHeight(max(0, height))  # it is -1 while no line wraps

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def _show(self, *, form: bool) -> None:
        first, wording = self._jobs[0], self._services.wording
        single = len(self._jobs) == 1
        self._name.setText(
            (first.metadata.title or shown_url(first.url))
            if single
            else self.tr("%n item(s)", "", len(self._jobs))
        )
        self._name.setToolTip(shown_url(first.url) if single else "")
        self._state.setText(
            f"{wording.jobs.kind(first.kind)} · {wording.jobs.status(first)}" if single else ""
        )
        self._state.setVisible(single)
        failure = first.failure if single else None
        self.card.setVisible(failure is not None)
        if failure is not None:
            self.card.show_failure(failure, path=first.url)
        locked = not any(Action.EDIT in job_actions(job) for job in self._jobs)
        self.lock_note.setVisible(locked)
        self.form.set_locked(locked)
        if form:
            self.form.show_rows([_described(job) for job in self._jobs])
        self.facts.setVisible(single)
        if single:
            self.facts.show_texts(self._texts(first))

    def _names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("url", self.tr("URL")),
            ("since", self.tr("At VOD")),
            ("word", self.tr("VOD's status")),
            ("job_id", self.tr("Job ID")),
            ("media_id", self.tr("Media ID")),
            ("size", self.tr("Size")),
            ("added", self.tr("Added")),
            ("submitted", self.tr("Submitted")),
            ("finished", self.tr("Finished")),
            ("request_id", self.tr("Request ID")),
            ("session", self.tr("Session ID")),
        )

    def _texts(self, job: RemoteJob) -> dict[str, str]:
        wording = self._services.wording
        checked_at = self._services.remote.jobs.checked_at(job.id)
        size = f"{wording.size(job.size)} ({wording.exact_size(job.size)})" if job.size else ""
        return {
            "url": job.url,
            "since": wording.jobs.since(job, checked_at=checked_at, now=time.time()),
            "word": wording.remote.word(job.word) if job.job_id else "",
            "job_id": job.job_id or "",
            "media_id": job.media_id or "",
            "size": size,
            "added": wording.moment(job.added_at) if job.added_at else "",
            "submitted": wording.moment(job.prepared_at) if job.prepared_at else "",
            "finished": wording.moment(job.finished_at) if job.finished_at else "",
            "request_id": job.request_id,
            "session": job.session_id,
        }

    def _copy_ticket(self) -> None:
        if self._jobs:
            QGuiApplication.clipboard().setText(self._services.diagnostics.job_ticket(self._jobs[0]))

    def _content(self) -> QWidget:
        content = QWidget()
        step = grid(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(3 * step, 3 * step, 3 * step, 4 * step)
        layout.setSpacing(3 * step)
        head = QVBoxLayout()
        head.setSpacing(step)
        head.addWidget(self._name)
        head.addWidget(self._state)
        layout.addLayout(head)
        for widget in (self.card, self.lock_note, self.form):
            layout.addWidget(widget)
        layout.addWidget(Fold(self.tr("Job"), self.facts, unfolded=True))
        layout.addStretch(1)
        return content


_CODES = frozenset({"job_id", "media_id", "request_id", "session"})
_COPIED = frozenset({"url", "job_id", "media_id", "request_id"})


def _described(job: RemoteJob) -> Described:
    return Described(job.metadata, job.extension)


def _line(look: Look | None) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look is not None:
        set_look(label, look)
    return label
