"""A window in a process of its own, asked through its standard input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.e2e.display import spawn, until

ROOT = Path(__file__).resolve().parents[2]


class Child:
    """Runs a script of this folder."""

    def __init__(self, script: str, *arguments: object, display: str, **environ: str) -> None:
        self.process = spawn(
            [sys.executable, ROOT / "tests" / "e2e" / script, *arguments],
            env={
                **os.environ,
                "DISPLAY": display,
                "QT_QPA_PLATFORM": "xcb",
                "PYTHONPATH": str(ROOT),
                **environ,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def line(self) -> dict:
        text = self.process.stdout.readline()
        assert text, "the child has ended"
        return json.loads(text)

    def ask(self, **question: object) -> dict:
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        return self.line()

    def place(self, name: str) -> tuple[int, int]:
        return tuple(until(lambda: self.ask(where=name)["center"], what=name))

    def close(self) -> None:
        self.process.terminate()
        with self.process:  # closes the pipes and waits
            pass
