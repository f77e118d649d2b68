"""`vod-desktop upload` of a folder in which covers, subtitles and descriptions lie beside the videos."""

import json

import pytest

from tests.clips import make_image


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "media"
    found.mkdir()
    (found / "a.mp4").write_bytes(b"v" * 5000)
    (found / "a.zh.srt").write_bytes(b"1\n00:00:00,000 --> 00:00:01,000\nhello\n")
    (found / "a.json").write_text(json.dumps({"title": "甲, 100% & 乙"}), encoding="utf-8")
    make_image(found / "a.jpg")
    return found


def creations(sandbox):
    return [record.action for record in sandbox.requests.all() if record.action.startswith("CreateUpload")]


def test_a_folder_goes_as_items_and_every_file_has_its_line(program, folder, sandbox):
    outcome = program.upload(folder)
    assert outcome.code == 0, outcome.out
    roles = {line["path"]: line["role"] for line in outcome.lines if line["event"] == "together"}
    beside = {"a.json": "metadata", "a.jpg": "cover", "a.zh.srt": "subtitle"}
    assert roles == {str(folder / name): role for name, role in beside.items()}
    assert {line["with"] for line in outcome.lines if "with" in line} == {str(folder / "a.mp4")}
    assert [line["kind"] for line in outcome.lines if line["event"] == "done"] == ["video", "subtitle"]
    assert creations(sandbox) == ["CreateUploadImage", "CreateUploadVideo", "CreateUploadAttachedMedia"]
    sent = sandbox.requests.of("CreateUploadAttachedMedia")[0].params
    assert (sent["Title"], sent["BusinessType"]) == ("甲, 100% & 乙 zh", "subtitle")


def test_singly_each_file_is_an_upload_of_its_own(program, folder, sandbox):
    (folder / "a.json").unlink()
    outcome = program.upload(folder, "--no-sidecars")
    assert sorted(line["kind"] for line in outcome.lines) == ["image", "subtitle", "video"]
    assert sandbox.requests.of("CreateUploadImage")[0].params["ImageType"] == "default"


def test_a_description_that_is_not_understood_fails_and_nothing_of_the_item_is_sent(program, folder, sandbox):
    (folder / "a.json").write_text("{", encoding="utf-8")
    outcome = program.upload(folder)
    assert outcome.code == 1
    assert outcome.only("failed")["path"] == str(folder / "a.json")
    assert not creations(sandbox)


def test_a_video_that_fails_fails_its_subtitle_and_the_same_command_goes_on(program, folder, sandbox):
    refusing = sandbox.faults.add("vod:CreateUploadVideo fail=403:Forbidden.InitFailed")
    failed = [line["code"] for line in program.upload(folder).lines if line["event"] == "failed"]
    assert failed == ["Forbidden.InitFailed", "video-not-sent"]
    refusing.remove()
    outcome = program.upload(folder / "a.zh.srt")
    assert [line["kind"] for line in outcome.lines if line["event"] == "done"] == ["video", "subtitle"]


def test_a_cover_that_fails_fails_its_video_unless_it_may_go_without(program, folder, sandbox):
    sandbox.faults.add("vod:CreateUploadImage fail=403:Forbidden.RAM")
    failed = [line["code"] for line in program.upload(folder).lines if line["event"] == "failed"]
    assert failed == ["cover-failed", "video-not-sent"]
    outcome = program.upload(folder, "--skip-failed-covers")
    assert outcome.code == 0, outcome.out
    assert outcome.only("without-cover")["path"] == str(folder / "a.mp4")
    assert [line["kind"] for line in outcome.lines if line["event"] == "done"] == ["video", "subtitle"]
    assert "CoverURL" not in sandbox.requests.of("CreateUploadVideo")[0].params
    assert len(sandbox.requests.of("CreateUploadImage")) == 2


def test_people_read_that_a_video_goes_without_its_cover(program, folder):
    (folder / "a.jpg").write_bytes(b"no picture")
    outcome = program.run("upload", *program.where, "--skip-failed-covers", str(folder))
    assert outcome.code == 0, outcome.out
    assert "• a.mp4: goes without its cover: " in outcome.out


def test_people_read_what_belongs_to_what(program, folder):
    outcome = program.run("upload", *program.where, str(folder))
    assert "a.jpg: goes along as the cover of a.mp4" in outcome.out
    assert "a.json: describes a.mp4" in outcome.out
