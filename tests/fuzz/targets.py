"""The decoders of what comes from outside, each as a function of bytes that may raise nothing.

A new one: write a function here, give it a name with `@target`, put a few files into `seeds/NAME/`.
"""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from vod_desktop.app.messages import from_message
from vod_desktop.app.moving.contents import Carries, contents_from, contents_text
from vod_desktop.app.moving.reading import MovedFileWrong
from vod_desktop.app.pair_view import inspect_pair
from vod_desktop.app.remote_messages import from_remote_message
from vod_desktop.cloud import vod_reading
from vod_desktop.cloud.app_server_errors import app_server_error
from vod_desktop.cloud.app_server_reading import GrantFields
from vod_desktop.cloud.app_server_reading import read_grant as read_servers_grant
from vod_desktop.cloud.cleaning import MESSAGE_MAX
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.oss_errors import oss_error
from vod_desktop.cloud.oss_parts import parse_parts_page
from vod_desktop.cloud.transport import Reply
from vod_desktop.cloud.vod_call import Answer
from vod_desktop.cloud.vod_errors import vod_error
from vod_desktop.cloud.vod_fields import parse_object
from vod_desktop.domain.errors import (
    CallDetail,
    CallError,
    Failure,
    ForeignReply,
    GrantMalformed,
    InputError,
    KeySourceFailed,
)
from vod_desktop.domain.grant import UploadAddress, decode_address, decode_auth, is_loopback
from vod_desktop.domain.key_answer import read_key
from vod_desktop.domain.limits import AUTH_LIFETIME_S, OBJECT_KEY_MAX_BYTES
from vod_desktop.domain.playlist import PlaylistUnfit
from vod_desktop.domain.preset import PresetWrong, presets_file, presets_from_file
from vod_desktop.domain.redaction import redact
from vod_desktop.domain.tables import SheetRefused
from vod_desktop.media.csv_tables import parse_csv
from vod_desktop.media.playlists import parse_playlist
from vod_desktop.media.sheets import parse_sheet
from vod_desktop.media.tables import read_table
from vod_desktop.store.log_reading import entries_in
from vod_desktop.store.vendor_profiles import read_profiles

Target = Callable[[bytes], None]

targets: dict[str, Target] = {}

DETAIL = CallDetail("CreateUploadVideo", host="vod.cn-shanghai.aliyuncs.com")
NOW = datetime(2026, 11, 22, tzinfo=UTC)
STATUSES = (200, 204, 301, 400, 401, 403, 404, 409, 412, 429, 500, 503)


def target(name: str) -> Callable[[Target], Target]:
    """Register a function under a name."""

    def register(run: Target) -> Target:
        targets[name] = run
        return run

    return register


def text_of(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


# --- grants


@target("grant-address")
def grant_address(data: bytes) -> None:
    with contextlib.suppress(GrantMalformed):
        check_address(decode_address(text_of(data)))


def check_address(address: UploadAddress) -> None:
    """Bytes go to a plain host, encrypted, under a key that OSS takes."""
    parts = urlsplit(address.endpoint)
    assert parts.scheme == "https" or is_loopback(address.host), address
    assert parts.hostname, address
    assert parts.username is None, address
    assert not address.object_key.startswith("/"), address
    assert len(address.object_key.encode()) <= OBJECT_KEY_MAX_BYTES, address


@target("grant-auth")
def grant_auth(data: bytes) -> None:
    with contextlib.suppress(GrantMalformed):
        auth = decode_auth(text_of(data), now=NOW)
        assert 0 <= auth.lifetime_s <= AUTH_LIFETIME_S
        for word in (auth.access_key_id, auth.access_key_secret, auth.security_token):
            assert word.isascii(), "goes into a header"
            assert word.isprintable(), "goes into a header"


@target("pasted-pair")
def pasted_pair(data: bytes) -> None:
    address, _, auth = text_of(data).partition("\n")
    view = inspect_pair(address, auth, path="film.mp4", now=NOW)
    assert view.findings or (view.address and view.auth)


@target("playlist")
def playlist(data: bytes) -> None:
    """Whatever the text says, only files below its folder are meant, each under a key of its own."""
    with contextlib.suppress(PlaylistUnfit):
        slices = parse_playlist(data, "/media/films/list.m3u8").slices
        assert slices
        assert len({each.name for each in slices}) == len({each.path for each in slices}) == len(slices)
        for each in slices:
            assert each.path.startswith("/media/films/"), each
            assert ".." not in each.name.split("/"), each
            assert not each.name.startswith("/"), each
            assert "\0" not in each.path, each
            each.name.encode()


# --- replies


@target("vod-reply")
def vod_reply(data: bytes) -> None:
    status, body = _status(data)
    check_error(vod_error(Reply(status, {}, body), DETAIL, ClockOffset()))
    fields = parse_object(body)
    if fields is None:
        return
    answer = Answer(fields, DETAIL, NOW.timestamp())
    with contextlib.suppress(GrantMalformed, ForeignReply):
        check_address(vod_reading.read_grant(answer, ClockOffset(), id_field="VideoId").address)
    vod_reading.read_video(fields.child("Video"))
    vod_reading.read_mezzanine(fields.child("Mezzanine"))
    for entry in fields.children("SubCategories", "Category"):
        vod_reading.read_category(entry)
    fields.words("NonExistVideoIds")


@target("app-server-reply")
def app_server_reply(data: bytes) -> None:
    status, body = _status(data)
    check_error(app_server_error(Reply(status, {}, body), DETAIL, renews=status == 404))
    fields = parse_object(body)
    if fields is not None:
        names = GrantFields("data.VideoId", "data.UploadAddress", "UploadAuth", "ImageURL")
        with contextlib.suppress(GrantMalformed):
            grant = read_servers_grant(Answer(fields, DETAIL, None), names, ClockOffset())
            check_address(grant.address)
            assert grant.media_id.isascii()


@target("oss-error")
def oss_error_reply(data: bytes) -> None:
    status, body = _status(data)
    check_error(oss_error(Reply(status, {}, body), DETAIL, ClockOffset()))
    header = {"x-oss-err": body.decode("latin-1"), "date": body[:40].decode("latin-1")}
    check_error(oss_error(Reply(status, header, b""), DETAIL, ClockOffset()))


@target("oss-parts")
def oss_parts(data: bytes) -> None:
    page = parse_parts_page(data, after=3)
    if page is not None:
        assert all(1 <= part.number <= 10_000 and part.size >= 0 for part in page.parts)
        assert page.next_marker is None or page.next_marker > 3


@target("key-answer")
def key_answer(data: bytes) -> None:
    with contextlib.suppress(KeySourceFailed):
        key = read_key(text_of(data))
        assert key.access_key_id
        assert key.access_key_secret


def check_error(error: CallError) -> None:
    """What is shown and logged of it is short, printable and says which recovery there is."""
    detail = Failure.of(error).detail
    assert detail is not None
    assert len(detail.message) <= MESSAGE_MAX
    for told in (detail.message, detail.code, detail.request_id, detail.ec):
        assert told.isprintable()


def _status(data: bytes) -> tuple[int, bytes]:
    """The first byte chooses the status."""
    return STATUSES[data[0] % len(STATUSES)] if data else 200, data[1:]


# --- files and messages


@target("url-list")
def url_list(data: bytes) -> None:
    for is_csv in (False, True):
        sheet = parse_sheet(data, is_csv=is_csv)
        assert sheet.rows or sheet.faults


@target("sheet-csv")
def sheet_csv(data: bytes) -> None:
    with contextlib.suppress(SheetRefused):
        parse_csv(data)


@target("sheet-workbook")
def sheet_workbook(data: bytes) -> None:
    with a_file(data) as path, contextlib.suppress(SheetRefused):
        read_table(path)


@target("vendor-profiles")
def vendor_profiles(data: bytes) -> None:
    with a_file(data) as path, contextlib.suppress(InputError):
        read_profiles(path)


@target("preset-file")
def preset_file(data: bytes) -> None:
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return
    with contextlib.suppress(PresetWrong):
        presets = presets_from_file(values)
        assert presets_from_file(presets_file(presets)) == presets


@target("queue-file")
def queue_file(data: bytes) -> None:
    check_moved(data, Carries.QUEUE)


@target("backup-file")
def backup_file(data: bytes) -> None:
    check_moved(data, Carries.EVERYTHING)


def check_moved(data: bytes, carries: Carries) -> None:
    """What is understood is written the same, and can be put into the database."""
    folder = Path("/media/films")
    with contextlib.suppress(MovedFileWrong):
        contents = contents_from(data, carries, folder)
        assert contents_from(contents_text(contents, carries, folder).encode(), carries, folder) == contents
        for row in contents.uploads:
            assert row.parent is None or row.parent < len(contents.uploads)
            assert "\0" not in row.path
        for account in contents.accounts:
            assert account.id == ""
            assert account.key_hint == ""


@contextlib.contextmanager
def a_file(data: bytes) -> Iterator[Path]:
    """A file with this content."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.xlsx"
        path.write_bytes(data)
        yield path


@target("handed-over")
def handed_over(data: bytes) -> None:
    try:
        message = json.loads(data)
    except (ValueError, RecursionError):
        return
    if isinstance(message, dict):
        for read in (from_message, from_remote_message):
            with contextlib.suppress(ValueError):
                read(message)


@target("log")
def log(data: bytes) -> None:
    told = "\n".join(entry.line for entry in entries_in(text_of(data)))
    assert redact(told) == told, "what was cleaned is clean"
