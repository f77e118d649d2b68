"""Clients for the sandbox under test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sandbox.oss_client import OssClient
from tests.sandbox.vod_client import VodClient
from vod_desktop.sandbox import KeyKind, Sandbox, SandboxOptions


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Sandbox]]:
    """Starts sandboxes with any options on one data directory; all are closed after the test."""
    running: list[Sandbox] = []

    def begin(**options: object) -> Sandbox:
        sandbox = Sandbox(SandboxOptions(data_dir=tmp_path / "data", **options))  # type: ignore[arg-type]
        running.append(sandbox.start())
        return sandbox

    yield begin
    for sandbox in running:
        sandbox.close()


@pytest.fixture
def sandbox(start: Callable[..., Sandbox]) -> Sandbox:
    return start()


@pytest.fixture
def oss(sandbox: Sandbox) -> OssClient:
    """A client with the account's own key."""
    return owner(sandbox)


@pytest.fixture
def vod(sandbox: Sandbox) -> VodClient:
    return VodClient(sandbox.endpoint, sandbox.access_key_id, sandbox.access_key_secret)


def owner(sandbox: Sandbox, kind: KeyKind = KeyKind.VALID, **changes: str) -> OssClient:
    key = sandbox.keys.of_kind(kind)
    return OssClient(
        sandbox.endpoint, key.access_key_id, key.access_key_secret, key.security_token, **changes
    )  # type: ignore[arg-type]


def holder(sandbox: Sandbox, key: str, prefix: str | None = None) -> OssClient:
    """A client with a token for one object."""
    triple = sandbox.keys.issue_upload_token(bucket="user-media", key=key, prefix=prefix)
    return OssClient(sandbox.endpoint, triple.access_key_id, triple.access_key_secret, triple.security_token)
