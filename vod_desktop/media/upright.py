"""Frames as they are to be shown: turned, with square pixels, no larger than wanted. Decoder process only."""

from __future__ import annotations

from typing import Any

import av.filter

from vod_desktop.domain.crop import Crop

_TURNS = {
    -90: ("transpose=clock",),
    90: ("transpose=cclock",),
    180: ("hflip", "vflip"),
    -180: ("hflip", "vflip"),
}
_ASPECT_MAX = 8.0  # of a pixel; damaged files give wild numbers


def size_as_shown(frame: Any, stream: Any) -> tuple[int, int]:
    """Width and height in pixels after turning."""
    width, height = max(1, round(frame.width * _aspect(stream))), frame.height
    return (height, width) if abs(_rotation(frame)) == 90 else (width, height)


def upright(frame: Any, stream: Any, max_width: int, max_height: int, *, pixel_format: str) -> Any:
    """The frame turned and made smaller, never larger, to fit; in that pixel format."""
    turned = abs(_rotation(frame)) == 90
    width, height = size_as_shown(frame, stream)
    scale = min(1.0, max_width / width, max_height / height)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    width, height = size[::-1] if turned else size
    smaller = frame.reformat(width=width, height=height, format=pixel_format, interpolation="AREA")
    return _turned(smaller, _TURNS.get(_rotation(frame), ()))


def piece(frame: Any, stream: Any, crop: Crop, max_width: int, max_height: int, *, pixel_format: str) -> Any:
    """That piece of the frame turned upright, made smaller, never larger, to fit; in that pixel format."""
    width, height = size_as_shown(frame, stream)
    _, _, wide, high = crop.pixels(width, height)
    scale = min(1.0, max_width / wide, max_height / high)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    whole = upright(frame, stream, *size, pixel_format=pixel_format)
    left, top, wide, high = crop.pixels(whole.width, whole.height)
    wide, high = min(wide, max_width), min(high, max_height)
    return _turned(whole, (f"crop={wide}:{high}:{left}:{top}:0:1",))


def has_alpha(frame: Any) -> bool:
    """Whether it may be see-through."""
    return any(component.is_alpha for component in frame.format.components)


def _rotation(frame: Any) -> int:
    """Degrees counter-clockwise; only quarter turns are believed."""
    rotation = frame.rotation
    return rotation if rotation in _TURNS else 0


def _aspect(stream: Any) -> float:
    ratio = stream.sample_aspect_ratio or stream.codec_context.sample_aspect_ratio
    value = float(ratio) if ratio else 1.0
    return value if 1 / _ASPECT_MAX <= value <= _ASPECT_MAX else 1.0


def _turned(frame: Any, steps: tuple[str, ...]) -> Any:
    if not steps:
        return frame
    graph = av.filter.Graph()
    nodes = [
        graph.add_buffer(
            width=frame.width, height=frame.height, format=frame.format, time_base=frame.time_base or 1
        ),
        *(graph.add(*step.split("=", 1)) for step in steps),
        graph.add("buffersink"),
    ]
    graph.link_nodes(*nodes).configure()
    graph.push(frame)
    return graph.pull()
