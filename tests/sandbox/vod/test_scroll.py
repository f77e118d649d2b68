"""Scroll tokens end by themselves and do not pile up."""

from __future__ import annotations

from vod_desktop.sandbox.vod.scroll import KEPT, LIFETIME_S, ScrollTokens

SEARCH = ("video", "")


def test_a_token_ends_after_its_lifetime() -> None:
    tokens = ScrollTokens()
    token = tokens.issue(SEARCH, 3, now=100.0)
    place = tokens.find(token, SEARCH, now=100.0 + LIFETIME_S - 1)
    assert place is not None
    assert place.page == 3
    assert tokens.find(token, SEARCH, now=100.0 + LIFETIME_S) is None
    assert tokens.find(token, ("audio", ""), now=100.0) is None


def test_old_tokens_make_room() -> None:
    tokens = ScrollTokens()
    issued = [tokens.issue(SEARCH, 1, now=0.0) for _ in range(KEPT + 1)]
    assert tokens.find(issued[0], SEARCH, now=0.0) is None
    assert tokens.find(issued[1], SEARCH, now=0.0) is not None
