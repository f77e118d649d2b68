"""Settings stay within their bounds; regions are what the service offers; keys are shown shortened."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.limits import KIB, PART_SIZE_MAX, PART_SIZE_MIN
from vod_desktop.domain.region import DEFAULT_REGION_ID, REGIONS, region_of
from vod_desktop.domain.settings import Language, Settings, Theme

WHOLE = st.integers(-(2**40), 2**40)


@given(WHOLE, WHOLE, WHOLE, WHOLE | st.none())
def test_any_numbers_become_allowed_ones(files: int, slots: int, part: int, limit: int | None) -> None:
    settings = Settings(
        files_at_once=files, part_slots=slots, part_size=part, bandwidth_limit=limit
    ).within_bounds()
    assert 1 <= settings.files_at_once <= Settings.FILES_AT_ONCE_MAX
    assert 1 <= settings.part_slots <= Settings.PART_SLOTS_MAX
    assert PART_SIZE_MIN <= settings.part_size <= PART_SIZE_MAX
    assert settings.bandwidth_limit is None or settings.bandwidth_limit >= 8 * KIB


def test_allowed_settings_stay_as_they_are() -> None:
    settings = Settings(
        keep_awake=False,
        theme=Theme.DARK,
        language=Language.CHINESE,
        start_at_once=False,
        bandwidth_limit=50_000,
    )
    assert settings.within_bounds() == settings
    assert Settings().within_bounds() == Settings()


def test_no_limit_may_be_said_as_zero() -> None:
    assert Settings(bandwidth_limit=0).within_bounds().bandwidth_limit is None


def test_regions() -> None:
    assert region_of(DEFAULT_REGION_ID).vod_host == "vod.cn-shanghai.aliyuncs.com"
    assert len({region.id for region in REGIONS}) == len(REGIONS)
    assert (region_of("cn-shanghai").create_qps, region_of("eu-central-1").create_qps) == (80, 40)
    assert region_of("xx-new-1").vod_host == "vod.xx-new-1.aliyuncs.com"


@pytest.mark.parametrize(
    ("key_id", "hint"), [("LTAI5tAbCdEf3f9K", "LTAI…3f9K"), ("short", "short"), ("", "")]
)
def test_a_key_is_hinted_at(key_id: str, hint: str) -> None:
    assert AccessKey(key_id, "secret").hint == hint


def test_a_key_shows_no_secret_and_knows_that_its_token_is_missing() -> None:
    key = AccessKey("STS.abc", "secret-of-the-test", None)
    assert "secret-of-the-test" not in repr(key)
    assert key.lacks_token
    assert not AccessKey("STS.abc", "s", "token").lacks_token
    assert "canary-token" not in repr(AccessKey("STS.abc", "s", "canary-token"))
