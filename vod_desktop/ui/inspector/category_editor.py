"""The category field: shows the path of names, drops the tree down, fetches and creates through the catalog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from vod_desktop.app.account_lists import AccountList
from vod_desktop.app.catalog import Cached
from vod_desktop.app.services import Services
from vod_desktop.domain.catalog import Category, CategoryTree
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.ui.category_paths import path_of
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.inspector.category_popup import CategoryPopup
from vod_desktop.ui.inspector.drop_down import DroppingCombo
from vod_desktop.ui.inspector.editors import FieldEditor
from vod_desktop.ui.inspector.fetching import Fetching


class CategoryEditor(FieldEditor):
    """A category of the account of the selected tasks, out of the tree of their kind."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._account: AccountId | None = None
        self._tree: CategoryTree | None = CategoryTree.DEFAULT
        self._value: int | None = None
        self._placeholder = ""
        self._fetching = Fetching(services, AccountList.CATEGORIES, self)
        self.combo = _Combo()
        self._holding(self.combo)
        # After the combo is in its place: Qt loses a child from the tab order that comes after a popup.
        self.popup = CategoryPopup(self)
        self.combo.opened.connect(self._open)
        self.popup.chosen.connect(self._on_chosen)
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

    def value(self) -> int | None:
        return self._value

    def show_value(self, value: object, placeholder: str) -> None:
        self._value = value if isinstance(value, int) else None
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
        text = self._placeholder or self.tr("No category")
        if self._value is not None:
            path = path_of(self._known(), self._value)
            text = path or self.tr("Category {id}").format(id=self._value)
        self.combo.show_text(text)

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
        self._value = category_id if isinstance(category_id, int) else None
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
