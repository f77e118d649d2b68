"""The colour that marks an account and its rows, shown as a button and chosen from a menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from vod_desktop.app.accounts import COLORS
from vod_desktop.ui.theme import grid


def color_chip(color: str, side: int) -> QIcon:
    """A round spot of that colour, `side` pixels wide."""
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawEllipse(2, 2, side - 4, side - 4)
    painter.end()
    return QIcon(pixmap)


class ColorButton(QToolButton):
    """Shows the colour in force.

    Attributes:
        chosen: Another one was chosen.
    """

    chosen = Signal(str)

    def __init__(self, color: str | None, parent: QWidget | None = None) -> None:
        """`color` is None for an account that gets the next one by itself."""
        super().__init__(parent)
        self._color = color
        self._side = 4 * grid(self)
        self.setIconSize(QSize(self._side, self._side))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Colour of the account in lists"))
        self.setMenu(self._make_menu())
        self._show()

    def color(self) -> str | None:
        """The colour as `#rrggbb`; None while none was chosen for a new account."""
        return self._color

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for name, color in zip(self._names(), COLORS, strict=True):
            menu.addAction(color_chip(color, self._side), name).triggered.connect(
                partial(self._choose, color)
            )
        return menu

    def _choose(self, color: str) -> None:
        self._color = color
        self._show()
        self.chosen.emit(color)

    def _show(self) -> None:
        self.setIcon(color_chip(self._color or "#8a8f98", self._side))
        named = dict(zip(COLORS, self._names(), strict=True)).get(self._color or "", self.tr("Automatic"))
        self.setAccessibleName(self.tr("Colour: {name}").format(name=named))

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Blue"),
            self.tr("Teal"),
            self.tr("Red"),
            self.tr("Amber"),
            self.tr("Purple"),
            self.tr("Green"),
            self.tr("Sky blue"),
            self.tr("Pink"),
        )
