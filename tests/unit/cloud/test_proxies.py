"""Which proxy is taken for which host."""

from __future__ import annotations

import pytest

from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.proxies import Proxies, chosen, system_proxy

ELSEWHERE = "https://vod.cn-shanghai.aliyuncs.com/"


@pytest.mark.parametrize(
    ("named", "taken"),
    [
        ({}, None),
        ({"http": "http://p:1"}, None),
        ({"https": "http://u:w@p:1", "all": "http://q:2"}, "http://u:w@p:1"),
        ({"https": "p:1"}, "http://p:1"),
        ({"all": "socks5://p:1"}, "socks5h://p:1"),
        ({"all": "SOCKS://p:1"}, "socks5h://p:1"),
        ({"https": "socks5h://p:1"}, "socks5h://p:1"),
        ({"socks": "http://p:1"}, "socks5h://p:1"),
    ],
)
def test_of_what_the_system_names_one_is_taken(named: dict[str, str], taken: str | None) -> None:
    assert chosen(named) == taken


def test_exceptions_of_the_environment_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://p:1")
    monkeypatch.setenv("NO_PROXY", "example.com,.internal")
    hosts = ("vod.cn-shanghai.aliyuncs.com", "media.example.com", "app.internal")
    assert [system_proxy(host) for host in hosts] == ["http://p:1", None, None]


@pytest.mark.parametrize("host", ["127.0.0.1:1", "127.9.9.9", "localhost:1", "[::1]:1"])
@pytest.mark.parametrize("system", [True, False])
def test_this_computer_itself_is_never_called_through_a_proxy(host: str, system: bool) -> None:
    settings = NetworkSettings(proxy="http://p:1", system_proxy=system)
    assert Proxies(settings, system=lambda _host: "http://q:2").of(f"http://{host}/") is None


def test_the_system_is_asked_anew_after_a_while_and_for_each_host() -> None:
    asked, now = [], [0.0]
    proxies = Proxies(
        NetworkSettings(system_proxy=True),
        system=asked.append,
        monotonic=lambda: now[0],
    )
    for moment in (0, 10, 29, 31, 40):
        now[0] = moment
        proxies.of(ELSEWHERE)
    proxies.of("https://other.example/")
    assert asked == ["vod.cn-shanghai.aliyuncs.com"] * 2 + ["other.example"]


def test_without_either_nothing_is_asked() -> None:
    assert Proxies(NetworkSettings(), system=lambda _host: "http://p:1").of(ELSEWHERE) is None
