"""The extension tables and numbers are those of the documents, written down a second time here."""

from __future__ import annotations

import pytest

from vod_desktop.sandbox.vod import limits

from .conftest import Account

VIDEO = [
    "mp4",
    "ts",
    "3gp",
    "mpg",
    "mpeg",
    "mpe",
    "dat",
    "vob",
    "asf",
    "avi",
    "wmv",
    "flv",
    "f4v",
    "rm",
    "rmvb",
    "mov",
    "mkv",
    "m3u8",
    "dv",
    "gif",
    "m2t",
    "m4v",
    "mj2",
    "mjpeg",
    "mts",
    "ogg",
    "qt",
    "swf",
    "webm",
]
AUDIO = ["mp3", "wma", "wav", "aac", "ra", "m4a", "flac", "ape", "ac3", "amr", "caf", "acm"]
IMAGE = ["png", "jpg", "jpeg", "gif", "heic", "webp"]


@pytest.mark.parametrize("extension", VIDEO + AUDIO)
def test_every_video_and_audio_extension_is_taken(account: Account, extension: str) -> None:
    kind = "audio" if extension in AUDIO else "video"
    video_id = account.video(FileName=f"x.{extension}")["VideoId"]
    found = account.call("SearchMedia", SearchType=kind)["MediaList"]
    assert [row["MediaId"] for row in found] == [video_id]


@pytest.mark.parametrize("extension", IMAGE)
def test_every_image_extension_is_taken(account: Account, extension: str) -> None:
    assert account.image(ImageExt=extension)["FileURL"].endswith(f".{extension}")


def test_no_other_extension_is_taken() -> None:
    assert sorted(VIDEO + AUDIO) == sorted(limits.MEDIA_EXTENSIONS)
    assert sorted(IMAGE) == sorted(limits.IMAGE_EXTENSIONS)
    assert {name: sorted(found) for name, found in limits.ATTACHED_EXTENSIONS.items()} == {
        "watermark": ["apng", "gif", "mov", "png"],
        "subtitle": ["ass", "srt", "stl", "ttml", "vtt"],
        "material": ["apk", "gif", "jpg", "mat", "mp4", "png", "zip"],
    }


def test_the_largest_object_and_pull() -> None:
    assert limits.PULL_BYTES_MAX == 21_474_836_480
    assert round(limits.OBJECT_MAX / 1024**4, 3) == 48.8
