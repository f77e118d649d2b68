"""Two queues of two hundred files; `python -m tests.drills supervise` makes many, and longer ones."""

from __future__ import annotations

from tests.drills.supervised import TwoHundred, supervised

TestTwoHundred = TwoHundred.TestCase
TestTwoHundred.settings = supervised(examples=2, steps=12)
