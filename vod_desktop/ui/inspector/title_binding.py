"""The title of the selection. For several rows it takes a pattern and shows what the first and the last get."""

from __future__ import annotations

from vod_desktop.app.uploads import Values
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.pattern import Pattern, PatternWrong, parse
from vod_desktop.domain.preset import fill_title
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.inspector.binding import FieldBinding


class TitleBinding(FieldBinding):
    """A pattern is written when it is done, with Enter or by leaving the field, and not while it is being typed."""

    def begin(self) -> None:
        super().begin()
        self._preview()

    def flush(self) -> None:
        pattern = self._pattern()
        if pattern is None:
            super().flush()
        elif isinstance(pattern, Pattern) and self._dirty:
            self._idle.stop()
            self._dirty = False
            titles = self._session.services.describing.titles(pattern, self._session.selection.tasks)
            titles.then(while_alive(self, self._write))

    def _write(self, titles: Values) -> None:
        self._session.write(
            Field.TITLE, [((task_id,), values[Field.TITLE]) for task_id, values in titles.items()]
        )
        self.refresh()
        self._preview()

    def _on_edited(self) -> None:
        super()._on_edited()
        pattern = self._pattern()
        if pattern is None:
            self._preview()
            return
        self._idle.stop()
        if isinstance(pattern, Pattern) and pattern.uses_media:
            learned = self._session.services.describing.learn(self._session.selection.tasks)
            learned.then(while_alive(self, lambda _: self._preview()))
        self._preview()

    def _pattern(self) -> Pattern | PatternWrong | None:
        """What stands in the field, if it is a pattern."""
        text = str(self._editor_value())
        if not self._dirty or not self._session.selection.is_many or not set(text) & set("{}"):
            return None
        try:
            return parse(text)
        except PatternWrong as wrong:
            return wrong

    def _show_state(self) -> None:
        super()._show_state()
        if isinstance(wrong := self._pattern(), PatternWrong):
            self.frame.set_message(self._session.services.wording.pattern_problem(wrong))

    def _preview(self) -> None:
        pattern = self._pattern()
        self.frame.set_preview(self._filled(pattern) if isinstance(pattern, Pattern) else "")

    def _filled(self, pattern: Pattern) -> str:
        describing = self._session.services.describing
        tasks = self._session.selection.tasks
        first, last = describing.facts_of(tasks[0], 1), describing.facts_of(tasks[-1], len(tasks))
        lines = [
            self.tr("First: {title}").format(title=fill_title(pattern, first)),
            self.tr("Last: {title}").format(title=fill_title(pattern, last)),
        ]
        if pattern.uses_media and not describing.can_look:
            lines.append(self.tr("Files cannot be looked into here: length and picture size stay empty."))
        return "\n".join(lines)
