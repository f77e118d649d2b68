"""Writes `requirements.lock`: every library of a release for all systems, each with its version and hashes.

    python packaging/lock.py              after a change of dependencies; what still fits stays as it is
    python packaging/lock.py --upgrade    before a release: the newest of everything

Options that follow are handed to `uv pip compile`. Needs the `dev` extra. An index is chosen as for uv in general.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
EXTRAS = ("media",)
"""The extras that a release holds."""

_HEAD = "python packaging/lock.py"


def command(tool: str, options: Sequence[str]) -> list[str]:
    """The call of uv. Names of indexes stay out of the file: they are the business of whoever installs."""
    extras = [part for extra in EXTRAS for part in ("--extra", extra)]
    return [
        *(tool, "pip", "compile", "pyproject.toml", "--universal", "--generate-hashes", "--quiet"),
        *("--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", _HEAD),
        *("--output-file", str(LOCK.relative_to(ROOT)), *extras, *options),
    ]


def main() -> int:
    """Do it, and end as uv ends."""
    beside = shutil.which("uv", path=str(Path(sys.executable).parent))
    tool = beside or shutil.which("uv")
    if tool is None:
        raise SystemExit("uv is missing; install the dev extra into this environment")
    return subprocess.run(command(tool, sys.argv[1:]), cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
