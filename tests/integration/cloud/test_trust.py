"""TLS, proxies and the environment, for both gateways, with real sockets."""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.integration.cloud.bodies import body
from tests.integration.cloud.certificates import Authority, make_authority
from tests.integration.cloud.conftest import PATIENT
from tests.integration.cloud.scripted import OSS_ID, Answer, Heard, ScriptedServer, reply
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain import errors
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import TlsFailed
from vod_desktop.domain.grant import UploadAddress, UploadAuth

AUTH = UploadAuth("STS.ID", "canary-secret", "canary-token", region="cn-shanghai")
KEY = AccessKey("LTAI0123456789", "canary-secret", "canary-token")
KEY_NAMES = ("ACCESS_KEY_ID", "ACCESS_KEY_SECRET", "SECURITY_TOKEN", "SESSION_TOKEN")
Serve = Callable[[Answer], ScriptedServer]


def both(heard: Heard) -> bytes:
    """Answers as either service would, with nothing in it."""
    if "Action=" in heard.line:
        told = json.dumps({"RequestId": "25818875-5F78-4AF6-D7D5-2D0F0A1D3A4E"})
        return reply(body=told.encode(), headers="")
    return reply(headers=f'{OSS_ID}ETag: "A"\r\n')


@dataclass
class Gateways:
    """One of each, calling a host and port of loopback or elsewhere."""

    origin: str
    network: NetworkSettings
    made: list[VodGateway | OssGateway] = field(default_factory=list)

    def vod(self) -> None:
        gateway = VodGateway(
            region="cn-shanghai",
            endpoint=self.origin or None,
            key=lambda: KEY,
            network=self.network,
            offset=ClockOffset(),
        )
        self.made.append(gateway)
        gateway.test()

    def oss(self) -> None:
        gateway = OssGateway(network=self.network, offset=ClockOffset())
        self.made.append(gateway)
        endpoint = self.origin or "https://oss-cn-shanghai.aliyuncs.com"
        gateway.put_object(UploadAddress(endpoint, "bucket", "key"), AUTH, body(b"x"))

    def close(self) -> None:
        for gateway in self.made:
            gateway.close()


@pytest.fixture
def gateways() -> Iterator[Callable[..., Gateways]]:
    made: list[Gateways] = []

    def make(origin: str, network: NetworkSettings = PATIENT) -> Gateways:
        made.append(Gateways(origin, network))
        return made[-1]

    yield make
    for pair in made:
        pair.close()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def serve_tls() -> Iterator[Callable[[ssl.SSLContext], ScriptedServer]]:
    servers: list[ScriptedServer] = []

    def start(context: ssl.SSLContext) -> ScriptedServer:
        servers.append(ScriptedServer(both, tls=context))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


ServeTls = Callable[[ssl.SSLContext], ScriptedServer]
Make = Callable[..., Gateways]


def trusting(authority: Authority) -> NetworkSettings:
    return replace(PATIENT, ca_bundle=authority.bundle)


def each_refuses(pair: Gateways) -> list[str]:
    reasons = []
    for call in (pair.vod, pair.oss):
        with pytest.raises(TlsFailed) as raised:
            call()
        reasons.append(str(raised.value.values["reason"]))
    return reasons


def test_a_trusted_server_is_called_by_its_name(
    authority: Authority, serve_tls: ServeTls, gateways: Make
) -> None:
    names: list[str | None] = []
    context = authority.server()
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    server = serve_tls(context)
    pair = gateways(f"https://localhost:{server.port}", trusting(authority))
    pair.vod()
    pair.oss()
    assert names == ["localhost", "localhost"]


def test_a_stranger_is_not_trusted(authority: Authority, serve_tls: ServeTls, gateways: Make) -> None:
    server = serve_tls(authority.server())
    reasons = each_refuses(gateways(f"https://localhost:{server.port}"))
    assert set(reasons) == {"untrusted"}
    assert server.heard == []


def test_a_certificate_that_signs_itself_is_not_trusted(
    authority: Authority, serve_tls: ServeTls, gateways: Make
) -> None:
    server = serve_tls(authority.self_signed())
    reasons = each_refuses(gateways(f"https://localhost:{server.port}", trusting(authority)))
    assert set(reasons) == {"untrusted"}
    assert server.heard == []


def test_another_hosts_certificate_is_not_trusted(
    authority: Authority, serve_tls: ServeTls, gateways: Make
) -> None:
    server = serve_tls(authority.server("example.test"))
    reasons = each_refuses(gateways(f"https://localhost:{server.port}", trusting(authority)))
    assert set(reasons) == {"wrong-host"}


def test_an_expired_certificate_is_not_trusted(
    authority: Authority, serve_tls: ServeTls, gateways: Make
) -> None:
    server = serve_tls(authority.server(expired=True))
    reasons = each_refuses(gateways(f"https://localhost:{server.port}", trusting(authority)))
    assert set(reasons) == {"expired"}


def test_a_server_that_speaks_no_tls_is_named_as_such(gateways: Make) -> None:
    server = ScriptedServer(both, greeting=b"220 welcome to another protocol\r\n")
    reasons = each_refuses(gateways(f"https://127.0.0.1:{server.port}"))
    server.close()
    assert set(reasons) == {"handshake"}


def test_a_handshake_without_an_answer_has_sent_nothing(gateways: Make) -> None:
    pair_of = replace(PATIENT, connect_timeout_s=0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        pair = gateways(f"https://127.0.0.1:{silent.getsockname()[1]}", pair_of)
        for call in (pair.vod, pair.oss):
            with pytest.raises(errors.NetworkDown):
                call()


def test_a_handshake_that_is_cut_has_sent_nothing(gateways: Make) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)  # without a certificate it cannot go on
    server = ScriptedServer(both, tls=context)
    pair = gateways(f"https://127.0.0.1:{server.port}")
    for call in (pair.vod, pair.oss):
        with pytest.raises((errors.NetworkDown, TlsFailed)):
            call()
    server.close()
    assert server.heard == []


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_old_tls_is_refused(authority: Authority, serve_tls: ServeTls, gateways: Make) -> None:
    context = authority.server()
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.set_ciphers("ALL:@SECLEVEL=0")
    server = serve_tls(context)
    pair = gateways(f"https://localhost:{server.port}", trusting(authority))
    assert set(each_refuses(pair)) == {"old-tls"}


def test_a_bundle_that_is_not_there_is_named(gateways: Make, tmp_path: Path) -> None:
    missing = replace(PATIENT, ca_bundle=str(tmp_path / "missing.pem"))
    assert set(each_refuses(gateways("https://localhost:1", missing))) == {"ca-bundle"}


@pytest.mark.parametrize("system_proxy", [False, True])
def test_the_environment_is_not_asked(
    system_proxy: bool,
    authority: Authority,
    serve_tls: ServeTls,
    serve: Serve,
    gateways: Make,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spy = serve(both)
    (tmp_path / "netrc").write_text("default login spy password spy\n")
    traps = {
        **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY"), spy.url),
        **dict.fromkeys(
            (f"{owner}_{name}" for owner in ("ALIYUN", "ALIBABA_CLOUD", "OSS") for name in KEY_NAMES), "spy"
        ),
        **dict.fromkeys(("ALIBABA_CLOUD_CREDENTIALS_FILE", "ALIBABA_CLOUD_PROFILE"), "/nowhere"),
        "ALIBABA_CLOUD_ECS_METADATA": "spy",
        "NETRC": str(tmp_path / "netrc"),
        "SSLKEYLOGFILE": str(tmp_path / "keys.log"),
        "DEBUG": "sdk",
        **dict.fromkeys(
            ("ALIBABA_CLOUD_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"), "/nowhere"
        ),
    }
    for name, value in traps.items():
        monkeypatch.setenv(name, value)
    server = serve_tls(authority.server())
    network = replace(trusting(authority), system_proxy=system_proxy)
    pair = gateways(f"https://localhost:{server.port}", network)
    pair.vod()
    pair.oss()
    assert spy.heard == []
    assert not (tmp_path / "keys.log").exists()
    assert "AccessKeyId=LTAI0123456789" in server.heard[0].line
    assert "SecurityToken=canary-token" in server.heard[0].line
    assert str(server.heard[1].header("authorization")).startswith("OSS4-HMAC-SHA256 Credential=STS.ID/")


def test_the_regions_host_is_called_through_the_proxy_with_tls(serve: Serve, gateways: Make) -> None:
    proxy = serve(lambda _: b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
    pair = gateways("", replace(PATIENT, proxy=proxy.url))
    for call in (pair.vod, pair.oss):
        with pytest.raises(errors.ProxyRefused) as raised:
            call()
        assert raised.value.values["reason"] == "login"
    assert [heard.line.split()[:2] for heard in proxy.heard] == [
        ["CONNECT", "vod.cn-shanghai.aliyuncs.com:443"],
        ["CONNECT", "bucket.oss-cn-shanghai.aliyuncs.com:443"],
    ]


def test_a_proxy_that_is_not_there_is_no_network(gateways: Make) -> None:
    pair = gateways("", replace(PATIENT, proxy="http://127.0.0.1:1"))
    for call in (pair.vod, pair.oss):
        with pytest.raises(errors.NetworkDown) as raised:
            call()
        assert raised.value.values["reason"] == "proxy"


def test_loopback_never_goes_through_the_proxy(serve: Serve, gateways: Make) -> None:
    server, proxy = serve(both), serve(both)
    pair = gateways(server.url, replace(PATIENT, proxy=proxy.url))
    pair.vod()
    pair.oss()
    assert (len(server.heard), proxy.heard) == (2, [])


def test_the_way_is_written_nowhere(
    serve: Serve, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], gateways: Make
) -> None:
    import traceback

    caplog.set_level("DEBUG")
    server = serve(lambda heard: None if "Initiate" in heard.line else reply("500 No", b"no"))
    pair = gateways(server.url)
    told = []
    for call in (pair.vod, pair.oss):
        with pytest.raises(errors.CallError) as raised:
            call()
        told += traceback.format_exception(raised.value)
    text = caplog.text + "".join(capfd.readouterr()) + "".join(told)
    assert not [word for word in ("canary", "Signature=", "LTAI0123456789") if word in text]
