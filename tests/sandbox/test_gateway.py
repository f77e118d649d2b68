"""The door of VOD: signatures, callers, order of checks, bodies of replies."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import pytest

from tests.sandbox.vod_client import VodAnswer, VodClient
from vod_desktop.sandbox import KeyKind, Sandbox

VIDEO = {"Title": "标题 1+2/3 a*b~c", "FileName": "D:\\视频 1.mp4", "Tags": "a*b,c~d"}


def client(sandbox: Sandbox, kind: KeyKind) -> VodClient:
    key = sandbox.keys.of_kind(kind)
    return VodClient(sandbox.endpoint, key.access_key_id, key.access_key_secret, key.security_token)


@pytest.mark.parametrize(
    ("method", "form"),
    [("GET", False), ("POST", False), ("POST", True)],
    ids=["get", "post-query", "post-form"],
)
def test_v1(sandbox: Sandbox, vod: VodClient, method: str, form: bool) -> None:
    answer = vod.call("CreateUploadVideo", method=method, form=form, **VIDEO)
    record = sandbox.requests.all()[-1]
    assert answer.status == 200
    assert re.fullmatch(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", answer.json["RequestId"])
    assert (record.action, record.signature, record.verified) == ("CreateUploadVideo", "v1", True)
    assert vod.call("GetVideoInfo", VideoId=answer.json["VideoId"]).json["Video"]["Title"] == VIDEO["Title"]


def test_v3(sandbox: Sandbox, vod: VodClient) -> None:
    answer = vod.call_v3("CreateUploadVideo", {"user-agent": "tests", "accept": "application/json"}, **VIDEO)
    record = sandbox.requests.all()[-1]
    assert answer.status == 200
    assert (record.action, record.signature, record.verified) == ("CreateUploadVideo", "v3", True)


def test_v3_with_a_form_body(vod: VodClient) -> None:
    body = urlencode(VIDEO).encode()
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert vod.call_v3("CreateUploadVideo", kind, body).status == 200


def test_v3_body_must_fit_its_hash(vod: VodClient) -> None:
    answer = vod.call_v3("GetVideoList", {"x-acs-content-sha256": "0" * 64}, b"body")
    assert (answer.status, answer.code) == (400, "IncompleteSignature")


def test_wrong_secret_v1(sandbox: Sandbox, vod: VodClient) -> None:
    vod.secret = "wrong"
    answer = vod.call("GetVideoList")
    assert (answer.status, answer.code) == (400, "SignatureDoesNotMatch")
    # The V1 SDK splits at the first colon and compares the rest with its own text.
    assert answer.json["Message"].split(":")[1].startswith("POST&%2F&AccessKeyId%3D")
    assert sandbox.requests.all()[-1].verified is False


def test_wrong_secret_v3(vod: VodClient) -> None:
    vod.secret = "wrong"
    answer = vod.call_v3("GetVideoList")
    assert (answer.status, answer.code) == (400, "SignatureDoesNotMatch")
    assert "[ACS3-HMAC-SHA256\n" in answer.json["Message"]


def test_error_body(vod: VodClient) -> None:
    answer = vod.call("NoSuchAction")
    assert (answer.status, answer.code) == (404, "InvalidApi.NotFound")
    assert set(answer.json) == {"RequestId", "HostId", "Code", "Message", "Recommend"}
    assert answer.json["HostId"] == "vod.cn-shanghai.aliyuncs.com"


@pytest.mark.parametrize(
    ("wanted", "kind"), [("JSON", "application/json"), ("XML", "text/xml"), ("", "text/xml")]
)
def test_format(vod: VodClient, wanted: str, kind: str) -> None:
    answer = vod.call("GetCategories", Format=wanted)
    assert answer.headers["content-type"].startswith(kind)
    if wanted != "JSON":
        assert ET.fromstring(answer.body).tag == "GetCategoriesResponse"


def test_xml_error(vod: VodClient) -> None:
    root = ET.fromstring(vod.call("NoSuchAction", Format="XML").body)
    assert (root.tag, root.findtext("Code")) == ("Error", "InvalidApi.NotFound")


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"Action": ""}, "MissingAction"),
        ({"Version": ""}, "MissingVersion"),
        ({"Version": "2015-05-05"}, "NoSuchVersion"),
        ({"AccessKeyId": ""}, "MissingAccessKeyId"),
        ({"Timestamp": ""}, "MissingTimestamp"),
        ({"SignatureNonce": ""}, "MissingSignatureNonce"),
        ({"SignatureMethod": "HMAC-MD5"}, "IncompleteSignature"),
        ({"SignatureVersion": "2.0"}, "IncompleteSignature"),
        ({"AccessKeyId": "LTAI5tUnknown"}, "InvalidAccessKeyId.NotFound"),
        ({"Timestamp": "yesterday"}, "InvalidTimeStamp.Format"),
        ({"Timestamp": "2020-01-01T00:00:00Z"}, "InvalidTimeStamp.Expired"),
        ({"SecurityToken": "junk"}, "InvalidSecurityToken.Malformed"),
    ],
)
def test_refusals_before_the_signature(vod: VodClient, params: dict[str, str], code: str) -> None:
    vod.secret = "wrong"
    merged = vod.signed("POST", vod.public("GetVideoList", params))
    assert vod.send("POST", f"/?{urlencode(merged)}", {}, b"").code == code


def test_unsigned(vod: VodClient) -> None:
    answer = vod.send("GET", f"/?{urlencode(vod.public('GetVideoList', {}))}", {}, b"")
    assert answer.code == "IncompleteSignature"


@pytest.mark.parametrize(("offset", "status"), [(-880, 200), (880, 200), (-920, 400), (920, 400)])
def test_clock_error_of_15_minutes(vod: VodClient, offset: float, status: int) -> None:
    vod.clock_offset_s = offset
    for answer in (vod.call("GetVideoList"), vod.call_v3("GetVideoList")):
        assert answer.status == status
        if status == 400:
            assert answer.code == "InvalidTimeStamp.Expired"


def test_replay(vod: VodClient) -> None:
    query = urlencode(vod.signed("POST", vod.public("GetVideoList", {})))
    assert vod.send("POST", f"/?{query}", {}, b"").status == 200
    answer = vod.send("POST", f"/?{query}", {}, b"")
    assert (answer.status, answer.code) == (400, "SignatureNonceUsed")


def test_replay_at_the_same_moment(vod: VodClient) -> None:
    query = urlencode(vod.signed("POST", vod.public("GetVideoList", {})))
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _n: vod.send("POST", f"/?{query}", {}, b""), range(16)))
    assert sorted(answer.status for answer in answers) == [200, *[400] * 15]


def test_wrong_signature_burns_no_nonce(vod: VodClient) -> None:
    nonce, secret = uuid.uuid4().hex, vod.secret
    vod.secret = "wrong"
    assert vod.call("GetVideoList", SignatureNonce=nonce).code == "SignatureDoesNotMatch"
    vod.secret = secret
    assert vod.call("GetVideoList", SignatureNonce=nonce).status == 200


@pytest.mark.parametrize("way", [VodClient.call, VodClient.call_v3], ids=["v1", "v3"])
@pytest.mark.parametrize(
    ("kind", "status", "code"),
    [
        (KeyKind.INACTIVE, 400, "InvalidAccessKeyId.Inactive"),
        (KeyKind.NO_PERMISSION, 403, "Forbidden.RAM"),
        (KeyKind.SUSPENDED, 403, "OperationDenied.Suspended"),
        (KeyKind.UPLOAD_ONLY, 403, "Forbidden.RAM"),
        (KeyKind.STS_EXPIRED, 400, "InvalidSecurityToken.Expired"),
        (KeyKind.STS, 200, ""),
        (KeyKind.MAIN, 200, ""),
    ],
)
def test_named_keys(
    sandbox: Sandbox, way: Callable[..., VodAnswer], kind: KeyKind, status: int, code: str
) -> None:
    answer = way(client(sandbox, kind), "GetVideoList")
    assert answer.status == status
    assert answer.json.get("Code", "") == code


def test_upload_only_key_may_create(sandbox: Sandbox) -> None:
    assert client(sandbox, KeyKind.UPLOAD_ONLY).call("CreateUploadVideo", **VIDEO).status == 200


def test_sts_id_needs_its_token(sandbox: Sandbox) -> None:
    bare = client(sandbox, KeyKind.STS)
    bare.token = None
    answer = bare.call("GetVideoList")
    assert (answer.code, answer.json["Message"]) == (
        "MissingSecurityToken",
        "SecurityToken is mandatory for this action.",
    )


def test_token_of_another_key(sandbox: Sandbox, vod: VodClient) -> None:
    vod.token = sandbox.keys.of_kind(KeyKind.STS).security_token
    assert vod.call("GetVideoList").code == "InvalidSecurityToken.MismatchWithAccessKey"


def test_permission_comes_before_parameters(sandbox: Sandbox, vod: VodClient) -> None:
    assert client(sandbox, KeyKind.NO_PERMISSION).call("CreateUploadVideo").code == "Forbidden.RAM"
    assert vod.call("CreateUploadVideo").code.startswith("Missing")


@pytest.mark.parametrize(
    ("kind", "identity"),
    [(KeyKind.VALID, "RAMUser"), (KeyKind.MAIN, "Account"), (KeyKind.STS, "AssumedRoleUser")],
)
def test_caller_identity(sandbox: Sandbox, kind: KeyKind, identity: str) -> None:
    answer = client(sandbox, kind).call("GetCallerIdentity", Version="2015-04-01")
    assert (answer.status, answer.json["IdentityType"]) == (200, identity)
    assert sandbox.requests.all()[-1].service == "sts"


def test_vod_actions_are_not_in_sts(vod: VodClient) -> None:
    assert vod.call("GetVideoList", Version="2015-04-01").code == "InvalidApi.NotFound"


def test_other_methods(vod: VodClient) -> None:
    assert vod.call("GetVideoList", method="DELETE").code == "UnsupportedHTTPMethod"


def test_body_over_a_mebibyte(vod: VodClient) -> None:
    answer = vod.send("POST", "/?Format=JSON", {}, b"x" * ((1 << 20) + 1))
    assert (answer.status, answer.code) == (413, "RequestEntityTooLarge")


def test_grant_opens_oss_for_its_object(sandbox: Sandbox, vod: VodClient) -> None:
    import base64
    import json

    from tests.sandbox.oss_client import OssClient

    grant = vod.call("CreateUploadVideo", **VIDEO).json
    address = json.loads(base64.b64decode(grant["UploadAddress"]))
    auth = json.loads(base64.b64decode(grant["UploadAuth"]))
    assert address["Endpoint"] == sandbox.endpoint
    triple = (auth["AccessKeyId"], auth["AccessKeySecret"], auth["SecurityToken"])
    oss = OssClient(address["Endpoint"], *triple, bucket=address["Bucket"])
    assert oss.upload(address["FileName"], [b"v" * 200_000, b"end"]).status == 200
    assert sandbox.objects.read(address["Bucket"], address["FileName"])[-3:] == b"end"
    assert (sandbox.data_dir / "objects" / address["Bucket"] / address["FileName"]).is_file()


def test_another_oss_endpoint_is_handed_out(start: Callable[..., Sandbox]) -> None:
    import base64
    import json

    sandbox = start(oss_endpoint="http://127.0.0.1:9")
    grant = client(sandbox, KeyKind.VALID).call("CreateUploadVideo", **VIDEO).json
    assert json.loads(base64.b64decode(grant["UploadAddress"]))["Endpoint"] == "http://127.0.0.1:9"
