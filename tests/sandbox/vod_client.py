"""A small VOD client of the tests' own: signs V1 and V3 by itself."""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import json
import time
import uuid
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

VERSION = "2017-03-21"


def pct(text: str) -> str:
    return quote(text, safe="")


@dataclass
class VodAnswer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        return str(self.json["Code"])


@dataclass
class VodClient:
    endpoint: str
    key_id: str
    secret: str
    token: str | None = None
    clock_offset_s: float = 0.0

    def public(self, action: str, params: dict[str, str]) -> dict[str, str]:
        """All parameters of a V1 call but the signature; given ones win."""
        moment = time.gmtime(time.time() + self.clock_offset_s)
        usual = {
            "Action": action,
            "Version": VERSION,
            "Format": "JSON",
            "AccessKeyId": self.key_id,
            "SignatureMethod": "HMAC-SHA1",
            "SignatureVersion": "1.0",
            "SignatureNonce": uuid.uuid4().hex,
            "Timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", moment),
        }
        if self.token:
            usual["SecurityToken"] = self.token
        return {**usual, **params}

    def signed(self, method: str, params: dict[str, str]) -> dict[str, str]:
        canonical = "&".join(f"{pct(name)}={pct(params[name])}" for name in sorted(params))
        text = f"{method}&%2F&{pct(canonical)}"
        mac = hmac.new(f"{self.secret}&".encode(), text.encode(), hashlib.sha1).digest()
        return {**params, "Signature": base64.b64encode(mac).decode()}

    def call(self, action: str, method: str = "POST", form: bool = False, **params: str) -> VodAnswer:
        query = urlencode(self.signed(method, self.public(action, params)))
        if form:
            kind = {"Content-Type": "application/x-www-form-urlencoded"}
            return self.send(method, "/", kind, query.encode())
        return self.send(method, f"/?{query}", {}, b"")

    def call_v3(
        self, action: str, headers: dict[str, str] | None = None, body: bytes = b"", **params: str
    ) -> VodAnswer:
        """A V3 call; `headers` replace or add to what is signed."""
        named = {
            "host": urlsplit(self.endpoint).netloc,
            "x-acs-action": action,
            "x-acs-version": VERSION,
            "x-acs-date": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + self.clock_offset_s)),
            "x-acs-signature-nonce": uuid.uuid4().hex,
            "x-acs-content-sha256": hashlib.sha256(body).hexdigest(),
            **({"x-acs-security-token": self.token} if self.token else {}),
            **(headers or {}),
        }
        query = "&".join(f"{pct(name)}={pct(params[name])}" for name in sorted(params))
        names = ";".join(sorted(named))
        lines = "".join(f"{name}:{named[name]}\n" for name in sorted(named))
        canonical = "\n".join(["POST", "/", query, lines, names, named["x-acs-content-sha256"]])
        text = "ACS3-HMAC-SHA256\n" + hashlib.sha256(canonical.encode()).hexdigest()
        mac = hmac.new(self.secret.encode(), text.encode(), hashlib.sha256).hexdigest()
        named["authorization"] = (
            f"ACS3-HMAC-SHA256 Credential={self.key_id},SignedHeaders={names},Signature={mac}"
        )
        return self.send("POST", f"/?{urlencode(params)}", named, body)

    def send(self, method: str, target: str, headers: dict[str, str], body: bytes) -> VodAnswer:
        connection = http.client.HTTPConnection(urlsplit(self.endpoint).netloc, timeout=20)
        try:
            connection.request(method, target, body=body or None, headers=headers)
            reply = connection.getresponse()
            named = {name.lower(): value for name, value in reply.getheaders()}
            return VodAnswer(reply.status, named, reply.read())
        finally:
            connection.close()
