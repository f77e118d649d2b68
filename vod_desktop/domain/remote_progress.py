"""What VOD's answers make of a row. No row goes back: what is settled stays as it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from vod_desktop.domain.errors import CallDetail, Failure, Recovery
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import JobWord, PullInfo, Registrations, RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.remote_intake import title_of
from vod_desktop.domain.remote_wire import plain_url, same_url
from vod_desktop.domain.task_state import TaskState

ABSENT_MAX = 3
"""How often in a row VOD must not know a job before it counts as gone; a new one may take a moment to be seen."""

_ASK, _REGISTER = "GetURLUploadInfos", "RegisterMedia"


def adopted(
    info: PullInfo, *, row_id: RemoteId, account_id: AccountId, position: float, now: float
) -> RemoteJob:
    """A row for a pull that somebody else had VOD begin. It has no mark: no call of this program made it."""
    url = plain_url(info.url)
    return RemoteJob(
        id=row_id,
        kind=RemoteKind.PULL,
        url=url,
        account_id=account_id,
        metadata=MediaMetadata(title=title_of(url)),
        position=position,
        added_at=now,
        state=TaskState.SUBMITTED,
        prepared_at=_moment(info.created_at) or now,
        job_id=info.job_id,
        media_id=info.media_id,
        word=info.word,
        size=info.size,
    )


def _moment(told: str) -> float | None:
    """Seconds since 1970 of `2026-11-22T08:00:00Z`; None for what is no moment."""
    try:
        return datetime.fromisoformat(told).timestamp() if told.endswith("Z") else None
    except ValueError:
        return None


def with_info(job: RemoteJob, info: PullInfo, *, now: float, request_id: str = "") -> RemoteJob:
    """The row of a pull as VOD tells it; `now` in seconds since 1970."""
    if job.state is TaskState.DONE:
        return job
    values = {
        "job_id": info.job_id,
        "word": info.word,
        "media_id": info.media_id or job.media_id,
        "size": info.size if info.size is not None else job.size,
        "absent": 0,
        "request_id": request_id or job.request_id,
    }
    submitted = job if job.state is TaskState.SUBMITTED else job.moved(TaskState.SUBMITTED)
    if info.succeeded:
        return submitted.moved(TaskState.DONE, **values, finished_at=now)
    if info.failed:
        failure = _pull_failure(info, request_id)
        return submitted.moved(TaskState.FAILED, **values, failure=failure, finished_at=now)
    after = submitted.moved(TaskState.SUBMITTED, **values)
    # The id of a call that brought no news is not worth a write.
    return job if replace(after, request_id=job.request_id) == job else after


def without_info(job: RemoteJob, *, now: float, request_id: str = "") -> RemoteJob:
    """The row of a pull that VOD says it does not know."""
    absent = job.absent + 1
    if absent < ABSENT_MAX:
        return job.moved(job.state, absent=absent)
    detail = CallDetail(_ASK, 200, "NonExists", request_id=request_id)
    failure = Failure("job-unknown", Recovery.ASK_USER, detail, {"job_id": job.job_id or ""})
    return job.moved(TaskState.FAILED, absent=absent, failure=failure, finished_at=now)


def with_registrations(
    job: RemoteJob, answer: Registrations, *, now: float, unclear: bool = False
) -> RemoteJob:
    """The row of a registration after its call.

    Args:
        job: The row.
        answer: Of the call that carried it.
        now: Seconds since 1970.
        unclear: Whether an earlier call for it may have been carried out; "registered before" then says nothing.
    """
    for found in answer.registered:
        if same_url(found.url, job.url):
            known = found.is_new is False and not unclear
            return job.moved(
                TaskState.DONE,
                media_id=found.media_id,
                already_registered=known,
                request_id=answer.request_id,
                finished_at=now,
            )
    refused = any(same_url(url, job.url) for url in answer.failed)
    detail = CallDetail(
        _REGISTER, 200, "FailedFileURLs" if refused else "NotAnswered", request_id=answer.request_id
    )
    failure = Failure("register-failed" if refused else "remote-ignored", Recovery.GIVE_UP, detail)
    return job.moved(TaskState.FAILED, failure=failure, request_id=answer.request_id, finished_at=now)


def _pull_failure(info: PullInfo, request_id: str) -> Failure:
    code = info.error_code if info.error_code not in {"", "0", "200"} else info.told
    reason = "upload" if info.word is JobWord.UPLOAD_FAIL else "download"
    detail = CallDetail(_ASK, 200, code, info.error_message, request_id)
    return Failure("pull-failed", Recovery.GIVE_UP, detail, {"reason": reason, "status": info.told})
