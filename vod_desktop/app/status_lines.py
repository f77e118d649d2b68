"""What scripts are told about look-ups and comparisons, line by line. Names only ever grow."""

from __future__ import annotations

from vod_desktop.app.orders import Line
from vod_desktop.app.statuses import Status
from vod_desktop.app.verification import Verified
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.redaction import shown_url
from vod_desktop.domain.remote import MediaStatus, PullInfo
from vod_desktop.domain.remote_wire import plain_url


def status_line(status: Status, *, followed: bool) -> Line:
    """How a media or a pull is, in VOD's own word. `followed` says that it has just become a row of the list."""
    if status.media is not None:
        return {"event": "status", "id": status.id, **_media(status.media)}
    assert status.pull is not None
    return {"event": "status", "id": shown_url(status.id), **_pull(status.pull), "followed": followed}


def unknown_line(name: str, failure: Failure, message: str) -> Line:
    """That nothing can be told."""
    return {
        "event": "failed",
        "id": shown_url(name),
        "code": failure.code,
        "message": message,
        "request_id": failure.request_id,
    }


def verified_line(verified: Verified, message: str) -> Line:
    """Whether a file is what was uploaded; the names are those of `upload`."""
    task, failure = verified.task, verified.failure
    described = {
        "path": task.path if task else verified.name,
        "kind": task.kind.value if task else "",
        "media_id": task.media_id if task else None,
    }
    if failure is not None:
        return {
            "event": "failed",
            **described,
            "code": failure.code,
            "message": message,
            "request_id": failure.request_id,
        }
    assert task is not None
    return {"event": "done", **described, "size": task.size, "crc64": str(task.crc64), "verified": True}


def _media(media: MediaStatus) -> dict[str, object]:
    return {
        "kind": media.kind,
        "status": media.status,
        "media_id": media.media_id,
        "job_id": None,
        "title": media.title,
        "url": None,
        "size": media.size,
        "duration_s": media.duration_s,
        "code": "",
        "message": "",
    }


def _pull(pull: PullInfo) -> dict[str, object]:
    return {
        "kind": "pull",
        "status": pull.told,
        "media_id": pull.media_id,
        "job_id": pull.job_id,
        "title": "",
        "url": shown_url(plain_url(pull.url)),
        "size": pull.size,
        "duration_s": 0.0,
        "code": pull.error_code,
        "message": pull.error_message,
    }
