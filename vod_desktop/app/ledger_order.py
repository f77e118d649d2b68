"""What was left at the services, told to a command line by line, and removed if it asks for that."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vod_desktop.app.ledger import Cleaned
from vod_desktop.app.orders import EXIT_DONE, Line
from vod_desktop.app.remote_runs import exit_code_of
from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.leftover import Leftover, Outcome, Place

_EVENTS = {Outcome.GONE: "removed", Outcome.ASKED: "asked", Outcome.KEPT: "failed"}


class LedgerOrder:
    """One command's worth. On the owner's thread.

    Args:
        services: The program.
        tell: Takes each line as soon as it is known.
        ended: Takes the exit code.
    """

    def __init__(
        self, services: Services, *, tell: Callable[[Line], None], ended: Callable[[int], None]
    ) -> None:
        self._services = services
        self._tell = tell
        self._ended = ended

    def begin(self, *, clean: bool) -> None:
        """List what is left, or remove it."""
        self._services.remote.ledger.all().then(self._clean if clean else self._list, self._failed)

    def _list(self, leftovers: Sequence[Leftover]) -> None:
        for one in leftovers:
            self._tell({"event": "left", **self._described(one)})
        if not leftovers:
            self._nothing()
        self._ended(EXIT_DONE)

    def _clean(self, leftovers: Sequence[Leftover]) -> None:
        if leftovers:
            self._services.remote.ledger.clean(leftovers).then(self._cleaned, self._failed)
        else:
            self._nothing()
            self._ended(EXIT_DONE)

    def _cleaned(self, found: Sequence[Cleaned]) -> None:
        for one in found:
            self._tell(
                {"event": _EVENTS[one.outcome], **self._described(one.leftover), **self._why(one.failure)}
            )
        self._ended(exit_code_of([one.failure for one in found if one.failure is not None]))

    def _nothing(self) -> None:
        self._tell({"event": "nothing-left", "message": self._services.wording.ledger.nothing()})

    def _failed(self, failure: Failure) -> None:
        self._tell({"event": "failed", **self._why(failure)})
        self._ended(exit_code_of([failure]))

    def _why(self, failure: Failure | None) -> Line:
        if failure is None:
            return {}
        message = str(self._services.wording.failure(failure))
        return {"code": failure.code, "message": message, "request_id": failure.request_id}

    def _described(self, one: Leftover) -> Line:
        account = self._services.accounts.find(one.account_id)
        return {
            "kind": one.kind.value if one.kind else "pull",
            "name": one.name,
            "media_id": one.media_id,
            "upload_id": one.upload_id,
            "job_id": one.job_id,
            "cover_media_id": one.cover_image_id,
            "since": one.since,
            "account": account.name if account else "",
            "in_queue": one.place is Place.QUEUE,
            "replaces": one.replaces,
        }
