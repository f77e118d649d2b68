"""Which piece of the picture becomes the cover: its ratio, and what is drawn over it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QPushButton, QWidget

from vod_desktop.ui.theme import grid

WHOLE = -1.0
FREE = 0.0
RATIOS = {"16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1.0, "9:16": 9 / 16}


class CropBar(QWidget):
    """A row of buttons of which one is down. GUI thread only.

    Attributes:
        ratio_chosen: Width by height; `FREE` or `WHOLE`.
        safe_areas_wanted: Whether they are to be drawn.
    """

    ratio_chosen = Signal(float)
    safe_areas_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[float, QPushButton] = {}
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(grid(self))
        choices = {self.tr("Whole picture"): WHOLE, **RATIOS, self.tr("Free"): FREE}
        for text, ratio in choices.items():
            across.addWidget(self._button(text, ratio))
        self.safe_areas = QCheckBox(self.tr("Safe areas"))
        self.safe_areas.setToolTip(
            self.tr("Draws what players and screens always show: 90 % for pictures, 80 % for words.")
        )
        self.safe_areas.toggled.connect(self.safe_areas_wanted)
        across.addSpacing(4 * grid(self))
        across.addWidget(self.safe_areas)
        across.addStretch(1)

    def show_ratio(self, ratio: float) -> None:
        """Put the button of that ratio down."""
        nearest = min(self.buttons, key=lambda known: abs(known - ratio))
        self.buttons[nearest].setChecked(True)

    def set_cuts(self, cuts: bool) -> None:
        """Whether a piece can be cut out."""
        for ratio, button in self.buttons.items():
            button.setEnabled(cuts or ratio == WHOLE)

    def _button(self, text: str, ratio: float) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.ratio_chosen.emit(ratio))
        self._group.addButton(button)
        self.buttons[ratio] = button
        return button
