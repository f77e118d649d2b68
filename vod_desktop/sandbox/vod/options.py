"""What the VOD half is told when it is built."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VodOptions:
    """Settings of the VOD half.

    Attributes:
        oss_endpoint: Gives the address that goes into `UploadAddress.Endpoint`; asked at each grant,
            because the port is known only after the server is bound.
        region: Region the sandbox pretends to be in.
        transcode_s: Seconds between two states of a media file after its object is complete.
            Zero moves it through all states at once, inside `object_stored`.
        pull_step_s: Seconds a URL pull stays in each state.
        count_bytes: Text limits count UTF-8 bytes instead of characters.
        allow_private_urls: URL pulls may fetch from loopback and private addresses.
    """

    oss_endpoint: Callable[[], str]
    region: str = "cn-shanghai"
    transcode_s: float = 0.3
    pull_step_s: float = 0.1
    count_bytes: bool = False
    allow_private_urls: bool = True
