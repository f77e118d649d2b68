"""The app server hands pairs down undecoded, and is what its description says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from vod_desktop.sandbox.vod.app_server import BODY_MAX, AppReply, AppServer

from .conftest import Account, decoded

TOKEN = "let-me-in"
DESCRIPTION = Path(__file__).parents[3] / "resources" / "openapi" / "app-server.yaml"


@pytest.fixture
def server(account: Account) -> AppServer:
    return AppServer(
        call=lambda action, params: account.service.call(action, params, account.keys.valid.caller),
        issue=lambda: {"AccessKeyId": "STS.a"},
        token=TOKEN,
    )


def ask(server: AppServer, path: str, body: object = None, **other: Any) -> AppReply:
    content = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else b""
    asked = {"method": "POST", "headers": {"authorization": f"Bearer {TOKEN}"}, **other}
    return server.answer(path=path, body=content, **asked)


def test_a_video_is_created_and_renewed(server: AppServer) -> None:
    made = ask(server, "/app/videos", {"Title": "t", "FileName": "a.mp4", "FileSize": 5})
    again = ask(server, f"/app/videos/{made.body['VideoId']}/refresh")
    assert (made.status, again.status) == (200, 200)
    assert set(made.body) == {"RequestId", "VideoId", "UploadAddress", "UploadAuth"}
    assert again.body["UploadAddress"] == made.body["UploadAddress"]
    assert decoded(str(again.body["UploadAuth"]))["SecurityToken"]


def test_images_and_attached_media_are_created(server: AppServer) -> None:
    image = ask(server, "/app/images", {"ImageType": "cover"})
    attached = ask(server, "/app/attached-media", {"BusinessType": "subtitle", "FileName": "a.srt"})
    assert {"ImageId", "UploadAddress", "UploadAuth"} < set(image.body)
    assert {"MediaId", "UploadAddress", "UploadAuth"} < set(attached.body)


def test_a_temporary_key_is_asked_for_with_get(server: AppServer) -> None:
    assert ask(server, "/app/key", method="GET").body["AccessKeyId"] == "STS.a"
    assert ask(server, "/app/key").status == 405


def test_user_data_may_be_an_object_or_text(server: AppServer, account: Account) -> None:
    for user_data in ({"Extend": {"a": "字"}}, '{"Extend":{"a":"字"}}'):
        sent = {"Title": "t", "FileName": "a.mp4", "UserData": user_data, "CateId": 1000}
        video_id = str(ask(server, "/app/videos", sent).body["VideoId"])
        assert account.shown(video_id)["UserData"] == '{"Extend":{"a":"字"}}'


@pytest.mark.parametrize(
    "headers",
    [{}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}, {"Authorization": "Bearer \udcff"}],
)
def test_the_bearer_token_is_needed(server: AppServer, headers: dict[str, str]) -> None:
    reply = ask(server, "/app/videos", {"Title": "t", "FileName": "a.mp4"}, headers=headers)
    assert (reply.status, reply.body["Code"]) == (401, "Unauthorized")
    assert reply.headers == {"WWW-Authenticate": "Bearer"}


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("/app/nothing", {}, 404, "NotFound"),
        ("/app/videos/", {}, 404, "NotFound"),
        ("/app/videos/../refresh", {}, 404, "NotFound"),
        ("/app/videos/x/refresh", {}, 404, "InvalidVideo.NotFound"),
        ("/app/videos/x/refresh", {"VideoId": "y"}, 400, "InvalidParameter.VideoId"),
        ("/app/videos", b"{", 400, "InvalidJson"),
        ("/app/videos", b"[" * 60_000, 400, "InvalidJson"),
        ("/app/videos", [1], 400, "InvalidJson"),
        ("/app/videos", {"CoverURL": "\ud800"}, 400, "InvalidJson"),
        ("/app/videos", b" " * (BODY_MAX + 1), 413, "RequestTooLarge"),
        ("/app/videos", {}, 400, "MissingTitle"),
        ("/app/videos", {"Title": "t", "FileName": "a.exe"}, 400, "InvalidFileName.Extension"),
        ("/app/videos", {"Title": ["t"], "FileName": "a.mp4"}, 400, "InvalidParameter.Title"),
        (
            "/app/videos",
            {"Title": "t", "FileName": "a.mp4", "FileSize": True},
            400,
            "InvalidParameter.FileSize",
        ),
        ("/app/videos", {"Action": "DeleteVideo"}, 400, "InvalidParameter.Action"),
        ("/app/images", {"ImageType": "x"}, 400, "InvalidParameter.ImageType"),
    ],
)
def test_refusals(server: AppServer, path: str, body: object, status: int, code: str) -> None:
    reply = ask(server, path, body)
    assert (reply.status, reply.body["Code"]) == (status, code)
    assert reply.body["Message"]
    assert reply.body["RequestId"]


@pytest.mark.parametrize(
    ("path", "method", "allowed"), [("videos", "GET", "POST"), ("status", "POST", "GET")]
)
def test_each_path_has_one_method(server: AppServer, path: str, method: str, allowed: str) -> None:
    reply = ask(server, f"/app/{path}", method=method)
    assert (reply.status, reply.headers) == (405, {"Allow": allowed})


def test_the_status_says_whether_the_token_is_right(server: AppServer) -> None:
    assert ask(server, "/app/status", method="GET").body["Status"] == "OK"
    assert ask(server, "/app/status", method="GET", headers={}).status == 401


def test_no_secret_in_the_repr(server: AppServer) -> None:
    reply = ask(server, "/app/videos", {"Title": "t", "FileName": "a.mp4"})
    assert str(reply.body["UploadAuth"]) not in repr(reply)
    assert TOKEN not in repr(server)


def description() -> dict[str, Any]:
    yaml = pytest.importorskip("yaml")
    content: dict[str, Any] = yaml.safe_load(DESCRIPTION.read_text("utf-8"))
    return content


def test_the_description_names_the_paths_and_fields_that_are_served(server: AppServer) -> None:
    from vod_desktop.sandbox.vod import app_server

    described = description()
    fields = {
        (method.upper(), path.replace("{VideoId}", "abc")): _fields(described, operation)
        for path, operations in described["paths"].items()
        for method, operation in operations.items()
        if method != "parameters"
    }
    served = {
        (route.method, path): route.fields
        for _, path in fields
        for route in app_server._ROUTES
        if route.path.fullmatch(path)
    }
    assert served == fields
    assert len(served) == len(app_server._ROUTES)


def _fields(described: dict[str, Any], operation: dict[str, Any]) -> frozenset[str]:
    if "requestBody" not in operation:
        return frozenset()
    schema = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    found = described["components"]["schemas"][schema.rpartition("/")[2]]
    assert found["additionalProperties"] is False
    return frozenset(found.get("properties", {}))


def test_the_description_names_the_fields_of_the_replies(server: AppServer) -> None:
    schemas = description()["components"]["schemas"]
    replies = {
        "VideoReply": ask(server, "/app/videos", {"Title": "t", "FileName": "a.mp4"}),
        "ImageReply": ask(server, "/app/images", {"ImageType": "default"}),
        "AttachedMediaReply": ask(
            server, "/app/attached-media", {"BusinessType": "material", "MediaExt": "zip"}
        ),
        "StatusReply": ask(server, "/app/status", method="GET"),
        "Error": ask(server, "/app/nothing"),
    }
    for name, reply in replies.items():
        assert set(schemas[name]["required"]) == set(schemas[name]["properties"]) == set(reply.body)


def test_every_reference_in_the_description_leads_somewhere() -> None:
    described = description()
    text = DESCRIPTION.read_text("utf-8")
    for line in (line for line in text.splitlines() if "$ref" in line):
        place: Any = described
        for name in line.split('"')[1].removeprefix("#/").split("/"):
            place = place[name]
        assert place
    assert described["openapi"].startswith("3.1")
