"""Dialogs in English with its plurals."""

from __future__ import annotations

from tests.ui.inspector.conftest import english

__all__ = ["english"]
