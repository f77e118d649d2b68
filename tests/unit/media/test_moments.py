"""Frames by their exact place, a strip over the whole video, and pieces of pictures."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from tests.clips import black, make_clip, make_image, moving_bars
from vod_desktop.domain.crop import Crop, largest_piece
from vod_desktop.domain.limits import COVER_MAX_BYTES, COVER_MAX_HEIGHT, COVER_MAX_WIDTH
from vod_desktop.domain.media import MediaUnreadable

RATES = pytest.mark.parametrize(
    "rate", [Fraction(10), Fraction(30000, 1001), Fraction(25), Fraction(24000, 1001), Fraction(60)]
)


def flat(_number: int, width: int, height: int) -> bytes:
    """Grey without anything in it."""
    return bytes([120]) * (width * height)


def blurred(_number: int, width: int, height: int) -> bytes:
    """From dark to bright without an edge."""
    return bytes(60 + x * 120 // width for x in range(width)) * height


def mostly_nothing(number: int, width: int, height: int) -> bytes:
    """Of every four seconds one each of black, flat, blurred, and something to see."""
    return (black, flat, blurred, moving_bars)[number // 10 % 4](number, width, height)


def quarters(_number: int, width: int, height: int) -> bytes:
    """Four greys: 40 and 90 above, 150 and 210 below."""
    half = width // 2
    above, below = bytes([40] * half + [90] * half), bytes([150] * half + [210] * half)
    return above * (height // 2) + below * (height // 2)


def walked(decoder, clip, at_s, onward):
    """The moments from there on, each reached from the one before."""
    found = [decoder.look(str(clip), at_s, max_width=64, max_height=64)]
    while (place := onward(found[-1])) is not None:
        found.append(decoder.look(str(clip), place, max_width=64, max_height=64))
    return [each.at_s for each in found]


@RATES
def test_one_walks_frame_by_frame_to_the_end_and_back(decoder, tmp_path, rate):
    clip = make_clip(tmp_path / "a.mp4", seconds=1.2, rate=rate)
    there = walked(decoder, clip, 0, lambda moment: moment.until_s)
    assert there == pytest.approx([number / float(rate) for number in range(len(there))], abs=0.001)
    assert len(there) == round(1.2 * rate)
    back = walked(decoder, clip, 99, lambda moment: moment.at_s - 0.001 if moment.at_s > 0 else None)
    assert back == there[::-1]


@RATES
def test_the_cover_of_a_moment_is_the_frame_that_was_seen(decoder, tmp_path, look, rate):
    clip = str(make_clip(tmp_path / "a.mp4", seconds=1, rate=rate))
    for at_s in (0.0, 0.4, 0.77):
        seen = decoder.look(clip, at_s, max_width=320, max_height=180)
        again = decoder.look(clip, seen.at_s, max_width=320, max_height=180)
        assert again == seen
        rows, taken = look(seen.picture)[3], look(decoder.frame(clip, seen.at_s))[3]
        pairs = zip(b"".join(rows), b"".join(taken), strict=True)
        assert max(abs(a - b) for a, b in pairs) < 40


def test_a_moment_fits_where_it_is_shown(decoder, tmp_path, look):
    clip = str(make_clip(tmp_path / "a.mp4", rotation=90))
    assert look(decoder.look(clip, 0, max_width=100, max_height=160).picture)[1:3] == (90, 160)


def test_the_rate_is_a_fact_of_videos_only(decoder, tmp_path):
    clip = make_clip(tmp_path / "a.mp4", rate=Fraction(30000, 1001))
    assert decoder.facts(str(clip)).frame_rate == pytest.approx(29.97, abs=0.01)
    assert decoder.facts(str(make_image(tmp_path / "a.png"))).frame_rate == 0.0


def test_a_strip_shows_even_distances_whatever_is_seen_there(decoder, tmp_path):
    clip = make_clip(tmp_path / "a.mp4", seconds=12, picture=mostly_nothing)
    places = [each.at_s for each in decoder.strip(str(clip), 8)]
    assert places == pytest.approx([12 * (number + 0.5) / 8 for number in range(8)], abs=0.1)


def test_the_strip_of_a_short_video_has_no_frame_twice(decoder, tmp_path):
    places = [each.at_s for each in decoder.strip(str(make_clip(tmp_path / "a.mp4", seconds=0.3)), 12)]
    assert places == [0.0, 0.1, 0.2]


def test_black_flat_and_blurred_frames_are_not_suggested(decoder, tmp_path):
    clip = make_clip(tmp_path / "a.mp4", seconds=24, picture=mostly_nothing)
    found = decoder.suggested(str(clip), 6)
    assert len(found) >= 5
    assert {int(each.at_s) % 4 for each in found} == {3}


@pytest.mark.parametrize("picture", [black, flat, blurred])
def test_a_dull_picture_scores_far_below_a_good_one(decoder, tmp_path, picture):
    dull, good = (
        decoder.suggested(str(make_clip(tmp_path / "a.mp4", seconds=1, picture=each)), 1)[0].score
        for each in (picture, moving_bars)
    )
    assert dull < 0.15 < good


@pytest.mark.parametrize(
    ("crop", "grey"),
    [
        (Crop(0.0, 0.0, 0.5, 0.5), 40),
        (Crop(0.5, 0.0, 0.5, 0.5), 90),
        (Crop(0.0, 0.5, 0.5, 0.5), 150),
        (Crop(0.55, 0.6, 0.4, 0.35), 210),
    ],
)
def test_a_piece_of_a_frame_is_that_piece(decoder, tmp_path, look, crop, grey):
    clip = str(make_clip(tmp_path / "a.mp4", picture=quarters))
    _, width, height, rows = look(decoder.frame(clip, 0.5, crop=crop))
    assert (width, height) == (round(320 * crop.width), round(180 * crop.height))
    middle = rows[height // 2][width // 2]
    assert middle == pytest.approx(grey, abs=12)


def test_a_piece_of_a_turned_video_is_cut_as_it_is_shown(decoder, tmp_path, look):
    clip = str(make_clip(tmp_path / "a.mp4", picture=quarters, rotation=90))
    _, width, height, rows = look(decoder.frame(clip, 0, crop=Crop(0, 0, 0.5, 0.5)))
    assert (width, height) == (90, 160)
    assert rows[80][45] == pytest.approx(150, abs=12)


def test_a_piece_of_a_picture_file_is_cut_too(decoder, tmp_path, look):
    image = make_image(tmp_path / "a.png", width=400, height=300)
    assert look(decoder.frame(str(image), 0, crop=largest_piece(1, 400, 300)))[1:3] == (300, 300)


@pytest.mark.parametrize("ratio", [16 / 9, 4 / 3, 1.0, 9 / 16])
@pytest.mark.parametrize("size", [(320, 180), (180, 320), (202, 200)])
def test_a_ratio_holds_for_videos_of_every_shape(decoder, tmp_path, look, ratio, size):
    clip = make_clip(tmp_path / "a.mp4", seconds=0.1, width=size[0], height=size[1])
    crop = largest_piece(ratio, 320, 180)
    _, width, height, _ = look(decoder.frame(str(clip), 0, crop=crop))
    assert width / height == pytest.approx(ratio, rel=0.03)


def test_a_piece_of_a_large_frame_is_within_the_limits_of_covers(decoder, tmp_path, look):
    def noise(number, width, height):
        return random.Random(number).randbytes(width * height)

    clip = make_clip(tmp_path / "a.mp4", seconds=0.1, width=2560, height=1440, picture=noise)
    picture = decoder.frame(str(clip), 0, crop=Crop(0.01, 0.01, 0.97, 0.97))
    assert len(picture) <= COVER_MAX_BYTES
    _, width, height, _ = look(picture)
    assert 0.99 < max(width / COVER_MAX_WIDTH, height / COVER_MAX_HEIGHT) <= 1


def test_resting_ends_the_process_and_the_next_call_starts_another(tmp_path):
    from vod_desktop.media.decoder import Decoder

    decoder, clip = Decoder(), str(make_clip(tmp_path / "a.mp4"))
    decoder.facts(clip)
    decoder.rest()
    assert decoder._process is None
    assert decoder.facts(clip).width == 320
    decoder.close()


@pytest.mark.parametrize("call", ["look", "strip"])
def test_what_is_no_media_is_told_with_its_reason(decoder, tmp_path, call):
    path = tmp_path / "a.mp4"
    path.write_bytes(b"no media at all" * 100)
    ask = {"look": lambda: decoder.look(str(path), 0, max_width=9, max_height=9)}
    with pytest.raises(MediaUnreadable) as raised:
        ask.get(call, lambda: decoder.strip(str(path), 3))()
    assert raised.value.values["reason"] == "not-media"
