"""A list that drops down from a field: search, choose, fetch anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import Look, grid, set_look


class DropDown(QFrame):
    """Base of such lists.

    Attributes:
        refresh_wanted: The list is to be fetched anew.
        state: Says how old the list is, or why there is none.
    """

    refresh_wanted = Signal()

    def __init__(self, parent: QWidget, view: QAbstractItemView) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.fill)
        self.search.installEventFilter(self)
        self.model = QStandardItemModel(self)
        self.list = view
        self.list.setModel(self.model)
        self.list.clicked.connect(self.take)
        self.list.activated.connect(self.take)
        self.state = QLabel()
        self.state.setWordWrap(True)
        set_look(self.state, Look.MUTED)
        self.refresh = QToolButton()
        self.refresh.setIcon(icon("refresh"))
        self.refresh.clicked.connect(self.refresh_wanted)

    def fill(self) -> None:
        """Show what the search leaves of the list."""
        raise NotImplementedError

    def take(self, index: QModelIndex) -> None:
        """An entry was chosen."""
        raise NotImplementedError

    def enter(self) -> None:
        """Enter was pressed in the search."""
        raise NotImplementedError

    def open_below(self, widget: QWidget) -> None:
        """Drop down, as wide as the widget and higher up where there is no room below."""
        self.search.clear()
        self.fill()
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
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.list.currentIndex().isValid():
                    self.list.setCurrentIndex(self.model.index(0, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.enter()
                return True
        return super().eventFilter(watched, event)

    def lay_out(self, *buttons: QPushButton) -> None:
        """Put everything in its place; the buttons stand between list and state."""
        step = grid(self)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step)
        layout.setSpacing(step)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        for button in buttons:
            layout.addWidget(button)
        layout.addLayout(foot)

    def name_parts(self, *, of_list: str, of_search: str, of_refresh: str) -> None:
        """What the parts are called."""
        self.list.setAccessibleName(of_list)
        self.search.setAccessibleName(of_search)
        self.refresh.setToolTip(of_refresh)
        self.refresh.setAccessibleName(of_refresh)


class DroppingCombo(QComboBox):
    """Looks like a list to choose from, and opens something else."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def showPopup(self) -> None:
        self.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the form and changes nothing in passing."""
        event.ignore()


def row_button(name: str) -> QPushButton:
    """A button as wide as the list, for something that a search text can be besides."""
    button = QPushButton()
    button.setIcon(icon(name))
    button.setAutoDefault(False)
    set_look(button, Look.FLAT)
    button.setStyleSheet("text-align: left;")
    button.hide()
    return button
