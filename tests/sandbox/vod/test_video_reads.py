"""Looking videos up: shapes, wrapped lists, filters, pages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import ENDPOINT, Account, place

Opener = Callable[..., Account]


def test_one_video_has_its_snapshots_wrapped(account: Account) -> None:
    shown = account.shown(account.video()["VideoId"])
    assert shown["Snapshots"] == {"Snapshot": []}
    assert (type(shown["Size"]), type(shown["Duration"]), type(shown["CateId"])) == (int, float, int)


def test_many_videos_have_their_snapshots_plain(account: Account) -> None:
    video_id = account.video()["VideoId"]
    reply = account.call("GetVideoInfos", VideoIds=f"{video_id},nobody,{video_id}")
    assert [video["VideoId"] for video in reply["VideoList"]] == [video_id]
    assert reply["VideoList"][0]["Snapshots"] == []
    assert reply["NonExistVideoIds"] == ["nobody"]


def test_a_video_that_is_ready_has_pictures_that_are_there(account: Account) -> None:
    created = account.video(TemplateGroupId="VOD_NO_TRANSCODE")
    account.put(created)
    shown = account.shown(created["VideoId"])["Snapshots"]["Snapshot"]
    (listed,) = account.call("GetVideoInfos", VideoIds=created["VideoId"])["VideoList"]
    assert listed["Snapshots"] == shown
    assert len(set(shown)) == 3
    for address in shown:
        bucket, _, key = address.removeprefix(f"{ENDPOINT}/").partition("?")[0].partition("/")
        assert account.objects.read(bucket, key).startswith(b"\x89PNG")


def test_what_has_only_sound_has_no_pictures(account: Account) -> None:
    created = account.video(FileName="song.mp3", TemplateGroupId="VOD_NO_TRANSCODE")
    account.put(created)
    assert account.shown(created["VideoId"])["Snapshots"] == {"Snapshot": []}


def test_many_videos_by_reference(account: Account) -> None:
    account.video(ReferenceId="ref-one")
    reply = account.call("GetVideoInfos", ReferenceIds="ref-one,ref-two")
    assert reply["VideoList"][0]["ReferenceId"] == "ref-one"
    assert reply["NonExistReferenceIds"] == ["ref-two"]


def test_unknown_videos(account: Account) -> None:
    assert account.refusal("GetVideoInfo") == ("MissingVideoId", 400)
    assert account.refusal("GetVideoInfo", VideoId="x") == ("InvalidVideo.NotFound", 404)
    assert account.refusal("GetVideoInfo", ReferenceId="nothing") == ("InvalidVideo.NotFound", 404)
    assert account.refusal("GetVideoInfos") == ("MissingVideoIds", 400)
    assert account.refusal("GetVideoInfos", VideoIds="x,y") == ("InvalidVideo.NotFound", 404)


@pytest.mark.parametrize("action", ["GetVideoInfos", "DeleteVideo"])
def test_twenty_ids_at_once_and_not_more(account: Account, action: str) -> None:
    ids = [account.video()["VideoId"] for _ in range(21)]
    assert account.refusal(action, VideoIds=",".join(ids)) == ("VideoIdsExceededMax", 400)
    reply = account.call(action, VideoIds=",".join(ids[:20]))
    assert reply["NonExistVideoIds"] == []


def test_the_list_is_wrapped_and_newest_first(account: Account) -> None:
    ids = [account.video()["VideoId"] for _ in range(3)]
    reply = account.call("GetVideoList")
    assert [video["VideoId"] for video in reply["VideoList"]["Video"]] == ids[::-1]
    rising = account.call("GetVideoList", SortBy="CreationTime:Asc")
    assert [video["VideoId"] for video in rising["VideoList"]["Video"]] == ids


def test_pages_of_the_list(account: Account) -> None:
    ids = [account.video()["VideoId"] for _ in range(12)][::-1]
    first = account.call("GetVideoList")["VideoList"]["Video"]
    second = account.call("GetVideoList", PageNo=2)
    assert [video["VideoId"] for video in first] == ids[:10]
    assert [video["VideoId"] for video in second["VideoList"]["Video"]] == ids[10:]
    assert second["Total"] == 12
    assert account.call("GetVideoList", PageNo=3, PageSize=100)["VideoList"]["Video"] == []


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"PageSize": "101"}, "InvalidParameter.PageSize"),
        ({"PageSize": "0"}, "InvalidParameter.PageSize"),
        ({"PageNo": "0"}, "InvalidParameter.PageNo"),
        ({"PageNo": "x"}, "InvalidParameter.PageNo"),
        ({"PageNo": "51", "PageSize": "100"}, "VideoListExceededMax"),
        ({"Status": "Nice"}, "InvalidParameter.Status"),
        ({"StartTime": "yesterday"}, "InvalidParameter.StartTime"),
        ({"SortBy": "Title"}, "InvalidParameter.SortBy"),
    ],
)
def test_bad_list_parameters(account: Account, sent: dict[str, str], code: str) -> None:
    assert account.refusal("GetVideoList", **sent) == (code, 400)


def test_the_fiftieth_page_of_a_hundred_is_the_last(account: Account) -> None:
    assert account.call("GetVideoList", PageNo=50, PageSize=100)["VideoList"]["Video"] == []


def test_filters_of_the_list(account: Account) -> None:
    wanted = account.video(CateId=1000, ReferenceId="abcdef")
    account.put(account.video())
    for sent in ({"CateId": 1000}, {"Status": "Uploading,Blocked"}, {"ReferenceIds": "abcdef"}):
        found = account.call("GetVideoList", **sent)
        assert [video["VideoId"] for video in found["VideoList"]["Video"]] == [wanted["VideoId"]]
    location = "user-media.oss-cn-shanghai.aliyuncs.com"
    assert account.call("GetVideoList", StorageLocation=location)["Total"] == 0


def test_a_time_window_finds_what_was_made_in_it(account: Account) -> None:
    account.video(Title="old")
    account.clock.offset_s = 7200
    made = account.shown(account.video(Title="new")["VideoId"])["CreationTime"]
    assert account.call("GetVideoList", StartTime=made, EndTime=made)["Total"] == 1
    assert account.call("GetVideoList", EndTime=made)["Total"] == 2


def test_the_mezzanine_tells_whether_the_source_arrived(account: Account) -> None:
    reply = account.video()
    before = account.call("GetMezzanineInfo", VideoId=reply["VideoId"])["Mezzanine"]
    bucket, key = account.put(reply, b"abc")
    after = account.call("GetMezzanineInfo", VideoId=reply["VideoId"])["Mezzanine"]
    assert (before["Status"], before["Size"], before["FileURL"]) == ("Uploading", 0, "")
    assert (after["Status"], after["Size"]) == ("Normal", 3)
    assert after["FileURL"] == f"{ENDPOINT}/{bucket}/{key}"
    assert after["FileMD5"] == "900150983CD24FB0D6963F7D28E17F72"
    assert (type(after["Duration"]), type(after["Bitrate"]), type(after["Fps"])) == (str, str, str)


def test_the_mezzanine_can_have_an_oss_address(account: Account) -> None:
    reply = account.video(ReferenceId="abcdef")
    bucket, key = account.put(reply)
    shown = account.call("GetMezzanineInfo", ReferenceId="abcdef", OutputType="oss")["Mezzanine"]
    assert shown["FileURL"] == f"http://{bucket}.oss-cn-shanghai.aliyuncs.com/{key}"
    assert shown["FileName"] == key.rpartition("/")[2]


def test_a_mezzanine_whose_file_is_gone(account: Account) -> None:
    reply = account.video()
    account.objects.delete(*account.put(reply))
    assert account.refusal("GetMezzanineInfo", VideoId=reply["VideoId"]) == ("InvalidFile.NotFound", 404)
    assert account.refusal("GetMezzanineInfo", VideoId="x") == ("InvalidVideo.NotFound", 404)


@pytest.mark.parametrize("sent", [{"OutputType": "ftp"}, {"AuthTimeout": "0"}, {"AuthTimeout": "2592001"}])
def test_bad_mezzanine_parameters(account: Account, sent: dict[str, str]) -> None:
    video_id = account.video()["VideoId"]
    name = next(iter(sent))
    assert account.refusal("GetMezzanineInfo", VideoId=video_id, **sent) == (f"InvalidParameter.{name}", 400)


def test_locations_name_bucket_and_region(open_account: Opener) -> None:
    account = open_account(region="cn-beijing")
    reply = account.video()
    shown = account.shown(reply["VideoId"])
    assert shown["StorageLocation"] == f"{place(reply)[0]}.oss-cn-beijing.aliyuncs.com"
    assert shown["RegionId"] == "cn-beijing"


def test_an_oss_address_in_a_bucket_of_ones_own_lives_shorter(account: Account) -> None:
    own = account.video(StorageLocation="user-media.oss-cn-shanghai.aliyuncs.com")["VideoId"]
    sent = {"VideoId": own, "OutputType": "oss"}
    assert account.call("GetMezzanineInfo", **sent, AuthTimeout=129600)
    assert (
        account.refusal("GetMezzanineInfo", **sent, AuthTimeout=129601)[0] == "InvalidParameter.AuthTimeout"
    )
    assert account.call("GetMezzanineInfo", VideoId=own, AuthTimeout=2592000)
