"""The Uploader of alibabacloud-oss-v2 with its defaults."""

from __future__ import annotations

import alibabacloud_oss_v2 as oss
import usage


def main() -> None:
    said = usage.settings()
    config = oss.config.load_default()
    config.region = "cn-shanghai"
    config.endpoint = said["endpoint"]
    config.credentials_provider = oss.credentials.StaticCredentialsProvider("STS.sink", "secret", "T" * 700)
    client = oss.Client(config)

    def work() -> None:
        request = oss.PutObjectRequest(bucket="outin-sink", key=said["key"])
        client.uploader().upload_file(request, filepath=said["file"])

    usage.tell(usage.measured(work))


main()
