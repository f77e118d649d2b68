"""The form for a pair that someone sent: two texts, one file, and what the texts hold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from vod_desktop.app.pair_view import PairView
from vod_desktop.app.services import Services
from vod_desktop.app.wording import in_a_row
from vod_desktop.domain.account import AuthKind
from vod_desktop.domain.network_settings import AccountNetwork
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.theme import Look, grid, set_look

_TEXT_MAX = 100_000


class PastedPairDialog(Sheet):
    """Decodes what is pasted as it is pasted, with secrets masked, and sends the one file by it. Makes no call itself."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._view = PairView(())
        self.setWindowTitle(self.tr("Upload with a pasted pair"))
        self.address, self.auth, self.path, self.media_id = (QLineEdit() for _ in range(4))
        self.auth.setEchoMode(QLineEdit.EchoMode.Password)
        for line in (self.address, self.auth):
            line.setMaxLength(_TEXT_MAX)
        self.network = QComboBox()
        self.choose = QPushButton(self.tr("Choose…"))
        self.facts = QLabel()
        self.told = ToldLine()
        self.upload = QPushButton(self.tr("Upload"))
        self._lay_out()
        self._connect()
        self._show()

    def _show(self) -> None:
        """Look at what stands in the form now."""
        texts = self.address.text(), self.auth.text()
        self._view = self._services.pasted.inspect(*texts, path=self.path.text().strip())
        facts = self._services.wording.pairs.facts(self._view)
        self.facts.setText("\n".join(f"{name}: {value}" for name, value in facts))
        self.facts.setVisible(bool(self.facts.text()))
        self.upload.setEnabled(self._view.is_usable and bool(self.path.text().strip()))
        self._tell(any(text.strip() for text in texts))

    def _tell(self, begun: bool) -> None:
        words = self._services.wording.pairs
        sentences = in_a_row([words.finding(finding) for finding in self._view.findings])
        if not begun:
            self.told.clear()
        elif sentences:
            tell = self.told.warn if self._view.is_usable else self.told.bad
            tell(sentences)
        else:
            self.told.good(words.good())

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Which file is the pair for?"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.path.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_upload(self) -> None:
        if not self._view.is_usable:
            return
        self._services.pasted.upload(
            self._view,
            path=self.path.text().strip(),
            media_id=self.media_id.text(),
            name=self._services.wording.auth_kind(AuthKind.PASTED),
            like=self._services.accounts.find(self.network.currentData()),
        )
        self.address.clear()
        self.auth.clear()
        self.accept()

    def _fill_networks(self) -> None:
        """Whose network the upload takes; asked only where accounts have others than the usual one."""
        accounts = self._services.accounts
        self.network.addItem(self.tr("As the system says"), "")
        for account in accounts.all():
            self.network.addItem(account.name, account.id)
        default = accounts.default
        self.network.setCurrentIndex(self.network.findData(default.id if default else ""))
        others = any(account.network != AccountNetwork() for account in accounts.all())
        self._form.setRowVisible(self.network, others)

    def _connect(self) -> None:
        self.address.textChanged.connect(self._show)
        self.auth.textChanged.connect(self._show)
        self.path.textChanged.connect(self._show)
        self.choose.clicked.connect(self._on_choose)
        self.upload.clicked.connect(self._on_upload)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        step = grid(self)
        about = QLabel(
            self.tr(
                "Someone with a key can send you an upload address and an upload auth for one file. They are decoded on this"
                " computer, kept in memory only, and good for that file alone."
            )
        )
        about.setWordWrap(True)
        set_look(about, Look.MUTED)
        file = QHBoxLayout()
        file.setSpacing(2 * step)
        file.addWidget(self.path, 1)
        file.addWidget(self.choose)
        self._form = form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3 * step)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Upload address"), self.address)
        form.addRow(self.tr("Upload auth"), self.auth)
        form.addRow(self.tr("File"), file)
        form.addRow(self.tr("Media ID"), self.media_id)
        form.addRow(self.tr("Network of"), self.network)
        self._fill_networks()
        self.media_id.setPlaceholderText(self.tr("If you were told one"))
        self.path.setAccessibleName(self.tr("File"))
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.addButton(self.upload, QDialogButtonBox.ButtonRole.ActionRole)
        self.choose.setAutoDefault(False)
        self.upload.setDefault(True)
        set_look(self.upload, Look.PRIMARY)
        for widget in (about, form, self.facts, self.told):
            self.rows.addLayout(widget) if isinstance(widget, QFormLayout) else self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self.rows.addWidget(self.buttons)
        self.setMinimumWidth(130 * step)
