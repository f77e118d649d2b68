"""The whole program, killed at random moments of one upload, and started again each time."""

from __future__ import annotations

import random
import threading

from tests.e2e.program import ended
from vod_desktop.domain.settings import Settings

MIB = 1024 * 1024
KILLS = 20
PARTS = 60


def test_twenty_kills_lose_at_most_what_was_in_flight(program, file, sandbox):
    chance = random.Random(20)
    path = file(PARTS * MIB)
    log = sandbox.requests
    for _ in range(KILLS):
        started = len(log.all())
        process = program.start_upload(path, "--limit", "25M")
        # Any moment from the first request of this start on; some kills come before it has sent anything.
        seen = started + chance.randint(0, 6)
        log.wait_for(lambda records, n=seen: len(records) >= n)
        threading.Event().wait(chance.uniform(0.0, 0.08))
        process.kill()
        ended(process)
    outcome = program.upload(path)
    assert outcome.code == 0, outcome.out
    assert outcome.lines[-1]["verified"] is True
    (arrived,) = [p for p in (sandbox.data_dir / "objects").rglob("*") if p.is_file()]
    assert arrived.read_bytes() == path.read_bytes()
    assert len(log.of("CreateUploadVideo")) == 1
    assert len({r.upload_id for r in log.of("UploadPart")}) == 1
    sent = [r.part_number for r in log.of("UploadPart") if r.status == 200]
    assert len(sent) - PARTS <= KILLS * Settings().part_slots
