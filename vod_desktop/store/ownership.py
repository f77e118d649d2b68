"""One process owns a home."""

from __future__ import annotations

from filelock import BaseFileLock, FileLock, Timeout

from vod_desktop.domain.errors import StoreError
from vod_desktop.store.paths import Home

_LOCK_NAME = "owner.lock"


class Ownership:
    """A lock of the operating system, which goes with the process however that ends. Used from one thread."""

    def __init__(self) -> None:
        self._lock: BaseFileLock | None = None

    def try_own(self, home: Home) -> bool:
        """Whether this process owns the home now; False at once when another one does.

        Raises:
            StoreError: The lock cannot be made at all. Values: `path`, `reason`.
        """
        if self._lock is not None:
            return True
        path = home.root / _LOCK_NAME
        lock = FileLock(path, timeout=0, mode=0o600, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            return False
        except (OSError, NotImplementedError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise StoreError(path=str(path), reason=reason) from error
        self._lock = lock
        return True

    def release(self) -> None:
        """Give the home back; nothing happens when it is not owned."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
