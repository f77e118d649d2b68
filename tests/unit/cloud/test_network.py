"""Time of day, what is shown of settings, and what is loaded when."""

from __future__ import annotations

import subprocess
import sys

import pytest

from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.transport import Reply


class StoppedClock:
    def now(self) -> float:
        return 1000.0

    def monotonic(self) -> float:
        return 0.0


def test_a_correction_moves_the_time_of_day() -> None:
    offset = ClockOffset(StoppedClock())
    offset.set(-30.0)
    assert (offset.now(), offset.offset_s) == (970.0, -30.0)


def test_a_measurement_ignores_the_correction_in_force() -> None:
    offset = ClockOffset(StoppedClock())
    offset.set(-30.0)
    assert offset.measured(1200.0) == 200.0


def test_the_password_of_a_proxy_is_not_shown() -> None:
    assert "word" not in repr(NetworkSettings(proxy="http://user:word@proxy"))


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("Sun, 22 Nov 2026 08:00:00 GMT", 1795334400.0),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("Thu, 01 Jan 9999 00:00:00 GMT", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_the_date_of_an_answer_counts_when_it_can_be(date: str, moment: float | None) -> None:
    assert Reply(200, {"date": date}, b"").sent_at == moment


def test_making_gateways_loads_none_of_the_clients() -> None:
    code = (
        "import sys; from vod_desktop.cloud.network import *; from vod_desktop.cloud.oss import OssGateway;"
        "from vod_desktop.cloud.vod import VodGateway; n, o = NetworkSettings(), ClockOffset();"
        "OssGateway(network=n, offset=o); VodGateway(region='r', endpoint=None, key=None, network=n, offset=o);"
        "print([m for m in ('oss2', 'requests', 'urllib3', 'aliyunsdkcore', 'ssl') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
