"""The auth ends while bytes move, and nobody notices."""

from __future__ import annotations

import math
import time
from dataclasses import replace

import pytest

from tests.integration.engine.conftest import SMALL_PARTS
from vod_desktop.domain.events import AuthRenewed, Renewing, RetryPlanned
from vod_desktop.domain.limits import KIB, MIB
from vod_desktop.domain.task import TaskState


def test_two_hundred_parts_outlive_several_tokens(new_sandbox, new_rig, file, stored):
    sandbox = new_sandbox(token_ttl_s=4)
    rig = new_rig(sandbox)
    rig.bandwidth.set_limit(int(2.2 * MIB))
    path = file(200 * 100 * KIB)
    began = time.monotonic()
    task = rig.upload(path)
    took_s = time.monotonic() - began
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert rig.told(RetryPlanned) == []
    assert all(shown.failure is None for shown in rig.shown)
    assert took_s > 8
    assert 2 <= sandbox.requests.count("RefreshUploadVideo") <= math.ceil(took_s / (0.6 * 4)) + 1
    assert sandbox.requests.count("CreateUploadVideo") == 1
    assert sandbox.requests.count("InitiateMultipartUpload") == 1
    assert len({part.upload_id for part in sandbox.requests.of("UploadPart")}) == 1
    assert {part.status for part in sandbox.requests.of("UploadPart")} == {200}


@pytest.mark.parametrize("effect", ["expire-token", "unknown-key"])
def test_parts_that_meet_the_end_of_the_token_share_one_renewal(rig, sandbox, file, stored, effect):
    fault = sandbox.faults.add(f"UploadPart {effect} nth=5 count={1 if effect == 'expire-token' else 2}")
    task = rig.upload(file(30 * 100 * KIB))
    assert task.state is TaskState.DONE, task.failure
    assert fault.hits >= 1
    assert sandbox.requests.count("RefreshUploadVideo") == len(rig.told(Renewing)) <= 2
    assert rig.told(RetryPlanned) == []
    assert len({part.upload_id for part in sandbox.requests.of("UploadPart")}) == 1


@pytest.mark.parametrize(
    "action", ["InitiateMultipartUpload", "CompleteMultipartUpload", "PutObject", "HeadObject"]
)
def test_a_token_that_ends_at_a_single_call_is_renewed_there(rig, sandbox, file, stored, action):
    fault = sandbox.faults.add(f"{action} expire-token once")
    path = file(1000 if action == "PutObject" else 500 * KIB)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert fault.hits == 1
    assert sandbox.requests.count("RefreshUploadVideo") == 1
    assert rig.told(RetryPlanned) == []


def test_a_renewal_that_fails_for_a_while_stops_nothing(new_sandbox, new_rig, file, stored):
    sandbox = new_sandbox(token_ttl_s=3)
    rig = new_rig(sandbox)
    rig.bandwidth.set_limit(MIB)
    failing = sandbox.faults.add("RefreshUploadVideo fail=503 count=6")
    path = file(4 * MIB)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert failing.hits == 6
    assert rig.shown[-1].retry is None


def test_an_auth_that_is_refused_again_and_again_ends_the_upload_with_its_cause(rig, sandbox, file):
    sandbox.faults.add("UploadPart expire-token")
    task = rig.upload(file(500 * KIB))
    assert task.state is TaskState.FAILED
    assert task.failure.code == "SecurityTokenExpired"
    assert sandbox.requests.count("RefreshUploadVideo") < 6


def test_the_row_is_told_how_long_the_auth_is_good(rig, file):
    rig.upload(file(1000))
    assert [event.lifetime_s for event in rig.told(AuthRenewed)] == [pytest.approx(3000, abs=60)]


def test_an_upload_of_one_slot_renews_ahead_too(new_sandbox, new_rig, file):
    sandbox = new_sandbox(token_ttl_s=4)
    rig = new_rig(sandbox, replace(SMALL_PARTS, part_slots=1))
    rig.bandwidth.set_limit(600 * KIB)
    task = rig.upload(file(3 * MIB))
    assert task.state is TaskState.DONE, task.failure
    assert rig.told(RetryPlanned) == []
