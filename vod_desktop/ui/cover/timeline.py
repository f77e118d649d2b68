"""The slider by which a video is walked through, with the place down to the frame."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QStyle, QWidget

from vod_desktop.domain.media import Moment
from vod_desktop.ui.cover.scrubber import Scrubber
from vod_desktop.ui.cover.timecode import timecode
from vod_desktop.ui.theme import grid

_SECOND_S = 1.0
_PAGE_S = 5.0
_HANDLE = 16


class FilmTimeline(QWidget):
    """Left and right go by a frame, with Shift by a second, page keys by five; Home and End to the ends. GUI thread only."""

    def __init__(self, scrubber: Scrubber, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scrubber = scrubber
        self.slider = _Slider()
        self.slider.setAccessibleName(self.tr("Moment of the video"))
        self.slider.setAccessibleDescription(
            self.tr("Left and right go by a frame, with Shift by a second; Home and End to the ends.")
        )
        self.slider.setToolTip(self.slider.accessibleDescription())
        self.position = QLabel()
        self.position.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.position.setAccessibleName(self.tr("Hours, minutes, seconds, frame"))
        self.slider.valueChanged.connect(lambda value: scrubber.go(value / 1000))
        self.slider.stepped.connect(scrubber.step)
        self.slider.skipped.connect(lambda seconds: scrubber.go(scrubber.at_s + seconds))
        self.slider.ended.connect(lambda: scrubber.go(scrubber.end_s))
        scrubber.known.connect(self._on_known)
        scrubber.shown.connect(self._on_shown)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(2 * grid(self))
        across.addWidget(self.slider, 1)
        across.addWidget(self.position)
        self.setFocusProxy(self.slider)

    def _on_known(self) -> None:
        self._quietly(0, round(self._scrubber.end_s * 1000))
        self._say(0.0)

    def _on_shown(self, moment: Moment) -> None:
        if not self.slider.isSliderDown():
            self._quietly(round(moment.at_s * 1000), self.slider.maximum())
        self._say(moment.at_s)

    def _quietly(self, value: int, most: int) -> None:
        self.slider.blockSignals(True)
        self.slider.setRange(0, most)
        self.slider.setValue(value)
        self.slider.blockSignals(False)

    def _say(self, at_s: float) -> None:
        facts = self._scrubber.facts
        self.position.setText(timecode(at_s, facts.frame_rate if facts else 0.0))


class _Slider(QSlider):
    """In milliseconds.

    Attributes:
        touched: Somebody moved it, in any way.
        stepped: By so many frames.
        skipped: By so many seconds.
        ended: To the last frame.
    """

    touched = Signal()
    stepped = Signal(int)
    skipped = Signal(float)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._seconds = {
            (Qt.Key.Key_Left, True): -_SECOND_S,
            (Qt.Key.Key_Right, True): _SECOND_S,
            (Qt.Key.Key_PageUp, False): -_PAGE_S,
            (Qt.Key.Key_PageDown, False): _PAGE_S,
        }
        self._frames = {(Qt.Key.Key_Left, False): -1, (Qt.Key.Key_Right, False): 1}
        for moved in (self.valueChanged, self.stepped, self.skipped, self.ended):
            moved.connect(self.touched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in self._frames:
            self.stepped.emit(self._frames[key])
        elif key in self._seconds:
            self.skipped.emit(self._seconds[key])
        elif key[0] == Qt.Key.Key_End:
            self.ended.emit()
        elif key[0] == Qt.Key.Key_Home:
            self.skipped.emit(-self.maximum() / 1000)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The handle comes to the pointer, and can be dragged on from there."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = round(event.position().x()) - _HANDLE // 2
            self.setValue(
                QStyle.sliderValueFromPosition(0, self.maximum(), place, max(1, self.width() - _HANDLE))
            )
        super().mousePressEvent(event)
