from __future__ import annotations

import pytest

from vod_desktop.app.sheets.columns import READ, RESULTS, TEMPLATE, Column, recognised
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.settings import Language


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("File name", Column.FILE_NAME),
        ("文件名", Column.FILE_NAME),
        ("标题", Column.TITLE),
        ("视频标题（必填）", Column.TITLE),
        ("TITLE *", Column.TITLE),
        ("描述", Column.DESCRIPTION),
        ("标签(逗号分隔)", Column.TAGS),
        ("分类ID", Column.CATEGORY),
        ("cate_id", Column.CATEGORY),
        ("封面", Column.COVER),
        ("VideoId", Column.MEDIA_ID),
        ("ｍｅｄｉａ ｉｄ", Column.MEDIA_ID),
        ("Price", None),
        ("", None),
    ],
)
def test_headings_in_both_languages_say_what_a_column_is(heading: str, column: Column | None) -> None:
    assert recognised([heading]) == (column,)


def test_of_two_columns_that_say_the_same_the_first_counts() -> None:
    assert recognised(["Title", "标题", "Tags"]) == (Column.TITLE, None, Column.TAGS)


@pytest.mark.parametrize("wanted", [TEMPLATE, RESULTS])
def test_what_is_written_in_english_is_understood_again(wanted: tuple[Column, ...]) -> None:
    words = Wording(lambda _context, text: text, Language.ENGLISH).sheets
    found = recognised([words.heading(column) for column in wanted])
    assert found == tuple(column if column in READ else None for column in wanted)
