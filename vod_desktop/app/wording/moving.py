"""What taking a file in would come to, as sentences for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vod_desktop.app.moving.plan import Plan
from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP, Translate
from vod_desktop.domain.account import Account
from vod_desktop.domain.key_source import KeyServer
from vod_desktop.domain.network_settings import ProxyMode

_NAMED_MOST = 5
_COUNTED = (
    (QT_TRANSLATE_NOOP("Moving", "Uploads, as drafts: {count}"), "uploads"),
    (QT_TRANSLATE_NOOP("Moving", "URLs, as drafts: {count}"), "jobs"),
    (QT_TRANSLATE_NOOP("Moving", "Presets: {count}"), "presets"),
    (QT_TRANSLATE_NOOP("Moving", "Meanings of sheet columns: {count}"), "mappings"),
    (QT_TRANSLATE_NOOP("Moving", "Finished uploads, for telling what was uploaded: {count}"), "history"),
)
_NAMED = (
    (QT_TRANSLATE_NOOP("Moving", "Here already, not added: {names}"), "known"),
    (
        QT_TRANSLATE_NOOP("Moving", "Accounts that are here already and stay as they are: {names}"),
        "same_accounts",
    ),
    (QT_TRANSLATE_NOOP("Moving", "Files that are not where they were: {names}"), "missing"),
    (QT_TRANSLATE_NOOP("Moving", "Begun on the other computer, which may go on with them: {names}"), "begun"),
    (QT_TRANSLATE_NOOP("Moving", "Left out, since they lie on other computers: {names}"), "left_out"),
)


class MovingWords:
    """Sentences about plans. Any thread."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def added(self, plan: Plan) -> tuple[str, ...]:
        """What would be new."""
        accounts = (self._account(account) for account in plan.accounts)
        counts = ((text, len(getattr(plan, name))) for text, name in _COUNTED)
        return (*accounts, *(self._say(text).format(count=count) for text, count in counts if count))

    def noted(self, plan: Plan, default: str) -> tuple[str, ...]:
        """What would not be new, and what to look at. `default` is the name of the default account, empty for none."""
        return tuple(self._noted(plan, default))

    def commands(self, plan: Plan) -> tuple[str, ...]:
        """The programs that would be run, word for word."""
        return tuple(dict.fromkeys(command.line for command in plan.commands.values()))

    def _noted(self, plan: Plan, default: str) -> Iterator[str]:
        if plan.strangers and default:
            text = self._say(
                QT_TRANSLATE_NOOP("Moving", "Not among your accounts: {names}. Their rows go to “{account}”.")
            )
            yield text.format(names=self._names(plan.strangers), account=default)
        elif plan.strangers:
            text = self._say(
                QT_TRANSLATE_NOOP(
                    "Moving", "Not among your accounts: {names}. Add an account first, then again."
                )
            )
            yield text.format(names=self._names(plan.strangers))
        for source, name in _NAMED:
            if names := getattr(plan, name):
                yield self._say(source).format(names=self._names(names))

    def _account(self, account: Account) -> str:
        """With every place that its key would be used at, so that a strange one is seen before a key is entered."""
        places = [
            account.region,
            account.endpoint or "",
            account.app_server.base_url if account.app_server else "",
        ]
        if account.network.mode is ProxyMode.MANUAL and account.network.proxy is not None:
            places.append(account.network.proxy.url_without_password)
        if isinstance(account.source, KeyServer):
            places.append(account.source.url)
        if account.login is not None:
            places += [account.login.issuer, account.login.token_url]
        places.append(account.network.ca_bundle)
        text = self._say(QT_TRANSLATE_NOOP("Moving", "Account “{name}” ({places}), without its key"))
        return text.format(name=account.name, places=", ".join(place for place in places if place))

    def _names(self, names: Sequence[str]) -> str:
        told = ", ".join(_one_line(name) for name in names[:_NAMED_MOST])
        more = len(names) - _NAMED_MOST
        if more <= 0:
            return told
        return self._say(QT_TRANSLATE_NOOP("Moving", "{names} and {more} more")).format(names=told, more=more)

    def _say(self, source: str) -> str:
        return self._translate("Moving", source)


def _one_line(text: str) -> str:
    """Names come from outside: nothing in them may look like a line of ours."""
    return "".join(character if character.isprintable() else "�" for character in text)
