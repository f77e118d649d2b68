"""What each column of a sheet is: heading, a sample, and a choice for each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from vod_desktop.app.sheets import columns
from vod_desktop.app.sheets.columns import READ, Column
from vod_desktop.app.wording.sheets import SheetWords
from vod_desktop.domain.tables import Table, cell_name
from vod_desktop.ui.theme import Look, grid, set_look

_SAMPLE = 40
"""Characters of a sample."""


class ColumnChoice(QScrollArea):
    """The columns that hold anything.

    Attributes:
        changed: A column is something else now.
    """

    changed = Signal()

    def __init__(self, words: SheetWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.combos: dict[int, QComboBox] = {}
        self._width = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_table(self, table: Table, mapping: columns.Mapping) -> None:
        """Show the columns of a table as they were understood."""
        self._width = len(table.headings)
        inner = QWidget()
        lines = QGridLayout(inner)
        step = grid(self)
        lines.setContentsMargins(0, 0, 2 * step, 0)
        lines.setHorizontalSpacing(4 * step)
        lines.setColumnStretch(1, 1)
        for number, heading in enumerate(table.headings):
            sample = next((row.cells[number] for row in table.rows if row.cells[number].strip()), "")
            if heading.strip() or sample:
                self._add(lines, number, heading.strip(), sample, mapping[number])
        lines.setRowStretch(lines.rowCount(), 1)
        self.setWidget(inner)

    def mapping(self) -> columns.Mapping:
        """What stands in the form now; a column chosen twice counts where it stands first."""
        seen: set[Column] = set()
        found: list[Column | None] = [None] * self._width
        for number, combo in self.combos.items():
            column = combo.currentData()
            if isinstance(column, Column) and column not in seen:
                seen.add(column)
                found[number] = column
        return tuple(found)

    def chosen_twice(self) -> bool:
        """Whether two columns are said to be the same."""
        chosen = [combo.currentData() for combo in self.combos.values() if combo.currentData()]
        return len(set(chosen)) < len(chosen)

    def _add(self, lines: QGridLayout, number: int, heading: str, sample: str, column: Column | None) -> None:
        name = heading or self.tr("Column {letters}").format(letters=cell_name(1, number)[:-1])
        combo = QComboBox()
        combo.addItem(self.tr("Leave out"), None)
        for possible in READ:
            combo.addItem(self._words.heading(possible), possible)
        combo.setCurrentIndex(combo.findData(column) if column else 0)
        combo.setAccessibleName(self.tr("“{heading}” is").format(heading=name))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.combos[number] = combo
        row = lines.rowCount()
        lines.addWidget(_label(name, None), row, 0)
        lines.addWidget(_label(" ".join(sample.split())[:_SAMPLE], Look.MUTED), row, 1)
        lines.addWidget(combo, row, 2)


def _label(text: str, look: Look | None) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_look(label, look)
    return label
