"""Sheets over the real program: what was chosen for columns is there after a restart, names come from VOD."""

from __future__ import annotations

from pathlib import Path

import pytest

from vod_desktop.app.sheets.columns import Column
from vod_desktop.app.sheets.plan import Wishes
from vod_desktop.domain.metadata import Field


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text("Clip;Words;Where\nclip.mp4;One;课程 / English\n", encoding="gb18030")
    return path


def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.mp4"
    path.write_bytes(b"x" * 100)
    return path


def test_a_choice_of_columns_is_remembered_over_a_restart(open_program, listed):
    wanted = (Column.FILE_NAME, Column.TITLE, Column.CATEGORY)
    owner = open_program()
    _, sheet = owner.answer(owner.services.sheets.read(str(listed)))
    assert sheet.mapping == (None, None, None)
    owner.services.sheets.remember(sheet.table, wanted)
    owner.until(lambda: owner.answer(owner.services.sheets.read(str(listed)))[1].mapping == wanted)
    owner.close()
    again = open_program()
    assert again.answer(again.services.sheets.read(str(listed)))[1].mapping == wanted


def test_names_of_categories_are_asked_for_and_an_edit_is_taken_back(owner, listed, tmp_path):
    (row,) = owner.add(clip(tmp_path))
    _, sheet = owner.answer(owner.services.sheets.read(str(listed)))
    mapping = (Column.FILE_NAME, Column.TITLE, Column.CATEGORY)
    owner.answer(owner.services.sheets.learn([row]))
    _, plan = owner.answer(owner.services.sheets.plan(sheet, mapping, Wishes()))
    assert set(plan.values[row.id]) == {Field.TITLE, Field.CATEGORY}
    edited = owner.uploads.edit_each(plan.values)
    assert owner.uploads.task(row.id).metadata.title == "One"
    owner.uploads.take_back(edited)
    assert owner.uploads.task(row.id).metadata == row.metadata


def test_names_of_categories_of_a_subtitle_are_those_of_its_own_tree(owner, tmp_path):
    words, listed = tmp_path / "clip.srt", tmp_path / "list.csv"
    words.write_bytes(b"x" * 100)
    listed.write_text("File name,Category\nclip.srt,中文字幕; 水印 / Brand\n", encoding="utf-8")
    (row,) = owner.add(words)
    owner.answer(owner.services.sheets.learn([row]))
    _, sheet = owner.answer(owner.services.sheets.read(str(listed)))
    _, plan = owner.answer(owner.services.sheets.plan(sheet, sheet.mapping, Wishes()))
    assert plan.values == {row.id: {Field.CATEGORY: (1014, 1013)}}


def test_without_an_answer_of_the_service_ids_are_taken_and_names_are_told(owner, listed, tmp_path, sandbox):
    sandbox.faults.add("vod:GetCategories fail=403:Forbidden.RAM")
    (row,) = owner.add(clip(tmp_path))
    assert owner.answer(owner.services.sheets.learn([row])) == ("done", None)
    _, sheet = owner.answer(owner.services.sheets.read(str(listed)))
    mapping = (Column.FILE_NAME, None, Column.CATEGORY)
    _, plan = owner.answer(owner.services.sheets.plan(sheet, mapping, Wishes()))
    assert not plan.values
    (remark,) = plan.remarks
    told = owner.services.wording.sheets.remark(remark)
    assert "names of its categories are not known" in told


def test_a_file_that_is_no_sheet_fails_with_a_sentence(owner, tmp_path):
    how, failure = owner.answer(owner.services.sheets.read(str(tmp_path / "none.xlsx")))
    assert how == "failed"
    assert "none.xlsx" in str(owner.services.wording.failure(failure))
