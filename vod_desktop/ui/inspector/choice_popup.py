"""The list of choices that drops down: search, choose, take what was typed, fetch anew."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QTreeView, QWidget

from vod_desktop.ui.inspector.drop_down import DropDown, row_button

Choices = Sequence[tuple[str, str]]
"""Label and value of each."""
_VALUE = Qt.ItemDataRole.UserRole + 1


class ChoicePopup(DropDown):
    """Drops down from the field.

    Attributes:
        chosen: The value of a choice, what was typed, or empty text for "none".
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        view = QTreeView()  # unlike a list view it cuts what is too long for it
        super().__init__(parent, view)
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._choices: Choices = ()
        self._none = ""
        self.search.setPlaceholderText(self.tr("Search, or enter an ID"))
        self.use_text = row_button("check")
        self.use_text.clicked.connect(lambda: self._choose(self.search.text().strip()))
        self.name_parts(
            of_list=self.tr("Choices"),
            of_search=self.tr("Search choices"),
            of_refresh=self.tr("Fetch the choices anew"),
        )
        self.lay_out(self.use_text)

    def show_choices(self, choices: Choices, none: str, state: str) -> None:
        """Show these after an entry for "none"; `state` says how old they are or why there are none."""
        self._choices = choices
        self._none = none
        self.state.setText(state)
        self.state.setVisible(bool(state))
        self.fill()

    def fill(self) -> None:
        text = self.search.text().strip()
        self.model.clear()
        if not text:
            self._append(self._none, "")
        for label, value in self._found(text):
            self._append(label, value)
        self.use_text.setVisible(bool(text) and text not in (value for _, value in self._choices))
        self.use_text.setText(self.tr("Use “{text}”").format(text=text))

    def take(self, index: QModelIndex) -> None:
        self._choose(str(index.data(_VALUE)))

    def enter(self) -> None:
        """The choice that is called or numbered just so, else the first hit, else what was typed."""
        text = self.search.text().strip()
        if text:
            found = self._named(text) or self._found(text)
            self._choose(found[0][1] if found else text)

    def _named(self, text: str) -> Choices:
        """An id is typed whole, so it counts before a name."""
        by_id = [choice for choice in self._choices if choice[1] == text]
        return by_id or [choice for choice in self._choices if choice[0].casefold() == text.casefold()]

    def _found(self, text: str) -> Choices:
        wanted = text.casefold()
        return [(label, value) for label, value in self._choices if wanted in f"{label}\n{value}".casefold()]

    def _append(self, label: str, value: str) -> None:
        item = QStandardItem(label)
        item.setEditable(False)
        item.setData(value, _VALUE)
        item.setToolTip(value)
        self.model.appendRow(item)

    def _choose(self, value: str) -> None:
        self.hide()
        self.chosen.emit(value)
