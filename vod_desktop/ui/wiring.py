"""Which action does what, and which of them can do anything now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QAbstractItemView, QWidget

from vod_desktop.app.actions import Action, can_replace_source
from vod_desktop.app.groups import Group
from vod_desktop.app.sidecars import can_have_sidecars
from vod_desktop.app.totals import Totals
from vod_desktop.ui.actions import Actions
from vod_desktop.ui.commands import Commands
from vod_desktop.ui.panels import Dialogs
from vod_desktop.ui.queue.model import QueueModel
from vod_desktop.ui.queue.moving import Move
from vod_desktop.ui.selection import STARTING, Chosen
from vod_desktop.ui.shell.center import Center
from vod_desktop.ui.shell.toolbar import SearchField


def connect_commands(actions: Actions, commands: Commands, view: QAbstractItemView) -> None:
    """Everything that a command of its own answers."""
    for action, command in (
        (actions.add_files, commands.choose_files),
        (actions.add_folder, commands.choose_folder),
        (actions.paste, commands.paste),
        (actions.start_drafts, commands.start_drafts),
        (actions.pause_queue, commands.toggle_queue),
        (actions.retry_failed, commands.retry_failed),
        (actions.clear_finished, commands.clear_finished),
        (actions.undo, commands.undo),
        (actions.redo, commands.redo),
        (actions.toggle, commands.toggle),
        (actions.start, commands.start),
        (actions.pause, commands.pause),
        (actions.retry, commands.retry),
        (actions.stop, commands.stop),
        (actions.discard, commands.discard),
        (actions.remove, commands.remove),
        (actions.copy_id, commands.copy_ids),
        (actions.copy_path, commands.copy_paths),
        (actions.copy_job_id, commands.copy_job_ids),
        (actions.check_now, commands.check_now),
        (actions.stop_following, commands.stop_following),
        (actions.cancel_job, commands.cancel_jobs),
        (actions.copy_details, commands.copy_details),
        (actions.reveal, commands.reveal),
        (actions.open_console, commands.open_console),
        (actions.attach, commands.choose_sidecars),
        (actions.select_all, view.selectAll),
        *((action, partial(commands.choose_files_as, kind)) for kind, action in actions.add_as.items()),
        (actions.move_up, lambda: commands.move(Move.UP)),
        (actions.move_down, lambda: commands.move(Move.DOWN)),
        (actions.move_to_top, lambda: commands.move(Move.TO_TOP)),
        (actions.move_to_bottom, lambda: commands.move(Move.TO_BOTTOM)),
    ):
        action.triggered.connect(lambda _checked=False, do=command: do())


def connect_list(center: Center, search: SearchField, model: QueueModel, commands: Commands) -> None:
    """What the list shows of the queue, and what is let go on it or asked for in its place while it is empty."""
    view, empty = center.view, center.empty
    center.sidebar.chosen.connect(model.show_group)
    search.searched.connect(model.search_for)
    search.left.connect(view.setFocus)
    view.move_wanted.connect(commands.move_before)
    view.attach_wanted.connect(commands.attach)
    view.dropped.connect(lambda offer, before: commands.take(offer, before=before))
    empty.files_wanted.connect(commands.choose_files)
    empty.folder_wanted.connect(commands.choose_folder)


def connect_dialogs(actions: Actions, dialogs: Dialogs, window: QWidget, leave: Callable[[], None]) -> None:
    """What a dialog answers that needs nothing but the window; `leave` closes the program without a question."""
    for action, open_it in (
        (actions.settings, dialogs.settings),
        (actions.log, dialogs.log),
        (actions.bundle, dialogs.support_bundle),
        (actions.about, dialogs.about),
        (actions.add_pasted, dialogs.pasted_pair),
        (actions.look_up, dialogs.look_up),
        (actions.left_on_server, dialogs.left_on_server),
    ):
        action.triggered.connect(lambda _checked=False, show=open_it: show(window))
    actions.forget.triggered.connect(lambda: dialogs.forget(window, leave))


def connect_steps(actions: Actions, stack: QUndoStack) -> None:
    """Undo and redo say what they would do."""
    for action, text, changed in (
        (actions.undo, stack.undoText, stack.undoTextChanged),
        (actions.redo, stack.redoText, stack.redoTextChanged),
    ):
        changed.connect(lambda step, shown=action: actions.name_step(shown, step))
        actions.name_step(action, text())


def enable_for_selection(actions: Actions, chosen: Chosen) -> None:
    """Grey what applies to none of the selected rows; say to how many a command applies when not to all."""
    counts = chosen.counts()
    selected = len(chosen)
    startable = chosen.count_of_any(STARTING)
    for action, applies in (
        (actions.start, startable),
        (actions.pause, counts[Action.PAUSE]),
        (actions.retry, counts[Action.RETRY]),
        (actions.stop, counts[Action.STOP]),
        (actions.discard, counts[Action.DISCARD]),
        (actions.remove, counts[Action.REMOVE]),
        (actions.copy_id, counts[Action.COPY_ID]),
        (actions.open_console, counts[Action.COPY_ID]),
        (actions.compare, counts[Action.COMPARE]),
        (actions.copy_details, counts[Action.COPY_DETAILS]),
        (actions.check_now, counts[Action.CHECK_NOW]),
        (actions.stop_following, counts[Action.STOP_FOLLOWING]),
        (actions.cancel_job, counts[Action.CANCEL_JOB]),
        (actions.copy_job_id, counts[Action.COPY_JOB_ID]),
    ):
        action.setEnabled(applies > 0)
        action.setText(actions.counted(action, applies, selected))
    for action in (actions.toggle, actions.copy_path, actions.edit_title):
        action.setEnabled(selected > 0)
    actions.reveal.setEnabled(bool(chosen.tasks))
    actions.replace_source.setEnabled(selected == 1 and any(map(can_replace_source, chosen.tasks)))
    actions.attach.setEnabled(selected == 1 and any(map(can_have_sidecars, chosen.tasks)))
    for action in (actions.move_up, actions.move_down, actions.move_to_top, actions.move_to_bottom):
        action.setEnabled(counts[Action.MOVE] > 0)


def enable_for_totals(actions: Actions, totals: Totals) -> None:
    """Grey what would find nothing in the whole queue."""
    actions.clear_finished.setEnabled(totals.count_by_group.get(Group.DONE, 0) > 0)
    actions.start_drafts.setEnabled(totals.startable > 0)
    actions.retry_failed.setEnabled(totals.failed > 0)
