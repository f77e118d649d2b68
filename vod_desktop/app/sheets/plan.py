"""What a sheet would change, and what in it cannot be or should be looked at: known before anything changes."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from vod_desktop.app.actions import LockReason
from vod_desktop.app.cover_rules import cover_failure
from vod_desktop.app.editing import Values
from vod_desktop.app.sheets import columns
from vod_desktop.app.sheets.cells import CellFault, Choices, choices_for, cleaned, problem_of, value_of
from vod_desktop.app.sheets.columns import FIELD_OF
from vod_desktop.app.sheets.matching import Match, Matcher
from vod_desktop.domain.errors import Failure, SourceMissing
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.metadata import CoverFromFile, Field, Problem, Reason, title_from
from vod_desktop.domain.tables import Table, TableRow
from vod_desktop.domain.task import UploadTask


class Conflict(enum.Enum):
    """What is the matter with a row or cell. All but REPLACES and CLEANED mean that it is left out."""

    NO_KEY = "no-key"
    UNMATCHED = "unmatched"
    SEVERAL_FILES = "several-files"
    TWICE = "twice"
    NO_VALUE = "no-value"
    CELL = "cell"
    REFUSED = "refused"
    MISSING_COVER = "missing-cover"
    UNFIT_COVER = "unfit-cover"
    LOCKED = "locked"
    REPLACES = "replaces"
    CLEANED = "cleaned"


@dataclass(frozen=True, slots=True)
class Remark:
    """A thing to look at before the sheet is taken over.

    Attributes:
        line: Where it stands in the sheet, from 1.
        found: What stands in the cell, or what the row was looked up by.
        task_id: The row of the queue, where it is known.
        other: For TWICE the line that describes the same file.
        failure: For UNFIT_COVER what VOD has against the file.
    """

    line: int
    conflict: Conflict
    field: Field | None = None
    found: str = ""
    task_id: TaskId | None = None
    fault: CellFault | None = None
    problem: Problem | None = None
    lock: LockReason | None = None
    other: int = 0
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user wants of a sheet.

    Attributes:
        keep_typed: Leave fields alone that hold something already; a title made of the file's name is nothing.
        clean: Take what VOD refuses out of texts, instead of leaving the cell out.
        empty_clears: An empty cell empties the field; otherwise it says nothing. Titles are never emptied.
    """

    keep_typed: bool = False
    clean: bool = False
    empty_clears: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen.

    Attributes:
        values: New values by row of the queue; only what differs from what is there.
        matched: Rows of the sheet that describe a row of the queue.
    """

    values: Values = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    rows: int = 0
    matched: int = 0

    @property
    def changes(self) -> int:
        """How many fields would change."""
        return sum(len(fields) for fields in self.values.values())

    @property
    def dirty(self) -> int:
        """How many cells hold what cleaning would take out."""
        return sum(_can_be_cleaned(remark) for remark in self.remarks)


def _can_be_cleaned(remark: Remark) -> bool:
    reasons = {Reason.EMOJI, Reason.CONTROL}
    return remark.conflict is Conflict.CLEANED or (
        remark.problem is not None and remark.problem.reason in reasons
    )


LockOf = Callable[[UploadTask, Field], LockReason | None]


def plan(
    table: Table,
    mapping: columns.Mapping,
    tasks: Sequence[UploadTask],
    *,
    choices: Mapping[AccountId, Choices],
    lock_of: LockOf,
    folder: str = "",
    wishes: Wishes | None = None,
) -> Plan:
    """Lay a sheet over rows of the queue. Looks at the files of covers, so it blocks; any thread."""
    return _Planning(mapping, tasks, choices, lock_of, folder, wishes or Wishes()).run(table)


class _Planning:
    def __init__(
        self,
        mapping: columns.Mapping,
        tasks: Sequence[UploadTask],
        choices: Mapping[AccountId, Choices],
        lock_of: LockOf,
        folder: str,
        wishes: Wishes,
    ) -> None:
        self._places = {column: number for number, column in enumerate(mapping) if column is not None}
        self._fields = [(FIELD_OF[c], number) for c, number in self._places.items() if c in FIELD_OF]
        self._tasks = {task.id: task for task in tasks}
        self._matcher = Matcher.over(tasks, folder)
        self._choices = choices
        self._lock_of = lock_of
        self._wishes = wishes
        self._covers: dict[CoverFromFile, Failure | None] = {}

    def run(self, table: Table) -> Plan:
        matches = [(row, self._match(row)) for row in table.rows]
        lines: dict[TaskId, list[int]] = {}
        for row, match in matches:
            if len(match.ids) == 1:
                lines.setdefault(match.ids[0], []).append(row.line)
        values: dict[TaskId, dict[Field, object]] = {}
        remarks: list[Remark] = []
        for row, match in matches:
            unfit = self._unfit(row, match, lines)
            if unfit is not None:
                remarks.append(unfit)
                continue
            found, told = self._row(row, self._tasks[match.ids[0]])
            remarks += told
            if found:
                values[match.ids[0]] = found
        return Plan(values, tuple(remarks), len(table.rows), sum(len(m.ids) == 1 for _, m in matches))

    def _match(self, row: TableRow) -> Match:
        keys = {column: row.cells[self._places[column]] for column in columns.KEYS if column in self._places}
        return self._matcher.find(keys)

    def _unfit(self, row: TableRow, match: Match, lines: Mapping[TaskId, list[int]]) -> Remark | None:
        """Why the row is left out as a whole. Of two rows for one file neither counts: nobody can tell which was meant."""
        if not match.key:
            return Remark(row.line, Conflict.NO_KEY)
        if not match.ids:
            return Remark(row.line, Conflict.UNMATCHED, found=match.key)
        if len(match.ids) > 1:
            return Remark(row.line, Conflict.SEVERAL_FILES, found=match.key)
        others = [line for line in lines[match.ids[0]] if line != row.line]
        if others:
            return Remark(row.line, Conflict.TWICE, found=match.key, task_id=match.ids[0], other=others[0])
        return None

    def _row(self, row: TableRow, task: UploadTask) -> tuple[dict[Field, object], list[Remark]]:
        values: dict[Field, object] = {}
        remarks: list[Remark] = []
        for of, number in self._fields:
            if number in row.unknown:
                remarks.append(Remark(row.line, Conflict.NO_VALUE, of, "", task.id))
                continue
            for part in self._cell(of, row.cells[number], task, row.line):
                if isinstance(part, Remark):
                    remarks.append(part)
                else:
                    values[of] = part[0]
        return values, remarks

    def _cell(self, of: Field, text: str, task: UploadTask, line: int) -> Iterator[Remark | tuple[object]]:
        """What the cell gives: a value in a tuple, remarks, both or neither."""
        if not text.strip() and (not self._wishes.empty_clears or of is Field.TITLE):
            return
        value = value_of(of, text, choices_for(task, self._choices))
        if isinstance(value, CellFault):
            yield Remark(line, Conflict.CELL, of, text, task.id, fault=value)
            return
        if self._wishes.clean and (better := cleaned(of, value)) != value:
            yield Remark(line, Conflict.CLEANED, of, text, task.id)
            value = better
        current = getattr(task.metadata, of.value)
        if value == current:
            return
        against = self._against(of, value, text, task, line)
        if against is not None:
            yield against
            return
        if _is_typed(task, of, current):
            yield Remark(line, Conflict.REPLACES, of, text, task.id)
            if self._wishes.keep_typed:
                return
        yield (value,)

    def _against(self, of: Field, value: object, text: str, task: UploadTask, line: int) -> Remark | None:
        lock = self._lock_of(task, of)
        if lock is not None:
            return Remark(line, Conflict.LOCKED, of, text, task.id, lock=lock)
        problem = problem_of(of, value)
        if problem is not None:
            return Remark(line, Conflict.REFUSED, of, text, task.id, problem=problem)
        unfit = self._cover_failure(value) if isinstance(value, CoverFromFile) else None
        if unfit is not None:
            is_gone = SourceMissing.kind in (unfit.kind, unfit.values.get("cause"))
            conflict = Conflict.MISSING_COVER if is_gone else Conflict.UNFIT_COVER
            return Remark(line, conflict, of, text, task.id, failure=unfit)
        return None

    def _cover_failure(self, cover: CoverFromFile) -> Failure | None:
        if cover not in self._covers:
            self._covers[cover] = cover_failure(cover)
        return self._covers[cover]


def _is_typed(task: UploadTask, of: Field, current: object) -> bool:
    """Whether somebody said this; a title that was made of the file's name, and what a preset filled in, was not."""
    if task.preset is not None and of in task.preset.fields:
        return False
    if of is Field.TITLE and current == title_from(PurePath(task.path).stem):
        return False
    return bool(current) if of is not Field.CATEGORY else current is not None
