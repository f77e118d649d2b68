"""Words about pairs that someone sent: what they hold, and what is wrong with them."""

from __future__ import annotations

from typing import assert_never

from vod_desktop.app.pair_view import PairFinding, PairView
from vod_desktop.app.wording.translation import Translate


class PairWords:
    """Sentences. Any thread."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def facts(self, view: PairView) -> tuple[tuple[str, str], ...]:
        """Name and value of everything that can be read, secrets masked."""
        rows: list[tuple[str, str]] = []
        if view.address is not None:
            rows += [
                (self.translate("Pairs", "Server"), view.address.host),
                (self.translate("Pairs", "Bucket"), view.address.bucket),
                (self.translate("Pairs", "Object"), view.address.object_key),
            ]
        if view.auth is not None:
            rows += [
                (self.translate("Pairs", "Key"), view.key_hint),
                (self.translate("Pairs", "Secret"), view.secret),
                (self.translate("Pairs", "Token"), view.token),
                (self.translate("Pairs", "Good until"), self._until(view)),
            ]
        return tuple(rows)

    def good(self) -> str:
        """There is nothing to say against a pair."""
        return self.translate("Pairs", "Both texts can be read and belong to what they are pasted for.")

    def finding(self, finding: PairFinding) -> str:
        """What is wrong, or worth a look."""
        match finding:
            case PairFinding.ADDRESS_MISSING:
                return self.translate("Pairs", "The upload address is missing.")
            case PairFinding.AUTH_MISSING:
                return self.translate("Pairs", "The upload auth is missing.")
            case PairFinding.SWAPPED:
                return self.translate(
                    "Pairs", "The two texts are swapped: one stands where the other belongs."
                )
            case PairFinding.ADDRESS_UNREADABLE:
                return self.translate(
                    "Pairs", "The upload address cannot be read: it was cut off or changed on the way."
                )
            case PairFinding.AUTH_UNREADABLE:
                return self.translate(
                    "Pairs", "The upload auth cannot be read: it was cut off or changed on the way."
                )
            case PairFinding.EXPIRED:
                return self.translate("Pairs", "The upload auth has expired. Ask for a fresh pair.")
            case PairFinding.NO_PREFIX:
                return self.translate(
                    "Pairs",
                    "The pair has no place for the slices of a playlist. Ask for one that was made for a file name that ends in .m3u8.",
                )
            case PairFinding.WRONG_FILE:
                return self.translate(
                    "Pairs", "The pair was made for a file of another type; check that it is the right one."
                )
            case PairFinding.FOREIGN_HOST:
                return self.translate(
                    "Pairs", "The server is none of the vendor's. Send the file only if you know it."
                )
            case _:
                assert_never(finding)

    def _until(self, view: PairView) -> str:
        if view.auth is None or view.auth.expires_at is None:
            return self.translate("Pairs", "not told")
        return view.auth.expires_at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
