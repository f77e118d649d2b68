"""`vod-desktop upload`: carried out here, or handed to the process that owns the home."""

from __future__ import annotations

import argparse
import os
import threading
import time
from collections.abc import Iterator

from vod_desktop.app.messages import UploadRequest, to_message
from vod_desktop.app.orders import EXIT_INTERRUPTED, EXIT_NOT_AUTHORISED, EXIT_SOME_FAILED
from vod_desktop.cli.arguments import SECRET_VARIABLE, account_choice, kind_from, metadata_from
from vod_desktop.cli.entrances import Entrances, Opened
from vod_desktop.cli.output import Output
from vod_desktop.domain.errors import StoreBusy

_TRIES_S = 10.0
_LOOK_S = 0.5


def upload(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Upload and return the exit code."""
    request = _request(arguments)
    if request.account.endpoint and request.account.key is None and not request.account.name:
        text = output.translate(
            "Cli", "--endpoint needs the key pair in the environment: {variable} and its companions."
        )
        output.say(text.format(variable=SECRET_VARIABLE))
        return EXIT_NOT_AUTHORISED
    try:
        return _somewhere(request, entrances, output)
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
        limit=arguments.limit,
    )


def _somewhere(request: UploadRequest, entrances: Entrances, output: Output) -> int:
    """Here, if the home is free; else at its owner. An owner that is just leaving is waited for."""
    deadline = time.monotonic() + _TRIES_S
    while True:
        try:
            with entrances.open() as opened:
                return _here(request, opened, output)
        except StoreBusy:
            pass
        try:
            return _there(entrances.hand_over(to_message(request)), output)
        except ConnectionError:
            if time.monotonic() > deadline:
                output.say(
                    output.translate(
                        "Cli",
                        "Another VOD Desktop uses this home and does not answer. Close it, or use --home.",
                    )
                )
                return EXIT_SOME_FAILED
            time.sleep(0.1)


def _there(answers: Iterator[dict[str, object]], output: Output) -> int:
    for answer in answers:
        if "exit" in answer:
            return int(str(answer["exit"]))
        output.line(answer)
    raise ConnectionError("no exit code")


def _here(request: UploadRequest, opened: Opened, output: Output) -> int:
    codes: list[int] = []
    bell = threading.Event()
    opened.services.on_wake(bell.set)
    opened.reception.begin(request, tell=output.line, ended=codes.append, progress=output.progress)
    while not codes or opened.reception.busy:
        bell.wait(_LOOK_S)
        bell.clear()
        opened.services.drain()
        opened.reception.settle()
    return codes[0]
