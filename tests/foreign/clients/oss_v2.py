"""Multipart upload and read-back with alibabacloud-oss-v2. Settings on standard input, JSON on standard output."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import alibabacloud_oss_v2 as oss


def main() -> None:
    said = json.load(sys.stdin)
    config = oss.config.load_default()
    config.region = said["region"]
    config.endpoint = said["endpoint"]
    config.signature_version = said["signature"]
    config.credentials_provider = oss.credentials.StaticCredentialsProvider(
        said["key_id"], said["secret"], said["token"]
    )
    client = oss.Client(config)
    bucket, key, data = said["bucket"], said["key"], Path(said["file"]).read_bytes()
    target = {"bucket": bucket, "key": key}
    upload_id = client.initiate_multipart_upload(oss.InitiateMultipartUploadRequest(**target)).upload_id
    parts = []
    for number, start in enumerate(range(0, len(data), said["part_size"]), 1):
        body = data[start : start + said["part_size"]]
        done = client.upload_part(
            oss.UploadPartRequest(**target, upload_id=upload_id, part_number=number, body=body)
        )
        parts.append(oss.UploadPart(part_number=number, etag=done.etag))
    listed = client.list_parts(oss.ListPartsRequest(**target, upload_id=upload_id))
    complete = client.complete_multipart_upload(
        oss.CompleteMultipartUploadRequest(
            **target,
            upload_id=upload_id,
            complete_multipart_upload=oss.CompleteMultipartUpload(parts=parts),
        )
    )
    head = client.head_object(oss.HeadObjectRequest(**target))
    back = client.get_object(oss.GetObjectRequest(**target)).body.content
    piece = client.get_object(oss.GetObjectRequest(**target, range_header="bytes=5-24")).body.content
    answer = {
        "sha256": hashlib.sha256(back).hexdigest(),
        "range": piece.hex(),
        "listed": [part.part_number for part in listed.parts],
        "crc64": complete.hash_crc64,
        "size": head.content_length,
    }
    json.dump(answer, sys.stdout)


main()
