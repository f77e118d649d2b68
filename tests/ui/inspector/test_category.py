"""The category field: chosen, searched, fetched, typed by id, created in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.inspector.conftest import Open
from tests.ui.service_doubles import KnownCatalog
from tests.ui.tasks import task
from vod_desktop.domain.catalog import Category
from vod_desktop.domain.errors import CallDetail, Failure, NetworkDown
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field, MediaMetadata, categories_of
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.category_paths import path_of
from vod_desktop.ui.inspector.category_editor import CategoryEditor
from vod_desktop.ui.inspector.category_tree import filtered
from vod_desktop.ui.inspector.inspector import Inspector

TREE = (
    Category(10, "Films", 0, -1, (Category(12, "Trailers", 1, 10), Category(13, "Clips", 1, 10))),
    Category(20, "Series"),
)
DRAFT = task(1, TaskState.DRAFT)
OFFLINE = Failure.of(NetworkDown(CallDetail("GetCategories")))


def editor(inspector: Inspector) -> CategoryEditor:
    found = inspector.details.bindings[Field.CATEGORY].frame.editor
    assert isinstance(found, CategoryEditor)
    return found


def dropped_down(inspector: Inspector) -> CategoryEditor:
    found = editor(inspector)
    QTest.keyClick(found.combo, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert found.popup.isVisible()
    return found


def test_the_path_is_made_of_names() -> None:
    assert path_of(TREE, 12) == "Films / Trailers"
    assert path_of(TREE, 99) is None


def test_a_search_keeps_the_way_to_its_hits() -> None:
    found = filtered(TREE, "trail")
    assert [c.name for c in found] == ["Films"]
    assert [c.name for c in found[0].children] == ["Trailers"]


def test_a_known_category_is_shown_by_its_path(opened: Open) -> None:
    one = task(1, TaskState.DRAFT, metadata=MediaMetadata(title="t", category_id=12))
    inspector = opened(one, catalog=KnownCatalog(tree=TREE))
    assert editor(inspector).combo.currentText() == "Films / Trailers"


def test_an_unknown_category_is_shown_by_its_id(opened: Open) -> None:
    one = task(1, TaskState.DRAFT, metadata=MediaMetadata(title="t", category_id=99))
    assert editor(opened(one)).combo.currentText() == "Category 99"


def test_search_and_enter_choose(opened: Open) -> None:
    inspector = opened(DRAFT, catalog=KnownCatalog(tree=TREE))
    found = dropped_down(inspector)
    QTest.keyClicks(found.popup.search, "clip")
    QTest.keyClick(found.popup.search, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.CATEGORY) == 13
    assert not found.popup.isVisible()


@pytest.mark.parametrize(
    ("typed", "value"), [("13", 13), ("clips", 40), ("series", 20), ("99", 99), ("20", 20)]
)
def test_enter_takes_what_is_called_or_numbered_just_so_before_the_first_hit(
    opened: Open, typed: str, value: int
) -> None:
    tree = (Category(30, "Best of 2013"), Category(31, "All clips"), *TREE[1:], Category(40, "Clips"))
    inspector = opened(DRAFT, catalog=KnownCatalog(tree=(*tree, Category(13, "Trailers"))))
    found = dropped_down(inspector)
    QTest.keyClicks(found.popup.search, typed)
    QTest.keyClick(found.popup.search, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.CATEGORY) == value


def test_a_click_chooses(opened: Open) -> None:
    inspector = opened(DRAFT, catalog=KnownCatalog(tree=TREE))
    found = dropped_down(inspector)
    place = found.popup.tree.visualRect(found.popup.model.index(2, 0)).center()
    QTest.mouseClick(found.popup.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.CATEGORY) == 20


def test_no_category_can_be_chosen(opened: Open) -> None:
    one = task(1, TaskState.DRAFT, metadata=MediaMetadata(title="t", category_id=12))
    inspector = opened(one, catalog=KnownCatalog(tree=TREE))
    found = dropped_down(inspector)
    place = found.popup.tree.visualRect(found.popup.model.index(0, 0)).center()
    QTest.mouseClick(found.popup.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert inspector.doubles.uploads.value(one.id, Field.CATEGORY) is None


def test_offline_an_id_can_be_typed(opened: Open) -> None:
    inspector = opened(DRAFT)
    found = dropped_down(inspector)
    inspector.doubles.catalog.refreshes[0].fail(OFFLINE)
    assert found.popup.state.text() == "Could not be fetched: no network. An ID can be entered."
    QTest.keyClicks(found.popup.search, "1234")
    QTest.mouseClick(found.popup.use_id, Qt.MouseButton.LeftButton)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.CATEGORY) == 1234


def test_the_first_opening_fetches_and_shows_what_came(opened: Open) -> None:
    inspector = opened(DRAFT)
    catalog = inspector.doubles.catalog
    found = dropped_down(inspector)
    catalog.tree = TREE
    catalog.refreshes[0].finish(None)
    assert found.popup.model.rowCount() == 3
    assert found.popup.state.text() == "Up to date"


def test_a_category_is_created_in_place(opened: Open) -> None:
    inspector = opened(DRAFT, catalog=KnownCatalog(tree=TREE))
    found = dropped_down(inspector)
    QTest.keyClicks(found.popup.search, "Interviews")
    QTest.mouseClick(found.popup.create_here, Qt.MouseButton.LeftButton)
    name, parent_id, job = inspector.doubles.catalog.created[0]
    job.finish(Category(30, "Interviews"))
    assert (name, parent_id) == ("Interviews", None)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.CATEGORY) == 30


def test_a_failed_creation_says_why(opened: Open) -> None:
    inspector = opened(DRAFT, catalog=KnownCatalog(tree=TREE))
    found = dropped_down(inspector)
    QTest.keyClicks(found.popup.search, "Interviews")
    QTest.mouseClick(found.popup.create_here, Qt.MouseButton.LeftButton)
    inspector.doubles.catalog.created[0][2].fail(OFFLINE)
    assert "no network" in found.popup.state.text()
    assert found.popup.isVisible()
    found.popup.hide()


def test_a_name_over_the_limit_cannot_be_created(opened: Open) -> None:
    found = dropped_down(opened(DRAFT))
    found.popup.search.setText("影" * 22)
    assert found.popup.create_here.isHidden()
    found.popup.hide()


def subtitle(*ids: int) -> UploadTask:
    metadata = MediaMetadata(title="t", category_id=categories_of(ids))
    return task(1, TaskState.DRAFT, kind=MediaKind.SUBTITLE, metadata=metadata)


def chosen(inspector: Inspector, wanted: str) -> None:
    found = dropped_down(inspector)
    QTest.keyClicks(found.popup.search, wanted)
    QTest.keyClick(found.popup.search, Qt.Key.Key_Return)


def test_attached_media_gather_categories(opened: Open) -> None:
    one = subtitle()
    inspector = opened(one, catalog=KnownCatalog(material=TREE))
    chosen(inspector, "clip")
    assert inspector.doubles.uploads.value(one.id, Field.CATEGORY) == 13
    chosen(inspector, "series")
    chosen(inspector, "clip")
    assert inspector.doubles.uploads.value(one.id, Field.CATEGORY) == (13, 20)
    assert [chip.tag for chip in editor(inspector).chips.chips.values()] == ["Films / Clips", "Series"]
    assert editor(inspector).combo.currentText() == "Add a category"


def test_keys_remove_one_category_after_the_other(opened: Open) -> None:
    one = subtitle(12, 20, 99)
    inspector = opened(one, catalog=KnownCatalog(material=TREE))
    found = editor(inspector)
    found.chips.chips[20].setFocus()
    QTest.keyClick(found.chips.chips[20], Qt.Key.Key_Delete)
    assert inspector.doubles.uploads.value(one.id, Field.CATEGORY) == (12, 99)
    assert found.chips.chips[99].hasFocus()
    QTest.keyClick(found.chips.chips[99], Qt.Key.Key_Backspace)
    assert inspector.doubles.uploads.value(one.id, Field.CATEGORY) == 12
    QTest.keyClick(found.chips.chips[12], Qt.Key.Key_Delete)
    assert inspector.doubles.uploads.value(one.id, Field.CATEGORY) is None
    assert found.combo.hasFocus()
    assert not found.chips.isVisible()


def test_a_sixth_category_is_refused_below_the_field(opened: Open) -> None:
    inspector = opened(subtitle(12, 13, 20, 98, 99), catalog=KnownCatalog(material=TREE))
    chosen(inspector, "films")
    frame = inspector.details.bindings[Field.CATEGORY].frame
    assert frame.message() == "6 are too many: VOD takes 5."


def test_a_video_has_the_category_that_was_chosen_last(opened: Open) -> None:
    inspector = opened(DRAFT, catalog=KnownCatalog(tree=TREE))
    chosen(inspector, "clip")
    chosen(inspector, "series")
    assert inspector.doubles.uploads.value(DRAFT.id, Field.CATEGORY) == 20
    assert not editor(inspector).chips.isVisible()
