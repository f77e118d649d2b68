"""Taking secrets out of text before it is shown, copied or written anywhere. The one place that knows what they look like.

Found by name (`AccessKeySecret`, `SecurityToken`, `Signature`, `Authorization`, … in JSON, XML, headers, queries, Python values,
also percent-encoded) and by form (upload auth and address, tokens, keys). What is taken out leaves a mark in its place. Text
without secrets stays as it is; when in doubt, more goes rather than less.
"""

from __future__ import annotations

import base64
import re
from urllib.parse import unquote

MARK = "[hidden]"

_NAMES = (
    r"access[-_ ]?key[-_ ]?secret|access[-_ ]?secret|secret[-_ ]?access[-_ ]?key|secret[-_ ]?key|client[-_ ]?secret"
    r"|(?:x-(?:oss|acs)-)?security[-_ ]?token|(?:session|access|refresh|id|auth)[-_ ]?token"
    r"|code[-_ ]?verifier|device[-_ ]?code|authorization[-_ ]?code|(?<=[?&])code"
    r"|(?:x-(?:oss|acs)-)?signature(?:provided)?|(?:x-oss-)?credential|oss[-_ ]?access[-_ ]?key[-_ ]?id"
    r"|upload[-_ ]?auth|upload[-_ ]?address|(?:proxy[-_ ]?)?password|passwd"
)
_HEADERS = r"(?:proxy-)?authorization|(?:set-)?cookie"

# Between name and value: = or : with blanks and quotes, also escaped; the end of an XML tag; a comma in a pair; %3D, %3A, %253D.
_BETWEEN = r"(?:\\*[\"']?\s*(?:=>|[=:]|%(?:25)*3[DA])\s*|\\*[\"']\s*,\s*|\s*>\s*)"
_QUOTED = r"(?P<open>b?\\*(?P<quote>[\"']))(?:(?!\\*(?P=quote)).)*"
_BARE = r"(?:\[hidden\]|(?:(?!%(?:25)*26)[^\s&,;\"'<>\\})\]])+)"

_BY_NAME = re.compile(rf"(?P<keep>(?:{_NAMES}){_BETWEEN})(?:{_QUOTED}|{_BARE})", re.IGNORECASE | re.DOTALL)
_BY_HEADER = re.compile(
    rf"(?P<keep>(?:{_HEADERS}){_BETWEEN})(?:{_QUOTED}|[^\r\n\"'<>}}]+)", re.IGNORECASE | re.DOTALL
)
_QUERY = re.compile(r"(?P<keep>https?://[^\s?\"'<>]{0,2000}\?)(?P<query>[^\s\"'<>]+)", re.IGNORECASE)
# The same inside the value of a parameter, once or twice percent-encoded; a comma parts one such address from the next.
_ENCODED_QUERY = re.compile(
    r"(?P<keep>https?%(?:25)*3A(?:/|%(?:25)*2F){2}(?:(?!%(?:25)*3F)[^\s,&\"'<>]){0,2000}%(?:25)*3F)(?P<query>[^\s,&\"'<>]+)",
    re.IGNORECASE,
)
# As OSS, AWS, Google, Azure and the usual delivery networks write it.
_SIGNED = re.compile(
    r"signature|security-?token|accesskeyid|x-(?:oss|amz|goog)-(?:credential|date|expires)|expires="
    r"|(?:^|[?&;])(?:[\w.-]{0,40}(?:auth(?!or)|token|ticket|secret|password)[\w.-]{0,40}|(?:api|access)[-_]?key|sig|sign|hdn[te][as]|policy)=",
    re.IGNORECASE,
)
_WEB = ("http://", "https://")
_LOGIN = re.compile(r"(?P<keep>[a-z][a-z0-9+.-]{0,15}://)[^\s/@\"'<>]+@", re.IGNORECASE)
_SCHEME = re.compile(
    r"\b(?P<keep>(?:OSS|OSS4-HMAC-SHA256|ACS3-HMAC-SHA256|Bearer|Basic)\s+)(?=\S*[:=]|\S{16})[^\r\n\"'<>]+"
)
_TOKEN = re.compile(r"(?<![A-Za-z0-9])CAIS[A-Za-z0-9+/=_%-]{16,}")
_KEY_ID = re.compile(
    r"(?<![A-Za-z0-9])(?P<head>LTAI|STS\.)[A-Za-z0-9]{4,}(?P<tail>[A-Za-z0-9]{4})(?![A-Za-z0-9])"
)
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{24,}(?:=|%(?:25)*3D){0,2}")
# A key secret has 30 letters and digits, one that comes with a token some 44; ids of the services are hex or have hyphens.
_SECRET = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z0-9]*[0-9])(?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*[A-Z])[A-Za-z0-9]{30,64}(?![A-Za-z0-9])"
)


def redact(text: str) -> str:
    """The text with secrets replaced by a mark; AccessKey ids are shortened. Doing it twice changes nothing more."""
    text = _LOGIN.sub(rf"\g<keep>{MARK}@", text)
    text = _QUERY.sub(_without_signed_query, text)
    text = _ENCODED_QUERY.sub(_without_signed_query, text)
    text = _BY_HEADER.sub(_without_value, text)
    text = _BY_NAME.sub(_without_value, text)
    text = _SCHEME.sub(rf"\g<keep>{MARK}", text)
    text = _TOKEN.sub(MARK, text)
    text = _KEY_ID.sub(r"\g<head>…\g<tail>", text)
    text = _BASE64.sub(_without_encoded_object, text)
    return _SECRET.sub(MARK, text)


def shown_url(text: str) -> str:
    """A URL of the user's own where others may read it: without a login, and without the query if that signs it.

    Other text stays as it is.
    """
    if not text.lower().startswith(_WEB):
        return text
    place, mark, query = text.partition("?")
    scheme, _, rest = place.partition("//")
    host, slash, path = rest.partition("/")
    shown_host = f"{MARK}@{host.rpartition('@')[2]}" if "@" in host else host
    return f"{scheme}//{shown_host}{slash}{path}{mark}{_shown_query(query)}"


def _without_value(found: re.Match[str]) -> str:
    return f"{found['keep']}{found['open'] or ''}{MARK}"


def _without_signed_query(found: re.Match[str]) -> str:
    return found["keep"] + _shown_query(found["query"])


def _shown_query(query: str) -> str:
    return MARK if _SIGNED.search(unquote(unquote(query))) else query


def _without_encoded_object(found: re.Match[str]) -> str:
    """Upload auth and address are base64 of a JSON object; a piece cut off at its end still is one."""
    head = found[0][:24].replace("-", "+").replace("_", "/")
    start = base64.b64decode(head)
    return MARK if start.lstrip()[:1] == b"{" and b'"' in start else found[0]
