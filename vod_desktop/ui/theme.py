"""The look of the window: Fusion under a palette and a small style sheet, light and dark.

For widgets elsewhere in the window:

* paint code asks `colors_of(self.palette())`, icons come from `icons.icon(name, tone)`;
* distances are multiples of `grid(widget)`, a quarter of the line height: about 4 px;
* a dynamic property `look` picks a style: `set_look(widget, Look.PRIMARY)`.
"""

from __future__ import annotations

import enum
import sys

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from vod_desktop.domain.settings import Theme
from vod_desktop.ui.colors import DARK, LIGHT, Colors, palette_of
from vod_desktop.ui.icons import SEARCH_PATH
from vod_desktop.ui.stylesheet import stylesheet

_CHINESE_FAMILIES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
)
_BARE_SYSTEM_POINTS = 10.0


class Look(enum.Enum):
    """Styles that a widget may ask for; the value is its `look` property."""

    PRIMARY = "primary"
    RAISED = "raised"
    FLAT = "flat"
    DANGER = "danger"
    CARD = "card"
    TITLE = "title"
    HEADING = "heading"
    MUTED = "muted"
    ERROR = "error"


def set_look(widget: QWidget, look: Look | None) -> None:
    """Give the widget a style of the sheet; None takes it away. May be called at any time."""
    widget.setProperty("look", look.value if look else None)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def grid(widget: QWidget | None = None) -> int:
    """The step of all distances in pixels: a quarter of the line height, at least 4."""
    metrics = widget.fontMetrics() if widget else QFontMetrics(QGuiApplication.font())
    return max(4, round(metrics.height() / 4.5))


class Appearance(QObject):
    """Keeps palette, style sheet and fonts of the application in the wished theme. GUI thread only.

    Attributes:
        changed: The colours are others now.
    """

    changed = Signal()

    def __init__(self, app: QApplication, icons_folder: str) -> None:
        super().__init__(app)
        self._app = app
        self._wish = Theme.SYSTEM
        QDir.setSearchPaths(SEARCH_PATH, [icons_folder])
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(_font(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)))
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def colors(self) -> Colors:
        """The colours in use."""
        return DARK if self._is_dark() else LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Follow the system, or stay light or dark."""
        if theme is self._wish:
            return
        self._wish = theme
        self._app.styleHints().setColorScheme(_SCHEMES[theme])
        self._apply()

    def _is_dark(self) -> bool:
        if self._wish is not Theme.SYSTEM:
            return self._wish is Theme.DARK
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _apply(self) -> None:
        colors = self.colors
        QPixmapCache.clear()
        self._app.setPalette(palette_of(colors))
        self._app.setStyleSheet(stylesheet(colors, grid()))
        self.changed.emit()


_SCHEMES = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
}


def _font(font: QFont) -> QFont:
    """The system's font, with families that hold Chinese glyphs after it (else a Japanese face may be taken)."""
    chosen = QFont(font)
    family = font.family()
    bare = sys.platform == "linux" and family in {"Sans Serif", "Sans", ""}
    first = ("Inter", "Noto Sans", "DejaVu Sans") if bare else (family,)
    chosen.setFamilies([*first, *_CHINESE_FAMILIES])
    if bare and font.pointSizeF() < _BARE_SYSTEM_POINTS:
        # Without a desktop's settings Qt falls back to 9 points, which no desktop uses.
        chosen.setPointSizeF(_BARE_SYSTEM_POINTS)
    return chosen


def scaled_font(widget: QWidget, factor: float, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The widget's font, larger or smaller by `factor`."""
    font = QFont(widget.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    font.setWeight(weight)
    return font
