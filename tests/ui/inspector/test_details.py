"""The form: typed values reach the queue, limits are said and never enforced by cutting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.inspector.conftest import Open
from tests.ui.tasks import MB, task
from vod_desktop.domain.aftermath import Aftermath
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import MediaId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.inspector.editors import ChoiceEditor, LineEditor, TextEditor
from vod_desktop.ui.inspector.field_frame import FieldFrame
from vod_desktop.ui.inspector.inspector import Inspector

DRAFT = task(1, TaskState.DRAFT)
OTHER = task(2, TaskState.DRAFT)
CREATED = task(3, TaskState.UPLOADING, media_id=MediaId("m1"), sent=42 * MB)
CREATING = task(3, TaskState.PREPARING, create_intended=True)


def frame(inspector: Inspector, field: Field) -> FieldFrame:
    return inspector.details.bindings[field].frame


def line(inspector: Inspector, field: Field) -> LineEditor:
    editor = frame(inspector, field).editor
    assert isinstance(editor, LineEditor)
    return editor


def type_title(inspector: Inspector, text: str) -> None:
    title = line(inspector, Field.TITLE).line
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, text) if text else QTest.keyClick(title, Qt.Key.Key_Delete)


def test_enter_writes_what_was_typed(opened: Open) -> None:
    inspector = opened(DRAFT)
    type_title(inspector, "Autumn")
    QTest.keyClick(line(inspector, Field.TITLE).line, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.edits == [((DRAFT.id,), {Field.TITLE: "Autumn"})]


def test_what_was_typed_is_written_when_typing_rests(opened: Open, qtbot: QtBot) -> None:
    inspector = opened(DRAFT)
    type_title(inspector, "Autumn")
    assert inspector.doubles.uploads.edits == []
    qtbot.waitUntil(lambda: inspector.doubles.uploads.value(DRAFT.id, Field.TITLE) == "Autumn")


def test_leaving_the_field_writes(opened: Open) -> None:
    inspector = opened(DRAFT)
    type_title(inspector, "Autumn")
    QTest.keyClick(line(inspector, Field.TITLE).line, Qt.Key.Key_Tab)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.TITLE) == "Autumn"


def test_choosing_another_row_writes_to_the_row_before(opened: Open) -> None:
    inspector = opened(DRAFT)
    type_title(inspector, "Autumn")
    inspector.show_tasks([OTHER])
    assert inspector.doubles.uploads.edits == [((DRAFT.id,), {Field.TITLE: "Autumn"})]
    assert line(inspector, Field.TITLE).value() == "Clip 2"


def test_hiding_the_dock_writes(opened: Open) -> None:
    inspector = opened(DRAFT)
    type_title(inspector, "Autumn")
    inspector.hide()
    assert inspector.doubles.uploads.value(DRAFT.id, Field.TITLE) == "Autumn"


def test_nothing_typed_is_nothing_written(opened: Open) -> None:
    inspector = opened(DRAFT)
    line(inspector, Field.TITLE).line.setFocus()
    QTest.keyClick(line(inspector, Field.TITLE).line, Qt.Key.Key_Tab)
    inspector.show_tasks([OTHER])
    assert inspector.doubles.uploads.edits == []


def test_a_title_that_is_too_long_is_kept_whole_and_said(opened: Open) -> None:
    inspector = opened(DRAFT)
    type_title(inspector, "x" * 131)
    assert len(line(inspector, Field.TITLE).value()) == 131
    assert frame(inspector, Field.TITLE).message() == "Too long by 3: VOD takes 128 characters."


def test_a_missing_title_is_said_at_once(opened: Open) -> None:
    inspector = opened(DRAFT)
    type_title(inspector, "")
    assert frame(inspector, Field.TITLE).message() == "VOD needs a title."


def test_emoji_are_named(opened: Open) -> None:
    inspector = opened(task(1, TaskState.DRAFT, metadata=MediaMetadata(title="a 🎬")))
    assert frame(inspector, Field.TITLE).message() == "VOD does not take emoji: 🎬"


def test_emoji_are_taken_out_by_a_click(opened: Open, qtbot: QtBot) -> None:
    tasks = [task(n, TaskState.DRAFT, metadata=MediaMetadata(title=f"Film {n} 🎬 cut")) for n in (1, 2)]
    inspector = opened(*tasks)
    clean = frame(inspector, Field.TITLE).clean_button()
    assert clean.isVisible()
    qtbot.mouseClick(clean, Qt.MouseButton.LeftButton)
    titles = [inspector.doubles.uploads.value(each.id, Field.TITLE) for each in tasks]
    assert titles == ["Film 1 cut", "Film 2 cut"]
    assert not clean.isVisible()
    assert frame(inspector, Field.TITLE).message() == ""


def test_what_is_being_typed_is_cleaned_too(opened: Open, qtbot: QtBot) -> None:
    inspector = opened(DRAFT)
    QGuiApplication.clipboard().setText("Herbst ☀ 2026")
    line(inspector, Field.TITLE).line.selectAll()
    line(inspector, Field.TITLE).line.paste()
    qtbot.mouseClick(frame(inspector, Field.TITLE).clean_button(), Qt.MouseButton.LeftButton)
    assert line(inspector, Field.TITLE).value() == "Herbst 2026"


def test_a_title_that_is_only_too_long_is_not_offered_to_be_cleaned(opened: Open) -> None:
    inspector = opened(task(1, TaskState.DRAFT, metadata=MediaMetadata(title="a" * 129)))
    assert frame(inspector, Field.TITLE).clean_button().isHidden()


def test_a_changed_field_can_be_reverted(opened: Open, qtbot: QtBot) -> None:
    inspector = opened(DRAFT)
    type_title(inspector, "Autumn")
    QTest.keyClick(line(inspector, Field.TITLE).line, Qt.Key.Key_Return)
    assert frame(inspector, Field.TITLE).is_touched()
    qtbot.mouseClick(frame(inspector, Field.TITLE).revert_button(), Qt.MouseButton.LeftButton)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.TITLE) == "Clip 1"
    assert not frame(inspector, Field.TITLE).is_touched()


def test_newer_values_do_not_disturb_what_is_being_typed(opened: Open) -> None:
    inspector = opened(DRAFT)
    type_title(inspector, "Autu")
    inspector.refresh([replace(DRAFT, sent=5)])
    assert line(inspector, Field.TITLE).value() == "Autu"


def test_description_takes_line_breaks_and_ctrl_enter_is_done(opened: Open) -> None:
    inspector = opened(DRAFT)
    editor = frame(inspector, Field.DESCRIPTION).editor
    assert isinstance(editor, TextEditor)
    QTest.keyClicks(editor.text, "one")
    QTest.keyClick(editor.text, Qt.Key.Key_Return)
    QTest.keyClicks(editor.text, "two")
    QTest.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.DESCRIPTION) == "one\ntwo"


def test_user_data_that_is_not_json_is_said(opened: Open) -> None:
    inspector = opened(DRAFT)
    inspector.focus_field(Field.USER_DATA)
    editor = frame(inspector, Field.USER_DATA).editor
    assert isinstance(editor, TextEditor)
    assert not inspector.details.advanced.content.isHidden()
    QTest.keyClicks(editor.text, "{")
    assert frame(inspector, Field.USER_DATA).message() == "This is not a JSON object: { … }"


def test_different_values_are_a_placeholder_and_stay_untouched(opened: Open) -> None:
    inspector = opened(DRAFT, OTHER)
    title = line(inspector, Field.TITLE)
    assert (title.value(), title.line.placeholderText()) == ("", "Different across 2 items")
    assert frame(inspector, Field.TITLE).message() == ""
    inspector.show_tasks([])
    assert inspector.doubles.uploads.edits == []


def test_one_value_goes_to_all_selected(opened: Open) -> None:
    inspector = opened(DRAFT, OTHER)
    type_title(inspector, "Both")
    QTest.keyClick(line(inspector, Field.TITLE).line, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.edits == [((DRAFT.id, OTHER.id), {Field.TITLE: "Both"})]


def test_reverting_gives_each_its_own_value_back(opened: Open, qtbot: QtBot) -> None:
    inspector = opened(DRAFT, OTHER)
    type_title(inspector, "Both")
    QTest.keyClick(line(inspector, Field.TITLE).line, Qt.Key.Key_Return)
    qtbot.mouseClick(frame(inspector, Field.TITLE).revert_button(), Qt.MouseButton.LeftButton)
    values = [inspector.doubles.uploads.value(t.id, Field.TITLE) for t in (DRAFT, OTHER)]
    assert values == ["Clip 1", "Clip 2"]


def test_missing_values_are_counted(opened: Open) -> None:
    described = task(1, TaskState.DRAFT, metadata=MediaMetadata(title="a", description="b"))
    inspector = opened(described, OTHER)
    editor = frame(inspector, Field.DESCRIPTION).editor
    assert isinstance(editor, TextEditor)
    assert editor.text.placeholderText() == "Different; missing in 1 item"


def test_a_problem_of_some_says_of_how_many(opened: Open) -> None:
    long = task(1, TaskState.DRAFT, metadata=MediaMetadata(title="x" * 130))
    inspector = opened(long, OTHER)
    assert frame(inspector, Field.TITLE).message() == "In 1 of 2: Too long by 2: VOD takes 128 characters."


def test_while_a_media_is_being_created_it_is_locked_and_says_why(opened: Open) -> None:
    inspector = opened(CREATING)
    QTest.keyClicks(line(inspector, Field.TITLE).line, "no")
    assert line(inspector, Field.TITLE).value() == "Clip 3"
    assert inspector.details.lock_note.text() == "Locked while the media is being created."


def test_locked_ones_among_several_are_counted_and_left_alone(opened: Open) -> None:
    inspector = opened(DRAFT, CREATING)
    type_title(inspector, "Both")
    QTest.keyClick(line(inspector, Field.TITLE).line, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.edits == [((DRAFT.id,), {Field.TITLE: "Both"})]
    assert inspector.details.lock_note.text().startswith("1 of 2 can't change now.")


@pytest.mark.parametrize(
    "kind", [MediaKind.IMAGE, MediaKind.WATERMARK, MediaKind.SUBTITLE, MediaKind.MATERIAL]
)
def test_created_images_and_attached_media_take_other_words_and_no_other_place(
    opened: Open, kind: MediaKind
) -> None:
    inspector = opened(replace(CREATED, kind=kind))
    type_title(inspector, "Later")
    QTest.keyClick(line(inspector, Field.TITLE).line, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.edits == [((CREATED.id,), {Field.TITLE: "Later"})]
    for field in (Field.STORAGE, Field.APP, Field.USER_DATA):
        assert "VOD does not change this" in frame(inspector, field).note()


def test_a_created_video_takes_other_words_and_locks_what_vod_cannot_change(opened: Open) -> None:
    inspector = opened(CREATED)
    type_title(inspector, "Later")
    QTest.keyClick(line(inspector, Field.TITLE).line, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.edits == [((CREATED.id,), {Field.TITLE: "Later"})]
    assert not frame(inspector, Field.TEMPLATE_GROUP).editor.isEnabled()


def test_template_groups_are_chosen_by_name_and_written_by_id(opened: Open) -> None:
    from tests.ui.service_doubles import KnownCatalog
    from vod_desktop.domain.catalog import TemplateGroup

    inspector = opened(DRAFT, catalog=KnownCatalog(groups=(TemplateGroup("g-1", "HD and SD"),)))
    editor = frame(inspector, Field.TEMPLATE_GROUP).editor
    assert isinstance(editor, ChoiceEditor)
    QTest.keyClick(editor.combo, Qt.Key.Key_Down)
    QTest.keyClick(editor.combo, Qt.Key.Key_Down)
    editor.combo.activated.emit(editor.combo.currentIndex())
    assert editor.combo.currentText() == "HD and SD"
    assert inspector.doubles.uploads.value(DRAFT.id, Field.TEMPLATE_GROUP) == "g-1"


def test_a_template_group_can_be_typed_by_id(opened: Open) -> None:
    inspector = opened(DRAFT)
    editor = frame(inspector, Field.TEMPLATE_GROUP).editor
    assert isinstance(editor, ChoiceEditor)
    QTest.keyClicks(editor.combo.lineEdit(), "abc123")
    QTest.keyClick(editor.combo.lineEdit(), Qt.Key.Key_Return)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.TEMPLATE_GROUP) == "abc123"


def test_an_image_has_no_template_group(opened: Open) -> None:
    inspector = opened(task(1, TaskState.DRAFT, kind=MediaKind.IMAGE))
    assert frame(inspector, Field.TEMPLATE_GROUP).isHidden()
    assert frame(inspector, Field.WORKFLOW).isHidden()


def test_facts_show_what_is_known(opened: Open) -> None:
    address = UploadAddress("https://oss-cn-shanghai.aliyuncs.com", "bucket", "sv/a.mp4")
    known = replace(
        CREATED,
        address=address,
        upload_id=UploadId("U"),
        part_size=8 * 1024 * 1024,
        confirmed=5 * 8 * 1024 * 1024,
        auth_until=1_795_000_000.0,
    )
    inspector = opened(known)
    facts, until = inspector.details.facts, inspector.doubles.wording.moment(1_795_000_000.0)
    assert facts.text_of("media_id") == "m1"
    assert facts.text_of("object") == "bucket / sv/a.mp4"
    assert facts.text_of("parts") == "5 of 12 confirmed · 8.39 MB each"
    assert facts.text_of("auth") == f"Valid until {until} · renews by itself"


@pytest.mark.parametrize(("count", "told"), [(0, ""), (1, " · 1 slice"), (1300, " · 1,300 slices")])
def test_the_size_of_a_playlist_is_that_of_its_slices(opened: Open, count: int, told: str) -> None:
    inspector = opened(replace(DRAFT, slices=count))
    words, size = inspector.doubles.wording, inspector.details.facts.text_of("size")
    assert size == f"{words.size(DRAFT.size)} ({words.exact_size(DRAFT.size)}){told}"


def test_facts_that_are_not_known_take_no_room(opened: Open) -> None:
    facts = opened(DRAFT).details.facts
    assert facts.text_of("media_id") == ""
    assert not facts._values["media_id"].isVisible()


def test_nothing_selected_says_what_to_do(opened: Open) -> None:
    inspector = opened()
    assert not inspector.tabs.isVisible()


@pytest.mark.parametrize("field", list(Field))
def test_every_field_can_be_brought_to_the_front(opened: Open, field: Field) -> None:
    inspector = opened(DRAFT)
    inspector.focus_field(field)
    page = inspector.cover if field is Field.COVER else inspector.details
    assert inspector.tabs.currentWidget() is page
    focus = inspector.window().focusWidget()
    assert focus is not None
    assert page.isAncestorOf(focus)


def test_a_long_name_does_not_widen_the_form(opened: Open) -> None:
    place = UploadAddress(
        "https://oss-cn-shanghai.aliyuncs.com", "outin-" + "a" * 32, "sv/" + "b" * 90 + ".mp4"
    )
    inspector = opened(replace(CREATED, address=place, path="/films/" + "c" * 120 + ".mp4"))
    assert inspector.details.widget().minimumSizeHint().width() <= inspector.details.viewport().width()


def test_what_is_typed_and_taken_out_again_leaves_different_titles_alone(opened: Open) -> None:
    inspector = opened(DRAFT, OTHER)
    title = line(inspector, Field.TITLE).line
    title.setFocus()
    QTest.keyClicks(title, "x")
    QTest.keyClick(title, Qt.Key.Key_Backspace)
    QTest.keyClick(title, Qt.Key.Key_Tab)
    assert inspector.doubles.uploads.edits == []
    assert not frame(inspector, Field.TITLE).is_touched()
    assert frame(inspector, Field.TITLE).message() == ""


MIB8 = 8 * 1024 * 1024
SENDING = replace(CREATED, upload_id=UploadId("U"), part_size=MIB8, size=4 * MIB8, confirmed=2 * MIB8)


def test_the_parts_that_have_arrived_are_painted_where_they_lie(opened: Open) -> None:
    inspector = opened(SENDING)
    stored = tuple(StoredPart(number, MIB8, "e", None) for number in (1, 4))
    inspector.doubles.uploads.stored[SENDING.id].finish(stored)
    part_map = inspector.details.facts.part_map
    assert part_map.arrived() == {1, 4}
    picture = part_map.grab().toImage()
    eighth, middle = picture.width() // 8, picture.height() // 2
    colors = [picture.pixelColor(eighth * n, middle).name() for n in (1, 3, 5, 7)]
    assert colors[0] == colors[3] != colors[1] == colors[2]


def test_an_answer_for_another_row_is_not_shown_and_without_parts_there_is_no_map(opened: Open) -> None:
    inspector = opened(SENDING)
    inspector.show_tasks([DRAFT])
    inspector.doubles.uploads.stored[SENDING.id].finish((StoredPart(1, MIB8, "e", None),))
    part_map = inspector.details.facts.part_map
    assert not part_map.isVisible()
    inspector.show_tasks([replace(SENDING, id=OTHER.id, confirmed=4 * MIB8)])
    assert part_map.arrived() == {1, 2, 3, 4}


def test_a_subtitle_names_the_video_it_belongs_to(opened: Open) -> None:
    video = task(1, path="/m/factory tour.mp4")
    subtitle = task(2, kind=MediaKind.SUBTITLE, parent_id=video.id)
    inspector = opened(video, subtitle)
    inspector.show_tasks([subtitle])
    shown = [label.text() for label in inspector.findChildren(QLabel)]
    assert any(text.startswith("Subtitle") and text.endswith("Belongs to factory tour.mp4") for text in shown)


def test_what_vod_cannot_use_says_why_and_what_to_do(opened: Open) -> None:
    told = Aftermath("TranscodeFail", 1.0, True)
    facts = opened(task(1, TaskState.DONE, media_id=MediaId("m1"), aftermath=told)).details.facts
    assert facts.text_of("aftermath").startswith("Transcoding failed")
    assert "cannot transcode it" in facts.text_of("aftermath")
