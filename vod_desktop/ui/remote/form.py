"""The form of what VOD is told about media that it fetches or finds itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vod_desktop.app.services import Services
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.limits import DESCRIPTION_MAX, TITLE_MAX
from vod_desktop.domain.metadata import CoverFromUrl, Field, MediaMetadata, split_tags
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.inspector.category_editor import CategoryEditor
from vod_desktop.ui.inspector.choice_editor import LISTS, AccountChoiceEditor, WorkflowEditor
from vod_desktop.ui.inspector.editors import FieldEditor, LineEditor, TextEditor
from vod_desktop.ui.inspector.field_frame import FieldFrame
from vod_desktop.ui.inspector.fold import Fold
from vod_desktop.ui.inspector.placeholders import placeholder_of
from vod_desktop.ui.theme import grid

EXTENSION = "extension"
"""The one field that is not of the metadata: it tells VOD the type where the URL does not."""
FieldName = Field | str

_LIMITS: Mapping[FieldName, int] = {Field.TITLE: TITLE_MAX, Field.DESCRIPTION: DESCRIPTION_MAX}
_ADVANCED: tuple[FieldName, ...] = (
    Field.TEMPLATE_GROUP,
    Field.WORKFLOW,
    Field.STORAGE,
    Field.APP,
    Field.USER_DATA,
)
_PULL_ONLY: tuple[FieldName, ...] = (EXTENSION, Field.STORAGE, Field.APP)
"""RegisterMedia has no parameter for these."""


@dataclass(frozen=True, slots=True)
class Described:
    """What one row says of itself."""

    metadata: MediaMetadata
    extension: str

    def value(self, name: FieldName) -> object:
        """What stands in the editor of that field."""
        if not isinstance(name, Field):
            return self.extension
        found = getattr(self.metadata, name.value)
        if name is Field.TAGS:
            return ", ".join(found)
        return found.url if isinstance(found, CoverFromUrl) else found

    def changed(self, values: Mapping[FieldName, object]) -> Described:
        """With other values, as they stand in the editors."""
        fields = {
            name.value: _value(name, found) for name, found in values.items() if isinstance(name, Field)
        }
        extension = str(values.get(EXTENSION, self.extension)).strip().lower().lstrip(".")
        return Described(self.metadata.changed(**fields), extension)


def _value(name: Field, found: object) -> object:
    match name:
        case Field.TAGS:
            return split_tags(str(found))
        case Field.COVER:
            return CoverFromUrl(str(found).strip()) if str(found).strip() else None
        case _:
            return found


class JobForm(QWidget):
    """Fields of one row or of several. Holds what was changed until `take` asks for it.

    Args:
        titled: Whether there is a title; a list gives each row its own.

    Attributes:
        edited: The user changed something.
        committed: The user is done with a field.
    """

    edited = Signal()
    committed = Signal()

    def __init__(self, services: Services, *, titled: bool) -> None:
        super().__init__()
        self._services = services
        self._category = CategoryEditor(services)
        self._choices = {name: AccountChoiceEditor(services, wanted) for name, wanted in LISTS.items()}
        self._account: AccountId | None = None
        self._rows: Sequence[Described] = ()
        self._touched: set[FieldName] = set()
        editors = self._editors()
        if not titled:
            del editors[Field.TITLE]
        self.frames = {name: self._frame(name, editor) for name, editor in editors.items()}
        self.advanced = Fold(self.tr("Advanced"), _column([self.frames[name] for name in _ADVANCED]))
        main = [frame for name, frame in self.frames.items() if name not in _ADVANCED]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_column([*main, self.advanced]))

    def show_account(self, account_id: AccountId | None) -> None:
        """Whose categories, template groups and storage locations are offered."""
        self._account = account_id
        self._offer_choices()
        if account_id is not None and self._services.catalog.template_groups(account_id) is None:
            job = self._services.catalog.load(account_id)
            job.then(while_alive(self, lambda _: self._offer_choices()))

    def show_kind(self, kind: RemoteKind) -> None:
        """Leave away what VOD does not take for that kind."""
        for name in _PULL_ONLY:
            self.frames[name].setVisible(kind is RemoteKind.PULL)

    def show_rows(self, rows: Sequence[Described]) -> None:
        """Show what these have in common; nothing counts as changed."""
        self._rows = rows
        self._touched.clear()
        for name, frame in self.frames.items():
            values = {row.value(name) for row in rows}
            differ = self.tr("Different across %n item(s)", "", len(rows)) if len(values) > 1 else ""
            frame.editor.show_value(
                values.pop() if len(values) == 1 else None, differ or self._placeholder(name)
            )
        self._tell_problems()

    def set_locked(self, locked: bool) -> None:
        """Whether it may only be read."""
        for frame in self.frames.values():
            frame.editor.set_locked(locked)

    @property
    def is_touched(self) -> bool:
        """Whether something was changed and not taken yet."""
        return bool(self._touched)

    def values(self) -> dict[FieldName, object]:
        """What was changed."""
        return {name: self.frames[name].editor.value() for name in self._touched}

    def described(self) -> tuple[Described, ...]:
        """The rows with what was changed."""
        return tuple(row.changed(self.values()) for row in self._rows)

    def _on_edited(self, name: FieldName) -> None:
        self._touched.add(name)
        self._tell_problems()
        self.edited.emit()

    def _tell_problems(self) -> None:
        rows = self.described()
        first = rows[0].metadata if rows else MediaMetadata(title="-")
        problems = {problem.field: problem for problem in reversed(first.problems())}
        for name, frame in self.frames.items():
            problem = problems.get(name) if isinstance(name, Field) else None
            frame.set_message(self._services.wording.field_problem(problem) if problem else "")
            if limit := _LIMITS.get(name):
                frame.set_counter(len(str(frame.editor.value())), limit)

    def _offer_choices(self) -> None:
        """What the account offers, as far as it is known by now."""
        self._category.set_account(self._account)
        for editor in self._choices.values():
            editor.set_account(self._account)

    def _editors(self) -> dict[FieldName, FieldEditor]:
        return {
            Field.TITLE: LineEditor(),
            Field.DESCRIPTION: TextEditor(lines=3),
            Field.TAGS: LineEditor(),
            Field.CATEGORY: self._category,
            Field.COVER: LineEditor(),
            EXTENSION: LineEditor(),
            Field.TEMPLATE_GROUP: self._choices[Field.TEMPLATE_GROUP],
            Field.WORKFLOW: WorkflowEditor(self._services),
            Field.STORAGE: self._choices[Field.STORAGE],
            Field.APP: self._choices[Field.APP],
            Field.USER_DATA: TextEditor(lines=3),
        }

    def _frame(self, name: FieldName, editor: FieldEditor) -> FieldFrame:
        frame = FieldFrame(self._label(name), editor, required=name is Field.TITLE)
        editor.edited.connect(lambda: self._on_edited(name))
        editor.committed.connect(self.committed)
        return frame

    def _placeholder(self, name: FieldName) -> str:
        if isinstance(name, Field):
            return placeholder_of(name)
        return self.tr("Only where a URL does not tell it, e.g. mp4")

    def _label(self, name: FieldName) -> str:
        if name is Field.COVER:
            return self.tr("Web address of the cover")
        if name is Field.TAGS:
            return self.tr("Tags, with commas between")
        return self._services.wording.field(name) if isinstance(name, Field) else self.tr("File extension")


def _column(widgets: Sequence[QWidget]) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(3 * grid(column))
    for widget in widgets:
        layout.addWidget(widget)
    return column
