from __future__ import annotations

import json
import sys

import pytest

from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.errors import StoreError
from vod_desktop.domain.settings import Language, Settings, Theme
from vod_desktop.store.settings import SettingsFile

CHANGED = Settings(
    files_at_once=5,
    part_slots=2,
    bandwidth_limit=10**6,
    keep_awake=False,
    theme=Theme.DARK,
    language=Language.CHINESE,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def test_without_a_file_everything_has_its_default(path):
    assert SettingsFile(path).load() == Settings()
    assert not path.exists()


def test_what_is_saved_comes_back(path):
    SettingsFile(path).save(CHANGED)
    assert SettingsFile(path).load() == CHANGED


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_the_file_is_for_this_user_alone_and_leaves_nothing_beside_it(path):
    SettingsFile(path).save(CHANGED)
    SettingsFile(path).save(Settings())
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_names_of_a_newer_version_stay(path):
    path.write_text('{"hologram": {"on": true}, "files_at_once": 7}')
    file = SettingsFile(path)
    file.save(file.load())
    assert json.loads(path.read_text())["hologram"] == {"on": True}
    assert file.load().files_at_once == 7


@pytest.mark.parametrize(
    "text",
    [
        '{"theme": "plaid"}',
        '{"theme": 3}',
        '{"theme": []}',
        '{"keep_awake": "yes"}',
        '{"files_at_once": true}',
        '{"bandwidth_limit": "fast"}',
        '{"part_size": null}',
        '{"part_slots": 1.5}',
    ],
)
def test_a_senseless_value_has_its_default(path, text):
    path.write_text(text)
    assert SettingsFile(path).load() == Settings()


def test_numbers_are_moved_into_their_bounds(path):
    path.write_text('{"files_at_once": 99, "part_slots": -3}')
    settings = SettingsFile(path).load()
    assert (settings.files_at_once, settings.part_slots) == (Settings.FILES_AT_ONCE_MAX, 1)


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_broken_file_is_set_aside_with_every_byte(path, content):
    path.write_bytes(content)
    file = SettingsFile(path, clock=SystemClock())
    assert file.load() == Settings()
    assert file.set_aside.name.startswith("settings.broken-")
    assert file.set_aside.read_bytes() == content


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_stays(path):
    SettingsFile(path).save(CHANGED)
    with pytest.raises(StoreError):
        SettingsFile(path / "below").save(Settings())
    assert SettingsFile(path).load() == CHANGED
