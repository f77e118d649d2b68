from __future__ import annotations

from dataclasses import replace

import pytest

from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.app_server import AppServer
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyScheme, ProxyServer
from vod_desktop.store.accounts import AccountRows
from vod_desktop.store.catalog_cache import CachedValue, CatalogCache

FIRST = Account(
    AccountId("b"), "频道", AuthKind.STS, "cn-beijing", "http://127.0.0.1:9", "#112233", "LTAI…3f9K"
)
SECOND = Account(AccountId("a"), "Archive")


@pytest.fixture
def accounts(database):
    rows = AccountRows(database)
    rows.add(FIRST)
    rows.add(SECOND)
    return rows


def test_accounts_come_back_in_the_order_they_were_added(accounts):
    assert accounts.all() == [FIRST, SECOND]


def test_the_settings_of_an_app_server_come_back_whole(accounts):
    server = AppServer("https://media.example.com/频", scheme="", video_id_field="data.VideoId")
    account = Account(AccountId("c"), "Server", AuthKind.APP_SERVER, app_server=server)
    accounts.add(account)
    assert accounts.all()[-1] == account
    accounts.update(replace(account, app_server=None))
    assert accounts.all()[-1].app_server is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"base_url": 5}', '{"base_url": ""}'])
def test_settings_that_cannot_be_read_are_none(accounts, database, text):
    with database.transaction() as connection:
        connection.execute("UPDATE accounts SET app_server = ? WHERE id = 'a'", (text,))
    assert accounts.all() == [FIRST, SECOND]


def test_settings_of_another_version_keep_what_is_known(accounts, database):
    with database.transaction() as connection:
        text = '{"base_url": "https://a.example", "new_one": 1, "status_path": null}'
        connection.execute("UPDATE accounts SET app_server = ? WHERE id = 'a'", (text,))
    assert accounts.all()[1].app_server == AppServer("https://a.example")


def test_an_account_keeps_its_place_when_it_is_changed(accounts):
    renamed = replace(FIRST, name="Channel", endpoint=None)
    accounts.update(renamed)
    assert accounts.all() == [renamed, SECOND]


def test_the_default_is_kept_until_its_account_goes(accounts):
    assert accounts.default_id is None
    accounts.set_default(FIRST.id)
    accounts.set_default(SECOND.id)
    assert accounts.default_id == SECOND.id
    accounts.remove(SECOND.id)
    assert accounts.default_id is None
    assert accounts.all() == [FIRST]


def test_an_account_of_an_unknown_kind_hides_no_other(accounts, database):
    with database.transaction() as connection:
        connection.execute("UPDATE accounts SET kind = 'telepathy' WHERE id = 'a'")
    assert accounts.all() == [FIRST]


def test_what_services_told_is_kept_with_its_time(database, clock):
    cache = CatalogCache(database)
    clock.time = 5.0
    cache.put(FIRST.id, "categories", [{"id": 1, "name": "电影", "children": []}])
    clock.time = 9.0
    cache.put(SECOND.id, "categories", None)
    assert cache.get(FIRST.id, "categories") == CachedValue([{"id": 1, "name": "电影", "children": []}], 5.0)
    assert cache.get(SECOND.id, "categories") == CachedValue(None, 9.0)
    assert cache.get(FIRST.id, "apps") is None


def test_what_was_told_goes_with_the_account(accounts, database):
    cache = CatalogCache(database)
    cache.put(FIRST.id, "apps", [])
    cache.put(SECOND.id, "apps", [])
    accounts.remove(FIRST.id)
    cache.forget(SECOND.id)
    assert [cache.get(each.id, "apps") for each in (FIRST, SECOND)] == [None, None]


NETWORKS = (
    AccountNetwork(ProxyMode.NONE, ca_bundle="/etc/公司.pem"),
    AccountNetwork(ProxyMode.MANUAL, ProxyServer(ProxyScheme.SOCKS5, "::1", 1080, "a b@c")),
)


@pytest.mark.parametrize("network", NETWORKS)
def test_the_network_of_an_account_comes_back_whole(accounts, network):
    accounts.update(replace(SECOND, network=network))
    assert accounts.all()[1].network == network


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"mode": "new"}', '{"mode": "manual", "proxy": "ftp://x"}', '{"mode": []}']
)
def test_a_network_that_cannot_be_read_never_becomes_a_direct_way(accounts, database, text):
    with database.transaction() as connection:
        connection.execute("UPDATE accounts SET network = ? WHERE id = 'a'", (text,))
    network = accounts.all()[1].network
    assert (network.mode, network.proxy) == (ProxyMode.MANUAL, None)
