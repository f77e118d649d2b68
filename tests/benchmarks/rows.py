"""A row of the table: a bar, the goal behind it, and what was measured."""

from __future__ import annotations

import enum
import operator
from collections.abc import Sequence
from dataclasses import dataclass


class Verdict(enum.Enum):
    """How a row came out."""

    GOAL = "goal met"
    MET = "met"
    MISSED = "MISSED"
    SKIPPED = "skipped"
    BROKE = "BROKE"


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison.

    Attributes:
        case: What was uploaded.
        against: What it is measured against.
        what: The measured value, with its unit.
        measured: None when the row was skipped.
        bar: The value that must be reached; None when there is only something to tell.
        goal: The value behind it.
        at_most: Whether smaller is better.
        broke: Whether it could not be measured because a client failed or sent something else.
        ours, theirs: The two values behind a ratio, in words.
        note: How it was measured, or why it was skipped.
        limited_by: What holds it back; told where the bar is missed.
    """

    case: str
    against: str
    what: str
    measured: float | None
    bar: float | None = None
    goal: float | None = None
    at_most: bool = False
    broke: bool = False
    ours: str = ""
    theirs: str = ""
    note: str = ""
    limited_by: str = ""

    @property
    def notes(self) -> Sequence[str]:
        """What is to be said about it."""
        told = (self.note, self.limited_by if self.verdict is Verdict.MISSED else "")
        return [text for text in told if text]

    @property
    def verdict(self) -> Verdict | None:
        """None where there is no bar."""
        if self.measured is None:
            return Verdict.BROKE if self.broke else Verdict.SKIPPED
        if self.bar is None:
            return None
        reaches = operator.le if self.at_most else operator.ge
        if not reaches(self.measured, self.bar):
            return Verdict.MISSED
        return Verdict.GOAL if self.goal is None or reaches(self.measured, self.goal) else Verdict.MET

    @property
    def share_of_bar(self) -> float | None:
        """How far the measured value is above the bar, 1 being just there; for drawing."""
        if self.measured is None or not self.bar or not self.measured:
            return None
        return self.bar / self.measured if self.at_most else self.measured / self.bar


def skipped(case: str, reason: str, *, against: str = "all", what: str = "") -> Row:
    """A row for a case that this computer cannot run."""
    return Row(case, against, what, None, note=f"skipped: {reason}")


def broken(case: str, reason: str) -> Row:
    """A row for a case that failed."""
    return Row(case, "all", "", None, broke=True, note=reason)
