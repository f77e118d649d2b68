"""Fields of the form that every command which makes media takes with the same words."""

from __future__ import annotations

import argparse

from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP


def add_form_fields(parser: argparse.ArgumentParser) -> None:
    """The flags of those fields; title, category and cover differ from command to command."""
    parser.add_argument("--description", metavar="D")
    parser.add_argument(
        "--tags", metavar="A,B", help=QT_TRANSLATE_NOOP("CliHelp", "tags, separated by commas")
    )
    parser.add_argument("--template-group", metavar="ID")
    parser.add_argument("--workflow", metavar="ID")
    parser.add_argument(
        "--user-data",
        metavar="JSON",
        help=QT_TRANSLATE_NOOP("CliHelp", "callback, acceleration and data of your own"),
    )
