"""The piece of a picture that becomes a cover."""

from __future__ import annotations

from dataclasses import dataclass

_RATIO_TOLERATED = 0.005


@dataclass(frozen=True, slots=True)
class Crop:
    """A rectangle in shares of the picture as it is shown, so that it means something for pictures of every size.

    Attributes:
        left, top, width, height: From 0 to 1; the rectangle lies inside the picture.
        ratio: Width by height, in pixels, that the piece has of a picture of whatever shape; 0 for any.
    """

    left: float
    top: float
    width: float
    height: float
    ratio: float = 0.0

    def __post_init__(self) -> None:
        inside = 0 <= self.left < 1 and 0 <= self.top < 1 and 0 < self.width <= 1 and 0 < self.height <= 1
        if not inside or self.left + self.width > 1.0001 or self.top + self.height > 1.0001 or self.ratio < 0:
            raise ValueError(f"no piece of a picture: {self}")

    def box(self, width: float, height: float) -> tuple[float, float, float, float]:
        """Left, top, width and height of the piece of a picture of that size."""
        left, top = self.left * width, self.top * height
        wide, high = self.width * width, self.height * height
        if self.ratio and abs(wide / high / self.ratio - 1) > _RATIO_TOLERATED:
            fitting_wide, fitting_high = min(wide, high * self.ratio), min(high, wide / self.ratio)
            left, top = left + (wide - fitting_wide) / 2, top + (high - fitting_high) / 2
            wide, high = fitting_wide, fitting_high
        return left, top, wide, high

    def pixels(self, width: int, height: int) -> tuple[int, int, int, int]:
        """The same in whole pixels: at least one, never outside."""
        left, top, wide, high = self.box(width, height)
        wide_px, high_px = max(1, min(width, round(wide))), max(1, min(height, round(high)))
        return min(round(left), width - wide_px), min(round(top), height - high_px), wide_px, high_px


def largest_piece(ratio: float, width: float, height: float) -> Crop:
    """The largest piece of that ratio in the middle of a picture of that size."""
    wide, high = min(width, height * ratio) / width, min(height, width / ratio) / height
    return Crop((1 - wide) / 2, (1 - high) / 2, wide, high, ratio)
