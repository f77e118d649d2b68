"""Text files of people: UTF-8, UTF-16 or what Chinese Windows saves."""

from __future__ import annotations

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decoded(content: bytes) -> str | None:
    """UTF-8 with or without its mark, UTF-16 with its mark, else GB18030; None when it is none of them."""
    marked = next((name for mark, name in _BOMS if content.startswith(mark)), None)
    for name in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None
