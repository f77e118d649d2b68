"""Where VOD is called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.cloud.vod_endpoint import vod_endpoint
from vod_desktop.domain.errors import InputError
from vod_desktop.domain.grant import is_loopback


@pytest.mark.parametrize(
    ("endpoint", "origin"),
    [
        (None, "https://vod.cn-beijing.aliyuncs.com"),
        ("", "https://vod.cn-beijing.aliyuncs.com"),
        ("vod-vpc.cn-beijing.aliyuncs.com", "https://vod-vpc.cn-beijing.aliyuncs.com"),
        ("https://vod.example.test:8443/", "https://vod.example.test:8443"),
        ("http://127.0.0.1:4711", "http://127.0.0.1:4711"),
        ("127.0.0.1:4711", "http://127.0.0.1:4711"),
        ("https://localhost:1", "https://localhost:1"),
        ("http://[::1]:1", "http://[::1]:1"),
    ],
)
def test_origin(endpoint: str | None, origin: str) -> None:
    assert vod_endpoint("cn-beijing", endpoint).origin == origin


@pytest.mark.parametrize(
    ("endpoint", "reason"),
    [
        ("http://vod.cn-shanghai.aliyuncs.com", "http"),
        ("http://127.0.0.1.example.test", "http"),
        ("ftp://127.0.0.1", "malformed"),
        ("https://user:word@host", "malformed"),
        ("https://host/path", "malformed"),
        ("https://host:99999", "malformed"),
        ("https://ho st", "malformed"),
    ],
)
def test_refused(endpoint: str, reason: str) -> None:
    with pytest.raises(InputError) as raised:
        vod_endpoint("cn-shanghai", endpoint)
    assert raised.value.values["reason"] == reason


@given(st.text(max_size=40))
def test_http_is_never_given_to_another_computer(text: str) -> None:
    try:
        endpoint = vod_endpoint("cn-shanghai", text)
    except InputError:
        return
    assert endpoint.secure or is_loopback(endpoint.host)
