"""Looks for secrets where none may be: in what a test has written to disk and to its log, printed and put on the clipboard."""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterable
from pathlib import Path

from vod_desktop.sandbox import Sandbox

_READ_MOST = 32 * 1024 * 1024


def secrets_of(sandbox: Sandbox) -> list[bytes]:
    """Every secret that a program could have met at this sandbox: the key's, those of upload auths, and the auths' own form."""
    temporary = {r.access_key_id for r in sandbox.requests.all() if r.access_key_id.startswith("STS.N")}
    named = [sandbox.access_key_secret, *map(sandbox.keys.upload_secret, temporary)]
    spelled = [form for secret in named for form in _spelled(secret.encode())]
    return spelled + _encoded(b'"AccessKeySecret"') + _encoded(b'"SecurityToken"')


def _spelled(secret: bytes) -> list[bytes]:
    """As it is, as Windows and Qt may write it, and inside something that is base64."""
    return [secret, secret.decode().encode("utf-16-le"), *_encoded(secret)]


def _encoded(text: bytes) -> list[bytes]:
    """What of the text is the same in base64 whatever stands around it, for each of the three ways it can be cut."""
    return [base64.b64encode(b"x" * shift + text)[4 if shift else 0 : -4] for shift in range(3)]


def written_below(folder: Path, besides: Iterable[Path]) -> Iterable[Path]:
    """Files of moderate size in a folder, leaving out the service's own."""
    left_out = [path.resolve() for path in besides]
    for path in folder.rglob("*"):
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _READ_MOST:
            continue
        if not any(path.resolve().is_relative_to(other) for other in left_out):
            yield path


def leaks(sandbox: Sandbox, folder: Path, log: str) -> list[str]:
    """Where a secret was found; names of files, never the secret."""
    secrets = secrets_of(sandbox)
    found = [
        str(path) for path in written_below(folder, [sandbox.data_dir]) if _holds(path.read_bytes(), secrets)
    ]
    told = {"the log": log, "the clipboard": on_clipboard()}
    return found + [name for name, text in told.items() if _holds(text.encode("utf-8", "replace"), secrets)]


def on_clipboard() -> str:
    """What a window of this process has copied; empty without one."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is None or gui.QGuiApplication.instance() is None:
        return ""
    return gui.QGuiApplication.clipboard().text()


def _holds(content: bytes, secrets: list[bytes]) -> bool:
    return any(secret in content for secret in secrets)
