"""Carries out uploads by a pasted pair: of this process's own command, and those that later starts hand over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from vod_desktop.app.handover import Message, Reply
from vod_desktop.app.jobs import Job
from vod_desktop.app.notices import AddFinished
from vod_desktop.app.orders import EXIT_USAGE, Line, OrderRun
from vod_desktop.app.reception import Reception
from vod_desktop.app.services import Services
from vod_desktop.app.wires import NetworkDraft
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import CallDetail, Failure, KeyRejected
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, proxy_from
from vod_desktop.domain.task import UploadTask

PASTED_COMMAND: Final = "upload-pasted"


@dataclass(frozen=True, slots=True)
class PairRequest:
    """What an `upload --pasted-pair` command asks for.

    Attributes:
        account: The name of the account whose network is taken; empty for the default one.
        network: Taken in place of that.
        limit: Bytes per second over all uploads of the process; None leaves it as it is.
    """

    path: str
    address: str = field(repr=False)
    auth: str = field(repr=False)
    media_id: str = ""
    account: str = ""
    network: NetworkDraft | None = None
    limit: int | None = None


def to_pair_message(request: PairRequest) -> Message:
    """The request as JSON knows it. Holds secrets: it goes over a socket of this user's own and is never written."""
    network = None
    if request.network is not None:
        own, proxy = request.network.network, request.network.network.proxy
        place = proxy.url_without_password if proxy else None
        network = [own.mode.value, place, own.ca_bundle, request.network.password]
    return {
        "command": PASTED_COMMAND,
        "path": request.path,
        "address": request.address,
        "auth": request.auth,
        "media_id": request.media_id,
        "account": request.account,
        "network": network,
        "limit": request.limit,
    }


def from_pair_message(message: Message) -> PairRequest:
    """The request of a message.

    Raises:
        ValueError: It is not one of this version's messages.
    """
    try:
        return PairRequest(
            str(message["path"]),
            str(message["address"]),
            str(message["auth"]),
            str(message["media_id"]),
            str(message["account"]),
            _network_from(message["network"]),
            int(str(message["limit"])) if message["limit"] else None,
        )
    except KeyError as error:
        raise ValueError(str(error)) from None


def _network_from(data: object) -> NetworkDraft | None:
    if data is None:
        return None
    if not isinstance(data, list) or len(data) != 4:
        raise ValueError("network")
    mode, place, bundle, password = (None if each is None else str(each) for each in data)
    proxy = proxy_from(place) if place else None
    network = AccountNetwork(ProxyMode(mode), proxy, bundle or "")
    if (network.mode is ProxyMode.MANUAL) != (proxy is not None):
        raise ValueError("proxy")
    return NetworkDraft(network, password)


class PastedReception:
    """Takes orders. On the owner's thread. Implements the reception's `OrderTaker`."""

    commands = frozenset({PASTED_COMMAND})
    busy = False  # what is under way is the reception's

    def __init__(self, services: Services, reception: Reception) -> None:
        self._services = services
        self._reception = reception

    def begin(
        self,
        request: PairRequest,
        *,
        tell: Callable[[Line], None],
        ended: Callable[[int], None],
        progress: Callable[[Sequence[UploadTask]], None] = lambda _tasks: None,
    ) -> None:
        """Carry a request out; `ended` gets the exit code."""
        services = self._services
        if request.limit is not None:
            services.set_bandwidth(request.limit)
        run = OrderRun(
            services.uploads,
            services.sheets,
            services.wording,
            lambda: self._added(request),
            tell=tell,
            progress=progress,
        )
        self._reception.follow(run, ended)

    def take(self, message: Message, reply: Reply) -> None:
        """An order of another process."""
        try:
            request = from_pair_message(message)
        except ValueError:
            reply({"exit": EXIT_USAGE})
            return
        self.begin(request, tell=lambda line: reply(dict(line)), ended=lambda code: reply({"exit": code}))

    def _added(self, request: PairRequest) -> Job[AddFinished]:
        services, like = self._services, self._like(request)
        pair = services.pasted.inspect(request.address, request.auth, path=request.path)
        if request.account and like is None:
            return _refused("no-account")
        if not pair.is_usable:
            return _refused("pair-expired")
        name = services.wording.auth_kind(AuthKind.PASTED)
        return services.pasted.upload(
            pair, path=request.path, media_id=request.media_id, name=name, like=like, network=request.network
        )

    def _like(self, request: PairRequest) -> Account | None:
        accounts = self._services.accounts
        return accounts.by_name(request.account) if request.account else accounts.default


def _refused(reason: str) -> Job[AddFinished]:
    job: Job[AddFinished] = Job()
    job.fail(Failure.of(KeyRejected(CallDetail("AccessKey"), reason=reason)))
    return job
