"""The upload auth of one task: one snapshot for all parts, renewed once for all of them."""

from __future__ import annotations

import math

from vod_desktop.domain.clock import Clock
from vod_desktop.domain.grant import UploadAuth
from vod_desktop.domain.limits import AUTH_RENEW_LATEST_S, AUTH_RENEW_SHARE


class AuthHolder:
    """Holds the present auth and its number. Written by the upload's own thread, read by every slot.

    The pair is one tuple, so a slot never signs with half of an old and half of a new one.
    """

    def __init__(self, clock: Clock, auth: UploadAuth, *, renewable: bool) -> None:
        self._clock = clock
        self._renewable = renewable
        self._current = (auth, 1)
        self._since = clock.monotonic()

    @property
    def current(self) -> tuple[UploadAuth, int]:
        """The auth to sign with and its number."""
        return self._current

    def replace(self, auth: UploadAuth) -> None:
        """Use this one from now on."""
        self._current = (auth, self._current[1] + 1)
        self._since = self._clock.monotonic()

    @property
    def renew_in_s(self) -> float:
        """Seconds until it should be renewed: at 75 % of its life, never later than 2500 s. Negative when overdue.

        Infinite where no interface renews it: then only its expiry decides.
        """
        if not self._renewable:
            return math.inf
        life = self._current[0].lifetime_s
        return self._since + min(life * AUTH_RENEW_SHARE, AUTH_RENEW_LATEST_S) - self._clock.monotonic()
