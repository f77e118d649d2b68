from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.media.wire import Hangup, receive, send

_VALUES = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5)


@given(st.dictionaries(st.text(), _VALUES), st.lists(st.binary(max_size=200), max_size=4))
def test_what_is_sent_is_received(head, blobs):
    stream = io.BytesIO()
    send(stream, head, blobs)
    send(stream, "next")
    stream.seek(0)
    assert receive(stream) == (head, tuple(blobs))
    assert receive(stream) == ("next", ())


@given(st.data())
def test_a_cut_off_message_is_a_hangup(data):
    stream = io.BytesIO()
    send(stream, {"a": 1}, (b"12345",))
    content = stream.getvalue()
    with pytest.raises(Hangup):
        receive(io.BytesIO(content[: data.draw(st.integers(0, len(content) - 1))]))


@pytest.mark.parametrize(
    "text",
    [
        b"{",
        b"[]",
        b'{"head": 1}',
        b'{"head": 1, "sizes": ["x"]}',
        b'{"head": 1, "sizes": [-1]}',
        b'{"head": 1, "sizes": [99999999999]}',
    ],
)
def test_nonsense_is_a_hangup(text):
    with pytest.raises(Hangup):
        receive(io.BytesIO(struct.pack(">I", len(text)) + text))


def test_a_length_beyond_reason_is_a_hangup():
    with pytest.raises(Hangup):
        receive(io.BytesIO(b"\xff\xff\xff\xff" + bytes(100)))
