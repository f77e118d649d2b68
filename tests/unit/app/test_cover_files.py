from __future__ import annotations

import os

from vod_desktop.app.cover_files import CoverFiles
from vod_desktop.domain.ids import TaskId


def pasted(files, number, size=1000):
    files.folder.mkdir(parents=True, exist_ok=True)
    file = files.folder / f"{number}.jpg"
    file.write_bytes(bytes(size))
    os.utime(file, ns=(number, number))
    return file


def test_of_what_no_row_refers_to_the_newest_are_kept(tmp_path):
    files = CoverFiles(tmp_path, kept_bytes=3000)
    made = [pasted(files, number) for number in range(1, 8)]
    files.bound({str(made[0])})
    assert [file.exists() for file in made] == [True, False, False, False, True, True, True]


def test_a_sweep_leaves_what_rows_refer_to(tmp_path):
    files = CoverFiles(tmp_path)
    made = [pasted(files, number) for number in range(1, 4)]
    files.sweep({str(made[1])})
    assert [file.exists() for file in made] == [False, True, False]


def test_without_a_folder_there_is_nothing_to_sweep(tmp_path):
    CoverFiles(tmp_path / "nowhere").sweep(set())
    assert not (tmp_path / "nowhere").exists()


def test_a_row_has_one_rendered_cover_and_old_ones_go(tmp_path):
    files = CoverFiles(tmp_path)
    first = files.write_rendered(TaskId("0"), b"a")
    assert files.write_rendered(TaskId("0"), b"b") == first
    assert first.read_bytes() == b"b"
    os.utime(first, ns=(1, 1))
    others = [files.write_rendered(TaskId(f"x{number}"), b"c") for number in range(100)]
    assert not first.exists()
    assert all(file.exists() for file in others)
