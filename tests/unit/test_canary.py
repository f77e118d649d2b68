"""The canary sings."""

from __future__ import annotations

import base64
import json

import pytest

from tests.canary import leaks


@pytest.mark.parametrize("shift", range(3))
def test_an_upload_auth_in_a_file_is_found_however_it_is_cut(tmp_path, sandbox, shift):
    auth = base64.b64encode(
        b" " * shift + json.dumps({"SecurityToken": "x", "AccessKeySecret": "y"}).encode()
    )
    spoiled = tmp_path / "spoiled.txt"
    spoiled.write_bytes(b"UploadAuth=" + auth)
    assert leaks(sandbox, tmp_path, "") == [str(spoiled)]
    spoiled.unlink()


def test_a_secret_in_a_file_or_the_log_is_found(tmp_path, sandbox):
    spoiled = tmp_path / "deep" / "spoiled.db"
    spoiled.parent.mkdir()
    spoiled.write_bytes(b"\0" + sandbox.access_key_secret.encode())
    assert leaks(sandbox, tmp_path, f"x {sandbox.access_key_secret}") == [str(spoiled), "the log"]
    spoiled.unlink()


@pytest.mark.parametrize(
    "spell", [lambda s: s.encode("utf-16-le"), lambda s: base64.b64encode(b"ab" + s.encode())]
)
def test_a_secret_that_is_spelled_otherwise_is_found(tmp_path, sandbox, spell):
    spoiled = tmp_path / "window.ini"
    spoiled.write_bytes(spell(sandbox.access_key_secret))
    assert leaks(sandbox, tmp_path, "") == [str(spoiled)]
    spoiled.unlink()


def test_a_secret_on_the_clipboard_is_found(tmp_path, sandbox, qapp):
    qapp.clipboard().setText(f"ticket: {sandbox.access_key_secret}")
    assert leaks(sandbox, tmp_path, "") == ["the clipboard"]
    qapp.clipboard().clear()


def test_a_large_log_is_read_to_its_end(tmp_path, sandbox):
    spoiled = tmp_path / "vod-desktop.log.1"
    spoiled.write_bytes(b"x" * 6_000_000 + sandbox.access_key_secret.encode())
    assert leaks(sandbox, tmp_path, "") == [str(spoiled)]
    spoiled.unlink()


def test_nothing_is_found_where_nothing_is(tmp_path, sandbox):
    (tmp_path / "plain.txt").write_text("AccessKeySecret and SecurityToken are only names")
    assert leaks(sandbox, tmp_path, "fine") == []
