"""Sizes are asked of real servers, and only what they tell for sure is taken."""

from __future__ import annotations

import pytest

from tests.sandbox.vod.web import CONTENT, serve
from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.url_sizes import UrlSizes


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("a.mp4", len(CONTENT)),
        ("课 程 & 100%25.mp4?x=1&y=2#t=3", len(CONTENT)),
        ("huge.mp4", 20 * 1024**3 + 1),
        ("missing.mp4", None),
        ("hop1.mp4", None),
        ("endless.mp4", None),
    ],
)
def test_a_size_is_what_the_server_announces_and_nothing_else(name: str, size: int | None) -> None:
    with serve() as web:
        asked = UrlSizes(NetworkSettings())
        assert asked.of(f"{web.base}/{name}") == size
        asked.close()
        assert (len(web.sized), web.paths) == (1, [])


def test_a_server_that_is_not_there_tells_nothing() -> None:
    with serve() as web:
        gone = web.base
    assert UrlSizes(NetworkSettings()).of(f"{gone}/a.mp4") is None
