"""A thousand rows at once, of which some are meant to fail: what each row is, and what it has to say in the end."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tests.sandbox.vod.web import Web
from vod_desktop.sandbox import Sandbox

DONE = "Done"
KNOWN = "Done · already registered"
GONE = "Failed: VOD could not fetch it (URLInvalidError)"
FORGOTTEN = "Failed: VOD does not know the job (NonExists)"
REFUSED = "Failed: template group unknown (InvalidTemplateGroupId.NotFound)"
MISSING = "Failed: VOD did not register it (FailedFileURLs)"


@dataclass(frozen=True)
class Wanted:
    """One row of a list, and the words it is to end with."""

    url: str
    says: str
    template_group: str = ""


def pulls(web: Web, count: int) -> Iterator[Wanted]:
    """Rows of which some cannot be fetched, some are refused, and some are to be forgotten by VOD (`held…`)."""
    for number in range(count):
        if number % 50 == 7:
            yield Wanted(f"{web.base}/missing-{number}.mp4", GONE)
        elif number % 500 in {45, 46}:
            yield Wanted(f"{web.base}/tiny-{number}.mp4", REFUSED, "nowhere")
        elif number % 200 == 199:
            yield Wanted(f"{web.base}/held-{number}.mp4", FORGOTTEN)
        else:
            yield Wanted(f"{web.base}/tiny-{number}.mp4?n={number}&x=a,b%20", DONE)


def registrations(sandbox: Sandbox, count: int, buckets: int) -> Iterator[Wanted]:
    """Objects of several buckets in turn, of which some are not there and some are media already."""
    names = ["user-media", *(f"media-{number}" for number in range(1, buckets))]
    for name in names[1:]:
        sandbox.objects.create_bucket(name)
    for number in range(count):
        bucket = names[number % buckets]
        url = f"https://{bucket}.oss-cn-shanghai.aliyuncs.com/{number}.mp4"
        if number % 50 == 7:
            yield Wanted(url, MISSING)
            continue
        put(sandbox, [url])
        yield Wanted(url, KNOWN if number % 50 == 8 else DONE)


def put(sandbox: Sandbox, urls: Sequence[str]) -> None:
    """Let there be objects at those addresses."""
    for url in urls:
        place = urlsplit(url)
        bucket = str(place.hostname).partition(".")[0]
        sandbox.objects.put_stream(bucket, place.path.lstrip("/"), [b"film"])


def known_before(sandbox: Sandbox, rows: Sequence[Wanted]) -> None:
    """Make those media that are to be found registered already."""
    for row in rows:
        if row.says == KNOWN:
            entries = json.dumps([{"FileURL": row.url, "Title": "before"}])
            sandbox.vod.call("RegisterMedia", {"RegisterMetadatas": entries}, sandbox.keys.valid.caller)


def written(path: Path, rows: Sequence[Wanted]) -> Path:
    """The rows as a list that the program reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(["url", "title", "template_group"])
        lines.writerows([row.url, f"第 {n} & more", row.template_group] for n, row in enumerate(rows))
    return path


def taken(sandbox: Sandbox) -> Counter[str]:
    """How many jobs the sandbox made of each URL, whether or not its answer arrived."""
    return Counter(pull.url for pull in sandbox.vod._library.pulls())


def forget(sandbox: Sandbox, word: str) -> list[str]:
    """Let the sandbox lose the jobs of those URLs, and say of which."""
    lost = [pull for pull in sandbox.vod._library.pulls() if word in pull.url]
    for pull in lost:
        sandbox.vod._library.change_pull(pull.job_id, lambda _: None)
    return [pull.url for pull in lost]
