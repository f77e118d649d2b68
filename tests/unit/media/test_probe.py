from __future__ import annotations

import pytest

from tests.clips import make_clip, make_image, make_sound
from tests.playlists import make_hls
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.media import MediaFacts, MediaUnreadable


def test_facts_of_a_video(decoder, tmp_path):
    clip = make_clip(tmp_path / "a.mp4", seconds=3, width=320, height=180, audio=True)
    facts = decoder.facts(str(clip))
    assert (facts.width, facts.height, facts.video_codec, facts.audio_codec) == (320, 180, "h264", "aac")
    assert facts.duration_s == pytest.approx(3, abs=0.1)
    assert facts.bitrate == pytest.approx(clip.stat().st_size * 8 / 3, rel=0.1)


@pytest.mark.parametrize(("rotation", "size"), [(90, (180, 320)), (180, (320, 180)), (270, (180, 320))])
def test_the_size_of_a_turned_video_is_the_one_shown(decoder, tmp_path, rotation, size):
    facts = decoder.facts(str(make_clip(tmp_path / "a.mp4", rotation=rotation)))
    assert (facts.width, facts.height) == size


@pytest.mark.parametrize(("name", "codec"), [("a.png", "png"), ("a.jpg", "mjpeg")])
def test_facts_of_a_picture(decoder, tmp_path, name, codec):
    facts = decoder.facts(str(make_image(tmp_path / name, width=33, height=21)))
    assert facts == MediaFacts(None, 33, 21, codec, "", 0)


@pytest.mark.parametrize("cover", [False, True])
def test_the_picture_of_an_album_is_no_video(decoder, tmp_path, cover):
    facts = decoder.facts(str(make_sound(tmp_path / "a.m4a", cover=cover)))
    assert (facts.video_codec, facts.width, facts.audio_codec) == ("", 0, "aac")


def _text(path):
    path.write_text("not a video at all\n" * 200)


def _empty(path):
    path.touch()


def _cut_before_its_index(path):
    content = make_clip(path, seconds=1).read_bytes()
    path.write_bytes(content[:200])


def _noise(path):
    path.write_bytes(bytes(range(256)) * 500)


@pytest.mark.parametrize("make", [_text, _empty, _cut_before_its_index, _noise])
def test_what_is_no_media_is_told(decoder, tmp_path, make):
    path = tmp_path / "a.mp4"
    make(path)
    with pytest.raises(MediaUnreadable) as raised:
        decoder.facts(str(path))
    assert raised.value.values == {"path": str(path), "reason": "not-media"}


def test_a_missing_file_and_a_folder_are_told(decoder, tmp_path):
    for path, reason in ((tmp_path / "none.mp4", "missing"), (tmp_path, "not-readable")):
        with pytest.raises(MediaUnreadable) as raised:
            decoder.facts(str(path))
        assert raised.value.values["reason"] == reason


@pytest.mark.parametrize(
    "name", ["a%03d.mp4", "concat:b.mp4", "a\nb.mp4", "http:x.mp4", "长名.mp4", "e\u0301.mp4", "-i.mp4"]
)
def test_odd_names_are_names(decoder, tmp_path, name):
    clip = make_clip(tmp_path / "plain.mp4")
    odd = clip.rename(tmp_path / name)
    assert decoder.facts(str(odd)).width == 320


def test_a_name_that_is_no_text_is_a_name(decoder, tmp_path):
    path = make_clip(tmp_path / "plain.mp4")
    odd = path.rename(tmp_path / "a\udcff.mp4")
    assert decoder.facts(str(odd)).width == 320


def test_a_playlist_opens_no_other_file(decoder, tmp_path):
    make_clip(tmp_path / "secret.mp4")
    for name, named in (("list.m3u8", "inner.ts"), ("inner.ts", "secret.mp4")):
        text = f"#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n{named}\n#EXT-X-ENDLIST\n"
        (tmp_path / name).write_text(text)
    with pytest.raises(MediaUnreadable):
        decoder.facts(str(tmp_path / "list.m3u8"))


def test_of_a_playlist_the_first_slice_is_shown(decoder, tmp_path):
    index = make_hls(tmp_path / "film")
    facts = decoder.facts(str(index))
    assert (facts.width, facts.video_codec) == (320, "h264")
    assert decoder.thumbnail(str(index), 64, 64)


def test_a_playlist_without_its_slices_shows_nothing(decoder, tmp_path):
    (tmp_path / "list.m3u8").write_text("#EXTM3U\n#EXT-X-VERSION:3\ngone.ts\n")
    with pytest.raises(MediaUnreadable):
        decoder.facts(str(tmp_path / "list.m3u8"))


def test_the_error_becomes_a_plain_value(decoder, tmp_path):
    with pytest.raises(MediaUnreadable) as raised:
        decoder.facts(str(tmp_path / "none.mp4"))
    failure = Failure.of(raised.value)
    assert (failure.kind, failure.recovery) == ("media-unreadable", Recovery.ASK_USER)
