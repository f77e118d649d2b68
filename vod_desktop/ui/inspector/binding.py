"""Ties one field's editor to the selection: shows the common value, checks while typing, writes when typing rests."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from vod_desktop.domain.metadata import Field
from vod_desktop.ui.inspector.editing import EditSession
from vod_desktop.ui.inspector.field_frame import FieldFrame
from vod_desktop.ui.inspector.field_state import FieldState

IDLE_MS = 400
"""How long typing must rest before it is written."""


class FieldBinding(QObject):
    """One field of the form. Only what the user touched is ever written."""

    def __init__(
        self,
        field: Field,
        frame: FieldFrame,
        session: EditSession,
        *,
        limit: int | None = None,
        placeholder: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.frame = frame
        self._session = session
        self._limit = limit
        self._placeholder = placeholder
        self.state = FieldState(field, frame, session)
        self._dirty = False
        self._typing = object()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.flush)
        frame.editor.edited.connect(self._on_edited)
        frame.editor.committed.connect(self._on_committed)
        frame.reverted.connect(self._on_reverted)
        frame.cleaned.connect(self._on_cleaned)

    def begin(self) -> None:
        """Show the field of a new selection."""
        self._typing = object()
        self._dirty = False
        self._idle.stop()
        self._show_value()

    def refresh(self) -> None:
        """Show a newer value, unless something is being typed here."""
        if self._dirty:
            self._show_state()
        else:
            self._show_value()

    def flush(self) -> None:
        """Write what was typed, if anything was."""
        self._idle.stop()
        if not self._dirty:
            return
        self._dirty = False
        value, common = self._editor_value(), self._session.selection.common(self.field)
        if not value and not common.agrees:
            self._show_value()  # typed and taken out again: what differs stays
            return
        edits = self._session.selection.setting(self.field, value)
        self._session.write(self.field, edits, typing=self._typing)
        self._show_state()

    def _editor_value(self) -> object:
        return self.frame.editor.value()

    def _on_edited(self) -> None:
        self._dirty = True
        self._idle.start()
        self._show_state()

    def _on_committed(self) -> None:
        """What was typed until now is one step; what is typed from now on is another."""
        self.flush()
        self._typing = object()

    def _on_reverted(self) -> None:
        self._dirty = False
        self._idle.stop()
        self._session.write(self.field, self._session.selection.reverting(self.field))
        self._show_value()

    def _on_cleaned(self) -> None:
        self.flush()
        self._session.write(self.field, self._session.selection.cleaning(self.field))
        self._show_value()

    def _show_value(self) -> None:
        common = self._session.selection.common(self.field)
        if common.agrees:
            self.frame.editor.show_value(common.value, self._placeholder)
        else:
            self.frame.editor.show_value(None, self.state.differing())
        self._show_state()

    def _show_state(self) -> None:
        self.state.show(self._editor_value(), dirty=self._dirty)
        value = self._editor_value()
        if self._limit and isinstance(value, str):
            self.frame.set_counter(len(value), self._limit)
