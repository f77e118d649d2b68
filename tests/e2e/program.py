"""The real program as a child process, with a home and an environment of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]

    def only(self, event: str) -> dict:
        (line,) = [line for line in self.lines if line["event"] == event]
        return line


class Program:
    """Runs `vod-desktop` commands against one sandbox with one home."""

    def __init__(self, home: Path, sandbox, **settings: object) -> None:
        self.home = home
        home.mkdir(parents=True, exist_ok=True)
        (home / "settings.json").write_text(json.dumps({"wait_scale": 0.02, **settings}))
        kept = {
            name: os.environ[name]
            for name in ("PATH", "HOME", "LD_LIBRARY_PATH", "SYSTEMROOT")
            if name in os.environ
        }
        self.environ = {
            **kept,
            "PYTHONPATH": os.pathsep.join([str(_ROOT), os.environ.get("PYTHONPATH", "")]),
            "LANG": "C.UTF-8",
            "ALIBABA_CLOUD_ACCESS_KEY_ID": sandbox.access_key_id,
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET": sandbox.access_key_secret,
        }
        self.where = ["--endpoint", sandbox.endpoint, "--home", str(home)]

    def start(self, *arguments: str, **changes: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "vod_desktop", *arguments],
            env={**self.environ, **changes},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *arguments: str, **changes: str) -> Outcome:
        outcome = ended(self.start(*arguments, **changes))
        with self.home.with_suffix(".printed").open("a", encoding="utf-8") as printed:  # the canary reads it
            printed.write(outcome.out + outcome.err)
        return outcome

    def upload(self, *arguments: object, **changes: str) -> Outcome:
        return self.run(*self.upload_arguments(arguments), **changes)

    def start_upload(self, *arguments: object, **changes: str) -> subprocess.Popen[str]:
        return self.start(*self.upload_arguments(arguments), **changes)

    def upload_arguments(self, arguments: Sequence[object]) -> list[str]:
        return ["upload", "--json", *self.where, *(str(argument) for argument in arguments)]


def ended(process: subprocess.Popen[str], timeout_s: float = 180) -> Outcome:
    out, err = process.communicate(timeout=timeout_s)
    return Outcome(process.returncode, out, err)
