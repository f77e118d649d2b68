"""The form of a failure's sentences."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import in_a_row


@dataclass(frozen=True, slots=True)
class Entry:
    """The English texts of one failure, with `{names}` still in them.

    Attributes:
        short: The cause in a few words, for the status of a row.
        problem, cause, fix: One or two sentences each.
        remedy: The button that helps most.
        others: Further buttons.
    """

    short: str
    problem: str
    cause: str
    fix: str
    remedy: Remedy
    others: tuple[Remedy, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A failure in the user's language: what happened, why, and what to do."""

    problem: str
    cause: str
    fix: str

    def __str__(self) -> str:
        return in_a_row((self.problem, self.cause, self.fix))
