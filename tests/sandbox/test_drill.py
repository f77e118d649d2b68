"""Everything at once: many workers, cuts, failures, corruption, and an object that is right in the end."""

from __future__ import annotations

import http.client
import random
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.sandbox.conftest import holder
from tests.sandbox.oss_client import MIN_PART
from vod_desktop.sandbox import Sandbox
from vod_desktop.sandbox.oss.crc64 import crc64


@pytest.mark.parametrize("seed", range(3))
def test_upload_through_bad_weather(sandbox: Sandbox, seed: int) -> None:
    for number, effect in enumerate(
        ("cut=body", "cut after", "fail=503", "corrupt", "delay=0.01 body", "fail=500 after")
    ):
        sandbox.faults.add(f"UploadPart {effect} p=0.15 seed={seed * 10 + number}")
    client = holder(sandbox, "dir/key.mp4")
    pieces = [random.Random(seed * 100 + n).randbytes(MIN_PART + n % 3) for n in range(40)]
    upload_id = client.initiate("dir/key.mp4")

    def send(number: int) -> tuple[int, str]:
        data = pieces[number - 1]
        for _attempt in range(60):
            try:
                answer = client.part("dir/key.mp4", upload_id, number, data)
            except (OSError, http.client.HTTPException):
                continue
            if answer.status == 200 and answer.crc == crc64(data):
                return number, answer.etag
        raise AssertionError(f"part {number} never arrived")

    with ThreadPoolExecutor(6) as pool:
        parts = list(pool.map(send, range(1, 41)))
    answer = client.complete("dir/key.mp4", upload_id, parts)
    whole = b"".join(pieces)
    assert (answer.status, answer.crc) == (200, crc64(whole))
    assert sandbox.objects.read("user-media", "dir/key.mp4") == whole
    assert len(sandbox.requests.of("UploadPart")) > 40
    assert 1 < sandbox.requests.peak(upload_id) <= 6
