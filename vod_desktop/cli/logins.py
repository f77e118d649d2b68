"""`vod-desktop accounts log-in` and `log-out`, and accounts that are added with a login."""

from __future__ import annotations

import argparse
from dataclasses import replace

from vod_desktop.app.accounts import AccountDraft
from vod_desktop.app.logins import LoginPage, LoginWish
from vod_desktop.app.orders import EXIT_DONE, EXIT_NOT_AUTHORISED, EXIT_SOME_FAILED, EXIT_USAGE
from vod_desktop.app.services import Services
from vod_desktop.app.wires import NetworkDraft
from vod_desktop.cli.output import Output
from vod_desktop.cli.waiting import answer_of
from vod_desktop.domain.account import Account
from vod_desktop.domain.app_server import AppServer, normal_base_url
from vod_desktop.domain.errors import Failure, InputError
from vod_desktop.domain.login import LoginSettings, Tokens


def draft_by_login(
    arguments: argparse.Namespace,
    server: AppServer,
    network: NetworkDraft | None,
    services: Services,
    output: Output,
) -> AccountDraft | None:
    """The account that the flags describe, logged in over its network; None when that failed, and why was said."""
    issuer = normal_base_url(arguments.login)
    settings = LoginSettings(arguments.login_client, issuer=issuer, scope=arguments.login_scope)
    if settings.problem:
        wrong = InputError(what="app-server", reason="login-settings", setting=settings.problem)
        output.say(str(services.wording.failure(Failure.of(wrong))))
        return None
    tokens = _logged_in(LoginWish(settings, network=network), services, output)
    if tokens is None:
        return None
    return AccountDraft(
        arguments.name, app_server=server, login=settings, access=tokens.access, token=tokens.refresh
    )


def log_in(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """Log in again at an account's app server, by a code."""
    account = _account(arguments.name, services, output)
    if account is None or account.login is None:
        return EXIT_USAGE
    tokens = _logged_in(LoginWish(account.login, account), services, output)
    if tokens is None:
        return EXIT_NOT_AUTHORISED
    kept = AccountDraft(account.name, account.region, app_server=account.app_server, login=account.login)
    saved = answer_of(
        services,
        services.accounts.update(account.id, replace(kept, access=tokens.access, token=tokens.refresh)),
    )
    trouble = saved if isinstance(saved, Failure) else saved.trouble
    if trouble is not None:
        output.say(str(services.wording.failure(trouble)))
        return EXIT_SOME_FAILED
    output.say(output.translate("Cli", "You are logged in with “{name}”.").format(name=account.name))
    return EXIT_DONE


def log_out(arguments: argparse.Namespace, services: Services, output: Output) -> int:
    """End the login of an account, at its server and on this computer."""
    account = _account(arguments.name, services, output)
    if account is None or account.login is None:
        return EXIT_USAGE
    gone = answer_of(services, services.accounts.log_out(account.id))
    if isinstance(gone, Failure):
        output.say(str(services.wording.failure(gone)))
        return EXIT_SOME_FAILED
    output.say(output.translate("Cli", "The login of “{name}” is gone.").format(name=account.name))
    if gone.trouble is not None:
        text = output.translate("Cli", "Its server could not be told and may keep it for a while: {problem}")
        output.say(text.format(problem=services.wording.failure(gone.trouble).problem))
    return EXIT_DONE


def _account(name: str, services: Services, output: Output) -> Account | None:
    account = services.accounts.by_name(name)
    if account is None or account.login is None:
        text = output.translate("Cli", "There is no account with a login named “{name}”.")
        output.say(text.format(name=name))
    return account


def _logged_in(wish: LoginWish, services: Services, output: Output) -> Tokens | None:
    def show(page: LoginPage) -> None:
        text = output.translate("Cli", "Open {url} in any browser and type the code {code}.")
        output.say(text.format(url=page.url, code=page.user_code))

    attempt = services.logins.by_code(wish, show)
    try:
        tokens = answer_of(services, attempt.tokens)
    finally:
        attempt.cancel()
    if isinstance(tokens, Failure):
        output.say(str(services.wording.failure(tokens)))
        return None
    return tokens
