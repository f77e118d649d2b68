"""The proxies that are entered by hand in the settings of a desktop of Linux are read as it means them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktops import begin_desktop, linux_only, set_gnome
from vod_desktop.cloud.desktop_proxies import DesktopProxies, desktop_proxies
from vod_desktop.cloud.proxies import system_proxy

HOST = "vod.cn-shanghai.aliyuncs.com"
NAMED = {"https": "p:1"}


def kde(folder: Path, *lines: str) -> None:
    (folder / "kioslaverc").write_text("\n".join(["[Proxy Settings]", *lines]))


def gsettings_that(folder: Path, does: str) -> str:
    """A folder with a stand-in for the program."""
    program = folder / "gsettings"
    program.write_text(f"#!/bin/sh\n{does}\n")
    program.chmod(0o755)
    return str(folder)


@linux_only
@pytest.mark.parametrize(
    ("settings", "taken"),
    [
        (
            {"https__host": "s.example", "https__port": "3128", "http__host": "h.example"},
            "http://s.example:3128",
        ),
        (
            {"http__host": "h.example", "http__port": "8081", "socks__host": "k.example"},
            "http://h.example:8081",
        ),
        ({"socks__host": "k.example", "socks__port": "1080"}, "socks5h://k.example:1080"),
        ({}, None),
    ],
)
def test_gnome_names_a_proxy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], taken: str | None
) -> None:
    begin_desktop(monkeypatch, tmp_path, "ubuntu:GNOME")
    set_gnome(mode="manual", ignore_hosts="[]", **settings)
    assert system_proxy(HOST) == taken
    set_gnome(mode="none")
    assert system_proxy(HOST) is None


@linux_only
def test_exceptions_of_gnome_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_desktop(monkeypatch, tmp_path, "GNOME")
    set_gnome(mode="manual", https__host="p", https__port="1", ignore_hosts="['*.internal', '10.0.0.0/8']")
    hosts = (HOST, "app.internal", "10.1.2.3", "11.1.2.3")
    assert [system_proxy(host) for host in hosts] == ["http://p:1", None, None, "http://p:1"]


@linux_only
@pytest.mark.parametrize(
    "does", ["exit 1", "printf '\\377'", "echo", 'echo "org.gnome.system.proxy mode \'man"']
)
def test_a_program_that_tells_nothing_names_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str
) -> None:
    begin_desktop(monkeypatch, tmp_path, "GNOME")
    monkeypatch.setenv("PATH", gsettings_that(tmp_path, does))
    assert desktop_proxies() == DesktopProxies()


@linux_only
def test_a_program_that_hangs_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_desktop(monkeypatch, tmp_path, "GNOME")
    monkeypatch.setattr("vod_desktop.cloud.desktop_proxies._ANSWER_S", 0.1)
    hangs = "echo \"org.gnome.system.proxy mode 'auto'\"; exec /bin/sleep 60"
    monkeypatch.setenv("PATH", gsettings_that(tmp_path, hangs))
    assert desktop_proxies() == DesktopProxies()


@linux_only
def test_without_that_program_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_desktop(monkeypatch, tmp_path, "GNOME")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert desktop_proxies() == DesktopProxies()


@linux_only
@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        (
            ["ProxyType=1", "httpsProxy=http://p.example 3128", "socksProxy=socks://k 1080"],
            "http://p.example:3128",
        ),
        (["ProxyType=1", "httpsProxy=http://p.example:3128"], "http://p.example:3128"),
        (["ProxyType=1", "httpsProxy=", "socksProxy=socks://k.example 1080"], "socks5h://k.example:1080"),
        (["ProxyType=1", "httpProxy=http://p.example 3128"], None),
        (["ProxyType=0", "httpsProxy=http://p.example 3128"], None),
        (["httpsProxy=http://p.example 3128"], None),
    ],
)
def test_kde_names_a_proxy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str], taken: str | None
) -> None:
    begin_desktop(monkeypatch, tmp_path, "KDE")
    kde(tmp_path, *lines)
    assert system_proxy(HOST) == taken


@linux_only
@pytest.mark.parametrize(("is_reversed", "direct"), [("false", "app.internal"), ("true", HOST)])
def test_exceptions_of_kde_are_kept_either_way_round(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_reversed: str, direct: str
) -> None:
    begin_desktop(monkeypatch, tmp_path, "KDE")
    exceptions = ("NoProxyFor=localhost, .internal,", f"ReversedException={is_reversed}")
    kde(tmp_path, "ProxyType=1", "httpsProxy=http://p 1", *exceptions)
    assert [host for host in (HOST, "app.internal") if system_proxy(host) is None] == [direct]


@linux_only
def test_the_environment_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_desktop(monkeypatch, tmp_path, "KDE")
    kde(tmp_path, "ProxyType=1", "httpsProxy=http://p 1", "NoProxyFor=aliyuncs.com")
    monkeypatch.setenv("no_proxy", ".internal")
    assert [system_proxy(host) for host in ("a.example", "app.internal")] == ["http://p:1", None]
    monkeypatch.setenv("https_proxy", "http://q:2")
    assert system_proxy(HOST) == "http://q:2"


@pytest.mark.parametrize(
    ("entry", "host", "is_exception"),
    [
        ("example.com", "example.com", True),
        ("Example.COM", "media.example.com", True),
        ("*.example.com", "media.example.com", True),
        (".example.com", "example.com", True),
        ("example.com", "notexample.com", False),
        ("*", "example.com", False),
        ("", "example.com", False),
        ("example.com:8080", "example.com", False),
        ("192.168.0.7", "192.168.0.7", True),
        ("192.168.0.7", "192.168.0.70", False),
        ("192.168.0.1/24", "192.168.0.7", True),
        ("192.168.0.0/24", "192.168.1.7", False),
        ("fe80::/10", "fe80::1", True),
        ("fe80::/10", "192.168.0.7", False),
        ("0.7", "192.168.0.7", False),
        ("10.0.0.0/8", "example.com", False),
    ],
)
def test_an_exception_is_a_name_with_all_below_it_an_address_or_a_network(
    entry: str, host: str, is_exception: bool
) -> None:
    assert DesktopProxies(named=NAMED, exceptions=(entry,)).of(host) == ({} if is_exception else NAMED)
