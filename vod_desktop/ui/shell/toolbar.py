"""The toolbar: adding, starting, pausing, retrying, clearing, searching, the account. Nothing destructive."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from vod_desktop.app.totals import Totals
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.ui.actions import Actions, with_keys
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.icons import icon
from vod_desktop.ui.shell.menus import add_kinds
from vod_desktop.ui.theme import Look, grid, set_look

_SEARCH_MS = 150


class SearchField(QLineEdit):
    """Finds while it is typed, a moment after the last key; Escape empties it and goes back to the list.

    Attributes:
        searched: The words.
        left: Escape was pressed in the empty field.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search"))
        self.setAccessibleName(self.tr("Search the list"))
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)
        self.addAction(icon("search", Tone.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        glass, cross = self.findChildren(QToolButton)
        glass.setAccessibleName(self.tr("Search the list"))
        cross.setAccessibleName(self.tr("Clear search"))
        self.setMinimumWidth(30 * grid(self))
        self.setMaximumWidth(56 * grid(self))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda _text: self._pause.start())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()


class AccountButton(QToolButton):
    """The account under which new rows are added, with a menu of all.

    Attributes:
        account_chosen: `AccountId`.
        manage_wanted, add_wanted: The entries below the accounts.
    """

    account_chosen = Signal(object)
    manage_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, describe: Callable[[Account], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setMenu(QMenu(self))
        self.setAccessibleName(self.tr("Account for new uploads"))

    def show_accounts(self, accounts: Sequence[Account], current: AccountId | None) -> None:
        """List these accounts; `current` is marked."""
        menu = self.menu()
        menu.clear()
        chosen = next((account for account in accounts if account.id == current), None)
        for account in accounts:
            menu.addAction(self._entry(account, menu, is_current=account is chosen))
        menu.addSeparator()
        menu.addAction(self.tr("Add account…")).triggered.connect(self.add_wanted)
        menu.addAction(self.tr("Manage accounts…")).triggered.connect(self.manage_wanted)
        self.setText(chosen.name if chosen else self.tr("No account"))
        self.setIcon(_chip(chosen, grid(self)) if chosen else icon("account", Tone.MUTED))
        tip = self._describe(chosen) if chosen else self.tr("Add an account to upload")
        self.setToolTip(tip)

    def _entry(self, account: Account, menu: QMenu, *, is_current: bool) -> QAction:
        action = QAction(_chip(account, grid(self)), f"{account.name} – {self._describe(account)}", menu)
        action.setCheckable(True)
        action.setChecked(is_current)
        action.triggered.connect(lambda: self.account_chosen.emit(account.id))
        return action


def _chip(account: Account, unit: int) -> QIcon:
    if account.kind is AuthKind.SANDBOX:
        return icon("sandbox", Tone.WARNING)
    side, ratio = 4 * unit, 2
    pixmap = QPixmap(side * ratio, side * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(account.color))
    painter.drawEllipse(QPoint(side // 2, side // 2), round(1.2 * unit), round(1.2 * unit))
    painter.end()
    return QIcon(pixmap)


class ToolBar(QToolBar):
    """The one toolbar. Its buttons are the actions; counts come with `show_totals`."""

    def __init__(self, actions: Actions, describe: Callable[[Account], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(round(4.5 * grid(self)), round(4.5 * grid(self))))
        self._actions = actions
        self._add = self._add_button()
        self.search = SearchField(self)
        self.account = AccountButton(describe, self)
        self._primary: QToolButton | None = None
        self._fill()

    def _add_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("Add"))
        button.setIcon(icon("add", Tone.TEXT))
        button.setToolTip(with_keys(self.tr("Add files…"), self._actions.add_files))
        button.setAccessibleName(self.tr("Add files…"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.clicked.connect(self._actions.add_files.trigger)
        menu = QMenu(button)
        menu.addActions([self._actions.add_files, self._actions.add_folder])
        add_kinds(menu, self._actions)
        menu.addAction(self._actions.paste)
        menu.addSeparator()
        menu.addActions([self._actions.add_urls, self._actions.register])
        menu.addSeparator()
        menu.addAction(self._actions.import_sheet)
        button.setMenu(menu)
        set_look(button, Look.RAISED)
        return button

    def _fill(self) -> None:
        actions = self._actions
        self.addWidget(self._add)
        self.addAction(actions.start_drafts)
        self.addAction(actions.pause_queue)
        self.addSeparator()
        self.addAction(actions.retry_failed)
        self.addAction(actions.clear_finished)
        spacer = QWidget(self)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        self.addWidget(self.search)
        self.addWidget(self.account)
        self.addAction(actions.inspector)
        self._button_of(actions.inspector).setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._gives_way = (actions.clear_finished, actions.retry_failed, actions.pause_queue)
        start = self.widgetForAction(actions.start_drafts)
        set_look(start, Look.PRIMARY)
        for action in (
            actions.start_drafts,
            actions.pause_queue,
            actions.retry_failed,
            actions.clear_finished,
        ):
            self.widgetForAction(action).setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _button_of(self, action: QAction) -> QToolButton:
        return cast("QToolButton", self.widgetForAction(action))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Leave names away, the least needed first, until everything fits; the tool tips still hold them."""
        named, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        buttons = [self._button_of(action) for action in self._gives_way]
        for button in buttons:
            button.setToolButtonStyle(named)
        for button in buttons:
            if self._needed() <= width:
                break
            button.setToolButtonStyle(alone)

    def _needed(self) -> int:
        shown = [self.widgetForAction(action) for action in self.actions() if action.isVisible()]
        widths = [
            max(
                w.minimumWidth(), w.minimumSizeHint().width(), 0 if w is self.search else w.sizeHint().width()
            )
            for w in shown
        ]
        return sum(widths) + len(shown) * 2 * grid(self) + 8 * grid(self)

    def show_totals(self, totals: Totals) -> None:
        """Counts in the names; what would do nothing is hidden or greyed."""
        actions = self._actions
        actions.start_drafts.setVisible(totals.startable > 0)
        actions.start_drafts.setText(self.tr("Start upload (%n)", "", totals.startable))
        actions.retry_failed.setVisible(totals.failed > 0)
        actions.retry_failed.setText(self.tr("Retry failed (%n)", "", totals.failed))
        self._fit(self.width())

    def show_paused(self, paused: bool) -> None:
        """Whether the queue is paused; the button offers the other."""
        action = self._actions.pause_queue
        action.setText(self.tr("Resume queue") if paused else self.tr("Pause queue"))
        action.setIcon(icon("play" if paused else "pause"))
        action.setToolTip(with_keys(action.text(), action))
