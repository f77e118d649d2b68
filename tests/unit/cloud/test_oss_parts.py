"""Pages of ListParts, from OSS and from elsewhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.cloud.oss_parts import ListedPart, PartsPage, parse_parts_page

PAGE = (
    b"<ListPartsResult><NextPartNumberMarker>2</NextPartNumberMarker><IsTruncated>true</IsTruncated>"
    b'<Part><PartNumber>2</PartNumber><ETag>"ABC"</ETag><HashCrc64ecma>18446744073709551615</HashCrc64ecma>'
    b"<Size>102400</Size></Part></ListPartsResult>"
)


def test_a_page() -> None:
    assert parse_parts_page(PAGE, after=0) == PartsPage((ListedPart(2, 102400, "ABC", 2**64 - 1),), 2)


def test_a_last_page_leads_nowhere() -> None:
    page = parse_parts_page(PAGE.replace(b"true", b"false"), after=2)
    assert page is not None
    assert page.next_marker is None


def test_a_page_that_leads_back_is_none() -> None:
    assert parse_parts_page(PAGE, after=2) is None


def test_a_checksum_too_large_counts_as_not_told() -> None:
    page = parse_parts_page(PAGE.replace(b"18446744073709551615", b"18446744073709551616"), after=0)
    assert page is not None
    assert page.parts[0].crc64 is None


def test_a_page_in_another_encoding_is_none() -> None:
    assert parse_parts_page(PAGE.decode().replace("UTF-8", "UTF-16").encode("utf-16"), after=0) is None


@given(st.binary())
def test_any_bytes_are_a_page_or_none(body: bytes) -> None:
    assert parse_parts_page(body, after=0) is None


@given(st.integers(0, len(PAGE)), st.binary(max_size=3))
def test_a_damaged_page_is_a_page_or_none(at: int, damage: bytes) -> None:
    page = parse_parts_page(PAGE[:at] + damage + PAGE[at + len(damage) :], after=0)
    assert page is None or all(1 <= part.number <= 10_000 for part in page.parts)
