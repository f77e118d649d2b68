"""What the account is set up with: template groups and apps."""

from __future__ import annotations

from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.params import Params, page_of
from vod_desktop.sandbox.vod.seeds import APPS, TEMPLATE_GROUPS
from vod_desktop.sandbox.vod.times import write_time
from vod_desktop.sandbox.vod.videos import Reply

_MADE_AT = write_time(1_700_000_000)


def list_transcode_template_group(_context: Context, params: Params) -> Reply:
    """ListTranscodeTemplateGroup: the groups of one app, or all."""
    app_id = params.text("AppId")
    groups = [group for group in TEMPLATE_GROUPS if app_id in ("", group.app_id)]
    return {
        "TranscodeTemplateGroupList": [
            {
                "TranscodeTemplateGroupId": group.group_id,
                "Name": group.name,
                "IsDefault": "Default" if group.is_default else "NotDefault",
                "Locked": "Disabled",
                "AppId": group.app_id,
                "CreationTime": _MADE_AT,
                "ModifyTime": _MADE_AT,
            }
            for group in groups
        ]
    }


def list_app_info(context: Context, params: Params) -> Reply:
    """ListAppInfo: the apps, page by page."""
    page = params.page()
    status = params.choice("Status", ("Normal", "Disable"), "Normal")
    apps = list(APPS) if status == "Normal" else []
    return {
        "AppInfoList": [
            {
                "AppId": app.app_id,
                "AppName": app.name,
                "Description": app.description,
                "Status": "Normal",
                "Type": app.kind,
                "RegionId": context.options.region,
                "ResourceGroupId": "",
                "CreationTime": _MADE_AT,
                "ModificationTime": _MADE_AT,
            }
            for app in page_of(apps, page)
        ],
        "Total": len(apps),
    }
