"""Fetches a list of an account for a field, and says how old it is or why there is none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from vod_desktop.app.account_lists import AccountList
from vod_desktop.app.catalog import Cached
from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.ui.dialogs.answers import while_alive

_FRESH_S = 60


class Fetching(QObject):
    """One list at a time. GUI thread only.

    Attributes:
        changed: The list or what is said about it is another one.
    """

    changed = Signal()

    def __init__(self, services: Services, wanted: AccountList, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._wanted = wanted
        self._account: AccountId | None = None
        self._asked: set[tuple[AccountId, AccountList]] = set()
        self._under_way: set[tuple[AccountId, AccountList]] = set()
        self._trouble = ""

    def aim(self, account_id: AccountId | None, wanted: AccountList) -> None:
        """Whose list, and which."""
        if (account_id, wanted) != (self._account, self._wanted):
            self._account, self._wanted, self._trouble = account_id, wanted, ""
            self.changed.emit()

    def once(self) -> None:
        """Fetch it if that was not tried here, nor forbidden elsewhere, since the program started."""
        if self._account is None or (self._account, self._wanted) in self._asked:
            return
        forbidden = self._services.catalog.forbidden(self._account, self._wanted)
        if forbidden is None:
            self.fetch()
        else:
            self._say_why_not(forbidden)

    def fetch(self) -> None:
        """Fetch it anew."""
        if self._account is None:
            return
        which = (self._account, self._wanted)
        self._asked.add(which)
        self._under_way.add(which)
        self._trouble = ""
        job = self._services.catalog.refresh(self._account, [self._wanted])
        job.then(
            while_alive(self, lambda _: self._ended(which, None)),
            while_alive(self, lambda failure: self._ended(which, failure)),
        )
        self.changed.emit()

    def fail(self, failure: Failure) -> None:
        """Say why something else that was asked of VOD did not succeed."""
        cause = self._services.wording.failure_short(failure)
        self._trouble = self.tr("VOD could not do it: {cause}.").format(cause=cause)
        self.changed.emit()

    def state(self, cached: Cached[object] | None) -> str:
        """How old the list is, that it is on its way, or why there is none."""
        fetching = (self._account, self._wanted) in self._under_way
        age = self.tr("Fetching…") if fetching else self._age(cached)
        is_plain = cached is None and not fetching
        return "\n".join(filter(None, (self._trouble, "" if self._trouble and is_plain else age)))

    def _age(self, cached: Cached[object] | None) -> str:
        if cached is None:
            return self.tr("Not fetched yet")
        if cached.age_s < _FRESH_S:
            return self.tr("Up to date")
        return self.tr("As of {age} ago").format(age=self._services.wording.ledger.age(cached.age_s))

    def _ended(self, which: tuple[AccountId, AccountList], failure: Failure | None) -> None:
        self._under_way.discard(which)
        if which == (self._account, self._wanted) and failure is not None:
            self._say_why_not(failure)
        else:
            self.changed.emit()

    def _say_why_not(self, failure: Failure) -> None:
        cause = self._services.wording.failure_short(failure)
        self._trouble = self.tr("Could not be fetched: {cause}. An ID can be entered.").format(cause=cause)
        self.changed.emit()
