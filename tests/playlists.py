"""Playlists with their slices for tests: of noise where only bytes matter, and real ones that play."""

from __future__ import annotations

import os
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av

from tests.clips import moving_bars
from vod_desktop.sandbox import Sandbox

SLICE = 40 * 1024


def make_playlist(folder: Path, names: Sequence[str], *, name: str = "list.m3u8", size: int = SLICE) -> Path:
    """Write an index of these slices, and the slices, each of other bytes."""
    for number, each in enumerate(names):
        path = folder / each
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.urandom(size + number))
    lines = ["#EXTM3U", "#EXT-X-VERSION:3", "#EXT-X-TARGETDURATION:2"]
    for each in names:
        lines += ["#EXTINF:2.0,", each]
    index = folder / name
    index.write_text("\n".join([*lines, "#EXT-X-ENDLIST", ""]), encoding="utf-8")
    return index


def make_hls(folder: Path, *, seconds: float = 5) -> Path:
    """Write a video that plays, cut into slices of about a second."""
    folder.mkdir(parents=True, exist_ok=True)
    index = folder / "film.m3u8"
    options = {
        "hls_time": "1",
        "hls_list_size": "0",
        "hls_segment_filename": str(folder / "film%03d.ts"),
        "fflags": "+bitexact",
    }
    with av.open(str(index), "w", format="hls", options=options) as container:
        video = container.add_stream("libx264", rate=10, options={"preset": "ultrafast", "threads": "1"})
        video.width, video.height, video.pix_fmt, video.gop_size = 320, 180, "yuv420p", 10
        for number in range(round(seconds * 10)):
            frame = av.VideoFrame(320, 180, "gray")
            plane, pixels = frame.planes[0], moving_bars(number, 320, 180)
            padding = bytes(plane.line_size - 320)
            plane.update(b"".join(pixels[y * 320 : (y + 1) * 320] + padding for y in range(180)))
            picture = frame.reformat(format="yuv420p")
            picture.pts, picture.time_base = number, Fraction(1, 10)
            container.mux(video.encode(picture))
        container.mux(video.encode(None))
    return index


def all_stored(sandbox: Sandbox, index: Path, bucket: str, prefix: str, names: Sequence[str]) -> bool:
    """Whether each slice lies under the prefix byte for byte."""
    return all(
        sandbox.objects.read(bucket, prefix + name) == (index.parent / name).read_bytes() for name in names
    )
