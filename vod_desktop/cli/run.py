"""Runs the command that was asked for."""

from __future__ import annotations

import argparse

from vod_desktop.app.orders import EXIT_SOME_FAILED
from vod_desktop.cli.accounts import accounts
from vod_desktop.cli.entrances import Entrances
from vod_desktop.cli.moving import move
from vod_desktop.cli.output import Output
from vod_desktop.cli.own_data import diagnostics, forget_everything
from vod_desktop.cli.pasted import inspect
from vod_desktop.cli.remote import left_on_server, send, status, verify
from vod_desktop.cli.upload import upload
from vod_desktop.domain.errors import Failure, VodDesktopError

_COMMANDS = {
    "upload": upload,
    "inspect-pair": inspect,
    "pull": send,
    "register": send,
    "status": status,
    "verify": verify,
    "left-on-server": left_on_server,
    "accounts": accounts,
    "diagnostics": diagnostics,
    "queue": move,
    "backup": move,
    "forget-everything": forget_everything,
}


def run(arguments: argparse.Namespace, entrances: Entrances) -> int:
    """Run the command and return its exit code. What cannot be helped is a sentence, never a traceback."""
    output = Output(as_json=arguments.json, wording=entrances.wording, translate=entrances.translate)
    command = _COMMANDS[arguments.command]
    try:
        return command(arguments, entrances, output)
    except VodDesktopError as error:
        output.say(str(entrances.wording.failure(Failure.of(error))))
        return EXIT_SOME_FAILED
