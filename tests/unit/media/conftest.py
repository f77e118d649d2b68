"""A decoder process, and looking at what it answers."""

from __future__ import annotations

import io

import pytest

av = pytest.importorskip("av", reason="the extra `media` is not installed")


@pytest.fixture(scope="module")
def decoder():
    from vod_desktop.media.decoder import Decoder

    running = Decoder()
    yield running
    running.close()


@pytest.fixture(scope="session")
def look():
    """Decode a picture: format name, width, height, and rows of grey values."""

    def decoded(content: bytes):
        with av.open(io.BytesIO(content)) as container:
            frame = next(container.decode(video=0))
            grey = frame.reformat(format="gray")
            plane = bytes(grey.planes[0])
            line = grey.planes[0].line_size
            rows = [plane[y * line : y * line + frame.width] for y in range(frame.height)]
            return container.format.name, frame.width, frame.height, rows

    return decoded
