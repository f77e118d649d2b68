"""The permissions that an account needs at VOD, as a policy that can be pasted into the RAM console."""

from __future__ import annotations

import json

from vod_desktop.domain.errors import CallDetail

NEEDED = (
    "CreateUploadVideo",
    "RefreshUploadVideo",
    "CreateUploadImage",
    "CreateUploadAttachedMedia",
    "UploadMediaByURL",
    "GetURLUploadInfos",
    "CancelUrlUploadJobs",
    "RegisterMedia",
    "GetCategories",
    "AddCategory",
    "GetVideoInfo",
    "GetVideoInfos",
    "GetVideoList",
    "GetMezzanineInfo",
    "GetImageInfo",
    "GetImageInfos",
    "GetAttachedMediaInfo",
    "SearchMedia",
    "UpdateVideoInfo",
    "UpdateImageInfos",
    "UpdateAttachedMediaInfos",
    "ListTranscodeTemplateGroup",
    "ListAppInfo",
    "DeleteVideo",
    "DeleteImage",
    "DeleteAttachedMedia",
    "DeleteMultipartUpload",
)
"""The VOD interfaces that the program calls."""

_OSS_CALLS = (
    "InitiateMultipartUpload",
    "GetService",
    "UploadPart",
    "ListParts",
    "CompleteMultipartUpload",
    "AbortMultipartUpload",
    "PutObject",
    "HeadObject",
    "GetObject",
    "DeleteObject",
)


def is_oss_call(detail: CallDetail | None) -> bool:
    """Whether the call went to OSS, where the upload credential decides and not the account's permissions."""
    return detail is not None and detail.operation in _OSS_CALLS


def permission_for(detail: CallDetail | None) -> str | None:
    """The RAM action that allows the call, such as `vod:CreateUploadVideo`; None for calls to OSS and without a call."""
    if detail is None or not detail.operation or is_oss_call(detail):
        return None
    return f"vod:{detail.operation}"


def policy(permission: str | None = None) -> str:
    """The JSON text of a policy with all needed actions, and that one if it is none of them."""
    actions = [f"vod:{name}" for name in NEEDED]
    if permission and permission not in actions:
        actions.insert(0, permission)
    statement = {"Effect": "Allow", "Action": actions, "Resource": "*"}
    return json.dumps({"Version": "1", "Statement": [statement]}, indent=2)
