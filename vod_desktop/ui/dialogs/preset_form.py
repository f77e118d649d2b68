"""The form of one preset: what it fills in, and for which files it does so by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from vod_desktop.app.services import Services
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.pattern import PatternWrong, parse, split_patterns
from vod_desktop.domain.preset import PATTERNED, PRESET_FIELDS, Preset, PresetRule, PresetWrong
from vod_desktop.ui.inspector.category_editor import CategoryEditor
from vod_desktop.ui.inspector.choice_editor import LISTS, AccountChoiceEditor, WorkflowEditor
from vod_desktop.ui.inspector.editors import ChoiceEditor, FieldEditor, LineEditor, TextEditor
from vod_desktop.ui.inspector.field_frame import FieldFrame
from vod_desktop.ui.inspector.fold import Fold
from vod_desktop.ui.theme import Look, grid, set_look

_MAIN = (Field.TITLE, Field.DESCRIPTION, Field.TAGS, Field.CATEGORY)
_ADVANCED = tuple(of for of in PRESET_FIELDS if of not in _MAIN)


class PresetForm(QScrollArea):
    """Shows a preset and makes one of what stands in it.

    Attributes:
        edited: Something was typed or chosen.
        committed: Typing is done: Enter, or a field was left.
    """

    edited = Signal()
    committed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.name = self._frame(self.tr("Name"), LineEditor())
        self.fields: dict[Field, FieldFrame] = {
            of: self._frame(services.wording.field(of), self._editor(of)) for of in PRESET_FIELDS
        }
        self.folder = self._frame(self.tr("Files in this folder"), LineEditor())
        self.file_name = self._frame(self.tr("Files named like"), LineEditor())
        self.account = self._frame(self.tr("Files added under this account"), self._accounts())
        self.browse = QPushButton(self.tr("Choose folder…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = self._content()
        self.setWidget(content)
        self.setMinimumWidth(content.minimumSizeHint().width() + 5 * grid(self))

    def show_preset(self, preset: Preset) -> None:
        """Show what it says."""
        self._show(self.name, preset.name)
        for of, frame in self.fields.items():
            value = preset.values.get(of)
            self._show(frame, ", ".join(value) if isinstance(value, tuple) else value)
        for frame, text in self._conditions(preset.rule):
            self._show(frame, text)
        self.tell(None)

    def preset(self) -> Preset:
        """What stands in it.

        Raises:
            PresetWrong: It is no preset yet.
        """
        values: dict[Field, object] = {
            of: value for of, frame in self.fields.items() if (value := self._value(of, frame))
        }
        rule = PresetRule(*(str(frame.editor.value()).strip() for frame, _ in self._conditions(PresetRule())))
        return Preset(str(self.name.editor.value()).strip(), values, rule)

    def tell(self, wrong: PresetWrong | None, sentence: str = "") -> None:
        """Say beside the field what keeps the preset from being saved."""
        self.name.set_message(self._name_problem(sentence) if wrong and wrong.place == "name" else "")
        for of, frame in self.fields.items():
            frame.set_message(self._problem(of) if wrong and wrong.place == of.value else "")
        self._show_example(wrong)

    def _name_problem(self, sentence: str) -> str:
        return sentence or self.tr("A preset needs a name of at most 60 characters.")

    def _problem(self, of: Field) -> str:
        value = self._value(of, self.fields[of])
        words = self._services.wording
        try:
            for text in value if isinstance(value, tuple) else (value,):
                parse(str(text))
        except PatternWrong as wrong:
            if of in PATTERNED:
                return words.pattern_problem(wrong)
        form = MediaMetadata(title="-").changed(**{of.value: value})
        first = next((problem for problem in form.problems() if problem.field is of), None)
        return words.field_problem(first) if first else self.tr("This cannot be used here.")

    def _show_example(self, wrong: PresetWrong | None) -> None:
        rows = self._services.uploads.all()[:1]
        text = ""
        if wrong is None and rows:
            facts = self._services.describing.facts_of(rows[0], 1)
            title = self.preset().filled(facts).get(Field.TITLE)
            text = self.tr("Example: {title}").format(title=title) if title else ""
        self.fields[Field.TITLE].set_preview(text)

    def _conditions(self, rule: PresetRule) -> tuple[tuple[FieldFrame, str], ...]:
        return (self.folder, rule.folder), (self.file_name, rule.name), (self.account, rule.account)

    def _value(self, of: Field, frame: FieldFrame) -> object:
        value = frame.editor.value()
        if of is Field.TAGS:
            return split_patterns(str(value))
        return value.strip() if isinstance(value, str) else value

    def _show(self, frame: FieldFrame, value: object) -> None:
        frame.editor.show_value(value, self._placeholders().get(frame, ""))

    def _placeholders(self) -> dict[FieldFrame, str]:
        return {
            self.fields[Field.TITLE]: "{parent} {n:03}",
            self.fields[Field.TAGS]: self.tr("Separated by commas"),
            self.file_name: "EP*.mov",
            self.account: self.tr("Any account"),
        }

    def _editor(self, of: Field) -> FieldEditor:
        default = self._services.accounts.default
        account_id = default.id if default else None
        if of is Field.CATEGORY:
            category = CategoryEditor(self._services)
            category.set_account(account_id)
            return category
        if of in LISTS:
            choice = AccountChoiceEditor(self._services, LISTS[of])
            choice.set_account(account_id)
            return choice
        if of is Field.WORKFLOW:
            return WorkflowEditor(self._services)
        lines = {Field.DESCRIPTION: 3, Field.USER_DATA: 3}.get(of)
        return TextEditor(lines=lines) if lines else LineEditor()

    def _accounts(self) -> ChoiceEditor:
        choice = ChoiceEditor()
        choice.offer([(account.name, account.name) for account in self._services.accounts.all()])
        return choice

    def _frame(self, label: str, editor: FieldEditor) -> FieldFrame:
        frame = FieldFrame(label, editor)
        editor.edited.connect(self.edited)
        editor.committed.connect(self.committed)
        return frame

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, path: str) -> None:
        self._show(self.folder, path)
        self.committed.emit()

    def _content(self) -> QWidget:
        help_text = self.tr(
            "Title, description and tags may hold {variables} and {expression}, a regular expression over the file name."
        ).format(
            variables="{stem} {parent} {date:yyyy-MM-dd} {n:03} {duration} {width} {height}",
            expression=r"{re:EP(\d+)}",
        )
        rule = self.tr(
            "Applied by itself to new files for which all of this holds; with nothing given, never."
        )
        advanced = Fold(self.tr("Advanced"), _column([self.fields[of] for of in _ADVANCED], self))
        parts = [self.name, _muted(help_text), *(self.fields[of] for of in _MAIN), advanced]
        return _column([*parts, _muted(rule), self.folder, self.browse, self.file_name, self.account], self)


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_look(label, Look.MUTED)
    return label


def _column(parts: list[QWidget], near: QWidget) -> QWidget:
    content, step = QWidget(), grid(near)
    layout = QVBoxLayout(content)
    layout.setContentsMargins(0, 0, 3 * step, 0)
    layout.setSpacing(3 * step)
    for part in parts:
        own_width = isinstance(part, QPushButton)
        layout.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading if own_width else Qt.AlignmentFlag(0))
    layout.addStretch(1)
    return content
