"""Auxiliary media: created, looked up, changed, deleted."""

from __future__ import annotations

import json

import pytest

from vod_desktop.sandbox.vod.limits import ATTACHED_EXTENSIONS

from .conftest import Account, place


@pytest.mark.parametrize("kind", ATTACHED_EXTENSIONS)
def test_every_extension_of_every_kind_passes(account: Account, kind: str) -> None:
    for extension in ATTACHED_EXTENSIONS[kind]:
        by_extension = account.attached(BusinessType=kind, MediaExt=extension.upper())
        by_name = account.attached(BusinessType=kind, MediaExt="", FileName=f"x.{extension}")
        assert place(by_extension)[1].endswith(f".{extension}")
        assert place(by_name)[1].endswith(f".{extension}")


def test_the_reply(account: Account) -> None:
    reply = account.attached(FileSize="12")
    assert set(reply) == {"MediaId", "MediaURL", "FileURL", "UploadAddress", "UploadAuth"}


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({}, ("MissingBusinessType", 400)),
        ({"BusinessType": "cover"}, ("InvalidParameter.BusinessType", 400)),
        ({"BusinessType": "subtitle"}, ("MissingMediaExt", 400)),
        ({"BusinessType": "subtitle", "FileName": "noext"}, ("MissingMediaExt", 400)),
        ({"BusinessType": "subtitle", "FileName": "x.zip"}, ("InvalidFileName.Extension", 400)),
        (
            {"BusinessType": "subtitle", "MediaExt": "zip", "FileName": "x.srt"},
            ("InvalidParameter.MediaExt", 400),
        ),
        (
            {"BusinessType": "material", "MediaExt": "zip", "FileSize": "big"},
            ("InvalidParameter.FileSize", 400),
        ),
        ({"BusinessType": "material", "MediaExt": "zip", "Title": "x" * 129}, ("LengthExceededMax", 400)),
        ({"BusinessType": "material", "MediaExt": "zip", "Description": "😀"}, ("IllegalCharacters", 400)),
        ({"BusinessType": "material", "MediaExt": "zip", "CateIds": "1000"}, ("InvalidCateId.NotFound", 404)),
        (
            {"BusinessType": "material", "MediaExt": "zip", "CateIds": "1,2,3,4,5,6"},
            ("InvalidParameter.CateIds", 400),
        ),
        ({"BusinessType": "material", "MediaExt": "zip", "CateIds": "a"}, ("InvalidParameter.CateIds", 400)),
        (
            {"BusinessType": "material", "MediaExt": "zip", "StorageLocation": "x"},
            ("InvalidStorage.NotFound", 404),
        ),
    ],
)
def test_create_refuses(account: Account, sent: dict[str, str], code: tuple[str, int]) -> None:
    assert account.refusal("CreateUploadAttachedMedia", **sent) == code


def test_five_categories_of_the_material_tree(account: Account) -> None:
    reply = account.attached(CateIds="1010,1011,1012,1013,1014", Title="t", Tags="a,b")
    shown = account.call("GetAttachedMediaInfo", MediaIds=reply["MediaId"])["AttachedMediaList"][0]
    assert [category["CateName"] for category in shown["Categories"]][:2] == ["水印", "Subtitles"]
    assert set(shown["Categories"][0]) == {"CateId", "CateName", "Level", "ParentId"}
    assert (shown["Type"], shown["Title"], shown["Tags"]) == ("material", "t", "a,b")


def test_twenty_files_at_once_and_not_more(account: Account) -> None:
    ids = [account.attached()["MediaId"] for _ in range(21)]
    for action in ("GetAttachedMediaInfo", "DeleteAttachedMedia"):
        assert account.refusal(action, MediaIds=",".join(ids)) == ("ExceededMax", 400)
        assert account.refusal(action) == ("MissingMediaIds", 400)
        assert account.call(action, MediaIds=",".join([*ids[:19], "x"]))["NonExistMediaIds"] == ["x"]


def test_an_update_changes_what_was_sent(account: Account) -> None:
    media_id = account.attached(Title="old", Description="d", CateIds="1010")["MediaId"]
    content = [{"MediaId": media_id, "Title": "new", "CateIds": "1011,1012"}, {"MediaId": "x"}]
    reply = account.call("UpdateAttachedMediaInfos", UpdateContent=json.dumps(content))
    shown = account.call("GetAttachedMediaInfo", MediaIds=media_id)["AttachedMediaList"][0]
    assert reply == {"NonExistMediaIds": ["x"]}
    assert (shown["Title"], shown["Description"]) == ("new", "d")
    assert [category["CateId"] for category in shown["Categories"]] == [1011, 1012]


def test_an_update_refuses(account: Account) -> None:
    many = json.dumps([{"MediaId": "x"}] * 21)
    assert account.refusal("UpdateAttachedMediaInfos", UpdateContent=many) == ("CountExceededMax", 400)
    assert account.refusal("UpdateAttachedMediaInfos", UpdateContent="{") == (
        "InvalidParameter.UpdateContent",
        400,
    )


def test_deleting_drops_the_object(account: Account) -> None:
    reply = account.attached()
    bucket, key = account.put(reply)
    account.call("DeleteAttachedMedia", MediaIds=reply["MediaId"])
    assert account.objects.head(bucket, key) is None
    assert account.call("GetAttachedMediaInfo", MediaIds=reply["MediaId"])["AttachedMediaList"] == []
