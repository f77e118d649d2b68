"""What the program is made of and where it keeps things, for the about box, the settings and support."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from vod_desktop import __version__

_SHOWN = (
    "PySide6_Essentials",
    "oss2",
    "aliyun-python-sdk-core",
    "aliyun-python-sdk-vod",
    "keyring",
    "fastcrc",
    "av",
)


@dataclass(frozen=True, slots=True)
class About:
    """Version of the program and folders of its home."""

    home: Path
    logs: Path
    version: str = __version__

    def line(self) -> str:
        """Program, system and Python in one line, for the log and for support."""
        return f"VOD Desktop {self.version} · {platform.platform()} · Python {platform.python_version()}"

    def libraries(self) -> tuple[tuple[str, str], ...]:
        """Names and versions of what matters in a report; reads files, so not while the window opens."""
        found = [(name, _version(name)) for name in _SHOWN]
        return (
            ("Python", platform.python_version()),
            *((name, version) for name, version in found if version),
        )


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
