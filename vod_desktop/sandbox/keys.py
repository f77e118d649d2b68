"""Who may call: the access keys of one data directory and the temporary ones handed out for uploads.

No secret is written anywhere. One random seed per data directory (readable by this user only) yields every
secret by HMAC, and a security token carries its own scope and end, so all of them outlive a restart.
"""

from __future__ import annotations

import base64
import hmac
import json
import os
import secrets
import threading
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from vod_desktop.sandbox.clock import SandboxClock


class KeyKind(StrEnum):
    """What an access key is an example of."""

    VALID = "valid"
    MAIN = "main-account"
    INACTIVE = "inactive"
    NO_PERMISSION = "no-permission"
    UPLOAD_ONLY = "upload-only"
    SUSPENDED = "suspended"
    STS = "sts"
    STS_EXPIRED = "sts-expired"
    UPLOAD_TOKEN = "upload-token"  # noqa: S105 - the name of a kind, not a secret


_UPLOAD_ONLY_ACTIONS = frozenset(
    {"CreateUploadVideo", "RefreshUploadVideo", "CreateUploadImage", "GetCallerIdentity"}
)
"""The system policy AliyunVODUploadAuth, and the question who one is, which anybody may ask."""
_NAMED_STS_LIFETIME_S = 3600
_TOKEN_MARK = "CAIS"  # noqa: S105 - how every security token of the vendor begins


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose signature it was."""

    access_key_id: str
    kind: str

    def allows(self, action: str) -> bool:
        """Whether the policy of this caller contains the VOD action."""
        if self.kind == KeyKind.UPLOAD_ONLY.value:
            return action in _UPLOAD_ONLY_ACTIONS
        return self.kind in (KeyKind.VALID.value, KeyKind.MAIN.value, KeyKind.STS.value)


@dataclass(frozen=True, slots=True)
class AccessKey:
    """A key pair, with a security token when it is a temporary one."""

    access_key_id: str
    access_key_secret: str = field(repr=False)
    kind: KeyKind
    security_token: str | None = field(default=None, repr=False)

    @property
    def caller(self) -> Caller:
        return Caller(self.access_key_id, self.kind.value)


@dataclass(frozen=True, slots=True)
class StsTriple:
    """Temporary credentials for one upload.

    Attributes:
        expires_at: Seconds since 1970 on the server's clock.
        lifetime_s: Seconds from issue to end.
    """

    access_key_id: str
    access_key_secret: str = field(repr=False)
    security_token: str = field(repr=False)
    expires_at: float
    lifetime_s: int


@dataclass(frozen=True, slots=True)
class TokenScope:
    """What a security token says: whose it is, what it opens, until when (seconds since 1970, real time)."""

    access_key_id: str
    bucket: str
    key: str
    prefix: str | None
    expires: float

    def covers(self, bucket: str, key: str) -> bool:
        """Whether the object lies within this token's policy."""
        if bucket != self.bucket:
            return False
        return key == self.key or (bool(self.prefix) and key.startswith(str(self.prefix)))


class KeyTable:
    """All keys of one data directory; called from any thread."""

    def __init__(self, data_dir: Path, clock: SandboxClock, token_ttl_s: float = 3000.0) -> None:
        self._clock = clock
        self._ttl_s = token_ttl_s
        self._seed = _load_seed(data_dir / "state" / "seed")
        self._lock = threading.Lock()
        self._ended: set[str] = set()
        self._issued: list[str] = []
        permanent = (
            key for key in KeyKind if key not in (KeyKind.STS, KeyKind.STS_EXPIRED, KeyKind.UPLOAD_TOKEN)
        )
        self._keys = {key.access_key_id: key for key in map(self._permanent_key, permanent)}
        for kind, lifetime in ((KeyKind.STS, _NAMED_STS_LIFETIME_S), (KeyKind.STS_EXPIRED, -1)):
            key = self._named_sts(kind, lifetime)
            self._keys[key.access_key_id] = key
        self._by_kind = {key.kind: key for key in self._keys.values()}

    def of_kind(self, kind: KeyKind) -> AccessKey:
        """The one key that is an example of `kind`."""
        return self._by_kind[kind]

    @property
    def app_token(self) -> str:
        """What clients of the app server show as bearer token."""
        return self._text("app-server", 40)

    @property
    def valid(self) -> AccessKey:
        """A RAM user's key that may do everything."""
        return self.of_kind(KeyKind.VALID)

    def find(self, access_key_id: str) -> AccessKey | None:
        """The permanent or named key with that id; temporary upload keys are found by their token."""
        return self._keys.get(access_key_id)

    def issue_upload_token(self, *, bucket: str, key: str, prefix: str | None) -> StsTriple:
        """Temporary credentials for one object, or for all below `prefix`."""
        access_key_id = "STS.N" + self._text(f"id:{secrets.token_hex(16)}", 22)
        scope = TokenScope(access_key_id, bucket, key, prefix, self._clock.true_now() + self._ttl_s)
        with self._lock:
            self._issued.append(access_key_id)
        return StsTriple(
            access_key_id=access_key_id,
            access_key_secret=self.upload_secret(access_key_id),
            security_token=self._seal(scope),
            expires_at=self._clock.now() + self._ttl_s,
            lifetime_s=max(1, round(self._ttl_s)),
        )

    def issue_key(self, lifetime_s: float = _NAMED_STS_LIFETIME_S) -> tuple[AccessKey, float]:
        """A further temporary key for VOD, and its end in seconds since 1970 on the server's clock. It ends with the server."""
        access_key_id = "STS.N" + self._text(f"id:{secrets.token_hex(16)}", 22)
        scope = TokenScope(access_key_id, "", "", None, self._clock.true_now() + lifetime_s)
        key = AccessKey(access_key_id, self.upload_secret(access_key_id), KeyKind.STS, self._seal(scope))
        with self._lock:
            self._keys[access_key_id] = key
        return key, self._clock.now() + lifetime_s

    def upload_secret(self, access_key_id: str) -> str:
        """The secret that belongs to a temporary id."""
        return self._text(f"secret:{access_key_id}", 44)

    def secret_of(self, access_key_id: str) -> str | None:
        """The secret that a signature of this id must be made with, or None for an unknown id."""
        key = self.find(access_key_id)
        if key is not None:
            return key.access_key_secret
        return self.upload_secret(access_key_id) if access_key_id.startswith("STS.N") else None

    def read_token(self, token: str) -> TokenScope | None:
        """What an upload token says, or None where this server never issued it."""
        if not token.startswith(_TOKEN_MARK):
            return None
        try:
            sealed = base64.b64decode(token[len(_TOKEN_MARK) :], validate=True)
        except ValueError:
            return None
        mac, body = sealed[:32], sealed[32:]
        if not hmac.compare_digest(mac, hmac.digest(self._seed, body, "sha256")):
            return None
        said = json.loads(body)
        return TokenScope(said["id"], said["bucket"], said["key"], said["prefix"], float(said["expires"]))

    def has_ended(self, scope: TokenScope) -> bool:
        """Whether the token's time is over, by the clock or by a fault."""
        with self._lock:
            if scope.access_key_id in self._ended:
                return True
        return self._clock.true_now() >= scope.expires

    def end_now(self, access_key_id: str) -> None:
        """Let one temporary key expire at once."""
        with self._lock:
            self._ended.add(access_key_id)

    def end_all(self) -> int:
        """Let all upload tokens issued since the start expire at once; says how many."""
        with self._lock:
            fresh = [name for name in self._issued if name not in self._ended]
            self._ended.update(fresh)
        return len(fresh)

    def _permanent_key(self, kind: KeyKind) -> AccessKey:
        access_key_id = "LTAI5t" + self._text(f"id:{kind.value}", 18)
        return AccessKey(access_key_id, self._text(f"secret:{kind.value}", 30), kind)

    def _named_sts(self, kind: KeyKind, lifetime_s: float) -> AccessKey:
        access_key_id = "STS.N" + self._text(f"id:{kind.value}", 22)
        scope = TokenScope(access_key_id, "", "", None, self._clock.true_now() + lifetime_s)
        return AccessKey(access_key_id, self.upload_secret(access_key_id), kind, self._seal(scope))

    def _seal(self, scope: TokenScope) -> str:
        said = {
            "id": scope.access_key_id,
            "bucket": scope.bucket,
            "key": scope.key,
            "prefix": scope.prefix,
            "expires": scope.expires,
            # Real tokens are this long, and long tokens are what breaks clients.
            "fill": secrets.token_urlsafe(400),
        }
        body = json.dumps(said, ensure_ascii=False).encode()
        return _TOKEN_MARK + base64.b64encode(hmac.digest(self._seed, body, "sha256") + body).decode()

    def _text(self, purpose: str, length: int) -> str:
        """Letters and digits that only this data directory yields."""
        digest = hmac.digest(self._seed, purpose.encode(), "sha512")
        text = base64.b64encode(digest).decode().translate({ord(mark): None for mark in "+/="})
        return text[:length]


def _load_seed(path: Path) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        seed = path.read_bytes()
        if len(seed) >= 32:
            return seed
        raise RuntimeError(f"the key file {path} is damaged; remove it to get new keys") from None
    with os.fdopen(descriptor, "wb") as file:
        seed = secrets.token_bytes(32)
        file.write(seed)
    return seed
