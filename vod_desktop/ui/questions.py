"""The few questions that the window asks before it goes on. None of them blocks: the answer comes later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.domain.kinds import MediaKind
from vod_desktop.ui.theme import Look, grid, set_look

translate = QCoreApplication.translate
Button = QMessageBox.ButtonRole
_NAMED = 3


def _box(parent: QWidget, question: str, more: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.applicationName())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(more)
    return box


def ask_discard(parent: QWidget, count: int, discard: Callable[[], None]) -> QMessageBox:
    """Before uploads are given up: what was sent is deleted at VOD."""
    box = _box(
        parent,
        translate("Questions", "Discard %n upload(s)?", "", count),
        translate(
            "Questions",
            "What was sent so far is deleted at VOD. Your files stay where they are. This cannot be undone.",
        ),
    )
    yes = box.addButton(translate("Questions", "Discard"), Button.DestructiveRole)
    no = box.addButton(translate("Questions", "Keep"), Button.RejectRole)
    set_look(yes, Look.DANGER)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    yes.clicked.connect(discard)
    box.open()
    return box


def ask_quit(parent: QWidget, count: int, leave: Callable[[], None]) -> QMessageBox:
    """Before the window closes while bytes move. No scare: everything goes on with the next start."""
    box = _box(
        parent,
        translate("Questions", "%n upload(s) are not finished.", "", count),
        translate("Questions", "They go on where they stopped when VOD Desktop is started again."),
    )
    yes = box.addButton(translate("Questions", "Quit and resume next time"), Button.AcceptRole)
    no = box.addButton(translate("Questions", "Cancel"), Button.RejectRole)
    set_look(yes, Look.PRIMARY)
    box.setDefaultButton(yes)
    box.setEscapeButton(no)
    yes.clicked.connect(leave)
    box.open()
    return box


def ask_kind(parent: QWidget, paths: Sequence[str], chosen: Callable[[MediaKind], None]) -> QMessageBox:
    """What files with an ambiguous extension (gif) shall be taken for; once for all of them."""
    count, unnamed = len(paths), len(paths) - _NAMED
    names = ", ".join(PurePath(path).name for path in paths[:_NAMED])
    more = translate("Questions", "and %n more", "", unnamed) if unnamed > 0 else ""
    question = translate("Questions", "Upload %n GIF file(s) as images or as videos?", "", count)
    box = _box(parent, question, f"{names} {more}".strip())
    image = box.addButton(translate("Questions", "As images"), Button.AcceptRole)
    video = box.addButton(translate("Questions", "As videos"), Button.AcceptRole)
    no = box.addButton(translate("Questions", "Leave out"), Button.RejectRole)
    image.clicked.connect(lambda: chosen(MediaKind.IMAGE))
    video.clicked.connect(lambda: chosen(MediaKind.VIDEO))
    box.setDefaultButton(image)
    box.setEscapeButton(no)
    box.open()
    return box


def show_list(parent: QWidget, title: str, explanation: str, lines: Sequence[str]) -> QDialog:
    """A list that may be read and copied: files that were left out, keys of the window. Tabs make two columns."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    unit = grid(parent)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(5 * unit, 5 * unit, 5 * unit, 4 * unit)
    layout.setSpacing(3 * unit)
    if explanation:
        layout.addWidget(QLabel(explanation, dialog, wordWrap=True))
    text = QPlainTextEdit("\n".join(lines), dialog, readOnly=True)
    first = [text.fontMetrics().horizontalAdvance(line.partition("\t")[0]) for line in lines]
    text.setTabStopDistance(max(first, default=0) + 5 * unit)
    text.setAccessibleName(title)
    layout.addWidget(text, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    layout.addWidget(buttons)
    dialog.resize(150 * unit, 90 * unit)
    dialog.open()
    return dialog
