"""What would fail or surprise, with a button for each, and the requests that would be made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from vod_desktop.app.command_line import command_lines, quote_here
from vod_desktop.app.preflight import Checking
from vod_desktop.app.services import Services
from vod_desktop.app.wording import Remedy
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.preflight import Finding, PreflightReport, Severity
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import Look, grid, set_look

_ORDER = (Severity.FAILS, Severity.SURPRISES, Severity.NOTE)
_ICONS = {
    Severity.FAILS: ("error", Tone.DANGER),
    Severity.SURPRISES: ("warning", Tone.WARNING),
    Severity.NOTE: ("info", Tone.MUTED),
}
_NO_END = 10_000
_LISTED = 100
"""Findings that are listed; the grave ones come first."""
_AT_ONCE = 8
_SHOWN = 200
"""Uploads whose requests are written out; more of the same say nothing new."""


@dataclass(frozen=True, slots=True)
class Mending:
    """The button of a finding was pressed.

    Attributes:
        dialog: Where; it checks again when something was mended, and closes when that is done elsewhere.
    """

    remedy: Remedy
    finding: Finding
    dialog: PreflightDialog

    @property
    def task_id(self) -> TaskId:
        """The row; an empty id for what concerns an account."""
        return self.finding.task_id or TaskId("")


class PreflightDialog(Sheet):
    """Checks rows as soon as it is shown, again when asked, and when something was mended.

    Attributes:
        mend_wanted: A `Mending` that the window can do and this dialog cannot.
        start_wanted: The rows' ids; they shall be started as they are.
    """

    mend_wanted = Signal(object)
    start_wanted = Signal(object)

    def __init__(self, services: Services, ids: Sequence[TaskId], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._words = services.wording.preflight
        self._ids = list(ids)
        self._checking: Checking | None = None
        self._findings: list[Finding] = []
        self.setWindowTitle(self.tr("Check before uploading"))
        self.told = ToldLine()
        self.bar = QProgressBar()
        self.list = QTreeWidget()
        self.requests = QPlainTextEdit(readOnly=True)
        self.again = QPushButton(self.tr("Check again"))
        self.copy = QPushButton(self.tr("Copy as command line"))
        self.start = QPushButton(self.tr("Start upload"))
        self._lay_out()
        self._connect()
        self.check()

    def check(self) -> None:
        """Look at the rows as they are now."""
        self._cancel()
        tasks = self._tasks()
        self._enable(checking=True)
        self.told.wait(self.tr("Checking…"))
        progress = while_alive(self, self._on_progress)
        self._checking = self._services.preflight.check(tasks, lambda done, count: progress((done, count)))
        self._checking.job.then(while_alive(self, self._show), while_alive(self, self._not_checked))

    def buttons(self) -> list[QPushButton]:
        """The buttons of the findings, from top to bottom; those that have none are left out."""
        return self._buttons_from(0)

    def _buttons_from(self, begin: int) -> list[QPushButton]:
        rows = [self.list.topLevelItem(row) for row in range(begin, self.list.topLevelItemCount())]
        # Qt gives None for an item without one, which its types do not say.
        places: list[QWidget | None] = [self.list.itemWidget(row, 2) for row in rows if row is not None]
        return [button for place in places if place is not None for button in place.findChildren(QPushButton)]

    def done(self, result: int) -> None:
        """Close; a check under way ends."""
        self._cancel()
        super().done(result)

    def _tasks(self) -> list[UploadTask]:
        found = (self._services.uploads.task(task_id) for task_id in self._ids)
        return [task for task in found if task is not None]

    def _cancel(self) -> None:
        checking, self._checking = self._checking, None
        if checking is not None:
            checking.cancel()

    def _on_progress(self, progress: tuple[int, int]) -> None:
        done, count = progress
        self.bar.setMaximum(count)
        self.bar.setValue(done)

    def _show(self, report: PreflightReport | None) -> None:
        if report is None:  # cancelled; another check may be under way
            return
        self._checking = None
        self._enable(checking=False)
        self._findings = sorted(report.findings, key=lambda found: _ORDER.index(found.severity))
        self._filling.stop()
        self.list.clear()
        self._add_some()
        self._tell(report)
        self.requests.setPlainText(self._requests(report))

    def _add_some(self) -> None:
        """A few rows, whose buttons take long to make; the next ones when the window has come round."""
        listed = self._findings[:_LISTED]
        begin = self.list.topLevelItemCount()
        for finding in listed[begin : begin + _AT_ONCE]:
            self._add(finding)
        if begin + _AT_ONCE < len(listed):
            self._filling.start()
        elif len(self._findings) > _LISTED:
            more = self.tr("… and %n more; mend these first", "", len(self._findings) - _LISTED)
            self.list.addTopLevelItem(QTreeWidgetItem(["", more]))
        self._fit(begin)

    def _tell(self, report: PreflightReport) -> None:
        summary = self._words.summary(report)
        if report.count(Severity.FAILS):
            self.told.bad(summary)
        elif report.count(Severity.SURPRISES):
            self.told.warn(summary)
        else:
            self.told.good(summary)

    def _add(self, finding: Finding) -> None:
        sentence = self._words.sentence(finding)
        row = QTreeWidgetItem([self._place(finding), sentence])
        name, tone = _ICONS[finding.severity]
        row.setIcon(0, icon(name, tone))
        row.setToolTip(0, finding.path)
        row.setToolTip(1, sentence)
        severity = self._words.severity(finding.severity)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{severity}: {row.text(0)}")
        self.list.addTopLevelItem(row)
        remedy = self._words.remedy(finding)
        if remedy is not None:
            self.list.setItemWidget(row, 2, self._beside(self._button(remedy, finding)))

    def _place(self, finding: Finding) -> str:
        if finding.path:
            return PurePath(finding.path).name
        account = self._services.accounts.find(finding.account_id)
        return account.name if account else self.tr("Account")

    def _button(self, remedy: Remedy, finding: Finding) -> QPushButton:
        button = QPushButton(self._services.wording.remedy_text(remedy))
        button.setAutoDefault(False)
        button.setAccessibleDescription(self._words.sentence(finding))
        button.clicked.connect(lambda _checked=False: self._on_mend(Mending(remedy, finding, self)))
        return button

    def _beside(self, button: QPushButton) -> QWidget:
        """The button at its own height in a row of any."""
        place = QWidget()
        layout = QHBoxLayout(place)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(button, 1, Qt.AlignmentFlag.AlignVCenter)
        return place

    def _on_mend(self, mending: Mending) -> None:
        if mending.remedy in {Remedy.CHECK_AGAIN, Remedy.RETRY}:
            self.check()
        else:
            self.mend_wanted.emit(mending)

    def _requests(self, report: PreflightReport) -> str:
        pieces = [
            "\n".join((upload.path, *(self._words.request(planned) for planned in upload.requests)))
            for upload in report.uploads[:_SHOWN]
        ]
        if len(report.uploads) > _SHOWN:
            pieces.append(self.tr("… and the requests of %n more", "", len(report.uploads) - _SHOWN))
        return "\n\n".join(pieces)

    def _not_checked(self, failure: Failure) -> None:
        self._enable(checking=False)
        self.told.bad(str(self._services.wording.failure(failure)))

    def _enable(self, *, checking: bool) -> None:
        self.bar.setVisible(checking)
        self.bar.setMaximum(0)
        self.again.setEnabled(not checking)

    def _copy(self) -> None:
        lines = command_lines(self._tasks(), self._services.accounts.find, quote_here())
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))
            self.told.good(self.tr("Copied"))
        else:
            self.told.warn(self.tr("What was pasted has no command line of its own."))

    def _on_start(self) -> None:
        self.accept()
        self.start_wanted.emit(self._ids)

    def _connect(self) -> None:
        self.again.clicked.connect(self.check)
        self.copy.clicked.connect(self._copy)
        self.start.clicked.connect(self._on_start)
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._filling.timeout.connect(self._add_some)
        self._wrapping = QTimer(self, singleShot=True, interval=0)  # after the sections have their widths
        self._wrapping.timeout.connect(self._wrap)
        self.list.header().sectionResized.connect(lambda _section, _old, _new: self._wrapping.start())

    def _fit(self, begin: int) -> None:
        """Every button is as wide as its text, every row as high as its sentence, from row `begin` on."""
        width = max((button.sizeHint().width() for button in self._buttons_from(begin)), default=0)
        wanted = width + 2 * grid(self)
        if not begin or wanted > self.list.columnWidth(2):
            self.list.header().resizeSection(2, wanted)
        self._wrap(begin)

    def _wrap(self, begin: int = 0) -> None:
        step = grid(self)
        room = QRect(0, 0, max(1, self.list.columnWidth(1) - 3 * step), _NO_END)
        least = self.again.sizeHint().height() + step
        for number in range(begin, self.list.topLevelItemCount()):
            row = self.list.topLevelItem(number)
            if row is not None:
                text = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), row.text(1))
                row.setSizeHint(1, QSize(0, max(least, text.height() + 2 * step)))
        self.list.scheduleDelayedItemsLayout()  # the buttons follow their rows

    def _lay_out(self) -> None:
        step = grid(self)
        self._lay_out_list()
        self.requests.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.requests.setAccessibleName(self.tr("Requests"))
        tabs = QTabWidget()
        tabs.addTab(self.list, self.tr("Findings"))
        tabs.addTab(self.requests, self.tr("Requests"))
        explanation = QLabel(
            self.tr("Nothing is created or changed by this check. Secrets are left out of what is shown.")
        )
        explanation.setWordWrap(True)
        set_look(explanation, Look.MUTED)
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(2 * step)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in (self.again, self.copy):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
        buttons.addButton(self.start, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        for widget in (explanation, self.told, self.bar):
            self.rows.addWidget(widget)
        self.rows.addWidget(tabs, 1)
        self.rows.addWidget(buttons)
        self.resize(230 * step, 130 * step)

    def _lay_out_list(self) -> None:
        self.list.setAccessibleName(self.tr("Findings"))
        self.list.setHeaderLabels([self.tr("File"), self.tr("What was found"), ""])
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 55 * grid(self))
