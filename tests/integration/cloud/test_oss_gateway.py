"""The OSS gateway over real sockets against the sandbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.integration.cloud.bodies import Blocks, body
from tests.integration.cloud.conftest import HASTY, PATIENT
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oss import ListedPart, OssGateway
from vod_desktop.domain import errors
from vod_desktop.domain.errors import CallError
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import UploadId
from vod_desktop.sandbox import Sandbox

NINE = b"123456789"
CRC_NINE = 11051210869376104954
ETAG_NINE = "25F9E794323B453885F5181F1B624D0B"
PART = b"p" * 102_400

MakeOss = Callable[[NetworkSettings], OssGateway]


class Cancelled(Exception):
    """What an engine might raise to stop a body."""


def test_a_small_object_is_put_whole(oss: OssGateway, grant: UploadGrant, sandbox: Sandbox) -> None:
    receipt = oss.put_object(grant.address, grant.auth, body(NINE[:4], memoryview(NINE)[4:]))
    assert (receipt.etag, receipt.crc64) == (ETAG_NINE, CRC_NINE)
    record = sandbox.requests.of("PutObject")[-1]
    assert (record.signature, record.verified, record.bytes_in) == ("v4", True, 9)


def test_an_object_arrives_in_parts(oss: OssGateway, grant: UploadGrant, sandbox: Sandbox) -> None:
    upload_id = oss.initiate(grant.address, grant.auth)
    parts = [(1, PART), (2, NINE)]
    etags = [
        (number, oss.upload_part(grant.address, grant.auth, upload_id, number, body(data)).etag)
        for number, data in parts
    ]
    receipt = oss.complete(grant.address, grant.auth, upload_id, etags)
    stored = sandbox.data_dir / "objects" / grant.address.bucket / grant.address.object_key
    assert stored.read_bytes() == PART + NINE
    assert receipt.etag.endswith("-2")
    head = oss.head(grant.address, grant.auth)
    assert head is not None
    assert (head.size, head.crc64, head.etag) == (len(PART) + 9, receipt.crc64, receipt.etag)


def test_listed_parts_have_their_checksums(oss: OssGateway, grant: UploadGrant) -> None:
    upload_id = oss.initiate(grant.address, grant.auth)
    assert oss.list_parts(grant.address, grant.auth, upload_id) == ()
    oss.upload_part(grant.address, grant.auth, upload_id, 3, body(NINE))
    assert oss.list_parts(grant.address, grant.auth, upload_id) == (ListedPart(3, 9, ETAG_NINE, CRC_NINE),)


def test_all_pages_of_parts_are_listed(oss: OssGateway, grant: UploadGrant, sandbox: Sandbox) -> None:
    upload_id = oss.initiate(grant.address, grant.auth)
    for number in range(1, 1003):
        oss.upload_part(grant.address, grant.auth, upload_id, number, body(b"x"))
    listed = oss.list_parts(grant.address, grant.auth, upload_id)
    assert [part.number for part in listed] == list(range(1, 1003))
    assert sandbox.requests.count("ListParts") == 2


def test_an_empty_body_is_an_empty_object(oss: OssGateway, grant: UploadGrant) -> None:
    receipt = oss.put_object(grant.address, grant.auth, body())
    assert (receipt.etag, receipt.crc64) == ("D41D8CD98F00B204E9800998ECF8427E", 0)


def test_head_of_nothing_is_none(oss: OssGateway, grant: UploadGrant) -> None:
    assert oss.head(grant.address, grant.auth) is None


def test_head_in_a_bucket_that_is_not_there_is_an_error(oss: OssGateway, grant: UploadGrant) -> None:
    with pytest.raises(CallError):
        oss.head(replace(grant.address, bucket="no-such-bucket"), grant.auth)


def test_aborting_twice_is_fine(oss: OssGateway, grant: UploadGrant) -> None:
    upload_id = oss.initiate(grant.address, grant.auth)
    for _ in range(2):
        oss.abort(grant.address, grant.auth, upload_id)
    with pytest.raises(errors.UploadGone):
        oss.list_parts(grant.address, grant.auth, upload_id)


def test_completing_twice_says_that_the_upload_is_gone(oss: OssGateway, grant: UploadGrant) -> None:
    upload_id = oss.initiate(grant.address, grant.auth)
    etag = oss.upload_part(grant.address, grant.auth, upload_id, 1, body(NINE)).etag
    oss.complete(grant.address, grant.auth, upload_id, [(1, etag)])
    with pytest.raises(errors.UploadGone):
        oss.complete(grant.address, grant.auth, upload_id, [(1, etag)])


def test_completing_with_a_wrong_etag_refuses_the_part(oss: OssGateway, grant: UploadGrant) -> None:
    upload_id = oss.initiate(grant.address, grant.auth)
    oss.upload_part(grant.address, grant.auth, upload_id, 1, body(NINE))
    with pytest.raises(errors.PartsRefused):
        oss.complete(grant.address, grant.auth, upload_id, [(1, "0" * 32)])


def test_a_wrong_secret_is_refused_with_its_code(oss: OssGateway, grant: UploadGrant) -> None:
    auth = replace(grant.auth, access_key_secret="wrong")
    with pytest.raises(errors.Refused) as raised:
        oss.initiate(grant.address, auth)
    assert raised.value.detail.code == "SignatureDoesNotMatch"
    assert grant.auth.security_token[:20] not in raised.value.detail.message


def test_credentials_of_two_grants_are_told_apart_from_a_wrong_key(
    oss: OssGateway, grant: UploadGrant
) -> None:
    with pytest.raises(errors.AuthExpired):
        oss.initiate(grant.address, replace(grant.auth, access_key_id="STS.unknown"))


def test_another_key_is_not_allowed(oss: OssGateway, grant: UploadGrant) -> None:
    with pytest.raises(errors.NotAllowed):
        oss.put_object(replace(grant.address, object_key="sv/other.mp4"), grant.auth, body(NINE))


def test_a_wrong_clock_is_measured_and_then_corrected(
    oss: OssGateway, grant: UploadGrant, sandbox: Sandbox, offset: ClockOffset
) -> None:
    sandbox.faults.add("oss clock=1200")
    with pytest.raises(errors.ClockSkewed) as raised:
        oss.initiate(grant.address, grant.auth)
    assert raised.value.offset_s is not None
    assert abs(raised.value.offset_s - 1200) < 60
    offset.set(raised.value.offset_s)
    assert oss.initiate(grant.address, grant.auth)


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("PutObject expire-token", errors.AuthExpired),
        ("PutObject unknown-key", errors.AuthExpired),
        ("PutObject fail=503", errors.Unavailable),
        ("PutObject fail=500", errors.Unavailable),
        ("PutObject timeout", errors.Unavailable),
        ("PutObject deny", errors.NotAllowed),
        ("PutObject deny no-drain", errors.NotAllowed),
        ("PutObject fail=503:UploadTrafficRateLimitExceeded", errors.Throttled),
        ("PutObject cut", errors.ReplyLost),
        ("PutObject cut body", errors.ReplyLost),
        ("PutObject cut after", errors.ReplyLost),
        ("PutObject hold", errors.ReplyLost),
        ("PutObject portal", errors.ForeignReply),
        ("PutObject html=502", errors.ForeignReply),
        ("PutObject html=200", errors.ForeignReply),
        ("PutObject drop-etag", errors.ForeignReply),
    ],
)
def test_trouble_on_the_way(
    make_oss: MakeOss, grant: UploadGrant, sandbox: Sandbox, fault: str, expected: type[CallError]
) -> None:
    sandbox.faults.add(fault)
    oss = make_oss(HASTY if "hold" in fault else PATIENT)
    with pytest.raises(expected) as raised:
        oss.put_object(grant.address, grant.auth, body(NINE))
    assert raised.value.__context__ is None
    assert raised.value.detail.host == "127.0.0.1"
    assert sandbox.requests.count("PutObject") <= 1


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("CompleteMultipartUpload cut after", errors.ReplyLost),
        ("CompleteMultipartUpload truncate", errors.ReplyLost),
        ("CompleteMultipartUpload status=504", errors.Unavailable),
    ],
)
def test_a_lost_answer_to_complete(
    oss: OssGateway, grant: UploadGrant, sandbox: Sandbox, fault: str, expected: type[CallError]
) -> None:
    upload_id = oss.initiate(grant.address, grant.auth)
    etag = oss.upload_part(grant.address, grant.auth, upload_id, 1, body(NINE)).etag
    sandbox.faults.add(fault)
    with pytest.raises(expected):
        oss.complete(grant.address, grant.auth, upload_id, [(1, etag)])
    head = oss.head(grant.address, grant.auth)
    assert head is not None
    assert head.crc64 == CRC_NINE


def test_a_large_body_and_complete_wait_longer_for_their_answer(
    make_oss: MakeOss, oss: OssGateway, grant: UploadGrant, sandbox: Sandbox
) -> None:
    upload_id, hasty = oss.initiate(grant.address, grant.auth), make_oss(HASTY)
    sandbox.faults.add("UploadPart delay=1")
    sandbox.faults.add("CompleteMultipartUpload delay=1")
    etag = hasty.upload_part(grant.address, grant.auth, upload_id, 1, body(PART)).etag
    assert hasty.complete(grant.address, grant.auth, upload_id, [(1, etag)]).crc64 is not None
    with pytest.raises(errors.ReplyLost):
        hasty.upload_part(grant.address, grant.auth, upload_id, 2, body(NINE))


def test_an_object_whose_callback_failed_is_stored(
    oss: OssGateway, grant: UploadGrant, sandbox: Sandbox
) -> None:
    sandbox.faults.add("PutObject callback-failed")
    oss.put_object(grant.address, grant.auth, body(NINE))
    assert oss.head(grant.address, grant.auth) is not None


def test_a_missing_checksum_is_told_as_none(oss: OssGateway, grant: UploadGrant, sandbox: Sandbox) -> None:
    sandbox.faults.add("PutObject drop-crc")
    assert oss.put_object(grant.address, grant.auth, body(NINE)).crc64 is None


@pytest.mark.parametrize("raised_by_source", [Cancelled("stop"), OSError(5, "disk"), KeyboardInterrupt()])
def test_what_a_body_raises_comes_out_unchanged(
    oss: OssGateway, grant: UploadGrant, sandbox: Sandbox, raised_by_source: BaseException
) -> None:
    with pytest.raises(type(raised_by_source)) as raised:
        oss.put_object(grant.address, grant.auth, Blocks((b"12",), 9, raised_by_source))
    assert raised.value is raised_by_source
    assert oss.head(grant.address, grant.auth) is None


@pytest.mark.parametrize("blocks", [(b"1234", b"567890"), (b"12",)])
def test_a_body_of_another_length_is_never_taken(
    oss: OssGateway, grant: UploadGrant, blocks: tuple[bytes, ...]
) -> None:
    with pytest.raises(ValueError, match="body is"):
        oss.put_object(grant.address, grant.auth, Blocks(blocks, 9))
    assert oss.head(grant.address, grant.auth) is None


def test_unknown_upload_ids_are_gone(oss: OssGateway, grant: UploadGrant) -> None:
    with pytest.raises(errors.UploadGone):
        oss.upload_part(grant.address, grant.auth, UploadId("0" * 32), 1, body(NINE))
