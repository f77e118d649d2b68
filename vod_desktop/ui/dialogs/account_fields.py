"""What the form asks for where this computer holds a key, and what is wrong in it."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
)

from vod_desktop.app.accounts import AccountDraft
from vod_desktop.app.wording import Wording
from vod_desktop.domain.account import STS_PREFIX, AccessKey, Account, AuthKind
from vod_desktop.domain.grant import is_loopback
from vod_desktop.domain.key_source import KeyCommand
from vod_desktop.domain.region import DEFAULT_REGION_ID, REGIONS
from vod_desktop.ui.dialogs.form_fields import Complaint, FormFields, secret_line
from vod_desktop.ui.dialogs.key_source_fields import KeySourceFields, Origin
from vod_desktop.ui.theme import grid


class AccountFields(FormFields):
    """A permanent or a temporary key, its region, and another endpoint for those who have one."""

    def __init__(self, wording: Wording, account: Account | None) -> None:
        super().__init__(account)
        self._wording = wording
        self.permanent = QRadioButton(wording.auth_kind(AuthKind.ACCESS_KEY))
        self.temporary = QRadioButton(wording.auth_kind(AuthKind.STS))
        self.key_id, self.token = QLineEdit(), secret_line()
        self.source = KeySourceFields(account, self)
        self.region = self._regions(wording, account.region if account else DEFAULT_REGION_ID)
        self.endpoint = QLineEdit((account.endpoint or "") if account else "")
        self._lay_out()
        self._fill_hints()
        self._connect()
        self.show_kind(account.kind if account else AuthKind.ACCESS_KEY)

    def show_kind(self, kind: AuthKind) -> None:
        """Ask for a permanent or a temporary key."""
        (self.temporary if kind is AuthKind.STS else self.permanent).setChecked(True)
        self._show_token()

    def draft(self) -> AccountDraft:
        """What is in the form."""
        return AccountDraft(
            name=self.name.text().strip(),
            region=str(self.region.currentData()),
            endpoint=self.endpoint.text().strip() or None,
            key=self._key(),
            remember=self.remember.isChecked(),
            token=self.source.server_token() if self._has_source() else None,
            source=self.source.source() if self.temporary.isChecked() else None,
        )

    def keeps_secret(self) -> bool:
        return not self._has_source() or self.source.origin is Origin.SERVER

    def has_new_secret(self) -> bool:
        if self._has_source():
            return isinstance(self.source.source(), KeyCommand) or self.source.server_token() is not None
        return self._key() is not None

    def works(self) -> str:
        place = self._wording.region(str(self.region.currentData()))
        return self.tr("VOD answered: the key works in {region}.").format(region=place)

    def settings_problem(self) -> Complaint | None:
        found = self._endpoint_problem(self.draft().endpoint)
        return (self.endpoint, found) if found else None

    def secret_problem(self) -> Complaint | None:
        found = self.source.problem() if self.temporary.isChecked() else None
        if found is not None or self._has_source():
            return found
        key_id, secret, token = (w.text().strip() for w in (self.key_id, self.secret, self.token))
        if self._account is not None and self._account.source is None and not (key_id or secret or token):
            return None
        if not key_id:
            return self.key_id, self.tr("Enter the AccessKey ID.")
        if not secret:
            return self.secret, self.tr("Enter the AccessKey secret.")
        if self.temporary.isChecked() and not token:
            return self.token, self.tr("A temporary key needs its security token, too.")
        return None

    def _key(self) -> AccessKey | None:
        key_id, secret = self.key_id.text().strip(), self.secret.text().strip()
        if self._has_source() or (not key_id and not secret):
            return None
        if not self.temporary.isChecked():
            return AccessKey(key_id, secret)
        return AccessKey(key_id, secret, self.token.text().strip() or None, expires_at=self.source.ends_at())

    def _has_source(self) -> bool:
        """Whether keys come from elsewhere than this form."""
        return self.temporary.isChecked() and self.source.origin is not Origin.ENTERED

    def _endpoint_problem(self, endpoint: str | None) -> str:
        if endpoint is None:
            return ""
        try:
            parts = urlsplit(endpoint if "://" in endpoint else f"https://{endpoint}")
            host = parts.hostname
        except ValueError:
            host = None
        if not host or " " in endpoint:
            return self.tr("This is not a host name or web address.")
        if parts.scheme == "http" and not is_loopback(host):
            return self.tr("Without encryption only this computer itself can be called; use https.")
        return ""

    def _regions(self, wording: Wording, chosen: str) -> QComboBox:
        combo = QComboBox()
        known = [region.id for region in REGIONS]
        for region_id in known if chosen in known else [*known, chosen]:
            combo.addItem(wording.region(region_id), region_id)
        combo.setCurrentIndex(combo.findData(chosen))
        return combo

    def _lay_out(self) -> None:
        kinds = QHBoxLayout()
        kinds.setSpacing(4 * grid(self))
        kinds.addWidget(self.permanent)
        kinds.addWidget(self.temporary)
        kinds.addStretch(1)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(3 * grid(self))
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.addRow(self.tr("Name"), self.name)
        self._form.addRow(self.tr("Colour"), self.color)
        self._form.addRow(self.tr("Kind of key"), kinds)
        self._form.addRow(self.tr("Where it comes from"), self.source.choice)
        self._form.addRow(self.tr("AccessKey ID"), self.key_id)
        self._form.addRow(self.tr("AccessKey secret"), self.secret)
        self._form.addRow(self.tr("Security token"), self.token)
        self._form.addRow(self.tr("Ends"), self.source.ends)
        self.source.add_to(self._form)
        self._form.addRow(self.tr("Region of VOD"), self.region)
        self._form.addRow(self.tr("Endpoint"), self.endpoint)
        self._form.addRow("", self.remember)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._form)

    def _fill_hints(self) -> None:
        self.endpoint.setPlaceholderText(self.tr("That of the region"))
        if self._account is not None:
            self.key_id.setPlaceholderText(self._account.key_hint or self.tr("Unchanged"))
            self.secret.setPlaceholderText(self.tr("Unchanged"))
            self.token.setPlaceholderText(self.tr("Unchanged"))

    def _connect(self) -> None:
        for line in (self.key_id, self.secret, self.token, self.endpoint):
            line.textEdited.connect(self.changed)
        self.key_id.textEdited.connect(self._on_key_id)
        self.region.activated.connect(self.changed)
        self.source.changed.connect(self.changed)
        self.source.chosen_changed.connect(self._show_token)
        self.temporary.toggled.connect(self._show_token)
        self.temporary.toggled.connect(self.changed)

    def _on_key_id(self, text: str) -> None:
        """The id itself tells a temporary key."""
        if text.strip().startswith(STS_PREFIX):
            self.temporary.setChecked(True)

    def _show_token(self) -> None:
        temporary, entered = self.temporary.isChecked(), not self._has_source()
        self._form.setRowVisible(self.source.choice, temporary)
        self._form.setRowVisible(self.key_id, entered)
        self._form.setRowVisible(self.secret, entered)
        self._form.setRowVisible(self.token, temporary and entered)
        self._form.setRowVisible(self.source.ends, temporary and entered)
        self.source.show_rows(shown=temporary)
        self._form.setRowVisible(self.remember, self.keeps_secret())
