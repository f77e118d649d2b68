"""Registrations over real sockets: every object ends right, in calls of ten of one bucket."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.remote_rig import RemoteRig
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.task_state import TaskState
from vod_desktop.sandbox import Sandbox

HOST = "https://user-media.oss-cn-shanghai.aliyuncs.com"


@pytest.fixture
def rig(sandbox: Sandbox, tmp_path: Path) -> Iterator[RemoteRig]:
    running = RemoteRig(sandbox, tmp_path)
    yield running
    running.close()


@pytest.fixture
def stored(sandbox: Sandbox):
    """Puts objects into the user's own bucket and gives their URLs."""

    def put(*keys: str) -> list[str]:
        for key in keys:
            sandbox.objects.put_stream("user-media", key, [b"content"])
        return [f"{HOST}/{key}" for key in keys]

    return put


def entries_of(sandbox: Sandbox) -> list[list[dict]]:
    return [json.loads(r.params["RegisterMetadatas"]) for r in sandbox.requests.of("RegisterMedia")]


def test_an_object_becomes_media_with_everything_that_was_said(rig, stored, sandbox):
    (url,) = stored("课程/a & b,1 100%.mp4")
    (job,) = rig.register(url, title="字" * 128, tags=("甲", "b"), template_group_id="VOD_NO_TRANSCODE")
    assert (job.state, job.already_registered) == (TaskState.DONE, False)
    assert entries_of(sandbox) == [[{"FileURL": url, "Title": "字" * 128, "Tags": "甲,b"}]]
    assert sandbox.requests.of("RegisterMedia")[0].params["TemplateGroupId"] == "VOD_NO_TRANSCODE"


def test_two_hundred_objects_with_some_missing_all_end_right(rig, stored, sandbox):
    there = stored(*[f"{number}.mp4" for number in range(180)])
    missing = [f"{HOST}/gone-{number}.mp4" for number in range(20)]
    jobs = {
        job.url: job
        for job in rig.register(
            *[u for pair in zip(there[:20], missing, strict=True) for u in pair], *there[20:]
        )
    }
    assert {jobs[url].state for url in there} == {TaskState.DONE}
    assert {(jobs[url].state, jobs[url].failure.kind) for url in missing} == {
        (TaskState.FAILED, "register-failed")
    }
    assert all(len(entries) <= 10 for entries in entries_of(sandbox))
    assert len(entries_of(sandbox)) == 20


def test_only_what_failed_is_sent_again(rig, stored, sandbox):
    there, gone = stored("a.mp4")[0], f"{HOST}/late.mp4"
    rig.register(there, gone)
    stored("late.mp4")
    rig.again()
    rig.until(lambda: all(job.state is TaskState.DONE for job in rig.jobs.values()))
    assert [[entry["FileURL"] for entry in entries] for entries in entries_of(sandbox)] == [
        [there, gone],
        [gone],
    ]


def test_what_was_registered_before_is_said_so(rig, stored):
    (url,) = stored("a.mp4")
    (first,) = rig.register(url)
    (second,) = rig.register(url)
    assert (first.already_registered, second.already_registered) == (False, True)
    assert first.media_id == second.media_id


def test_a_lost_reply_does_not_make_new_media_look_old(rig, stored, sandbox):
    sandbox.faults.add("RegisterMedia cut after count=1")
    (job,) = rig.register(*stored("a.mp4"))
    assert (job.state, job.already_registered) == (TaskState.DONE, False)
    assert len(sandbox.requests.of("RegisterMedia")) == 2


def test_buckets_go_in_calls_of_their_own(rig, stored, sandbox):
    sandbox.objects.create_bucket("other-media")
    sandbox.objects.put_stream("other-media", "x.mp4", [b"x"])
    one, two = stored("a.mp4", "b.mp4")
    jobs = rig.register(one, "https://other-media.oss-cn-shanghai.aliyuncs.com/x.mp4", two)
    assert {job.state for job in jobs} == {TaskState.DONE}
    assert [len(entries) for entries in entries_of(sandbox)] == [2, 1]


def test_one_refused_entry_does_not_keep_the_others_out(rig, stored, sandbox):
    urls = stored(*[f"{number}.mp4" for number in range(9)])
    good = rig.add(*urls, kind=RemoteKind.REGISTER)
    bad = rig.add(*stored("bad.mp4"), kind=RemoteKind.REGISTER, category_id=987654)
    rig.start([*good[:4], *bad, *good[4:]])
    rig.settled()
    assert {rig.jobs[row_id].state for row_id in good} == {TaskState.DONE}
    assert rig.jobs[bad[0]].failure.code == "InvalidCateId.NotFound"


@pytest.mark.parametrize(
    "fault", ["fail=400:Throttling.User", "fail=500:InternalError after", "cut before", "garbage", "truncate"]
)
def test_faults_of_the_service_end_well(rig, stored, sandbox, fault):
    sandbox.faults.add(f"RegisterMedia {fault} count=2")
    jobs = rig.register(*stored(*[f"{number}.mp4" for number in range(15)]))
    assert {(job.state, job.already_registered) for job in jobs} == {(TaskState.DONE, False)}
