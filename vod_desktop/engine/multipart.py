"""One object by multipart upload. Knows OSS only: where the address and auth come from is somebody else's matter.

Resume is the ordinary case: what is confirmed is taken over, asked for at the server where that is allowed, and only what is
missing is sent. A fresh upload is a resume of nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vod_desktop.cloud.oss import ListedPart, ObjectReceipt, PartReceipt
from vod_desktop.domain.crc64 import combine_all
from vod_desktop.domain.errors import NotAllowed, PartsRefused, SourceChanged, UploadGone
from vod_desktop.domain.events import PartConfirmed, PartsDropped, Resumed, UploadInitiated
from vod_desktop.domain.grant import UploadAuth
from vod_desktop.domain.ids import UploadId
from vod_desktop.domain.parts import Part, PartPlan, StoredPart, part_size_for, plan_parts
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.body import PartBody, crc64_of
from vod_desktop.engine.delivery import Delivery
from vod_desktop.engine.parts_run import PartsRun
from vod_desktop.engine.sent_check import Sent, SentCheck
from vod_desktop.engine.steps import Step
from vod_desktop.engine.stopping import UNPAUSABLE

_RESTARTS_MAX = 3


@dataclass(frozen=True, slots=True)
class _Found:
    """What the server holds of an upload.

    Attributes:
        alike: By number, whether it holds the part as we know it.
        others: Its other parts.
    """

    alike: bytearray
    others: Sequence[ListedPart] = ()


class Multipart:
    """Uploads one file in parts. Used once, on the upload's thread.

    Args:
        upload_id: Of an earlier run, None for none.
        part_size: Of that run; ignored without an upload id.
    """

    def __init__(self, delivery: Delivery, *, upload_id: UploadId | None, part_size: int) -> None:
        self._delivery = delivery
        self._equipment = delivery.equipment
        self._calls = delivery.calls
        self._oss = delivery.oss
        self._source = delivery.source
        self._address = delivery.address
        self._upload_id = upload_id
        size = self._source.identity.size
        wished = part_size if upload_id and part_size else self._equipment.settings().part_size
        self._plan: PartPlan = plan_parts(size, wished or part_size_for(size, self._equipment.slots.speed))
        self._parts: dict[int, StoredPart] = {}
        self._resumed: tuple[int, ...] = ()
        self._refused = False
        self._completing = False

    @property
    def crc64(self) -> int:
        """Of the whole file, from its parts; meaningful once all are confirmed."""
        in_order = (self._parts[number] for number in sorted(self._parts))
        return combine_all((part.crc64 or 0, part.size) for part in in_order)

    def run(self) -> ObjectReceipt:
        """Upload what is missing and complete the object.

        Returns:
            What OSS says about the object. Not yet compared with `crc64`.

        Raises:
            Interrupted: The upload is to end; what was confirmed stays.
            VodDesktopError: It cannot go on.
        """
        self._take_over_journal()
        restarts = 0
        while True:
            try:
                return self._go()
            except (UploadGone, PartsRefused) as trouble:
                restarts += 1
                if restarts > _RESTARTS_MAX:
                    raise
                gone = isinstance(trouble, UploadGone)
            if gone and (receipt := self._done_after_all()) is not None:
                return receipt
            self._back_to_uploading()
            if gone:
                self._forget_upload()
            else:
                self._refused = True

    def _go(self) -> ObjectReceipt:
        if self._upload_id is None:
            self._initiate()
        else:
            self._compare_with_server()
        check = self._start_check()
        try:
            self._send_missing()
            self._settle(check)
        finally:
            check.cancel()
        return self._complete()

    # --- where we are

    def _take_over_journal(self) -> None:
        if self._upload_id is not None:
            known = self._equipment.journal.parts(self._calls.teller.task_id)
            self._parts = {p.number: p for p in known if self._plan.fits(p) and p.crc64 is not None}

    def _initiate(self) -> None:
        upload_id = self._delivery.call(
            "InitiateMultipartUpload", lambda auth: self._oss.initiate(self._address, auth)
        )
        self._equipment.passed(Step.INITIATE_ANSWERED)
        teller = self._calls.teller
        teller.tell(
            UploadInitiated(
                teller.task_id, teller.run, upload_id, self._plan.part_size, self._delivery.before
            )
        )
        self._equipment.passed(Step.UPLOAD_WRITTEN)
        self._upload_id = upload_id
        self._parts.clear()
        self._resumed = ()

    def _compare_with_server(self) -> None:
        """Keep what both sides know alike; take over what only the server knows, with its checksum."""
        found = self._found()
        if found is None and self._refused:
            # Some of them are not there, and nobody may ask which: all are sent anew.
            found = _Found(bytearray(self._plan.count + 1))
        self._refused = False
        if found is not None:
            unlike = [number for number in self._parts if not found.alike[number]]
            for listed in found.others:
                if listed.number not in self._parts:
                    self._adopt(listed.number, listed)
            self._drop(unlike)
        self._resumed = tuple(sorted(self._parts))
        self._tell_resumed()

    def _adopt(self, number: int, listed: ListedPart) -> None:
        """Take over a part whose answer was lost, if it is what the file holds: one spoiled on the way is there, too.

        There are no more of them than were in flight when the answer was lost, so reading them again is quick.
        """
        stored = StoredPart(number, listed.size, listed.etag, listed.crc64)
        if listed.crc64 is None or not self._plan.fits(stored):
            return
        if crc64_of(self._source, self._plan.part(number), self._calls.stop) == listed.crc64:
            teller = self._calls.teller
            teller.tell(PartConfirmed(teller.task_id, teller.run, stored))
            self._parts[number] = stored

    def _found(self) -> _Found | None:
        """What the server holds; None where the token may not ask."""
        try:
            return self._delivery.call(
                "ListParts", lambda auth: self._calls.asking(lambda: self._look(auth))()
            )
        except NotAllowed:
            return None

    def _look(self, auth: UploadAuth) -> _Found:
        """Ask once. Of what both sides know alike only that is kept: there may be 10,000 of them."""
        assert self._upload_id is not None
        alike = bytearray(self._plan.count + 1)

        def is_other(listed: ListedPart) -> bool:
            mine = self._parts.get(listed.number)
            if mine is None or not _same(mine, listed):
                return True
            alike[listed.number] = True
            return False

        others = self._oss.list_parts(self._address, auth, self._upload_id, wanted=is_other)
        return _Found(alike, others)

    def _tell_resumed(self) -> None:
        teller = self._calls.teller
        done = self._delivery.before + sum(part.size for part in self._parts.values())
        teller.tell(Resumed(teller.task_id, teller.run, len(self._parts), self._plan.count, done))

    def _drop(self, numbers: Sequence[int]) -> None:
        if numbers:
            teller = self._calls.teller
            teller.tell(PartsDropped(teller.task_id, teller.run, tuple(numbers)))
            for number in numbers:
                del self._parts[number]

    # --- sending

    def _start_check(self) -> SentCheck:
        check = self._check_of(self._resumed if self._equipment.settings().verify_sent else ())
        check.start()
        return check

    def _check_of(self, numbers: Sequence[int]) -> SentCheck:
        sent = [Sent(self._source, self._plan.part(n), self._parts[n].crc64) for n in numbers]
        return SentCheck(sent, self._calls.stop)

    def _send_missing(self) -> None:
        self._calls.teller.move(TaskState.UPLOADING)
        missing = [self._plan.part(n) for n in range(1, self._plan.count + 1) if n not in self._parts]
        PartsRun(
            self._delivery,
            parts=missing,
            already=self._delivery.before + sum(part.size for part in self._parts.values()),
            send=self._send_part,
            confirm=self._confirm,
        ).run()
        self._equipment.passed(Step.PARTS_SENT)

    def _send_part(self, auth: UploadAuth, part: Part, body: PartBody) -> PartReceipt:
        assert self._upload_id is not None
        return self._oss.upload_part(self._address, auth, self._upload_id, part.number, body)

    def _confirm(self, stored: StoredPart) -> None:
        self._equipment.passed(Step.PART_ANSWERED)
        teller = self._calls.teller
        teller.tell(PartConfirmed(teller.task_id, teller.run, stored))
        self._parts[stored.number] = stored
        self._equipment.passed(Step.PART_WRITTEN)

    def _settle(self, check: SentCheck) -> None:
        """Before the object is completed: the file is what it was, and what was sent earlier is what it holds.

        A tool that writes and sets the time back still moves ctime; so does a harmless change of rights. Then all is read again.

        Raises:
            SourceChanged: It is not.
        """
        before = self._source.identity
        while not check.differing():
            now = self._source.seen_now()
            if now.ctime_ns == before.ctime_ns:
                return
            before, check = now, self._check_of(sorted(self._parts))
            check.start()
        raise SourceChanged(path=self._source.path, size=self._source.identity.size)

    # --- completing

    def _complete(self) -> ObjectReceipt:
        upload_id = self._upload_id
        assert upload_id is not None
        assert len(self._parts) == self._plan.count
        self._calls.stop.check()
        self._calls.stop.heed_only(UNPAUSABLE)
        self._calls.teller.move(TaskState.FINISHING)
        self._completing = True
        parts = [(number, self._parts[number].etag) for number in sorted(self._parts)]
        receipt = self._delivery.call(
            "CompleteMultipartUpload",
            lambda auth: self._oss.complete(self._address, auth, upload_id, parts),
            ask_first=self._already_there,
        )
        self._equipment.passed(Step.COMPLETE_ANSWERED)
        return receipt

    def _already_there(self) -> ObjectReceipt | None:
        """The finished object, if it is there and is this file: a lost answer does not mean a lost upload."""
        if len(self._parts) != self._plan.count:
            return None
        return self._delivery.object_if_equal(self.crc64)

    def _done_after_all(self) -> ObjectReceipt | None:
        """An upload id also goes when the upload was completed: the object is looked for before all is sent once more."""
        if len(self._parts) != self._plan.count:
            return None
        there = self._delivery.object_if_equal(self.crc64)
        return there or self._delivery.object_seen_by_vod(self.crc64, just_completed=self._completing)

    def _forget_upload(self) -> None:
        """Begin anew, if the media is still there: an upload also goes when its media is deleted."""
        self._delivery.renew()
        self._completing = False
        self._upload_id = None
        self._parts.clear()
        self._resumed = ()

    def _back_to_uploading(self) -> None:
        if self._calls.teller.state is TaskState.FINISHING:
            self._calls.teller.move(TaskState.UPLOADING)
        self._calls.stop.heed_all()


def _same(mine: StoredPart, listed: ListedPart) -> bool:
    return listed.size == mine.size and listed.etag.upper() == mine.etag.upper()
