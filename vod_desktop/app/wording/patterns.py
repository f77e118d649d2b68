"""What is wrong in a pattern."""

from __future__ import annotations

from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.pattern import VARIABLES, PatternReason, PatternWrong


def pattern_problem(translate: Translate, wrong: PatternWrong) -> str:
    """The sentence below the field."""
    match wrong.reason:
        case PatternReason.UNKNOWN:
            text = translate("Pattern", "There is no variable {found}. There are: {variables}")
        case PatternReason.BRACE:
            text = translate(
                "Pattern",
                "A brace is not in a pair: {found}. Write {opening} or {closing} for the sign itself.",
            )
        case PatternReason.FORMAT:
            text = translate("Pattern", "What stands behind the colon is not understood: {found}")
        case PatternReason.EXPRESSION:
            text = translate("Pattern", "The regular expression is wrong, too long or too rich: {found}")
        case PatternReason.TOO_LONG:
            text = translate("Pattern", "The pattern is too long.")
    named = " ".join(f"{{{name}}}" for name in VARIABLES if name != "re")
    return text.format(found=wrong.found, variables=f"{named} {{re:…}}", opening="{{", closing="}}")
