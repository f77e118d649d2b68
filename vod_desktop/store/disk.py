"""What the file system reports, as our errors."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from vod_desktop.domain.errors import StoreError, StoreFull

_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def os_error(error: OSError, path: Path) -> StoreError:
    """StoreFull when there is no room, StoreError otherwise. Values: `path`, `reason`."""
    kind = StoreFull if error.errno in _NO_ROOM else StoreError
    return kind(path=str(path), reason=error.strerror or type(error).__name__)


def replace_file(path: Path, content: bytes) -> None:
    """The file with that content, or the old one; never half of it. Readable for this user only.

    Raises:
        StoreFull, StoreError: The old file is still there.
    """
    name = ""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError as error:
        if name:
            Path(name).unlink(missing_ok=True)
        raise os_error(error, path) from error
