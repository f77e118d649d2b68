"""The rows as bars in an SVG, without any library: how far each is above its bar, which is the line at 1."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from pathlib import Path

from tests.benchmarks.rows import Row, Verdict

_TEXT, _BARS, _ROW, _TOP = 520, 420, 24, 48
_SPAN = math.log10(8)
"""The axis is logarithmic and reaches from an eighth of the bar to eight times as much."""

_COLOURS = {Verdict.GOAL: "#2e7d32", Verdict.MET: "#7cb342", Verdict.MISSED: "#c62828"}


def write_plot(path: Path, rows: Sequence[Row]) -> None:
    """Draw the rows that have a bar."""
    drawn = [row for row in rows if row.share_of_bar is not None]
    height = _TOP + _ROW * len(drawn) + 16
    width = _TEXT + _BARS + 240
    bars = "\n".join(_bar(row, _TOP + _ROW * place) for place, row in enumerate(drawn))
    middle = _place(1)
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="12">\n'
        f'<rect width="{width}" height="{height}" fill="white"/>\n'
        f'<text x="12" y="24" font-size="15">Measured against the bar of each row</text>\n'
        f"{_axis(height)}\n{bars}\n"
        f'<line x1="{middle}" y1="{_TOP - 8}" x2="{middle}" y2="{height - 12}" stroke="black"/>\n</svg>\n',
        encoding="utf-8",
    )


def _place(share: float) -> float:
    return _TEXT + _BARS * (max(-1.0, min(1.0, math.log10(share) / _SPAN)) + 1) / 2


def _axis(height: int) -> str:
    marks = []
    for share, text in ((0.25, "¼"), (0.5, "½"), (1, "bar"), (2, "2×"), (4, "4×")):
        x = _place(share)
        marks.append(f'<line x1="{x}" y1="{_TOP - 8}" x2="{x}" y2="{height - 12}" stroke="#ddd"/>')
        marks.append(f'<text x="{x}" y="{_TOP - 14}" text-anchor="middle" fill="#555">{text}</text>')
    return "\n".join(marks)


def _bar(row: Row, y: int) -> str:
    share, verdict = row.share_of_bar, row.verdict
    assert share is not None
    assert verdict is not None
    left, right = sorted((_place(1), _place(share)))
    name = escape(f"{row.case} · {row.against}")
    value = escape(f"{row.measured:.3g} {row.what}")
    return (
        f'<text x="12" y="{y + 15}">{name}</text>'
        f'<rect x="{left}" y="{y + 3}" width="{max(1.0, right - left)}" height="{_ROW - 8}" fill="{_COLOURS[verdict]}"/>'
        f'<text x="{_TEXT + _BARS + 8}" y="{y + 15}">{value}</text>'
    )
