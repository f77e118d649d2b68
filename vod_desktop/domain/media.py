"""What can be seen of a media file on this computer."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.domain.errors import InputError


class MediaUnreadable(InputError):
    """A file of which nothing can be shown. It may be uploaded all the same.

    Values: `path`, and `reason`, one of missing, not-readable, not-media, no-picture, no-frame, timed-out, crashed, too-large.
    """

    kind = "media-unreadable"


class MediaUnavailable(InputError):
    """Files cannot be looked into here: the optional decoder is not installed, or the program is closing (`reason`)."""

    kind = "media-unavailable"


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What a file holds.

    Attributes:
        duration_s: Seconds; None for pictures and where the file does not say.
        width, height: Pixels as shown, that is after turning; 0 without a picture.
        video_codec, audio_codec: FFmpeg's names (`h264`, `aac`); empty without such a stream. A picture has one, too (`png`).
        bitrate: Bits per second over all; 0 when unknown.
        frame_rate: Frames a second, on average; 0 without a moving picture and when unknown.
    """

    duration_s: float | None
    width: int
    height: int
    video_codec: str
    audio_codec: str
    bitrate: int
    frame_rate: float = 0.0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A frame that may serve as a cover.

    Attributes:
        at_s: Where in the video, in seconds.
        picture: JPEG.
        score: How much there is to see, 0 (black, blurred) to 1.
    """

    at_s: float
    picture: bytes
    score: float


@dataclass(frozen=True, slots=True)
class Moment:
    """A frame of a video with its place.

    Attributes:
        at_s: When it begins to be shown, in seconds, in whole milliseconds; asking for the frame of that second gives it again.
        until_s: When the next one begins; None for the last.
        picture: JPEG.
    """

    at_s: float
    until_s: float | None
    picture: bytes
