"""Every fault as a client meets it, each to its end."""

from __future__ import annotations

import http.client
import random
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.sandbox.conftest import holder
from tests.sandbox.oss_client import MIN_PART, Answer, OssClient, listed_numbers
from tests.sandbox.vod_client import VodClient
from vod_desktop.sandbox import Effect, Fault, Sandbox, When
from vod_desktop.sandbox.faults.box import FaultBox
from vod_desktop.sandbox.oss.crc64 import crc64
from vod_desktop.sandbox.wire.body import ClientGone

BYTES = random.Random(5).randbytes(300_000)
CUT = (ConnectionError, http.client.BadStatusLine, http.client.IncompleteRead)


def put(oss: OssClient, body: bytes = BYTES) -> Answer:
    return oss.call("PUT", "key", {}, body)


def test_fail_three_times_then_fine(sandbox: Sandbox, oss: OssClient) -> None:
    fault = sandbox.faults.add("PutObject fail=503 count=3")
    answers = [put(oss) for _ in range(4)]
    assert [answer.status for answer in answers] == [503, 503, 503, 200]
    assert (answers[0].code, fault.hits) == ("ServiceUnavailable", 3)
    assert all(record.verified for record in sandbox.requests.of("PutObject"))


def test_nth_strikes_once(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject fail=500 nth=2")
    assert [put(oss).status for _ in range(4)] == [200, 500, 200, 200]


def test_nth_with_count_goes_on(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject fail=500 nth=2 count=2")
    assert [put(oss).status for _ in range(4)] == [200, 500, 500, 200]


def test_probability_is_repeatable(start: Callable[..., Sandbox], sandbox: Sandbox, oss: OssClient) -> None:
    rows = []
    for _ in range(2):
        fault = sandbox.faults.add("GetObject fail=500 p=0.5 seed=11")
        rows.append([oss.call("GET", "nothing").status for _ in range(12)])
        fault.remove()
    assert rows[0] == rows[1]
    assert set(rows[0]) == {404, 500}


def test_fail_after_the_work_was_done(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject fail=500 after once")
    assert put(oss).status == 500
    assert sandbox.objects.read("user-media", "key") == BYTES


def test_fail_before_leaves_nothing(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add(Fault(Effect.FAIL, "PutObject", status=500))
    assert put(oss).status == 500
    assert sandbox.objects.head("user-media", "key") is None


def test_fail_without_reading_the_body(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject fail=403:AccessDenied no-drain")
    answer = put(oss, b"small")
    assert (answer.status, answer.headers["connection"]) == (403, "close")
    assert sandbox.requests.all()[-1].bytes_in == 0


@pytest.mark.parametrize(
    ("spec", "status", "code"),
    [
        ("deny", 403, "AccessDenied"),
        ("no-such-upload", 404, "NoSuchUpload"),
        ("timeout", 400, "RequestTimeout"),
        ("fail=SecurityTokenExpired", 403, "SecurityTokenExpired"),
        ("fail=429", 429, "TotalQpsLimitExceeded"),
        ("unknown-key", 403, "InvalidAccessKeyId"),
    ],
)
def test_refusals(sandbox: Sandbox, oss: OssClient, spec: str, status: int, code: str) -> None:
    sandbox.faults.add(spec)
    answer = put(oss)
    assert (answer.status, answer.code) == (status, code)


def test_delay(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject delay=0.3")
    begun = time.monotonic()
    assert put(oss).status == 200
    assert time.monotonic() - begun >= 0.3


@pytest.mark.parametrize(("spec", "stored"), [("cut", False), ("cut=body", False), ("cut after", True)])
def test_cut(sandbox: Sandbox, oss: OssClient, spec: str, stored: bool) -> None:
    sandbox.faults.add(f"PutObject {spec} once")
    with pytest.raises(CUT):
        put(oss)
    assert (sandbox.objects.head("user-media", "key") is not None) is stored
    assert sandbox.requests.all()[-1].status is None
    assert put(oss).status == 200


def test_cut_in_the_body_reads_exactly_so_far(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject cut=body at=1000")
    with pytest.raises(CUT):
        put(oss)
    assert sandbox.requests.all()[-1].bytes_in == 1000


def test_cut_part_keeps_the_earlier_one(sandbox: Sandbox, oss: OssClient) -> None:
    upload_id = oss.initiate("key")
    etag = oss.part("key", upload_id, 1, BYTES).etag
    sandbox.faults.add("UploadPart cut=body once")
    with pytest.raises(CUT):
        oss.part("key", upload_id, 1, BYTES[::-1])
    assert oss.complete("key", upload_id, [(1, etag)]).crc == crc64(BYTES)


@pytest.mark.parametrize("when", ["before", "body", "after"])
def test_hold_until_released(sandbox: Sandbox, oss: OssClient, when: str) -> None:
    fault = sandbox.faults.add(f"PutObject hold {when}")
    with ThreadPoolExecutor() as pool:
        answer = pool.submit(put, oss)
        fault.wait_holding()
        assert (sandbox.objects.head("user-media", "key") is not None) is (when == "after")
        assert sandbox.requests.active("PutObject") == 1
        fault.release()
        assert answer.result(60).status == 200


def test_closing_ends_what_is_held(sandbox: Sandbox, oss: OssClient) -> None:
    fault = sandbox.faults.add("PutObject hold")
    with ThreadPoolExecutor() as pool:
        answer = pool.submit(put, oss)
        fault.wait_holding()
        begun = time.monotonic()
        sandbox.close()
        assert time.monotonic() - begun < 15
        assert isinstance(answer.exception(60), CUT)


def test_removed_fault_strikes_no_more(sandbox: Sandbox, oss: OssClient) -> None:
    fault = sandbox.faults.add("PutObject fail=500")
    assert put(oss).status == 500
    fault.remove()
    assert put(oss).status == 200
    sandbox.faults.add("PutObject fail=500")
    sandbox.faults.clear()
    assert put(oss).status == 200


def test_corrupt_shows_in_the_checksum(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("UploadPart corrupt at=17 once")
    upload_id = oss.initiate("key")
    answer = oss.part("key", upload_id, 1, BYTES)
    wrong = bytearray(BYTES)
    wrong[17] ^= 1
    assert answer.crc == crc64(bytes(wrong))
    assert oss.part("key", upload_id, 1, BYTES).crc == crc64(BYTES)


def test_corrupt_at_complete_shows_in_the_whole(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("CompleteMultipartUpload corrupt")
    answer = oss.upload("key", [BYTES, b"end"])
    stored = sandbox.objects.read("user-media", "key")
    assert stored != BYTES + b"end"
    assert answer.crc == crc64(stored)


def test_wrong_and_missing_crc(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject wrong-crc nth=1")
    sandbox.faults.add("PutObject drop-crc nth=2")
    assert put(oss).crc != crc64(BYTES)
    assert "x-oss-hash-crc64ecma" not in put(oss).headers
    assert put(oss).crc == crc64(BYTES)


def test_wrong_and_missing_etag(sandbox: Sandbox, oss: OssClient) -> None:
    right = put(oss).etag
    sandbox.faults.add("PutObject wrong-etag nth=1")
    sandbox.faults.add("PutObject drop-etag nth=2")
    assert put(oss).etag != right
    assert "etag" not in put(oss).headers


def test_lies_of_a_listing(sandbox: Sandbox, oss: OssClient) -> None:
    upload_id = oss.initiate("key")
    for number in (1, 2, 3):
        oss.part("key", upload_id, number, b"x")
    honest = oss.listing("key", upload_id).body
    sandbox.faults.add("ListParts drop-part=2 nth=1")
    sandbox.faults.add("ListParts wrong-etag=3 nth=2")
    assert listed_numbers(oss.listing("key", upload_id)) == [1, 3]
    lying = oss.listing("key", upload_id)
    assert listed_numbers(lying) == [1, 2, 3]
    assert lying.body != honest
    assert lying.body.count(b"0" * 32) == 1


def test_token_expires_with_a_part_and_a_new_one_works(sandbox: Sandbox) -> None:
    client = holder(sandbox, "key")
    sandbox.faults.add("UploadPart expire-token nth=2")
    upload_id = client.initiate("key")
    first = client.part("key", upload_id, 1, BYTES)
    assert client.part("key", upload_id, 2, b"end").code == "SecurityTokenExpired"
    assert client.part("key", upload_id, 2, b"end").code == "SecurityTokenExpired"
    renewed = holder(sandbox, "key")
    second = renewed.part("key", upload_id, 2, b"end")
    assert renewed.complete("key", upload_id, [(1, first.etag), (2, second.etag)]).crc == crc64(
        BYTES + b"end"
    )


def test_throttle(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject throttle=500K")
    begun = time.monotonic()
    assert put(oss).crc == crc64(BYTES)
    assert 0.5 < time.monotonic() - begun < 15


def test_one_line_for_all(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject link=1M")
    begun = time.monotonic()
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda _n: put(oss), range(3)))
    assert 0.8 < time.monotonic() - begun < 15


def test_stall_is_a_pause_in_reading(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject stall=0.4")
    begun = time.monotonic()
    assert put(oss).crc == crc64(BYTES)
    assert time.monotonic() - begun >= 0.4


@pytest.mark.parametrize("offset", [1200, -1200])
def test_server_clock(sandbox: Sandbox, oss: OssClient, offset: int) -> None:
    fault = sandbox.faults.add(f"clock={offset}")
    answer = put(oss, b"x")
    assert answer.code == "RequestTimeTooSkewed"
    oss.clock_offset_s = offset
    assert put(oss, b"x").status == 200
    fault.remove()
    oss.clock_offset_s = 0
    assert put(oss, b"x").status == 200


def test_portal(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject portal once")
    answer = put(oss)
    assert answer.status == 302
    path = answer.headers["location"].removeprefix(sandbox.endpoint)
    page = oss.send("PUT", path, {}, b"body")
    assert (page.status, page.headers["content-type"][:9]) == (200, "text/html")
    assert "x-oss-request-id" not in page.headers
    assert sandbox.objects.head("user-media", "key") is None


@pytest.mark.parametrize("status", [200, 407, 502])
def test_html_of_a_proxy(sandbox: Sandbox, oss: OssClient, status: int) -> None:
    sandbox.faults.add(f"PutObject html={status}")
    answer = put(oss)
    assert (answer.status, answer.body[:6]) == (status, b"<html>")
    assert "etag" not in answer.headers


def test_callback_failed_though_stored(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject callback-failed")
    answer = put(oss)
    assert (answer.status, answer.code) == (203, "CallbackFailed")
    assert sandbox.objects.read("user-media", "key") == BYTES


def test_another_status(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject status=203")
    answer = put(oss)
    assert (answer.status, answer.crc) == (203, crc64(BYTES))


def test_garbage(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("InitiateMultipartUpload garbage once")
    assert b"<UploadId>" not in oss.call("POST", "key", {"uploads": ""}).body


def test_truncated_answer(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("InitiateMultipartUpload truncate once")
    with pytest.raises(CUT):
        oss.initiate("key")


def test_half_closed(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject half-close")
    answer = put(oss)
    assert (answer.status, answer.headers["connection"]) == (200, "close")


def test_slow_answer(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("GetObject drip=2000")
    begun = time.monotonic()
    assert oss.call("GET", "nothing").code == "NoSuchKey"
    assert time.monotonic() - begun > 0.2


def test_two_faults_at_once(sandbox: Sandbox, oss: OssClient) -> None:
    sandbox.faults.add("PutObject delay=0.2")
    sandbox.faults.add("PutObject wrong-crc")
    begun = time.monotonic()
    assert put(oss).crc != crc64(BYTES)
    assert time.monotonic() - begun >= 0.2
    assert sandbox.requests.all()[-1].faults == ("PutObject delay", "PutObject wrong-crc")


def test_faults_given_at_the_start(start: Callable[..., Sandbox]) -> None:
    sandbox = start(faults=("PutObject fail=500 once",))
    client = holder(sandbox, "key")
    assert [client.call("PUT", "key", {}, b"x").status for _ in range(2)] == [500, 200]


# VOD


def test_vod_fails_before_and_after(sandbox: Sandbox, vod: VodClient) -> None:
    sandbox.faults.add("CreateUploadVideo fail=500 nth=1")
    sandbox.faults.add("CreateUploadVideo fail=500 after nth=2")
    answers = [vod.call("CreateUploadVideo", Title="t", FileName="a.mp4") for _ in range(3)]
    assert [answer.status for answer in answers] == [500, 500, 200]
    assert answers[0].code == "InternalError"
    assert [r.verified for r in sandbox.requests.of("CreateUploadVideo")] == [True, True, True]
    assert vod.call("GetVideoList").json["Total"] == 2


def test_vod_answer_is_lost(sandbox: Sandbox, vod: VodClient) -> None:
    sandbox.faults.add("CreateUploadVideo cut after once")
    with pytest.raises(CUT):
        vod.call("CreateUploadVideo", Title="t", FileName="a.mp4", form=True)
    assert vod.call("GetVideoList").json["Total"] == 1


def test_vod_throttling(sandbox: Sandbox, vod: VodClient) -> None:
    sandbox.faults.add("vod fail=400:Throttling.User count=2")
    answers = [vod.call("GetCategories") for _ in range(3)]
    assert [answer.status for answer in answers] == [400, 400, 200]
    assert answers[0].code == "Throttling.User"


def test_vod_fault_by_parameter(sandbox: Sandbox, vod: VodClient) -> None:
    sandbox.faults.add("CreateUploadVideo fail=500 param.Title=bad*")
    assert vod.call("CreateUploadVideo", Title="bad one", FileName="a.mp4").status == 500
    assert vod.call("CreateUploadVideo", Title="good one", FileName="a.mp4").status == 200


def test_vod_action_ends_all_tokens(sandbox: Sandbox, vod: VodClient) -> None:
    client = holder(sandbox, "key")
    sandbox.faults.add("GetVideoList expire-token once")
    vod.call("GetVideoList")
    assert client.call("PUT", "key", {}, b"x").code == "SecurityTokenExpired"


def test_vod_html_and_clock(sandbox: Sandbox, vod: VodClient) -> None:
    sandbox.faults.add("GetVideoList html=502 once")
    assert vod.call("GetVideoList").body.startswith(b"<html>")
    sandbox.faults.add("clock=1200")
    assert vod.call("GetVideoList").code == "InvalidTimeStamp.Expired"


# The box itself


def test_waiting_for_hits_ends_with_an_error(sandbox: Sandbox) -> None:
    fault = sandbox.faults.add(Fault(Effect.HOLD, when=When.AFTER))
    with pytest.raises(TimeoutError, match="0 hits"):
        fault.wait_hits(timeout=0.01)
    with pytest.raises(TimeoutError, match="0 held"):
        fault.wait_holding(timeout=0.01)


def test_sleep_inside_a_request_ends_with_the_box(sandbox: Sandbox) -> None:
    box = FaultBox(sandbox.clock)
    ended = threading.Event()

    def sleeper() -> None:
        with pytest.raises(ClientGone):
            box.sleep(60)
        ended.set()

    thread = threading.Thread(target=sleeper)
    thread.start()
    box.close()
    thread.join(60)
    assert ended.is_set()


def test_small_parts_go_on_while_one_is_held(sandbox: Sandbox, oss: OssClient) -> None:
    fault = sandbox.faults.add("UploadPart hold=body part=1")
    upload_id = oss.initiate("key")
    with ThreadPoolExecutor() as pool:
        slow = pool.submit(oss.part, "key", upload_id, 1, BYTES)
        fault.wait_holding()
        fast = [oss.part("key", upload_id, n, BYTES[:MIN_PART]) for n in (2, 3)]
        fault.release()
        etags = [slow.result(60).etag, *[answer.etag for answer in fast]]
    assert oss.complete("key", upload_id, list(enumerate(etags, 1))).status == 200
    assert sandbox.objects.read("user-media", "key") == BYTES + BYTES[:MIN_PART] * 2
    assert sandbox.requests.peak(upload_id) == 2


def test_reset_is_a_reset(sandbox: Sandbox) -> None:
    sandbox.faults.add("vod cut")
    host, port = sandbox.endpoint.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as sock:
        sock.sendall(b"GET /?Action=x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        with pytest.raises(ConnectionResetError):
            sock.recv(100)
