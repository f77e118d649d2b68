"""Media move from state to state once their object is complete, and not before."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from vod_desktop.sandbox.vod.media import Status

from .conftest import Account, place, wait_until

Opener = Callable[..., Account]


def rested(account: Account, video_id: str) -> list[str]:
    """Wait until a video is Normal; gives all the states it has had."""
    wait_until(lambda: account.shown(video_id)["Status"] == "Normal")
    return account.states_written(video_id)


def test_a_video_walks_through_all_states(open_account: Opener) -> None:
    account = open_account(transcode_s=0.1)
    reply = account.video()
    account.put(reply, b"12345")
    seen = rested(account, reply["VideoId"])
    assert seen == ["Uploading", "UploadSucc", "Transcoding", "Normal"]
    assert account.shown(reply["VideoId"])["Size"] == 5


def test_without_an_object_a_video_stays_uploading(account: Account) -> None:
    reply = account.video()
    account.put(account.video())
    bucket, key = place(reply)
    account.store(bucket, key + ".other")
    shown = account.shown(reply["VideoId"])
    assert (shown["Status"], shown["Size"]) == ("Uploading", 0)


@pytest.mark.parametrize(
    ("name", "sent", "status"),
    [
        ("a.mkv", {}, "Normal"),
        ("a.mp4", {"TemplateGroupId": "VOD_NO_TRANSCODE"}, "Normal"),
        ("a.flv", {"TemplateGroupId": "VOD_NO_TRANSCODE"}, "Normal"),
        ("a.mp3", {"TemplateGroupId": "VOD_NO_TRANSCODE"}, "Normal"),
        ("a.m3u8", {"TemplateGroupId": "VOD_NO_TRANSCODE"}, "Normal"),
        ("a.webm", {"TemplateGroupId": "VOD_NO_TRANSCODE"}, "Normal"),
        ("a.mkv", {"TemplateGroupId": "VOD_NO_TRANSCODE"}, "UploadSucc"),
        ("a.wav", {"TemplateGroupId": "VOD_NO_TRANSCODE"}, "UploadSucc"),
        ("a.mkv", {"TemplateGroupId": "VOD_NO_TRANSCODE", "WorkflowId": "w"}, "Normal"),
    ],
)
def test_where_a_video_comes_to_rest(account: Account, name: str, sent: dict[str, str], status: str) -> None:
    reply = account.video(FileName=name, **sent)
    account.put(reply)
    assert account.shown(reply["VideoId"])["Status"] == status


def test_images_and_attached_media_become_normal(account: Account) -> None:
    image, attached = account.image(), account.attached()
    account.put(image, b"123")
    account.put(attached)
    info = account.call("GetImageInfo", ImageId=image["ImageId"])["ImageInfo"]
    media = account.call("GetAttachedMediaInfo", MediaIds=attached["MediaId"])["AttachedMediaList"][0]
    assert (info["Status"], info["Mezzanine"]["FileSize"], media["Status"]) == ("Normal", "3", "Normal")


def test_a_new_source_is_processed_anew(open_account: Opener) -> None:
    account = open_account(transcode_s=0.1)
    reply = account.video()
    account.put(reply, b"1")
    before = rested(account, reply["VideoId"])
    account.put(reply, b"22")
    assert rested(account, reply["VideoId"]) == [*before, "UploadSucc", "Transcoding", "Normal"]
    assert account.shown(reply["VideoId"])["Size"] == 2


def test_an_object_stored_twice_in_a_row_walks_once(open_account: Opener) -> None:
    account = open_account(transcode_s=0.1)
    reply = account.video()
    account.put(reply, b"1")
    account.put(reply, b"22")
    seen = rested(account, reply["VideoId"])
    assert seen == ["Uploading", "UploadSucc", "Transcoding", "Normal"]
    assert account.shown(reply["VideoId"])["Size"] == 2


def test_a_restart_goes_on_where_it_was(open_account: Opener) -> None:
    account = open_account(transcode_s=0.1)
    reply = account.video()
    account.put(reply)
    account.restart()
    assert rested(account, reply["VideoId"])[-1] == "Normal"


def test_an_object_completed_unseen_is_found_at_the_start(account: Account) -> None:
    reply = account.video()
    bucket, key = place(reply)
    account.objects.put_stream(bucket, key, [b"unseen"])
    account.restart()
    wait_until(lambda: account.shown(reply["VideoId"])["Status"] == "Normal")
    assert account.shown(reply["VideoId"])["Size"] == 6


def test_a_start_with_many_unfinished_media_can_be_ended_at_once(account: Account) -> None:
    for _ in range(3000):
        account.image()
    account.restart()
    started = time.perf_counter()
    account.service.close()
    assert time.perf_counter() - started < 15


def test_a_state_can_be_forced(account: Account) -> None:
    reply = account.video()
    account.put(reply)
    assert account.service.force_status(reply["VideoId"], Status.BLOCKED)
    assert account.shown(reply["VideoId"])["Status"] == "Blocked"
    assert not account.service.force_status("nobody", Status.NORMAL)


def test_calls_from_many_threads_lose_nothing(account: Account) -> None:
    replies: list[dict[str, Any]] = []

    def work() -> None:
        for _ in range(50):
            reply = account.video()
            account.put(reply)
            replies.append(reply)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert account.call("GetVideoList", Status="Normal")["Total"] == 200
    account.restart()
    assert account.call("GetVideoList", Status="Normal")["Total"] == 200


INDEX = b"#EXTM3U\n#EXTINF:2,\n1.ts\n#EXTINF:2,\ndeep/a%20b.ts?x=1\n#EXTINF:2,\nhttps://x/3.ts\n"


@pytest.mark.parametrize(
    ("slices", "status"), [(["1.ts", "deep/a b.ts"], "Normal"), (["1.ts"], "TranscodeFail")]
)
def test_an_m3u8_needs_its_slices_before_its_index(account: Account, slices: list[str], status: str) -> None:
    reply = account.video(FileName="a.m3u8")
    bucket, key = place(reply)
    for name in slices:
        account.store(bucket, key.rpartition("/")[0] + "/" + name)
    account.put(reply, INDEX)
    assert account.shown(reply["VideoId"])["Status"] == status


def test_an_m3u8_that_is_sent_again_with_all_its_slices_is_whole(account: Account) -> None:
    reply = account.video(FileName="a.m3u8")
    account.put(reply, b"#EXTM3U\n1.ts\n")
    bucket, key = place(reply)
    account.store(bucket, key.rpartition("/")[0] + "/1.ts")
    account.put(reply, b"#EXTM3U\n1.ts\n")
    assert account.shown(reply["VideoId"])["Status"] == "Normal"
