"""Sentences about what concerns more than one row, and about fields that cannot be changed."""

from __future__ import annotations

import enum

from vod_desktop.app.wording.failures import Failures
from vod_desktop.app.wording.quantities import Quantities
from vod_desktop.app.wording.terms import Terms
from vod_desktop.app.wording.translation import Translate


class Notices:
    """One sentence for the strip above the list or the toast below it."""

    def __init__(
        self, translate: Translate, quantities: Quantities, terms: Terms, failures: Failures
    ) -> None:
        self.translate = translate
        self._quantities = quantities
        self._terms = terms
        self._failures = failures

    def sentence(self, notice: object) -> str:
        """What the notice says."""
        return type(notice).__name__

    def lock_reason(self, reason: enum.Enum) -> str:
        """Why a field cannot be changed now."""
        return reason.name
