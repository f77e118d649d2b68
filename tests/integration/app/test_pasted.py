"""A pasted pair sends its one file through the whole program; there is no account and no key."""

from __future__ import annotations

import os

import pytest

from vod_desktop.app.actions import LockReason
from vod_desktop.app.notices import LeftOnServer
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyServer
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox import Sandbox, SandboxOptions

MIB = 1024 * 1024
ENDS = {TaskState.DONE, TaskState.FAILED, TaskState.ATTENTION}


@pytest.fixture(params=[3000])
def sandbox(tmp_path, request):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", token_ttl_s=request.param)) as running:
        yield running


@pytest.fixture
def file(tmp_path):
    def make(size=1000, name="clip.mp4"):
        path = tmp_path / name
        path.write_bytes(os.urandom(size))
        return path

    return make


def call(sandbox, action, **params):
    """Someone with a key asks VOD."""
    return sandbox.vod.call(action, params, sandbox.keys.valid.caller)


def send(owner, made, path):
    pasted = owner.services.pasted
    view = pasted.inspect(made["UploadAddress"], made["UploadAuth"], path=str(path))
    assert view.is_usable, view
    id_ = made.get("VideoId", "")
    finished = owner.answer(pasted.upload(view, path=str(path), media_id=id_, name="Pasted pair"))[1]
    (task_id,) = finished.added or finished.known
    return task_id


def at_rest(owner, task_id):
    owner.until(lambda: owner.uploads.task(task_id).state in ENDS)
    return owner.uploads.task(task_id)


@pytest.mark.parametrize("size", [1000, 12 * MIB], ids=["put", "parts"])
@pytest.mark.parametrize("told", [True, False], ids=["id told", "no id"])
def test_a_video_arrives(owner, sandbox, file, size, told):
    made = call(sandbox, "CreateUploadVideo", Title="t", FileName="clip.mp4")
    task = at_rest(owner, send(owner, made if told else made | {"VideoId": ""}, path := file(size)))
    assert task.state is TaskState.DONE, task.failure
    stored = sandbox.data_dir / "objects" / task.address.bucket / task.address.object_key
    assert stored.read_bytes() == path.read_bytes()
    assert task.media_id == (made["VideoId"] if told else "")
    assert {record.service for record in sandbox.requests.all()} == {"oss"}


@pytest.mark.parametrize(
    ("action", "params", "name"),
    [
        ("CreateUploadImage", {"ImageType": "default", "ImageExt": "gif"}, "a.gif"),
        ("CreateUploadAttachedMedia", {"BusinessType": "subtitle", "MediaExt": "srt"}, "a.srt"),
        ("CreateUploadAttachedMedia", {"BusinessType": "material", "MediaExt": "zip"}, "a.zip"),
    ],
)
def test_images_and_attached_media_arrive(owner, sandbox, file, action, params, name):
    task = at_rest(owner, send(owner, call(sandbox, action, **params), file(name=name)))
    assert task.state is TaskState.DONE, task.failure
    assert owner.uploads.lock_reason(task, Field.TITLE) is LockReason.UPLOADS_ONLY


@pytest.mark.parametrize("sandbox", [3], indirect=True)
def test_an_upload_that_outlives_its_pair_goes_on_with_a_fresh_one(owner, sandbox, file):
    owner.services.set_bandwidth(2 * MIB)
    made = call(sandbox, "CreateUploadVideo", Title="t", FileName="clip.mp4")
    path = file(14 * MIB)
    task = at_rest(owner, task_id := send(owner, made, path))
    assert (task.state, task.failure.values["reason"]) == (TaskState.ATTENTION, "pair-expired")
    owner.services.set_bandwidth(None)
    fresh = call(sandbox, "RefreshUploadVideo", VideoId=made["VideoId"])
    assert send(owner, fresh, path) == task_id
    owner.until(lambda: owner.uploads.task(task_id).state is TaskState.DONE)
    assert sandbox.requests.count("InitiateMultipartUpload") == 1


def test_after_a_restart_a_fresh_pair_is_asked_for_and_goes_on(open_program, sandbox, file):
    owner = open_program()
    held = sandbox.faults.add("UploadPart hold part=9-14")
    made = call(sandbox, "CreateUploadVideo", Title="t", FileName="clip.mp4")
    path = file(14 * MIB)
    task_id = send(owner, made, path)
    owner.until(lambda: owner.uploads.task(task_id).sent > 2 * MIB)
    owner.uploads.pause([task_id])
    held.remove()
    owner.until(lambda: owner.uploads.task(task_id).state in {TaskState.PAUSED, TaskState.DONE})
    owner.close()
    again = open_program()
    again.uploads.start([task_id])
    assert at_rest(again, task_id).failure.values["reason"] == "pair-expired"
    fresh = call(sandbox, "RefreshUploadVideo", VideoId=made["VideoId"])
    assert send(again, fresh, path) == task_id
    again.until(lambda: again.uploads.task(task_id).state is TaskState.DONE)
    assert sandbox.requests.count("InitiateMultipartUpload") == 1


def test_nothing_of_a_pair_is_on_disk_and_its_account_is_in_no_list(
    open_program, owner, sandbox, file, tmp_path
):
    made = call(sandbox, "CreateUploadVideo", Title="t", FileName="clip.mp4")
    before = owner.services.accounts.all()
    task = at_rest(owner, send(owner, made, file()))
    assert owner.services.accounts.all() == before
    assert owner.services.accounts.find(task.account_id).name == "Pasted pair"
    auth = owner.services.pasted.inspect(made["UploadAddress"], made["UploadAuth"]).auth
    owner.close()
    open_program()
    written = [path.read_bytes() for path in (tmp_path / "home").rglob("*") if path.is_file()]
    for secret in (auth.access_key_secret, auth.security_token, made["UploadAuth"]):
        assert not any(secret.encode() in content for content in written)


def test_the_network_of_another_account_is_taken_with_its_proxys_password(owner, sandbox, file):
    proxy = ProxyServer(host="127.0.0.1", port=1, user="editor")
    like = Account(
        AccountId("other"), "Other", AuthKind.APP_SERVER, network=AccountNetwork(ProxyMode.MANUAL, proxy)
    )
    made, path = call(sandbox, "CreateUploadVideo", Title="t", FileName="clip.mp4"), str(file())
    view = owner.services.pasted.inspect(made["UploadAddress"], made["UploadAuth"], path=path)
    finished = owner.answer(owner.services.pasted.upload(view, path=path, like=like))[1]
    task = at_rest(owner, finished.added[0])
    # The password is in no keychain here, and nothing goes past the proxy.
    assert task.failure.kind in {"proxy-refused", "keychain-absent"}
    assert sandbox.requests.all() == ()


def test_what_a_discarded_upload_leaves_is_said(owner, sandbox, file):
    held = sandbox.faults.add("UploadPart hold")
    made = call(sandbox, "CreateUploadVideo", Title="t", FileName="clip.mp4")
    task_id = send(owner, made, file(12 * MIB))
    sandbox.requests.wait_active("UploadPart")
    owner.until(lambda: owner.uploads.task(task_id).state is TaskState.UPLOADING)
    owner.uploads.discard([task_id])
    held.remove()
    assert owner.notice(LeftOnServer).failure.values["reason"] == "pasted-pair"
