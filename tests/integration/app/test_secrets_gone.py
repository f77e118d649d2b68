"""After its last use a secret is in no object of the program. The sandbox is a process of its own, so that its secrets are not ours."""

from __future__ import annotations

import gc
import hashlib
import json
import subprocess
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.integration.app.conftest import ACCOUNT, Owner
from vod_desktop.domain.grant import UploadAuth
from vod_desktop.domain.task_state import TaskState

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "vod_desktop", "sandbox", "--data-dir", str(tmp_path / "data")]
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    yield running
    running.terminate()
    running.communicate()


@pytest.fixture
def owner(elsewhere: subprocess.Popen[str], tmp_path: Path) -> Iterator[Owner]:
    told = json.loads(elsewhere.stdout.readline())
    opened = Owner(tmp_path / "home", SimpleNamespace(**told))
    opened.secret = digest(told.pop("access_key_secret"))
    yield opened
    opened.close()


def digest(text: str) -> str:
    """So that the test itself keeps no secret."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def texts() -> Iterator[tuple[object, str]]:
    """Every text that any object refers to, with the object."""
    gc.collect()
    for owner in gc.get_objects():
        if not isinstance(owner, types.FrameType):
            for held in gc.get_referents(owner):
                if isinstance(held, str):
                    yield owner, held
                elif isinstance(held, bytes):
                    yield owner, held.decode("latin-1")


def holders(secret: str) -> list[str]:
    """Kinds of the objects that refer to the text with this digest; the secrets of a sandbox have 30 characters."""
    return sorted(
        {type(owner).__name__ for owner, text in texts() if len(text) == 30 and digest(text) == secret}
    )


def tokens() -> set[str]:
    """Digests of the tokens of upload auths that any object refers to, by the form that those have."""
    return {digest(text) for _owner, text in texts() if len(text) > 100 and text.startswith("CAIS")}


def auths() -> set[str]:
    """Digests of the tokens of whole upload auths."""
    gc.collect()
    return {digest(each.security_token) for each in gc.get_objects() if isinstance(each, UploadAuth)}


def uploaded(owner: Owner, path: Path) -> None:
    path.write_bytes(b"x" * 3_000_000)
    (task,) = owner.add(path, start=True)
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)


def test_while_it_is_used_the_secret_is_found(owner: Owner) -> None:
    assert holders(owner.secret) != []


def test_after_the_account_is_removed_its_secret_is_nowhere(owner: Owner, tmp_path: Path) -> None:
    uploaded(owner, tmp_path / "a.mp4")
    owner.answer(
        owner.services.accounts.remove(ACCOUNT)
    )  # fails where there is no keychain; it is gone all the same
    owner.until(lambda: holders(owner.secret) == [])


def test_while_bytes_move_the_token_is_found(owner: Owner, tmp_path: Path) -> None:
    owner.services.set_bandwidth(400_000)
    (tmp_path / "a.mp4").write_bytes(b"x" * 3_000_000)
    before = tokens()
    owner.add(tmp_path / "a.mp4", start=True)
    owner.until(lambda: tokens() - before)


def test_after_an_upload_is_done_its_auth_is_nowhere(owner: Owner, tmp_path: Path) -> None:
    before = tokens() | auths()  # other tests of this process have their own
    uploaded(owner, tmp_path / "a.mp4")
    owner.until(lambda: not (tokens() | auths()) - before)
