"""Property tests count examples, not milliseconds: machines are busy."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")
