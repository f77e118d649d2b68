"""UploadMediaByURL and GetURLUploadInfos: what window, flags and a list say arrives as it was said, and is looked up by id and by URL."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.e2e.desk import Desk
from tests.e2e.display import until
from tests.e2e.fields import said
from tests.e2e.jobs_desk import JobsDesk
from tests.e2e.program import Outcome, Program
from tests.e2e.stored import kept, kept_bytes
from tests.sandbox.vod.web import CONTENT, Web
from vod_desktop.domain.metadata import Field
from vod_desktop.media.tables import write_table
from vod_desktop.sandbox import Sandbox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ACTION_INFOS = "GetURLUploadInfos"
PATHS = ("课%E4%B8%AD程/a.mp4?a=1,2&b=%25", "a,b & c/100%25.mp4?x=%2C&y=+", "watch?v=%E4%B8%AD,2&t=a/b")
"""Encoded and not, with what parts lists and parameters; the last one has no extension."""
TITLE = '标题 & 100% a,b; "c" <d> +e=%2C #1?' + "字" * 95
DESCRIPTION = "第一行 & 50%, 'q' <b>\nsecond+line%20"
TAGS = ("甲", "R&D", "100%", "a+b", "two words")
COVER = "https://h.example.com/封,%E4%B8%AD.png?a=1,2&b=%25"
HLS_GROUP = "d2a94e7c81b35f60a9c4e8f217b3560d"
WORKFLOW = "wf & 1%,流"
STORAGE = "user-media.oss-cn-shanghai.aliyuncs.com"
TRAINING = "app-1000100"
DEMOS = 1005
EXTEND = {"who": "张三 & co", "rate": "100%,+", "n": [1, 2]}
TYPED_DATA = json.dumps({"Extend": EXTEND}, ensure_ascii=False, indent=1)


@pytest.fixture
def urls(web: Web) -> list[str]:
    return [f"{web.base}/{path}" for path in PATHS]


@pytest.fixture
def sandbox_options() -> dict[str, float]:
    return {"pull_step_s": 0.01, "transcode_s": 0.0}


@pytest.fixture
def jobs(quick: None, desk: Desk) -> JobsDesk:
    return JobsDesk(desk)


def run(program: Program, command: str, *arguments: object) -> Outcome:
    return program.run(command, "--json", *program.where, *map(str, arguments))


def expected(urls: list[str]) -> dict[str, Any]:
    """Everything that may stand in the request, decoded as VOD does it, whichever way it was said."""
    common = {
        "Title": TITLE,
        "Description": DESCRIPTION,
        "CoverURL": COVER,
        "CateId": DEMOS,
        "Tags": ",".join(TAGS),
        "TemplateGroupId": HLS_GROUP,
        "WorkflowId": WORKFLOW,
        "FileExtension": "mp4",
    }
    return {
        "UploadURLs": urls,
        "UploadMetadatas": [{"SourceURL": url, **common} for url in urls],
        "StorageLocation": STORAGE,
        "AppId": TRAINING,
        "UserData": {"Extend": {**EXTEND, "vodDesktop": "the mark"}},
        "SessionId": "vd-the mark",
    }


def pulled(sandbox: Sandbox) -> dict[str, Any]:
    """The only request, decoded: commas part what is decoded once; an entry names its URL by the very text of the list."""
    assert sandbox.requests.count("UploadMediaByURL") == 1
    params: dict[str, Any] = dict(said(sandbox, "UploadMediaByURL"))
    sent = params["UploadURLs"].split(",")
    entries = json.loads(params["UploadMetadatas"])
    assert [entry["SourceURL"] for entry in entries] == sent
    decoded = [{**entry, "SourceURL": unquote(entry["SourceURL"])} for entry in entries]
    data = json.loads(params["UserData"])
    mark = data["Extend"]["vodDesktop"]
    data["Extend"]["vodDesktop"] = "the mark"
    return {
        **params,
        "UploadURLs": [unquote(url) for url in sent],
        "UploadMetadatas": decoded,
        "UserData": data,
        "SessionId": params["SessionId"].replace(mark, "the mark"),
    }


def everything_arrived(sandbox: Sandbox, urls: list[str], media_ids: list[str]) -> None:
    """The request said everything and nothing else; jobs and media are as it said, with the bytes of the server."""
    assert pulled(sandbox) == expected(urls)
    assert [pull.url for pull in sandbox.vod._library.pulls()] == urls
    known = {
        "title": TITLE,
        "description": DESCRIPTION,
        "tags": ",".join(TAGS),
        "cover_url": COVER,
        "cate_ids": (DEMOS,),
        "template_group_id": HLS_GROUP,
        "workflow_id": WORKFLOW,
        "storage_location": STORAGE,
        "app_id": TRAINING,
        "extension": "mp4",
    }
    for media_id in media_ids:
        assert kept(sandbox, media_id, *known) == known
        assert kept_bytes(sandbox, media_id) == CONTENT


def describe(jobs: JobsDesk) -> None:
    """Fill in the fields for all of a list."""
    jobs.write(Field.DESCRIPTION, DESCRIPTION)
    jobs.write(Field.TAGS, ",".join(TAGS))
    jobs.choose(Field.CATEGORY, "Product")
    jobs.write(Field.COVER, COVER)
    jobs.write("extension", "mp4")
    jobs.choose(Field.TEMPLATE_GROUP, "自适应")
    jobs.enter(Field.WORKFLOW, WORKFLOW)
    jobs.enter(Field.STORAGE, STORAGE)
    jobs.choose(Field.APP, "Train")
    jobs.write(Field.USER_DATA, TYPED_DATA)


def test_every_field_of_the_dialog_and_of_the_rows_arrives(
    jobs: JobsDesk, sandbox: Sandbox, urls: list[str]
) -> None:
    dialog = jobs.paste_urls(*urls)
    describe(jobs)
    jobs.as_drafts(dialog, len(urls))
    jobs.write(Field.TITLE, TITLE)
    jobs.start()
    done = jobs.until_done()
    everything_arrived(sandbox, urls, [str(job.media_id) for job in done])


def test_every_flag_arrives(program: Program, sandbox: Sandbox, urls: list[str]) -> None:
    texts = ["--title", TITLE, "--description", DESCRIPTION, "--tags", ",".join(TAGS), "--cover", COVER]
    choices = ["--category", DEMOS, "--template-group", HLS_GROUP, "--workflow", WORKFLOW]
    places = ["--extension", "mp4", "--storage", STORAGE, "--app", TRAINING, "--user-data", TYPED_DATA]
    outcome = run(program, "pull", "--wait", *urls, *texts, *choices, *places)
    assert outcome.code == 0, outcome.out + outcome.err
    ends = [line for line in outcome.lines if line["event"] == "done"]
    everything_arrived(sandbox, urls, [line["media_id"] for line in ends])


def test_every_column_arrives(program: Program, sandbox: Sandbox, urls: list[str], tmp_path: Path) -> None:
    headings = (
        *("url", "title", "description", "tags", "category"),
        *("cover", "extension", "template_group", "workflow"),
    )
    cells = (TITLE, DESCRIPTION, "、".join(TAGS), str(DEMOS), COVER, "mp4", HLS_GROUP, WORKFLOW)
    write_table(tmp_path / "单.csv", headings, [(url, *cells) for url in urls])
    places = ["--storage", STORAGE, "--app", TRAINING, "--user-data", TYPED_DATA]
    outcome = run(program, "pull", "--wait", "--from", tmp_path / "单.csv", *places)
    assert outcome.code == 0, outcome.out + outcome.err
    ends = [line for line in outcome.lines if line["event"] == "done"]
    everything_arrived(sandbox, urls, [line["media_id"] for line in ends])


@pytest.fixture
def elsewhere(sandbox: Sandbox, urls: list[str], web: Web, tmp_path: Path) -> dict[str, str]:
    """Job ids by URL of two dozen jobs that another program made."""
    many = [*urls, *(f"{web.base}/{number},片 &%25.mp4" for number in range(20)), f"{web.base}/missing,1.mp4"]
    told = run(Program(tmp_path / "other", sandbox), "pull", "--extension", "mp4", *many)
    sandbox.requests.clear()
    return {line["url"]: line["job_id"] for line in told.lines}


def asked(sandbox: Sandbox, name: str) -> list[list[str]]:
    """What each question for jobs asked for, decoded; a question says nothing else."""
    found = [said(sandbox, ACTION_INFOS, n) for n in range(sandbox.requests.count(ACTION_INFOS))]
    assert all(len(one) == 1 for one in found)
    return [[unquote(part) for part in one[name].split(",")] for one in found if name in one]


def ended(sandbox: Sandbox) -> None:
    """Wait until VOD is done with every job."""
    pulls = sandbox.vod._library.pulls
    until(lambda: all(pull.status.is_final for pull in pulls()), what="all jobs end")


def test_jobs_made_elsewhere_are_looked_up_by_url(
    program: Program, sandbox: Sandbox, elsewhere: dict[str, str]
) -> None:
    ended(sandbox)
    outcome = run(program, "status", *elsewhere, "https://h.example.com/nobody,knows.mp4?a=%2C")
    *known, unknown = outcome.lines
    assert asked(sandbox, "UploadURLs") == in_tens([*elsewhere, unknown["id"]])
    assert {line["id"]: line["job_id"] for line in known} == elsewhere
    assert [line["status"] for line in known] == ["SUCCESS"] * 23 + ["DOWNLOAD_FAIL"]
    assert known[-1]["code"] == "URLInvalidError"
    assert (outcome.code, unknown["event"]) == (1, "failed")


def test_jobs_made_elsewhere_are_looked_up_by_id(
    program: Program, sandbox: Sandbox, elsewhere: dict[str, str]
) -> None:
    ended(sandbox)
    by_id = {job_id: url for url, job_id in elsewhere.items()}
    outcome = program.run("status", *program.where, *by_id)
    assert asked(sandbox, "JobIds") == in_tens(list(by_id))
    *good, bad = outcome.out.splitlines()
    for line, (job_id, url) in zip(good, by_id.items(), strict=False):
        assert line.startswith(f"{job_id}: Done (SUCCESS)  {url}  ")
    assert "VOD could not fetch it (DOWNLOAD_FAIL)" in bad


def test_jobs_made_elsewhere_are_looked_up_in_the_window(
    jobs: JobsDesk, sandbox: Sandbox, elsewhere: dict[str, str]
) -> None:
    ended(sandbox)
    wanted = [*elsewhere, *elsewhere.values()]
    told = jobs.look_up(*wanted)
    assert [row[0] for row in told] == wanted
    words = ["Done"] * 23 + ["VOD could not fetch it"]
    assert [row[1] for row in told] == words * 2
    assert [row[4] for row in told[:23]] == list(elsewhere)[:23]
    assert asked(sandbox, "UploadURLs") == in_tens(list(elsewhere))
    assert asked(sandbox, "JobIds") == in_tens(list(elsewhere.values()))


def in_tens(names: list[str]) -> list[list[str]]:
    return [names[start : start + 10] for start in range(0, len(names), 10)]
