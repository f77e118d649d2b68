"""URL pulls: submit, ask, cancel."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from vod_desktop.sandbox.vod import choices
from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.entries import read_entry
from vod_desktop.sandbox.vod.errors import VodError, bad_extension, invalid, missing
from vod_desktop.sandbox.vod.limits import (
    MEDIA_EXTENSIONS,
    PULL_QUERY_MAX,
    PULL_REGIONS,
    PULL_ROWS_MAX,
    PULL_URLS_MAX,
    SESSION_ID,
    TITLE_MAX,
)
from vod_desktop.sandbox.vod.media import Pull, PullStatus, new_id
from vod_desktop.sandbox.vod.params import Params, read_json_array
from vod_desktop.sandbox.vod.times import write_time
from vod_desktop.sandbox.vod.userdata import is_web_address, read_user_data
from vod_desktop.sandbox.vod.videos import Reply, check_flags, cover_url


def upload_media_by_url(context: Context, params: Params) -> Reply:
    """UploadMediaByURL: a job for each address; each makes new media, also for an address seen before."""
    if context.options.region not in PULL_REGIONS:
        raise VodError(403, "OperationDenied", "The service is not open in this region.")
    check_flags(params)
    urls = _urls(params)
    metadata = _metadata(params)
    session_id = params.text("SessionId")
    if session_id and not SESSION_ID.fullmatch(session_id):
        raise invalid("SessionId")
    pulls = [_build(context, params, raw, _fields_for(metadata, raw, params)) for raw in urls]
    if session_id and not context.library.claim_session(session_id, context.clock.now()):
        raise invalid("SessionId", "It was used within the last 10 minutes.")
    for pull in pulls:
        context.library.put_pull(pull)
        context.pulls.enqueue(pull.job_id)
    return {
        "UploadJobs": [
            {"JobId": pull.job_id, "SourceURL": raw} for pull, raw in zip(pulls, urls, strict=True)
        ]
    }


def get_url_upload_infos(context: Context, params: Params) -> Reply:
    """GetURLUploadInfos: how far jobs are, by JobIds or by UploadURLs."""
    found, unknown = _look_up(context, params, "UploadURLs")
    return {
        "URLUploadInfoList": [_describe(pull) for pull in found[:PULL_ROWS_MAX]],
        "NonExists": unknown,
    }


def cancel_url_upload_jobs(context: Context, params: Params) -> Reply:
    """CancelUrlUploadJobs: forget jobs that still wait; the address parameter is spelt otherwise here."""
    found, unknown = _look_up(context, params, "UploadUrls")
    cancelled = [pull.job_id for pull in found if pull.status is PullStatus.PENDING]
    for job_id in list(cancelled):
        left = context.library.change_pull(job_id, lambda p: None if p.status is PullStatus.PENDING else p)
        if left is not None:
            # A worker took it up in between.
            cancelled.remove(job_id)
    return {"CanceledJobs": cancelled, "NonExists": unknown}


def _urls(params: Params) -> list[str]:
    raw = [part.strip() for part in params.required("UploadURLs").split(",")]
    if len(raw) > PULL_URLS_MAX:
        raise invalid("UploadURLs", f"There are more than {PULL_URLS_MAX}.")
    if not all(is_web_address(unquote(part)) for part in raw):
        raise invalid("UploadURLs", "Each must be an encoded http or https address.")
    return raw


def _metadata(params: Params) -> list[dict[str, object]]:
    if not params.has("UploadMetadatas"):
        return []
    entries = read_json_array("UploadMetadatas", params.text("UploadMetadatas"))
    if len(entries) > PULL_URLS_MAX:
        raise invalid("UploadMetadatas", f"There are more than {PULL_URLS_MAX}.")
    return entries


def _fields_for(entries: list[dict[str, object]], raw: str, params: Params) -> Params:
    """What the caller says about one address: compared as it was sent first, and decoded second.

    Raises:
        VodError: `InvalidParameter.UploadMetadatas`, when the entry has no title.
    """
    for wanted in (raw, unquote(raw)):
        for entry in entries:
            if entry.get("SourceURL") == wanted:
                fields = read_entry("UploadMetadatas", entry, params.rules)
                if not fields.has("Title"):
                    raise invalid("UploadMetadatas", "Title is missing.")
                return fields
    return Params({}, params.rules)


def _build(context: Context, params: Params, raw: str, fields: Params) -> Pull:
    url = unquote(raw)
    name = unquote(urlsplit(url).path).rpartition("/")[2]
    extension = (fields.text("FileExtension") or choices.suffix(name)).lower().removeprefix(".")
    if extension not in MEDIA_EXTENSIONS:
        raise bad_extension()
    bucket = choices.storage_bucket(context, params)
    rules = params.rules
    title = rules.title(fields.text("Title")) if fields.has("Title") else rules.cut(name, TITLE_MAX)
    categories = choices.category_ids(context, fields)
    return Pull(
        job_id=new_id(),
        url=url,
        extension=extension,
        created_at=context.clock.now(),
        bucket=bucket,
        storage_location=context.addresses.location(bucket),
        title=title,
        description=rules.description(fields.text("Description")),
        tags=rules.tags(fields.text("Tags")),
        cate_id=categories[0] if categories else 0,
        cover_url=cover_url(fields),
        template_group_id=choices.template_group_id(fields, choices.template_group_id(params)),
        workflow_id=fields.text("WorkflowId", params.text("WorkflowId")),
        user_data=read_user_data(params),
        app_id=choices.app_id(params),
    )


def _look_up(context: Context, params: Params, urls_name: str) -> tuple[list[Pull], list[str]]:
    """The jobs that are named, and the names nobody knows; JobIds win over addresses."""
    if params.has("JobIds"):
        ids = params.ids(
            "JobIds", PULL_QUERY_MAX, invalid("JobIds", f"There are more than {PULL_QUERY_MAX}.")
        )
        jobs = {job_id: context.library.pull(job_id) for job_id in ids}
        return [job for job in jobs.values() if job is not None], [
            name for name, job in jobs.items() if not job
        ]
    if not params.has(urls_name):
        raise missing("JobIds")
    urls = params.ids(urls_name, PULL_QUERY_MAX, invalid(urls_name, f"There are more than {PULL_QUERY_MAX}."))
    by_url = _group_by_url(context.library.pulls())
    found = [job for raw in urls for job in by_url.get(unquote(raw), by_url.get(raw, []))]
    unknown = [raw for raw in urls if unquote(raw) not in by_url and raw not in by_url]
    return found, unknown


def _group_by_url(pulls: list[Pull]) -> Mapping[str, list[Pull]]:
    grouped: dict[str, list[Pull]] = {}
    for pull in pulls:
        grouped.setdefault(pull.url, []).append(pull)
    return grouped


def _describe(pull: Pull) -> Reply:
    return {
        "JobId": pull.job_id,
        "UploadURL": pull.url,
        "MediaId": pull.media_id,
        "RegisteredMediaId": "",
        "Status": pull.status.value,
        "ErrorCode": pull.error_code,
        "ErrorMessage": pull.error_message,
        "FileSize": str(pull.size) if pull.size else "",
        "CreationTime": write_time(pull.created_at),
        "CompleteTime": write_time(pull.completed_at) if pull.completed_at else "",
        "UserData": pull.user_data or "{}",
    }
