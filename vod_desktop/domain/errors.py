"""Everything that can go wrong, by what is to be done about it.

    VodDesktopError
    ├── CallError                 a call to VOD, OSS or an app server
    │   ├── Unavailable           RETRY           5xx, time-out at the service
    │   ├── Throttled             RETRY           too many requests
    │   ├── ReplyLost             RETRY           sent, no answer: it may have happened, ask first
    │   ├── NetworkDown           RETRY           not reached at all
    │   ├── ForeignReply          RETRY           something else answered: a portal, a proxy
    │   ├── ChecksumMismatch      RETRY           what arrived is not what was sent
    │   ├── ClockSkewed           SYNC_CLOCK      refused because of the time of day
    │   ├── AuthExpired           REFRESH_AUTH    upload auth is over
    │   ├── UploadGone            RESTART_UPLOAD  the multipart upload no longer exists
    │   ├── PartsRefused          RESTART_UPLOAD  some parts are not what Complete was told
    │   ├── NotFound              GIVE_UP         no such object, media, bucket, category …
    │   ├── MediaGone             ASK_USER        the media was deleted at VOD
    │   ├── CreateUnclear         ASK_USER        a media may have been created and nobody can tell
    │   ├── KeyRejected           ASK_USER        key, secret or token of the account
    │   ├── NotAllowed            GIVE_UP         the account lacks a permission
    │   │   └── NotOffered        GIVE_UP         the account's app server has no such call
    │   ├── AccountSuspended      GIVE_UP         arrears, service not opened
    │   ├── TlsFailed             ASK_USER        certificate not trusted
    │   ├── ProxyRefused          ASK_USER        the proxy on the way wants a login, or says no
    │   └── Refused               GIVE_UP         any other no
    ├── SourceError               the file on this computer
    │   ├── SourceMissing · SourceUnreadable · SourceChanged · SourceEmpty · SourceIsFolder     ASK_USER
    ├── InputError                what was typed, dropped or pasted
    │   ├── UnsupportedExtension · FileTooLarge · PartSizeNotAllowed · GrantMalformed · MetadataRefused   ASK_USER
    │   └── CoverFailed           ASK_USER        the cover could not be made or uploaded
    ├── StoreError                the database
    │   ├── StoreFull · StoreDamaged · StoreNewer · StoreBusy                                   ASK_USER
    ├── KeychainError             KeychainAbsent · KeychainLocked · KeychainFailed               ASK_USER
    ├── KeySourceFailed           ASK_USER        the program or server that gives temporary keys gave none
    └── ObjectMismatch            GIVE_UP         the finished object differs from the file

The engine decides by `recovery` alone. Errors carry codes and values; sentences for people are made in `app/wording`.
Being cancelled is not an error and not here.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar


class Recovery(enum.Enum):
    """What may be done after an error."""

    RETRY = "retry"
    REFRESH_AUTH = "refresh-auth"
    SYNC_CLOCK = "sync-clock"
    RESTART_UPLOAD = "restart-upload"
    ASK_USER = "ask-user"
    GIVE_UP = "give-up"


@dataclass(frozen=True, slots=True)
class CallDetail:
    """What support asks for about one call. Never holds a secret or a signed URL.

    Attributes:
        operation: Name of the interface: `CreateUploadVideo`, `UploadPart`, …
        http_status: Status of the answer; None without one.
        code: Error code of the service; empty when it gave none.
        message: The service's own sentence, cleaned.
        request_id: The service's id of the call.
        ec: OSS's finer error code.
        host: Host that was called.
    """

    operation: str
    http_status: int | None = None
    code: str = ""
    message: str = ""
    request_id: str = ""
    ec: str = ""
    host: str = ""


class VodDesktopError(Exception):
    """Base of all errors of the program."""

    kind: ClassVar[str] = "unexpected"
    recovery: ClassVar[Recovery] = Recovery.GIVE_UP

    def __init__(self, **values: object) -> None:
        self.values: dict[str, object] = values
        super().__init__(self.kind)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.values.items())
        return f"{self.kind}({told})" if told else self.kind


class CallError(VodDesktopError):
    """A call that did not succeed."""

    kind = "refused"

    def __init__(self, detail: CallDetail, **values: object) -> None:
        super().__init__(**values)
        self.detail = detail

    @property
    def may_have_happened(self) -> bool:
        """Whether the service may have done what it was asked for all the same: ask before the call is repeated."""
        return bool(self.values.get("may_have_happened", False))

    def __str__(self) -> str:
        d = self.detail
        parts = (d.operation, str(d.http_status or ""), d.code, d.ec, d.request_id)
        return f"{self.kind}: {' '.join(part for part in parts if part)}"


class Unavailable(CallError):
    kind = "unavailable"
    recovery = Recovery.RETRY

    @property
    def may_have_happened(self) -> bool:
        return True


class Throttled(CallError):
    kind = "throttled"
    recovery = Recovery.RETRY


class ReplyLost(CallError):
    kind = "reply-lost"
    recovery = Recovery.RETRY

    @property
    def may_have_happened(self) -> bool:
        return True


class NetworkDown(CallError):
    """`reason`, where it is known, is proxy (it was not reached), name (nobody knows the host) or behind-proxy (the proxy did not
    reach the host).
    """

    kind = "network-down"
    recovery = Recovery.RETRY


class ForeignReply(CallError):
    kind = "foreign-reply"
    recovery = Recovery.RETRY


class ChecksumMismatch(CallError):
    kind = "checksum-mismatch"
    recovery = Recovery.RETRY


class ClockSkewed(CallError):
    """`offset_s` is what has to be added to this computer's clock; None when the service did not tell."""

    kind = "clock-skewed"
    recovery = Recovery.SYNC_CLOCK

    def __init__(self, detail: CallDetail, *, offset_s: float | None = None) -> None:
        super().__init__(detail, offset_s=offset_s)
        self.offset_s = offset_s


class AuthExpired(CallError):
    kind = "auth-expired"
    recovery = Recovery.REFRESH_AUTH


class UploadGone(CallError):
    kind = "upload-gone"
    recovery = Recovery.RESTART_UPLOAD


class PartsRefused(CallError):
    kind = "parts-refused"
    recovery = Recovery.RESTART_UPLOAD


class NotFound(CallError):
    kind = "not-found"


class MediaGone(CallError):
    kind = "media-gone"
    recovery = Recovery.ASK_USER


class CreateUnclear(CallError):
    """The answer to a Create* call was lost and the interface has no ReferenceId to ask by."""

    kind = "create-unclear"
    recovery = Recovery.ASK_USER


class KeyRejected(CallError):
    """`reason` is one of unknown-key, inactive-key, wrong-secret, token-expired, token-missing, token-wrong, no-key; of an
    app server's token app-token or no-app-token; no-account.
    """

    kind = "key-rejected"
    recovery = Recovery.ASK_USER

    def __init__(self, detail: CallDetail, *, reason: str) -> None:
        super().__init__(detail, reason=reason)
        self.reason = reason


class NotAllowed(CallError):
    """`reason`, where there is one, is app-server (it refused) or server-key (VOD refused the app server's own key)."""

    kind = "not-allowed"


class NotOffered(NotAllowed):
    """What an app server has no call for: nothing was sent."""

    kind = "not-offered"


class AccountSuspended(CallError):
    kind = "account-suspended"


class TlsFailed(CallError):
    """`reason` is untrusted, wrong-host, expired, not-yet-valid, old-tls, handshake, ca-bundle or proxy (the proxy's own)."""

    kind = "tls-failed"
    recovery = Recovery.ASK_USER


class ProxyRefused(CallError):
    """`reason` is login, no-password (none is at hand), forbidden or address (what is set cannot be a proxy). Nothing was sent."""

    kind = "proxy-refused"
    recovery = Recovery.ASK_USER


class Refused(CallError):
    kind = "refused"


class _AsksUser(VodDesktopError):
    recovery = Recovery.ASK_USER


class SourceError(_AsksUser):
    """The file on this computer. `path` is among the values."""

    kind = "source-unreadable"


class SourceMissing(SourceError):
    kind = "source-missing"


class SourceUnreadable(SourceError):
    kind = "source-unreadable"


class SourceChanged(SourceError):
    kind = "source-changed"


class SourceEmpty(SourceError):
    kind = "source-empty"


class SourceIsFolder(SourceError):
    kind = "source-is-folder"


class InputError(_AsksUser):
    """Something typed, dropped or pasted that cannot be taken."""

    kind = "input"


class UnsupportedExtension(InputError):
    kind = "unsupported-extension"


class FileTooLarge(InputError):
    kind = "file-too-large"


class PartSizeNotAllowed(InputError):
    kind = "part-size-not-allowed"


class GrantMalformed(InputError):
    """Upload address or upload auth cannot be decoded. `what` names the part, `reason` the fault; never the text itself."""

    kind = "grant-malformed"


class MetadataRefused(InputError):
    kind = "metadata-refused"


class CoverFailed(InputError):
    kind = "cover-failed"


class StoreError(_AsksUser):
    """The database of this computer."""

    kind = "store-failed"


class StoreFull(StoreError):
    kind = "store-full"


class StoreDamaged(StoreError):
    kind = "store-damaged"


class StoreNewer(StoreError):
    kind = "store-newer"


class StoreBusy(StoreError):
    kind = "store-busy"


class KeychainError(_AsksUser):
    kind = "keychain-failed"


class KeychainAbsent(KeychainError):
    kind = "keychain-absent"


class KeychainLocked(KeychainError):
    kind = "keychain-locked"


class KeychainFailed(KeychainError):
    kind = "keychain-failed"


class KeySourceFailed(_AsksUser):
    """`reason` is command, not-found, not-started, exit-code (with `exit_code`), time-out, too-long, not-json, version, fields,
    ended (the key is over already) or same (it is the one that was rejected). No value holds what the source said.
    """

    kind = "key-source-failed"


class ObjectMismatch(VodDesktopError):
    """The object at OSS is complete and differs from the file. Values: `expected`, `found`, `what` (size or crc64)."""

    kind = "object-mismatch"


@dataclass(frozen=True, slots=True)
class Failure:
    """An error as a plain value that can be shown, stored and sent through the inbox.

    Attributes:
        kind: Machine word of the error class, such as `not-allowed`.
        recovery: What may be done.
        detail: The call it came from; None when no call was involved.
        values: Numbers and names for the sentence.
    """

    kind: str
    recovery: Recovery
    detail: CallDetail | None = None
    values: Mapping[str, object] = field(default_factory=dict)

    @staticmethod
    def of(error: BaseException) -> Failure:
        """The value of an error; a foreign one becomes `unexpected` with its class name and no text, which might hold secrets."""
        if isinstance(error, CallError):
            return Failure(error.kind, error.recovery, error.detail, error.values)
        if isinstance(error, VodDesktopError):
            return Failure(error.kind, error.recovery, None, error.values)
        return Failure("unexpected", Recovery.GIVE_UP, None, {"error": type(error).__name__})

    @property
    def code(self) -> str:
        """The word for machines: the service's code if there is one, else our kind."""
        return (self.detail.code if self.detail else "") or self.kind

    @property
    def request_id(self) -> str:
        return self.detail.request_id if self.detail else ""

    def during(self, operation: str) -> Failure:
        """The same, with the operation named where no call was involved."""
        return self if self.detail else replace(self, detail=CallDetail(operation))
