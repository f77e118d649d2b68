"""`--proxy` and `--ca-file` of `accounts add` and `accounts test`. A proxy's password is never an argument."""

from __future__ import annotations

import argparse
import getpass
import os
import sys

from vod_desktop.app.wires import NetworkDraft
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP
from vod_desktop.cli.output import Output
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyServer, login_fits, proxy_from

PASSWORD_VARIABLE = "VOD_DESKTOP_PROXY_PASSWORD"  # noqa: S105  # the name of a variable

_PROXY_HELP = QT_TRANSLATE_NOOP(
    "CliHelp",
    "proxy for all calls: http://, https:// or socks5:// with host and port, as in http://user@proxy:3128; its password"
    " is asked for, or taken from VOD_DESKTOP_PROXY_PASSWORD",
)
_PROXY_HELP_STDIN = QT_TRANSLATE_NOOP(
    "CliHelp",
    "proxy for all calls: http://, https:// or socks5:// with host and port, as in http://user@proxy:3128; its password"
    " is asked for, or taken from VOD_DESKTOP_PROXY_PASSWORD, or with --stdin the first line of standard input",
)
_MODES = {ProxyMode.SYSTEM.value: ProxyMode.SYSTEM, ProxyMode.NONE.value: ProxyMode.NONE}


def add_network(parser: argparse._ActionsContainer, *, from_stdin: bool = True) -> None:
    """The flags. Without them an account takes the proxy of the system, and a test what is saved.

    Args:
        parser: Of the command, or a group of it.
        from_stdin: Whether the command reads the password from standard input when it is told to.
    """
    parser.add_argument(
        "--proxy",
        type=_proxy,
        metavar="system|none|URL",
        help=_PROXY_HELP_STDIN if from_stdin else _PROXY_HELP,
    )
    parser.add_argument(
        "--ca-file",
        metavar="FILE",
        help=QT_TRANSLATE_NOOP(
            "CliHelp", "PEM file of authorities that are trusted besides the built-in ones"
        ),
    )


def network_draft(arguments: argparse.Namespace, output: Output) -> NetworkDraft | None:
    """What the flags say; None where they say nothing. Asks for a password where the proxy has a user."""
    if arguments.proxy is None and arguments.ca_file is None:
        return None
    chosen = AccountNetwork() if arguments.proxy is None else arguments.proxy
    bundle = os.path.abspath(arguments.ca_file) if arguments.ca_file else ""  # noqa: PTH100  # links stay
    network = AccountNetwork(chosen.mode, chosen.proxy, bundle)
    login = network.login
    return NetworkDraft(network, _password(arguments, login, output) if login else None)


def _proxy(text: str) -> AccountNetwork:
    if text in _MODES:
        return AccountNetwork(_MODES[text])
    server = proxy_from(text)
    if server is None:
        raise argparse.ArgumentTypeError(
            "write system, none, or an address like http://user@proxy.example.com:3128, without a password"
        )
    return AccountNetwork(ProxyMode.MANUAL, server)


def _password(arguments: argparse.Namespace, proxy: ProxyServer, output: Output) -> str:
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is None and getattr(arguments, "stdin", False):
        given = sys.stdin.readline().rstrip("\r\n")
    if given is None:
        asked = output.translate("Cli", "Password of {user} at the proxy {host}: ")
        given = getpass.getpass(asked.format(user=proxy.user, host=proxy.host))
    if not login_fits(given):
        raise SystemExit(output.translate("Cli", "This password cannot be sent to a proxy."))
    return given
