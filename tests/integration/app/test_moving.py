"""Queue files and backups between homes: everything but secrets arrives, nothing is doubled, nothing is trusted."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.canary import secrets_of
from tests.integration.app.conftest import ACCOUNT, Owner
from vod_desktop.app.accounts import AccountDraft
from vod_desktop.app.moving.contents import Carries
from vod_desktop.app.moving.plan import Wishes
from vod_desktop.domain.account import AccessKey, AuthKind
from vod_desktop.domain.key_source import KeyCommand
from vod_desktop.domain.metadata import CoverFromFile, Field, MediaMetadata
from vod_desktop.domain.preset import Preset
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry
from vod_desktop.domain.settings import Theme
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox import Sandbox
from vod_desktop.store.exports import Exports
from vod_desktop.store.moving import Archive

ALL = Wishes(commands=True, begun=True, settings=True)
COMMAND = KeyCommand("fetch-key --profile studio")


@pytest.fixture
def other(tmp_path: Path, sandbox: Sandbox) -> Iterator[Owner]:
    """The program of another computer: a fresh home."""
    (tmp_path / "other").mkdir()
    made = Owner(tmp_path / "other", sandbox, exports=Exports(0o022))
    yield made
    made.close()


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    folder = tmp_path / "clips"
    folder.mkdir()
    for name in ("a.mp4", "b.mp4", "a.srt"):
        (folder / name).write_bytes(b"x" * 1000)
    return folder


def save_everything(owner: Owner, path: Path) -> dict:
    state, saved = owner.answer(owner.services.moving.save_everything(str(path)))
    assert state == "done", saved
    return json.loads(path.read_text())


def save_queue(owner: Owner, path: Path) -> dict:
    jobs = owner.services.remote.jobs.all()
    state, saved = owner.answer(owner.services.moving.save_queue(str(path), owner.uploads.all(), jobs))
    assert state == "done", saved
    return json.loads(path.read_text())


def read(owner: Owner, path: Path, carries: Carries = Carries.QUEUE):
    state, incoming = owner.answer(owner.services.moving.read(str(path), carries))
    assert state == "done", incoming
    return incoming


def take_in(owner: Owner, path: Path, carries: Carries = Carries.QUEUE, wishes: Wishes = ALL):
    state, taken = owner.answer(owner.services.moving.take_in(read(owner, path, carries), wishes))
    assert state == "done", taken
    return taken


def add_account(owner: Owner, **values: object) -> None:
    owner.answer(owner.services.accounts.add(AccountDraft(**values)))


def fill(owner: Owner, clips: Path, sandbox: Sandbox) -> None:
    """Accounts, settings, presets, rows of both kinds, one of them done."""
    services = owner.services
    key = AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
    add_account(owner, name="Studio", endpoint=sandbox.endpoint, key=key, remember=False)
    add_account(owner, name="Agency", source=COMMAND, color="#12a594")
    services.settings.set(replace(services.settings.get(), theme=Theme.DARK, files_at_once=5))
    services.presets.save(Preset("Series", {Field.TITLE: "{stem}!"}))
    (done,) = owner.add(clips / "b.mp4", start=True)
    owner.until(lambda: owner.uploads.task(done.id).state is TaskState.DONE)
    owner.add(clips / "a.mp4", metadata=MediaMetadata(tags=("tour",)))
    owner.add(clips / "a.srt", parent=owner.uploads.all()[-1])
    entries = [RemoteEntry("https://example.com/c.mp4", MediaMetadata("C"))]
    owner.answer(services.remote.jobs.add(entries, RemoteKind.PULL, ACCOUNT, draft=True))


def test_everything_but_secrets_arrives_in_a_fresh_home(
    owner: Owner, other: Owner, clips: Path, sandbox: Sandbox, tmp_path: Path
) -> None:
    fill(owner, clips, sandbox)
    first = save_everything(owner, tmp_path / "all.vodbackup")
    take_in(other, tmp_path / "all.vodbackup", Carries.EVERYTHING)
    assert save_everything(other, tmp_path / "again.vodbackup") == first
    assert [a["account"] for a in first["accounts"]] == ["There", "Studio", "Agency"]
    assert first["history"][0]["path"] == str(clips / "b.mp4")


def test_no_secret_is_in_the_files(owner: Owner, clips: Path, sandbox: Sandbox, tmp_path: Path) -> None:
    fill(owner, clips, sandbox)
    save_everything(owner, tmp_path / "all.vodbackup")
    save_queue(owner, tmp_path / "list.vodqueue")
    for name in ("all.vodbackup", "list.vodqueue"):
        content = (tmp_path / name).read_bytes()
        assert not [secret for secret in secrets_of(sandbox) if secret in content]
        assert sandbox.access_key_id.encode() not in content


def test_signed_addresses_and_passwords_in_addresses_stay_here(owner: Owner, tmp_path: Path) -> None:
    signed = (
        "https://b.oss-cn-shanghai.aliyuncs.com/c.mp4?OSSAccessKeyId=LTAI5tAAAA&Expires=1&Signature=abc%3D"
    )
    entries = [RemoteEntry(url) for url in (signed, "https://me:secret@example.com/c.mp4")]
    owner.answer(owner.services.remote.jobs.add(entries, RemoteKind.PULL, ACCOUNT, draft=True))
    assert save_queue(owner, tmp_path / "list.vodqueue")["urls"] == []


def test_a_second_import_adds_nothing(
    owner: Owner, other: Owner, clips: Path, sandbox: Sandbox, tmp_path: Path
) -> None:
    fill(owner, clips, sandbox)
    first = save_everything(owner, tmp_path / "all.vodbackup")
    for _ in range(2):
        take_in(other, tmp_path / "all.vodbackup", Carries.EVERYTHING)
    assert save_everything(other, tmp_path / "again.vodbackup") == first
    planned = read(other, tmp_path / "all.vodbackup", Carries.EVERYTHING).plan
    assert planned.same_accounts == ("There", "Studio", "Agency")
    assert len(planned.known) == 3


def test_a_backup_is_for_this_user_alone_and_a_queue_file_like_any_other(
    other: Owner, tmp_path: Path
) -> None:
    save_everything(other, tmp_path / "all.vodbackup")
    save_queue(other, tmp_path / "list.vodqueue")
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("all.vodbackup", "list.vodqueue")]
    assert modes == [0o600, 0o644]


def test_what_is_taken_in_is_there_after_a_restart(
    open_program: Callable[[], Owner], other: Owner, clips: Path, sandbox: Sandbox, tmp_path: Path
) -> None:
    fill(other, clips, sandbox)
    first = save_everything(other, tmp_path / "all.vodbackup")
    owner = open_program()
    take_in(owner, tmp_path / "all.vodbackup", Carries.EVERYTHING)
    owner.close()
    assert save_everything(open_program(), tmp_path / "again.vodbackup")["uploads"] == first["uploads"]


def test_a_command_for_keys_comes_only_when_it_was_allowed(
    owner: Owner, other: Owner, tmp_path: Path
) -> None:
    add_account(owner, name="Agency", source=COMMAND)
    save_everything(owner, tmp_path / "all.vodbackup")
    planned = read(other, tmp_path / "all.vodbackup", Carries.EVERYTHING).plan
    assert list(planned.commands.values()) == [COMMAND]
    take_in(other, tmp_path / "all.vodbackup", Carries.EVERYTHING, Wishes())
    agency = other.services.accounts.by_name("Agency")
    assert (agency.source, agency.kind) == (None, AuthKind.STS)


def test_the_account_of_a_file_never_gets_an_id_that_has_a_key(
    owner: Owner, other: Owner, tmp_path: Path
) -> None:
    add_account(owner, name="Studio")
    data = save_everything(owner, tmp_path / "all.vodbackup")
    data["accounts"][1]["id"] = ACCOUNT
    (tmp_path / "all.vodbackup").write_text(json.dumps(data))
    take_in(other, tmp_path / "all.vodbackup", Carries.EVERYTHING)
    assert other.services.accounts.by_name("Studio").id not in {
        ACCOUNT,
        owner.services.accounts.by_name("Studio").id,
    }


def test_a_queue_file_moves_with_its_files(owner: Owner, other: Owner, clips: Path, tmp_path: Path) -> None:
    cover = MediaMetadata("A", cover=CoverFromFile(str(clips / "a.png")))
    owner.add(clips / "a.mp4", metadata=cover)
    save_queue(owner, clips / "list.vodqueue")
    moved = clips.rename(tmp_path / "moved")
    take_in(other, moved / "list.vodqueue")
    (task,) = other.uploads.all()
    assert (task.path, task.state, task.size) == (str(moved / "a.mp4"), TaskState.DRAFT, 1000)
    assert task.metadata.cover == CoverFromFile(str(moved / "a.png"))


def test_a_subtitle_still_belongs_to_its_video(owner: Owner, other: Owner, clips: Path) -> None:
    (video,) = owner.add(clips / "a.mp4", together=False)
    owner.add(clips / "a.srt", parent=video)
    save_queue(owner, clips / "list.vodqueue")
    take_in(other, clips / "list.vodqueue")
    video, subtitle = other.uploads.all()
    assert subtitle.parent_id == video.id


def test_missing_files_are_named_and_come_as_drafts(owner: Owner, other: Owner, clips: Path) -> None:
    owner.add(clips / "b.mp4")
    save_queue(owner, clips / "list.vodqueue")
    (clips / "b.mp4").unlink()
    assert read(other, clips / "list.vodqueue").plan.missing == (str(clips / "b.mp4"),)
    take_in(other, clips / "list.vodqueue")
    assert [task.state for task in other.uploads.all()] == [TaskState.DRAFT]


def test_rows_of_an_unknown_account_go_to_the_default_one(owner: Owner, other: Owner, clips: Path) -> None:
    owner.add(clips / "b.mp4")
    data = save_queue(owner, clips / "list.vodqueue")
    data["uploads"][0]["account"] = "Nobody"
    (clips / "list.vodqueue").write_text(json.dumps(data))
    assert read(other, clips / "list.vodqueue").plan.strangers == ("Nobody",)
    take_in(other, clips / "list.vodqueue")
    assert [task.account_id for task in other.uploads.all()] == [ACCOUNT]


def test_what_had_begun_elsewhere_is_left_there_unless_it_is_wished(
    owner: Owner, other: Owner, clips: Path, sandbox: Sandbox
) -> None:
    (task,) = owner.add(clips / "b.mp4")
    begun = replace(task, create_intended=True)
    owner.answer(owner.services.moving.save_queue(str(clips / "list.vodqueue"), [begun], []))
    take_in(other, clips / "list.vodqueue", wishes=Wishes())
    assert other.uploads.all() == []
    take_in(other, clips / "list.vodqueue", wishes=Wishes(begun=True))
    assert [(t.media_id, t.create_intended) for t in other.uploads.all()] == [(None, False)]


def test_network_addresses_are_not_looked_at(owner: Owner, other: Owner, clips: Path) -> None:
    owner.add(clips / "b.mp4")
    data = save_queue(owner, clips / "list.vodqueue")
    data["uploads"][0]["path"] = "\\\\elsewhere\\share\\b.mp4"
    (clips / "list.vodqueue").write_text(json.dumps(data))
    planned = read(other, clips / "list.vodqueue").plan
    assert planned.left_out == ("\\\\elsewhere\\share\\b.mp4",)
    assert not planned.uploads


def test_a_failure_half_way_changes_nothing(
    owner: Owner, other: Owner, clips: Path, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(owner, clips, sandbox)
    save_everything(owner, tmp_path / "all.vodbackup")
    before = save_everything(other, tmp_path / "before.vodbackup")
    incoming = read(other, tmp_path / "all.vodbackup", Carries.EVERYTHING)
    database = other.program._database
    with database.transaction() as connection:
        connection.execute(
            "CREATE TEMP TRIGGER full BEFORE INSERT ON remote_jobs BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    state, _failure = other.answer(other.services.moving.take_in(incoming, ALL))
    assert state == "failed"
    assert save_everything(other, tmp_path / "after.vodbackup") == before
    assert Archive(database).history() == []


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": "vod-desktop-backup", "version": 1}', "\0"])
def test_other_files_are_named_as_such(other: Owner, tmp_path: Path, content: str) -> None:
    (tmp_path / "x.vodqueue").write_text(content)
    state, failure = other.answer(other.services.moving.read(str(tmp_path / "x.vodqueue"), Carries.QUEUE))
    assert (state, failure.kind, failure.values["reason"]) == ("failed", "moved-file-unusable", "format")


def test_a_file_that_cannot_be_written_is_told(other: Owner, tmp_path: Path) -> None:
    for job in (
        other.services.moving.save_everything(str(tmp_path / "none" / "x")),
        other.services.moving.save_queue(str(tmp_path / "none" / "x"), [], []),
    ):
        state, failure = other.answer(job)
        assert (state, failure.values["reason"]) == ("failed", "access")
