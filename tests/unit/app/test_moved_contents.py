"""Whatever a queue file or a backup can hold is read as it was written; what it must not hold is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.app.moving.contents import CarriedPast, Carries, Contents, contents_from, contents_text
from vod_desktop.app.moving.reading import MovedFileWrong
from vod_desktop.app.moving.rows import AccountRef, CarriedJob, CarriedUpload
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.app_server import AppServer
from vod_desktop.domain.crop import Crop
from vod_desktop.domain.history import PastUpload
from vod_desktop.domain.ids import AccountId, MediaId
from vod_desktop.domain.key_source import KeyCommand, KeyServer
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.login import LoginSettings
from vod_desktop.domain.metadata import CoverFromFile, CoverFromFrame, CoverFromUrl, MediaMetadata
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyServer
from vod_desktop.domain.preset import Preset
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.settings import Settings, Theme
from vod_desktop.domain.source import SourceIdentity

FOLDER = Path("/media/films")
ME = AccountRef("Studio", "cn-shanghai")

words = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30)
names = st.from_regex(r"[A-Za-z0-9 _\-映画]{1,12}", fullmatch=True).filter(str.strip)
paths = st.builds(
    lambda top, name: f"{top}/{name}.mp4", st.sampled_from(["/media/films/a", "/x", "/y/z"]), names
)
covers = st.one_of(
    st.none(),
    st.builds(CoverFromUrl, words),
    st.builds(CoverFromFile, paths, st.sampled_from([None, Crop(0, 0, 0.5, 0.5)])),
    st.builds(CoverFromFrame, st.floats(0, 1e6)),
)
forms = st.builds(
    MediaMetadata,
    title=words,
    description=words,
    tags=st.lists(words, max_size=3).map(tuple),
    category_id=st.one_of(st.none(), st.integers(1, 2**62)),
    cover=covers,
    user_data=words,
)
refs = st.builds(AccountRef, names, st.just("cn-shanghai"))
uploads = st.builds(CarriedUpload, paths, st.just(MediaKind.VIDEO), refs, forms, begun=st.booleans())
jobs = st.builds(
    CarriedJob,
    st.just("https://example.com/c.mp4"),
    st.sampled_from(RemoteKind),
    refs,
    forms,
    st.sampled_from(["", "mp4"]),
    st.booleans(),
)
networks = st.sampled_from(
    [
        AccountNetwork(),
        AccountNetwork(ProxyMode.NONE, ca_bundle="/etc/ca.pem"),
        AccountNetwork(ProxyMode.MANUAL, ProxyServer(host="proxy.example.com", user="me")),
    ]
)
ways = st.sampled_from(
    [
        {"kind": AuthKind.ACCESS_KEY, "endpoint": "https://vod.example.com"},
        {"kind": AuthKind.STS, "source": KeyCommand("fetch-key --now")},
        {"kind": AuthKind.STS, "source": KeyServer("https://keys.example.com/k")},
        {"kind": AuthKind.APP_SERVER, "app_server": AppServer("https://uploads.example.com")},
        {
            "kind": AuthKind.APP_SERVER,
            "app_server": AppServer("https://uploads.example.com"),
            "login": LoginSettings("desktop", "https://login.example.com"),
        },
    ]
)
accounts = st.builds(
    lambda name, way, network: Account(AccountId(""), name, network=network, **way), names, ways, networks
)
pasts = st.builds(
    lambda path, size, number: PastUpload(
        AccountId(""),
        path,
        size,
        SourceIdentity(size, 1, 2, number),
        number % 2**64,
        MediaId("beef0123"),
        "A",
        1.5,
    ),
    paths,
    st.integers(0, 2**60),
    st.integers(0, 2**127),
)


def several(of: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(of, max_size=3).map(tuple)


everything = st.builds(
    Contents,
    uploads=several(uploads),
    jobs=several(jobs),
    accounts=several(accounts),
    settings=st.builds(Settings, files_at_once=st.integers(1, 10), theme=st.sampled_from(Theme)),
    presets=several(names.map(Preset)),
    mappings=several(st.just(("0" * 64, ("path", None)))),
    history=several(st.builds(CarriedPast, refs, st.just(MediaKind.VIDEO), pasts)),
)


def read(text: str, carries: Carries = Carries.QUEUE, folder: Path = FOLDER) -> Contents:
    return contents_from(text.encode(), carries, folder)


@given(everything)
def test_a_backup_is_read_as_it_was_written(contents: Contents) -> None:
    text = contents_text(contents, Carries.EVERYTHING, FOLDER)
    assert read(text, Carries.EVERYTHING) == contents


@given(everything)
def test_a_queue_file_holds_the_rows_and_nothing_else(contents: Contents) -> None:
    text = contents_text(contents, Carries.QUEUE, FOLDER)
    assert read(text) == Contents(contents.uploads, contents.jobs)
    assert json.loads(text).keys() == {"format", "version", "uploads", "urls"}


ROW = {"path": "b.mp4", "kind": "video", "account": "Studio", "region": "cn-shanghai", "form": {"title": "B"}}
ACCOUNT = {"account": "A", "region": "cn-shanghai", "kind": "sts", "color": "#000000"}
MANUAL = {"mode": "manual", "proxy": "http://me:secret@h:1"}


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"path": "../b.mp4"}, "path"),
        ({"path": "b\0.mp4"}, "path"),
        ({"path": ""}, "path"),
        ({"path": "b.exe"}, "kind"),
        ({"kind": "subtitle"}, "kind"),
        ({"account": "A\nB"}, "account"),
        ({"belongs_to": 0}, "belongs_to"),
        ({"begun": "yes"}, "begun"),
        ({"form": []}, "form"),
        ({"form": {"category_id": 2**80}}, "form.category_id"),
        ({"form": {"cover": {"at_s": 10**400}}}, "form"),
        ({"form": {"cover": {"path": "../../x.png"}}}, "form.cover.path"),
        ({"form": {"title": "x" * 200_000}}, "form.title"),
    ],
)
def test_a_wrong_row_is_named(changed: dict, place: str) -> None:
    file = {"format": "vod-desktop-queue", "version": 1, "uploads": [ROW | changed]}
    with pytest.raises(MovedFileWrong) as wrong:
        read(json.dumps(file))
    assert wrong.value.place == f"uploads[0].{place}"


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"kind": "sandbox"}, "kind"),
        ({"kind": "pasted-pair"}, "kind"),
        ({"kind": "app-server"}, "app_server"),
        ({"kind": "access-key", "key_source": {"command": "x"}}, "key_source"),
        ({"key_source": {"command": '"open'}}, "key_source"),
        ({"key_source": {"server": "http://keys.example.com"}}, "key_source"),
        ({"login": {"client_id": "x", "issuer": "https://x.example.com"}}, "login"),
        ({"endpoint": "a b"}, "endpoint"),
        ({"color": "red"}, "color"),
        ({"network": MANUAL}, "network"),
        ({"network": {"mode": "none", "ca_bundle": "\\\\host\\share\\ca.pem"}}, "network"),
    ],
)
def test_a_wrong_account_is_named(changed: dict, place: str) -> None:
    file = {"format": "vod-desktop-backup", "version": 1, "accounts": [ACCOUNT | changed]}
    with pytest.raises(MovedFileWrong) as wrong:
        read(json.dumps(file), Carries.EVERYTHING)
    assert wrong.value.place == f"accounts[0].{place}"


def test_the_kinds_of_files_are_not_taken_for_each_other() -> None:
    text = contents_text(Contents(), Carries.QUEUE, FOLDER)
    with pytest.raises(MovedFileWrong, match="format"):
        read(text, Carries.EVERYTHING)
    with pytest.raises(MovedFileWrong, match="version"):
        read(text.replace('"version": 1', '"version": 2'))


@pytest.mark.parametrize("path", ["\\\\h\\s\\b.mp4", "//h/s/b.mp4", "\\/h/s/b.mp4", "\\\\h//h/s/b.mp4"])
def test_every_spelling_of_another_computer_is_recognised(path: str) -> None:
    file = {"format": "vod-desktop-queue", "version": 1, "uploads": [ROW | {"path": path}]}
    (row,) = read(json.dumps(file)).uploads
    assert row.is_on_network
    assert row.path == path


def test_names_that_look_like_drives_survive() -> None:
    rows = tuple(
        CarriedUpload(f"/media/films/{name}.mp4", MediaKind.VIDEO, ME) for name in ("C:x", "\\x", "a\\b")
    )
    assert read(contents_text(Contents(rows), Carries.QUEUE, FOLDER)).uploads == rows
