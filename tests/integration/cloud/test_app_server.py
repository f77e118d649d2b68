"""The app server gateway over real sockets: against the sandbox's app server, and against one that says anything."""

from __future__ import annotations

import base64
import json
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.integration.cloud.bodies import METADATA, REFERENCE
from tests.integration.cloud.conftest import PATIENT
from tests.integration.cloud.scripted import Answer, Heard, ScriptedServer, reply
from vod_desktop.cloud.app_server import AppServerGateway
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.domain import errors
from vod_desktop.domain.app_server import AppServer
from vod_desktop.domain.catalog import ImageType
from vod_desktop.domain.errors import CallError, ForeignReply, GrantMalformed, InputError, KeyRejected
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.sandbox import Sandbox, SandboxOptions

NOBODY = MediaId("0" * 32)
CANARY = "canary-token-0123456789"

Make = Callable[..., AppServerGateway]


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[Sandbox]:
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", app_server=True)) as running:
        yield running


@pytest.fixture
def make() -> Iterator[Make]:
    made: list[AppServerGateway] = []

    def one(base_url: str, token: str = CANARY, **values: str) -> AppServerGateway:
        server = AppServer(base_url, **values)
        made.append(
            AppServerGateway(server=server, token=lambda: token, network=PATIENT, offset=ClockOffset())
        )
        return made[-1]

    yield one
    for gateway in made:
        gateway.close()


@pytest.fixture
def on(serve: Callable[[Answer], ScriptedServer], make: Make) -> Callable[..., AppServerGateway]:
    """A gateway on a server that answers as told."""
    return lambda answer, **values: make(f"{serve(answer).url}/app", **values)


@pytest.fixture
def gateway(sandbox: Sandbox, make: Make) -> AppServerGateway:
    return make(f"{sandbox.endpoint}/app", sandbox.keys.app_token)


def create(gateway: AppServerGateway) -> UploadGrant:
    return gateway.create_upload_video(
        metadata=METADATA, cover_url="", file_name="视频\udce4.mp4", size=12, reference_id=REFERENCE
    )


def told(status: str = "200 OK", **values: object) -> Answer:
    return lambda _: reply(status, json.dumps(values).encode(), headers="")


def page(status: str = "200 OK") -> Answer:
    return lambda _: reply(
        status, b"<html>Welcome to the hotel</html>", headers="Content-Type: text/html\r\n"
    )


def test_a_video_is_created_and_renewed(gateway: AppServerGateway, sandbox: Sandbox) -> None:
    made = create(gateway)
    again = gateway.refresh_upload_video(made.media_id)
    assert (again.media_id, again.address) == (made.media_id, made.address)
    assert again.auth.security_token != made.auth.security_token
    assert made.request_id
    actions = [record.action for record in sandbox.requests.all()]
    assert actions == ["POST /app/videos", f"POST /app/videos/{made.media_id}/refresh"]


def test_images_and_attached_media_are_created(gateway: AppServerGateway) -> None:
    image = gateway.create_upload_image(
        metadata=METADATA, image_type=ImageType.COVER, extension="png", file_name=""
    )
    assert image.media_url.startswith("http")
    for kind, name in [(MediaKind.SUBTITLE, "a.srt"), (MediaKind.WATERMARK, "a.png")]:
        attached = gateway.create_upload_attached_media(metadata=METADATA, kind=kind, file_name=name, size=5)
        assert attached.address.bucket


def test_the_test_tells_whether_the_token_is_right(sandbox: Sandbox, make: Make) -> None:
    base = f"{sandbox.endpoint}/app"
    for status_path in ("/status", ""):
        make(base, sandbox.keys.app_token, status_path=status_path).test()
        with pytest.raises(KeyRejected) as refused:
            make(base, "wrong", status_path=status_path).test()
        assert refused.value.reason == "app-token"
    assert sandbox.requests.count("CreateUploadVideo") == 0


def test_a_video_that_is_gone_is_told_as_that(gateway: AppServerGateway) -> None:
    with pytest.raises(errors.MediaGone):
        gateway.refresh_upload_video(NOBODY)


def test_a_wrong_base_address_is_a_wrong_path(sandbox: Sandbox, make: Make) -> None:
    with pytest.raises(errors.NotFound) as refused:
        make(f"{sandbox.endpoint}/app/v2", sandbox.keys.app_token).test()
    assert refused.value.values["reason"] == "server-path"


def test_what_it_has_no_call_for_is_not_offered_and_not_sent(
    gateway: AppServerGateway, sandbox: Sandbox
) -> None:
    for call in (
        lambda: gateway.video_by_reference(REFERENCE),
        lambda: gateway.delete_videos([NOBODY]),
        lambda: gateway.delete_images([NOBODY]),
        lambda: gateway.delete_attached_media([NOBODY]),
    ):
        with pytest.raises(errors.NotOffered):
            call()
    assert not sandbox.requests.all()


def test_an_empty_path_is_not_offered(make: Make) -> None:
    gateway = make("http://127.0.0.1:9", refresh_video_path="")
    with pytest.raises(errors.NotOffered):
        gateway.refresh_upload_video(NOBODY)


def test_request_as_it_leaves(on: Callable[..., AppServerGateway]) -> None:
    heard: list[Heard] = []

    def answer(request: Heard) -> bytes:
        heard.append(request)
        return reply(body=b"{}", headers="")

    gateway = on(answer, header="X-Api-Token", scheme="", create_video_path="/make")
    with pytest.raises(GrantMalformed):
        create(gateway)
    assert heard[0].line == "POST /app/make HTTP/1.1"
    assert (heard[0].header("x-api-token"), heard[0].header("authorization")) == (CANARY, None)
    assert heard[0].header("content-type") == "application/json; charset=utf-8"
    sent = json.loads(heard[0].body)
    assert (sent["FileName"], sent["FileSize"], sent["ReferenceId"]) == ("视频?.mp4", 12, REFERENCE)


def test_the_id_goes_into_the_body_where_the_path_has_no_place_for_it(
    on: Callable[..., AppServerGateway],
) -> None:
    heard: list[Heard] = []

    def answer(request: Heard) -> bytes:
        heard.append(request)
        return reply(body=b"{}", headers="")

    with pytest.raises(GrantMalformed):
        on(answer, refresh_video_path="/renew").refresh_upload_video(NOBODY)
    assert json.loads(heard[0].body) == {"VideoId": NOBODY}


@pytest.mark.parametrize("status", ["200 OK", "403 Forbidden", "404 Not Found", "502 Bad Gateway"])
def test_a_page_is_somebody_else(on: Callable[..., AppServerGateway], status: str) -> None:
    with pytest.raises(ForeignReply) as refused:
        create(on(page(status)))
    assert refused.value.may_have_happened is (status[0] in "25")


def test_a_redirect_is_not_followed_and_the_token_stays(
    on: Callable[..., AppServerGateway], serve: Callable[[Answer], ScriptedServer]
) -> None:
    elsewhere = serve(told())
    away = reply("302 Found", headers=f"Location: {elsewhere.url}/x\r\n")
    with pytest.raises(ForeignReply) as refused:
        on(lambda _: away).test()
    assert refused.value.values["reason"] == "redirect"
    assert elsewhere.connections == 0


def test_a_server_that_is_down_or_silent(on: Callable[..., AppServerGateway], make: Make) -> None:
    with pytest.raises(errors.NetworkDown):
        make("http://127.0.0.1:1").test()
    with pytest.raises(errors.ReplyLost) as lost:
        create(on(lambda _: None))
    assert lost.value.may_have_happened


def test_an_endless_answer_is_cut_off(on: Callable[..., AppServerGateway]) -> None:
    with pytest.raises(ForeignReply) as refused:
        create(on(lambda _: reply(body=b" " * (5 * 1024 * 1024), headers="")))
    assert refused.value.values["reason"] == "too-long"


def test_a_missing_field_is_named_by_its_own_name(on: Callable[..., AppServerGateway]) -> None:
    gateway = on(told(data={"id": "a1"}), video_id_field="data.id", address_field="data.addr")
    with pytest.raises(GrantMalformed) as refused:
        create(gateway)
    assert refused.value.values["json_field"] == "data.addr"


@pytest.mark.parametrize(
    "server",
    [
        AppServer("http://media.example.com"),
        AppServer("https://u:p@media.example.com"),
        AppServer("https://media.example.com", header="Host"),
        AppServer("https://media.example.com", create_video_path="x"),
    ],
)
def test_nothing_is_made_that_could_send_the_token_astray(server: AppServer) -> None:
    with pytest.raises(InputError):
        AppServerGateway(server=server, token=lambda: CANARY, network=PATIENT, offset=ClockOffset())


@pytest.mark.parametrize("token", ["", "a b", "a\r\nHost: evil.example"])
def test_a_token_that_is_none_is_not_sent(make: Make, token: str) -> None:
    with pytest.raises(KeyRejected):
        make("http://127.0.0.1:1", token).test()


@pytest.mark.parametrize(
    "answer", [page(), told("401 No"), told("500 No"), lambda _: None, told("200 OK", x=1)]
)
def test_no_error_holds_the_token(on: Callable[..., AppServerGateway], answer: Answer) -> None:
    with pytest.raises((CallError, GrantMalformed)) as refused:
        create(on(answer))
    shown = "".join(traceback.TracebackException.from_exception(refused.value, capture_locals=True).format())
    below = [frame for frame in shown.split("  File ") if "/tests/" not in frame]
    assert CANARY not in "".join(below)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(status=st.integers(200, 599), body=st.binary(max_size=300) | st.just(b'{"Code": "NotFound"}'))
def test_anything_is_answered_by_an_error_of_ours(
    serve: Callable[[Answer], ScriptedServer], make: Make, status: int, body: bytes
) -> None:
    server = serve(lambda _: reply(f"{status} X", b"" if status in {204, 304} else body, headers=""))
    gateway = make(server.url)
    with pytest.raises((CallError, GrantMalformed)):
        create(gateway)
    gateway.close()
    server.close()


def packed(**values: str) -> str:
    return base64.b64encode(json.dumps(values).encode()).decode()


def test_names_with_dots_lead_to_a_grant(on: Callable[..., AppServerGateway]) -> None:
    address = packed(Endpoint="https://oss-cn-beijing.aliyuncs.com", Bucket="outin-1", FileName="a.mp4")
    auth = packed(AccessKeyId="STS.a", AccessKeySecret="b", SecurityToken="c")
    other = on(
        told(code=0, data={"vid": "a1", "addr": address, "auth": auth}),
        video_id_field="data.vid",
        address_field="data.addr",
        auth_field="data.auth",
    )
    assert create(other).address.bucket == "outin-1"
