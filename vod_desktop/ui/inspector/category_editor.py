"""The category field: shows paths of names, drops the tree down, fetches and creates through the catalog."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from vod_desktop.app.account_lists import AccountList
from vod_desktop.app.catalog import Cached
from vod_desktop.app.services import Services
from vod_desktop.domain.catalog import Category, CategoryTree
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import Categories, categories_of, ids_of
from vod_desktop.ui.category_paths import path_of
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.inspector.category_chips import CategoryChips
from vod_desktop.ui.inspector.category_popup import CategoryPopup
from vod_desktop.ui.inspector.drop_down import DroppingCombo
from vod_desktop.ui.inspector.editors import FieldEditor
from vod_desktop.ui.inspector.fetching import Fetching


class CategoryEditor(FieldEditor):
    """A category of the account of the selected tasks, out of the tree of their kind; of attached media several."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._account: AccountId | None = None
        self._tree: CategoryTree | None = CategoryTree.DEFAULT
        self._ids: tuple[int, ...] = ()
        self._placeholder = ""
        self._fetching = Fetching(services, AccountList.CATEGORIES, self)
        self.combo = _Combo()
        self.chips = CategoryChips()
        self._holding(self.combo, below=self.chips)
        # After the combo is in its place: Qt loses a child from the tab order that comes after a popup.
        self.popup = CategoryPopup(self)
        self.combo.opened.connect(self._open)
        self.popup.chosen.connect(self._on_chosen)
        self.chips.removed.connect(self._on_removed)
        self.popup.refresh_wanted.connect(self._fetching.fetch)
        self.popup.create_wanted.connect(self._create)
        self._fetching.changed.connect(self._show)

    def set_account(
        self, account_id: AccountId | None, tree: CategoryTree | None = CategoryTree.DEFAULT
    ) -> None:
        """Whose categories are offered, and of which tree; None where the tasks belong to different ones."""
        self._account = account_id if tree else None
        self._tree = tree
        self._fetching.aim(self._account, AccountList.of_tree(tree or CategoryTree.DEFAULT))
        self._show()

    def value(self) -> Categories:
        return categories_of(self._ids)

    def show_value(self, value: object, placeholder: str) -> None:
        self._ids = ids_of(value)
        self._placeholder = placeholder
        self._show_text()

    def _show(self) -> None:
        cached = self._cached()
        state = self._fetching.state(cached)
        if self._tree is None:
            state = self.tr(
                "Attached media have categories of their own. Select them apart from videos and images."
            )
        self.popup.show_categories(self._known(), self._tree, state)
        self._show_text()

    def _show_text(self) -> None:
        names = {one: self._name(one) for one in self._ids}
        self.chips.show_names(names if self._takes_several else {})
        if not names:
            self.combo.show_text(self._placeholder or self.tr("No category"))
        elif self._takes_several:
            self.combo.show_text(self.tr("Add a category"))
        else:
            self.combo.show_text("; ".join(names.values()))

    def _name(self, category_id: int) -> str:
        path = path_of(self._known(), category_id)
        return path or self.tr("Category {id}").format(id=category_id)

    @property
    def _takes_several(self) -> bool:
        return self._tree is CategoryTree.MATERIAL

    def _cached(self) -> Cached[Category] | None:
        if self._account is None or self._tree is None:
            return None
        return self._services.catalog.categories(self._account, self._tree)

    def _known(self) -> Sequence[Category]:
        cached = self._cached()
        return cached.values if cached else ()

    def _open(self) -> None:
        self._show()
        self.popup.open_below(self.combo)
        self._fetching.once()

    def _create(self, name: str, above: object) -> None:
        if self._account is None or self._tree is None:
            return
        parent_id = above.id if isinstance(above, Category) else None
        job = self._services.catalog.add_category(self._account, name, parent_id, self._tree)
        job.then(while_alive(self, self._on_created), while_alive(self, self._on_create_failed))

    def _on_created(self, category: Category) -> None:
        self._on_chosen(category.id)

    def _on_create_failed(self, failure: Failure) -> None:
        self._fetching.fail(failure)
        self.popup.open_below(self.combo)

    def _on_chosen(self, category_id: object) -> None:
        chosen = ids_of(category_id)
        self._take((*self._ids, *chosen) if chosen and self._takes_several else chosen)

    def _on_removed(self, category_id: int) -> None:
        self._take(one for one in self._ids if one != category_id)
        if not self._ids:
            self.combo.setFocus()

    def _take(self, ids: Iterable[int]) -> None:
        self._ids = tuple(dict.fromkeys(ids))
        self._placeholder = ""
        self._show_text()
        self.edited.emit()
        self.committed.emit()


class _Combo(DroppingCombo):
    """Shows one text."""

    def __init__(self) -> None:
        super().__init__()
        self.addItem("")

    def show_text(self, text: str) -> None:
        self.setItemText(0, text)
        self.setToolTip(text)
