"""Tokens with which a long search is read on, page after page."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass

LIFETIME_S = 600.0
KEPT = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """How far a search was read.

    Attributes:
        query: What was searched for.
        page: The last page that was read.
        until: Monotonic seconds at which the token ends.
    """

    query: tuple[str, ...]
    page: int
    until: float


class ScrollTokens:
    """Remembers the tokens of this run; called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._places: dict[str, Place] = {}

    def issue(self, query: tuple[str, ...], page: int, now: float) -> str:
        """A token of 32 characters for the page that was just read."""
        token = secrets.token_hex(16)
        with self._lock:
            self._places[token] = Place(query, page, now + LIFETIME_S)
            if len(self._places) > KEPT:
                del self._places[next(iter(self._places))]
        return token

    def find(self, token: str, query: tuple[str, ...], now: float) -> Place | None:
        """The place a token stands for; None if it ended or belongs to another search."""
        with self._lock:
            place = self._places.get(token)
        return place if place is not None and place.query == query and now < place.until else None
