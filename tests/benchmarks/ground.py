"""Starts clients, each in a process of its own, and reads their figures."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.benchmarks.building import Programs
from tests.benchmarks.certificate import Certificate
from tests.benchmarks.figures import Figures
from tests.benchmarks.foreign import ROOT, foreign_folder, foreign_node, foreign_python
from tests.benchmarks.sink import Sink

SCRIPTS = Path(__file__).parent / "clients"
LONGEST_S = 1800

OURS, OSS2, OSS2_4, OSS_V2, ALI_OSS, C_LIMIT, VENDOR = (
    "ours",
    "oss2 defaults",
    "oss2, 4 threads",
    "alibabacloud-oss-v2 Uploader",
    "ali-oss, parallel 4",
    "C with CRC-64",
    "one client per file, serial",
)

_numbers = itertools.count(1)


class WrongResult(Exception):
    """A client failed, or what the sink got is not what was sent."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where clients run and what they run against.

    Attributes:
        prefix: Words before every command, to run it in a network namespace.
    """

    programs: Programs
    sink: Sink
    folder: Path
    certificate: Certificate | None = None
    prefix: Sequence[str] = ()

    # --- clients that send one file

    def ours(self, path: Path, **settings: Any) -> Figures:
        """The engine, with its defaults but for `settings`."""
        return self.ours_with(OURS, [path], task="upload", kind="video", settings=settings)

    def oss2(self, path: Path, threads: int = 0) -> Figures:
        name = f"oss2, {threads} threads" if threads else OSS2
        script = [sys.executable, str(SCRIPTS / "oss2_file.py")]
        return self._one(name, path, script, threads=threads, bundle=self._bundle, folder=str(self.folder))

    def oss_v2(self, path: Path) -> Figures:
        script = [str(foreign_python(foreign_folder())), str(SCRIPTS / "oss_v2_file.py")]
        return self._one(OSS_V2, path, script)

    def ali_oss(self, path: Path) -> Figures:
        home = foreign_node(foreign_folder())
        # Node looks for packages next to the script.
        copy = shutil.copyfile(SCRIPTS / "ali_oss_file.cjs", home / "ali_oss_file.cjs")
        return self._one(ALI_OSS, path, ["node", str(copy)])

    def c_client(self, path: Path, connections: int = 4) -> Figures:
        sink = self.sink
        command = [
            str(self.programs.client),
            sink.address,
            str(sink.port),
            str(path),
            str(connections),
            "b/c",
        ]
        if self.certificate:
            command.append(str(self.certificate.authority))
        sink.empty()
        told = self._run(command, {})
        self._check(path)
        return _figures(C_LIMIT, told, path.stat().st_size, 1)

    # --- the engine and the vendor's way with many files

    def ours_with(self, name: str, paths: Sequence[Path], **said: Any) -> Figures:
        """A task of `clients/ours.py`. The sink is not emptied first for a resume: its parts are there already."""
        if said["task"] != "resume":
            self.sink.empty()
        told = self._ours(paths, said)
        total = sum(path.stat().st_size for path in paths)
        if said["task"] == "upload":
            self._check_all(paths)
        counts = self.sink.counts()
        return replace(
            _figures(name, told, total, len(paths)),
            first_byte_s=counts.first_body_at - told["began_at"] if counts.first_body_at else None,
            pause_s=told["seconds"] if said["task"] == "pause" else None,
            rates=tuple(told.get("rates", ())),
            shares=tuple(told.get("shares", ())),
        )

    def vendor_images(self, paths: Sequence[Path]) -> Figures:
        script = [sys.executable, str(SCRIPTS / "vendor_images.py")]
        self.sink.empty()
        files = [str(path) for path in paths]
        told = self._run(script, {"endpoint": self.sink.endpoint, "bundle": self._bundle, "files": files})
        self._check_all(paths)
        return _figures(VENDOR, told, sum(path.stat().st_size for path in paths), len(paths))

    # --- processes

    @property
    def _bundle(self) -> str:
        return str(self.certificate.bundle) if self.certificate else ""

    def _ours(self, paths: Sequence[Path], said: dict[str, Any]) -> dict[str, Any]:
        with tempfile.TemporaryDirectory(dir=self.folder) as home:
            authority = str(self.certificate.authority) if self.certificate else ""
            files = [str(path) for path in paths]
            place = {"endpoint": self.sink.endpoint, "authority": authority, "folder": home, "files": files}
            return self._run([sys.executable, "-m", "tests.benchmarks.clients.ours"], place | said)

    def _one(self, name: str, path: Path, command: Sequence[str], **said: Any) -> Figures:
        self.sink.empty()
        key = f"file-{next(_numbers)}.bin"
        told = self._run(command, {"endpoint": self.sink.endpoint, "key": key, "file": str(path), **said})
        self._check(path)
        return _figures(name, told, path.stat().st_size, 1)

    def _run(self, command: Sequence[str], said: dict[str, Any]) -> dict[str, Any]:
        done = subprocess.run(
            [*self.prefix, *command],
            input=json.dumps(said),
            capture_output=True,
            text=True,
            timeout=LONGEST_S,
            cwd=ROOT,
            env=_bare_environment(),
        )
        if done.returncode != 0:
            raise WrongResult(f"{' '.join(command[:3])}: {done.stderr.strip()[-1500:]}")
        told: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
        return told

    def _check(self, path: Path) -> None:
        counts = self.sink.counts()
        if counts.last_size != path.stat().st_size or counts.last_crc != crc64_of(path):
            raise WrongResult(f"the sink holds {counts.last_size} bytes of {path.stat().st_size}, or others")

    def _check_all(self, paths: Sequence[Path]) -> None:
        if len(paths) == 1:
            self._check(paths[0])
        elif self.sink.counts().bytes < sum(path.stat().st_size for path in paths):
            raise WrongResult("not every byte arrived")


def _bare_environment() -> dict[str, str]:
    """Without proxies and authorities of this computer: `requests` would take them before what it is told."""
    bundles = {"REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"}
    return {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy") and k not in bundles}


_known: dict[tuple[Path, int], int] = {}


def crc64_of(path: Path) -> int:
    """Of a file; computed once for each version of it."""
    from fastcrc import crc64

    version = (path, path.stat().st_mtime_ns)
    if version not in _known:
        value = 0
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                value = crc64.xz(block, value)
        _known[version] = value
    return _known[version]


def _figures(name: str, told: dict[str, Any], size: int, files: int) -> Figures:
    return Figures(
        client=name,
        bytes=size,
        files=files,
        seconds=told["seconds"],
        cpu_s=told["cpu_s"],
        peak_bytes=int(told["peak_bytes"]),
        before_bytes=int(told["before_bytes"]),
    )
