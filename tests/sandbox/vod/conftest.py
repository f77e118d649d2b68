"""The VOD half of the sandbox with real keys, real objects and no socket."""

from __future__ import annotations

import base64
import itertools
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.keys import KeyTable
from vod_desktop.sandbox.objects import ObjectStore
from vod_desktop.sandbox.vod.service import VodError, VodOptions, VodService

ENDPOINT = "http://127.0.0.1:9000"
Reply = dict[str, Any]


class Account:
    """A service on a folder, with short ways to call it."""

    def __init__(self, folder: Path, **options: Any) -> None:
        self.folder = folder
        self.clock = SandboxClock()
        self.keys = KeyTable(folder, self.clock, token_ttl_s=options.pop("token_ttl_s", 3000))
        self.objects = ObjectStore(folder)
        self.options = VodOptions(oss_endpoint=lambda: ENDPOINT, **{"transcode_s": 0.0, **options})
        self.service = self._open()

    def _open(self) -> VodService:
        service = VodService(
            data_dir=self.folder,
            clock=self.clock,
            keys=self.keys,
            objects=self.objects,
            options=self.options,
        )
        self.objects.on_stored = service.object_stored
        service.start()
        return service

    def restart(self) -> None:
        """Close the service and open it again on the same folder."""
        self.service.close()
        self.service = self._open()

    def call(self, action: str, **params: object) -> Reply:
        """Call an action; every value is sent as text."""
        values = {name: str(value) for name, value in params.items()}
        return self.service.call(action, values, self.keys.valid.caller)

    def refusal(self, action: str, **params: object) -> tuple[str, int]:
        """Call an action that must be refused; gives code and HTTP status."""
        with pytest.raises(VodError) as caught:
            self.call(action, **params)
        assert caught.value.message
        return caught.value.code, caught.value.http

    def video(self, **params: object) -> Reply:
        """Create a video."""
        return self.call("CreateUploadVideo", **{"Title": "t", "FileName": "a.mp4", **params})

    def image(self, **params: object) -> Reply:
        """Create an image."""
        return self.call("CreateUploadImage", **{"ImageType": "default", **params})

    def attached(self, **params: object) -> Reply:
        """Create auxiliary media."""
        return self.call(
            "CreateUploadAttachedMedia", **{"BusinessType": "material", "MediaExt": "zip", **params}
        )

    def put(self, reply: Reply, content: bytes = b"content") -> tuple[str, str]:
        """Store the object of a grant, as the OSS half would."""
        bucket, key = place(reply)
        self.store(bucket, key, content)
        return bucket, key

    def store(self, bucket: str, key: str, content: bytes = b"content") -> None:
        """Store an object and tell the service."""
        self.service.object_stored(bucket, key, self.objects.put_stream(bucket, key, [content]))

    def states_written(self, record_id: str) -> list[str]:
        """All states that a media file or pull has had, in order; polling could miss one on a busy machine."""
        lines = (self.folder / "state" / "vod.jsonl").read_text("utf-8").splitlines()
        entries = [entry for entry in map(json.loads, lines) if entry["id"] == record_id]
        states = [entry["value"]["status"] for entry in entries]
        return [state for state, _ in itertools.groupby(states)]

    def shown(self, video_id: str) -> Reply:
        """A video as GetVideoInfo shows it."""
        found: Reply = self.call("GetVideoInfo", VideoId=video_id)["Video"]
        return found


def decoded(text: str) -> dict[str, str]:
    """The JSON in a base64 text."""
    content: dict[str, str] = json.loads(base64.b64decode(text, validate=True))
    return content


def place(reply: Reply) -> tuple[str, str]:
    """Bucket and key of a grant."""
    address = decoded(reply["UploadAddress"])
    return address["Bucket"], address["FileName"]


def wait_until(condition: Callable[[], bool], timeout_s: float = 60.0) -> None:
    """Come back when the condition holds; fail after some seconds."""
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "the condition did not come true"
        time.sleep(0.005)


@pytest.fixture
def open_account(tmp_path: Path) -> Iterator[Callable[..., Account]]:
    """Opens services with options of one's own; all are closed at the end."""
    opened: list[Account] = []

    def opener(**options: Any) -> Account:
        opened.append(Account(tmp_path / f"data-{len(opened)}", **options))
        return opened[-1]

    yield opener
    for account in opened:
        account.service.close()


@pytest.fixture
def account(open_account: Callable[..., Account]) -> Account:
    """A service whose media become Normal at once."""
    return open_account()
