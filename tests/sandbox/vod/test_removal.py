"""Deleting drops the record, the object, the slices and the unfinished parts."""

from __future__ import annotations

import pytest

from .conftest import Account, decoded, place


def test_a_deleted_video_is_gone_with_its_object(account: Account) -> None:
    reply = account.video(ReferenceId="abcdef")
    bucket, key = account.put(reply)
    gone = account.call("DeleteVideo", VideoIds=f"{reply['VideoId']},x")
    assert gone == {"NonExistVideoIds": ["x"], "NonExistReferenceIds": [], "ForbiddenVideoIds": []}
    assert account.objects.head(bucket, key) is None
    assert account.refusal("GetVideoInfo", ReferenceId="abcdef")[0] == "InvalidVideo.NotFound"
    assert account.refusal("RefreshUploadVideo", VideoId=reply["VideoId"])[0] == "InvalidVideo.NotFound"


def test_videos_are_deleted_by_reference(account: Account) -> None:
    account.video(ReferenceId="abcdef")
    reply = account.call("DeleteVideo", ReferenceIds="abcdef,nothing")
    assert reply["NonExistReferenceIds"] == ["nothing"]
    assert account.call("GetVideoList")["Total"] == 0


def test_deleting_drops_unfinished_parts(account: Account) -> None:
    dropped: list[tuple[str, str]] = []
    account.objects.on_abort = lambda bucket, key: len(dropped.append((bucket, key)) or "x")
    reply = account.video()
    account.call("DeleteVideo", VideoIds=reply["VideoId"])
    assert dropped == [place(reply)]


def test_slices_of_an_m3u8_go_with_it(account: Account) -> None:
    reply = account.video(FileName="a.m3u8")
    bucket, key = account.put(reply)
    slices = [decoded(reply["UploadAddress"])["ObjectPrefix"] + name for name in ("1.ts", "deep/2.ts")]
    for name in slices:
        account.store(bucket, name)
    account.restart()
    account.call("DeleteVideo", VideoIds=reply["VideoId"])
    assert [account.objects.head(bucket, name) for name in (key, *slices)] == [None] * 3


def test_a_late_object_of_a_deleted_video_disturbs_nobody(account: Account) -> None:
    reply = account.video()
    account.call("DeleteVideo", VideoIds=reply["VideoId"])
    account.put(reply)
    assert account.call("GetVideoList")["Total"] == 0


def test_a_delete_refuses(account: Account) -> None:
    assert account.refusal("DeleteVideo") == ("MissingVideoIds", 400)
    assert account.refusal("DeleteVideo", VideoIds="x") == ("InvalidVideo.NotFound", 404)
    assert account.refusal("DeleteVideo", VideoIds=account.image()["ImageId"])[1] == 404


def test_parts_of_an_unfinished_upload_are_dropped(account: Account) -> None:
    account.objects.on_abort = lambda _bucket, _key: 2
    video_id = account.video()["VideoId"]
    assert account.call("DeleteMultipartUpload", MediaId=video_id, MediaType="video") == {}
    assert account.shown(video_id)["Status"] == "Uploading"


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"MediaType": "video"}, "MissingMediaId"),
        ({"MediaId": "x"}, "MissingMediaType"),
        ({"MediaId": "x", "MediaType": "image"}, "InvalidParameter.MediaType"),
        ({"MediaId": "x", "MediaType": "video"}, "InvalidVideo.NotFound"),
    ],
)
def test_dropping_parts_refuses_with_400(account: Account, sent: dict[str, str], code: str) -> None:
    assert account.refusal("DeleteMultipartUpload", **sent) == (code, 400)


def test_dropping_parts_where_there_are_none(account: Account) -> None:
    video_id = account.video()["VideoId"]
    refused = account.refusal("DeleteMultipartUpload", MediaId=video_id, MediaType="video")
    assert refused == ("InvalidMultipartUpload.NotFound", 400)
