"""Fields whose choices come from the account: searched, fetched, with their age, and free for any other text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.inspector.conftest import Open
from tests.ui.service_doubles import KnownCatalog
from tests.ui.tasks import task
from vod_desktop.app.account_lists import AccountList
from vod_desktop.domain.catalog import App, Category, CategoryTree, TemplateGroup
from vod_desktop.domain.errors import CallDetail, Failure, NetworkDown, NotAllowed
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import NO_TRANSCODE, Field, MediaMetadata
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.inspector.category_editor import CategoryEditor
from vod_desktop.ui.inspector.choice_editor import PopupChoiceEditor
from vod_desktop.ui.inspector.inspector import Inspector

DRAFT = task(1, TaskState.DRAFT)
SUBTITLE = replace(task(2, TaskState.DRAFT), kind=MediaKind.SUBTITLE)
DAY_S = 24 * 3600
OFFLINE = Failure.of(NetworkDown(CallDetail("ListAppInfo")))
FORBIDDEN = Failure.of(NotAllowed(CallDetail("ListAppInfo", 403, "Forbidden.RAM")))
KNOWN = KnownCatalog(
    groups=(TemplateGroup("g-1", "HD and SD"), TemplateGroup("g-2", "HD and SD"), TemplateGroup("g-3", "")),
    known_apps=(App("app-1000000", "Default"), App("app-7", "培训 Training")),
    places=("out-1.oss-cn-shanghai.aliyuncs.com", "out-2.oss-cn-shanghai.aliyuncs.com"),
    age_s=2 * DAY_S + 60,
)
FIELDS = pytest.mark.parametrize(
    ("field", "wanted"),
    [
        (Field.TEMPLATE_GROUP, AccountList.TEMPLATE_GROUPS),
        (Field.STORAGE, AccountList.STORAGE_LOCATIONS),
        (Field.APP, AccountList.APPS),
    ],
    ids=["template group", "storage", "app"],
)


def editor(inspector: Inspector, field: Field) -> PopupChoiceEditor:
    found = inspector.details.bindings[field].frame.editor
    assert isinstance(found, PopupChoiceEditor)
    return found


def dropped_down(inspector: Inspector, field: Field) -> PopupChoiceEditor:
    inspector.details.focus_field(field)
    found = editor(inspector, field)
    QTest.keyClick(found.combo, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert found.popup.isVisible()
    return found


def offered(found: PopupChoiceEditor) -> list[str]:
    return [found.popup.model.item(row).text() for row in range(found.popup.model.rowCount())]


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        (Field.STORAGE, "out-2", "out-2.oss-cn-shanghai.aliyuncs.com"),
        (Field.APP, "训", "app-7"),
        (Field.APP, "app-7", "app-7"),
        (Field.TEMPLATE_GROUP, "no trans", NO_TRANSCODE),
        (Field.TEMPLATE_GROUP, "(g-2)", "g-2"),
    ],
)
def test_a_search_and_enter_choose(opened: Open, field: Field, typed: str, value: str) -> None:
    inspector = opened(DRAFT, catalog=replace(KNOWN, refreshes=[]))
    found = dropped_down(inspector, field)
    found.popup.search.setText(typed)
    QTest.keyClick(found.popup.search, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.value(DRAFT.id, field) == value
    assert not found.popup.isVisible()


def test_equal_names_are_told_apart_and_a_missing_one_is_its_id(opened: Open) -> None:
    inspector = opened(DRAFT, catalog=replace(KNOWN, refreshes=[]))
    found = dropped_down(inspector, Field.TEMPLATE_GROUP)
    assert offered(found)[1:] == ["No transcoding", "HD and SD (g-1)", "HD and SD (g-2)", "g-3"]
    found.popup.hide()


@pytest.mark.parametrize(("typed", "value"), [("g-1", "g-1"), ("trailer", "g-12"), ("g-", "g-12")])
def test_enter_takes_what_is_called_or_numbered_just_so_before_the_first_hit(
    opened: Open, typed: str, value: str
) -> None:
    groups = (
        TemplateGroup("g-12", "Trailer"),
        TemplateGroup("g-1", "Trailer in HD"),
        TemplateGroup("x", "g-1"),
    )
    inspector = opened(DRAFT, catalog=replace(KNOWN, groups=groups, refreshes=[]))
    found = dropped_down(inspector, Field.TEMPLATE_GROUP)
    found.popup.search.setText(typed)
    QTest.keyClick(found.popup.search, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.TEMPLATE_GROUP) == value


@FIELDS
def test_the_first_opening_fetches_that_list_and_says_how_old_the_known_one_is(
    opened: Open, field: Field, wanted: AccountList
) -> None:
    catalog = replace(KNOWN, refreshes=[], wanted=[])
    found = dropped_down(opened(DRAFT, catalog=catalog), field)
    assert (catalog.wanted, found.popup.state.text()) == ([[wanted]], "Fetching…")
    catalog.refreshes[0].fail(OFFLINE)
    assert found.popup.state.text() == (
        "Could not be fetched: no network. An ID can be entered.\nAs of 2 days ago"
    )
    QTest.mouseClick(found.popup.refresh, Qt.MouseButton.LeftButton)
    catalog.age_s = 0
    catalog.refreshes[1].finish(None)
    assert found.popup.state.text() == "Up to date"
    found.popup.hide()


@FIELDS
def test_what_is_typed_is_taken_where_the_key_may_not_list(
    opened: Open, field: Field, wanted: AccountList
) -> None:
    inspector = opened(DRAFT)
    found = dropped_down(inspector, field)
    inspector.doubles.catalog.refreshes[0].fail(FORBIDDEN)
    assert found.popup.state.text().startswith("Could not be fetched: ")
    QTest.keyClicks(found.popup.search, "own-id")
    QTest.mouseClick(found.popup.use_text, Qt.MouseButton.LeftButton)
    assert inspector.doubles.uploads.value(DRAFT.id, field) == "own-id"


@FIELDS
def test_what_was_forbidden_in_another_form_is_asked_for_only_when_the_user_says_so(
    opened: Open, field: Field, wanted: AccountList
) -> None:
    catalog = KnownCatalog(refusal=FORBIDDEN)
    found = dropped_down(opened(DRAFT, catalog=catalog), field)
    assert found.popup.state.text().startswith("Could not be fetched: ")
    assert catalog.wanted == []
    QTest.mouseClick(found.popup.refresh, Qt.MouseButton.LeftButton)
    assert catalog.wanted == [[wanted]]
    found.popup.hide()


@FIELDS
def test_the_default_of_the_account_is_chosen_again(opened: Open, field: Field, wanted: AccountList) -> None:
    one = task(1, TaskState.DRAFT, metadata=MediaMetadata(title="t").changed(**{field.value: "x"}))
    inspector = opened(one)
    found = dropped_down(inspector, field)
    assert offered(found)[0] == "Default of the account"
    place = found.popup.list.visualRect(found.popup.model.index(0, 0)).center()
    QTest.mouseClick(found.popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert inspector.doubles.uploads.value(one.id, field) == ""


def test_a_value_is_shown_by_its_name_and_typed_in_the_field_as_it_is(opened: Open) -> None:
    one = task(1, TaskState.DRAFT, metadata=MediaMetadata(title="t", app_id="app-7"))
    inspector = opened(one, catalog=replace(KNOWN, refreshes=[]))
    found = editor(inspector, Field.APP)
    line = found.combo.lineEdit()
    assert line is not None
    assert line.text() == "培训 Training"
    inspector.details.focus_field(Field.APP)
    line.selectAll()
    QTest.keyClicks(line, "app-8")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.value(one.id, Field.APP) == "app-8"


def test_the_wheel_passes_over_without_choosing(opened: Open) -> None:
    inspector = opened(DRAFT, catalog=replace(KNOWN, refreshes=[]))
    combo = editor(inspector, Field.APP).combo
    inspector.details.focus_field(Field.APP)
    turn(combo)
    assert inspector.doubles.uploads.edits == []


def turn(widget: QWidget) -> None:
    """A notch of the wheel, towards the next choice."""
    place = QPointF(widget.rect().center())
    event = QWheelEvent(
        place,
        widget.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_what_is_being_typed_stays_when_the_list_arrives(opened: Open) -> None:
    inspector = opened(DRAFT)
    found = dropped_down(inspector, Field.APP)
    found.popup.hide()
    line = found.combo.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "app")
    inspector.doubles.catalog.known_apps = KNOWN.known_apps
    inspector.doubles.catalog.refreshes[0].finish(None)
    QTest.keyClicks(line, "-8")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.APP) == "app-8"


def test_workflows_that_were_used_before_are_offered(opened: Open) -> None:
    used = task(1, TaskState.DONE, metadata=MediaMetadata(title="t", workflow_id="wf-9"))
    inspector = opened(used, DRAFT := task(2, TaskState.DRAFT))
    inspector.show_tasks([DRAFT])
    found = dropped_down(inspector, Field.WORKFLOW)
    assert offered(found) == ["No workflow", "wf-9"]
    assert "does not list workflows" in found.popup.state.text()
    QTest.keyClicks(found.popup.search, "wf")
    QTest.keyClick(found.popup.search, Qt.Key.Key_Return)
    assert inspector.doubles.uploads.value(DRAFT.id, Field.WORKFLOW) == "wf-9"


def category_editor(inspector: Inspector) -> CategoryEditor:
    found = inspector.details.bindings[Field.CATEGORY].frame.editor
    assert isinstance(found, CategoryEditor)
    return found


def opened_categories(inspector: Inspector) -> CategoryEditor:
    found = category_editor(inspector)
    QTest.keyClick(found.combo, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    return found


MATERIAL = (Category(30, "Marks", 0, -1, (Category(31, "Corner", 1, 30),)),)


def test_a_subtitle_has_the_categories_of_material(opened: Open) -> None:
    one = replace(SUBTITLE, metadata=MediaMetadata(title="t", category_id=31))
    catalog = KnownCatalog(tree=(Category(31, "Wrong"),), material=MATERIAL)
    inspector = opened(one, catalog=catalog)
    found = opened_categories(inspector)
    assert found.chips.chips[31].text() == "Marks / Corner"
    assert catalog.wanted == [[AccountList.MATERIAL_CATEGORIES]]
    found.popup.hide()


def test_a_category_of_material_is_created_there_and_two_deep(opened: Open) -> None:
    catalog = KnownCatalog(material=MATERIAL)
    inspector = opened(SUBTITLE, catalog=catalog)
    found = opened_categories(inspector)
    found.popup.search.setText("Corner")
    top = found.popup.model.index(0, 0)
    found.popup.tree.setCurrentIndex(top.model().index(0, 0, top))
    assert found.popup.create_here.isHidden()
    found.popup.tree.setCurrentIndex(top)
    QTest.mouseClick(found.popup.create_here, Qt.MouseButton.LeftButton)
    assert (catalog.created[0][:2], catalog.created_in) == (("Corner", 30), [CategoryTree.MATERIAL])


def test_kinds_of_different_trees_have_no_category_in_common(opened: Open) -> None:
    inspector = opened(DRAFT, SUBTITLE, catalog=KnownCatalog(tree=MATERIAL, material=MATERIAL))
    found = opened_categories(inspector)
    assert found.popup.model.rowCount() == 1
    assert "categories of their own" in found.popup.state.text()
    QTest.keyClicks(found.popup.search, "12")
    QTest.keyClick(found.popup.search, Qt.Key.Key_Return)
    assert found.popup.use_id.isHidden()
    assert inspector.doubles.uploads.edits == []
    found.popup.hide()
