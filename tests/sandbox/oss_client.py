"""A small OSS client of the tests' own: signs V1 and V4 by itself and sends exactly what it is told to."""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import re
import time
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as ET

MIN_PART = 102_400
_V1_SIGNED = {"uploads", "uploadId", "partNumber", "objectMeta", "acl"}


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def code(self) -> str:
        if self.body:
            return self.field("Code")
        return ET.fromstring(base64.b64decode(self.headers["x-oss-err"])).findtext("Code") or ""

    @property
    def etag(self) -> str:
        return self.headers["etag"].strip('"')

    @property
    def crc(self) -> int:
        return int(self.headers["x-oss-hash-crc64ecma"])

    def field(self, name: str) -> str:
        found = ET.fromstring(self.body).findtext(name)
        assert found is not None, self.body
        return found


@dataclass
class OssClient:
    endpoint: str
    key_id: str
    secret: str
    token: str | None = None
    scheme: str = "v4"
    region: str = "cn-shanghai"
    bucket: str = "user-media"
    clock_offset_s: float = 0.0
    extra: dict[str, str] = field(default_factory=dict)

    def call(
        self,
        method: str,
        key: str,
        query: dict[str, str] | None = None,
        body: bytes = b"",
        headers: dict[str, str] | None = None,
        drop: tuple[str, ...] = (),
    ) -> Answer:
        """Sign, send and read one request; `drop` leaves out headers after signing."""
        query = query or {}
        signed = self.sign(method, key, query, {**self.extra, **(headers or {})})
        for name in drop:
            signed.pop(name)
        return self.send(method, self.target(key, query), signed, body)

    def target(self, key: str, query: dict[str, str]) -> str:
        text = "&".join(f"{quote(k, safe='')}={quote(v, safe='')}" if v else k for k, v in query.items())
        return f"/{self.bucket}/{quote(key, safe='')}" + (f"?{text}" if text else "")

    def send(self, method: str, target: str, headers: dict[str, str], body: bytes = b"") -> Answer:
        connection = http.client.HTTPConnection(urlsplit(self.endpoint).netloc, timeout=20)
        try:
            connection.request(method, target, body=body or None, headers=headers)
            reply = connection.getresponse()
            named = {name.lower(): value for name, value in reply.getheaders()}
            return Answer(reply.status, named, reply.read())
        finally:
            connection.close()

    def sign(self, method: str, key: str, query: dict[str, str], headers: dict[str, str]) -> dict[str, str]:
        headers = {name.lower(): value for name, value in headers.items()}
        if self.token:
            headers["x-oss-security-token"] = self.token
        now = time.gmtime(time.time() + self.clock_offset_s)
        if self.scheme == "v1":
            headers["date"] = time.strftime("%a, %d %b %Y %H:%M:%S GMT", now)
            return {**headers, "authorization": self._v1(method, key, query, headers)}
        headers["x-oss-date"] = time.strftime("%Y%m%dT%H%M%SZ", now)
        headers["x-oss-content-sha256"] = "UNSIGNED-PAYLOAD"
        return {**headers, "authorization": self._v4(method, key, query, headers)}

    def _v1(self, method: str, key: str, query: dict[str, str], headers: dict[str, str]) -> str:
        lines = [method, headers.get("content-md5", ""), headers.get("content-type", ""), headers["date"]]
        lines += [f"{name}:{headers[name]}" for name in sorted(headers) if name.startswith("x-oss-")]
        signed = sorted(name for name in query if name in _V1_SIGNED)
        text = "&".join(f"{name}={query[name]}" if query[name] else name for name in signed)
        lines.append(f"/{self.bucket}/{key}" + (f"?{text}" if text else ""))
        mac = hmac.new(self.secret.encode(), "\n".join(lines).encode(), hashlib.sha1).digest()
        return f"OSS {self.key_id}:{base64.b64encode(mac).decode()}"

    def _v4(self, method: str, key: str, query: dict[str, str], headers: dict[str, str]) -> str:
        date = headers["x-oss-date"]
        scope = f"{date[:8]}/{self.region}/oss/aliyun_v4_request"
        pairs = sorted((quote(k, safe=""), quote(v, safe="")) for k, v in query.items())
        names = sorted(n for n in headers if n.startswith("x-oss-") or n in ("content-type", "content-md5"))
        canonical = "\n".join(
            [
                method,
                quote(f"/{self.bucket}/{key}", safe="/"),
                "&".join(f"{k}={v}" if v else k for k, v in pairs),
                *[f"{name}:{headers[name]}" for name in names],
                "",
                "",
                "UNSIGNED-PAYLOAD",
            ]
        )
        digest = hashlib.sha256(canonical.encode()).hexdigest()
        mac = ("aliyun_v4" + self.secret).encode()
        text = f"OSS4-HMAC-SHA256\n{date}\n{scope}\n{digest}"
        for step in (*scope.split("/"), text):
            mac = hmac.new(mac, step.encode(), hashlib.sha256).digest()
        return f"OSS4-HMAC-SHA256 Credential={self.key_id}/{scope},Signature={mac.hex()}"

    # Operations in one word each.

    def initiate(self, key: str, **headers: str) -> str:
        answer = self.call("POST", key, {"uploads": ""}, headers=headers)
        assert answer.status == 200, answer.body
        return answer.field("UploadId")

    def part(self, key: str, upload_id: str, number: int, body: bytes, **headers: str) -> Answer:
        query = {"partNumber": str(number), "uploadId": upload_id}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.call("PUT", key, query, body, named)

    def complete(self, key: str, upload_id: str, parts: list[tuple[int, str]]) -> Answer:
        return self.call("POST", key, {"uploadId": upload_id}, complete_body(parts))

    def listing(self, key: str, upload_id: str, **query: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in query.items()}
        return self.call("GET", key, {"uploadId": upload_id, **named})

    def upload(self, key: str, pieces: list[bytes]) -> Answer:
        """A whole multipart upload."""
        upload_id = self.initiate(key)
        etags = [(n, self.part(key, upload_id, n, piece).etag) for n, piece in enumerate(pieces, 1)]
        return self.complete(key, upload_id, etags)


def complete_body(parts: list[tuple[int, str]]) -> bytes:
    inner = "".join(f'<Part><PartNumber>{n}</PartNumber><ETag>"{etag}"</ETag></Part>' for n, etag in parts)
    return f"<CompleteMultipartUpload>{inner}</CompleteMultipartUpload>".encode()


def listed_numbers(answer: Answer) -> list[int]:
    return [int(number) for number in re.findall(rb"<PartNumber>(\d+)</PartNumber>", answer.body)]
