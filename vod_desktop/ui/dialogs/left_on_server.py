"""What was created at the services and not finished, with a way to remove it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from vod_desktop.app.ledger import Cleaned
from vod_desktop.app.services import Services
from vod_desktop.app.wording import in_a_row
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.leftover import Leftover, Outcome
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.question import Question
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.theme import Look, grid, set_look

_NAMED = 5


class LeftOnServerDialog(Sheet):
    """The ledger of every account. Nothing is removed before a question that names it is answered."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._left: tuple[Leftover, ...] = ()
        self.setWindowTitle(self.tr("Left on server"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.nothing = QLabel(services.wording.ledger.nothing())
        self.told = ToldLine()
        self.reload = QPushButton(self.tr("Check again"))
        self.remove = QPushButton(self.tr("Remove…"))
        self._lay_out()
        self._connect()
        self.show_left()

    def show_left(self) -> None:
        """Read the ledger anew."""
        self._services.remote.ledger.all().then(
            while_alive(self, self._show), while_alive(self, self._not_read)
        )

    def chosen(self) -> list[Leftover]:
        """What the button acts on: the selected rows, or all of them when none is."""
        rows = {self.list.indexOfTopLevelItem(item) for item in self.list.selectedItems()}
        return [self._left[row] for row in sorted(rows)] or list(self._left)

    def _show(self, left: Sequence[Leftover]) -> None:
        self._left = tuple(left)
        self.list.clear()
        now = time.time()
        self.list.addTopLevelItems([self._row(one, now) for one in left])
        self.nothing.setVisible(not left)
        self.list.setVisible(bool(left))
        self._enable()

    def _row(self, left: Leftover, now: float) -> QTreeWidgetItem:
        words = self._services.wording.ledger
        account = self._services.accounts.find(left.account_id)
        place = words.place(left, at_work=self._services.remote.ledger.is_at_work(left))
        age = words.age(max(0.0, now - left.since))
        texts = [left.name, words.kind(left), words.holds(left), age, place, account.name if account else ""]
        row = QTreeWidgetItem(texts)
        row.setToolTip(0, "\n".join((left.name, *left.ids)))
        row.setToolTip(3, self._services.wording.moment(left.since))
        return row

    def _enable(self) -> None:
        self.remove.setEnabled(bool(self._left))
        some = bool(self.list.selectedItems())
        self.remove.setText(self.tr("Remove selected…") if some else self.tr("Remove all…"))

    def _on_remove(self) -> None:
        chosen = self.chosen()
        count = len(chosen)
        asked = Question(self, self.tr("Remove %n item(s) from the server?", "", count), self._named(chosen))
        asked.offer(self.tr("Remove"), lambda: self._clean(chosen), Look.DANGER)
        asked.ask(asked.offer_nothing(self.tr("Keep")))

    def _named(self, chosen: Sequence[Leftover]) -> str:
        names = ", ".join(f"“{one.name}”" for one in chosen[:_NAMED])
        if len(chosen) > _NAMED:
            more = self.tr("and %n more", "", len(chosen) - _NAMED)
            names = f"{names} {more}"
        what = self.tr(
            "Unfinished uploads are aborted, their media are deleted, and pulls are cancelled. "
            "Your files stay where they are. This cannot be undone."
        )
        if any(one.replaces for one in chosen):
            kept = self.tr("Where a source was being replaced, the media stays as it was.")
            what = f"{what} {kept}"
        return f"{names}\n\n{what}"

    def _clean(self, chosen: Sequence[Leftover]) -> None:
        self.told.wait(self.tr("Removing…"))
        self.remove.setEnabled(False)
        self._services.remote.ledger.clean(chosen).then(
            while_alive(self, self._cleaned), while_alive(self, self._not_read)
        )

    def _cleaned(self, found: Sequence[Cleaned]) -> None:
        counts = Counter(one.outcome for one in found)
        done = self.tr("%n item(s) removed.", "", counts[Outcome.GONE]) if counts[Outcome.GONE] else ""
        asked = self._services.wording.ledger.outcome(Outcome.ASKED) if counts[Outcome.ASKED] else ""
        reasons = {one.failure.kind: one.failure for one in found if one.failure is not None}
        if reasons:
            kept = self.tr("%n item(s) could not be removed.", "", counts[Outcome.KEPT])
            why = [str(self._services.wording.failure(failure)) for failure in reasons.values()]
            self.told.bad(in_a_row((done, kept, *why)))
        else:
            self.told.good(in_a_row((done, asked)))
        self.show_left()

    def _not_read(self, failure: Failure) -> None:
        self.told.bad(str(self._services.wording.failure(failure)))
        self._enable()

    def _connect(self) -> None:
        self.remove.clicked.connect(self._on_remove)
        self.reload.clicked.connect(self.told.clear)
        self.reload.clicked.connect(self.show_left)
        self.list.itemSelectionChanged.connect(self._enable)

    def _lay_out(self) -> None:
        step = grid(self)
        headers = (
            self.tr("Name"),
            self.tr("Kind"),
            self.tr("What is there"),
            self.tr("Age"),
            self.tr("Row"),
            self.tr("Account"),
        )
        self.list.setHeaderLabels(headers)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        explanation = QLabel(
            self.tr(
                "Everything that this program created at VOD and OSS and that was not finished: of uploads that were "
                "stopped or failed, and of rows that were removed. It may cost storage until it is finished or removed."
            )
        )
        explanation.setWordWrap(True)
        set_look(explanation, Look.MUTED)
        set_look(self.nothing, Look.HEADING)
        set_look(self.remove, Look.DANGER)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.reload, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.remove, QDialogButtonBox.ButtonRole.DestructiveRole)
        for button in (self.reload, self.remove):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self.rows.addWidget(explanation)
        self.rows.addWidget(self.list, 1)
        self.rows.addWidget(self.nothing, 1)
        self.rows.addWidget(self.told)
        self.rows.addWidget(buttons)
        self.resize(220 * step, 100 * step)
