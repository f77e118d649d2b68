"""A sample of the fault matrix, and all of what does not fit into it; `python -m tests.drills matrix` runs every cell."""

from __future__ import annotations

import sys

import pytest

from tests.drills.cell import HANGS
from tests.drills.matrix import pairwise, ran, wrong_ones
from tests.drills.specials import SPECIALS
from tests.drills.troubles import TROUBLES
from vod_desktop.sandbox import Effect, parse_fault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and resets of POSIX")
_SHARES = 4


def test_every_effect_of_the_sandbox_is_in_the_matrix():
    assert {parse_fault(trouble).effect for trouble in TROUBLES} == set(Effect)


def test_in_the_sample_every_trouble_meets_every_operation_that_notices_it():
    sample = pairwise()
    assert len({(cell.trouble, cell.operation) for cell in sample}) == len(sample) > 200
    for what in ("operation", "trouble"):
        met = {(getattr(cell, what), cell.count) for cell in sample}
        assert len(met) >= 2.5 * len({getattr(cell, what) for cell in sample})


@pytest.mark.parametrize("share", range(_SHARES))
def test_every_cell_of_the_sample_ends_as_documented(tmp_path, share):
    longest_first = sorted(pairwise(), key=lambda cell: cell.trouble not in HANGS)
    assert wrong_ones(ran(longest_first[share::_SHARES], tmp_path, at_once=14)) == []


@pytest.mark.parametrize("special", SPECIALS, ids=[special.name for special in SPECIALS])
def test_what_no_fault_of_the_sandbox_can_do_ends_as_documented(tmp_path, special):
    assert special.run(tmp_path) == special.expected
