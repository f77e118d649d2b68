"""Presets in the whole program: by rule and by name when files are added, marks, undo, restarts, files."""

import json

import pytest

from tests.clips import make_clip
from vod_desktop.app.uploads import Edited
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.preset import Preset, PresetMark, PresetRule, presets_file

SERIES = Preset("Series", {Field.TITLE: "{parent} {n:02}", Field.TAGS: ("tour",)})


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "Autumn"
    found.mkdir()
    for name in ("EP1.mp4", "EP2.mp4", "other.mp4"):
        (found / name).write_bytes(b"x" * 64)
    return found


def by_rule(owner, folder):
    owner.services.presets.save(
        Preset(SERIES.name, SERIES.values, PresetRule(folder=str(folder), name="EP*", account="There"))
    )
    return owner.add(folder, by_rule=True)


def test_what_a_rule_fits_is_described_and_marked_and_the_rest_is_not(owner, folder):
    rows = by_rule(owner, folder)
    assert [row.metadata.title for row in rows] == ["Autumn 01", "Autumn 02", "other"]
    marks = PresetMark("Series", frozenset({Field.TITLE, Field.TAGS}))
    assert [row.preset for row in rows] == [marks, marks, None]


def test_what_is_given_beside_a_named_preset_stays(owner, folder):
    owner.services.presets.save(SERIES)
    given = MediaMetadata(title="Mine")
    (row,) = owner.add(folder / "EP1.mp4", preset="Series", metadata=given)
    assert (row.metadata.title, row.metadata.tags) == ("Mine", ("tour",))
    assert row.preset == PresetMark("Series", frozenset({Field.TAGS}))


def test_a_mark_goes_when_typed_over_comes_back_with_undo_and_survives_a_restart(open_program, folder):
    owner = open_program()
    row, *_ = by_rule(owner, folder)
    edited = owner.uploads.edit([row.id], {Field.TITLE: "Typed"})
    assert owner.uploads.task(row.id).preset == PresetMark("Series", frozenset({Field.TAGS}))
    assert isinstance(owner.uploads.take_back(edited), Edited)
    owner.close()
    assert open_program().uploads.task(row.id).preset == row.preset


def test_presets_are_kept_renamed_and_removed(open_program):
    owner = open_program()
    presets = owner.services.presets
    for name in ("One", "Two", "Three"):
        presets.save(Preset(name))
    presets.save(Preset("Second"), instead_of="Two")
    presets.remove("Three")
    owner.close()
    assert [preset.name for preset in open_program().services.presets.all()] == ["One", "Second"]


def test_facts_of_the_media_are_looked_up_for_a_preset_that_uses_them(owner, tmp_path):
    clip = make_clip(tmp_path / "film.mp4", seconds=2)
    owner.services.presets.save(Preset("Facts", {Field.TITLE: "{width}x{height} {duration}"}))
    (row,) = owner.add(clip, preset="Facts")
    assert row.metadata.title == "320x180 0:02"


def test_presets_travel_as_a_file_and_a_wrong_one_is_refused(owner, tmp_path):
    presets = owner.services.presets
    file = tmp_path / "presets.json"
    owner.answer(presets.write(str(file), [SERIES]))
    assert owner.answer(presets.read(str(file))) == ("done", (SERIES,))
    wrong = json.loads(file.read_text())
    wrong["presets"][0]["values"]["title"] = "{open"
    file.write_text(json.dumps(wrong))
    state, failure = owner.answer(presets.read(str(file)))
    assert (state, failure.values["preset"], failure.values["place"]) == ("failed", "Series", "title")
    assert presets.all() == ()


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"[" * 100_000, b" " * 1_000_001, json.dumps(presets_file([]))[:-1].encode()],
)
def test_any_other_file_is_refused(owner, tmp_path, content):
    file = tmp_path / "presets.json"
    file.write_bytes(content)
    state, failure = owner.answer(owner.services.presets.read(str(file)))
    assert (state, failure.values["reason"]) == ("failed", "format")


def test_many_rows_are_filled_in_beside_the_window(owner, tmp_path):
    folder = tmp_path / "Many"
    folder.mkdir()
    for number in range(150):
        (folder / f"EP{number:03}.mp4").write_bytes(b"x")
    rows = owner.add(folder)
    state, values = owner.answer(owner.services.describing.preset(SERIES, rows))
    assert state == "done"
    assert [values[row.id][Field.TITLE] for row in rows] == [f"Many {n:02}" for n in range(1, 151)]


def test_tags_that_were_used_are_offered_after_a_restart(open_program):
    owner = open_program()
    owner.services.tags.note(("b", "x" * 99))
    owner.services.tags.note(("a",))
    owner.close()
    assert open_program().services.tags.all() == ["a", "b"]
