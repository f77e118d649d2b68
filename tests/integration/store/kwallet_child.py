"""keyring's own tests on KWallet; run by the python of the system, see `test_keychain_backends`."""

from __future__ import annotations

from keyring.testing.backend import BackendBasicTests


class TestKWallet(BackendBasicTests):
    def init_keyring(self):
        from keyring.backends.kwallet import DBusKeyring

        made = DBusKeyring()
        made.appid = "vod-desktop-tests"
        return made
