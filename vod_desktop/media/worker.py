"""The decoder process: reads requests from standard input, answers on standard output, ends when the input ends.

It takes files from strangers apart, so it has limits of its own, writes no file and opens none but the one it is asked about.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import IO, Any

from vod_desktop.domain.crop import Crop
from vod_desktop.domain.media import Suggestion
from vod_desktop.media.wire import Hangup, receive, send

_MEMORY_BYTES = 4 * 1024**3
_CPU_S = 90


def main() -> None:
    """Serve until the program that started this is gone."""
    requests = sys.stdin.buffer
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # what a library prints must not get between the answers
        _limit()
        _silence()
        with contextlib.suppress(Hangup, OSError):
            while True:
                _serve_one(requests, answers)


def _serve_one(requests: IO[bytes], answers: IO[bytes]) -> None:
    request, _ = receive(requests)
    _allow_cpu()
    try:
        head, blobs = _answer(request)
    except Exception as error:  # a file may break a library in any way; the next request shall be served
        head, blobs = {"reason": _reason(error)}, ()
    send(answers, head, blobs)


def _answer(request: Any) -> tuple[dict[str, object], tuple[bytes, ...]]:
    from vod_desktop.media import frames, probe

    path = request["path"]
    match request["call"]:
        case "facts":
            return asdict(probe.facts(path)), ()
        case "frame":
            size = {"max_width": request["width"], "max_height": request["height"]}
            return {}, (frames.frame(path, request["at_s"], **size, crop=Crop(*request["crop"])),)
        case "look":
            moment = frames.look(path, request["at_s"], width=request["width"], height=request["height"])
            return {"at_s": moment.at_s, "until_s": moment.until_s}, (moment.picture,)
        case "strip":
            return _places(frames.strip(path, request["count"]))
        case "thumbnail":
            return {}, (frames.thumbnail(path, request["width"], request["height"]),)
        case "suggested":
            return _places(frames.suggested(path, request["count"]))
        case _:
            return {"reason": "not-media"}, ()


def _places(found: Sequence[Suggestion]) -> tuple[dict[str, object], tuple[bytes, ...]]:
    places = [{"at_s": each.at_s, "score": each.score} for each in found]
    return {"places": places}, tuple(each.picture for each in found)


def _reason(error: Exception) -> str:
    from vod_desktop.media.reading import Unreadable

    if isinstance(error, Unreadable):
        return error.reason
    return "too-large" if isinstance(error, MemoryError) else "not-media"


def _silence() -> None:
    import av.logging

    av.logging.set_level(None)


def _limit() -> None:
    """Bound memory and forbid writing, where the system knows such limits."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        limits: tuple[tuple[int, int], ...] = (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_AS, _MEMORY_BYTES),
        )
        for which, most in limits:
            resource.setrlimit(which, (most, most))


def _allow_cpu() -> None:
    """Some more processor time for this request; a decoder that runs wild is ended by the system."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + _CPU_S, hard))


if __name__ == "__main__":
    main()
