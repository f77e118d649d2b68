from __future__ import annotations

import statistics
import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.integration.store.conftest import forget_removed
from vod_desktop.domain.errors import CallDetail, Failure, Recovery, StoreError
from vod_desktop.domain.events import (
    DURABLE,
    CallNoted,
    CoverCreated,
    CoverIntended,
    CoverRemoved,
    CoverUploaded,
    CreateIntended,
    DiscardAsked,
    LeftBehind,
    MediaCreated,
    MediaForgotten,
    Moved,
    PartConfirmed,
    PartsDropped,
    Progressed,
    SliceConfirmed,
    SourceSeen,
    StartedOver,
    UploadInitiated,
    Verified,
)
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import AccountId, MediaId, ReferenceId, TaskId, UploadId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.playlist import StoredSlice
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task import IllegalEvent, TaskState, Waiting
from vod_desktop.store.database import Database
from vod_desktop.store.journal import CALLS_KEPT, SqliteJournal
from vod_desktop.store.tasks import TaskRows

TASK = TaskId(f"{1:032x}")
ADDRESS = UploadAddress("https://oss-cn-shanghai.aliyuncs.com", "bucket", "sv/key.mp4")
PART_SIZE = 100
SLICE = StoredSlice("part 1/é.ts", SourceIdentity(70, 1, 2, 2**64 - 3), 2**64 - 5)


@pytest.fixture
def rows(database):
    return TaskRows(database)


@pytest.fixture
def journal(database):
    return SqliteJournal(database)


def part(number: int, size: int = PART_SIZE) -> StoredPart:
    return StoredPart(number, size, f"ETAG{number}", 2**64 - number)


def stored(task):
    """What of a task is on disk: without what only moves the row of this run."""
    sent = task.size if task.state is TaskState.DONE else task.confirmed
    return replace(task, sent=sent, speed=0.0, retry=None, renewing=False, stalled_s=0.0, auth_until=0.0)


def test_a_whole_upload_is_on_disk_as_it_is_in_memory(rows, journal, new_task):
    task = new_task(state=TaskState.WAITING)
    rows.add([task])
    told = set()
    for event in (
        Moved(TASK, 1, TaskState.PREPARING),
        StartedOver(TASK, 1),
        SourceSeen(TASK, 1, SourceIdentity(250, 1, 2, 3)),
        CreateIntended(TASK, 1, at=5.0),
        MediaCreated(TASK, 1, MediaId("m"), ADDRESS, "req"),
        CoverIntended(TASK, 1, at=6.0),
        CoverCreated(TASK, 1, MediaId("h")),
        CoverRemoved(TASK, 1, MediaId("h")),
        CoverCreated(TASK, 1, MediaId("i")),
        CoverUploaded(TASK, 1, MediaId("i"), "https://x/cover.png"),
        UploadInitiated(TASK, 1, UploadId("u"), PART_SIZE),
        Moved(TASK, 1, TaskState.UPLOADING),
        PartConfirmed(TASK, 1, part(1)),
        PartConfirmed(TASK, 1, part(2)),
        PartsDropped(TASK, 1, (2,)),
        PartConfirmed(TASK, 1, part(2)),
        PartConfirmed(TASK, 1, part(3, 50)),
        Moved(TASK, 1, TaskState.FINISHING),
        Moved(TASK, 1, TaskState.VERIFYING),
        Verified(TASK, 1, 250, 2**64 - 1),
        Moved(TASK, 1, TaskState.DONE, at=7.0),
        Moved(TASK, 2, TaskState.WAITING),
        Moved(TASK, 2, TaskState.PREPARING),
        Moved(TASK, 2, TaskState.UPLOADING),
        SliceConfirmed(TASK, 2, SLICE),
        UploadInitiated(TASK, 2, UploadId("v"), PART_SIZE, before=70),
        PartConfirmed(TASK, 2, part(1)),
        PartConfirmed(TASK, 2, part(2, 40)),
        SliceConfirmed(TASK, 2, replace(SLICE, name="large.ts"), in_parts=True),
        LeftBehind(TASK, 2),
        DiscardAsked(TASK, 2),
        MediaForgotten(TASK, 2, ReferenceId("ref-new")),
    ):
        task = task.apply(event)
        journal.write(event)
        assert rows.all() == [stored(task)]
        told.add(type(event))
    assert told == set(DURABLE)


_EVENTS = st.one_of(
    st.builds(
        Moved,
        st.just(TASK),
        st.just(1),
        st.sampled_from(TaskState),
        failure=st.one_of(
            st.none(),
            st.just(Failure("throttled", Recovery.RETRY, CallDetail("PutObject", 503), {"a": (1, 2)})),
        ),
        waiting_for=st.one_of(st.none(), st.sampled_from(Waiting)),
        at=st.floats(0, 1e10),
    ),
    st.builds(
        SourceSeen, st.just(TASK), st.just(1), st.builds(SourceIdentity, *[st.integers(0, 2**63 - 1)] * 4)
    ),
    st.just(CreateIntended(TASK, 1)),
    st.just(MediaCreated(TASK, 1, MediaId("m"), ADDRESS)),
    st.builds(CoverIntended, st.just(TASK), st.just(1), st.sampled_from([0.0, 6.0])),
    st.just(CoverCreated(TASK, 1, MediaId("j"))),
    st.just(CoverUploaded(TASK, 1, MediaId("i"), "u")),
    st.just(CoverRemoved(TASK, 1, MediaId("i"))),
    st.just(UploadInitiated(TASK, 1, UploadId("u"), PART_SIZE)),
    st.builds(Verified, st.just(TASK), st.just(1), st.integers(0, 2**50), st.integers(0, 2**64 - 1)),
    st.just(StartedOver(TASK, 1)),
    st.builds(MediaForgotten, st.just(TASK), st.just(1), st.sampled_from(["ref-2", "ref-3"])),
    st.just(Progressed(TASK, 1, 5, 5.0)),
)


@given(events=st.lists(_EVENTS, max_size=40))
@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_events_mean_the_same_on_disk_and_in_memory(rows, journal, new_task, events):
    task = new_task(state=TaskState.WAITING, run=1)
    rows.add([task])
    for event in events:
        try:
            task = task.apply(event)
        except IllegalEvent:
            continue
        journal.write(event)
    assert rows.all() == [stored(task)]


def test_parts_come_back_with_their_checksums(rows, journal, new_task):
    rows.add([new_task(state=TaskState.UPLOADING)])
    unknown = StoredPart(3, 9, "E", None)
    for each in (part(2), part(1), unknown):
        journal.write(PartConfirmed(TASK, 0, each))
    assert journal.parts(TASK) == (part(1), part(2), unknown)
    assert rows.all()[0].confirmed == 2 * PART_SIZE + 9


def test_a_part_that_is_confirmed_twice_counts_once(rows, journal, new_task):
    rows.add([new_task(state=TaskState.UPLOADING)])
    journal.write(PartConfirmed(TASK, 0, part(1)))
    journal.write(PartConfirmed(TASK, 0, part(1)))
    assert rows.all()[0].confirmed == PART_SIZE


def test_a_new_upload_id_forgets_the_parts_of_the_old_one(rows, journal, new_task):
    rows.add([new_task(state=TaskState.UPLOADING)])
    journal.write(PartConfirmed(TASK, 0, part(1)))
    journal.write(UploadInitiated(TASK, 0, UploadId("v"), 7))
    assert journal.parts(TASK) == ()
    assert rows.all()[0].confirmed == 0


@pytest.mark.parametrize("event", [StartedOver(TASK, 1), MediaForgotten(TASK, 1, ReferenceId("ref-new"))])
def test_parts_of_what_counts_no_more_are_forgotten(rows, journal, new_task, event):
    rows.add([new_task(state=TaskState.PREPARING, run=1)])
    journal.write(PartConfirmed(TASK, 1, part(1)))
    journal.write(event)
    assert journal.parts(TASK) == ()
    assert rows.all()[0].confirmed == 0


def test_slices_come_back_as_they_were_sent(rows, journal, new_task):
    rows.add([new_task(state=TaskState.UPLOADING)])
    other = replace(SLICE, name="a.ts", crc64=7)
    for each in (SLICE, other):
        journal.write(SliceConfirmed(TASK, 0, each))
    assert journal.slices(TASK) == (other, SLICE)
    assert rows.all()[0].confirmed == 140


@pytest.mark.parametrize("event", [StartedOver(TASK, 1), MediaForgotten(TASK, 1, ReferenceId("ref-new"))])
def test_slices_of_what_counts_no_more_are_forgotten(rows, journal, new_task, event):
    rows.add([new_task(state=TaskState.PREPARING, run=1)])
    journal.write(SliceConfirmed(TASK, 1, SLICE))
    journal.write(event)
    assert (journal.slices(TASK), rows.all()[0].confirmed) == ((), 0)


def test_parts_of_a_large_slice_count_beside_the_slices_and_go_when_it_is_whole(rows, journal, new_task):
    rows.add([new_task(state=TaskState.UPLOADING)])
    journal.write(
        SliceConfirmed(TASK, 0, SLICE), UploadInitiated(TASK, 0, UploadId("v"), PART_SIZE, before=70)
    )
    for number in (1, 2):
        journal.write(PartConfirmed(TASK, 0, part(number)))
    journal.write(PartsDropped(TASK, 0, (2,)))
    assert rows.all()[0].confirmed == 70 + PART_SIZE
    journal.write(SliceConfirmed(TASK, 0, replace(SLICE, name="large.ts"), in_parts=True))
    assert (journal.parts(TASK), rows.all()[0].upload_id, rows.all()[0].confirmed) == ((), None, 170)


def test_slices_go_with_their_row(rows, journal, new_task, database):
    rows.add([new_task(state=TaskState.UPLOADING)])
    journal.write(SliceConfirmed(TASK, 0, SLICE))
    rows.remove([TASK])
    forget_removed(database)
    assert database.rows("SELECT * FROM slices", ()) == []


def test_starting_a_finished_task_again_forgets_its_parts(rows, journal, new_task):
    rows.add([new_task(state=TaskState.DONE, media_id=MediaId("m"), crc64=5, part_size=7)])
    journal.write(PartConfirmed(TASK, 0, part(1)))
    journal.write(Moved(TASK, 1, TaskState.WAITING))
    task = rows.all()[0]
    assert (journal.parts(TASK), task.crc64, task.part_size, task.media_id) == ((), None, 0, "m")


def test_starting_a_finished_playlist_again_forgets_its_slices(rows, journal, new_task):
    rows.add([new_task(state=TaskState.DONE, media_id=MediaId("m"), crc64=5)])
    journal.write(SliceConfirmed(TASK, 0, SLICE))
    journal.write(Moved(TASK, 1, TaskState.WAITING))
    assert (journal.slices(TASK), rows.all()[0].confirmed) == ((), 0)


def test_what_an_old_run_tells_late_changes_nothing(rows, journal, new_task):
    rows.add([new_task(state=TaskState.PAUSED, run=4)])
    before = rows.all()
    journal.write(PartConfirmed(TASK, 3, part(1)))
    journal.write(Moved(TASK, 3, TaskState.FAILED))
    assert rows.all() == before
    assert journal.parts(TASK) == ()


def test_nothing_may_be_created_for_a_row_that_is_gone(journal):
    with pytest.raises(StoreError) as raised:
        journal.write(CreateIntended(TASK, 1))
    assert raised.value.values["reason"] == "row-gone"


def test_the_end_of_a_run_whose_row_is_gone_is_passed_over(journal):
    journal.write(Moved(TASK, 1, TaskState.DISCARDED))
    journal.write(CallNoted(TASK, 1, CallDetail("x"), True, 0.0, 0.0))
    assert journal.calls(TASK) == []


def test_the_last_calls_of_each_task_are_kept(rows, journal, new_task):
    rows.add([new_task(1), new_task(2)])
    other = new_task(2).id
    journal.write(CallNoted(other, 1, CallDetail("PutObject", 200), True, 1.0, 0.5))
    noted = [
        CallNoted(TASK, 1, CallDetail("UploadPart", 503, "Busy", "m", "r", "e", "h"), False, float(n), 0.1, n)
        for n in range(1, 221)
    ]
    for call in noted:
        journal.write(call)
    assert journal.calls(TASK) == noted[-CALLS_KEPT:]
    assert len(journal.calls(other)) == 1


def test_a_secret_that_a_service_quotes_is_not_kept(rows, journal, new_task, path):
    rows.add([new_task(state=TaskState.PREPARING)])
    detail = CallDetail(
        "CreateUploadVideo", 400, "SignatureDoesNotMatch", "SecurityToken=CAISplantedsecret0123&x=1"
    )
    journal.write(CallNoted(TASK, 0, detail, False, 0.0, 0.0))
    journal.write(Moved(TASK, 0, TaskState.FAILED, Failure("refused", Recovery.GIVE_UP, detail)))
    for file in path.parent.iterdir():
        assert b"planted" not in file.read_bytes()
    assert rows.all()[0].failure.detail.code == "SignatureDoesNotMatch"


def test_confirming_a_part_is_cheap(rows, journal, new_task):
    rows.add([new_task(number, state=TaskState.UPLOADING) for number in range(1, 21)])
    took = []
    for number in range(1, 2001):
        event = PartConfirmed(TaskId(f"{number % 20 + 1:032x}"), 0, part(number))
        begin = time.perf_counter()
        journal.write(event)
        took.append(time.perf_counter() - begin)
    assert statistics.median(took) < 0.01  # typically 50 µs; the bound leaves room for a loaded machine


def test_threads_write_side_by_side(database, rows, journal, new_task):
    from concurrent.futures import ThreadPoolExecutor

    rows.add([new_task(number, state=TaskState.UPLOADING) for number in range(1, 9)])
    with ThreadPoolExecutor(8) as pool:
        list(
            pool.map(
                lambda n: journal.write(PartConfirmed(TaskId(f"{n % 8 + 1:032x}"), 0, part(n))), range(1, 401)
            )
        )
    assert {task.confirmed for task in rows.all()} == {50 * PART_SIZE}


def test_a_closed_database_says_so(path, clock):
    database = Database.open(path, clock=clock).database
    database.close()
    with pytest.raises(StoreError):
        SqliteJournal(database).write(CreateIntended(TASK, 1))


FOUND = MediaId("found")


@pytest.mark.parametrize(
    ("other", "doubt"),
    [
        ({"media_id": FOUND}, True),
        ({"cover_image_id": FOUND}, True),
        ({"media_id": MediaId("another")}, False),
        ({"create_intended": True}, True),
        ({"create_intended": True, "metadata": MediaMetadata(title="another")}, False),
        ({"create_intended": True, "account_id": AccountId("b" * 32)}, False),
    ],
    ids=["its media", "its cover", "another media", "waits to hear", "another title", "another account"],
)
def test_a_media_that_was_found_may_be_of_another_row(rows, journal, new_task, other, doubt):
    same = MediaMetadata(title="Clip")
    rows.add([new_task(1, metadata=same), new_task(2, **{"metadata": same} | other)])
    assert journal.may_be_of_another(TASK, FOUND) is doubt


def test_a_media_on_the_ledger_is_not_found_twice(rows, journal, new_task):
    rows.add([new_task(state=TaskState.PREPARING, run=1, create_intended=True)])
    assert not journal.may_be_of_another(TASK, FOUND)
    journal.write(LeftBehind(TASK, 1, FOUND))
    assert journal.may_be_of_another(TASK, FOUND)
