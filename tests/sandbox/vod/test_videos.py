"""Videos: created, refreshed, changed, and refused with the documented codes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from .conftest import ENDPOINT, Account, decoded, place

Opener = Callable[..., Account]
ID = re.compile(r"[0-9a-f]{32}")


def test_create_hands_out_an_id_and_a_decodable_pair(account: Account) -> None:
    reply = account.video()
    address, auth = decoded(reply["UploadAddress"]), decoded(reply["UploadAuth"])
    assert ID.fullmatch(reply["VideoId"])
    assert set(address) == {"Endpoint", "Bucket", "FileName"}
    assert address["Endpoint"] == ENDPOINT
    assert re.fullmatch(r"outin-[0-9a-f]{32}", address["Bucket"])
    assert re.fullmatch(r"sv/([^/]+)/\1\.mp4", address["FileName"])
    assert auth["AccessKeyId"].startswith("STS.")
    assert auth["Expiration"] == "3000"
    assert auth["Region"] == "cn-shanghai"


def test_expiry_in_the_auth_is_issue_time_plus_lifetime(open_account: Opener) -> None:
    account = open_account(token_ttl_s=90)
    account.clock.offset_s = 1200
    auth = decoded(account.video()["UploadAuth"])
    shown = account.call("GetVideoList")["VideoList"]["Video"][0]["CreationTime"]
    assert auth["Expiration"] == "90"
    assert auth["ExpireUTCTime"] > shown


def test_every_create_makes_another_video(account: Account) -> None:
    first, second = account.video(), account.video()
    assert first["VideoId"] != second["VideoId"]
    assert place(first) != place(second)


def test_the_token_opens_the_one_object(account: Account) -> None:
    reply = account.video()
    scope = account.keys.read_token(decoded(reply["UploadAuth"])["SecurityToken"])
    bucket, key = place(reply)
    assert scope is not None
    assert scope.covers(bucket, key)
    assert not scope.covers(bucket, key + "x")


def test_an_m3u8_gets_a_prefix_for_its_slices(account: Account) -> None:
    reply = account.video(FileName="list.M3U8")
    address = decoded(reply["UploadAddress"])
    scope = account.keys.read_token(decoded(reply["UploadAuth"])["SecurityToken"])
    assert address["FileName"].startswith(address["ObjectPrefix"])
    assert scope is not None
    assert scope.covers(address["Bucket"], address["ObjectPrefix"] + "deep/1.ts")


@pytest.mark.parametrize("name", ["MissingTitle", "MissingFileName"])
def test_title_and_file_name_are_required(account: Account, name: str) -> None:
    sent = {"Title": "t", "FileName": "a.mp4"}
    del sent[name.removeprefix("Missing")]
    assert account.refusal("CreateUploadVideo", **sent) == (name, 400)


def test_an_empty_value_counts_as_absent(account: Account) -> None:
    assert account.refusal("CreateUploadVideo", Title="", FileName="a.mp4") == ("MissingTitle", 400)


@pytest.mark.parametrize("name", ["a.mp4", "A.MOV", r"D:\视频 1.mkv", "/x/y.z/a.mp3", "a.b.flac", "#%\n.ts"])
def test_known_extensions_pass(account: Account, name: str) -> None:
    bucket_key = place(account.video(FileName=name))[1]
    assert bucket_key.rpartition(".")[2] == name.rpartition(".")[2].lower()


@pytest.mark.parametrize("name", ["a", "a.", ".mp4", "a.exe", "a.mp4/b", "a.srt"])
def test_other_extensions_are_refused(account: Account, name: str) -> None:
    assert account.refusal("CreateUploadVideo", Title="t", FileName=name) == (
        "InvalidFileName.Extension",
        400,
    )


@pytest.mark.parametrize(("field", "limit"), [("Title", 128), ("Description", 1024)])
def test_texts_may_be_as_long_as_their_limit(account: Account, field: str, limit: int) -> None:
    account.video(**{field: "字" * (limit - 1)})
    account.video(**{field: "字" * limit})
    assert account.refusal(
        "CreateUploadVideo", **{"Title": "t", "FileName": "a.mp4", field: "字" * (limit + 1)}
    ) == (
        "LengthExceededMax",
        400,
    )


def test_texts_can_be_counted_in_bytes(open_account: Opener) -> None:
    account = open_account(count_bytes=True)
    account.video(Title="字" * 42)
    assert account.refusal("CreateUploadVideo", Title="字" * 43, FileName="a.mp4")[0] == "LengthExceededMax"


def test_sixteen_tags_of_thirty_two_characters_are_allowed(account: Account) -> None:
    tags = ",".join(["字" * 32] * 16)
    assert account.shown(account.video(Tags=tags)["VideoId"])["Tags"] == tags


def test_more_or_longer_tags_are_refused(account: Account) -> None:
    many, long = ",".join("abcdefghijklmnopq"), "x" * 33
    base = {"Title": "t", "FileName": "a.mp4"}
    assert account.refusal("CreateUploadVideo", **base, Tags=many) == ("TagsExceededMax", 400)
    assert account.refusal("CreateUploadVideo", **base, Tags=long) == ("LengthExceededMax", 400)


@pytest.mark.parametrize("field", ["Title", "Description", "Tags"])
@pytest.mark.parametrize("mark", ["😀", "🇨🇳", "❤️", "1️⃣", "⭐", "\x07", "👨‍👩‍👧"])
def test_emoji_are_refused(account: Account, field: str, mark: str) -> None:
    sent = {"Title": "t", "FileName": "a.mp4", field: f"a{mark}b"}
    assert account.refusal("CreateUploadVideo", **sent) == ("IllegalCharacters", 400)


@pytest.mark.parametrize("title", ["★ 第1集 ①", "𠮷野家", "naïve – “x”", "日本語・한국어", "a\tb"])
def test_letters_of_all_scripts_are_not_emoji(account: Account, title: str) -> None:
    assert account.shown(account.video(Title=title)["VideoId"])["Title"] == title


@pytest.mark.parametrize("reference", ["a-b_C9", "x" * 64])
def test_a_reference_id_finds_its_video(account: Account, reference: str) -> None:
    video_id = account.video(ReferenceId=reference)["VideoId"]
    assert account.call("GetVideoInfo", ReferenceId=reference)["Video"]["VideoId"] == video_id
    assert account.call("RefreshUploadVideo", ReferenceId=reference)["VideoId"] == video_id


@pytest.mark.parametrize("reference", ["short", "x" * 65, "has space", "umläut-1"])
def test_a_reference_id_of_another_form_is_refused(account: Account, reference: str) -> None:
    refused = account.refusal("CreateUploadVideo", Title="t", FileName="a.mp4", ReferenceId=reference)
    assert refused == ("InvalidParameter.ReferenceId", 400)


def test_a_reference_id_is_unique_until_its_video_is_deleted(account: Account) -> None:
    first = account.video(ReferenceId="abcdef")
    refused = account.refusal("CreateUploadVideo", Title="t", FileName="a.mp4", ReferenceId="abcdef")
    assert refused == ("InvalidParameter.ReferenceId", 400)
    assert account.call("GetVideoList")["Total"] == 1
    account.call("DeleteVideo", VideoIds=first["VideoId"])
    assert account.video(ReferenceId="abcdef")["VideoId"] != first["VideoId"]


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"TemplateGroupId": "nobody"}, ("InvalidTemplateGroupId.NotFound", 404)),
        ({"StorageLocation": "out-x.oss-cn-shanghai.aliyuncs.com"}, ("InvalidStorage.NotFound", 404)),
        ({"StorageLocation": "user-media.oss-cn-beijing.aliyuncs.com"}, ("InvalidStorage.NotFound", 404)),
        ({"CateId": "99"}, ("InvalidCateId.NotFound", 404)),
        ({"CateId": "one"}, ("InvalidParameter.CateId", 400)),
        ({"AppId": "app-nobody"}, ("InvalidParameter.AppId", 400)),
        ({"FileSize": "-1"}, ("InvalidParameter.FileSize", 400)),
        ({"FileSize": str(49 * 2**40)}, ("InvalidParameter.FileSize", 400)),
        ({"CoverURL": "http://x/" + "y" * 1024}, ("LengthExceededMax", 400)),
    ],
)
def test_choices_must_exist(account: Account, sent: dict[str, str], code: tuple[str, int]) -> None:
    assert account.refusal("CreateUploadVideo", Title="t", FileName="a.mp4", **sent) == code


def test_all_fields_come_back(account: Account) -> None:
    sent = {
        "Title": "标题 1",
        "Description": "d",
        "Tags": "a,b",
        "CateId": "1007",
        "CoverURL": "http://x/y.jpg",
        "TemplateGroupId": "VOD_NO_TRANSCODE",
        "StorageLocation": "user-media.oss-cn-shanghai.aliyuncs.com",
        "AppId": "app-1000100",
        "ReferenceId": "ref-123",
        "UserData": '{"Extend":{"a":1}}',
    }
    reply = account.video(**sent)
    shown = account.shown(reply["VideoId"])
    assert {name: str(shown[name]) for name in sent} == sent
    assert shown["CateName"] == "小学"
    assert place(reply)[0] == "user-media"


@pytest.mark.parametrize("cate_id", ["0", "-1", ""])
def test_no_category_is_a_choice_too(account: Account, cate_id: str) -> None:
    assert account.shown(account.video(CateId=cate_id)["VideoId"])["CateId"] == 0


def test_refresh_keeps_the_address_and_changes_the_token(account: Account) -> None:
    created = account.video()
    refreshed = account.call("RefreshUploadVideo", VideoId=created["VideoId"])
    assert refreshed["VideoId"] == created["VideoId"]
    assert refreshed["UploadAddress"] == created["UploadAddress"]
    old, new = decoded(created["UploadAuth"]), decoded(refreshed["UploadAuth"])
    assert old["SecurityToken"] != new["SecurityToken"]
    scope = account.keys.read_token(old["SecurityToken"])
    assert scope is not None
    assert not account.keys.has_ended(scope)


def test_refresh_of_nothing(account: Account) -> None:
    assert account.refusal("RefreshUploadVideo") == ("MissingVideoId", 400)
    assert account.refusal("RefreshUploadVideo", VideoId="0" * 32) == ("InvalidVideo.NotFound", 404)
    assert account.refusal("RefreshUploadVideo", VideoId=account.image()["ImageId"])[1] == 404


def test_refresh_of_a_damaged_video(account: Account) -> None:
    video_id = account.video()["VideoId"]
    assert account.service.damage(video_id)
    assert account.refusal("RefreshUploadVideo", VideoId=video_id) == ("InvalidVideo.Damaged", 400)


def test_an_update_changes_what_was_sent_and_nothing_else(account: Account) -> None:
    video_id = account.video(Description="old", Tags="a")["VideoId"]
    assert account.call("UpdateVideoInfo", VideoId=video_id, Title="new", CateId=1001, Tags="") == {}
    shown = account.shown(video_id)
    assert (shown["Title"], shown["Description"], shown["Tags"]) == ("new", "old", "")
    assert shown["CateName"] == "Marketing"


def test_an_update_checks_as_a_create_does(account: Account) -> None:
    video_id = account.video()["VideoId"]
    assert account.refusal("UpdateVideoInfo", VideoId="x") == ("InvalidVideo.NotFound", 404)
    assert account.refusal("UpdateVideoInfo", VideoId=video_id, Title="x" * 129)[0] == "LengthExceededMax"
    tags = ",".join("abcdefghijklmnopq")
    assert account.refusal("UpdateVideoInfo", VideoId=video_id, Tags=tags)[0] == "TagsExceededMax"
    assert account.refusal("UpdateVideoInfo", VideoId=video_id, CoverURL="x" * 1025)[1] == 400
    assert account.refusal("UpdateVideoInfo", VideoId=video_id, UserData="{")[1] == 400


def test_many_videos_are_updated_in_one_call(account: Account) -> None:
    first, second = account.video()["VideoId"], account.video(ReferenceId="second")["VideoId"]
    content = [
        {"VideoId": first, "Title": "1"},
        {"ReferenceId": "second", "Title": "2", "CateId": 1000, "CoverURL": "http://c"},
        {"VideoId": "nobody"},
        {"ReferenceId": "nothing"},
    ]
    reply = account.call("UpdateVideoInfos", UpdateContent=json.dumps(content))
    assert (reply["NonExistVideoIds"], reply["NonExistReferenceIds"]) == (["nobody"], ["nothing"])
    assert account.shown(first)["Title"] == "1"
    assert account.shown(second)["CoverURL"] == "http://c"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ([{"VideoId": "x"}] * 21, "CountExceededMax"),
        ([{"VideoId": ["x"]}], "InvalidParameter.UpdateContent"),
        ({"VideoId": "x"}, "InvalidParameter.UpdateContent"),
        (["x"], "InvalidParameter.UpdateContent"),
    ],
)
def test_a_bad_update_list_is_refused(account: Account, content: object, code: str) -> None:
    assert account.refusal("UpdateVideoInfos", UpdateContent=json.dumps(content)) == (code, 400)


def test_a_bad_entry_leaves_the_others_unchanged(account: Account) -> None:
    first, second = account.video()["VideoId"], account.video()["VideoId"]
    content = json.dumps([{"VideoId": first, "Title": "1"}, {"VideoId": second, "Title": "😀"}])
    assert account.refusal("UpdateVideoInfos", UpdateContent=content)[0] == "IllegalCharacters"
    assert account.shown(first)["Title"] == "t"
