"""What this computer holds: shown to support, or removed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from vod_desktop.app.orders import EXIT_DONE, EXIT_SOME_FAILED
from vod_desktop.app.services import Services
from vod_desktop.cli.entrances import Entrances
from vod_desktop.cli.output import Output
from vod_desktop.cli.waiting import answer_of
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import Failure

_YES = "yes"
_NOTHING_KEPT = "keychain-absent"


def diagnostics(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Print what a support bundle would hold, or save one, and return the exit code."""
    with entrances.open() as opened:
        services = opened.services
        parts = answer_of(services, services.diagnostics.bundle())
        if isinstance(parts, Failure):
            return _failed(parts, services, output)
        if arguments.save is None:
            for part in parts:
                print(f"== {part.name}\n{part.text}\n")
            return EXIT_DONE
        saved = answer_of(services, services.diagnostics.save(parts, arguments.save))
        if isinstance(saved, Failure):
            return _failed(saved, services, output)
        output.say(output.translate("Cli", "Saved: {path}").format(path=saved))
    return EXIT_DONE


def forget_everything(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """After a confirmation remove keys, then files, say what was removed, and return the exit code."""
    with entrances.open() as opened:
        services = opened.services
        accounts = services.accounts.all()
        _announce(accounts, len(services.uploads.all()), entrances, output)
        if not (arguments.yes or _confirmed(output)):
            output.say(output.translate("Cli", "Nothing was removed."))
            return EXIT_SOME_FAILED
        kept = [account for account in accounts if not _forget(account, services, output)]
        if kept:
            # Without the list of accounts nobody would find these entries again.
            output.say(output.translate("Cli", "The files stay until every key is removed. Try again."))
            return EXIT_SOME_FAILED
    return _erase(entrances, output)


def _announce(accounts: Sequence[Account], rows: int, entrances: Entrances, output: Output) -> None:
    for text in (
        output.translate("Cli", "This removes from this computer:"),
        output.translate("Cli", "- {count} accounts with their keys in the keychain").format(
            count=len(accounts)
        ),
        output.translate("Cli", "- the list of {count} uploads, history, presets and settings").format(
            count=rows
        ),
        output.translate("Cli", "- logs, pictures and the sandbox in {folder}").format(folder=entrances.home),
        output.translate("Cli", "Your files and what is at VOD stay. This cannot be undone."),
    ):
        output.say(text)


def _confirmed(output: Output) -> bool:
    output.say(output.translate("Cli", "Type yes to remove it:"))
    return sys.stdin.readline().strip() == _YES


def _forget(account: Account, services: Services, output: Output) -> bool:
    """Whether nothing of the account is left in the keychain."""
    removed = answer_of(services, services.accounts.remove(account.id))
    if isinstance(removed, Failure) and removed.kind != _NOTHING_KEPT:
        output.say(f"{account.name}: {services.wording.failure(removed)}")
        return False
    output.say(output.translate("Cli", "Account “{name}” and its key removed.").format(name=account.name))
    return True


def _erase(entrances: Entrances, output: Output) -> int:
    erased = entrances.erase()
    for path in erased.removed:
        output.say(output.translate("Cli", "Removed: {path}").format(path=path))
    for path in erased.left:
        output.say(output.translate("Cli", "Still there, remove it by hand: {path}").format(path=path))
    return EXIT_SOME_FAILED if erased.left else EXIT_DONE


def _failed(failure: Failure, services: Services, output: Output) -> int:
    output.say(str(services.wording.failure(failure)))
    return EXIT_SOME_FAILED
