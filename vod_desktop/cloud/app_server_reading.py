"""An app server's answer as a grant. Its shape is the server's own: fields are looked up by the names in the settings."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.vod_call import Answer
from vod_desktop.cloud.vod_fields import Fields
from vod_desktop.cloud.vod_reading import service_time
from vod_desktop.domain.errors import GrantMalformed
from vod_desktop.domain.grant import UploadAddress, UploadAuth, UploadGrant, decode_address, decode_auth
from vod_desktop.domain.ids import MediaId

_ID_MAX = 128
_URL_MAX = 2048


@dataclass(frozen=True, slots=True)
class GrantFields:
    """Names of an answer's fields; dots lead into objects.

    Attributes:
        url_field: Where the address is told at which an image will be served; empty for media without.
        needs_url: Whether nothing can be done without that address.
    """

    id_field: str
    address_field: str
    auth_field: str
    url_field: str = ""
    needs_url: bool = False


def read_grant(
    answer: Answer, fields: GrantFields, offset: ClockOffset, *, expected: MediaId | None = None
) -> UploadGrant:
    """The grant of a create or refresh answer.

    Args:
        answer: The JSON object.
        fields: What to look for.
        offset: For the lifetime of the auth.
        expected: The media that was to be renewed; its id may be missing in the answer then, but not be another.

    Raises:
        GrantMalformed: A field is missing or makes no sense. Names the field, never its value.
    """
    return UploadGrant(
        media_id=_media_id(answer, fields.id_field, expected),
        address=_address(text_at(answer.fields, fields.address_field), fields.address_field),
        auth=_auth(answer, fields.auth_field, offset),
        request_id=answer.detail.request_id,
        media_url=_media_url(answer, fields),
    )


def text_at(fields: Fields, name: str) -> str:
    """The text of that name; else, when dots are in it, of the path through objects. Empty when there is none."""
    if name in fields:
        return fields.text(name)
    *above, last = name.split(".")
    for part in above:
        fields = fields.child(part)
    return fields.text(last)


def _media_id(answer: Answer, field: str, expected: MediaId | None) -> MediaId:
    text = text_at(answer.fields, field).strip()
    if expected is not None and text in {"", expected}:
        return expected
    plain = text.replace("-", "").replace("_", "")
    if expected is not None or not (text.isascii() and plain.isalnum() and len(text) <= _ID_MAX):
        raise _malformed(field)
    return MediaId(text)


def _address(text: str, field: str) -> UploadAddress:
    if not text.strip():
        raise _malformed(field)
    try:
        return decode_address(text)
    except GrantMalformed as error:
        raise _with_field(error, field) from None


def _auth(answer: Answer, field: str, offset: ClockOffset) -> UploadAuth:
    text = text_at(answer.fields, field)
    if not text.strip():
        raise _malformed(field)
    try:
        return decode_auth(text, now=service_time(answer, offset))
    except GrantMalformed as error:
        raise _with_field(error, field) from None


def _media_url(answer: Answer, fields: GrantFields) -> str:
    url = text_at(answer.fields, fields.url_field).strip() if fields.url_field else ""
    fits = url.startswith(("http://", "https://")) and len(url) <= _URL_MAX and url.isprintable()
    if fields.needs_url and not fits:
        raise _malformed(fields.url_field)
    return url if fits else ""


def _malformed(field: str) -> GrantMalformed:
    return GrantMalformed(what="answer", reason="answer-field", json_field=field)


def _with_field(error: GrantMalformed, field: str) -> GrantMalformed:
    return GrantMalformed(**error.values, json_field=field)
