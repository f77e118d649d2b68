"""The cover of a video: a local picture goes to VOD as an image of its own, and its URL goes into the video."""

from __future__ import annotations

from vod_desktop.domain.errors import (
    CallDetail,
    CallError,
    ChecksumMismatch,
    CoverFailed,
    CreateUnclear,
    Failure,
    MediaGone,
    SourceError,
)
from vod_desktop.domain.events import CoverCreated, CoverIntended, CoverRemoved, CoverUploaded
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.kinds import extension_of
from vod_desktop.domain.metadata import CoverFromUrl
from vod_desktop.domain.parts import Part
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.body import PartBody
from vod_desktop.engine.calls import Calls
from vod_desktop.engine.creating import create_cover
from vod_desktop.engine.equipment import Connection, Equipment
from vod_desktop.engine.source import Source, open_for_upload
from vod_desktop.engine.steps import Step
from vod_desktop.engine.stopping import Interrupted
from vod_desktop.engine.unanswered import Unanswered, clearly

_CREATE = "CreateUploadImage"


class CoverUpload:
    """Makes sure that a video's cover is at VOD before the video is created. On the upload's thread.

    Args:
        is_told_to_repeat: Whether the user wants another image made in spite of one that may be there.
    """

    def __init__(
        self,
        equipment: Equipment,
        calls: Calls,
        connection: Connection,
        task: UploadTask,
        *,
        is_told_to_repeat: bool = False,
    ) -> None:
        self._equipment = equipment
        self._calls = calls
        self._connection = connection
        self._task = task
        self._unanswered = Unanswered(equipment, calls, connection.vod)
        self._is_told_to_repeat = is_told_to_repeat

    def url(self) -> str:
        """Where the cover is; empty for none.

        Raises:
            CoverFailed: It cannot be made or uploaded. The video could still go without it: the user decides.
            Interrupted: The upload is to end.
        """
        try:
            return self.found()
        except (CallError, SourceError) as error:
            failure = Failure.of(error)
            path = str(failure.values.get("path", ""))
            raise CoverFailed(
                cause=failure.kind,
                code=failure.code,
                operation=failure.detail.operation if failure.detail else "",
                request_id=failure.request_id,
                path=path,
            ) from None

    def found(self) -> str:
        """The same with the errors of calls and of the file as they come.

        Raises:
            CoverFailed: It cannot be made.
            SourceError, CallError: It cannot be uploaded.
            Interrupted: The upload is to end.
        """
        cover = self._task.metadata.cover
        if cover is None or not self._task.kind.can_renew:
            return ""
        if isinstance(cover, CoverFromUrl):
            return cover.url
        return self._task.cover_url or self._uploaded()

    def remove_empty_one(self) -> None:
        """Delete an image that never got its bytes: its auth is gone, so it never will."""
        image_id = self._calls.teller.task.cover_image_id
        if image_id is None:
            return
        try:
            delete = self._calls.asking(lambda: self._connection.vod.delete_images([image_id]))
            self._calls.once("DeleteImage", delete)
        except MediaGone:
            pass
        except CallError:
            return  # it is empty; what may not be deleted is not worth an upload
        teller = self._calls.teller
        teller.tell(CoverRemoved(teller.task_id, teller.run, image_id))

    def _uploaded(self) -> str:
        source = open_for_upload(self._equipment.covers.picture(self._task))
        if self._calls.teller.task.cover_intended_at and not self._is_told_to_repeat:
            self._take_up_unanswered(CreateUnclear(CallDetail(_CREATE)))
        self.remove_empty_one()
        grant = self._created_once(source)
        self._equipment.passed(Step.COVER_CREATED)
        teller = self._calls.teller
        teller.tell(CoverCreated(teller.task_id, teller.run, grant.media_id))
        self._equipment.passed(Step.COVER_WRITTEN)
        self._calls.make("PutObject", lambda: self._put(source, grant))
        teller.tell(CoverUploaded(teller.task_id, teller.run, grant.media_id, grant.media_url))
        self._equipment.passed(Step.COVER_UPLOADED)
        return grant.media_url

    def _created_once(self, source: Source) -> UploadGrant:
        """Only when what an unclear call has made is found, another call follows, once."""
        try:
            return self._create(source)
        except CreateUnclear as unclear:
            self._take_up_unanswered(unclear)
        self.remove_empty_one()
        return self._create(source)

    def _create(self, source: Source) -> UploadGrant:
        """The intent is on disk before the call, and off it again if nothing was made for certain."""
        self._intend(self._equipment.clock.now())
        self._equipment.passed(Step.COVER_INTENDED)
        try:
            return self._calls.make(_CREATE, lambda: self._created(source))
        except CreateUnclear:
            raise
        except (CallError, Interrupted):
            self._intend(0.0)
            raise

    def _intend(self, at: float) -> None:
        teller = self._calls.teller
        teller.tell(CoverIntended(teller.task_id, teller.run, at))

    def _take_up_unanswered(self, unclear: CreateUnclear) -> None:
        """Find the image that the unanswered call has made: without its auth it stays empty, and goes as such.

        Raises:
            CreateUnclear: It is not found for certain.
        """
        teller = self._calls.teller
        image_id = self._unanswered.find_cover(teller.task)
        if image_id is None:
            raise unclear
        teller.tell(CoverCreated(teller.task_id, teller.run, image_id))

    def _created(self, source: Source) -> UploadGrant:
        self._connection.create_pacer.wait(self._calls.stop)
        return clearly(lambda: create_cover(self._connection.vod, self._task, extension_of(source.path)))

    def _put(self, source: Source, grant: UploadGrant) -> None:
        whole = Part(1, 0, source.identity.size)
        body = PartBody(source, whole, stop=self._calls.stop, bandwidth=self._equipment.bandwidth)
        receipt = self._connection.oss.put_object(grant.address, grant.auth, body)
        if receipt.crc64 != body.crc64:
            raise ChecksumMismatch(CallDetail("PutObject", 200, request_id=receipt.request_id))
