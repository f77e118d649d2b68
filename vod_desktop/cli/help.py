"""The help of the command line in the user's language. What the sandbox says of its own options stays English."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from vod_desktop.app.wording.translation import QT_TRANSLATE_NOOP, Translate

_OF_ARGPARSE = (
    QT_TRANSLATE_NOOP("CliHelp", "usage: "),
    QT_TRANSLATE_NOOP("CliHelp", "positional arguments"),
    QT_TRANSLATE_NOOP("CliHelp", "options"),
    QT_TRANSLATE_NOOP("CliHelp", "show this help message and exit"),
    QT_TRANSLATE_NOOP("CliHelp", "show program's version number and exit"),
)
"""What argparse itself says, for translators to find."""


def put_into_words(parser: argparse.ArgumentParser, translate: Translate) -> argparse.ArgumentParser:
    """Translate what the parser and its commands say of themselves; gives the parser back.

    What has no translation stays English.
    """

    def said(text: str | None) -> str | None:
        return translate("CliHelp", text) if text and text != argparse.SUPPRESS else text

    parser.description = said(parser.description)
    parser.formatter_class = _formatter(parser.formatter_class, translate("CliHelp", "usage: "))
    for group in parser._action_groups:  # noqa: SLF001 - argparse names its parts nowhere else
        group.title, group.description = said(group.title), said(group.description)
    for action in parser._actions:  # noqa: SLF001 - argparse names its parts nowhere else
        action.help = said(action.help)
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - argparse names its parts nowhere else
            for one in action._choices_actions:  # noqa: SLF001 - argparse names its parts nowhere else
                one.help = said(one.help)
            for command in dict.fromkeys(action.choices.values()):
                put_into_words(command, translate)
    return parser


def _formatter(shape: object, usage_prefix: str) -> type[argparse.HelpFormatter]:
    """The same form of help with another word before the usage."""
    assert isinstance(shape, type)
    assert issubclass(shape, argparse.HelpFormatter)

    class Worded(shape):  # type: ignore[misc, valid-type]  # its base is known when the parser is
        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],
            prefix: str | None = None,
        ) -> None:
            super().add_usage(usage, actions, groups, usage_prefix if prefix is None else prefix)

    return Worded
