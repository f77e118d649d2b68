"""The style sheet: what palette and Fusion leave to be said. Kept small; distances come from the grid."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from vod_desktop.ui.colors import Colors

# Fusion draws boxes, radio buttons, arrows and sliders in shades of the window's ground, which vanish on a dark one.
_SHEET = Template("""
QToolTip { background: $toast; color: $on_toast; border: 1px solid $toast; padding: ${u1}px ${u2}px; }

QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }

QMenuBar { background: $window; border: none; padding: 2px ${u1}px; }
QMenuBar::item { background: transparent; padding: ${u1}px ${u2}px; border-radius: 5px; }
QMenuBar::item:selected { background: $hover; color: $text; }
QMenu { background: $raised; border: 1px solid $border; padding: ${u1}px; }
QMenu::item { padding: ${u1h}px ${u6}px ${u1h}px ${u2}px; border-radius: 5px; margin: 0 1px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: ${u1}px ${u2}px; }
QMenu::icon { padding-left: ${u2}px; }

QToolBar { background: $window; border: none; border-bottom: 1px solid $line; padding: ${u2}px ${u3}px; spacing: ${u1h}px; }
QToolBar::separator { background: $line; width: 1px; margin: ${u1}px ${u1h}px; }

QToolButton { border: 1px solid transparent; border-radius: 6px; padding: ${u1}px ${u2}px; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border: 1px solid $accent_text; }
QToolButton[popupMode="1"] { padding-right: ${u6}px; }
QToolButton::menu-button { border: none; border-top-right-radius: 6px; border-bottom-right-radius: 6px; width: ${u5}px; }
QToolButton::menu-button:hover { background: $pressed; }
QToolButton::menu-arrow { image: url(icons:$arrow); width: ${u3}px; height: ${u3}px; }
QToolButton::menu-indicator { image: url(icons:$arrow); width: ${u3}px; height: ${u3}px; subcontrol-origin: padding; subcontrol-position: center right; right: ${u1}px; }
QToolButton[popupMode="2"] { padding-right: ${u5}px; }
QToolButton[look="raised"] { background: $raised; border: 1px solid $border; }
QToolButton[look="raised"]:hover { background: $hover; }
QToolButton[look="raised"]:focus { border: 1px solid $accent_text; }

QPushButton { background: $raised; border: 1px solid $border; border-radius: 6px; padding: ${u1h}px ${u3}px; min-height: ${u4}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 1px solid $accent_text; }
QPushButton:default { border: 1px solid $accent_text; }
QPushButton:disabled { color: $disabled; background: $window; }

QPushButton[look="primary"], QToolButton[look="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[look="primary"]:hover, QToolButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:pressed, QToolButton[look="primary"]:pressed { background: $accent_text; }
QPushButton[look="primary"]:focus, QToolButton[look="primary"]:focus { border: 1px solid $text; }
QPushButton[look="primary"]:disabled, QToolButton[look="primary"]:disabled { background: $track; border-color: $track; color: $disabled; }
QToolButton[look="primary"]::menu-button:hover { background: $accent_hover; }
QPushButton[look="flat"] { background: transparent; border: 1px solid transparent; color: $accent_text; }
QPushButton[look="flat"]:hover { background: $hover; }
QPushButton[look="flat"]:focus { border: 1px solid $accent_text; }
QPushButton[look="danger"] { color: $danger; }
QPushButton:checked { background: $accent_soft; border-color: $accent_text; color: $accent_text; }

QLabel[look="muted"] { color: $muted; }
QLabel[look="error"] { color: $danger; }
QLabel[look="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[look="heading"] { font-weight: 600; }
QFrame[look="card"] { background: $raised; border: 1px solid $line; border-radius: 10px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateTimeEdit {
  background: $base; border: 1px solid $border; border-radius: 6px; padding: ${u1}px ${u1h}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QSpinBox, QDoubleSpinBox { min-height: ${u4}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus { border: 1px solid $accent_text; }
QLineEdit[look="error"], QPlainTextEdit[look="error"] { border: 1px solid $danger; }
QLineEdit:disabled, QPlainTextEdit:disabled { background: $window; color: $disabled; }

QComboBox { background: $raised; border: 1px solid $border; border-radius: 6px; padding: ${u1}px ${u2}px; min-height: ${u4}px; }
QComboBox:hover { background: $hover; }
QComboBox:focus, QComboBox:on { border: 1px solid $accent_text; }
QComboBox:disabled { background: $window; color: $disabled; }
QComboBox::drop-down { border: none; width: ${u5}px; }
QComboBox::down-arrow { image: url(icons:$arrow); width: ${u3}px; height: ${u3}px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; selection-background-color: $accent; selection-color: $on_accent; outline: none; padding: 2px; }

QCheckBox, QRadioButton { spacing: ${u2}px; padding: 2px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator { width: ${u4}px; height: ${u4}px; border: 1px solid $muted; background: $base; }
QCheckBox::indicator, QListView::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${radio}px; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $accent; border-color: $accent; image: url(icons:tick-on-accent.svg); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url(icons:dot-on-accent.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border; background: $window; }
QCheckBox::indicator:checked:disabled { background: $border; }
QCheckBox:focus, QRadioButton:focus { color: $accent_text; }

QSpinBox, QDoubleSpinBox { padding-right: ${u5}px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { border: none; width: ${u5}px; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button { border: none; width: ${u5}px; subcontrol-position: bottom right; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover, QDoubleSpinBox::up-button:hover, QDoubleSpinBox::down-button:hover { background: $hover; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(icons:arrow-up-$theme.svg); width: ${spin}px; height: ${spin}px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(icons:arrow-down-$theme.svg); width: ${spin}px; height: ${spin}px; }
QAbstractSpinBox QLineEdit { border: none; background: transparent; padding: 0 0 0 ${u1}px; min-height: 0; }

QSlider::groove:horizontal { border: none; height: 4px; border-radius: 2px; background: $track; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: $accent; }
QSlider::handle:horizontal:focus { border: 2px solid $text; }
QSlider::handle:horizontal:disabled { background: $border; }
QGroupBox { border: 1px solid $line; border-radius: 8px; margin-top: ${u4}px; padding: ${u2}px; }
QGroupBox::title { subcontrol-origin: margin; left: ${u2}px; padding: 0 ${u1}px; color: $muted; }

QTabWidget::pane { border: none; border-top: 1px solid $line; top: -1px; }
QTabWidget::tab-bar { left: 0; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: ${u2}px ${u3}px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent_text; font-weight: 600; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { background: $hover; }

QHeaderView { background: $base; border: none; }
QHeaderView::section { background: $base; color: $muted; border: none; border-bottom: 1px solid $line; padding: ${u1h}px ${u2}px; }
QHeaderView::section:hover { color: $text; background: $window; }

QTreeView, QListView, QTableView { background: $base; border: none; outline: none; }
QTableView#queue { background: $base; selection-background-color: transparent; }
QTableView#queue::item { border: none; padding: 0; }
QListView#sidebar { background: $window; }
QDialog QListWidget { border: 1px solid $line; border-radius: 8px; padding: ${u1}px; }
QDialog QListWidget::item { border-radius: 6px; padding: ${u2}px; color: $text; }
QDialog QTreeWidget::item { padding: ${u1}px 0; }
QDialog QListWidget::item:selected { background: $accent_soft; color: $text; }
QListWidget#frames { background: transparent; }

QScrollBar:vertical { background: transparent; width: ${u3}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${u3}px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: ${bar}px; margin: 3px; min-height: ${u8}px; min-width: ${u8}px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QDockWidget { titlebar-close-icon: none; }
QDockWidget::title { background: $window; padding: ${u2}px ${u3}px; border-bottom: 1px solid $line; }
QSplitter::handle { background: $line; }

QStatusBar { background: $window; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QProgressBar { background: $track; border: none; border-radius: 3px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QLabel#dragged { background: $accent; color: $on_accent; border-radius: 6px; padding: ${u1}px ${u3}px; }
QFrame#toast { background: $toast; border-radius: 8px; }
QFrame#toast QLabel { color: $on_toast; }
QFrame#toast QPushButton { background: transparent; border: 1px solid transparent; color: $toast_action; font-weight: 600; }
QFrame#toast QPushButton:hover, QFrame#toast QPushButton:focus { border: 1px solid $toast_action; }
""")


def stylesheet(colors: Colors, unit: int) -> str:
    """The sheet of a theme. `unit` is the grid step in pixels."""
    theme = "dark" if colors.is_dark else "light"
    steps = {f"u{n}": n * unit for n in (1, 2, 3, 4, 5, 6, 8)}
    return _SHEET.substitute(
        {name: str(value) for name, value in asdict(colors).items()},
        **steps,
        u1h=round(unit * 1.5),
        bar=max(2, round((unit * 3 - 6) / 2)),
        title=round(unit * 5.2),
        disabled="#7d8590" if colors.is_dark else "#8a919c",
        arrow=f"arrow-down-{theme}.svg",
        theme=theme,
        radio=2 * unit + 1,
        spin=round(2.5 * unit),
    )
