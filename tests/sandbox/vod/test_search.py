"""SearchMedia: kinds, fields, order, pages, scrolling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Account

Opener = Callable[..., Account]


def ids(account: Account, **params: object) -> list[str]:
    return [row["MediaId"] for row in account.call("SearchMedia", **params)["MediaList"]]


def test_each_kind_is_found_by_its_own_type(account: Account) -> None:
    video = account.video()["VideoId"]
    audio = account.video(FileName="a.mp3")["VideoId"]
    image = account.image()["ImageId"]
    attached = account.attached()["MediaId"]
    assert ids(account) == [video]
    assert ids(account, SearchType="audio") == [audio]
    assert ids(account, SearchType="image") == [image]
    assert ids(account, SearchType="attached") == [attached]


@pytest.mark.parametrize(
    ("search_type", "section", "name"),
    [
        ("video", "Video", "VideoId"),
        ("audio", "Audio", "AudioId"),
        ("image", "Image", "ImageId"),
        ("attached", "AttachedMedia", "MediaId"),
    ],
)
def test_few_fields_come_unasked(account: Account, search_type: str, section: str, name: str) -> None:
    account.video()
    account.video(FileName="a.mp3")
    account.image()
    account.attached()
    row = account.call("SearchMedia", SearchType=search_type)["MediaList"][0]
    assert set(row) == {"MediaId", "MediaType", "CreationTime", section}
    assert (row["MediaType"], row[section][name]) == (search_type, row["MediaId"])
    assert set(row[section]) == {name, "CreationTime"}


def test_more_fields_are_asked_for(account: Account) -> None:
    account.video(Title="x", Tags="a")
    account.attached(Title="y")
    row = account.call("SearchMedia", Fields="Title, Tags,Nonsense")["MediaList"][0]["Video"]
    assert (row["Title"], row["Tags"]) == ("x", "a")
    found = account.call("SearchMedia", SearchType="attached", Fields="Title,BusinessType")["MediaList"][0]
    assert (found["AttachedMedia"]["Title"], found["AttachedMedia"]["BusinessType"]) == ("y", "material")
    assert "Size" not in row


def test_the_query_of_the_documents(account: Account) -> None:
    wanted = account.video(Title="A lesson")
    account.put(wanted)
    account.video(Title="A lesson")
    account.put(account.video(Title="other"))
    match = (
        "Title='lesson' and Status in ('Normal','Checking')"
        " and CreationTime = ('2018-07-01T08:00:00Z','2098-08-01T08:00:00Z')"
    )
    reply = account.call("SearchMedia", Match=match)
    assert [row["MediaId"] for row in reply["MediaList"]] == [wanted["VideoId"]]
    assert reply["Total"] == 1


@pytest.mark.parametrize(
    "match",
    [
        "CateId=1000",
        "CateName='课程'",
        "Tags='a'",
        "AppId='app-1000100'",
        "ReferenceId='abcdef'",
        "TemplateGroupId='VOD_NO_TRANSCODE'",
        "StorageLocation='user-media.oss-cn-shanghai.aliyuncs.com'",
        "Description='deep'",
        "Size=[9,9]",
    ],
)
def test_fields_to_search_by(account: Account, match: str) -> None:
    account.put(account.video())
    wanted = account.video(
        CateId=1000,
        Tags="a,b",
        AppId="app-1000100",
        ReferenceId="abcdef",
        TemplateGroupId="VOD_NO_TRANSCODE",
        StorageLocation="user-media.oss-cn-shanghai.aliyuncs.com",
        Description="Deep",
    )
    account.put(wanted, b"nine byte")
    assert ids(account, Match=match) == [wanted["VideoId"]]


def test_each_kind_has_a_field_of_its_own(account: Account) -> None:
    cover = account.image(ImageType="cover")["ImageId"]
    account.image()
    assert ids(account, SearchType="image", Match="ImageType='cover'") == [cover]
    account.attached()
    mark = account.attached(BusinessType="watermark", MediaExt="png")["MediaId"]
    assert ids(account, SearchType="attached", Match="BusinessType='watermark'") == [mark]
    assert account.refusal("SearchMedia", Match="ImageType='cover'") == ("ErrorMatchSyntax", 400)


def test_order_by_several_fields(account: Account) -> None:
    b1, a, b2 = (account.video(Title=title)["VideoId"] for title in ("b", "a", "b"))
    assert ids(account) == [b2, a, b1]
    assert ids(account, SortBy="Title:Asc,CreationTime:Desc") == [a, b2, b1]
    assert ids(account, SortBy="Title:Desc,CreationTime:Asc") == [b1, b2, a]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"SearchType": "music"}, "InvalidParameter.SearchType"),
        ({"Match": "Title="}, "ErrorMatchSyntax"),
        ({"SortBy": "Title"}, "InvalidParameter.SortBy"),
        ({"SortBy": "Owner:Asc"}, "InvalidParameter.SortBy"),
        ({"SortBy": "Title:Asc,Size:Asc,CreationTime:Asc,ModificationTime:Asc"}, "SortByExceededMax"),
        ({"PageSize": 101}, "InvalidParameter.PageSize"),
        ({"PageNo": 201}, "MissingScrollToken"),
        ({"ScrollToken": "x" * 32}, "InvalidScrollToken.Expired"),
    ],
)
def test_a_search_refuses(account: Account, sent: dict[str, object], code: str) -> None:
    assert account.refusal("SearchMedia", **sent) == (code, 400)


def test_scrolling_goes_on_with_the_same_search(account: Account) -> None:
    for _ in range(5):
        account.video()
    first = account.call("SearchMedia", PageSize=2)
    second = account.call("SearchMedia", PageSize=2, PageNo=2, ScrollToken=first["ScrollToken"])
    assert len(first["ScrollToken"]) == 32
    assert len({row["MediaId"] for row in first["MediaList"] + second["MediaList"]}) == 4
    refused = account.refusal("SearchMedia", PageSize=2, Match="Size=0", ScrollToken=first["ScrollToken"])
    assert refused == ("InvalidScrollToken.Expired", 400)


def test_scrolling_jumps_at_most_1200_rows(account: Account) -> None:
    token = account.call("SearchMedia", PageSize=100)["ScrollToken"]
    assert account.call("SearchMedia", PageSize=100, PageNo=13, ScrollToken=token)["MediaList"] == []
    refused = account.refusal("SearchMedia", PageSize=100, PageNo=14, ScrollToken=token)
    assert refused == ("InvalidParameter.PageNo", 400)


def test_scrolling_sorts_by_one_field(account: Account) -> None:
    sort = "Title:Asc,Size:Asc"
    token = account.call("SearchMedia", SortBy=sort)["ScrollToken"]
    assert account.refusal("SearchMedia", SortBy=sort, ScrollToken=token) == ("SortByExceededMax", 400)


def test_plain_paging_ends_at_5000_rows_and_scrolling_does_not(account: Account) -> None:
    for _ in range(5001):
        account.video()
    page: dict[str, Any] = {"PageSize": 100, "PageNo": 51}
    assert account.call("SearchMedia", **page)["MediaList"] == []
    token = account.call("SearchMedia", PageSize=100, PageNo=50)["ScrollToken"]
    reply = account.call("SearchMedia", **page, ScrollToken=token)
    assert (len(reply["MediaList"]), reply["Total"]) == (1, 5001)


def test_pictures_do_not_scroll(account: Account) -> None:
    assert "ScrollToken" not in account.call("SearchMedia", SearchType="image")
