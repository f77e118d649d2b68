from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import vod_desktop
from vod_desktop.store.resources import resource

_PACKAGE = Path(vod_desktop.__file__).parent


def test_a_checkout_has_its_resources_beside_the_package():
    assert resource() == _PACKAGE.parent / "resources"
    assert resource("translations").parent == resource()


@pytest.mark.parametrize("inside", [True, False])
def test_an_installation_finds_its_own(tmp_path, inside):
    package = tmp_path / "vod_desktop"
    (package / "store").mkdir(parents=True)
    for name in ("__init__.py", "store/__init__.py", "store/resources.py"):
        shutil.copy(_PACKAGE / name, package / name)
    (package if inside else tmp_path).joinpath("resources").mkdir()
    code = "from vod_desktop.store.resources import resource; print(resource('a', 'b'))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
    )
    expected = (package if inside else tmp_path) / "resources" / "a" / "b"
    assert done.stdout.strip() == str(expected.resolve())
