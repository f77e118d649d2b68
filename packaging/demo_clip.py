"""Make a short real video: a moving pattern, so that an encoder has something to do.

    python packaging/demo_clip.py FILE.mp4 [SECONDS]

Needs PyAV, the extra `media`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import av

WIDTH, HEIGHT, FRAMES_PER_SECOND = 640, 360, 25


def write_clip(path: Path, *, seconds: float) -> None:
    """Write an H.264 file in MP4 of this length. Takes about a quarter of its playing time."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("h264", rate=FRAMES_PER_SECOND)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for number in range(round(seconds * FRAMES_PER_SECOND)):
            container.mux(stream.encode(pattern(number)))
        container.mux(stream.encode(None))


def pattern(number: int) -> av.VideoFrame:
    """Draw one frame: colour stripes that wander, under a bright bar that shows the time."""
    frame = av.VideoFrame(WIDTH, HEIGHT, "yuv420p")
    luma, blue, red = frame.planes
    bar = (number * 8) % WIDTH
    row = bytes(235 if abs(x - bar) < 12 else 60 + (x + number * 3) % 120 for x in range(luma.line_size))
    luma.update(b"".join(row[-y % 64 :] + row[: -y % 64] for y in range(luma.height)))
    for plane, speed in ((blue, 2), (red, 5)):
        stripes = bytes(64 + (x * 2 + number * speed) % 128 for x in range(plane.line_size))
        plane.update(stripes * plane.height)
    return frame


if __name__ == "__main__":
    write_clip(Path(sys.argv[1]), seconds=float(sys.argv[2]) if len(sys.argv) > 2 else 6.0)
