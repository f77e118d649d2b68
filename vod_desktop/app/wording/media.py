"""What a file holds, in a few words."""

from __future__ import annotations

from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.media import MediaFacts


class MediaWords:
    """A word or two for each fact; empty where the file does not say."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def duration(self, facts: MediaFacts) -> str:
        """`1:04:09`."""
        if facts.duration_s is None:
            return ""
        minutes, seconds = divmod(round(facts.duration_s), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    def resolution(self, facts: MediaFacts) -> str:
        """`1920 × 1080`."""
        return f"{facts.width} × {facts.height}" if facts.width and facts.height else ""

    def codecs(self, facts: MediaFacts) -> str:
        """`h264, aac`."""
        return ", ".join(name for name in (facts.video_codec, facts.audio_codec) if name)

    def bitrate(self, facts: MediaFacts) -> str:
        """`8.1 Mbit/s`."""
        if not facts.bitrate:
            return ""
        mega = facts.bitrate / 1_000_000
        if mega >= 1:
            return self.translate("Media", "{count} Mbit/s").format(count=f"{mega:.1f}")
        return self.translate("Media", "{count} kbit/s").format(count=round(facts.bitrate / 1000))

    def line(self, facts: MediaFacts) -> str:
        """Everything that is known, in a row."""
        words = (self.duration(facts), self.resolution(facts), self.codecs(facts), self.bitrate(facts))
        return " · ".join(word for word in words if word)
