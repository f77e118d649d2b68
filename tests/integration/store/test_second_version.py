"""What the second version keeps: made now as long as that version is not released, and from then on the file that it wrote."""

from __future__ import annotations

import shutil

import pytest

from tests.integration.store.fixtures import make_v1 as first
from tests.integration.store.fixtures import make_v2 as second
from vod_desktop.store.database import Database
from vod_desktop.store.documents import Documents
from vod_desktop.store.leftovers import LeftoverRows
from vod_desktop.store.schema import MIGRATIONS
from vod_desktop.store.tasks import TaskRows


@pytest.fixture
def opened(path, clock):
    if second.FILE.exists():
        shutil.copy(second.FILE, path)
    else:
        first.make(path, version=2, fill=second.fill)
    ready = Database.open(path, clock=clock)
    yield ready
    ready.database.close()


def test_it_is_taken_as_it_is(opened):
    assert opened.notice is None
    assert opened.database.rows("PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_uploads_and_presets_are_there(opened):
    tasks = {task.id for task in TaskRows(opened.database).all()}
    assert tasks == {first.FINISHED.id, first.PAUSED.id}
    assert [(one.name, one.value) for one in Documents(opened.database, kind=second.PRESETS).all()] == [
        second.PRESET
    ]


def test_what_was_sent_and_what_was_left_behind_stay_known(opened):
    assert (second.CLEARED.media_id,) in opened.database.rows("SELECT media_id FROM history")
    left = {one.media_id for one in LeftoverRows(opened.database).all() if one.media_id}
    assert left == {first.PAUSED.media_id, second.GIVEN_UP.media_id}
