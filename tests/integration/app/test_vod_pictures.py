"""The pictures of a finished video: truly fetched from where VOD says that they are."""

from __future__ import annotations

import pytest

from tests.clips import make_clip, make_image
from vod_desktop.app.jobs import Jobs
from vod_desktop.app.vod_pictures import PictureState, VodPictures
from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import CoverFromFile, Field
from vod_desktop.domain.task import TaskState
from vod_desktop.media.decoder import Decoder

from .conftest import ACCOUNT


@pytest.fixture
def ready(owner, tmp_path):
    """A video with a cover of this computer, as VOD tells it when it is ready."""
    owner.services.remote.following.begin()
    (task,) = owner.add(make_clip(tmp_path / "clip.mp4"))
    cover = CoverFromFile(str(make_image(tmp_path / "封面.png")))
    owner.uploads.edit([task.id], {Field.COVER: cover})
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    owner.until(lambda: (told := owner.uploads.task(task.id).aftermath) and told.snapshots)
    return owner.uploads.task(task.id)


def addresses_of(task):
    return (task.aftermath.cover_url, *task.aftermath.snapshots)


def seen(owner, account_id, addresses):
    """Look until all of them are there or cannot be had."""
    pictures = owner.services.vod_pictures

    def settled():
        return all(one.state is not PictureState.LOADING for one in pictures.look_at(account_id, addresses))

    owner.until(settled)
    return pictures.look_at(account_id, addresses)


def gets(sandbox):
    return list(sandbox.requests.of("GetObject"))


def test_cover_and_snapshots_are_fetched_once_and_made_small(owner, ready, sandbox):
    found = seen(owner, ready.account_id, addresses_of(ready))
    assert [one.state for one in found] == [PictureState.READY] * 4
    assert all(one.content[:3] == b"\xff\xd8\xff" or one.content[:4] == b"\x89PNG" for one in found)
    seen(owner, ready.account_id, addresses_of(ready))
    assert len(gets(sandbox)) == 4
    folder = owner.program.home.cache / "vod-pictures"
    assert list(folder.iterdir()) == []


def test_what_could_not_be_had_is_fetched_again_only_when_asked(owner, ready, sandbox):
    fault = sandbox.faults.add("oss:GetObject fail=403:AccessDenied")
    one = addresses_of(ready)[1:2]
    assert seen(owner, ready.account_id, one)[0].failure.kind == "refused"
    fault.remove()
    assert seen(owner, ready.account_id, one)[0].state is PictureState.FAILED
    owner.services.vod_pictures.try_again(ready.account_id, one)
    assert seen(owner, ready.account_id, one)[0].state is PictureState.READY


def test_what_nobody_looks_at_any_more_is_not_fetched(owner, ready, sandbox):
    held = sandbox.faults.add("oss:GetObject hold")
    pictures = owner.services.vod_pictures
    shots = [f"{ready.aftermath.snapshots[0]}&n={number}" for number in range(20)]
    pictures.look_at(ready.account_id, shots)
    owner.until(lambda: held.holding == 3)
    pictures.look_away()
    held.remove()
    assert seen(owner, ready.account_id, shots[:3])[0].state is PictureState.READY
    assert len(gets(sandbox)) == 3


def test_an_account_that_may_call_nobody_has_nothing_fetched(owner, ready, sandbox):
    (found,) = seen(owner, AccountId("gone"), addresses_of(ready)[:1])
    assert (found.state, found.failure.kind) == (PictureState.FAILED, "key-rejected")
    assert gets(sandbox) == []


def test_the_log_does_not_hold_the_address(owner, ready):
    (address,) = addresses_of(ready)[1:2]
    seen(owner, ACCOUNT, [f"{address}&auth_key=1-2-0-secret", f"{address[:-40]}missing.png?auth_key=secret"])
    log = "".join(file.read_text("utf-8") for file in owner.program.home.logs.iterdir())
    assert "auth_key" not in log
    assert "snapshot/" not in log


def test_only_so_many_are_kept(owner, ready, tmp_path):
    decoder = Decoder()
    pictures = VodPictures(
        network_of=lambda _account: NetworkSettings(),
        decoder=decoder,
        jobs=Jobs(owner.services.inbox, threads=1),
        folder=tmp_path / "pictures",
        kept=2,
    )
    first, *_ = shots = ready.aftermath.snapshots
    told = []
    pictures.on_ready(lambda: told.append(1))
    for number, shot in enumerate(shots, start=1):
        pictures.look_at(ACCOUNT, [shot])
        owner.until(lambda wanted=number: len(told) == wanted)
    assert [one.state for one in pictures.look_at(ACCOUNT, shots[1:])] == [PictureState.READY] * 2
    assert pictures.look_at(ACCOUNT, [first])[0].state is PictureState.LOADING
    pictures.close()
    decoder.close()
