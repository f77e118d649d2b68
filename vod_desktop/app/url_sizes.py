"""Asks web addresses how large their files are, many at a time, before VOD is to fetch them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.url_sizes import UrlSizes
from vod_desktop.domain.ids import AccountId

_AT_ONCE = 16


class SizeQuestions:
    """On the owner's thread; the asking is done on others.

    Args:
        network_of: How calls of an account leave this computer; called from a worker thread.
    """

    def __init__(self, network_of: Callable[[AccountId], NetworkSettings], jobs: Jobs) -> None:
        self._network_of = network_of
        self._jobs = jobs
        self._closed = threading.Event()

    def ask(self, urls: Iterable[str], account_id: AccountId) -> Job[dict[str, int]]:
        """Bytes by URL, for those whose servers tell. Fails only where the account's network cannot be used."""
        wanted = list(dict.fromkeys(urls))
        return self._jobs.run(lambda: self._asked(wanted, account_id))

    def close(self) -> None:
        """Ask no more."""
        self._closed.set()

    def _asked(self, urls: list[str], account_id: AccountId) -> dict[str, int]:
        sizes = UrlSizes(self._network_of(account_id))

        def size_of(url: str) -> int | None:
            return None if self._closed.is_set() else sizes.of(url)

        try:
            with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="url-sizes") as threads:
                found = list(threads.map(size_of, urls))
        finally:
            sizes.close()
        return {url: size for url, size in zip(urls, found, strict=True) if size is not None}
