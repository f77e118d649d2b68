"""Rules for texts that people write: length, emoji, tags."""

from __future__ import annotations

import re
from dataclasses import dataclass

from vod_desktop.sandbox.vod.errors import illegal_characters, too_long, too_many_tags
from vod_desktop.sandbox.vod.limits import DESCRIPTION_MAX, TAG_MAX, TAGS_MAX, TITLE_MAX

# Emoji of the basic plane are those that are drawn as emoji without being asked to (Unicode
# `Emoji_Presentation`); a plain star or check mark is a letter. Then the marks that turn a letter into an
# emoji, the emoji planes, tag characters, halves of characters that JSON
# can smuggle in, and control characters other than tab and line ends.
_ILLEGAL = re.compile(
    "["
    "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab"
    "\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c"
    "\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55"
    "\u20e3\ufe0f"
    "\U0001f000-\U0001faff\U000e0000-\U000e007f"
    "\ud800-\udfff"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
    "]"
)


@dataclass(frozen=True, slots=True)
class TextRules:
    """Checks texts against the documented limits.

    Attributes:
        count_bytes: Count UTF-8 bytes instead of characters; the documents say both.
    """

    count_bytes: bool = False

    def check(self, name: str, value: str, limit: int) -> str:
        """Give the text back when it is allowed.

        Raises:
            VodError: `IllegalCharacters` or `LengthExceededMax`.
        """
        if _ILLEGAL.search(value):
            raise illegal_characters(name)
        if self.length(value) > limit:
            raise too_long(name, limit)
        return value

    def title(self, value: str) -> str:
        """Check a title."""
        return self.check("Title", value, TITLE_MAX)

    def description(self, value: str) -> str:
        """Check a description."""
        return self.check("Description", value, DESCRIPTION_MAX)

    def tags(self, value: str) -> str:
        """Check comma-separated tags; empty ones between two commas do not count.

        Raises:
            VodError: `TagsExceededMax`, `IllegalCharacters` or `LengthExceededMax`.
        """
        names = [name for name in (part.strip() for part in value.split(",")) if name]
        if len(names) > TAGS_MAX:
            raise too_many_tags(TAGS_MAX)
        for name in names:
            self.check("Tags", name, TAG_MAX)
        return ",".join(names)

    def cut(self, value: str, limit: int) -> str:
        """Make a text of our own choosing fit the rules, such as a title taken from a file name."""
        clean = _ILLEGAL.sub("", value)
        while self.length(clean) > limit:
            clean = clean[:-1]
        return clean

    def length(self, value: str) -> int:
        """Count a text the way the limits do."""
        return len(value.encode("utf-8", "surrogatepass")) if self.count_bytes else len(value)
