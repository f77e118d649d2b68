"""Desktops of Linux whose settings are a test's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="desktops of Linux")
_OF_ENVIRONMENT = ("https_proxy", "all_proxy", "no_proxy")


def begin_desktop(monkeypatch: pytest.MonkeyPatch, folder: Path, name: str) -> None:
    """A session of that desktop with its settings in the folder, without a proxy in the environment."""
    for variable in _OF_ENVIRONMENT:
        monkeypatch.delenv(variable, raising=False)
        monkeypatch.delenv(variable.upper(), raising=False)
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    monkeypatch.setenv("GSETTINGS_BACKEND", "keyfile")


def set_gnome(**values: str) -> None:
    """Write settings of GNOME's proxy by its own program, as `https__host="p"`; skips where it or its schemas are not."""
    for name, value in values.items():
        child, _, key = name.rpartition("__")
        schema = "org.gnome.system.proxy" + (f".{child}" if child else "")
        try:
            done = subprocess.run(
                ["gsettings", "set", schema, key.replace("_", "-"), value], capture_output=True
            )
        except FileNotFoundError:
            pytest.skip("needs gsettings")
        if done.returncode != 0:
            pytest.skip("needs the schemas of GNOME")
