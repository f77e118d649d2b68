"""Every command of the window as one QAction: its name, icon and keys, written down once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from vod_desktop.app.groups import Group
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.icons import icon
from vod_desktop.ui.shell.sidebar import GROUPS

Standard = QKeySequence.StandardKey
Keys = Standard | str | None


class Actions(QObject):
    """The actions of the window. `window` receives the global ones, `queue` those that act on rows."""

    def __init__(self, window: QWidget, queue: QWidget, group_name: Callable[[Group], str]) -> None:
        super().__init__(window)
        self._window = window
        self._queue = queue
        self._names: dict[QAction, str] = {}
        self._make_adding()
        self._make_queue()
        self._make_rows()
        self._make_moves()
        self._make_view(group_name)
        self._make_program()

    # --- the groups of actions

    def _make_adding(self) -> None:
        self.add_files = self._everywhere(self.tr("Add files…"), "files", Standard.Open)
        self.add_folder = self._everywhere(self.tr("Add folder…"), "folder", "Ctrl+Shift+O")
        self.add_as: dict[MediaKind, QAction] = {}
        for kind, text in (
            (MediaKind.VIDEO, self.tr("Video or audio…")),
            (MediaKind.IMAGE, self.tr("Image…")),
            (MediaKind.WATERMARK, self.tr("Watermark…")),
            (MediaKind.SUBTITLE, self.tr("Subtitle…")),
            (MediaKind.MATERIAL, self.tr("Material…")),
        ):
            self.add_as[kind] = self._everywhere(text, kind.value, None)
        self.add_pasted = self._everywhere(self.tr("Upload with a pasted pair…"), "key", None)
        self.add_urls = self._everywhere(self.tr("Add URLs…"), "link", "Ctrl+U")
        self.register = self._everywhere(self.tr("Register from OSS…"), "server", None)
        self.import_sheet = self._everywhere(self.tr("Take over a sheet…"), "sheet", "Ctrl+Shift+I")
        self.save_template = self._everywhere(self.tr("Save a sheet to fill in…"), "sheet", None)
        self.save_results = self._everywhere(self.tr("Save results as a sheet…"), "sheet", None)
        self.export_queue = self._everywhere(self.tr("Export queue…"), "folder", None)
        self.open_queue = self._everywhere(self.tr("Open queue…"), "inbox", None)
        self.export_everything = self._everywhere(self.tr("Export everything…"), "folder", None)
        self.import_everything = self._everywhere(self.tr("Import everything…"), "inbox", None)
        self.paste = self._on_rows(self.tr("Paste files or URLs"), "inbox", Standard.Paste)

    def _make_queue(self) -> None:
        self.start_drafts = self._everywhere(self.tr("Start upload"), "upload", "Ctrl+Return", Tone.ON_ACCENT)
        self.check_first = self._everywhere(self.tr("Check before uploading…"), "shield", "Ctrl+Shift+Return")
        self.pause_queue = self._everywhere(self.tr("Pause queue"), "pause", "Ctrl+Shift+P")
        self.retry_failed = self._everywhere(self.tr("Retry failed"), "retry", "Ctrl+Shift+R")
        self.clear_finished = self._everywhere(self.tr("Clear finished"), "clear", None)
        self.left_on_server = self._everywhere(self.tr("Left on server…"), "list", None)
        self.look_up = self._everywhere(self.tr("Look up at VOD…"), "search", None)
        self.undo = self._everywhere(self.tr("Undo"), "undo", Standard.Undo)
        self.redo = self._everywhere(self.tr("Redo"), "redo", Standard.Redo)

    def _make_rows(self) -> None:
        self.toggle = self._on_rows(self.tr("Start or pause"), "play", "Space")
        self.start = self._on_rows(self.tr("Start"), "play", None)
        self.pause = self._on_rows(self.tr("Pause"), "pause", None)
        self.retry = self._on_rows(self.tr("Try again"), "retry", Standard.Refresh)
        self.stop = self._on_rows(self.tr("Stop (keep for resume)"), "stop", None)
        self.discard = self._on_rows(self.tr("Discard upload…"), "trash", None)
        self.discard.setToolTip(self.tr("Discard upload: deletes at VOD what was sent. Cannot be undone"))
        self.remove = self._on_rows(self.tr("Remove from list"), "close", Standard.Delete)
        self.attach = self._on_rows(self.tr("Add subtitle or cover…"), "subtitle", None)
        self.edit_title = self._on_rows(self.tr("Edit title"), "draft", "F2")
        self.edit_grid = self._everywhere(self.tr("Edit as grid"), "grid", "Ctrl+G")
        self.replace_source = self._on_rows(self.tr("Replace source…"), "upload", None)
        self.replace_source.setToolTip(self.tr("Send another file to the same media ID"))
        self.compare = self._on_rows(self.tr("Compare with the file"), "done", None)
        self.copy_id = self._on_rows(self.tr("Copy media ID"), "copy", "Ctrl+Shift+C")
        self.copy_job_id = self._on_rows(self.tr("Copy job ID"), "copy", None)
        self.check_now = self._on_rows(self.tr("Check now"), "refresh", "Ctrl+F5")
        self.stop_following = self._on_rows(self.tr("Stop following"), "stop", None)
        self.stop_following.setToolTip(self.tr("VOD is not asked any more what becomes of it"))
        self.cancel_job = self._on_rows(self.tr("Cancel at VOD"), "stop", None)
        self.cancel_job.setToolTip(self.tr("VOD cancels what it has not begun with"))
        self.copy_path = self._on_rows(self.tr("Copy path or URL"), "copy", None)
        self.copy_details = self._on_rows(self.tr("Copy ticket text"), "copy", None)
        self.open_console = self._on_rows(self.tr("Open in console"), "link", None)
        self.reveal = self._on_rows(self.tr("Show in folder"), "reveal", "Ctrl+Shift+E")
        self.select_all = self._on_rows(self.tr("Select all"), "list", Standard.SelectAll)

    def _make_moves(self) -> None:
        self.move_up = self._on_rows(self.tr("Move up"), "up", "Ctrl+Up")
        self.move_down = self._on_rows(self.tr("Move down"), "down-arrow", "Ctrl+Down")
        self.move_to_top = self._on_rows(self.tr("Move to top"), "to-top", "Ctrl+Home")
        self.move_to_bottom = self._on_rows(self.tr("Move to bottom"), "to-bottom", "Ctrl+End")

    def _make_view(self, group_name: Callable[[Group], str]) -> None:
        self.inspector = self._everywhere(self.tr("Inspector"), "inspector", "F4")
        self.inspector.setCheckable(True)
        self.find = self._everywhere(self.tr("Find"), "search", Standard.Find)
        self.queue_order = self._everywhere(self.tr("Sort in queue order"), "list", None)
        self.next_pane = self._everywhere(self.tr("Next pane"), "right", "F6")
        self.previous_pane = self._everywhere(self.tr("Previous pane"), "right", "Shift+F6")
        self.groups: dict[Group, QAction] = {}
        for number, group in enumerate(GROUPS, start=1):
            action = self._everywhere(group_name(group), "list", f"Ctrl+{number}")
            self.groups[group] = action

    def _make_program(self) -> None:
        self.accounts = self._everywhere(self.tr("Accounts…"), "account", None)
        self.settings = self._everywhere(self.tr("Settings…"), "settings", Standard.Preferences)
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        if not self.settings.shortcuts():
            self.settings.setShortcut("Ctrl+,")
        self.quit = self._everywhere(self.tr("Quit"), "close", Standard.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        if not self.quit.shortcuts():
            self.quit.setShortcut("Ctrl+Q")
        self.sandbox = self._everywhere(self.tr("Try the sandbox"), "sandbox", None)
        self.guide = self._everywhere(self.tr("Guide"), "help", Standard.HelpContents)
        self.shortcuts = self._everywhere(self.tr("Keyboard shortcuts"), "info", None)
        self.log = self._everywhere(self.tr("Log…"), "list", None)
        self.bundle = self._everywhere(self.tr("Support bundle…"), "shield", None)
        self.forget = self._everywhere(self.tr("Remove all my data…"), "trash", None)
        self.about = self._everywhere(self.tr("About VOD Desktop"), "info", None)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    # --- texts

    def name_step(self, action: QAction, step: str) -> None:
        """Say what undo or redo would do; grey it when there is nothing."""
        name = self._names[action]
        action.setEnabled(bool(step))
        action.setText(self.tr("{action}: {step}").format(action=name, step=step) if step else name)
        action.setToolTip(with_keys(action.text(), action))

    def counted(self, action: QAction, applies: int, selected: int) -> str:
        """The name of an action on rows: "Retry 3 of 8" when it applies to some of the selected rows only."""
        name = self._names[action]
        if selected < 2 or not applies:
            return name
        if applies == selected:
            return self.tr("{action} ({count})").format(action=name, count=applies)
        return self.tr("{action} ({count} of {selected})").format(
            action=name, count=applies, selected=selected
        )

    def selected_rows(self, count: int) -> str:
        """What the menu of selected rows is called."""
        return self.tr("%n selected row(s)", "", count)

    def key_table(self) -> list[str]:
        """All keys with what they do, one a line."""
        native = QKeySequence.SequenceFormat.NativeText
        keys = {name: action.shortcut().toString(native) for action, name in self._names.items()}
        return [f"{key}\t{name.rstrip('…')}" for name, key in keys.items() if key]

    # --- making one

    def _everywhere(self, text: str, drawing: str, keys: Keys, tone: Tone = Tone.TEXT) -> QAction:
        action = self._action(text, drawing, keys, tone)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._window.addAction(action)
        return action

    def _on_rows(self, text: str, drawing: str, keys: Keys) -> QAction:
        action = self._action(text, drawing, keys, Tone.TEXT)
        # Space, Delete and the like belong to text fields when those have the focus.
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._queue.addAction(action)
        return action

    def _action(self, text: str, drawing: str, keys: Keys, tone: Tone) -> QAction:
        action = QAction(icon(drawing, tone), text, self)
        if keys is not None:
            action.setShortcut(keys) if isinstance(keys, str) else action.setShortcuts(keys)
        action.setToolTip(with_keys(text, action))
        self._names[action] = text
        return action


def with_keys(text: str, action: QAction) -> str:
    """The text of a tool tip: without dots, with the keys of the action."""
    plain = text.replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain} ({keys})" if keys else plain
