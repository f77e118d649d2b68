"""What the user saves has the rights of the user's other files, although this program closes its own."""

from __future__ import annotations

import os
import sys

import pytest

from tests.integration.app.conftest import Owner
from vod_desktop.app.sheets.columns import Column
from vod_desktop.domain.preset import Preset
from vod_desktop.store.exports import Exports

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


@pytest.fixture
def owner(tmp_path, sandbox):
    before = os.umask(0o077)
    opened = Owner(tmp_path / "home", sandbox, exports=Exports(0o022))
    yield opened
    opened.close()
    os.umask(before)


def test_sheets_and_presets_are_readable_for_others(owner, tmp_path):
    results, presets = tmp_path / "results.csv", tmp_path / "presets.json"
    wanted = (Column.FILE_NAME,)
    owner.answer(owner.services.sheets.save(str(results), (), wanted, headings=("File",), say=lambda _v: ""))
    owner.answer(owner.services.presets.write(str(presets), [Preset("Lectures")]))
    assert [path.stat().st_mode & 0o777 for path in (results, presets)] == [0o644, 0o644]
