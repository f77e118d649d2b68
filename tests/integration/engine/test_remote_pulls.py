"""URL pulls over real sockets: every URL ends right, whatever goes wrong, and no URL becomes two media."""

from __future__ import annotations

import itertools
import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.remote_rig import QUICK, RemoteRig
from tests.sandbox.vod.web import CONTENT, Web
from vod_desktop.domain.remote import JobId, JobWord
from vod_desktop.domain.task_state import TaskState
from vod_desktop.sandbox import Sandbox, SandboxOptions

SLOW_S = 600.0
DAY_S = 2.5
"""A day; longer than a busy computer stands still between two calls."""


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Sandbox]:
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", pull_step_s=0.0, transcode_s=0.0)) as running:
        yield running


@pytest.fixture
def idle(tmp_path: Path) -> Iterator[Sandbox]:
    """A sandbox whose pulls stay PENDING."""
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", pull_step_s=SLOW_S)) as running:
        yield running


@pytest.fixture
def open_rig(tmp_path: Path) -> Iterator[Callable[..., RemoteRig]]:
    opened: list[RemoteRig] = []

    def opener(sandbox: Sandbox, **options: object) -> RemoteRig:
        opened.append(RemoteRig(sandbox, options.pop("folder", tmp_path), **options))  # type: ignore[arg-type]
        return opened[-1]

    yield opener
    for rig in opened:
        rig.close()


def urls_of(web: Web, count: int) -> list[str]:
    return [f"{web.base}/{number}.mp4" for number in range(count)]


def submitted(sandbox: Sandbox) -> Counter[str]:
    """How often each URL was submitted in calls that VOD carried out, whether or not the answer arrived."""
    pulls = sandbox.vod._library.pulls()
    return Counter(pull.url for pull in pulls)


def test_a_pull_arrives_with_everything_that_was_said_about_it(quick, web, open_rig):
    url = f"{web.base}/a b/视频,1.mp4?x=1&y=a,b&z=%2C%20"
    (job,) = open_rig(quick).pull(
        url, title="标题 & 100% , x" + "字" * 115, tags=("甲", "b"), description="d\ne"
    )
    assert (job.state, job.word, job.size) == (TaskState.DONE, JobWord.SUCCESS, len(CONTENT))
    (call,) = quick.requests.of("UploadMediaByURL")
    (entry,) = json.loads(call.params["UploadMetadatas"])
    assert unquote(call.params["UploadURLs"]) == url
    assert entry["SourceURL"] == call.params["UploadURLs"]
    assert (entry["Title"], entry["Tags"], entry["Description"]) == (job.metadata.title, "甲,b", "d\ne")
    assert len(entry["Title"]) == 128
    assert quick.vod._library.pulls()[0].title == job.metadata.title


def test_two_hundred_urls_go_in_calls_of_at_most_twenty_and_are_asked_in_tens(quick, web, open_rig):
    jobs = open_rig(quick).pull(*urls_of(web, 200))
    assert {job.state for job in jobs} == {TaskState.DONE}
    assert len({job.media_id for job in jobs}) == 200
    sizes = [len(call.params["UploadURLs"].split(",")) for call in quick.requests.of("UploadMediaByURL")]
    asked = [len(call.params["JobIds"].split(",")) for call in quick.requests.of("GetURLUploadInfos")]
    assert (sum(sizes), max(sizes)) == (200, 20)
    assert max(asked) == 10
    assert set(submitted(quick).values()) == {1}


@pytest.mark.parametrize(
    "fault",
    [
        "UploadMediaByURL cut after",
        "UploadMediaByURL cut before",
        "UploadMediaByURL fail=500:InternalError after",
        "UploadMediaByURL fail=500:InternalError before",
        "UploadMediaByURL fail=503:ServiceUnavailable after",
        "UploadMediaByURL fail=400:Throttling.User count=3",
        "UploadMediaByURL garbage",
        "UploadMediaByURL truncate",
        "UploadMediaByURL portal",
        "GetURLUploadInfos fail=503:ServiceUnavailable count=3",
        "GetURLUploadInfos cut after",
    ],
)
def test_no_fault_makes_a_url_two_media_or_none(quick, web, open_rig, fault):
    quick.faults.add(fault if "count" in fault else f"{fault} count=1")
    jobs = open_rig(quick).pull(*urls_of(web, 25))
    assert {job.state for job in jobs} == {TaskState.DONE}
    assert set(submitted(quick).values()) == {1}
    assert len(submitted(quick)) == 25


def test_when_even_the_question_fails_the_rows_wait_for_clearness_and_get_it(quick, web, open_rig):
    rig = open_rig(quick)
    cut = quick.faults.add("UploadMediaByURL cut after")
    down = quick.faults.add("GetURLUploadInfos fail=503:ServiceUnavailable")
    jobs = rig.pull(*urls_of(web, 3))
    assert {job.state for job in jobs} == {TaskState.ATTENTION}
    assert all(job.is_unclear for job in jobs)
    cut.remove()
    down.remove()
    rig.start()
    rig.reach(TaskState.DONE, 3)
    assert len(quick.requests.of("UploadMediaByURL")) == 1
    assert set(submitted(quick).values()) == {1}


def test_one_bad_entry_does_not_keep_the_others_of_its_call_out(quick, web, open_rig):
    rig = open_rig(quick)
    good, bad = rig.add(*urls_of(web, 12)), rig.add(f"{web.base}/bad.mp4", template_group_id="nowhere")
    rig.start([*good[:5], *bad, *good[5:]])
    rig.settled()
    assert {rig.jobs[row_id].state for row_id in good} == {TaskState.DONE}
    assert rig.jobs[bad[0]].state is TaskState.FAILED
    assert rig.jobs[bad[0]].failure.code == "InvalidTemplateGroupId.NotFound"
    assert set(submitted(quick).values()) == {1}


def test_one_bad_entry_is_found_also_where_the_first_answer_was_lost(quick, web, open_rig):
    quick.faults.add("UploadMediaByURL cut after once")
    rig = open_rig(quick)
    good, bad = rig.add(*urls_of(web, 12)), rig.add(f"{web.base}/bad.mp4", template_group_id="nowhere")
    rig.start([*good[:5], *bad, *good[5:]])
    rig.settled()
    assert {rig.jobs[row_id].state for row_id in good} == {TaskState.DONE}
    assert (rig.jobs[bad[0]].state, rig.jobs[bad[0]].mark) == (TaskState.FAILED, "")
    assert set(submitted(quick).values()) == {1}


def test_a_source_that_cannot_be_fetched_says_what_vod_says(quick, web, open_rig):
    ok, gone = open_rig(quick).pull(f"{web.base}/a.mp4", f"{web.base}/missing.mp4")
    assert ok.state is TaskState.DONE
    assert (gone.state, gone.word) == (TaskState.FAILED, JobWord.DOWNLOAD_FAIL)
    assert gone.failure.code == "URLInvalidError"
    assert "404" in gone.failure.detail.message


def test_what_failed_is_sent_again_alone(quick, web, open_rig):
    rig = open_rig(quick)
    rig.pull(f"{web.base}/a.mp4", f"{web.base}/missing.mp4")
    before = len(quick.requests.of("UploadMediaByURL"))
    rig.again()
    rig.until(lambda: len(quick.requests.of("UploadMediaByURL")) > before)
    rig.settled()
    assert quick.requests.of("UploadMediaByURL")[-1].params["UploadURLs"].endswith("missing.mp4")
    assert submitted(quick)[f"{web.base}/a.mp4"] == 1


def test_rows_that_were_with_vod_are_followed_by_the_next_start_and_not_sent_again(idle, web, open_rig):
    first = open_rig(idle)
    ids = first.add(*urls_of(web, 30))
    first.start()
    first.reach(TaskState.SUBMITTED, 30)
    first.close()
    calls = len(idle.requests.of("UploadMediaByURL"))
    second = open_rig(idle)
    assert {job.state for job in second.jobs.values()} == {TaskState.SUBMITTED}
    asked = len(idle.requests.of("GetURLUploadInfos"))
    second.start()
    idle.requests.wait_for_count("GetURLUploadInfos", asked + 3)
    second.engine.cancel(ids)
    second.reach(TaskState.STOPPED, 30)
    assert len(idle.requests.of("UploadMediaByURL")) == calls


@pytest.mark.parametrize("later_s", [0, 900], ids=["at-once", "when-the-session-is-over"])
def test_a_kill_between_call_and_answer_is_recognised_by_the_next_start(
    idle, web, open_rig, tmp_path, later_s
):
    first = open_rig(idle)
    first.add(*urls_of(web, 3))
    hold = idle.faults.add("UploadMediaByURL hold after")
    first.start()
    hold.wait_holding()
    left = tmp_path / "left"  # what a killed program leaves behind at this moment
    left.mkdir()
    for file in tmp_path.glob("remote.db*"):
        shutil.copy(file, left)
    hold.remove()
    first.settled_or(TaskState.SUBMITTED)
    idle.faults.add(f"clock={later_s}")
    second = open_rig(idle, folder=left)
    assert {job.state for job in second.jobs.values()} == {TaskState.PREPARING}
    second.start()
    second.reach(TaskState.SUBMITTED, 3)
    assert len(idle.requests.of("UploadMediaByURL")) == 1
    assert {job.job_id for job in second.jobs.values()} == {job.job_id for job in first.jobs.values()}


def test_a_kill_before_the_call_arrived_sends_it_once(idle, web, open_rig, tmp_path):
    first = open_rig(idle)
    first.add(*urls_of(web, 3))
    hold = idle.faults.add("UploadMediaByURL hold")
    first.start()
    hold.wait_holding()
    left = tmp_path / "left"
    left.mkdir()
    for file in tmp_path.glob("remote.db*"):
        shutil.copy(file, left)
    second = open_rig(idle, folder=left)
    second.start()
    idle.requests.wait_for_count("GetURLUploadInfos", 1)
    hold.remove()  # the late call of the first and the one of the second have the same SessionId
    second.reach(TaskState.SUBMITTED, 3)
    first.settled_or(TaskState.SUBMITTED)
    assert set(submitted(idle).values()) == {1}
    assert {job.job_id for job in second.jobs.values()} == {job.job_id for job in first.jobs.values()}


def test_a_job_that_vod_does_not_know_is_said_so(idle, web, open_rig):
    rig = open_rig(idle)
    (row_id,) = rig.add(f"{web.base}/a.mp4")
    stranger = rig.jobs[row_id].moved(TaskState.PREPARING).moved(TaskState.SUBMITTED, job_id=JobId("f" * 32))
    rig.engine.start([stranger])
    (job,) = rig.settled()
    assert (job.state, job.failure.kind) == (TaskState.FAILED, "job-unknown")
    assert len(idle.requests.of("GetURLUploadInfos")) == 3


def test_questions_become_fewer_while_nothing_happens(idle, web, open_rig):
    rig = open_rig(idle, settings=replace(QUICK, scale=0.004))
    rig.add(f"{web.base}/a.mp4")
    rig.start()
    times = [record.t for record in idle.requests.wait_for_count("GetURLUploadInfos", 6)]
    gaps = [after - before for before, after in itertools.pairwise(times)]
    doubled = [0.004 * QUICK.ask_first_s * 2**number for number in range(5)]
    # A busy computer can only make them longer.
    assert all(gap >= 0.9 * wait for gap, wait in zip(gaps, doubled, strict=False))


def test_no_more_than_a_day_allows_are_sent_and_the_rest_follows_later(quick, web, open_rig):
    rig = open_rig(quick, settings=replace(QUICK, a_day=20, day_s=DAY_S))
    rig.add(*urls_of(web, 60))
    rig.start()
    rig.settled()
    assert len(quick.requests.of("UploadMediaByURL")) == 3
    batches = sorted(rig.jobs.values(), key=lambda job: job.prepared_at)
    prepared = [rows[0].prepared_at for rows in (batches[:20], batches[20:40], batches[40:])]
    assert len(rig.holds) == 2
    # By our own times: an answer may take any time to come in.
    for earlier, held_until, later in zip(prepared, rig.holds, prepared[1:], strict=False):
        assert earlier <= held_until <= later
        assert held_until <= earlier + DAY_S


def test_a_key_that_is_refused_ends_all_rows_with_one_call(quick, web, open_rig):
    quick.faults.add("UploadMediaByURL fail=403:Forbidden.RAM")
    jobs = open_rig(quick).pull(*urls_of(web, 60))
    assert {job.state for job in jobs} == {TaskState.FAILED}
    assert {job.failure.kind for job in jobs} == {"not-allowed"}
    assert len(quick.requests.of("UploadMediaByURL")) == 1


def test_a_network_that_is_gone_ends_all_rows_and_they_can_be_started_again(tmp_path, web, open_rig):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", pull_step_s=0.0)) as sandbox:
        rig = open_rig(sandbox)
    jobs = rig.pull(*urls_of(web, 60))
    assert {(job.state, job.failure.kind) for job in jobs} == {(TaskState.FAILED, "network-down")}
    assert {job.mark for job in jobs} == {""}
