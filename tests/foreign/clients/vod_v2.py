"""CreateUploadVideo and friends with alibabacloud-vod20170321. Settings on standard input, JSON on standard output."""

from __future__ import annotations

import json
import sys

from alibabacloud_tea_openapi.models import Config
from alibabacloud_vod20170321 import models
from alibabacloud_vod20170321.client import Client


def main() -> None:
    said = json.load(sys.stdin)
    config = Config(
        access_key_id=said["key_id"],
        access_key_secret=said["secret"],
        security_token=said.get("token"),
        endpoint=said["endpoint"].removeprefix("http://"),
        protocol="HTTP",
        region_id=said["region"],
    )
    if said.get("signature"):
        config.signature_algorithm = said["signature"]
    client = Client(config)
    made = client.create_upload_video(
        models.CreateUploadVideoRequest(title=said["title"], file_name="D:\\视频 1.mp4", tags="a*b,c~d")
    ).body
    renewed = client.refresh_upload_video(models.RefreshUploadVideoRequest(video_id=made.video_id)).body
    found = client.get_video_info(models.GetVideoInfoRequest(video_id=made.video_id)).body
    try:
        client.get_video_info(models.GetVideoInfoRequest(video_id="0" * 32))
        missing = ""
    except Exception as error:
        missing = error.code
    answer = {
        "video_id": made.video_id,
        "address": made.upload_address,
        "auth": renewed.upload_auth,
        "title": found.video.title,
        "missing": missing,
    }
    json.dump(answer, sys.stdout)


main()
