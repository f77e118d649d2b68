"""The list of categories that drops down: search, choose, fetch anew, create in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.domain.catalog import Category
from vod_desktop.domain.limits import CATEGORY_NAME_MAX_BYTES
from vod_desktop.ui.icons import icon
from vod_desktop.ui.inspector.category_tree import CATEGORY_ROLE, fill, filtered, takes_children
from vod_desktop.ui.theme import Look, grid, set_look


class CategoryPopup(QFrame):
    """Drops down from the field. A number that is typed can be taken as an id, also while nothing could be fetched.

    Attributes:
        chosen: An id as int, or None for "no category".
        refresh_wanted: The categories are to be fetched anew.
        create_wanted: A name and the `Category` above it (None for the top).
    """

    chosen = Signal(object)
    refresh_wanted = Signal()
    create_wanted = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._categories: Sequence[Category] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search, or enter an ID"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search categories"))
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.tree = QTreeView()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Categories"))
        self.model = QStandardItemModel(self)
        self.tree.setModel(self.model)
        self.tree.clicked.connect(self._on_clicked)
        self.tree.activated.connect(self._on_clicked)
        self.tree.selectionModel().currentChanged.connect(self._name_buttons)
        self.use_id = _row_button("check")
        self.use_id.clicked.connect(self._use_id)
        self.create_here = _row_button("add")
        self.create_here.clicked.connect(self._create)
        self.state = QLabel()
        self.state.setWordWrap(True)
        set_look(self.state, Look.MUTED)
        self.refresh = QToolButton()
        self.refresh.setIcon(icon("refresh"))
        self.refresh.setToolTip(self.tr("Fetch the categories anew"))
        self.refresh.setAccessibleName(self.refresh.toolTip())
        self.refresh.clicked.connect(self.refresh_wanted)
        self._lay_out()

    def show_categories(self, categories: Sequence[Category], state: str) -> None:
        """Show these; `state` says how old they are or why there are none."""
        self._categories = categories
        self.state.setText(state)
        self._filter()

    def open_below(self, widget: QWidget) -> None:
        """Drop down, as wide as the widget and higher up where there is no room below."""
        self.search.clear()
        self._filter()
        width = max(widget.width(), 60 * grid(self))
        self.resize(width, 80 * grid(self))
        place = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        screen = widget.screen().availableGeometry()
        if place.y() + self.height() > screen.bottom():
            place.setY(max(screen.top(), widget.mapToGlobal(QPoint(0, -2)).y() - self.height()))
        place.setX(max(screen.left(), min(place.x(), screen.right() - width)))
        self.move(place)
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.tree.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.tree.currentIndex().isValid():
                    self.tree.setCurrentIndex(self.model.index(0, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_enter()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        step = grid(self)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step)
        layout.setSpacing(step)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.use_id)
        layout.addWidget(self.create_here)
        layout.addLayout(foot)

    def _filter(self) -> None:
        text = self.search.text().strip()
        shown = filtered(self._categories, text) if text else self._categories
        fill(self.model, shown, "" if text else self.tr("No category"))
        if text:
            self.tree.expandAll()
        self._name_buttons()

    def _name_buttons(self) -> None:
        """What the typed text could be besides a search: an id, or the name of a new category."""
        text = self.search.text().strip()
        self.use_id.setVisible(text.isdecimal())
        self.use_id.setText(self.tr("Use the ID {id}").format(id=text))
        above = self._selected()
        fits = bool(text) and len(text.encode()) <= CATEGORY_NAME_MAX_BYTES and takes_children(above)
        self.create_here.setVisible(fits)
        if above is None:
            self.create_here.setText(self.tr("Create “{name}”").format(name=text))
        else:
            self.create_here.setText(
                self.tr("Create “{name}” in “{above}”").format(name=text, above=above.name)
            )

    def _selected(self) -> Category | None:
        found = self.tree.currentIndex().data(CATEGORY_ROLE)
        return found if isinstance(found, Category) else None

    def _on_clicked(self, index: QModelIndex) -> None:
        category = index.data(CATEGORY_ROLE)
        self._choose(category.id if isinstance(category, Category) else None)

    def _on_enter(self) -> None:
        """The first hit, else the id, else nothing."""
        text = self.search.text().strip().casefold()
        if not text:
            return
        hit = next((c for c in _all(self._categories) if text in c.name.casefold()), None)
        if hit is not None:
            self._choose(hit.id)
        elif text.isdecimal():
            self._choose(int(text))

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


def _row_button(name: str) -> QPushButton:
    button = QPushButton()
    button.setIcon(icon(name))
    button.setAutoDefault(False)
    set_look(button, Look.FLAT)
    button.setStyleSheet("text-align: left;")
    button.hide()
    return button
