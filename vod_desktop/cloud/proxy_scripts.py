"""Whether this computer is told its proxy by a script (PAC, found by WPAD or not). Such scripts are not run here."""

from __future__ import annotations

import re
import sys
from urllib.request import getproxies

from vod_desktop.cloud.desktop_proxies import answer, desktop_proxies
from vod_desktop.cloud.proxies import chosen

_ON_MAC = re.compile(r"^\s*ProxyAuto(Config|Discovery)Enable\s*:\s*1\s*$", re.MULTILINE)


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
        return mac_asks_script(answer(["scutil", "--proxy"]))
    return desktop_proxies().is_scripted


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
