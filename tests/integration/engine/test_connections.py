"""Connections are opened once and kept: across parts, files and renewals, with TLS and without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.integration.cloud.certificates import make_authority
from tests.integration.engine.conftest import SMALL_PARTS
from tests.rig import Rig
from tests.tls_front import TlsFront
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox import Sandbox, SandboxOptions

HOST = "127.0.0.1"
SLOTS = 4


@dataclass(frozen=True)
class Counted:
    """An engine whose connections to VOD and to OSS are counted apart."""

    rig: Rig
    sandbox: Sandbox
    vod: TlsFront
    oss: TlsFront

    def upload(self, paths: list[Path], kind: MediaKind) -> None:
        tasks = [self.rig.add(path, kind=kind) for path in paths]
        self.rig.start(*(task.id for task in tasks))
        assert {self.rig.settled(task.id).state for task in tasks} == {TaskState.DONE}


@dataclass(frozen=True)
class Behind:
    """A sandbox as the engine sees it through the counter."""

    endpoint: str
    region: str
    access_key_id: str
    access_key_secret: str


@pytest.fixture(params=["http", "https"])
def counted(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Counted]:
    authority = make_authority(tmp_path / "authority")
    context = authority.server() if request.param == "https" else None
    vod, oss = TlsFront(context, HOST), TlsFront(context, HOST)
    options = SandboxOptions(
        data_dir=tmp_path / "sandbox", oss_endpoint=f"{request.param}://{HOST}:{oss.port}"
    )
    with Sandbox(options) as sandbox:
        vod.target = oss.target = int(sandbox.endpoint.rpartition(":")[2])
        keys = sandbox.access_key_id, sandbox.access_key_secret
        seen = Behind(f"{request.param}://{HOST}:{vod.port}", sandbox.region, *keys)
        settings = replace(SMALL_PARTS, part_slots=SLOTS, files_at_once=1)
        rig = Rig(seen, tmp_path, settings, ca_bundle=authority.bundle)  # type: ignore[arg-type]  # what it needs of one
        yield Counted(rig, sandbox, vod, oss)
        rig.close()
        vod.close()
        oss.close()


def test_parts_and_files_share_connections(counted, file):
    images = [file(20 * KIB, f"{number}.png") for number in range(30)]
    counted.upload(images, MediaKind.IMAGE)
    counted.upload([file(30 * 100 * KIB, f"{number}.mp4") for number in range(3)], MediaKind.VIDEO)
    assert counted.sandbox.requests.count("UploadPart") == 90
    assert counted.vod.accepted == 1
    assert counted.oss.accepted <= SLOTS + 1  # one more for what is called between parts


def test_a_renewal_opens_no_new_ones(counted, file):
    counted.upload([file(10 * 100 * KIB, "first.mp4")], MediaKind.VIDEO)
    before = counted.oss.accepted
    expired = counted.sandbox.faults.add("UploadPart expire-token nth=5")
    counted.upload([file(30 * 100 * KIB, "second.mp4")], MediaKind.VIDEO)
    assert expired.hits == 1
    assert counted.sandbox.requests.count("RefreshUploadVideo") >= 1
    assert counted.vod.accepted == 1
    assert counted.oss.accepted <= max(before, SLOTS + 1)
