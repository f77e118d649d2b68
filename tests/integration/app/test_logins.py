"""Accounts of app servers with a login, through the whole program."""

from __future__ import annotations

import os
import threading
import urllib.request

import keyring
import keyring.backends.fail
import pytest

from tests.proxies import are_installed, forward_proxy
from vod_desktop.app.accounts import AccountDraft, LoggedOut
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.logins import LoginWish
from vod_desktop.app.wires import NetworkDraft
from vod_desktop.domain.app_server import AppServer
from vod_desktop.domain.login import LoginSettings
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyServer
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox import Sandbox, SandboxOptions


@pytest.fixture(autouse=True)
def no_keychain():
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def sandbox(tmp_path):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", app_server=True)) as running:
        yield running


@pytest.fixture
def settings(sandbox):
    return LoginSettings("vod-desktop", issuer=sandbox.issuer.url)


def browse(page) -> None:
    urllib.request.urlopen(page.url).close()


def draft_of(sandbox, settings, tokens) -> AccountDraft:
    server = AppServer(f"{sandbox.endpoint}/app")
    return AccountDraft(
        "Server",
        app_server=server,
        login=settings,
        access=tokens.access,
        token=tokens.refresh,
        remember=False,
    )


@pytest.fixture
def log_in(owner, sandbox, settings):
    def logged_in(way="by_browser"):
        attempt = getattr(owner.services.logins, way)(LoginWish(settings), browse)
        how, tokens = owner.answer(attempt.tokens)
        assert how == "done"
        return draft_of(sandbox, settings, tokens)

    return logged_in


def uploaded(owner, account, tmp_path, name="clip.mp4"):
    path = tmp_path / name
    path.write_bytes(os.urandom(2000))
    job = owner.uploads.add_paths([str(path)], account_id=account.id, options=AddOptions(start=True))
    task_id = owner.answer(job)[1].added[0]
    owner.until(lambda: owner.uploads.task(task_id).state in {TaskState.DONE, TaskState.ATTENTION})
    return owner.uploads.task(task_id)


@pytest.mark.parametrize("way", ["by_browser", "by_code"])
def test_a_login_authorises_uploads_and_outlives_its_access_token(owner, log_in, sandbox, tmp_path, way):
    account = owner.answer(owner.services.accounts.add(log_in(way)))[1].account
    assert uploaded(owner, account, tmp_path).state is TaskState.DONE
    sandbox.issuer.end_access()
    assert uploaded(owner, account, tmp_path, "second.mp4").state is TaskState.DONE
    assert owner.answer(owner.services.accounts.test_saved(account.id))[0] == "done"


def test_what_a_login_gives_can_be_tried_before_it_is_saved(owner, log_in):
    assert owner.answer(owner.services.accounts.test(log_in()))[0] == "done"


def test_rows_of_a_login_that_is_over_go_on_after_the_next_one(owner, log_in, sandbox, tmp_path):
    account = owner.answer(owner.services.accounts.add(log_in()))[1].account
    sandbox.issuer.end_logins()
    task = uploaded(owner, account, tmp_path)
    assert (task.state, task.failure.values["reason"]) == (TaskState.ATTENTION, "login-over")
    owner.answer(owner.services.accounts.update(account.id, log_in()))
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)


def test_logging_out_leaves_nothing_to_go_on_with(owner, log_in, sandbox):
    account = owner.answer(owner.services.accounts.add(log_in()))[1].account
    assert sandbox.issuer.open_logins == 1
    assert owner.answer(owner.services.accounts.log_out(account.id)) == ("done", LoggedOut())
    assert sandbox.issuer.open_logins == 0
    how, failure = owner.answer(owner.services.accounts.test_saved(account.id))
    assert (how, failure.values.get("reason", failure.kind)) == ("failed", "keychain-absent")


def test_logging_out_works_without_the_server_which_is_said(owner, log_in, sandbox):
    account = owner.answer(owner.services.accounts.add(log_in()))[1].account
    sandbox.close()
    how, out = owner.answer(owner.services.accounts.log_out(account.id))
    assert (how, out.trouble.kind) == ("done", "network-down")
    assert owner.answer(owner.services.accounts.test_saved(account.id))[0] == "failed"


def test_a_login_under_way_keeps_nobody_from_closing(open_program, settings):
    owner, shown = open_program(), []
    attempt = owner.services.logins.by_browser(LoginWish(settings), shown.append)
    owner.until(lambda: shown)
    owner.close()
    owner.close()
    assert not attempt.rest(0)
    jobs = [one for one in threading.enumerate() if one.name == "job"]
    for job in jobs:
        job.join(60)
    assert not [job for job in jobs if job.is_alive()]


@pytest.mark.skipif(not are_installed(), reason="needs a proxy")
def test_a_login_goes_through_the_proxy_of_its_account(owner, tmp_path):
    folder = tmp_path / "proxy"
    folder.mkdir()
    with forward_proxy(folder, {}, login="editor canary") as proxy:
        through = AccountNetwork(
            ProxyMode.MANUAL, ProxyServer(port=proxy.port, host="127.0.0.1", user="editor")
        )
        settings = LoginSettings("vod-desktop", issuer="https://login.example.com")
        wish = LoginWish(settings, network=NetworkDraft(through, "canary"))
        assert owner.answer(owner.services.logins.by_code(wish, browse).tokens)[0] == "failed"
        assert set(proxy.connects()) == {"login.example.com:443"}


def test_a_login_that_is_cancelled_ends_at_once(owner, settings):
    attempt = owner.services.logins.by_browser(LoginWish(settings), lambda _page: attempt.cancel())
    how, failure = owner.answer(attempt.tokens)
    assert (how, failure.values["reason"]) == ("failed", "login-expired")


def test_the_settings_of_a_login_outlive_the_program(open_program, sandbox, settings):
    owner = open_program()
    tokens = owner.answer(owner.services.logins.by_browser(LoginWish(settings), browse).tokens)[1]
    account = owner.answer(owner.services.accounts.add(draft_of(sandbox, settings, tokens)))[1].account
    owner.close()
    assert open_program().services.accounts.find(account.id).login == settings
