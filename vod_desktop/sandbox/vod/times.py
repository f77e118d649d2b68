"""Moments as the API writes and reads them: `yyyy-MM-ddTHH:mm:ssZ`, UTC."""

from __future__ import annotations

import time
from datetime import UTC, datetime

FORMAT = "%Y-%m-%dT%H:%M:%SZ"


def write_time(at: float) -> str:
    """Turn wall seconds into the API's text; fractions are cut."""
    return time.strftime(FORMAT, time.gmtime(at))


def read_time(text: str) -> float:
    """Turn the API's text into wall seconds.

    Raises:
        ValueError: The text has another form.
    """
    return datetime.strptime(text, FORMAT).replace(tzinfo=UTC).timestamp()
