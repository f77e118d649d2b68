"""A pair that someone sent, address and auth as base64 texts: looked at without a call, and used for one file without a key."""

from __future__ import annotations

import enum
import os
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime

from vod_desktop.app.accounts import Accounts
from vod_desktop.app.connections import AccountConnections
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.jobs import Job
from vod_desktop.app.notices import AddFinished
from vod_desktop.app.pasted_source import PASTED_PREFIX, PastedSource
from vod_desktop.app.uploads import Uploads
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import GrantMalformed
from vod_desktop.domain.grant import (
    UploadAddress,
    UploadAuth,
    UploadGrant,
    decode_address,
    decode_auth,
    is_loopback,
)
from vod_desktop.domain.ids import AccountId, MediaId
from vod_desktop.domain.kinds import MediaKind, extension_of, guess_kind, possible_kinds
from vod_desktop.domain.task import TaskState, UploadTask

_OSS_DOMAIN = ".aliyuncs.com"


class PairFinding(enum.Enum):
    """What is wrong with a pair, or worth a look."""

    ADDRESS_MISSING = "address-missing"
    AUTH_MISSING = "auth-missing"
    SWAPPED = "swapped"
    ADDRESS_UNREADABLE = "address-unreadable"
    AUTH_UNREADABLE = "auth-unreadable"
    EXPIRED = "expired"
    WRONG_FILE = "wrong-file"
    FOREIGN_HOST = "foreign-host"


WARNINGS = frozenset({PairFinding.WRONG_FILE, PairFinding.FOREIGN_HOST})
"""Findings with which an upload is possible all the same."""


@dataclass(frozen=True, slots=True)
class PairView:
    """What two texts hold, as far as they can be read."""

    findings: tuple[PairFinding, ...]
    address: UploadAddress | None = None
    auth: UploadAuth | None = field(default=None, repr=False)

    @property
    def is_usable(self) -> bool:
        """Whether the file can be sent with it."""
        readable = self.address is not None and self.auth is not None
        return readable and not set(self.findings) - WARNINGS

    @property
    def key_hint(self) -> str:
        """The temporary key's id, shortened."""
        text = self.auth.access_key_id if self.auth else ""
        return text if len(text) <= 10 else f"{text[:6]}…{text[-4:]}"

    @property
    def secret(self) -> str:
        """Dots for the secret and its length, so that a text that was cut off can be told."""
        return f"•••• ({len(self.auth.access_key_secret)})" if self.auth else ""

    @property
    def token(self) -> str:
        """The same for the security token."""
        return f"•••• ({len(self.auth.security_token)})" if self.auth else ""


def inspect_pair(address_text: str, auth_text: str, *, path: str, now: datetime) -> PairView:
    """Look at two texts without any call.

    Args:
        address_text: The upload address, as it was sent.
        auth_text: The upload auth.
        path: The file that is to go there; empty for none.
        now: The service's time of day, aware.
    """
    findings: list[PairFinding] = []
    address, address_fault = _address(address_text)
    auth, auth_fault = _auth(auth_text, now)
    if PairFinding.SWAPPED in {address_fault, auth_fault}:
        return PairView((PairFinding.SWAPPED,))
    findings += [fault for fault in (address_fault, auth_fault) if fault is not None]
    if auth is not None and (
        auth.lifetime_s <= 0 or (auth.expires_at is not None and auth.expires_at <= now)
    ):
        findings.append(PairFinding.EXPIRED)
    if address is not None:
        if path and extension_of(path) != extension_of(address.object_key):
            findings.append(PairFinding.WRONG_FILE)
        if not (address.host.endswith(_OSS_DOMAIN) or is_loopback(address.host)):
            findings.append(PairFinding.FOREIGN_HOST)
    return PairView(tuple(findings), address, auth)


class PastedPairs:
    """Uploads by pasted pairs. On the owner's thread. Pairs are in memory only: nothing of them outlives the program."""

    def __init__(
        self,
        *,
        uploads: Uploads,
        accounts: Accounts,
        connections: AccountConnections,
        clock: Clock,
        offset: ClockOffset,
    ) -> None:
        self._uploads = uploads
        self._accounts = accounts
        self._connections = connections
        self._clock = clock
        self._offset = offset

    def inspect(self, address_text: str, auth_text: str, *, path: str = "") -> PairView:
        """Look at two texts by the service's time of day, as far as it is known."""
        now = datetime.fromtimestamp(self._offset.now(), UTC)
        return inspect_pair(address_text, auth_text, path=path, now=now)

    def upload(self, pair: PairView, *, path: str, media_id: str = "", name: str = "") -> Job[AddFinished]:
        """Send the file where the pair leads; an upload to the same object that waits for a fresh pair goes on with it.

        Args:
            pair: A usable one.
            path: The file.
            media_id: Its id at VOD, where it was told; the pair does not hold it.
            name: What the row's account is called.
        """
        if pair.address is None or pair.auth is None or not pair.is_usable:
            raise ValueError("the pair cannot be used")
        grant = UploadGrant(MediaId(media_id.strip()), pair.address, pair.auth)
        # As rows keep their paths: links are not followed.
        waiting = self._waiting(os.path.abspath(path), pair.address)  # noqa: PTH100
        account_id = waiting.account_id if waiting else AccountId(f"{PASTED_PREFIX}{uuid.uuid4().hex}")
        self._accounts.use_unlisted(Account(account_id, name, AuthKind.PASTED))
        self._connections.use_pasted(account_id, PastedSource(grant, self._clock))
        if waiting is not None:
            self._uploads.retry([waiting.id])
            job: Job[AddFinished] = Job()
            job.finish(AddFinished(known=(waiting.id,)))
            return job
        options = AddOptions(kind=_kind(path, pair.address), start=True, again=True)
        return self._uploads.add_paths([path], account_id=account_id, options=options)

    def _waiting(self, path: str, address: UploadAddress) -> UploadTask | None:
        """An unfinished row of the same file for the same object."""
        for task in self._uploads.all():
            same = (
                task.path == path and task.account_id.startswith(PASTED_PREFIX) and task.address is not None
            )
            if same and task.state is not TaskState.DONE and _object(task.address) == _object(address):
                return task
        return None


def _object(address: UploadAddress | None) -> tuple[str, str]:
    return (address.bucket, address.object_key) if address else ("", "")


def _kind(path: str, address: UploadAddress) -> MediaKind | None:
    """By the file's extension; where that leaves a choice, by the object's place."""
    if address.object_key.startswith("image/") and MediaKind.IMAGE in possible_kinds(path):
        return MediaKind.IMAGE
    return guess_kind(path) or next(iter(possible_kinds(path)), None)


def _address(text: str) -> tuple[UploadAddress | None, PairFinding | None]:
    if not text.strip():
        return None, PairFinding.ADDRESS_MISSING
    try:
        return decode_address(text), None
    except GrantMalformed as error:
        swapped = error.values.get("reason") == "swapped"
        return None, PairFinding.SWAPPED if swapped else PairFinding.ADDRESS_UNREADABLE


def _auth(text: str, now: datetime) -> tuple[UploadAuth | None, PairFinding | None]:
    if not text.strip():
        return None, PairFinding.AUTH_MISSING
    try:
        return decode_auth(text, now=now), None
    except GrantMalformed as error:
        swapped = error.values.get("reason") == "swapped"
        return None, PairFinding.SWAPPED if swapped else PairFinding.AUTH_UNREADABLE
