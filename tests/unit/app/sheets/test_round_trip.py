"""What is written to a sheet and read again changes nothing, and describes other rows exactly alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ui.remote_jobs import job
from tests.ui.tasks import ACCOUNT, task
from vod_desktop.app.rows import Row
from vod_desktop.app.sheets.cells import Choices
from vod_desktop.app.sheets.columns import RESULTS, TEMPLATE, Column, recognised
from vod_desktop.app.sheets.plan import Plan, Wishes, plan
from vod_desktop.app.sheets.written import rows_of
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.catalog import Category
from vod_desktop.domain.errors import CallDetail, Failure, Recovery
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.metadata import CoverFromFrame, CoverFromUrl, MediaMetadata, split_tags
from vod_desktop.domain.remote import JobId, RemoteKind
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
@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
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


URL = "https://media.example.com/片?a=1,2&b=%20"
PULLED = replace(
    job(1, TaskState.DONE, job_id=JobId("00012345678901234567"), media_id=MediaId("0" * 31 + "7")),
    url=URL,
    size=42,
    request_id="R-1",
    finished_at=1_795_000_000.0,
    metadata=MediaMetadata(title="=cmd|' /C calc'!A0", category_id=8),
)
REFUSED = replace(
    job(2, TaskState.FAILED, kind=RemoteKind.REGISTER),
    url="@SUM(1)",
    failure=Failure("x", Recovery.GIVE_UP, CallDetail("RegisterMedia", 403, "Forbidden.RAM", "", "R-2")),
)


def results(path: Path, *rows: Row) -> list[dict[Column, str]]:
    """The rows as a sheet of results says them."""
    headings = [WORDS.heading(column) for column in RESULTS]
    write_table(path, headings, rows_of(rows, RESULTS, choices=CHOICES, say=WORDS.state))
    return [dict(zip(RESULTS, row.cells, strict=True)) for row in read_table(path).rows]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_became_of_a_pull_is_written(tmp_path: Path, ending: str) -> None:
    (pulled,) = results(tmp_path / f"sheet.{ending}", PULLED)
    assert (pulled[Column.KIND], pulled[Column.STATE], pulled[Column.SOURCE]) == ("pull", "done", URL)
    assert (pulled[Column.JOB_ID], pulled[Column.MEDIA_ID]) == (PULLED.job_id, PULLED.media_id)
    assert (pulled[Column.SIZE], pulled[Column.ERROR], pulled[Column.REQUEST_ID]) == ("42", "", "R-1")
    assert (pulled[Column.TITLE], pulled[Column.CATEGORY]) == (PULLED.metadata.title, "Films / 0042")
    assert datetime.fromisoformat(pulled[Column.FINISHED]).timestamp() == PULLED.finished_at
    assert pulled[Column.PATH] == ""


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_failed_registration_says_its_code_beside_an_upload(tmp_path: Path, ending: str) -> None:
    made = task(1, TaskState.DONE)
    upload, refused = results(tmp_path / f"sheet.{ending}", made, REFUSED)
    assert (upload[Column.PATH], upload[Column.SOURCE], upload[Column.JOB_ID]) == (made.path, "", "")
    assert (refused[Column.KIND], refused[Column.STATE]) == ("register", "failed")
    assert (refused[Column.ERROR], refused[Column.REQUEST_ID]) == ("Forbidden.RAM", "R-2")
    assert refused[Column.SOURCE] == "@SUM(1)"


def test_no_url_or_title_of_a_job_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    wanted = (Column.SOURCE, Column.TITLE)
    write_table(path, ("a", "b"), rows_of([PULLED, REFUSED], wanted, choices={}, say=WORDS.state))
    written = path.read_text("utf-8-sig")
    assert "'=cmd" in written
    assert "'@SUM(1)" in written


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
