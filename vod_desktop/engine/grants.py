"""Getting a media id with its upload address and auth, exactly once per task.

A Create* call makes a media at once and cannot be taken back by repeating it. For videos our ReferenceId, which is on disk
before the call, lets us ask whether a call whose answer was lost has worked. Images and attached media have nothing of the
kind: there the user decides.
"""

from __future__ import annotations

import uuid

from vod_desktop.domain.catalog import ImageType
from vod_desktop.domain.errors import (
    CallDetail,
    CallError,
    CreateUnclear,
    ForeignReply,
    ReplyLost,
    Unavailable,
)
from vod_desktop.domain.events import CreateIntended, MediaCreated, MediaForgotten
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import MediaId, ReferenceId
from vod_desktop.domain.kinds import extension_of
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.calls import Calls
from vod_desktop.engine.equipment import Connection, Equipment
from vod_desktop.engine.steps import Step


def new_reference_id() -> ReferenceId:
    """An id of ours that VOD has not seen."""
    return ReferenceId(f"vd-{uuid.uuid4().hex}")


class Grants:
    """Grants for one task, over one account's connection. On the upload's thread."""

    def __init__(
        self, equipment: Equipment, calls: Calls, connection: Connection, task: UploadTask, file_name: str
    ) -> None:
        self._equipment = equipment
        self._calls = calls
        self._vod = connection.vod
        self._pacer = connection.create_pacer
        self._task = task
        self._file_name = file_name

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
            return self.renew(task.media_id)
        if task.create_intended and (grant := self._found()) is not None:
            return self._told(grant)
        return self._told(self._create_video(size, cover_url))

    def renew(self, media_id: MediaId) -> UploadGrant:
        """A fresh auth for a video."""
        return self._calls.make("RefreshUploadVideo", lambda: self._vod.refresh_upload_video(media_id))

    def forget(self) -> None:
        """Let the next run create another media."""
        teller = self._calls.teller
        teller.tell(MediaForgotten(teller.task_id, teller.run, new_reference_id()))

    def _create_video(self, size: int, cover_url: str) -> UploadGrant:
        self._intend()
        return self._calls.make(
            "CreateUploadVideo",
            lambda: self._vod.create_upload_video(
                metadata=self._task.metadata,
                cover_url=cover_url,
                file_name=self._file_name,
                size=size,
                reference_id=self._task.reference_id,
            ),
            ask_first=self._found,
        )

    def _found(self) -> UploadGrant | None:
        """The grant of a video that an earlier call has made, asked for by our own id."""
        reference_id = self._task.reference_id
        info = self._calls.make("GetVideoInfo", lambda: self._vod.video_by_reference(reference_id))
        return None if info is None else self.renew(info.media_id)

    def _create_once(self, size: int) -> UploadGrant:
        """Create an image or attached media; an unclear answer is never followed by a second call."""
        name = "CreateUploadAttachedMedia" if self._task.kind.is_attached else "CreateUploadImage"
        if self._task.create_intended:
            raise CreateUnclear(CallDetail(name))
        self._intend()
        try:
            return self._calls.make(name, lambda: self._create_clearly(size))
        except CreateUnclear:
            raise
        except CallError:
            self.forget()  # refused for certain: nothing was made
            raise

    def _create_clearly(self, size: int) -> UploadGrant:
        try:
            return self._create_image_or_attached(size)
        except (ReplyLost, Unavailable, ForeignReply) as error:
            raise CreateUnclear(error.detail) from None

    def _create_image_or_attached(self, size: int) -> UploadGrant:
        task = self._task
        if task.kind.is_attached:
            return self._vod.create_upload_attached_media(
                metadata=task.metadata, kind=task.kind, file_name=self._file_name, size=size
            )
        return self._vod.create_upload_image(
            metadata=task.metadata,
            image_type=ImageType.DEFAULT,
            extension=extension_of(self._file_name),
            file_name=self._file_name,
        )

    def _intend(self) -> None:
        teller = self._calls.teller
        teller.tell(CreateIntended(teller.task_id, teller.run))
        self._equipment.passed(Step.CREATE_INTENDED)
        self._pacer.wait(self._calls.stop)

    def _told(self, grant: UploadGrant) -> UploadGrant:
        self._equipment.passed(Step.CREATE_ANSWERED)
        teller = self._calls.teller
        teller.tell(MediaCreated(teller.task_id, teller.run, grant.media_id, grant.address, grant.request_id))
        self._equipment.passed(Step.MEDIA_WRITTEN)
        return grant
