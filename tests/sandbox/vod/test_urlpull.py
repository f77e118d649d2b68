"""URL pulls: submitted, asked for, cancelled, refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

from .conftest import Account, wait_until
from .web import CONTENT, Web

Opener = Callable[..., Account]
FINAL = ("SUCCESS", "DOWNLOAD_FAIL", "UPLOAD_FAIL")


def pull(account: Account, *urls: str, **params: object) -> list[str]:
    """Submit addresses and give the job ids."""
    reply = account.call("UploadMediaByURL", UploadURLs=",".join(map(quote, urls)), **params)
    return [job["JobId"] for job in reply["UploadJobs"]]


def job_of(account: Account, job_id: str) -> dict[str, str]:
    """One job as GetURLUploadInfos shows it."""
    found: dict[str, str] = account.call("GetURLUploadInfos", JobIds=job_id)["URLUploadInfoList"][0]
    return found


def finished(account: Account, job_id: str) -> dict[str, str]:
    """Wait for the end of a job."""
    wait_until(lambda: job_of(account, job_id)["Status"] in FINAL)
    return job_of(account, job_id)


@pytest.fixture
def quick(open_account: Opener) -> Account:
    """An account whose pulls do not dwell."""
    return open_account(pull_step_s=0.0)


@pytest.fixture
def idle(open_account: Opener) -> Account:
    """An account whose pulls stay PENDING."""
    return open_account(pull_step_s=600.0)


def test_a_pull_brings_the_bytes(quick: Account, web: Web) -> None:
    url = f"{web.base}/a/视频 1.mp4?x=1&y=a,b"
    job = finished(quick, pull(quick, url, UserData='{"Extend":"e"}')[0])
    shown = quick.shown(job["MediaId"])
    assert (job["Status"], job["ErrorCode"], job["FileSize"]) == ("SUCCESS", "200", str(len(CONTENT)))
    assert (job["UploadURL"], job["UserData"]) == (url, '{"Extend":"e"}')
    assert (shown["Title"], shown["Size"], shown["Status"]) == ("视频 1.mp4", len(CONTENT), "Normal")
    assert stored_bytes(quick, job["MediaId"]) == CONTENT
    assert web.paths == ["/a/%E8%A7%86%E9%A2%91%201.mp4?x=1&y=a,b"]


def stored_bytes(account: Account, video_id: str) -> bytes:
    """The bytes behind a video, found by its OSS address."""
    url = account.call("GetMezzanineInfo", VideoId=video_id, OutputType="oss")["Mezzanine"]["FileURL"]
    host, _, key = url.removeprefix("http://").partition("/")
    return account.objects.read(host.partition(".")[0], key)


def test_a_pull_walks_through_all_states(open_account: Opener, web: Web) -> None:
    account = open_account(pull_step_s=0.05)
    job_id = pull(account, f"{web.base}/a.mp4")[0]
    finished(account, job_id)
    seen = account.states_written(job_id)
    assert seen == [
        "PENDING",
        "PROCESSING",
        "DOWNLOADING",
        "DOWNLOAD_SUCCESS",
        "UPLOADING",
        "UPLOAD_SUCCESS",
        "SUCCESS",
    ]


def test_the_reply_echoes_the_encoded_address(idle: Account) -> None:
    raw = quote("http://example.test/a b.mp4")
    reply = idle.call("UploadMediaByURL", UploadURLs=raw)
    assert reply["UploadJobs"][0]["SourceURL"] == raw
    job = job_of(idle, reply["UploadJobs"][0]["JobId"])
    assert (job["Status"], job["UploadURL"]) == ("PENDING", "http://example.test/a b.mp4")
    assert (job["MediaId"], job["FileSize"], job["CompleteTime"], job["ErrorCode"]) == ("", "", "", "")


def test_the_same_address_twice_makes_two_media(quick: Account, web: Web) -> None:
    url = f"{web.base}/a.mp4"
    first, second = (finished(quick, job_id) for job_id in pull(quick, url, url))
    assert first["MediaId"] != second["MediaId"]
    rows = quick.call("GetURLUploadInfos", UploadURLs=quote(url))["URLUploadInfoList"]
    assert {row["JobId"] for row in rows} == {first["JobId"], second["JobId"]}


def test_metadata_describes_the_media(quick: Account, web: Web) -> None:
    url = f"{web.base}/noext"
    entry = {
        "SourceURL": quote(url),
        "Title": "标题",
        "Description": "d",
        "Tags": "a,b",
        "CateId": "1001",
        "CoverURL": "http://c/x.jpg",
        "TemplateGroupId": "VOD_NO_TRANSCODE",
        "FileExtension": "MKV",
        "FileSize": "5",
    }
    group = quick.call("ListTranscodeTemplateGroup")["TranscodeTemplateGroupList"][1]
    job_id = pull(
        quick,
        url,
        UploadMetadatas=json.dumps([entry]),
        TemplateGroupId=group["TranscodeTemplateGroupId"],
    )[0]
    shown = quick.shown(finished(quick, job_id)["MediaId"])
    assert (shown["Title"], shown["Description"], shown["Tags"]) == ("标题", "d", "a,b")
    assert (shown["CateName"], shown["CoverURL"]) == ("Marketing", "http://c/x.jpg")
    assert (shown["TemplateGroupId"], shown["Status"]) == ("VOD_NO_TRANSCODE", "UploadSucc")


@pytest.mark.parametrize("encode", [quote, str])
def test_metadata_is_matched_encoded_and_decoded(idle: Account, encode: Callable[[str], str]) -> None:
    url = "http://example.test/x"
    entry = {"SourceURL": encode(url), "Title": "t", "FileExtension": "mp4"}
    assert pull(idle, url, UploadMetadatas=json.dumps([entry]))


def test_metadata_of_another_address_is_left_out(idle: Account) -> None:
    entry = {"SourceURL": "http://example.test/other.mp4", "Title": "x" * 999}
    assert pull(idle, "http://example.test/a.mp4", UploadMetadatas=json.dumps([entry]))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"Title": ""}, ("InvalidParameter.UploadMetadatas", 400)),
        ({"Title": "x" * 129}, ("LengthExceededMax", 400)),
        ({"Title": "😀"}, ("IllegalCharacters", 400)),
        ({"Description": "x" * 1025}, ("LengthExceededMax", 400)),
        ({"Tags": ",".join("abcdefghijklmnopq")}, ("TagsExceededMax", 400)),
        ({"CateId": "9"}, ("InvalidCateId.NotFound", 404)),
        ({"TemplateGroupId": "x"}, ("InvalidTemplateGroupId.NotFound", 404)),
        ({"FileExtension": "exe"}, ("InvalidFileName.Extension", 400)),
        ({"Title": ["x"]}, ("InvalidParameter.UploadMetadatas", 400)),
    ],
)
def test_metadata_is_checked(idle: Account, change: dict[str, object], code: tuple[str, int]) -> None:
    url = "http://example.test/a.mp4"
    entry = {"SourceURL": url, "Title": "t", **change}
    sent = {"UploadURLs": quote(url), "UploadMetadatas": json.dumps([entry])}
    assert idle.refusal("UploadMediaByURL", **sent) == code


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({}, ("MissingUploadURLs", 400)),
        ({"UploadURLs": "http://h/a.mp4,"}, ("InvalidParameter.UploadURLs", 400)),
        ({"UploadURLs": "ftp%3A//h/a.mp4"}, ("InvalidParameter.UploadURLs", 400)),
        ({"UploadURLs": "h/a.mp4"}, ("InvalidParameter.UploadURLs", 400)),
        ({"UploadURLs": "http://[h/a.mp4"}, ("InvalidParameter.UploadURLs", 400)),
        ({"UploadURLs": "http://h/a"}, ("InvalidFileName.Extension", 400)),
        ({"UploadURLs": "http://h/a.jpg"}, ("InvalidFileName.Extension", 400)),
        ({"UploadURLs": "http://h/a.mp4", "UploadMetadatas": "{"}, ("InvalidParameter.UploadMetadatas", 400)),
        (
            {"UploadURLs": "http://h/a.mp4", "UploadMetadatas": json.dumps([{}] * 21)},
            ("InvalidParameter.UploadMetadatas", 400),
        ),
        ({"UploadURLs": "http://h/a.mp4", "SessionId": "a b"}, ("InvalidParameter.SessionId", 400)),
        ({"UploadURLs": "http://h/a.mp4", "SessionId": "x" * 51}, ("InvalidParameter.SessionId", 400)),
        ({"UploadURLs": "http://h/a.mp4", "StorageLocation": "x"}, ("InvalidStorage.NotFound", 404)),
        ({"UploadURLs": "http://h/a.mp4", "UserData": "x"}, ("InvalidParameter.UserData", 400)),
        ({"UploadURLs": "http://h/a.mp4", "AppId": "x"}, ("InvalidParameter.AppId", 400)),
        (
            {"UploadURLs": "http://h/a.mp4", "GenerateThumbnail": "1"},
            ("InvalidParameter.GenerateThumbnail", 400),
        ),
    ],
)
def test_a_submission_refuses(idle: Account, sent: dict[str, str], code: tuple[str, int]) -> None:
    assert idle.refusal("UploadMediaByURL", **sent) == code


def test_twenty_addresses_at_once_and_not_more(idle: Account) -> None:
    urls = [f"http://h/{number}.mp4" for number in range(21)]
    assert idle.refusal("UploadMediaByURL", UploadURLs=",".join(urls)) == ("InvalidParameter.UploadURLs", 400)
    assert len(pull(idle, *urls[:20])) == 20


def test_one_bad_address_submits_nothing(idle: Account) -> None:
    idle.refusal("UploadMediaByURL", UploadURLs="http://h/a.mp4,http://h/b.exe")
    reply = idle.call("GetURLUploadInfos", UploadURLs="http://h/a.mp4")
    assert (reply["URLUploadInfoList"], reply["NonExists"]) == ([], ["http://h/a.mp4"])


def test_a_session_id_counts_for_ten_minutes(idle: Account) -> None:
    sent = {"UploadURLs": "http://h/a.mp4", "SessionId": "s-1"}
    idle.call("UploadMediaByURL", **sent)
    assert idle.refusal("UploadMediaByURL", **sent) == ("InvalidParameter.SessionId", 400)
    idle.restart()
    idle.clock.offset_s = 590
    assert idle.refusal("UploadMediaByURL", **sent) == ("InvalidParameter.SessionId", 400)
    idle.clock.offset_s = 601
    assert idle.call("UploadMediaByURL", **sent)["UploadJobs"]


def test_a_region_without_the_service(open_account: Opener) -> None:
    account = open_account(region="eu-central-1")
    assert account.refusal("UploadMediaByURL", UploadURLs="http://h/a.mp4") == ("OperationDenied", 403)


def test_ten_jobs_are_shown_at_once_and_not_more(idle: Account) -> None:
    ids = pull(idle, *[f"http://h/{number}.mp4" for number in range(11)])
    for action, name in (("GetURLUploadInfos", "JobIds"), ("CancelUrlUploadJobs", "JobIds")):
        assert idle.refusal(action, JobIds=",".join(ids)) == (f"InvalidParameter.{name}", 400)
        assert idle.refusal(action) == ("MissingJobIds", 400)
    reply = idle.call("GetURLUploadInfos", JobIds=",".join([*ids[:9], "x"]), UploadURLs="http://h/none.mp4")
    assert [row["JobId"] for row in reply["URLUploadInfoList"]] == ids[:9]
    assert reply["NonExists"] == ["x"]


def test_at_most_a_hundred_rows(idle: Account) -> None:
    for _ in range(6):
        pull(idle, *["http://h/a.mp4"] * 20)
    assert len(idle.call("GetURLUploadInfos", UploadURLs="http://h/a.mp4")["URLUploadInfoList"]) == 100


def test_a_waiting_job_is_cancelled(idle: Account) -> None:
    first, second = pull(idle, "http://h/a.mp4", "http://h/b.mp4")
    assert idle.call("CancelUrlUploadJobs", JobIds=f"{first},x") == {
        "CanceledJobs": [first],
        "NonExists": ["x"],
    }
    reply = idle.call("CancelUrlUploadJobs", UploadUrls=quote("http://h/b.mp4"))
    assert reply["CanceledJobs"] == [second]
    assert idle.call("GetURLUploadInfos", JobIds=first)["NonExists"] == [first]


def test_a_job_on_its_way_is_not_cancelled(quick: Account, web: Web) -> None:
    job_id = pull(quick, f"{web.base}/held.mp4")[0]
    wait_until(web.holding.is_set)
    assert quick.call("CancelUrlUploadJobs", JobIds=job_id) == {"CanceledJobs": [], "NonExists": []}
    web.release.set()
    assert finished(quick, job_id)["Status"] == "SUCCESS"


def test_waiting_jobs_survive_a_restart(open_account: Opener, web: Web) -> None:
    account = open_account(pull_step_s=0.2)
    job_id = pull(account, f"{web.base}/a.mp4")[0]
    account.restart()
    assert finished(account, job_id)["Status"] == "SUCCESS"


def test_a_job_cut_off_by_a_restart_starts_over(quick: Account, web: Web) -> None:
    job_id = pull(quick, f"{web.base}/held.mp4")[0]
    wait_until(web.holding.is_set)
    quick.service.close()
    web.release.set()
    quick.restart()
    assert finished(quick, job_id)["Status"] == "SUCCESS"
    assert quick.call("GetVideoList")["Total"] == 1


def test_a_finished_job_is_still_known_after_a_restart(quick: Account, web: Web) -> None:
    before = finished(quick, pull(quick, f"{web.base}/missing.mp4")[0])
    quick.restart()
    assert job_of(quick, before["JobId"]) == before
