"""Template groups and apps give forms something to choose from."""

from __future__ import annotations

from .conftest import Account


def test_template_groups_can_be_used(account: Account) -> None:
    groups = account.call("ListTranscodeTemplateGroup")["TranscodeTemplateGroupList"]
    assert len(groups) == 3
    assert [group["IsDefault"] for group in groups].count("Default") == 1
    for group in groups:
        account.video(TemplateGroupId=group["TranscodeTemplateGroupId"])


def test_template_groups_of_one_app(account: Account) -> None:
    groups = account.call("ListTranscodeTemplateGroup", AppId="app-1000100")["TranscodeTemplateGroupList"]
    assert [group["AppId"] for group in groups] == ["app-1000100"]


def test_apps_can_be_used(account: Account) -> None:
    reply = account.call("ListAppInfo")
    assert reply["Total"] == 2
    for app in reply["AppInfoList"]:
        assert account.video(AppId=app["AppId"])
    assert account.call("ListAppInfo", Status="Disable")["AppInfoList"] == []
    assert account.call("ListAppInfo", PageNo=2, PageSize=1)["AppInfoList"][0]["Type"] == "Custom"
    assert account.refusal("ListAppInfo", Status="x") == ("InvalidParameter.Status", 400)
