"""The regions in which VOD is offered. Source: VOD documents, "Endpoints"."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.domain.limits import CREATE_QPS, CREATE_QPS_ELSEWHERE


@dataclass(frozen=True, slots=True)
class Region:
    """One region: its id, its place in both languages, the host that answers VOD calls."""

    id: str
    place: str
    place_zh: str
    vod_host: str

    @property
    def oss_host(self) -> str:
        """The host that answers OSS calls which name no bucket."""
        return f"oss-{self.id}.aliyuncs.com"

    @property
    def create_qps(self) -> int:
        """Create* calls per second that the region takes from one account."""
        return CREATE_QPS.get(self.id, CREATE_QPS_ELSEWHERE)


def _region(region_id: str, place: str, place_zh: str) -> Region:
    return Region(region_id, place, place_zh, f"vod.{region_id}.aliyuncs.com")


DEFAULT_REGION_ID = "cn-shanghai"

REGIONS: tuple[Region, ...] = (
    _region("cn-shanghai", "Shanghai", "上海"),
    _region("cn-beijing", "Beijing", "北京"),
    _region("cn-shenzhen", "Shenzhen", "深圳"),
    _region("cn-hongkong", "Hong Kong", "中国香港"),
    _region("ap-southeast-1", "Singapore", "新加坡"),
    _region("ap-southeast-5", "Jakarta", "雅加达"),
    _region("ap-northeast-1", "Tokyo", "东京"),
    _region("eu-central-1", "Frankfurt", "法兰克福"),
    _region("us-west-1", "Silicon Valley", "硅谷"),
    _region("me-central-1", "Riyadh", "利雅得"),
)


def region_of(region_id: str) -> Region:
    """The region of that id; an id that is not listed gets the host its name suggests."""
    for region in REGIONS:
        if region.id == region_id:
            return region
    return _region(region_id, region_id, region_id)
