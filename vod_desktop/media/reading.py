"""Opening media files for a look. Decoder process only."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import av
import av.error

_BUFFER_BYTES = 256 * 1024
_PIXELS_MAX = 150_000_000
_BELOW_A_MILLISECOND = 1e-6
_PICTURE_FILE = "image2"
"""FFmpeg's reader of most JPEG files. It has one frame and loses that when it seeks."""


class Unreadable(Exception):
    """Nothing can be shown. `reason` is one of those of MediaUnreadable."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@contextmanager
def opened(path: str) -> Iterator[Any]:
    """The file as a container of streams.

    Raises:
        Unreadable: missing, not-readable, not-media.
    """
    with _file(path) as file:
        try:
            # A file object, not a name: FFmpeg takes %d and colons in names for patterns and protocols.
            container = av.open(
                file, "r", metadata_errors="replace", buffer_size=_BUFFER_BYTES, io_open=_refuse_more_files
            )
        except (av.error.FFmpegError, UnicodeDecodeError):
            raise Unreadable("not-media") from None
        with container:
            yield container


def picture_stream(container: Any) -> Any:
    """The stream that moves, or the picture itself; never the picture of an album inside a sound file.

    Raises:
        Unreadable: no-picture, too-large.
    """
    for stream in container.streams.video:
        is_album_cover = bool(stream.disposition & av.stream.Disposition.attached_pic)
        if is_album_cover or stream.codec_context is None:
            continue
        if stream.codec_context.width * stream.codec_context.height > _PIXELS_MAX:
            raise Unreadable("too-large")
        return stream
    raise Unreadable("no-picture")


def frames_from(container: Any, stream: Any, at_s: float) -> Iterator[Any]:
    """Decoded frames from the last key frame before that second on; from the beginning where seeking fails.

    The one frame of a picture file comes only the first time.
    Ends quietly where the data end or are damaged.
    """
    with contextlib.suppress(av.error.FFmpegError, EOFError):
        with contextlib.suppress(av.error.FFmpegError):
            if container.format.name != _PICTURE_FILE:
                container.seek(_ticks(stream, at_s), stream=stream, backward=True)
        yield from container.decode(stream)


def seconds_of(frame: Any, stream: Any) -> float:
    """Where in the video a frame is shown; 0 where the file does not say."""
    if frame.pts is None or stream.time_base is None:
        return 0.0
    return max(0.0, float((frame.pts - (stream.start_time or 0)) * stream.time_base))


def place_of(frame: Any, stream: Any) -> float:
    """The same in whole milliseconds, rounded up, so that the frame of that second is this one."""
    return math.ceil(seconds_of(frame, stream) * 1000 - _BELOW_A_MILLISECOND) / 1000


def rate_of(stream: Any) -> float:
    """Frames a second, on average; 0 where the file does not say."""
    return float(stream.average_rate or stream.guessed_rate or 0)


def duration_of(container: Any, stream: Any = None) -> float | None:
    """Seconds, or None where the file does not say."""
    if container.duration:
        return float(container.duration / av.time_base)
    if stream is not None and stream.duration and stream.time_base:
        return float(stream.duration * stream.time_base)
    return None


def _ticks(stream: Any, at_s: float) -> int:
    return int(at_s / float(stream.time_base)) + (stream.start_time or 0)


@contextmanager
def _file(path: str) -> Iterator[Any]:
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - closed below; errors of opening are told apart from those inside
    except (FileNotFoundError, NotADirectoryError):
        raise Unreadable("missing") from None
    except (OSError, ValueError):
        raise Unreadable("not-readable") from None
    with file:
        yield file


def _refuse_more_files(*_: object) -> NoReturn:
    """A playlist or a film may name other files and addresses; none is opened for a look at this one."""
    raise PermissionError
