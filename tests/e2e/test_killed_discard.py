"""`kill -9` while an upload is being discarded whose object is on its way; then started again."""

from __future__ import annotations

from tests.e2e.display import until


def objects(sandbox):
    return [path for path in (sandbox.data_dir / "objects").rglob("*") if path.is_file()]


def test_the_next_start_removes_what_landed_after_the_end(open_window, sandbox, tmp_path):
    (tmp_path / "a.mp4").write_bytes(b"film" * 1000)
    hold = sandbox.faults.add("oss:PutObject hold")
    first = open_window(tmp_path / "home")
    first.ask(upload=str(tmp_path / "a.mp4"))
    hold.wait_holding()
    until(lambda: first.ask(words=True)["words"][0].startswith("Uploading"), what="it is on its way")
    first.ask(discard=True)
    until(lambda: first.ask(words=True)["words"] == ["Removing…"], what="it is being discarded")
    first.process.kill()
    first.process.wait()
    hold.remove()
    sandbox.requests.wait_for(lambda _: sandbox.requests.active() == 0)
    assert sandbox.requests.of("Delete*") == ()
    again = open_window(tmp_path / "home")
    until(lambda: again.ask(tasks=True)["tasks"] == [], what="the row is gone")
    assert [record.status for record in sandbox.requests.of("DeleteVideo")] == [200]
    assert objects(sandbox) == []
