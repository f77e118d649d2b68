"""Profiles of the vendor's command line as it writes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vod_desktop.domain.errors import InputError
from vod_desktop.domain.key_source import KeyCommand, ProfileFault
from vod_desktop.store.vendor_profiles import profiles_file, read_profiles

PAIR = {"access_key_id": "LTAI5tPlanted", "access_key_secret": "planted-secret"}
TRIPLE = {"access_key_id": "STS.Planted", "access_key_secret": "planted-secret", "sts_token": "CAIS=="}


def profile(name: str, mode: str, **values: object) -> dict[str, object]:
    return {"name": name, "mode": mode, "region_id": "cn-beijing", "output_format": "json", **values}


@pytest.fixture
def read(tmp_path: Path):
    def reading(*profiles: object):
        path = profiles_file(tmp_path)
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps({"current": "default", "profiles": profiles, "meta_path": ""}))
        return read_profiles(path)

    return reading


def test_a_pair_a_triple_and_a_program_are_taken_over(read):
    pair, triple, program = read(
        profile("default", "AK", **PAIR, sts_token="left-over"),
        profile("role", "StsToken", **TRIPLE),
        profile("sso", "External", process_command="get-key --json"),
    )
    assert (pair.name, pair.region, pair.key.access_key_id) == ("default", "cn-beijing", "LTAI5tPlanted")
    assert (pair.key.security_token, triple.key.security_token) == (None, "CAIS==")
    assert (program.source, program.key) == (KeyCommand("get-key --json"), None)


@pytest.mark.parametrize("mode", ["RamRoleArn", "EcsRamRole", "OAuth", "", "New"])
def test_other_modes_are_named_and_not_taken(read, mode):
    (found,) = read(profile("other", mode, **PAIR))
    assert (found.mode, found.key, found.fault) == (mode, None, ProfileFault.MODE)


@pytest.mark.parametrize(
    "values",
    [
        {"mode": "AK", "access_key_id": "LTAI5t"},
        {"mode": "StsToken", **PAIR},
        {"mode": "StsToken", **TRIPLE, "sts_token": ""},
        {"mode": "External", "process_command": ""},
    ],
)
def test_what_is_not_complete_is_not_taken(read, values):
    (found,) = read({"name": "half", **values})
    assert (found.key, found.fault) == (None, ProfileFault.INCOMPLETE)


def test_no_file_is_no_profile(tmp_path: Path):
    assert read_profiles(profiles_file(tmp_path)) == ()


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"profiles": 1}', b"\xff\xfe", b"[" * 99_999])
def test_another_file_is_named_without_its_content(tmp_path: Path, content: bytes):
    path = tmp_path / "config.json"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_profiles(path)
    assert caught.value.values["reason"] == "profiles-malformed"


def test_entries_that_are_none_are_passed_over(read):
    assert [found.name for found in read(7, {"mode": "AK"}, profile("ok", "AK", **PAIR))] == ["ok"]


def test_a_folder_in_its_place_cannot_be_read(tmp_path: Path):
    with pytest.raises(InputError) as caught:
        read_profiles(tmp_path)
    assert caught.value.values["reason"] == "profiles-unreadable"


def test_no_secret_is_shown(read):
    assert "planted-secret" not in repr(read(profile("default", "AK", **PAIR)))
