"""Uploads that an app server authorises, through the whole program: no key is on this computer."""

from __future__ import annotations

import os
from dataclasses import replace

import keyring
import keyring.backends.fail
import pytest

from vod_desktop.app.accounts import AccountDraft
from vod_desktop.app.actions import LockReason
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.notices import LeftOnServer
from vod_desktop.domain.account import AuthKind
from vod_desktop.domain.app_server import AppServer
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import CoverFromFile, Field
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox import Sandbox, SandboxOptions

MIB = 1024 * 1024


@pytest.fixture(autouse=True)
def no_keychain():
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def sandbox(tmp_path):
    options = SandboxOptions(data_dir=tmp_path / "sandbox", app_server=True, token_ttl_s=3)
    with Sandbox(options) as running:
        yield running


@pytest.fixture
def draft(sandbox):
    server = AppServer(f"{sandbox.endpoint}/app")
    return AccountDraft("Server", app_server=server, token=sandbox.keys.app_token)


@pytest.fixture
def account(owner, draft):
    how, added = owner.answer(owner.services.accounts.add(draft))
    assert (how, added.account.kind) == ("done", AuthKind.APP_SERVER)
    return added.account


@pytest.fixture
def file(tmp_path):
    def make(size=1000, name="clip.mp4"):
        path = tmp_path / name
        path.write_bytes(os.urandom(size))
        return path

    return make


@pytest.fixture
def put(owner, account):
    """Adds a file to the account and starts it."""

    def start(path, kind=None, **metadata):
        job = owner.uploads.add_paths([str(path)], account_id=account.id, options=AddOptions(kind=kind))
        finished = owner.answer(job)[1]
        (task_id,) = finished.added
        owner.uploads.edit([task_id], metadata and {Field(name): value for name, value in metadata.items()})
        owner.uploads.start([task_id])
        return task_id

    return start


@pytest.fixture
def ended(owner, put):
    """The same, and waits for its end."""

    def start(path, kind=None, **metadata):
        task_id = put(path, kind, **metadata)
        return at_rest(owner, task_id)

    return start


def at_rest(owner, task_id):
    ends = {TaskState.DONE, TaskState.FAILED, TaskState.ATTENTION}
    owner.until(lambda: owner.uploads.task(task_id).state in ends)
    return owner.uploads.task(task_id)


def stored(sandbox, task):
    return (sandbox.data_dir / "objects" / task.address.bucket / task.address.object_key).read_bytes()


def vod_calls(sandbox):
    return [record for record in sandbox.requests.all() if record.service == "vod"]


def test_a_long_upload_outlives_its_tokens(owner, sandbox, file, ended):
    owner.services.set_bandwidth(2 * MIB)
    path = file(14 * MIB)
    task = ended(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(sandbox, task) == path.read_bytes()
    renewals = [r for r in sandbox.requests.all() if r.action.endswith("/refresh")]
    assert len(renewals) >= 2
    assert (
        sandbox.requests.count("InitiateMultipartUpload") == sandbox.requests.count("POST /app/videos") == 1
    )
    assert vod_calls(sandbox) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.png", None),
        ("a.srt", None),
        ("logo.png", MediaKind.WATERMARK),
        ("intro.mp4", MediaKind.MATERIAL),
        ("sound.mp3", None),
    ],
)
def test_all_kinds_arrive(sandbox, file, ended, name, kind):
    path = file(name=name)
    task = ended(path, kind)
    assert task.state is TaskState.DONE, task.failure
    assert stored(sandbox, task) == path.read_bytes()
    assert vod_calls(sandbox) == []


def test_a_cover_goes_the_same_way(sandbox, file, ended, tmp_path):
    picture = tmp_path / "cover.png"
    picture.write_bytes(_PNG)
    task = ended(file(), cover=CoverFromFile(str(picture)))
    assert task.state is TaskState.DONE, task.failure
    assert task.cover_url.startswith("http")
    assert [r.action for r in sandbox.requests.all()][:1] == ["POST /app/images"]


def test_a_lost_answer_ends_in_a_question_and_never_in_two_videos(owner, sandbox, file, put):
    sandbox.faults.add("app:*videos cut after once")
    task = at_rest(owner, put(file()))
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "create-unclear")
    assert sandbox.requests.count("POST /app/videos") == 1
    owner.uploads.start([task.id])  # the answer: create it anew
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    assert sandbox.requests.count("POST /app/videos") == 2


def test_a_server_that_was_busy_is_asked_again(sandbox, file, ended):
    fault = sandbox.faults.add("app:*videos fail=429 once")
    assert ended(file()).state is TaskState.DONE
    assert fault.hits == 1


def test_what_a_discarded_upload_leaves_at_vod_is_said(owner, sandbox, file, put):
    held = sandbox.faults.add("UploadPart hold")
    task_id = put(file(12 * MIB))
    sandbox.requests.wait_active("UploadPart")
    owner.until(lambda: owner.uploads.task(task_id).state is TaskState.UPLOADING)
    owner.uploads.discard([task_id])
    held.remove()
    notice = owner.notice(LeftOnServer)
    assert (notice.failure.kind, bool(notice.media_id)) == ("not-offered", True)
    assert sandbox.requests.count("AbortMultipartUpload") == 1


def test_a_wrong_token_is_named(owner, sandbox, draft, file):
    accounts = owner.services.accounts
    how, failure = owner.answer(accounts.test(replace(draft, token="wrong")))
    assert (how, failure.kind, failure.values["reason"]) == ("failed", "key-rejected", "app-token")
    assert owner.answer(accounts.test(draft))[0] == "done"
    assert sandbox.requests.count("POST /app/videos") == 0


def test_a_token_that_is_withdrawn_asks_for_another(owner, account, draft, file, put):
    accounts = owner.services.accounts
    owner.answer(accounts.update(account.id, replace(draft, token="withdrawn")))
    task = at_rest(owner, put(file()))
    assert (task.state, task.failure.values["reason"]) == (TaskState.ATTENTION, "app-token")
    owner.answer(accounts.update(account.id, draft))
    owner.uploads.retry([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("http://127.0.0.1:1", "network-down"),
        ("http://media.example.com", "input"),
        ("{endpoint}/__portal__", "foreign-reply"),
    ],
)
def test_a_server_that_cannot_be_used_is_told(owner, sandbox, draft, address, kind):
    server = AppServer(address.format(endpoint=sandbox.endpoint))
    how, failure = owner.answer(owner.services.accounts.test(replace(draft, app_server=server)))
    assert (how, failure.kind) == ("failed", kind)


def test_it_lists_no_categories_and_says_so(owner, account, sandbox):
    how, failure = owner.answer(owner.services.catalog.refresh(account.id))
    assert (how, failure.kind) == ("failed", "not-offered")
    how, failure = owner.answer(owner.services.catalog.add_category(account.id, "x", None))
    assert (how, failure.kind) == ("failed", "not-offered")
    assert sandbox.requests.all() == ()


def test_what_it_created_cannot_be_changed_and_says_so(owner, ended, file, sandbox):
    task = ended(file(name="a.srt"))
    assert owner.uploads.lock_reason(task, Field.TITLE) is LockReason.UPLOADS_ONLY
    owner.uploads.edit([task.id], {Field.TITLE: "Later"})
    assert owner.uploads.task(task.id).metadata.title == "a"


def test_the_account_outlives_the_program_and_its_token_does_not(open_program, sandbox, draft):
    owner = open_program()
    how, added = owner.answer(owner.services.accounts.add(draft))
    assert (how, added.trouble.kind) == ("done", "keychain-absent")
    owner.close()
    again = open_program()
    account = again.services.accounts.by_name("Server")
    assert (account.kind, account.app_server) == (AuthKind.APP_SERVER, draft.app_server)
    how, failure = again.answer(again.services.accounts.test_saved(account.id))
    assert (how, failure.kind) == ("failed", "keychain-absent")


def test_the_token_is_in_no_file(open_program, owner, sandbox, account, file, put, tmp_path):
    sandbox.faults.add("app:*videos fail=500 once")
    at_rest(owner, put(file()))
    owner.answer(owner.services.accounts.test_saved(account.id))
    owner.close()
    open_program()
    token = sandbox.keys.app_token.encode()
    written = [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
    assert written
    assert [path for path in written if token in path.read_bytes()] == []


_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)
