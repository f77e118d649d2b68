"""How an account's calls leave this computer: proxy, its login, and a company's certificate file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.app.services import Services
from vod_desktop.app.wires import NetworkDraft
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import Failure, InputError
from vod_desktop.domain.network_settings import (
    DEFAULT_PORTS,
    AccountNetwork,
    NetworkFault,
    ProxyMode,
    ProxyScheme,
    ProxyServer,
    login_fits,
)
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.form_fields import Complaint, secret_line
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.inspector.fold import Fold
from vod_desktop.ui.theme import Look, grid, set_look

_SCHEMES = (("HTTP", ProxyScheme.HTTP), ("HTTPS", ProxyScheme.HTTPS), ("SOCKS5", ProxyScheme.SOCKS5))


class NetworkFields(QWidget):
    """Folded away while everything is as usual.

    Attributes:
        changed: Something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, services: Services, account: Account | None) -> None:
        super().__init__()
        self._services = services
        self._before = account.network if account else AccountNetwork()
        proxy = self._before.proxy or ProxyServer()
        self.mode = QComboBox()
        self.scheme = QComboBox()
        self.host, self.user, self.password = QLineEdit(proxy.host), QLineEdit(proxy.user), secret_line()
        self.port = QLineEdit(str(proxy.port))
        self.bundle = QLineEdit(self._before.ca_bundle)
        self.choose = QPushButton(self.tr("Choose…"))
        self.about_bundle = QLabel()
        self.about_script = ToldLine()
        self._bundle_failure: Failure | None = None
        self._fill(proxy)
        self.fold = Fold(self.tr("Network"), self._content())
        self.fold.set_unfolded(unfolded=self._before != AccountNetwork())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.fold)
        self._connect()
        self._show_rows()
        self._look_at_bundle()
        services.accounts.proxy_is_scripted().then(
            while_alive(self, self._tell_script), lambda _failure: None
        )

    def draft(self) -> NetworkDraft:
        """What is in the form."""
        mode = ProxyMode(self.mode.currentData())
        proxy = self._proxy() if mode is ProxyMode.MANUAL else None
        network = AccountNetwork(mode, proxy, self.bundle.text().strip())
        asks = network.login is not None
        return NetworkDraft(network, (self.password.text() or None) if asks else None)

    def problem(self) -> Complaint | None:
        """What keeps these settings from being used; unfolds what it complains about."""
        found = self._proxy_problem() or self._bundle_problem()
        if found is not None:
            self.fold.set_unfolded(unfolded=True)
        return found

    def _proxy(self) -> ProxyServer:
        return ProxyServer(
            ProxyScheme(self.scheme.currentData()),
            self.host.text().strip(),
            self._port(),
            self.user.text().strip(),
        )

    def _port(self) -> int:
        """0, which is none, for anything but a number."""
        text = self.port.text().strip()
        return int(text) if text.isascii() and text.isdigit() and len(text) <= 5 else 0

    def _proxy_problem(self) -> Complaint | None:
        proxy = self.draft().network.proxy
        if proxy is None:
            return None
        fault = proxy.fault()
        if fault is not None:
            field = {NetworkFault.USER: self.user, NetworkFault.PORT: self.port}.get(fault, self.host)
            return field, self._sentence(InputError(what="network", reason=fault.value))
        if not login_fits(self.password.text()):
            return self.password, self._sentence(InputError(what="network", reason=NetworkFault.USER.value))
        if proxy.user and not self.password.text() and proxy != self._before.login:
            # A saved password must never be sent to a proxy it was not given for.
            return self.password, self.tr("Enter the password for this proxy.")
        return None

    def _bundle_problem(self) -> Complaint | None:
        if not self.bundle.text().strip() or self._bundle_failure is None:
            return None
        return self.bundle, str(self._services.wording.failure(self._bundle_failure))

    def _sentence(self, error: InputError) -> str:
        return str(self._services.wording.failure(Failure.of(error)))

    def _on_scheme(self) -> None:
        if self._port() in DEFAULT_PORTS.values():
            self.port.setText(str(DEFAULT_PORTS[ProxyScheme(self.scheme.currentData())]))

    def _choose_bundle(self) -> None:
        kinds = self.tr("Certificates (*.pem *.crt *.cer);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Certificate file"), self.bundle.text(), kinds)
        if path:
            self.bundle.setText(path)

    def _look_at_bundle(self) -> None:
        """Files may lie on a slow drive: the answer comes when it comes, and only the one for the last name counts."""
        path = self.bundle.text().strip()
        self._bundle_failure = None
        self.about_bundle.setText(self.tr("Trusted besides the built-in authorities, never instead of them."))
        if not path:
            return

        def found(count: int) -> None:
            if path == self.bundle.text().strip():
                text = self.tr(
                    "%n authority(ies) in this file; trusted besides the built-in ones.", "", count
                )
                self.about_bundle.setText(text)

        def failed(failure: Failure) -> None:
            if path == self.bundle.text().strip():
                self._bundle_failure = failure
                self.about_bundle.setText(self._services.wording.failure(failure).problem)

        job = self._services.accounts.authorities_in(path)
        job.then(while_alive(self, found), while_alive(self, failed))

    def _tell_script(self, is_scripted: bool) -> None:
        """Unfolds where it would be overlooked: what looks as usual is not."""
        if not is_scripted:
            return
        self.about_script.warn(
            self.tr(
                "A script (PAC) names the proxy of this computer. Such scripts are not run here, so uploads would go out "
                "without a proxy. Choose “This one:” and enter the proxy."
            )
        )
        self._show_rows()
        if self.mode.currentData() is ProxyMode.SYSTEM:
            self.fold.set_unfolded(unfolded=True)

    def _show_rows(self) -> None:
        mode = self.mode.currentData()
        manual = mode is ProxyMode.MANUAL
        self._form.setRowVisible(
            self.about_script, mode is ProxyMode.SYSTEM and bool(self.about_script.text())
        )
        for row in (self._address, self.user, self.password):
            self._form.setRowVisible(row, manual)

    def _fill(self, proxy: ProxyServer) -> None:
        for text, mode in (
            (self.tr("As this computer is set"), ProxyMode.SYSTEM),
            (self.tr("None"), ProxyMode.NONE),
            (self.tr("This one:"), ProxyMode.MANUAL),
        ):
            self.mode.addItem(text, mode)
        self.mode.setCurrentIndex(self.mode.findData(self._before.mode))
        for text, scheme in _SCHEMES:
            self.scheme.addItem(text, scheme)
        self.scheme.setCurrentIndex(self.scheme.findData(proxy.scheme))
        self.port.setFixedWidth(16 * grid(self))
        self.host.setPlaceholderText("proxy.example.com")
        self.user.setPlaceholderText(self.tr("Only where the proxy asks for a login"))
        if self._before.login is not None:
            self.password.setPlaceholderText(self.tr("Unchanged"))
        self.bundle.setPlaceholderText(self.tr("PEM file of your company"))

    def _connect(self) -> None:
        self.mode.activated.connect(self._show_rows)
        self.scheme.activated.connect(self._on_scheme)
        self.choose.clicked.connect(self._choose_bundle)
        self.bundle.textChanged.connect(self._look_at_bundle)
        for choice in (self.mode, self.scheme):
            choice.activated.connect(self.changed)
        for line in (self.host, self.port, self.user, self.password, self.bundle):
            line.textChanged.connect(self.changed)

    def _content(self) -> QWidget:
        content = QWidget()
        self._form = form = QFormLayout(content)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(2 * grid(self))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._address = self._in_a_row(self.scheme, self.host, self.port)
        self.scheme.setAccessibleName(self.tr("Kind of proxy"))
        self.host.setAccessibleName(self.tr("Host of the proxy"))
        self.port.setAccessibleName(self.tr("Port of the proxy"))
        self.bundle.setAccessibleName(self.tr("Certificate file"))
        self.choose.setAutoDefault(False)
        self.about_bundle.setWordWrap(True)
        self.about_bundle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        set_look(self.about_bundle, Look.MUTED)
        form.addRow(self.tr("Proxy"), self.mode)
        form.addRow("", self.about_script)
        form.addRow(self.tr("Host and port"), self._address)
        form.addRow(self.tr("User"), self.user)
        form.addRow(self.tr("Password"), self.password)
        form.addRow(self.tr("Certificate file"), self._in_a_row(self.bundle, self.choose))
        form.addRow("", self.about_bundle)
        return content

    def _in_a_row(self, *parts: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * grid(self))
        for part in parts:
            row.addWidget(part, 1 if isinstance(part, QLineEdit) else 0)
        return holder
