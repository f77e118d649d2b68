"""What stands in the grid, cell by cell, and what an edit of cells means for the rows of the queue. No widgets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from vod_desktop.app.actions import LockReason
from vod_desktop.app.bits import Bits
from vod_desktop.app.services import Services
from vod_desktop.app.sheets.cells import CellFault, Choices, choices_for, problem_of, text_of, value_of
from vod_desktop.app.wording import in_a_row
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.metadata import Cover, CoverFromFile, Field
from vod_desktop.domain.task import TaskState, UploadTask

FIELDS = tuple(Field)
"""The columns after the name of the file."""

Address = tuple[int, Field]
"""Row of the grid and field."""
Values = dict[TaskId, dict[Field, object]]

_CELLS_A_BIT = 200


@dataclass(frozen=True, slots=True)
class Written:
    """What texts in cells come to: new values, and how many cells could not be changed, with the first reason.

    Attributes:
        rows, fields: Where the cells stand.
    """

    values: Values = field(default_factory=dict)
    locked: int = 0
    reason: LockReason | None = None
    rows: frozenset[int] = frozenset()
    fields: frozenset[Field] = frozenset()


class Cells:
    """The cells of these rows. A text that means nothing stays in its cell, marked, until another is written there."""

    def __init__(self, services: Services, tasks: Sequence[UploadTask]) -> None:
        self._uploads = services.uploads
        self._sheets = services.sheets
        self._words = services.wording
        self.tasks = list(tasks)
        self.rows = {task.id: row for row, task in enumerate(self.tasks)}
        self._choices: dict[AccountId, Choices] = {}
        self._faulty: dict[tuple[TaskId, Field], tuple[str, CellFault]] = {}
        self._unfit: dict[Cover, str] = {}
        self.learn_names()

    def learn_names(self) -> None:
        """Take the names that the accounts offer as they are known now."""
        self._choices = self._sheets.choices(self.tasks)

    # --- reading

    def text(self, row: int, of: Field) -> str:
        """What stands in the cell."""
        task = self.tasks[row]
        faulty = self._faulty.get((task.id, of)) if self._faulty else None
        return faulty[0] if faulty else text_of(of, _value(task, of), self.choices(row))

    def shown(self, row: int, column: int) -> str:
        """What stands in a column of the grid, of which the first has the name of the file."""
        return self.text(row, FIELDS[column - 1]) if column else PurePath(self.tasks[row].path).name

    def choices(self, row: int) -> Choices:
        """What the account of the row offers."""
        return choices_for(self.tasks[row], self._choices)

    def problem(self, row: int, of: Field) -> str:
        """Why the cell cannot stay as it is; empty when it can."""
        task = self.tasks[row]
        faulty = self._faulty.get((task.id, of))
        if faulty:
            return self._words.sheets.fault(faulty[1])
        problem = problem_of(of, _value(task, of))
        if problem is None and of is Field.COVER:
            return self._cover_problem(task)
        return self._words.field_problem(problem) if problem else ""

    def _cover_problem(self, task: UploadTask) -> str:
        cover = task.metadata.cover
        return self._unfit.get(cover, "") if cover is not None and self._unfit and _is_to_send(task) else ""

    def problems_of(self, row: int) -> list[tuple[Field, str]]:
        """All cells of a row that cannot stay as they are, in the order of the columns."""
        task = self.tasks[row]
        found = {p.field: self._words.field_problem(p) for p in reversed(task.metadata.problems())}
        if unfit := self._cover_problem(task):
            found.setdefault(Field.COVER, unfit)
        for of in FIELDS:
            if (task.id, of) in self._faulty:
                found[of] = self.problem(row, of)
        return [(of, found[of]) for of in FIELDS if of in found]

    def lock(self, row: int, of: Field) -> LockReason | None:
        """Why the cell cannot be changed; None if it can."""
        return self._uploads.lock_reason(self.tasks[row], of)

    def covers_to_send(self, rows: Iterable[int]) -> set[CoverFromFile]:
        """The picture files that are to become covers of these rows."""
        tasks = (self.tasks[row] for row in rows)
        covers = {
            task.metadata.cover for task in tasks if task.metadata.cover is not None and _is_to_send(task)
        }
        return {cover for cover in covers if isinstance(cover, CoverFromFile)}

    def saw_covers(
        self, seen: Collection[CoverFromFile], unfit: Mapping[CoverFromFile, Failure]
    ) -> list[int]:
        """These were looked at, and some cannot be covers; the rows that look different now."""
        words: dict[Cover, str] = {
            cover: self._cover_words(failure, cover.path) for cover, failure in unfit.items()
        }
        other = {cover for cover in seen if words.get(cover) != self._unfit.pop(cover, None)}
        self._unfit.update(words)
        return [row for row, task in enumerate(self.tasks) if task.metadata.cover in other] if other else []

    def _cover_words(self, failure: Failure, path: str) -> str:
        told = self._words.failure(failure, path=path)
        return in_a_row((told.problem, told.cause))

    # --- writing

    def write(self, texts: Iterable[tuple[Address, str]]) -> Bits[Written]:
        """What these texts in these cells mean. Texts that mean nothing are kept in their cells."""
        values: Values = {}
        locks: list[LockReason] = []
        rows: set[int] = set()
        fields: set[Field] = set()
        for number, ((row, of), text) in enumerate(texts, start=1):
            rows.add(row)
            fields.add(of)
            if (lock := self.lock(row, of)) is not None:
                locks.append(lock)
            elif (new := self._understood(row, of, text)) is not None:
                values.setdefault(self.tasks[row].id, {})[of] = new[0]
            if number % _CELLS_A_BIT == 0:
                yield
        return Written(
            values, len(locks), locks[0] if locks else None, rows=frozenset(rows), fields=frozenset(fields)
        )

    def _understood(self, row: int, of: Field, text: str) -> tuple[object] | None:
        """The new value; None when the cell keeps what it has, or a text that means nothing."""
        task = self.tasks[row]
        value = value_of(of, text, self.choices(row))
        if isinstance(value, CellFault):
            self._faulty[task.id, of] = (text, value)
            return None
        self._faulty.pop((task.id, of), None)
        return (value,) if value != _value(task, of) else None

    def like(
        self, source: int, targets: Iterable[int], fields: Iterable[Field]
    ) -> Iterator[tuple[Address, str]]:
        """The cells of some rows with what stands in one of them."""
        texts = [(of, self.text(source, of)) for of in fields]
        return (((row, of), text) for row in targets if row != source for of, text in texts)

    # --- following the queue

    def take(self, changed: Sequence[UploadTask]) -> list[int]:
        """Put newer values in place; the rows that may look different now."""
        touched = []
        for task in changed:
            row = self.rows.get(task.id)
            if row is None:
                continue
            old, self.tasks[row] = self.tasks[row], task
            if _looks_other(old, task):
                touched.append(row)
                if self._faulty:
                    self._forget_faults(old, task)
        return touched

    def add(self, tasks: Sequence[UploadTask]) -> None:
        """Put rows at the end."""
        for task in tasks:
            self.rows[task.id] = len(self.tasks)
            self.tasks.append(task)
        self.learn_names()

    def remove(self, ids: Iterable[TaskId]) -> None:
        """Take rows out."""
        gone = frozenset(ids)
        self.tasks = [task for task in self.tasks if task.id not in gone]
        self.rows = {task.id: row for row, task in enumerate(self.tasks)}
        self._faulty = {key: told for key, told in self._faulty.items() if key[0] not in gone}

    def _forget_faults(self, old: UploadTask, new: UploadTask) -> None:
        for of in new.metadata.differing_fields(old.metadata):
            self._faulty.pop((new.id, of), None)


def _value(task: UploadTask, of: Field) -> object:
    return getattr(task.metadata, of.value)


def _is_to_send(task: UploadTask) -> bool:
    """Whether the cover is still to be sent; the others take none."""
    return task.kind.can_renew and not task.cover_url and (task.untold or task.state is not TaskState.DONE)


def _looks_other(old: UploadTask, new: UploadTask) -> bool:
    """Whether a value or a lock may be another one; bytes that move concern neither."""
    return (
        new.metadata is not old.metadata
        or new.state is not old.state
        or new.media_id != old.media_id
        or new.create_intended != old.create_intended
    )
