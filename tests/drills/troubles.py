"""The fault matrix as a table: what may go wrong, at which operation, how often, and what becomes of the upload.

The end of a cell is not written down for each of them but follows from rules: what the client is told (a refusal, nothing at all,
an answer that is no answer), whether that can pass, and whether the upload can do without the operation.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Road(enum.Enum):
    """How an upload is brought to make an operation."""

    PARTS = "a new upload in parts"
    PUT = "a new upload in one piece"
    IMAGE = "a new image"
    RESUME = "an upload that goes on"
    LOST_CREATE = "a new upload whose first answer is lost"
    DISCARD = "an upload that is discarded"


class Operation(enum.Enum):
    """Every call that an upload makes."""

    CREATE = "CreateUploadVideo"
    REFRESH = "RefreshUploadVideo"
    INFO = "GetVideoInfo"
    CREATE_IMAGE = "CreateUploadImage"
    INITIATE = "InitiateMultipartUpload"
    PART = "UploadPart"
    LIST = "ListParts"
    COMPLETE = "CompleteMultipartUpload"
    PUT = "PutObject"
    HEAD = "HeadObject"
    ABORT = "AbortMultipartUpload"

    @property
    def is_vod(self) -> bool:
        return self in _VOD

    @property
    def has_body(self) -> bool:
        """Whether the request carries bytes of the file."""
        return self in {Operation.PART, Operation.PUT}

    @property
    def road(self) -> Road:
        return _ROADS.get(self, Road.PARTS)


_VOD = {Operation.CREATE, Operation.REFRESH, Operation.INFO, Operation.CREATE_IMAGE}
_ROADS = {
    Operation.REFRESH: Road.RESUME,
    Operation.LIST: Road.RESUME,
    Operation.INFO: Road.LOST_CREATE,
    Operation.CREATE_IMAGE: Road.IMAGE,
    Operation.PUT: Road.PUT,
    Operation.ABORT: Road.DISCARD,
}


class Count(enum.Enum):
    """How often it goes wrong."""

    ONCE = "once"
    THREE = "count=3"
    ALWAYS = ""


@dataclass(frozen=True)
class Ending:
    """Where an upload comes to rest: a state, and the kind of failure that is shown with it."""

    state: str
    kind: str = ""

    def __str__(self) -> str:
        return f"{self.state}: {self.kind}" if self.kind else self.state


DONE = Ending("done")
WAITING = Ending("waiting for network")
DISCARDED = Ending("discarded")


class Told(enum.Enum):
    """What the client notices of a trouble. The value is the kind of failure, where that is shown."""

    NOTHING = ""
    BUSY = "unavailable"
    THROTTLED = "throttled"
    SILENCE = "reply-lost"
    PORTAL = "portal"
    STRANGER = "somebody else's page"
    NONSENSE = "foreign-reply"
    LIE = "checksum-mismatch"
    OTHER_ETAG = "parts-refused"
    FORBIDDEN = "not-allowed"
    REFUSED = "refused"
    KEY = "key-rejected"
    NO_UPLOAD = "upload-gone"
    EXPIRED = "auth-expired"
    MISMATCH = "object-mismatch"


TROUBLES: tuple[str, ...] = (
    "fail=503",
    "fail=503 no-drain",
    "fail=500 after",
    "fail=429",
    "timeout",
    "deny",
    "no-such-upload",
    "delay=0.05",
    "cut",
    "cut body",
    "cut after",
    "hold",
    "hold after",
    "stall=30",
    "throttle=1",
    "throttle=1M",
    "link=1M",
    "corrupt",
    "wrong-crc",
    "drop-crc",
    "wrong-etag",
    "drop-etag",
    "drop-part=2",
    "expire-token",
    "unknown-key",
    "status=504",
    "callback-failed",
    "portal",
    "html=502",
    "html=200",
    "garbage",
    "truncate",
    "half-close",
    "drip=5",
    "drip=8K",
    "clock=7200",
    "clock=-7200",
)
"""Every effect of the sandbox, some of them at more than one moment. `drip=5` is the slow loris, `throttle=1` the stalled line."""
