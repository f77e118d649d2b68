"""Pulls that fail say so with the documented code, and leave nothing behind."""

from __future__ import annotations

import socket
from collections.abc import Callable
from urllib.parse import quote

import pytest

from .conftest import Account, wait_until
from .test_urlpull import finished, pull
from .web import Web

Opener = Callable[..., Account]


@pytest.fixture
def quick(open_account: Opener) -> Account:
    """An account whose pulls do not dwell."""
    return open_account(pull_step_s=0.0)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("missing.mp4", "404"),
        ("broken.mp4", "500"),
        ("huge.mp4", "21474836481 bytes"),
        ("short.mp4", "bytes came"),
        ("garbage.mp4", "BadStatusLine"),
        ("loop.mp4", "redirects"),
        ("hop6.mp4", "redirects"),
        ("ftp.mp4", "not http"),
    ],
)
def test_a_source_that_cannot_be_had(quick: Account, web: Web, name: str, why: str) -> None:
    job = finished(quick, pull(quick, f"{web.base}/{name}")[0])
    assert (job["Status"], job["ErrorCode"], job["MediaId"]) == ("DOWNLOAD_FAIL", "URLInvalidError", "")
    assert job["ErrorMessage"].startswith("download video failed by the url, please check it")
    assert why in job["ErrorMessage"]
    assert job["CompleteTime"]
    assert quick.call("GetVideoList")["Total"] == 0


@pytest.mark.parametrize("name", ["hop1.mp4", "hop5.mp4", "endless.mp4"])
def test_a_few_redirects_and_unknown_lengths_are_fine(quick: Account, web: Web, name: str) -> None:
    assert finished(quick, pull(quick, f"{web.base}/{name}")[0])["Status"] == "SUCCESS"


def test_a_port_where_nobody_listens(quick: Account) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/a.mp4"
        job = finished(quick, pull(quick, url)[0])
    assert (job["Status"], job["ErrorCode"]) == ("DOWNLOAD_FAIL", "URLInvalidError")


def test_https_without_a_trusted_certificate(quick: Account, web: Web) -> None:
    job = finished(quick, pull(quick, web.base.replace("http:", "https:") + "/a.mp4")[0])
    assert job["ErrorCode"] == "URLInvalidError"


def test_private_addresses_can_be_refused(open_account: Opener, web: Web) -> None:
    account = open_account(pull_step_s=0.0, allow_private_urls=False)
    job = finished(account, pull(account, f"{web.base}/a.mp4")[0])
    assert "public network" in job["ErrorMessage"]
    assert web.paths == []


def test_a_file_that_cannot_be_stored(quick: Account, web: Web) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    quick.objects.put_stream = full  # type: ignore[method-assign, assignment]
    job = finished(quick, pull(quick, f"{web.base}/a.mp4")[0])
    assert (job["Status"], job["ErrorCode"]) == ("UPLOAD_FAIL", "InternalError")
    assert job["ErrorMessage"] == "No space left on device"


def test_a_broken_job_does_not_stop_the_worker(quick: Account, web: Web) -> None:
    jobs = pull(
        quick, *[f"{web.base}/{name}.mp4" for name in ("missing", "broken", "garbage", "loop", "a", "b")]
    )
    assert [finished(quick, job_id)["Status"] for job_id in jobs[4:]] == ["SUCCESS", "SUCCESS"]


def test_closing_ends_a_download_at_once(quick: Account, web: Web) -> None:
    job_id = pull(quick, f"{web.base}/held.mp4")[0]
    wait_until(web.holding.is_set)
    quick.service.close()
    assert not web.release.is_set()
    assert quick.service._library.pull(job_id).status.value == "DOWNLOADING"  # type: ignore[union-attr]
    assert list((quick.folder / "state" / "pulls").iterdir()) == []


def test_many_pulls_at_once(quick: Account, web: Web) -> None:
    jobs = pull(quick, *[f"{web.base}/{number}.mp4" for number in range(20)])
    assert {finished(quick, job_id)["Status"] for job_id in jobs} == {"SUCCESS"}
    assert quick.call("GetVideoList", Status="Normal")["Total"] == 20
    assert len(web.paths) == 20


def test_an_unencoded_address_is_understood(quick: Account, web: Web) -> None:
    job = finished(
        quick, quick.call("UploadMediaByURL", UploadURLs=f"{web.base}/a.mp4")["UploadJobs"][0]["JobId"]
    )
    assert job["UploadURL"] == f"{web.base}/a.mp4"
    assert quick.call("GetURLUploadInfos", UploadURLs=quote(job["UploadURL"]))["NonExists"] == []
