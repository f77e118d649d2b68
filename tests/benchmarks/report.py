"""The table on the terminal, the JSON file, the plot."""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.figures import MIB, Rounds
from tests.benchmarks.rows import Row, Verdict

_HEADS = ("case", "against", "bar", "goal", "measured", "", "ours", "theirs")


def table(rows: Sequence[Row]) -> str:
    """The rows, each with its bar, what was measured and whether it is enough; notes below."""
    notes: list[str] = []
    lines = [_HEADS, *(_cells(row, notes) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]
    text = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    text.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join([*text, "", *notes]).rstrip()


def _cells(row: Row, notes: list[str]) -> tuple[str, ...]:
    sign = "≤" if row.at_most else "≥"
    verdict = row.verdict.value if row.verdict else ""
    notes += [note for note in row.notes if note not in notes]
    if row.notes:
        verdict += f" [{', '.join(str(notes.index(note) + 1) for note in row.notes)}]"
    measured = "–" if row.measured is None else f"{row.measured:.3g} {row.what}"
    bounds = ["" if value is None else f"{sign} {value:.3g}" for value in (row.bar, row.goal)]
    return (row.case, row.against, *bounds, measured, verdict, row.ours, row.theirs)


def numbered(text: str) -> str:
    """The table with numbers in front of its notes."""
    head, _, notes = text.partition("\n\n")
    return "\n".join([head, "", *(f"[{n}] {note}" for n, note in enumerate(notes.splitlines(), 1))]).rstrip()


def clients_table(measured: Mapping[str, Rounds]) -> str:
    """Medians of every client in every case."""
    lines = []
    for case, rounds in measured.items():
        lines.append(f"{case} ({len(next(iter(rounds.runs.values())))} rounds)")
        for client in rounds.runs:
            values = (
                rounds.median(client, lambda run: run.mb_per_s),
                rounds.median(client, lambda run: run.files_per_s),
                rounds.median(client, lambda run: run.cpu_per_gib),
                rounds.median(client, lambda run: run.cpu_ms_per_file),
                rounds.median(client, lambda run: run.peak_bytes / MIB),
                rounds.median(client, lambda run: run.before_bytes / MIB),
            )
            lines.append(
                "  {:<30} {:8.1f} MB/s  {:8.2f} files/s  {:6.2f} CPU s/GiB  {:9.2f} CPU ms/file"
                "  peak {:6.1f} MiB (before {:.1f})".format(client, *values)
            )
    return "\n".join(lines)


def write_json(path: Path, rows: Sequence[Row], measured: Mapping[str, Rounds], *, quick: bool) -> None:
    """Everything, for comparing runs."""
    document = {
        "made": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "machine": {
            "system": platform.platform(),
            "processor": platform.machine(),
            "python": platform.python_version(),
        },
        "quick": quick,
        "rows": [asdict(row) | {"verdict": row.verdict.name if row.verdict else None} for row in rows],
        "runs": {
            case: {client: [asdict(run) for run in runs] for client, runs in rounds.runs.items()}
            for case, rounds in measured.items()
        },
    }
    path.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def summary(rows: Sequence[Row]) -> str:
    """How many rows came out how."""
    counts = {verdict: sum(row.verdict is verdict for row in rows) for verdict in Verdict}
    return ", ".join(f"{count} {verdict.value}" for verdict, count in counts.items() if count)
