"""Remote jobs as services over the sandbox: drafts, removal and its undo, cancelling, ten thousand at once."""

from __future__ import annotations

import time
from collections.abc import Sequence
from urllib.parse import unquote

import pytest

from tests.integration.app.conftest import ACCOUNT
from vod_desktop.app.url_previews import Common
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import RemoteJob, RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry
from vod_desktop.domain.task_state import TaskState
from vod_desktop.engine.remote_equipment import PULLS_QPS

PULL = RemoteKind.PULL
MANY = 10_000


class Heard:
    """Notes what listeners are told, and the time that each telling took of this thread."""

    def __init__(self) -> None:
        self.sizes: list[int] = []
        self.removed: list[str] = []
        self.begun: list[str] = []

    def remote_changed(self, jobs: Sequence[RemoteJob]) -> None:
        self.sizes.append(len(jobs))

    def remote_removed(self, ids: Sequence[str]) -> None:
        self.removed += ids

    def remote_not_cancelled(self, ids: Sequence[str]) -> None:
        self.begun += ids

    def remote_not_asked(self, *_: object) -> None: ...

    def remote_held(self, *_: object) -> None: ...


@pytest.fixture
def heard(owner) -> Heard:
    listener = Heard()
    owner.services.remote.jobs.listen(listener)
    return listener


def added(owner, *urls: str, draft: bool = False) -> list[RemoteJob]:
    entries = [RemoteEntry(url, MediaMetadata(title="t")) for url in urls]
    kept, jobs = owner.answer(owner.services.remote.jobs.add(entries, PULL, ACCOUNT, draft=draft))
    assert kept == "done"
    return list(jobs)


def state_of(owner, job: RemoteJob) -> TaskState | None:
    found = owner.services.remote.jobs.job(job.id)
    return found.state if found else None


def test_drafts_stay_drafts_over_a_restart_and_what_was_started_goes_on(open_program, sandbox, web):
    owner = open_program()
    draft, begun = added(owner, f"{web.base}/1.mp4", draft=True)[0], added(owner, f"{web.base}/2.mp4")[0]
    owner.close()
    again = open_program()
    again.services.remote.jobs.resume()
    again.until(lambda: state_of(again, begun) is TaskState.DONE)
    assert state_of(again, draft) is TaskState.DRAFT
    assert len(sandbox.requests.of("UploadMediaByURL")) == 1


def test_a_started_draft_is_sent_as_it_was_described_last(owner, sandbox, web):
    (job,) = added(owner, f"{web.base}/1.mp4", draft=True)
    jobs = owner.services.remote.jobs
    jobs.describe(job.id, RemoteEntry(job.url, MediaMetadata(title="Described")))
    jobs.start([job.id])
    owner.until(lambda: state_of(owner, job) is TaskState.DONE)
    (call,) = sandbox.requests.of("UploadMediaByURL")
    assert '"Title":"Described"' in call.params["UploadMetadatas"]
    assert jobs.checked_at(job.id) is not None


def test_a_removed_job_is_followed_no_more_and_stays_away(open_program, sandbox, web):
    owner = open_program()
    sandbox.faults.add("GetURLUploadInfos hold")
    (job,) = added(owner, f"{web.base}/1.mp4")
    jobs = owner.services.remote.jobs
    jobs.start([job.id])
    owner.until(lambda: state_of(owner, job) is TaskState.SUBMITTED)
    assert [gone.id for gone in jobs.remove([job.id])] == [job.id]
    sandbox.faults.clear()
    owner.close()
    assert open_program().services.remote.jobs.all() == []


def test_the_undo_of_a_removal_goes_on_with_the_same_job(owner, sandbox, web, heard):
    sandbox.faults.add("GetURLUploadInfos fail=500:InternalError")
    (job,) = added(owner, f"{web.base}/1.mp4")
    jobs = owner.services.remote.jobs
    jobs.start([job.id])
    owner.until(lambda: state_of(owner, job) is TaskState.SUBMITTED)
    jobs.restore(jobs.remove([job.id]))
    sandbox.faults.clear()
    jobs.check_now([job.id])
    owner.until(lambda: state_of(owner, job) is TaskState.DONE)
    assert heard.removed == [job.id]
    assert owner.answer(owner.services.remote.ledger.all()) == ("done", ())
    assert len(sandbox.requests.of("UploadMediaByURL")) == 1


def test_a_list_is_looked_at_with_its_lines(owner, web):
    common = Common(PULL, MediaMetadata(tags=("a",)), allow_private=True)
    text = f"{web.base}/1.mp4\n\nnonsense\n"
    _, preview = owner.answer(owner.services.remote.previews.of_text(text, common))
    assert [(e.url, e.metadata.tags) for e in preview.good] == [(f"{web.base}/1.mp4", ("a",))]
    assert [(row.line, row.failure.values["reason"]) for row in preview.refused] == [(3, "not-a-url")]


def test_ten_thousand_rows_are_told_in_parts(owner, heard):
    jobs = owner.services.remote.jobs
    entries = [RemoteEntry(f"https://e.example/{n}.mp4", MediaMetadata(title="t")) for n in range(MANY)]
    began = time.thread_time()
    adding = jobs.add(entries, PULL, ACCOUNT, draft=True)
    called = time.thread_time() - began
    owner.until(lambda: sum(heard.sizes) == MANY)
    adding.then(lambda rows: jobs.remove([row.id for row in rows]))
    print(f"adding {MANY} rows took {called * 1000:.1f} ms of the owner's thread")
    assert max(heard.sizes) <= 500
    assert len(heard.removed) == MANY
    assert called < 0.15


def test_a_thousand_urls_go_in_full_calls_and_each_once(owner, sandbox):
    urls = [f"https://e.example/{number}.mp4" for number in range(1000)]
    rows = added(owner, *urls)
    owner.services.remote.jobs.start([row.id for row in rows])
    owner.until(lambda: all(state_of(owner, row) is not TaskState.WAITING for row in rows), timeout_s=90)
    owner.until(lambda: all(state_of(owner, row) is not TaskState.PREPARING for row in rows))
    calls = sandbox.requests.of("UploadMediaByURL")
    sent = [unquote(url) for call in calls for url in call.params["UploadURLs"].split(",")]
    assert (len(calls), sorted(sent)) == (50, sorted(urls))
    busiest = max(sum(0 <= later.t - call.t < 1.0 for later in calls) for call in calls)
    print(f"1,000 URLs: {len(calls)} calls, at most {busiest} within a second")
    assert busiest <= PULLS_QPS + 1  # one that waited may come right beside one on time


def test_what_vod_has_begun_with_is_told_when_it_cannot_be_cancelled(owner, sandbox, web, heard):
    (job,) = added(owner, f"{web.base}/1.mp4")
    jobs = owner.services.remote.jobs
    sandbox.faults.add("GetURLUploadInfos fail=500:InternalError")
    jobs.start([job.id])
    owner.until(lambda: len(sandbox.requests.of("GetURLUploadInfos")) > 0)
    owner.until(lambda: sandbox.vod._library.pulls()[0].status != "PENDING")
    jobs.cancel([job.id])
    owner.until(lambda: heard.begun == [job.id])
