"""The presets: made, changed, removed, and carried to other computers as a file. What is typed is kept as soon as it is right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.app.presets import free_name
from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.preset import Preset, PresetWrong
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.preset_form import PresetForm
from vod_desktop.ui.dialogs.question import Question
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.theme import Look, grid, set_look

_FILTER = "JSON (*.json)"


class PresetsDialog(Sheet):
    """The list and the form of the chosen preset.

    Args:
        chosen: The preset to begin with; the first one otherwise.
    """

    def __init__(self, services: Services, parent: QWidget | None = None, *, chosen: str = "") -> None:
        super().__init__(parent)
        self._presets = services.presets
        self._wording = services.wording
        self._shown = ""
        self.setWindowTitle(self.tr("Presets"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Presets"))
        self.form = PresetForm(services)
        self.nothing = QLabel(
            self.tr("A preset describes files that are alike. Make the first one with “New”.")
        )
        self.new = QPushButton(self.tr("New"))
        self.duplicate = QPushButton(self.tr("Duplicate"))
        self.remove = QPushButton(self.tr("Remove…"))
        self.take_in = QPushButton(self.tr("Import…"))
        self.give_out = QPushButton(self.tr("Export all…"))
        self.told = ToldLine()
        self._lay_out()
        self._connect()
        self._show_list(chosen)

    def save(self) -> bool:
        """Keep what stands in the form; False, with the reason beside the field, when it is not right."""
        if not self._shown:
            return True
        try:
            preset = self.form.preset()
            self._check_name(preset.name)
        except PresetWrong as wrong:
            taken = self.tr("There is a preset of this name already.") if wrong.preset else ""
            self.form.tell(wrong, taken if wrong.place == "name" else "")
            return False
        self.form.tell(None)
        if preset != self._presets.find(self._shown):
            self._presets.save(preset, instead_of=self._shown)
            self._shown = preset.name
            self.list.currentItem().setText(preset.name)
        return True

    def done(self, result: int) -> None:
        """Close; what is right is kept, what is not is left out."""
        self.save()
        super().done(result)

    def _check_name(self, name: str) -> None:
        if name != self._shown and self._presets.find(name) is not None:
            raise PresetWrong(name, "name")

    def _show_list(self, chosen: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        names = [preset.name for preset in self._presets.all()]
        self.list.addItems(names)
        if names:
            self.list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self.list.blockSignals(False)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.list.currentRow()
        preset = self._presets.find(self.list.item(row).text()) if row >= 0 else None
        self._shown = preset.name if preset else ""
        self.form.setVisible(preset is not None)
        self.nothing.setVisible(preset is None)
        for button in (self.duplicate, self.remove, self.give_out):
            button.setEnabled(preset is not None)
        if preset is not None:
            self.form.show_preset(preset)

    def _on_chosen(self, row: int) -> None:
        before = next((n for n in range(self.list.count()) if self.list.item(n).text() == self._shown), -1)
        if before == row or self.save():
            self._show_chosen()
            return
        self.list.blockSignals(True)
        self.list.setCurrentRow(before)
        self.list.blockSignals(False)

    def _add(self, preset: Preset) -> None:
        if not self.save():
            return
        self._presets.save(preset)
        self._show_list(preset.name)
        self.form.name.editor.setFocus()

    def _on_new(self) -> None:
        self._add(Preset(free_name(self.tr("New preset"), self._names())))

    def _on_duplicate(self) -> None:
        if self.save() and (shown := self._presets.find(self._shown)) is not None:
            self._add(Preset(free_name(shown.name[:50], self._names()), shown.values, shown.rule))

    def _on_remove(self) -> None:
        name = self._shown
        more = self.tr("What it has filled in stays. This cannot be undone.")
        asked = Question(self, self.tr("Remove the preset “{name}”?").format(name=name), more)
        asked.offer(self.tr("Remove"), lambda: self._really_remove(name), Look.DANGER)
        asked.ask(asked.offer_nothing(self.tr("Keep")))

    def _really_remove(self, name: str) -> None:
        self._presets.remove(name)
        self._show_list("")

    def _on_import(self) -> None:
        dialog = self._file_dialog(self.tr("Import presets"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(
            lambda path: self._presets.read(path).then(
                while_alive(self, self._imported), while_alive(self, self._failed)
            )
        )
        dialog.open()

    def _imported(self, presets: tuple[Preset, ...]) -> None:
        self.save()
        last = ""
        for preset in presets:
            last = free_name(preset.name, self._names())
            self._presets.save(Preset(last, preset.values, preset.rule))
        self._show_list(last)
        self.told.good(self.tr("%n preset(s) imported. None of yours was changed.", "", len(presets)))

    def _on_export(self) -> None:
        if not self.save():
            return
        dialog = self._file_dialog(self.tr("Export presets"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("presets.json")
        dialog.fileSelected.connect(
            lambda path: self._presets.write(path, self._presets.all()).then(
                while_alive(self, lambda _: self.told.good(self.tr("Presets exported."))),
                while_alive(self, self._failed),
            )
        )
        dialog.open()

    def _failed(self, failure: Failure) -> None:
        self.told.bad(str(self._wording.failure(failure)))

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilter(_FILTER)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _names(self) -> list[str]:
        return [preset.name for preset in self._presets.all()]

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_chosen)
        self.form.committed.connect(self.save)
        for button, act in (
            (self.new, self._on_new),
            (self.duplicate, self._on_duplicate),
            (self.remove, self._on_remove),
            (self.take_in, self._on_import),
            (self.give_out, self._on_export),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)

    def _lay_out(self) -> None:
        step = grid(self)
        set_look(self.remove, Look.DANGER)
        set_look(self.nothing, Look.MUTED)
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side = QVBoxLayout()
        side.setSpacing(2 * step)
        side.addWidget(self.list, 1)
        for pair in ((self.new, self.duplicate), (self.remove,), (self.take_in, self.give_out)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button, 1)
            side.addLayout(row)
        across = QHBoxLayout()
        across.setSpacing(4 * step)
        across.addLayout(side, 2)
        across.addWidget(self.form, 3)
        across.addWidget(self.nothing, 3)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self.rows.addLayout(across, 1)
        self.rows.addWidget(self.told)
        self.rows.addWidget(buttons)
        self.resize(200 * step, 150 * step)
