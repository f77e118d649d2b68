"""Words for what was left at the services."""

from __future__ import annotations

from vod_desktop.app.wording.terms import Terms
from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.leftover import Leftover, Outcome, Place

_HOUR_S = 3600
_DAY_S = 24 * _HOUR_S


class LedgerWords:
    """Single words and short sentences."""

    def __init__(self, translate: Translate, terms: Terms) -> None:
        self.translate = translate
        self._terms = terms

    def nothing(self) -> str:
        """The ledger is empty."""
        return self.translate("Ledger", "Nothing left behind")

    def kind(self, leftover: Leftover) -> str:
        """What it is."""
        if leftover.kind is None:
            return self.translate("Ledger", "URL pull")
        return self._terms.kind(leftover.kind)

    def holds(self, leftover: Leftover) -> str:
        """What the services hold of it."""
        if leftover.is_pull:
            return self.translate("Ledger", "Job at VOD")
        if leftover.replaces:
            return self.translate("Ledger", "Parts of a new source")
        if leftover.upload_id is not None:
            return self.translate("Ledger", "Media and unfinished parts")
        if leftover.media_id is None and leftover.cover_image_id is not None:
            return self.translate("Ledger", "Cover")
        if leftover.media_id is None:
            return self.translate("Ledger", "Perhaps a media: the answer was lost")
        return self.translate("Ledger", "Media without content")

    def place(self, leftover: Leftover, *, at_work: bool) -> str:
        """Whether a row can still finish it."""
        if leftover.place is not Place.QUEUE:
            return self.translate("Ledger", "No row any more")
        if at_work:
            return self.translate("Ledger", "In the queue, will go on")
        return self.translate("Ledger", "In the queue")

    def age(self, seconds: float) -> str:
        """How long ago it was made."""
        if seconds < _HOUR_S:
            return self.translate("Ledger", "less than an hour")
        if seconds < 2 * _DAY_S:
            return self.translate("Ledger", "{count} h").format(count=int(seconds // _HOUR_S))
        return self.translate("Ledger", "{count} days").format(count=int(seconds // _DAY_S))

    def outcome(self, outcome: Outcome) -> str:
        """What became of one that was to go."""
        match outcome:
            case Outcome.GONE:
                return self.translate("Ledger", "removed")
            case Outcome.ASKED:
                return self.translate("Ledger", "VOD was asked to cancel it; its row tells what came of that")
            case Outcome.KEPT:
                return self.translate("Ledger", "still there")
