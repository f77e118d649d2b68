"""keyring's own tests on libsecret; run by the python of the system, see `test_keychain_backends`."""

from __future__ import annotations

from keyring.testing.backend import BackendBasicTests


class TestLibsecret(BackendBasicTests):
    def init_keyring(self):
        from keyring.backends.libsecret import Keyring

        return Keyring()
