"""The network of accounts: what each gets, what they share, and where a proxy's password is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vod_desktop.app.proxy_passwords import ProxyPasswords
from vod_desktop.app.wires import NetworkDraft, Wires
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import ProxyRefused
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyServer

PROXY = ProxyServer(host="proxy.example.com", user="editor")
MANUAL = AccountNetwork(ProxyMode.MANUAL, PROXY)
ACCOUNT = Account(AccountId("a"), "Studio", network=MANUAL)


class Kept:
    """A keychain for one kind of entry."""

    def __init__(self):
        self.entries = {}

    def store_password(self, account_id, password):
        self.entries[account_id] = password

    def load_password(self, account_id):
        return self.entries.get(account_id)

    def delete_password(self, account_id):
        self.entries.pop(account_id, None)


@pytest.fixture
def keychain():
    return Kept()


@pytest.fixture
def wires(keychain):
    made = Wires(base=NetworkSettings(), passwords=ProxyPasswords(keychain), offset=ClockOffset())
    yield made
    made.close_all_but()


def test_the_system_decides_unless_an_account_says_otherwise(wires):
    found = [
        wires.of(replace(ACCOUNT, network=AccountNetwork(mode)))
        for mode in (ProxyMode.SYSTEM, ProxyMode.NONE)
    ]
    assert [(one.system_proxy, one.proxy) for one in found] == [(True, None), (False, None)]


def test_the_password_is_added_to_the_address_and_shown_nowhere(wires, keychain):
    keychain.entries["a"] = "p@ss-canary"
    settings = wires.of(ACCOUNT)
    assert settings.proxy == "http://editor:p%40ss-canary@proxy.example.com:3128"
    assert "canary" not in repr(settings) + repr(NetworkDraft(MANUAL, "canary"))


def test_a_password_that_is_not_there_is_asked_for(wires):
    with pytest.raises(ProxyRefused) as raised:
        wires.of(ACCOUNT)
    assert raised.value.values["reason"] == "no-password"


def test_a_proxy_that_cannot_be_read_is_not_passed_by(wires):
    with pytest.raises(ProxyRefused):
        wires.of(replace(ACCOUNT, network=AccountNetwork(ProxyMode.MANUAL)))


def test_accounts_with_the_same_network_share_one_way_to_oss(wires, keychain):
    keychain.entries.update(a="p", b="p", c="other")
    ways = {name: wires.oss(wires.of(replace(ACCOUNT, id=AccountId(name)))) for name in "abc"}
    assert (ways["a"] is ways["b"], ways["a"] is ways["c"]) == (True, False)
    wires.close_all_but({ways["a"]})
    assert wires.oss(wires.of(ACCOUNT)) is ways["a"]
    assert wires.oss(wires.of(replace(ACCOUNT, id=AccountId("c")))) is not ways["c"]


def test_a_form_is_tried_with_its_own_password_which_is_gone_afterwards(wires, keychain):
    with wires.trial(ACCOUNT, NetworkDraft(MANUAL, "typed")) as tried:
        assert "typed" in wires.of(tried).proxy
    with pytest.raises(ProxyRefused):
        wires.of(tried)
    assert keychain.entries == {}


def test_a_saved_password_is_tried_with_its_own_proxy_only(wires, keychain):
    keychain.entries["a"] = "saved"
    with wires.trial(ACCOUNT, NetworkDraft(MANUAL)) as same:
        assert "saved" in wires.of(same).proxy
    other = AccountNetwork(ProxyMode.MANUAL, replace(PROXY, host="elsewhere.example.com"))
    with wires.trial(ACCOUNT, NetworkDraft(other)) as elsewhere:
        assert "saved" not in wires.of(elsewhere).proxy


def test_a_password_is_kept_replaced_and_removed(wires, keychain):
    wires.keep(NetworkDraft(MANUAL, "one"), ACCOUNT, had_login=False, remember=True)
    wires.keep(NetworkDraft(MANUAL), ACCOUNT, had_login=True, remember=True)
    assert keychain.entries == {"a": "one"}
    wires.keep(NetworkDraft(MANUAL, "two"), ACCOUNT, had_login=True, remember=False)
    assert (keychain.entries, "two" in wires.of(ACCOUNT).proxy) == ({}, True)
    direct = replace(ACCOUNT, network=AccountNetwork(ProxyMode.NONE))
    wires.keep(NetworkDraft(direct.network), direct, had_login=True, remember=True)
    with pytest.raises(ProxyRefused):
        wires.of(ACCOUNT)
