"""The form: what VOD is told about the selected media, checked while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from vod_desktop.app.actions import OF_VIDEOS
from vod_desktop.app.services import Services
from vod_desktop.domain.catalog import CategoryTree
from vod_desktop.domain.limits import DESCRIPTION_MAX, TITLE_MAX
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.inspector.binding import FieldBinding
from vod_desktop.ui.inspector.category_editor import CategoryEditor
from vod_desktop.ui.inspector.choice_editor import LISTS, AccountChoiceEditor, WorkflowEditor
from vod_desktop.ui.inspector.editing import EditSession
from vod_desktop.ui.inspector.editors import FieldEditor, LineEditor, TextEditor
from vod_desktop.ui.inspector.facts import UploadFacts
from vod_desktop.ui.inspector.field_frame import FieldFrame
from vod_desktop.ui.inspector.fold import Fold
from vod_desktop.ui.inspector.lock_note import LockNote
from vod_desktop.ui.inspector.placeholders import placeholder_of
from vod_desktop.ui.inspector.tag_field import TagField
from vod_desktop.ui.inspector.title_binding import TitleBinding
from vod_desktop.ui.theme import grid

_LIMITS = {Field.TITLE: TITLE_MAX, Field.DESCRIPTION: DESCRIPTION_MAX}
_ADVANCED = (Field.WORKFLOW, Field.STORAGE, Field.APP, Field.USER_DATA)


class DetailsPage(QScrollArea):
    """Title, description, tags, category, template group, the advanced fields, and the facts of the upload."""

    def __init__(self, session: EditSession, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        self._category = CategoryEditor(services)
        self._choices = {field: AccountChoiceEditor(services, wanted) for field, wanted in LISTS.items()}
        self.bindings = {field: self._bind(field, editor) for field, editor in self._editors().items()}
        self.tags = TagField(session)
        self.lock_note = LockNote()
        self.facts = UploadFacts(services)
        self.advanced = Fold(self.tr("Advanced"), self._column([self.bindings[f].frame for f in _ADVANCED]))
        self.upload = Fold(self.tr("Upload"), self.facts, unfolded=True)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._content())

    def show_selection(self) -> None:
        """Show what is selected now."""
        self._offer_choices()
        self._load_choices()
        self._tell_common_lock()
        for binding in self.bindings.values():
            binding.begin()
        self.tags.begin()
        takes_video = any(kind.can_renew for kind in self._session.selection.together.kinds)
        for field in OF_VIDEOS & self.bindings.keys():
            self.bindings[field].frame.setVisible(takes_video)
        self.show_facts()

    def refresh(self) -> None:
        """Show newer values; what is being typed stays."""
        self._tell_common_lock()
        for binding in self.bindings.values():
            binding.refresh()
        self.tags.refresh()
        self.show_facts()

    def flush(self) -> None:
        """Write what has been typed and not been written yet."""
        for binding in self.bindings.values():
            binding.flush()
        self.tags.flush()

    def focus_field(self, field: Field) -> None:
        """Put the cursor into a field, unfolding what hides it."""
        if field in _ADVANCED:
            self.advanced.set_unfolded(unfolded=True)
        frame = self.tags.frame if field is Field.TAGS else self.bindings[field].frame
        target = frame.editor.focusProxy() or frame.editor
        target.setFocus()
        # The unfolded fields have their places only after the layout has run.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(frame))

    def _tell_common_lock(self) -> None:
        """Say once above the form what holds for every field of it."""
        states = [*(binding.state for binding in self.bindings.values()), self.tags.state]
        locks = {self._session.lock(field) for field in (*self.bindings, Field.TAGS)}
        common = locks.pop() if len(locks) == 1 else None
        for state in states:
            state.is_quiet = common is not None
        self.lock_note.setVisible(common is not None)
        self.lock_note.set_text(states[0].lock_text(common) if common else "")

    def _editors(self) -> dict[Field, FieldEditor]:
        return {
            Field.TITLE: LineEditor(),
            Field.DESCRIPTION: TextEditor(lines=4),
            Field.CATEGORY: self._category,
            Field.TEMPLATE_GROUP: self._choices[Field.TEMPLATE_GROUP],
            Field.WORKFLOW: WorkflowEditor(self._services),
            Field.STORAGE: self._choices[Field.STORAGE],
            Field.APP: self._choices[Field.APP],
            Field.USER_DATA: TextEditor(lines=4),
        }

    def _bind(self, field: Field, editor: FieldEditor) -> FieldBinding:
        frame = FieldFrame(self._services.wording.field(field), editor, required=field is Field.TITLE)
        made = TitleBinding if field is Field.TITLE else FieldBinding
        return made(
            field,
            frame,
            self._session,
            limit=_LIMITS.get(field),
            placeholder=placeholder_of(field),
            parent=self,
        )

    def _content(self) -> QWidget:
        step = grid(self)
        main = (Field.TITLE, Field.DESCRIPTION)
        after = (Field.CATEGORY, Field.TEMPLATE_GROUP)
        content = self._column(
            [
                self.lock_note,
                *(self.bindings[f].frame for f in main),
                self.tags.frame,
                *(self.bindings[f].frame for f in after),
                self.advanced,
                self.upload,
            ]
        )
        layout = content.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setContentsMargins(3 * step, 3 * step, 3 * step, 4 * step)
            layout.addStretch(1)
        return content

    def _column(self, widgets: Sequence[QWidget]) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * grid(self))
        for widget in widgets:
            layout.addWidget(widget)
        return column

    def _load_choices(self) -> None:
        task: UploadTask | None = self._session.task
        if task is None:
            return
        account = task.account_id
        if self._services.catalog.template_groups(account) is None:
            job = self._services.catalog.load(account)
            job.then(while_alive(self, lambda _: self._on_loaded()))

    def _on_loaded(self) -> None:
        self._offer_choices()
        self.refresh()

    def _offer_choices(self) -> None:
        """What the account of the first task offers, as far as it is known by now."""
        task = self._session.task
        account = task.account_id if task else None
        trees = {CategoryTree.of(kind) for kind in self._session.selection.together.kinds}
        self._category.set_account(account, trees.pop() if len(trees) == 1 else None)
        for editor in self._choices.values():
            editor.set_account(account)

    def show_facts(self) -> None:
        """Show how far the upload of a single task is."""
        task = self._session.task
        self.upload.setVisible(task is not None and not self._session.selection.is_many)
        if task is not None:
            self.facts.show_task(task)
