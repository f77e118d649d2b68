"""A chosen file of authorities."""

from __future__ import annotations

from pathlib import Path

import certifi
import pytest

from tests.integration.cloud.certificates import make_authority
from vod_desktop.cloud.authorities import authorities_in
from vod_desktop.domain.errors import InputError


def test_authorities_are_counted(tmp_path: Path) -> None:
    assert authorities_in(make_authority(tmp_path / "authority").bundle) == 1
    assert authorities_in(certifi.where()) > 50


@pytest.mark.parametrize("content", [b"", b"text", b"-----BEGIN CERTIFICATE-----\nAAAA\n", b"\x30\x82" * 50])
def test_what_is_no_bundle_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "chosen.pem").write_bytes(content)
    with pytest.raises(InputError) as raised:
        authorities_in(str(tmp_path / "chosen.pem"))
    assert raised.value.values["reason"] == "bundle-unreadable"


@pytest.mark.parametrize("path", ["/nowhere/chosen.pem", "/", "/dev/zero", "a\0b", ""])
def test_what_is_no_file_is_refused(path: str) -> None:
    with pytest.raises(InputError):
        authorities_in(path)


def test_a_certificate_of_a_host_alone_is_no_authority(tmp_path: Path) -> None:
    authority = make_authority(tmp_path / "authority")
    authority.server("example.test")
    lone = (tmp_path / "authority" / "example.test-False.pem").read_text().split("-----BEGIN PRIVATE")[0]
    (tmp_path / "host.pem").write_text(lone)
    with pytest.raises(InputError) as raised:
        authorities_in(str(tmp_path / "host.pem"))
    assert raised.value.values["reason"] == "bundle-empty"
