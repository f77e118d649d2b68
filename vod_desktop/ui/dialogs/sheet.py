"""What all dialogs share: they grow with what they say, and their small controls are readable in both themes."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vod_desktop.ui.colors import colors_of
from vod_desktop.ui.theme import grid

# Fusion draws boxes, radio buttons and arrows in shades of the window's ground, which vanish on a dark one.
_CONTROLS = Template("""
QCheckBox::indicator, QRadioButton::indicator { width: ${u4}px; height: ${u4}px; border: 1px solid $muted; background: $base; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${half}px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url(icons:tick-on-accent.svg); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url(icons:dot-on-accent.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border; background: $window; }
QCheckBox::indicator:checked:disabled { background: $border; }
QCheckBox:focus, QRadioButton:focus { color: $accent_text; }
QSpinBox::up-button, QDoubleSpinBox::up-button { border: none; width: ${u5}px; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: ${u5}px; subcontrol-position: bottom right; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover, QDoubleSpinBox::up-button:hover, QDoubleSpinBox::down-button:hover { background: $hover; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(icons:arrow-up-$theme.svg); width: ${arrow}px; height: ${arrow}px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(icons:arrow-down-$theme.svg); width: ${arrow}px; height: ${arrow}px; }
QSpinBox, QDoubleSpinBox { padding-right: ${u5}px; }
QAbstractSpinBox QLineEdit { border: none; background: transparent; padding: 0 0 0 ${u1}px; min-height: 0; }
QListWidget { border: 1px solid $line; border-radius: 8px; padding: ${u1}px; }
QListWidget::item { border-radius: 6px; padding: ${u2}px; color: $text; }
QListWidget::item:selected { background: $accent_soft; color: $text; }
""")


class Sheet(QDialog):
    """A dialog with the usual margins.

    Attributes:
        rows: Its layout, from top to bottom.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        step = grid(self)
        self._styled = ""
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(5 * step, 5 * step, 5 * step, 5 * step)
        self.rows.setSpacing(4 * step)
        self._style()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return handled

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._style()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        """Sentences wrap: what they need is known for a width only, and Qt does not ask for windows."""
        width = max(self.width(), self.rows.totalMinimumSize().width())
        height = max(self.height(), self.rows.totalHeightForWidth(width))
        if (width, height) != (self.width(), self.height()):
            self.resize(width, height)

    def _style(self) -> None:
        colors = colors_of(self.palette())
        step = grid(self)
        sheet = _CONTROLS.substitute(
            {name: str(value) for name, value in asdict(colors).items()},
            **{f"u{n}": n * step for n in (1, 2, 4, 5)},
            half=2 * step + 1,
            arrow=round(2.5 * step),
            theme="dark" if colors.is_dark else "light",
        )
        if sheet != self._styled:
            self._styled = sheet
            self.setStyleSheet(sheet)
