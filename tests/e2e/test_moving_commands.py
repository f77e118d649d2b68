"""`vod-desktop queue` and `vod-desktop backup` as people meet them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.e2e.program import Program


def run(program: Program, home: Path, *words: str, **environ: str):
    return program.run(*words, "--home", str(home), **environ)


HOSTED = "https://user-media.oss-cn-shanghai.aliyuncs.com/films/opening.mp4"


def queue_file(path: Path, *files: Path, account: str = "Studio", registered: tuple[str, ...] = ()) -> Path:
    common = {"account": account, "region": "cn-shanghai"}
    jobs = [{"url": url, "kind": "register", **common, "form": {"title": "Opening"}} for url in registered]
    rows = [
        {
            "path": str(f),
            "kind": "video",
            **common,
            "form": {"title": f.stem},
        }
        for f in files
    ]
    path.write_text(json.dumps({"format": "vod-desktop-queue", "version": 1, "uploads": rows, "urls": jobs}))
    return path


def backup_file(path: Path, **account: object) -> Path:
    values = {"account": "Studio", "region": "cn-shanghai", "color": "#12a594", "kind": "sts", **account}
    path.write_text(json.dumps({"format": "vod-desktop-backup", "version": 1, "accounts": [values]}))
    return path


def test_a_queue_goes_from_home_to_home(program: Program, file: Callable[..., Path], tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    backup = backup_file(tmp_path / "all.vodbackup")
    given = queue_file(tmp_path / "given.vodqueue", file(1000), tmp_path / "gone.mp4")
    for home in (first, second):
        assert run(program, home, "backup", "import", str(backup)).code == 0
    told = run(program, first, "queue", "import", str(given))
    assert told.code == 0, told.err
    assert "Uploads, as drafts: 2\n" in told.err
    assert "Files that are not where they were:" in told.err
    saved = run(program, first, "queue", "export", str(tmp_path / "out.vodqueue"))
    assert "(2 rows)" in saved.err
    again = run(program, second, "queue", "import", str(tmp_path / "out.vodqueue"))
    assert (again.code, "Uploads, as drafts: 2" in again.err) == (0, True)


@pytest.fixture
def key_command(sandbox) -> Iterator[str]:
    """A program that prints a key; away from where secrets are looked for."""
    with TemporaryDirectory() as folder:
        key = {
            "mode": "AK",
            "access_key_id": sandbox.access_key_id,
            "access_key_secret": sandbox.access_key_secret,
        }
        (Path(folder) / "key.json").write_text(json.dumps(key))
        yield f"cat {folder}/key.json"


def test_commands_are_shown_and_run_only_when_allowed(program: Program, tmp_path: Path) -> None:
    backup = backup_file(tmp_path / "all.vodbackup", key_source={"command": "fetch-key --now"})
    told = run(program, tmp_path / "first", "backup", "import", str(backup))
    assert "Not run for keys without --allow-commands: fetch-key --now" in told.err
    run(program, tmp_path / "first", "backup", "export", str(tmp_path / "out"))
    assert "fetch-key" not in (tmp_path / "out").read_text()


def test_with_start_files_are_uploaded_and_urls_registered(
    program: Program, file: Callable[..., Path], tmp_path: Path, sandbox, key_command: str
) -> None:
    sandbox.objects.put_stream("user-media", "films/opening.mp4", [b"content"])
    home, source = tmp_path / "first", {"command": key_command}
    backup = backup_file(tmp_path / "all.vodbackup", endpoint=sandbox.endpoint, key_source=source)
    assert run(program, home, "backup", "import", "--allow-commands", str(backup)).code == 0
    given = queue_file(tmp_path / "given.vodqueue", file(1000), registered=(HOSTED,))
    told = run(program, home, "queue", "import", "--start", str(given))
    assert (told.code, [line[:1] for line in told.out.splitlines()]) == (0, ["✓"] * 2), (told.out, told.err)
    assert HOSTED in told.out
    assert len(sandbox.requests.of("RegisterMedia")) == 1


def test_with_start_what_cannot_be_sent_is_told_with_the_exit_code(
    program: Program, file: Callable[..., Path], tmp_path: Path
) -> None:
    home = tmp_path / "first"
    assert run(program, home, "backup", "import", str(backup_file(tmp_path / "all.vodbackup"))).code == 0
    given = queue_file(tmp_path / "given.vodqueue", file(1000), registered=(HOSTED,))
    told = run(program, home, "queue", "import", "--start", str(given))
    assert (told.code, [line[:1] for line in told.out.splitlines()]) == (3, ["✗"] * 2), (told.out, told.err)


def test_a_backup_survives_the_round_trip(program: Program, tmp_path: Path) -> None:
    backup = backup_file(tmp_path / "all.vodbackup", key_source={"server": "https://keys.example.com/k"})
    run(program, tmp_path / "first", "backup", "import", "--settings", str(backup))
    for home, name in (("first", "one"), ("second", "two")):
        saved = run(program, tmp_path / home, "backup", "export", str(tmp_path / name))
        assert saved.code == 0, saved.err
        run(program, tmp_path / "second", "backup", "import", "--settings", str(tmp_path / "one"))
    one, two = (json.loads((tmp_path / name).read_text()) for name in ("one", "two"))
    assert one == two
    assert one["accounts"][0]["key_source"] == {"server": "https://keys.example.com/k"}


def test_another_file_is_refused_with_a_sentence(program: Program, tmp_path: Path) -> None:
    (tmp_path / "x.vodqueue").write_text("[]")
    told = run(program, tmp_path / "home2", "queue", "import", str(tmp_path / "x.vodqueue"))
    assert told.code == 1
    assert "“x.vodqueue” cannot be taken in." in told.err
