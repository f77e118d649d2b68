"""Signature V1 as the vendor's client makes it, with a time of ours."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from vod_desktop.cloud.vod_signature import signed

VALUES: dict[str, object] = {
    "Action": "CreateUploadVideo",
    "FileName": "D:\\视频 1.mp4",
    "RegionId": "cn-shanghai",
    "Tags": "a*b,c~d",
    "Title": "标题 1+2/3",
    "Version": "2017-03-21",
}
FIXED = {
    "Timestamp": "2024-01-02T03:04:05Z",
    "SignatureNonce": "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
}


def query_of(fixed: dict[str, str]) -> dict[str, list[str]]:
    url = signed(VALUES, method="POST", key_id="testid", secret="testsecret", fixed=fixed)
    return parse_qs(urlsplit(url).query, keep_blank_values=True)


def test_vector_of_the_documents() -> None:
    assert query_of(FIXED)["Signature"] == ["a0DcWAEsVow8XoKIvxYLVSKrCCY="]


def test_the_given_time_is_sent() -> None:
    assert query_of(FIXED)["Timestamp"] == ["2024-01-02T03:04:05Z"]


def test_every_signature_has_a_nonce_of_its_own() -> None:
    first, second = (query_of({})["SignatureNonce"] for _ in range(2))
    assert first != second
