"""Answers to judge."""

from __future__ import annotations

import json

from vod_desktop.cloud.transport import Reply
from vod_desktop.domain.errors import CallDetail

DETAIL = CallDetail("UploadPart", host="bucket.oss-cn-shanghai.aliyuncs.com")


def oss_reply(status: int, code: str, message: str = "no", extra: str = "", **headers: str) -> Reply:
    body = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n  <Code>{code}</Code>\n  <Message>{message}</Message>\n'
        f"  <RequestId>6553F0DE37F2A03333A5C1B2</RequestId>\n  <HostId>x</HostId>\n{extra}  <EC> 0002-00000007 </EC>\n</Error>"
    )
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, {"x-oss-request-id": "6553F0DE37F2A03333A5C1B2", **told}, body.encode())


def vod_reply(status: int, code: str, message: str = "no", **headers: str) -> Reply:
    data = {"RequestId": "25818875-5F78-4AF6-D7D5-2D0F0A1D3A4E", "Code": code, "Message": message}
    return Reply(status, headers, json.dumps(data).encode())
