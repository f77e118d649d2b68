"""The sandbox's own signature checks: VOD V1 and V3, OSS V1 and V4.

Pure functions over what came over the wire. They share nothing with the program's signers on purpose: shared
code would agree with its own mistakes.
"""

from __future__ import annotations

from enum import StrEnum


class Scheme(StrEnum):
    """Which signature a request carries."""

    V1 = "v1"
    V2 = "v2"
    V3 = "v3"
    V4 = "v4"
