"""URLs on their way into a call: one encoding, batches within every limit, nothing lost and nothing doubled."""

from __future__ import annotations

import json
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata
from vod_desktop.domain.remote import RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.remote_wire import (
    WIRE_MAX,
    encoded_url,
    json_list,
    pull_batches,
    pull_entry,
    register_batches,
    register_entry,
    same_url,
    user_data_with,
    wire_length,
)

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
URLS = TEXT.map(lambda text: f"https://example.com/{text}.mp4")


def job(url: str, number: int = 0, account: str = "a", **metadata: object) -> RemoteJob:
    described = MediaMetadata(title="t").changed(**metadata)
    return RemoteJob(RemoteId(str(number)), RemoteKind.PULL, url, AccountId(account), described)


@given(st.lists(URLS, min_size=1, max_size=20))
def test_joined_urls_come_apart_as_they_were(urls):
    sent = ",".join(map(encoded_url, urls))
    assert [unquote(part) for part in sent.split(",")] == urls


@given(URLS)
def test_source_url_is_the_same_text_as_the_entry_of_upload_urls(url):
    assert json.loads(pull_entry(job(url)))["SourceURL"] == encoded_url(url)
    assert same_url(encoded_url(url), url)
    assert same_url(url, url)


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("http://h/a,b.mp4", "http%3A//h/a%2Cb.mp4"),
        ("http://h/a%20b.mp4?x=1&y=2", "http%3A//h/a%2520b.mp4%3Fx%3D1%26y%3D2"),
        ("http://h/视.mp4", "http%3A//h/%E8%A7%86.mp4"),
    ],
)
def test_the_encoding_is_that_of_the_vendors_samples(url, sent):
    assert encoded_url(url) == sent


@given(st.lists(URLS, max_size=70), st.integers(0, 128))
def test_batches_keep_every_row_in_order_and_within_the_limits(urls, title):
    jobs = [job(url, number, title="字" * title or "t") for number, url in enumerate(urls)]
    batches = pull_batches(jobs)
    assert [row for batch in batches for row in batch] == jobs
    for batch in batches:
        assert len(batch) <= 20
        assert len({row.url for row in batch}) == len(batch)
        length = sum(wire_length(encoded_url(row.url)) + wire_length(pull_entry(row)) for row in batch)
        assert length <= WIRE_MAX or len(batch) == 1


def test_rows_that_disagree_in_what_is_said_once_go_in_calls_of_their_own():
    jobs = [
        job("http://h/1.mp4"),
        job("http://h/2.mp4", storage_location="out"),
        job("http://h/3.mp4", account="b"),
        job("http://h/4.mp4"),
    ]
    assert [[row.url[-5] for row in batch] for batch in pull_batches(jobs)] == [["1", "4"], ["2"], ["3"]]


def test_registrations_are_cut_by_ten_and_by_bucket():
    first = [job(f"https://one.oss-x.aliyuncs.com/{n}.mp4", n) for n in range(11)]
    second = [job(f"https://two.oss-x.aliyuncs.com/{n}.mp4", n) for n in range(2)]
    mixed = [*first[:5], *second, *first[5:]]
    assert [len(batch) for batch in register_batches(mixed)] == [10, 1, 2]


def test_entries_say_what_was_given_and_nothing_else():
    described = {
        "title": "标题 & 1",
        "description": "d",
        "tags": ("a", "b"),
        "category_id": 7,
        "cover": CoverFromUrl("https://h/c.png"),
        "template_group_id": "g",
        "workflow_id": "w",
    }
    common = {
        "Title": "标题 & 1",
        "Description": "d",
        "CoverURL": "https://h/c.png",
        "CateId": 7,
        "Tags": "a,b",
    }
    row = job("http://h/x", **described)
    assert json.loads(pull_entry(row)) == {
        "SourceURL": "http%3A//h/x",
        **common,
        "TemplateGroupId": "g",
        "WorkflowId": "w",
    }
    assert json.loads(register_entry(row)) == {"FileURL": "http://h/x", **common}
    assert json.loads(json_list([register_entry(job("http://h/x"))])) == [
        {"FileURL": "http://h/x", "Title": "t"}
    ]


@pytest.mark.parametrize(
    ("given_data", "extend"),
    [
        ("", {"vodDesktop": "m"}),
        ('{"Extend": {"a": 1}}', {"a": 1, "vodDesktop": "m"}),
        ('{"Extend": "theirs"}', "theirs"),
        (json.dumps({"Extend": {"a": "x" * 495}}), {"a": "x" * 495}),
    ],
)
def test_our_mark_stands_beside_the_users_own_data_where_there_is_room(given_data, extend):
    assert json.loads(user_data_with("m", given_data))["Extend"] == extend
