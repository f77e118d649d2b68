"""Many URLs keep to the pace and to what VOD takes of an account within a day."""

from __future__ import annotations

from pathlib import Path

from tests.drills.paced import paced
from vod_desktop.engine.remote_equipment import PULLS_QPS


def test_a_batch_of_many_days_keeps_to_the_pace_and_to_each_days_limit(tmp_path: Path) -> None:
    seen = paced(tmp_path, count=2000, a_day=800)
    assert seen.calls == 100
    assert seen.a_second <= PULLS_QPS
    assert seen.a_day <= 800
    assert seen.holds == 2
