"""keyring's own tests on every backend that we trust and that a Debian runner has."""

from __future__ import annotations

import gc
import os
import subprocess
from pathlib import Path

import keyring
import pytest
from keyring.testing.backend import BackendBasicTests

from tests.integration.store import kwallet
from tests.integration.store.secret_service import NEEDED, is_installed, session_bus, unlocked_keyring

SYSTEM_PYTHON = Path("/usr/bin/python3")
HERE = Path(__file__).parent
_HAS_LIBSECRET = "import gi; gi.require_version('Secret', '1')"

pytestmark = [
    pytest.mark.skipif(not is_installed(), reason=f"needs {', '.join(NEEDED)}"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory):
    bus = session_bus(tmp_path_factory.mktemp("session"))
    with bus as env, unlocked_keyring(env), pytest.MonkeyPatch.context() as patch:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
        patch.delenv("DISPLAY", raising=False)
        yield env
    gc.collect()


@pytest.mark.usefixtures("service")
class TestSecretService(BackendBasicTests):
    def init_keyring(self):
        from keyring.backends.SecretService import Keyring

        return Keyring()


@pytest.mark.usefixtures("service")
class TestChainOfTrusted(BackendBasicTests):
    def init_keyring(self):
        from keyring.backends.chainer import ChainerBackend
        from keyring.backends.SecretService import Keyring

        class Chain(ChainerBackend):
            backends = (Keyring(),)
            viable = False  # not to be found by keyring itself

        return Chain()


def run_by_system(child: Path, env: dict[str, str]) -> None:
    """keyring's own tests with the libraries of the system."""
    libraries = Path(keyring.__file__).parents[1]
    words = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, "--import-mode=importlib")
    done = subprocess.run(
        [SYSTEM_PYTHON, "-P", *words, "--noconftest", child],
        env={**env, "PYTHONPATH": str(libraries), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        cwd=os.sep,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout


def can_import(code: str) -> bool:
    """Whether the python of the system can."""
    asked = [str(SYSTEM_PYTHON), "-c", code]
    return SYSTEM_PYTHON.exists() and subprocess.run(asked, capture_output=True).returncode == 0


@pytest.mark.skipif(
    not can_import(_HAS_LIBSECRET), reason="needs gir1.2-secret-1 and python3-gi of the system"
)
def test_libsecret_which_only_the_python_of_the_system_can_load(service):
    run_by_system(HERE / "libsecret_child.py", service)


@pytest.mark.skipif(
    not (kwallet.is_installed() and can_import("import dbus.mainloop.glib")),
    reason="needs libkf5wallet-bin and python3-dbus of the system",
)
def test_kwallet_opened_as_by_a_login(service):
    with kwallet.open_wallet(service) as env:
        run_by_system(HERE / "kwallet_child.py", env)
