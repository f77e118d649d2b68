"""`kill -9` while two hundred pulls are pending at VOD and the last call's answer is on its way; then started again."""

from __future__ import annotations

import json

import pytest

from tests.drills.many import taken
from tests.e2e.child import Child
from tests.e2e.display import until
from tests.e2e.program import ended
from tests.sandbox.vod.web import Web

COUNT = 200
KILLED_IN = 5
"""The call of UploadMediaByURL in which it is killed: VOD has carried it out, and the answer does not come."""


@pytest.fixture
def sandbox_options() -> dict[str, float]:
    return {"pull_step_s": 0.0, "transcode_s": 0.0}


@pytest.fixture
def urls(web: Web) -> list[str]:
    """Those that nobody gets before the web server is released."""
    return [f"{web.base}/held-{number}.mp4" for number in range(COUNT)]


def states(child: Child) -> list[str]:
    return [state for _, state in child.ask(jobs=True)["jobs"]]


def test_the_command_goes_on_with_all_of_them(program, sandbox, web, urls, tmp_path):
    (tmp_path / "list.txt").write_text("\n".join(urls))
    command = ["pull", "--json", "--wait", *program.where, "--from", str(tmp_path / "list.txt")]
    hold = sandbox.faults.add(f"UploadMediaByURL hold after nth={KILLED_IN}")
    process = program.start(*command)
    hold.wait_holding(timeout=60)
    process.kill()
    ended(process)
    hold.remove()
    again = program.start(*command)
    sandbox.requests.wait_for_count("UploadMediaByURL", COUNT // 20, timeout=60)
    web.release.set()
    outcome = ended(again)
    assert outcome.code == 0, outcome.err
    assert sorted(line["url"] for line in outcome.lines if line["event"] == "done") == sorted(urls)
    assert taken(sandbox) == dict.fromkeys(urls, 1)


def test_the_window_goes_on_with_all_of_them(open_window, sandbox, web, urls, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"wait_scale": 0.004}))
    hold = sandbox.faults.add(f"UploadMediaByURL hold after nth={KILLED_IN}")
    first = open_window(home)
    assert first.ask(pull=urls) == {"asked": COUNT}
    hold.wait_holding(timeout=60)
    first.process.kill()
    first.process.wait()
    hold.remove()
    again = open_window(home)
    until(lambda: states(again) == ["submitted"] * COUNT, timeout_s=60, what="all are with VOD")
    web.release.set()
    until(lambda: states(again) == ["done"] * COUNT, timeout_s=60, what="all are media")
    assert taken(sandbox) == dict.fromkeys(urls, 1)
