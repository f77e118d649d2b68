"""The client's own signature V1, with the corrected time of day.

The client asks this computer for the time where it fills in the public parameters. The narrowest way in: the parameters it
is handed are a dict that keeps one value of ours. Source: VOD documents, "Request signatures".
"""

from __future__ import annotations

import time
from collections.abc import Mapping

from vod_desktop.cloud.network import ClockOffset


class _Fixed(dict[str, object]):
    """Parameters of which some keep the value given here, whatever is assigned."""

    def __init__(self, values: Mapping[str, object], fixed: Mapping[str, str]) -> None:
        super().__init__(values)
        self._fixed = fixed

    def __setitem__(self, name: str, value: object) -> None:
        super().__setitem__(name, self._fixed.get(name, value))


def signed_url(
    values: Mapping[str, object], offset: ClockOffset, region_id: str, key_id: str, secret: str
) -> str:
    """Path and query of a POST; with the first two given it takes the place of a request's own `get_url`."""
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(offset.now()))
    fixed = {"Timestamp": stamp}
    return signed({**values, "RegionId": region_id}, method="POST", key_id=key_id, secret=secret, fixed=fixed)


def signed(
    values: Mapping[str, object], *, method: str, key_id: str, secret: str, fixed: Mapping[str, str]
) -> str:
    """The client's signed path and query for these parameters, with those in `fixed` as they are there."""
    from aliyunsdkcore.auth.algorithm import sha_hmac1
    from aliyunsdkcore.auth.composer import rpc_signature_composer as composer

    url, _ = composer.get_signed_url(_Fixed(values, fixed), key_id, secret, "JSON", method, {}, sha_hmac1)
    return str(url)
