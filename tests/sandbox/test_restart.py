"""What a sandbox remembers when it is started again on the same folder."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sandbox.conftest import holder, owner
from tests.sandbox.oss_client import MIN_PART, listed_numbers
from vod_desktop.sandbox import Sandbox
from vod_desktop.sandbox.oss.crc64 import crc64

PIECES = [bytes([65 + n]) * MIN_PART for n in range(4)]


def test_upload_goes_on_with_the_old_token(start: Callable[..., Sandbox]) -> None:
    before = start()
    client = holder(before, "dir/key")
    upload_id = client.initiate("dir/key", **{"content-type": "video/mp4"})
    etags = {n: client.part("dir/key", upload_id, n, PIECES[n - 1]).etag for n in (1, 3)}
    before.close()
    client.endpoint = start().endpoint
    listing = client.listing("dir/key", upload_id)
    assert listed_numbers(listing) == [1, 3]
    assert f"<HashCrc64ecma>{crc64(PIECES[2])}</HashCrc64ecma>".encode() in listing.body
    for number in (2, 4):
        etags[number] = client.part("dir/key", upload_id, number, PIECES[number - 1]).etag
    answer = client.complete("dir/key", upload_id, sorted(etags.items()))
    assert answer.crc == crc64(b"".join(PIECES))
    assert client.call("GET", "dir/key").body == b"".join(PIECES)
    assert client.call("HEAD", "dir/key").headers["content-type"] == "video/mp4"


def test_repeated_part_after_a_restart(start: Callable[..., Sandbox]) -> None:
    before = start()
    client = holder(before, "key")
    upload_id = client.initiate("key")
    client.part("key", upload_id, 1, PIECES[0])
    first = client.part("key", upload_id, 1, PIECES[1]).etag
    before.close()
    client.endpoint = start().endpoint
    second = client.part("key", upload_id, 2, PIECES[2]).etag
    assert client.complete("key", upload_id, [(1, first), (2, second)]).crc == crc64(PIECES[1] + PIECES[2])


def test_objects_and_keys_are_still_there(start: Callable[..., Sandbox]) -> None:
    before = start()
    oss = owner(before)
    put = oss.call("PUT", "a//../odd", {}, b"bytes", {"x-oss-meta-who": "me"})
    before.close()
    oss.endpoint = start().endpoint
    found = oss.call("HEAD", "a//../odd")
    assert (found.etag, found.crc, found.headers["x-oss-meta-who"]) == (put.etag, put.crc, "me")


def test_finished_and_aborted_uploads_stay_gone(start: Callable[..., Sandbox]) -> None:
    before = start()
    oss = owner(before)
    ids = [oss.initiate("key") for _ in range(2)]
    oss.complete("key", ids[0], [(1, oss.part("key", ids[0], 1, b"x").etag)])
    oss.call("DELETE", "key", {"uploadId": ids[1]})
    before.close()
    oss.endpoint = start().endpoint
    assert [oss.listing("key", upload_id).code for upload_id in ids] == ["NoSuchUpload"] * 2


@pytest.mark.parametrize("tail", ['{"number": 2, "si', "garbage", '{"number": 2}', "[]"])
def test_journal_cut_off_in_the_middle(start: Callable[..., Sandbox], tail: str) -> None:
    before = start()
    oss = owner(before)
    upload_id = oss.initiate("key")
    oss.part("key", upload_id, 1, PIECES[0])
    before.close()
    journal = before.data_dir / "state" / "uploads" / upload_id / "parts.jsonl"
    journal.write_text(journal.read_text() + tail)
    oss.endpoint = start().endpoint
    assert listed_numbers(oss.listing("key", upload_id)) == [1]
    assert oss.part("key", upload_id, 2, b"end").status == 200


def test_part_after_a_torn_line_is_not_lost(start: Callable[..., Sandbox]) -> None:
    before = start()
    oss = owner(before)
    upload_id = oss.initiate("key")
    before.close()
    (before.data_dir / "state" / "uploads" / upload_id / "parts.jsonl").write_text('{"number": 1, "si')
    middle = start()
    oss.endpoint = middle.endpoint
    oss.part("key", upload_id, 2, b"x")
    middle.close()
    oss.endpoint = start().endpoint
    assert listed_numbers(oss.listing("key", upload_id)) == [2]
