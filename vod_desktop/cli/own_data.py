"""What this computer holds: shown to support, or removed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from vod_desktop.app.forgetting import KeptKey
from vod_desktop.app.orders import EXIT_DONE, EXIT_SOME_FAILED
from vod_desktop.app.services import Services
from vod_desktop.cli.entrances import Entrances
from vod_desktop.cli.output import Output
from vod_desktop.cli.waiting import answer_of
from vod_desktop.domain.errors import Failure

_YES = "yes"


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
        _announce(services, entrances, output)
        if not (arguments.yes or _confirmed(output)):
            output.say(output.translate("Cli", "Nothing was removed."))
            return EXIT_SOME_FAILED
        names = [account.name for account in services.accounts.all()]
        kept = answer_of(services, services.forgetting.remove_keys())
        assert not isinstance(kept, Failure), "this job does not fail"
        if kept:
            return _told_kept(kept, services, output)
    for name in names:
        output.say(output.translate("Cli", "Account “{name}” and its key removed.").format(name=name))
    return _erase(entrances, output)


def _announce(services: Services, entrances: Entrances, output: Output) -> None:
    accounts, rows = services.forgetting.counts()
    for text in (
        output.translate("Cli", "This removes from this computer:"),
        output.translate("Cli", "- {count} accounts with their keys in the keychain").format(count=accounts),
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


def _told_kept(kept: Sequence[KeptKey], services: Services, output: Output) -> int:
    for each in kept:
        output.say(f"{each.account.name}: {services.wording.failure(each.failure)}")
    output.say(output.translate("Cli", "The files stay until every key is removed. Try again."))
    return EXIT_SOME_FAILED


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
