"""STS: whose key this is. Source: STS documents, "GetCallerIdentity"."""

from __future__ import annotations

from typing import Any, Final

from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.vod_call import VodCaller
from vod_desktop.cloud.vod_endpoint import VodEndpoint, vod_endpoint
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.grant import is_loopback
from vod_desktop.domain.key_owner import KeyOwner

_VERSION: Final = "2015-04-01"


def key_owner(
    *, region: str, endpoint: str | None, key: AccessKey, network: NetworkSettings, offset: ClockOffset
) -> KeyOwner | None:
    """Who calls with this key; None for an owner that this version does not know.

    Args:
        region: Region id of the account.
        endpoint: The account's other endpoint for VOD: one on loopback answers for STS, too.
        key: The key in question.
        network: Time-outs, trust and proxy.
        offset: Correction of the time of day in the signature.

    Raises:
        CallError: STS cannot be asked, or may not be.
    """
    caller = VodCaller(
        region=region,
        endpoint=_endpoint(region, endpoint),
        key=lambda: key,
        network=network,
        offset=offset,
        request=_request,
    )
    try:
        told = caller.call("GetCallerIdentity", {}).fields.text("IdentityType")
    finally:
        caller.close()
    return next((owner for owner in KeyOwner if owner.value == told), None)


def _endpoint(region: str, endpoint: str | None) -> VodEndpoint:
    if endpoint:
        where = vod_endpoint(region, endpoint)
        if is_loopback(where.host):
            return where
    host = f"sts.{region}.aliyuncs.com"
    return VodEndpoint(host, host, secure=True)


def _request(action: str) -> Any:
    from aliyunsdkcore.request import RpcRequest

    request = RpcRequest("Sts", _VERSION, action)
    request.set_method("POST")  # as all of VOD's, which the signature is made for
    return request
