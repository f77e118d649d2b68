"""Access keys and tokens: stable, scoped, ending, and without a secret on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.keys import KeyKind, KeyTable


class StepClock(SandboxClock):
    """A clock that tests move."""

    moment = 1_000_000.0

    def now(self) -> float:
        return self.moment + self.offset_s

    def true_now(self) -> float:
        return self.moment


@pytest.fixture
def clock() -> StepClock:
    return StepClock()


def test_keys_are_the_same_after_a_restart(tmp_path: Path, clock: StepClock) -> None:
    first, second = KeyTable(tmp_path, clock), KeyTable(tmp_path, clock)
    assert first.valid == second.valid
    triple = first.issue_upload_token(bucket="b", key="k", prefix=None)
    assert second.secret_of(triple.access_key_id) == triple.access_key_secret
    scope = second.read_token(triple.security_token)
    assert scope is not None
    assert scope.access_key_id == triple.access_key_id


def test_two_folders_have_different_keys(tmp_path: Path, clock: StepClock) -> None:
    assert KeyTable(tmp_path / "a", clock).valid != KeyTable(tmp_path / "b", clock).valid


def test_token_ends_after_its_lifetime(tmp_path: Path, clock: StepClock) -> None:
    keys = KeyTable(tmp_path, clock, token_ttl_s=3.0)
    triple = keys.issue_upload_token(bucket="b", key="k", prefix=None)
    scope = keys.read_token(triple.security_token)
    assert scope is not None
    assert (triple.lifetime_s, triple.expires_at) == (3, clock.moment + 3)
    clock.moment += 2.99
    assert not keys.has_ended(scope)
    clock.moment += 0.02
    assert keys.has_ended(scope)


def test_skewed_clock_ends_no_token(tmp_path: Path, clock: StepClock) -> None:
    keys = KeyTable(tmp_path, clock)
    scope = keys.read_token(keys.issue_upload_token(bucket="b", key="k", prefix=None).security_token)
    clock.offset_s = 7200
    assert scope is not None
    assert not keys.has_ended(scope)


@pytest.mark.parametrize("damage", ["", "CAIS", "CAIS!!!", "CAIS" + "A" * 400])
def test_foreign_tokens_are_unknown(tmp_path: Path, clock: StepClock, damage: str) -> None:
    assert KeyTable(tmp_path, clock).read_token(damage) is None


def test_changed_token_is_unknown(tmp_path: Path, clock: StepClock) -> None:
    keys = KeyTable(tmp_path, clock)
    token = keys.issue_upload_token(bucket="b", key="k", prefix=None).security_token
    changed = token[:80] + ("A" if token[80] != "A" else "B") + token[81:]
    assert keys.read_token(changed) is None


@pytest.mark.parametrize(
    ("bucket", "key", "prefix", "allowed"),
    [
        ("b", "k", None, True),
        ("b", "k2", None, False),
        ("c", "k", None, False),
        ("b", "dir/slice.ts", "dir/", True),
        ("b", "dir2/slice.ts", "dir/", False),
        ("b", "other", "", False),
    ],
)
def test_scope(
    tmp_path: Path, clock: StepClock, bucket: str, key: str, prefix: str | None, allowed: bool
) -> None:
    keys = KeyTable(tmp_path, clock)
    scope = keys.read_token(keys.issue_upload_token(bucket="b", key="k", prefix=prefix).security_token)
    assert scope is not None
    assert scope.covers(bucket, key) is allowed


def test_no_secret_in_repr_or_files(tmp_path: Path, clock: StepClock) -> None:
    keys = KeyTable(tmp_path, clock)
    triple = keys.issue_upload_token(bucket="b", key="k", prefix=None)
    secrets = [triple.access_key_secret, triple.security_token]
    secrets += [keys.of_kind(kind).access_key_secret for kind in KeyKind if kind is not KeyKind.UPLOAD_TOKEN]
    shown = repr(triple) + "".join(repr(keys.of_kind(k)) for k in KeyKind if k is not KeyKind.UPLOAD_TOKEN)
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not [secret for secret in secrets if secret in shown or secret.encode() in written]


@pytest.mark.parametrize(
    ("kind", "action", "allowed"),
    [
        (KeyKind.VALID, "DeleteVideo", True),
        (KeyKind.NO_PERMISSION, "CreateUploadVideo", False),
        (KeyKind.UPLOAD_ONLY, "CreateUploadImage", True),
        (KeyKind.UPLOAD_ONLY, "GetVideoInfo", False),
        (KeyKind.STS, "GetVideoInfo", True),
    ],
)
def test_policies(tmp_path: Path, clock: StepClock, kind: KeyKind, action: str, allowed: bool) -> None:
    assert KeyTable(tmp_path, clock).of_kind(kind).caller.allows(action) is allowed


def test_damaged_seed_is_reported_not_replaced(tmp_path: Path, clock: StepClock) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "seed").write_bytes(b"short")
    with pytest.raises(RuntimeError, match="damaged"):
        KeyTable(tmp_path, clock)
