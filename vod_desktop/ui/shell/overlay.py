"""The overlay while files hang over the window: what would happen, or why it would not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from vod_desktop.ui.colors import colors_of
from vod_desktop.ui.drops import Offer, is_list
from vod_desktop.ui.icons import icon_pixmap
from vod_desktop.ui.theme import grid, scaled_font

_FLICKER_MS = 80


class DropOverlay(QWidget):
    """Lies over an area of its parent and lets the pointer through. Ends with a short delay: drags cross widgets.

    Args:
        area: What it shall cover, in the parent's coordinates; asked each time it appears.
    """

    def __init__(self, parent: QWidget, area: Callable[[], QRect]) -> None:
        super().__init__(parent)
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._offer: Offer | None = None
        self._end = QTimer(self, singleShot=True, interval=_FLICKER_MS)
        self._end.timeout.connect(self.hide)
        self.hide()

    def show_offer(self, offer: Offer | None) -> None:
        """Show what is offered; None when the drag has left."""
        if offer is None:
            self._end.start()
            return
        self._end.stop()
        if offer != self._offer or self.isHidden():
            self._offer = offer
            self.setAccessibleName(self.sentence(offer))
            self.setGeometry(self._area())
            self.raise_()
            self.show()
            self.update()

    def sentence(self, offer: Offer) -> str:
        """What would happen if it were let go here."""
        if offer.urls:
            return self.tr("Fetch %n URL(s)", "", len(offer.urls))
        if is_list(offer.paths):
            return self.tr("Open this list")
        files = len(offer.paths) - offer.folders
        if not offer.is_taken:
            return self.tr("None of these types can be uploaded")
        if not files:
            return self.tr("Add %n folder(s)", "", offer.folders)
        if not offer.folders:
            return self.tr("Add %n file(s)", "", files)
        return self.tr("Add {files} and {folders}").format(
            files=self.tr("%n file(s)", "", files), folders=self.tr("%n folder(s)", "", offer.folders)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._offer is None:
            return
        colors, unit = colors_of(self.palette()), grid(self)
        accent = QColor(colors.accent_text if self._offer.is_taken else colors.danger)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colors.window)
        ground.setAlphaF(0.72)
        painter.fillRect(self.rect(), ground)
        frame = QRectF(self.rect()).adjusted(2 * unit, 2 * unit, -2 * unit, -2 * unit)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 10, 10)
        self._paint_label(painter, self.sentence(self._offer), accent, is_taken=self._offer.is_taken)
        painter.end()

    def _paint_label(self, painter: QPainter, text: str, accent: QColor, *, is_taken: bool) -> None:
        colors, unit = colors_of(self.palette()), grid(self)
        painter.setFont(scaled_font(self, 1.35, weight=QFont.Weight.DemiBold))
        metrics = painter.fontMetrics()
        side = metrics.height() * 2
        width = max(metrics.horizontalAdvance(text), side) + 16 * unit
        height = side + metrics.height() + 14 * unit
        center = QRectF(self.rect()).center()
        card = QRectF(center.x() - width / 2, center.y() - height / 2, width, height)
        painter.setPen(QColor(colors.border))
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(card, 12, 12)
        picture = icon_pixmap("inbox" if is_taken else "error", accent, side, self.devicePixelRatioF())
        painter.drawPixmap(round(center.x() - side / 2), round(card.top() + 4 * unit), picture)
        painter.setPen(QColor(colors.text))
        words = QRectF(card.left(), card.top() + side + 7 * unit, card.width(), metrics.height() * 1.4)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), text)
