"""What a request of VOD said besides what every request says, to be compared whole."""

from __future__ import annotations

from vod_desktop.sandbox import Sandbox

_COMMON = frozenset(
    {
        "AccessKeyId",
        "Action",
        "Format",
        "RegionId",
        "SecurityToken",
        "Signature",
        "SignatureMethod",
        "SignatureNonce",
        "SignatureType",
        "SignatureVersion",
        "Timestamp",
        "Version",
    }
)


def said(sandbox: Sandbox, action: str, number: int = 0) -> dict[str, str]:
    """The parameters of the `number`-th request of that action (0 the first, -1 the last), without the common ones.

    The request must have been signed rightly and answered with success.
    """
    record = sandbox.requests.of(action)[number]
    assert (record.service, record.verified, record.status) == ("vod", True, 200), record
    return {name: value for name, value in record.params.items() if name not in _COMMON}
