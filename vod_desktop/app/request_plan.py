"""The requests that a row would make, composed by the gateways that would send them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from vod_desktop.app.connections import AccountConnections, Gateway
from vod_desktop.cloud.composing import NotSent
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import InputError, NotOffered
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.kinds import extension_of
from vod_desktop.domain.limits import MULTIPART_FROM
from vod_desktop.domain.metadata import Cover, CoverFromFile, CoverFromUrl
from vod_desktop.domain.parts import plan_parts
from vod_desktop.domain.planned import PlannedRequest
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.creating import create_cover, create_media

_TOLD_BY_VOD = "…"
"""In place of what an answer that is still to come will hold."""


class RequestPlan:
    """Composes; nothing is sent. On worker threads.

    Args:
        part_size: The wished bytes of a part; None for a size that suits the file.
    """

    def __init__(
        self,
        find: Callable[[AccountId], Account | None],
        connections: AccountConnections,
        part_size: Callable[[], int | None],
    ) -> None:
        self._find = find
        self._connections = connections
        self._part_size = part_size
        self._gateways: dict[AccountId, tuple[Account, Gateway | None]] = {}

    def of(self, task: UploadTask, size: int, slices: Sequence[int] = ()) -> tuple[PlannedRequest, ...]:
        """From the first call to the last, for `size` bytes in one file, or in a playlist with slices of so many bytes each."""
        gateway = self._gateway(task.account_id)
        asked = list(_asked(gateway, task, size)) if gateway else []
        if slices:
            return (*asked, *_sent_in_slices(slices, self._part_size()))
        try:
            return (*asked, *_sent(size, self._part_size()))
        except InputError:  # told as a finding
            return tuple(asked)

    def _gateway(self, account_id: AccountId) -> Gateway | None:
        """Of an account as it is now; making one costs more than all it composes for a row."""
        account = self._find(account_id)
        if account is None:
            return None
        known = self._gateways.get(account_id)
        if known is None or known[0] != account:
            self._gateways[account_id] = known = (account, self._connections.composing(account))
        return known[1]


def _asked(gateway: Gateway, task: UploadTask, size: int) -> Iterator[PlannedRequest]:
    """What VOD, or the app server, is asked."""
    cover = task.metadata.cover if task.kind.can_renew and task.media_id is None else None
    made = cover is not None and not isinstance(cover, CoverFromUrl) and not task.cover_url
    if made:
        extension = _extension(cover)
        yield from _composed(lambda: create_cover(gateway, task, extension))
        yield PlannedRequest("PutObject", "PUT")
    if task.kind.can_renew and task.media_id is not None:
        media_id = task.media_id
        yield from _composed(lambda: gateway.refresh_upload_video(media_id))
        return
    url = cover.url if isinstance(cover, CoverFromUrl) else _TOLD_BY_VOD if made else task.cover_url
    yield from _composed(lambda: create_media(gateway, task, size=size, cover_url=url))


def _extension(cover: Cover | None) -> str:
    return extension_of(cover.path) if isinstance(cover, CoverFromFile) else "jpg"


def _composed(call: Callable[[], object]) -> Iterator[PlannedRequest]:
    try:
        call()
    except NotSent as shown:
        yield shown.planned
    except NotOffered:  # the app server has no such call; asking it tells so
        return


def _sent_in_slices(slices: Sequence[int], part_size: int | None) -> Iterator[PlannedRequest]:
    """The small ones, the large ones, and the index."""
    if small := sum(size < MULTIPART_FROM for size in slices):
        yield PlannedRequest("PutObject", "PUT", times=small)
    for size in slices:
        if size >= MULTIPART_FROM:
            yield from _sent(size, part_size)
    yield PlannedRequest("PutObject", "PUT")


def _sent(size: int, part_size: int | None) -> Iterator[PlannedRequest]:
    """What OSS is sent. Bucket and object are in VOD's answer."""
    if size < MULTIPART_FROM:
        yield PlannedRequest("PutObject", "PUT", parameters=(("Content-Length", str(size)),))
        return
    plan = plan_parts(size, part_size)
    yield PlannedRequest("InitiateMultipartUpload", "POST")
    length = (("Content-Length", str(plan.part_size)),)
    yield PlannedRequest("UploadPart", "PUT", parameters=length, times=plan.count)
    yield PlannedRequest("CompleteMultipartUpload", "POST")
