"""Which proxy a call takes: the one of the settings, the system's, or none. Calls to this computer itself never take one."""

from __future__ import annotations

import re
import sys
import threading
import time
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from vod_desktop.cloud.desktop_proxies import desktop_proxies
from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.domain.grant import is_loopback

_ASKED_ANEW_S = 30.0
"""How long an answer of the system is good: asking takes a look-up of the name on some, and a program on others."""

_SOCKS = re.compile(r"socks5?(?=://)", re.IGNORECASE)


class Proxies:
    """Answers for one set of settings. May be used from any thread."""

    def __init__(
        self,
        network: NetworkSettings,
        *,
        system: Callable[[str], str | None] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """`system` tells the system's proxy for a host; None for asking the environment and the operating system."""
        self._network = network
        self._system = system or system_proxy
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._answers: dict[str, tuple[float, str | None]] = {}

    def of(self, url: str) -> str | None:
        """The address of the proxy for a URL, with its login if it has one; None for none."""
        host = urlsplit(url).hostname or ""
        if is_loopback(host):
            return None
        return self._of_system(host) if self._network.system_proxy else self._network.proxy

    def _of_system(self, host: str) -> str | None:
        now = self._monotonic()
        with self._lock:
            asked_at, answer = self._answers.get(host, (-_ASKED_ANEW_S, None))
            if now - asked_at < _ASKED_ANEW_S:
                return answer
            self._answers[host] = (now, self._system(host))
            return self._answers[host][1]


def system_proxy(host: str) -> str | None:
    """What the environment says about a host called by https, else the settings of the operating system or desktop."""
    from urllib.request import getproxies, proxy_bypass

    if proxy_bypass(host):
        return None
    if (proxy := chosen(getproxies())) or sys.platform in {"win32", "darwin"}:
        return proxy
    return chosen(desktop_proxies().of(host))


def chosen(proxies: Mapping[str, str]) -> str | None:
    """The proxy for https among those that are named, as an address that HTTP clients take."""
    if named := proxies.get("https") or proxies.get("all"):
        # Names are looked up behind a SOCKS proxy: this computer may not be able to.
        return _SOCKS.sub("socks5h", named, count=1) if "://" in named else f"http://{named}"
    if named := proxies.get("socks"):  # macOS, where it comes with the word http
        return f"socks5h://{named.rpartition('://')[2]}"
    return None
