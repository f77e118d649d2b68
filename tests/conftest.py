"""Settings and parts that all tests share."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The vendor's clients read these and prefer them to what they are given.
for _name in [name for name in os.environ if name.lower().endswith("_proxy") or name.startswith("ALI")]:
    del os.environ[_name]
# A shell starts what goes into its background deaf to this; the programs that the tests interrupt would be, too.
signal.signal(signal.SIGINT, signal.default_int_handler)
# Property tests count examples, not milliseconds: machines are busy. CI tries the same examples every time.
settings.register_profile(
    "calm",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("calm")


@pytest.fixture
def web() -> Iterator[object]:
    """An http server on loopback with files that VOD can fetch."""
    from tests.sandbox.vod.web import serve

    with serve() as running:
        yield running


@pytest.fixture
def sandbox_options() -> dict[str, float]:
    """What `sandbox` is set to beside its defaults; for a test file to say."""
    return {}


@pytest.fixture
def sandbox(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, sandbox_options: dict[str, float]
) -> Iterator[object]:
    """A sandbox on a free loopback port with its data under the test's folder.

    After the test nothing that it wrote may hold a secret of that sandbox.
    """
    from tests.canary import leaks
    from vod_desktop.sandbox import Sandbox, SandboxOptions

    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", **sandbox_options)) as running:
        yield running
        assert leaks(running, tmp_path, caplog.text) == []
