"""Getting a media id with its upload address and auth, exactly once per task.

A Create* call makes a media at once and cannot be taken back by repeating it. For videos our ReferenceId, which is on disk
before the call, lets us ask whether a call whose answer was lost has worked. Images and attached media have nothing of the
kind: there VOD is searched, and when that does not tell for certain, the user decides.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable

from vod_desktop.domain.catalog import Mezzanine, MezzanineStatus
from vod_desktop.domain.errors import CallDetail, CallError, CreateUnclear, NotAllowed
from vod_desktop.domain.events import CreateIntended, LeftBehind, MediaCreated, MediaForgotten
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import MediaId, ReferenceId
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.calls import Calls
from vod_desktop.engine.creating import create_media
from vod_desktop.engine.equipment import Connection, Equipment
from vod_desktop.engine.steps import Step
from vod_desktop.engine.stopping import Interrupted
from vod_desktop.engine.unanswered import Unanswered, clearly

_LOOKS = 8
"""How often VOD is asked whether it has noticed an object; with the growing waits between, for about a minute."""


def new_reference_id() -> ReferenceId:
    """An id of ours that VOD has not seen."""
    return ReferenceId(f"vd-{uuid.uuid4().hex}")


class Grants:
    """Grants for one task, over one account's connection. On the upload's thread."""

    def __init__(self, equipment: Equipment, calls: Calls, connection: Connection) -> None:
        self._equipment = equipment
        self._calls = calls
        self._vod = connection.vod
        self._pacer = connection.create_pacer
        self._unanswered = Unanswered(equipment, calls, connection.vod)
        self._unclear = False

    @property
    def _task(self) -> UploadTask:
        """The task as of the last event."""
        return self._calls.teller.task

    def obtain(self, size: int, cover_url: str) -> UploadGrant:
        """The task's grant: renewed if the media exists, else created.

        Raises:
            MediaGone: The media was deleted at VOD.
            CreateUnclear: An earlier Create* may have worked and nobody can tell.
        """
        task = self._task
        if not task.kind.can_renew:
            return self._told(self._create_once(size))
        if task.media_id is not None:
            renewed = self.renew(task.media_id)
            return renewed if task.address else self._told(renewed)
        if task.create_intended and (grant := self._found()) is not None:
            return self._told(grant)
        return self._told(self._create_video(size, cover_url))

    def renew(self, media_id: MediaId) -> UploadGrant:
        """A fresh auth for a video."""
        asking = self._calls.asking(lambda: self._vod.refresh_upload_video(media_id))
        return self._calls.make("RefreshUploadVideo", asking)

    def arrived(self, media_id: MediaId) -> Mezzanine | None:
        """What VOD says about the source file of a video, once it is there; None when it is not, or nobody may ask.

        VOD notices a finished object after some seconds, therefore it is asked a few times.
        """
        policy = self._calls.policy
        for look in range(1, _LOOKS + 1):
            asking = self._calls.asking(lambda: self._vod.mezzanine(media_id))
            try:
                found = self._calls.make("GetMezzanineInfo", asking)
            except NotAllowed:
                return None
            if found is None or found.status is not MezzanineStatus.UPLOADING:
                return found if found and found.status is MezzanineStatus.NORMAL else None
            self._calls.stop.wait(policy.wait_s(look))
        return None

    def forget(self) -> None:
        """Let another media be created, now or in the next run."""
        teller = self._calls.teller
        teller.tell(MediaForgotten(teller.task_id, teller.run, new_reference_id()))

    def _create_video(self, size: int, cover_url: str) -> UploadGrant:
        task = self._task
        return self._create(
            "CreateUploadVideo",
            lambda: create_media(self._vod, task, size=size, cover_url=cover_url),
            ask_first=self._found,
        )

    def _found(self) -> UploadGrant | None:
        """The grant of a video that an earlier call has made, asked for by our own id.

        Raises:
            CreateUnclear: This key may not ask.
        """
        reference_id = self._task.reference_id
        try:
            asking = self._calls.asking(lambda: self._vod.video_by_reference(reference_id))
            info = self._calls.make("GetVideoInfo", asking)
        except NotAllowed as error:
            raise CreateUnclear(error.detail) from None
        return None if info is None else self.renew(info.media_id)

    def _create_once(self, size: int) -> UploadGrant:
        """Create an image or attached media. Only when what an unclear call has made is found, another call follows, once."""
        task = self._task
        name = "CreateUploadAttachedMedia" if task.kind.is_attached else "CreateUploadImage"
        if task.create_intended:
            self._leave_unanswered(CreateUnclear(CallDetail(name)))
        elif task.media_id is not None:
            self.forget()  # its auth cannot be had again
        try:
            return self._create(name, lambda: self._create_clearly(size))
        except CreateUnclear as unclear:
            self._leave_unanswered(unclear)
        return self._create(name, lambda: self._create_clearly(size))

    def _leave_unanswered(self, unclear: CreateUnclear) -> None:
        """Find what the unanswered call has made, and put it on the ledger: without its auth it can never be filled.

        Raises:
            CreateUnclear: It is not found for certain.
        """
        media_id = self._unanswered.find(self._task)
        if media_id is None:
            raise self._unanswered.explained(unclear)
        teller = self._calls.teller
        teller.tell(LeftBehind(teller.task_id, teller.run, media_id))
        self.forget()

    def _create_clearly(self, size: int) -> UploadGrant:
        return clearly(lambda: create_media(self._vod, self._task, size=size, cover_url=""))

    def _create(
        self,
        name: str,
        attempt: Callable[[], UploadGrant],
        *,
        ask_first: Callable[[], UploadGrant | None] | None = None,
    ) -> UploadGrant:
        """Make a Create* call. The intent is on disk before it is sent, and off it again if nothing was made for certain."""
        self._pacer.wait(self._calls.stop)
        teller = self._calls.teller
        teller.tell(CreateIntended(teller.task_id, teller.run, self._equipment.clock.now()))
        self._equipment.passed(Step.CREATE_INTENDED)
        self._unclear = False
        try:
            return self._calls.make(name, lambda: self._watched(attempt), ask_first=ask_first)
        except (CallError, Interrupted):
            if not self._unclear:
                self.forget()
            raise

    def _watched(self, attempt: Callable[[], UploadGrant]) -> UploadGrant:
        try:
            return attempt()
        except CallError as error:
            self._unclear = self._unclear or error.may_have_happened or isinstance(error, CreateUnclear)
            raise

    def _told(self, grant: UploadGrant) -> UploadGrant:
        self._equipment.passed(Step.CREATE_ANSWERED)
        teller = self._calls.teller
        teller.tell(MediaCreated(teller.task_id, teller.run, grant.media_id, grant.address, grant.request_id))
        self._equipment.passed(Step.MEDIA_WRITTEN)
        return grant
