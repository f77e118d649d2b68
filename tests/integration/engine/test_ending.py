"""Pause, stop, discard, restart: what was sent stays where it should, and goes where it should not."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest

from tests.integration.engine.conftest import SMALL_PARTS, let_go, on_server
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB, MIB
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.stopping import StopReason

PART = 100 * KIB
PATIENT = {"read_timeout_s": 60.0, "send_timeout_s": 60.0}
"""Requests are held here until the test lets them go: on a busy machine that may take longer than a rig usually waits."""


@pytest.fixture
def rig(sandbox, new_rig):
    return new_rig(sandbox, **PATIENT)


def sent_numbers(sandbox) -> list[int]:
    return sorted(part.part_number for part in sandbox.requests.of("UploadPart") if part.status == 200)


def test_fifty_pauses_and_one_object(rig, sandbox, file, stored):
    chance = random.Random(50)
    rig.bandwidth.set_limit(20 * MIB)
    path = file(400 * PART)
    task = rig.add(path)
    for _ in range(50):
        wanted = rig.tasks[task.id].confirmed + chance.randrange(0, 3 * PART)
        rig.start(task.id)
        state = chance.choice([TaskState.WAITING, TaskState.PREPARING, TaskState.UPLOADING, None])
        if state is None:
            rig.until(task.id, lambda t, enough=wanted: t.confirmed >= enough)
        else:
            rig.until(
                task.id, lambda t, first=state: list(TaskState).index(t.state) >= list(TaskState).index(first)
            )
        assert rig.paused(task.id).state is TaskState.PAUSED
    rig.bandwidth.set_limit(None)
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE
    assert stored(rig.tasks[task.id]) == path.read_bytes()
    assert (
        sandbox.requests.count("CompleteMultipartUpload") == sandbox.requests.count("CreateUploadVideo") == 1
    )
    assert len({part.upload_id for part in sandbox.requests.of("UploadPart")}) == 1


def test_shown_progress_never_goes_back_within_a_run(rig, sandbox, file):
    chance = random.Random(8)
    sandbox.faults.add("UploadPart fail=503 p=0.2 seed=3")
    sandbox.faults.add("UploadPart cut body p=0.1 seed=4")
    rig.settings = replace(SMALL_PARTS, retry=replace(SMALL_PARTS.retry, retries=50))
    task = rig.add(file(60 * PART))
    for _ in range(6):
        rig.start(task.id)
        enough = chance.randrange(60 * PART)
        rig.until(task.id, lambda t, enough=enough: t.sent >= enough or t.state is TaskState.DONE)
        if rig.paused(task.id).state is TaskState.DONE:
            break
    for _, run in itertools.groupby(rig.shown, key=lambda shown: shown.run):
        sent = [shown.sent for shown in run]
        assert sent == sorted(sent)


def test_a_pause_takes_effect_while_parts_hang_and_keeps_what_was_sent(rig, sandbox, file, stored):
    held = sandbox.faults.add("UploadPart hold part=3-6")
    path = file(20 * PART)
    task = rig.add(path)
    rig.start(task.id)
    held.wait_holding(4)
    assert rig.paused(task.id).state is TaskState.PAUSED
    confirmed = rig.tasks[task.id].confirmed
    assert confirmed == 2 * PART
    held.remove()
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE
    assert stored(rig.tasks[task.id]) == path.read_bytes()


def test_what_was_confirmed_is_not_sent_again(rig, sandbox, file):
    held = sandbox.faults.add("UploadPart hold before nth=9 count=100")
    task = rig.add(file(20 * PART))
    rig.start(task.id)
    held.wait_holding(4)
    rig.paused(task.id)
    let_go(sandbox, held)
    known = on_server(sandbox, rig.tasks[task.id])
    sandbox.requests.clear()
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE
    assert known.isdisjoint(sent_numbers(sandbox))
    assert len(known) >= 8


def test_started_while_it_is_being_paused_it_goes_on(rig, sandbox, file, stored):
    held = sandbox.faults.add("UploadPart hold part=3-6")
    path = file(20 * PART)
    task = rig.add(path)
    rig.start(task.id)
    held.wait_holding(4)
    rig.end(task.id, StopReason.PAUSE)
    rig.start(task.id)
    held.release()
    task = rig.until(task.id, lambda t: t.state is TaskState.DONE)
    assert stored(task) == path.read_bytes()


def test_started_twice_it_runs_once(rig, sandbox, file):
    held = sandbox.faults.add("PutObject hold once")
    sandbox.faults.add("PutObject deny")
    task = rig.add(file(1000))
    rig.start(task.id)
    held.wait_holding()
    rig.start(task.id)
    held.release()
    assert rig.settled(task.id).state is TaskState.FAILED
    assert sandbox.requests.count("PutObject") == 1


def test_a_pause_that_comes_too_late_changes_nothing(rig, sandbox, file):
    held = sandbox.faults.add("CompleteMultipartUpload hold once")
    task = rig.add(file(5 * PART))
    rig.start(task.id)
    held.wait_holding()
    rig.end(task.id, StopReason.PAUSE)
    held.release()
    assert rig.settled(task.id).state is TaskState.DONE


def test_a_pause_that_came_too_late_counts_when_parts_have_to_be_sent_again(rig, sandbox, file, stored):
    path = file(5 * PART)
    held = sandbox.faults.add("CompleteMultipartUpload hold once")
    sandbox.faults.add("CompleteMultipartUpload no-such-upload once")
    task = rig.add(path)
    rig.start(task.id)
    held.wait_holding()
    rig.end(task.id, StopReason.PAUSE)
    held.release()
    assert rig.settled(task.id).state is TaskState.PAUSED
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE
    assert stored(rig.tasks[task.id]) == path.read_bytes()


def test_stopped_it_keeps_what_was_sent(rig, sandbox, file, stored):
    held = sandbox.faults.add("UploadPart hold part=5-8")
    path = file(20 * PART)
    task = rig.add(path)
    rig.start(task.id)
    held.wait_holding(4)
    rig.end(task.id, StopReason.STOP)
    assert rig.settled(task.id).state is TaskState.STOPPED
    assert len(sandbox.uploads.open_uploads()) == 1
    held.remove()
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE
    assert stored(rig.tasks[task.id]) == path.read_bytes()
    assert sandbox.requests.count("InitiateMultipartUpload") == 1


@pytest.mark.parametrize(
    "where", ["UploadPart hold part=3-6", "ListParts hold", "InitiateMultipartUpload hold"]
)
def test_discarded_nothing_is_left_behind(rig, sandbox, file, where):
    held = sandbox.faults.add(where)
    task = rig.add(file(20 * PART))
    rig.start(task.id)
    if where.startswith("ListParts"):
        rig.until(task.id, lambda t: t.confirmed > 0)
        rig.paused(task.id)
        rig.start(task.id)
    held.wait_holding()
    rig.end(task.id, StopReason.DISCARD)
    held.release()
    task = rig.until(task.id, lambda t: t.state is TaskState.DISCARDED)
    assert task.failure is None
    assert sandbox.uploads.open_uploads() == ()
    assert rig.vod.video_info(task.media_id) is None


@pytest.mark.parametrize("state", [TaskState.DRAFT, TaskState.PAUSED, TaskState.FAILED, TaskState.WAITING])
def test_a_row_at_rest_is_discarded(rig, sandbox, file, state):
    task = rig.add(file(1000))
    if state is TaskState.FAILED:
        sandbox.faults.add("PutObject deny")
        rig.start(task.id)
        rig.settled(task.id)
    elif state is not TaskState.DRAFT:
        rig.scheduler.set_paused(True)
        rig.start(task.id)
        if state is TaskState.PAUSED:
            rig.paused(task.id)
    assert rig.tasks[task.id].state is state
    assert rig.discarded(task.id).failure is None


def test_a_media_whose_creation_was_never_heard_of_is_discarded_too(rig, sandbox, file):
    held = sandbox.faults.add("CreateUploadVideo hold after once")
    sandbox.faults.add("CreateUploadVideo cut after once")
    task = rig.add(file(1000))
    rig.start(task.id)
    held.wait_holding()
    rig.end(task.id, StopReason.DISCARD)
    held.release()
    rig.until(task.id, lambda t: t.state is TaskState.DISCARDED)
    assert rig.vod.video_by_reference(task.reference_id) is None
    assert sandbox.requests.count("CreateUploadVideo") == 1


def test_what_cannot_be_removed_is_told(rig, sandbox, file):
    sandbox.faults.add("PutObject deny")
    sandbox.faults.add("DeleteVideo deny")
    task = rig.upload(file(1000))
    assert rig.discarded(task.id).failure.kind == "not-allowed"


def test_a_done_row_is_not_discarded(rig, file):
    task = rig.upload(file(1000))
    rig.end(task.id, StopReason.DISCARD)
    assert rig.tasks[task.id].state is TaskState.DONE
    assert rig.vod.video_info(task.media_id) is not None


@pytest.mark.parametrize("rest", [TaskState.UPLOADING, TaskState.STOPPED, TaskState.FAILED])
def test_after_a_restart_only_what_is_missing_is_sent(sandbox, new_rig, file, stored, rest):
    first = new_rig(sandbox, **PATIENT)
    trouble = sandbox.faults.add(
        f"UploadPart {'deny' if rest is TaskState.FAILED else 'hold'} nth=9 count=100"
    )
    path = file(20 * PART)
    task = first.add(path)
    first.start(task.id)
    if rest is not TaskState.FAILED:
        trouble.wait_holding(4)
    if rest is TaskState.STOPPED:
        first.end(task.id, StopReason.STOP)
    if rest is not TaskState.UPLOADING:
        first.settled(task.id)
    first.close()
    let_go(sandbox, trouble)
    sandbox.requests.clear()
    second = new_rig(sandbox, **PATIENT)
    assert second.tasks[task.id].state is rest
    known = on_server(sandbox, second.tasks[task.id])
    second.start(task.id)
    task = second.settled(task.id)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert sorted(known | set(sent_numbers(sandbox))) == list(range(1, 21))
    assert known.isdisjoint(sent_numbers(sandbox))
    # A refusal cuts what is in flight beside it; a hold lets it arrive first.
    assert len(known) >= (8 - (SMALL_PARTS.part_slots - 1) if rest is TaskState.FAILED else 8)
    assert (
        sandbox.requests.count("InitiateMultipartUpload") == sandbox.requests.count("CreateUploadVideo") == 0
    )


def test_a_finished_file_is_sent_again_to_the_same_media(rig, sandbox, file, stored):
    path = file(5 * PART)
    first = rig.upload(path)
    path.write_bytes(bytes(7 * PART))
    rig.start(first.id)
    again = rig.settled(first.id)
    assert again.state is TaskState.DONE, again.failure
    assert again.media_id == first.media_id
    assert stored(again) == bytes(7 * PART)
    assert sandbox.requests.count("CreateUploadVideo") == 1


def test_an_image_that_is_paused_before_it_was_created_is_no_riddle(rig, sandbox, file):
    sandbox.faults.add("CreateUploadImage fail=400:Throttling.User count=5")
    rig.settings = replace(SMALL_PARTS, retry=replace(SMALL_PARTS.retry, scale=5.0))
    task = rig.add(file(1000, "a.png"), kind=MediaKind.IMAGE)
    rig.start(task.id)
    rig.until(task.id, lambda t: t.retry is not None)
    assert rig.paused(task.id).state is TaskState.PAUSED
    sandbox.faults.clear()
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE
