"""The colours of both themes, and the rule by which a widget finds its own."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


class Tone(enum.Enum):
    """What a coloured thing says. The value is the field of `Colors`."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent_text"
    ON_ACCENT = "on_accent"
    GOOD = "good"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Colors:
    """One theme. Every text colour has a contrast of at least 4.5 : 1 on every ground it is used on.

    Attributes:
        window: Ground of toolbar, sidebar and dialogs.
        base: Ground of lists and fields.
        raised: Ground of cards and menus.
        hover, pressed: Ground under the pointer, and while pressed.
        line: Hairlines between things; `border` is the stronger outline of fields and buttons.
        text, muted: Words, and words of second rank.
        accent, accent_hover: Filled primary buttons and progress; `on_accent` is written on it.
        accent_text: The accent as a colour of words, icons and focus rings.
        accent_soft: Ground of what is selected.
        good, warning, danger: Words and icons of states; the `_soft` ones are grounds for them.
        track: The empty part of a progress bar.
    """

    is_dark: bool
    window: str
    base: str
    raised: str
    hover: str
    pressed: str
    line: str
    border: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    accent_soft: str
    good: str
    good_soft: str
    warning: str
    warning_soft: str
    warning_bar: str
    danger: str
    danger_soft: str
    track: str
    toast: str
    on_toast: str
    toast_action: str

    def color(self, tone: Tone) -> QColor:
        """The colour of words and icons of that tone."""
        return QColor(getattr(self, tone.value))


LIGHT = Colors(
    is_dark=False,
    window="#f5f6f8",
    base="#ffffff",
    raised="#ffffff",
    hover="#eceef2",
    pressed="#e1e4ea",
    line="#e6e8ec",
    border="#d0d4db",
    text="#1a1d23",
    muted="#5a6270",
    accent="#2a63e8",
    accent_hover="#1f54d0",
    on_accent="#ffffff",
    accent_text="#1f57d6",
    accent_soft="#e6eefe",
    good="#13723b",
    good_soft="#e3f5ea",
    warning="#8f5200",
    warning_soft="#fdf1dc",
    warning_bar="#e09a1a",
    danger="#b8232f",
    danger_soft="#fdeaeb",
    track="#e3e6ec",
    toast="#23272f",
    on_toast="#f4f5f7",
    toast_action="#9dbdff",
)

DARK = Colors(
    is_dark=True,
    window="#1d2025",
    base="#16181c",
    raised="#262a31",
    hover="#2a2e36",
    pressed="#343943",
    line="#2a2e35",
    border="#3d434e",
    text="#e7e9ed",
    muted="#a2a9b6",
    accent="#376bea",
    accent_hover="#2d5fd8",
    on_accent="#ffffff",
    accent_text="#85acff",
    accent_soft="#232f4a",
    good="#5fcf8d",
    good_soft="#17301f",
    warning="#f0b95b",
    warning_soft="#352a14",
    warning_bar="#d9992f",
    danger="#ff8f8f",
    danger_soft="#3a1e20",
    track="#31353d",
    toast="#e9ebef",
    on_toast="#1a1d23",
    toast_action="#1a4fc7",
)


def colors_of(palette: QPalette) -> Colors:
    """The theme that a widget with this palette is painted in. For paint code: `colors_of(self.palette())`."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(colors: Colors) -> QPalette:
    """The Qt palette of a theme, so that every standard widget follows."""
    role = QPalette.ColorRole
    palette = QPalette()
    for which, value in {
        role.Window: colors.window,
        role.WindowText: colors.text,
        role.Base: colors.base,
        role.AlternateBase: colors.window,
        role.Text: colors.text,
        role.Button: colors.raised,
        role.ButtonText: colors.text,
        role.BrightText: colors.danger,
        role.ToolTipBase: colors.toast,
        role.ToolTipText: colors.on_toast,
        role.PlaceholderText: colors.muted,
        role.Link: colors.accent_text,
        role.LinkVisited: colors.accent_text,
        role.Highlight: colors.accent,
        role.HighlightedText: colors.on_accent,
        role.Accent: colors.accent,
        role.Light: colors.raised,
        role.Midlight: colors.line,
        role.Mid: colors.border,
        role.Dark: colors.border,
        role.Shadow: "#000000",
    }.items():
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, _between(colors.muted, colors.window, 0.45))
    return palette


def _between(one: str, other: str, share: float) -> QColor:
    a, b = QColor(one), QColor(other)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )
