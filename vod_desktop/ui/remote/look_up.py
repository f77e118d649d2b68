"""How media and pulls are at VOD, whoever made them: asked by media id, job id, or the URL that was pulled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from vod_desktop.app.services import Services
from vod_desktop.app.statuses import Status
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.redaction import shown_url
from vod_desktop.domain.remote import MediaStatus, PullInfo
from vod_desktop.domain.remote_wire import plain_url
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.theme import Look, grid, set_look


class LookUpDialog(Sheet):
    """Asks one account at a time. Rows of the queue learn from the answer, too."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setWindowTitle(self.tr("Look up at VOD"))
        self.text = QPlainTextEdit()
        self.account = QComboBox()
        self.list = QTreeWidget()
        self.told = ToldLine()
        self.copy = QPushButton(self.tr("Copy as table"))
        self.follow = QPushButton(self.tr("Follow in the list"))
        self.follow.setEnabled(False)
        self.follow.setToolTip(
            self.tr("Pulls that VOD still works on become rows of the list and are followed to their end")
        )
        self.ask = QPushButton(self.tr("Ask VOD"))
        self._found: Sequence[Status] = ()
        self._asked_of = AccountId("")
        self._lay_out()
        self._fill()
        self._enable()

    def names(self) -> list[str]:
        """What is asked for, each once."""
        return list(dict.fromkeys(filter(None, map(str.strip, self.text.toPlainText().splitlines()))))

    def _ask(self) -> None:
        self._asked_of = AccountId(str(self.account.currentData() or ""))
        self.told.wait(self.tr("VOD is being asked…"))
        self.ask.setEnabled(False)
        self.follow.setEnabled(False)
        self._services.remote.statuses.look_up(self.names(), self._asked_of).then(
            while_alive(self, self._show), while_alive(self, self._not_answered)
        )

    def _show(self, found: Sequence[Status]) -> None:
        self._found = found
        strangers = self._services.remote.statuses.strangers(found, self._asked_of)
        self.follow.setEnabled(bool(strangers))
        self.list.clear()
        self.list.addTopLevelItems([QTreeWidgetItem(self._texts(status)) for status in found])
        unknown = sum(status.failure is not None for status in found)
        if unknown:
            self.told.warn(self.tr("VOD told nothing about %n of them", "", unknown))
        else:
            self.told.clear()
        self._enable()

    def _follow(self) -> None:
        followed = self._services.remote.statuses.follow(self._found, self._asked_of)
        self.told.good(self.tr("%n item(s) are followed in the list now", "", len(followed)))
        self.follow.setEnabled(False)

    def _not_answered(self, failure: Failure) -> None:
        self.told.bad(str(self._services.wording.failure(failure)))
        self._enable()

    def _texts(self, status: Status) -> list[str]:
        if status.media is not None:
            return [status.id, *self._texts_of_media(status.media)]
        if status.pull is not None:
            return [shown_url(status.id), *self._texts_of_pull(status.pull)]
        assert status.failure is not None
        wording = self._services.wording
        short, problem = wording.failure_short(status.failure), wording.failure(status.failure).problem
        return [shown_url(status.id), short, "", "", problem]

    def _texts_of_media(self, media: MediaStatus) -> list[str]:
        word = self._services.wording.remote.media(media.status)
        return [word, media.media_id, self._size(media.size), media.title]

    def _texts_of_pull(self, pull: PullInfo) -> list[str]:
        word = self._services.wording.remote.word(pull.word)
        error = f"{pull.error_message} ({pull.error_code})" if pull.failed else ""
        return [word, pull.media_id or "", self._size(pull.size), error or shown_url(plain_url(pull.url))]

    def _size(self, size: int | None) -> str:
        return self._services.wording.size(size) if size else ""

    def _enable(self) -> None:
        self.ask.setEnabled(bool(self.names()) and self.account.count() > 0)
        self.copy.setEnabled(self.list.topLevelItemCount() > 0)

    def _copy(self) -> None:
        rows = [self.list.topLevelItem(number) for number in range(self.list.topLevelItemCount())]
        columns = range(self.list.columnCount())
        lines = ["\t".join(row.text(column) for column in columns) for row in rows if row is not None]
        QGuiApplication.clipboard().setText("\n".join(lines))

    # --- putting together

    def _fill(self) -> None:
        for account in self._services.accounts.all():
            self.account.addItem(account.name, account.id)
        if (chosen := self._services.accounts.default) is not None:
            self.account.setCurrentIndex(self.account.findData(chosen.id))
        self.text.textChanged.connect(self._enable)
        self.copy.clicked.connect(self._copy)
        self.follow.clicked.connect(self._follow)
        self.ask.clicked.connect(self._ask)

    def _lay_out(self) -> None:
        step = grid(self)
        explanation = QLabel(
            self.tr(
                "Media IDs, job IDs, or URLs that were pulled, also by another program or in the console. One a line."
            ),
            wordWrap=True,
        )
        set_look(explanation, Look.MUTED)
        set_look(self.ask, Look.PRIMARY)
        self.text.setAccessibleName(self.tr("IDs and URLs, one a line"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(22 * step)
        self.account.setAccessibleName(self.tr("Account"))
        account = QFormLayout()
        account.addRow(self.tr("Account"), self.account)
        self._lay_out_list()
        self.rows.addWidget(explanation)
        self.rows.addWidget(self.text)
        self.rows.addLayout(account)
        self.rows.addWidget(self.list, 1)
        self.rows.addWidget(self.told)
        self.rows.addWidget(self._buttons())
        self.resize(200 * step, 120 * step)

    def _lay_out_list(self) -> None:
        self.list.setAccessibleName(self.tr("What VOD tells"))
        self.list.setHeaderLabels(
            [
                self.tr("Asked for"),
                self.tr("State"),
                self.tr("Media ID"),
                self.tr("Size"),
                self.tr("Title, URL or cause"),
            ]
        )
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.follow, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.ask, QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self.copy, self.follow):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        return buttons
