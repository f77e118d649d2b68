"""What is shown of a request before it is sent is what is sent, and nothing is sent for showing it."""

from __future__ import annotations

import pytest

from tests.integration.cloud.bodies import METADATA, REFERENCE
from vod_desktop.cloud.composing import ComposingTransport, NotSent
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.planned import PlannedRequest

VIDEO = {"metadata": METADATA, "cover_url": "", "file_name": "a b.mp4", "size": 9, "reference_id": REFERENCE}


@pytest.fixture
def planned(sandbox) -> PlannedRequest:
    gateway = VodGateway(
        region="cn-shanghai",
        endpoint=sandbox.endpoint,
        key=lambda: AccessKey("LTAI…3f9K", "hidden", "hidden"),
        network=NetworkSettings(),
        offset=ClockOffset(),
        transport=ComposingTransport(),
    )
    with pytest.raises(NotSent) as shown:
        gateway.create_upload_video(**VIDEO)
    return shown.value.planned


def test_what_is_shown_has_the_parameters_that_are_sent(planned, vod, sandbox):
    assert sandbox.requests.all() == ()
    vod.create_upload_video(**VIDEO)
    (sent,) = sandbox.requests.of("CreateUploadVideo")
    shown = dict(planned.parameters)
    differing = {name for name in sent.params if sent.params[name] != shown[name]} - {"Timestamp"}
    assert differing <= {"AccessKeyId", "SignatureNonce"}
    assert shown["Title"] == METADATA.title


def test_what_is_secret_or_made_for_each_call_is_hidden(planned):
    shown = dict(planned.parameters)
    hidden = {shown[name] for name in ("Signature", "SignatureNonce", "SecurityToken")}
    assert hidden == {"[hidden]"}
    assert planned.address.startswith("http://127.0.0.1:")
    assert planned.method == "POST"
