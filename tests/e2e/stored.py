"""What the sandbox keeps of a media: its record and its bytes."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from vod_desktop.sandbox import Sandbox
from vod_desktop.sandbox.vod.media import Media


def kept(sandbox: Sandbox, media_id: str, *names: str) -> dict[str, Any]:
    """These values of the record of a media, by their names."""
    media = _record(sandbox, media_id)
    return {name: getattr(media, name) for name in names}


def kept_bytes(sandbox: Sandbox, media_id: str) -> bytes:
    """The object of a media."""
    media = _record(sandbox, media_id)
    return (sandbox.data_dir / "objects" / media.bucket / media.key).read_bytes()


def address_of(sandbox: Sandbox, media_id: str) -> str:
    """Where an image is served."""
    media = _record(sandbox, media_id)
    return f"{sandbox.endpoint}/{media.bucket}/{quote(media.key)}"


def _record(sandbox: Sandbox, media_id: str) -> Media:
    media = sandbox.vod._library.find(Media, media_id)
    assert media is not None
    return media
