"""A certificate for the sink, which is its own authority, and the bundles that trust it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import certifi

from tests.benchmarks.building import Unavailable

LINE_ADDRESS = "10.77.0.2"


@dataclass(frozen=True, slots=True)
class Certificate:
    """Files.

    Attributes:
        server: Certificate and key, for the sink.
        authority: What a client trusts in addition.
        bundle: The usual authorities and this one: as large as what a client really loads.
    """

    server: Path
    authority: Path
    bundle: Path


def make_certificate(folder: Path) -> Certificate:
    """Make one for loopback and for the far end of the line.

    Raises:
        Unavailable: There is no openssl command.
    """
    openssl = shutil.which("openssl")
    if openssl is None:
        raise Unavailable("the openssl command is not installed")
    key, authority = folder / "key.pem", folder / "authority.pem"
    command = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    command += ["-days", "2", "-subj", "/CN=sink", "-keyout", str(key), "-out", str(authority)]
    command += ["-addext", f"subjectAltName=IP:127.0.0.1,IP:{LINE_ADDRESS}"]
    command += ["-addext", "keyUsage=critical,keyCertSign,digitalSignature"]
    subprocess.run(command, check=True, capture_output=True)
    server, bundle = folder / "server.pem", folder / "bundle.pem"
    server.write_text(authority.read_text() + key.read_text())
    bundle.write_text(Path(certifi.where()).read_text() + authority.read_text())
    return Certificate(server, authority, bundle)
