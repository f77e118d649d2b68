"""The few questions that the window asks before it goes on. None of them blocks: the answer comes later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.dialogs.question import Question
from vod_desktop.ui.theme import Look, grid

_NAMED = 3


class Questions(QObject):
    """The questions by what they are about.

    Args:
        window: Over which they are asked.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def discard(self, names: Sequence[str], act: Callable[[], None]) -> Question:
        """Before uploads of these titles are given up: what was sent is deleted at VOD."""
        more = self.tr(
            "What was sent so far is deleted at VOD. Your files stay where they are. This cannot be undone."
        )
        question = self.tr("Discard %n upload(s)?", "", len(names))
        return self._ask_before(question, f"{self._named(names)}\n\n{more}", self.tr("Discard"), act)

    def replace_source(
        self, tasks: Sequence[UploadTask], act: Callable[[], None], *, file: str = ""
    ) -> Question:
        """Before files take the place of what finished uploads hold at VOD; `file` is the name of another one."""
        names = self._named([_with_id(task) for task in tasks])
        source = self.tr("New source: {file}").format(file=file) if file else ""
        more = self.tr(
            "The media keep their IDs. VOD may transcode them and take snapshots again, which may cost; what was there before is overwritten."
        )
        doubt = self.tr(
            "The documents of VOD disagree about this: its API reference describes it, a later answer among its frequent questions says that overwriting is not supported. Look at the media afterwards."
        )
        text = "\n\n".join(filter(None, (names, source, more, doubt)))
        question = self.tr("Replace the source of %n media?", "", len(tasks))
        return self._ask_before(question, text, self.tr("Replace source"), act)

    def cancel_jobs(self, names: Sequence[str], act: Callable[[], None]) -> Question:
        """Before pulls and registrations of these titles are cancelled."""
        more = self.tr(
            "VOD cancels what it has not begun with; the rest goes on there. What was not sent yet is not sent. Cancelled rows stay in the list and can be started again."
        )
        question = self.tr("Cancel %n item(s) at VOD?", "", len(names))
        return self._ask_before(question, f"{self._named(names)}\n\n{more}", self.tr("Cancel at VOD"), act)

    def leave(self, count: int, act: Callable[[], None]) -> Question:
        """Before the window closes while bytes move. No scare: everything goes on with the next start."""
        more = self.tr("They go on where they stopped when VOD Desktop is started again.")
        asked = Question(self._window, self.tr("%n upload(s) are not finished.", "", count), more)
        yes = asked.offer(self.tr("Quit and resume next time"), act, Look.PRIMARY)
        asked.offer_nothing(self.tr("Cancel"))
        asked.ask(yes)
        return asked

    def kind(self, paths: Sequence[str], chosen: Callable[[MediaKind, bool], None]) -> Question:
        """What files with an ambiguous extension (gif) shall be taken for; once for all of them.

        `chosen` is told as well whether that shall hold from now on.
        """
        question = self.tr("Upload %n GIF file(s) as images or as videos?", "", len(paths))
        asked = Question(self._window, question, self._named([PurePath(path).name for path in paths]))
        always = asked.tick(self.tr("Do the same with every GIF from now on"))
        image = asked.offer(self.tr("As images"), lambda: chosen(MediaKind.IMAGE, always.isChecked()))
        asked.offer(self.tr("As videos"), lambda: chosen(MediaKind.VIDEO, always.isChecked()))
        asked.offer_nothing(self.tr("Leave out"))
        asked.ask(image)
        return asked

    def _ask_before(self, question: str, text: str, label: str, act: Callable[[], None]) -> Question:
        """Before something at VOD is lost; who answers in haste keeps it."""
        asked = Question(self._window, question, text)
        asked.offer(label, act, Look.DANGER)
        asked.ask(asked.offer_nothing(self.tr("Keep")))
        return asked

    def _named(self, names: Sequence[str]) -> str:
        """The first few names, and how many there are besides."""
        unnamed = len(names) - _NAMED
        more = self.tr("and %n more", "", unnamed) if unnamed > 0 else ""
        return f"{', '.join(names[:_NAMED])} {more}".strip()


def _with_id(task: UploadTask) -> str:
    return f"{task.metadata.title or PurePath(task.path).name} ({task.media_id})"


def show_list(parent: QWidget, title: str, explanation: str, lines: Sequence[str]) -> QDialog:
    """A list that may be read and copied: files that were left out, keys of the window. Tabs make two columns."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    unit = grid(parent)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(5 * unit, 5 * unit, 5 * unit, 4 * unit)
    layout.setSpacing(3 * unit)
    if explanation:
        layout.addWidget(QLabel(explanation, dialog, wordWrap=True))
    text = QPlainTextEdit("\n".join(lines), dialog, readOnly=True)
    first = [text.fontMetrics().horizontalAdvance(line.partition("\t")[0]) for line in lines]
    text.setTabStopDistance(max(first, default=0) + 5 * unit)
    text.setAccessibleName(title)
    layout.addWidget(text, 1)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    layout.addWidget(buttons)
    dialog.resize(150 * unit, 90 * unit)
    dialog.open()
    return dialog
