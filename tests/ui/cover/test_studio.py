"""The cover studio by keys and mouse, over a real decoder: to the frame, cut, pasted, dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.clips import black, make_clip, make_image, moving_bars
from tests.ui.cover.conftest import Desk
from vod_desktop.domain.crop import Crop
from vod_desktop.domain.metadata import CoverFromFile, CoverFromFrame, CoverFromUrl
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.cover.crop_bar import FREE, WHOLE
from vod_desktop.ui.cover.studio import CoverStudioDialog

SHIFT = Qt.KeyboardModifier.ShiftModifier
Row = Callable[..., UploadTask]
Studio = Callable[..., CoverStudioDialog]


@pytest.fixture
def opened(tmp_path: Path, desk: Desk, row: Row, studio: Studio) -> CoverStudioDialog:
    """On a clip of three seconds at ten frames a second; its first frame is shown."""
    dialog = studio(row(make_clip(tmp_path / "a.mp4", seconds=3)))
    desk.until(lambda: dialog.film.scrubber.moment and dialog.stage.has_image())
    return dialog


def at(dialog: CoverStudioDialog) -> float:
    moment = dialog.film.scrubber.moment
    return moment.at_s if moment else -1.0


def press(
    dialog: CoverStudioDialog, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(dialog.film.timeline.slider, key, modifier)


def used(dialog: CoverStudioDialog) -> object:
    QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    (cover,) = dialog.covers  # type: ignore[attr-defined]  # the fixture has put it there
    return cover


def drop(dialog: CoverStudioDialog, mime: QMimeData) -> None:
    place, copy = QPoint(20, 20), Qt.DropAction.CopyAction
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, copy, mime, button, no_key)
    QApplication.sendEvent(dialog, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(dialog, QDropEvent(QPointF(place), copy, mime, button, no_key))


def image(width: int = 640, height: int = 360) -> QImage:
    made = QImage(width, height, QImage.Format.Format_ARGB32)
    made.fill(QColor("purple"))
    return made


def test_arrow_keys_go_by_a_frame_also_when_they_are_faster_than_the_decoder(
    opened: CoverStudioDialog, desk: Desk
) -> None:
    start = at(opened)
    for _ in range(5):
        press(opened, Qt.Key.Key_Right)
    press(opened, Qt.Key.Key_Left)
    desk.until(lambda: at(opened) == pytest.approx(start + 0.4))
    assert opened.film.timeline.position.text() == "00:00:00:07"


def test_shift_goes_by_a_second_and_home_and_end_to_the_ends(opened: CoverStudioDialog, desk: Desk) -> None:
    press(opened, Qt.Key.Key_Home)
    desk.until(lambda: at(opened) == 0.0)
    press(opened, Qt.Key.Key_Right, SHIFT)
    desk.until(lambda: at(opened) == 1.0)
    press(opened, Qt.Key.Key_End)
    desk.until(lambda: at(opened) == 2.9)
    press(opened, Qt.Key.Key_Left, SHIFT)
    desk.until(lambda: at(opened) == 1.9)


def test_the_ends_hold(opened: CoverStudioDialog, desk: Desk) -> None:
    press(opened, Qt.Key.Key_End)
    desk.until(lambda: at(opened) == 2.9)
    press(opened, Qt.Key.Key_Right)
    press(opened, Qt.Key.Key_Left)
    desk.until(lambda: at(opened) == 2.8)
    press(opened, Qt.Key.Key_Home)
    desk.until(lambda: at(opened) == 0.0)
    press(opened, Qt.Key.Key_Left)
    press(opened, Qt.Key.Key_Right)
    desk.until(lambda: at(opened) == 0.1)


def test_the_slider_goes_where_it_is_clicked(opened: CoverStudioDialog, desk: Desk) -> None:
    slider = opened.film.timeline.slider
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, slider.height() // 2))
    desk.until(lambda: at(opened) == pytest.approx(1.5, abs=0.11))
    assert used(opened) == CoverFromFrame(at(opened))


def test_suggestions_and_strip_are_clicked(opened: CoverStudioDialog, desk: Desk) -> None:
    strip, suggested = opened.film.strip, opened.film.suggested
    desk.until(lambda: strip.count() == 10 and suggested.count() >= 3)
    for frames, number in ((strip, 8), (suggested, 1)):
        place = frames.visualItemRect(frames.item(number)).center()
        QTest.mouseClick(frames.viewport(), Qt.MouseButton.LeftButton, pos=place)
        wanted = frames.item(number).data(Qt.ItemDataRole.UserRole + 1)
        desk.until(lambda wanted=wanted: at(opened) == wanted)
    assert used(opened) == CoverFromFrame(at(opened))


@pytest.mark.parametrize(
    ("ratio", "size"), [(16 / 9, (320, 180)), (4 / 3, (240, 180)), (1.0, (180, 180)), (9 / 16, (101, 180))]
)
def test_a_ratio_is_cut_out_of_the_middle(
    opened: CoverStudioDialog, ratio: float, size: tuple[int, int]
) -> None:
    QTest.mouseClick(opened.crops.buttons[ratio], Qt.MouseButton.LeftButton)
    assert opened.shape.text() == f"{size[0]} × {size[1]}"
    crop = used(opened).crop  # type: ignore[attr-defined]  # a frame
    left, top, width, height = crop.pixels(320, 180)
    assert (width, height) == size
    assert (left, top) == pytest.approx(((320 - width) / 2, (180 - height) / 2), abs=1)


def test_the_piece_is_moved_and_resized_by_keys(opened: CoverStudioDialog) -> None:
    QTest.mouseClick(opened.crops.buttons[1.0], Qt.MouseButton.LeftButton)
    assert opened.stage.hasFocus()
    for _ in range(50):
        QTest.keyClick(opened.stage, Qt.Key.Key_Left)
    assert opened.stage.crop.pixels(320, 180) == (0, 0, 180, 180)
    for _ in range(10):
        QTest.keyClick(opened.stage, Qt.Key.Key_Left, SHIFT)
    left, top, width, height = opened.stage.crop.pixels(320, 180)
    assert (left, top) == (0, 0)
    assert width == height < 180


def test_a_free_piece_is_dragged_by_its_middle_and_its_edges(opened: CoverStudioDialog) -> None:
    stage = opened.stage
    QTest.mouseClick(opened.crops.buttons[FREE], Qt.MouseButton.LeftButton)
    before = stage.crop_rect()
    drag(stage, before.center(), before.center() + QPointF(-400, 0))
    assert stage.crop_rect().left() == pytest.approx(stage.picture_rect().left(), abs=1)
    moved = stage.crop_rect()
    drag(stage, QPointF(moved.right(), moved.center().y()), QPointF(moved.center().x(), moved.center().y()))
    assert stage.crop_rect().width() == pytest.approx(moved.width() / 2, rel=0.03)
    assert stage.crop_rect().height() == pytest.approx(moved.height(), rel=0.01)


def test_a_corner_keeps_the_ratio_and_stays_inside(opened: CoverStudioDialog) -> None:
    stage = opened.stage
    QTest.mouseClick(opened.crops.buttons[4 / 3], Qt.MouseButton.LeftButton)
    drag(stage, stage.crop_rect().topLeft(), stage.crop_rect().center())
    small = stage.crop.pixels(3200, 1800)
    assert small[2] / small[3] == pytest.approx(4 / 3, rel=0.01)
    drag(stage, stage.crop_rect().bottomRight(), stage.crop_rect().bottomRight() + QPointF(2000, 2000))
    large = stage.crop.pixels(3200, 1800)
    assert large[2] / large[3] == pytest.approx(4 / 3, rel=0.01)
    assert stage.picture_rect().adjusted(-1, -1, 1, 1).contains(stage.crop_rect())


def drag(stage: object, start: QPointF, end: QPointF) -> None:
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=start.toPoint())
    QTest.mouseMove(stage, ((start + end) / 2).toPoint())
    QTest.mouseMove(stage, end.toPoint())
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=end.toPoint())


def test_the_whole_picture_comes_back(opened: CoverStudioDialog) -> None:
    QTest.mouseClick(opened.crops.buttons[1.0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(opened.crops.buttons[WHOLE], Qt.MouseButton.LeftButton)
    assert used(opened).crop is None  # type: ignore[attr-defined]  # a frame


def test_safe_areas_are_drawn_over_the_piece(opened: CoverStudioDialog) -> None:
    plain = opened.stage.grab().toImage()
    QTest.mouseClick(
        opened.crops.safe_areas,
        Qt.MouseButton.LeftButton,
        pos=QPoint(8, opened.crops.safe_areas.height() // 2),
    )
    assert opened.stage.grab().toImage() != plain


def test_a_pasted_picture_is_kept_cut_and_said_to_be_changed(
    opened: CoverStudioDialog, desk: Desk, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().setImage(image(4000, 3000))
    QTest.keySequence(opened, "Ctrl+V")
    desk.until(lambda: opened.said.text().startswith("Made to fit what VOD takes: 1440 × 1080"))
    desk.until(lambda: opened.stage.accessibleName().startswith("Cover: "))
    QTest.mouseClick(opened.crops.buttons[1.0], Qt.MouseButton.LeftButton)
    cover = used(opened)
    assert isinstance(cover, CoverFromFile)
    assert Path(cover.path).parent == tmp_path / "cache" / "covers"
    assert cover.crop.pixels(1440, 1080) == (180, 0, 1080, 1080)


def test_a_dropped_file_is_the_cover_until_one_walks_to_a_frame(
    opened: CoverStudioDialog, desk: Desk, tmp_path: Path
) -> None:
    path = make_image(tmp_path / "图.png")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop(opened, mime)
    desk.until(lambda: opened.stage.accessibleName() == "Cover: 图.png")
    press(opened, Qt.Key.Key_Home)
    desk.until(lambda: opened.stage.accessibleName() == "Cover")
    assert used(opened) == CoverFromFrame(0.0)


def test_a_dropped_address_is_taken_as_it_is(opened: CoverStudioDialog) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.com/a%20b.jpg?c=d")])
    drop(opened, mime)
    assert opened.stage.hint() == "https://example.com/a%20b.jpg?c=d"
    assert not opened.crops.buttons[1.0].isEnabled()
    assert used(opened) == CoverFromUrl("https://example.com/a%20b.jpg?c=d")


def test_what_is_no_picture_leaves_the_frame(opened: CoverStudioDialog, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("nothing")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    drop(opened, mime)
    desk.until(lambda: opened.said.text() == "This is not a picture that can be read.")
    assert isinstance(used(opened), CoverFromFrame)


def test_it_opens_with_the_cover_there_is(tmp_path: Path, desk: Desk, row: Row, studio: Studio) -> None:
    crop = Crop(0.1, 0.2, 0.5, 0.5)
    dialog = studio(row(make_clip(tmp_path / "a.mp4", seconds=3), CoverFromFrame(1.7, crop)))
    desk.until(lambda: at(dialog) == 1.7)
    assert dialog.crops.buttons[FREE].isChecked()
    assert used(dialog) == CoverFromFrame(1.7, crop)


def test_a_picture_that_is_the_cover_does_not_give_way_to_the_first_frame(
    tmp_path: Path, desk: Desk, row: Row, studio: Studio
) -> None:
    cover = CoverFromFile(str(make_image(tmp_path / "a.png")))
    dialog = studio(row(make_clip(tmp_path / "a.mp4"), cover))
    desk.until(lambda: dialog.film.scrubber.moment and dialog.stage.has_image())
    assert used(dialog) == cover


@pytest.mark.parametrize("content", [b"", b"no video at all" * 500])
def test_a_broken_file_says_why_and_a_picture_can_still_be_pasted(
    tmp_path: Path, desk: Desk, row: Row, studio: Studio, content: bytes
) -> None:
    (tmp_path / "broken.mp4").write_bytes(content)
    dialog = studio(row(tmp_path / "broken.mp4"))
    desk.until(lambda: "broken.mp4" in dialog.film.note.text())
    assert not dialog.use.isEnabled()
    QGuiApplication.clipboard().setImage(image())
    QTest.keySequence(dialog, "Ctrl+V")
    desk.until(dialog.stage.has_image)
    assert isinstance(used(dialog), CoverFromFile)


def test_black_frames_are_in_the_strip_but_not_suggested(
    tmp_path: Path, desk: Desk, row: Row, studio: Studio
) -> None:
    def half_black(number: int, width: int, height: int) -> bytes:
        return (black if number % 40 < 20 else moving_bars)(number, width, height)

    dialog = studio(row(make_clip(tmp_path / "a.mp4", seconds=24, picture=half_black)))
    desk.until(lambda: dialog.film.strip.count() and dialog.film.suggested.count())
    assert dialog.film.strip.count() == 10
    places = [
        dialog.film.suggested.item(n).data(Qt.ItemDataRole.UserRole + 1)
        for n in range(dialog.film.suggested.count())
    ]
    assert len(places) >= 5
    assert all(place % 4 >= 2 for place in places)


def test_closing_lets_the_decoders_rest(opened: CoverStudioDialog, desk: Desk) -> None:
    studio = desk.pictures.studio
    assert studio._looking._process is not None
    opened.reject()
    desk.until(lambda: studio._looking._process is None and studio._searching._process is None)
