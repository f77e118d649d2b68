"""Rows as commands: what the command line makes of them is what the rows are."""

from __future__ import annotations

import argparse
import shlex
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.app.command_line import command_lines, quoted_for_windows
from vod_desktop.cli.arguments import kind_from, metadata_from, parser
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.ids import AccountId, ReferenceId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata
from vod_desktop.domain.task import UploadTask

STUDIO = Account(AccountId("a"), "Studio B", AuthKind.ACCESS_KEY, key_hint="LTAI…3f9K")
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)


def row(path: str = "/films/clip.mp4", kind: MediaKind = MediaKind.VIDEO, **form: object) -> UploadTask:
    metadata = MediaMetadata(**{"title": "clip", **form})  # type: ignore[arg-type]
    return UploadTask(TaskId(path), kind, path, STUDIO.id, ReferenceId("r"), metadata=metadata)


def lines(*rows: UploadTask, account: Account = STUDIO) -> tuple[str, ...]:
    return command_lines(rows, lambda _id: account, shlex.quote)


def parsed(line: str) -> argparse.Namespace:
    return parser(lambda _sandbox: None).parse_args(shlex.split(line)[1:])


def test_what_is_usual_is_not_said():
    assert lines(row()) == ("vod-desktop upload /films/clip.mp4 --account 'Studio B'",)


def test_rows_that_are_described_alike_share_a_command():
    made = lines(row(), row("/films/b.mp4", title="b"), row("/films/c.mp4", title="Other"))
    assert [len(parsed(line).paths) for line in made] == [2, 1]


@given(title=TEXT, description=TEXT, user_data=TEXT)
def test_the_command_line_reads_back_what_the_form_says(title, description, user_data):
    form = MediaMetadata(
        title=title,
        description=description,
        tags=("a", "乙"),
        category_id=7,
        cover=CoverFromUrl("https://a.example/x.png?b=1&c=2"),
        template_group_id="g",
        workflow_id="w",
        storage_location="s",
        app_id="app",
        user_data=user_data,
    )
    (line,) = lines(replace(row(), metadata=form))
    expected = form if title != "clip" else form.changed(title="")
    assert metadata_from(parsed(line)) == expected


def test_several_categories_come_back_with_their_kind():
    attached = row("/films/clip.srt", MediaKind.SUBTITLE)
    (line,) = lines(replace(attached, metadata=MediaMetadata(title="clip", category_id=(7, 9))))
    assert metadata_from(parsed(line)).category_id == (7, 9)
    assert kind_from(parsed(line)) is MediaKind.SUBTITLE


@pytest.mark.parametrize("text", ["7,", "a", "7;9", "-7"])
def test_what_is_no_list_of_categories_is_refused(text, capsys):
    with pytest.raises(SystemExit):
        parsed(f"vod-desktop upload a.srt --category={text}")
    assert "IDs with commas between" in capsys.readouterr().err


def test_a_kind_that_the_extension_does_not_tell_is_said():
    assert "--kind watermark" in lines(row("/a/logo.png", MediaKind.WATERMARK))[0]
    assert "--kind" not in lines(row("/a/talk.mp3", MediaKind.AUDIO))[0]


def test_the_sandbox_is_named_and_a_pasted_pair_has_no_command():
    assert lines(row(), account=replace(STUDIO, kind=AuthKind.SANDBOX))[0].endswith("--sandbox")
    assert lines(row(), account=replace(STUDIO, kind=AuthKind.PASTED)) == ()


@pytest.mark.parametrize(
    ("word", "quoted"),
    [
        (r"C:\films\a.mp4", r"C:\films\a.mp4"),
        ("a b", '"a b"'),
        ("a&b", '"a&b"'),
        ('say "x"', r'"say \"x\""'),
        ("C:\\my films\\", '"C:\\my films\\\\"'),
    ],
)
def test_words_for_windows(word, quoted):
    assert quoted_for_windows(word) == quoted
