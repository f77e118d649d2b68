"""Pictures come from real servers, and only what is one for certain is taken."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.transport import REPLY_MAX
from vod_desktop.cloud.web_pictures import WebPictures, extension_by_content
from vod_desktop.domain.errors import ForeignReply, NetworkDown, NotFound, Refused, VodDesktopError
from vod_desktop.domain.media import MediaUnreadable

JPEG = b"\xff\xd8\xff\xe0" + bytes(500)
SIGNED = "auth_key=1780000000-ab12-0-0123456789abcdef0123456789abcdef"


@dataclass
class Gallery:
    """What the server answers, and what it was asked."""

    base: str
    status: int = 200
    body: bytes = JPEG
    headers: dict[str, str] = field(default_factory=dict)
    paths: list[str] = field(default_factory=list)


@pytest.fixture
def gallery() -> Iterator[Gallery]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            shown.paths.append(self.path)
            self.send_response(shown.status)
            for name, value in {"Content-Length": str(len(shown.body)), **shown.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(shown.body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        shown = Gallery(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield shown
        server.shutdown()
        thread.join()


def refusal(url: str) -> VodDesktopError:
    with pytest.raises(VodDesktopError) as refused:
        WebPictures(NetworkSettings()).get(url)
    return refused.value


def test_a_picture_is_fetched_as_its_address_says(gallery: Gallery) -> None:
    found = WebPictures(NetworkSettings()).get(f"{gallery.base}/封面 1.mp4?{SIGNED}#top")
    assert found == (JPEG, "jpg")
    assert gallery.paths == [f"/%E5%B0%81%E9%9D%A2%201.mp4?{SIGNED}"]


@pytest.mark.parametrize(
    ("status", "body", "headers", "error"),
    [
        (404, b"", {}, NotFound),
        (403, b"", {}, Refused),
        (302, b"", {"Location": "/elsewhere.jpg"}, ForeignReply),
        (200, b"<svg/>", {"Content-Type": "image/jpeg"}, MediaUnreadable),
        (200, b"#EXTM3U\n", {"Content-Type": "image/jpeg"}, MediaUnreadable),
        (200, b"", {"Content-Length": str(REPLY_MAX + 1)}, ForeignReply),
    ],
)
def test_all_else_is_refused_and_its_signature_told_to_nobody(
    gallery: Gallery, status: int, body: bytes, headers: dict[str, str], error: type[VodDesktopError]
) -> None:
    gallery.status, gallery.body, gallery.headers = status, body, headers
    refused = refusal(f"{gallery.base}/a.jpg?{SIGNED}")
    assert type(refused) is error
    assert len(gallery.paths) == 1
    told = (str(refused), repr(refused), repr(refused.values), repr(getattr(refused, "detail", "")))
    assert not any("auth_key" in text for text in told)


def test_nothing_goes_over_plain_http_but_to_this_computer() -> None:
    # Nobody listens for TLS at this address; plain http would have been asked at the port of http.
    refused = refusal(f"http://unknown.invalid/a.jpg?{SIGNED}")
    assert isinstance(refused, NetworkDown)
    assert "auth_key" not in str(refused)


@pytest.mark.parametrize(
    ("content", "extension"),
    [
        (JPEG, "jpg"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"GIF89a", "gif"),
        (b"RIFF....WEBPVP8 ", "webp"),
        (b"RIFF....AVI LIST", ""),
        (b"ffconcat version 1.0", ""),
        (b"", ""),
    ],
)
def test_a_picture_is_known_by_what_is_in_it(content: bytes, extension: str) -> None:
    assert extension_by_content(content) == extension
