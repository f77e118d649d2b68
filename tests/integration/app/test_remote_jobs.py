"""Remote jobs as services over the sandbox: drafts, removal and its undo, cancelling, ten thousand at once."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

import pytest

from tests.integration.app.conftest import ACCOUNT
from tests.sandbox.vod.web import Web, serve
from vod_desktop.app.url_previews import Common
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import RemoteJob, RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry
from vod_desktop.domain.task_state import TaskState

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
def web() -> Iterator[Web]:
    with serve() as running:
        yield running


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
