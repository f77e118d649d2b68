"""The sandbox inside this process, as an account."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from vod_desktop.app.accounts import SANDBOX_ACCOUNT, Accounts
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.ids import AccountId

_NAME, _COLOR = "Sandbox", "#f5a623"


class _Runs(Protocol):
    def close(self) -> None: ...


class StandIn:
    """Stands in for VOD and OSS; started when it is first wanted.

    Args:
        folder: Where it keeps its objects.
    """

    def __init__(self, accounts: Accounts, folder: Path) -> None:
        self._accounts = accounts
        self._folder = folder
        self._running: _Runs | None = None

    def start(self) -> AccountId:
        """Make it an account, the one in use; any thread, takes a moment. Once more changes nothing."""
        if self._running is None:
            from vod_desktop.sandbox import Sandbox, SandboxOptions

            sandbox = Sandbox(SandboxOptions(data_dir=self._folder)).start()
            self._running = sandbox
            key = AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
            account = Account(
                SANDBOX_ACCOUNT, _NAME, AuthKind.SANDBOX, sandbox.region, sandbox.endpoint, _COLOR, key.hint
            )
            self._accounts.use_for_session(account, key)
            self._accounts.set_default(account.id)
        return SANDBOX_ACCOUNT

    def close(self) -> None:
        """End it, if it was started."""
        if self._running is not None:
            self._running.close()
