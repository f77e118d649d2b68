"""The C programs of the benchmark, built once with the system's compiler and kept until their source changes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).parent / "c"


class Unavailable(Exception):
    """Something that this computer lacks; its message is the reason that stands in the table."""


@dataclass(frozen=True, slots=True)
class Programs:
    """Where the built programs lie. `link` is None where it cannot be built, `tls` says whether OpenSSL is in them."""

    sink: Path
    client: Path
    link: Path | None
    tls: bool


def build(folder: Path) -> Programs:
    """Build what is not there yet.

    Raises:
        Unavailable: There is no compiler, or it fails.
    """
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise Unavailable("no C compiler (cc, gcc, clang) is installed")
    folder.mkdir(parents=True, exist_ok=True)
    tls = _has_openssl(compiler)
    sink, client = (_built(compiler, folder, name, tls=tls) for name in ("sink", "client"))
    try:
        link: Path | None = _built(compiler, folder, "link", tls=False)
    except Unavailable:
        link = None
    return Programs(sink, client, link, tls)


def _has_openssl(compiler: str) -> bool:
    text = "#include <openssl/ssl.h>\nint main(void) { return SSL_library_init() == 0; }\n"
    command = [compiler, "-x", "c", "-", "-o", "/dev/null", "-lssl", "-lcrypto"]
    return subprocess.run(command, input=text, capture_output=True, text=True).returncode == 0


def _built(compiler: str, folder: Path, name: str, *, tls: bool) -> Path:
    """The program; its name holds a hash of all sources, so that an old one is never run."""
    texts = b"".join(path.read_bytes() for path in sorted(SOURCES.iterdir()))
    program = folder / f"{name}-{'tls-' if tls else ''}{hashlib.sha256(texts).hexdigest()[:12]}"
    if program.exists():
        return program
    options = ["-DWITH_TLS"] if tls else []
    libraries = ["-lssl", "-lcrypto"] if tls else []
    made = program.with_suffix(f".{os.getpid()}")  # several may build at once
    command = [compiler, "-O2", "-pthread", *options, str(SOURCES / f"{name}.c"), "-o", str(made), *libraries]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise Unavailable(f"{name}.c does not build: {(done.stderr.splitlines() or ['no output'])[-1]}")
    made.replace(program)
    return program
