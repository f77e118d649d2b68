"""What `bootstrap.py run` shows without a display: a real clip goes up, and the window is pictured."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import demonstration

PACKAGING = Path(demonstration.__file__).parent
pytestmark = pytest.mark.xdist_group("demonstration")  # it is shown once for all

av = pytest.importorskip("av", reason="the extra `media` makes the clip")


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    folder = tmp_path_factory.mktemp("out")
    command = [sys.executable, PACKAGING / "demonstration.py", folder]
    answers = [subprocess.run(command, capture_output=True, text=True, timeout=180) for _ in range(2)]
    return folder, answers


def test_media_id_size_and_checksum_are_shown_and_verified(shown):
    folder, (answer, _) = shown
    assert answer.returncode == 0, answer.stderr
    size = (folder / "clip.mp4").stat().st_size
    assert re.search(r"^media id  [0-9a-f]{32}$", answer.stdout, re.MULTILINE)
    assert f"size      {size} bytes" in answer.stdout
    assert re.search(r"^CRC-64    \d+\nverified$", answer.stdout, re.MULTILINE)


def test_the_picture_of_the_window_is_there(shown):
    folder, (answer, _) = shown
    assert f"A picture of the window: {folder / 'window.png'}" in answer.stdout
    assert (folder / "window.png").read_bytes().startswith(b"\x89PNG")


def test_it_shows_the_same_again_with_a_new_upload(shown):
    _, (first, second) = shown
    assert second.returncode == 0, second.stderr
    ids = [re.search(r"media id  (\S+)", answer.stdout).group(1) for answer in (first, second)]
    assert ids[0] != ids[1]


def test_the_clip_is_a_real_video_that_moves(tmp_path):
    clip = tmp_path / "clip.mp4"
    assert demonstration.make_clip(clip) == 0
    with av.open(str(clip)) as container:
        stream = container.streams.video[0]
        pictures = [bytes(frame.planes[0]) for frame in container.decode(stream)]
    assert len(pictures) == 150
    assert pictures[0] != pictures[75]


def test_only_a_finished_upload_counts():
    lines = '{"event": "started"}\nnoise\n{"event": "failed", "code": "Forbidden"}\n'
    assert demonstration.last_done(lines) is None
    done = '{"event": "done", "media_id": "m", "size": 3, "crc64": "7", "verified": true}\n'
    assert demonstration.last_done(lines + done) == demonstration.Arrived("m", 3, "7", verified=True)
