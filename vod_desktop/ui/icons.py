"""Line icons that take their colour from the theme at the moment they are painted.

The files are in the search path `icons:`, which `theme.install` sets. One drawing serves both themes and every size.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QFile, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from vod_desktop.ui.colors import Tone, colors_of

SEARCH_PATH = "icons"


def icon(name: str, tone: Tone = Tone.TEXT) -> QIcon:
    """The icon `icons:NAME.svg` in a tone of the current theme; it follows when the theme changes."""
    return QIcon(_ThemedEngine(name, tone))


def icon_pixmap(name: str, color: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The drawing in that colour, `size` device-independent pixels wide and high. For paint code; cached by Qt."""
    key = f"{name}/{color.name()}/{size}/{ratio}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(name, color, round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _drawn(name: str, color: QColor, pixels: int) -> QPixmap:
    drawing = QSvgRenderer(_source(name, color))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def _source(name: str, color: QColor) -> QByteArray:
    file = QFile(f"{SEARCH_PATH}:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(f"{SEARCH_PATH}:{name}.svg")
    return QByteArray(bytes(file.readAll().data()).replace(b"currentColor", color.name().encode()))


class _ThemedEngine(QIconEngine):
    def __init__(self, name: str, tone: Tone) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    def clone(self) -> QIconEngine:
        return _ThemedEngine(self._name, self._tone)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:  # noqa: ARG002  the signature is Qt's
        """`size` is in device-independent pixels, as of Qt 6.8."""
        side = max(1, min(size.width(), size.height()))
        drawn = icon_pixmap(self._name, self._color(mode), side, scale)
        if size.width() == size.height():
            return drawn
        canvas = QPixmap(size * scale)
        canvas.setDevicePixelRatio(scale)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        painter.drawPixmap(QPoint((size.width() - side) // 2, (size.height() - side) // 2), drawn)
        painter.end()
        return canvas

    def _color(self, mode: QIcon.Mode) -> QColor:
        palette = QGuiApplication.palette()
        if mode == QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        if mode == QIcon.Mode.Selected and self._tone is Tone.TEXT:
            return QColor(colors_of(palette).text)
        return colors_of(palette).color(self._tone)
