"""Calls through real proxies to hosts whose names only these can look up, with TLS all the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.desktops import begin_desktop, linux_only, set_gnome
from tests.integration.cloud.bodies import body
from tests.integration.cloud.certificates import Authority, make_authority
from tests.integration.cloud.conftest import PATIENT
from tests.integration.cloud.scripted import ScriptedServer
from tests.integration.cloud.test_trust import AUTH, KEY, both
from tests.proxies import are_installed, forward_proxy, socks_server
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.cloud.web_pictures import WebPictures
from vod_desktop.domain.errors import CallError, NetworkDown, ProxyRefused, TlsFailed
from vod_desktop.domain.grant import UploadAddress

pytestmark = pytest.mark.skipif(not are_installed(), reason="needs tinyproxy, microsocks and libnss-wrapper")

VOD, OSS = "vod.cn-shanghai.aliyuncs.com", "oss-cn-shanghai.aliyuncs.com"
NAMES = dict.fromkeys((VOD, OSS, f"bucket.{OSS}"), "127.0.0.1")


@dataclass
class Region:
    """The hosts of a region on this computer, and calls to them."""

    server: ScriptedServer
    bundle: str
    made: list[VodGateway | OssGateway] = field(default_factory=list)

    def network(self, proxy: str | None, **values: object) -> NetworkSettings:
        return replace(PATIENT, ca_bundle=self.bundle, proxy=proxy, **values)

    def vod(self, network: NetworkSettings) -> None:
        where = f"https://{VOD}:{self.server.port}"
        gateway = VodGateway(
            region="cn-shanghai", endpoint=where, key=lambda: KEY, network=network, offset=ClockOffset()
        )
        self.made.append(gateway)
        gateway.test()

    def oss(self, network: NetworkSettings) -> None:
        gateway = OssGateway(network=network, offset=ClockOffset())
        self.made.append(gateway)
        gateway.reach(f"{OSS}:{self.server.port}")
        address = UploadAddress(f"https://{OSS}:{self.server.port}", "bucket", "key")
        for _ in range(2):
            gateway.put_object(address, AUTH, body(b"x" * 300_000))

    def error_of(self, call: Callable[[NetworkSettings], None], network: NetworkSettings) -> CallError:
        with pytest.raises(CallError) as raised:
            call(network)
        return raised.value

    def reasons(self, network: NetworkSettings) -> set[tuple[type[CallError], object]]:
        errors = [self.error_of(call, network) for call in (self.vod, self.oss)]
        return {(type(error), error.values.get("reason")) for error in errors}


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def region(authority: Authority) -> Iterator[Region]:
    server = ScriptedServer(both, tls=authority.server(VOD, OSS, f"*.{OSS}"))
    made = Region(server, authority.bundle)
    yield made
    for gateway in made.made:
        gateway.close()
    server.close()


def test_all_calls_go_through_a_forward_proxy(region: Region, tmp_path: Path) -> None:
    with forward_proxy(tmp_path, NAMES) as proxy:
        network = region.network(f"http://127.0.0.1:{proxy.port}")
        region.vod(network)
        region.oss(network)
    hosts = [target.rpartition(":")[0] for target in proxy.connects()]
    assert hosts == [VOD, OSS, f"bucket.{OSS}"]  # both objects by one tunnel
    assert [heard.line.split()[0] for heard in region.server.heard] == ["POST", "GET", "PUT", "PUT"]


def test_pictures_go_the_same_way_and_never_in_the_clear(authority: Authority, tmp_path: Path) -> None:
    picture = b"\xff\xd8\xff picture"
    answer = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(picture), picture)
    server = ScriptedServer(lambda _heard: answer, tls=authority.server(OSS))
    with forward_proxy(tmp_path, NAMES) as proxy:
        url = f"http://127.0.0.1:{proxy.port}"
        pictures = WebPictures(replace(PATIENT, ca_bundle=authority.bundle, proxy=url))
        assert pictures.get(f"http://{OSS}:{server.port}/a.jpg?auth_key=1") == (picture, "jpg")
        pictures.close()
    server.close()
    assert proxy.connects() == [f"{OSS}:{server.port}"]
    assert "auth_key" not in (proxy.log or tmp_path).read_text()


def test_a_forward_proxy_gets_its_login_in_any_script(region: Region, tmp_path: Path) -> None:
    with forward_proxy(tmp_path, NAMES, login="editor s3cret") as proxy:
        region.vod(region.network(f"http://editor:s3cret@127.0.0.1:{proxy.port}"))
        for wrong in ("editor:%E5%AF%86@", "editor:s3cre@", ""):
            network = region.network(f"http://{wrong}127.0.0.1:{proxy.port}")
            assert region.reasons(network) == {(ProxyRefused, "login")}
    assert len(region.server.heard) == 1


def test_the_login_is_for_the_proxy_alone(region: Region, tmp_path: Path) -> None:
    with forward_proxy(tmp_path, NAMES, login="editor s3cret") as proxy:
        network = region.network(f"http://editor:s3cret@127.0.0.1:{proxy.port}")
        region.vod(network)
        region.oss(network)
    assert all(heard.header("proxy-authorization") is None for heard in region.server.heard)


def test_all_calls_go_through_a_socks_server(region: Region, tmp_path: Path) -> None:
    with socks_server(tmp_path, NAMES) as proxy:
        network = region.network(f"socks5h://127.0.0.1:{proxy.port}")
        region.vod(network)
        region.oss(network)
    assert len(region.server.heard) == 4
    assert region.server.connections == 3


def test_a_socks_server_gets_its_login(region: Region, tmp_path: Path) -> None:
    with socks_server(tmp_path, NAMES, user="editor", password="s3cret") as proxy:
        region.vod(region.network(f"socks5h://editor:s3cret@127.0.0.1:{proxy.port}"))
        for wrong in ("editor:s3cre@", ""):
            network = region.network(f"socks5h://{wrong}127.0.0.1:{proxy.port}")
            assert region.reasons(network) == {(ProxyRefused, "login")}
    assert len(region.server.heard) == 1


@pytest.mark.parametrize("scheme", ["http", "socks5h"])
def test_what_a_proxy_cannot_reach_is_told_as_that(region: Region, tmp_path: Path, scheme: str) -> None:
    start = forward_proxy if scheme == "http" else socks_server
    with start(tmp_path, {}) as proxy:  # it knows no names either
        network = region.network(f"{scheme}://127.0.0.1:{proxy.port}")
        assert region.reasons(network) == {(NetworkDown, "behind-proxy")}


@pytest.mark.parametrize("scheme", ["http", "https", "socks5h"])
def test_a_proxy_that_is_not_there_is_told_as_that(region: Region, scheme: str) -> None:
    assert region.reasons(region.network(f"{scheme}://127.0.0.1:1")) == {(NetworkDown, "proxy")}


def test_a_proxy_that_forbids_the_port_is_told_as_that(region: Region, tmp_path: Path) -> None:
    with forward_proxy(tmp_path, NAMES, rules="ConnectPort 8443\n") as proxy:
        network = region.network(f"http://127.0.0.1:{proxy.port}")
        assert region.reasons(network) == {(ProxyRefused, "forbidden")}


def test_what_is_no_proxy_is_told_as_that(region: Region) -> None:
    assert region.reasons(region.network("ftp://127.0.0.1:1")) == {(ProxyRefused, "address")}


def test_a_name_nobody_knows_is_told_as_that(region: Region) -> None:
    offline = VodGateway(
        region="cn-shanghai",
        endpoint="https://vod.invalid",
        key=lambda: KEY,
        network=PATIENT,
        offset=ClockOffset(),
    )
    region.made.append(offline)
    with pytest.raises(NetworkDown) as raised:
        offline.test()
    assert raised.value.values["reason"] == "name"


@pytest.mark.parametrize("scheme", ["http", "socks5h"])
def test_the_service_must_be_trusted_behind_a_proxy_too(region: Region, tmp_path: Path, scheme: str) -> None:
    start = forward_proxy if scheme == "http" else socks_server
    with start(tmp_path, NAMES) as proxy:
        network = replace(region.network(f"{scheme}://127.0.0.1:{proxy.port}"), ca_bundle=None)
        assert region.reasons(network) == {(TlsFailed, "untrusted")}
    assert region.server.heard == []


def test_a_proxy_by_tls_must_be_trusted_itself(region: Region, authority: Authority) -> None:
    fake = ScriptedServer(both, tls=authority.server("localhost"))
    network = replace(region.network(f"https://localhost:{fake.port}"), ca_bundle=None)
    assert region.reasons(network) == {(TlsFailed, "proxy")}
    fake.close()
    assert fake.heard == []


def test_the_systems_proxy_is_taken_where_it_is_wanted(
    region: Region, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with forward_proxy(tmp_path, NAMES) as proxy:
        monkeypatch.setenv("https_proxy", f"127.0.0.1:{proxy.port}")
        region.vod(region.network(None, system_proxy=True))
        monkeypatch.setenv("no_proxy", ".aliyuncs.com")
        error = region.error_of(region.oss, region.network(None, system_proxy=True))
    assert len(proxy.connects()) == 1
    assert isinstance(error, NetworkDown)
    assert error.values.get("reason") != "behind-proxy"


@linux_only
def test_a_proxy_that_is_set_in_the_desktop_is_taken_too(
    region: Region, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_desktop(monkeypatch, tmp_path, "ubuntu:GNOME")
    with forward_proxy(tmp_path, NAMES) as proxy:
        set_gnome(mode="manual", https__host="127.0.0.1", https__port=str(proxy.port))
        region.vod(region.network(None, system_proxy=True))
        set_gnome(ignore_hosts="['*.aliyuncs.com']")
        error = region.error_of(region.oss, region.network(None, system_proxy=True))
    assert proxy.connects() == [f"{VOD}:{region.server.port}"]
    assert isinstance(error, NetworkDown)
    assert error.values.get("reason") != "behind-proxy"


def test_no_password_is_in_what_is_raised_or_logged(
    region: Region, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    import traceback

    caplog.set_level("DEBUG")
    with forward_proxy(tmp_path, NAMES, login="editor s3cret-canary") as proxy:
        region.vod(region.network(f"http://editor:s3cret-canary@127.0.0.1:{proxy.port}"))
        wrong = region.network(f"http://editor:canary-2@127.0.0.1:{proxy.port}")
        told = "".join(traceback.format_exception(region.error_of(region.vod, wrong)))
    gone = region.network("socks5h://editor:canary-3@127.0.0.1:1")
    told += "".join(traceback.format_exception(region.error_of(region.vod, gone)))
    assert "canary" not in told + caplog.text + repr(wrong)


def test_of_the_environment_only_the_proxy_is_taken(
    region: Region, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("default login spy password spy\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "ALIBABA_CLOUD_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, region.bundle)
    with forward_proxy(tmp_path, NAMES) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{proxy.port}")
        region.oss(region.network(None, system_proxy=True))
        untrusting = replace(region.network(None, system_proxy=True), ca_bundle=None)
        assert region.reasons(untrusting) == {(TlsFailed, "untrusted")}
    signatures = [str(heard.header("authorization")) for heard in region.server.heard[1:]]
    assert all(text.startswith("OSS4-HMAC-SHA256 Credential=STS.ID/") for text in signatures)
