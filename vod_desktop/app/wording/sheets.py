"""Words for sheets: headings, what is odd about a file, and what is the matter with its rows and cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from vod_desktop.app.actions import LockReason
from vod_desktop.app.rows import Row
from vod_desktop.app.sheets.cells import CellFault
from vod_desktop.app.sheets.columns import FIELD_OF, Column
from vod_desktop.app.sheets.plan import Conflict, Remark
from vod_desktop.app.wording.failures import Failures
from vod_desktop.app.wording.fields import Fields
from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.tables import Noted, Oddity

_SHOWN = 60
"""Characters of a cell inside a sentence."""


class SheetWords:
    """Sentences about sheets. Any thread."""

    def __init__(
        self,
        translate: Translate,
        fields: Fields,
        failures: Failures,
        lock_reason: Callable[[LockReason], str],
    ) -> None:
        self.translate = translate
        self._fields = fields
        self._failures = failures
        self._lock_reason = lock_reason

    def heading(self, column: Column) -> str:
        """What stands above a column; a sheet with these headings is understood again."""
        of = FIELD_OF.get(column)
        if of is not None:
            return self._fields.name(of)
        match column:
            case Column.PATH:
                return self.translate("Sheet", "Path")
            case Column.FILE_NAME:
                return self.translate("Sheet", "File name")
            case Column.MEDIA_ID:
                return self.translate("Sheet", "Media ID")
            case Column.KIND:
                return self.translate("Sheet", "Kind")
            case Column.STATE:
                return self.translate("Sheet", "State")
            case Column.SIZE:
                return self.translate("Sheet", "Size in bytes")
            case Column.CRC64:
                return self.translate("Sheet", "CRC-64")
            case Column.URL:
                return self.translate("Sheet", "Object URL")
            case Column.SOURCE:
                return self.translate("Sheet", "Source URL")
            case Column.JOB_ID:
                return self.translate("Sheet", "Job ID")
            case Column.ERROR:
                return self.translate("Sheet", "Error code")
            case Column.REQUEST_ID:
                return self.translate("Sheet", "Request ID")
            case _:
                return self.translate("Sheet", "Finished at")

    def state(self, row: Row) -> str:
        """One word that scripts and people can filter by: `done`."""
        return row.state.name.lower()

    def oddity(self, noted: Noted) -> str:
        """A sentence about the file."""
        return self._oddity_text(noted.oddity).format(count=noted.count, example=noted.example)

    def remark(self, remark: Remark) -> str:
        """What is the matter with a row or a cell, and what happens to it."""
        return self._remark_text(remark).format(
            found=_short(remark.found),
            field=self._fields.name(remark.field) if remark.field else "",
            other=remark.other,
            why=self._why(remark),
        )

    def in_row(self, line: int, text: str) -> str:
        """Where only the file is named: `Row 7: …`"""
        return self.translate("Sheet", "Row {line}: {text}").format(line=line, text=text)

    def fault(self, fault: CellFault) -> str:
        """Why a cell says nothing that the form could hold."""
        match fault:
            case CellFault.UNKNOWN_CATEGORY:
                return self.translate("Sheet", "There is no such category in the account.")
            case CellFault.NO_CATEGORIES:
                return self.translate(
                    "Sheet", "The names of its categories are not known here: write the ID."
                )
            case CellFault.SEVERAL_CATEGORIES:
                return self.translate(
                    "Sheet", "Several categories are called so: write the path, like “Films / Trailers”."
                )
            case CellFault.UNKNOWN_GROUP:
                return self.translate("Sheet", "There is no such template group in the account.")
            case CellFault.NO_GROUPS:
                return self.translate(
                    "Sheet", "The names of its template groups are not known here: write the ID."
                )
            case CellFault.SEVERAL_GROUPS:
                return self.translate("Sheet", "Several template groups are called so: write the ID.")
            case CellFault.NO_COVER:
                return self.translate(
                    "Sheet", "A cover is a web address, a JPG or PNG file, or a second of the film."
                )
            case CellFault.LOST_DIGITS:
                return self.translate(
                    "Sheet", "A spreadsheet program has shortened this number: format the column as text."
                )

    def _why(self, remark: Remark) -> str:
        if remark.fault is not None:
            return self.fault(remark.fault)
        if remark.lock is not None:
            return self._lock_reason(remark.lock)
        if remark.failure is not None:
            cause = str(remark.failure.values.get("cause") or remark.failure.kind)
            return self._failures.sentence(replace(remark.failure, kind=cause)).problem
        return self._fields.problem(remark.problem) if remark.problem else ""

    def _remark_text(self, remark: Remark) -> str:
        match remark.conflict:
            case Conflict.NO_KEY:
                return self.translate("Sheet", "This row names no file.")
            case Conflict.UNMATCHED:
                return self.translate("Sheet", "“{found}” is not in the list.")
            case Conflict.SEVERAL_FILES:
                return self.translate("Sheet", "Several files are called “{found}”: their paths are needed.")
            case Conflict.TWICE:
                return self.translate("Sheet", "“{found}” is described by row {other}, too: neither counts.")
            case Conflict.NO_VALUE:
                return self.translate(
                    "Sheet", "{field}: a formula without a value. Open the sheet and save it, then try again."
                )
            case Conflict.CELL | Conflict.UNFIT_COVER:
                return self.translate("Sheet", "{field} “{found}”: {why}")
            case Conflict.REFUSED:
                return self.translate("Sheet", "{field}: {why}")
            case Conflict.MISSING_COVER:
                return self.translate("Sheet", "{field}: there is no file “{found}”.")
            case Conflict.LOCKED:
                return self.translate("Sheet", "{field} stays as it is. {why}")
            case Conflict.REPLACES if remark.field is Field.TAGS:
                return self.translate("Sheet", "{field}: other tags are there already.")
            case Conflict.REPLACES:
                return self.translate("Sheet", "{field}: something else is there already.")
            case Conflict.CLEANED:
                return self.translate("Sheet", "{field}: characters that VOD does not take are left out.")

    def _oddity_text(self, oddity: Oddity) -> str:
        match oddity:
            case Oddity.MERGED:
                return self.translate(
                    "Sheet",
                    "Merged cells ({count}, the first at {example}): their text holds for all their rows.",
                )
            case Oddity.FORMULAS:
                return self.translate(
                    "Sheet", "Formulas ({count}, the first at {example}): the value that was saved is taken."
                )
            case Oddity.NO_VALUE:
                return self.translate(
                    "Sheet", "Formulas without a value ({count}, the first at {example}) are left out."
                )
            case Oddity.DATES:
                return self.translate(
                    "Sheet", "Dates ({count}, the first at {example}) are read as 2026-11-22."
                )
            case Oddity.LONG_NUMBERS:
                return self.translate(
                    "Sheet",
                    "Numbers of more than 15 digits ({count}, the first at {example}): the last digits may be lost."
                    " Format such columns as text.",
                )
            case Oddity.OTHER_SHEETS:
                return self.translate("Sheet", "Only the first sheet is read; left out: {example}.")


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"
