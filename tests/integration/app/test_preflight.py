"""What a check finds before anything is created, and that it creates nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.clips import make_image
from vod_desktop.app.preflight import ASSUMED_RATE
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import AUTH_LIFETIME_S
from vod_desktop.domain.metadata import CoverFromFile, Field
from vod_desktop.domain.preflight import Cause, Finding, PreflightReport, Severity
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.stopping import StopReason

ASKING = {"GetCategories", "RefreshUploadVideo", "GetVideoInfo", "GetMezzanineInfo"}


def put(folder: Path, name: str, content: bytes = b"", *, hours_old: float = 1) -> Path:
    """A file that nobody is writing to."""
    path = folder / name
    path.write_bytes(content or os.urandom(3000))
    then = path.stat().st_mtime - 3600 * hours_old
    os.utime(path, (then, then))
    return path


def check(owner, *tasks: UploadTask) -> PreflightReport:
    outcome, report = owner.answer(owner.services.preflight.check(tasks).job)
    assert outcome == "done", report
    return report


def only(report: PreflightReport, cause: Cause) -> Finding:
    (found,) = [finding for finding in report.findings if finding.cause is cause]
    return found


def grave(report: PreflightReport) -> set[Cause]:
    return {finding.cause for finding in report.findings if finding.severity is not Severity.NOTE}


def upload(owner, path: Path) -> UploadTask:
    (task,) = owner.add(path, again=True)
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    return owner.uploads.task(task.id)


def test_a_file_that_is_fine_has_no_finding_and_nothing_is_created(owner, tmp_path, sandbox):
    (task,) = owner.add(put(tmp_path, "clip.mp4"))
    report = check(owner, task)
    assert grave(report) == set()
    assert {request.action for request in sandbox.requests.all()} <= ASKING
    assert "CreateUploadVideo" in owner.services.wording.preflight.sentence(only(report, Cause.NOT_ASKED))


def test_the_requests_of_a_small_file_are_shown_from_first_to_last(owner, tmp_path):
    (task,) = owner.add(put(tmp_path, "clip.mp4"))
    (planned,) = check(owner, task).uploads
    assert [request.operation for request in planned.requests] == ["CreateUploadVideo", "PutObject"]
    assert dict(planned.requests[0].parameters)["ReferenceId"] == task.reference_id


def test_a_cover_that_is_a_picture_only_by_its_name_would_fail(owner, tmp_path):
    (task,) = owner.add(put(tmp_path, "clip.mp4"))
    notes = put(tmp_path, "notes.jpg", b"Title,Tags")
    owner.uploads.edit([task.id], {Field.COVER: CoverFromFile(str(notes))})
    found = next(f for f in check(owner, owner.uploads.task(task.id)).findings if f.cause is Cause.COVER)
    assert found.severity is Severity.FAILS
    assert "called JPG or PNG, but is neither" in owner.services.wording.preflight.sentence(found)


def test_a_large_file_goes_in_parts_and_a_cover_goes_first(owner, tmp_path):
    clip, cover = put(tmp_path, "clip.mp4", bytes(11 << 20)), make_image(tmp_path / "cover.png")
    (task,) = owner.add(clip)
    owner.uploads.edit([task.id], {Field.COVER: CoverFromFile(str(cover))})
    (planned,) = check(owner, owner.uploads.task(task.id)).uploads
    parts = ["InitiateMultipartUpload", "UploadPart", "CompleteMultipartUpload"]
    assert [r.operation for r in planned.requests] == [
        *("CreateUploadImage", "PutObject", "CreateUploadVideo"),
        *parts,
    ]
    assert planned.requests[-2].times == 11


def test_no_request_that_is_shown_holds_the_key(owner, tmp_path, sandbox):
    (task,) = owner.add(put(tmp_path, "clip.mp4"))
    shown = repr(check(owner, task).uploads)
    assert sandbox.access_key_secret not in shown
    assert sandbox.access_key_id not in shown


@pytest.mark.parametrize(
    ("values", "remedy"),
    [
        ({Field.TITLE: "x" * 129}, Remedy.EDIT_FIELD),
        ({Field.TITLE: "fine 🎬"}, Remedy.CLEAN_TEXT),
        ({Field.TAGS: ("🎬",)}, Remedy.CLEAN_TEXT),
        ({Field.TITLE: ""}, Remedy.EDIT_FIELD),
    ],
)
def test_what_vod_refuses_of_the_form_is_found(owner, tmp_path, values, remedy):
    (task,) = owner.add(put(tmp_path, "clip.mp4"))
    owner.uploads.edit([task.id], values)
    found = only(check(owner, owner.uploads.task(task.id)), Cause.FIELD)
    assert found.problem.field in values
    assert owner.services.wording.preflight.remedy(found) is remedy


def test_a_file_that_went_away_is_found(owner, tmp_path):
    clip = put(tmp_path, "clip.mp4")
    (task,) = owner.add(clip)
    clip.unlink()
    found = only(check(owner, task), Cause.FILE)
    assert found.failure.kind == "source-missing"
    assert owner.services.wording.preflight.remedy(found) is Remedy.LOCATE_FILE


def test_a_file_that_is_being_written_to_is_found(owner, tmp_path):
    clip = put(tmp_path, "clip.mp4", hours_old=0)
    (task,) = owner.add(clip)
    checking = owner.services.preflight.check([task])
    grown = []

    def grow() -> bool:
        with clip.open("ab") as file:
            file.write(b"more")
        return bool(grown)

    checking.job.then(grown.append)
    owner.until(grow)
    assert Cause.GROWING in grave(grown[0])


def test_what_is_uploaded_and_still_in_the_list_is_found_by_its_path(owner, tmp_path):
    done = upload(owner, put(tmp_path, "clip.mp4"))
    (task,) = owner.add(tmp_path / "clip.mp4", again=True)
    found = only(check(owner, task), Cause.UPLOADED)
    assert (found.other, found.media_id) == (done.id, done.media_id)


def test_a_copy_under_another_name_is_found_by_its_content(owner, tmp_path):
    done = upload(owner, put(tmp_path, "clip.mp4"))
    copy = put(tmp_path, "copy.mp4", (tmp_path / "clip.mp4").read_bytes())
    (task,) = owner.add(copy)
    found = only(check(owner, task), Cause.UPLOADED)
    assert found.media_id == done.media_id
    assert "clip.mp4" in owner.services.wording.preflight.sentence(found)


def test_other_content_of_the_same_size_is_no_duplicate(owner, tmp_path):
    upload(owner, put(tmp_path, "clip.mp4"))
    (task,) = owner.add(put(tmp_path, "other.mp4"))
    assert grave(check(owner, task)) == set()


def test_a_changed_file_would_become_a_second_media(owner, tmp_path):
    done = upload(owner, put(tmp_path, "clip.mp4"))
    (task,) = owner.add(put(tmp_path, "clip.mp4", b"changed" * 1000, hours_old=2))
    found = only(check(owner, task), Cause.UPLOADED_OTHERWISE)
    assert found.other == done.id
    assert owner.services.wording.preflight.remedy(found) is Remedy.REPLACE_SOURCE


@pytest.mark.parametrize("name", ["clip.mp4", "copy.mp4"])
def test_what_was_cleared_from_the_list_is_known_from_the_history(open_program, tmp_path, name):
    owner = open_program()
    done = upload(owner, put(tmp_path, "clip.mp4"))
    owner.uploads.clear_finished()
    owner.close()
    owner = open_program()
    put(tmp_path, "copy.mp4", (tmp_path / "clip.mp4").read_bytes())
    (task,) = owner.add(tmp_path / name)
    found = only(check(owner, task), Cause.UPLOADED)
    assert (found.media_id, found.other) == (done.media_id, None)


def test_of_two_rows_with_the_same_content_the_later_one_is_found(owner, tmp_path):
    first = put(tmp_path, "a.mp4")
    tasks = owner.add(first, put(tmp_path, "b.mp4", first.read_bytes()))
    found = only(check(owner, *tasks), Cause.IN_QUEUE)
    assert (found.task_id, found.other) == (tasks[1].id, tasks[0].id)


def test_an_attached_file_too_large_for_one_credential_is_found(owner, tmp_path):
    package = tmp_path / "package.zip"
    with package.open("wb") as file:
        file.truncate(int(ASSUMED_RATE * AUTH_LIFETIME_S) + 1)
    (task,) = owner.add(package, kind=MediaKind.MATERIAL)
    found = only(check(owner, task), Cause.TOO_SLOW)
    assert "50 min" in owner.services.wording.preflight.sentence(found)
    owner.services.set_bandwidth(100_000_000)
    assert Cause.TOO_SLOW not in grave(check(owner, task))


def test_a_missing_permission_is_found_before_it_is_needed(owner, tmp_path, sandbox):
    sandbox.faults.add("vod:RefreshUploadVideo fail=403:Forbidden.RAM")
    (task,) = owner.add(put(tmp_path, "clip.mp4"))
    found = only(check(owner, task), Cause.PERMISSION)
    words = owner.services.wording.preflight
    assert "RefreshUploadVideo" in words.sentence(found)
    assert words.remedy(found) is Remedy.SHOW_PERMISSION


def test_permissions_that_uploads_do_without_are_only_mentioned(owner, tmp_path, sandbox):
    sandbox.faults.add("vod:GetCategories fail=403:Forbidden.RAM")
    sandbox.faults.add("vod:GetMezzanineInfo fail=403:Forbidden.RAM")
    (task,) = owner.add(put(tmp_path, "clip.mp4"))
    report = check(owner, task)
    assert grave(report) == {Cause.LESS_PERMISSION}
    assert report.count(Severity.FAILS) == 0


def test_a_clock_that_is_wrong_is_found(owner, tmp_path, sandbox):
    sandbox.faults.add("vod:* clock=7200")
    (task,) = owner.add(put(tmp_path, "clip.mp4"))
    found = only(check(owner, task), Cause.CLOCK)
    assert "2 h" in owner.services.wording.preflight.sentence(found)


def test_a_key_that_is_rejected_is_found_once_for_all_rows(owner, tmp_path, sandbox):
    sandbox.faults.add("vod:* fail=404:InvalidAccessKeyId.NotFound")
    tasks = owner.add(put(tmp_path, "a.mp4"), put(tmp_path, "b.mp4"))
    assert only(check(owner, *tasks), Cause.ACCOUNT).failure.kind == "key-rejected"


def test_a_check_that_is_cancelled_has_no_report(owner, tmp_path):
    (task,) = owner.add(put(tmp_path, "clip.mp4", hours_old=0))
    checking = owner.services.preflight.check([task])
    checking.cancel()
    assert checking.stop.reason is StopReason.STOP
    assert owner.answer(checking.job) == ("done", None)


def test_adding_asks_about_a_file_with_other_content_where_it_is_wanted(owner, tmp_path):
    done = upload(owner, put(tmp_path, "clip.mp4"))
    put(tmp_path, "clip.mp4", b"changed" * 1000, hours_old=2)
    assert owner.add(tmp_path / "clip.mp4", asks=True) == []
    assert owner.notices[-1].changed == (done.id,)
    assert len(owner.add(tmp_path / "clip.mp4")) == 1


def test_adding_asks_about_a_file_whose_row_is_gone(open_program, tmp_path):
    owner = open_program()
    done = upload(owner, put(tmp_path, "clip.mp4"))
    owner.uploads.clear_finished()
    owner.close()
    owner = open_program()
    assert owner.add(tmp_path / "clip.mp4", asks=True) == []
    (past,) = owner.notices[-1].past
    assert past.media_id == done.media_id
    assert len(owner.add(tmp_path / "clip.mp4", asks=True, again=True)) == 1


def test_a_changed_file_takes_the_place_of_an_upload_whose_row_is_gone(open_program, sandbox, tmp_path):
    owner = open_program()
    done = upload(owner, put(tmp_path, "clip.mp4"))
    owner.uploads.clear_finished()
    owner.close()
    owner = open_program()
    (task,) = owner.add(put(tmp_path, "clip.mp4", b"changed" * 1000, hours_old=2))
    found = only(check(owner, task), Cause.UPLOADED_OTHERWISE)
    assert (found.other, found.media_id) == (None, done.media_id)
    owner.uploads.send_to_media(task.id, found.media_id)
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    row = owner.uploads.task(task.id)
    assert (row.media_id, row.replaces) == (done.media_id, False)
    assert sandbox.objects.read(row.address.bucket, row.address.object_key) == b"changed" * 1000
    assert sandbox.requests.count("CreateUploadVideo") == 1


def test_an_image_has_no_source_to_replace(owner, tmp_path):
    upload(owner, put(tmp_path, "a.png"))
    (task,) = owner.add(put(tmp_path, "a.png", b"changed" * 1000, hours_old=2))
    found = only(check(owner, task), Cause.UPLOADED_OTHERWISE)
    assert owner.services.wording.preflight.remedy(found) is None
