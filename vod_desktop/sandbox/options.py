"""Settings of a sandbox."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SandboxOptions:
    """How one sandbox shall behave.

    Attributes:
        data_dir: Where objects, uploads and keys live; made when it is missing.
        port: 0 lets the system choose.
        token_ttl_s: Lifetime of the temporary credentials in an UploadAuth, seconds.
        faults: Specs as in `vod_desktop.sandbox.faults`.
        record: File that gets one JSON line per request.
        oss_endpoint: Handed out in UploadAddress instead of this server's own.
        app_server: Also answer as a customer's app server.
        v1_refused: OSS refuses signature V1, as it does for new accounts.
        count_bytes: VOD's text limits count UTF-8 bytes instead of characters.
        transcode_s: Seconds that a video stays in each state on its way to Normal.
        pull_step_s: Seconds that a URL pull stays in each state.
        allow_private_urls: URL pulls may fetch from this machine.
        body_wait_s: Seconds without a byte of the body after which OSS answers RequestTimeout.
        clock_offset_s: Seconds by which the server's clock is ahead.
    """

    data_dir: Path
    port: int = 0
    token_ttl_s: float = 3000.0
    faults: tuple[str, ...] = ()
    record: Path | None = None
    oss_endpoint: str | None = None
    app_server: bool = False
    region: str = "cn-shanghai"
    v1_refused: bool = False
    count_bytes: bool = False
    transcode_s: float = 0.3
    pull_step_s: float = 0.1
    allow_private_urls: bool = True
    body_wait_s: float = 30.0
    clock_offset_s: float = 0.0
