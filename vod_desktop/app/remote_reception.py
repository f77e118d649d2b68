"""Carries out orders about remote jobs: of this process's own command, and those that later starts hand over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from vod_desktop.app.choosing import chosen_account
from vod_desktop.app.handover import Message, Reply
from vod_desktop.app.ledger_order import LedgerOrder
from vod_desktop.app.orders import EXIT_NOT_AUTHORISED, EXIT_USAGE, Line
from vod_desktop.app.remote_messages import RemoteCommand, RemoteRequest, from_remote_message
from vod_desktop.app.remote_names import Named
from vod_desktop.app.remote_orders import RemoteOrder, RemoteOrderRun, is_near
from vod_desktop.app.remote_plans import planned_requests
from vod_desktop.app.remote_runs import exit_code_of
from vod_desktop.app.services import Services
from vod_desktop.app.status_lines import status_line, unknown_line, verified_line
from vod_desktop.app.statuses import Status
from vod_desktop.app.verification import Verified
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import Failure, VodDesktopError
from vod_desktop.domain.remote import JobId, RemoteKind

Tell = Callable[[Line], None]
Ended = Callable[[int], None]


class RemoteReception:
    """Takes orders. On the owner's thread. Implements the reception's `OrderTaker`."""

    commands = frozenset(command.value for command in RemoteCommand)

    def __init__(self, services: Services) -> None:
        self._services = services
        self._under_way = 0

    @property
    def busy(self) -> bool:
        """Whether an order is under way."""
        return self._under_way > 0

    def begin(self, request: RemoteRequest, *, tell: Tell, ended: Ended) -> None:
        """Carry a request out. `tell` takes each line as soon as it is known, `ended` the exit code."""
        self._under_way += 1

        def end(code: int) -> None:
            self._under_way -= 1
            ended(code)

        if request.command is RemoteCommand.VERIFY:
            self._verify(list(request.names), [], tell, end)
        elif request.command is RemoteCommand.LEFT:
            self._left(request, tell, end)
        elif request.account.sandbox:
            self._services.start_sandbox().then(
                lambda _: self._with_account(request, tell, end),
                lambda failure: self._refuse(failure, tell, end),
            )
        else:
            self._with_account(request, tell, end)

    def _left(self, request: RemoteRequest, tell: Tell, ended: Ended) -> None:
        """Of every account; one of the environment has to be there for its leftovers to be removed."""
        if request.account.key is not None:
            chosen_account(self._services.accounts, request.account)

        def begin(_: object = None) -> None:
            LedgerOrder(self._services, tell=tell, ended=ended).begin(clean=request.clean)

        if request.account.sandbox:
            self._services.start_sandbox().then(begin, lambda failure: self._refuse(failure, tell, ended))
        else:
            begin()

    def take(self, message: Message, reply: Reply) -> None:
        """An order of another process."""
        try:
            request = from_remote_message(message)
        except ValueError:
            reply({"exit": EXIT_USAGE})
            return
        self.begin(request, tell=lambda line: reply(dict(line)), ended=lambda code: reply({"exit": code}))

    def _with_account(self, request: RemoteRequest, tell: Tell, ended: Ended) -> None:
        try:
            account = chosen_account(self._services.accounts, request.account)
        except VodDesktopError as error:
            self._refuse(Failure.of(error), tell, ended)
            return
        if request.command is RemoteCommand.STATUS:
            self._look_up(request, account, tell, ended)
        else:
            self._send(request, account, tell, ended)

    def _look_up(self, request: RemoteRequest, account: Account, tell: Tell, ended: Ended) -> None:
        statuses = self._services.remote.statuses

        def found(answers: Sequence[Status]) -> None:
            new = statuses.follow(answers, account.id) if request.follow else ()
            ended(self._tell_statuses(answers, {job.job_id for job in new}, tell))

        statuses.look_up(list(dict.fromkeys(request.names)), account.id).then(
            found, lambda failure: ended(self._tell_failed("", failure, tell))
        )

    def _send(self, request: RemoteRequest, account: Account, tell: Tell, ended: Ended) -> None:
        self._services.remote.names.find(request.entries, account.id).then(
            lambda named: self._send_named(named, request, account, tell, ended),
            lambda failure: ended(self._tell_failed("", failure, tell)),
        )

    def _send_named(
        self, named: Named, request: RemoteRequest, account: Account, tell: Tell, ended: Ended
    ) -> None:
        services = self._services
        order = RemoteOrder(
            kind=RemoteKind(request.command.value),
            account_id=account.id,
            entries=named.entries,
            refused=(*request.refused, *named.refused),
            wait=request.wait,
            again=request.again,
            skip_bad=request.skip_bad,
            allow_private=is_near(account),
        )
        if not request.sizes:
            self._send_order(order, request, tell, ended)
            return
        urls = [entry.url for entry in order.looked_at().good]
        services.remote.sizes.ask(urls, account.id).then(
            lambda sizes: self._send_order(replace(order, sizes=sizes), request, tell, ended),
            lambda failure: ended(self._tell_failed("", failure, tell)),
        )

    def _send_order(self, order: RemoteOrder, request: RemoteRequest, tell: Tell, ended: Ended) -> None:
        services = self._services
        if request.dry_run:
            plan = planned_requests(order, services.wording)
            for line in plan.lines:
                tell(line)
            ended(plan.exit_code)
            return
        RemoteOrderRun(services.remote.jobs, services.wording, order, tell=tell, ended=ended).begin()

    def _verify(self, names: list[str], failures: list[Failure], tell: Tell, ended: Ended) -> None:
        """One after the other: reading two files at once makes both slower."""
        if not names:
            ended(exit_code_of(failures))
            return

        def compared(found: Sequence[Verified]) -> None:
            for one in found:
                told = str(self._services.wording.failure(one.failure, path=one.name)) if one.failure else ""
                tell(verified_line(one, told))
            failures.extend(one.failure for one in found if one.failure is not None)
            self._verify(names[1:], failures, tell, ended)

        def not_compared(failure: Failure) -> None:
            self._tell_failed(names[0], failure, tell)
            self._verify(names[1:], [*failures, failure], tell, ended)

        self._services.remote.verification.verify(names[0]).then(compared, not_compared)

    def _tell_statuses(self, statuses: Sequence[Status], new: Collection[JobId | None], tell: Tell) -> int:
        for one in statuses:
            if one.failure is not None:
                self._tell_failed(one.id, one.failure, tell)
            else:
                tell(status_line(one, followed=one.pull is not None and one.pull.job_id in new))
        return exit_code_of([one.failure for one in statuses if one.failure is not None])

    def _tell_failed(self, name: str, failure: Failure, tell: Tell) -> int:
        tell(unknown_line(name, failure, str(self._services.wording.failure(failure))))
        return exit_code_of([failure])

    def _refuse(self, failure: Failure, tell: Tell, ended: Ended) -> None:
        self._tell_failed("", failure, tell)
        ended(EXIT_NOT_AUTHORISED)
