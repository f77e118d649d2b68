"""Frames as JPEG and PNG, with the encoders that come with the decoder. Decoder process only."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import av

_QUALITIES = (2, 4, 7, 12, 20, 31)
"""Of FFmpeg's JPEG, the best first."""

_THUMBNAIL_QUALITY = 4


def jpeg(frame: Any, quality: int = _THUMBNAIL_QUALITY) -> bytes:
    """The frame, 4:2:0 with full range, in a quality from 2 (best) to 31."""
    return _encoded(frame, "mjpeg", "yuvj420p", {"qmin": str(quality), "qmax": str(quality)})


def jpeg_within(frame: Any, max_bytes: int) -> bytes | None:
    """The best quality that is no larger; None when none is."""
    pictures = (jpeg(frame, quality) for quality in _QUALITIES)
    return next((picture for picture in pictures if len(picture) <= max_bytes), None)


def png(frame: Any) -> bytes:
    """The frame with its transparency."""
    return _encoded(frame, "png", "rgba", {})


def _encoded(frame: Any, codec: str, pixel_format: str, options: dict[str, str]) -> bytes:
    encoder: Any = av.CodecContext.create(codec, "w")
    encoder.width, encoder.height, encoder.pix_fmt = frame.width, frame.height, pixel_format
    encoder.time_base = Fraction(1, 1)
    encoder.options = options
    picture = frame if frame.format.name == pixel_format else frame.reformat(format=pixel_format)
    picture.pts, picture.time_base = 0, Fraction(1, 1)
    picture.pict_type = 0
    packets = [*encoder.encode(picture), *encoder.encode(None)]
    return b"".join(bytes(packet) for packet in packets)
