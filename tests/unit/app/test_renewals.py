"""Keys from a source are renewed ahead of their end, by one caller, and only when another one is needed."""

from __future__ import annotations

import threading

import pytest

from vod_desktop.app.renewals import AHEAD_S, Renewals
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.errors import KeySourceFailed
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.key_source import KeyCommand

ACCOUNT = Account(AccountId("a"), "A", AuthKind.STS, source=KeyCommand("get-key"))


def useless(reason: str) -> KeySourceFailed:
    return KeySourceFailed(reason=reason)


class Source:
    """Gives keys that live so long; or fails."""

    def __init__(self, life_s: float | None = 3600.0) -> None:
        self.life_s, self.now, self.asked, self.fails = life_s, 1_000_000.0, 0, False
        self.gate: threading.Event | None = None
        self.renewals = Renewals(self._ask, lambda: self.now, useless)

    def _ask(self, _account: Account) -> AccessKey:
        self.asked += 1
        if self.gate is not None:
            self.gate.wait(10)
        if self.fails:
            raise KeySourceFailed(reason="exit-code", exit_code=1)
        end = None if self.life_s is None else self.now + self.life_s
        return AccessKey(f"STS.{self.asked}", "secret", "token", expires_at=end)

    def current(self) -> str:
        return self.renewals.current(ACCOUNT).access_key_id


def test_a_key_is_used_until_shortly_before_its_end():
    source = Source()
    assert source.current() == "STS.1"
    source.now += 3600 - AHEAD_S - 1
    assert source.current() == "STS.1"
    source.now += 2
    assert source.current() == "STS.2"


def test_a_short_lived_key_is_used_for_three_quarters_of_its_life():
    source = Source(life_s=100)
    source.current()
    source.now += 74
    assert source.current() == "STS.1"
    source.now += 2
    assert source.current() == "STS.2"


def test_while_the_last_key_is_good_a_failing_source_stops_nothing_and_is_left_alone_for_a_while():
    source = Source()
    source.current()
    source.fails = True
    source.now += 3600 - AHEAD_S + 1
    assert [source.current() for _ in range(5)] == ["STS.1"] * 5
    assert source.asked == 2
    source.now += AHEAD_S
    with pytest.raises(KeySourceFailed):
        source.current()


def test_a_rejected_key_is_replaced_once_for_all_who_had_it():
    source = Source(life_s=None)
    rejected = source.renewals.current(ACCOUNT)
    first, second = (source.renewals.renewed(ACCOUNT, rejected) for _ in range(2))
    assert (first.access_key_id, second.access_key_id, source.asked) == ("STS.2", "STS.2", 2)


def test_the_same_key_again_is_no_help():
    source = Source()
    source._ask = lambda _account: AccessKey("STS.same", "s", "t")
    source.renewals = Renewals(source._ask, lambda: source.now, useless)
    with pytest.raises(KeySourceFailed) as caught:
        source.renewals.renewed(ACCOUNT, source.renewals.current(ACCOUNT))
    assert caught.value.values["reason"] == "same"


def test_a_key_that_is_over_already_is_not_taken():
    with pytest.raises(KeySourceFailed) as caught:
        Source(life_s=-1).current()
    assert caught.value.values["reason"] == "ended"


def test_callers_at_the_same_time_ask_the_source_once():
    source = Source()
    source.gate = threading.Event()
    got: list[str] = []
    threads = [threading.Thread(target=lambda: got.append(source.current())) for _ in range(8)]
    for thread in threads:
        thread.start()
    source.gate.set()
    for thread in threads:
        thread.join(10)
    assert (got, source.asked) == (["STS.1"] * 8, 1)
