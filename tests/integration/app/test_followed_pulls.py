"""Pulls that somebody else had VOD begin become rows that are followed, cancelled and removed, and never sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.integration.app.conftest import ACCOUNT
from tests.sandbox.vod_client import VodClient
from vod_desktop.domain.task_state import TaskState
from vod_desktop.sandbox import Sandbox, SandboxOptions


@pytest.fixture
def idle(tmp_path: Path) -> Iterator[Sandbox]:
    """Never begins with a pull."""
    with Sandbox(SandboxOptions(data_dir=tmp_path / "idle", pull_step_s=600)) as running:
        yield running


def begun_elsewhere(sandbox: Sandbox, url: str) -> str:
    client = VodClient(sandbox.endpoint, sandbox.access_key_id, sandbox.access_key_secret)
    return client.call("UploadMediaByURL", UploadURLs=quote(url)).json["UploadJobs"][0]["JobId"]


def followed(owner, *names: str):
    """Asks VOD and takes what is under way into the list, as the window does."""
    statuses = owner.services.remote.statuses
    kind, found = owner.answer(statuses.look_up(names, ACCOUNT))
    assert kind == "done"
    return statuses.follow(found, ACCOUNT)


def test_it_is_followed_through_a_restart_to_its_media_and_never_sent(open_program, sandbox, web):
    owner, url = open_program(), f"{web.base}/held 课.mp4?a=1&b=2"
    job_id = begun_elsewhere(sandbox, url)
    (job,) = followed(owner, job_id)
    assert (job.url, job.job_id, job.metadata.title) == (url, job_id, "held 课")
    assert followed(owner, url, job_id) == []
    owner.close()
    again = open_program()
    jobs = again.services.remote.jobs
    assert [(row.state, row.job_id) for row in jobs.all()] == [(TaskState.SUBMITTED, job_id)]
    jobs.resume()
    web.release.set()
    again.until(lambda: jobs.job(job.id).state is TaskState.DONE)
    assert jobs.job(job.id).media_id
    assert len(sandbox.requests.of("UploadMediaByURL")) == 1


def test_one_in_line_can_be_cancelled(open_program, sandbox, idle, web):
    owner = open_program(idle)
    (job,) = followed(owner, begun_elsewhere(idle, f"{web.base}/a.mp4"))
    jobs = owner.services.remote.jobs
    owner.until(lambda: jobs.checked_at(job.id))
    jobs.cancel([job.id])
    owner.until(lambda: jobs.job(job.id).is_settled)
    assert jobs.job(job.id).state is TaskState.STOPPED
    assert [call.params["JobIds"] for call in idle.requests.of("CancelUrlUploadJobs")] == [job.job_id]


def test_one_of_others_is_nothing_that_this_program_left_behind(open_program, sandbox, idle, web):
    owner = open_program(idle)
    (job,) = followed(owner, begun_elsewhere(idle, f"{web.base}/a.mp4"))
    remote = owner.services.remote
    assert owner.answer(remote.ledger.all()) == ("done", ())
    remote.jobs.remove([job.id])
    assert owner.answer(remote.ledger.all()) == ("done", ())


def test_a_look_up_of_what_has_ended_adds_nothing(owner, sandbox, web):
    job_id = begun_elsewhere(sandbox, f"{web.base}/a.mp4")
    owner.until(lambda: sandbox.vod._library.pulls()[0].status == "SUCCESS")
    assert followed(owner, job_id, "unknown0") == []
    assert owner.services.remote.jobs.all() == []
