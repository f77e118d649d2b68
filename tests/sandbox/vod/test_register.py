"""Files in the user's own bucket become media without moving."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest

from .conftest import Account

HOST = "https://user-media.oss-cn-shanghai.aliyuncs.com/"


def own_file(account: Account, key: str, content: bytes = b"mine") -> str:
    """Put a file into the user's bucket by hand and give its address."""
    path = account.folder / "objects" / "user-media" / key
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return HOST + quote(key)


def register(account: Account, *entries: dict[str, object], **params: object) -> dict[str, list[Any]]:
    """Register files."""
    reply: dict[str, list[Any]] = account.call(
        "RegisterMedia", RegisterMetadatas=json.dumps(entries), **params
    )
    return reply


def test_a_file_becomes_media_at_once(account: Account) -> None:
    url = own_file(account, "课程/a 1.mp4", b"12345")
    reply = account.call("RegisterMedia", RegisterMetadatas=json.dumps([{"FileURL": url, "Title": "t"}]))
    row = reply["RegisteredMediaList"][0]
    shown = account.shown(row["MediaId"])
    assert (row["FileURL"], row["NewRegister"], reply["FailedFileURLs"]) == (url, True, [])
    assert (shown["Title"], shown["Size"], shown["Status"]) == ("t", 5, "UploadSucc")
    assert shown["StorageLocation"] == "user-media.oss-cn-shanghai.aliyuncs.com"


def test_the_same_file_again_is_the_same_media(account: Account) -> None:
    entry: dict[str, object] = {"FileURL": own_file(account, "a.mp4")}
    first = register(account, entry)["RegisteredMediaList"][0]
    account.restart()
    again = register(account, entry, TemplateGroupId="VOD_NO_TRANSCODE")["RegisteredMediaList"][0]
    assert (first["NewRegister"], again["NewRegister"]) == (True, False)
    assert first["MediaId"] == again["MediaId"]


@pytest.mark.parametrize(
    ("name", "sent", "status"),
    [
        ("a.mp4", {}, "UploadSucc"),
        ("a.mp4", {"TemplateGroupId": "VOD_NO_TRANSCODE"}, "Normal"),
        ("a.mkv", {"TemplateGroupId": "VOD_NO_TRANSCODE"}, "UploadSucc"),
        ("a.mkv", {"WorkflowId": "w"}, "Normal"),
        ("a.mkv", {"WorkflowId": "w", "TemplateGroupId": "VOD_NO_TRANSCODE"}, "Normal"),
    ],
)
def test_where_registered_media_comes_to_rest(
    account: Account, name: str, sent: dict[str, str], status: str
) -> None:
    row = register(account, {"FileURL": own_file(account, name)}, **sent)["RegisteredMediaList"][0]
    assert account.shown(row["MediaId"])["Status"] == status


def test_metadata_is_kept_and_the_title_defaults_to_the_name(account: Account) -> None:
    full = {
        "FileURL": own_file(account, "x/片.mp4"),
        "Description": "d",
        "Tags": "a,b",
        "CoverURL": "http://c/x.jpg",
        "CateId": 1001,
    }
    row = register(account, full, UserData='{"Extend":"e"}')["RegisteredMediaList"][0]
    shown = account.shown(row["MediaId"])
    assert (shown["Title"], shown["Description"], shown["Tags"]) == ("片.mp4", "d", "a,b")
    assert (shown["CoverURL"], shown["CateId"]) == ("http://c/x.jpg", 1001)
    assert shown["UserData"] == '{"Extend":"e"}'


def test_files_that_cannot_be_registered_are_listed(account: Account) -> None:
    good = own_file(account, "a.mp4")
    bad = [own_file(account, "a.txt"), own_file(account, "noext"), HOST + "nothing.mp4", HOST]
    reply = register(account, *[{"FileURL": url} for url in (good, *bad)])
    assert len(reply["RegisteredMediaList"]) == 1
    assert reply["FailedFileURLs"] == bad


@pytest.mark.parametrize(
    "host",
    [
        "https://other.oss-cn-shanghai.aliyuncs.com/",
        "https://user-media.oss-cn-beijing.aliyuncs.com/",
        "https://user-media.example.com/",
        "ftp://user-media.oss-cn-shanghai.aliyuncs.com/",
    ],
)
def test_a_foreign_bucket_fails(account: Account, host: str) -> None:
    own_file(account, "a.mp4")
    assert register(account, {"FileURL": host + "a.mp4"})["FailedFileURLs"] == [host + "a.mp4"]


def test_the_system_bucket_is_not_the_users_own(account: Account) -> None:
    bucket, key = account.put(account.video())
    url = f"https://{bucket}.oss-cn-shanghai.aliyuncs.com/{key}"
    assert register(account, {"FileURL": url})["FailedFileURLs"] == [url]


@pytest.mark.parametrize("key", ["../x.mp4", "..%2Fx.mp4", "a/../../x.mp4"])
def test_nothing_outside_the_bucket_can_be_registered(account: Account, key: str) -> None:
    (account.folder / "objects" / "x.mp4").write_bytes(b"outside")
    assert register(account, {"FileURL": HOST + key})["RegisteredMediaList"] == []


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ([], "InvalidParameter.RegisterMetadatas"),
        ([{"FileURL": HOST + "a.mp4"}] * 11, "InvalidParameter.RegisterMetadatas"),
        (
            [{"FileURL": HOST + "a.mp4"}, {"FileURL": HOST.replace("user", "other") + "a.mp4"}],
            "InvalidParameter.RegisterMetadatas",
        ),
        ([{"FileURL": "http://[x/a.mp4"}], "InvalidParameter.RegisterMetadatas"),
        ([{"Title": "t"}], "MissingFileURL"),
        ([{"FileURL": HOST + "x" * 1024}], "LengthExceededMax"),
        ([{"FileURL": HOST + "a.mp4", "Title": "x" * 129}], "LengthExceededMax"),
        ([{"FileURL": HOST + "a.mp4", "Description": "x" * 1025}], "LengthExceededMax"),
        ([{"FileURL": HOST + "a.mp4", "CoverURL": "x" * 1025}], "LengthExceededMax"),
        ([{"FileURL": HOST + "a.mp4", "Title": "😀"}], "IllegalCharacters"),
        ([{"FileURL": HOST + "a.mp4", "Tags": ",".join("abcdefghijklmnopq")}], "TagsExceededMax"),
    ],
)
def test_a_registration_refuses(account: Account, entries: list[dict[str, object]], code: str) -> None:
    assert account.refusal("RegisterMedia", RegisterMetadatas=json.dumps(entries)) == (code, 400)


def test_ten_files_at_once(account: Account) -> None:
    entries = [{"FileURL": own_file(account, f"{number}.mp4")} for number in range(10)]
    assert len(register(account, *entries)["RegisteredMediaList"]) == 10
    assert account.refusal("RegisterMedia") == ("MissingRegisterMetadatas", 400)
    refused = account.refusal("RegisterMedia", RegisterMetadatas="[{}]", TemplateGroupId="x")
    assert refused == ("InvalidTemplateGroupId.NotFound", 404)


def test_an_address_may_be_1024_bytes_long(account: Account) -> None:
    deep = "字" * 50 + "/" + "字" * 50
    key = deep + "y" * (1024 - len(HOST) - len(quote(deep)) - 4) + ".mp4"
    url = own_file(account, key)
    assert len(url) == 1024
    assert len(register(account, {"FileURL": url})["RegisteredMediaList"]) == 1


def test_deleting_registered_media_leaves_the_users_file(account: Account) -> None:
    row = register(account, {"FileURL": own_file(account, "a.mp4")})["RegisteredMediaList"][0]
    account.call("DeleteVideo", VideoIds=row["MediaId"])
    assert (account.folder / "objects" / "user-media" / "a.mp4").read_bytes() == b"mine"
