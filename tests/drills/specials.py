"""What the sandbox's faults cannot do: peers that are no service, names without addresses, clocks that jump."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.drills import peers
from tests.drills.cell import BOUND_S, PATIENT, at_rest, ending_of
from tests.drills.roads import brought, clip, rig_over
from tests.drills.stopped import client_stopped, server_stopped
from tests.drills.troubles import DONE, WAITING, Ending
from tests.drills.uploader import Place
from tests.rig import Rig
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.task import UploadTask
from vod_desktop.sandbox import Sandbox, SandboxOptions


@dataclass(frozen=True)
class Special:
    """A trouble by name, where it ends, and how it is brought about."""

    name: str
    expected: Ending
    run: Callable[[Path], Ending]


class JumpingClock(SystemClock):
    """A wall clock that somebody sets; what passes in the meantime is measured as ever."""

    def __init__(self) -> None:
        self.ahead_s = 0.0

    def now(self) -> float:
        return super().now() + self.ahead_s


def endpoint_is(endpoint: str, folder: Path) -> Ending:
    """The end of an upload whose VOD is somewhere else."""
    with rig_over(Place(endpoint, "cn-shanghai", "LTAI-drill", "secret-of-a-drill"), folder) as rig:
        return brought(rig, folder)


def met(manner: peers.Manner) -> Callable[[Path], Ending]:
    """An upload that meets a peer of that manner in place of VOD."""

    def run(folder: Path) -> Ending:
        with peers.peer(manner) as endpoint:
            return endpoint_is(endpoint, folder)

    return run


def stored_elsewhere(manner: peers.Manner) -> Callable[[Path], Ending]:
    """The same in place of OSS."""

    def run(folder: Path) -> Ending:
        with peers.peer(manner) as endpoint:
            return oss_is(endpoint, folder)

    return run


def oss_is(endpoint: str, folder: Path) -> Ending:
    options = SandboxOptions(data_dir=folder / "sandbox", oss_endpoint=endpoint)
    with Sandbox(options) as sandbox, rig_over(sandbox, folder) as rig:
        return brought(rig, folder)


def refusing_endpoint() -> str:
    """Where somebody listened until now."""
    with peers.peer(peers.resets) as endpoint:
        return endpoint


def nobody_listens(folder: Path) -> Ending:
    return endpoint_is(refusing_endpoint(), folder)


def in_the_middle(
    strike: Callable[[Sandbox, JumpingClock, UploadTask, Rig], None], at: str
) -> Callable[[Path], Ending]:
    """An upload to which something happens while one of its requests is held."""

    def run(folder: Path) -> Ending:
        clock = JumpingClock()
        options = SandboxOptions(data_dir=folder / "sandbox")
        with Sandbox(options) as sandbox, rig_over(sandbox, folder, clock=clock, **PATIENT) as rig:
            held = sandbox.faults.add(f"{at} hold once")
            task = rig.add(clip(folder))
            rig.start(task.id)
            held.wait_holding()
            strike(sandbox, clock, rig.tasks[task.id], rig)
            held.release()
            return _checked(sandbox, rig.until(task.id, at_rest, BOUND_S))

    return run


def _checked(sandbox: Sandbox, task: UploadTask) -> Ending:
    if ending_of(task) == DONE and task.address is not None:
        assert (
            sandbox.objects.read(task.address.bucket, task.address.object_key) == Path(task.path).read_bytes()
        )
    return ending_of(task)


def jumps(hours: float) -> Callable[[Path], Ending]:
    def strike(_sandbox: Sandbox, clock: JumpingClock, _task: UploadTask, _rig: Rig) -> None:
        clock.ahead_s = hours * 3600

    return in_the_middle(strike, "UploadPart part=2")


def _token_ends(sandbox: Sandbox, _clock: JumpingClock, _task: UploadTask, _rig: Rig) -> None:
    sandbox.keys.end_all()


def _upload_goes(sandbox: Sandbox, _clock: JumpingClock, _task: UploadTask, _rig: Rig) -> None:
    for upload in sandbox.uploads.open_uploads():
        sandbox.uploads.abort_key(upload.bucket, upload.key)


def _media_goes(_sandbox: Sandbox, _clock: JumpingClock, task: UploadTask, rig: Rig) -> None:
    assert task.media_id is not None
    rig.vod.delete_videos([task.media_id])


def goes_on_without_listing(folder: Path) -> Ending:
    return _goes_on(folder, "ListParts deny", "UploadPart deny part=4")


def object_is_there_already(folder: Path) -> Ending:
    """The object was completed; the first run could not see it any more."""
    return _goes_on(folder, "", "HeadObject fail=503")


def _goes_on(folder: Path, fault: str, stopped_by: str) -> Ending:
    options = SandboxOptions(data_dir=folder / "sandbox")
    with Sandbox(options) as sandbox, rig_over(sandbox, folder, **PATIENT) as rig:
        stopped = sandbox.faults.add(stopped_by)
        task = rig.add(clip(folder))
        rig.start(task.id)
        rig.until(task.id, at_rest, BOUND_S)
        stopped.remove()
        if fault:
            sandbox.faults.add(fault)
        rig.start(task.id)
        task = rig.until(task.id, lambda t: t.run > 1 and at_rest(t), BOUND_S)
        assert sandbox.requests.count("CompleteMultipartUpload") == 1
        return _checked(sandbox, task)


def tokens_of_two_seconds(folder: Path) -> Ending:
    options = SandboxOptions(data_dir=folder / "sandbox", token_ttl_s=2.0, faults=("UploadPart link=200K",))
    with Sandbox(options) as sandbox, rig_over(sandbox, folder, **PATIENT) as rig:
        ending = brought(rig, folder)
        assert sandbox.requests.count("RefreshUploadVideo") >= 1
        return ending


_HTML = b"<html><body>Welcome to our network</body></html>"
_OK = "200 OK\r\nContent-Type: application/json\r\nContent-Length: "
_XML = "200 OK\r\nContent-Type: application/xml\r\nContent-Length: "

SPECIALS: tuple[Special, ...] = (
    Special("connection refused", WAITING, nobody_listens),
    Special("OSS: connection refused", WAITING, lambda folder: oss_is(refusing_endpoint(), folder)),
    Special(
        "VOD's name cannot be resolved", WAITING, lambda folder: endpoint_is("https://vod.invalid", folder)
    ),
    Special("OSS's name cannot be resolved", WAITING, lambda folder: oss_is("https://oss.invalid", folder)),
    Special("VOD: reset at once", WAITING, met(peers.resets)),
    Special("VOD: says nothing", WAITING, met(peers.says_nothing)),
    Special("VOD: closes its side and says nothing", WAITING, met(peers.half_closes)),
    Special("VOD: a header that trickles for ever", WAITING, met(peers.trickles)),
    Special("VOD: HTML", WAITING, met(peers.answers(f"200 OK\r\nContent-Length: {len(_HTML)}", _HTML))),
    Special("VOD: no HTTP", WAITING, met(peers.answers("what\r\n\r\n\x00\x01"))),
    Special(
        "VOD: 100 MB announced", WAITING, met(peers.answers(f"{_OK}{100 * 10**6}", bytes(10**6), times=100))
    ),
    Special("VOD: 100 MB unannounced", WAITING, met(peers.answers("200 OK", bytes(10**6), times=100))),
    Special("VOD: a negative length", WAITING, met(peers.answers(f"{_OK}-5", b"{}"))),
    Special("VOD: an absurd length", WAITING, met(peers.answers(f"{_OK}{10**30}", b"{}"))),
    Special("VOD: JSON that is none", WAITING, met(peers.answers(f"{_OK}4", b"{]}]"))),
    Special("OSS: reset at once", WAITING, stored_elsewhere(peers.resets)),
    Special("OSS: says nothing", WAITING, stored_elsewhere(peers.says_nothing)),
    Special("OSS: closes its side and says nothing", WAITING, stored_elsewhere(peers.half_closes)),
    Special("OSS: a header that trickles for ever", WAITING, stored_elsewhere(peers.trickles)),
    Special("OSS: XML that is none", WAITING, stored_elsewhere(peers.answers(f"{_XML}9", b"<a><b></a"))),
    Special("OSS: a negative length", WAITING, stored_elsewhere(peers.answers(f"{_XML}-5", b"<a/>"))),
    Special("OSS: an absurd length", WAITING, stored_elsewhere(peers.answers(f"{_XML}{10**30}", b"<a/>"))),
    Special(
        "OSS: HTML",
        WAITING,
        stored_elsewhere(peers.answers(f"200 OK\r\nContent-Length: {len(_HTML)}", _HTML)),
    ),
    Special(
        "OSS: 100 MB unannounced", WAITING, stored_elsewhere(peers.answers("200 OK", bytes(10**6), times=100))
    ),
    Special(
        "OSS: an entity bomb",
        Ending("failed", "foreign-reply"),
        stored_elsewhere(
            peers.answers(
                "200 OK\r\nx-oss-request-id: A\r\nContent-Type: application/xml",
                b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><InitiateMultipartUploadResult>'
                b"<UploadId>&b;</UploadId></InitiateMultipartUploadResult>",
            )
        ),
    ),
    Special("the clock is set forward by 6 hours", DONE, jumps(6)),
    Special("the clock is set back by 6 hours", DONE, jumps(-6)),
    Special(
        "the token ends in the middle of Complete",
        DONE,
        in_the_middle(_token_ends, "CompleteMultipartUpload"),
    ),
    Special("the token ends in the middle of a part", DONE, in_the_middle(_token_ends, "UploadPart part=2")),
    Special("tokens of two seconds", DONE, tokens_of_two_seconds),
    Special("the upload id goes in the middle", DONE, in_the_middle(_upload_goes, "UploadPart part=3")),
    Special(
        "the upload id goes before Complete", DONE, in_the_middle(_upload_goes, "CompleteMultipartUpload")
    ),
    Special(
        "the media is deleted in the middle",
        Ending("attention", "media-gone"),
        in_the_middle(_media_goes, "UploadPart part=3"),
    ),
    Special("ListParts is forbidden", DONE, goes_on_without_listing),
    Special("the object is there already", DONE, object_is_there_already),
    Special("the server's process stands still for 2 s", DONE, server_stopped(2.0, goes_on=True)),
    Special("the server's process stands still", WAITING, server_stopped(0.0, goes_on=False)),
    Special("this process stands still for 2 s", DONE, client_stopped(2.0)),
)
LONG: tuple[Special, ...] = (Special("this process stands still for 60 s", DONE, client_stopped(60.0)),)
"""In real time; for the command that runs all."""
