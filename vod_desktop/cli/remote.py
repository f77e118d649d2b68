"""`vod-desktop pull`, `register`, `status` and `verify`."""

from __future__ import annotations

import argparse
import threading
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from vod_desktop.app.choosing import chosen_account
from vod_desktop.app.jobs import Job
from vod_desktop.app.orders import EXIT_INTERRUPTED, EXIT_NOT_AUTHORISED, EXIT_SOME_FAILED, EXIT_USAGE
from vod_desktop.app.remote_lists import UrlList, list_in, list_of
from vod_desktop.app.remote_orders import RemoteOrder, RemoteOrderRun, exit_code_of, is_near
from vod_desktop.app.remote_plans import planned_requests
from vod_desktop.app.services import Services
from vod_desktop.app.status_lines import status_line, unknown_line, verified_line
from vod_desktop.app.statuses import Status
from vod_desktop.app.verification import Verified
from vod_desktop.cli.arguments import SECRET_VARIABLE, account_choice
from vod_desktop.cli.entrances import Entrances, Opened
from vod_desktop.cli.output import Output
from vod_desktop.cli.remote_arguments import common_metadata
from vod_desktop.cli.remote_output import RemoteOutput
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import Failure, StoreBusy, VodDesktopError
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry

T = TypeVar("T")
_TRIES_S = 10.0
_LOOK_S = 0.5


def pull(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Have VOD pull URLs and return the exit code."""
    return _send(RemoteKind.PULL, arguments, entrances, output)


def register(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Register objects and return the exit code."""
    return _send(RemoteKind.REGISTER, arguments, entrances, output)


def status(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Tell how media and jobs are, and return the exit code."""
    lines = RemoteOutput(output, entrances.wording, as_json=arguments.json)

    def ask(services: Services, account: Account) -> int:
        job = services.remote.statuses.look_up(list(dict.fromkeys(arguments.ids)), account.id)
        found = _answer(services, job)
        return _told_statuses(found, services, lines)

    return _with_account(arguments, entrances, output, lines, ask)


def verify(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Compare uploads with their files, and return the exit code. No service is asked, so no account is needed."""
    lines = RemoteOutput(output, entrances.wording, as_json=arguments.json)

    def compare(opened: Opened) -> int:
        services = opened.services
        failures: list[Failure] = []
        for name in dict.fromkeys(arguments.names):
            found = _answer(services, services.remote.verification.verify(name))
            failures += _told_verified(found, services, lines)
        return exit_code_of(failures)

    return _opened(entrances, output, compare)


def _send(kind: RemoteKind, arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    if bool(arguments.urls) == bool(arguments.list):
        output.say(output.translate("Cli", "Give URLs, or a file with --from; not both."))
        return EXIT_USAGE
    waits = bool(getattr(arguments, "wait", False))
    lines = RemoteOutput(output, entrances.wording, as_json=arguments.json, waits=waits)
    given = _given(arguments)
    if given.failure is not None:
        output.say(str(entrances.wording.failure(given.failure)))
        return EXIT_USAGE

    def send(services: Services, account: Account) -> int:
        order = RemoteOrder(
            kind=kind,
            account_id=account.id,
            entries=given.entries,
            refused=given.refused,
            wait=waits,
            again=arguments.again,
            skip_bad=arguments.skip_bad,
            allow_private=is_near(account),
        )
        if arguments.dry_run:
            return _planned(order, lines, services)
        return _followed(order, services, lines)

    return _with_account(arguments, entrances, output, lines, send)


def _given(arguments: argparse.Namespace) -> UrlList:
    common: MediaMetadata = common_metadata(arguments)
    found = list_in(arguments.list, common) if arguments.list else list_of(arguments.urls, common)
    extension = getattr(arguments, "extension", None)
    if not extension:
        return found
    entries = tuple(
        RemoteEntry(entry.url, entry.metadata, entry.extension or extension, entry.line)
        for entry in found.entries
    )
    return UrlList(entries, found.refused, found.failure)


def _planned(order: RemoteOrder, lines: RemoteOutput, services: Services) -> int:
    plan = planned_requests(order, services.wording)
    for line in plan.lines:
        lines.line(line)
    return plan.exit_code


def _followed(order: RemoteOrder, services: Services, lines: RemoteOutput) -> int:
    run = RemoteOrderRun(services.remote.jobs, services.wording, order, tell=lines.line, held=lines.held)
    run.begin()
    _until(services, lambda: run.is_over)
    run.leave()
    return run.exit_code


def _told_statuses(found: tuple[Status, ...] | Failure, services: Services, lines: RemoteOutput) -> int:
    if isinstance(found, Failure):
        lines.line(unknown_line("", found, str(services.wording.failure(found))))
        return exit_code_of([found])
    failures: list[Failure] = []
    for one in found:
        if one.failure is not None:
            failures.append(one.failure)
            lines.line(unknown_line(one.id, one.failure, str(services.wording.failure(one.failure))))
        else:
            lines.line(status_line(one))
    return exit_code_of(failures)


def _told_verified(
    found: tuple[Verified, ...] | Failure, services: Services, lines: RemoteOutput
) -> Sequence[Failure]:
    if isinstance(found, Failure):
        lines.line(unknown_line("", found, str(services.wording.failure(found))))
        return [found]
    for one in found:
        message = str(services.wording.failure(one.failure, path=one.name)) if one.failure else ""
        lines.line(verified_line(one, message))
    return [one.failure for one in found if one.failure is not None]


# --- a program in this process


def _with_account(
    arguments: argparse.Namespace,
    entrances: Entrances,
    output: Output,
    lines: RemoteOutput,
    work: Callable[[Services, Account], int],
) -> int:
    choice = account_choice(arguments)
    if choice.endpoint and choice.key is None and not choice.name:
        text = output.translate(
            "Cli", "--endpoint needs the key pair in the environment: {variable} and its companions."
        )
        output.say(text.format(variable=SECRET_VARIABLE))
        return EXIT_NOT_AUTHORISED

    def chosen(opened: Opened) -> int:
        services = opened.services
        try:
            if choice.sandbox:
                started = _answer(services, services.start_sandbox())
                if isinstance(started, Failure):
                    output.say(str(services.wording.failure(started)))
                    return EXIT_SOME_FAILED
            account = chosen_account(services.accounts, choice)
        except VodDesktopError as error:
            failure = Failure.of(error)
            lines.line(unknown_line("", failure, str(services.wording.failure(failure))))
            return EXIT_NOT_AUTHORISED
        return work(services, account)

    return _opened(entrances, output, chosen)


def _opened(entrances: Entrances, output: Output, work: Callable[[Opened], int]) -> int:
    """Work in this process once the home is free; an owner that is just leaving is waited for."""
    deadline = time.monotonic() + _TRIES_S
    while True:
        try:
            with entrances.open() as opened:
                return work(opened)
        except KeyboardInterrupt:
            output.say(output.translate("Cli", "Interrupted. Run the same command again to go on."))
            return EXIT_INTERRUPTED
        except StoreBusy:
            if time.monotonic() > deadline:
                output.say(
                    output.translate(
                        "Cli",
                        "VOD Desktop is running with this home. Close it first, or name another home with --home.",
                    )
                )
                return EXIT_SOME_FAILED
            time.sleep(0.1)


def _answer(services: Services, job: Job[T]) -> T | Failure:
    answers: list[T | Failure] = []
    job.then(answers.append, answers.append)
    _until(services, lambda: bool(answers))
    return answers[0]


def _until(services: Services, holds: Callable[[], bool]) -> None:
    bell = threading.Event()
    services.on_wake(bell.set)
    while not holds():
        bell.wait(_LOOK_S)
        bell.clear()
        services.drain()
