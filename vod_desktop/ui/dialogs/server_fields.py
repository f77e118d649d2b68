"""What the form asks for where an app server authorises uploads, and what is wrong in it."""

from __future__ import annotations

from typing import TypedDict

from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.app.accounts import AccountDraft
from vod_desktop.app.wording import Wording
from vod_desktop.domain.account import Account
from vod_desktop.domain.app_server import (
    FIELDS,
    ID_PLACEHOLDER,
    PATHS,
    AppServer,
    AppServerFault,
    normal_base_url,
    token_fault,
)
from vod_desktop.domain.errors import Failure, InputError
from vod_desktop.domain.login import AccessToken, LoginSettings
from vod_desktop.domain.region import DEFAULT_REGION_ID
from vod_desktop.ui.dialogs.form_fields import Complaint, FormFields
from vod_desktop.ui.dialogs.login_fields import LoginFields
from vod_desktop.ui.inspector.fold import Fold
from vod_desktop.ui.theme import Look, grid, set_look

_USUAL = AppServer("")


class _Secrets(TypedDict, total=False):
    """What the form says about secrets, as arguments of a draft."""

    token: str | None
    login: LoginSettings
    access: AccessToken


class ServerFields(FormFields):
    """Address and token; paths and names unfold for servers that have others than the usual ones."""

    def __init__(self, wording: Wording, account: Account | None, login: LoginFields) -> None:
        super().__init__(account)
        self._wording = wording
        self.login = login
        self.by_token = QRadioButton(self.tr("A token that I enter"))
        self.by_login = QRadioButton(self.tr("A login (OAuth 2.0)"))
        (self.by_login if account and account.login else self.by_token).setChecked(True)
        self._before = account.app_server if account and account.app_server else _USUAL
        self.remember.setText(self.tr("Remember the token on this computer"))
        self.address = QLineEdit(self._before.base_url)
        self.address.setPlaceholderText("https://media.example.com/app")
        unchanged, given = self.tr("Unchanged"), self.tr("From the people who run the server")
        self.secret.setPlaceholderText(unchanged if account else given)
        names = (*PATHS, "status_path", "header", "scheme", *FIELDS)
        self.details = {name: QLineEdit(getattr(self._before, name)) for name in names}
        for line in (self.address, self.secret, *self.details.values()):
            line.textEdited.connect(self.changed)
        self.login.changed.connect(self.changed)
        self.by_login.toggled.connect(self.changed)
        self.by_login.toggled.connect(self._show_login)
        self.fold = Fold(self.tr("Paths, header and names"), self._details_form())
        self.fold.set_unfolded(unfolded=self._before not in (_USUAL, AppServer(self._before.base_url)))
        self._lay_out()

    def explanation(self) -> str:
        return self.tr(
            "Your server asks VOD for each upload and hands down an address and a credential for that one file. No"
            " AccessKey comes to this computer. Deleting, and looking up categories, stay with the server's people."
        )

    def draft(self) -> AccountDraft:
        return AccountDraft(
            name=self.name.text().strip(),
            region=self._account.region if self._account else DEFAULT_REGION_ID,
            remember=self.remember.isChecked(),
            app_server=self._server(),
            **self._secrets(),
        )

    def _secrets(self) -> _Secrets:
        if not self.by_login.isChecked():
            return {"token": self._token() or None}
        tokens = self.login.tokens
        if tokens is None:
            return {"login": self.login.settings()}
        return {"login": self.login.settings(), "access": tokens.access, "token": tokens.refresh}

    def has_new_secret(self) -> bool:
        return self.login.tokens is not None if self.by_login.isChecked() else bool(self._token())

    def works(self) -> str:
        return self.tr("{host} answered: it accepts the token.").format(host=self._server().host)

    def settings_problem(self) -> Complaint | None:
        problems = self._server().problems()
        if not problems:
            return self.login.problem() if self.by_login.isChecked() else None
        first = problems[0]
        line = self.details.get(first.name, self.address)
        if line is not self.address:
            self.fold.set_unfolded(unfolded=True)
        return line, self._sentence(first.fault)

    def secret_problem(self) -> Complaint | None:
        if self.by_login.isChecked():
            return self.login.secret_problem() or self._other_server(self.login.tokens is None)
        token = self._token()
        if token or self._account is None or self._account.login is not None:
            fault = token_fault(token)
            return (self.secret, self._sentence(fault)) if fault else None
        return self._other_server(True)

    def _other_server(self, saved: bool) -> Complaint | None:
        if not saved or self._server().base_url == self._before.base_url:
            return None
        # What is saved must never be sent to a server it was not given for.
        if self.by_login.isChecked():
            return self.login.by_browser, self.tr("Log in again: the address leads to another server.")
        return self.secret, self.tr("Enter the token again: the address leads to another server.")

    def _show_login(self) -> None:
        self.login.setVisible(self.by_login.isChecked())
        self._form.setRowVisible(self.secret, self.by_token.isChecked())

    def _server(self) -> AppServer:
        typed = {name: line.text().strip() for name, line in self.details.items()}
        return AppServer(normal_base_url(self.address.text()), **typed)

    def _token(self) -> str:
        return self.secret.text().strip()

    def _sentence(self, fault: AppServerFault) -> str:
        return str(self._wording.failure(Failure.of(InputError(what="app-server", reason=fault.value))))

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(4 * grid(self))
        for way in (self.by_token, self.by_login):
            ways.addWidget(way)
        ways.addStretch(1)
        self._form = form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(2 * grid(self))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Name"), self.name)
        form.addRow(self.tr("Colour"), self.color)
        form.addRow(self.tr("Address"), self.address)
        form.addRow(self.tr("Authorised by"), ways)
        form.addRow(self.tr("Token"), self.secret)
        form.addRow("", self.remember)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * grid(self))
        layout.addLayout(form)
        layout.addWidget(self.login)
        layout.addWidget(self.fold)
        self._show_login()
        self.setMinimumWidth(150 * grid(self))

    def _details_form(self) -> QWidget:
        holder = QWidget()
        rows = QGridLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(3 * grid(self))
        rows.setVerticalSpacing(2 * grid(self))
        text = self.tr(
            "An empty path is not offered by the server. {placeholder} is the place of the media ID. Dots in a name lead"
            " into objects, as in data.VideoId."
        )
        note = QLabel(text.format(placeholder=ID_PLACEHOLDER))
        note.setWordWrap(True)
        set_look(note, Look.MUTED)
        rows.addWidget(note, 0, 0, 1, 4)
        labels = self._labels()
        half = -(-len(labels) // 2)
        for number, (name, text) in enumerate(labels.items()):
            label, line = QLabel(text), self.details[name]
            label.setBuddy(line)
            line.setAccessibleName(text)
            line.setCursorPosition(0)
            rows.addWidget(label, 1 + number % half, 2 * (number // half))
            rows.addWidget(line, 1 + number % half, 2 * (number // half) + 1)
        return holder

    def _labels(self) -> dict[str, str]:
        return {
            "create_video_path": self.tr("Path for videos"),
            "refresh_video_path": self.tr("Path for renewing"),
            "create_image_path": self.tr("Path for images"),
            "create_attached_path": self.tr("Path for attached media"),
            "status_path": self.tr("Path for the test"),
            "header": self.tr("Header of the token"),
            "scheme": self.tr("Word before the token"),
            "video_id_field": self.tr("Name of the video ID"),
            "image_id_field": self.tr("Name of the image ID"),
            "media_id_field": self.tr("Name of the media ID"),
            "address_field": self.tr("Name of the upload address"),
            "auth_field": self.tr("Name of the upload auth"),
            "image_url_field": self.tr("Name of the image URL"),
        }
