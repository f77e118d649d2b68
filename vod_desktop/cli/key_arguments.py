"""Where `accounts add` takes keys from besides what is typed: flags, and the drafts they make."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from vod_desktop.app.accounts import AccountDraft
from vod_desktop.app.services import Services
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP
from vod_desktop.cli.output import Output
from vod_desktop.domain.app_server import normal_base_url, token_fault
from vod_desktop.domain.errors import Failure, InputError, KeySourceFailed, VodDesktopError
from vod_desktop.domain.key_answer import end_from
from vod_desktop.domain.key_source import KeyCommand, KeyServer, KeySource

AskToken = Callable[[], str]
"""Asks for the token of a server, or reads it from standard input."""


def add_key_sources(parser: argparse.ArgumentParser) -> None:
    """The flags. At most one source of keys may be named."""
    sources = parser.add_mutually_exclusive_group()
    sources.add_argument(
        "--from-cli-profile",
        metavar="PROFILE",
        help=QT_TRANSLATE_NOOP("CliHelp", "take a profile of the vendor's command line (~/.aliyun)"),
    )
    sources.add_argument(
        "--key-command",
        metavar="COMMAND",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "run this program, without a shell, whenever a temporary key is needed; it prints one as JSON",
        ),
    )
    sources.add_argument(
        "--key-server",
        metavar="URL",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "fetch temporary keys from here; the token for it is asked for or read from standard input",
        ),
    )
    parser.add_argument(
        "--login",
        metavar="URL",
        help=QT_TRANSLATE_NOOP(
            "CliHelp",
            "with --app-server: log in at this OAuth 2.0 server, by a code that is shown, in place of a token",
        ),
    )
    parser.add_argument(
        "--login-client",
        metavar="ID",
        default="vod-desktop",
        help=QT_TRANSLATE_NOOP("CliHelp", "name of this program there"),
    )
    parser.add_argument("--login-scope", metavar="WORDS", default="")
    parser.add_argument(
        "--expires",
        metavar="TIME",
        type=_time,
        help=QT_TRANSLATE_NOOP("CliHelp", "when an entered temporary key ends: 2030-01-31T12:00:00Z"),
    )


def names_source(arguments: argparse.Namespace) -> bool:
    """Whether one of these flags says where keys come from."""
    return bool(arguments.from_cli_profile or arguments.key_command or arguments.key_server)


def draft_from_source(
    arguments: argparse.Namespace, services: Services, output: Output, ask_token: AskToken
) -> AccountDraft | None:
    """The account that the flags describe; None when it cannot be, and why was said."""
    if arguments.from_cli_profile:
        return _of_profile(arguments, services, output)
    source: KeySource = (
        KeyCommand(arguments.key_command)
        if arguments.key_command
        else KeyServer(normal_base_url(arguments.key_server))
    )
    if source.problem:
        output.say(_sentence(KeySourceFailed(reason=source.problem), services))
        return None
    token = ask_token() if isinstance(source, KeyServer) else None
    fault = token_fault(token) if token is not None else None
    if fault is not None:
        output.say(_sentence(InputError(what="app-server", reason=fault.value), services))
        return None
    return AccountDraft(arguments.name, arguments.region, arguments.endpoint, token=token, source=source)


def _of_profile(arguments: argparse.Namespace, services: Services, output: Output) -> AccountDraft | None:
    looked = services.imports.look_now()
    found = next((one for one in looked.found if one.profile == arguments.from_cli_profile), None)
    if found is None:
        text = output.translate("Cli", "There is no profile “{name}” in {path}.")
        output.say(text.format(name=arguments.from_cli_profile, path=looked.path))
        return None
    if found.draft is None or found.fault is not None:
        output.say(services.wording.keys.profile_fault(found.mode, found.fault))
        return None
    draft = found.draft
    return AccountDraft(arguments.name, draft.region, arguments.endpoint, key=draft.key, source=draft.source)


def _sentence(error: VodDesktopError, services: Services) -> str:
    return str(services.wording.failure(Failure.of(error)))


def _time(text: str) -> float:
    moment = end_from(text)
    if moment is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a time; write it like 2030-01-31T12:00:00Z")
    return moment
