"""`vod-desktop upload --preset NAME`."""

from __future__ import annotations

import pytest

from tests.e2e.program import Program
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.preset import Preset, preset_data
from vod_desktop.sandbox import Sandbox
from vod_desktop.store.database import Database
from vod_desktop.store.documents import Documents
from vod_desktop.store.paths import home_at

SERIES = Preset(
    "连续剧", {Field.TITLE: "{stem} #{n:02}", Field.TAGS: ("tour", "{ext}"), Field.CATEGORY: 1000}
)


@pytest.fixture
def described(program: Program) -> Program:
    """The program with a preset in its home."""
    database = Database.open(home_at(program.home).database, clock=SystemClock()).database
    Documents(database, kind="preset").put(SERIES.name, preset_data(SERIES))
    database.close()
    return program


def test_a_preset_describes_what_the_command_line_leaves_open(described, file, sandbox: Sandbox) -> None:
    outcome = described.upload(file(1000), "--preset", SERIES.name, "--tags", "mine")
    assert outcome.code == 0, outcome.err
    (created,) = sandbox.requests.of("CreateUploadVideo")
    assert (created.params["Title"], created.params["Tags"]) == ("clip #01", "mine")
    assert created.params["CateId"] == "1000"


def test_an_unknown_preset_is_wrong_usage_and_nothing_is_sent(described, file, sandbox: Sandbox) -> None:
    outcome = described.upload(file(1000), "--preset", "No such")
    assert outcome.code == 2
    assert "“No such”" in outcome.only("failed")["message"]
    assert not sandbox.requests.all()
