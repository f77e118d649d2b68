from __future__ import annotations

import logging

import pytest

from vod_desktop.domain.log import LogLevel
from vod_desktop.store.log import start_log
from vod_desktop.store.log_reading import entries_in, read_log

logger = logging.getLogger("vod_desktop.trial")


@pytest.fixture
def log(tmp_path):
    running = start_log(tmp_path)
    yield running
    running.close()


def said(piece):
    return [entry.text for entry in piece.entries]


def test_a_record_comes_back_with_time_level_and_source(log):
    logger.warning("disk is %s", "full")
    (entry,) = read_log(log.path.parent).entries
    assert (entry.level, entry.source, entry.text) == (
        LogLevel.WARNING,
        "vod_desktop.trial",
        "disk is full",
    )
    assert entry.line.startswith(entry.at + " WARNING vod_desktop.trial disk")


def test_a_traceback_belongs_to_its_record(log):
    try:
        raise ValueError("no")
    except ValueError:
        logger.exception("it broke")
    logger.info("next")
    first, second = read_log(log.path.parent).entries
    assert first.text.startswith("it broke\nTraceback")
    assert first.text.endswith("ValueError: no")
    assert (second.level, second.text) == (LogLevel.INFO, "next")


def test_only_what_is_new_is_read_again(log):
    logger.info("one")
    first = read_log(log.path.parent)
    logger.info("two")
    second = read_log(log.path.parent, first.mark)
    assert (said(first), said(second)) == (["one"], ["two"])
    assert said(read_log(log.path.parent, second.mark)) == []


def test_nothing_is_lost_or_told_twice_when_the_file_changes(log):
    handler = next(each for each in logging.getLogger().handlers if getattr(each, "backupCount", 0))
    logger.info("one")
    first = read_log(log.path.parent)
    logger.info("two")
    handler.doRollover()
    logger.info("three")
    second = read_log(log.path.parent, first.mark)
    assert said(second) == ["two", "three"]
    assert said(read_log(log.path.parent)) == ["one", "two", "three"]


def test_half_a_line_waits_for_its_end(log):
    logger.info("whole")
    with log.path.open("a") as file:
        file.write("2026-11-23 10:00:00,000 INFO x [y] half")
    first = read_log(log.path.parent)
    with log.path.open("a") as file:
        file.write(" and half\n")
    assert said(first) == ["whole"]
    assert said(read_log(log.path.parent, first.mark)) == ["half and half"]


def test_without_a_log_there_is_nothing(tmp_path):
    piece = read_log(tmp_path / "none")
    assert piece.entries == ()
    assert piece.mark is None


def test_a_file_with_secrets_in_it_is_read_without_them():
    (entry,) = entries_in("2026-11-23 10:00:00,000 INFO x [y] AccessKeySecret=plantedSecret0123\n")
    assert entry.text == "AccessKeySecret=[hidden]"
