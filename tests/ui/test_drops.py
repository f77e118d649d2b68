"""What is taken from drags and from the clipboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from vod_desktop.ui.drops import offer_of


def dragged(*paths: object) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_odd_names_arrive_as_they_are(tmp_path: Path) -> None:
    names = ["发布会 全程.mp4", "a#b.mp4", "100%.mp4", "né.mov", "clip\nwith line.mp4", "🎬.mp4"]
    offer = offer_of(dragged(*(tmp_path / name for name in names)))
    assert offer is not None
    assert [Path(path).name for path in offer.paths] == names


def test_folders_are_counted_and_taken(tmp_path: Path) -> None:
    (tmp_path / "season.1").mkdir()
    offer = offer_of(dragged(tmp_path / "season.1", tmp_path / "a.mp4"))
    assert offer is not None
    assert (offer.folders, offer.is_taken) == (1, True)


@pytest.mark.parametrize("name", ["report.docx", "README", "archive.tar.gz"])
def test_other_files_are_not_taken(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"x")
    offer = offer_of(dragged(tmp_path / name))
    assert offer is not None
    assert not offer.is_taken


def test_one_good_file_is_enough(tmp_path: Path) -> None:
    offer = offer_of(dragged(tmp_path / "a.docx", tmp_path / "b.srt"))
    assert offer is not None
    assert offer.is_taken


def test_dragged_web_addresses_are_taken_as_such() -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/a.mp4")])
    offer = offer_of(data)
    assert offer is not None
    assert (offer.paths, offer.urls, offer.is_taken) == ((), ("https://example.com/a.mp4",), True)


def test_web_addresses_are_found_among_pasted_lines() -> None:
    data = QMimeData()
    data.setText("to fetch:\n  https://h/a b.mp4?x=1,2 \n\nHTTP://h/2.mp4\nftp://h/3.mp4\n")
    offer = offer_of(data)
    assert offer is not None
    assert offer.urls == ("https://h/a b.mp4?x=1,2", "HTTP://h/2.mp4")
    assert offer.text.splitlines() == ["https://h/a b.mp4?x=1,2", "HTTP://h/2.mp4", "ftp://h/3.mp4"]


def test_a_table_with_urls_is_pasted_as_it_is() -> None:
    data = QMimeData()
    data.setText("标题\t地址\n一\thttps://h/1.mp4\n二\tnonsense\n")
    offer = offer_of(data)
    assert offer is not None
    assert (len(offer.urls), offer.text) == (1, data.text())


@pytest.mark.parametrize("name", ["list.CSV", "urls.txt", "表.xlsx"])
def test_one_list_is_taken_and_several_files_are_not_lists(tmp_path: Path, name: str) -> None:
    one, several = offer_of(dragged(tmp_path / name)), offer_of(dragged(tmp_path / name, tmp_path / "b.csv"))
    assert one is not None
    assert several is not None
    assert (one.is_taken, several.is_taken) == (True, False)


def test_pasted_lines_are_taken_when_they_are_paths(tmp_path: Path) -> None:
    film = tmp_path / "a b.mp4"
    film.write_bytes(b"x")
    data = QMimeData()
    data.setText(f'"{film}"\nsome words\n')
    offer = offer_of(data)
    assert offer is not None
    assert offer.paths == (str(film),)
    words = QMimeData()
    words.setText("just some words")
    assert offer_of(words) is None
