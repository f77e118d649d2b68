"""Storage locations, object keys and the addresses under which files are shown."""

from __future__ import annotations

import re
import uuid
from urllib.parse import quote, unquote, urlsplit

from vod_desktop.sandbox.objects import ObjectStore
from vod_desktop.sandbox.vod.options import VodOptions

USER_BUCKET = "user-media"

_BUCKET = re.compile(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]")


class Addresses:
    """Turns buckets and keys into addresses and back.

    An OSS address names the bucket in its host, as in the cloud. A CDN address leads to this server, so that
    a program that asks for a picture meets the sandbox and not some stranger's host.
    """

    def __init__(self, *, system_bucket: str, objects: ObjectStore, options: VodOptions) -> None:
        self.system_bucket = system_bucket
        self._objects = objects
        self._options = options

    def location(self, bucket: str) -> str:
        """The storage location of a bucket: its host."""
        return f"{bucket}.oss-{self._options.region}.aliyuncs.com"

    def bucket_at(self, location: str) -> str | None:
        """The bucket behind a storage location or host; None if unknown or in another region."""
        bucket = location.partition(".")[0]
        if location != self.location(bucket) or not _BUCKET.fullmatch(bucket):
            return None
        return bucket if self._objects.has_bucket(bucket) else None

    def oss_url(self, bucket: str, key: str) -> str:
        """Unsigned address at OSS."""
        return f"http://{self.location(bucket)}/{quote(key)}"

    def cdn_url(self, bucket: str, key: str) -> str:
        """Address for playing or showing."""
        return f"{self._options.oss_endpoint()}/{bucket}/{quote(key)}"

    def url(self, bucket: str, key: str, *, output_type: str) -> str:
        """The address of the asked kind, `cdn` or `oss`."""
        return self.oss_url(bucket, key) if output_type == "oss" else self.cdn_url(bucket, key)

    def place_of(self, url: str) -> tuple[str, str] | None:
        """Bucket and key of an OSS or CDN address, or None if it is not of this region or not an object."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return None
        path = unquote(parts.path.removeprefix("/"))
        if f"{parts.scheme}://{parts.netloc}" == self._options.oss_endpoint():
            bucket, _, key = path.partition("/")
            return (bucket, key) if key and self._objects.has_bucket(bucket) else None
        bucket_found = self.bucket_at(parts.netloc.lower()) if parts.scheme in ("http", "https") else None
        return (bucket_found, path) if bucket_found is not None and path else None


def video_key(extension: str) -> str:
    """A fresh object key for a video; it has a folder of its own."""
    mark = f"{uuid.uuid4().hex[:8]}-{uuid.uuid4().hex[:11]}"
    return f"sv/{mark}/{mark}.{extension}"


def image_key(image_type: str, extension: str) -> str:
    """A fresh object key for a picture."""
    return f"image/{image_type}/{uuid.uuid4().hex.upper()}-6-2.{extension}"


def attached_key(business_type: str, extension: str) -> str:
    """A fresh object key for auxiliary media."""
    return f"{business_type}/{uuid.uuid4().hex.upper()}-1-1.{extension}"
