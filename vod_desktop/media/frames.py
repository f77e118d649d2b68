"""Frames and thumbnails of media files. Decoder process only."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from vod_desktop.domain.crop import Crop
from vod_desktop.domain.limits import COVER_MAX_BYTES, COVER_MAX_HEIGHT, COVER_MAX_WIDTH
from vod_desktop.domain.media import Moment, Suggestion
from vod_desktop.media.encoding import jpeg, jpeg_within, png
from vod_desktop.media.reading import (
    Unreadable,
    duration_of,
    frames_from,
    opened,
    picture_stream,
    place_of,
    rate_of,
    seconds_of,
)
from vod_desktop.media.scoring import score
from vod_desktop.media.upright import has_alpha, piece, upright

_EXACT_BUDGET_S = 4.0
_SUGGESTIONS_BUDGET_S = 12.0
_TRIES_PER_SUGGESTION = 3
_WORTH_SHOWING = 0.15
_SUGGESTION_WIDTH, _SUGGESTION_HEIGHT = 480, 480
_THUMBNAIL_PLACES = (0.1, 0.3, 0.5, 0.7, 0.9)
_STRIP_BUDGET_S = 10.0
_STRIP_WIDTH, _STRIP_HEIGHT = 240, 240
_USUAL_RATE = 25.0
WHOLE = Crop(0, 0, 1, 1)


def frame(
    path: str, at_s: float, *, max_width: int, max_height: int = COVER_MAX_HEIGHT, crop: Crop = WHOLE
) -> bytes:
    """The frame shown at that second, or a piece of it, as JPEG within VOD's rules for covers.

    Decodes on from the key frame before it for some seconds at most; then what was reached is taken.

    Raises:
        Unreadable: There is none.
    """
    with opened(path) as container:
        stream = picture_stream(container)
        at_s = _inside(at_s, duration_of(container, stream))
        found = _frame_at(container, stream, at_s, time.monotonic() + _EXACT_BUDGET_S)
        size = min(max_width, COVER_MAX_WIDTH), min(max_height, COVER_MAX_HEIGHT)
        return _cover(found, stream, crop, *size)


def look(path: str, at_s: float, *, width: int, height: int) -> Moment:
    """The frame shown at that second, no larger than that, and where it begins and ends.

    Raises:
        Unreadable: There is none.
    """
    with opened(path) as container:
        stream = picture_stream(container)
        at_s = _inside(at_s, duration_of(container, stream))
        shown = _shown_at(container, stream, at_s, time.monotonic() + _EXACT_BUDGET_S)
        picture = jpeg(upright(shown.frame, stream, width, height, pixel_format="yuvj420p"))
        return Moment(place_of(shown.frame, stream), shown.until_s, picture)


def strip(path: str, count: int) -> tuple[Suggestion, ...]:
    """Up to `count` frames in even distances over the whole video, in its order, no frame twice.

    Raises:
        Unreadable: There is no frame at all.
    """
    end = time.monotonic() + _STRIP_BUDGET_S
    with opened(path) as container:
        stream = picture_stream(container)
        duration = duration_of(container, stream) or 0.0
        found: dict[float, Suggestion] = {}
        for number in range(count):
            deadline = time.monotonic() + _STRIP_BUDGET_S / count
            one = _frame_at(container, stream, duration * (number + 0.5) / count, deadline)
            small = upright(one, stream, _STRIP_WIDTH, _STRIP_HEIGHT, pixel_format="yuvj420p")
            place = place_of(one, stream)
            found.setdefault(place, Suggestion(place, jpeg(small), round(score(one), 3)))
            if time.monotonic() > end:
                break
    return tuple(found[place] for place in sorted(found))


def suggested(path: str, count: int) -> tuple[Suggestion, ...]:
    """Up to `count` frames from all over the video, in its order, without those in which there is nothing to see.

    Raises:
        Unreadable: There is no frame at all.
    """
    deadline = time.monotonic() + _SUGGESTIONS_BUDGET_S
    with opened(path) as container:
        stream = picture_stream(container)
        duration = duration_of(container, stream) or 0.0
        candidates = _Candidates(container, stream, deadline)
        chosen = [
            best
            for number in range(count)
            if (best := candidates.best_between(duration * number / count, duration * (number + 1) / count))
        ]
    if not chosen:
        raise Unreadable("no-frame")
    worth = [each for each in chosen if each.score >= _WORTH_SHOWING]
    return tuple(worth or [max(chosen, key=lambda each: each.score)])


def thumbnail(path: str, width: int, height: int) -> bytes:
    """A small picture of a video or image, no larger than that: PNG when it is see-through, else JPEG.

    Raises:
        Unreadable: There is none.
    """
    with opened(path) as container:
        stream = picture_stream(container)
        found = _telling_frame(container, stream)
        if has_alpha(found):
            return png(upright(found, stream, width, height, pixel_format="rgba"))
        return jpeg(upright(found, stream, width, height, pixel_format="yuvj420p"))


class _Candidates:
    """Key frames of a video, each used once."""

    def __init__(self, container: Any, stream: Any, deadline: float) -> None:
        self._container = container
        self._stream = stream
        self._deadline = deadline
        self._used: set[int] = set()

    def best_between(self, start_s: float, end_s: float) -> Suggestion | None:
        """The one with most to see of a few in that stretch; None when the time is up or all were used before."""
        best: tuple[float, Any] | None = None
        for number in range(_TRIES_PER_SUGGESTION):
            if self._used and time.monotonic() > self._deadline:
                break
            at_s = start_s + (end_s - start_s) * (number + 0.5) / _TRIES_PER_SUGGESTION
            found = self._fresh_frame(at_s)
            if found is not None and (best is None or score(found) > best[0]):
                best = score(found), found
            if best is not None and best[0] >= 2 * _WORTH_SHOWING:
                break
        return self._suggestion(*best) if best else None

    def _fresh_frame(self, at_s: float) -> Any:
        """The key frame there; if that was used, one decoded on from it up to the wanted moment."""
        last = None
        for found in frames_from(self._container, self._stream, at_s):
            last = found
            is_fresh = found.pts not in self._used
            if is_fresh and (found.key_frame or seconds_of(found, self._stream) >= at_s):
                break
            if time.monotonic() > self._deadline:
                return None
        if last is None or last.pts in self._used:
            return None
        self._used.add(last.pts)
        return last

    def _suggestion(self, value: float, found: Any) -> Suggestion:
        small = upright(found, self._stream, _SUGGESTION_WIDTH, _SUGGESTION_HEIGHT, pixel_format="yuvj420p")
        return Suggestion(place_of(found, self._stream), jpeg(small), round(value, 3))


@dataclass(frozen=True, slots=True)
class _Shown:
    """A decoded frame, and when the next one begins; None for the last one."""

    frame: Any
    until_s: float | None


def _shown_at(container: Any, stream: Any, at_s: float, deadline: float) -> _Shown:
    """What is shown at that second; when the time is up, what was reached."""
    best = None
    for found in frames_from(container, stream, at_s):
        if best is not None and seconds_of(found, stream) > at_s:
            return _Shown(best, place_of(found, stream))
        best = found
        if time.monotonic() > deadline:
            return _Shown(best, place_of(best, stream) + 1 / (rate_of(stream) or _USUAL_RATE))
    if best is None and at_s > 0:
        return _shown_at(container, stream, 0, deadline)
    if best is None:
        raise Unreadable("no-frame")
    return _Shown(best, None)


def _frame_at(container: Any, stream: Any, at_s: float, deadline: float) -> Any:
    return _shown_at(container, stream, at_s, deadline).frame


def _telling_frame(container: Any, stream: Any) -> Any:
    """The first key frame of a few places in which there is something to see."""
    duration = duration_of(container, stream) or 0.0
    found = [next(frames_from(container, stream, duration * place), None) for place in _THUMBNAIL_PLACES[:1]]
    for place in _THUMBNAIL_PLACES[1:] if duration else ():
        if found[-1] is not None and score(found[-1]) >= _WORTH_SHOWING:
            return found[-1]
        found.append(next(frames_from(container, stream, duration * place), None))
    there = [each for each in found if each is not None]
    return max(there, key=score) if there else _frame_at(container, stream, 0, time.monotonic())


def _cover(found: Any, stream: Any, crop: Crop, max_width: int, max_height: int) -> bytes:
    while True:
        cut = piece(found, stream, crop, max_width, max_height, pixel_format="yuvj420p")
        picture = jpeg_within(cut, COVER_MAX_BYTES)
        if picture is not None:
            return picture
        max_width, max_height = max_width * 3 // 4, max_height * 3 // 4


def _inside(at_s: float, duration: float | None) -> float:
    return max(0.0, at_s if duration is None else min(at_s, duration))
