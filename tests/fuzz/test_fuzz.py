"""A bounded run of every target: its seeds, random inputs, mutations of its seeds, and, on Linux, inputs led by branches."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.__main__ import SEEDS
from tests.fuzz.targets import check_address, targets
from vod_desktop.domain.grant import UploadAddress

RUNS = 1500
ROOT = Path(__file__).resolve().parents[2]


def seeds(name: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((SEEDS / name).iterdir())]


@pytest.mark.parametrize("name", targets)
def test_the_seeds_break_nothing(name: str) -> None:
    assert len(seeds(name)) >= 3
    for seed in seeds(name):
        targets[name](seed)


@st.composite
def mutations(draw: st.DrawFn, known: list[bytes]) -> bytes:
    """A seed with a piece of it taken out, doubled or replaced."""
    seed = draw(st.sampled_from(known))
    begin = draw(st.integers(0, len(seed)))
    end = draw(st.integers(begin, min(len(seed), begin + 64)))
    piece = draw(st.one_of(st.binary(max_size=16), st.just(seed[begin:end] * 2), st.just(b"")))
    return seed[:begin] + piece + seed[end:]


@pytest.mark.parametrize("name", targets)
def test_random_and_changed_inputs_break_nothing(name: str) -> None:
    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(st.one_of(st.binary(max_size=400), mutations(seeds(name))))
    def run(data: bytes) -> None:
        targets[name](data)

    run()


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris has wheels for Linux only")
@pytest.mark.parametrize("name", targets)
def test_inputs_led_by_branches_break_nothing(name: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.fuzz", name, "--runs", str(RUNS), "--seconds", "20"]
    ended = subprocess.run(
        [*command, "--out", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, timeout=180
    )
    assert ended.returncode == 0, ended.stderr[-4000:]
    assert "Done " in ended.stderr


@pytest.mark.parametrize("endpoint", ["http://oss.example.com", "https://", "https://a@b.example.com"])
def test_the_check_of_addresses_has_teeth(endpoint: str) -> None:
    with pytest.raises(AssertionError):
        check_address(UploadAddress(endpoint, "bucket", "key.mp4"))


def test_every_folder_of_seeds_has_a_target() -> None:
    assert {folder.name for folder in SEEDS.iterdir()} == set(targets)
