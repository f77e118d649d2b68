"""RegisterMedia: what window, flags and a list say arrives as it was said, and the objects are media where they lie."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desk import Desk
from tests.e2e.fields import said
from tests.e2e.jobs_desk import JobsDesk
from tests.e2e.program import Outcome, Program
from tests.e2e.stored import kept, kept_bytes
from vod_desktop.domain.metadata import Field
from vod_desktop.media.tables import write_table
from vod_desktop.sandbox import Sandbox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HOST = "https://user-media.oss-cn-shanghai.aliyuncs.com"
KEYS = ("课 程/a,b & 100%.mp4", "plain+1;2.mp3", "%E4%B8%AD/x%2C.mov")
"""As they lie in the bucket; a URL may name them as they are."""
URLS = [f"{HOST}/{key}" for key in KEYS]
TITLE = '标题 & 100% a,b; "c" <d> +e=%2C #1?' + "字" * 95
DESCRIPTION = "第一行 & 50%, 'q' <b>\nsecond+line%20"
TAGS = ("甲", "R&D", "100%", "a+b", "two words")
COVER = "https://h.example.com/封,%E4%B8%AD.png?a=1,2&b=%25"
HLS_GROUP = "d2a94e7c81b35f60a9c4e8f217b3560d"
WORKFLOW = "wf & 1%,流"
DEMOS = 1005
TYPED_DATA = '{ "Extend": {"谁": "张三 & 100%,+"} }'
SENT_DATA = '{"Extend":{"谁":"张三 & 100%,+"}}'


def entries(urls: list[str]) -> list[dict[str, Any]]:
    """What is said of each."""
    common = {
        "Title": TITLE,
        "Description": DESCRIPTION,
        "CoverURL": COVER,
        "CateId": DEMOS,
        "Tags": ",".join(TAGS),
    }
    return [{"FileURL": url, **common} for url in urls]


def everything_arrived(sandbox: Sandbox, media_ids: list[str]) -> None:
    """The request said everything and nothing else; the media are the objects, as it said."""
    assert sandbox.requests.count("RegisterMedia") == 1
    params = said(sandbox, "RegisterMedia")
    told = json.loads(params.pop("RegisterMetadatas"))
    assert told == entries(URLS)
    assert params == {"TemplateGroupId": HLS_GROUP, "WorkflowId": WORKFLOW, "UserData": SENT_DATA}
    known = {
        "title": TITLE,
        "description": DESCRIPTION,
        "tags": ",".join(TAGS),
        "cover_url": COVER,
        "cate_ids": (DEMOS,),
        "template_group_id": HLS_GROUP,
        "workflow_id": WORKFLOW,
        "user_data": SENT_DATA,
        "bucket": "user-media",
        "registered": True,
    }
    for media_id, key in zip(media_ids, KEYS, strict=True):
        assert kept(sandbox, media_id, "key", *known) == {"key": key, **known}
        assert kept_bytes(sandbox, media_id) == key.encode()


def run(program: Program, *arguments: object) -> Outcome:
    return program.run("register", "--json", *program.where, *map(str, arguments))


def media_ids(outcome: Outcome) -> list[str]:
    assert outcome.code == 0, outcome.out + outcome.err
    return [line["media_id"] for line in outcome.lines if line["event"] == "done"]


@pytest.fixture(autouse=True)
def objects(sandbox: Sandbox) -> None:
    """Three objects lie in the bucket, each with its own name in it."""
    for key in KEYS:
        sandbox.objects.put_stream("user-media", key, [key.encode()])


@pytest.fixture
def jobs(quick: None, desk: Desk) -> JobsDesk:
    return JobsDesk(desk)


def describe(jobs: JobsDesk) -> None:
    """Fill in the fields for all of a list."""
    jobs.write(Field.DESCRIPTION, DESCRIPTION)
    jobs.write(Field.TAGS, ",".join(TAGS))
    jobs.choose(Field.CATEGORY, "Product")
    jobs.write(Field.COVER, COVER)
    jobs.choose(Field.TEMPLATE_GROUP, "自适应")
    jobs.enter(Field.WORKFLOW, WORKFLOW)
    jobs.write(Field.USER_DATA, TYPED_DATA)


def test_every_field_of_the_dialog_and_of_the_rows_arrives(jobs: JobsDesk, sandbox: Sandbox) -> None:
    dialog = jobs.register(*URLS)
    describe(jobs)
    jobs.as_drafts(dialog, len(URLS))
    jobs.write(Field.TITLE, TITLE)
    jobs.start()
    everything_arrived(sandbox, [str(job.media_id) for job in jobs.until_done()])


def test_every_flag_arrives(program: Program, sandbox: Sandbox) -> None:
    texts = ["--title", TITLE, "--description", DESCRIPTION, "--tags", ",".join(TAGS), "--cover", COVER]
    choices = ["--category", DEMOS, "--template-group", HLS_GROUP, "--workflow", WORKFLOW]
    outcome = run(program, *URLS, *texts, *choices, "--user-data", TYPED_DATA)
    everything_arrived(sandbox, media_ids(outcome))


def test_every_column_arrives(program: Program, sandbox: Sandbox, tmp_path: Path) -> None:
    headings = ("url", "title", "description", "tags", "category", "cover", "template_group", "workflow")
    cells = (TITLE, DESCRIPTION, "、".join(TAGS), str(DEMOS), COVER, HLS_GROUP, WORKFLOW)
    write_table(tmp_path / "单.csv", headings, [(url, *cells) for url in URLS])
    outcome = run(program, "--from", tmp_path / "单.csv", "--user-data", TYPED_DATA)
    everything_arrived(sandbox, media_ids(outcome))


def test_rows_that_differ_in_what_is_said_once_go_in_calls_of_their_own(
    program: Program, sandbox: Sandbox, tmp_path: Path
) -> None:
    rows = [(URLS[0], "一", "wf-1"), (URLS[1], "二", "wf-2"), (URLS[2], "三", "wf-1")]
    write_table(tmp_path / "list.csv", ("url", "title", "workflow"), rows)
    assert run(program, "--from", tmp_path / "list.csv").code == 0
    told = [said(sandbox, "RegisterMedia", number) for number in range(2)]
    assert [one["WorkflowId"] for one in told] == ["wf-1", "wf-2"]
    assert [[entry["Title"] for entry in json.loads(one["RegisterMetadatas"])] for one in told] == [
        ["一", "三"],
        ["二"],
    ]
