"""One upload from grant to done, and how it ends.

    WAITING ─ PREPARING ─ (cover) ─ grant ─ UPLOADING ─ FINISHING ─ VERIFYING ─ DONE

Every run, first or resumed, goes the same road; what is already there is found and skipped on the way.
"""

from __future__ import annotations

import logging
from dataclasses import replace

from vod_desktop.domain.catalog import Mezzanine
from vod_desktop.domain.errors import (
    AuthExpired,
    Failure,
    ForeignReply,
    KeychainLocked,
    MetadataRefused,
    NetworkDown,
    ObjectMismatch,
    Recovery,
    ReplyLost,
    SourceChanged,
    VodDesktopError,
)
from vod_desktop.domain.events import AuthRenewed, LeftBehind, Renewing, SourceSeen, StartedOver, Verified
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.parts import plan_parts
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.domain.task_state import Waiting
from vod_desktop.engine.auth import AuthHolder
from vod_desktop.engine.calls import Calls, ServiceTime
from vod_desktop.engine.cargo import Cargo, open_cargo
from vod_desktop.engine.covers import CoverUpload
from vod_desktop.engine.delivery import Delivery, expired
from vod_desktop.engine.equipment import Connection, Equipment
from vod_desktop.engine.grants import Grants
from vod_desktop.engine.multipart import Multipart
from vod_desktop.engine.removal import Remains, Removal
from vod_desktop.engine.single_put import SinglePut
from vod_desktop.engine.slices import Slices
from vod_desktop.engine.source import Source
from vod_desktop.engine.steps import Step
from vod_desktop.engine.stopping import UNPAUSABLE, Interrupted, StopReason, StopSignal
from vod_desktop.engine.teller import Teller

_log = logging.getLogger(__name__)

_UNCLEAR = "create-unclear"
_ASKED_AGAIN = {"media-gone", _UNCLEAR}
"""Failures after which "retry" means: make another media."""
_PLACE_TAKEN = {"FileAlreadyExists", "FileImmutable"}
"""Codes of OSS after which it means that, too: what lies at the object's place must not be overwritten."""


class Upload:
    """One run of one task, on a thread of its own. `run` never raises; it ends with a `Moved` except at shutdown and discard.

    Args:
        task: In state WAITING, still with the failure of its last run: "retry" after it is the user's answer to it.
    """

    def __init__(self, equipment: Equipment, task: UploadTask, stop: StopSignal) -> None:
        self._equipment = equipment
        self._answered = task.failure.kind if task.failure else ""
        self._place_taken = task.failure is not None and task.failure.code in _PLACE_TAKEN
        self._cover_asked_again = task.failure is not None and task.failure.values.get("cause") == _UNCLEAR
        self._was_under_way = task.identity is not None and self._answered != ObjectMismatch.kind
        self._stop = stop
        self._teller = Teller(task, equipment)

    def run(self) -> UploadTask:
        """Do the upload, tell how it ended, and return the task as it is then."""
        try:
            self._end(self._tried())
        except Exception:  # a thread ends here: nothing may go unseen
            _log.exception("the end of upload %s could not be told", self._task.id)
        return self._task

    def _tried(self) -> Exception | None:
        try:
            self._work()
        except Exception as trouble:
            return trouble
        return None

    @property
    def _task(self) -> UploadTask:
        """The task as of the last event."""
        return self._teller.task

    # --- the road

    def _work(self) -> None:
        self._stop.check()
        self._teller.move(TaskState.PREPARING)
        if self._task.media_id is None:
            self._check_form()
        cargo = self._cargo()
        if self._task.crc64 is None:
            self._bring(cargo)
        else:
            self._teller.move(
                TaskState.VERIFYING
            )  # it was, and only its last line could not be written any more
        self._teller.move(TaskState.DONE)
        self._equipment.passed(Step.DONE_WRITTEN)

    def _bring(self, cargo: Cargo) -> None:
        connection = self._equipment.connections.of(self._task.account_id)
        calls = self._calls(connection)
        grants = Grants(self._equipment, calls, connection)
        if self._answered in _ASKED_AGAIN:
            grants.forget()
        elif self._place_taken:
            self._leave_media(grants)
        self._remove_unfinished(connection)
        grant = self._granted(connection, calls, grants, cargo)
        try:
            self._deliver(connection, calls, grants, cargo, grant)
        except AuthExpired:
            if self._task.kind.can_renew:
                raise
            self._deliver_anew(connection, calls, grants, cargo)

    def _check_form(self) -> None:
        if problems := self._task.metadata.problems():
            raise MetadataRefused(
                field=problems[0].field.value, reason=problems[0].reason.value, count=len(problems)
            )

    def _cargo(self) -> Cargo:
        """The file with its slices, if it is the one of which something was sent before."""
        task = self._task
        cargo = open_cargo(task.path, self._equipment.read_playlist)
        plan_parts(
            cargo.main.identity.size, self._equipment.settings().part_size
        )  # what cannot be cut is not announced
        told_to_start_over = self._answered == SourceChanged.kind
        if task.identity is not None and not task.identity.same_content_as(cargo.identity):
            if task.confirmed and not told_to_start_over:
                changed = cargo.changed(self._equipment.journal.slices(task.id))
                raise SourceChanged(path=changed.path, size=task.identity.size, found=cargo.identity.size)
            self._start_over()
        elif told_to_start_over:
            self._start_over()
        self._teller.tell_ahead(SourceSeen(task.id, task.run, cargo.identity, len(cargo.slices)))
        self._equipment.passed(Step.SOURCE_SEEN)
        return cargo

    def _start_over(self) -> None:
        self._teller.tell(StartedOver(self._task.id, self._task.run))

    def _remove_unfinished(self, connection: Connection) -> None:
        """A media of an earlier run that cannot be gone on with goes, since another one will be made.

        One that is finished stays: it may be the one before "upload again", or one that differs and waits for a verdict.
        """
        task = self._task
        if task.kind.can_renew or task.media_id is None or task.replaces or not self._was_under_way:
            return
        self._give_up(task, connection)

    def _give_up(self, task: UploadTask, connection: Connection) -> None:
        """Remove a media for which another will be made; what stays goes on the ledger before its id is forgotten."""
        removal = Removal(connection, self._equipment.settings().retry)
        if removal.remove(Remains(task.kind, task.media_id)) is not None:
            self._teller.tell(LeftBehind(task.id, task.run))

    def _leave_media(self, grants: Grants) -> None:
        """Make another media, and let the user decide about this one: deleting it might delete what lies at its place."""
        task = self._task
        if task.media_id is not None and not task.replaces:
            self._teller.tell(LeftBehind(task.id, task.run))
        grants.forget()

    def _calls(self, connection: Connection) -> Calls:
        time = ServiceTime(self._task.account_id, connection.offset, self._equipment.report)
        policy = self._equipment.settings().retry
        leave_s = self._equipment.settings().pause_s
        return Calls(self._teller, self._stop, policy, self._equipment.clock, time, leave_s)

    def _granted(self, connection: Connection, calls: Calls, grants: Grants, cargo: Cargo) -> UploadGrant:
        task = self._task
        new = task.media_id is None
        cover = CoverUpload(
            self._equipment, calls, connection, task, is_told_to_repeat=self._cover_asked_again
        )
        cover_url = cover.url() if new else ""
        return grants.obtain(cargo.identity.size, cover_url)

    def _deliver(
        self, connection: Connection, calls: Calls, grants: Grants, cargo: Cargo, grant: UploadGrant
    ) -> None:
        task, size = self._task, cargo.main.identity.size
        delivery = self._delivery(connection, calls, grants, cargo.main, grant)
        slices = Slices(delivery, cargo)
        slices.run()
        delivery = replace(delivery, before=slices.size)
        small = task.upload_id is None and size < self._equipment.settings().multipart_from
        in_one = small or bool(cargo.slices)
        if in_one:
            put = SinglePut(delivery)
            receipt, crc64 = put.run(), put.crc64
        else:
            multipart = Multipart(delivery, upload_id=task.upload_id, part_size=task.part_size)
            receipt, crc64 = multipart.run(), multipart.crc64
        self._stop.heed_only(UNPAUSABLE)
        self._teller.move(TaskState.VERIFYING)
        delivery.verify(receipt, crc64, in_one_request=in_one)
        verified = Verified(task.id, task.run, cargo.identity.size, slices.crc64_with(crc64, size))
        if in_one:
            self._teller.tell_ahead(verified)
        else:  # to find out again what is known now would cost more than a write
            self._teller.tell(verified)
        self._equipment.passed(Step.VERIFIED)

    def _deliver_anew(self, connection: Connection, calls: Calls, grants: Grants, cargo: Cargo) -> None:
        """Once more with another media: the auth of the first one ended too early, and nothing renews it."""
        self._stop.heed_all()
        self._give_up(self._task, connection)
        grants.forget()
        self._teller.move(TaskState.PREPARING)
        grant = grants.obtain(cargo.identity.size, "")
        self._deliver(connection, calls, grants, cargo, grant)

    def _delivery(
        self, connection: Connection, calls: Calls, grants: Grants, source: Source, grant: UploadGrant
    ) -> Delivery:
        task = self._task
        holder = AuthHolder(self._equipment.clock, grant.auth, renewable=task.kind.can_renew)
        clock = self._equipment.clock
        self._teller.tell(AuthRenewed(task.id, task.run, grant.auth.lifetime_s, clock.now()))

        def renew() -> None:
            if not task.kind.can_renew:
                raise AuthExpired(expired("PutObject"))
            self._teller.tell(Renewing(task.id, task.run))
            holder.replace(grants.renew(grant.media_id).auth)
            lifetime_s = holder.current[0].lifetime_s
            self._teller.tell(AuthRenewed(task.id, task.run, lifetime_s, clock.now()))

        address = grant.address
        if (task.upload_id or task.confirmed) and task.address:
            # An upload under way keeps its place whatever a renewal says: its parts and slices lie there.
            address = replace(task.address, endpoint=address.endpoint)

        def arrived() -> Mezzanine | None:
            return grants.arrived(grant.media_id) if task.kind.can_renew else None

        return Delivery(self._equipment, calls, connection.oss, source, address, holder, renew, arrived)

    # --- how it ends

    def _end(self, trouble: Exception | None) -> None:
        if isinstance(trouble, Interrupted):
            self._end_interrupted(trouble.reason)
        elif isinstance(trouble, VodDesktopError):
            self._end_failed(trouble)
        elif trouble is not None:
            _log.error("upload %s ended unexpectedly", self._task.id, exc_info=trouble)
            self._teller.end(TaskState.FAILED, Failure.of(trouble))

    def _end_interrupted(self, reason: StopReason) -> None:
        """Shutdown leaves the row as it is on disk, the next start takes it up; discard goes on elsewhere."""
        if reason is StopReason.PAUSE:
            self._teller.end(TaskState.PAUSED, None)
        elif reason is StopReason.STOP:
            self._teller.end(TaskState.STOPPED, None)

    def _end_failed(self, error: VodDesktopError) -> None:
        _log.info("upload %s: %s", self._task.id, error)
        failure = Failure.of(error)
        waits = self._equipment.settings().network_wait_s is not None
        if isinstance(error, KeychainLocked) and waits:
            self._teller.end(TaskState.WAITING, failure, Waiting.KEYCHAIN)
        elif waits and _is_of_the_line(error):
            self._teller.end(TaskState.WAITING, failure, Waiting.NETWORK)
        elif error.recovery is Recovery.ASK_USER:
            self._teller.end(TaskState.ATTENTION, failure)
        else:
            self._teller.end(TaskState.FAILED, failure)


def _is_of_the_line(error: VodDesktopError) -> bool:
    """Whether the service was not reached: no network, or a portal or proxy that answers in its place until somebody signs in."""
    if isinstance(error, ForeignReply):
        return not error.detail.request_id
    return isinstance(error, NetworkDown | ReplyLost)
