"""What stands in place of the list: the first run, an empty queue, a filter or a search without rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.ui.colors import Tone, colors_of
from vod_desktop.ui.icons import icon_pixmap
from vod_desktop.ui.theme import Look, grid, scaled_font, set_look


class Picture(QWidget):
    """A large icon on a soft disc."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(22 * grid(self), 22 * grid(self))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = colors_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent_soft))
        painter.drawEllipse(self.rect())
        side = self.width() // 2
        pixmap = icon_pixmap(self._name, colors.color(Tone.ACCENT), side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap)
        painter.end()


class _Page(QWidget):
    """A centred column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self.column = QVBoxLayout(self)
        unit = grid(self)
        self.column.setContentsMargins(8 * unit, 8 * unit, 8 * unit, 12 * unit)
        self.column.setSpacing(2 * unit)
        self.column.addStretch(1)

    def _add_centred(self, widget: QWidget) -> None:
        self.column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def _add_heading(self, text: str, look: Look = Look.TITLE) -> QLabel:
        label = QLabel(text, self, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        set_look(label, look)
        self.column.addWidget(label)
        return label

    def _add_buttons(self, buttons: Sequence[QPushButton]) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * grid(self))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column.addSpacing(2 * grid(self))
        self.column.addLayout(row)


class EmptyQueue(_Page):
    """There is an account and nothing to upload yet.

    Attributes:
        files_wanted, folder_wanted: The buttons.
    """

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add_centred(Picture("inbox", self))
        self.column.addSpacing(3 * grid(self))
        self._add_heading(self.tr("Drop videos, images, subtitles or folders here"))
        self._add_heading(
            self.tr("Describe them on the right, then start. Interrupted uploads go on where they stopped."),
            Look.MUTED,
        )
        files = QPushButton(self.tr("Add files…"), self)
        set_look(files, Look.PRIMARY)
        files.clicked.connect(self.files_wanted)
        folder = QPushButton(self.tr("Add folder…"), self)
        folder.clicked.connect(self.folder_wanted)
        self._add_buttons([files, folder])
        self.column.addSpacing(2 * grid(self))
        self._add_heading(self.tr("Or paste web addresses to let VOD fetch them."), Look.MUTED)
        self.column.addStretch(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colors_of(self.palette()).border), 1.5, Qt.PenStyle.DashLine)
        pen.setDashPattern([5, 5])
        painter.setPen(pen)
        margin = 4 * grid(self)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(margin, margin, -margin, -margin), 12, 12)
        painter.end()


class NothingShown(_Page):
    """There are rows, but none that the group or the search lets through.

    Attributes:
        all_wanted: Show everything again.
    """

    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._add_heading("")
        self._button = QPushButton(self)
        self._button.clicked.connect(self.all_wanted)
        self._add_buttons([self._button])
        self.column.addStretch(2)

    def explain_group(self, sentence: str) -> None:
        """The group is empty."""
        self._title.setText(sentence)
        self._button.setText(self.tr("Show all"))

    def explain_search(self, words: str) -> None:
        """The search finds nothing."""
        self._title.setText(self.tr("No items match “{words}”").format(words=words))
        self._button.setText(self.tr("Clear search"))

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._title.text()


class _Choice(QAbstractButton):
    """A card that is a button: icon, name, one sentence."""

    def __init__(self, picture: str, name: str, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._sentence = sentence
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def explain(self, sentence: str) -> None:
        """Put another sentence below the name."""
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        unit = grid(self)
        return QSize(56 * unit, 26 * unit + 5 * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(42 * grid(self), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, unit = colors_of(self.palette()), grid(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hot = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(colors.accent_text if hot else colors.border), 1.6 if hot else 1))
        painter.setBrush(QColor(colors.pressed if self.isDown() else colors.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        inner = self.rect().adjusted(5 * unit, 5 * unit, -5 * unit, -4 * unit)
        side = 9 * unit
        pixmap = icon_pixmap(self._picture, colors.color(Tone.ACCENT), side, self.devicePixelRatioF())
        left = (
            inner.left() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else inner.right() - side
        )
        painter.drawPixmap(left, inner.top(), pixmap)
        painter.setFont(scaled_font(self, 1.1, weight=QFont.Weight.DemiBold))
        painter.setPen(QColor(colors.text))
        words = inner.adjusted(0, side + 3 * unit, 0, 0)
        painter.drawText(words, int(Qt.TextFlag.TextWordWrap), self.text())
        used = painter.boundingRect(words, int(Qt.TextFlag.TextWordWrap), self.text()).height()
        painter.setFont(self.font())
        painter.setPen(QColor(colors.muted))
        painter.drawText(
            words.adjusted(0, used + int(1.5 * unit), 0, 0), int(Qt.TextFlag.TextWordWrap), self._sentence
        )
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverLeave}:
            self.update()
        return super().event(event)


class FirstRun(_Page):
    """No account yet: three ways to begin.

    Attributes:
        key_wanted, server_wanted, sandbox_wanted: The three choices.
    """

    key_wanted = Signal()
    server_wanted = Signal()
    sandbox_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add_centred(Picture("upload", self))
        self.column.addSpacing(3 * grid(self))
        self._add_heading(self.tr("Welcome to VOD Desktop"))
        self._add_heading(self.tr("How shall uploads be authorised?"), Look.MUTED)
        self.column.addSpacing(4 * grid(self))
        row = QHBoxLayout()
        row.setSpacing(4 * grid(self))
        row.addStretch(1)
        self._key, *others = self._choices()
        for choice in (self._key, *others):
            row.addWidget(choice, 4)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(2)

    def tell_keychain(self, name: str) -> None:
        """Say where a key would be kept; an empty name means that no keychain can be used."""
        self._key.explain(
            self.tr("The key pair of a RAM user. It is kept in {keychain}.").format(keychain=name)
            if name
            else self.tr(
                "The key pair of a RAM user. It is kept for this session only: there is no keychain."
            )
        )

    def _choices(self) -> list[_Choice]:
        kept = self.tr("The key pair of a RAM user. It is kept in this computer's keychain.")
        server = self.tr("Your own server asks VOD for each upload. No key comes to this computer.")
        sandbox = self.tr("A stand-in for VOD on this computer. No account, and nothing leaves it.")
        choices: list[tuple[str, str, str, Callable[[], None]]] = [
            ("key", self.tr("Connect with AccessKey"), kept, self.key_wanted.emit),
            ("server", self.tr("Connect to an app server"), server, self.server_wanted.emit),
            ("sandbox", self.tr("Try the sandbox"), sandbox, self.sandbox_wanted.emit),
        ]
        made = []
        for picture, name, sentence, chosen in choices:
            choice = _Choice(picture, name, sentence, self)
            choice.clicked.connect(chosen)
            made.append(choice)
        return made
