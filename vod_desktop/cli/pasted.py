"""`vod-desktop inspect-pair` and `upload --pasted-pair`. The two texts come by prompt or standard input only."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime

from vod_desktop.app.orders import EXIT_DONE, EXIT_NOT_AUTHORISED, EXIT_SOME_FAILED, EXIT_USAGE
from vod_desktop.app.pair_view import PairView, inspect_pair
from vod_desktop.app.pasted_reception import PairRequest, to_pair_message
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP
from vod_desktop.cli.carrying import carry_out
from vod_desktop.cli.entrances import Entrances, Opened
from vod_desktop.cli.network_arguments import add_network, network_draft
from vod_desktop.cli.output import Output


def add_pair(parser: argparse.ArgumentParser) -> None:
    """The flags of `upload`."""
    pair = parser.add_argument_group(
        QT_TRANSLATE_NOOP("CliHelp", "a pasted pair"),
        QT_TRANSLATE_NOOP(
            "CliHelp", "Upload address and upload auth that someone sent for one file; no account is needed."
        ),
    )
    pair.add_argument(
        "--pasted-pair",
        action="store_true",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "ask for the two texts, or read them from standard input, a line each; with --account, its network is used",
        ),
    )
    pair.add_argument(
        "--media-id", metavar="ID", default="", help=QT_TRANSLATE_NOOP("CliHelp", "if you were told one")
    )
    add_network(pair, from_stdin=False)


def inspect(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Tell what a pair holds, secrets masked, and return the exit code. No call is made."""
    view = _view(*_asked(output), path=arguments.path or "")
    if arguments.json:
        print(json.dumps(_as_json(view), ensure_ascii=False))
    else:
        _tell(view, entrances, output)
    return EXIT_DONE if view.is_usable else EXIT_SOME_FAILED


def upload_pasted(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Send the one file of a pair and return the exit code."""
    if len(arguments.paths) != 1 or os.path.isdir(arguments.paths[0]):  # noqa: PTH112  # a text from the command line
        output.say(output.translate("Cli", "A pasted pair is for one file: name it, and nothing else."))
        return EXIT_USAGE
    path = os.path.abspath(arguments.paths[0])  # noqa: PTH100  # links stay what they are
    address, auth = _asked(output)
    view = _view(address, auth, path=path)
    for finding in view.findings:
        output.say(entrances.wording.pairs.finding(finding))
    if not view.is_usable:
        return EXIT_NOT_AUTHORISED
    network = network_draft(arguments, output)
    request = PairRequest(
        path, address, auth, arguments.media_id, arguments.account or "", network, arguments.limit
    )

    def begin(opened: Opened, ended: Callable[[int], None]) -> None:
        opened.pasted.begin(request, tell=output.line, ended=ended, progress=output.progress)

    return carry_out(begin, to_pair_message(request), tell=output.line, entrances=entrances, output=output)


def _asked(output: Output) -> tuple[str, str]:
    if sys.stdin.isatty():
        address = input(output.translate("Cli", "Upload address: "))
        return address.strip(), getpass.getpass(output.translate("Cli", "Upload auth: ")).strip()
    return sys.stdin.readline().strip(), sys.stdin.readline().strip()


def _view(address: str, auth: str, *, path: str) -> PairView:
    return inspect_pair(address, auth, path=path, now=datetime.now(UTC))


def _tell(view: PairView, entrances: Entrances, output: Output) -> None:
    words = entrances.wording.pairs
    for name, value in words.facts(view):
        print(f"{name}: {value}")
    for finding in view.findings:
        output.say(words.finding(finding))
    if not view.findings:
        output.say(words.good())


def _as_json(view: PairView) -> dict[str, object]:
    address, auth = view.address, view.auth
    return {
        "event": "pair",
        "usable": view.is_usable,
        "findings": [finding.value for finding in view.findings],
        "host": address.host if address else None,
        "bucket": address.bucket if address else None,
        "object": address.object_key if address else None,
        "key": view.key_hint if auth else None,
        "expires_at": auth.expires_at.timestamp() if auth and auth.expires_at else None,
    }
