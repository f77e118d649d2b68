"""The category field: shows the path of names, drops the tree down, fetches and creates through the catalog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from vod_desktop.app.services import Services
from vod_desktop.domain.catalog import Category
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.ui.category_paths import path_of
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.inspector.category_popup import CategoryPopup
from vod_desktop.ui.inspector.editors import FieldEditor


class CategoryEditor(FieldEditor):
    """A category of the account of the selected tasks."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._account: AccountId | None = None
        self._value: int | None = None
        self._placeholder = ""
        self._asked: set[AccountId] = set()
        self.combo = _Combo()
        self._holding(self.combo)
        # After the combo is in its place: Qt loses a child from the tab order that comes after a popup.
        self.popup = CategoryPopup(self)
        self.combo.opened.connect(self._open)
        self.popup.chosen.connect(self._on_chosen)
        self.popup.refresh_wanted.connect(self._refresh)
        self.popup.create_wanted.connect(self._create)

    def set_account(self, account_id: AccountId | None) -> None:
        """Whose categories are offered."""
        self._account = account_id
        self._tell_popup("")
        self._show_text()

    def value(self) -> int | None:
        return self._value

    def show_value(self, value: object, placeholder: str) -> None:
        self._value = value if isinstance(value, int) else None
        self._placeholder = placeholder
        self._show_text()

    def _show_text(self) -> None:
        text = self._placeholder or self.tr("No category")
        if self._value is not None:
            path = path_of(self._known(), self._value)
            text = path or self.tr("Category {id}").format(id=self._value)
        self.combo.show_text(text)

    def _known(self) -> Sequence[Category]:
        cached = self._services.catalog.categories(self._account) if self._account else None
        return cached.values if cached else ()

    def _open(self) -> None:
        self._tell_popup("")
        self.popup.open_below(self.combo)
        if self._account and self._account not in self._asked:
            self._refresh()

    def _tell_popup(self, trouble: str) -> None:
        cached = self._services.catalog.categories(self._account) if self._account else None
        state = trouble
        if not state and cached is not None:
            age = self._services.wording.duration(cached.age_s)
            state = (
                self.tr("As of {age} ago").format(age=age) if cached.age_s >= 60 else self.tr("Up to date")
            )
        self.popup.show_categories(self._known(), state or self.tr("Not fetched yet"))

    def _refresh(self) -> None:
        if self._account is None:
            return
        self._asked.add(self._account)
        self._tell_popup(self.tr("Fetching…"))
        job = self._services.catalog.refresh(self._account)
        job.then(while_alive(self, lambda _: self._on_fetched()), while_alive(self, self._on_failed))

    def _on_fetched(self) -> None:
        self._tell_popup("")
        self._show_text()

    def _on_failed(self, failure: Failure) -> None:
        cause = self._services.wording.failure_short(failure)
        self._tell_popup(self.tr("Could not be fetched: {cause}. An ID can be entered.").format(cause=cause))

    def _create(self, name: str, above: object) -> None:
        if self._account is None:
            return
        parent_id = above.id if isinstance(above, Category) else None
        job = self._services.catalog.add_category(self._account, name, parent_id)
        job.then(while_alive(self, self._on_created), while_alive(self, self._on_create_failed))

    def _on_created(self, category: Category) -> None:
        self._tell_popup("")
        self._on_chosen(category.id)

    def _on_create_failed(self, failure: Failure) -> None:
        self._on_failed(failure)
        self.popup.open_below(self.combo)

    def _on_chosen(self, category_id: object) -> None:
        self._value = category_id if isinstance(category_id, int) else None
        self._placeholder = ""
        self._show_text()
        self.edited.emit()
        self.committed.emit()


class _Combo(QComboBox):
    """Looks like a list to choose from, and opens something else."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.addItem("")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def show_text(self, text: str) -> None:
        self.setItemText(0, text)
        self.setToolTip(text)

    def showPopup(self) -> None:
        self.opened.emit()
