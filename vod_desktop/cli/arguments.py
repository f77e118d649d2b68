"""The words of the command line. Scripts depend on them: they only ever grow."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from vod_desktop import __version__
from vod_desktop.app.choosing import AccountChoice
from vod_desktop.app.imports import key_from
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP
from vod_desktop.cli.form_arguments import add_form_fields
from vod_desktop.cli.key_arguments import add_key_sources
from vod_desktop.cli.moving_arguments import add_moving
from vod_desktop.cli.network_arguments import add_network
from vod_desktop.cli.pasted import add_pair
from vod_desktop.cli.remote_arguments import add_remote_commands
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import (
    Categories,
    Cover,
    CoverFromFile,
    CoverFromFrame,
    CoverFromUrl,
    MediaMetadata,
    categories_of,
    split_tags,
)
from vod_desktop.domain.region import DEFAULT_REGION_ID

_KINDS = ("video", "image", "watermark", "subtitle", "material")
_RATE = re.compile(r"(\d+(?:\.\d+)?)([KMG]?)B?", re.IGNORECASE)
_SCALE = {"": 1, "K": 1000, "M": 1000**2, "G": 1000**3}


def rate(text: str) -> int:
    """Bytes per second: `10M` is ten million."""
    found = _RATE.fullmatch(text.strip())
    if found is None or float(found[1]) == 0:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a rate; write bytes per second like 500K, 10M or 1G"
        )
    return int(float(found[1]) * _SCALE[found[2].upper()])


def cover(text: str) -> Cover:
    """A URL, a second of the video, or a picture file."""
    if text.lower().startswith(("http://", "https://")):
        return CoverFromUrl(text)
    if re.fullmatch(r"\d+(\.\d+)?", text) and not Path(text).exists():
        return CoverFromFrame(float(text))
    path = Path(text).resolve()
    if not path.is_file():
        raise argparse.ArgumentTypeError(
            f"{text!r} is neither a picture file, a URL, nor a second of the video"
        )
    return CoverFromFile(str(path))


def categories(text: str) -> Categories:
    """One id, or several with commas between."""
    if not re.fullmatch(r"\d{1,19}(,\d{1,19})*", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r} is not an ID, nor IDs with commas between: 1000,1001")
    return categories_of(int(one) for one in text.split(","))


def metadata_from(arguments: argparse.Namespace) -> MediaMetadata:
    """What the flags say about every file of the command."""
    return MediaMetadata(
        title=arguments.title or "",
        description=arguments.description or "",
        tags=split_tags(arguments.tags or ""),
        category_id=arguments.category,
        cover=arguments.cover,
        template_group_id=arguments.template_group or "",
        workflow_id=arguments.workflow or "",
        storage_location=arguments.storage or "",
        app_id=arguments.app or "",
        user_data=arguments.user_data or "",
    )


def kind_from(arguments: argparse.Namespace) -> MediaKind | None:
    """The kind that was asked for; None lets the extension decide."""
    return MediaKind(arguments.kind) if arguments.kind else None


def account_choice(arguments: argparse.Namespace, environ: Mapping[str, str] | None = None) -> AccountChoice:
    """Which account the command is to use."""
    key = key_from(os.environ if environ is None else environ)
    given = arguments.account or arguments.sandbox
    return AccountChoice(
        name=arguments.account,
        sandbox=arguments.sandbox,
        endpoint=arguments.endpoint,
        region=arguments.region or DEFAULT_REGION_ID,
        key=None if given else key,
    )


def parser(add_sandbox: Callable[[argparse.ArgumentParser], None]) -> argparse.ArgumentParser:
    """The whole command line. `add_sandbox` adds the options of the sandbox, which bootstrap knows."""
    top = argparse.ArgumentParser(
        prog="vod-desktop",
        description=QT_TRANSLATE_NOOP(
            "CliHelp", "Puts media into Alibaba Cloud ApsaraVideo VOD. Without a command the window opens."
        ),
    )
    top.add_argument("--version", action="version", version=f"VOD Desktop {__version__}")
    _window(top)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    _upload(commands.add_parser("upload", help=QT_TRANSLATE_NOOP("CliHelp", "upload files and folders")))
    _inspect_pair(commands)
    add_remote_commands(commands, _account)
    _accounts(
        commands.add_parser(
            "accounts", help=QT_TRANSLATE_NOOP("CliHelp", "list, add, remove and test accounts")
        )
    )
    _own_data(commands)
    add_moving(commands, _home)
    sandbox = commands.add_parser(
        "sandbox",
        help=QT_TRANSLATE_NOOP("CliHelp", "run the stand-in for VOD and OSS until interrupted"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_sandbox(sandbox)
    return top


def names_a_file(words: Sequence[str]) -> bool:
    """Whether these words begin with a file or folder instead of a command. No command has a dot or a slash in its name."""
    first = words[0] if words else ""
    return not first.startswith("-") and any(mark in first for mark in "./\\") and os.path.lexists(first)


def window_parser() -> argparse.ArgumentParser:
    """What the starter without a console takes: files to add, from a file manager."""
    top = argparse.ArgumentParser(
        prog="vod-desktop-gui", description=QT_TRANSLATE_NOOP("CliHelp", "Opens the window of VOD Desktop.")
    )
    _window(top)
    top.add_argument(
        "paths", nargs="*", metavar="PATH", help=QT_TRANSLATE_NOOP("CliHelp", "files and folders to add")
    )
    return top


def _window(parser: argparse.ArgumentParser) -> None:
    _home(parser, suppress=False)
    parser.add_argument(
        "--sandbox",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CliHelp", "open the window on the built-in sandbox; no account needed"),
    )
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="FILE",
        help=QT_TRANSLATE_NOOP("CliHelp", "save a picture of the window and end"),
    )


def _home(parser: argparse.ArgumentParser, *, suppress: bool) -> None:
    default: object = argparse.SUPPRESS if suppress else None
    parser.add_argument(
        "--home",
        type=Path,
        metavar="DIR",
        default=default,
        help=QT_TRANSLATE_NOOP("CliHelp", "another folder for database, logs and settings"),
    )


def _account(parser: argparse.ArgumentParser) -> None:
    _home(parser, suppress=True)
    parser.add_argument(
        "--account",
        metavar="NAME",
        help=QT_TRANSLATE_NOOP("CliHelp", "a saved account; the default one otherwise"),
    )
    parser.add_argument(
        "--sandbox",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CliHelp", "use the built-in sandbox for this command"),
    )
    parser.add_argument(
        "--endpoint",
        metavar="URL",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "another VOD endpoint, with the keys in ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET",
        ),
    )
    parser.add_argument(
        "--region",
        metavar="ID",
        help=QT_TRANSLATE_NOOP("CliHelp", "region of those keys (default cn-shanghai)"),
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CliHelp", "print one JSON object a line on standard output"),
    )


def _upload(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help=QT_TRANSLATE_NOOP("CliHelp", "files and folders; folders are walked"),
    )
    parser.add_argument(
        "--kind",
        choices=_KINDS,
        help=QT_TRANSLATE_NOOP("CliHelp", "what the files are; the extension decides otherwise"),
    )
    parser.add_argument(
        "--title", metavar="T", help=QT_TRANSLATE_NOOP("CliHelp", "title (default: the file's name)")
    )
    add_form_fields(parser)
    parser.add_argument(
        "--category",
        type=categories,
        metavar="ID",
        help=QT_TRANSLATE_NOOP(
            "CliHelp", "category; with --kind watermark, subtitle or material several, separated by commas"
        ),
    )
    parser.add_argument(
        "--cover",
        type=cover,
        metavar="FILE|URL|SECOND",
        help=QT_TRANSLATE_NOOP("CliHelp", "picture, address, or second of the video"),
    )
    parser.add_argument(
        "--skip-failed-covers",
        action="store_true",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "upload a video without its cover when that cannot be made or sent; otherwise such a video fails",
        ),
    )
    parser.add_argument(
        "--preset",
        metavar="NAME",
        help=QT_TRANSLATE_NOOP("CliHelp", "fill in what is not given here from this preset"),
    )
    parser.add_argument("--storage", metavar="LOCATION")
    parser.add_argument("--app", metavar="ID")
    parser.add_argument(
        "--sheet",
        metavar="FILE",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "CSV or XLSX that describes the files, a row for each; its cells count before the flags",
        ),
    )
    parser.add_argument(
        "--no-sidecars",
        dest="sidecars",
        action="store_false",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "upload pictures, subtitles and JSON beside a video of the same name singly, not as its cover and the like",
        ),
    )
    parser.add_argument(
        "--limit",
        type=rate,
        metavar="RATE",
        help=QT_TRANSLATE_NOOP("CliHelp", "bytes per second over all: 500K, 10M, 1G"),
    )
    parser.add_argument(
        "--again",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CliHelp", "also upload what is done and unchanged"),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "tell what would fail or surprise and which requests would be made; nothing is created. Exit code 1 if something would fail",
        ),
    )
    add_pair(parser)
    _account(parser)


def _inspect_pair(commands: Any) -> None:  # argparse's type for this is private
    parser = commands.add_parser(
        "inspect-pair",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "tell what an upload address and an upload auth hold, without any call; exit code 1 if they cannot be used",
        ),
    )
    parser.add_argument(
        "path", nargs="?", metavar="PATH", help=QT_TRANSLATE_NOOP("CliHelp", "the file that they are for")
    )
    _home(parser, suppress=True)
    parser.add_argument(
        "--json",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CliHelp", "print a JSON object on standard output"),
    )


def _own_data(commands: Any) -> None:  # argparse's type for this is private
    telling = commands.add_parser(
        "diagnostics",
        help=QT_TRANSLATE_NOOP("CliHelp", "print what a support bundle would hold, or save one"),
    )
    telling.add_argument(
        "--save", type=Path, metavar="FILE.zip", help=QT_TRANSLATE_NOOP("CliHelp", "write the bundle there")
    )
    forgetting = commands.add_parser(
        "forget-everything",
        help=QT_TRANSLATE_NOOP(
            "CliHelp", "remove keys, lists, logs and settings of this program from this computer"
        ),
    )
    forgetting.add_argument("--yes", action="store_true", help=QT_TRANSLATE_NOOP("CliHelp", "do not ask"))
    for parser in (telling, forgetting):
        _home(parser, suppress=True)
        parser.set_defaults(json=False)


def _accounts(parser: argparse.ArgumentParser) -> None:
    _home(parser, suppress=True)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser(
        "list", help=QT_TRANSLATE_NOOP("CliHelp", "names, regions and shortened key ids")
    )
    adding = actions.add_parser(
        "add",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "save an account; the secret is asked for, read from standard input, or taken from the environment",
        ),
    )
    adding.add_argument("name", metavar="NAME")
    adding.add_argument("--region", default=DEFAULT_REGION_ID, metavar="ID")
    adding.add_argument("--endpoint", metavar="URL")
    adding.add_argument(
        "--key-id", metavar="ID", help=QT_TRANSLATE_NOOP("CliHelp", "AccessKey id; asked for otherwise")
    )
    adding.add_argument(
        "--app-server",
        metavar="URL",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "ask this server of your own for uploads; its token is asked for or read from standard input",
        ),
    )
    adding.add_argument(
        "--stdin",
        action="store_true",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "read AccessKey id, secret and, if any, token from standard input, a line each; of an app server the token",
        ),
    )
    adding.add_argument(
        "--from-environment",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CliHelp", "take ALIBABA_CLOUD_ACCESS_KEY_ID and its companions"),
    )
    add_key_sources(adding)
    add_network(adding)
    removing = actions.add_parser(
        "remove", help=QT_TRANSLATE_NOOP("CliHelp", "remove an account and its key")
    )
    removing.add_argument("name", metavar="NAME")
    testing = actions.add_parser("test", help=QT_TRANSLATE_NOOP("CliHelp", "make a cheap call"))
    testing.add_argument("name", nargs="?", metavar="NAME")
    add_network(testing)
    logging_in = actions.add_parser(
        "log-in", help=QT_TRANSLATE_NOOP("CliHelp", "log in again at the app server of an account")
    )
    logging_out = actions.add_parser(
        "log-out", help=QT_TRANSLATE_NOOP("CliHelp", "forget the login of an account on this computer")
    )
    for action in (logging_in, logging_out):
        action.add_argument("name", metavar="NAME")
    for action in (listing, adding, removing, testing, logging_in, logging_out):
        _home(action, suppress=True)
        action.add_argument(
            "--json",
            action="store_true",
            help=QT_TRANSLATE_NOOP("CliHelp", "print one JSON object a line on standard output"),
        )
