"""Answers that come later may find that who asked is gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

T = TypeVar("T")


def while_alive(asker: QObject, take: Callable[[T], None]) -> Callable[[T], None]:
    """The same function, which does nothing once the asker's widget was deleted."""

    def taking(value: T) -> None:
        if isValid(asker):
            take(value)

    return taking
