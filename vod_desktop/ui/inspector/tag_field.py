"""The tags of the selection: chips that all or some have, added to all and removed from all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from vod_desktop.domain.limits import TAGS_MAX
from vod_desktop.domain.metadata import Field
from vod_desktop.ui.inspector.editing import EditSession
from vod_desktop.ui.inspector.editors import FieldEditor
from vod_desktop.ui.inspector.field_frame import FieldFrame
from vod_desktop.ui.inspector.field_state import FieldState
from vod_desktop.ui.inspector.tag_editor import TagEditor


class TagField(QObject):
    """Every change is written at once: a chip is complete."""

    def __init__(self, session: EditSession) -> None:
        super().__init__()
        self._session = session
        self.editor = TagEditor()
        self.frame = FieldFrame(session.services.wording.field(Field.TAGS), _Holder(self.editor))
        self.state = FieldState(Field.TAGS, self.frame, session)
        self.editor.complete_from(session.services.tags.all)
        self.editor.added.connect(self._on_added)
        self.editor.removed.connect(self._on_removed)
        self.frame.reverted.connect(self._on_reverted)

    def begin(self) -> None:
        """Show the tags of a new selection."""
        self.editor.line.clear()
        self.refresh()

    def refresh(self) -> None:
        """Show the tags as they are now; the line keeps what is being typed."""
        selection = self._session.selection
        tags = selection.tags()
        self.editor.show_tags(tags, "" if tags else self.tr("Add tags"))
        self.state.show(None, dirty=False)
        self.frame.set_counter(selection.together.forms.most_tags, TAGS_MAX)

    def flush(self) -> None:
        """Make tags of what was typed."""
        self.editor.take_typed()

    def _on_added(self, tags: Sequence[str]) -> None:
        self._session.services.tags.note(tags)
        self._session.write(Field.TAGS, self._session.selection.tagging(added=tags))
        self.refresh()

    def _on_removed(self, tag: str) -> None:
        self._session.write(Field.TAGS, self._session.selection.tagging(removed=(tag,)))
        self.refresh()

    def _on_reverted(self) -> None:
        self._session.write(Field.TAGS, self._session.selection.reverting(Field.TAGS))
        self.refresh()


class _Holder(FieldEditor):
    """The chips as an editor of the form."""

    def __init__(self, editor: TagEditor) -> None:
        super().__init__()
        self._editor = editor
        self._holding(editor)
        self.setFocusProxy(editor.line)

    def set_locked(self, locked: bool) -> None:
        self._editor.set_locked(locked)
