"""The dialogs."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import certifi
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.screens.registry import Context, screen
from tests.ui.ledgers import HeldLedger, leftovers, remote_with
from tests.ui.service_doubles import STUDIO, FoundProfiles, HeldSettings, KeptAccounts
from tests.ui.service_doubles import services as in_memory
from vod_desktop.app.accounts import AccountDraft, KeychainState
from vod_desktop.app.imports import Found
from vod_desktop.app.logins import LoginPage
from vod_desktop.app.pasted import PastedPairs
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.errors import CallDetail, Failure, KeySourceFailed, NotAllowed, ProxyRefused
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.key_owner import KeyOwner
from vod_desktop.domain.key_source import KeyCommand, ProfileFault
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyScheme, ProxyServer
from vod_desktop.domain.settings import Language
from vod_desktop.ui.dialogs.about import AboutDialog
from vod_desktop.ui.dialogs.account_fields import AccountFields
from vod_desktop.ui.dialogs.account_form import AccountForm
from vod_desktop.ui.dialogs.accounts import AccountsDialog
from vod_desktop.ui.dialogs.import_accounts import ImportAccountsDialog
from vod_desktop.ui.dialogs.left_on_server import LeftOnServerDialog
from vod_desktop.ui.dialogs.pasted_pair import PastedPairDialog
from vod_desktop.ui.dialogs.server_fields import ServerFields
from vod_desktop.ui.dialogs.settings import SettingsDialog

FORBIDDEN = Failure.of(NotAllowed(CallDetail("GetCategories", 403, "Forbidden.RAM")))
HOME = Path("/home/studio/.local/share/vod-desktop")
LINE = "VOD Desktop 1.0.0 · Linux-6.1.0-x86_64 · Python 3.12.4"
PARTS = (
    ("Python", "3.12.4"),
    ("PySide6_Essentials", "6.11.3"),
    ("oss2", "2.19.1"),
    ("aliyun-python-sdk-core", "2.16.1"),
    ("aliyun-python-sdk-vod", "2.16.32"),
    ("keyring", "25.7.0"),
    ("fastcrc", "0.3.2"),
    ("av", "18.1.0"),
)


def accounts(context: Context, state: KeychainState = KeychainState.READY) -> KeptAccounts:
    studio = replace(STUDIO, name=context.say("Studio", "制作部"))
    client = replace(
        STUDIO,
        id=AccountId("b" * 32),
        name=context.say("Client B", "客户乙"),
        kind=AuthKind.STS,
        region="ap-southeast-1",
        color="#12a594",
        key_expires_at=datetime(2030, 1, 31, 18, 0).astimezone().timestamp(),
    )
    sandbox = Account(AccountId("sandbox"), context.say("Sandbox", "沙箱"), AuthKind.SANDBOX, color="#8e4ec6")
    return KeptAccounts(studio, client, sandbox, state=state)


def services(context: Context, kept: KeptAccounts, **values: Any) -> Any:
    about = SimpleNamespace(
        home=HOME, logs=HOME / "logs", version="1.0.0", line=lambda: LINE, libraries=lambda: PARTS
    )
    words = context.services().wording
    return in_memory(wording=words, accounts=kept, settings=HeldSettings(), about=about, **values)


def form(context: Context, state: KeychainState = KeychainState.READY, **values: Any) -> AccountForm:
    made = services(context, accounts(context, state))
    return AccountForm(made, **values)


@screen("accounts")
def account_list(context: Context) -> QWidget:
    return AccountsDialog(services(context, accounts(context)))


@screen("account-new")
def new_account(context: Context) -> QWidget:
    return form(context)


@screen("account-refused")
def refused(context: Context) -> QWidget:
    made = form(context)
    made.fields.key_id.setText("LTAI5tAbcdEfghIjkl3f9K")
    made.fields.secret.setText("x" * 30)
    made.test.click()
    made._services.accounts.tested[0][1].fail(FORBIDDEN)
    return made


@screen("account-temporary")
def temporary(context: Context) -> QWidget:
    return form(context, KeychainState.ABSENT, kind=AuthKind.STS)


@screen("account-temporary-command")
def by_command(context: Context) -> QWidget:
    made = form(context, kind=AuthKind.STS)
    fields = made.fields
    assert isinstance(fields, AccountFields)
    fields.source.choice.setCurrentIndex(1)
    fields.source.command.setText("get-key --role vod-upload")
    made.test.click()
    made._services.accounts.tested[0][1].fail(Failure.of(KeySourceFailed(reason="not-found")))
    return made


@screen("account-temporary-server")
def by_server(context: Context) -> QWidget:
    made = form(context, kind=AuthKind.STS)
    fields = made.fields
    assert isinstance(fields, AccountFields)
    fields.source.choice.setCurrentIndex(2)
    fields.source.server.setText("https://media.example.com/app/key")
    return made


@screen("account-main-account")
def main_account(context: Context) -> QWidget:
    made = form(context)
    made._services.accounts.key_owner = KeyOwner.MAIN_ACCOUNT
    made.fields.key_id.setText("LTAI5tAbcdEfghIjkl3f9K")
    made.fields.secret.setText("x" * 30)
    made.test.click()
    made._services.accounts.tested[0][1].finish(None)
    return made


@screen("accounts-import")
def importing(context: Context) -> QWidget:
    pair = AccountDraft("default", "cn-shanghai", key=AccessKey("LTAI5tAbcdEfghIjkl3f9K", "x"))
    command = AccountDraft("sso", "cn-beijing", source=KeyCommand("get-key"))
    found = (
        Found("LTAI…7h2P", None, "", replace(pair, key=AccessKey("LTAI5tAbcdEfghIjkl7h2P", "x"))),
        Found("default", "default", "AK", pair),
        Found("sso", "sso", "External", command),
        Found("role", "role", "RamRoleArn", None, ProfileFault.MODE),
    )
    made = services(context, accounts(context))
    made.imports = FoundProfiles(*found)
    dialog = ImportAccountsDialog(made)
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    return dialog


@screen("account-edit")
def edit(context: Context) -> QWidget:
    return form(context, account=STUDIO)


def server_form(context: Context) -> tuple[AccountForm, ServerFields]:
    made = form(context, kind=AuthKind.APP_SERVER)
    assert isinstance(made.fields, ServerFields)
    return made, made.fields


@screen("account-app-server")
def app_server(context: Context) -> QWidget:
    made, fields = server_form(context)
    fields.address.setText("https://app.example.com/vod")
    fields.secret.setText("x" * 24)
    made.test.click()
    made._services.accounts.tested[0][1].finish(None)
    return made


@screen("account-app-server-login")
def app_server_login(context: Context) -> QWidget:
    made, fields = server_form(context)
    fields.address.setText("https://app.example.com/vod")
    fields.by_login.setChecked(True)
    fields.login.lines["issuer"].setText("https://login.example.com")
    fields.login.lines["client_id"].setText("vod-desktop")
    fields.login.by_code.click()
    fields.login._show_page(LoginPage("https://login.example.com/device", "BCDF-GHJK"))
    return made


@screen("account-app-server-names")
def app_server_names(context: Context) -> QWidget:
    made, fields = server_form(context)
    fields.address.setText("http://app.example.com")
    fields.fold.set_unfolded(unfolded=True)
    made.save_button().click()
    return made


@screen("pasted-pair")
def pasted_pair(context: Context) -> QWidget:
    kept = accounts(context)
    first = next(iter(kept.accounts.values()))
    kept.accounts[first.id] = replace(first, network=AccountNetwork(ProxyMode.NONE))
    clock = SystemClock()
    parts = SimpleNamespace(uploads=kept, accounts=kept, connections=kept)
    pasted = PastedPairs(**vars(parts), clock=clock, offset=ClockOffset(clock))
    dialog = PastedPairDialog(services(context, kept, pasted=pasted))
    place = {"Endpoint": "https://oss-cn-shanghai.aliyuncs.com", "Bucket": "outin-1", "FileName": "sv/a.mp4"}
    key = {"AccessKeyId": "STS.NTabcdefgh", "AccessKeySecret": "x" * 44, "SecurityToken": "CAIS" * 200}
    dialog.address.setText(base64.b64encode(json.dumps(place).encode()).decode())
    dialog.auth.setText(base64.b64encode(json.dumps(key).encode()).decode())
    dialog.path.setText("/home/me/film.png")
    return dialog


@screen("settings")
def settings(context: Context) -> QWidget:
    made = services(context, accounts(context))
    dialog = SettingsDialog(made)
    other = Language.CHINESE if context.language is Language.ENGLISH else Language.ENGLISH
    dialog.language.setCurrentIndex(dialog.language.findData(other))
    return dialog


@screen("about")
def about(context: Context) -> QWidget:
    return AboutDialog(services(context, accounts(context)))


@screen("left-on-server")
def left_on_server(context: Context) -> QWidget:
    names = (context.say("Opening night", "开幕之夜"), "logo.png", "https://media.example.com/2026/x.mp4")
    remote = remote_with(HeldLedger(*leftovers(names)))
    return LeftOnServerDialog(services(context, accounts(context), remote=remote))


@screen("left-on-server-empty")
def nothing_left(context: Context) -> QWidget:
    return LeftOnServerDialog(services(context, accounts(context), remote=remote_with(HeldLedger())))


@screen("account-network")
def network(context: Context) -> QWidget:
    """A proxy with a login that was refused."""
    proxy = ProxyServer(ProxyScheme.HTTP, "proxy.example.com", 3128, "editor")
    made = form(context, account=replace(STUDIO, network=AccountNetwork(ProxyMode.MANUAL, proxy)))
    made.test.click()
    made._services.accounts.tested[0][1].fail(
        Failure.of(
            ProxyRefused(CallDetail("GetCategories", host="vod.cn-shanghai.aliyuncs.com"), reason="login")
        )
    )
    return made


@screen("account-network-script")
def script(context: Context) -> QWidget:
    """A computer whose proxy only a script names."""
    made = form(context, account=STUDIO)
    made.network._tell_script(True)
    return made


@screen("account-network-certificates")
def certificates(context: Context) -> QWidget:
    """The system's proxy and a company's authorities."""
    network = AccountNetwork(ca_bundle=certifi.where())
    return form(context, account=replace(STUDIO, network=network))
