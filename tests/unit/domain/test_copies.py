"""Copies with some fields changed are those of `dataclasses.replace`."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from tests.ui.tasks import task
from vod_desktop.domain.copies import Copies
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import TaskState, UploadTask


def test_a_copy_is_what_replace_makes() -> None:
    row = task(1, TaskState.PAUSED)
    copy = Copies(UploadTask).changed(row, {"size": 7, "path": "/there"})
    assert copy == replace(row, size=7, path="/there")
    assert row.size != 7


def test_every_field_comes_along() -> None:
    row = task(1)
    copy = Copies(UploadTask).changed(row, {})
    assert all(getattr(copy, each.name) is getattr(row, each.name) for each in fields(UploadTask))


def test_a_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(TypeError):
        MediaMetadata().changed(name="x")
