"""How sentences reach the translator, and how those who gather them see them.

Two forms are found by `lupdate` in plain Python: a call of something named `translate` with a context and a text, and
`QT_TRANSLATE_NOOP` for texts that stand in a table and are translated when they are shown. Both must be given literals.

Counts have a text for one and a text for many, so that English is right without any translation file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

Translate = Callable[[str, str], str]
"""Context and English text in, text in the user's language out. `QCoreApplication.translate` is one."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text as it is: marks it for `lupdate`."""
    return text


def untranslated(_context: str, text: str) -> str:
    """English."""
    return text


def in_a_row(sentences: Iterable[str]) -> str:
    """Sentences after each other: with a blank between them, except after the full stops that bring room of their own."""
    text = ""
    for sentence in (each for each in sentences if each):
        gap = " " if text and not text.endswith(("。", "！", "？", "；")) else ""
        text += gap + sentence
    return text


class _Known(dict[str, object]):
    """Values of a sentence; one that is missing leaves a dash instead of an error."""

    def __missing__(self, key: str) -> str:
        return "–"


def filled(text: str, values: Mapping[str, object]) -> str:
    """The text with its `{names}` replaced. Values are put in as they are, never read for names again."""
    return text.format_map(_Known(values))
