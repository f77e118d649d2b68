"""`vod-desktop accounts`: list, add, remove, test. Secrets come by prompt, standard input or environment only."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
import threading
from typing import TypeVar

from vod_desktop.app.accounts import AccountDraft, Added
from vod_desktop.app.jobs import Job
from vod_desktop.app.orders import EXIT_DONE, EXIT_NOT_AUTHORISED, EXIT_SOME_FAILED, EXIT_USAGE
from vod_desktop.app.services import Services
from vod_desktop.cli.arguments import key_from
from vod_desktop.cli.entrances import Entrances
from vod_desktop.cli.output import Output
from vod_desktop.domain.account import STS_PREFIX, AccessKey
from vod_desktop.domain.errors import Failure, StoreBusy

T = TypeVar("T")


def accounts(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Do what the action says and return the exit code."""
    try:
        with entrances.open() as opened:
            command = {"list": _list, "add": _add, "remove": _remove, "test": _test}[arguments.action]
            return command(arguments, opened.services, output)
    except StoreBusy:
        output.say(
            output.translate(
                "Cli",
                "VOD Desktop is running with this home. Close it first, or manage accounts in its window.",
            )
        )
        return EXIT_SOME_FAILED


def _list(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    default = services.accounts.default
    for account in services.accounts.all():
        if arguments.json:
            output.line(
                {
                    "event": "account",
                    "name": account.name,
                    "kind": account.kind.value,
                    "region": account.region,
                    "endpoint": account.endpoint,
                    "key": account.key_hint,
                    "default": account == default,
                }
            )
        else:
            mark = "*" if account == default else " "
            print(
                f"{mark} {account.name}  {account.region}  {account.key_hint}  {account.endpoint or ''}".rstrip()
            )
    return EXIT_DONE


def _add(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    if services.accounts.by_name(arguments.name) is not None:
        output.say(
            output.translate("Cli", "There is an account named “{name}” already.").format(name=arguments.name)
        )
        return EXIT_USAGE
    key = _key(arguments, output)
    if key is None:
        output.say(output.translate("Cli", "An AccessKey id and its secret are needed."))
        return EXIT_USAGE
    draft = AccountDraft(arguments.name, arguments.region, arguments.endpoint, key)
    added = _answer(services, services.accounts.add(draft))
    return (
        _told_failure(added, services, output)
        if isinstance(added, Failure)
        else _told_added(added, services, output)
    )


def _told_added(added: Added, services: Services, output: Output) -> int:
    if added.trouble is not None:
        output.say(str(services.wording.failure(added.trouble)))
        output.say(
            output.translate(
                "Cli",
                "The account was not saved: without a keychain its key would be gone with this command.",
            )
        )
        _answer(services, services.accounts.remove(added.account.id))
        return EXIT_SOME_FAILED
    output.say(
        output.translate("Cli", "Account “{name}” saved; its key is in the keychain.").format(
            name=added.account.name
        )
    )
    return EXIT_DONE


def _remove(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    account = services.accounts.by_name(arguments.name)
    if account is None:
        return _no_account(arguments.name, output)
    removed = _answer(services, services.accounts.remove(account.id))
    if isinstance(removed, Failure):
        return _told_failure(removed, services, output)
    output.say(output.translate("Cli", "Account “{name}” and its key removed.").format(name=account.name))
    return EXIT_DONE


def _test(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    account = services.accounts.by_name(arguments.name) if arguments.name else services.accounts.default
    if account is None:
        return _no_account(arguments.name, output)
    tested = _answer(services, services.accounts.test_saved(account.id))
    if isinstance(tested, Failure):
        return _told_failure(tested, services, output)
    output.say(output.translate("Cli", "Account “{name}” works.").format(name=account.name))
    return EXIT_DONE


def _key(arguments: argparse.Namespace, output: Output) -> AccessKey | None:
    if arguments.from_environment:
        return key_from(os.environ)
    if arguments.stdin:
        lines = [line.strip() for line in sys.stdin.read().splitlines()] + ["", "", ""]
        return AccessKey(lines[0], lines[1], lines[2] or None) if lines[0] and lines[1] else None
    return _asked(arguments.key_id, output)


def _asked(key_id: str | None, output: Output) -> AccessKey | None:
    asked_id = key_id or input(output.translate("Cli", "AccessKey id: ")).strip()
    secret = getpass.getpass(output.translate("Cli", "AccessKey secret: ")).strip()
    token = None
    if asked_id.startswith(STS_PREFIX):
        token = getpass.getpass(output.translate("Cli", "Security token: ")).strip() or None
    return AccessKey(asked_id, secret, token) if asked_id and secret else None


def _answer(services: Services, job: Job[T]) -> T | Failure:
    """Wait for a job; a command has nothing else to do."""
    answers: list[T | Failure] = []
    bell = threading.Event()
    services.on_wake(bell.set)
    job.then(answers.append, answers.append)
    while not answers:
        bell.wait(0.5)
        bell.clear()
        services.drain()
    return answers[0]


def _told_failure(failure: Failure, services: Services, output: Output) -> int:
    output.say(str(services.wording.failure(failure)))
    return EXIT_NOT_AUTHORISED if failure.kind in {"key-rejected", "not-allowed"} else EXIT_SOME_FAILED


def _no_account(name: str | None, output: Output) -> int:
    if not name:
        output.say(output.translate("Cli", "There is no account yet. Add one: vod-desktop accounts add NAME"))
        return EXIT_USAGE
    output.say(output.translate("Cli", "There is no account named “{name}”.").format(name=name))
    return EXIT_USAGE
