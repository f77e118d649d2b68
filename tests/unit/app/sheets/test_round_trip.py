"""What is written to a sheet and read again changes nothing, and describes other rows exactly alike."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ui.tasks import ACCOUNT, task
from vod_desktop.app.sheets.cells import Choices
from vod_desktop.app.sheets.columns import RESULTS, TEMPLATE, recognised
from vod_desktop.app.sheets.plan import Plan, Wishes, plan
from vod_desktop.app.sheets.written import rows_of
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.catalog import Category
from vod_desktop.domain.metadata import CoverFromFrame, CoverFromUrl, MediaMetadata, split_tags
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.media.tables import read_table, write_table

CHOICES = {ACCOUNT: Choices((Category(7, "Films", 0, -1, (Category(8, "0042", 1, 7),)), Category(42, "A/B")))}
WORDS = Wording(lambda _context, text: text, Language.ENGLISH).sheets

CHARACTERS = st.characters(blacklist_categories=["Cs", "Cc", "Co", "Cn", "So"])
LINES = st.one_of(
    st.text(CHARACTERS | st.just("\n"), max_size=60), st.sampled_from(["=1+1", "'-x", "00042", "1E9"])
)
TITLES = st.one_of(
    st.text(CHARACTERS, min_size=1, max_size=40), st.sampled_from(["=A1", "@x", "007", "9" * 30])
)
FORMS = st.builds(
    MediaMetadata,
    title=TITLES.filter(lambda t: bool(t.strip())),
    description=LINES,
    tags=st.text(st.sampled_from("ab,=+-甲'\" ;"), max_size=12).map(split_tags),
    category_id=st.sampled_from([None, 7, 8, 42]),
    cover=st.one_of(
        st.none(),
        st.floats(0, 9000).map(CoverFromFrame),
        st.just(CoverFromUrl('https://x.example/a,b.png?c="d"&e=é')),
    ),
    template_group_id=st.sampled_from(["", "0123456789012345678901234567890", "1E+17x"]),
    user_data=st.sampled_from(["", '{"Extend": {"a": "1,2"}}']),
)


def fits(form: MediaMetadata) -> bool:
    return not form.problems() and not form.description.strip() == "" != form.description


@pytest.mark.parametrize("columns", [TEMPLATE, RESULTS])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(forms=st.lists(FORMS.filter(fits), min_size=1, max_size=4))
def test_a_sheet_that_was_saved_says_the_same_when_it_is_read(
    tmp_path: Path, ending: str, columns: tuple, forms: list[MediaMetadata]
) -> None:
    tasks = [task(n, TaskState.DRAFT, metadata=form) for n, form in enumerate(forms, start=1)]
    path = tmp_path / f"sheet.{ending}"
    written = rows_of(tasks, columns, choices=CHOICES, say=WORDS.state)
    write_table(path, [WORDS.heading(column) for column in columns], written)
    again = read(path, tasks)
    assert not again.values
    assert not again.remarks
    blank = [replace(made, metadata=MediaMetadata()) for made in tasks]
    found = read(path, blank).values
    described = [
        made.metadata.changed(**{f.value: v for f, v in found.get(made.id, {}).items()}) for made in blank
    ]
    assert described == forms


def read(path: Path, tasks: list[UploadTask]) -> Plan:
    table = read_table(path)
    return plan(
        table,
        recognised(table.headings),
        tasks,
        choices=CHOICES,
        lock_of=lambda _task, _field: None,
        wishes=Wishes(empty_clears=True),
    )
