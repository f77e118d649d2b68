"""Both gateways on the sandbox, and a server that says anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from tests.integration.cloud.bodies import METADATA, REFERENCE
from tests.integration.cloud.scripted import Answer, ScriptedServer
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.grant import UploadAddress, UploadAuth, UploadGrant
from vod_desktop.sandbox import Sandbox

PATIENT = NetworkSettings(connect_timeout_s=20, read_timeout_s=20, send_timeout_s=20)
HASTY = replace(PATIENT, read_timeout_s=0.5)
"""Only where the answer never comes: a busy computer may be slow with any other."""


@pytest.fixture
def offset() -> ClockOffset:
    return ClockOffset()


@pytest.fixture
def make_vod(sandbox: Sandbox, offset: ClockOffset) -> Iterator[Callable[..., VodGateway]]:
    """Makes gateways on the sandbox; by default with its valid key."""
    made: list[VodGateway] = []

    def make(
        key: AccessKey | None = None,
        *,
        endpoint: str | None = None,
        network: NetworkSettings = PATIENT,
        region: str = "cn-shanghai",
    ) -> VodGateway:
        valid = key or AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
        made.append(
            VodGateway(
                region=region,
                endpoint=endpoint or sandbox.endpoint,
                key=lambda: valid,
                network=network,
                offset=offset,
            )
        )
        return made[-1]

    yield make
    for gateway in made:
        gateway.close()


@pytest.fixture
def vod(make_vod: Callable[..., VodGateway]) -> VodGateway:
    return make_vod()


@pytest.fixture
def make_oss(offset: ClockOffset) -> Iterator[Callable[[NetworkSettings], OssGateway]]:
    """Makes gateways with that patience."""
    made: list[OssGateway] = []

    def make(network: NetworkSettings) -> OssGateway:
        made.append(OssGateway(network=network, offset=offset))
        return made[-1]

    yield make
    for gateway in made:
        gateway.close()


@pytest.fixture
def oss(make_oss: Callable[[NetworkSettings], OssGateway]) -> OssGateway:
    return make_oss(PATIENT)


@pytest.fixture
def grant(vod: VodGateway) -> UploadGrant:
    """A video that waits for its bytes."""
    return vod.create_upload_video(
        metadata=METADATA, cover_url="", file_name="clip.mp4", size=9, reference_id=REFERENCE
    )


@pytest.fixture
def serve() -> Iterator[Callable[[Answer], ScriptedServer]]:
    """Starts servers that answer as told."""
    servers: list[ScriptedServer] = []

    def start(answer: Answer) -> ScriptedServer:
        servers.append(ScriptedServer(answer))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def auth() -> UploadAuth:
    return UploadAuth("STS.ID", "canary-secret", "canary-token", region="cn-shanghai")


def address_of(server: ScriptedServer) -> UploadAddress:
    return UploadAddress(server.url, "bucket", "sv/目录/a b.mp4")
