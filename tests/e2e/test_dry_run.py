"""`vod-desktop upload --dry-run` as a script meets it."""

from __future__ import annotations

import os

ASKING = {"GetCategories", "RefreshUploadVideo", "GetVideoInfo", "GetMezzanineInfo"}


def of(outcome, event: str) -> list[dict]:
    return [line for line in outcome.lines if line["event"] == event]


def test_it_tells_the_requests_and_creates_nothing(program, file, sandbox):
    clip = file(3000)
    outcome = program.upload(clip, "--dry-run", "--title", "Autumn")
    assert outcome.code == 0, outcome.out
    requests = of(outcome, "request")
    assert [line["operation"] for line in requests] == ["CreateUploadVideo", "PutObject"]
    assert (requests[0]["path"], requests[0]["parameters"]["Title"]) == (str(clip), "Autumn")
    assert {request.action for request in sandbox.requests.all()} <= ASKING
    assert outcome.only("checked")["fails"] == 0


def test_no_secret_is_printed(program, file, sandbox):
    outcome = program.upload(file(3000), "--dry-run")
    assert sandbox.access_key_secret not in outcome.out + outcome.err
    assert sandbox.access_key_id not in outcome.out + outcome.err


def test_what_would_fail_ends_with_one_and_says_why(program, file, tmp_path):
    (tmp_path / "notes.txt").write_text("no media")
    outcome = program.upload(file(3000), tmp_path / "notes.txt", "--dry-run", "--title", "x" * 129)
    assert outcome.code == 1
    found = [line for line in of(outcome, "finding") if line["severity"] == "fails"]
    assert [line["cause"] for line in found] == ["file", "field"]
    assert outcome.only("checked")["fails"] == 2


def test_it_leaves_no_row_and_the_upload_after_it_is_the_one_that_was_shown(program, file, sandbox):
    clip = file(3000)
    program.upload(clip, "--dry-run")
    outcome = program.upload(clip)
    assert outcome.code == 0, outcome.out
    again = program.upload(clip, "--dry-run")
    assert again.only("would-skip")["media_id"] == outcome.only("done")["media_id"]
    assert len(sandbox.requests.of("CreateUploadVideo")) == 1


def test_a_sheet_is_heeded(program, file, tmp_path):
    clip = file(3000)
    (tmp_path / "list.csv").write_text("File name,Title\nclip.mp4,Winter\n")
    outcome = program.upload(clip, "--dry-run", "--sheet", tmp_path / "list.csv")
    assert of(outcome, "request")[0]["parameters"]["Title"] == "Winter"


def test_for_people_it_is_text(program, file):
    clip = file(3000, "a b.mp4")
    os.utime(clip, (1_700_000_000, 1_700_000_000))
    outcome = program.run("upload", *program.where, str(clip), "--dry-run")
    assert "CreateUploadVideo: POST http://127.0.0.1:" in outcome.out
    assert outcome.out.rstrip().endswith("1 file checked. Nothing stands in the way.")


def test_data_of_ones_own_and_an_app_can_be_given(program, file, sandbox):
    outcome = program.upload(file(3000), "--dry-run", "--user-data", '{"Extend": {"a": 1}}', "--app", "app-1")
    shown = of(outcome, "request")[0]["parameters"]
    assert (shown["UserData"], shown["AppId"]) == ('{"Extend":{"a":1}}', "app-1")
