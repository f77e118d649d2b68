"""`vod-desktop queue` and `vod-desktop backup`: carried out here, or by the process that owns the home."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping

from vod_desktop.app.moving.messages import COMMANDS, MovingAction, MovingRequest, to_moving_message
from vod_desktop.app.moving.plan import Wishes
from vod_desktop.app.orders import EXIT_INTERRUPTED
from vod_desktop.cli.carrying import carry_out
from vod_desktop.cli.entrances import Entrances, Opened
from vod_desktop.cli.output import Output
from vod_desktop.cli.remote_output import RemoteOutput


def move(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Write a queue file or a backup, or take one in, and return the exit code."""
    request = MovingRequest(
        carries=COMMANDS[arguments.command],
        action=MovingAction(arguments.action),
        path=os.path.abspath(arguments.file),  # noqa: PTH100  # links stay what they are
        wishes=Wishes(
            commands=getattr(arguments, "allow_commands", False),
            begun=getattr(arguments, "begun", False),
            settings=getattr(arguments, "settings", False),
        ),
        start=getattr(arguments, "start", False),
    )
    try:
        return _carried_out(request, entrances, output)
    except KeyboardInterrupt:
        output.say(output.translate("Cli", "Interrupted. What was added stays in the list."))
        return EXIT_INTERRUPTED
    finally:
        output.end()


def _carried_out(request: MovingRequest, entrances: Entrances, output: Output) -> int:
    lines = _Lines(output, RemoteOutput(output, entrances.wording, as_json=False))

    def begin(opened: Opened, ended: Callable[[int], None]) -> None:
        opened.moving.begin(request, tell=lines.line, ended=ended, progress=output.progress)

    return carry_out(begin, to_moving_message(request), tell=lines.line, entrances=entrances, output=output)


class _Lines:
    """Prints what comes of an order: about the file beside the results, about its rows as every command does."""

    def __init__(self, output: Output, remote: RemoteOutput) -> None:
        self._output = output
        self._remote = remote

    def line(self, line: Mapping[str, object]) -> None:
        match line["event"]:
            case "saved":
                self._saved(line)
            case "planned" | "refused":
                self._output.say(str(line["message"]))
            case "not-run":
                text = self._output.translate("Cli", "Not run for keys without --allow-commands: {command}")
                self._output.say(text.format(command=line["key_command"]))
            case _ if "url" in line or "until" in line:
                self._remote.line(line)
            case _:
                self._output.line(line)

    def _saved(self, line: Mapping[str, object]) -> None:
        text = self._output.translate("Cli", "Saved: {path} ({count} rows)")
        self._output.say(text.format(path=line["path"], count=line["rows"]))
        if line["left_out"]:
            text = self._output.translate(
                "Cli", "Left out: {count} rows whose address holds a key, or whose account exists here only."
            )
            self._output.say(text.format(count=line["left_out"]))
