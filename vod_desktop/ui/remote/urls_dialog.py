"""Adding what VOD shall fetch from the web, or register of the user's own bucket: typed, pasted, or from a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.app.jobs import Job
from vod_desktop.app.remote_orders import is_near
from vod_desktop.app.services import Services
from vod_desktop.app.url_previews import Common, Preview
from vod_desktop.app.wording import in_a_row
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import CallDetail, Failure, NotOffered
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.redaction import shown_url
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.remote_intake import RefusedEntry
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.inspector.fold import Fold
from vod_desktop.ui.remote.form import Described, JobForm
from vod_desktop.ui.theme import Look, grid, set_look

_PAUSE_MS = 200
_LISTED = 200
_WITHOUT_KEYS = frozenset({AuthKind.APP_SERVER, AuthKind.PASTED})
_EXAMPLES = {
    RemoteKind.PULL: "https://",
    RemoteKind.REGISTER: "https://BUCKET.oss-REGION.aliyuncs.com/KEY",
}
_OPERATIONS = {RemoteKind.PULL: "UploadMediaByURL", RemoteKind.REGISTER: "RegisterMedia"}


class UrlsDialog(Sheet):
    """What is entered is looked at while it is typed; nothing is added before a button says so."""

    def __init__(
        self,
        services: Services,
        parent: QWidget | None,
        *,
        kind: RemoteKind,
        text: str = "",
        file: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._kind = kind
        self._file = file
        self._preview = Preview()
        self._known = 0
        self._asked: Job[Preview] | None = None
        self.setWindowTitle(self.tr("Add URLs") if kind is RemoteKind.PULL else self.tr("Register from OSS"))
        self.text = QPlainTextEdit(text)
        self.load = QPushButton(self.tr("Load a file…"))
        self.unload = QPushButton(self.tr("Type instead"))
        self.from_file = QLabel()
        self.check_sizes = QPushButton(self.tr("Check sizes"))
        self.check_sizes.setToolTip(self.tr("Ask each address for its size: VOD fetches up to 20 GB a file"))
        self._sizes: dict[str, int] = {}
        self.account = QComboBox()
        self.form = JobForm(services, titled=False)
        self.told = ToldLine()
        self.problems = QListWidget()
        self.leave_out = QCheckBox(self.tr("Add the others without these"))
        self.drafts = QPushButton(self.tr("Add as drafts"))
        self.begin = QPushButton(self.tr("Start"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self._fill()

    # --- looking

    def _wait(self) -> None:
        """Look when typing rests; until then nothing is started that does not say what stands here."""
        self._preview, self._asked = Preview(), None
        self._enable()
        self._pause.start()

    def _account(self) -> Account | None:
        return self._services.accounts.find(AccountId(str(self.account.currentData() or "")))

    def _look(self) -> None:
        """Have the list looked at; an answer to an older question is passed over."""
        self._pause.stop()
        account = self._account()
        self._preview, self._known, self._asked = Preview(), 0, None
        if account is None or account.kind in _WITHOUT_KEYS:
            self._refuse_account(account)
            return
        common = self._common(account)
        previews = self._services.remote.previews
        if self._file is not None:
            self._asked = previews.of_file(self._file, common)
        else:
            self._asked = previews.of_text(self.text.toPlainText(), common)
        self._enable()
        asked = self._asked
        self._asked.then(while_alive(self, partial(self._show, asked)))

    def _common(self, account: Account) -> Common:
        described = self.form.described()[0]
        return Common(
            self._kind,
            described.metadata,
            described.extension,
            account.id,
            allow_private=is_near(account),
            sizes=self._sizes,
        )

    def _ask_sizes(self) -> None:
        """Ask the addresses that can be added; until they answer nothing is started."""
        account, urls = self._account(), [entry.url for entry in self._preview.good]
        if account is None:
            return
        self._preview, self._asked = Preview(), None
        self._enable()
        self.told.wait(self.tr("Asking %n address(es)…", "", len(urls)))
        asking = self._services.remote.sizes.ask(urls, account.id)
        asking.then(while_alive(self, self._sized), while_alive(self, self._not_added))

    def _sized(self, sizes: dict[str, int]) -> None:
        self._sizes.update(sizes)
        self._look()

    def _refuse_account(self, account: Account | None) -> None:
        reason = {"reason": "pasted-pair"} if account and account.kind is AuthKind.PASTED else {}
        failure = Failure.of(NotOffered(CallDetail(_OPERATIONS[self._kind]), **reason))
        text = str(self._services.wording.failure(failure)) if account else self.tr("Add an account first.")
        self.told.bad(text)
        self._show_problems(())
        self._enable()

    def _show(self, asked: Job[Preview], preview: Preview) -> None:
        if asked is not self._asked:
            return
        account = self._account()
        jobs, kind = self._services.remote.jobs, self._kind
        new = tuple(e for e in preview.good if account and jobs.known(kind, account.id, e.url) is None)
        self._known = len(preview.good) - len(new)
        self._preview = Preview(new, preview.refused, preview.failure)
        self._tell()
        self._show_problems(preview.refused)
        self._enable()

    def _tell(self) -> None:
        wording, found = self._services.wording, self._preview
        if found.failure is not None:
            self.told.bad(wording.list_failure(found.failure))
            return
        pieces = [
            self.tr("%n can be added", "", len(found.good)),
            self._size_in_all(),
            self.tr("%n cannot", "", len(found.refused)) if found.refused else "",
            self.tr("%n are in the list already", "", self._known) if self._known else "",
        ]
        if found.refused or self._known:
            self.told.warn(" · ".join(filter(None, pieces)))
        elif found.good:
            self.told.good(" · ".join(filter(None, pieces)))
        else:
            self.told.clear()

    def _size_in_all(self) -> str:
        """Of those whose servers told it."""
        known = [self._sizes[entry.url] for entry in self._preview.good if entry.url in self._sizes]
        if not known:
            return ""
        text = self.tr("{size} in %n file(s) whose size is known", "", len(known))
        return text.format(size=self._services.wording.size(sum(known)))

    def _show_problems(self, refused: tuple[RefusedEntry, ...]) -> None:
        self.problems.clear()
        self.problems.addItems([self._line(row) for row in refused[:_LISTED]])
        if len(refused) > _LISTED:
            self.problems.addItem(self.tr("and %n more", "", len(refused) - _LISTED))
        self.problems.setVisible(bool(refused))
        self.leave_out.setVisible(bool(refused) and bool(self._preview.good))

    def _line(self, row: RefusedEntry) -> str:
        wording = self._services.wording
        message = wording.remote.at_line(row.line, wording.failure(row.failure, path=row.url).problem)
        return f"{message} – {shown_url(row.url)}" if row.url else message

    def _enable(self) -> None:
        found = self._preview
        ready = bool(found.good) and (not found.refused or self.leave_out.isChecked())
        self.drafts.setEnabled(ready)
        self.check_sizes.setEnabled(any(entry.url not in self._sizes for entry in found.good))
        self.begin.setEnabled(ready)
        count = len(found.good)
        self.begin.setText(self.tr("Start %n", "", count) if count else self.tr("Start"))

    # --- adding

    def _add(self, *, draft: bool) -> None:
        account = self._account()
        if account is None:
            return
        jobs, entries = self._services.remote.jobs, self._preview.good
        self.drafts.setEnabled(False)
        self.begin.setEnabled(False)
        adding = jobs.add(entries, self._kind, account.id, draft=draft)
        if not draft:
            adding.then(lambda added: jobs.start([job.id for job in added]))
        adding.then(while_alive(self, lambda _: self.accept()), while_alive(self, self._not_added))

    def _not_added(self, failure: Failure) -> None:
        self.told.bad(str(self._services.wording.failure(failure)))
        self._enable()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Load a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Lists (*.csv *.txt *.xlsx)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.load_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def load_file(self, path: Path | None) -> None:
        """Take the list from a file; None goes back to what is typed."""
        self._file = path
        self.from_file.setText(self.tr("From {name}").format(name=path.name) if path else "")
        for widget in (self.from_file, self.unload):
            widget.setVisible(path is not None)
        self.text.setVisible(path is None)
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return ends a field or presses the button that has the focus; it starts nothing by itself."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif isinstance(focused := self.focusWidget(), QPushButton):
            focused.click()

    # --- putting together

    def _fill(self) -> None:
        accounts = self._services.accounts
        chosen = accounts.default
        for account in accounts.all():
            self.account.addItem(account.name, account.id)
        if chosen is not None:
            self.account.setCurrentIndex(self.account.findData(chosen.id))
        self.form.show_kind(self._kind)
        self.form.show_rows([Described(MediaMetadata(), "")])
        self._account_chosen()
        self.load_file(self._file)

    def _account_chosen(self) -> None:
        account = self._account()
        self.form.show_account(account.id if account and account.kind not in _WITHOUT_KEYS else None)
        self._look()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._look)
        self.text.textChanged.connect(self._wait)
        self.form.edited.connect(self._wait)
        self.account.activated.connect(lambda _index: self._account_chosen())
        self.leave_out.toggled.connect(lambda _on: self._enable())
        self.load.clicked.connect(self._choose_file)
        self.check_sizes.clicked.connect(self._ask_sizes)
        self.unload.clicked.connect(lambda: self.load_file(None))
        self.drafts.clicked.connect(lambda: self._add(draft=True))
        self.begin.clicked.connect(lambda: self._add(draft=False))

    def _explanation(self) -> str:
        titles = self.tr(
            "Titles are the names in the URLs; a file can give others, and drafts can be edited."
        )
        if self._kind is RemoteKind.PULL:
            what = self.tr("VOD fetches these by itself, from addresses that it can reach. One a line.")
        else:
            what = self.tr("Objects of your own OSS bucket become media where they lie. One OSS URL a line.")
        return in_a_row((what, titles))

    def _lay_out(self) -> None:
        step = grid(self)
        explanation = QLabel(self._explanation(), wordWrap=True)
        set_look(explanation, Look.MUTED)
        set_look(self.begin, Look.PRIMARY)
        self.text.setAccessibleName(self.tr("URLs, one a line"))
        self.text.setPlaceholderText(_EXAMPLES[self._kind])
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.problems.setAccessibleName(self.tr("Lines that cannot be added"))
        self.problems.setFixedHeight(28 * step)
        self.problems.setWordWrap(True)
        self.problems.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.account.setAccessibleName(self.tr("Account"))
        source = QHBoxLayout()
        for widget in (self.load, self.from_file, self.unload):
            source.addWidget(widget)
        source.addStretch(1)
        source.addWidget(self.check_sizes)
        self.check_sizes.setVisible(self._kind is RemoteKind.PULL)
        account = QFormLayout()
        account.addRow(self.tr("Account"), self.account)
        self.common = Fold(self.tr("For all of them"), self._scrolled(self.form))
        self.rows.addWidget(explanation)
        self.rows.addWidget(self.text, 1)
        self.rows.addLayout(source)
        self.rows.addLayout(account)
        for below in (self.common, self.told, self.problems, self.leave_out, self._buttons()):
            self.rows.addWidget(below)
        self.resize(170 * step, 120 * step)

    def _scrolled(self, content: QWidget) -> QScrollArea:
        area = QScrollArea()
        held = QWidget()
        layout = QVBoxLayout(held)
        layout.setContentsMargins(0, 0, 2 * grid(self), 0)
        layout.addWidget(content)
        area.setWidget(held)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(70 * grid(self))
        return area

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.drafts, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.begin, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        for button in (self.load, self.unload, self.check_sizes, self.drafts):
            button.setAutoDefault(False)
        return buttons
