"""The list of categories that drops down: search, choose, fetch anew, create in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QTreeView, QWidget

from vod_desktop.domain.catalog import Category, CategoryTree
from vod_desktop.domain.limits import CATEGORY_NAME_MAX_BYTES
from vod_desktop.ui.inspector.category_tree import CATEGORY_ROLE, fill, filtered, takes_children
from vod_desktop.ui.inspector.drop_down import DropDown, row_button


class CategoryPopup(DropDown):
    """Drops down from the field. A number that is typed can be taken as an id, also while nothing could be fetched.

    Attributes:
        chosen: An id as int, or None for "no category".
        create_wanted: A name and the `Category` above it (None for the top).
    """

    chosen = Signal(object)
    create_wanted = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        tree = QTreeView()
        super().__init__(parent, tree)
        self.tree = tree
        self._categories: Sequence[Category] = ()
        self._kind: CategoryTree | None = CategoryTree.DEFAULT
        self.search.setPlaceholderText(self.tr("Search, or enter an ID"))
        self.tree.setHeaderHidden(True)
        self.tree.selectionModel().currentChanged.connect(self._name_buttons)
        self.use_id = row_button("check")
        self.use_id.clicked.connect(self._use_id)
        self.create_here = row_button("add")
        self.create_here.clicked.connect(self._create)
        self.name_parts(
            of_list=self.tr("Categories"),
            of_search=self.tr("Search categories"),
            of_refresh=self.tr("Fetch the categories anew"),
        )
        self.lay_out(self.use_id, self.create_here)

    def show_categories(self, categories: Sequence[Category], kind: CategoryTree | None, state: str) -> None:
        """Show these of that tree; `state` says how old they are or why there are none.

        Without a tree nothing but "no category" can be chosen.
        """
        self._categories = categories
        self._kind = kind
        self.state.setText(state)
        self.fill()

    def fill(self) -> None:
        text = self.search.text().strip()
        shown = filtered(self._categories, text) if text else self._categories
        fill(self.model, shown, "" if text else self.tr("No category"))
        if text:
            self.tree.expandAll()
        self._name_buttons()

    def take(self, index: QModelIndex) -> None:
        category = index.data(CATEGORY_ROLE)
        self._choose(category.id if isinstance(category, Category) else None)

    def enter(self) -> None:
        """The category with that id or just that name, else the first hit, else the id, else nothing."""
        text = self.search.text().strip().casefold()
        if not text:
            return
        hits = [c for c in _all(self._categories) if text == str(c.id) or text in c.name.casefold()]
        exact = [c for c in hits if text == str(c.id)] or [c for c in hits if text == c.name.casefold()]
        if hits:
            self._choose((exact or hits)[0].id)
        elif text.isdecimal() and self._kind is not None:
            self._choose(int(text))

    def _name_buttons(self) -> None:
        """What the typed text could be besides a search: an id, or the name of a new category."""
        text = self.search.text().strip()
        self.use_id.setVisible(text.isdecimal() and self._kind is not None)
        self.use_id.setText(self.tr("Use the ID {id}").format(id=text))
        above = self._selected()
        fits = bool(text) and len(text.encode()) <= CATEGORY_NAME_MAX_BYTES
        self.create_here.setVisible(fits and self._kind is not None and takes_children(above, self._kind))
        if above is None:
            self.create_here.setText(self.tr("Create “{name}”").format(name=text))
        else:
            self.create_here.setText(
                self.tr("Create “{name}” in “{above}”").format(name=text, above=above.name)
            )

    def _selected(self) -> Category | None:
        found = self.tree.currentIndex().data(CATEGORY_ROLE)
        return found if isinstance(found, Category) else None

    def _use_id(self) -> None:
        self._choose(int(self.search.text().strip()))

    def _create(self) -> None:
        self.create_wanted.emit(self.search.text().strip(), self._selected())
        self.hide()

    def _choose(self, category_id: int | None) -> None:
        self.hide()
        self.chosen.emit(category_id)


def _all(categories: Sequence[Category]) -> list[Category]:
    return [found for category in categories for found in (category, *_all(category.children))]
