"""Rows of remote jobs come back from the disk as they were put there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vod_desktop.domain.errors import CallDetail, Failure, Recovery
from vod_desktop.domain.ids import AccountId, BatchId, MediaId
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata
from vod_desktop.domain.remote import JobId, JobWord, RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.task_state import TaskState
from vod_desktop.store.database import Database
from vod_desktop.store.remote import RemoteRows

ACCOUNT = AccountId("a")
WHOLE = RemoteJob(
    id=RemoteId("1"),
    kind=RemoteKind.PULL,
    url="https://h.com/视频,1.mp4?a=%2C&b",
    account_id=ACCOUNT,
    metadata=MediaMetadata(
        title="标题", tags=("甲", "b"), category_id=7, cover=CoverFromUrl("https://h/c.png")
    ),
    extension="mp4",
    batch_id=BatchId("b"),
    position=2.0,
    added_at=1.5,
    state=TaskState.FAILED,
    mark="m",
    session_id="s",
    prepared_at=100.0,
    job_id=JobId("j"),
    media_id=MediaId("v"),
    word=JobWord.DOWNLOAD_FAIL,
    already_registered=True,
    size=2**40,
    absent=2,
    failure=Failure(
        "pull-failed", Recovery.GIVE_UP, CallDetail("GetURLUploadInfos", 200, "X"), {"reason": "download"}
    ),
    request_id="r",
    finished_at=200.0,
)
PLAIN = RemoteJob(
    RemoteId("2"), RemoteKind.REGISTER, "https://b.oss-x.aliyuncs.com/a.mp4", ACCOUNT, position=1.0
)


@pytest.fixture
def rows(database: Database) -> RemoteRows:
    return RemoteRows(database)


@pytest.mark.parametrize("save", [RemoteRows.save, RemoteRows.save_for_sure])
def test_rows_come_back_as_they_were_and_in_order(rows: RemoteRows, save: Callable[..., None]) -> None:
    save(rows, [WHOLE, PLAIN])
    assert rows.all() == [PLAIN, WHOLE]


def test_a_row_saved_again_takes_the_place_of_the_old_one(rows: RemoteRows) -> None:
    rows.save([PLAIN])
    moved = PLAIN.moved(TaskState.PREPARING, mark="m")
    rows.save([moved])
    assert rows.all() == [moved]


def test_removed_rows_are_gone(rows: RemoteRows) -> None:
    rows.save([WHOLE, PLAIN])
    rows.remove([WHOLE.id])
    assert rows.all() == [PLAIN]


def test_only_pulls_of_the_account_from_that_moment_on_count(rows: RemoteRows) -> None:
    rows.save([WHOLE, PLAIN.moved(TaskState.PREPARING, prepared_at=150.0)])
    assert rows.prepared_since(ACCOUNT, 100.0) == (100.0,)
    assert rows.prepared_since(ACCOUNT, 100.1) == ()
    assert rows.prepared_since(AccountId("other"), 0.0) == ()


def test_a_row_that_cannot_be_understood_does_not_hide_the_others(
    rows: RemoteRows, database: Database
) -> None:
    rows.save([WHOLE, PLAIN])
    with database.transaction() as connection:
        connection.execute("UPDATE remote_jobs SET state = 'from-tomorrow' WHERE id = '1'")
    assert rows.all() == [PLAIN]
