"""Settings of the program, with their bounds."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import ClassVar

from vod_desktop.domain.limits import MIB, PART_SIZE_MAX, PART_SIZE_MIN


class Theme(enum.Enum):
    """Colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Gifs(enum.Enum):
    """What GIF files are uploaded as; their extension alone does not say."""

    ASK = "ask"
    IMAGES = "image"
    VIDEOS = "video"


class Language(enum.Enum):
    """Language of the window and of sentences on the command line."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh_CN"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user may set.

    Attributes:
        files_at_once: Uploads that run side by side, 1 to 10.
        part_slots: Upper bound of parts in flight over all uploads, 1 to 32.
        part_size: Wished bytes of a part, 100 KiB to 5 GiB; None for a size that suits file and line.
        bandwidth_limit: Bytes per second over all uploads; None for no limit.
        start_at_once: Whether added files go in line by themselves; otherwise they wait as drafts to be described.
        together: Whether a cover, subtitles and a description that lie beside a video are put together with it.
        gifs: What GIF files are uploaded as in the window.
        wait_scale: Factor on the waits between repeats, 0.01 to 10; for drills and very poor lines.
        keep_awake: Whether the computer is kept from sleeping while bytes move.
    """

    files_at_once: int = 3
    part_slots: int = 16
    part_size: int | None = None
    bandwidth_limit: int | None = None
    keep_awake: bool = True
    theme: Theme = Theme.SYSTEM
    language: Language = Language.SYSTEM
    start_at_once: bool = False
    wait_scale: float = 1.0
    together: bool = True
    gifs: Gifs = Gifs.ASK

    FILES_AT_ONCE_MAX: ClassVar[int] = 10
    PART_SLOTS_MAX: ClassVar[int] = 32

    def within_bounds(self) -> Settings:
        """The same with every number moved to the nearest allowed one."""
        return Settings(
            files_at_once=min(max(1, self.files_at_once), Settings.FILES_AT_ONCE_MAX),
            part_slots=min(max(1, self.part_slots), Settings.PART_SLOTS_MAX),
            part_size=None
            if self.part_size is None
            else min(max(PART_SIZE_MIN, self.part_size), PART_SIZE_MAX),
            bandwidth_limit=None if not self.bandwidth_limit else max(8 * 1024, self.bandwidth_limit),
            keep_awake=self.keep_awake,
            theme=self.theme,
            language=self.language,
            start_at_once=self.start_at_once,
            wait_scale=min(max(0.01, self.wait_scale), 10.0),
            together=self.together,
            gifs=self.gifs,
        )

    @property
    def memory_bound(self) -> int:
        """Bytes that the slots may hold at most, roughly: one block each and what a connection needs."""
        return self.part_slots * MIB
