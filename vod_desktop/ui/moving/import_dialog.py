"""What a queue file or a backup would add, before it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QWidget

from vod_desktop.app.moving.plan import Wishes
from vod_desktop.app.moving.service import Incoming, TakenIn
from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import Look, grid, set_look


class MovingDialog(Sheet):
    """Nothing is changed before the button is pressed. GUI thread only.

    Args:
        done: Told what was added.
    """

    def __init__(
        self,
        services: Services,
        incoming: Incoming,
        done: Callable[[TakenIn], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._incoming = incoming
        self._done = done
        self.setWindowTitle(self.tr("Take in “{name}”").format(name=PurePath(incoming.path).name))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("What would be added"))
        self.settings = QCheckBox(self.tr("Use the settings of the file from now on"))
        self.begun = QCheckBox(self.tr("Also add what was begun on the other computer; it begins anew here"))
        self.commands = QCheckBox(self.tr("Let new accounts run these programs to get keys:"))
        self.programs = QLabel("\n".join(services.wording.moving.commands(incoming.plan)))
        self.told = ToldLine()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.rejected.connect(self.reject)
        self.take = self._buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.clicked.connect(self._take_in)
        self._fill()
        self._lay_out()

    def wishes(self) -> Wishes:
        """What is ticked."""
        return Wishes(
            commands=self.commands.isChecked(),
            begun=self.begun.isChecked(),
            settings=self.settings.isChecked(),
        )

    def _take_in(self) -> None:
        self.take.setEnabled(False)
        job = self._services.moving.take_in(self._incoming, self.wishes())
        job.then(while_alive(self, self._taken), while_alive(self, self._failed))

    def _taken(self, taken: TakenIn) -> None:
        self.accept()
        self._done(taken)

    def _failed(self, failure: Failure) -> None:
        self.told.bad(str(self._services.wording.failure(failure)))
        self.take.setEnabled(True)

    def _fill(self) -> None:
        plan = self._incoming.plan
        for box, wanted in (
            (self.settings, plan.settings is not None),
            (self.begun, bool(plan.begun)),
            (self.commands, bool(plan.commands)),
        ):
            box.setVisible(wanted)
            box.toggled.connect(self._show_chosen)
        self.programs.setVisible(bool(plan.commands))
        self._show_chosen()
        if not plan.has_something:
            self.told.warn(self.tr("There is nothing new in this file."))
        elif plan.accounts:
            self.told.warn(self.tr("Keys are not in the file: enter them in the accounts afterwards."))

    def _show_chosen(self) -> None:
        """What would come of it as the form stands."""
        chosen, words = self._incoming.plan.chosen(self.wishes()), self._services.wording.moving
        default = self._services.accounts.default
        self.list.clear()
        self._list(words.added(chosen), "add", Tone.GOOD)
        self._list(words.noted(self._incoming.plan, default.name if default else ""), "info", Tone.MUTED)
        self.take.setEnabled(chosen.has_something)

    def _list(self, lines: Sequence[str], drawing: str, tone: Tone) -> None:
        for line in lines:
            self.list.addItem(QListWidgetItem(icon(drawing, tone), line))

    def _lay_out(self) -> None:
        step = grid(self)
        name = QLabel(PurePath(self._incoming.path).name)
        name.setTextFormat(Qt.TextFormat.PlainText)
        set_look(name, Look.HEADING)
        self.programs.setTextFormat(Qt.TextFormat.PlainText)
        self.programs.setWordWrap(True)
        self.programs.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.programs.setIndent(6 * step)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setMinimumHeight(60 * step)
        self.rows.addWidget(name)
        self.rows.addWidget(self.list, 1)
        for part in (self.settings, self.begun, self.commands, self.programs, self.told, self._buttons):
            self.rows.addWidget(part)
        set_look(self.take, Look.PRIMARY)
        self.take.setDefault(True)
        self.resize(160 * step, 80 * step)
