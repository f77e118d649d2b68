"""The ledger of what was made at the services and is not finished."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.integration.store.conftest import forget_removed
from vod_desktop.domain.events import (
    CoverCreated,
    CoverRemoved,
    CreateIntended,
    LeftBehind,
    MediaCreated,
    MediaForgotten,
    Moved,
    UploadInitiated,
)
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import AccountId, MediaId, ReferenceId, TaskId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.leftover import Place
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata
from vod_desktop.domain.remote import JobId, RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.leftovers import LeftoverRows
from vod_desktop.store.remote import RemoteRows
from vod_desktop.store.tasks import TaskRows

ADDRESS = UploadAddress("https://oss-cn-shanghai.aliyuncs.com", "in-1", "a/b.mp4")
HALF = UploadTask(
    TaskId("1" * 32),
    MediaKind.VIDEO,
    "/films/a.mp4",
    AccountId("one"),
    ReferenceId("r-000001"),
    MediaMetadata(title="Opening"),
    added_at=5.0,
    state=TaskState.STOPPED,
    media_id=MediaId("m1"),
    upload_id=UploadId("u1"),
    address=ADDRESS,
)


@pytest.fixture
def rows(database):
    return TaskRows(database)


@pytest.fixture
def ledger(database):
    return LeftoverRows(database)


def test_nothing_is_left_of_rows_that_never_called_a_service(rows, ledger):
    rows.add([replace(HALF, media_id=None, upload_id=None, address=None, state=TaskState.DRAFT)])
    assert ledger.all() == ()


def test_nothing_is_left_of_what_is_done(rows, ledger):
    rows.add([replace(HALF, state=TaskState.DONE)])
    assert ledger.all() == ()


def test_a_row_that_is_half_sent_is_on_the_ledger_with_all_that_names_it(rows, ledger):
    rows.add([HALF])
    (left,) = ledger.all()
    assert (left.place, left.task_id, left.name, left.since) == (Place.QUEUE, HALF.id, "Opening", 5.0)
    assert (left.media_id, left.upload_id, left.address) == ("m1", "u1", ADDRESS)


def test_a_row_without_a_title_is_named_by_its_file(rows, ledger):
    rows.add([replace(HALF, metadata=MediaMetadata(), path="/films/\udcff.mp4")])
    assert ledger.all()[0].name == "\udcff.mp4"


def test_what_a_removed_row_left_stays_known_after_the_row_is_gone(rows, ledger, database):
    rows.add([HALF])
    rows.remove([HALF.id])
    assert ledger.all()[0].place is Place.REMOVED
    forget_removed(database)
    (left,) = ledger.all()
    assert (left.place, left.media_id, left.upload_id, left.address) == (Place.LEDGER, "m1", "u1", ADDRESS)


def test_undo_of_a_removal_takes_it_back_into_the_queue(rows, ledger):
    rows.add([HALF])
    rows.remove([HALF.id])
    rows.restore([HALF.id])
    assert [left.place for left in ledger.all()] == [Place.QUEUE]


def test_a_create_whose_answer_was_lost_is_left_under_its_reference_id(rows, ledger, database):
    rows.add([replace(HALF, media_id=None, upload_id=None, address=None, state=TaskState.PREPARING)])
    SqliteJournal(database).write(CreateIntended(HALF.id, 0))
    (left,) = ledger.all()
    assert (left.media_id, left.reference_id) == (None, "r-000001")


def test_an_image_given_up_for_a_new_one_that_could_not_be_removed_is_left(rows, ledger, database):
    rows.add([replace(HALF, kind=MediaKind.IMAGE, upload_id=None, state=TaskState.UPLOADING)])
    journal = SqliteJournal(database)
    journal.write(LeftBehind(HALF.id, 0))
    journal.write(MediaForgotten(HALF.id, 0, ReferenceId("r-000002")))
    (left,) = ledger.all()
    assert (left.place, left.kind, left.media_id) == (Place.LEDGER, MediaKind.IMAGE, "m1")


def test_a_media_given_up_because_it_is_gone_leaves_nothing(rows, ledger, database):
    rows.add([replace(HALF, state=TaskState.UPLOADING)])
    SqliteJournal(database).write(MediaForgotten(HALF.id, 0, ReferenceId("r-000002")))
    assert ledger.all() == ()


def test_a_cover_made_anew_leaves_the_first(rows, ledger, database):
    rows.add([replace(HALF, cover_image_id=MediaId("c1"), state=TaskState.PREPARING)])
    SqliteJournal(database).write(CoverCreated(HALF.id, 0, MediaId("c2")))
    assert {left.ids for left in ledger.all()} == {("c1",), ("m1", "u1", "c2")}


def test_a_cover_that_was_removed_again_leaves_nothing(rows, ledger, database):
    rows.add([replace(HALF, cover_image_id=MediaId("c1"), state=TaskState.PREPARING)])
    journal = SqliteJournal(database)
    journal.write(CoverRemoved(HALF.id, 0, MediaId("c1")))
    journal.write(CoverCreated(HALF.id, 0, MediaId("c2")))
    assert [left.ids for left in ledger.all()] == [("m1", "u1", "c2")]


COVERED = replace(HALF, state=TaskState.DONE, upload_id=None, cover_image_id=MediaId("c1"), cover_url="u")


def give_another_cover(rows):
    later = replace(COVERED, metadata=COVERED.metadata.changed(cover=CoverFromUrl("https://a.example/b.png")))
    rows.save_forms([later])
    return later


def test_the_former_cover_of_a_finished_video_is_left_once_vod_shows_another(rows, ledger):
    rows.add([COVERED])
    later = give_another_cover(rows)
    assert ledger.all() == ()
    rows.save_told(later.id, later.metadata)
    (left,) = ledger.all()
    assert (left.place, left.kind, left.ids) == (Place.LEDGER, MediaKind.IMAGE, ("c1",))


def test_a_cover_that_vod_still_shows_is_not_left_when_its_row_goes(rows, ledger, database):
    rows.add([COVERED])
    give_another_cover(rows)
    rows.remove([COVERED.id])
    forget_removed(database)
    assert ledger.all() == ()


@pytest.mark.parametrize("upload_id", [None, "u2"])
def test_of_a_source_being_replaced_only_the_new_parts_are_left(rows, ledger, database, upload_id):
    rows.add([COVERED])
    journal = SqliteJournal(database)
    journal.write(Moved(HALF.id, 1, TaskState.WAITING))
    journal.write(Moved(HALF.id, 1, TaskState.PREPARING))
    if upload_id:
        journal.write(UploadInitiated(HALF.id, 1, UploadId(upload_id), 5))
    assert [(one.ids, one.replaces) for one in ledger.all()] == ([(("m1", "u2"), True)] if upload_id else [])
    rows.remove([HALF.id])
    forget_removed(database)
    assert [(one.ids, one.replaces) for one in ledger.all()] == ([(("m1", "u2"), True)] if upload_id else [])


def test_what_was_discarded_whole_leaves_nothing_and_what_could_not_be_does(rows, ledger, database):
    rows.add([HALF, replace(HALF, id=TaskId("2" * 32), media_id=MediaId("m2"))])
    journal = SqliteJournal(database)
    journal.write(Moved(HALF.id, 1, TaskState.DISCARDED))
    rows.remove([HALF.id])
    assert [left.media_id for left in ledger.all()] == ["m2"]


def test_settled_rows_of_every_kind_leave_the_ledger(rows, ledger, database):
    other = replace(HALF, id=TaskId("2" * 32), media_id=MediaId("m2"))
    rows.add([HALF, other])
    rows.remove([HALF.id])
    forget_removed(database)
    rows.remove([other.id])
    for left in ledger.all():
        ledger.settle(left)
    assert ledger.all() == ()
    forget_removed(database)
    assert ledger.all() == ()


def test_a_pull_under_way_is_left_also_when_its_row_goes(database, ledger):
    remote = RemoteRows(database)
    job = RemoteJob(
        RemoteId("p"),
        RemoteKind.PULL,
        "https://a.example/x.mp4",
        AccountId("one"),
        mark="m",
        job_id=JobId("j1"),
    )
    remote.save([replace(job, state=TaskState.SUBMITTED)])
    assert [(left.place, left.remote_id) for left in ledger.all()] == [(Place.QUEUE, "p")]
    remote.remove([job.id])
    (left,) = ledger.all()
    assert (left.place, left.is_pull, left.job_id, left.name) == (Place.LEDGER, True, "j1", job.url)


def test_a_pull_that_ended_leaves_nothing(database, ledger):
    remote = RemoteRows(database)
    job = RemoteJob(RemoteId("p"), RemoteKind.PULL, "https://a.example/x.mp4", AccountId("one"))
    remote.save([replace(job, job_id=JobId("j1"), state=TaskState.DONE)])
    remote.remove([job.id])
    assert ledger.all() == ()


def test_a_media_created_for_a_row_is_on_the_ledger_at_once(rows, ledger, database):
    rows.add([replace(HALF, media_id=None, upload_id=None, address=None, state=TaskState.PREPARING)])
    SqliteJournal(database).write(MediaCreated(HALF.id, 0, MediaId("m9"), ADDRESS))
    assert ledger.all()[0].media_id == "m9"


def test_a_finished_row_that_goes_becomes_history(rows, database):
    rows.add([replace(HALF, state=TaskState.DONE, crc64=7, size=9, finished_at=8.0)])
    rows.remove([HALF.id])
    forget_removed(database)
    found = database.rows("SELECT path, size, crc64, media_id, title, finished_at FROM history")
    assert found == [("/films/a.mp4", 9, "7", "m1", "Opening", 8.0)]


def test_a_row_with_a_broken_form_can_go_all_the_same(rows, ledger, database):
    rows.add([HALF])
    with database.transaction() as connection:
        connection.execute("UPDATE tasks SET metadata = '{'")
    rows.remove([HALF.id])
    forget_removed(database)
    assert [left.name for left in ledger.all()] == ["a.mp4"]
