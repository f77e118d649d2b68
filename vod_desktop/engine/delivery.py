"""One object on its way: which file, to which place, with which auth, and the calls that need all three."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from vod_desktop.cloud.oss import ObjectHead, ObjectReceipt, OssGateway
from vod_desktop.domain.catalog import Mezzanine
from vod_desktop.domain.errors import AuthExpired, CallDetail, NotAllowed, ObjectMismatch
from vod_desktop.domain.grant import UploadAddress, UploadAuth
from vod_desktop.engine.auth import AuthHolder
from vod_desktop.engine.body import md5_of
from vod_desktop.engine.calls import Calls
from vod_desktop.engine.equipment import Equipment
from vod_desktop.engine.source import Source

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Delivery:
    """What sending one object needs.

    Attributes:
        arrived: Asks VOD for the source file, once it is there; None when it is not, or nobody may ask.
        before: Bytes of the media that went ahead as objects of their own: the slices of a playlist.
        renew: Brings a fresh auth into `auth`; on the upload's thread only. Raises AuthExpired where none can be had.
    """

    equipment: Equipment
    calls: Calls
    oss: OssGateway
    source: Source
    address: UploadAddress
    auth: AuthHolder
    renew: Callable[[], None]
    arrived: Callable[[], Mezzanine | None]
    before: int = 0

    def call(
        self,
        operation: str,
        attempt: Callable[[UploadAuth], T],
        *,
        ask_first: Callable[[], T | None] | None = None,
    ) -> T:
        """A single call to OSS, repeated where that helps, with a live auth."""
        return self.calls.make_with(self.auth, self.renew, operation, attempt, ask_first=ask_first)

    def object_if_equal(self, crc64: int) -> ObjectReceipt | None:
        """The object at its place if it is this file; None if it is not, is not there, or may not be looked at."""
        try:
            head = self.call("HeadObject", self._asking_head)
        except NotAllowed:
            return None
        if head is None or head.size != self.source.identity.size or head.crc64 != crc64:
            return None
        return ObjectReceipt(etag=head.etag, crc64=crc64, request_id="")

    def object_seen_by_vod(self, crc64: int, *, just_completed: bool) -> ObjectReceipt | None:
        """The same, asked of VOD where the token may not look at the object; VOD tells its size and sometimes its MD5.

        Args:
            crc64: Of the file, from parts whose checksums OSS has confirmed one by one.
            just_completed: Whether Complete was sent a moment ago and only its answer was lost. Otherwise an object of this
                size may be an older one, and nothing but its MD5 says that it is not.
        """
        found = self.arrived()
        if found is None or found.size != self.source.identity.size:
            return None
        if found.md5 and found.md5.upper() != md5_of(self.source, self.calls.stop):
            return None
        return ObjectReceipt(etag="", crc64=crc64, request_id="") if found.md5 or just_completed else None

    def _asking_head(self, auth: UploadAuth) -> ObjectHead | None:
        return self.calls.asking(lambda: self.oss.head(self.address, auth))()

    def verify(self, receipt: ObjectReceipt, crc64: int, *, in_one_request: bool = False) -> None:
        """Compare the finished object with the file: checksum from the answer, size (and a missing checksum) by asking.

        Args:
            receipt: OSS's answer to the request that made the object.
            crc64: Of the file as it was sent.
            in_one_request: Whether the whole file was the body of that request. Then an answer with ETag and equal checksum
                has said everything, and nobody is asked.

        Raises:
            ObjectMismatch: They differ, or the service does not say what it holds.
        """
        if receipt.crc64 is not None and receipt.crc64 != crc64:
            raise ObjectMismatch(what="crc64", expected=crc64, found=receipt.crc64)
        if in_one_request and receipt.crc64 is not None and receipt.etag:
            return
        try:
            head = self.call("HeadObject", lambda auth: self.oss.head(self.address, auth))
        except (NotAllowed, AuthExpired):
            if receipt.crc64 is None:
                raise ObjectMismatch(what="crc64", expected=crc64, found=None) from None
            return  # the checksum of the whole object agreed; the token may not ask for its size, or not any more
        if head is None or head.size != self.source.identity.size:
            raise ObjectMismatch(
                what="size", expected=self.source.identity.size, found=head.size if head else None
            )
        if head.crc64 != crc64 and not (head.crc64 is None and receipt.crc64 is not None):
            raise ObjectMismatch(what="crc64", expected=crc64, found=head.crc64)


def expired(operation: str) -> CallDetail:
    """What is told when an auth that nobody can renew has ended."""
    return CallDetail(operation, 403, "SecurityTokenExpired")
