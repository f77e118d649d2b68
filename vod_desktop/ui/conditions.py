"""Conditions that hold for a while and are said in strips: offline, queue paused, sandbox."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from vod_desktop.app.services import Services
from vod_desktop.domain.account import AuthKind
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.task import Waiting
from vod_desktop.ui.commands import Commands
from vod_desktop.ui.shell.noticing import NOT_AMENDED
from vod_desktop.ui.shell.strips import Message, StripKind, Strips


class Conditions(QObject):
    """Looks at the services and shows or removes the strips. GUI thread only.

    Args:
        waits: What tasks wait for besides their turn.
    """

    def __init__(
        self, services: Services, commands: Commands, strips: Strips, waits: Callable[[], frozenset[Waiting]]
    ) -> None:
        super().__init__(strips)
        self._waits = waits
        self._services = services
        self._commands = commands
        self._strips = strips

    def check(self) -> None:
        """Bring the strips in line with what holds now."""
        account = self._services.accounts.default
        sandbox = account is not None and account.kind is AuthKind.SANDBOX
        self._say_if(sandbox, self._sandbox())
        self._say_if(self._services.uploads.queue_paused, self._paused())
        waiting = self._waits()
        self._say_if(Waiting.NETWORK in waiting, self._offline())
        self._say_if(Waiting.KEYCHAIN in waiting, self._keychain())
        if not self._services.uploads.not_amended:
            self._strips.remove(NOT_AMENDED)

    def sandbox_failed(self, failure: Failure) -> None:
        """The sandbox could not be started."""
        text = str(self._services.wording.failure(failure))
        self._strips.show_message(Message("sandbox-failed", text, StripKind.DANGER))

    def _say_if(self, holds: bool, message: Message) -> None:
        if holds:
            self._strips.show_message(message)
        else:
            self._strips.remove(message.key)

    def _sandbox(self) -> Message:
        text = self.tr("Sandbox: nothing leaves this computer")
        return Message("sandbox", text, StripKind.INFO, "sandbox", can_close=False)

    def _paused(self) -> Message:
        text = self.tr("Queue paused. Nothing is uploaded until it is resumed.")
        action = (self.tr("Resume queue"), self._commands.toggle_queue)
        return Message("paused", text, StripKind.WARNING, "paused", action, can_close=False)

    def _offline(self) -> Message:
        text = self.tr("No connection to VOD. Uploads go on by themselves as soon as it is back.")
        return Message("offline", text, StripKind.WARNING, "offline", can_close=False)

    def _keychain(self) -> Message:
        text = self.tr("The keychain is locked. Uploads that need a key wait until it is opened.")
        return Message("keychain-locked", text, StripKind.WARNING, "lock", can_close=False)
