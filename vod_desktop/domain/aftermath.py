"""What VOD made of a media after its bytes had arrived."""

from __future__ import annotations

from dataclasses import dataclass

FINAL = frozenset({"Normal", "UploadFail", "TranscodeFail", "Blocked", "ProduceFail"})
"""VOD's own words after which nothing more is expected. Source: VOD documents, `Status` of a video."""
RESTING = "UploadSucc"
"""The last word where nothing is transcoded; also one on the way where something is."""


@dataclass(frozen=True, slots=True)
class Aftermath:
    """A media as VOD last described it.

    Attributes:
        word: VOD's own status.
        since: When that word was told for the first time, in seconds since 1970.
        over: Whether VOD is not asked any more: the word is final, has rested long enough, or somebody said so.
        size: Bytes; None where VOD does not tell.
        duration_s: 0 where VOD does not tell.
        cover_url: Empty where there is none.
        snapshots: Addresses of pictures that VOD took.
    """

    word: str
    since: float
    over: bool = False
    size: int | None = None
    duration_s: float = 0.0
    cover_url: str = ""
    snapshots: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the media cannot be used."""
        return self.word in FINAL and self.word != "Normal"
