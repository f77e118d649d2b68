"""Addresses of proxies: what is taken, how it is shown, and how it is handed on."""

from __future__ import annotations

import pytest

from vod_desktop.domain.network_settings import (
    AccountNetwork,
    NetworkFault,
    ProxyMode,
    ProxyScheme,
    ProxyServer,
    proxy_from,
)

OFFICE = ProxyServer(ProxyScheme.HTTP, "proxy.example.com", 3128, "编辑 a:b@c")


@pytest.mark.parametrize(
    ("text", "server"),
    [
        ("proxy.example.com", ProxyServer(ProxyScheme.HTTP, "proxy.example.com", 3128)),
        ("http://u%40x@10.0.0.1:8080/", ProxyServer(ProxyScheme.HTTP, "10.0.0.1", 8080, "u@x")),
        ("https://proxy:8443", ProxyServer(ProxyScheme.HTTPS, "proxy", 8443)),
        ("SOCKS5H://[::1]", ProxyServer(ProxyScheme.SOCKS5, "::1", 1080)),
        ("http://user:secret@proxy:1", None),
        ("ftp://proxy", None),
        ("http://proxy:0", None),
        ("http://proxy:70000", None),
        ("http://proxy/path", None),
        ("http://pro xy", None),
        ("", None),
    ],
)
def test_an_address_is_read_or_refused(text: str, server: ProxyServer | None) -> None:
    assert proxy_from(text) == server


@pytest.mark.parametrize("scheme", ProxyScheme)
def test_what_is_shown_can_be_read_again(scheme: ProxyScheme) -> None:
    server = ProxyServer(scheme, "fe80::1", 9, "编辑 a@c")
    assert proxy_from(server.url_without_password) == server


def test_a_login_is_encoded_and_names_are_looked_up_behind_socks() -> None:
    server = ProxyServer(ProxyScheme.SOCKS5, "proxy", 1080, "a@b")
    assert server.url("p:w/密") == "socks5h://a%40b:p%3Aw%2F%E5%AF%86@proxy:1080"


@pytest.mark.parametrize(
    ("server", "fault"),
    [
        (ProxyServer(host=""), NetworkFault.HOST),
        (ProxyServer(host="http://proxy"), NetworkFault.HOST),
        (ProxyServer(host="proxy", port=0), NetworkFault.PORT),
        (ProxyServer(host="proxy", user="a:b"), NetworkFault.USER),
        (ProxyServer(host="proxy", user="a\nb"), NetworkFault.USER),
        (ProxyServer(ProxyScheme.SOCKS5, "proxy", 1, "a:b"), None),
        (ProxyServer(host="proxy", user="x" * 256), NetworkFault.USER),
    ],
)
def test_faults_are_named(server: ProxyServer, fault: NetworkFault | None) -> None:
    assert server.fault() is fault


def test_only_a_proxy_in_use_with_a_user_needs_a_password() -> None:
    assert AccountNetwork(ProxyMode.MANUAL, OFFICE).login == OFFICE
    assert AccountNetwork(ProxyMode.NONE, OFFICE).login is None
    assert AccountNetwork(ProxyMode.MANUAL, ProxyServer(host="proxy")).login is None
