"""`vod-desktop accounts`: list, add, remove, test. Secrets come by prompt, standard input or environment only."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
import time
from dataclasses import replace

from vod_desktop.app.accounts import AccountDraft, Added
from vod_desktop.app.imports import key_from
from vod_desktop.app.orders import EXIT_DONE, EXIT_NOT_AUTHORISED, EXIT_SOME_FAILED, EXIT_USAGE
from vod_desktop.app.services import Services
from vod_desktop.app.wires import NetworkDraft
from vod_desktop.cli.entrances import Entrances
from vod_desktop.cli.key_arguments import draft_from_source, names_source
from vod_desktop.cli.logins import draft_by_login, log_in, log_out
from vod_desktop.cli.network_arguments import network_draft
from vod_desktop.cli.output import Output
from vod_desktop.cli.waiting import answer_of
from vod_desktop.domain.account import STS_PREFIX, AccessKey, Account
from vod_desktop.domain.app_server import AppServer, normal_base_url, token_fault
from vod_desktop.domain.errors import Failure, InputError, StoreBusy
from vod_desktop.domain.key_owner import KeyOwner
from vod_desktop.domain.key_source import KeyCommand


def accounts(arguments: argparse.Namespace, entrances: Entrances, output: Output) -> int:
    """Do what the action says and return the exit code."""
    try:
        with entrances.open() as opened:
            command = {
                "list": _list,
                "add": _add,
                "remove": _remove,
                "test": _test,
                "log-in": log_in,
                "log-out": log_out,
            }[arguments.action]
            return command(arguments, opened.services, output)
    except StoreBusy:
        output.say(
            output.translate(
                "Cli",
                "VOD Desktop is running with this home. Close it first, or manage accounts in its window.",
            )
        )
        return EXIT_SOME_FAILED


def _list(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    default = services.accounts.default
    for account in services.accounts.all():
        if arguments.json:
            output.line(
                {
                    "event": "account",
                    "name": account.name,
                    "kind": account.kind.value,
                    "region": account.region,
                    "endpoint": account.endpoint,
                    "key": account.key_hint,
                    "proxy": _proxy_of(account),
                    "ca_file": account.network.ca_bundle or None,
                    "app_server": account.app_server.base_url if account.app_server else None,
                    "key_source": services.wording.keys.source(account) or None,
                    "key_expires_at": account.key_expires_at,
                    "default": account == default,
                }
            )
        else:
            print("*" if account == default else " ", _in_words(account, services))
    return EXIT_DONE


def _proxy_of(account: Account) -> str:
    proxy = account.network.proxy
    return account.network.mode.value if proxy is None else proxy.url_without_password


def _in_words(account: Account, services: Services) -> str:
    if account.app_server is not None:
        return f"{account.name}  {account.app_server.base_url}"
    end = services.wording.keys.end(account, time.time())
    parts = (account.name, account.region, account.key_hint, end, account.endpoint)
    return "  ".join(part for part in parts if part)


def _add(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    if services.accounts.by_name(arguments.name) is not None:
        output.say(
            output.translate("Cli", "There is an account named “{name}” already.").format(name=arguments.name)
        )
        return EXIT_USAGE
    network = network_draft(arguments, output)
    usable = _is_usable(network, services, output)
    draft = _draft(arguments, network, services, output) if usable else None
    if draft is None:
        return EXIT_USAGE
    draft = replace(draft, network=network)
    added = answer_of(services, services.accounts.add(draft))
    return (
        _told_failure(added, services, output)
        if isinstance(added, Failure)
        else _told_added(added, services, output)
    )


def _is_usable(network: NetworkDraft | None, services: Services, output: Output) -> bool:
    """Whether the file of authorities is one; says so if it is not."""
    if network is None or not network.network.ca_bundle:
        return True
    found = answer_of(services, services.accounts.authorities_in(network.network.ca_bundle))
    if isinstance(found, Failure):
        output.say(str(services.wording.failure(found)))
    return not isinstance(found, Failure)


def _draft(
    arguments: argparse.Namespace, network: NetworkDraft | None, services: Services, output: Output
) -> AccountDraft | None:
    if arguments.app_server is not None:
        return _draft_of_server(arguments, network, services, output)
    if names_source(arguments):
        return draft_from_source(arguments, services, output, lambda: _token(arguments, output))
    return _draft_of_key(arguments, output)


def _draft_of_key(arguments: argparse.Namespace, output: Output) -> AccountDraft | None:
    key = _key(arguments, output)
    if key is None:
        output.say(output.translate("Cli", "An AccessKey id and its secret are needed."))
        return None
    key = replace(key, expires_at=arguments.expires)
    return AccountDraft(arguments.name, arguments.region, arguments.endpoint, key)


def _draft_of_server(
    arguments: argparse.Namespace, network: NetworkDraft | None, services: Services, output: Output
) -> AccountDraft | None:
    """The address is looked at before the token is asked for."""
    if arguments.key_id or arguments.endpoint or arguments.from_environment or names_source(arguments):
        output.say(
            output.translate(
                "Cli", "An app server needs its address and a token only: no key, endpoint or environment."
            )
        )
        return None
    server = AppServer(normal_base_url(arguments.app_server))
    faults = [problem.fault for problem in server.problems()]
    if arguments.login and not faults:
        return draft_by_login(arguments, server, network, services, output)
    token = "" if faults else _token(arguments, output)
    fault = faults[0] if faults else token_fault(token)
    if fault is not None:
        wrong = Failure.of(InputError(what="app-server", reason=fault.value))
        output.say(str(services.wording.failure(wrong)))
        return None
    return AccountDraft(arguments.name, app_server=server, token=token)


def _token(arguments: argparse.Namespace, output: Output) -> str:
    if arguments.stdin:
        return sys.stdin.readline().strip()
    return getpass.getpass(output.translate("Cli", "Token for the app server: ")).strip()


def _told_added(added: Added, services: Services, output: Output) -> int:
    if added.trouble is not None:
        output.say(str(services.wording.failure(added.trouble)))
        output.say(
            output.translate(
                "Cli",
                "The account was not saved: without a keychain its key would be gone with this command.",
            )
        )
        answer_of(services, services.accounts.remove(added.account.id))
        return EXIT_SOME_FAILED
    text = output.translate("Cli", "Account “{name}” saved; its key is in the keychain.")
    if added.account.login is not None:
        text = output.translate("Cli", "Account “{name}” saved; what renews its login is in the keychain.")
    elif isinstance(added.account.source, KeyCommand):
        text = output.translate("Cli", "Account “{name}” saved; its keys come from the command.")
    output.say(text.format(name=added.account.name))
    _warn_of_main_account(added.account, services, output)
    return EXIT_DONE


def _warn_of_main_account(account: Account, services: Services, output: Output) -> None:
    owner = answer_of(services, services.accounts.owner_saved(account.id))
    if isinstance(owner, KeyOwner) and owner.can_do_everything:
        output.say(services.wording.keys.main_account())


def _remove(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    account = services.accounts.by_name(arguments.name)
    if account is None:
        return _no_account(arguments.name, output)
    removed = answer_of(services, services.accounts.remove(account.id))
    if isinstance(removed, Failure):
        return _told_failure(removed, services, output)
    output.say(output.translate("Cli", "Account “{name}” and its key removed.").format(name=account.name))
    return EXIT_DONE


def _test(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    account = services.accounts.by_name(arguments.name) if arguments.name else services.accounts.default
    if account is None:
        return _no_account(arguments.name, output)
    network = network_draft(arguments, output)
    if not _is_usable(network, services, output):
        return EXIT_USAGE
    tested = answer_of(services, services.accounts.test_saved(account.id, network))
    if isinstance(tested, Failure):
        return _told_failure(tested, services, output)
    output.say(output.translate("Cli", "Account “{name}” works.").format(name=account.name))
    _warn_of_main_account(account, services, output)
    return EXIT_DONE


def _key(arguments: argparse.Namespace, output: Output) -> AccessKey | None:
    if arguments.from_environment:
        return key_from(os.environ)
    if arguments.stdin:
        lines = [line.strip() for line in sys.stdin.read().splitlines()] + ["", "", ""]
        return AccessKey(lines[0], lines[1], lines[2] or None) if lines[0] and lines[1] else None
    return _asked(arguments.key_id, output)


def _asked(key_id: str | None, output: Output) -> AccessKey | None:
    asked_id = key_id or input(output.translate("Cli", "AccessKey id: ")).strip()
    secret = getpass.getpass(output.translate("Cli", "AccessKey secret: ")).strip()
    token = None
    if asked_id.startswith(STS_PREFIX):
        token = getpass.getpass(output.translate("Cli", "Security token: ")).strip() or None
    return AccessKey(asked_id, secret, token) if asked_id and secret else None


def _told_failure(failure: Failure, services: Services, output: Output) -> int:
    output.say(str(services.wording.failure(failure)))
    return EXIT_NOT_AUTHORISED if failure.kind in {"key-rejected", "not-allowed"} else EXIT_SOME_FAILED


def _no_account(name: str | None, output: Output) -> int:
    if not name:
        output.say(output.translate("Cli", "There is no account yet. Add one: vod-desktop accounts add NAME"))
        return EXIT_USAGE
    output.say(output.translate("Cli", "There is no account named “{name}”.").format(name=name))
    return EXIT_USAGE
