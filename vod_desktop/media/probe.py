"""What a media file holds. Decoder process only."""

from __future__ import annotations

from typing import Any

from vod_desktop.domain.media import MediaFacts
from vod_desktop.media.reading import (
    Unreadable,
    duration_of,
    frames_from,
    opened,
    picture_stream,
    rate_of,
)
from vod_desktop.media.upright import size_as_shown


def facts(path: str) -> MediaFacts:
    """Duration, size as shown, codecs.

    Raises:
        Unreadable: Neither picture nor sound is in it.
    """
    with opened(path) as container:
        video = _picture_or_none(container)
        audio = next(iter(container.streams.audio), None)
        if video is None and audio is None:
            raise Unreadable("not-media")
        width, height = _size(container, video)
        is_still = audio is None and container.format.name.endswith("_pipe")
        return MediaFacts(
            duration_s=None if is_still else duration_of(container, video or audio),
            width=width,
            height=height,
            video_codec=_codec(video),
            audio_codec=_codec(audio),
            bitrate=0 if is_still else container.bit_rate or 0,
            frame_rate=0.0 if is_still or video is None else rate_of(video),
        )


def _picture_or_none(container: Any) -> Any:
    try:
        return picture_stream(container)
    except Unreadable as error:
        if error.reason == "no-picture":
            return None
        raise


def _size(container: Any, video: Any) -> tuple[int, int]:
    """How it is turned stands with the frames, so one is decoded."""
    if video is None:
        return 0, 0
    frame = next(frames_from(container, video, 0), None)
    if frame is None:
        return video.codec_context.width, video.codec_context.height
    return size_as_shown(frame, video)


def _codec(stream: Any) -> str:
    return stream.codec_context.name if stream is not None and stream.codec_context is not None else ""
