"""Queue files and backups in memory, planned by the real thing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.ui.fakes import known
from vod_desktop.app.jobs import Job
from vod_desktop.app.moving.contents import Carries, Contents
from vod_desktop.app.moving.plan import Present, Wishes, plan
from vod_desktop.app.moving.rows import AccountRef, CarriedJob, CarriedUpload
from vod_desktop.app.moving.service import Incoming, Saved, TakenIn
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.key_source import KeyCommand
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyServer
from vod_desktop.domain.preset import Preset
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.settings import Settings

STUDIO = AccountRef("Studio", "cn-shanghai")
HERE = Account(AccountId("studio"), "Studio", AuthKind.ACCESS_KEY, "cn-shanghai")
AGENCY = Account(
    AccountId(""), "Agency", AuthKind.STS, "cn-beijing", source=KeyCommand("fetch-key --profile agency")
)
PROXIED = Account(
    AccountId(""),
    "Overseas",
    AuthKind.ACCESS_KEY,
    "ap-southeast-1",
    "https://vod.ap-southeast-1.aliyuncs.com",
    network=AccountNetwork(ProxyMode.MANUAL, ProxyServer(host="proxy.example.com")),
)


def upload(name: str, *, account: AccountRef = STUDIO, begun: bool = False) -> CarriedUpload:
    form = MediaMetadata(Path(name).stem)
    return CarriedUpload(f"/no-such-folder/{name}", MediaKind.VIDEO, account, form, begun=begun)


def queue(*uploads: CarriedUpload) -> Incoming:
    """A queue file with these rows, read where the account Studio is."""
    return incoming(Contents(uploads=uploads), Carries.QUEUE, "/films/autumn.vodqueue")


def backup() -> Incoming:
    """A backup with something of everything."""
    contents = Contents(
        uploads=(
            upload("opening.mp4"),
            upload("rehearsal.mp4", account=AccountRef("Old", "cn-beijing"), begun=True),
        ),
        jobs=(CarriedJob("https://example.com/c.mp4", RemoteKind.PULL, STUDIO),),
        accounts=(replace(HERE, id=AccountId("")), AGENCY, PROXIED),
        settings=Settings(files_at_once=5),
        presets=(Preset("Series", {Field.TITLE: "{stem}"}),),
    )
    return incoming(contents, Carries.EVERYTHING, "/films/vod-desktop.vodbackup")


def incoming(contents: Contents, carries: Carries, path: str) -> Incoming:
    ids = [AccountId(f"new-{number}") for number, _ in enumerate(contents.accounts)]
    return Incoming(path, carries, plan(contents, Present([HERE], HERE), ids))


class HeldMoving:
    """Takes everything in at once and remembers with which wishes; fails with `failure` when there is one."""

    def __init__(self, read: Incoming, failure: Failure | None = None) -> None:
        self._read = read
        self.failure = failure
        self.saved: list[tuple[Any, ...]] = []
        self.asked: list[tuple[str, Carries]] = []
        self.wishes: list[Wishes] = []

    def save_queue(self, *saved: Any) -> Job[Saved]:
        self.saved.append(saved)
        return self._answer(Saved(saved[0], 1, 2))

    def save_everything(self, *saved: Any) -> Job[Saved]:
        self.saved.append(saved)
        return self._answer(Saved(saved[0], 1, 0))

    def read(self, path: str, carries: Carries) -> Job[Incoming]:
        self.asked.append((path, carries))
        return self._answer(self._read)

    def take_in(self, incoming: Incoming, wishes: Wishes) -> Job[TakenIn]:
        self.wishes.append(wishes)
        rows = tuple(TaskId(str(number)) for number in incoming.plan.uploads)
        return self._answer(TakenIn(rows, (), incoming.plan.accounts))

    def _answer(self, value: Any) -> Job[Any]:
        if self.failure is None:
            return known(value)
        failed: Job[Any] = Job()
        failed.fail(self.failure)
        return failed
