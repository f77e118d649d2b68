"""The state table: every (state, event) pair is allowed or refused, and what an allowed one changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain import events as told
from vod_desktop.domain.errors import CallDetail, Failure, NotAllowed
from vod_desktop.domain.events import (
    DURABLE,
    AuthRenewed,
    CallNoted,
    CoverCreated,
    CoverIntended,
    CoverRemoved,
    CoverUploaded,
    CreateIntended,
    DiscardAsked,
    EndAsked,
    LeftBehind,
    MediaCreated,
    MediaForgotten,
    Moved,
    PartConfirmed,
    PartsDropped,
    Progressed,
    Recovered,
    Renewing,
    Resumed,
    RetryPlanned,
    SliceConfirmed,
    SourceSeen,
    Stalled,
    StartedOver,
    TaskEvent,
    UploadInitiated,
    Verified,
)
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import AccountId, MediaId, ReferenceId, TaskId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.playlist import StoredSlice
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task import IllegalEvent, RetryNote, UploadTask
from vod_desktop.domain.task_state import ALLOWED, RUNNING, SETTLED, TaskState, Waiting

ID, RUN = TaskId("t"), 3
S = TaskState
IDENTITY = SourceIdentity(1000, 5, 6, 7)
ADDRESS = UploadAddress("https://oss-cn-shanghai.aliyuncs.com", "bucket", "key.mp4")
FAILURE = Failure.of(NotAllowed(CallDetail("UploadPart", 403, "AccessDenied")))
TASK = UploadTask(
    ID, MediaKind.VIDEO, "/clip.mp4", AccountId("a"), ReferenceId("ref-0001"), run=RUN, size=1000
)
SENDING = replace(
    TASK,
    state=S.UPLOADING,
    identity=IDENTITY,
    media_id=MediaId("m"),
    address=ADDRESS,
    upload_id=UploadId("u"),
    part_size=400,
    confirmed=400,
    sent=700,
    speed=9.0,
)
PREPARING, UPLOADING, FINISHING, VERIFYING = S.PREPARING, S.UPLOADING, S.FINISHING, S.VERIFYING
EVENTS: list[tuple[TaskEvent, set[TaskState]]] = [
    (SourceSeen(ID, RUN, IDENTITY), {PREPARING}),
    (CreateIntended(ID, RUN), {PREPARING}),
    (MediaCreated(ID, RUN, MediaId("m"), ADDRESS), {PREPARING}),
    (CoverIntended(ID, RUN, 6.0), {PREPARING, S.DONE}),
    (CoverCreated(ID, RUN, MediaId("i")), {PREPARING, S.DONE}),
    (CoverRemoved(ID, RUN, MediaId("i")), {PREPARING, S.DONE}),
    (CoverUploaded(ID, RUN, MediaId("i"), "https://c"), {PREPARING, S.DONE}),
    (StartedOver(ID, RUN), {PREPARING}),
    (MediaForgotten(ID, RUN, ReferenceId("ref-0002")), {PREPARING, UPLOADING, FINISHING}),
    (LeftBehind(ID, RUN), {PREPARING, UPLOADING, FINISHING}),
    (Resumed(ID, RUN, 1, 3, 400), {PREPARING, UPLOADING}),
    (UploadInitiated(ID, RUN, UploadId("u"), 400), {PREPARING, UPLOADING}),
    (PartConfirmed(ID, RUN, StoredPart(1, 400, "E", 1)), {PREPARING, UPLOADING}),
    (SliceConfirmed(ID, RUN, StoredSlice("a.ts", IDENTITY, 1)), {UPLOADING}),
    (PartsDropped(ID, RUN, (1,)), {PREPARING, UPLOADING, FINISHING}),
    (Progressed(ID, RUN, 500, 1.0), {UPLOADING, FINISHING}),
    (Renewing(ID, RUN), set(RUNNING)),
    (AuthRenewed(ID, RUN, 3000, 0.0), set(RUNNING)),
    (RetryPlanned(ID, RUN, 1, 5, 2.0, FAILURE), set(RUNNING)),
    (Recovered(ID, RUN), set(RUNNING)),
    (Stalled(ID, RUN, 30), set(RUNNING)),
    (Verified(ID, RUN, 1000, 42), {VERIFYING}),
    (CallNoted(ID, RUN, CallDetail("X"), True, 0.0, 0.1), set(S)),
    (EndAsked(ID, RUN), set(S)),
    (DiscardAsked(ID, RUN), set(S)),
]
MOVES = {
    S.DRAFT: {S.WAITING, S.DISCARDED},
    S.WAITING: {PREPARING, S.PAUSED, S.STOPPED, S.ATTENTION, S.FAILED, S.DISCARDED},
    PREPARING: {
        UPLOADING,
        FINISHING,
        VERIFYING,
        S.SUBMITTED,
        S.WAITING,
        S.PAUSED,
        S.STOPPED,
        S.ATTENTION,
        S.FAILED,
        S.DISCARDED,
    },
    UPLOADING: {
        PREPARING,
        FINISHING,
        VERIFYING,
        S.WAITING,
        S.PAUSED,
        S.STOPPED,
        S.ATTENTION,
        S.FAILED,
        S.DISCARDED,
    },
    FINISHING: {VERIFYING, UPLOADING, PREPARING, S.WAITING, S.STOPPED, S.ATTENTION, S.FAILED},
    VERIFYING: {S.DONE, S.WAITING, S.STOPPED, S.ATTENTION, S.FAILED},
    S.SUBMITTED: {S.DONE, S.WAITING, S.STOPPED, S.DISCARDED, S.ATTENTION, S.FAILED},
    S.DONE: {S.WAITING},
    S.PAUSED: {S.WAITING, S.STOPPED, S.DISCARDED},
    S.STOPPED: {S.WAITING, S.DISCARDED},
    S.ATTENTION: {S.WAITING, S.STOPPED, S.DISCARDED},
    S.FAILED: {S.WAITING, S.STOPPED, S.DISCARDED},
    S.DISCARDED: set(),
}


def allows(task: UploadTask, event: TaskEvent) -> bool:
    try:
        task.apply(event)
    except IllegalEvent:
        return False
    return True


@pytest.mark.parametrize("state", S, ids=lambda state: state.value)
@pytest.mark.parametrize(("event", "states"), EVENTS, ids=[type(event).__name__ for event, _ in EVENTS])
def test_an_event_is_taken_in_its_states_and_in_no_other(
    state: TaskState, event: TaskEvent, states: set[TaskState]
) -> None:
    assert allows(replace(SENDING, state=state), event) is (state in states)


@pytest.mark.parametrize("before", S, ids=lambda state: state.value)
@pytest.mark.parametrize("after", S, ids=lambda state: state.value)
def test_a_move_is_allowed_or_refused(before: TaskState, after: TaskState) -> None:
    assert allows(replace(SENDING, state=before), Moved(ID, RUN, after)) is (after in MOVES[before])
    assert ALLOWED[before] == MOVES[before]


def test_every_event_has_its_row_in_this_test() -> None:
    kinds = {kind for kind in vars(told).values() if isinstance(kind, type) and issubclass(kind, TaskEvent)}
    assert kinds - {TaskEvent, Moved} == {type(event) for event, _ in EVENTS}
    assert set(DURABLE) <= kinds


def test_a_state_runs_or_is_settled_or_waits() -> None:
    assert not RUNNING & SETTLED
    assert set(S) - RUNNING - SETTLED == {S.WAITING, S.SUBMITTED}
    assert S.UPLOADING.is_running
    assert S.DONE.is_settled


def test_another_tasks_event_is_refused() -> None:
    assert not allows(TASK, CallNoted(TaskId("other"), RUN, CallDetail("X"), True, 0.0, 0.1))


@pytest.mark.parametrize(
    ("event", "late"),
    [
        (Progressed(ID, RUN - 1, 1, 1.0), True),
        (Progressed(ID, RUN + 1, 1, 1.0), True),
        (Progressed(ID, RUN, 1, 1.0), False),
        (Moved(ID, RUN + 1, S.WAITING), False),
        (Moved(ID, RUN - 1, S.PAUSED), True),
    ],
)
def test_what_a_run_that_is_over_tells_is_late(event: TaskEvent, late: bool) -> None:
    assert TASK.is_late(event) is late


def test_a_new_run_shows_what_is_confirmed() -> None:
    paused = SENDING.apply(Moved(ID, RUN, S.PAUSED))
    assert (paused.sent, paused.speed, paused.run) == (700, 0.0, RUN)
    again = paused.apply(Moved(ID, RUN + 1, S.WAITING))
    assert (again.sent, again.confirmed, again.run) == (400, 400, RUN + 1)


def test_a_move_clears_what_the_row_said() -> None:
    busy = replace(SENDING, retry=RetryNote(1, 5, 1.0, FAILURE), renewing=True, ending=True, stalled_s=30)
    paused = busy.apply(Moved(ID, RUN, S.PAUSED))
    assert (paused.retry, paused.renewing, paused.ending, paused.stalled_s) == (None, False, False, 0.0)


def test_why_it_failed_or_waits_stays_until_the_next_move() -> None:
    failed = SENDING.apply(Moved(ID, RUN, S.FAILED, FAILURE))
    assert failed.failure == FAILURE
    waiting = SENDING.apply(Moved(ID, RUN, S.WAITING, FAILURE, Waiting.NETWORK))
    assert waiting.waiting_for is Waiting.NETWORK
    assert waiting.apply(Moved(ID, RUN, S.PREPARING)).waiting_for is None


def test_done_has_a_moment_and_starting_again_forgets_what_was_sent_but_not_the_media() -> None:
    done = replace(SENDING, state=VERIFYING, crc64=42).apply(Moved(ID, RUN, S.DONE, at=99.0))
    assert (done.finished_at, done.crc64) == (99.0, 42)
    again = done.apply(Moved(ID, RUN + 1, S.WAITING))
    assert (again.upload_id, again.confirmed, again.sent, again.crc64, again.identity) == (
        None,
        0,
        0,
        None,
        None,
    )
    assert (again.media_id, again.finished_at) == ("m", None)


def test_parts_add_up_and_shown_bytes_never_go_back() -> None:
    task = SENDING.apply(PartConfirmed(ID, RUN, StoredPart(2, 400, "E", 1)))
    assert (task.confirmed, task.sent) == (800, 800)
    task = task.apply(Progressed(ID, RUN, 10, 5.0))
    assert (task.sent, task.speed) == (800, 5.0)
    task = task.apply(PartsDropped(ID, RUN, (1, 2))).apply(Resumed(ID, RUN, 0, 3, 0))
    assert (task.confirmed, task.sent) == (0, 800)


def test_a_repeat_is_shown_until_it_has_worked() -> None:
    task = SENDING.apply(RetryPlanned(ID, RUN, 2, 5, 8.0, FAILURE))
    assert task.retry == RetryNote(2, 5, 8.0, FAILURE)
    task = task.apply(PartConfirmed(ID, RUN, StoredPart(2, 400, "E", 1)))
    assert task.retry is not None
    assert task.apply(Recovered(ID, RUN)).retry is None


def test_a_renewal_is_shown_while_it_lasts() -> None:
    task = SENDING.apply(Renewing(ID, RUN))
    assert task.renewing
    assert (
        task.apply(AuthRenewed(ID, RUN, 900, 1000.0)).renewing,
        task.apply(AuthRenewed(ID, RUN, 900, 1000.0)).auth_until,
    ) == (False, 1900.0)


@pytest.mark.parametrize("state", S, ids=lambda state: state.value)
def test_an_end_that_was_asked_for_is_shown_only_while_it_runs(state: TaskState) -> None:
    assert replace(TASK, state=state).apply(EndAsked(ID, RUN)).ending is state.is_running


def test_what_the_media_is_comes_and_goes() -> None:
    task = replace(TASK, state=PREPARING).apply(SourceSeen(ID, RUN, IDENTITY)).apply(CreateIntended(ID, RUN))
    assert (task.identity, task.size, task.create_intended) == (IDENTITY, 1000, True)
    task = task.apply(MediaCreated(ID, RUN, MediaId("m"), ADDRESS, "R1"))
    assert (task.media_id, task.address, task.request_id, task.create_intended) == ("m", ADDRESS, "R1", False)
    task = task.apply(UploadInitiated(ID, RUN, UploadId("u"), 400))
    assert (task.upload_id, task.part_size, task.confirmed) == ("u", 400, 0)
    task = task.apply(MediaForgotten(ID, RUN, ReferenceId("ref-0002")))
    assert (task.media_id, task.address, task.upload_id, task.reference_id) == (None, None, None, "ref-0002")
    assert task.identity == IDENTITY


def test_starting_over_keeps_the_media() -> None:
    task = replace(SENDING, state=PREPARING).apply(StartedOver(ID, RUN))
    assert (task.media_id, task.upload_id, task.confirmed, task.sent, task.identity) == (
        "m",
        None,
        0,
        0,
        None,
    )


def test_a_finished_row_that_starts_again_replaces_until_it_is_done_or_has_another_media() -> None:
    again = replace(TASK, state=S.DONE, media_id=MediaId("m")).apply(Moved(ID, RUN, S.WAITING))
    assert again.replaces
    assert not replace(again, state=VERIFYING).apply(Moved(ID, RUN, S.DONE)).replaces
    assert (
        not replace(again, state=PREPARING).apply(MediaForgotten(ID, RUN, ReferenceId("r-000009"))).replaces
    )


def test_another_media_within_a_run_takes_nothing_back_that_was_shown() -> None:
    assert SENDING.apply(MediaForgotten(ID, RUN, ReferenceId("ref-0002"))).sent == 700
    assert replace(SENDING, state=PREPARING).apply(MediaForgotten(ID, RUN, ReferenceId("ref-0002"))).sent == 0


def test_a_cover_and_a_proof_are_kept() -> None:
    task = replace(TASK, state=PREPARING).apply(CoverUploaded(ID, RUN, MediaId("i"), "https://c"))
    assert (task.cover_image_id, task.cover_url) == ("i", "https://c")
    verified = replace(SENDING, state=VERIFYING).apply(Verified(ID, RUN, 1000, 42))
    assert (verified.crc64, verified.sent) == (42, 1000)
    assert SENDING.apply(Stalled(ID, RUN, 31.0)).stalled_s == 31.0


@given(
    st.lists(
        st.sampled_from([*(event for event, _ in EVENTS), *(Moved(ID, RUN, state) for state in S)]),
        max_size=40,
    )
)
def test_no_order_of_events_takes_back_shown_bytes_within_a_run(order: list[TaskEvent]) -> None:
    task = replace(TASK, state=S.UPLOADING)
    for event in order:
        if not isinstance(event, (StartedOver, MediaForgotten)) and allows(task, event):
            after = task.apply(event)
            assert after.sent >= task.sent or after.state is S.WAITING
            task = after


@pytest.mark.parametrize("state", S, ids=lambda state: state.value)
def test_what_is_given_up_stays_so_until_it_is_done_all_the_same(state: TaskState) -> None:
    given_up = replace(SENDING, state=state).apply(DiscardAsked(ID, RUN))
    assert given_up.discarding is (state is not S.DONE)
    for after in MOVES[state]:
        assert given_up.apply(Moved(ID, RUN, after)).discarding is (S.DONE not in {state, after})


def test_giving_up_a_run_that_has_not_begun_is_not_late() -> None:
    assert not SENDING.is_late(DiscardAsked(ID, RUN + 1))
    assert SENDING.is_late(DiscardAsked(ID, RUN - 1))
