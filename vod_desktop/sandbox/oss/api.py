"""The OSS operations: what each one reads, checks, does and answers."""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import logging
import secrets
import time
from collections.abc import Callable
from urllib.parse import quote

from vod_desktop.sandbox.call import Call
from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.objects import Headers, ObjectStore, StoredObject
from vod_desktop.sandbox.oss import xml
from vod_desktop.sandbox.oss.auth import OssAuthenticator
from vod_desktop.sandbox.oss.errors import OssError
from vod_desktop.sandbox.oss.multipart import LARGEST_PART, MOST_PARTS, UploadStore
from vod_desktop.sandbox.oss.paths import is_bucket_name
from vod_desktop.sandbox.oss.reading import byte_range, full_headers, is_wanted, short_headers
from vod_desktop.sandbox.wire.body import BodyTooLong, ClientStalled, MalformedBody
from vod_desktop.sandbox.wire.message import Reply, Request

_LOG = logging.getLogger(__name__)
_LONGEST_KEY = 1023
_LONGEST_XML = 4 << 20
_MOST_META = 8 << 10
_LISTING_PAGE = 1000
_KEPT_HEADERS = (
    "content-type",
    "cache-control",
    "content-disposition",
    "content-encoding",
    "content-language",
    "expires",
)
_PART_EC = "0042-00000104"
_UNSUPPORTED = ("x-oss-callback", "x-oss-copy-source")


class OssApi:
    """Answers OSS requests; called from any thread."""

    def __init__(
        self, objects: ObjectStore, uploads: UploadStore, auth: OssAuthenticator, clock: SandboxClock
    ) -> None:
        self._objects = objects
        self._uploads = uploads
        self._auth = auth
        self._clock = clock
        self._operations: dict[str, Callable[[Call, Request], Reply]] = {
            "InitiateMultipartUpload": self._initiate,
            "UploadPart": self._upload_part,
            "ListParts": self._list_parts,
            "CompleteMultipartUpload": self._complete,
            "AbortMultipartUpload": self._abort,
            "PutObject": self._put,
            "HeadObject": self._head,
            "GetObject": self._get,
            "DeleteObject": self._delete,
        }

    def answer(self, call: Call, request: Request) -> Reply:
        """The reply to a request, whatever comes of it. Raises ClientGone."""
        started = time.monotonic()
        try:
            reply = self._work(call, request)
        except OssError as error:
            reply = self.refuse(call, request, error)
        except OSError as problem:
            _LOG.warning("the sandbox could not use its folder: %s", problem.strerror)
            reply = self._closing(call, request, OssError("InternalError"))
        reply.headers.append(("x-oss-server-time", str(int((time.monotonic() - started) * 1000))))
        if reply.header("x-oss-request-id") is None:
            reply.headers.append(("x-oss-request-id", new_request_id()))
        return reply

    def note(self, call: Call, request: Request) -> None:
        """Note scheme and verdict for a request that a fault will answer."""
        with contextlib.suppress(OssError):
            _check_names(call)
            self._auth.note(call, request)

    def refuse(self, call: Call, request: Request, error: OssError) -> Reply:
        """The reply that carries an error; for HEAD it is in the headers alone."""
        call.code = error.code
        request_id = new_request_id()
        body = error.xml(request_id, request.head.authority)
        headers = [
            ("x-oss-request-id", request_id),
            ("x-oss-ec", error.ec),
            ("Content-Type", "application/xml"),
        ]
        shows_body = request.method != "HEAD"
        if not shows_body:
            headers.append(("x-oss-err", base64.b64encode(body).decode()))
        return Reply(error.status, headers, body if shows_body else b"", shows_body=shows_body)

    def _work(self, call: Call, request: Request) -> Reply:
        _check_names(call)
        self._auth.check(call, request)
        operation = self._operations.get(call.action)
        if operation is None:
            raise _unknown_operation(call, request)
        for name in _UNSUPPORTED:
            if request.headers.get(name) is not None:
                raise OssError("NotImplemented", details=(("Header", name),))
        if not self._objects.has_bucket(call.bucket):
            raise OssError("NoSuchBucket", details=(("BucketName", call.bucket),))
        try:
            return operation(call, request)
        except ClientStalled:
            return self._closing(call, request, OssError("RequestTimeout"))
        except BodyTooLong:
            return self._closing(call, request, OssError("EntityTooLarge"))
        except MalformedBody as problem:
            return self._closing(call, request, OssError("InvalidArgument", str(problem)))

    def _closing(self, call: Call, request: Request, error: OssError) -> Reply:
        reply = self.refuse(call, request, error)
        reply.closes = True
        return reply

    def _initiate(self, call: Call, request: Request) -> Reply:
        digest = _content_md5(request)
        body = request.body.read(_LONGEST_XML)
        _check_digest(body, digest)
        self._check_overwrite(call, request)
        info = self._uploads.begin(call.bucket, call.key, _object_headers(request))
        call.upload_id = info.upload_id
        return _xml_reply(xml.initiate_result(info, call.params.get("encoding-type")))

    def _upload_part(self, call: Call, request: Request) -> Reply:
        number = _part_number(call)
        upload = self._uploads.find(call.bucket, call.key, call.upload_id, ec=_PART_EC)
        if request.headers.get("x-oss-server-side-encryption") is not None:
            raise OssError("InvalidArgument", details=(("ArgumentName", "x-oss-server-side-encryption"),))
        _check_has_length(request)
        part = self._uploads.store_part(
            upload,
            number,
            request.body.chunks(LARGEST_PART),
            size=request.body.length,
            md5=_content_md5(request),
        )
        return Reply(200, [("ETag", f'"{part.etag}"'), ("x-oss-hash-crc64ecma", str(part.crc64))])

    def _list_parts(self, call: Call, _request: Request) -> Reply:
        upload = self._uploads.find(call.bucket, call.key, call.upload_id)
        marker = _number(call, "part-number-marker", 0, lowest=0, highest=2**31)
        most = _number(call, "max-parts", _LISTING_PAGE, lowest=1, highest=_LISTING_PAGE)
        encoding = call.params.get("encoding-type")
        page = xml.list_parts_result(upload.info, upload.parts(), marker=marker, most=most, encoding=encoding)
        return _xml_reply(page)

    def _complete(self, call: Call, request: Request) -> Reply:
        digest = _content_md5(request)
        body = request.body.read(_LONGEST_XML)
        _check_digest(body, digest)
        upload = self._uploads.find(call.bucket, call.key, call.upload_id)
        everything = (request.headers.get("x-oss-complete-all") or "").lower() == "yes"
        if everything and body:
            raise OssError("InvalidArgument", "The body must be empty with x-oss-complete-all.")
        listed = None if everything else xml.parse_complete(body)
        self._check_overwrite(call, request)
        stored = self._uploads.complete(upload, listed)
        self._objects.on_stored(call.bucket, call.key, stored)
        place = f"http://{request.head.authority}{quote(request.head.path, safe='/%-_.~')}"
        reply = _xml_reply(
            xml.complete_result(upload.info, place, stored.etag, call.params.get("encoding-type"))
        )
        reply.headers += [("ETag", f'"{stored.etag}"'), ("x-oss-hash-crc64ecma", str(stored.crc64))]
        return reply

    def _abort(self, call: Call, _request: Request) -> Reply:
        self._uploads.abort(self._uploads.find(call.bucket, call.key, call.upload_id))
        return Reply(204)

    def _put(self, call: Call, request: Request) -> Reply:
        digest = _content_md5(request)
        _check_has_length(request)
        self._check_overwrite(call, request)
        headers = _object_headers(request)
        body = request.body.chunks(LARGEST_PART)
        stored = self._objects.put_stream(call.bucket, call.key, body, headers, accept=_digest_judge(digest))
        self._objects.on_stored(call.bucket, call.key, stored)
        md5 = base64.b64encode(bytes.fromhex(stored.etag)).decode()
        return Reply(
            200,
            [("ETag", f'"{stored.etag}"'), ("x-oss-hash-crc64ecma", str(stored.crc64)), ("Content-MD5", md5)],
        )

    def _head(self, call: Call, request: Request) -> Reply:
        stored = self._existing(call)
        if not is_wanted(request, stored):
            return Reply(304, short_headers(stored), shows_body=False)
        headers = short_headers(stored) if "objectMeta" in call.params else full_headers(stored)
        headers.append(("Content-Length", str(stored.size)))
        return Reply(200, headers, shows_body=False)

    def _get(self, call: Call, request: Request) -> Reply:
        stored = self._existing(call)
        if not is_wanted(request, stored):
            return Reply(304, short_headers(stored), shows_body=False)
        headers = full_headers(stored)
        wanted = request.headers.get("range")
        span = byte_range(wanted, stored.size) if wanted else None
        if span is None:
            return Reply(200, headers, file=(stored.path, 0, stored.size))
        first, last = span
        headers.append(("Content-Range", f"bytes {first}-{last}/{stored.size}"))
        return Reply(206, headers, file=(stored.path, first, last - first + 1))

    def _delete(self, call: Call, _request: Request) -> Reply:
        self._objects.delete(call.bucket, call.key)
        return Reply(204)

    def _existing(self, call: Call) -> StoredObject:
        stored = self._objects.head(call.bucket, call.key)
        if stored is None:
            raise OssError("NoSuchKey", details=(("Key", call.key),))
        return stored

    def _check_overwrite(self, call: Call, request: Request) -> None:
        forbidden = (request.headers.get("x-oss-forbid-overwrite") or "").lower() == "true"
        if forbidden and self._objects.head(call.bucket, call.key) is not None:
            raise OssError("FileAlreadyExists")


def new_request_id() -> str:
    """24 upper hex digits, as OSS makes them."""
    return secrets.token_hex(12).upper()


def _check_names(call: Call) -> None:
    if not is_bucket_name(call.bucket):
        raise OssError("InvalidBucketName", details=(("BucketName", call.bucket),))
    try:
        length = len(call.key.encode())
    except UnicodeEncodeError:
        raise OssError("InvalidObjectName", "The key is not UTF-8.") from None
    if length > _LONGEST_KEY or call.key.startswith(("/", "\\")):
        raise OssError("InvalidObjectName", details=(("ObjectName", call.key),))


def _unknown_operation(call: Call, request: Request) -> OssError:
    if request.method in ("GET", "PUT", "POST", "HEAD", "DELETE") and (call.params or not call.key):
        return OssError("NotImplemented")
    return OssError("MethodNotAllowed", details=(("Method", request.method), ("ResourceType", "Object")))


def _part_number(call: Call) -> int:
    text = call.params.get("partNumber", "")
    if not text:
        raise OssError("InvalidArgument", ec="0017-00000219", details=(("ArgumentName", "partNumber"),))
    if call.part_number is None or not 1 <= call.part_number <= MOST_PARTS:
        message = "Part number must be an integer between 1 and 10000, inclusive."
        details = (("ArgumentName", "partNumber"), ("ArgumentValue", text))
        raise OssError("InvalidArgument", message, ec="0017-00000220", details=details)
    return call.part_number


def _number(call: Call, name: str, usual: int, *, lowest: int, highest: int) -> int:
    text = call.params.get(name, "")
    if not text:
        return usual
    if not (text.isascii() and text.isdigit() and len(text) < 12 and lowest <= int(text) <= highest):
        raise OssError("InvalidArgument", details=(("ArgumentName", name), ("ArgumentValue", text)))
    return int(text)


def _check_has_length(request: Request) -> None:
    if request.headers.get("content-length") is None and request.body.length is not None:
        raise OssError("MissingContentLength")


def _content_md5(request: Request) -> bytes | None:
    text = request.headers.get("content-md5")
    if text is None:
        return None
    try:
        digest = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        digest = b""
    if len(digest) != 16:
        raise OssError("InvalidDigest", "The Content-MD5 you specified was invalid.", ec="0017-00000502")
    return digest


def _digest_judge(digest: bytes | None) -> Callable[[str], None]:
    def judge(etag: str) -> None:
        if digest is not None and digest.hex().upper() != etag:
            raise OssError("InvalidDigest")

    return judge


def _check_digest(body: bytes, digest: bytes | None) -> None:
    if digest is not None:
        _digest_judge(digest)(hashlib.md5(body, usedforsecurity=False).hexdigest().upper())


def _object_headers(request: Request) -> Headers:
    kept = tuple(
        (name, value)
        for name, value in request.headers
        if name in _KEPT_HEADERS or name.startswith("x-oss-meta-") or name == "x-oss-storage-class"
    )
    if (
        sum(len(name) + len(value.encode()) for name, value in kept if name.startswith("x-oss-meta-"))
        > _MOST_META
    ):
        raise OssError("InvalidArgument", "The user metadata is too large.")
    return kept


def _xml_reply(body: bytes) -> Reply:
    return Reply(200, [("Content-Type", "application/xml")], body)
