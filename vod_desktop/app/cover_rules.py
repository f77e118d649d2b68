"""What VOD takes as the picture file of a cover: asked before an upload, for every cell and row, and by the upload itself."""

from __future__ import annotations

from pathlib import Path

from vod_desktop.domain.errors import CoverFailed, Failure, SourceUnreadable, VodDesktopError
from vod_desktop.domain.kinds import extension_of
from vod_desktop.domain.limits import COVER_EXTENSIONS, COVER_MAX_BYTES
from vod_desktop.domain.metadata import Cover, CoverFromFile
from vod_desktop.engine.source import identify

_JPEG = b"\xff\xd8"
_PNG = b"\x89PNG\r\n\x1a\n"


def cover_failure(cover: Cover | None) -> Failure | None:
    """Why the picture file of a cover cannot be one; None if it can, and where the cover is no file. Blocks; any thread."""
    if not isinstance(cover, CoverFromFile):
        return None
    try:
        if cover.crop is None:
            checked_cover(Path(cover.path))
        else:  # a piece of it is made within the limits
            identify(cover.path)
    except VodDesktopError as error:
        return Failure.of(error)
    return None


def checked_cover(file: Path) -> Path:
    """A picture within VOD's rules for covers.

    Raises:
        CoverFailed: It is not one.
    """
    if extension_of(file.name) not in COVER_EXTENSIONS:
        raise CoverFailed(cause="cover-extension", path=str(file), extension=extension_of(file.name))
    try:
        size = identify(file).size
    except VodDesktopError as error:
        raise CoverFailed(cause=error.kind, path=str(file)) from None
    if size > COVER_MAX_BYTES:
        raise CoverFailed(cause="cover-too-large", path=str(file), size=size, limit=COVER_MAX_BYTES)
    if not _first_bytes(file).startswith((_JPEG, _PNG)):
        raise CoverFailed(cause="cover-content", path=str(file))
    return file


def _first_bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(len(_PNG))
    except OSError:
        raise CoverFailed(cause=SourceUnreadable.kind, path=str(file)) from None
