"""What can be learned of an account without creating anything: whether it is let in, its clock, permissions, place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Final

from vod_desktop.app.connections import AccountConnections
from vod_desktop.cloud.app_server import AppServerGateway
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.cloud.vod_endpoint import vod_endpoint
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import ClockSkewed, Failure, MediaGone, NotAllowed, VodDesktopError
from vod_desktop.domain.ids import AccountId, MediaId, ReferenceId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.preflight import Cause, Finding
from vod_desktop.domain.region import REGIONS, region_of

_NOTHING: Final = "0" * 32
"""An id that VOD never gives: asking about it tells whether one may ask."""
_CLOCK_TOLERATED_S = 300.0

_Probe = tuple[Cause, Callable[[VodGateway], object]]
_OF_VIDEOS: tuple[_Probe, ...] = (
    (Cause.PERMISSION, lambda vod: vod.refresh_upload_video(MediaId(_NOTHING))),
    (Cause.LESS_PERMISSION, lambda vod: vod.video_by_reference(ReferenceId(_NOTHING))),
    (Cause.LESS_PERMISSION, lambda vod: vod.mezzanine(MediaId(_NOTHING))),
)


class AccountProbe:
    """Asks cheap questions. On a worker thread."""

    def __init__(self, find: Callable[[AccountId], Account | None], connections: AccountConnections) -> None:
        self._find = find
        self._connections = connections

    def findings(self, account_id: AccountId, kinds: Collection[MediaKind]) -> Iterator[Finding]:
        """What would be met when files of these kinds are uploaded."""
        account = self._find(account_id)
        if account is not None:
            yield from _place(account)
            if account.kind is AuthKind.PASTED:
                return
        try:
            yield from self._asked(account_id, kinds)
        except ClockSkewed as error:
            yield Finding(Cause.CLOCK, account_id, values=error.values)
        except VodDesktopError as error:
            yield Finding(Cause.ACCOUNT, account_id, failure=Failure.of(error))

    def _asked(self, account_id: AccountId, kinds: Collection[MediaKind]) -> Iterator[Finding]:
        vod = self._connections.of(account_id).vod
        if isinstance(vod, AppServerGateway):
            vod.test()
        if not isinstance(vod, VodGateway):
            return
        offset_s = _clock_offset(vod)
        if offset_s is not None and abs(offset_s) > _CLOCK_TOLERATED_S:
            yield Finding(Cause.CLOCK, account_id, values={"offset_s": offset_s})
        for cause, ask in _OF_VIDEOS if any(kind.can_renew for kind in kinds) else ():
            try:
                ask(vod)
            except MediaGone:
                continue
            except NotAllowed as error:
                yield Finding(cause, account_id, failure=Failure.of(error))
        operations = sorted({_creating(kind) for kind in kinds})
        yield Finding(Cause.NOT_ASKED, account_id, values={"operations": tuple(operations)})


def _clock_offset(vod: VodGateway) -> float | None:
    """Seconds; None where the account may not list categories, which no upload needs."""
    try:
        return vod.clock_offset()
    except NotAllowed:
        return None


def _creating(kind: MediaKind) -> str:
    if kind.is_attached:
        return "CreateUploadAttachedMedia"
    return "CreateUploadVideo" if kind.can_renew else "CreateUploadImage"


def _place(account: Account) -> Iterator[Finding]:
    if account.app_server is not None or account.kind is AuthKind.SANDBOX:
        return
    if account.endpoint is not None:
        host = vod_endpoint(account.region, account.endpoint).host
        if host != region_of(account.region).vod_host:
            values = {"host": host, "region": account.region}
            yield Finding(Cause.OTHER_ENDPOINT, account.id, values=values)
    elif all(region.id != account.region for region in REGIONS):
        values = {"host": region_of(account.region).vod_host, "region": account.region}
        yield Finding(Cause.UNKNOWN_REGION, account.id, values=values)
