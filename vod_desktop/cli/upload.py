"""`vod-desktop upload`: carried out here, or handed to the process that owns the home."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

from vod_desktop.app.imports import SECRET
from vod_desktop.app.messages import UploadRequest, to_message
from vod_desktop.app.orders import EXIT_INTERRUPTED, EXIT_NOT_AUTHORISED, EXIT_USAGE
from vod_desktop.cli.arguments import account_choice, kind_from, metadata_from
from vod_desktop.cli.carrying import carry_out
from vod_desktop.cli.entrances import Entrances, Opened
from vod_desktop.cli.output import Output
from vod_desktop.cli.pasted import upload_pasted


def upload(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Upload and return the exit code."""
    if arguments.pasted_pair:
        return _ending_tidily(lambda: upload_pasted(arguments, entrances, output), output)
    request = _request(arguments)
    if request.account.endpoint and request.account.key is None and not request.account.name:
        text = output.translate(
            "Cli", "--endpoint needs the key pair in the environment: {variable} and its companions."
        )
        output.say(text.format(variable=SECRET))
        return EXIT_NOT_AUTHORISED
    if len(request.metadata.category_ids) > 1 and not (request.kind and request.kind.is_attached):
        output.say(output.translate("Cli", "Several categories need --kind watermark, subtitle or material."))
        return EXIT_USAGE
    return _ending_tidily(lambda: _carried_out(request, entrances, output), output)


def _ending_tidily(work: Callable[[], int], output: Output) -> int:
    try:
        return work()
    except KeyboardInterrupt:
        output.say(output.translate("Cli", "Interrupted. Run the same command again to go on."))
        return EXIT_INTERRUPTED
    finally:
        output.end()


def _request(arguments: argparse.Namespace) -> UploadRequest:
    return UploadRequest(
        paths=tuple(os.path.abspath(path) for path in arguments.paths),  # noqa: PTH100  # links stay what they are
        account=account_choice(arguments),
        kind=kind_from(arguments),
        metadata=metadata_from(arguments),
        again=arguments.again,
        preset=arguments.preset or "",
        together=arguments.sidecars,
        limit=arguments.limit,
        dry_run=arguments.dry_run,
        without_failed_covers=arguments.skip_failed_covers,
        sheet=os.path.abspath(arguments.sheet) if arguments.sheet else None,  # noqa: PTH100  # as the paths
    )


def _carried_out(request: UploadRequest, entrances: Entrances, output: Output) -> int:
    def begin(opened: Opened, ended: Callable[[int], None]) -> None:
        opened.reception.begin(request, tell=output.line, ended=ended, progress=output.progress)

    return carry_out(begin, to_message(request), tell=output.line, entrances=entrances, output=output)
