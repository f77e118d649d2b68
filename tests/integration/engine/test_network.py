"""No network, a locked keychain: it waits, and goes on by itself."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

import pytest

from tests.integration.engine.conftest import SMALL_PARTS, let_go
from vod_desktop.domain.errors import KeychainLocked
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState
from vod_desktop.domain.task_state import Waiting
from vod_desktop.engine.stopping import StopReason
from vod_desktop.sandbox import Sandbox, SandboxOptions

PATIENT = replace(SMALL_PARTS, network_wait_s=0.2)
PART = 100 * KIB


def port_of(sandbox: Sandbox) -> int:
    return int(sandbox.endpoint.rpartition(":")[2])


def test_without_a_server_it_waits_and_goes_on_when_it_is_back(tmp_path, new_rig, new_sandbox, file, stored):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox")) as first:
        rig = new_rig(first, PATIENT)
        port = port_of(first)
        path = file(20 * PART)
        task = rig.add(path)
        held = first.faults.add("UploadPart hold nth=6 count=100")
        rig.start(task.id)
        held.wait_holding(4)
    waiting = rig.until(task.id, lambda t: t.state is TaskState.WAITING)
    assert waiting.waiting_for is Waiting.NETWORK
    assert waiting.failure.kind in {"network-down", "reply-lost"}
    back = new_sandbox(port=port)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == path.read_bytes()
    assert back.requests.count("CreateUploadVideo") == back.requests.count("InitiateMultipartUpload") == 0
    assert back.requests.count("UploadPart") <= 15


@pytest.mark.parametrize(
    ("reason", "state"),
    [(StopReason.PAUSE, TaskState.PAUSED), (StopReason.STOP, TaskState.STOPPED)],
)
def test_one_that_waits_can_be_ended(tmp_path, new_rig, file, reason, state):
    with ExitStack() as stack:
        gone = stack.enter_context(Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox")))
        rig = new_rig(gone, replace(PATIENT, network_wait_s=60.0))
    task = rig.add(file(1000))
    rig.start(task.id)
    rig.until(task.id, lambda t: t.waiting_for is Waiting.NETWORK)
    rig.end(task.id, reason)
    assert rig.settled(task.id).state is state


def test_one_that_waits_can_be_started_at_once(tmp_path, new_rig, new_sandbox, file):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox")) as gone:
        rig = new_rig(gone, replace(PATIENT, network_wait_s=600.0))
        port = port_of(gone)
    task = rig.add(file(1000))
    rig.start(task.id)
    rig.until(task.id, lambda t: t.waiting_for is Waiting.NETWORK)
    new_sandbox(port=port)
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE


def test_in_a_drill_it_fails_instead(tmp_path, new_rig, file):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox")) as gone:
        rig = new_rig(gone)
    task = rig.upload(file(1000))
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "network-down")


def test_others_go_on_while_one_waits_for_its_keychain(rig, file, monkeypatch):
    rig.settings = PATIENT
    usual = rig.of
    locked = [True]

    def of(account_id):
        if locked and account_id == "locked":
            raise KeychainLocked
        return usual(account_id)

    monkeypatch.setattr(rig, "of", of)
    waits = rig.add(file(1000, "locked.mp4"))
    rig.tasks[waits.id] = replace(rig.tasks[waits.id], account_id="locked")
    goes = rig.add(file(1000))
    rig.start(waits.id, goes.id)
    assert rig.settled(goes.id).state is TaskState.DONE
    assert rig.until(waits.id, lambda t: t.waiting_for is not None).waiting_for is Waiting.KEYCHAIN
    locked.clear()
    rig.start(waits.id)
    assert rig.settled(waits.id).state is TaskState.DONE


def test_a_connection_that_is_cut_in_the_middle_costs_one_part(rig, sandbox, file, stored):
    fault = sandbox.faults.add("UploadPart cut body part=3 once")
    path = file(8 * PART)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert fault.hits == 1
    assert sandbox.requests.count("UploadPart") == 9


def test_a_reply_that_never_comes_is_given_up_and_the_part_repeated(sandbox, new_rig, file, stored):
    rig = new_rig(sandbox, read_timeout_s=0.5, send_timeout_s=0.5)
    held = sandbox.faults.add("UploadPart hold after part=2 once")
    path = file(5 * PART)
    task = rig.upload(path)
    let_go(sandbox, held)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
