"""`vod-desktop pull`, `register`, `status` and `verify` as a script meets them."""

from __future__ import annotations

import json
import os
import signal
from urllib.parse import unquote

import pytest
from fastcrc import crc64

from tests.e2e.program import Outcome, Program, ended
from tests.sandbox.vod.web import CONTENT
from vod_desktop.sandbox import Sandbox, SandboxOptions

HOST = "https://user-media.oss-cn-shanghai.aliyuncs.com"
TITLE = "标题 & 100%, “x”" + "字" * 113
HEADER = "url,title,description,tags,category,cover,extension,template_group,workflow"


@pytest.fixture
def sandbox_options() -> dict[str, float]:
    return {"pull_step_s": 0.01, "transcode_s": 0.0}


def run(program: Program, command: str, *arguments: object) -> Outcome:
    return program.run(command, "--json", *program.where, *map(str, arguments))


def entries(sandbox: Sandbox, action: str, name: str) -> list[dict]:
    return [entry for call in sandbox.requests.of(action) for entry in json.loads(call.params[name])]


def test_a_pull_is_followed_to_its_media_and_says_all_that_was_said(program, sandbox, web):
    url = f"{web.base}/课 程/a,b & 100%25.mp4?x=1&y=2,3"
    flags = ["--title", TITLE, "--tags", "甲,b c", "--description", "d & e", "--cover", "https://h/c.png"]
    outcome = run(program, "pull", "--wait", url, *flags, "--template-group", "VOD_NO_TRANSCODE")
    assert outcome.code == 0, outcome.err
    done, submitted = outcome.only("done"), outcome.only("submitted")
    assert (done["url"], done["size"], done["kind"]) == (url, len(CONTENT), "video")
    assert done["job_id"] == submitted["job_id"]
    (call,) = sandbox.requests.of("UploadMediaByURL")
    assert unquote(call.params["UploadURLs"]) == url
    assert entries(sandbox, "UploadMediaByURL", "UploadMetadatas") == [
        {
            "SourceURL": call.params["UploadURLs"],
            "Title": TITLE,
            "Description": "d & e",
            "CoverURL": "https://h/c.png",
            "Tags": "甲,b c",
            "TemplateGroupId": "VOD_NO_TRANSCODE",
        }
    ]
    assert call.params["SessionId"].removeprefix("vd-") in call.params["UserData"]
    status = run(program, "status", done["media_id"], done["job_id"])
    assert [(line["id"], line["status"]) for line in status.lines] == [
        (done["media_id"], "Normal"),
        (done["job_id"], "SUCCESS"),
    ]
    assert status.lines[0]["title"] == TITLE


def test_a_pull_without_waiting_leaves_a_job_that_can_be_asked_for(program, sandbox, web):
    url = f"{web.base}/a.mp4"
    submitted = run(program, "pull", url).only("submitted")
    again = run(program, "pull", url, "--wait")
    assert again.only("done")["job_id"] == submitted["job_id"]
    assert run(program, "pull", url).only("skipped")["media_id"] == again.only("done")["media_id"]
    assert len(sandbox.requests.of("UploadMediaByURL")) == 1
    assert run(program, "pull", url, "--again", "--wait").only("done")["job_id"] != submitted["job_id"]


@pytest.mark.parametrize("encoding", ["gb18030"])
def test_a_csv_list_is_pulled_with_what_each_row_says(program, sandbox, web, tmp_path, encoding):
    rows = f"{web.base}/1,课.mp4", f"{web.base}/watch?v=2"
    text = f'{HEADER}\n"{rows[0]}","{TITLE.replace("“", "《").replace("”", "》")}","one\ntwo","甲,乙",,,,,\n{rows[1]},二,,,课程/数学,,mp4,自适应码率 HLS,w\n'
    (tmp_path / "list.csv").write_bytes(text.encode(encoding))
    outcome = run(program, "pull", "--wait", "--from", tmp_path / "list.csv", "--tags", "common")
    assert outcome.code == 0, outcome.out
    first, second = entries(sandbox, "UploadMediaByURL", "UploadMetadatas")
    assert (unquote(first["SourceURL"]), first["Description"], first["Tags"]) == (
        rows[0],
        "one\ntwo",
        "甲,乙",
    )
    assert second == {
        "SourceURL": second["SourceURL"],
        "Title": "二",
        "Tags": "common",
        "CateId": 1003,
        "TemplateGroupId": "d2a94e7c81b35f60a9c4e8f217b3560d",
        "WorkflowId": "w",
        "FileExtension": "mp4",
    }


def test_bad_rows_are_named_with_their_lines_and_nothing_is_sent(program, sandbox, web, tmp_path):
    good = f"{web.base}/a.mp4"
    lines = [
        "url,title,category",
        f"{good},a,",
        "ftp://x/y.mp4,b,",
        f"{web.base}/none,c,",
        f"{good},d,",
        f"{web.base}/b.mp4,e,seven",
    ]
    (tmp_path / "list.csv").write_text("\n".join(lines))
    outcome = run(program, "pull", "--from", tmp_path / "list.csv")
    found = [(line["line"], line["code"]) for line in outcome.lines]
    assert (outcome.code, found) == (
        2,
        [(3, "not-a-url"), (4, "no-extension"), (5, "duplicate"), (6, "unknown-category")],
    )
    assert "line 2" in outcome.lines[2]["message"]
    assert not sandbox.requests.of("UploadMediaByURL")
    ahead = run(program, "pull", "--wait", "--skip-bad", "--from", tmp_path / "list.csv")
    assert (ahead.code, ahead.only("done")["url"]) == (1, good)


def test_objects_of_two_buckets_go_in_requests_of_their_own(program, sandbox, tmp_path):
    other = HOST.replace("user-media", "other-media")
    rows = [f"{HOST}/a.mp4,A", f"{other}/b.mp4,B", f"{HOST.upper()}/c.mp4,C", f"{HOST}/a.mp4#again,D"]
    (tmp_path / "list.csv").write_text("\n".join(["url,title", *rows]))
    outcome = run(program, "register", "--dry-run", "--skip-bad", "--from", tmp_path / "list.csv")
    sent = [line["params"]["RegisterMetadatas"] for line in outcome.lines if line["event"] == "request"]
    assert [[entry["Title"] for entry in json.loads(one)] for one in sent] == [["A", "C"], ["B"]]
    assert (outcome.code, outcome.only("failed")["code"], outcome.only("failed")["line"]) == (
        1,
        "duplicate",
        5,
    )


def test_files_that_are_too_large_are_found_before_anything_is_sent(program, sandbox, web, tmp_path):
    names = ("a", "huge", "missing")
    (tmp_path / "list.txt").write_text("\n".join(f"{web.base}/{name}.mp4" for name in names))
    flags = ["--check-sizes", "--from", tmp_path / "list.txt"]
    outcome = run(program, "pull", *flags)
    told = outcome.only("failed")
    assert (outcome.code, told["code"], told["line"]) == (2, "too-large", 2)
    assert (len(web.sized), web.paths, list(sandbox.requests.all())) == (3, [], [])
    ahead = run(program, "pull", "--dry-run", "--skip-bad", *flags)
    sent = ahead.only("request")["params"]["UploadURLs"]
    assert (ahead.code, [unquote(url) for url in sent.split(",")]) == (
        1,
        [f"{web.base}/a.mp4", f"{web.base}/missing.mp4"],
    )


@pytest.mark.parametrize(
    ("content", "code", "line", "words"),
    [
        (b"address\nx\n", "no-url-column", 1, "column"),
        (b"\nurl,color\nx,y\n", "unknown-column", 2, "Line 2: "),
        (b"\xff\xff\xff\xff", "encoding", None, "UTF-8"),
        (None, "unreadable", None, "cannot be read"),
    ],
)
def test_a_list_that_cannot_be_read_is_wrong_usage(program, tmp_path, content, code, line, words):
    path = tmp_path / "list.csv"
    if content is not None:
        path.write_bytes(content)
    told = (outcome := run(program, "pull", "--from", path)).only("failed")
    assert (outcome.code, told["code"], told["line"], told["path"]) == (2, code, line, str(path))
    assert words in told["message"]


@pytest.mark.parametrize(
    "arguments", [[], ["http://h.com/a.mp4", "--from", "x"], ["http://h.com/a.mp4", "--cover", "c.png"]]
)
def test_wrong_usage_has_its_exit_code(program, arguments):
    assert run(program, "pull", *arguments).code == 2


def test_a_private_address_is_refused_for_a_real_endpoint(program, web):
    where = ["--endpoint", "https://vod.cn-shanghai.aliyuncs.com", "--home", str(program.home)]
    outcome = program.run("pull", "--json", *where, f"{web.base}/a.mp4", "--dry-run")
    assert (outcome.code, outcome.only("failed")["code"]) == (2, "private")


def test_partial_failures_end_each_in_its_own_way(program, sandbox, web):
    sandbox.faults.add("UploadMediaByURL fail=503:ServiceUnavailable after count=1")
    urls = [f"{web.base}/{number}.mp4" for number in range(30)]
    outcome = run(program, "pull", "--wait", *urls, f"{web.base}/missing.mp4")
    assert outcome.code == 1
    assert sorted(line["url"] for line in outcome.lines if line["event"] == "done") == sorted(urls)
    failed = outcome.only("failed")
    assert (failed["code"], failed["url"]) == ("URLInvalidError", f"{web.base}/missing.mp4")
    assert failed["job_id"]
    assert len(sandbox.vod._library.pulls()) == 31


def test_two_hundred_pending_jobs_survive_kills_and_none_is_submitted_twice(tmp_path, web):
    data, home, listed = tmp_path / "slow", tmp_path / "own", tmp_path / "list.txt"
    urls = [f"{web.base}/{number}.mp4" for number in range(200)]
    listed.write_text("\n".join(urls))
    command = ["pull", "--json", "--wait", "--from", str(listed)]
    with Sandbox(SandboxOptions(data_dir=data, pull_step_s=600)) as idle:
        program = Program(home, idle)
        for calls in (3, 10):
            process = program.start(*command, *program.where)
            idle.requests.wait_for_count("UploadMediaByURL", calls)
            process.kill()
            ended(process)
    with Sandbox(SandboxOptions(data_dir=data, pull_step_s=0, transcode_s=0)) as quick:
        program = Program(home, quick)
        outcome = program.run(*command, *program.where)
        assert outcome.code == 0, outcome.err
        assert sorted(line["url"] for line in outcome.lines if line["event"] == "done") == sorted(urls)
        assert sorted(pull.url for pull in quick.vod._library.pulls()) == sorted(urls)


def test_a_job_of_another_computer_is_taken_into_the_list_and_never_sent(tmp_path, web):
    data, url = tmp_path / "slow", f"{web.base}/a.mp4"
    with Sandbox(SandboxOptions(data_dir=data, pull_step_s=600)) as idle:
        job_id = run(Program(tmp_path / "other", idle), "pull", url).only("submitted")["job_id"]
        here = Program(tmp_path / "own", idle)
        assert run(here, "status", "--follow", job_id).only("status")["followed"] is True
    with Sandbox(SandboxOptions(data_dir=data, pull_step_s=0, transcode_s=0)) as quick:
        done = run(Program(tmp_path / "own", quick), "pull", "--wait", url).only("done")
        assert done["job_id"] == job_id
        assert not quick.requests.of("UploadMediaByURL")


def test_an_interrupted_wait_goes_on_later_and_others_may_hand_over_meanwhile(tmp_path, web, file):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "idle", pull_step_s=600)) as idle:
        program = Program(tmp_path / "own", idle)
        first = program.start("pull", "--json", "--wait", *program.where, f"{web.base}/a.mp4")
        idle.requests.wait_for_count("GetURLUploadInfos", 1)
        second = run(program, "pull", f"{web.base}/b.mp4")
        assert (second.code, second.only("submitted")["url"]) == (0, f"{web.base}/b.mp4")
        assert (
            run(program, "status", second.only("submitted")["job_id"]).only("status")["status"] == "PENDING"
        )
        assert program.upload(path := file(100)).code == 0
        assert run(program, "verify", path).only("done")["verified"] is True
        first.send_signal(signal.SIGINT)
        outcome = ended(first)
        assert (outcome.code, outcome.only("submitted")["media_id"]) == (130, None)
        again = run(program, "pull", f"{web.base}/a.mp4")
        assert again.only("submitted")["job_id"] == outcome.only("submitted")["job_id"]
        assert len(idle.requests.of("UploadMediaByURL")) == 2


def test_objects_are_registered_with_what_was_said(program, sandbox):
    keys = ["课程/a & b, 100%.mp4", "plain.mp3"]
    for key in keys:
        sandbox.objects.put_stream("user-media", key, [b"content"])
    outcome = run(
        program, "register", *[f"{HOST}/{key}" for key in keys], f"{HOST}/gone.mp4", "--title", TITLE
    )
    assert outcome.code == 1
    done = {line["url"]: line for line in outcome.lines if line["event"] == "done"}
    assert list(done) == [f"{HOST}/{key}" for key in keys]
    assert {line["already_registered"] for line in done.values()} == {False}
    assert outcome.only("failed")["code"] == "FailedFileURLs"
    sent = entries(sandbox, "RegisterMedia", "RegisterMetadatas")
    assert sent[0] == {"FileURL": f"{HOST}/{keys[0]}", "Title": TITLE}
    fresh = Program(program.home.parent / "other", sandbox)
    again = run(fresh, "register", f"{HOST}/plain.mp3").only("done")
    assert again["already_registered"] is True
    assert again["media_id"] == done[f"{HOST}/plain.mp3"]["media_id"]


def test_running_a_registration_again_sends_only_what_failed(program, sandbox):
    sandbox.objects.put_stream("user-media", "a.mp4", [b"content"])
    urls = [f"{HOST}/a.mp4", f"{HOST}/late.mp4"]
    run(program, "register", *urls)
    sandbox.objects.put_stream("user-media", "late.mp4", [b"content"])
    outcome = run(program, "register", *urls)
    assert (outcome.code, outcome.only("skipped")["url"], outcome.only("done")["url"]) == (0, *urls)
    assert [entry["FileURL"] for entry in entries(sandbox, "RegisterMedia", "RegisterMetadatas")] == [
        *urls,
        urls[1],
    ]


def test_what_would_be_sent_can_be_looked_at_first(program, sandbox, web):
    planned = run(program, "pull", "--dry-run", f"{web.base}/a,b.mp4", "--title", "t")
    (line,) = planned.lines
    assert (planned.code, line["action"]) == (0, "UploadMediaByURL")
    assert unquote(line["params"]["UploadURLs"]) == f"{web.base}/a,b.mp4"
    registered = run(program, "register", "--dry-run", f"{HOST}/a.mp4").only("request")
    assert json.loads(registered["params"]["RegisterMetadatas"]) == [
        {"FileURL": f"{HOST}/a.mp4", "Title": "a"}
    ]
    assert not sandbox.requests.all()
    assert sandbox.access_key_secret not in planned.out


def test_a_wrong_secret_is_not_authorised(program, web):
    outcome = program.run(
        "pull",
        "--json",
        *program.where,
        f"{web.base}/a.mp4",
        ALIBABA_CLOUD_ACCESS_KEY_SECRET="wrong0123456789canary",
    )
    assert (outcome.code, outcome.only("failed")["code"]) == (3, "SignatureDoesNotMatch")
    assert "canary" not in outcome.out + outcome.err


def test_a_missing_permission_is_named(program, sandbox, web):
    sandbox.faults.add("UploadMediaByURL fail=403:Forbidden.RAM")
    outcome = run(program, "pull", f"{web.base}/a.mp4")
    assert outcome.code == 3
    assert "vod:UploadMediaByURL" in outcome.only("failed")["message"]


def test_status_knows_every_kind_of_id_and_says_which_it_does_not_know(program, file, sandbox):
    video = program.upload(file(100)).only("done")["media_id"]
    image = program.upload(file(100, "p.png")).only("done")["media_id"]
    words = program.upload(file(100, "s.srt")).only("done")["media_id"]
    outcome = run(program, "status", image, "unknown0", video, words)
    assert outcome.code == 1
    told = [(line["id"], line.get("kind"), line["event"]) for line in outcome.lines]
    assert told == [
        (image, "image", "status"),
        ("unknown0", None, "failed"),
        (video, "video", "status"),
        (words, "subtitle", "status"),
    ]


def test_verify_finds_a_file_as_it_was_and_a_changed_one(program, file):
    path = file(12 * 1024 * 1024 + 5)
    media_id = program.upload(path).only("done")["media_id"]
    same = run(program, "verify", path)
    assert same.code == 0
    assert same.only("done")["crc64"] == str(crc64.xz(path.read_bytes()))
    assert run(program, "verify", media_id).only("done")["verified"] is True
    content = bytearray(path.read_bytes())
    content[5_000_000] ^= 1
    path.write_bytes(content)
    changed = run(program, "verify", path)
    assert (changed.code, changed.only("failed")["code"]) == (1, "file-differs")
    os.truncate(path, 100)
    assert "12.6 MB" in run(program, "verify", media_id).only("failed")["message"]
    path.unlink()
    assert run(program, "verify", path).only("failed")["code"] == "source-missing"


def test_verify_says_what_was_never_uploaded_and_asks_nobody(program, file, sandbox):
    assert run(program, "verify", file(100)).only("failed")["code"] == "not-uploaded"
    assert not sandbox.requests.all()


def test_people_get_sentences(program, sandbox, web):
    outcome = program.run("pull", "--wait", *program.where, f"{web.base}/a.mp4", f"{web.base}/missing.mp4")
    good, bad = sorted(outcome.out.splitlines(), key=lambda line: "missing" in line)
    assert "media id" in good
    assert bad.startswith(f"✗ {web.base}/missing.mp4: VOD could not fetch the file.")
