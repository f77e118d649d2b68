"""The numbers and extension tables of the VOD documents."""

from __future__ import annotations

import re
from typing import Final

KIB: Final = 1024
GIB: Final = 1024**3

TITLE_MAX: Final = 128
DESCRIPTION_MAX: Final = 1024
TAGS_MAX: Final = 16
TAG_MAX: Final = 32
URL_MAX: Final = 1024
"""Bytes, of a cover or file address."""
CALLBACK_URL_MAX: Final = 256
"""Bytes."""
EXTEND_MAX: Final = 512
"""Bytes of UserData.Extend as compact JSON."""
OBJECT_MAX: Final = int(48.8 * KIB**4)
"""Bytes of the largest object that multipart upload can make."""

CATEGORY_NAME_MAX: Final = 64
"""Bytes, whatever the other texts count."""
CATEGORY_CHILDREN_MAX: Final = 100
CATEGORY_LEVELS: Final = {"default": 3, "material": 2}
ATTACHED_CATEGORIES_MAX: Final = 5

PULL_URLS_MAX: Final = 20
PULL_QUERY_MAX: Final = 10
PULL_ROWS_MAX: Final = 100
PULL_BYTES_MAX: Final = 20 * GIB
REGISTER_MAX: Final = 10
BATCH_MAX: Final = 20
PAGE_SIZE_MAX: Final = 100
PAGED_ROWS_MAX: Final = 5000
SCROLL_JUMP_MAX: Final = 1200
"""Rows that one step with a scroll token may skip."""
SCROLL_FREE_PAGES: Final = 200
"""Pages that can be read without a scroll token."""
SORT_FIELDS_MAX: Final = 3

SESSION_S: Final = 600.0
"""Seconds for which a SessionId may not come again."""

REFERENCE_ID: Final = re.compile(r"[A-Za-z0-9_-]{6,64}")
SESSION_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,50}")

NO_TRANSCODE: Final = "VOD_NO_TRANSCODE"
DEFAULT_APP: Final = "app-1000000"

VIDEO_EXTENSIONS: Final = frozenset(
    [
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
)
AUDIO_EXTENSIONS: Final = frozenset(
    ["mp3", "wma", "wav", "aac", "ra", "m4a", "flac", "ape", "ac3", "amr", "caf", "acm"]
)
MEDIA_EXTENSIONS: Final = VIDEO_EXTENSIONS | AUDIO_EXTENSIONS
PLAYABLE_EXTENSIONS: Final = frozenset(["mp4", "flv", "mp3", "m3u8", "webm"])
IMAGE_EXTENSIONS: Final = frozenset(["png", "jpg", "jpeg", "gif", "heic", "webp"])
ATTACHED_EXTENSIONS: Final = {
    "watermark": frozenset(["png", "gif", "apng", "mov"]),
    "subtitle": frozenset(["srt", "ass", "stl", "ttml", "vtt"]),
    "material": frozenset(["jpg", "gif", "png", "mp4", "mat", "zip", "apk"]),
}

PULL_REGIONS: Final = frozenset({"cn-shanghai", "cn-beijing", "cn-shenzhen", "ap-southeast-1", "us-west-1"})
