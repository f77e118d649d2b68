"""The form for a pair that someone sent: two texts, one file, and what the texts hold."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from vod_desktop.app.pasted import PairFinding, PairView
from vod_desktop.app.services import Services
from vod_desktop.domain.account import AuthKind
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
        self.facts.setText(self._facts(self._view))
        self.facts.setVisible(bool(self.facts.text()))
        self.upload.setEnabled(self._view.is_usable and bool(self.path.text().strip()))
        self._tell(any(text.strip() for text in texts))

    def _tell(self, begun: bool) -> None:
        sentences = " ".join(self._finding(finding) for finding in self._view.findings)
        if not begun:
            self.told.clear()
        elif sentences:
            self.told.bad(sentences)
        else:
            self.told.good(self.tr("Both texts can be read and belong to what they are pasted for."))

    def _facts(self, view: PairView) -> str:
        rows: list[tuple[str, str]] = []
        if view.address is not None:
            rows += [
                (self.tr("Server"), view.address.host),
                (self.tr("Bucket"), view.address.bucket),
                (self.tr("Object"), view.address.object_key),
            ]
        if view.auth is not None:
            rows += [
                (self.tr("Key"), view.key_hint),
                (self.tr("Secret"), view.secret),
                (self.tr("Token"), view.token),
                (self.tr("Good until"), self._until(view)),
            ]
        return "\n".join(f"{name}: {value}" for name, value in rows)

    def _until(self, view: PairView) -> str:
        if view.auth is None or view.auth.expires_at is None:
            return self.tr("not told")
        return view.auth.expires_at.astimezone().strftime("%Y-%m-%d %H:%M:%S")

    def _finding(self, finding: PairFinding) -> str:
        match finding:
            case PairFinding.ADDRESS_MISSING:
                return self.tr("The upload address is missing.")
            case PairFinding.AUTH_MISSING:
                return self.tr("The upload auth is missing.")
            case PairFinding.SWAPPED:
                return self.tr("The two texts are swapped: one stands where the other belongs.")
            case PairFinding.ADDRESS_UNREADABLE:
                return self.tr("The upload address cannot be read: it was cut off or changed on the way.")
            case PairFinding.AUTH_UNREADABLE:
                return self.tr("The upload auth cannot be read: it was cut off or changed on the way.")
            case PairFinding.EXPIRED:
                return self.tr("The upload auth has expired. Ask for a fresh pair.")
            case PairFinding.WRONG_FILE:
                return self.tr(
                    "The pair was made for a file of another type; check that it is the right one."
                )
            case PairFinding.FOREIGN_HOST:
                return self.tr("The server is none of the vendor's. Send the file only if you know it.")
            case _:
                assert_never(finding)

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
        )
        self.address.clear()
        self.auth.clear()
        self.accept()

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
        file.addWidget(self.path, 1)
        file.addWidget(self.choose)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3 * step)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Upload address"), self.address)
        form.addRow(self.tr("Upload auth"), self.auth)
        form.addRow(self.tr("File"), file)
        form.addRow(self.tr("Media ID"), self.media_id)
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
