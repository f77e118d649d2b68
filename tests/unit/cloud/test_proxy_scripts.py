"""A proxy that only a script names is found out, so that the window can say that it is not taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktops import begin_desktop, linux_only, set_gnome
from vod_desktop.cloud.proxy_scripts import mac_asks_script, proxy_is_scripted


@linux_only
@pytest.mark.parametrize(("mode", "is_scripted"), [("auto", True), ("manual", False), ("none", False)])
def test_gnome_tells_the_way_it_finds_its_proxy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str, is_scripted: bool
) -> None:
    begin_desktop(monkeypatch, tmp_path, "ubuntu:GNOME")
    set_gnome(mode=mode)
    assert proxy_is_scripted() is is_scripted


@linux_only
def test_a_proxy_of_the_environment_is_taken_whatever_a_script_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_desktop(monkeypatch, tmp_path, "KDE")
    (tmp_path / "kioslaverc").write_text("[Proxy Settings]\nProxyType=2\n")
    assert proxy_is_scripted()
    monkeypatch.setenv("https_proxy", "http://proxy.example.com:3128")
    assert not proxy_is_scripted()


@linux_only
@pytest.mark.parametrize(
    ("settings", "is_scripted"),
    [
        ("[Proxy Settings]\nProxyType=2\n", True),
        ("[Proxy Settings][$Version]\n[Proxy Settings]\nProxyType=3\n", True),
        ("[Proxy Settings]\nProxyType=1\n", False),
        ("no settings", False),
        ("", False),
    ],
)
def test_kde_keeps_it_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: str, is_scripted: bool
) -> None:
    begin_desktop(monkeypatch, tmp_path, "KDE")
    (tmp_path / "kioslaverc").write_text(settings)
    assert proxy_is_scripted() is is_scripted


def test_a_mac_tells_of_an_address_and_of_looking_for_one() -> None:
    told = "<dictionary> {\n  HTTPEnable : 0\n  ProxyAutoConfigEnable : 1\n}"
    assert mac_asks_script(told)
    assert mac_asks_script(told.replace("Config", "Discovery"))
    assert not mac_asks_script(told.replace(": 1", ": 0"))
