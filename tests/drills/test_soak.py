"""A soak of seconds; `python -m tests.drills soak` makes one of half an hour."""

from __future__ import annotations

import sys

import pytest

from tests.drills.soak import Figures, Load, Soak
from vod_desktop.domain.limits import MIB

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="asks /proc what the process holds"
)


def test_a_short_soak_loses_nothing(tmp_path):
    figures = Soak(tmp_path, files=40, seconds=5).run()
    assert (figures.files, figures.wrong, figures.lost) == (40, 0, 0), list(figures.lines())
    assert figures.struck > 3


def test_what_grows_is_seen():
    flat = [Load(100 * MIB, 20, 50)] * 30
    assert Figures(loads=flat).is_flat
    assert not Figures(loads=[*flat[:20], *[Load(130 * MIB, 20, 50)] * 10]).is_flat
    assert not Figures(loads=[*flat[:20], *[Load(100 * MIB, 40, 50)] * 10]).is_flat
    assert not Figures(loads=[*flat[:20], *[Load(100 * MIB, 20, 90)] * 10]).is_flat
