"""What scripts are told about remote jobs, line by line. Names only ever grow. Signed URLs stand there without their query."""

from __future__ import annotations

from vod_desktop.app.orders import Line
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.redaction import shown_url
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.remote_intake import kind_of


def submitted_line(job: RemoteJob) -> Line:
    """That VOD has taken a URL and has a job for it."""
    return {"event": "submitted", **_described(job), "status": job.word.value}


def done_line(event: str, job: RemoteJob) -> Line:
    """That there is a media. The bytes never were on this computer, so nothing is verified here."""
    return {
        "event": event,
        **_described(job),
        "size": job.size,
        "crc64": None,
        "verified": False,
        "already_registered": job.already_registered,
    }


def failed_line(job: RemoteJob, failure: Failure, message: str) -> Line:
    """That there is none."""
    return {
        "event": "failed",
        **_described(job),
        "code": failure.code,
        "message": message,
        "request_id": failure.request_id,
    }


def refused_line(url: str, line: int, failure: Failure, message: str) -> Line:
    """That a row of a list is not taken."""
    return {
        "event": "failed",
        "url": shown_url(url),
        "line": line or None,
        "code": str(failure.values.get("reason") or failure.code),
        "message": message,
        "request_id": "",
    }


def list_line(failure: Failure, message: str) -> Line:
    """That the whole of a list cannot be taken."""
    refused = refused_line("", int(str(failure.values.get("line") or 0)), failure, message)
    return {**refused, "path": failure.values.get("path")}


def held_line(until: float, wording: Wording) -> Line:
    """That the account may have nothing more pulled before that moment (seconds since 1970)."""
    return {"event": "held", "until": until, "message": wording.remote.held(wording.moment(until))}


def _described(job: RemoteJob) -> dict[str, object]:
    return {
        "url": shown_url(job.url),
        "kind": kind_of(job.url, job.extension).value,
        "job_id": job.job_id,
        "media_id": job.media_id,
    }
