"""The menu bar, and the context menu of rows by what their states allow."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from vod_desktop.app.actions import Action
from vod_desktop.ui.actions import Actions
from vod_desktop.ui.queue.header import QueueHeader

translate = QCoreApplication.translate


Fill = Callable[[QMenu], None]
"""Puts entries into a menu that is about to be shown."""


def fill_menu_bar(bar: QMenuBar, actions: Actions, columns: QueueHeader, presets: Fill) -> None:
    """All commands, so that every one has a path without a pointer."""
    file = bar.addMenu(translate("MenuBar", "&File"))
    file.addActions([actions.add_files, actions.add_folder])
    add_kinds(file, actions)
    file.addActions([actions.add_urls, actions.register, actions.add_pasted])
    file.addSeparator()
    file.addActions([actions.import_sheet, actions.save_template, actions.save_results])
    file.addSeparator()
    file.addActions([actions.open_queue, actions.export_queue])
    file.addActions([actions.import_everything, actions.export_everything])
    file.addSeparator()
    file.addActions([actions.accounts, actions.settings])
    file.addSeparator()
    file.addAction(actions.quit)
    edit = bar.addMenu(translate("MenuBar", "&Edit"))
    edit.addActions([actions.undo, actions.redo])
    edit.addSeparator()
    edit.addActions(
        [actions.paste, actions.select_all, actions.edit_title, actions.edit_grid, actions.attach]
    )
    _add_presets(edit, presets)
    edit.addSeparator()
    edit.addActions([actions.copy_id, actions.copy_job_id, actions.copy_path, actions.copy_details])
    edit.addAction(actions.open_console)
    edit.addSeparator()
    edit.addAction(actions.find)
    _fill_queue_menu(bar.addMenu(translate("MenuBar", "&Queue")), actions)
    _fill_view_menu(bar.addMenu(translate("MenuBar", "&View")), actions, columns)
    help_menu = bar.addMenu(translate("MenuBar", "&Help"))
    help_menu.addActions([actions.guide, actions.shortcuts, actions.sandbox])
    help_menu.addSeparator()
    help_menu.addActions([actions.log, actions.bundle, actions.forget])
    help_menu.addSeparator()
    help_menu.addAction(actions.about)


def add_kinds(menu: QMenu, actions: Actions) -> None:
    """Adding files as what the user says they are."""
    below = menu.addMenu(translate("MenuBar", "Add files as"))
    below.addActions(list(actions.add_as.values()))


def _add_presets(menu: QMenu, presets: Fill) -> None:
    below = menu.addMenu(translate("MenuBar", "Presets"))
    below.aboutToShow.connect(lambda: presets(below))


def _fill_queue_menu(menu: QMenu, actions: Actions) -> None:
    menu.addActions([actions.start_drafts, actions.check_first, actions.pause_queue])
    menu.addSeparator()
    menu.addActions([actions.start, actions.pause, actions.retry, actions.stop, actions.discard])
    menu.addSeparator()
    _fill_move_menu(menu.addMenu(translate("MenuBar", "Move")), actions)
    menu.addSeparator()
    menu.addActions([actions.check_now, actions.stop_following, actions.cancel_job])
    menu.addActions([actions.compare, actions.replace_source])
    menu.addSeparator()
    menu.addActions([actions.remove, actions.retry_failed, actions.clear_finished])
    menu.addSeparator()
    menu.addActions([actions.look_up, actions.left_on_server])


def _fill_move_menu(menu: QMenu, actions: Actions) -> None:
    menu.addActions([actions.move_up, actions.move_down, actions.move_to_top, actions.move_to_bottom])


def _fill_view_menu(menu: QMenu, actions: Actions, columns: QueueHeader) -> None:
    menu.addAction(actions.inspector)
    choose = menu.addMenu(translate("MenuBar", "Columns"))
    choose.aboutToShow.connect(lambda: _refill(choose, columns))
    menu.addAction(actions.queue_order)
    menu.addSeparator()
    menu.addActions(list(actions.groups.values()))
    menu.addSeparator()
    menu.addActions([actions.next_pane, actions.previous_pane])


def _refill(menu: QMenu, columns: QueueHeader) -> None:
    menu.clear()
    menu.addActions(columns.columns_menu(menu).actions())


def row_menu(
    actions: Actions, counts: Mapping[Action, int], selected: int, parent: QWidget, presets: Fill
) -> QMenu:
    """The context menu of `selected` rows; `counts` says to how many of them each action applies."""
    menu = QMenu(parent)
    first = _default(actions, counts)
    if first is not None:
        menu.addAction(first)
        menu.setDefaultAction(first)
        menu.addSeparator()
    for action in (actions.start, actions.pause, actions.retry, actions.check_now, actions.stop_following):
        if action is not first and action.isEnabled():
            menu.addAction(action)
    menu.addActions([actions.edit_title, actions.edit_grid, actions.attach])
    _add_presets(menu, presets)
    _fill_move_menu(menu.addMenu(translate("MenuBar", "Move")), actions)
    menu.addSeparator()
    menu.addActions([actions.reveal, actions.open_console, actions.compare, actions.replace_source])
    copy = menu.addMenu(translate("MenuBar", "Copy"))
    copy.addActions([actions.copy_id, actions.copy_job_id, actions.copy_path, actions.copy_details])
    menu.addSeparator()
    if actions.cancel_job.isEnabled():
        menu.addAction(actions.cancel_job)
    menu.addActions([actions.stop, actions.discard, actions.remove])
    menu.setAccessibleName(actions.selected_rows(selected))
    return menu


def _default(actions: Actions, counts: Mapping[Action, int]) -> QAction | None:
    for possible, action in (
        (Action.RETRY, actions.retry),
        (Action.RESUME, actions.start),
        (Action.START, actions.start),
        (Action.PAUSE, actions.pause),
        (Action.CANCEL_JOB, actions.check_now),
        (Action.COPY_ID, actions.copy_id),
    ):
        if counts.get(possible):
            return action
    return None


def list_menu(actions: Actions, columns: QueueHeader, parent: QWidget) -> QMenu:
    """The context menu of the empty part of the list."""
    menu = QMenu(parent)
    menu.addActions([actions.add_files, actions.add_folder, actions.add_urls, actions.paste])
    menu.addSeparator()
    menu.addActions([actions.select_all, actions.queue_order])
    choose = menu.addMenu(translate("MenuBar", "Columns"))
    choose.addActions(columns.columns_menu(choose).actions())
    return menu
