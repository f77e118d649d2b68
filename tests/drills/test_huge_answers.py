"""Answers of 100 MB from VOD and from OSS: refused in words, and never held in memory. Measured in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.drills import peers
from tests.drills.killing import ROOT
from tests.drills.troubles import WAITING
from tests.drills.uploader import Place
from vod_desktop.domain.limits import MIB
from vod_desktop.sandbox import Sandbox, SandboxOptions

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="kilobytes as Linux counts them")
SIZE = 100 * MIB
PIECE = bytes(MIB)
MOST = 40 * MIB
"""What the first request of a process takes, libraries of the vendor included, and four answers as far as they are read."""

ANSWERS = {
    "announced": peers.answers(f"200 OK\r\nContent-Length: {SIZE}", PIECE, times=100),
    "unannounced": peers.answers("200 OK", PIECE, times=100),
    "in chunks": peers.answers(
        "200 OK\r\nTransfer-Encoding: chunked", b"100000\r\n" + PIECE + b"\r\n", times=100
    ),
    "packed": peers.answers("200 OK\r\nContent-Encoding: gzip", zlib.compress(bytes(SIZE), wbits=31)),
    "a header": peers.says(b"HTTP/1.1 200 OK\r\nX-Long: ", b"a" * MIB, times=100),
    "headers": peers.says(b"HTTP/1.1 200 OK\r\n", b"X-Some: a\r\n" * 10_000, times=1000),
}
answers = pytest.mark.parametrize("manner", ANSWERS.values(), ids=ANSWERS)


def measured(place: object, folder: Path) -> dict[str, object]:
    names = ("endpoint", "region", "access_key_id", "access_key_secret")
    told = json.dumps({name: getattr(place, name) for name in names})
    command = [sys.executable, "-m", "tests.drills.measured", told, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=180, check=True)
    return json.loads(done.stdout)


@answers
def test_a_huge_answer_of_vod_takes_no_memory(tmp_path, manner):
    with peers.peer(manner) as endpoint:
        place = Place(endpoint, "cn-shanghai", "LTAI-drill", "secret-of-a-drill")
        told = measured(place, tmp_path)
    assert told["ending"] == str(WAITING)
    assert told["grew"] < MOST


@answers
def test_a_huge_answer_of_oss_takes_no_memory(tmp_path, manner):
    with peers.peer(manner) as endpoint:
        options = SandboxOptions(data_dir=tmp_path / "sandbox", oss_endpoint=endpoint)
        with Sandbox(options) as sandbox:
            told = measured(sandbox, tmp_path)
    assert told["ending"] == str(WAITING)
    assert told["grew"] < MOST
