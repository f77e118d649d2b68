"""A playlist goes up with its slices: each under the prefix of the upload, none twice, the index last."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from fastcrc import crc64

from tests.integration.engine.conftest import SMALL_PARTS, let_go
from tests.playlists import SLICE, all_stored, make_hls, make_playlist
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.events import Renewing, SliceConfirmed
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.retry import RetryPolicy

PART = 100 * KIB
NAMES = [f"part {number}/é{number}.ts" for number in range(12)]


@pytest.fixture
def index(tmp_path):
    return make_playlist(tmp_path / "film", NAMES)


def total(index, names=NAMES) -> int:
    return index.stat().st_size + sum((index.parent / name).stat().st_size for name in names)


def arrived(sandbox, task, index, names=NAMES) -> bool:
    place = task.address
    return all_stored(sandbox, index, place.bucket, place.object_prefix, names) and (
        sandbox.objects.read(place.bucket, place.object_key) == index.read_bytes()
    )


def keys_sent(sandbox) -> list[str]:
    return [record.key for record in sandbox.requests.of("PutObject") if record.status == 200]


@pytest.fixture
def half(rig, sandbox, index):
    """Paused with at least five of its twelve slices confirmed."""
    held = sandbox.faults.add("PutObject hold nth=6 count=100")
    task = rig.add(index)
    rig.start(task.id)
    held.wait_holding(4)
    task = rig.paused(task.id)
    let_go(sandbox, held)
    assert task.state is TaskState.PAUSED
    assert 5 * SLICE <= task.confirmed < total(index)
    return task


def finished(rig, task):
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    return done


def test_every_slice_is_there_and_the_index_came_last(rig, sandbox, index):
    task = rig.upload(index)
    assert task.state is TaskState.DONE, task.failure
    assert arrived(sandbox, task, index)
    prefix = task.address.object_prefix
    assert keys_sent(sandbox)[-1] == task.address.object_key
    assert sorted(keys_sent(sandbox)[:-1]) == sorted(prefix + name for name in NAMES)


def test_one_row_is_the_sum_of_all_files(rig, sandbox, index):
    task = rig.upload(index)
    assert (task.size, task.sent, task.slices) == (total(index), total(index), len(NAMES))
    sent = [shown.sent for shown in rig.shown]
    assert sent == sorted(sent)
    created = sandbox.requests.of("CreateUploadVideo")[0].params
    assert created["FileName"].endswith(".m3u8")


def test_the_checksum_is_that_of_all_files_in_their_order(rig, index):
    task = rig.upload(index)
    files = [*(index.parent / name for name in NAMES), index]
    assert task.crc64 == crc64.xz(b"".join(file.read_bytes() for file in files))


def test_a_real_video_plays_from_what_was_stored(rig, sandbox, tmp_path):
    index = make_hls(tmp_path / "real")
    names = sorted(path.name for path in index.parent.glob("*.ts"))
    task = rig.upload(index)
    assert task.state is TaskState.DONE, task.failure
    assert len(names) >= 4
    assert arrived(sandbox, task, index, names)


def test_after_a_pause_no_slice_is_sent_twice(rig, sandbox, half, index):
    before = keys_sent(sandbox)
    sandbox.requests.clear()
    task = finished(rig, half)
    confirmed = [half.address.object_prefix + event.slice.name for event in rig.told(SliceConfirmed)]
    assert len(confirmed) == len(set(confirmed)) == len(NAMES)
    assert not set(keys_sent(sandbox)) & set(confirmed[:5])
    assert len(before) >= 5
    assert arrived(sandbox, task, index)


def test_another_program_start_goes_on_with_what_is_missing(rig, sandbox, half, index, new_rig):
    confirmed = {event.slice.name for event in rig.told(SliceConfirmed)}
    rig.close()
    sandbox.requests.clear()
    again = new_rig(sandbox)
    task = finished(again, again.tasks[half.id])
    assert {event.slice.name for event in again.told(SliceConfirmed)} == set(NAMES) - confirmed
    assert sandbox.requests.count("CreateUploadVideo") == 0
    assert arrived(sandbox, task, index)


def test_an_auth_that_ends_between_slices_is_renewed(rig, sandbox, index):
    fault = sandbox.faults.add("PutObject expire-token nth=5 count=1")
    task = rig.upload(index)
    assert task.state is TaskState.DONE, task.failure
    assert fault.hits == 1
    assert rig.told(Renewing)
    assert arrived(sandbox, task, index)


@pytest.mark.parametrize("effect", ["fail=503", "cut", "cut after", "corrupt", "wrong-crc", "drop-crc"])
def test_a_slice_that_meets_trouble_is_sent_again(rig, sandbox, index, effect):
    fault = sandbox.faults.add(f"PutObject {effect} nth=3 count=2")
    task = rig.upload(index)
    assert task.state is TaskState.DONE, task.failure
    assert fault.hits == 2
    assert arrived(sandbox, task, index)


def test_a_slice_changed_between_two_runs_is_named(rig, half, index):
    changed = index.parent / rig.told(SliceConfirmed)[0].slice.name
    changed.write_bytes(os.urandom(SLICE))
    rig.start(half.id)
    task = rig.settled(half.id)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "source-changed")
    assert task.failure.values["path"] == str(changed)


def test_a_slice_changed_after_it_was_sent_keeps_the_index_back(rig, sandbox, index):
    held = sandbox.faults.add("PutObject hold nth=12 count=1")
    task = rig.add(index)
    rig.start(task.id)
    held.wait_holding(1)
    rig.until(task.id, lambda t: t.confirmed >= 11 * SLICE)
    first = rig.told(SliceConfirmed)[0].slice
    (index.parent / first.name).write_bytes(os.urandom(SLICE + 5))
    let_go(sandbox, held)
    task = rig.settled(task.id)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "source-changed")
    assert task.failure.values["path"].endswith(first.name)
    assert task.address.object_key not in keys_sent(sandbox)


def test_a_slice_that_was_written_to_with_its_time_set_back_is_noticed(rig, sandbox, half, index):
    changed = index.parent / rig.told(SliceConfirmed)[0].slice.name
    times = changed.stat()
    changed.write_bytes(os.urandom(times.st_size))
    os.utime(changed, ns=(times.st_atime_ns, times.st_mtime_ns))
    rig.start(half.id)
    task = rig.settled(half.id)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "source-changed")
    assert task.address.object_key not in keys_sent(sandbox)


def test_a_slice_that_goes_while_others_are_sent_is_named_as_one_of_the_playlist(rig, sandbox, index):
    held = sandbox.faults.add("PutObject hold count=100")
    task = rig.add(index)
    rig.start(task.id)
    held.wait_holding(SMALL_PARTS.part_slots)
    (index.parent / NAMES[-1]).unlink()
    let_go(sandbox, held)
    values = rig.settled(task.id).failure.values
    assert (values["path"], values["reason"], values["slices"]) == (str(index), "missing", NAMES[-1])


def test_told_to_it_sends_the_changed_video_from_its_beginning(rig, sandbox, half, index):
    (index.parent / NAMES[0]).write_bytes(os.urandom(SLICE))
    rig.start(half.id)
    assert rig.settled(half.id).state is TaskState.ATTENTION
    sandbox.requests.clear()
    task = finished(rig, half)
    assert len(keys_sent(sandbox)) == len(NAMES) + 1
    assert task.size == total(index)
    assert arrived(sandbox, task, index)


@pytest.mark.parametrize(("harm", "reason"), [("unlink", "missing"), ("truncate", "empty")])
def test_slices_that_cannot_be_sent_are_named_before_anything_is_created(rig, sandbox, index, harm, reason):
    for name in NAMES[3:8]:
        path = index.parent / name
        path.unlink() if harm == "unlink" else os.truncate(path, 0)
    task = rig.upload(index)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "playlist-unfit")
    values = task.failure.values
    assert (values["reason"], values["count"], values["slices"]) == (reason, 5, ", ".join(NAMES[3:6]))
    assert sandbox.requests.all() == ()


def test_a_missing_slice_brought_back_lets_it_go_on(rig, sandbox, index):
    hidden = (index.parent / NAMES[0]).rename(index.parent / "hidden")
    task = rig.upload(index)
    hidden.rename(index.parent / NAMES[0])
    assert arrived(sandbox, finished(rig, task), index)


def test_a_pair_without_a_place_for_slices_is_a_clear_failure(rig, sandbox, index, monkeypatch):
    create = VodGateway.create_upload_video

    def without_prefix(self, **asked):
        grant = create(self, **asked)
        return replace(grant, address=replace(grant.address, object_prefix=""))

    monkeypatch.setattr(VodGateway, "create_upload_video", without_prefix)
    task = rig.upload(index)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "grant-malformed")
    assert task.failure.values["reason"] == "no-prefix"
    assert sandbox.requests.count("PutObject") == 0


def test_a_prefix_that_oss_refuses_ends_it(rig, sandbox, index):
    sandbox.faults.add("PutObject deny")
    task = rig.upload(index)
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "not-allowed")
    assert sandbox.requests.count("PutObject") <= SMALL_PARTS.part_slots


def test_discarded_nothing_stays(rig, sandbox, half):
    assert rig.discarded(half.id).failure is None
    place = half.address
    left = [name for name in NAMES if sandbox.objects.head(place.bucket, place.object_prefix + name)]
    assert left == []


@pytest.fixture
def with_large(index):
    """Two of the slices are too large for one request."""
    for name, size in ((NAMES[2], 5 * PART + 3), (NAMES[7], 4 * PART)):
        (index.parent / name).write_bytes(os.urandom(size))
    return index


def test_large_slices_go_in_parts_before_the_index(rig, sandbox, with_large):
    task = rig.upload(with_large)
    assert task.state is TaskState.DONE, task.failure
    assert arrived(sandbox, task, with_large)
    assert sandbox.requests.count("UploadPart") == 6 + 4
    assert keys_sent(sandbox)[-1] == task.address.object_key
    assert (task.size, task.confirmed, task.upload_id) == (
        total(with_large),
        total(with_large) - with_large.stat().st_size,
        None,
    )
    assert task.crc64 == crc64.xz(
        b"".join(path.read_bytes() for path in [*(with_large.parent / name for name in NAMES), with_large])
    )


@pytest.mark.parametrize("nth", [3, 9])
def test_a_large_slice_goes_on_with_its_parts(rig, sandbox, with_large, new_rig, nth):
    held = sandbox.faults.add(f"UploadPart hold nth={nth} count=100")
    task = rig.add(with_large)
    rig.start(task.id)
    held.wait_holding(1)
    task = rig.paused(task.id)
    let_go(sandbox, held)
    rig.close()
    again = new_rig(sandbox)
    kept = again.tasks[task.id].confirmed
    assert kept >= (len(NAMES) - 2) * SLICE + (nth - 1 - SMALL_PARTS.part_slots) * PART
    done = finished(again, again.tasks[task.id])
    assert arrived(sandbox, done, with_large)
    parts = [record for record in sandbox.requests.of("UploadPart") if record.status == 200]
    assert 10 <= len(parts) <= 10 + SMALL_PARTS.part_slots
    assert sandbox.requests.count("CompleteMultipartUpload") == 2


def test_discarded_in_the_middle_of_a_large_slice_no_part_stays(rig, sandbox, with_large):
    held = sandbox.faults.add("UploadPart hold nth=3 count=100")
    task = rig.add(with_large)
    rig.start(task.id)
    held.wait_holding(1)
    rig.paused(task.id)
    let_go(sandbox, held)
    assert sandbox.uploads.open_uploads()
    assert rig.discarded(task.id).failure is None
    assert list(sandbox.uploads.open_uploads()) == []


@pytest.mark.parametrize(
    "trouble",
    [
        "UploadPart expire-token nth=4 count=1",
        "CompleteMultipartUpload cut after once",
        "UploadPart no-such-upload once",
    ],
)
def test_a_large_slice_survives_what_a_large_file_survives(rig, sandbox, with_large, trouble):
    sandbox.faults.add(trouble)
    task = rig.upload(with_large)
    assert task.state is TaskState.DONE, task.failure
    assert arrived(sandbox, task, with_large)


def test_several_slices_are_on_their_way_at_once(rig, sandbox, index):
    held = sandbox.faults.add("PutObject hold count=100")
    task = rig.add(index)
    rig.start(task.id)
    held.wait_holding(SMALL_PARTS.part_slots)
    let_go(sandbox, held)
    assert rig.settled(task.id).state is TaskState.DONE


def test_what_is_repeated_too_often_fails_and_goes_on_later(rig, sandbox, index):
    rig.settings = replace(SMALL_PARTS, retry=RetryPolicy(retries=1, scale=0.001))
    fault = sandbox.faults.add("PutObject fail=503 nth=4 count=100")
    task = rig.upload(index)
    assert task.state is TaskState.FAILED
    fault.remove()
    assert arrived(sandbox, finished(rig, task), index)
