"""Orders survive the way to another process."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.app.choosing import AccountChoice
from vod_desktop.app.messages import ShowRequest, UploadRequest, from_message, to_message
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import (
    CoverFromFile,
    CoverFromFrame,
    CoverFromUrl,
    MediaMetadata,
    categories_of,
)

texts = st.text(max_size=20)
covers = st.one_of(
    st.none(),
    texts.map(CoverFromUrl),
    texts.map(CoverFromFile),
    st.floats(0, 1e6, allow_nan=False).map(CoverFromFrame),
)
metadata = st.builds(
    MediaMetadata,
    title=texts,
    description=texts,
    tags=st.lists(texts).map(tuple),
    category_id=st.lists(st.integers(0, 2**40), max_size=3).map(categories_of),
    cover=covers,
)
names = st.none() | st.text(min_size=1, max_size=8)
choices = st.builds(
    AccountChoice,
    name=names,
    sandbox=st.booleans(),
    endpoint=names,
    key=st.none() | st.builds(AccessKey, texts, texts, names),
)
requests = st.builds(
    UploadRequest,
    paths=st.lists(texts).map(tuple),
    account=choices,
    kind=st.none() | st.sampled_from(MediaKind),
    metadata=metadata,
    again=st.booleans(),
    preset=texts,
    limit=st.none() | st.integers(1, 2**40),
    sheet=names,
    dry_run=st.booleans(),
    without_failed_covers=st.booleans(),
    together=st.booleans(),
)


@given(requests | st.builds(ShowRequest, st.lists(texts).map(tuple)))
def test_a_request_comes_back_as_it_was(request):
    assert from_message(json.loads(json.dumps(to_message(request)))) == request


@given(
    st.dictionaries(
        st.sampled_from(["command", "paths", "account", "kind", "metadata"]),
        st.none() | texts | st.lists(texts),
    )
)
def test_anything_else_is_a_value_error(message):
    with pytest.raises(ValueError):
        from_message(message)


def test_a_request_does_not_show_its_key():
    request = UploadRequest(("a",), AccountChoice(key=AccessKey("LTAI", "secret", "token")))
    assert "secret" not in repr(request)
    assert "token'" not in repr(request)
