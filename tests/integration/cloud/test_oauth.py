"""Logging in at an app server, against the sandbox's authorisation server over a socket."""

from __future__ import annotations

import logging
import threading
import time
import urllib.request
from urllib.parse import urlencode, urlsplit

import pytest
import requests

from vod_desktop.cloud.loopback import LoopbackRedirect
from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.oauth import OAuthClient
from vod_desktop.domain.errors import CallError, InputError, KeyRejected
from vod_desktop.domain.login import DeviceCode, LoginSettings, Tokens
from vod_desktop.sandbox import Sandbox, SandboxOptions


@pytest.fixture
def sandbox(tmp_path):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", app_server=True)) as running:
        yield running


@pytest.fixture
def client(sandbox):
    return make(LoginSettings("vod-desktop", issuer=sandbox.issuer.url))


@pytest.fixture
def redirect():
    made = LoopbackRedirect("Back to the program.")
    yield made
    made.close()


def make(settings: LoginSettings) -> OAuthClient:
    return OAuthClient(settings, NetworkSettings(connect_timeout_s=5, read_timeout_s=5), time.time)


def browse(url: str) -> str:
    with urllib.request.urlopen(url) as page:  # follows the way back, as browsers do
        return page.read().decode()


def logged_in(client: OAuthClient, redirect: LoopbackRedirect) -> Tokens:
    request = client.browser_request(redirect.url)
    redirect.expect(request.state)
    browse(request.url)
    return client.tokens_for(request, redirect.wait(10))


def status(sandbox, token: str) -> int:
    return requests.get(
        f"{sandbox.endpoint}/app/status", headers={"Authorization": f"Bearer {token}"}, timeout=5
    ).status_code


def reason(attempt) -> str:
    with pytest.raises(KeyRejected) as caught:
        attempt()
    return caught.value.reason


def test_a_browser_comes_back_with_a_login(client, redirect, sandbox):
    tokens = logged_in(client, redirect)
    assert status(sandbox, tokens.access.text) == 200
    assert time.time() + 3500 < tokens.access.expires_at < time.time() + 3700


def test_a_login_that_is_ended_at_its_server_is_renewed_no_more(client, redirect):
    tokens = logged_in(client, redirect)
    client.revoke(tokens.refresh)
    assert reason(lambda: client.renewed(tokens.refresh)) == "login-over"
    client.revoke(tokens.refresh)  # once more is no error


def test_a_server_without_a_description_is_not_asked_to_end_a_login(sandbox):
    there = LoginSettings("vod-desktop", token_url=f"{sandbox.issuer.url}/token")
    make(there).revoke("canary-token")
    assert sandbox.requests.all() == ()


def test_the_page_says_where_to_go_on(client, redirect):
    request = client.browser_request(redirect.url)
    redirect.expect(request.state)
    assert browse(request.url) == "Back to the program."


def test_a_code_typed_elsewhere_is_a_login(client, sandbox):
    device = client.device_code()
    first, at_once = client.poll(device), client.poll(device)
    assert isinstance(first, DeviceCode)
    assert isinstance(at_once, DeviceCode)
    assert (first.interval_s, at_once.interval_s) == (1.0, 6.0)
    browse(f"{device.url}?{urlencode({'user_code': device.user_code})}")
    tokens = client.poll(device)
    assert isinstance(tokens, Tokens)
    assert status(sandbox, tokens.access.text) == 200


def test_a_login_is_renewed_with_a_token_that_changes_each_time(client, redirect, sandbox):
    tokens = logged_in(client, redirect)
    sandbox.issuer.end_access()
    renewed = client.renewed(tokens.refresh)
    assert status(sandbox, renewed.access.text) == 200
    assert renewed.refresh != tokens.refresh
    assert reason(lambda: client.renewed(tokens.refresh)) == "login-over"


def test_a_refused_login_is_named(sandbox, redirect):
    client = make(LoginSettings("vod-desktop", issuer=sandbox.issuer.url, scope="denied"))
    assert reason(lambda: logged_in(client, redirect)) == "login-refused"


def test_a_stolen_code_is_worth_nothing_without_its_verifier(client, redirect):
    mine, other = client.browser_request(redirect.url), client.browser_request(redirect.url)
    redirect.expect(mine.state)
    browse(mine.url)
    came = redirect.wait(10).replace(mine.state, other.state)
    assert reason(lambda: client.tokens_for(other, came)) == "login-over"


def test_an_answer_with_another_state_is_not_taken(client, redirect):
    request = client.browser_request(redirect.url)
    assert (
        reason(lambda: client.tokens_for(request, f"{redirect.url}?code=x&state=forged")) == "login-strange"
    )


@pytest.mark.parametrize(
    ("path", "host"),
    [("/login?state=wrong", None), ("/?state=right", None), ("/login?state=right", "evil.test")],
)
def test_the_way_back_takes_only_what_is_expected(redirect, path, host):
    redirect.expect("right")
    origin = redirect.url.removesuffix("/login")
    answer = requests.get(origin + path, headers={"Host": host} if host else {}, timeout=5)
    assert (answer.status_code, redirect.wait(0)) == (404, "")


def test_the_way_back_is_on_this_computer_and_closes(redirect):
    assert urlsplit(redirect.url).hostname == "127.0.0.1"
    other = LoopbackRedirect("x")
    other.close()
    with pytest.raises(requests.ConnectionError):
        requests.get(other.url, timeout=5)


@pytest.mark.parametrize(
    "settings",
    [
        LoginSettings(""),
        LoginSettings("id"),
        LoginSettings("id", issuer="http://login.example.com"),
        LoginSettings("id", issuer="https://login.example.com", device_url="ftp://x"),
        LoginSettings("id", token_url="https://u:p@login.example.com"),
    ],
)
def test_settings_that_cannot_be_used_are_refused_before_anything_is_sent(settings):
    with pytest.raises(InputError):
        make(settings)


def test_a_way_that_is_not_offered_is_named(sandbox, redirect):
    client = make(LoginSettings("vod-desktop", token_url=f"{sandbox.issuer.url}/token"))
    assert reason(lambda: client.browser_request(redirect.url)) == "login-not-offered"
    assert reason(client.device_code) == "login-not-offered"


def test_a_server_that_describes_another_one_is_not_believed(sandbox):
    client = make(LoginSettings("vod-desktop", issuer=f"{sandbox.issuer.url}/."))
    assert reason(client.device_code) == "login-no-description"


def test_a_server_that_is_not_there_is_a_matter_of_the_network():
    with pytest.raises(CallError) as caught:
        make(LoginSettings("vod-desktop", issuer="http://127.0.0.1:9")).device_code()
    assert caught.value.kind == "network-down"


def test_no_token_or_code_is_in_a_log_or_repr(client, redirect, sandbox, caplog, tmp_path):
    caplog.set_level(logging.DEBUG)
    for logger in ("oauthlib", "requests_oauthlib"):
        logging.getLogger(logger).setLevel(logging.DEBUG)
    tokens, device = logged_in(client, redirect), client.device_code()
    shown = caplog.text + repr((tokens, device)) + repr(sandbox.requests.all())
    for secret in (tokens.access.text, tokens.refresh, device.device_code):
        assert secret not in shown


def test_a_login_waits_for_its_browser_in_another_thread(client, redirect):
    request = client.browser_request(redirect.url)
    redirect.expect(request.state)
    came: list[str] = []
    waiting = threading.Thread(target=lambda: came.append(redirect.wait(20)))
    waiting.start()
    browse(request.url)
    waiting.join(20)
    assert came[0].startswith(redirect.url)
