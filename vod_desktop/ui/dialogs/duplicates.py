"""Files that were added and are known already: one question for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from vod_desktop.app.notices import AddFinished
from vod_desktop.domain.ids import MediaId, TaskId
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.theme import Look, grid, set_look


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that was added and is known.

    Attributes:
        media_id: What was made of it; None while it only is in the list.
        replaceable: The finished row whose source the file may take the place of.
        is_changed: Whether its content is another now.
    """

    path: str
    media_id: MediaId | None = None
    replaceable: TaskId | None = None
    is_changed: bool = False


def known_in(found: AddFinished, task_of: Callable[[TaskId], UploadTask | None]) -> list[KnownFile]:
    """What the user has to be asked about after adding."""
    changed = set(found.changed)
    rows = filter(None, map(task_of, (*found.known, *found.done, *found.changed)))
    return [*(_of_row(row, row.id in changed) for row in rows), *_of_past(found)]


def _of_row(task: UploadTask, is_changed: bool) -> KnownFile:
    if task.state is not TaskState.DONE:
        return KnownFile(task.path)
    return KnownFile(task.path, task.media_id, task.id if task.kind.can_renew else None, is_changed)


def _of_past(found: AddFinished) -> Iterator[KnownFile]:
    for past in found.past:
        yield KnownFile(past.path, past.media_id)


class DuplicatesDialog(Sheet):
    """Skip, add anyway or replace source; the answer holds for every file of the drop. Escape skips.

    Attributes:
        adds: Whether the answer was to add them anyway.
        again_wanted: They shall be added anyway.
        replace_wanted: `list[TaskId]` of finished rows that shall get the files as they are now.
    """

    again_wanted = Signal()
    replace_wanted = Signal(object)

    def __init__(self, known: Sequence[KnownFile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Known already"))
        self.adds = False
        self._known = known
        self._replaceable = [one.replaceable for one in known if one.replaceable is not None]
        self.list = QTreeWidget()
        self.skip = QPushButton(self.tr("Skip"))
        self.again = QPushButton(self.tr("Add anyway"))
        self.replace = QPushButton(self.tr("Replace source…"))
        self._lay_out()
        self.again.clicked.connect(self._on_again)
        self.replace.clicked.connect(lambda: self.replace_wanted.emit(self._replaceable))
        for button in (self.skip, self.again, self.replace):
            button.clicked.connect(self.accept)

    def _on_again(self) -> None:
        self.adds = True
        self.again_wanted.emit()

    def _reason(self, one: KnownFile) -> str:
        if one.media_id is None:
            return self.tr("is in the list already")
        if one.is_changed:
            return self.tr("was uploaded with other content")
        return self.tr("was uploaded and is unchanged")

    def _lay_out(self) -> None:
        step = grid(self)
        question = QLabel(self.tr("%n file(s) are known already.", "", len(self._known)))
        set_look(question, Look.HEADING)
        self.setAccessibleName(question.text())
        self._fill()
        more = QLabel(self._explanation())
        more.setWordWrap(True)
        set_look(more, Look.MUTED)
        buttons = QDialogButtonBox()
        buttons.addButton(self.skip, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.again, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.replace, QDialogButtonBox.ButtonRole.ActionRole)
        self.replace.setVisible(bool(self._replaceable))
        for button in (self.again, self.replace):
            button.setAutoDefault(False)
        self.skip.setDefault(True)
        self.skip.setFocus()
        for widget in (question, self.list, more, buttons):
            self.rows.addWidget(widget)
        self.rows.setStretchFactor(self.list, 1)
        self.resize(210 * step, 80 * step)

    def _explanation(self) -> str:
        adding = self.tr("Adding them anyway makes further media of them.")
        if not self._replaceable:
            return adding
        text = self.tr(
            "Replacing the source sends %n of them to the media that exist, which keep their IDs.",
            "",
            len(self._replaceable),
        )
        return f"{adding} {text}"

    def _fill(self) -> None:
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels([self.tr("File"), self.tr("What is known"), self.tr("Media ID")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for one in self._known:
            row = QTreeWidgetItem([PurePath(one.path).name, self._reason(one), one.media_id or ""])
            row.setToolTip(0, one.path)
            self.list.addTopLevelItem(row)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
