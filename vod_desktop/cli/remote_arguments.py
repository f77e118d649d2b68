"""The words of `pull`, `register`, `status` and `verify`. Scripts depend on them: they only ever grow."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP
from vod_desktop.cli.form_arguments import add_form_fields
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata, split_tags

AddAccount = Callable[[argparse.ArgumentParser], None]
_LIST = QT_TRANSLATE_NOOP(
    "CliHelp",
    "a text with one URL a line, or CSV or XLSX with the columns url, title, description, tags, category, cover,"
    " extension, template_group, workflow, storage, app, user_data; the headings of upload sheets are known, too",
)


def add_remote_commands(
    commands: Any, add_account: AddAccount
) -> None:  # argparse's type for this is private
    """Add the five commands. `add_account` adds the options that every command has."""
    pull = commands.add_parser("pull", help=QT_TRANSLATE_NOOP("CliHelp", "have VOD fetch media from URLs"))
    _list(pull, "URL", QT_TRANSLATE_NOOP("CliHelp", "addresses of video or audio that VOD can reach"))
    pull.add_argument(
        "--extension",
        metavar="EXT",
        help=QT_TRANSLATE_NOOP("CliHelp", "file type where a URL does not tell it: mp4"),
    )
    pull.add_argument("--storage", metavar="LOCATION")
    pull.add_argument("--app", metavar="ID")
    pull.add_argument(
        "--check-sizes",
        action="store_true",
        help=QT_TRANSLATE_NOOP(
            "CliHelp", "ask each address for its size first; files above 20 GB count as bad rows"
        ),
    )
    pull.add_argument(
        "--wait", action="store_true", help=QT_TRANSLATE_NOOP("CliHelp", "follow the jobs to their end")
    )
    register = commands.add_parser(
        "register", help=QT_TRANSLATE_NOOP("CliHelp", "make objects of your own OSS bucket media")
    )
    _list(register, "OSS_URL", "https://BUCKET.oss-REGION.aliyuncs.com/KEY")
    for parser in (pull, register):
        add_account(parser)
    status = commands.add_parser(
        "status", help=QT_TRANSLATE_NOOP("CliHelp", "tell how media and jobs are at VOD")
    )
    status.add_argument(
        "ids",
        nargs="+",
        metavar="ID",
        help=QT_TRANSLATE_NOOP("CliHelp", "media ids, job ids, or URLs that were pulled"),
    )
    status.add_argument(
        "--follow",
        action="store_true",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "take pulls that VOD still works on into the list, whoever began them, and follow them there",
        ),
    )
    add_account(status)
    verify = commands.add_parser(
        "verify",
        help=QT_TRANSLATE_NOOP("CliHelp", "compare finished uploads with the files on this computer"),
    )
    verify.add_argument(
        "names",
        nargs="+",
        metavar="PATH|ID",
        help=QT_TRANSLATE_NOOP("CliHelp", "files, folders or media ids"),
    )
    add_account(verify)
    left = commands.add_parser(
        "left-on-server",
        help=QT_TRANSLATE_NOOP(
            "CliHelp", "list what this program created at the services and did not finish"
        ),
    )
    left.add_argument(
        "--clean",
        action="store_true",
        help=QT_TRANSLATE_NOOP(
            "CliHelp", "abort those uploads, delete those media, cancel those pulls; cannot be undone"
        ),
    )
    add_account(left)


def common_metadata(arguments: argparse.Namespace) -> MediaMetadata:
    """What the flags say about every row."""
    return MediaMetadata(
        title=arguments.title or "",
        description=arguments.description or "",
        tags=split_tags(arguments.tags or ""),
        category_id=arguments.category,
        cover=arguments.cover,
        template_group_id=arguments.template_group or "",
        workflow_id=arguments.workflow or "",
        storage_location=getattr(arguments, "storage", None) or "",
        app_id=getattr(arguments, "app", None) or "",
        user_data=arguments.user_data or "",
    )


def cover_url(text: str) -> CoverFromUrl:
    """The address of a picture."""
    if not text.lower().startswith(("http://", "https://")):
        raise argparse.ArgumentTypeError(f"{text!r} is not the URL of a picture")
    return CoverFromUrl(text)


def _list(parser: argparse.ArgumentParser, name: str, what: str) -> None:
    parser.add_argument("urls", nargs="*", metavar=name, help=what)
    parser.add_argument("--from", dest="list", type=Path, metavar="FILE", help=_LIST)
    parser.add_argument(
        "--title", metavar="T", help=QT_TRANSLATE_NOOP("CliHelp", "title (default: the name in the URL)")
    )
    add_form_fields(parser)
    parser.add_argument("--category", type=int, metavar="ID")
    parser.add_argument(
        "--cover", type=cover_url, metavar="URL", help=QT_TRANSLATE_NOOP("CliHelp", "address of a picture")
    )
    parser.add_argument(
        "--again", action="store_true", help=QT_TRANSLATE_NOOP("CliHelp", "also what is done already")
    )
    parser.add_argument(
        "--skip-bad",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CliHelp", "send the good rows although others are bad"),
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help=QT_TRANSLATE_NOOP("CliHelp", "print the requests, without keys, and send nothing"),
    )
