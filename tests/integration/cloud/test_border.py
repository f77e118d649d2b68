"""No error that leaves a gateway tells a secret: not in its words, not in its causes, whatever went wrong below."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable, Iterator

import pytest

from tests.integration.cloud.conftest import HASTY, PATIENT, address_of
from tests.integration.cloud.scripted import Heard, ScriptedServer
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import Failure, VodDesktopError
from vod_desktop.domain.grant import UploadAuth

KEY = AccessKey("STS.NcanaryId", "canary-secret", "canary-token")


def echo(heard: Heard) -> bytes:
    """A refusal that says back everything that it was sent."""
    body = f"<Error><Code>X</Code><Message>{heard.head}</Message><StringToSign>{heard.head}</StringToSign></Error>"
    return f"HTTP/1.1 403 No\r\nContent-Length: {len(body.encode())}\r\n\r\n{body}".encode()


def echo_json(heard: Heard) -> bytes:
    said = f"server string to sign is:{heard.line}"
    body = json.dumps({"Code": "X", "RequestId": "R", "Message": said})
    return f"HTTP/1.1 400 No\r\nContent-Length: {len(body.encode())}\r\n\r\n{body}".encode()


ANSWERS: dict[str, Callable[[Heard], bytes | None]] = {
    "hangs up": lambda _: None,
    "says everything back": echo,
    "says everything back in JSON": echo_json,
    "redirects": lambda h: f"HTTP/1.1 302 F\r\nLocation: {h.line}\r\nContent-Length: 0\r\n\r\n".encode(),
    "breaks off": lambda _: b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n<",
    "speaks no HTTP": lambda _: b"canary?\r\n\r\n",
}


def chain(error: BaseException | None) -> Iterator[str]:
    """The error and all that it names as its cause."""
    while error is not None:
        yield from (str(error), repr(error), repr(error.args))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def told_by(error: VodDesktopError) -> str:
    printed = "".join(traceback.format_exception(error))
    return "\n".join([printed, *chain(error), repr(Failure.of(error)), repr(error.values)])


def is_clean(text: str) -> bool:
    return not any(word in text for word in ("canary-secret", "canary-token", "Signature=", "StringToSign"))


def patience_with(how: str) -> NetworkSettings:
    return HASTY if how == "breaks off" else PATIENT


@pytest.mark.parametrize("how", ANSWERS)
def test_of_a_call_to_oss(
    how: str, serve: Callable[..., ScriptedServer], make_oss: Callable[[NetworkSettings], OssGateway]
) -> None:
    oss = make_oss(patience_with(how))
    auth = UploadAuth(KEY.access_key_id, KEY.access_key_secret, "canary-token", region="cn-shanghai")
    with pytest.raises(VodDesktopError) as raised:
        oss.initiate(address_of(serve(ANSWERS[how])), auth)
    assert is_clean(told_by(raised.value))


@pytest.mark.parametrize("how", ANSWERS)
def test_of_a_call_to_vod(how: str, serve: Callable[..., ScriptedServer], offset: ClockOffset) -> None:
    server = serve(ANSWERS[how])
    network = patience_with(how)
    vod = VodGateway(
        region="cn-shanghai", endpoint=server.url, key=lambda: KEY, network=network, offset=offset
    )
    with pytest.raises(VodDesktopError) as raised:
        vod.test()
    assert is_clean(told_by(raised.value))
    assert "canary-token" in server.heard[0].head + server.heard[0].body.decode(), "it was sent, after all"
    vod.close()
