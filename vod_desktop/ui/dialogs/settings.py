"""The settings, with what each of them costs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)

from vod_desktop.app.services import Services
from vod_desktop.domain.limits import MIB, PARTS_PLANNED_MAX
from vod_desktop.domain.settings import Gifs, Language, Settings, Theme
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.icons import icon
from vod_desktop.ui.reveal import open_folder
from vod_desktop.ui.theme import Look, grid, set_look

_PART_SIZES_MIB = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)
_MB = 1_000_000


class SettingsDialog(Sheet):
    """Changes hold when OK is pressed; the language when the program is started again."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._before: Settings = services.settings.get()
        self.setWindowTitle(self.tr("Settings"))
        self.files = _spin(1, Settings.FILES_AT_ONCE_MAX, self._before.files_at_once)
        self.slots = _spin(1, Settings.PART_SLOTS_MAX, self._before.part_slots)
        self.part_size = self._part_sizes()
        self.cost = _muted()
        self.limited = QCheckBox(self.tr("Limit to"))
        self.limit = self._limit()
        self.start_at_once = QCheckBox(self.tr("Start uploads as soon as they are added"))
        self.start_at_once.setChecked(self._before.start_at_once)
        self.keep_awake = QCheckBox(self.tr("Keep the computer awake while bytes move"))
        self.keep_awake.setChecked(self._before.keep_awake)
        self.together = _choices(
            [(self.tr("Put together with the video"), True), (self.tr("Add singly"), False)],
            self._before.together,
        )
        self.gifs = _choices(
            [
                (self.tr("Ask"), Gifs.ASK),
                (self.tr("As images"), Gifs.IMAGES),
                (self.tr("As videos"), Gifs.VIDEOS),
            ],
            self._before.gifs,
        )
        self.theme = _choices([(services.wording.theme(theme), theme) for theme in Theme], self._before.theme)
        self.language = _choices(
            [(services.wording.language(language), language) for language in Language], self._before.language
        )
        self.restart = _muted()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        set_look(self.buttons.button(QDialogButtonBox.StandardButton.Ok), Look.PRIMARY)
        self._lay_out()
        self._connect()
        self._explain()

    def wanted(self) -> Settings:
        """The settings as the dialog shows them."""
        return replace(
            self._before,
            files_at_once=self.files.value(),
            part_slots=self.slots.value(),
            part_size=int(self.part_size.currentData()) or None,
            bandwidth_limit=round(self.limit.value() * _MB) if self.limited.isChecked() else None,
            start_at_once=self.start_at_once.isChecked(),
            keep_awake=self.keep_awake.isChecked(),
            together=self.together.currentData(),
            gifs=self.gifs.currentData(),
            theme=self.theme.currentData(),
            language=self.language.currentData(),
        )

    def accept(self) -> None:
        self._services.settings.set(self.wanted())
        super().accept()

    def _explain(self) -> None:
        """What the numbers mean: memory, connections, and the largest file before parts grow."""
        words, wanted = self._services.wording, self.wanted()
        largest = words.size((wanted.part_size or 0) * PARTS_PLANNED_MAX)
        of_one_size = self.tr(
            "Up to {slots} connections and {memory} of memory. Files up to {largest} go in parts of this size; larger"
            " ones get larger parts by themselves. After a break, at most the parts under way are sent again."
        )
        by_the_file = self.tr(
            "Up to {slots} connections and {memory} of memory. Large files and fast lines get larger parts. After a"
            " break, at most the parts under way are sent again."
        )
        text = of_one_size if wanted.part_size else by_the_file
        self.cost.setText(
            text.format(slots=wanted.part_slots, memory=words.size(wanted.memory_bound), largest=largest)
        )
        self.limit.setEnabled(self.limited.isChecked())
        changed = wanted.language is not self._before.language
        self.restart.setText(
            self.tr("The language changes when the program is started again.") if changed else ""
        )
        self.restart.setVisible(changed)

    def _part_sizes(self) -> QComboBox:
        combo = QComboBox()
        combo.addItem(self.tr("Chosen for each file"), 0)
        before = self._before.part_size
        sizes = {mib * MIB for mib in _PART_SIZES_MIB} | ({before} if before else set())
        for size in sorted(sizes):
            text = f"{size / MIB:g} MiB" if size < 1024 * MIB else f"{size / MIB / 1024:g} GiB"
            combo.addItem(text, size)
        combo.setCurrentIndex(combo.findData(before or 0))
        return combo

    def _limit(self) -> QDoubleSpinBox:
        spin = QDoubleSpinBox()
        spin.setRange(0.01, 10_000)
        spin.setDecimals(2)
        spin.setSuffix(" MB/s")
        spin.setValue((self._before.bandwidth_limit or 10 * _MB) / _MB)
        spin.setAccessibleName(self.tr("Bandwidth limit"))
        spin.lineEdit().setTextMargins(grid(spin), 0, 0, 0)
        self.limited.setChecked(self._before.bandwidth_limit is not None)
        return spin

    def _connect(self) -> None:
        for spin in (self.files, self.slots):
            spin.valueChanged.connect(self._explain)
        for combo in (self.part_size, self.language):
            combo.currentIndexChanged.connect(self._explain)
        self.limited.toggled.connect(self._explain)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        step = grid(self)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(4 * step)
        form.setVerticalSpacing(round(2.5 * step))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_heading(self.tr("Uploads")))
        self._add_uploads(form)
        form.addRow(_heading(self.tr("Adding"), above=3 * step))
        self._add_named(form, self.tr("Sidecar files"), self.together)
        form.addRow(
            "", _muted(self.tr("Cover, subtitles and JSON description beside a video of the same name"))
        )
        self._add_named(form, self.tr("GIF files"), self.gifs)
        form.addRow(_heading(self.tr("Window"), above=3 * step))
        self._add_named(form, self.tr("Colours"), self.theme)
        self._add_named(form, self.tr("Language"), self.language)
        form.addRow("", self.restart)
        form.addRow(_heading(self.tr("Where things are"), above=3 * step))
        about = self._services.about
        form.addRow(self.tr("List of uploads"), self._folder(str(about.home)))
        form.addRow(self.tr("Logs"), self._folder(str(about.logs)))
        self.rows.addLayout(form)
        self.rows.addStretch(1)
        self.rows.addWidget(self.buttons)
        self.setMinimumWidth(140 * step)

    def _add_uploads(self, form: QFormLayout) -> None:
        self._add_named(form, self.tr("Files at once"), self.files)
        self._add_named(form, self.tr("Parts at once, over all files"), self.slots)
        self._add_named(form, self.tr("Size of a part"), self.part_size)
        form.addRow("", self.cost)
        form.addRow(self.tr("Bandwidth"), _left(self.limited, self.limit))
        form.addRow("", self.start_at_once)
        form.addRow("", self.keep_awake)

    def _add_named(self, form: QFormLayout, name: str, widget: QWidget) -> None:
        """A row whose name is said by screen readers, too; a form finds no widget in a row of several."""
        widget.setAccessibleName(name)
        form.addRow(name, _left(widget))

    def _folder(self, path: str) -> QWidget:
        row = QWidget()
        label = QLabel(path)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = QPushButton(self.tr("Open folder"))
        button.setIcon(icon("folder"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: open_folder(path))
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(label, 1)
        across.addWidget(button)
        return row


def _spin(least: int, most: int, value: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setValue(value)
    spin.lineEdit().setTextMargins(grid(spin), 0, 0, 0)
    return spin


def _choices(choices: list[tuple[str, object]], chosen: object) -> QComboBox:
    combo = QComboBox()
    for text, value in choices:
        combo.addItem(text, value)
    combo.setCurrentIndex(next(n for n, (_, value) in enumerate(choices) if value is chosen))
    return combo


def _muted(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    set_look(label, Look.MUTED)
    return label


def _heading(text: str, *, above: int = 0) -> QLabel:
    label = QLabel(text)
    label.setContentsMargins(0, above, 0, 0)
    set_look(label, Look.HEADING)
    return label


def _left(*widgets: QWidget) -> QHBoxLayout:
    """The widgets at their own width, whatever the form is wide."""
    across = QHBoxLayout()
    across.setSpacing(2 * grid())
    for widget in widgets:
        across.addWidget(widget)
    across.addStretch(1)
    return across
