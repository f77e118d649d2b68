"""Whose key an AccessKey is."""

from __future__ import annotations

import enum


class KeyOwner(enum.Enum):
    """The kinds of caller that STS tells apart, by its own words."""

    MAIN_ACCOUNT = "Account"
    RAM_USER = "RAMUser"
    ROLE = "AssumedRoleUser"

    @property
    def can_do_everything(self) -> bool:
        """Whether the key opens the whole cloud account, far beyond VOD."""
        return self is KeyOwner.MAIN_ACCOUNT
