"""The whole story, as a user does it: a real drag from another program, typing, and the file arrives."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clips import make_clip
from tests.e2e.child import Child
from tests.e2e.display import Hands, missing, until, virtual_screen

MIB = 1024 * 1024
pytestmark = [
    pytest.mark.display,
    pytest.mark.skipif(bool(missing()), reason=f"needs {', '.join(missing())}"),
]


@pytest.fixture
def screen() -> Iterator[str]:
    with virtual_screen() as display:
        yield display


@pytest.fixture
def window(screen: str, sandbox, tmp_path: Path) -> Iterator[Child]:
    home = tmp_path / "home"
    child = Child(
        "window_child.py",
        display=screen,
        VOD_DESKTOP_HOME=str(home),
        ENDPOINT=sandbox.endpoint,
        KEY_ID=sandbox.access_key_id,
        KEY_SECRET=sandbox.access_key_secret,
        LANG="C.UTF-8",
    )
    assert child.line() == {"ready": True}
    yield child
    child.close()


@pytest.fixture
def drag_source(screen: str) -> Iterator[object]:
    opened: list[Child] = []

    def open_source(*paths: Path) -> tuple[Child, tuple[int, int]]:
        opened.append(Child("drag_source.py", *paths, display=screen))
        return opened[-1], tuple(opened[-1].line()["grab"])

    yield open_source
    for child in opened:
        child.close()


def is_gone(window: Child, name: str) -> bool:
    return window.ask(where=name)["center"] is None


def category_named(sandbox, name: str) -> int:
    from vod_desktop.sandbox.keys import Caller  # the service is asked as a caller with every right

    caller = Caller(sandbox.access_key_id, "valid")
    (above,) = [c for c in children(sandbox, caller, -1) if c["CateName"] == "Marketing"]
    (found,) = [c for c in children(sandbox, caller, above["CateId"]) if c["CateName"] == name]
    return found["CateId"]


def children(sandbox, caller, parent: int) -> list[dict]:
    answer = sandbox.vod.call("GetCategories", {"CateId": str(parent), "PageSize": "100"}, caller)
    return answer["SubCategories"]["Category"]


def test_a_dropped_video_is_described_and_arrives(window, drag_source, screen, sandbox, tmp_path):
    clip = tmp_path / "片头 #1 50%.mp4"
    make_clip(clip, seconds=3, size_bytes=64 * MIB)
    hands = Hands(screen)
    source, grab = drag_source(clip)
    hands.drag(grab, (500, 450))
    assert source.line() == {"dragged": "CopyAction"}
    until(lambda: window.ask(tasks=True)["tasks"], what="a row")

    hands.click(window.place("Title"))
    hands.key("ctrl+a")
    hands.type("Spring opening 2026")
    hands.click(window.place("Tags"))
    hands.type("alpha,beta")
    hands.key("Return")
    hands.click(window.place("Category"))
    hands.click(window.place("Search categories"))
    hands.type("Product")
    window.ask(shot=str(tmp_path / "category.png"))
    until(lambda: hands.key("Return") or is_gone(window, "Search categories"), what="the category is chosen")
    hands.click(window.place("Cover"))
    hands.click(window.place("Web address of the cover"))
    hands.type("https://example.test/cover.png")
    hands.key("Return")
    window.ask(shot=str(tmp_path / "described.png"))
    until(lambda: window.ask(tasks=True)["tasks"][0][1] == "Spring opening 2026", what="the title is kept")
    hands.key("ctrl+Return")

    until(lambda: window.ask(tasks=True)["tasks"][0][0] == "done", timeout_s=60, what="done")
    (created,) = sandbox.requests.of("CreateUploadVideo")
    told = {name: created.params.get(name) for name in ("Title", "Tags", "CoverURL", "CateId")}
    assert told == {
        "Title": "Spring opening 2026",
        "Tags": "alpha,beta",
        "CoverURL": "https://example.test/cover.png",
        "CateId": str(category_named(sandbox, "Product demos")),
    }
    stored = list((sandbox.data_dir / "objects").rglob("*.mp4"))
    assert [path.read_bytes() == clip.read_bytes() for path in stored] == [True]
