"""What an account offers: every list told, kept with its age, and explained where the key may not ask."""

from __future__ import annotations

import contextlib
import sqlite3

import pytest

from tests.integration.app.conftest import ACCOUNT
from vod_desktop.app.account_lists import AccountList
from vod_desktop.domain.catalog import CategoryTree

DAY_S = 24 * 3600


def lists(owner):
    """Every list as the catalog has it."""
    catalog = owner.services.catalog
    return {
        AccountList.CATEGORIES: catalog.categories(ACCOUNT),
        AccountList.MATERIAL_CATEGORIES: catalog.categories(ACCOUNT, CategoryTree.MATERIAL),
        AccountList.TEMPLATE_GROUPS: catalog.template_groups(ACCOUNT),
        AccountList.APPS: catalog.apps(ACCOUNT),
        AccountList.STORAGE_LOCATIONS: catalog.storage_locations(ACCOUNT),
    }


def values(owner):
    return {one: cached.values if cached else None for one, cached in lists(owner).items()}


@pytest.fixture
def video(sandbox):
    """One that exists already, so that its storage location can be learnt."""
    asked = {"Title": "t", "FileName": "a.mp4"}
    made = sandbox.vod.call("CreateUploadVideo", asked, sandbox.keys.valid.caller)
    told = sandbox.vod.call("GetVideoInfo", {"VideoId": made["VideoId"]}, sandbox.keys.valid.caller)
    return told["Video"]


def test_every_list_is_told_and_kept_over_a_restart(open_program, video):
    owner = open_program()
    assert set(values(owner).values()) == {None}
    assert owner.answer(owner.services.catalog.refresh(ACCOUNT, list(AccountList)))[0] == "done"
    told = values(owner)
    assert all(told.values())
    assert told[AccountList.STORAGE_LOCATIONS] == (video["StorageLocation"],)
    owner.close()
    again = open_program()
    again.answer(again.services.catalog.load(ACCOUNT))
    assert values(again) == told


def test_what_is_kept_has_its_age(open_program, tmp_path):
    owner = open_program()
    owner.answer(owner.services.catalog.refresh(ACCOUNT, [AccountList.APPS]))
    assert owner.services.catalog.apps(ACCOUNT).age_s < DAY_S
    owner.close()
    changed(tmp_path, "UPDATE catalog SET stored_at = stored_at - ?", 2 * DAY_S)
    again = open_program()
    again.answer(again.services.catalog.load(ACCOUNT))
    assert 2 * DAY_S <= again.services.catalog.apps(ACCOUNT).age_s < 3 * DAY_S


def changed(tmp_path, sql, *values):
    """Change what the program keeps while it is closed."""
    with contextlib.closing(sqlite3.connect(tmp_path / "home" / "vod-desktop.db")) as connection, connection:
        connection.execute(sql, values)


@pytest.mark.parametrize(
    ("refused", "one"),
    [
        ("GetCategories", AccountList.CATEGORIES),
        ("ListTranscodeTemplateGroup", AccountList.TEMPLATE_GROUPS),
        ("ListAppInfo", AccountList.APPS),
        ("GetVideoList", AccountList.STORAGE_LOCATIONS),
    ],
)
def test_what_the_key_may_not_list_is_explained_and_the_rest_is_there(owner, sandbox, video, refused, one):
    sandbox.faults.add(f"vod:{refused} fail=403:Forbidden.RAM")
    how, failure = owner.answer(owner.services.catalog.refresh(ACCOUNT, list(AccountList)))
    assert (how, failure.kind, failure.detail.operation) == ("failed", "not-allowed", refused)
    told = values(owner)
    assert told[one] is None
    assert all(known for name, known in told.items() if name.value.find("categories") < 0 and name is not one)


def test_what_is_forbidden_is_known_until_it_is_told_after_all(owner, sandbox):
    catalog = owner.services.catalog
    refusing = sandbox.faults.add("vod:ListAppInfo fail=403:Forbidden.RAM")
    _, failure = owner.answer(catalog.refresh(ACCOUNT, list(AccountList)))
    told = {one: catalog.forbidden(ACCOUNT, one) for one in AccountList}
    assert told == dict.fromkeys(AccountList) | {AccountList.APPS: failure}
    refusing.remove()
    owner.answer(catalog.refresh(ACCOUNT, [AccountList.APPS]))
    assert catalog.forbidden(ACCOUNT, AccountList.APPS) is None


@pytest.mark.parametrize("tree", CategoryTree)
def test_a_category_is_created_in_its_tree_and_the_tree_is_told_anew(owner, sandbox, tree):
    catalog = owner.services.catalog
    how, above = owner.answer(catalog.add_category(ACCOUNT, "新分类 & co", None, tree))
    how, below = owner.answer(catalog.add_category(ACCOUNT, "below", above.id, tree))
    assert how == "done"
    sent = sandbox.requests.of("AddCategory")[0].params
    assert (sent["CateName"], sent["Type"]) == ("新分类 & co", tree.value)
    assert below in next(
        one.children for one in catalog.categories(ACCOUNT, tree).values if one.id == above.id
    )


def test_a_category_that_was_created_is_told_also_where_the_tree_is_not(owner, sandbox):
    sandbox.faults.add("vod:GetCategories fail=403:Forbidden.RAM")
    how, made = owner.answer(owner.services.catalog.add_category(ACCOUNT, "new", None))
    assert (how, made.name) == ("done", "new")


@pytest.mark.parametrize("written", ['[{"unknown": 1}]', "{}", "[1]", "no JSON"])
def test_what_another_version_wrote_is_asked_anew(open_program, tmp_path, written):
    owner = open_program()
    owner.answer(owner.services.catalog.refresh(ACCOUNT, list(AccountList)))
    owner.close()
    changed(tmp_path, "UPDATE catalog SET value = ?", written)
    again = open_program()
    again.answer(again.services.catalog.load(ACCOUNT))
    known = {one: told for one, told in values(again).items() if told}
    assert not known
    again.answer(again.services.catalog.refresh(ACCOUNT, [AccountList.APPS]))
    assert values(again)[AccountList.APPS]
