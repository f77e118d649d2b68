"""`vod-desktop pull`, `register`, `status`, `verify` and `left-on-server`: carried out here, or by the process that owns the home."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

from vod_desktop.app.imports import SECRET
from vod_desktop.app.orders import EXIT_INTERRUPTED, EXIT_NOT_AUTHORISED, EXIT_USAGE
from vod_desktop.app.remote_lines import list_line
from vod_desktop.app.remote_lists import UrlList, list_in, list_of
from vod_desktop.app.remote_messages import RemoteCommand, RemoteRequest, to_remote_message
from vod_desktop.cli.arguments import account_choice
from vod_desktop.cli.carrying import carry_out
from vod_desktop.cli.entrances import Entrances, Opened
from vod_desktop.cli.output import Output
from vod_desktop.cli.remote_arguments import common_metadata
from vod_desktop.cli.remote_output import RemoteOutput
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.remote_intake import RemoteEntry


def send(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """`pull` and `register`: have VOD take what is in a list, and return the exit code."""
    if bool(arguments.urls) == bool(arguments.list):
        output.say(output.translate("Cli", "Give URLs, or a file with --from; not both."))
        return EXIT_USAGE
    given = _given(arguments)
    if given.failure is not None:
        _tell_list_failure(given.failure, arguments, entrances, output)
        return EXIT_USAGE
    request = RemoteRequest(
        command=RemoteCommand(arguments.command),
        account=account_choice(arguments),
        entries=given.entries,
        refused=given.refused,
        wait=bool(getattr(arguments, "wait", False)),
        again=arguments.again,
        skip_bad=arguments.skip_bad,
        sizes=bool(getattr(arguments, "check_sizes", False)),
        dry_run=arguments.dry_run,
    )
    return _carried_out(request, arguments, entrances, output)


def status(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Tell how media and jobs are, and return the exit code."""
    account = account_choice(arguments)
    request = RemoteRequest(
        RemoteCommand.STATUS, account, names=tuple(arguments.ids), follow=arguments.follow
    )
    return _carried_out(request, arguments, entrances, output)


def verify(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Compare uploads with their files, and return the exit code. No service is asked, so no account is needed."""
    request = RemoteRequest(RemoteCommand.VERIFY, names=tuple(_full(name) for name in arguments.names))
    return _carried_out(request, arguments, entrances, output)


def left_on_server(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """List what was created and not finished, or remove it, and return the exit code."""
    request = RemoteRequest(RemoteCommand.LEFT, account_choice(arguments), clean=arguments.clean)
    return _carried_out(request, arguments, entrances, output)


def _given(arguments: argparse.Namespace) -> UrlList:
    common = common_metadata(arguments)
    found = list_in(arguments.list, common) if arguments.list else list_of(arguments.urls, common)
    extension = getattr(arguments, "extension", None)
    if not extension:
        return found
    entries = tuple(
        RemoteEntry(entry.url, entry.metadata, entry.extension or extension, entry.line)
        for entry in found.entries
    )
    return UrlList(entries, found.refused, found.failure)


def _tell_list_failure(
    failure: Failure, arguments: argparse.Namespace, entrances: Entrances, output: Output
) -> None:
    message = entrances.wording.list_failure(failure)
    if arguments.json:
        output.line(list_line(failure, message))
    else:
        output.say(message)


def _full(name: str) -> str:
    """A path as seen from here, which the owner of the home would see from elsewhere; an id stays as it is."""
    return os.path.abspath(name) if os.path.lexists(name) else name  # noqa: PTH100  # links stay what they are


def _carried_out(
    request: RemoteRequest, arguments: argparse.Namespace, entrances: Entrances, output: Output
) -> int:
    choice = request.account
    if choice.endpoint and choice.key is None and not choice.name:
        text = output.translate(
            "Cli", "--endpoint needs the key pair in the environment: {variable} and its companions."
        )
        output.say(text.format(variable=SECRET))
        return EXIT_NOT_AUTHORISED
    lines = RemoteOutput(output, entrances.wording, as_json=arguments.json, waits=request.wait)
    try:
        return _somewhere(request, entrances, output, lines)
    except KeyboardInterrupt:
        output.say(output.translate("Cli", "Interrupted. Run the same command again to go on."))
        return EXIT_INTERRUPTED


def _somewhere(request: RemoteRequest, entrances: Entrances, output: Output, lines: RemoteOutput) -> int:
    def begin(opened: Opened, ended: Callable[[int], None]) -> None:
        opened.remote.begin(request, tell=lines.line, ended=ended)

    message = to_remote_message(request)
    return carry_out(begin, message, tell=lines.line, entrances=entrances, output=output)
