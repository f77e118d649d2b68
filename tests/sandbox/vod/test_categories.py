"""Categories: the seeded trees, one level at a time, and their limits."""

from __future__ import annotations

import pytest

from .conftest import Account


def names(account: Account, **params: object) -> list[str]:
    reply = account.call("GetCategories", SortBy="CreationTime:Asc", **params)
    return [category["CateName"] for category in reply["SubCategories"]["Category"]]


def test_the_root_shows_the_first_level(account: Account) -> None:
    reply = account.call("GetCategories")
    assert reply["Category"]["CateId"] == -1
    assert reply["SubTotal"] == 3
    first = reply["SubCategories"]["Category"][-1]
    assert first == {
        "CateId": 1000,
        "CateName": "课程",
        "Level": 0,
        "ParentId": -1,
        "SubTotal": 2,
        "Type": "default",
    }


def test_a_category_shows_the_level_below(account: Account) -> None:
    assert names(account, CateId=1000) == ["数学", "English"]
    assert account.call("GetCategories", CateId=1003)["Category"]["Level"] == 1
    assert names(account, CateId=1007) == []


def test_materials_have_a_tree_of_their_own(account: Account) -> None:
    assert names(account, Type="material") == ["水印", "Subtitles"]
    assert names(account, CateId=1010) == ["节日素材", "Brand"]


def test_pages_of_categories(account: Account) -> None:
    for number in range(10):
        account.call("AddCategory", CateName=f"c{number}")
    assert len(names(account)) == 10
    assert names(account, PageNo=2, PageSize=10) == ["c7", "c8", "c9"]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"CateId": 5}, ("InvalidCateId.NotFound", 404)),
        ({"CateId": "x"}, ("InvalidParameter.CateId", 400)),
        ({"Type": "x"}, ("InvalidParameter.Type", 400)),
        ({"PageSize": 101}, ("InvalidParameter.PageSize", 400)),
        ({"SortBy": "x"}, ("InvalidParameter.SortBy", 400)),
    ],
)
def test_looking_up_refuses(account: Account, sent: dict[str, object], code: tuple[str, int]) -> None:
    assert account.refusal("GetCategories", **sent) == code


def test_a_new_category_is_kept(account: Account) -> None:
    made = account.call("AddCategory", CateName="新", ParentId=1000)["Category"]
    assert (made["Level"], made["ParentId"], made["Type"]) == (1, 1000, "default")
    account.restart()
    assert names(account, CateId=1000)[-1] == "新"
    again = account.call("AddCategory", CateName="x")["Category"]
    assert again["CateId"] > made["CateId"]


def test_three_levels_for_videos(account: Account) -> None:
    assert account.call("AddCategory", CateName="x", ParentId=1003)["Category"]["Level"] == 2
    assert account.refusal("AddCategory", CateName="x", ParentId=1007) == ("LevelExceededMax", 400)


def test_two_levels_for_materials(account: Account) -> None:
    sent = {"CateName": "x", "Type": "material"}
    assert account.refusal("AddCategory", **sent) == ("MissingParentId", 400)
    assert account.call("AddCategory", **sent, ParentId=-1)["Category"]["Level"] == 0
    assert account.call("AddCategory", **sent, ParentId=1010)["Category"]["Level"] == 1
    assert account.refusal("AddCategory", **sent, ParentId=1012) == ("LevelExceededMax", 400)
    assert account.refusal("AddCategory", **sent, ParentId=1000) == ("InvalidCateId.NotFound", 404)


def test_a_hundred_children(account: Account) -> None:
    for number in range(98):
        account.call("AddCategory", CateName=f"c{number}", ParentId=1000)
    assert account.call("GetCategories", CateId=1000)["SubTotal"] == 100
    assert account.refusal("AddCategory", CateName="x", ParentId=1000) == ("SubTotalExceededMax", 400)


def test_a_name_of_sixty_four_bytes(account: Account) -> None:
    account.call("AddCategory", CateName="字" * 21 + "x")
    assert account.refusal("AddCategory", CateName="字" * 22) == ("LengthExceededMax", 400)
    assert account.refusal("AddCategory", CateName="😀") == ("IllegalCharacters", 400)
    assert account.refusal("AddCategory") == ("MissingCateName", 400)
    assert account.refusal("AddCategory", CateName="x", ParentId=5) == ("InvalidCateId.NotFound", 404)


def test_a_category_is_renamed(account: Account) -> None:
    account.call("UpdateCategory", CateId=1000, CateName="新课程")
    assert names(account)[0] == "新课程"
    assert account.refusal("UpdateCategory", CateId=5, CateName="x")[0] == "InvalidCateId.NotFound"


def test_deleting_takes_the_children_and_leaves_the_media(account: Account) -> None:
    video_id = account.video(CateId=1003)["VideoId"]
    account.call("DeleteCategory", CateId=1000)
    assert names(account) == ["Marketing", "会议记录"]
    assert account.refusal("GetCategories", CateId=1007)[0] == "InvalidCateId.NotFound"
    shown = account.shown(video_id)
    assert (shown["CateId"], shown["CateName"]) == (0, "")
