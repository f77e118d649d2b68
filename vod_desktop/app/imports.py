"""Accounts from what other programs of the vendor use: the profiles of its command line, and the environment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from vod_desktop.app.accounts import AccountDraft
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.key_source import ProfileFault
from vod_desktop.domain.region import DEFAULT_REGION_ID
from vod_desktop.store.vendor_profiles import VendorProfile, read_profiles

KEY_ID = "ALIBABA_CLOUD_ACCESS_KEY_ID"
SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET"  # noqa: S105  # the name of a variable
_TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN"  # noqa: S105  # the name of a variable
_REGIONS = ("ALIBABA_CLOUD_REGION_ID", "ALIBABA_CLOUD_REGION")


@dataclass(frozen=True, slots=True)
class Found:
    """Something that can become an account, or why not.

    Attributes:
        name: What the account would be called; the profile's name.
        profile: None for the environment.
        draft: None where there is a fault.
    """

    name: str
    profile: str | None = None
    mode: str = ""
    draft: AccountDraft | None = None
    fault: ProfileFault | None = None


@dataclass(frozen=True, slots=True)
class Profiles:
    """What was found.

    Attributes:
        path: The file that was looked into.
    """

    path: str
    found: tuple[Found, ...]


def key_from(environ: Mapping[str, str]) -> AccessKey | None:
    """The key pair of the environment; None where it is not complete."""
    key_id, secret = environ.get(KEY_ID, "").strip(), environ.get(SECRET, "").strip()
    if not key_id or not secret:
        return None
    return AccessKey(key_id, secret, environ.get(_TOKEN, "").strip() or None)


class Imports:
    """Looks for keys. On the owner's thread, except where it says otherwise.

    Args:
        path: The file of the vendor's command line.
        environ: The environment.
    """

    def __init__(self, *, path: Callable[[], Path], environ: Mapping[str, str], jobs: Jobs) -> None:
        self._path = path
        self._environ = environ
        self._jobs = jobs

    def look(self) -> Job[Profiles]:
        """What there is; fails with `InputError` where the file makes no sense."""
        return self._jobs.run(self.look_now)

    def look_now(self) -> Profiles:
        """The same on this thread."""
        path = self._path()
        profiles = tuple(_found(profile) for profile in read_profiles(path))
        return Profiles(str(path), (*self._of_environment(), *profiles))

    def _of_environment(self) -> tuple[Found, ...]:
        key = key_from(self._environ)
        if key is None:
            return ()
        region = next((found for name in _REGIONS if (found := self._environ.get(name, "").strip())), "")
        name = key.hint
        return (Found(name, None, "", AccountDraft(name, region or DEFAULT_REGION_ID, key=key)),)


def _found(profile: VendorProfile) -> Found:
    draft = AccountDraft(
        profile.name, profile.region or DEFAULT_REGION_ID, key=profile.key, source=profile.source
    )
    usable = profile.fault is None
    return Found(profile.name, profile.name, profile.mode, draft if usable else None, profile.fault)
