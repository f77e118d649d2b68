"""The main window: puts its parts together and lets them talk to each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from vod_desktop.app.groups import Group
from vod_desktop.app.notices import Notice
from vod_desktop.app.rows import Row, RowId
from vod_desktop.app.services import Services
from vod_desktop.app.totals import with_jobs
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.remote import RemoteJob, RemoteKind
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.account_commands import AccountCommands
from vod_desktop.ui.actions import Actions
from vod_desktop.ui.attention import Attention
from vod_desktop.ui.commands import Commands, Parts
from vod_desktop.ui.comparing import FileComparison
from vod_desktop.ui.conditions import Conditions
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.fixes import Fixes
from vod_desktop.ui.memory import Memory
from vod_desktop.ui.moving.commands import MovingCommands
from vod_desktop.ui.panels import Panels
from vod_desktop.ui.panes import Pane, go_to_pane
from vod_desktop.ui.preflight_commands import PreflightCommands
from vod_desktop.ui.preset_commands import PresetCommands
from vod_desktop.ui.questions import Questions, show_list
from vod_desktop.ui.queue.cells import Cells
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.model import QueueModel
from vod_desktop.ui.queue.thumbnails import Thumbnails
from vod_desktop.ui.remote.list_files import ListFiles
from vod_desktop.ui.remote.news import JobNews
from vod_desktop.ui.replacing import Replacing
from vod_desktop.ui.selection import Chosen
from vod_desktop.ui.sheets.commands import SheetCommands
from vod_desktop.ui.shell.center import Center
from vod_desktop.ui.shell.menus import fill_menu_bar, list_menu, row_menu
from vod_desktop.ui.shell.noticing import Noticing
from vod_desktop.ui.shell.overlay import DropOverlay
from vod_desktop.ui.shell.statusbar import StatusBar
from vod_desktop.ui.shell.toolbar import ToolBar
from vod_desktop.ui.steps import Steps
from vod_desktop.ui.theme import grid
from vod_desktop.ui.window_drops import WindowDrops
from vod_desktop.ui.wiring import (
    connect_commands,
    connect_dialogs,
    connect_list,
    connect_steps,
    enable_for_selection,
    enable_for_totals,
)

_TOTALS_MS = 300
_SELECTION_MS = 30
_FEW = 500
_SIZE = QSize(1480, 860)
_SMALLEST = QSize(840, 520)


class MainWindow(QMainWindow):
    """The window. Listens to the services; GUI thread only.

    Args:
        memory: What it remembers between sessions; None for a window that starts fresh.
        guide: Opens the guide.

    Attributes:
        closed: The user has left; the program may end.
    """

    closed = Signal()

    def __init__(
        self, services: Services, panels: Panels, *, memory: Memory | None, guide: Callable[[], None]
    ) -> None:
        super().__init__()
        self._services = services
        self._panels = panels
        self._memory = memory
        self._leaving = False
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self.setAcceptDrops(True)
        self.setMinimumSize(_SMALLEST)
        self.model = QueueModel(Cells(services), self)
        self.center = self._make_center()
        self.view = self.center.view
        self.overlay = DropOverlay(self, self._below_toolbar)
        self.steps = Steps(services, self)
        parts = Parts(self, self.view, self.center.toast, self.steps)
        self.commands = Commands(services, parts)
        self._drops = WindowDrops(self.overlay, self.commands.take)
        self.entries = Actions(self, self.view, services.wording.group)
        self._accounts = AccountCommands(services, panels.dialogs, self)
        self.tools = ToolBar(self.entries, self._accounts.describe, self)
        self.bottom = StatusBar(services.wording, self)
        self.dock = self._make_dock()
        self._attention = Attention(
            self.center, self.model, self.tools.search, self.dock, self.inspector, self._show_selection
        )
        self.fixes = Fixes(services, self)
        self.notices = Noticing(services, self.commands, self.center.strips, self.center.toast, self)
        self.preflight = PreflightCommands(
            services, panels.dialogs, parts, self.fixes, self.commands.starting.emit
        )
        self.comparison = FileComparison(services, self.center.strips, self.center.toast, self)
        self.replacing = Replacing(services, self.center.toast, self)
        self._sheets = SheetCommands(services, panels.dialogs, parts)
        self._lists = ListFiles(
            services,
            self,
            open_urls=lambda path: self._add_urls(RemoteKind.PULL, file=path),
            open_sheet=self._sheets.take,
        )
        self.moving = MovingCommands(services, panels.dialogs, parts)
        self.presets = PresetCommands(services, parts, panels.dialogs.presets, self.inspector.flush)
        self.conditions = Conditions(services, self.commands, self.center.strips, self.model.waits)
        self._arrange()
        self._connect(guide)
        self._begin()

    # --- putting together

    def _make_center(self) -> Center:
        wording = self._services.wording
        return Center(
            self.model,
            group_name=wording.group,
            empty_group=wording.empty_group,
            has_account=lambda: bool(self._services.accounts.all()),
            parent=self,
        )

    def _below_toolbar(self) -> QRect:
        """List and inspector together."""
        middle = self.center.geometry()
        return QRect(0, middle.top(), self.width(), middle.height())

    def _make_dock(self) -> QDockWidget:
        dock = QDockWidget(self.tr("Inspector"), self)
        dock.setObjectName("inspector")
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        dock.setTitleBarWidget(QWidget(dock))
        self.inspector = self._panels.inspector(self._services, self.steps, dock)
        content = cast("QWidget", self.inspector)
        content.setMinimumWidth(84 * grid(self))
        dock.setWidget(content)
        return dock

    def _arrange(self) -> None:
        fill_menu_bar(self.menuBar(), self.entries, self.view.columns, self.presets.fill)
        self.addToolBar(self.tools)
        self.setUnifiedTitleAndToolBarOnMac(True)
        self.setCentralWidget(self.center)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.setStatusBar(self.bottom)
        self.setTabOrder(self.tools.account, self.center.sidebar)
        self.setTabOrder(self.center.sidebar, self.view)
        room = self.screen().availableSize()
        self.resize(_SIZE.boundedTo(room))
        self.resizeDocks([self.dock], [86 * grid(self)], Qt.Orientation.Horizontal)
        if self._memory is not None:
            self._memory.restore(self, self.view.columns)

    def _connect(self, guide: Callable[[], None]) -> None:
        actions, view, commands = self.entries, self.view, self.commands
        connect_commands(actions, commands, view)
        self.center.empty.addAction(
            actions.paste
        )  # the list, which has it, is hidden while there are no rows
        connect_steps(actions, self.steps.stack)
        self._sheets.connect_actions(actions)
        self.moving.connect_actions(actions)
        commands.queue_wanted.connect(self.moving.open)
        commands.list_wanted.connect(self._lists.take)
        self._totals = QTimer(self, singleShot=True, interval=_TOTALS_MS)
        self._totals.timeout.connect(self._show_totals)
        self._selection = QTimer(self, singleShot=True, interval=_SELECTION_MS)
        self._selection.timeout.connect(self._show_selection)
        view.selection_settled.connect(lambda _ids: self._selection.start())
        view.menu_wanted.connect(self._open_row_menu)
        view.drop_offered.connect(self.overlay.show_offer)
        commands.urls_wanted.connect(lambda text: self._add_urls(RemoteKind.PULL, text))
        actions.add_urls.triggered.connect(lambda: self._add_urls(RemoteKind.PULL))
        actions.register.triggered.connect(lambda: self._add_urls(RemoteKind.REGISTER))
        view.doubleClicked.connect(lambda _index: self._attention.to_title())
        self.model.settled.connect(self._on_settled)
        self.center.nothing.all_wanted.connect(self._attention.to_everything)
        connect_list(self.center, self.tools.search, self.model, commands)
        self._connect_view_actions()
        self._connect_accounts()
        actions.guide.triggered.connect(guide)
        connect_dialogs(actions, self._panels.dialogs, self, self.leave)
        actions.shortcuts.triggered.connect(self._show_keys)
        actions.quit.triggered.connect(self.close)

    def _connect_view_actions(self) -> None:
        actions = self.entries
        actions.edit_title.triggered.connect(self._attention.to_title)
        actions.inspector.toggled.connect(self.dock.setVisible)
        self.dock.visibilityChanged.connect(
            lambda _on: actions.inspector.setChecked(not self.dock.isHidden())
        )
        actions.find.triggered.connect(lambda: self.tools.search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        actions.queue_order.triggered.connect(self.view.show_queue_order)
        actions.next_pane.triggered.connect(lambda: go_to_pane(self._panes(), 1))
        actions.previous_pane.triggered.connect(lambda: go_to_pane(self._panes(), -1))
        for group, action in actions.groups.items():
            action.triggered.connect(lambda _on=False, chosen=group: self.center.sidebar.choose(chosen))

    def _connect_accounts(self) -> None:
        first, button, accounts = self.center.first_run, self.tools.account, self._accounts
        accounts.changed.connect(self.accounts_changed)
        self._services.accounts.on_admitted(while_alive(self, lambda _admitted: self.accounts_changed()))
        accounts.sandbox_failed.connect(self.conditions.sandbox_failed)
        first.key_wanted.connect(accounts.add_key)
        first.server_wanted.connect(accounts.add_server)
        first.sandbox_wanted.connect(accounts.start_sandbox)
        self.entries.sandbox.triggered.connect(accounts.start_sandbox)
        self.entries.accounts.triggered.connect(accounts.manage)
        button.add_wanted.connect(accounts.add_key)
        button.manage_wanted.connect(accounts.manage)
        button.account_chosen.connect(accounts.choose)
        button.menu().aboutToShow.connect(self.accounts_changed)
        self.view.columns.wanted_changed.connect(self._load_categories)
        self.commands.account_missing.connect(accounts.add_key)
        self.commands.queue_paused_changed.connect(self._show_paused)
        self.commands.starting.connect(self._finish_edits)
        self.notices.accounts_wanted.connect(accounts.manage)
        self.notices.rows_wanted.connect(self.view.select)
        self.notices.check_wanted.connect(self.preflight.check)
        self.preflight.field_wanted.connect(self._attention.to_field)
        self.comparison.rows_wanted.connect(self._attention.to_rows)
        self.entries.check_first.triggered.connect(self.preflight.check_chosen)
        self.entries.compare.triggered.connect(lambda: self.comparison.compare(self.view.selected_tasks()))
        self.entries.replace_source.triggered.connect(
            lambda: self.replacing.choose(self.view.selected_tasks())
        )
        self.notices.replace_wanted.connect(self.replacing.with_their_files)
        self.fixes.replace_wanted.connect(self.replacing.with_their_files)
        self.notices.info_wanted.connect(self._attention.to_titles_of)
        self.inspector.fix_requested.connect(self.fixes.fix)
        self.fixes.account_wanted.connect(accounts.edit)
        self.fixes.settings_wanted.connect(lambda: self._panels.dialogs.settings(self))

    def _begin(self) -> None:
        thumbnails = Thumbnails(
            self._services.pictures.thumbnail, self.view.delegate.thumbnail_size(), self.devicePixelRatioF()
        )
        self.model.show_pictures(thumbnails.picture)
        for told in (thumbnails.picture_ready, self.model.picture_ready, self.inspector.picture_ready):
            self._services.pictures.on_ready(told)
        self._services.facts.on_ready(while_alive(self, lambda _row: self.view.viewport().update()))
        self.entries.inspector.setChecked(not self.dock.isHidden())
        self._services.uploads.listen(self)
        self.tasks_added(self._services.uploads.all())
        self.job_news = JobNews(
            self._services, self.model, self.center.strips, self.center.toast, self.tasks_removed
        )
        self._services.accounts.keychain().then(
            lambda keychain: self.center.first_run.tell_keychain(keychain.name)
        )
        self._show_paused(self._services.uploads.queue_paused)
        self.accounts_changed()
        self._load_categories()
        self._show_selection()
        self._show_totals()
        self.view.setFocus()

    def _finish_edits(self) -> None:
        """What is still being typed, and what is still being worked out."""
        self.inspector.flush()
        self.steps.finish()

    # --- what the services tell

    def tasks_added(self, tasks: Sequence[UploadTask]) -> None:
        """New rows."""
        if tasks:
            self.model.tasks_added(tasks)

    def tasks_changed(self, tasks: Sequence[UploadTask]) -> None:
        """New values."""
        self.model.tasks_changed(tasks)

    def tasks_removed(self, ids: Sequence[RowId]) -> None:
        """Rows that are gone."""
        self.model.tasks_removed(ids)
        self.center.choose_page()

    def noticed(self, notice: Notice) -> None:
        """Something that concerns more than one row."""
        self.notices.noticed(notice)

    def _on_settled(self, changed: Sequence[Row]) -> None:
        if len(changed) <= _FEW:  # of more the inspector hears with the selection, a moment later
            self.inspector.refresh([row for row in changed if isinstance(row, UploadTask)])
        self.inspector.refresh_jobs([row for row in changed if isinstance(row, RemoteJob)])
        if not self._totals.isActive():
            self._totals.start()
        if not self._selection.isActive():
            self._selection.start()

    # --- showing

    def _show_totals(self) -> None:
        totals = with_jobs(self._services.uploads.totals(), self._services.remote.jobs.all())
        self.center.sidebar.set_counts(totals.count_by_group)
        self.tools.show_totals(totals)
        self.bottom.show_totals(totals)
        enable_for_totals(self.entries, totals)
        self.conditions.check()

    def _show_selection(self) -> None:
        chosen = self.commands.chosen()
        enable_for_selection(self.entries, chosen)
        if len(chosen) <= _FEW:
            self._inspect(chosen)
        else:
            QTimer.singleShot(0, self, lambda: self._inspect(chosen))

    def _inspect(self, chosen: Chosen) -> None:
        self.inspector.show_tasks(chosen.tasks)
        self.inspector.show_jobs(() if chosen.tasks else chosen.jobs)

    def _show_paused(self, paused: bool) -> None:
        self.tools.show_paused(paused)
        self.conditions.check()

    def _add_urls(self, kind: RemoteKind, text: str = "", file: str = "") -> None:
        if self.commands.account_id is None:
            self.commands.account_missing.emit()
        else:
            self._panels.dialogs.urls(self, kind, text, file)

    def _show_keys(self) -> None:
        lines = self.entries.key_table()
        show_list(self, self.tr("Keyboard shortcuts"), "", lines)

    def _open_row_menu(self, ids: Sequence[TaskId], at: QPoint) -> None:
        self._show_selection()
        if ids:
            counts = self.commands.chosen().counts()
            menu = row_menu(self.entries, counts, len(ids), self, self.presets.fill)
        else:
            menu = list_menu(self.entries, self.view.columns, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    # --- accounts

    def accounts_changed(self) -> None:
        """Show the accounts as they are now."""
        accounts = self._services.accounts.all()
        self.tools.account.show_accounts(accounts, self.commands.account_id)
        wants = self.view.columns.is_wanted(Column.ACCOUNT)
        if len(accounts) > 1 and not wants:
            self.view.columns.want(Column.ACCOUNT, wanted=True)
        self.center.choose_page()
        self.dock.setVisible(self.entries.inspector.isChecked() and not self.center.is_first_run)
        self.conditions.check()

    def _load_categories(self) -> None:
        """The column shows names instead of numbers, as far as this computer knows them."""
        catalog = self._services.catalog
        if self.view.columns.is_wanted(Column.CATEGORY):
            for account in self._services.accounts.all():
                if catalog.categories(account.id) is None:
                    catalog.load(account.id).then(lambda _: self.view.viewport().update())

    # --- panes, drops, closing

    def _panes(self) -> tuple[Pane, ...]:
        content = cast("QWidget", self.inspector)
        return (
            Pane(self.tools, lambda: self.tools.search),
            Pane(self.center.sidebar, lambda: self.center.sidebar),
            Pane(self.center.strips, lambda: self.center.strips),
            Pane(self.center.pages, lambda: self.center.shown),
            Pane(content, lambda: content),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drops.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drops.leave(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._drops.let_go(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        counts = self._services.uploads.totals().count_by_group
        unfinished = counts.get(Group.UPLOADING, 0)
        if unfinished and not self._leaving:
            event.ignore()
            Questions(self).leave(unfinished, self.leave)
            return
        self._finish_edits()
        if self._memory is not None:
            self._memory.save(self, self.view.columns)
        event.accept()
        self.closed.emit()

    def leave(self) -> None:
        """Close without asking: everything goes on with the next start."""
        self._leaving = True
        self.close()

    def take_over(self, paths: Sequence[str]) -> None:
        """Files that a second start hands over: add them and come to the front."""
        if paths:
            self.commands.add(paths)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
