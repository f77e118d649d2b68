"""Brings rows and fields before the user's eyes, whatever was searched for, filtered or hidden."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDockWidget

from vod_desktop.app.groups import Group
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.ui.panels import InspectorPanel
from vod_desktop.ui.queue.model import QueueModel
from vod_desktop.ui.shell.center import Center
from vod_desktop.ui.shell.toolbar import SearchField


class Attention:
    """GUI thread only.

    Args:
        dock: Holds the inspector; it is shown for a field.
        inspect: Brings the selection into the inspector at once.
    """

    def __init__(
        self,
        center: Center,
        model: QueueModel,
        search: SearchField,
        dock: QDockWidget,
        inspector: InspectorPanel,
        inspect: Callable[[], None],
    ) -> None:
        self._center = center
        self._model = model
        self._search = search
        self._dock = dock
        self._inspector = inspector
        self._inspect = inspect

    def to_everything(self) -> None:
        """Show every row there is."""
        self._search.clear()
        self._model.search_for("")
        self._center.sidebar.choose(Group.ALL)

    def to_rows(self, ids: Sequence[TaskId]) -> None:
        """Show and select these."""
        self.to_everything()
        self._center.view.select(ids)
        self._inspect()

    def to_title(self) -> None:
        """Put the cursor into the title of what is selected."""
        self._dock.show()
        self._inspect()
        self._inspector.focus_field(Field.TITLE)

    def to_titles_of(self, ids: Sequence[TaskId]) -> None:
        """Select these, and put the cursor into their title."""
        self.to_rows(ids)
        self.to_title()

    def to_field(self, task_id: TaskId, field: Field) -> None:
        """Select the row, and put the cursor into the field."""
        self.to_rows([task_id])
        self._dock.show()
        self._inspector.focus_field(field)
