"""The cover and the snapshots at VOD as the inspector shows them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from tests.screens.pictures import encoded, scene
from tests.ui.tasks import task
from vod_desktop.app.vod_pictures import PictureState
from vod_desktop.domain.aftermath import Aftermath
from vod_desktop.domain.errors import CallDetail, Failure, NotFound
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState

from .conftest import Open

COVER = "https://a.example/cover.jpg?auth_key=1-2-0-abc"
SHOTS = tuple(f"https://a.example/{n}.jpg?auth_key=1-2-0-abc" for n in range(3))
GONE = Failure.of(NotFound(CallDetail("GetPicture", 404, host="a.example")))


def told(number: int = 1, kind: MediaKind = MediaKind.VIDEO, **values: object) -> UploadTask:
    after = Aftermath("Normal", 1.0, **values)  # type: ignore[arg-type]  # as the tests name them
    return task(number, TaskState.DONE, media_id=MediaId(f"m{number}"), kind=kind, aftermath=after)


def test_pictures_are_seen_as_they_arrive(opened: Open) -> None:
    inspector = opened(told(cover_url=COVER, snapshots=SHOTS))
    strip, pictures = inspector.details.facts.pictures, inspector.doubles.vod_pictures
    assert pictures.looks[-1] == (COVER, *SHOTS)
    assert {one.state for one in (strip.cover, *strip.snapshots)} == {PictureState.LOADING}
    pictures.arrive(COVER, encoded(scene(1, 64, 36)))
    assert (strip.cover.has_picture, strip.snapshots[0].has_picture) == (True, False)
    assert not strip.again.isVisible()
    assert not strip.nothing.isVisible()


def test_every_picture_has_a_name_and_says_how_it_is(opened: Open) -> None:
    inspector = opened(told(cover_url=COVER, snapshots=SHOTS))
    strip, pictures = inspector.details.facts.pictures, inspector.doubles.vod_pictures
    pictures.arrive(COVER, encoded(scene(1, 64, 36)))
    pictures.arrive(SHOTS[1], GONE)
    names = [one.accessibleName() for one in (strip.cover, *strip.snapshots)]
    assert names == ["Cover", "Snapshot 1 of 3", "Snapshot 2 of 3", "Snapshot 3 of 3"]
    assert strip.cover.accessibleDescription() == "Opens in the browser"
    assert strip.snapshots[0].accessibleDescription() == "Loading…"
    assert strip.snapshots[1].accessibleDescription().startswith("Could not be loaded: not found")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_picture_opens_in_the_browser(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    addresses: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", addresses.append)
    button = opened(told(cover_url=COVER)).details.facts.pictures.cover
    if way == "mouse":
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert [one.toString() for one in addresses] == [COVER]


def test_what_could_not_be_loaded_is_loaded_again_when_asked(opened: Open, qtbot: QtBot) -> None:
    inspector = opened(told(snapshots=SHOTS))
    strip, pictures = inspector.details.facts.pictures, inspector.doubles.vod_pictures
    pictures.arrive(SHOTS[0], GONE)
    pictures.known.clear()
    qtbot.mouseClick(strip.again, Qt.MouseButton.LeftButton)
    assert pictures.tried_again == [SHOTS]
    assert pictures.looks[-1] == SHOTS
    assert not strip.again.isVisible()


@pytest.mark.parametrize(("over", "words"), [(False, "None yet."), (True, "VOD has none.")])
def test_a_video_without_pictures_says_so(opened: Open, over: bool, words: str) -> None:
    facts = opened(told(over=over)).details.facts
    strip = facts.pictures
    assert facts.text_of("aftermath") == "Ready"
    assert (strip.nothing.isVisible(), strip.nothing.text()) == (True, words)
    assert not strip.cover.isVisible()


def test_no_room_is_taken_where_no_pictures_are_to_be_expected(opened: Open) -> None:
    waiting = task(1, TaskState.WAITING)
    assert not opened(waiting).details.facts.pictures.isVisible()
    assert not opened(told(2, MediaKind.AUDIO)).details.facts.pictures.isVisible()


def test_nothing_is_asked_for_while_nobody_looks(opened: Open) -> None:
    inspector = opened(told(cover_url=COVER))
    pictures = inspector.doubles.vod_pictures
    inspector.tabs.setCurrentWidget(inspector.activity)
    pictures.looks.clear()
    inspector.show_tasks([told(2, snapshots=SHOTS)])
    assert pictures.looks in ([], [()])
    inspector.tabs.setCurrentWidget(inspector.details)
    assert pictures.looks[-1] == SHOTS


def test_only_web_pages_are_pictures_and_each_once(opened: Open) -> None:
    inspector = opened(told(cover_url="javascript:1", snapshots=("file:///etc/passwd", SHOTS[0], SHOTS[0])))
    assert inspector.doubles.vod_pictures.looks[-1] == SHOTS[:1]
    assert not inspector.details.facts.pictures.cover.isVisible()


def test_another_row_shows_its_own_pictures(opened: Open) -> None:
    first, second = told(1, cover_url=COVER, snapshots=SHOTS), told(2, snapshots=SHOTS[1:2])
    inspector = opened(first, second)
    inspector.show_tasks([first])
    inspector.show_tasks([second])
    strip = inspector.details.facts.pictures
    assert [one.isVisible() for one in (strip.cover, *strip.snapshots)] == [False, True, False, False]
    assert strip.snapshots[0].address == SHOTS[1]
