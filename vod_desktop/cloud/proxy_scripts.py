"""Whether this computer is told its proxy by a script (PAC, found by WPAD or not). Such scripts are not run here."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from configparser import ConfigParser
from configparser import Error as NotConfiguration
from pathlib import Path
from urllib.request import getproxies

from vod_desktop.cloud.proxies import chosen

_ANSWER_S = 5.0
_ON_MAC = re.compile(r"^\s*ProxyAuto(Config|Discovery)Enable\s*:\s*1\s*$", re.MULTILINE)
_OF_KDE = {"2", "3"}
"""The address of a script, and a script that is looked for."""


def proxy_is_scripted() -> bool:
    """Whether a script names the proxy and nothing else does. May start a small program; not for the owner's thread."""
    return chosen(getproxies()) is None and _asks_script()


def mac_asks_script(told: str) -> bool:
    """Whether `scutil --proxy` tells of a script."""
    return _ON_MAC.search(told) is not None


def _asks_script() -> bool:
    if sys.platform == "win32":
        return _windows_asks_script()
    if sys.platform == "darwin":
        return mac_asks_script(_answer(["scutil", "--proxy"]))
    if "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":"):
        return _kde_asks_script()
    return _answer(["gsettings", "get", "org.gnome.system.proxy", "mode"]).strip() == "'auto'"


def _kde_asks_script() -> bool:
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    settings = ConfigParser(interpolation=None, strict=False)
    try:
        settings.read(folder / "kioslaverc", encoding="utf-8")
    except (NotConfiguration, OSError, UnicodeDecodeError):
        return False
    return settings.get("Proxy Settings", "ProxyType", fallback="") in _OF_KDE


def _answer(command: Sequence[str]) -> str:
    """What a program of the system tells; nothing where it is missing or fails."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_ANSWER_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace")


if sys.platform == "win32":

    def _windows_asks_script() -> bool:
        """Looking for one by itself is the usual setting of Windows and says nothing; an address of one does."""
        import winreg

        place = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as settings:
                return bool(winreg.QueryValueEx(settings, "AutoConfigURL")[0])
        except OSError:
            return False
