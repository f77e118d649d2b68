"""A real Secret Service for tests: gnome-keyring in a D-Bus session of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

NEEDED = ("dbus-daemon", "gnome-keyring-daemon", "setpriv")
_NO_SERVICES = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir={folder}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>
"""


def is_installed() -> bool:
    """Whether the programs are there."""
    return all(shutil.which(name) for name in NEEDED)


@contextmanager
def session_bus(folder: Path) -> Iterator[dict[str, str]]:
    """An environment with a session bus on which nothing provides secrets, and no display."""
    # Sockets have short names by law of the system; the folders of tests have long ones.
    with tempfile.TemporaryDirectory(prefix="bus-") as short:
        run = Path(short)
        hidden = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND")
        env = {name: value for name, value in os.environ.items() if name not in hidden}
        env |= {"HOME": str(folder), "XDG_RUNTIME_DIR": str(run)}
        env |= {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
        configuration = folder / "bus.conf"
        configuration.write_text(_NO_SERVICES.format(folder=run))
        command = [
            "dbus-daemon",
            f"--config-file={configuration}",
            "--nofork",
            "--nopidfile",
            "--print-address=1",
        ]
        with _running(command, env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as bus:
            assert bus.stdout is not None
            address = bus.stdout.readline().decode().strip()
            assert address, "the bus did not start"
            yield env | {"DBUS_SESSION_BUS_ADDRESS": address}


@contextmanager
def unlocked_keyring(env: Mapping[str, str], *, password: bytes = b"login-password") -> Iterator[None]:
    """gnome-keyring with a login keyring; one that exists stays locked when the password is another."""
    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with _running(
        command, env, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as ring:
        assert ring.stdin is not None
        ring.stdin.write(password)  # no line end: it would be part of the password
        ring.stdin.close()
        wait_for(lambda: _provides_secrets(env["DBUS_SESSION_BUS_ADDRESS"]))
        yield


def lock_keyring(address: str) -> None:
    """Lock it, as the user does by a click."""
    import secretstorage

    with closing(_connection(address)) as bus:
        secretstorage.get_default_collection(bus).lock()


def unlock_keyring(address: str, *, password: bytes = b"login-password") -> None:
    """Open it again, as the user does who types the password; there is nobody here who would be asked for it."""
    import secretstorage
    from jeepney import DBusAddress, new_method_call

    path, name = "/org/freedesktop/secrets", "org.freedesktop.secrets"
    service = DBusAddress(path, name, "org.freedesktop.Secret.Service")
    within = DBusAddress(path, name, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface")
    with closing(_connection(address)) as bus:
        opening = new_method_call(service, "OpenSession", "sv", ("plain", ("s", "")))
        _, session = bus.send_and_get_reply(opening).body
        secret = (session, b"", password, "text/plain")
        collection = secretstorage.get_default_collection(bus)
        typed = (collection.collection_path, secret)
        bus.send_and_get_reply(new_method_call(within, "UnlockWithMasterPassword", "o(oayays)", typed))
        assert not collection.is_locked()


def wait_for(is_so: Callable[[], bool], *, timeout_s: float = 60) -> None:
    """Ask until it is so; errors count as no."""
    end = time.monotonic() + timeout_s
    while True:
        try:
            if is_so():
                return
        except Exception:
            if time.monotonic() > end:
                raise
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def _provides_secrets(address: str) -> bool:
    import secretstorage
    from jeepney import DBus
    from jeepney.io.blocking import Proxy

    with closing(_connection(address)) as bus:
        has_owner = Proxy(DBus(), bus).NameHasOwner("org.freedesktop.secrets")[0]
        return bool(has_owner) and secretstorage.Collection(bus) is not None


def _connection(address: str):
    from jeepney.io.blocking import open_dbus_connection

    return open_dbus_connection(bus=address)


@contextmanager
def _running(command: list[str], env: Mapping[str, str], **streams: int) -> Iterator[subprocess.Popen[bytes]]:
    """A helper that also ends when this process is killed."""
    process = subprocess.Popen(["setpriv", "--pdeathsig", "TERM", *command], env=env, **streams)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(60)
        for stream in (process.stdin, process.stdout):
            if stream is not None and not stream.closed:
                stream.close()
