"""`vod-desktop left-on-server` as a script meets it."""

from __future__ import annotations

import pytest

from tests.e2e.program import ended

MIB = 1024 * 1024


@pytest.fixture
def killed(program, file, sandbox):
    """An upload that was killed half-way."""
    hold = sandbox.faults.add("oss:UploadPart hold part=10")
    process = program.start_upload(file(12 * MIB))
    sandbox.requests.wait_for_count("UploadPart", 2)
    process.kill()
    ended(process)
    hold.remove()
    return program


def left(program, *arguments):
    return program.run("left-on-server", "--json", *program.where, *arguments)


def test_nothing_was_left(program):
    outcome = left(program)
    assert (outcome.code, outcome.only("nothing-left")["message"]) == (0, "Nothing left behind")


def test_a_killed_upload_is_listed_and_goes_with_clean(killed, sandbox):
    line = left(killed).only("left")
    assert (line["kind"], line["name"], line["in_queue"]) == ("video", "clip", True)
    cleaned = left(killed, "--clean")
    assert (cleaned.code, cleaned.only("removed")["media_id"]) == (0, line["media_id"])
    assert left(killed).only("nothing-left")
    assert sandbox.requests.of("AbortMultipartUpload")[-1].params["uploadId"] == line["upload_id"]
    assert sandbox.requests.of("DeleteVideo")[-1].params["VideoIds"] == line["media_id"]


def test_what_vod_refuses_to_delete_is_told_with_the_reason_and_stays(killed, sandbox):
    sandbox.faults.add("DeleteVideo fail=403:Forbidden.RAM")
    cleaned = left(killed, "--clean")
    assert cleaned.code == 3
    assert "vod:DeleteVideo" in cleaned.only("failed")["message"]
    assert left(killed).only("left")["media_id"] == cleaned.only("failed")["media_id"]
