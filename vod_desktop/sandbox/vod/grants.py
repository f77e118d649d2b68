"""The pair that opens an upload: UploadAddress and UploadAuth, base64 of JSON."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field

from vod_desktop.sandbox.keys import KeyTable
from vod_desktop.sandbox.vod.media import Media, Video
from vod_desktop.sandbox.vod.options import VodOptions
from vod_desktop.sandbox.vod.times import write_time


@dataclass(frozen=True, slots=True)
class Grant:
    """One pair, encoded as it travels."""

    address: str
    auth: str = field(repr=False)

    def as_reply(self) -> dict[str, object]:
        """The two reply fields."""
        return {"UploadAddress": self.address, "UploadAuth": self.auth}


class GrantDesk:
    """Issues pairs; called from any thread."""

    def __init__(self, keys: KeyTable, options: VodOptions) -> None:
        self._keys = keys
        self._options = options

    def issue(self, media: Media) -> Grant:
        """A pair with a fresh token for the place of this media; the address is always the same."""
        prefix = media.object_prefix if isinstance(media, Video) else ""
        # UserData.AccelerateConfig does not change the endpoint here: no byte may leave this machine.
        address = {"Endpoint": self._options.oss_endpoint(), "Bucket": media.bucket, "FileName": media.key}
        if prefix:
            address["ObjectPrefix"] = prefix
        token = self._keys.issue_upload_token(bucket=media.bucket, key=media.key, prefix=prefix or None)
        auth = {
            "SecurityToken": token.security_token,
            "AccessKeyId": token.access_key_id,
            "ExpireUTCTime": write_time(token.expires_at),
            "AccessKeySecret": token.access_key_secret,
            "Expiration": str(token.lifetime_s),
            "Region": self._options.region,
        }
        return Grant(_encode(address), _encode(auth))


def _encode(content: dict[str, str]) -> str:
    return base64.b64encode(json.dumps(content, separators=(",", ":")).encode()).decode("ascii")
