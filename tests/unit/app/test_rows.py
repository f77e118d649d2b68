"""What rows of either kind allow, where they belong, how they are summed up, and what jobs say of themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vod_desktop.app.actions import Action
from vod_desktop.app.groups import Group
from vod_desktop.app.rows import belongs_to, job_actions, row_actions
from vod_desktop.app.totals import Tally, with_jobs
from vod_desktop.app.wording.translation import untranslated
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.ids import AccountId, MediaId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import JobId, JobWord, RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task_state import TaskState as S

JOB = RemoteJob(
    RemoteId("1"), RemoteKind.PULL, "https://h/a.mp4", AccountId("a"), MediaMetadata(title="Talk")
)
STATES = (S.DRAFT, S.WAITING, S.PREPARING, S.SUBMITTED, S.DONE, S.FAILED, S.ATTENTION, S.STOPPED)
words = Wording(untranslated, Language.ENGLISH).jobs


@pytest.mark.parametrize("state", STATES)
def test_a_job_is_edited_only_while_vod_does_not_have_it(state: S) -> None:
    at_rest = state in {S.DRAFT, S.FAILED, S.ATTENTION, S.STOPPED}
    assert (Action.EDIT in job_actions(replace(JOB, state=state))) == at_rest


def test_one_that_vod_may_have_is_not_described_anew() -> None:
    unclear = replace(JOB, state=S.ATTENTION, mark="m")
    assert Action.EDIT not in job_actions(unclear)
    assert Action.RETRY in job_actions(unclear)


def test_ids_that_are_not_there_are_not_copied() -> None:
    assert not {Action.COPY_ID, Action.COPY_JOB_ID} & row_actions(JOB)
    done = replace(JOB, state=S.DONE, job_id=JobId("j"), media_id=MediaId("m"))
    assert {Action.COPY_ID, Action.COPY_JOB_ID} <= row_actions(done)


@pytest.mark.parametrize("state", STATES)
def test_a_job_is_always_a_server_job_and_never_an_upload(state: S) -> None:
    job = replace(JOB, state=state)
    assert belongs_to(job, Group.ALL)
    assert belongs_to(job, Group.SERVER_JOBS)
    assert not belongs_to(job, Group.UPLOADING)


def test_sums_count_both_kinds() -> None:
    jobs = [replace(JOB, state=state) for state in STATES]
    totals = with_jobs(Tally().of({}), jobs)
    counts = {group: totals.count_by_group.get(group, 0) for group in Group}
    assert (counts[Group.ALL], counts[Group.SERVER_JOBS], counts[Group.NEEDS_YOU]) == (8, 8, 2)
    assert (totals.startable, totals.failed, totals.at_vod) == (1, 2, 2)


def test_since_when_it_is_at_vod_and_when_that_was_asked() -> None:
    job = replace(JOB, state=S.SUBMITTED, prepared_at=1000.0)
    now = 1000.0 + 3 * 3600
    assert words.since(job, checked_at=None, now=now) == "Submitted 3 hr ago"
    assert words.since(job, checked_at=now - 120, now=now) == "Submitted 3 hr ago · last checked 2 min ago"
    assert words.since(job, checked_at=now, now=now).endswith("last checked just now")
    assert words.since(JOB, checked_at=None, now=now) == ""


@pytest.mark.parametrize("word", list(JobWord))
def test_every_word_of_vod_has_a_status(word: JobWord) -> None:
    assert words.status(replace(JOB, state=S.SUBMITTED, word=word)).startswith("Submitted · ")


def test_assistive_tech_hears_the_whole_row() -> None:
    job = replace(JOB, state=S.SUBMITTED, size=42_000_000)
    assert words.sentence(job) == "Talk, URL pull, 42.0 MB, Submitted · server is fetching"
