"""Images one after the other, with clients made anew for each file, as the vendor's upload SDK does it."""

from __future__ import annotations

import base64
import json
from typing import Any
from urllib.parse import urlsplit

import oss2
import usage
from aliyunsdkcore.client import AcsClient
from aliyunsdkcore.http import protocol_type
from aliyunsdkvod.request.v20170321.CreateUploadImageRequest import CreateUploadImageRequest


def main() -> None:
    said = usage.settings()

    def work() -> None:
        for path in said["files"]:
            send(path, created(said), said["bundle"])

    usage.tell(usage.measured(work))


def created(said: dict[str, Any]) -> dict[str, Any]:
    place = urlsplit(said["endpoint"])
    client = AcsClient("ak", "secret", "cn-shanghai", verify=said["bundle"] or None)
    request = CreateUploadImageRequest()
    request.set_endpoint(place.netloc)
    # It compares with `is`.
    request.set_protocol_type(protocol_type.HTTPS if place.scheme == "https" else protocol_type.HTTP)
    request.set_ImageType("default")
    request.set_ImageExt("jpg")
    request.set_Title("image")
    answer: dict[str, Any] = json.loads(client.do_action_with_exception(request))
    return answer


def send(path: str, answer: dict[str, Any], bundle: str) -> None:
    address = json.loads(base64.b64decode(answer["UploadAddress"]))
    auth = json.loads(base64.b64decode(answer["UploadAuth"]))
    signer = oss2.StsAuth(auth["AccessKeyId"], auth["AccessKeySecret"], auth["SecurityToken"])
    session = oss2.Session()
    if bundle:
        session.session.verify = bundle
    bucket = oss2.Bucket(signer, address["Endpoint"], address["Bucket"], session=session)
    bucket.put_object_from_file(address["FileName"], path)


main()
