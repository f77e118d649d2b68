"""Orders of pasted pairs survive the way to another process."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.app.pasted_reception import PairRequest, from_pair_message, to_pair_message
from vod_desktop.app.wires import NetworkDraft
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyServer

texts = st.text(max_size=20)
proxies = st.builds(ProxyServer, host=st.just("proxy.example.com"), user=st.sampled_from(["", "ed@itor"]))
networks = st.builds(
    AccountNetwork, mode=st.sampled_from([ProxyMode.SYSTEM, ProxyMode.NONE]), ca_bundle=texts
)
manual = st.builds(AccountNetwork, mode=st.just(ProxyMode.MANUAL), proxy=proxies, ca_bundle=texts)
drafts = st.builds(NetworkDraft, networks | manual, st.none() | texts)
requests = st.builds(
    PairRequest,
    path=texts,
    address=texts,
    auth=texts,
    media_id=texts,
    account=texts,
    network=st.none() | drafts,
    limit=st.none() | st.integers(1, 2**40),
)


@given(requests)
def test_a_request_comes_back_as_it_was(request):
    assert from_pair_message(json.loads(json.dumps(to_pair_message(request)))) == request


@pytest.mark.parametrize(
    "network", [7, [], ["manual", None, "", None], ["none", "http://a:1", "", None], ["odd", None, "", None]]
)
def test_a_message_of_another_kind_is_refused(network):
    message = to_pair_message(PairRequest("a", "b", "c")) | {"network": network}
    with pytest.raises(ValueError, match=r".+"):
        from_pair_message(message)


def test_a_request_shows_no_secret():
    assert "canary" not in repr(PairRequest("a", "canary-address", "canary-auth"))
