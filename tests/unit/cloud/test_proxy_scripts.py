"""A proxy that only a script names is found out, so that the window can say that it is not taken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vod_desktop.cloud.proxy_scripts import mac_asks_script, proxy_is_scripted

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktops of Linux")
Desktop = Callable[..., None]


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    """A session of that desktop with settings of its own, without a proxy in the environment."""
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    def begin(name: str, *, path: str = "") -> None:
        monkeypatch.setenv("XDG_CURRENT_DESKTOP", name)
        if path:
            monkeypatch.setenv("PATH", path)

    return begin


def gsettings_that(tmp_path: Path, does: str) -> str:
    """A folder with a stand-in for the program."""
    program = tmp_path / "gsettings"
    program.write_text(f"#!/bin/sh\n{does}\n")
    program.chmod(0o755)
    return str(tmp_path)


@linux_only
@pytest.mark.parametrize(
    ("does", "is_scripted"),
    [("echo \"'auto'\"", True), ("echo \"'manual'\"", False), ("exit 1", False), ("printf '\\377'", False)],
)
def test_gnome_tells_the_way_it_finds_its_proxy(
    desktop: Desktop, tmp_path: Path, does: str, is_scripted: bool
) -> None:
    desktop("ubuntu:GNOME", path=gsettings_that(tmp_path, does))
    assert proxy_is_scripted() is is_scripted


@linux_only
def test_without_that_program_there_is_none(desktop: Desktop, tmp_path: Path) -> None:
    desktop("GNOME", path=str(tmp_path))
    assert not proxy_is_scripted()


@linux_only
def test_a_proxy_of_the_environment_is_taken_whatever_a_script_says(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop("GNOME", path=gsettings_that(tmp_path, "echo \"'auto'\""))
    monkeypatch.setenv("https_proxy", "http://proxy.example.com:3128")
    assert not proxy_is_scripted()


@linux_only
@pytest.mark.skipif(shutil.which("gsettings") is None, reason="needs gsettings and the schemas of GNOME")
def test_the_real_settings_of_gnome_are_understood(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GSETTINGS_BACKEND", "keyfile")
    desktop("GNOME")
    asked = ["gsettings", "set", "org.gnome.system.proxy", "mode"]
    if subprocess.run([*asked, "auto"], capture_output=True).returncode != 0:
        pytest.skip("needs the schemas of GNOME")
    assert proxy_is_scripted()
    subprocess.run([*asked, "none"], check=True, capture_output=True)
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
def test_kde_keeps_it_in_a_file(desktop: Desktop, tmp_path: Path, settings: str, is_scripted: bool) -> None:
    desktop("KDE")
    (tmp_path / "kioslaverc").write_text(settings)
    assert proxy_is_scripted() is is_scripted


def test_a_mac_tells_of_an_address_and_of_looking_for_one() -> None:
    told = "<dictionary> {\n  HTTPEnable : 0\n  ProxyAutoConfigEnable : 1\n}"
    assert mac_asks_script(told)
    assert mac_asks_script(told.replace("Config", "Discovery"))
    assert not mac_asks_script(told.replace(": 1", ": 0"))
