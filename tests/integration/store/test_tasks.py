from __future__ import annotations

import json
import time
from dataclasses import replace

import pytest

from tests.integration.store.conftest import forget_removed
from vod_desktop.domain.crop import Crop
from vod_desktop.domain.errors import CallDetail, Failure, Recovery, StoreError
from vod_desktop.domain.events import Moved, PartConfirmed, UploadInitiated
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import BatchId, MediaId, TaskId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import CoverFromFile, CoverFromFrame, CoverFromUrl, MediaMetadata
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task import TaskState, Waiting
from vod_desktop.store.database import Database
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.records import metadata_from
from vod_desktop.store.tasks import TaskRows

IDENTITY = SourceIdentity(7, 1_795_300_000_123_456_789, 1_795_300_000_000_000_001, 2**70)


@pytest.fixture
def rows(database):
    return TaskRows(database)


def test_a_row_comes_back_as_it_was(rows, new_task):
    task = new_task(
        metadata=MediaMetadata(
            "标题", "two\nlines", ("a", "标签"), 42, CoverFromUrl("https://x/y.png"), user_data="{}"
        ),
        batch_id=BatchId("b"),
        state=TaskState.FAILED,
        run=3,
        size=48_800_000_000_000,
        identity=IDENTITY,
        create_intended=True,
        media_id=MediaId("m"),
        address=UploadAddress("https://oss-cn-shanghai.aliyuncs.com", "bucket", "sv/键.mp4", "sv/"),
        cover_image_id=MediaId("i"),
        cover_url="https://x/cover.png",
        upload_id=UploadId("u"),
        part_size=8,
        crc64=2**64 - 1,
        failure=Failure(
            "refused",
            Recovery.GIVE_UP,
            CallDetail("PutObject", 403, "AccessDenied", "no", "r", "e", "h"),
            {"n": 1},
        ),
        waiting_for=Waiting.DRIVE,
        request_id="r",
        finished_at=5.5,
        parent_id=TaskId("p"),
        anew=True,
        replaces=True,
        slices=300,
        discarding=True,
    )
    rows.add([task])
    assert rows.all() == [task]


@pytest.mark.parametrize("categories", [None, 7, (7, 9, 2**40)])
def test_one_category_and_several_come_back(rows, new_task, categories):
    rows.add([new_task(metadata=MediaMetadata(title="t", category_id=categories))])
    assert rows.all()[0].metadata.category_id == categories


PIECE = Crop(0.1, 0.2, 0.7, 0.3, 16 / 9)


@pytest.mark.parametrize(
    "cover",
    [
        CoverFromFile("/a/b.png"),
        CoverFromFile("/a/b.png", PIECE),
        CoverFromFrame(1.5),
        CoverFromFrame(1.5, PIECE),
        None,
    ],
)
def test_every_cover_comes_back(rows, new_task, cover):
    rows.add([new_task(metadata=MediaMetadata(title="t", cover=cover))])
    assert rows.all()[0].metadata.cover == cover


@pytest.mark.parametrize("crop", ["x", [0, 0, 1], [0, 0, 1, 9, 0], [0, 0, None, 1, 0], ["nan", 0, 1, 1, 0]])
def test_of_a_piece_that_cannot_be_the_whole_picture_is_taken(crop):
    text = json.dumps({"title": "t", "cover": {"at_s": 1.5, "crop": crop}})
    assert metadata_from(text).cover == CoverFromFrame(1.5)


def test_of_another_cover_nothing_is_uploaded_yet(rows, new_task):
    cover = CoverFromFrame(1.5)
    task = new_task(
        metadata=MediaMetadata("t", cover=cover), cover_image_id=MediaId("i"), cover_url="https://c"
    )
    rows.add([task])
    rows.save_forms([replace(task, metadata=MediaMetadata("u", cover=cover))])
    assert rows.all()[0].cover_url == "https://c"
    rows.save_forms([replace(task, metadata=MediaMetadata("u", cover=replace(cover, crop=PIECE)))])
    assert (rows.all()[0].cover_url, rows.all()[0].cover_image_id) == ("", None)


@pytest.mark.parametrize(
    "name",
    [
        "/m/\udcff\udc80.mp4",
        "/m/a\nb#%41'\".mp4",
        "/m/" + "长" * 80,
        "/m/\u00e9",
        "/m/e\u0301",
        "C:\\m\\\ud800.mp4",
    ],
)
def test_odd_names_come_back_and_are_found(rows, new_task, name):
    rows.add([new_task(path=name, state=TaskState.DONE, finished_at=1.0)])
    assert rows.all()[0].path == name
    assert [task.path for task in rows.finished(name)] == [name]


def test_rows_come_in_the_order_of_the_queue(rows, new_task):
    rows.add([new_task(1, position=2.0), new_task(2, position=1.0), new_task(3, position=1.5)])
    rows.save_positions({new_task(1).id: 1.2})
    assert [task.id for task in rows.all()] == [new_task(n).id for n in (2, 1, 3)]


def test_edits_are_kept(rows, new_task):
    rows.add([new_task(1), new_task(2)])
    first = new_task(1).id
    rows.save_metadata(first, MediaMetadata(title="other"))
    rows.save_source(first, "/elsewhere/clip.mp4", 99)
    rows.set_kind(first, MediaKind.IMAGE)
    expected = replace(
        new_task(1),
        metadata=MediaMetadata(title="other"),
        path="/elsewhere/clip.mp4",
        size=99,
        kind=MediaKind.IMAGE,
    )
    assert rows.all() == [expected, new_task(2)]


def test_a_batch_is_added_whole_or_not_at_all(rows, new_task):
    broken = replace(new_task(2), size="x" * 3, position=object())
    with pytest.raises(StoreError):
        rows.add([new_task(1), broken])
    assert rows.all() == []


def test_a_removed_row_can_be_restored_with_its_parts(rows, database, new_task):
    journal, task = SqliteJournal(database), new_task(state=TaskState.UPLOADING)
    rows.add([task])
    journal.write(UploadInitiated(task.id, 0, UploadId("u"), 5))
    journal.write(PartConfirmed(task.id, 0, StoredPart(1, 5, "E", 1)))
    rows.remove([task.id])
    assert rows.all() == []
    rows.restore([task.id])
    assert rows.all()[0].confirmed == 5
    assert len(journal.parts(task.id)) == 1


def test_adding_a_removed_row_again_restores_it(rows, new_task):
    rows.add([new_task()])
    rows.remove([new_task().id])
    rows.add([new_task()])
    assert rows.all() == [new_task()]


def test_removed_rows_are_gone_after_the_next_opening(path, clock, new_task):
    database = Database.open(path, clock=clock).database
    TaskRows(database).add([new_task()])
    TaskRows(database).remove([new_task().id])
    database.close()
    database = Database.open(path, clock=clock).database
    TaskRows(database).restore([new_task().id])
    assert TaskRows(database).all() == []
    database.close()


def test_forgetting_removed_rows_takes_their_parts_along(rows, database, new_task):
    task = new_task(state=TaskState.UPLOADING)
    rows.add([task])
    SqliteJournal(database).write(PartConfirmed(task.id, 0, StoredPart(1, 5, "E", 1)))
    rows.remove([task.id])
    forget_removed(database)
    assert database.rows("SELECT count(*) FROM parts") == [(0,)]


def test_only_an_unchanged_finished_file_is_skipped(rows, new_task):
    rows.add([new_task(state=TaskState.DONE, identity=IDENTITY, finished_at=1.0)])
    path = new_task().path
    assert rows.unchanged(path, IDENTITY) is not None
    assert rows.unchanged(path, replace(IDENTITY, mtime_ns=1)) is None
    assert rows.unchanged("/other.mp4", IDENTITY) is None


def test_a_finished_row_shows_all_its_bytes_as_sent(rows, new_task):
    rows.add([new_task(state=TaskState.DONE, size=9, sent=9, finished_at=1.0)])
    assert rows.all()[0].sent == 9


def test_a_row_that_cannot_be_understood_hides_no_other(rows, database, new_task, caplog):
    rows.add([new_task(1), new_task(2)])
    with database.transaction() as connection:
        connection.execute("UPDATE tasks SET state = 'dreaming' WHERE id = ?", (new_task(1).id,))
    assert [task.id for task in rows.all()] == [new_task(2).id]
    assert "cannot be read" in caplog.text


def test_names_that_a_newer_version_wrote_are_passed_over(rows, database, new_task):
    rows.add([new_task()])
    with database.transaction() as connection:
        connection.execute("""UPDATE tasks SET metadata = '{"title": "t", "mood": "odd", "tags": 3}'""")
    assert rows.all()[0].metadata == MediaMetadata(title="t")


def test_twenty_thousand_rows_are_added_and_loaded_at_once(rows, new_task):
    tasks = [
        new_task(number, metadata=MediaMetadata(title=f"t {number}", tags=("a", "b")))
        for number in range(20_000)
    ]
    begin = time.perf_counter()
    rows.add(tasks)
    added = time.perf_counter()
    loaded = rows.all()
    ended = time.perf_counter()
    assert loaded == tasks
    assert added - begin < 20  # typically 0.5 s; the bound leaves room for a loaded machine
    assert ended - added < 20  # typically 0.4 s


def test_a_move_that_ends_a_run_survives_reopening(path, clock, new_task):
    database = Database.open(path, clock=clock).database
    TaskRows(database).add([new_task(state=TaskState.UPLOADING)])
    SqliteJournal(database).write(Moved(TaskId(new_task().id), 1, TaskState.PAUSED))
    database.close()
    database = Database.open(path, clock=clock).database
    assert TaskRows(database).all()[0].state is TaskState.PAUSED
    database.close()
