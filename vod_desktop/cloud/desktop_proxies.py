"""What a desktop of Linux says about proxies: KDE, or GNOME and those that share its settings."""

from __future__ import annotations

import ast
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from configparser import ConfigParser
from configparser import Error as NotConfiguration
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from pathlib import Path

_ANSWER_S = 5.0
_GNOME = "org.gnome.system.proxy"
_OF_KDE = "Proxy Settings"
_BETWEEN_ENTRIES = re.compile(r"[\s,]+")


@dataclass(frozen=True, slots=True)
class DesktopProxies:
    """The settings at one moment.

    Attributes:
        is_scripted: Whether a script names the proxy, or is looked for.
        named: Addresses entered by hand, under `https` and `socks` as `getproxies` has them.
        exceptions: Names, addresses and networks that are called without a proxy.
        is_reversed: Whether these alone are called through the proxy.
    """

    is_scripted: bool = False
    named: Mapping[str, str] = field(default_factory=dict)
    exceptions: tuple[str, ...] = ()
    is_reversed: bool = False

    def of(self, host: str) -> Mapping[str, str]:
        """What is named for a host, given in small letters."""
        is_exception = any(_covers(entry, host) for entry in self.exceptions)
        return self.named if is_exception is self.is_reversed else {}


def desktop_proxies() -> DesktopProxies:
    """The settings of now; empty where none can be read. May start a small program; not for the owner's thread."""
    if "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":"):
        return _of_kde()
    return _of_gnome()


def answer(command: Sequence[str]) -> str:
    """What a program of the system tells; nothing where it is missing, fails or takes more than 5 s."""
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


def _of_gnome() -> DesktopProxies:
    settings = _gnome_settings()
    mode = settings.get(f"{_GNOME} mode")
    if mode != "manual":
        return DesktopProxies(is_scripted=mode == "auto")
    # GNOME itself takes the proxy for http where none is entered for https.
    https = _gnome_address(settings, "https") or _gnome_address(settings, "http")
    exceptions = settings.get(f"{_GNOME} ignore-hosts")
    return DesktopProxies(
        named={"https": https, "socks": _gnome_address(settings, "socks")},
        exceptions=tuple(map(str, exceptions)) if isinstance(exceptions, list) else (),
    )


def _gnome_settings() -> dict[str, object]:
    """Values by schema and key. They are written as in Python; truth values and empty lists are not, and are left out."""
    settings: dict[str, object] = {}
    for line in answer(["gsettings", "list-recursively", _GNOME]).splitlines():
        schema, _, setting = line.partition(" ")
        key, _, value = setting.partition(" ")
        try:
            settings[f"{schema} {key}"] = ast.literal_eval(value)
        except (ValueError, SyntaxError):
            continue
    return settings


def _gnome_address(settings: Mapping[str, object], scheme: str) -> str:
    host = settings.get(f"{_GNOME}.{scheme} host")
    return f"{host}:{settings.get(f'{_GNOME}.{scheme} port')}" if host else ""


def _of_kde() -> DesktopProxies:
    settings = _kde_settings()
    kind = settings.get("proxytype")
    if kind != "1":
        return DesktopProxies(is_scripted=kind in {"2", "3"})  # the address of a script, and one to be found
    return DesktopProxies(
        named={scheme: ":".join(settings.get(f"{scheme}proxy", "").split()) for scheme in ("https", "socks")},
        exceptions=tuple(filter(None, _BETWEEN_ENTRIES.split(settings.get("noproxyfor", "")))),
        is_reversed=settings.get("reversedexception") == "true",
    )


def _kde_settings() -> Mapping[str, str]:
    """Values by key in small letters."""
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    settings = ConfigParser(interpolation=None, strict=False)
    try:
        settings.read(folder / "kioslaverc", encoding="utf-8")
    except (NotConfiguration, OSError, UnicodeDecodeError):
        return {}
    return dict(settings[_OF_KDE]) if settings.has_section(_OF_KDE) else {}


def _covers(entry: str, host: str) -> bool:
    """Whether an exception holds for a host. Names are not looked up; an entry with a port holds for none."""
    try:
        address = ip_address(host)
    except ValueError:
        name = entry.lower().removeprefix("*").removeprefix(".")
        return bool(name) and f".{host}".endswith(f".{name}")
    try:
        return address in ip_network(entry, strict=False)
    except ValueError:
        return False
