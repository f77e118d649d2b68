"""What several tasks have in common, and how one edit becomes a value for each."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.tasks import task
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.inspector.selection import Change, Selection, Share


def described(number: int, **values: object) -> UploadTask:
    return task(number, metadata=MediaMetadata(**values))  # type: ignore[arg-type]


def test_equal_values_are_common() -> None:
    selection = Selection.of([described(1, title="a"), described(2, title="a")])
    assert selection.common(Field.TITLE).agrees
    assert selection.common(Field.TITLE).value == "a"


def test_missing_ones_are_counted_where_others_have_a_value() -> None:
    selection = Selection.of([described(1, title="a"), described(2), described(3)])
    common = selection.common(Field.TITLE)
    assert (common.agrees, common.missing) == (False, 2)


def test_nothing_is_missing_where_none_has_a_value() -> None:
    assert Selection.of([described(1), described(2)]).common(Field.TITLE).missing == 0


def test_tags_of_all_and_of_some_are_told_apart() -> None:
    selection = Selection.of([described(1, tags=("a", "b")), described(2, tags=("a",))])
    assert selection.tags() == {"a": Share.ALL, "b": Share.SOME}


def test_adding_a_tag_leaves_the_others_of_each_task_alone() -> None:
    first, second = described(1, tags=("a",)), described(2, tags=("b",))
    edits = Selection.of([first, second]).tagging(added=("c",))
    assert edits == [((first.id,), ("a", "c")), ((second.id,), ("b", "c"))]


def test_equal_results_are_one_edit() -> None:
    first, second = described(1, tags=("a",)), described(2, tags=("a",))
    edits = Selection.of([first, second]).tagging(removed=("a",))
    assert edits == [((first.id, second.id), ())]


def test_setting_leaves_out_those_that_have_the_value() -> None:
    first, second = described(1, title="a"), described(2, title="b")
    assert Selection.of([first, second]).setting(Field.TITLE, "b") == [((first.id,), "b")]
    assert Selection.of([second]).setting(Field.TITLE, "b") == []


def test_reverting_brings_back_what_each_task_had() -> None:
    first, second = described(1, title="a"), described(2, title="b")
    selection = Selection.of([first, second])
    selection.take([replace(first, metadata=MediaMetadata(title="x"))])
    assert selection.touched(Field.TITLE)
    assert selection.reverting(Field.TITLE) == [((first.id,), "a"), ((second.id,), "b")]


def test_tasks_that_are_not_selected_change_nothing() -> None:
    selection = Selection.of([described(1)])
    assert selection.take([described(2)]) is Change.NONE


def test_moving_bytes_do_not_concern_the_form() -> None:
    one = described(1, title="a")
    assert Selection.of([one]).take([replace(one, sent=5)]) is Change.PROGRESS


def test_a_lock_or_another_value_concerns_the_form() -> None:
    one = described(1, title="a")
    for newer in (
        replace(one, create_intended=True),
        replace(one, metadata=MediaMetadata(title="b")),
        replace(one, state=TaskState.DISCARDED),
    ):
        assert Selection.of([one]).take([newer]) is Change.FORM


def test_each_field_is_looked_through_once_until_a_form_changes() -> None:
    one = described(1, title="a")
    selection = Selection.of([one])
    known = selection.common(Field.TITLE)
    selection.take([replace(one, sent=5)])
    assert selection.common(Field.TITLE) is known
    selection.take([described(1, title="b")])
    assert selection.common(Field.TITLE).value == "b"
    assert selection.touched(Field.TITLE)
    assert not selection.touched(Field.TAGS)


def test_a_row_that_moved_on_while_it_was_edited_is_counted_as_what_it_is() -> None:
    sending = replace(described(1, title="a"), state=TaskState.UPLOADING)
    selection = Selection.of([sending])
    assert [(one.state, count) for one, count in selection.together.alike()] == [(TaskState.UPLOADING, 1)]
    done = replace(sending, state=TaskState.DONE, metadata=MediaMetadata(title="b"))
    selection.edited([done], Field.TITLE)
    selection.take([replace(done, untold=True)])
    assert [(one.state, count) for one, count in selection.together.alike()] == [(TaskState.DONE, 1)]
