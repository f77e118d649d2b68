"""The downloader on its own: size bound while bytes come, stop, odd addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from vod_desktop.sandbox.vod.fetch import Fetcher, FetchError, FetchStopped

from .web import CONTENT, Web


def fetcher(max_bytes: int = 10**9) -> Fetcher:
    return Fetcher(allow_private=True, max_bytes=max_bytes)


def test_a_file_of_the_largest_size_is_fetched(web: Web, tmp_path: Path) -> None:
    for name in ("a.mp4", "endless.mp4"):
        assert fetcher(len(CONTENT)).fetch(f"{web.base}/{name}", tmp_path / "x") == len(CONTENT)
        assert (tmp_path / "x").read_bytes() == CONTENT


def test_a_larger_file_is_not(web: Web, tmp_path: Path) -> None:
    for name in ("a.mp4", "endless.mp4"):
        with pytest.raises(FetchError, match="bytes"):
            fetcher(len(CONTENT) - 1).fetch(f"{web.base}/{name}", tmp_path / "x")


def test_a_stopped_fetcher_fetches_nothing(web: Web, tmp_path: Path) -> None:
    stopped = fetcher()
    stopped.stop()
    with pytest.raises(FetchStopped):
        stopped.fetch(f"{web.base}/a.mp4", tmp_path / "x")


@pytest.mark.parametrize(
    "url", ["http:///x", "ftp://h/x", "http://h:99999/x", "http://[::1/x", "", "http://\x00/"]
)
def test_odd_addresses_are_errors(url: str, tmp_path: Path) -> None:
    with pytest.raises(FetchError):
        fetcher().fetch(url, tmp_path / "x")


def test_a_request_line_cannot_be_broken_open(web: Web, tmp_path: Path) -> None:
    fetcher().fetch(f"{web.base}/a b\x0bc.mp4?q=é", tmp_path / "x")
    assert web.paths == ["/a%20b%0Bc.mp4?q=%C3%A9"]
