"""The text form of faults."""

from __future__ import annotations

import pytest

from vod_desktop.sandbox import FAULT_HELP, Effect, Fault, FaultError, When, parse_fault
from vod_desktop.sandbox.call import Call, Service


@pytest.mark.parametrize(
    ("spec", "fault"),
    [
        ("UploadPart fail=503 count=3", Fault(Effect.FAIL, "UploadPart", status=503, count=3)),
        ("UploadPart,fail=503:SlowDown", Fault(Effect.FAIL, "UploadPart", status=503, code="SlowDown")),
        ("fail=SecurityTokenExpired once", Fault(Effect.FAIL, code="SecurityTokenExpired", count=1)),
        ("Head* deny", Fault(Effect.FAIL, "Head*", status=403, code="AccessDenied")),
        (
            "CreateUploadVideo fail=500 after once",
            Fault(Effect.FAIL, "CreateUploadVideo", When.AFTER, 500, count=1),
        ),
        ("oss throttle=200K", Fault(Effect.THROTTLE, "oss", amount=200_000)),
        (
            "UploadPart cut=body at=1M part=2-4",
            Fault(Effect.CUT, "UploadPart", When.BODY, at=1_000_000, parts=(2, 4)),
        ),
        ("UploadPart stall part=7", Fault(Effect.STALL, "UploadPart", amount=60, parts=(7, 7))),
        ("clock=-1200", Fault(Effect.CLOCK, amount=-1200)),
        ("vod delay=0.5 p=0.25 seed=9", Fault(Effect.DELAY, "vod", amount=0.5, probability=0.25, seed=9)),
        ("ListParts drop-part=3 nth=2", Fault(Effect.DROP_PART, "ListParts", amount=3, nth=2)),
        ("PutObject key=sv/*.mp4 html=407", Fault(Effect.HTML, "PutObject", status=407, key="sv/*.mp4")),
        ("fail=500 param.Title=bad*", Fault(Effect.FAIL, status=500, params=(("Title", "bad*"),))),
        ("UploadPart fail=403 no-drain", Fault(Effect.FAIL, "UploadPart", status=403, drain=False)),
    ],
)
def test_words_become_a_fault(spec: str, fault: Fault) -> None:
    assert parse_fault(spec) == fault


@pytest.mark.parametrize(
    "spec",
    [
        "",
        "UploadPart",
        "UploadPart explode",
        "fail",
        "fail=99",
        "delay",
        "delay=x",
        "cut hold",
        "cut=sometimes",
        "corrupt=3",
        "fail=500 part=x",
        "fail=500 colour=red",
        "fail=500 nth=",
    ],
)
def test_nonsense_is_refused_with_a_sentence(spec: str) -> None:
    with pytest.raises(FaultError) as caught:
        parse_fault(spec)
    assert len(str(caught.value)) > 15


def test_every_effect_is_explained() -> None:
    assert [effect for effect in Effect if effect.value not in FAULT_HELP] == []


def test_every_example_of_the_help_is_valid() -> None:
    examples = FAULT_HELP.partition("For example\n")[2].splitlines()
    specs = [line.split("   ")[0].strip() for line in examples if line.strip()]
    assert len(specs) >= 6
    for spec in specs:
        parse_fault(spec)


def _call(service: Service = Service.OSS, action: str = "UploadPart", **more: object) -> Call:
    return Call(service, action, {"Title": "bad one"}, [], **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("spec", "call", "fits"),
    [
        ("oss cut", _call(), True),
        ("vod cut", _call(), False),
        ("oss:Upload* cut", _call(), True),
        ("vod:Upload* cut", _call(), False),
        ("UploadPart cut part=2-3", _call(part_number=3), True),
        ("UploadPart cut part=2-3", _call(part_number=4), False),
        ("cut part=1", _call(), False),
        ("cut key=sv/*", _call(key="sv/a/b"), True),
        ("cut bucket=other", _call(bucket="this"), False),
        ("cut param.Title=bad*", _call(), True),
        ("cut param.Tags=?*", _call(), False),
    ],
)
def test_matching(spec: str, call: Call, fits: bool) -> None:
    assert parse_fault(spec).fits(call) is fits
