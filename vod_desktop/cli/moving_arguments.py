"""The words of `vod-desktop queue` and `vod-desktop backup`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Protocol

from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP


class AddHome(Protocol):
    """Adds the option for another home."""

    def __call__(self, parser: argparse.ArgumentParser, *, suppress: bool) -> None: ...


def add_moving(commands: Any, add_home: AddHome) -> None:  # argparse's type for this is private
    """Both commands."""
    queue = commands.add_parser(
        "queue", help=QT_TRANSLATE_NOOP("CliHelp", "write the queue to a file without keys, or take one in")
    )
    saving, taking = _actions(queue, "FILE.vodqueue", add_home)
    saving.description = QT_TRANSLATE_NOOP(
        "CliHelp", "Writes what is not done: paths, forms and the names of accounts."
    )
    taking.add_argument(
        "--start",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CliHelp", "upload what was added, and have VOD take the URLs"),
    )
    backup = commands.add_parser(
        "backup",
        help=QT_TRANSLATE_NOOP(
            "CliHelp", "write everything but keys and passwords to a file, or take one in"
        ),
    )
    saving, taking = _actions(backup, "FILE.vodbackup", add_home)
    saving.description = QT_TRANSLATE_NOOP(
        "CliHelp",
        "Writes accounts without keys, settings, presets, meanings of sheet columns, history and the queue.",
    )
    taking.add_argument(
        "--settings",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CliHelp", "use the settings of the file from now on"),
    )
    taking.add_argument(
        "--allow-commands",
        action="store_true",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "let accounts of the file run the programs that it names to get keys; they are printed first without it",
        ),
    )


def _actions(
    parser: argparse.ArgumentParser, file: str, add_home: AddHome
) -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    add_home(parser, suppress=True)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    saving = actions.add_parser("export", help=QT_TRANSLATE_NOOP("CliHelp", "write the file"))
    taking = actions.add_parser(
        "import", help=QT_TRANSLATE_NOOP("CliHelp", "add what it holds; nothing that is there is changed")
    )
    for action in (saving, taking):
        action.add_argument("file", type=Path, metavar=file)
        add_home(action, suppress=True)
        action.set_defaults(json=False)
    taking.add_argument(
        "--begun",
        action="store_true",
        help=QT_TRANSLATE_NOOP(
            "CliHelp", "also add what the other computer has begun to upload; it begins anew here"
        ),
    )
    return saving, taking
