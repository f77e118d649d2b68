"""Rows of remote jobs: their moves, and what VOD's answers make of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vod_desktop.domain.ids import AccountId, MediaId
from vod_desktop.domain.remote import (
    ALLOWED_MOVES,
    IllegalMove,
    JobId,
    JobWord,
    PullInfo,
    Registration,
    Registrations,
    RemoteId,
    RemoteJob,
    RemoteKind,
)
from vod_desktop.domain.remote_progress import ABSENT_MAX, with_info, with_registrations, without_info
from vod_desktop.domain.task_state import TaskState

URL = "http://h/a b,1.mp4"
WAITING = RemoteJob(RemoteId("1"), RemoteKind.PULL, URL, AccountId("a"))
PREPARED = WAITING.moved(TaskState.PREPARING, mark="m", session_id="s")
SUBMITTED = PREPARED.moved(TaskState.SUBMITTED, job_id=JobId("j"))


def info(told: str, **values: object) -> PullInfo:
    return PullInfo(JobId("j"), URL, JobWord.of(told), told, **values)


@pytest.mark.parametrize("before", list(ALLOWED_MOVES))
@pytest.mark.parametrize("after", list(ALLOWED_MOVES))
def test_only_the_moves_of_the_table_are_possible(before, after):
    row = replace(WAITING, state=before)
    if after is before or after in ALLOWED_MOVES[before]:
        assert row.moved(after).state is after
    else:
        with pytest.raises(IllegalMove):
            row.moved(after)


def test_only_a_row_with_a_mark_and_without_a_job_is_unclear():
    states = (
        WAITING,
        PREPARED,
        SUBMITTED,
        PREPARED.moved(TaskState.ATTENTION),
        PREPARED.moved(TaskState.FAILED),
    )
    assert [row.is_unclear for row in states] == [False, True, False, True, False]


def test_waiting_anew_forgets_the_earlier_call():
    row = SUBMITTED.moved(TaskState.FAILED).waiting_anew()
    assert (row.state, row.mark, row.session_id, row.job_id) == (TaskState.WAITING, "", "", None)


@pytest.mark.parametrize(
    ("told", "values", "state"),
    [
        ("PENDING", {}, TaskState.SUBMITTED),
        ("UPLOAD_SUCCESS", {"media_id": MediaId("v")}, TaskState.SUBMITTED),
        ("UPLOAD_SUCCESS", {"media_id": MediaId("v"), "completed_at": "2026"}, TaskState.DONE),
        ("SUCCESS", {"media_id": MediaId("v"), "error_code": "200"}, TaskState.DONE),
        ("DOWNLOAD_FAIL", {"error_code": "URLInvalidError"}, TaskState.FAILED),
        ("UPLOAD_FAIL", {}, TaskState.FAILED),
        ("SOME_NEW_FAIL", {}, TaskState.FAILED),
        ("SOME_NEW_WORD", {}, TaskState.SUBMITTED),
        ("PROCESSING", {"error_code": "Oops", "completed_at": "2026"}, TaskState.FAILED),
        ("PROCESSING", {"error_code": "Oops"}, TaskState.SUBMITTED),
    ],
)
def test_vods_words_move_the_row(told, values, state):
    assert with_info(SUBMITTED, info(told, **values), now=1.0).state is state


def test_a_failure_carries_vods_code_and_words():
    row = with_info(
        SUBMITTED, info("DOWNLOAD_FAIL", error_code="X", error_message="why"), now=1.0, request_id="r"
    )
    assert (row.failure.code, row.failure.detail.message, row.failure.request_id) == ("X", "why", "r")


def test_a_row_that_is_done_stays_done():
    done = with_info(SUBMITTED, info("SUCCESS", media_id=MediaId("v")), now=1.0)
    assert with_info(done, info("DOWNLOAD_FAIL"), now=2.0) is done


def test_no_news_change_nothing():
    row = with_info(SUBMITTED, info("PENDING"), now=1.0, request_id="r1")
    assert with_info(row, info("PENDING"), now=2.0, request_id="r2") is row


def test_a_job_counts_as_gone_only_when_it_was_absent_several_times_in_a_row():
    row = SUBMITTED
    for _ in range(ABSENT_MAX - 1):
        row = without_info(row, now=1.0)
    assert row.state is TaskState.SUBMITTED
    seen = with_info(row, info("PENDING"), now=1.0)
    assert without_info(seen, now=1.0).state is TaskState.SUBMITTED
    assert without_info(row, now=1.0).failure.kind == "job-unknown"


@pytest.mark.parametrize(
    ("is_new", "unclear", "known"),
    [(True, False, False), (False, False, True), (False, True, False), (None, False, False)],
)
def test_registered_before_is_only_said_when_it_is_sure(is_new, unclear, known):
    answer = Registrations((Registration(URL, MediaId("v"), is_new),), frozenset())
    row = with_registrations(replace(PREPARED, kind=RemoteKind.REGISTER), answer, now=1.0, unclear=unclear)
    assert (row.state, row.already_registered) == (TaskState.DONE, known)


@pytest.mark.parametrize(("failed", "kind"), [({URL}, "register-failed"), (set(), "remote-ignored")])
def test_what_vod_did_not_register_has_failed(failed, kind):
    row = with_registrations(PREPARED, Registrations((), frozenset(failed)), now=1.0)
    assert (row.state, row.failure.kind) == (TaskState.FAILED, kind)
