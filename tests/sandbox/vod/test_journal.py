"""The journal keeps every whole line, and only whole lines."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vod_desktop.sandbox.vod.journal import SLACK_LINES, Journal

from .conftest import Account

Opener = Callable[..., Account]


def loaded(path: Path) -> dict[str, object]:
    journal = Journal(path)
    entries = journal.load()
    journal.close()
    return {entry.key: entry.value for entry in entries}


def written(path: Path, count: int) -> None:
    journal = Journal(path)
    journal.load()
    for number in range(count):
        journal.append("thing", str(number), {"n": number})
    journal.close()


def test_the_last_state_of_each_thing_is_kept_in_order(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "j"
    journal = Journal(path)
    journal.load()
    for key, value in (("a", 1), ("b", 2), ("a", 3)):
        journal.append("thing", key, {"v": value})
    journal.append("thing", "b", None)
    journal.append("thing", "c", {"v": 4})
    journal.close()
    assert loaded(path) == {"a": {"v": 3}, "c": {"v": 4}}


@pytest.mark.parametrize("cut", [1, 5, 30])
def test_a_torn_last_line_is_cut_off(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "j"
    written(path, 3)
    path.write_bytes(path.read_bytes()[:-cut])
    assert list(loaded(path)) == ["0", "1"]
    written(path, 0)
    journal = Journal(path)
    journal.load()
    journal.append("thing", "new", {})
    journal.close()
    assert list(loaded(path)) == ["0", "1", "new"]


def test_a_line_that_is_no_entry_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "j"
    written(path, 2)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + b"\xff\x00 nonsense\n[]\n{}\n" + lines[1])
    assert list(loaded(path)) == ["0", "1"]


def test_a_file_full_of_stale_lines_is_rewritten(tmp_path: Path) -> None:
    path = tmp_path / "j"
    journal = Journal(path)
    journal.load()
    for number in range(SLACK_LINES + 2):
        journal.append("thing", "same", {"n": number})
    journal.close()
    assert loaded(path) == {"same": {"n": SLACK_LINES + 1}}
    assert len(path.read_bytes().splitlines()) == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["j"]


def test_a_resting_journal_goes_on_with_the_next_change(tmp_path: Path) -> None:
    path = tmp_path / "j"
    journal = Journal(path)
    journal.load()
    for key in "abc":
        journal.append("thing", key, {})
        journal.rest()
        assert journal._file is None
    journal.close()
    assert list(loaded(path)) == ["a", "b", "c"]


def test_nothing_is_written_after_the_end(tmp_path: Path) -> None:
    path = tmp_path / "j"
    journal = Journal(path)
    journal.load()
    journal.close()
    journal.append("thing", "late", {})
    assert loaded(path) == {}


def test_a_full_disk_leaves_no_half_line(tmp_path: Path) -> None:
    path = tmp_path / "j"
    journal = Journal(path)
    journal.load()
    journal.append("thing", "a", {})
    _with_file_size_limit(path.stat().st_size + 10, lambda: _append_refused(journal))
    journal.append("thing", "c", {})
    journal.close()
    assert list(loaded(path)) == ["a", "c"]


def _append_refused(journal: Journal) -> None:
    with pytest.raises(OSError, match=r"."):
        journal.append("thing", "b", {})


def _with_file_size_limit(limit: int, work: Callable[[], None]) -> None:
    resource = pytest.importorskip("resource")
    import signal

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    previous = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        work()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, previous)


def test_everything_survives_a_restart(account: Account) -> None:
    video = account.video(ReferenceId="abcdef", Title="标题")
    account.put(video)
    image, attached = account.image(Title="i"), account.attached(CateIds="1010")
    before = [
        account.shown(video["VideoId"]),
        account.call("GetImageInfo", ImageId=image["ImageId"]),
        account.call("GetAttachedMediaInfo", MediaIds=attached["MediaId"]),
    ]
    account.restart()
    assert [
        account.shown(video["VideoId"]),
        account.call("GetImageInfo", ImageId=image["ImageId"]),
        account.call("GetAttachedMediaInfo", MediaIds=attached["MediaId"]),
    ] == before
    refreshed = account.call("RefreshUploadVideo", ReferenceId="abcdef")
    assert refreshed["UploadAddress"] == video["UploadAddress"]


def test_a_removal_survives_a_restart(account: Account) -> None:
    video_id = account.video(ReferenceId="abcdef")["VideoId"]
    account.call("DeleteVideo", VideoIds=video_id)
    account.restart()
    assert account.refusal("GetVideoInfo", VideoId=video_id)[1] == 404
    assert account.video(ReferenceId="abcdef")


_CREATOR = """
import sys
from pathlib import Path
from tests.sandbox.vod.conftest import Account

account = Account(Path(sys.argv[1]))
while True:
    print(account.video()["VideoId"], flush=True)
"""


def test_a_killed_process_loses_nothing_that_was_answered(tmp_path: Path) -> None:
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", _CREATOR, str(tmp_path)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        answered = [process.stdout.readline().strip() for _ in range(50)]
        process.kill()
        answered += [line.strip() for line in process.stdout if line.endswith("\n")]
    account = Account(tmp_path)
    found = [account.shown(video_id)["VideoId"] for video_id in answered]
    account.service.close()
    assert len(found) >= 50


def test_no_secret_is_written_down(account: Account) -> None:
    from .conftest import decoded

    auth = decoded(account.video()["UploadAuth"])
    text = (account.folder / "state" / "vod.jsonl").read_text("utf-8")
    for name in ("SecurityToken", "AccessKeySecret", "AccessKeyId"):
        assert auth[name] not in text


def test_fields_of_a_newer_program_are_left_out(account: Account) -> None:
    video_id = account.video()["VideoId"]
    account.service.close()
    path = account.folder / "state" / "vod.jsonl"
    last = json.loads(path.read_text("utf-8").splitlines()[-1])
    last["value"] |= {"future": 1, "title": "changed"}
    broken = {"kind": "video", "id": "x", "value": {"media_id": "x"}}
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(last) + "\n" + json.dumps(broken) + "\n")
    account.restart()
    assert account.shown(video_id)["Title"] == "changed"
    assert account.call("GetVideoList")["Total"] == 1


def test_thousands_of_creates_are_fast(account: Account) -> None:
    import time

    started = time.thread_time()
    for _ in range(1200):
        account.image(Title="t")
    # 600 a second are promised; it is thirty times that on an idle machine.
    assert time.thread_time() - started < 2.0
