"""The memory under many threads."""

from __future__ import annotations

import threading
from pathlib import Path

from vod_desktop.sandbox.vod.errors import VodError
from vod_desktop.sandbox.vod.library import Library
from vod_desktop.sandbox.vod.media import Video, new_id


def video(reference_id: str) -> Video:
    return Video(
        media_id=new_id(),
        extension="mp4",
        bucket="b",
        key=new_id(),
        storage_location="s",
        created_at=0.0,
        modified_at=0.0,
        reference_id=reference_id,
    )


def test_of_many_creates_with_one_reference_id_one_wins(tmp_path: Path) -> None:
    library = Library(tmp_path / "j", 0.0)
    outcomes: list[bool] = []
    gate = threading.Barrier(8)

    def create() -> None:
        gate.wait()
        try:
            library.add(video("abcdef"))
        except VodError:
            outcomes.append(False)
        else:
            outcomes.append(True)

    threads = [threading.Thread(target=create) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    library.close()
    assert sorted(outcomes) == [False] * 7 + [True]
    assert len(library.all(Video)) == 1


def test_the_system_bucket_stays_the_same(tmp_path: Path) -> None:
    first = Library(tmp_path / "j", 0.0)
    first.close()
    second = Library(tmp_path / "j", 0.0)
    other = Library(tmp_path / "k", 0.0)
    second.close()
    other.close()
    assert first.system_bucket == second.system_bucket != other.system_bucket


def test_old_sessions_are_forgotten_at_a_start(tmp_path: Path) -> None:
    first = Library(tmp_path / "j", 0.0)
    assert first.claim_session("s", 0.0)
    first.close()
    second = Library(tmp_path / "j", 601.0)
    second.close()
    assert b'"id":"s","value":null' in (tmp_path / "j").read_bytes()
    assert second.claim_session("s", 601.0)
