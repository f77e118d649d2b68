"""Uploads to OSS through oss2: put, multipart, list, head. One request a call, no retries, every error one of ours."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oss_call import OssCall, Unreadable
from vod_desktop.cloud.oss_parts import ListedPart, PartsPage, complete_body, parse_parts_page
from vod_desktop.cloud.oss_signature import V4Auth
from vod_desktop.cloud.transport import Body, Outgoing, Transport
from vod_desktop.domain.errors import CallDetail, ForeignReply, GrantMalformed, NotFound, UploadGone
from vod_desktop.domain.grant import UploadAddress, UploadAuth, is_loopback
from vod_desktop.domain.ids import UploadId
from vod_desktop.domain.region import DEFAULT_REGION_ID

if TYPE_CHECKING:
    import oss2

__all__ = ["Body", "ListedPart", "ObjectHead", "ObjectReceipt", "OssGateway", "PartReceipt"]

_PAGE = 1000
_APP_NAME = "vod-desktop"


@dataclass(frozen=True, slots=True)
class PartReceipt:
    """What OSS confirmed of a part. `etag` without quotes; `crc64` is None when OSS did not tell it."""

    etag: str
    crc64: int | None
    request_id: str


@dataclass(frozen=True, slots=True)
class ObjectReceipt:
    """What OSS confirmed of a whole object. `etag` is empty when only a later step of OSS's failed."""

    etag: str
    crc64: int | None
    request_id: str


@dataclass(frozen=True, slots=True)
class ObjectHead:
    """An object that is there: its bytes, its CRC-64 if told, its ETag."""

    size: int
    crc64: int | None
    etag: str


class OssGateway:
    """OSS for the whole program: one session, one pool, one TLS context. May be used from any thread.

    Every method signs with the auth it is given and with nothing else, sends one request, and raises `CallError`s only;
    what a body raises comes out unchanged. A 2xx without request id and ETag is a `ForeignReply`.
    """

    def __init__(self, *, network: NetworkSettings, offset: ClockOffset) -> None:
        self._transport = Transport(network)
        self._offset = offset

    def initiate(self, address: UploadAddress, auth: UploadAuth) -> UploadId:
        """Begin a multipart upload. After a `ReplyLost` one may exist that nobody knows; OSS keeps several side by side."""
        call, bucket = self._call("InitiateMultipartUpload", address, auth)
        upload_id = call.through(lambda: bucket.init_multipart_upload(address.object_key)).upload_id
        if not isinstance(upload_id, str) or not 0 < len(upload_id) <= 256:
            raise call.foreign("no-upload-id")
        return UploadId(upload_id)

    def upload_part(
        self, address: UploadAddress, auth: UploadAuth, upload_id: UploadId, number: int, body: Body
    ) -> PartReceipt:
        """Send one part; an earlier one of that number is replaced. The caller compares the checksum."""
        call, bucket = self._call("UploadPart", address, auth)
        call.through(lambda: bucket.upload_part(address.object_key, upload_id, number, body))
        return PartReceipt(call.etag, call.crc64, call.request_id)

    def put_object(self, address: UploadAddress, auth: UploadAuth, body: Body) -> ObjectReceipt:
        """Send a whole object of at most 5 GiB."""
        call, bucket = self._call("PutObject", address, auth)
        call.through(lambda: bucket.put_object(address.object_key, body))
        return ObjectReceipt(call.etag, call.crc64, call.request_id)

    def list_parts(
        self,
        address: UploadAddress,
        auth: UploadAuth,
        upload_id: UploadId,
        *,
        wanted: Callable[[ListedPart], bool] = lambda _: True,
    ) -> tuple[ListedPart, ...]:
        """All parts that OSS holds and that are wanted, by number. The token need not allow it: `NotAllowed` is no reason to give up.

        `wanted` is asked about each part as its page comes in; what is not wanted takes no memory.
        """
        parts: list[ListedPart] = []
        marker: int | None = 0
        while marker is not None:
            page = self._parts_page(address, auth, upload_id, marker)
            parts += filter(wanted, page.parts)
            marker = page.next_marker
        return tuple(sorted(parts, key=lambda part: part.number))

    def complete(
        self, address: UploadAddress, auth: UploadAuth, upload_id: UploadId, parts: Sequence[tuple[int, str]]
    ) -> ObjectReceipt:
        """Make the object of the parts, given as (number, ETag). After a `ReplyLost` or `UploadGone` ask `head` first."""
        # oss2 would make a tree of objects of the list, some megabytes for 10,000 parts.
        call, bucket = self._call("CompleteMultipartUpload", address, auth, complete_body(parts))
        call.through(lambda: bucket.complete_multipart_upload(address.object_key, upload_id, None))
        return ObjectReceipt(call.etag, call.crc64, call.request_id)

    def abort(self, address: UploadAddress, auth: UploadAuth, upload_id: UploadId) -> None:
        """Drop the multipart upload and its parts. One that is already gone is fine."""
        call, bucket = self._call("AbortMultipartUpload", address, auth)
        with contextlib.suppress(UploadGone):
            call.through(lambda: bucket.abort_multipart_upload(address.object_key, upload_id))

    def head(self, address: UploadAddress, auth: UploadAuth) -> ObjectHead | None:
        """What is stored under the key; None when nothing is. The token need not allow it."""
        call, bucket = self._call("HeadObject", address, auth)
        try:
            call.through(lambda: bucket.head_object(address.object_key))
        except NotFound as error:
            if error.detail.code in {"", "NoSuchKey"}:
                return None
            raise
        size = call.reply.header("content-length")
        if not size.isascii() or not size.isdigit() or len(size) > 16:
            raise call.foreign("no-length")
        return ObjectHead(int(size), call.crc64, call.etag)

    def reach(self, host: str) -> None:
        """Ask a host of OSS anything, without a key, to see whether it is OSS that answers.

        Raises:
            CallError: It does not.
        """
        detail = CallDetail("GetService", host=host)
        reply = self._transport.send(Outgoing("GET", f"https://{host}/", {}), detail)
        if not reply.header("x-oss-request-id"):
            raise ForeignReply(replace(detail, http_status=reply.status), reason="no-request-id")

    def close(self) -> None:
        """Close idle connections. Calls under way end by themselves."""
        self._transport.close()

    def _parts_page(
        self, address: UploadAddress, auth: UploadAuth, upload_id: UploadId, marker: int
    ) -> PartsPage:
        call, bucket = self._call("ListParts", address, auth)
        key = address.object_key
        # oss2 is not given the page and says so.
        with contextlib.suppress(Unreadable):
            call.through(lambda: bucket.list_parts(key, upload_id, marker=str(marker), max_parts=_PAGE))
        page = parse_parts_page(call.reply.body, after=marker)
        if page is None:
            raise call.foreign("unreadable")
        return page

    def _call(
        self, operation: str, address: UploadAddress, auth: UploadAuth, body: bytes | None = None
    ) -> tuple[OssCall, oss2.Bucket]:
        """The call and the oss2 object that will make it: one for each request, so that auth and answer are its own."""
        import oss2

        _check(address)
        call = OssCall(self._transport, CallDetail(operation, host=address.host), self._offset, body)
        region = address.region or auth.region or DEFAULT_REGION_ID
        arguments: dict[str, Any] = {
            "session": call,
            "region": region,
            "enable_crc": False,
            "app_name": _APP_NAME,
        }
        signer = V4Auth(auth, region=region, offset=self._offset)
        try:
            return call, oss2.Bucket(signer, address.endpoint, address.bucket, **arguments)
        except oss2.exceptions.ClientError:
            raise GrantMalformed(what="address", reason="bucket") from None


def _check(address: UploadAddress) -> None:
    """TLS always, http only to this computer; a key that OSS can have."""
    secure = address.endpoint.startswith("https://")
    local = address.endpoint.startswith("http://") and is_loopback(address.host)
    if not (secure or local):
        raise GrantMalformed(what="address", reason="endpoint")
    if address.object_key in {"", ".", ".."}:  # an address cannot hold the latter two
        raise GrantMalformed(what="address", reason="object-key")
