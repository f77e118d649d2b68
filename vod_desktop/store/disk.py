"""What the file system reports, as our errors."""

from __future__ import annotations

import errno
from pathlib import Path

from vod_desktop.domain.errors import StoreError, StoreFull

_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def os_error(error: OSError, path: Path) -> StoreError:
    """StoreFull when there is no room, StoreError otherwise. Values: `path`, `reason`."""
    kind = StoreFull if error.errno in _NO_ROOM else StoreError
    return kind(path=str(path), reason=error.strerror or type(error).__name__)
