"""Words about keys of accounts: whose they are, when they end, where they come from."""

from __future__ import annotations

from datetime import datetime

from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.key_source import KeyCommand, KeyServer, ProfileFault


class KeyWords:
    """Sentences. Any thread."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def main_account(self) -> str:
        """The warning for a key that can do everything."""
        return self.translate(
            "Keys",
            "This is a key of the main account: whoever gets hold of it can do everything, not only upload. Create a RAM user"
            " that may only use VOD, and use its key.",
        )

    def came_back(self) -> str:
        """What the browser shows after a login."""
        return self.translate("Keys", "You can close this page and go back to VOD Desktop.")

    def end(self, account: Account, now: float) -> str:
        """When the key of an account ends, or that it has none; empty for one that does not end, as far as is known.

        Args:
            account: The account.
            now: Seconds since 1970.
        """
        if account.source is not None:
            return self.source(account)
        if account.kind in {AuthKind.ACCESS_KEY, AuthKind.STS} and not account.key_hint:
            return self.translate("Keys", "key missing")
        at = account.key_expires_at
        if at is None:
            return ""
        if at <= now:
            return self.translate("Keys", "key has ended")
        moment = datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M")
        return self.translate("Keys", "key ends {moment}").format(moment=moment)

    def source(self, account: Account) -> str:
        """Where the account's keys come from; empty where they are entered."""
        match account.source:
            case KeyCommand():
                return self.translate("Keys", "keys from a command")
            case KeyServer():
                return self.translate("Keys", "keys from {host}").format(host=account.source.host)
            case None:
                return ""

    def profile_fault(self, mode: str, fault: ProfileFault | None) -> str:
        """Why a profile of the vendor's command line cannot become an account; empty where it can."""
        match fault:
            case ProfileFault.MODE:
                text = self.translate(
                    "Keys",
                    "Its mode {mode} is not supported: use AK, StsToken or External, or enter a key by hand.",
                )
                return text.format(mode=mode or "–")
            case ProfileFault.INCOMPLETE:
                return self.translate("Keys", "It is not complete: key, token or command is missing.")
            case None:
                return ""
