from __future__ import annotations

import pytest

from tests.clips import black, make_clip, make_image, make_sound, moving_bars
from vod_desktop.domain.limits import COVER_MAX_BYTES, COVER_MAX_HEIGHT, COVER_MAX_WIDTH
from vod_desktop.domain.media import MediaUnreadable


def brightening(number: int, width: int, height: int) -> bytes:
    """Grey that says which frame it is."""
    return bytes([40 + number * 5 % 200]) * (width * height)


def half_black(number: int, width: int, height: int) -> bytes:
    """Black for two seconds out of three."""
    return (moving_bars if number % 30 >= 20 else black)(number, width, height)


def bright_corner(_number: int, width: int, height: int) -> bytes:
    """Bright in the upper left corner only."""
    bright, dark = bytes([220]), bytes([30])
    top = bright * (width // 4) + dark * (width - width // 4)
    return top * (height // 4) + dark * width * (height - height // 4)


def noise(number: int, width: int, height: int) -> bytes:
    """The most that a JPEG can be asked for."""
    import random

    return random.Random(number).randbytes(width * height)


def grey_of(rows) -> float:
    return sum(map(sum, rows)) / (len(rows) * len(rows[0]))


@pytest.mark.parametrize("at_s", [0.0, 0.35, 0.95, 1.0, 1.55])
def test_a_frame_is_the_one_shown_at_that_moment(decoder, tmp_path, look, at_s):
    clip = make_clip(tmp_path / "a.mp4", picture=brightening)
    _, _, _, rows = look(decoder.frame(str(clip), at_s))
    assert grey_of(rows) == pytest.approx(40 + int(at_s * 10 + 0.001) * 5, abs=12)


@pytest.mark.parametrize(("at_s", "number"), [(-5.0, 0), (99.0, 19)])
def test_a_moment_outside_is_moved_inside(decoder, tmp_path, look, at_s, number):
    clip = make_clip(tmp_path / "a.mp4", picture=brightening)
    _, _, _, rows = look(decoder.frame(str(clip), at_s))
    assert grey_of(rows) == pytest.approx(40 + number * 5, abs=12)


def test_different_moments_give_different_frames(decoder, tmp_path, look):
    clip = make_clip(tmp_path / "a.mp4", picture=brightening)
    greys = [grey_of(look(decoder.frame(str(clip), number / 10))[3]) for number in range(20)]
    assert greys == sorted(greys)
    assert len(set(greys)) == 20


def test_a_large_and_busy_frame_is_still_a_cover(decoder, tmp_path, look):
    clip = make_clip(tmp_path / "a.mp4", seconds=0.1, width=2560, height=1440, picture=noise)
    picture = decoder.frame(str(clip), 0)
    kind, width, height, _ = look(picture)
    assert kind == "jpeg_pipe"
    assert len(picture) <= COVER_MAX_BYTES
    assert (width, height) == (COVER_MAX_WIDTH, COVER_MAX_HEIGHT)


def test_a_frame_is_made_smaller_and_never_larger(decoder, tmp_path, look):
    clip = str(make_clip(tmp_path / "a.mp4"))
    assert look(decoder.frame(clip, 0, max_width=160))[1:3] == (160, 90)
    assert look(decoder.frame(clip, 0, max_width=9_999))[1:3] == (320, 180)


_CORNERS = {0: (0, 0), 90: (0, -1), 180: (-1, -1), 270: (-1, 0)}


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_turned_video_gives_upright_pictures(decoder, tmp_path, look, rotation):
    clip = str(make_clip(tmp_path / "a.mp4", picture=bright_corner, rotation=rotation))
    for picture in (
        decoder.frame(clip, 0),
        decoder.thumbnail(clip, 200, 200),
        decoder.suggested(clip, 1)[0].picture,
    ):
        _, width, height, rows = look(picture)
        assert (width > height) == (rotation in {0, 180})
        bright = {(y, x) for y in (0, -1) for x in (0, -1) if rows[y * 3][x * 3] > 128}
        assert bright == {_CORNERS[rotation]}


def test_suggestions_come_from_all_over_the_video_in_its_order(decoder, tmp_path, look):
    clip = make_clip(tmp_path / "a.mp4", seconds=12)
    found = decoder.suggested(str(clip), 6)
    places = [each.at_s for each in found]
    assert len(found) == 6
    assert places == sorted(places)
    assert all(number * 2 - 1.1 <= place <= number * 2 + 2 for number, place in enumerate(places))
    assert {look(each.picture)[0] for each in found} == {"jpeg_pipe"}


def test_a_suggestion_can_be_taken_as_the_cover(decoder, tmp_path, look):
    clip = make_clip(tmp_path / "a.mp4", picture=brightening)
    last = decoder.suggested(str(clip), 3)[-1]
    suggested, taken = (
        grey_of(look(picture)[3]) for picture in (last.picture, decoder.frame(str(clip), last.at_s))
    )
    assert suggested == pytest.approx(taken, abs=3)


def test_black_frames_are_not_suggested(decoder, tmp_path):
    clip = make_clip(tmp_path / "a.mp4", seconds=12, picture=half_black)
    found = decoder.suggested(str(clip), 4)
    assert len(found) >= 3
    assert all(each.score > 0.5 and int(each.at_s) % 3 == 2 for each in found)


def test_of_a_black_video_one_frame_is_suggested_all_the_same(decoder, tmp_path):
    found = decoder.suggested(str(make_clip(tmp_path / "a.mp4", picture=black)), 6)
    assert [each.score for each in found] == [0.0]


def test_a_video_with_few_frames_gives_no_frame_twice(decoder, tmp_path):
    clip = make_clip(tmp_path / "a.mp4", seconds=0.3)
    places = [each.at_s for each in decoder.suggested(str(clip), 6)]
    assert 1 <= len(places) <= 3
    assert len(set(places)) == len(places)


def test_a_thumbnail_fits_and_keeps_its_shape(decoder, tmp_path, look):
    for path in (
        make_clip(tmp_path / "a.mp4"),
        make_image(tmp_path / "a.png"),
        make_image(tmp_path / "a.jpg"),
    ):
        kind, width, height, _ = look(decoder.thumbnail(str(path), 96, 96))
        assert (kind, width, height) == ("jpeg_pipe", 96, 54)


@pytest.mark.parametrize("name", ["a.jpg", "a.jpeg", "a.png"])
def test_a_picture_of_usual_size_has_a_thumbnail(decoder, tmp_path, look, name):
    # From some kilobytes on FFmpeg reads files of such names by another reader, one that cannot seek.
    photo = make_image(tmp_path / name, width=1920, height=1080)
    kind, width, height, _ = look(decoder.thumbnail(str(photo), 96, 96))
    assert (kind, width, height) == ("jpeg_pipe", 96, 54)


def test_the_thumbnail_of_a_video_that_begins_black_shows_something(decoder, tmp_path, look):
    clip = make_clip(tmp_path / "a.mp4", seconds=12, picture=half_black)
    _, _, _, rows = look(decoder.thumbnail(str(clip), 96, 96))
    assert max(map(max, rows)) > 150


def test_a_see_through_picture_stays_so(decoder, tmp_path, look):
    path = make_image(tmp_path / "a.png", width=64, height=64, transparent=True)
    assert look(decoder.thumbnail(str(path), 32, 32))[:3] == ("png_pipe", 32, 32)


def test_a_tiny_picture_is_a_thumbnail_of_its_own_size(decoder, tmp_path, look):
    path = make_image(tmp_path / "a.png", width=1, height=3)
    assert look(decoder.thumbnail(str(path), 96, 96))[1:3] == (1, 3)


def test_a_sound_with_the_picture_of_its_album_has_no_frame(decoder, tmp_path):
    path = str(make_sound(tmp_path / "a.m4a", cover=True))
    for call in (
        lambda: decoder.frame(path, 0),
        lambda: decoder.thumbnail(path, 9, 9),
        lambda: decoder.suggested(path, 3),
    ):
        with pytest.raises(MediaUnreadable) as raised:
            call()
        assert raised.value.values["reason"] == "no-picture"


def test_of_a_cut_off_video_what_is_there_is_shown(decoder, tmp_path, look):
    clip = make_clip(tmp_path / "a.mp4", seconds=10, picture=brightening)
    clip.write_bytes(clip.read_bytes()[: clip.stat().st_size * 6 // 10])
    assert look(decoder.frame(str(clip), 9.5))[0] == "jpeg_pipe"
    assert decoder.suggested(str(clip), 4)
    assert look(decoder.thumbnail(str(clip), 96, 96))[1] == 96


def test_a_video_without_one_whole_frame_is_told(decoder, tmp_path):
    clip = make_clip(tmp_path / "a.mp4", seconds=1)
    content = clip.read_bytes()
    clip.write_bytes(content[: content.index(b"mdat") + 4])
    for call in (lambda: decoder.frame(str(clip), 0), lambda: decoder.suggested(str(clip), 3)):
        with pytest.raises(MediaUnreadable) as raised:
            call()
        assert raised.value.values["reason"] in {"no-frame", "not-media"}
