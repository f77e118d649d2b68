"""Takes the orders of later starts and has them carried out by this process. On the owner's thread, but for the socket."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from vod_desktop.app.choosing import chosen_account
from vod_desktop.app.dry_run import DryRun
from vod_desktop.app.handover import HandoverServer, Message, Reply
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.messages import ShowRequest, UploadRequest, from_message
from vod_desktop.app.orders import EXIT_NOT_AUTHORISED, EXIT_USAGE, Line, OrderRun, UploadOrder
from vod_desktop.app.services import Services
from vod_desktop.app.sheets.service import Sheet
from vod_desktop.domain.errors import Failure, VodDesktopError
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.preset import PresetUnknown
from vod_desktop.domain.task import UploadTask

_log = logging.getLogger(__name__)

Show = Callable[[Sequence[str]], None]
"""Brings the window to the front and adds paths."""


class OrderTaker(Protocol):
    """Carries out orders of other kinds. On the owner's thread."""

    @property
    def commands(self) -> Collection[str]:
        """The words by which its orders are known; any thread."""

    @property
    def busy(self) -> bool:
        """Whether an order is under way."""

    def take(self, message: Message, reply: Reply) -> None:
        """Carry an order out; every line is a reply, the exit code the last."""


class Reception:
    """The orders that this process carries out: its own and those handed over."""

    def __init__(self, services: Services, home: Path) -> None:
        self._services = services
        self._runs: list[tuple[OrderRun | DryRun, Callable[[int], None]]] = []
        self._show: Show | None = None
        self._others: list[OrderTaker] = []
        self._server = HandoverServer(home, self._arrived)

    def also(self, other: OrderTaker) -> None:
        """Orders with other commands go to this one."""
        self._others.append(other)

    def on_show(self, show: Show) -> None:
        """There is a window now that can be shown."""
        self._show = show

    def begin(
        self,
        request: UploadRequest,
        *,
        tell: Callable[[Line], None],
        ended: Callable[[int], None],
        progress: Callable[[Sequence[UploadTask]], None] = lambda _tasks: None,
    ) -> None:
        """Carry a request out; `ended` gets the exit code."""
        if request.account.sandbox:
            self._services.start_sandbox().then(
                lambda _: self._begin(request, tell, ended, progress), lambda f: self._refused(f, tell, ended)
            )
        else:
            self._begin(request, tell, ended, progress)

    def follow(self, run: OrderRun | DryRun, ended: Callable[[int], None]) -> None:
        """Begin this and see it through; `ended` gets the exit code."""
        self._runs.append((run, ended))
        run.begin()

    @property
    def busy(self) -> bool:
        """Whether an order is under way."""
        return bool(self._runs) or any(other.busy for other in self._others)

    def settle(self) -> None:
        """End the orders that are over; call it after each `drain`."""
        over = [pair for pair in self._runs if pair[0].is_over]
        self._runs = [pair for pair in self._runs if not pair[0].is_over]
        for run, ended in over:
            run.leave()
            ended(run.exit_code)

    def close(self) -> None:
        """Take no more orders; those under way are left to whoever takes the home up next."""
        self._server.close()

    def _begin(
        self,
        request: UploadRequest,
        tell: Callable[[Line], None],
        ended: Callable[[int], None],
        progress: Callable[[Sequence[UploadTask]], None],
    ) -> None:
        if request.preset and self._services.presets.find(request.preset) is None:
            unknown = Failure.of(PresetUnknown(preset=request.preset))
            self._refused(unknown, tell, lambda _code: ended(EXIT_USAGE))
            return
        try:
            account = chosen_account(self._services.accounts, request.account)
        except VodDesktopError as error:
            self._refused(Failure.of(error), tell, ended)
            return

        def run(sheet: Sheet | None) -> None:
            self._run(request, account.id, sheet, tell, ended, progress)

        if request.sheet is None:
            run(None)
        else:
            reading = self._services.sheets.read_unasked(request.sheet)
            reading.then(run, lambda failure: self._refused(failure, tell, ended, EXIT_USAGE))

    def _run(
        self,
        request: UploadRequest,
        account_id: AccountId,
        sheet: Sheet | None,
        tell: Callable[[Line], None],
        ended: Callable[[int], None],
        progress: Callable[[Sequence[UploadTask]], None],
    ) -> None:
        order = replace(_order(request, account_id), sheet=sheet)
        if request.dry_run:
            self.follow(DryRun(self._services, order, tell=tell), ended)
            return
        if request.limit is not None:
            self._services.set_bandwidth(request.limit)
        uploads = self._services.uploads
        run = OrderRun(
            uploads,
            self._services.sheets,
            self._services.wording,
            lambda: uploads.add_paths(order.paths, account_id=order.account_id, options=order.options),
            sheet=sheet,
            without_failed_covers=request.without_failed_covers,
            tell=tell,
            progress=progress,
        )
        self.follow(run, ended)

    def _refused(
        self,
        failure: Failure,
        tell: Callable[[Line], None],
        ended: Callable[[int], None],
        code: int = EXIT_NOT_AUTHORISED,
    ) -> None:
        sentence = str(self._services.wording.failure(failure))
        path = str(failure.values.get("path", ""))
        tell({"event": "failed", "path": path, "code": failure.code, "message": sentence, "request_id": ""})
        ended(code)

    def _arrived(self, message: Message, reply: Reply) -> None:
        """On a thread of the socket."""
        other = next((taker for taker in self._others if message.get("command") in taker.commands), None)
        if other is not None:
            self._services.inbox.put(lambda: other.take(message, reply))
            return
        try:
            request = from_message(message)
        except ValueError:
            _log.warning("a handed-over order was not understood")
            reply({"exit": EXIT_USAGE})
            return
        self._services.inbox.put(lambda: self._take(request, reply))

    def _take(self, request: UploadRequest | ShowRequest, reply: Reply) -> None:
        if isinstance(request, UploadRequest):
            self.begin(request, tell=lambda line: reply(dict(line)), ended=lambda code: reply({"exit": code}))
        elif self._show is not None:
            self._show(request.paths)
            reply({"exit": 0})
        else:
            reply({"exit": EXIT_USAGE})


def _order(request: UploadRequest, account_id: AccountId) -> UploadOrder:
    options = AddOptions(
        kind=request.kind,
        metadata=request.metadata,
        again=request.again,
        preset=request.preset,
        together=request.together,
    )
    return UploadOrder(request.paths, account_id, options)
