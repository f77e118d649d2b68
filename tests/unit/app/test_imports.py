"""What other programs of the vendor use, as accounts: the environment first, then the profiles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vod_desktop.app.imports import Imports, Profiles
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Jobs
from vod_desktop.domain.key_source import KeyCommand, ProfileFault

KEY = {"ALIBABA_CLOUD_ACCESS_KEY_ID": "LTAI5tAbcdEfgh3f9K", "ALIBABA_CLOUD_ACCESS_KEY_SECRET": "planted"}


@pytest.fixture
def look(tmp_path: Path):
    def looking(environ: dict[str, str], *profiles: dict[str, str]) -> Profiles:
        path = tmp_path / "config.json"
        path.write_text(json.dumps({"profiles": profiles}))
        return Imports(path=lambda: path, environ=environ, jobs=Jobs(Inbox())).look_now()

    return looking


def test_a_key_of_the_environment_is_found_with_its_token_and_region(look):
    (found,) = look(
        {**KEY, "ALIBABA_CLOUD_SECURITY_TOKEN": "CAIS", "ALIBABA_CLOUD_REGION_ID": "cn-beijing"}
    ).found
    assert (found.profile, found.name, found.draft.region) == (None, "LTAI…3f9K", "cn-beijing")
    assert found.draft.key.security_token == "CAIS"


def test_half_a_key_of_the_environment_is_none(look):
    assert look({"ALIBABA_CLOUD_ACCESS_KEY_ID": "LTAI5t"}).found == ()


def test_profiles_follow_with_what_can_be_taken_of_them(look):
    program = {"name": "sso", "mode": "External", "process_command": "get-key", "region_id": "cn-beijing"}
    own, external, role = look(KEY, program, {"name": "role", "mode": "RamRoleArn"}).found
    assert (own.draft.region, external.draft.region) == ("cn-shanghai", "cn-beijing")
    assert (external.draft.source, external.draft.key) == (KeyCommand("get-key"), None)
    assert (role.draft, role.fault) == (None, ProfileFault.MODE)


def test_no_secret_is_shown(look):
    assert "planted" not in repr(look(KEY))
