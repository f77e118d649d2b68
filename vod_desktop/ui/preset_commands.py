"""What the window does with presets: applies them to the selected rows, makes and updates them from a row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from vod_desktop.app.presets import free_name
from vod_desktop.app.services import Services
from vod_desktop.app.uploads import Edited, Values
from vod_desktop.domain.preset import NAME_MAX, Preset, PresetWrong
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.commands import Parts
from vod_desktop.ui.dialogs.answers import while_alive

Manage = Callable[[QWidget, str], None]
"""Opens the presets over a window, with the one of that name chosen."""


class PresetCommands(QObject):
    """GUI thread only."""

    def __init__(self, services: Services, parts: Parts, manage: Manage, flush: Callable[[], None]) -> None:
        super().__init__(parts.window)
        self._services = services
        self._parts = parts
        self._manage = manage
        self._flush = flush

    def fill(self, menu: QMenu) -> None:
        """What can be done with presets now."""
        menu.clear()
        rows = self._parts.view.selected_tasks()
        for preset in self._services.presets.all():
            apply = menu.addAction(self.tr("Apply “{name}”").format(name=preset.name.replace("&", "&&")))
            apply.setEnabled(bool(rows))
            apply.triggered.connect(lambda _on=False, chosen=preset: self.apply(chosen))
        menu.addSeparator()
        self._fill_from_row(menu, rows[0] if len(rows) == 1 else None)
        menu.addSeparator()
        menu.addAction(self.tr("Manage presets…")).triggered.connect(self.manage)

    def manage(self) -> None:
        """Open the presets."""
        self._manage(self._parts.window, "")

    def apply(self, preset: Preset) -> None:
        """Fill a preset in for the selected rows."""
        self._flush()
        rows = self._parts.view.selected_tasks()
        describing, toast = self._services.describing, self._parts.toast
        filled = describing.preset(preset, rows)
        if preset.uses_media and describing.can_look:
            toast.say(self.tr("Looking into the files…"))
        filled.then(while_alive(self, lambda values: self._applied(preset, values)))

    def _applied(self, preset: Preset, values: Values) -> None:
        name = self.tr("Preset “{name}”").format(name=preset.name)
        self._parts.steps.edit_each(
            values,
            name,
            preset=preset.name,
            then=lambda edited: self._say_applied(preset, edited, len(values)),
        )

    def _say_applied(self, preset: Preset, edited: Edited, asked: int) -> None:
        said = self.tr("%n item(s) described by the preset", "", len(edited.after))
        if edited.locked:
            locked = self.tr("{some} of {all} can't change everything now.")
            said += f" · {locked.format(some=len(edited.locked), all=asked)}"
        if preset.uses_media and not self._services.describing.can_look:
            said += " · " + self.tr("Files cannot be looked into here: length and picture size stay empty.")
        self._parts.toast.say(said, undo=self._parts.steps.undo if edited.after else None)

    def _fill_from_row(self, menu: QMenu, row: UploadTask | None) -> None:
        new = menu.addAction(self.tr("New preset from this item…"))
        new.setEnabled(row is not None)
        update = menu.addMenu(self.tr("Update preset from this item"))
        update.setEnabled(row is not None and bool(self._services.presets.all()))
        if row is None:
            return
        new.triggered.connect(lambda: self._new_from(row))
        for preset in self._services.presets.all():
            action = update.addAction(preset.name.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, chosen=preset: self._update(chosen, row))

    def _new_from(self, row: UploadTask) -> None:
        names = [preset.name for preset in self._services.presets.all()]
        name = free_name(row.metadata.title.strip()[: NAME_MAX - 5] or self.tr("New preset"), names)
        if self._save_from(Preset(name), row):
            self._manage(self._parts.window, name)

    def _update(self, preset: Preset, row: UploadTask) -> None:
        if self._save_from(preset, row):
            self._parts.toast.say(self.tr("Preset “{name}” updated").format(name=preset.name))

    def _save_from(self, preset: Preset, row: UploadTask) -> bool:
        self._flush()
        now = self._services.uploads.task(row.id) or row
        try:
            self._services.presets.save(preset.updated_from(now.metadata, now.preset))
        except PresetWrong:
            text = self.tr("The item holds something VOD would refuse. Mend it first.")
            self._parts.toast.say(text)
            return False
        return True
