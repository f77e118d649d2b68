"""Settings of an app server: where it may be, how it is asked, what its answers are called."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.app_server import (
    AppServer,
    AppServerFault,
    AppServerProblem,
    normal_base_url,
    token_fault,
)
from vod_desktop.domain.grant import is_loopback
from vod_desktop.domain.ids import MediaId

SERVER = AppServer("https://media.example.com/api")


def faults(**values: str) -> set[tuple[str, AppServerFault]]:
    return {(problem.name, problem.fault) for problem in replace(SERVER, **values).problems()}


def test_the_defaults_need_an_address_only():
    assert SERVER.problems() == ()
    assert SERVER.host == "media.example.com"
    assert SERVER.url(SERVER.create_video_path) == "https://media.example.com/api/videos"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com",
        "https://example.com:8443/a/b",
        "https://[2001:db8::1]/x",
        "http://127.0.0.1:8080/app",
        "http://localhost",
        "http://[::1]:9",
    ],
)
def test_addresses_that_are_taken(address):
    assert faults(base_url=address) == set()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://",
        "ftp://example.com",
        "https://user:word@example.com",
        "https://user@example.com",
        "https://example.com/?a=b",
        "https://example.com?",
        "https://example.com/#x",
        "https://example.com:port",
        "https://exa mple.com",
        "https://example.com\\@evil.example",
        "https://例子.example",
        "https://[::1",
        "javascript:alert(1)",
        "https://example.com/{VideoId}",
    ],
)
def test_addresses_that_are_none(address):
    assert faults(base_url=address) == {("base_url", AppServerFault.ADDRESS)}


@pytest.mark.parametrize(
    "address", ["http://example.com", "http://127.0.0.1.example.com", "http://10.0.0.1", "http://0.0.0.0"]
)
def test_without_encryption_this_computer_only(address):
    assert faults(base_url=address) == {("base_url", AppServerFault.NOT_ENCRYPTED)}


@given(st.text(max_size=60))
def test_no_address_passes_that_would_send_the_token_in_the_clear(text):
    for address in (text, f"http://{text}", f"http://{text}@example.com", f"http://127.0.0.1{text}"):
        server = AppServer(address)
        assert server.problems() or address.startswith("https://") or is_loopback(server.host)


@pytest.mark.parametrize(
    ("typed", "normal"),
    [
        (" media.example.com/api/ ", "https://media.example.com/api"),
        ("http://127.0.0.1:8/", "http://127.0.0.1:8"),
        ("", ""),
    ],
)
def test_what_is_typed_is_completed(typed, normal):
    assert normal_base_url(typed) == normal


@pytest.mark.parametrize("path", ["videos", "/a b", "/视频", "/{VideoId}", "/a#b", "//evil.example", "/a\n"])
def test_paths_that_are_none(path):
    assert faults(create_video_path=path) == {("create_video_path", AppServerFault.PATH)}


def test_the_id_has_its_place_in_the_path_of_the_renewal():
    server = replace(SERVER, refresh_video_path="/renew?id={VideoId}")
    assert server.problems() == ()
    url = server.url(server.refresh_video_path, MediaId("a/b&c"))
    assert url == "https://media.example.com/api/renew?id=a%2Fb%26c"


def test_an_empty_path_is_not_offered_but_something_must_be():
    assert faults(create_video_path="", status_path="") == set()
    nothing = dict.fromkeys(("create_video_path", "create_image_path", "create_attached_path"), "")
    assert faults(**nothing) == {("create_video_path", AppServerFault.NOTHING_OFFERED)}


@pytest.mark.parametrize("header", ["", "A B", "Host", "content-length", "X:Y", "X\r\nY", "Ü"])
def test_headers_that_are_none(header):
    assert faults(header=header) == {("header", AppServerFault.HEADER)}


def test_the_word_before_the_token_may_be_missing_but_not_odd():
    assert faults(scheme="", header="X-Api-Token") == set()
    assert faults(scheme="Bear er") == {("scheme", AppServerFault.HEADER)}


@pytest.mark.parametrize("name", ["", ".", "data.", ".VideoId", "a..b", "x" * 300])
def test_field_names_that_are_none(name):
    assert faults(auth_field=name) == {("auth_field", AppServerFault.FIELD)}


def test_all_problems_are_told_at_once():
    found = replace(SERVER, base_url="", header="", video_id_field="").problems()
    assert found[0] == AppServerProblem("base_url", AppServerFault.ADDRESS)
    assert len(found) == 3


@pytest.mark.parametrize("token", ["a b", "a\n", "Bearer x", "ü", "x\r\nHost: evil", "x" * 20_000])
def test_tokens_that_are_none(token):
    assert token_fault(token) is AppServerFault.TOKEN


def test_a_token_is_visible_text():
    assert token_fault("eyJ.a-b_c~d+/=") is None
    assert token_fault("") is AppServerFault.TOKEN_MISSING
