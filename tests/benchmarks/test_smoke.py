"""The benchmark runs and its table has its rows. Nothing here is about time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.benchmarks import report
from tests.benchmarks.__main__ import CASES, main
from tests.benchmarks.building import Unavailable, build
from tests.benchmarks.figures import Figures, rounds_of
from tests.benchmarks.rows import Row, Verdict, skipped

ON_LOOPBACK = [
    "file",
    "file-https",
    "images",
    "images-https",
    "limit",
    "resume",
    "memory",
    "growth-queue",
    "growth-size",
]
ON_LINES = ["line-100", "uplink"]


@pytest.fixture(scope="module", autouse=True)
def compiler(tmp_path_factory: pytest.TempPathFactory) -> None:
    try:
        build(tmp_path_factory.mktemp("programs"))
    except Unavailable as reason:
        pytest.skip(str(reason))


def quick(cases: list[str], folder: Path) -> dict[str, Any]:
    """The JSON file of a quick run."""
    files = ["--json", str(folder / "rows.json"), "--plot", str(folder / "rows.svg")]
    assert main([*cases, "--quick", "--no-foreign", "--folder", str(folder), *files]) == 0
    document: dict[str, Any] = json.loads((folder / "rows.json").read_text())
    return document


@pytest.mark.parametrize("case", ON_LOOPBACK)
def test_each_case_on_loopback_has_its_rows(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = quick([case], tmp_path)
    assert document["rows"]
    assert "QUICK" in (printed := capsys.readouterr().out)
    for row in document["rows"]:
        assert row["case"] in printed
        assert row["verdict"] != "BROKE"
        assert row["measured"] is not None or row["note"].startswith("skipped: ")
    assert ET.parse(tmp_path / "rows.svg").getroot().tag.endswith("svg")
    assert {path.name for path in tmp_path.iterdir()} == {"rows.json", "rows.svg"}


@pytest.mark.parametrize("case", ON_LINES)
def test_a_line_is_measured_or_the_row_says_why_not(case: str, tmp_path: Path) -> None:
    rows = quick([case], tmp_path)["rows"]
    assert rows
    for row in rows:
        assert row["verdict"] in {"GOAL", "MET", "MISSED"} or row["note"].startswith("skipped: ")


def test_every_case_of_the_table_is_there() -> None:
    assert set(CASES) == {*ON_LOOPBACK, *ON_LINES, "line-500", "line-loss", "images-line"}


@pytest.mark.parametrize(
    ("measured", "at_most", "verdict"),
    [
        (8.0, False, Verdict.GOAL),
        (6.0, False, Verdict.MET),
        (5.9, False, Verdict.MISSED),
        (6.1, True, Verdict.MISSED),
        (6.0, True, Verdict.GOAL),
    ],
)
def test_the_verdict_follows_bar_and_goal(measured: float, at_most: bool, verdict: Verdict) -> None:
    goal = None if at_most else 8.0
    assert Row("case", "peer", "×", measured, 6.0, goal, at_most=at_most).verdict is verdict
    assert skipped("case", "reason").verdict is Verdict.SKIPPED


def test_what_limits_a_case_is_told_where_its_bar_is_missed() -> None:
    met, missed = (Row("case", "peer", "×", value, 6.0, limited_by="limited by: it") for value in (7.0, 5.0))
    assert "limited by" not in report.table([met])
    assert report.table([missed]).endswith("limited by: it")


def test_ratios_are_taken_within_each_round() -> None:
    order: list[str] = []

    def run(name: str, seconds: list[float]) -> Figures:
        order.append(name)
        return Figures(name, 100, 1, seconds.pop(0), 0.0, 0, 0)

    slow_machine = [1.0, 10.0, 1.0]
    ours = [2 * seconds for seconds in slow_machine]
    rounds = rounds_of(3, [("a", lambda: run("a", ours)), ("b", lambda: run("b", slow_machine))])
    assert rounds.ratio("a", "b", lambda figures: figures.seconds) == 2.0
    assert order == ["a", "b", "b", "a", "a", "b"]
