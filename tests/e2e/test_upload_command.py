"""`vod-desktop upload` as a script meets it."""

from __future__ import annotations

import os
import signal
import unicodedata

import pytest
from fastcrc import crc64

from tests.e2e.program import Program, ended
from vod_desktop.sandbox import Sandbox, SandboxOptions

MIB = 1024 * 1024


def objects(sandbox: Sandbox) -> list[bytes]:
    return [path.read_bytes() for path in (sandbox.data_dir / "objects").rglob("*") if path.is_file()]


def test_a_file_arrives_and_the_line_says_what_arrived(program, file, sandbox):
    path = file(12 * MIB + 7)
    outcome = program.upload(path, "--title", "标题 & 1", "--tags", "甲,b", "--description", "d")
    assert outcome.code == 0, outcome.err
    done = outcome.only("done")
    assert done["size"] == path.stat().st_size
    assert done["crc64"] == str(crc64.xz(path.read_bytes()))
    assert done["verified"] is True
    assert objects(sandbox) == [path.read_bytes()]
    created = sandbox.requests.of("CreateUploadVideo")[0].params
    assert (created["Title"], created["Tags"], created["Description"]) == ("标题 & 1", "甲,b", "d")


def test_the_same_command_again_skips_what_is_done_and_again_uploads_it_anew(program, file, sandbox):
    path = file(1000)
    first = program.upload(path).only("done")
    skipped = program.upload(path).only("skipped")
    assert {**first, "event": ""} == {**skipped, "event": ""}
    assert program.upload(path, "--again").only("done")["media_id"] != first["media_id"]
    assert len(sandbox.requests.of("CreateUploadVideo")) == 2


def test_a_changed_file_is_uploaded_again(program, file, sandbox):
    path = file(1000)
    program.upload(path)
    path.write_bytes(os.urandom(2000))
    assert program.upload(path).only("done")["size"] == 2000


def test_a_folder_is_walked_and_hidden_and_temporary_files_are_left_out(program, file, tmp_path, sandbox):
    folder = tmp_path / "media" / "inner"
    folder.mkdir(parents=True)
    (folder / "loop").symlink_to(tmp_path / "media")
    names = ["a#%.mp4", "b\n🎬.mp4", "c.png", ".DS_Store", "~$x.mp4", "d.mp4.part", "e.unknown"]
    for name in names:
        (folder / name).write_bytes(b"x" * 100)
    outcome = program.upload(tmp_path / "media")
    assert outcome.code == 1
    assert len([line for line in outcome.lines if line["event"] == "done"]) == 3
    assert "e.unknown" in outcome.only("failed")["path"]


def test_names_composed_and_decomposed_are_two_files_with_one_title(program, file, sandbox):
    names = [unicodedata.normalize(form, "Café été.mp4") for form in ("NFC", "NFD")]
    outcome = program.upload(*(file(100 + n, name) for n, name in enumerate(names)))
    assert outcome.code == 0, outcome.out
    assert sorted(line["size"] for line in outcome.lines) == [100, 101]
    created = [record.params for record in sandbox.requests.of("CreateUploadVideo")]
    assert {params["Title"] for params in created} == {unicodedata.normalize("NFC", "Café été")}


def test_an_interrupted_upload_goes_on_where_it_was(program, file, sandbox):
    path = file(24 * MIB)
    hold = sandbox.faults.add("oss:UploadPart hold part=20")
    process = program.start_upload(path)
    hold.wait_holding()
    process.send_signal(signal.SIGINT)
    assert ended(process).code == 130
    hold.remove()
    before = len(sandbox.requests.of("UploadPart"))
    assert program.upload(path).code == 0
    assert len(sandbox.requests.of("UploadPart")) <= 24 + 8  # at most what was in flight goes twice
    assert before > 8
    assert (
        len(sandbox.requests.of("CreateUploadVideo"))
        == len(sandbox.requests.of("InitiateMultipartUpload"))
        == 1
    )


def test_a_second_command_hands_its_work_to_the_first(program, file, sandbox):
    one, two = file(24 * MIB, "one.mp4"), file(1000, "two.mp4")
    hold = sandbox.faults.add("oss:CompleteMultipartUpload hold")
    first = program.start_upload(one)
    hold.wait_holding()
    second = program.upload(two)
    assert second.code == 0
    assert second.only("done")["path"] == str(two)
    hold.remove()
    outcome = ended(first)
    assert (outcome.code, outcome.only("done")["path"]) == (0, str(one))


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["anim.gif"], 2),
        (["clip.mp4", "--limit", "fast"], 2),
        (["clip.mp4", "--cover", "none.jpg"], 2),
        (["none.mp4"], 1),
    ],
)
def test_wrong_usage_and_failures_have_their_exit_codes(program, file, tmp_path, arguments, code):
    file(100, "anim.gif")
    file(100, "clip.mp4")
    assert program.upload(tmp_path / arguments[0], *arguments[1:]).code == code


def test_a_gif_with_its_kind_is_uploaded(program, file):
    assert program.upload(file(100, "anim.gif"), "--kind", "image").only("done")["kind"] == "image"


def test_a_wrong_secret_is_not_authorised_and_is_named_nowhere(program, file):
    outcome = program.upload(file(100), ALIBABA_CLOUD_ACCESS_KEY_SECRET="wrongCanarySecret0123456789ab")
    assert outcome.code == 3
    assert outcome.only("failed")["code"] == "SignatureDoesNotMatch"
    assert "wrongCanary" not in outcome.out + outcome.err


def test_no_network_is_said_in_a_sentence(program, file, sandbox):
    sandbox.close()
    outcome = program.upload(file(100))
    assert outcome.code == 1
    assert outcome.only("failed")["code"] == "network-down"


def test_metadata_that_vod_refuses_is_said_before_any_call(program, file, sandbox):
    outcome = program.upload(file(100), "--title", "x" * 129)
    assert outcome.code == 1
    assert "Title" in outcome.only("failed")["message"]
    assert "128" in outcome.only("failed")["message"]
    assert not sandbox.requests.of("CreateUploadVideo")


def test_nothing_the_program_wrote_or_printed_holds_a_secret(program, file, sandbox, tmp_path):
    outcome = program.upload(file(12 * MIB), file(50, "p.png"))
    assert outcome.code == 0
    written = b"".join(path.read_bytes() for path in program.home.rglob("*") if path.is_file())
    written += outcome.out.encode() + outcome.err.encode()
    temporary = {r.access_key_id for r in sandbox.requests.all() if r.access_key_id.startswith("STS.N")}
    assert len(temporary) == 2
    for secret in [sandbox.access_key_secret, *map(sandbox.keys.upload_secret, temporary)]:
        assert secret.encode() not in written
    assert b"SecurityToken" not in written


def test_the_sandbox_of_a_command_remembers(tmp_path, file):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "unused")) as unused:
        program = Program(tmp_path / "own", unused)
    path = file(100)
    first = ended(program.start("upload", str(path), "--sandbox", "--json", "--home", str(program.home)))
    again = ended(program.start("upload", str(path), "--sandbox", "--json", "--home", str(program.home)))
    assert first.only("done")["media_id"] == again.only("skipped")["media_id"]


def test_a_material_is_put_into_several_categories(program, file, sandbox):
    path = file(1000, "pack.zip")
    outcome = program.upload(path, "--kind", "material", "--category", "1010,1011")
    assert outcome.code == 0, outcome.out + outcome.err
    assert sandbox.requests.of("CreateUploadAttachedMedia")[0].params["CateIds"] == "1010,1011"


def test_a_video_is_not_put_into_several_categories(program, file, sandbox):
    outcome = program.upload(file(1000), "--category", "1000,1001")
    assert outcome.code == 2
    assert "--kind watermark, subtitle or material" in outcome.err
    assert not sandbox.requests.of("Create*")
