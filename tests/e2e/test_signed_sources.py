"""A source whose address is signed is pulled with the whole of it, and nobody who reads over a shoulder can use it."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from tests.canary import written_below
from tests.e2e.program import Program

SECRET = "c4n4ry%2FsIgN"
QUERY = f"?Expires=1999999999&OSSAccessKeyId=TMP.cAnArYid&Signature={SECRET}"
NEEDLES = (SECRET, unquote(SECRET), "cAnArYid", "1999999999")


@pytest.fixture
def sandbox_options() -> dict[str, float]:
    return {"pull_step_s": 0.01, "transcode_s": 0.0}


def told(program: Program) -> dict[str, str]:
    """Everything that was printed, and what stands in files beside the database, which keeps the rows."""
    printed = program.home.with_suffix(".printed")
    files = [path for path in written_below(program.home, []) if not path.name.startswith("vod-desktop.db")]
    return {path.name: path.read_bytes().decode("utf-8", "replace") for path in (printed, *files)}


def test_a_signed_source_is_sent_whole_and_shown_without_its_signature(program, sandbox, web, tmp_path):
    good, gone = f"{web.base}/a.mp4{QUERY}", f"{web.base}/missing.mp4{QUERY}"
    (tmp_path / "l.csv").write_text(
        f"url,cover\n{good},{web.base}/c.png{QUERY}\n{web.base}/none{QUERY},\n{gone},c.png\n"
    )
    for words in (
        ["pull", "--wait", good, gone],
        ["pull", "--json", "--dry-run", "--again", "--skip-bad", "--from", str(tmp_path / "l.csv")],
        ["status", "--json", good, f"{web.base}/never.mp4{QUERY}"],
    ):
        program.run(words[0], *program.where, *words[1:])
    (call,) = sandbox.requests.of("UploadMediaByURL")
    assert unquote(call.params["UploadURLs"]) == f"{good},{gone}"
    assert any(path.endswith(QUERY) for path in web.paths)
    spoken = told(program)
    assert "a.mp4?[hidden]" in spoken[program.home.with_suffix(".printed").name]
    assert [name for name, text in spoken.items() if any(needle in text for needle in NEEDLES)] == []
