"""A file of authorities that a user has chosen: whether it is one."""

from __future__ import annotations

import os

from vod_desktop.domain.errors import InputError
from vod_desktop.domain.limits import MIB
from vod_desktop.domain.network_settings import NetworkFault

_SIZE_MAX = 8 * MIB
"""Larger is no bundle; all public authorities of the world take a quarter of a MiB."""


def authorities_in(path: str) -> int:
    """How many authorities a PEM file holds; never 0.

    Raises:
        InputError: It cannot be read, is something else, or holds none; `reason` is a value of `NetworkFault`.
    """
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > _SIZE_MAX:  # noqa: PTH113, PTH202 - text from a form
            raise InputError(what="network", reason=NetworkFault.BUNDLE_UNREADABLE.value, path=path)
        context.load_verify_locations(cafile=path)
    except (OSError, ValueError):  # an SSLError is an OSError; ValueError over a NUL in the name
        raise InputError(what="network", reason=NetworkFault.BUNDLE_UNREADABLE.value, path=path) from None
    count = context.cert_store_stats()["x509_ca"]
    if not count:
        raise InputError(what="network", reason=NetworkFault.BUNDLE_EMPTY.value, path=path)
    return count
