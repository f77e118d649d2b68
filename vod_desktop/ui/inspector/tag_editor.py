"""The tags as chips, with a line in which the next ones are typed or pasted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QObject, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QWidget

from vod_desktop.domain.limits import TAG_MAX
from vod_desktop.domain.metadata import has_emoji, split_tags
from vod_desktop.ui.colors import colors_of
from vod_desktop.ui.inspector.editors import leaves_undo
from vod_desktop.ui.inspector.flow import FlowLayout
from vod_desktop.ui.inspector.selection import Share
from vod_desktop.ui.inspector.tag_chip import TagChip
from vod_desktop.ui.theme import Look, grid, set_look

MOST_CHIPS = 100
"""More tags than that are counted: rows from a sheet may have a different one each."""
_SPLITTERS = (",", "，", ";", "；", "、")


class TagEditor(QWidget):
    """Chips and a line. Enter, a comma or a semicolon (of either script) ends a tag; a pasted list becomes many.

    It keeps no tags of its own: it says what is wanted and shows what it is given.

    Attributes:
        added: Tags, as a tuple of texts, that all selected tasks are to have.
        removed: A tag that none is to have.
    """

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        step = grid(self)
        self._flow = FlowLayout(spacing=step, parent=self)
        self._flow.fills_row = True
        self._flow.setContentsMargins(step, step, step, step)
        self._chips: list[TagChip] = []
        self._tags: dict[str, Share] = {}
        self._locked = False
        self._words: Callable[[], Sequence[str]] = list
        self.line = _Line()
        self.line.setMinimumWidth(14 * step)
        self.line.textEdited.connect(self._on_typed)
        self.line.ended.connect(self.take_typed)
        self.line.back.connect(self._on_back)
        self.line.installEventFilter(self)
        self.line.completer().activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)
        self._more = QLabel()
        self._more.hide()
        set_look(self._more, Look.MUTED)
        self._flow.addWidget(self._more)
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)

    def complete_from(self, words: Callable[[], Sequence[str]]) -> None:
        """Offer these while a tag is typed; asked whenever the line gets the focus."""
        self._words = words

    def chips(self) -> Sequence[TagChip]:
        """The chips in order."""
        return self._chips

    def show_tags(self, tags: Mapping[str, Share], placeholder: str) -> None:
        """Show these, at most a hundred as chips and those first that all have; the line keeps what is being typed."""
        self.line.setPlaceholderText(placeholder)
        if tags == self._tags:
            return
        self._tags = dict(tags)
        self._show_more(len(tags) - MOST_CHIPS)
        focused = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        first = tags if len(tags) <= MOST_CHIPS else sorted(tags, key=lambda tag: tags[tag] is Share.SOME)
        self._chips = [self._chip(tag, tags[tag]) for tag in islice(first, MOST_CHIPS)]
        for index, chip in enumerate(self._chips):
            self._flow.insert(index, chip)
            chip.show()
        if focused is not None:
            (self._chips[min(focused, len(self._chips) - 1)] if self._chips else self.line).setFocus()
        self.updateGeometry()

    def more(self) -> str:
        """What is said of the tags that are not shown as chips; empty when all are."""
        return "" if self._more.isHidden() else self._more.text()

    def _show_more(self, count: int) -> None:
        self._more.setVisible(count > 0)
        self._more.setText(self.tr("and {count} more").format(count=count))

    def set_locked(self, locked: bool) -> None:
        """Whether the tags may only be read."""
        self._locked = locked
        self.line.setReadOnly(locked)
        self.line.setVisible(not locked or not self._chips)
        if locked:
            self.line.setPlaceholderText("")
        for chip in self._chips:
            chip.setEnabled(not locked)

    def take_typed(self) -> None:
        """Make tags of what stands in the line."""
        tags = split_tags(self.line.text())
        self.line.clear()
        if tags:
            self.added.emit(tags)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        leaves = leaves_undo(event)
        # The list of completions takes the focus for a moment; the tag is not complete then.
        left = event.type() == QEvent.Type.FocusOut and not self.line.is_completing()
        if leaves or left:
            self.take_typed()
        if event.type() == QEvent.Type.FocusIn:
            present = {chip.tag for chip in self._chips if chip.share is Share.ALL}
            self.line.offer([word for word in self._words() if word not in present])
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.FocusIn):
            self.update()
        return leaves or super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = colors_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.accent_text if self.line.hasFocus() else colors.border)))
        painter.setBrush(QColor(colors.window if self._locked else colors.base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _chip(self, tag: str, share: Share) -> TagChip:
        wrong = len(tag) > TAG_MAX or has_emoji(tag)
        chip = TagChip(tag, share, wrong=wrong, parent=self)
        chip.setEnabled(not self._locked)
        chip.removed.connect(lambda: self.removed.emit(tag))
        chip.spread.connect(lambda: self.added.emit((tag,)))
        return chip

    def _on_typed(self, text: str) -> None:
        if any(splitter in text for splitter in _SPLITTERS):
            self.take_typed()

    def _on_completed(self, tag: str) -> None:
        self.line.setText(tag)
        self.take_typed()

    def _on_back(self) -> None:
        if self._chips:
            self._chips[-1].setFocus(Qt.FocusReason.BacktabFocusReason)


class _Line(QLineEdit):
    """A line without a frame that tells Enter and a Backspace at its beginning, and keeps the lines of a pasted list."""

    ended = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrame(False)
        self.setStyleSheet("QLineEdit { border: none; background: transparent; padding: 0; }")
        self._offered = QStringListModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(self._completer)

    def is_completing(self) -> bool:
        """Whether the list of completions is open."""
        popup = self._completer.popup()
        return popup is not None and popup.isVisible()

    def offer(self, words: Sequence[str]) -> None:
        """What is offered while typing."""
        self._offered.setStringList(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        paste = next((a for a in menu.actions() if a.objectName() == "edit-paste"), None)
        if paste:
            paste.triggered.disconnect()
            paste.triggered.connect(self._paste)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _paste(self) -> None:
        """Qt would make blanks of line ends, and a list of tags one tag."""
        text = QGuiApplication.clipboard().text()
        self.insert(",".join(text.splitlines()))
        self.textEdited.emit(self.text())
