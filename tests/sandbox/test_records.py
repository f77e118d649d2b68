"""The journal of object records."""

from __future__ import annotations

from pathlib import Path

import pytest

from vod_desktop.sandbox.oss.records import ObjectRecord, ObjectRecords


def record(size: int) -> ObjectRecord:
    return ObjectRecord(
        False, size, 1, "18446744073709551615", "E" * 32, "Normal", (("content-type", "x/y"),)
    )


def test_records_survive(tmp_path: Path) -> None:
    records = ObjectRecords(tmp_path / "journal")
    records.put("b", "目录\n", record(1))
    records.put("b", "two", record(2))
    records.drop("b", "two")
    again = ObjectRecords(tmp_path / "journal")
    assert again.get("b", "目录\n") == record(1)
    assert again.get("b", "two") is None


@pytest.mark.parametrize("tail", ['{"bucket": "b", "ke', "[]\n", '{"bucket": "b", "key": "k"}\n', "\x00"])
def test_torn_lines_are_skipped(tmp_path: Path, tail: str) -> None:
    ObjectRecords(tmp_path / "journal").put("b", "one", record(1))
    with (tmp_path / "journal").open("a") as journal:
        journal.write(tail)
    ObjectRecords(tmp_path / "journal").put("b", "two", record(2))
    again = ObjectRecords(tmp_path / "journal")
    assert (again.get("b", "one"), again.get("b", "two")) == (record(1), record(2))


def test_journal_stays_small(tmp_path: Path) -> None:
    records = ObjectRecords(tmp_path / "journal")
    for turn in range(1500):
        records.put("b", "same", record(turn))
    again = ObjectRecords(tmp_path / "journal")
    assert again.get("b", "same") == record(1499)
    assert len((tmp_path / "journal").read_text().splitlines()) == 1
