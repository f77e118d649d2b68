"""Long runs of a target, led by the branches that inputs reach. Linux; needs the `fuzz` extra.

    python -m tests.fuzz TARGET --seconds 600
    python -m tests.fuzz TARGET --runs 5000
    python -m tests.fuzz list

Inputs that reach something new are kept in `out/fuzz/TARGET/`, one that breaks the target lies in `out/fuzz/crash-…`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

SEEDS = Path(__file__).parent / "seeds"
_INPUT_MOST = 64 * 1024
_ONE_INPUT_S = 20


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--runs", type=int, default=-1)
    parser.add_argument("--out", type=Path, default=Path("out/fuzz"))
    options = parser.parse_args()
    import atheris

    with atheris.instrument_imports(include=["vod_desktop.domain", "vod_desktop.cloud", "vod_desktop.media"]):
        from tests.fuzz.targets import targets
    if options.target not in targets:
        print("\n".join(targets))
        return 0 if options.target == "list" else 2
    found = options.out / options.target
    found.mkdir(parents=True, exist_ok=True)
    limits = [f"-max_total_time={options.seconds}", f"-runs={options.runs}", f"-max_len={_INPUT_MOST}"]
    limits += [f"-timeout={_ONE_INPUT_S}", "-rss_limit_mb=2048", f"-artifact_prefix={options.out}/"]
    atheris.Setup([sys.argv[0], *limits, str(found), str(SEEDS / options.target)], targets[options.target])
    atheris.Fuzz()
    return 0  # libFuzzer ends the process itself


if __name__ == "__main__":
    raise SystemExit(main())
