"""Every key has a file of its own, and none lies outside of its bucket."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.sandbox.oss.paths import is_bucket_name, odd_path, plain_path

ROOT = Path("/objects/bucket")


def test_common_key_is_the_plain_file() -> None:
    assert plain_path(ROOT, "sv/54-17/视频 a+b.mp4") == ROOT / "sv" / "54-17" / "视频 a+b.mp4"


@pytest.mark.parametrize(
    "key",
    ["../x", "a/../../x", "a//b", "a/", "/a", "./a", "a/.", "x\0y", "n" * 300, ".odd/x", "a\nb", ".oddity"],
)
def test_odd_keys_have_no_plain_file(key: str) -> None:
    assert plain_path(ROOT, key) is None


@given(st.text(min_size=1, max_size=1023))
def test_no_key_leaves_its_bucket(key: str) -> None:
    for path in (plain_path(ROOT, key), odd_path(ROOT, key)):
        if path is not None:
            assert ROOT in path.parents
            assert ".." not in path.parts
            assert all(len(part.encode("utf-8", "surrogatepass")) <= 255 for part in path.parts[3:])


@given(st.lists(st.text(alphabet="ab/.", min_size=1, max_size=9), min_size=2, max_size=2, unique=True))
def test_two_keys_never_share_a_file(keys: list[str]) -> None:
    first, second = (plain_path(ROOT, key) or odd_path(ROOT, key) for key in keys)
    assert first != second


@pytest.mark.parametrize("name", ["outin-0123abcd", "user-media", "abc", "a" * 63])
def test_bucket_names_of_oss(name: str) -> None:
    assert is_bucket_name(name)


@pytest.mark.parametrize(
    "name", ["", "ab", "-ab", "ab-", "A-b", "a_b", "..", "a.b", "a" * 64, "abc\n", "ａｂｃ"]
)
def test_other_names_are_refused(name: str) -> None:
    assert not is_bucket_name(name)
