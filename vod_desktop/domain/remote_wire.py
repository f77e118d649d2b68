"""How URLs and what describes them are written into a call, and how many of them one call takes.

Everything travels in the address of the request, so a call is cut by its length there as well as by the limits of VOD.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from urllib.parse import quote, unquote, urlsplit

from vod_desktop.domain.limits import EXTEND_MAX_BYTES
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata
from vod_desktop.domain.remote import RemoteJob

PULLS_MAX = 20
"""URLs of one UploadMediaByURL."""
ASKED_MAX = 10
"""Job ids or URLs of one GetURLUploadInfos or CancelUrlUploadJobs."""
ROWS_MAX = 100
"""Rows of an answer of GetURLUploadInfos; a URL may have been pulled many times."""
REGISTRATIONS_MAX = 10
"""Entries of one RegisterMedia, all of one bucket."""
MEDIA_ASKED_MAX = 20
"""Ids of one GetVideoInfos, GetImageInfos or GetAttachedMediaInfo."""
PULL_MAX_BYTES = 20 * 1024**3
"""Of one file that VOD pulls. Source: VOD documents, which write 20 GB; the larger reading, so that nothing is refused in vain."""
PULLS_A_DAY = 200_000
"""Of one account. Source: VOD documents, limits of UploadMediaByURL; URLs are counted, the stricter reading."""
FILE_URL_MAX_BYTES = 1024

WIRE_MAX = 6_000
"""Ours: characters of a call's lists once encoded. Front ends take addresses of some 8,000; the rest of a call needs up to 1,500."""

MARK_NAME = "vodDesktop"
"""The name of our mark in UserData.Extend, which GetURLUploadInfos gives back."""


def encoded_url(url: str) -> str:
    """A URL as an entry of UploadURLs and, the same text, as SourceURL of its metadata. A comma in it parts nothing then."""
    return quote(url)


def plain_url(told: str) -> str:
    """A URL as it was given, of one that VOD tells as it was sent, or decoded."""
    return told if "://" in told else unquote(told)


def same_url(told: str, url: str) -> bool:
    """Whether VOD means this URL; it tells it as it was sent, or decoded."""
    return told in (url, encoded_url(url))


def pull_entry(job: RemoteJob) -> str:
    """What UploadMetadatas says about one URL, as JSON."""
    metadata = job.metadata
    return _compact(
        {
            "SourceURL": encoded_url(job.url),
            **_described(metadata),
            "TemplateGroupId": metadata.template_group_id,
            "WorkflowId": metadata.workflow_id,
            "FileExtension": job.extension,
        }
    )


def register_entry(job: RemoteJob) -> str:
    """What RegisterMetadatas says about one object, as JSON."""
    return _compact({"FileURL": job.url, **_described(job.metadata)})


def json_list(entries: Iterable[str]) -> str:
    """Entries as one JSON array without blanks."""
    return f"[{','.join(entries)}]"


def user_data_with(mark: str, user_data: str = "") -> str:
    """UserData with our mark beside what the user's own says; theirs alone where there is no room for both."""
    values = json.loads(user_data) if user_data.strip() else {}
    extend = values.get("Extend") or {}
    if not isinstance(extend, dict):
        return _json(values)
    marked = {**extend, MARK_NAME: mark}
    if len(_json(marked).encode()) > EXTEND_MAX_BYTES:
        return _json(values)
    return _json({**values, "Extend": marked})


def bucket_of(url: str) -> str:
    """The host in an OSS URL, which names bucket and region; one call takes one of them."""
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""


def name_of(url: str) -> str:
    """The file's name at the end of a URL, decoded; empty when there is none."""
    try:
        return unquote(urlsplit(url).path).rpartition("/")[2]
    except ValueError:
        return ""


def pull_batches(jobs: Sequence[RemoteJob]) -> list[tuple[RemoteJob, ...]]:
    """Rows as calls of UploadMediaByURL, in order: up to 20 of one account that agree in what is said once for all of them."""
    return _batches(
        jobs,
        most=PULLS_MAX,
        shared=lambda job: (
            job.account_id,
            job.metadata.storage_location,
            job.metadata.app_id,
            job.metadata.user_data,
        ),
        length=lambda job: wire_length(encoded_url(job.url)) + wire_length(pull_entry(job)),
    )


def register_batches(jobs: Sequence[RemoteJob]) -> list[tuple[RemoteJob, ...]]:
    """Rows as calls of RegisterMedia, in order: up to 10 of one account and bucket that agree in what is said once."""
    return _batches(
        jobs,
        most=REGISTRATIONS_MAX,
        shared=lambda job: (
            job.account_id,
            bucket_of(job.url),
            job.metadata.template_group_id,
            job.metadata.workflow_id,
            job.metadata.user_data,
        ),
        length=lambda job: wire_length(register_entry(job)),
    )


def asked_batches(jobs: Sequence[RemoteJob]) -> list[tuple[RemoteJob, ...]]:
    """Rows as calls of GetURLUploadInfos by URL."""
    return _batches(
        jobs,
        most=ASKED_MAX,
        shared=lambda job: (job.account_id,),
        length=lambda job: wire_length(encoded_url(job.url)),
    )


def wire_length(text: str) -> int:
    """Characters of an entry in the request's address, its comma included."""
    return len(quote(text, safe="~")) + 3


def _batches(
    jobs: Sequence[RemoteJob],
    *,
    most: int,
    shared: Callable[[RemoteJob], tuple[str, ...]],
    length: Callable[[RemoteJob], int],
) -> list[tuple[RemoteJob, ...]]:
    """Never the same URL twice in a batch: mark and URL together must name one row."""
    groups: dict[tuple[str, ...], list[RemoteJob]] = {}
    for job in jobs:
        groups.setdefault(shared(job), []).append(job)
    batches: list[tuple[RemoteJob, ...]] = []
    for group in groups.values():
        batch: list[RemoteJob] = []
        urls: set[str] = set()
        room = WIRE_MAX
        for job in group:
            needed = length(job)
            if batch and (len(batch) == most or needed > room or job.url in urls):
                batches.append(tuple(batch))
                batch, urls, room = [], set(), WIRE_MAX
            batch.append(job)
            urls.add(job.url)
            room -= needed
        batches.append(tuple(batch))
    return batches


def _described(metadata: MediaMetadata) -> dict[str, object]:
    return {
        "Title": metadata.title,
        "Description": metadata.description,
        "CoverURL": metadata.cover.url if isinstance(metadata.cover, CoverFromUrl) else "",
        "CateId": metadata.first_category_id,
        "Tags": ",".join(metadata.tags),
    }


def _compact(values: dict[str, object]) -> str:
    return _json({name: value for name, value in values.items() if value not in ("", None)})


def _json(values: dict[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
