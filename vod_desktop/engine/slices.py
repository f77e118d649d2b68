"""The slices of a playlist, each an object under the prefix of the upload: many at once, before their index.

Resume is the ordinary case, as with parts: what OSS has confirmed is on disk with the file it was, and is not sent again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vod_desktop.cloud.oss import ObjectReceipt
from vod_desktop.domain.crc64 import combine_all
from vod_desktop.domain.errors import GrantMalformed, NotAllowed, ObjectMismatch, SourceChanged, SourceError
from vod_desktop.domain.events import Resumed, SliceConfirmed
from vod_desktop.domain.grant import UploadAddress, UploadAuth
from vod_desktop.domain.parts import Part, StoredPart
from vod_desktop.domain.playlist import StoredSlice
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.body import PartBody
from vod_desktop.engine.cargo import Cargo, SliceFile, unfit
from vod_desktop.engine.delivery import Delivery
from vod_desktop.engine.multipart import Multipart
from vod_desktop.engine.parts_run import PartsRun
from vod_desktop.engine.sent_check import Sent, SentCheck
from vod_desktop.engine.source import Source
from vod_desktop.engine.steps import Step


class Slices:
    """Sends the slices of one playlist. Used once, on the upload's thread.

    Args:
        delivery: Of the index.
    """

    def __init__(self, delivery: Delivery, cargo: Cargo) -> None:
        self._delivery = delivery
        self._equipment = delivery.equipment
        self._teller = delivery.calls.teller
        self._slices = cargo.slices
        self._confirmed: dict[str, StoredSlice] = {}

    @property
    def size(self) -> int:
        """Bytes of all slices."""
        return sum(each.source.identity.size for each in self._slices)

    def crc64_with(self, index_crc64: int, index_size: int) -> int:
        """Of the slices in their order and the index after them; after `run`."""
        stored = (self._confirmed[each.name] for each in self._slices)
        return combine_all([*((one.crc64, one.identity.size) for one in stored), (index_crc64, index_size)])

    def run(self) -> None:
        """Send what is missing, and see that everything that was sent is what the disk holds. Of other files there is nothing to do.

        Raises:
            Interrupted: The upload is to end; what was confirmed stays.
            GrantMalformed: The upload address has no place for slices.
            SourceChanged: A slice was written to meanwhile.
            PlaylistUnfit: A slice is gone or cannot be read any more.
            VodDesktopError: A slice cannot be sent.
        """
        if not self._slices:
            return
        try:
            self._run()
        except SourceChanged:
            raise
        except SourceError as error:  # gone or not to be read any more: the row is that of the playlist
            names = [each.name for each in self._slices if each.source.path == error.values.get("path")]
            raise unfit(self._delivery.source.path, error, names) from None

    def _run(self) -> None:
        if not self._delivery.address.object_prefix:
            raise GrantMalformed(what="address", reason="no-prefix")
        self._take_over_journal()
        resumed = [each for each in self._slices if each.name in self._confirmed]
        check = self._check_of(resumed if self._equipment.settings().verify_sent else ())
        check.start()
        try:
            self._send_small()
            for each in self._slices:
                if each.name not in self._confirmed:
                    self._send_in_parts(each)
            self._settle(check)
        finally:
            check.cancel()
        self._equipment.passed(Step.SLICES_SENT)

    # --- where we are

    def _take_over_journal(self) -> None:
        """What was confirmed of the files as they are now; of others nothing is left, or the upload had not come so far."""
        known = {stored.name: stored for stored in self._equipment.journal.slices(self._teller.task_id)}
        self._confirmed = {each.name: known[each.name] for each in self._slices if each.name in known}
        if known:
            count, task = len(self._confirmed), self._teller.task
            self._teller.tell(Resumed(task.id, task.run, count, len(self._slices), task.confirmed))

    @property
    def _sent(self) -> int:
        return sum(stored.identity.size for stored in self._confirmed.values())

    # --- sending

    def _send_small(self) -> None:
        """What goes in one request each."""
        self._teller.move(TaskState.UPLOADING)
        small = self._equipment.settings().multipart_from
        missing = [
            Part(number, 0, each.source.identity.size)
            for number, each in enumerate(self._slices, 1)
            if each.name not in self._confirmed and each.source.identity.size < small
        ]
        PartsRun(
            self._delivery,
            parts=missing,
            already=self._teller.task.confirmed,
            send=self._send,
            confirm=self._confirm,
            source_of=lambda part: self._slice(part.number).source,
            are_objects=True,
        ).run()

    def _slice(self, number: int) -> SliceFile:
        return self._slices[number - 1]

    def _send(self, auth: UploadAuth, part: Part, body: PartBody) -> ObjectReceipt:
        """One slice. An answer without a checksum says too little: what is there is looked at."""
        address = self._address(self._slice(part.number))
        receipt = self._delivery.oss.put_object(address, auth, body)
        if receipt.crc64 is not None:
            return receipt
        try:
            head = self._delivery.oss.head(address, auth)
        except NotAllowed:
            head = None
        if head is None or head.crc64 is None:
            raise ObjectMismatch(what="crc64", expected=body.crc64, found=None)
        return replace(receipt, crc64=head.crc64)

    def _address(self, each: SliceFile) -> UploadAddress:
        address = self._delivery.address
        return replace(address, object_key=address.object_prefix + each.name)

    def _confirm(self, part: StoredPart) -> None:
        """On a slot's thread: on disk before the slot takes the next one."""
        self._equipment.passed(Step.SLICE_ANSWERED)
        assert part.crc64 is not None
        self._keep(self._slice(part.number), part.crc64, in_parts=False)

    def _send_in_parts(self, each: SliceFile) -> None:
        """A large one, as any other large file. They go one after the other: a row has one multipart upload at a time, and
        what an earlier run left is that of the first of them which is not confirmed.
        """
        task = self._teller.task
        delivery = replace(
            self._delivery,
            source=each.source,
            address=self._address(each),
            before=self._sent,
            arrived=lambda: None,  # VOD tells of the index only
        )
        multipart = Multipart(delivery, upload_id=task.upload_id, part_size=task.part_size)
        delivery.verify(multipart.run(), multipart.crc64)
        self._teller.move(TaskState.UPLOADING)
        self._keep(each, multipart.crc64, in_parts=True)
        delivery.calls.stop.heed_all()

    def _keep(self, each: SliceFile, crc64: int, *, in_parts: bool) -> None:
        stored = StoredSlice(each.name, each.source.identity, crc64)
        self._teller.tell(SliceConfirmed(self._teller.task_id, self._teller.run, stored, in_parts))
        self._confirmed[each.name] = stored
        self._equipment.passed(Step.SLICE_WRITTEN)

    # --- before the index goes

    def _settle(self, check: SentCheck) -> None:
        """Every slice is what it was when it was sent; one whose entry was touched is read again.

        Raises:
            SourceChanged: One is not.
        """
        touched = [each for each in self._slices if self._was_touched(each.source)]
        again = self._check_of(touched)
        again.start()
        try:
            for one in (check, again):
                if differing := one.differing():
                    raise _changed(differing[0].source)
        finally:
            again.cancel()

    def _was_touched(self, source: Source) -> bool:
        return source.seen_now().ctime_ns != source.identity.ctime_ns

    def _check_of(self, slices: Sequence[SliceFile]) -> SentCheck:
        sent = [
            Sent(each.source, Part(1, 0, each.source.identity.size), self._confirmed[each.name].crc64)
            for each in slices
        ]
        return SentCheck(sent, self._delivery.calls.stop)


def _changed(source: Source) -> SourceChanged:
    return SourceChanged(path=source.path, size=source.identity.size)
