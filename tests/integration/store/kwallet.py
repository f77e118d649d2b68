"""A real KWallet for tests, in the D-Bus session of a Secret Service; opened as a login opens it, so that no dialog asks."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

APPLICATION = "vod-desktop-tests"
_HASH_BYTES = 56  # of the password, as PAM hands it over
_SETTINGS = f"""[Wallet]
Enabled=true
First Use=false
Prompt on Open=false
[Auto Allow]
kdewallet={APPLICATION}
"""


def is_installed() -> bool:
    """Whether the program is there."""
    return shutil.which("kwalletd5") is not None


@contextmanager
def open_wallet(env: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The environment in which the wallet is open."""
    configuration = Path(env["XDG_CONFIG_HOME"])
    configuration.mkdir(parents=True, exist_ok=True)
    (configuration / "kwalletrc").write_text(_SETTINGS)
    place = str(Path(env["XDG_RUNTIME_DIR"]) / "kwallet.socket")
    own = {**env, "QT_QPA_PLATFORM": "offscreen", "PAM_KWALLET5_LOGIN": place}
    reading, writing = os.pipe()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(place)
        listener.listen(1)
        command = ["kwalletd5", "--pam-login", str(reading), str(listener.fileno())]
        daemon = subprocess.Popen(command, env=own, pass_fds=(reading, listener.fileno()))
        try:
            os.write(writing, os.urandom(_HASH_BYTES))
            _tell_surroundings(place, own)
            yield own
        finally:
            os.close(reading)
            os.close(writing)
            daemon.terminate()
            daemon.wait()


def _tell_surroundings(place: str, env: Mapping[str, str]) -> None:
    """The daemon waits for the environment of the session before it begins."""
    with socket.socket(socket.AF_UNIX) as telling:
        telling.connect(place)
        telling.sendall("".join(f"{name}={value}\n" for name, value in env.items()).encode())
