"""A stand-in for VOD and OSS on loopback. It shares no code with the program that it tests.

A request goes through `wire` (HTTP), `front` (guard, faults, record) and then `gateway` and `vod` or `oss`.
"""

from __future__ import annotations

from vod_desktop.sandbox.faults import (
    FAULT_HELP,
    Effect,
    Fault,
    FaultBox,
    FaultError,
    FaultHandle,
    When,
    parse_fault,
)
from vod_desktop.sandbox.keys import AccessKey, KeyKind, KeyTable
from vod_desktop.sandbox.objects import ObjectStore, StoredObject
from vod_desktop.sandbox.options import SandboxOptions
from vod_desktop.sandbox.recorder import RequestLog, RequestRecord
from vod_desktop.sandbox.sandbox import Sandbox, announcement
from vod_desktop.sandbox.vod.service import VodService

__all__ = [
    "FAULT_HELP",
    "AccessKey",
    "Effect",
    "Fault",
    "FaultBox",
    "FaultError",
    "FaultHandle",
    "KeyKind",
    "KeyTable",
    "ObjectStore",
    "RequestLog",
    "RequestRecord",
    "Sandbox",
    "SandboxOptions",
    "StoredObject",
    "VodService",
    "When",
    "announcement",
    "parse_fault",
]
