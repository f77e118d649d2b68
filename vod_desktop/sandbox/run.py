"""The sandbox as a program of its own: it announces itself, serves, and ends with a signal."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from vod_desktop.sandbox.faults import FAULT_HELP, FaultError, parse_fault
from vod_desktop.sandbox.options import SandboxOptions
from vod_desktop.sandbox.sandbox import Sandbox, announcement

_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
)


def serve(options: SandboxOptions) -> int:
    """Print the announcement and serve until SIGINT or SIGTERM; main thread only. Returns the exit code."""
    end = threading.Event()
    with _ended_by_signal(end):
        try:
            sandbox = Sandbox(options).start()
        except (OSError, RuntimeError) as problem:
            print(f"the sandbox cannot start: {problem}", file=sys.stderr)
            return 1
        try:
            print(json.dumps(announcement(sandbox)), flush=True)
            # A wait without limit would keep signals out on Windows.
            while not end.wait(0.5):
                pass
        finally:
            sandbox.close()
    return 0


@contextmanager
def _ended_by_signal(end: threading.Event) -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        end.set()

    before = {number: signal.signal(number, stop) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give a parser the options of `vod-desktop sandbox`, and the grammar of faults below them."""
    parser.epilog = FAULT_HELP
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--port", type=_port, default=0, metavar="N", help="0, the default, takes a free one")
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="where objects and state live; a new one if absent"
    )
    parser.add_argument(
        "--token-ttl", type=_seconds, default=3000.0, metavar="S", help="lifetime of an UploadAuth"
    )
    parser.add_argument(
        "--fault", action="append", default=[], type=_fault_spec, metavar="SPEC", help="see below"
    )
    parser.add_argument("--record", type=Path, metavar="FILE", help="append one JSON object per request")
    parser.add_argument(
        "--oss-endpoint", metavar="URL", help="hand out this OSS endpoint instead of the own one"
    )
    parser.add_argument("--app-server", action="store_true", help="also answer as a customer's app server")
    parser.add_argument(
        "--region", default="cn-shanghai", metavar="ID", help="region that it pretends to be in"
    )
    parser.add_argument("--refuse-v1", action="store_true", help="OSS refuses signature V1")


def options_from(arguments: argparse.Namespace) -> SandboxOptions:
    """The options that parsed arguments ask for."""
    data_dir = arguments.data_dir or Path(tempfile.mkdtemp(prefix="vod-sandbox-"))
    return SandboxOptions(
        data_dir=data_dir.absolute(),
        port=arguments.port,
        token_ttl_s=arguments.token_ttl,
        faults=tuple(arguments.fault),
        record=arguments.record,
        oss_endpoint=arguments.oss_endpoint,
        app_server=arguments.app_server,
        region=arguments.region,
        v1_refused=arguments.refuse_v1,
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the sandbox with the given or the process's arguments. Returns the exit code."""
    description = "A stand-in for VOD and OSS on this machine."
    parser = argparse.ArgumentParser(prog="vod-desktop sandbox", description=description)
    add_arguments(parser)
    return serve(options_from(parser.parse_args(argv)))


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: 0 to 65535")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < 1e9:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return seconds


def _fault_spec(text: str) -> str:
    try:
        parse_fault(text)
    except FaultError as problem:
        raise argparse.ArgumentTypeError(str(problem)) from None
    return text
