"""What an address tells of itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.web_address import _respelled, is_private, one_spelling

_PRIVATE = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "10.0.0.1",
    "172.16.5.5",
    "192.168.1.7",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "[::1]",
    "[::]",
    "[fd00::1]",
    "[fc00::5]",
    "[fe80::1]",
    "[fe80::1%25eth0]",
    "[fec0::1]",
    "[ff02::1]",
    "[::ffff:10.0.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "localhost",
    "a.localhost",
    "NAS",
    "nas.local",
    "NAS.LOCAL.",
    "db.internal",
    "tv.lan",
    "box.home.arpa",
    "router.home",
    "x.test",
    "x.localdomain",
]
_PUBLIC = [
    "8.8.8.8",
    "[2606:4700::1111]",
    "[64:ff9b::808:808]",
    "[2002:808:808::]",
    "example.com",
    "local.com",
    "名.中国",
    "localhost.cn",
    "8.8.2056",
    "0x08080808",
    "127.0.0.0.1",
    "127.300.0.1",
    "1.2.3.4.com",
]


@pytest.mark.parametrize("host", _PRIVATE)
def test_vod_cannot_reach_what_is_of_a_private_network(host):
    assert is_private(f"http://user:word@{host}:8080/a.mp4")


@pytest.mark.parametrize("host", _PUBLIC)
def test_vod_may_reach_the_others(host):
    assert not is_private(f"https://{host}/a.mp4")


@pytest.mark.parametrize(
    "other",
    [
        "HTTP://H.COM/课.mp4?b=1",
        "http://h.com:80/课.mp4?b=1",
        "http://h.com./%E8%AF%BE.mp4?b=1",
        "http://h.com/%e8%af%be.mp4?b=1#t=10",
    ],
)
def test_spellings_of_one_address_become_one(other):
    assert one_spelling(other) == one_spelling("http://h.com/课.mp4?b=1")


@pytest.mark.parametrize(
    "other",
    [
        "https://h.com/a.mp4",
        "http://h.com/A.mp4",
        "http://h.com:8080/a.mp4",
        "http://h.com/a.mp4?b=2",
        "http://u@h.com/a.mp4",
        "http://h.com/x/a.mp4",
    ],
)
def test_other_addresses_stay_others(other):
    assert one_spelling(other) != one_spelling("http://h.com/a.mp4")


@given(st.text("aB0/%2Ff?=&#: .-课", max_size=20))
def test_what_is_taken_as_it_is_would_not_be_written_otherwise(text):
    url = f"http://h.com/{text}"
    assert one_spelling(url) == _respelled(url)


@given(st.text(max_size=60))
def test_no_text_raises_and_one_spelling_is_its_own(text):
    once = one_spelling(f"http://h.com/{text}")
    assert one_spelling(once) == once
    one_spelling(text)
