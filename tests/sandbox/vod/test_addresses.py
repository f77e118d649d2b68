"""Addresses lead from a bucket and key and back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.sandbox.objects import ObjectStore
from vod_desktop.sandbox.vod import addresses
from vod_desktop.sandbox.vod.options import VodOptions

from .conftest import ENDPOINT


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> addresses.Addresses:
    folder: Path = tmp_path_factory.mktemp("data")
    store = ObjectStore(folder)
    store.create_bucket("outin-1")
    return addresses.Addresses(
        system_bucket="outin-1", objects=store, options=VodOptions(oss_endpoint=lambda: ENDPOINT)
    )


@given(key=st.text(min_size=1).filter(lambda key: not re.search(r"[\ud800-\udfff]", key)))
def test_both_kinds_of_address_lead_back(known: addresses.Addresses, key: str) -> None:
    assert known.place_of(known.oss_url("outin-1", key)) == ("outin-1", key)
    assert known.place_of(known.cdn_url("outin-1", key)) == ("outin-1", key)


@pytest.mark.parametrize(
    "location",
    [
        "",
        "outin-1",
        "outin-2.oss-cn-shanghai.aliyuncs.com",
        "outin-1.oss-cn-beijing.aliyuncs.com",
        "outin-1.oss-cn-shanghai.aliyuncs.com.evil.test",
        "../outin-1.oss-cn-shanghai.aliyuncs.com",
        ".oss-cn-shanghai.aliyuncs.com",
    ],
)
def test_other_locations_are_unknown(known: addresses.Addresses, location: str) -> None:
    assert known.bucket_at(location) is None


def test_keys_show_their_kind() -> None:
    assert re.fullmatch(r"sv/([0-9a-f]{8}-[0-9a-f]{11})/\1\.mp4", addresses.video_key("mp4"))
    assert re.fullmatch(r"image/cover/[0-9A-F]{32}-6-2\.png", addresses.image_key("cover", "png"))
    assert re.fullmatch(r"subtitle/[0-9A-F]{32}-1-1\.srt", addresses.attached_key("subtitle", "srt"))
