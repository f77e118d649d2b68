from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.clips import make_image
from tests.ui.tasks import ACCOUNT, task
from vod_desktop.app.actions import lock_reason
from vod_desktop.app.sheets.cells import CellFault, Choices
from vod_desktop.app.sheets.columns import recognised
from vod_desktop.app.sheets.plan import Conflict, Plan, Wishes, plan
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.catalog import Category
from vod_desktop.domain.ids import MediaId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import COVER_MAX_BYTES
from vod_desktop.domain.metadata import CoverFromFile, Field, MediaMetadata
from vod_desktop.domain.preset import PresetMark
from vod_desktop.domain.settings import Language
from vod_desktop.domain.tables import Table, TableRow
from vod_desktop.domain.task import TaskState, UploadTask

CHOICES = {ACCOUNT: Choices((Category(7, "Films", 0, -1),), ())}
WORDS = Wording(lambda _context, text: text, Language.ENGLISH).sheets


def draft(number: int, path: str, **values: object) -> UploadTask:
    title = Path(path).stem
    return task(number, TaskState.DRAFT, path=path, **{"metadata": MediaMetadata(title=title), **values})


A, B = draft(1, "/films/a.mp4"), draft(2, "/films/b.mp4")


def planned(
    headings: str,
    *rows: Sequence[str],
    tasks: Sequence[UploadTask] = (A, B),
    folder: str = "",
    **wishes: bool,
) -> Plan:
    names = headings.split()
    lines = tuple(TableRow(n, tuple(row)) for n, row in enumerate(rows, start=2))
    return plan(
        Table(tuple(names), lines),
        recognised(names),
        tasks,
        choices=CHOICES,
        lock_of=lock_reason,
        folder=folder,
        wishes=Wishes(**wishes),
    )


def told(made: Plan) -> list[tuple[int, Conflict]]:
    return [(remark.line, remark.conflict) for remark in made.remarks]


@pytest.mark.parametrize(
    "key", ["/films/a.mp4", "a.mp4", "A.MP4", "a", r"D:\other computer\a.mp4", "elsewhere/a.mp4", " a.mp4 "]
)
def test_a_row_is_matched_by_path_or_name_of_its_file(key: str) -> None:
    assert planned("File Title", (key, "Autumn")).values == {A.id: {Field.TITLE: "Autumn"}}


def test_a_media_id_counts_before_a_name_and_a_path_may_begin_at_the_sheet() -> None:
    created = draft(3, "/other/b.mp4", media_id=MediaId("m1"))
    made = planned("MediaId File Title", ("m1", "a.mp4", "One"), tasks=(A, created))
    assert set(made.values) == {created.id}
    below = draft(4, "/sheets/new/a.mp4")
    assert set(planned("path title", ("new/a.mp4", "x"), tasks=(A, below), folder="/sheets").values) == {
        below.id
    }


def test_composed_and_decomposed_names_are_the_same() -> None:
    cafe = draft(3, "/films/cafe\u0301.mp4")
    assert set(planned("File Title", ("caf\u00e9.mp4", "x"), tasks=(cafe,)).values) == {cafe.id}


def test_rows_that_cannot_be_placed_are_told_and_change_nothing() -> None:
    other = draft(3, "/other/a.mp4")
    made = planned("File Title", ("none.mp4", "x"), ("a.mp4", "x"), ("", "x"), tasks=(A, other))
    assert told(made) == [(2, Conflict.UNMATCHED), (3, Conflict.SEVERAL_FILES), (4, Conflict.NO_KEY)]
    assert not made.values


def test_of_two_rows_for_one_file_neither_counts() -> None:
    made = planned("File Title", ("a.mp4", "One"), ("b.mp4", "Two"), ("/films/a.mp4", "Three"))
    assert told(made) == [(2, Conflict.TWICE), (4, Conflict.TWICE)]
    assert set(made.values) == {B.id}
    assert WORDS.remark(made.remarks[0]) == "“a.mp4” is described by row 4, too: neither counts."


def test_what_vod_refuses_is_left_out_with_its_reason_and_the_rest_is_taken() -> None:
    made = planned(
        "File Title Tags", ("a.mp4", "x" * 129, "t" * 33), ("b.mp4", "Fine", ",".join("abcdefghijklmnopq"))
    )
    assert told(made) == [(2, Conflict.REFUSED), (2, Conflict.REFUSED), (3, Conflict.REFUSED)]
    assert made.values == {B.id: {Field.TITLE: "Fine"}}
    assert "17 tags are too many" in WORDS.remark(made.remarks[2])


def test_emoji_are_refused_or_cleaned_as_wished() -> None:
    row = ("a.mp4", "Autumn 🍂", "🎬,film")
    refused, clean = planned("File Title Tags", row), planned("File Title Tags", row, clean=True)
    assert refused.dirty == clean.dirty == 2
    assert not refused.values
    assert clean.values == {A.id: {Field.TITLE: "Autumn", Field.TAGS: ("film",)}}


def test_what_was_typed_is_replaced_only_if_wished_and_a_title_from_the_name_is_not_typed() -> None:
    typed = draft(3, "/films/c.mp4", metadata=MediaMetadata(title="Mine", tags=("x",)))
    rows = (("c.mp4", "Sheet's", "y"), ("a.mp4", "Sheet's", "y"))
    made = planned("File Title Tags", *rows, tasks=(typed, A))
    assert told(made) == [(2, Conflict.REPLACES), (2, Conflict.REPLACES)]
    assert made.changes == 4
    assert set(planned("File Title Tags", *rows, tasks=(typed, A), keep_typed=True).values) == {A.id}


def test_what_a_preset_filled_in_was_not_typed() -> None:
    mark = PresetMark("News", frozenset({Field.TAGS}))
    filled = draft(3, "/films/c.mp4", metadata=MediaMetadata("c", tags=("news",)), preset=mark)
    made = planned("File Tags", ("c.mp4", "y"), tasks=(filled,), keep_typed=True)
    assert made.values == {filled.id: {Field.TAGS: ("y",)}}


def test_an_empty_cell_says_nothing_unless_it_is_to_clear() -> None:
    full = draft(3, "/films/c.mp4", metadata=MediaMetadata(title="T", tags=("x",), category_id=7))
    row = ("c.mp4", "", "", "")
    assert not planned("File Title Tags Category", row, tasks=(full,)).values
    made = planned("File Title Tags Category", row, tasks=(full,), empty_clears=True)
    assert made.values == {full.id: {Field.TAGS: (), Field.CATEGORY: None}}


def test_cells_without_a_meaning_and_covers_that_are_not_there_are_told(tmp_path: Path) -> None:
    there = make_image(tmp_path / "there.png")
    made = planned(
        "File Category Cover", ("a.mp4", "Film", f"{tmp_path}/none.png"), ("b.mp4", "Films", str(there))
    )
    assert told(made) == [(2, Conflict.CELL), (2, Conflict.MISSING_COVER)]
    assert made.remarks[0].fault is CellFault.UNKNOWN_CATEGORY
    assert made.values[B.id] == {Field.CATEGORY: 7, Field.COVER: CoverFromFile(str(there))}


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("photo.webp", b"RIFF", "The cover is not a JPG or PNG file."),
        ("large.png", bytes(COVER_MAX_BYTES + 1), "The cover is larger than 1 MB."),
        ("notes.jpg", b"Title,Tags", "The file of the cover is called JPG or PNG, but is neither."),
        ("empty.png", b"", "The file of the cover is called JPG or PNG, but is neither."),
    ],
)
def test_a_cover_that_vod_would_not_take_is_left_out_with_the_reason(
    tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    (tmp_path / name).write_bytes(content)
    made = planned("File Title Cover", ("a.mp4", "Autumn", str(tmp_path / name)))
    assert told(made) == [(2, Conflict.UNFIT_COVER)]
    assert WORDS.remark(made.remarks[0]).endswith(f": {why}")
    assert made.values == {A.id: {Field.TITLE: "Autumn"}}


def test_locked_fields_stay_and_say_why() -> None:
    created = draft(3, "/films/c.mp4", media_id=MediaId("m"))
    made = planned("File Title Workflow", ("c.mp4", "New", "w1"), tasks=(created,))
    assert told(made) == [(2, Conflict.LOCKED)]
    assert made.values == {created.id: {Field.TITLE: "New"}}
    assert "Workflow stays as it is." in WORDS.remark(made.remarks[0])


def test_what_vod_has_only_for_videos_is_left_out_for_an_image_and_said() -> None:
    image = draft(3, "/films/c.png", kind=MediaKind.IMAGE)
    made = planned("File Title Cover Workflow", ("c.png", "New", "1.5", "w1"), tasks=(image,))
    assert told(made) == [(2, Conflict.LOCKED), (2, Conflict.LOCKED)]
    assert made.values == {image.id: {Field.TITLE: "New"}}
    assert WORDS.remark(made.remarks[0]) == "Cover stays as it is. VOD has this for videos and audio only."


def test_a_formula_without_a_value_neither_changes_nor_clears() -> None:
    table = Table(("File", "Title"), (TableRow(2, ("a.mp4", ""), frozenset({1})),))
    made = plan(
        table,
        recognised(table.headings),
        [A],
        choices={},
        lock_of=lock_reason,
        wishes=Wishes(empty_clears=True),
    )
    assert told(made) == [(2, Conflict.NO_VALUE)]
    assert not made.values


def test_twenty_thousand_rows_are_matched() -> None:
    tasks = [draft(n, f"/films/{n:05}.mp4") for n in range(20_000)]
    made = planned("File Title", *((f"{n:05}", f"Film {n}") for n in range(20_000)), tasks=tasks)
    assert (made.matched, made.changes, made.remarks) == (20_000, 20_000, ())


def test_every_conflict_has_a_sentence() -> None:
    from vod_desktop.app.sheets.plan import Remark

    for conflict in Conflict:
        remark = Remark(3, conflict, Field.TITLE, "x\ny" * 90, TaskId("t"), fault=CellFault.NO_COVER)
        sentence = WORDS.remark(remark)
        assert len(sentence) > 10
        assert "{" not in sentence
        assert "\n" not in sentence
