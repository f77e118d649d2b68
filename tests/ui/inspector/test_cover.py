"""The cover: chosen, dropped, pasted, from the web, from the video; always within what VOD takes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QImageReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.inspector.conftest import Open
from tests.ui.service_doubles import AskedPictures
from tests.ui.tasks import task
from vod_desktop.domain.crop import Crop, largest_piece
from vod_desktop.domain.errors import CoverFailed, Failure
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import COVER_MAX_BYTES
from vod_desktop.domain.media import MediaFacts, MediaUnreadable, Moment, Suggestion
from vod_desktop.domain.metadata import CoverFromFile, CoverFromFrame, CoverFromUrl, Field, MediaMetadata
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.cover.image import PictureFault, PreparedCover, prepare_file, prepare_image
from vod_desktop.ui.cover.studio import CoverStudioDialog
from vod_desktop.ui.inspector.inspector import Inspector

DRAFT = task(1, TaskState.DRAFT)
FACTS = MediaFacts(
    duration_s=20.0, width=1280, height=720, video_codec="h264", audio_codec="", bitrate=0, frame_rate=25
)


def picture(path: Path, width: int = 640, height: int = 360) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path))
    return path


def jpeg() -> bytes:
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(QColor("orange"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG")
    return bytes(buffer.data().data())


def cover_of(inspector: Inspector) -> object:
    return inspector.doubles.uploads.value(DRAFT.id, Field.COVER)


@pytest.fixture
def at_cover(opened: Open) -> Callable[..., Inspector]:
    def open_it(*tasks: object, **values: object) -> Inspector:
        inspector = opened(*(tasks or (DRAFT,)), **values)
        inspector.tabs.setCurrentWidget(inspector.cover)
        return inspector

    return open_it


def test_a_picture_that_fits_is_taken_as_it_is(tmp_path: Path) -> None:
    prepared = prepare_file(str(picture(tmp_path / "a.png")), tmp_path / "covers")
    assert isinstance(prepared, PreparedCover)
    assert (prepared.path, prepared.was_fitted) == (str(tmp_path / "a.png"), False)


def test_a_large_picture_is_made_to_fit_in_a_copy(tmp_path: Path) -> None:
    prepared = prepare_file(str(picture(tmp_path / "a.png", 4000, 3000)), tmp_path / "covers")
    assert isinstance(prepared, PreparedCover)
    assert prepared.was_fitted
    assert (prepared.width, prepared.height) == (1440, 1080)
    assert prepared.size == Path(prepared.path).stat().st_size <= COVER_MAX_BYTES


def test_another_format_becomes_a_jpeg(tmp_path: Path) -> None:
    prepared = prepare_file(str(picture(tmp_path / "a.bmp")), tmp_path / "covers")
    assert isinstance(prepared, PreparedCover)
    assert prepared.path.endswith(".jpg")


def test_noise_is_pressed_below_the_limit(tmp_path: Path) -> None:
    import random

    data = random.Random(1).randbytes(1920 * 1080 * 4)
    image = QImage(data, 1920, 1080, QImage.Format.Format_RGB32)
    prepared = prepare_image(image, tmp_path)
    assert isinstance(prepared, PreparedCover)
    assert prepared.size <= COVER_MAX_BYTES


def test_what_is_no_picture_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("not a picture")
    assert prepare_file(str(tmp_path / "a.png"), tmp_path) is PictureFault.UNREADABLE


def test_a_dropped_picture_becomes_the_cover(at_cover: Callable[..., Inspector], tmp_path: Path) -> None:
    inspector = at_cover()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture(tmp_path / "图.png")))])
    drop(inspector, mime)
    assert cover_of(inspector) == CoverFromFile(str(tmp_path / "图.png"))
    assert inspector.cover.well.has_image()


def drop(inspector: Inspector, mime: QMimeData) -> None:
    well = inspector.cover.well
    at, copy = QPoint(20, 20), Qt.DropAction.CopyAction
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, mime, button, no_key)
    QApplication.sendEvent(well, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(well, QDropEvent(QPointF(at), copy, mime, button, no_key))


def test_a_pasted_picture_becomes_the_cover(at_cover: Callable[..., Inspector], tmp_path: Path) -> None:
    inspector = at_cover()
    image = QImage(640, 360, QImage.Format.Format_ARGB32)
    image.fill(QColor("purple"))
    QGuiApplication.clipboard().setImage(image)
    QTest.keySequence(inspector.cover.well, "Ctrl+V")
    cover = cover_of(inspector)
    assert isinstance(cover, CoverFromFile)
    assert Path(cover.path).parent == tmp_path / "covers"


def test_a_web_address_becomes_the_cover(at_cover: Callable[..., Inspector]) -> None:
    inspector = at_cover()
    QTest.keyClicks(inspector.cover.sources.url, "https://example.com/a.jpg")
    QTest.keyClick(inspector.cover.sources.url, Qt.Key.Key_Return)
    assert cover_of(inspector) == CoverFromUrl("https://example.com/a.jpg")


def test_a_dropped_web_address_is_taken_as_it_is_sent(at_cover: Callable[..., Inspector]) -> None:
    inspector = at_cover()
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.com/a%20b%2Fc.jpg")])
    drop(inspector, mime)
    assert cover_of(inspector) == CoverFromUrl("https://example.com/a%20b%2Fc.jpg")


def test_something_else_than_a_web_address_is_said(at_cover: Callable[..., Inspector]) -> None:
    inspector = at_cover()
    QTest.keyClicks(inspector.cover.sources.url, "ftp://example.com/a.jpg")
    QTest.keyClick(inspector.cover.sources.url, Qt.Key.Key_Return)
    assert inspector.cover.sources.frame.message() == "A web address begins with https:// or http://."


def test_the_cover_can_be_removed_and_brought_back(
    at_cover: Callable[..., Inspector], tmp_path: Path
) -> None:
    cover = CoverFromFile(str(picture(tmp_path / "a.png")))
    inspector = at_cover(task(1, TaskState.DRAFT, metadata=MediaMetadata(title="t", cover=cover)))
    QTest.mouseClick(inspector.cover.sources.remove, Qt.MouseButton.LeftButton)
    assert cover_of(inspector) is None
    QTest.mouseClick(inspector.cover.sources.frame.revert_button(), Qt.MouseButton.LeftButton)
    assert cover_of(inspector) == cover


def test_a_broken_picture_is_refused_with_a_sentence(
    at_cover: Callable[..., Inspector], tmp_path: Path
) -> None:
    inspector = at_cover()
    (tmp_path / "a.png").write_text("nothing")
    inspector.cover.use_file(str(tmp_path / "a.png"))
    assert inspector.cover.sources.told() == "This is not a picture that can be read."
    assert cover_of(inspector) is None


def test_nothing_is_decoded_before_the_tab_is_seen(opened: Open) -> None:
    inspector = opened(DRAFT)
    assert inspector.doubles.pictures.studio.facts_asked == []


def test_a_suggested_frame_is_taken_by_a_click(at_cover: Callable[..., Inspector], qtbot: QtBot) -> None:
    inspector = at_cover()
    studio, strip = inspector.doubles.pictures.studio, inspector.cover.frames.strip
    studio.facts_asked[0].finish(FACTS)
    studio.suggestions_asked[0].finish((Suggestion(2.5, jpeg(), 0.9), Suggestion(8.0, jpeg(), 0.8)))
    qtbot.waitUntil(lambda: strip.count() == 2 and strip.visualItemRect(strip.item(1)).isValid())
    place = strip.visualItemRect(strip.item(1)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert cover_of(inspector) == CoverFromFrame(8.0)


def test_the_slider_previews_and_the_button_takes(at_cover: Callable[..., Inspector]) -> None:
    inspector = at_cover()
    studio, frames = inspector.doubles.pictures.studio, inspector.cover.frames
    studio.facts_asked[0].finish(FACTS)
    QTest.keyClick(frames.timeline.slider, Qt.Key.Key_PageDown)
    assert studio.looks[-1][:2] == (DRAFT.id, 5.0)
    studio.looks[-1][2].finish(Moment(4.96, 5.0, jpeg()))
    assert inspector.cover.well.has_image()
    assert frames.timeline.position.text() == "00:00:04:24"
    QTest.mouseClick(frames.use, Qt.MouseButton.LeftButton)
    assert cover_of(inspector) == CoverFromFrame(4.96)


def test_a_frame_that_arrives_for_another_row_is_left_out(at_cover: Callable[..., Inspector]) -> None:
    cover = CoverFromFrame(3.0)
    inspector = at_cover(task(1, TaskState.DRAFT, metadata=MediaMetadata(title="t", cover=cover)))
    late = inspector.doubles.pictures.studio.looks[-1][2]
    inspector.show_tasks([task(2, TaskState.DRAFT)])
    late.finish(Moment(3.0, None, jpeg()))
    assert not inspector.cover.well.has_image()


def test_a_file_without_a_picture_says_so(at_cover: Callable[..., Inspector]) -> None:
    inspector = at_cover()
    failure = Failure.of(MediaUnreadable(path=DRAFT.path, reason="not-media"))
    inspector.doubles.pictures.studio.facts_asked[0].fail(failure)
    assert "clip 1.mp4" in inspector.cover.frames.note.text()


def test_without_the_decoder_a_sentence_says_why(at_cover: Callable[..., Inspector]) -> None:
    inspector = at_cover(pictures=AskedPictures(available=False))
    assert "PyAV" in inspector.cover.frames.note.text()
    assert inspector.cover.frames.timeline.isHidden()


@pytest.mark.parametrize("kind", [MediaKind.SUBTITLE, MediaKind.IMAGE])
def test_what_has_no_cover_says_so_and_offers_nothing(
    at_cover: Callable[..., Inspector], kind: MediaKind
) -> None:
    kept = MediaMetadata(title="t", cover=CoverFromFrame(1.0))
    inspector = at_cover(task(1, TaskState.DRAFT, kind=kind, metadata=kept))
    page = inspector.cover
    assert page.well.hint() == "Only videos and audio have a cover."
    assert not page.well.acceptDrops()
    assert not any(
        part.isVisible() for part in (page.sources.choose, page.sources.url, page.rule, page.frames)
    )
    inspector.show_tasks([task(2, TaskState.DRAFT)])
    assert all(part.isVisible() for part in (page.sources.choose, page.sources.url, page.rule, page.frames))


def test_a_locked_cover_takes_no_drops(at_cover: Callable[..., Inspector]) -> None:
    inspector = at_cover(task(1, TaskState.PREPARING, create_intended=True))
    assert not inspector.cover.well.acceptDrops()
    assert inspector.cover.sources.frame.note().startswith("Locked")


def test_several_videos_get_one_cover(at_cover: Callable[..., Inspector], tmp_path: Path) -> None:
    second = task(2, TaskState.DRAFT, metadata=MediaMetadata(title="t", cover=CoverFromFrame(1.0)))
    inspector = at_cover(DRAFT, second)
    assert inspector.cover.well.hint() == "Different; missing in 1 item"
    inspector.cover.use_file(str(picture(tmp_path / "a.png")))
    values = {inspector.doubles.uploads.value(t.id, Field.COVER) for t in (DRAFT, second)}
    assert values == {CoverFromFile(str(tmp_path / "a.png"))}


def test_a_picture_that_takes_long_goes_to_the_rows_it_was_given_to(
    at_cover: Callable[..., Inspector], tmp_path: Path
) -> None:
    other = task(2, TaskState.DRAFT)
    inspector = at_cover(DRAFT)
    inspector.doubles.uploads.tasks[other.id] = other
    inspector.doubles.pictures.waits = True
    inspector.cover.use_file(str(picture(tmp_path / "a.png")))
    assert inspector.cover.sources.told() == "Reading the picture…"
    inspector.show_tasks([other])
    ((work, job),) = inspector.doubles.pictures.waiting
    job.finish(work())
    assert cover_of(inspector) == CoverFromFile(str(tmp_path / "a.png"))
    assert inspector.doubles.uploads.value(other.id, Field.COVER) is None
    assert inspector.cover.sources.told() == ""


def test_pictures_are_read_away_from_the_thread_of_the_window(
    at_cover: Callable[..., Inspector], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspector = at_cover(DRAFT)
    inspector.doubles.pictures.waits = True
    given = str(picture(tmp_path / "a.png"))
    monkeypatch.setattr(QImageReader, "read", lambda *_: pytest.fail("read on the window's thread"))
    inspector.cover.use_file(given)
    inspector.doubles.uploads.edit([DRAFT.id], {Field.COVER: CoverFromFile(given)})
    assert len(inspector.doubles.pictures.waiting) == 2


GONE = Failure.of(CoverFailed(cause="source-missing", path="/covers/图.png"))
FAILED = [
    task(
        number,
        TaskState.ATTENTION,
        failure=GONE,
        metadata=MediaMetadata("t", cover=CoverFromFile("/covers/图.png")),
    )
    for number in (1, 2)
]


def test_covers_that_failed_are_asked_about_once_for_all_that_are_selected(
    at_cover: Callable[..., Inspector],
) -> None:
    inspector = at_cover(*FAILED, task(3, TaskState.DRAFT))
    uploads, question = inspector.doubles.uploads, inspector.cover.question
    assert question.isVisible()
    QTest.mouseClick(question.without, Qt.MouseButton.LeftButton)
    assert [uploads.value(one.id, Field.COVER) for one in FAILED] == [None, None]
    assert uploads.retried == [tuple(one.id for one in FAILED)]
    inspector.steps.stack.undo()
    assert uploads.value(FAILED[0].id, Field.COVER) == CoverFromFile("/covers/图.png")


def test_covers_that_failed_can_be_tried_again(at_cover: Callable[..., Inspector]) -> None:
    inspector = at_cover(*FAILED)
    QTest.mouseClick(inspector.cover.question.retry, Qt.MouseButton.LeftButton)
    assert inspector.doubles.uploads.retried == [tuple(one.id for one in FAILED)]
    assert inspector.doubles.uploads.edits == []


def test_the_card_of_a_failed_cover_offers_to_go_without(opened: Open) -> None:
    inspector = opened(FAILED[0])
    inspector.show_activity()
    card = inspector.activity.card
    assert "图.png" in card.problem.text()
    assert [button.text() for button in card.others] == ["Upload without cover", "Try again"]
    QTest.mouseClick(card.others[0], Qt.MouseButton.LeftButton)
    assert inspector.doubles.uploads.value(FAILED[0].id, Field.COVER) is None
    assert inspector.doubles.uploads.retried == [(FAILED[0].id,)]


def test_without_a_failed_cover_nothing_is_asked(at_cover: Callable[..., Inspector]) -> None:
    assert not at_cover(DRAFT).cover.question.isVisible()


def test_the_studio_writes_for_all_selected_videos_as_one_step(
    at_cover: Callable[..., Inspector],
) -> None:
    second = task(2, TaskState.DRAFT)
    inspector = at_cover(DRAFT, second)
    QTest.mouseClick(inspector.cover.sources.studio, Qt.MouseButton.LeftButton)
    (studio,) = inspector.cover.findChildren(CoverStudioDialog)
    asked = inspector.doubles.pictures.studio
    asked.facts_asked[-1].finish(FACTS)
    asked.looks[-1][2].finish(Moment(2.0, 2.04, jpeg()))
    QTest.mouseClick(studio.crops.buttons[1.0], Qt.MouseButton.LeftButton)
    assert studio.use.text() == "Use for 2 videos"
    QTest.mouseClick(studio.use, Qt.MouseButton.LeftButton)
    uploads = inspector.doubles.uploads
    covers = {uploads.value(one.id, Field.COVER) for one in (DRAFT, second)}
    assert covers == {CoverFromFrame(2.0, largest_piece(1.0, 64, 36))}
    inspector.steps.stack.undo()
    assert uploads.value(second.id, Field.COVER) is None


def test_the_well_shows_the_piece_that_is_the_cover(at_cover: Callable[..., Inspector]) -> None:
    cover = CoverFromFrame(3.0, Crop(0, 0, 0.5, 1))
    inspector = at_cover(task(1, TaskState.DRAFT, metadata=MediaMetadata(title="t", cover=cover)))
    inspector.doubles.pictures.studio.looks[-1][2].finish(Moment(3.0, None, jpeg()))
    assert inspector.cover.well.image_size() == QSize(32, 36)
