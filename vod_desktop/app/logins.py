"""Logging in at an app server: by a browser on this computer, or by a code that is typed on any device."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.wires import NetworkDraft, Wires
from vod_desktop.cloud.oauth import OAuthClient
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import CallDetail, CallError, KeyRejected, Recovery
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.login import DeviceCode, LoginSettings, Tokens

_BROWSER_S: Final = 600.0
_LOOK_S: Final = 0.2
_NEW: Final = Account(AccountId("login"), "", AuthKind.APP_SERVER)


@dataclass(frozen=True, slots=True)
class LoginWish:
    """Where somebody wants to log in.

    Attributes:
        account: Whose network the calls take; None for one that is not saved yet.
        network: What a form says in place of it; None for what is saved.
    """

    settings: LoginSettings
    account: Account | None = None
    network: NetworkDraft | None = None


@dataclass(frozen=True, slots=True)
class LoginPage:
    """What the user has to open.

    Attributes:
        user_code: To be typed there; empty where the browser comes back by itself.
    """

    url: str
    user_code: str = ""


Show = Callable[[LoginPage], None]
"""Takes the page, on the owner's thread."""


class LoginAttempt:
    """One login under way.

    Attributes:
        tokens: Arrive when the user is logged in.
    """

    def __init__(self) -> None:
        self.tokens: Job[Tokens] = Job()
        self._ended = threading.Event()

    def cancel(self) -> None:
        """Wait no longer; `tokens` fails with the reason login-expired. Any thread."""
        self._ended.set()

    def rest(self, seconds: float) -> bool:
        """Wait so long; whether it goes on then."""
        return not self._ended.wait(seconds)


class Logins:
    """Begins logins. On the owner's thread.

    Args:
        page: What the browser shows when it has come back.
        post: Has something called on the owner's thread.
    """

    def __init__(
        self,
        *,
        jobs: Jobs,
        wires: Wires,
        now: Callable[[], float],
        post: Callable[[Callable[[], None]], None],
        page: Callable[[], str],
    ) -> None:
        self._jobs = jobs
        self._wires = wires
        self._now = now
        self._post = post
        self._page = page
        self._begun: weakref.WeakSet[LoginAttempt] = weakref.WeakSet()

    def by_browser(self, wish: LoginWish, show: Show) -> LoginAttempt:
        """`show` is handed the page to open in the browser of this computer."""
        return self._begin(wish, lambda client, attempt: self._browser(client, show, attempt))

    def by_code(self, wish: LoginWish, show: Show) -> LoginAttempt:
        """`show` is handed the page, to be opened anywhere, and the code to type there."""
        return self._begin(wish, lambda client, attempt: self._code(client, show, attempt))

    def close(self) -> None:
        """Cancel what is under way."""
        for attempt in self._begun:
            attempt.cancel()

    def _begin(self, wish: LoginWish, way: Callable[[OAuthClient, LoginAttempt], Tokens]) -> LoginAttempt:
        attempt = LoginAttempt()
        self._begun.add(attempt)

        def work() -> Tokens:
            with self._wires.trial(wish.account or _NEW, wish.network) as account:
                return way(OAuthClient(wish.settings, self._wires.of(account), self._now), attempt)

        self._jobs.run(work).then(attempt.tokens.finish, attempt.tokens.fail)
        return attempt

    def _browser(self, client: OAuthClient, show: Show, attempt: LoginAttempt) -> Tokens:
        from vod_desktop.cloud.loopback import LoopbackRedirect  # an HTTP server; not at every start

        redirect = LoopbackRedirect(self._page())
        try:
            request = client.browser_request(redirect.url)
            redirect.expect(request.state)
            self._post(lambda: show(LoginPage(request.url)))
            left_s = _BROWSER_S
            while not (came := redirect.wait(0)):
                left_s -= _LOOK_S
                if left_s < 0 or not attempt.rest(_LOOK_S):
                    raise _expired()
            return client.tokens_for(request, came)
        finally:
            redirect.close()

    def _code(self, client: OAuthClient, show: Show, attempt: LoginAttempt) -> Tokens:
        answer: DeviceCode | Tokens = client.device_code()
        assert isinstance(answer, DeviceCode)
        page = LoginPage(answer.complete_url or answer.url, answer.user_code)
        self._post(lambda: show(page))
        left_s = answer.expires_in_s
        while isinstance(answer, DeviceCode):
            left_s -= answer.interval_s
            if left_s < 0 or not attempt.rest(answer.interval_s):
                raise _expired()
            answer = self._asked(client, answer)
        return answer

    @staticmethod
    def _asked(client: OAuthClient, device: DeviceCode) -> DeviceCode | Tokens:
        """A question that was lost on the way is asked again after the usual wait."""
        try:
            return client.poll(device)
        except CallError as error:
            if error.recovery is Recovery.RETRY:
                return device
            raise


def _expired() -> KeyRejected:
    return KeyRejected(CallDetail("Login"), reason="login-expired")
