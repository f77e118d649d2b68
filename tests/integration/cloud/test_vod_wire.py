"""What goes over the wire to VOD, and what a stranger may send back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.integration.cloud.bodies import METADATA, REFERENCE
from tests.integration.cloud.conftest import PATIENT
from tests.integration.cloud.scripted import Answer, Heard, ScriptedServer, reply
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain import errors
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.catalog import CategoryTree, VideoStatus
from vod_desktop.domain.errors import ForeignReply, GrantMalformed, InputError, KeyRejected
from vod_desktop.domain.ids import MediaId
from vod_desktop.sandbox import Sandbox

Call = Callable[[Answer], VodGateway]
REQUEST_ID = "25818875-5F78-4AF6-D7D5-2D0F0A1D3A4E"


@pytest.fixture
def on(serve: Callable[[Answer], ScriptedServer]) -> Iterator[Call]:
    """Gateways on servers that answer as told."""
    made: list[VodGateway] = []

    def make(answer: Answer) -> VodGateway:
        key = AccessKey("LTAI0123456789", "secret")
        made.append(
            VodGateway(
                region="cn-shanghai",
                endpoint=serve(answer).url,
                key=lambda: key,
                network=PATIENT,
                offset=ClockOffset(),
            )
        )
        return made[-1]

    yield make
    for gateway in made:
        gateway.close()


def told(**values: object) -> Answer:
    text = json.dumps({"RequestId": REQUEST_ID, **values})
    return lambda _: reply(body=text.encode(), headers="")


def refused(status: str, **values: str) -> Answer:
    text = json.dumps({"RequestId": REQUEST_ID, **values})
    return lambda _: reply(status, text.encode(), headers="")


def test_a_refused_signature_without_a_colon_is_a_wrong_secret(on: Call) -> None:
    gateway = on(refused("400 Bad Request", Code="SignatureDoesNotMatch", Message="no colon here"))
    with pytest.raises(KeyRejected) as raised:
        gateway.test()
    assert raised.value.reason == "wrong-secret"


@pytest.mark.parametrize(
    "body", [b"", b"<html>welcome</html>", b"[]", b"{}", b'{"RequestId": ""}', b"[" * 100_000, b"\xff\xfe{"]
)
def test_a_success_that_is_not_vods_is_foreign(on: Call, body: bytes) -> None:
    with pytest.raises(ForeignReply) as raised:
        on(lambda _: reply(body=body, headers="")).test()
    assert raised.value.values["may_have_happened"] is True


def test_a_create_without_an_id_is_foreign(on: Call) -> None:
    with pytest.raises(ForeignReply):
        on(told(VideoId="<b>", UploadAddress="", UploadAuth="")).refresh_upload_video(MediaId("a"))


def test_a_pair_that_cannot_be_decoded_says_so(on: Call) -> None:
    with pytest.raises(GrantMalformed):
        on(told(VideoId="a1", UploadAddress="!!", UploadAuth="!!")).refresh_upload_video(MediaId("a1"))


def test_numbers_as_text_and_unknown_words_are_read(on: Call) -> None:
    video = {
        "VideoId": "a1",
        "Title": 5,
        "Status": "SomethingNew",
        "Size": "24",
        "Duration": "1.5",
        "CateId": "1000.0",
    }
    info = on(told(Video=video)).video_info(MediaId("a1"))
    assert info is not None
    assert (info.title, info.size, info.duration_s, info.category_id) == ("5", 24, 1.5, 1000)
    assert info.status is VideoStatus.UNKNOWN


@pytest.mark.parametrize(
    "video", [None, [], "x", {"VideoId": ["a"]}, {"VideoId": "a1", "Size": "-9", "Duration": "nan"}]
)
def test_a_video_that_makes_no_sense_harms_nobody(on: Call, video: object) -> None:
    gateway = on(told(Video=video))
    if isinstance(video, dict) and video["VideoId"] == "a1":
        info = gateway.video_info(MediaId("a1"))
        assert info is not None
        assert (info.size, info.duration_s) == (0, 0.0)
    else:
        with pytest.raises(ForeignReply):
            gateway.video_info(MediaId("a1"))


def test_a_tree_that_names_itself_its_child_ends(on: Call) -> None:
    loop = {"Category": [{"CateId": 7, "CateName": "x", "ParentId": 7}]}
    tree = on(told(SubCategories=loop)).category_tree(CategoryTree.DEFAULT)
    assert [category.id for category in tree] == [7]
    assert tree[0].children == ()


def test_no_application_service_is_no_applications(on: Call) -> None:
    gateway = on(refused("403 Forbidden", Code="OperationDenied.NotOpenAppService", Message="no"))
    assert gateway.apps() == ()


def test_an_empty_list_told_as_an_error_is_empty(on: Call) -> None:
    gateway = on(refused("404 Not Found", Code="InvalidVideo.NotFound", Message="no"))
    assert gateway.storage_locations() == ()


def test_media_that_may_not_be_deleted_are_named(on: Call) -> None:
    gateway = on(told(ForbiddenVideoIds="a1,b2"))
    with pytest.raises(errors.NotAllowed) as raised:
        gateway.delete_videos([MediaId("a1"), MediaId("b2"), MediaId("c3")])
    assert raised.value.values["media_ids"] == ("a1", "b2")


def test_everything_travels_in_the_address_and_is_signed_with_the_corrected_time(
    serve: Callable[[Answer], ScriptedServer], offset: ClockOffset
) -> None:
    server = serve(told())
    offset.set(-86_400 * 365 * 10)
    key = AccessKey("LTAI0123456789", "secret")
    gateway = VodGateway(
        region="cn-shanghai", endpoint=server.url, key=lambda: key, network=PATIENT, offset=offset
    )
    gateway.test()
    gateway.close()
    (heard,) = server.heard
    query = parse_qs(urlsplit(heard.line.split()[1]).query)
    assert heard.line.startswith("POST /?")
    assert query["Timestamp"][0].startswith("2016-")
    assert (query["Version"], query["Format"], query["RegionId"]) == (
        ["2017-03-21"],
        ["JSON"],
        ["cn-shanghai"],
    )


def test_five_hundred_calls_share_a_connection(serve: Callable[[Answer], ScriptedServer]) -> None:
    server = serve(told())
    gateway = VodGateway(
        region="cn-shanghai",
        endpoint=server.url,
        key=lambda: AccessKey("LTAI0123456789", "secret"),
        network=PATIENT,
        offset=ClockOffset(),
    )
    for _ in range(500):
        gateway.test()
    gateway.close()
    assert (len(server.heard), server.connections) == (500, 1)


def test_callers_side_by_side_get_their_own_answers(on: Call) -> None:
    def echo(heard: Heard) -> bytes:
        asked = parse_qs(urlsplit(heard.line.split()[1]).query)["VideoId"][0]
        return told(Video={"VideoId": asked, "Title": f"title {asked}"})(heard)

    gateway = on(echo)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: gateway.video_info(MediaId(f"id{n}")), range(200)))
    assert [info.title for info in found if info] == [f"title id{n}" for n in range(200)]


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://vod.cn-shanghai.aliyuncs.com",
        "ftp://127.0.0.1",
        "https://a b",
        "https://u:p@h",
        "//",
        "https://h/x?y",
    ],
)
def test_an_endpoint_that_cannot_be_is_refused_at_once(endpoint: str) -> None:
    with pytest.raises(InputError):
        VodGateway(
            region="cn-shanghai",
            endpoint=endpoint,
            key=lambda: AccessKey("a", "b"),
            network=PATIENT,
            offset=ClockOffset(),
        )


def test_a_secret_in_any_script_is_only_a_wrong_one(sandbox: Sandbox) -> None:
    gateway = VodGateway(
        region="cn-shanghai",
        endpoint=sandbox.endpoint,
        key=lambda: AccessKey(sandbox.access_key_id, "密钥 \n"),
        network=PATIENT,
        offset=ClockOffset(),
    )
    with pytest.raises(KeyRejected):
        gateway.test()
    gateway.close()


def test_a_name_that_is_no_text_is_sent_without_its_broken_characters(on: Call) -> None:
    names: list[str] = []

    def listen(heard: Heard) -> bytes:
        names.extend(parse_qs(urlsplit(heard.line.split()[1]).query)["CateName"])
        return told(Category={"CateId": 1})(heard)

    on(listen).add_category("a\udcffb")
    assert names == ["a?b"]


def test_a_key_that_cannot_be_read_comes_out_as_it_is(sandbox: Sandbox) -> None:
    def locked() -> AccessKey:
        raise errors.KeychainLocked

    gateway = VodGateway(
        region="cn-shanghai", endpoint=sandbox.endpoint, key=locked, network=PATIENT, offset=ClockOffset()
    )
    with pytest.raises(errors.KeychainLocked):
        gateway.create_upload_video(
            metadata=METADATA, cover_url="", file_name="a.mp4", size=1, reference_id=REFERENCE
        )
    assert sandbox.requests.all() == ()
