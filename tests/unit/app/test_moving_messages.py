"""Orders about queue files and backups survive the way to another process."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.app.moving.contents import Carries
from vod_desktop.app.moving.messages import (
    MovingAction,
    MovingRequest,
    from_moving_message,
    to_moving_message,
)
from vod_desktop.app.moving.plan import Wishes

wishes = st.builds(Wishes, commands=st.booleans(), begun=st.booleans(), settings=st.booleans())
requests = st.builds(
    MovingRequest,
    carries=st.sampled_from(Carries),
    action=st.sampled_from(MovingAction),
    path=st.text(max_size=20),
    wishes=wishes,
    start=st.booleans(),
)
TAKE_IN = MovingRequest(Carries.EVERYTHING, MovingAction.IMPORT, "/all.vodbackup")


@given(requests)
def test_a_request_comes_back_as_it_was(request: MovingRequest) -> None:
    assert from_moving_message(json.loads(json.dumps(to_moving_message(request)))) == request


@pytest.mark.parametrize("changed", [{"action": "run"}, {"action": None}, {"command": "upload"}])
def test_an_order_of_another_version_is_refused(changed: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        from_moving_message({**to_moving_message(TAKE_IN), **changed})


@pytest.mark.parametrize("name", ["path", "commands", "begun", "settings", "start"])
def test_an_order_that_lacks_something_is_refused(name: str) -> None:
    message = to_moving_message(TAKE_IN)
    del message[name]
    with pytest.raises(ValueError):
        from_moving_message(message)


@pytest.mark.parametrize("said", ["false", 1, [0], None])
def test_programs_are_allowed_by_a_plain_yes_only(said: object) -> None:
    message = {**to_moving_message(TAKE_IN), "commands": said}
    assert from_moving_message(message).wishes == Wishes()
