"""What is said around a field: problems, locks, differences, and whether it was changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from vod_desktop.domain.metadata import Field, Problem, Reason
from vod_desktop.ui.inspector.editing import EditSession, Lock
from vod_desktop.ui.inspector.field_frame import FieldFrame

CLEANABLE = frozenset({Field.TITLE, Field.DESCRIPTION})
"""Fields whose text can be cleaned without changing what it says."""
_CLEANED = frozenset({Reason.EMOJI, Reason.CONTROL})


class FieldState(QObject):
    """Speaks for one field of the selection.

    Attributes:
        is_quiet: Whether the lock is told elsewhere, once for all fields.
    """

    def __init__(self, field: Field, frame: FieldFrame, session: EditSession) -> None:
        super().__init__(frame)
        self._field = field
        self._frame = frame
        self._session = session
        self.is_quiet = False

    def show(self, typed: object, *, dirty: bool) -> None:
        """Say what is to be said, with what stands in the editor if it is not written yet."""
        lock = self._session.lock(self._field)
        count = len(self._session.selection.tasks)
        locked = lock is not None and lock.count == count
        self._frame.editor.set_locked(locked)
        problems = [] if locked else self._session.problems(self._field, typed, dirty=dirty)
        self._frame.set_message(self._sentence(problems))
        self._frame.set_cleanable(
            self._field in CLEANABLE and any(problem.reason in _CLEANED for problem in problems)
        )
        self._frame.set_note("" if self.is_quiet else self._note())
        self._frame.set_badge("" if dirty else self._origin())
        self._frame.set_touched(not locked and (dirty or self._session.selection.touched(self._field)))

    def differing(self) -> str:
        """What stands in the field where the selected ones do not agree."""
        selection = self._session.selection
        missing = selection.common(self._field).missing
        if missing:
            return self.tr("Different; missing in %n item(s)", "", missing)
        return self.tr("Different across %n item(s)", "", len(selection.tasks))

    def _sentence(self, problems: Sequence[Problem]) -> str:
        if not problems:
            return ""
        count = len(self._session.selection.tasks)
        sentence = self._session.services.wording.field_problem(problems[0])
        if len(problems) == count:
            return sentence
        return self.tr("In {some} of {all}: {problem}").format(
            some=len(problems), all=count, problem=sentence
        )

    def _origin(self) -> str:
        """Which preset filled the field in, in all or in some of the selected."""
        selection = self._session.selection
        names: Counter[str] = Counter()
        for mark, count in selection.together.marks.items():
            if mark is not None and self._field in mark.fields:
                names[mark.name] += count
        some, all_of_them = names.total(), len(selection.tasks)
        if not some:
            return ""
        if some == all_of_them and len(names) == 1:
            return self.tr("From the preset “{name}”").format(name=next(iter(names)))
        return self.tr("From a preset in {some} of {all}").format(some=some, all=all_of_them)

    def _note(self) -> str:
        lock = self._session.lock(self._field)
        return self.lock_text(lock) if lock else ""

    def lock_text(self, lock: Lock) -> str:
        """That and why the field cannot be changed, in all or in some of the selected."""
        count = len(self._session.selection.tasks)
        if lock.count == count:
            return lock.reason
        return self.tr("{locked} of {all} can't change now. {reason}").format(
            locked=lock.count, all=count, reason=lock.reason
        )
