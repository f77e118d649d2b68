"""Everything about remote jobs that the window and the command line may ask for, connected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vod_desktop.app.catalog import Catalog
from vod_desktop.app.connections import AccountConnections
from vod_desktop.app.desk import Desk
from vod_desktop.app.following import Following
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Jobs
from vod_desktop.app.ledger import Ledger
from vod_desktop.app.remote import RemoteJobs
from vod_desktop.app.remote_connections import RemoteWays
from vod_desktop.app.remote_names import RemoteNames
from vod_desktop.app.statuses import Statuses
from vod_desktop.app.uploads import Uploads
from vod_desktop.app.url_previews import UrlPreviews
from vod_desktop.app.url_sizes import SizeQuestions
from vod_desktop.app.verification import Verification
from vod_desktop.domain.account import Account
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.ids import AccountId
from vod_desktop.engine.media_follow import MediaFollower
from vod_desktop.engine.remote import RemoteEngine
from vod_desktop.engine.remote_equipment import RemoteSettings
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.store.database import Database
from vod_desktop.store.leftovers import LeftoverRows
from vod_desktop.store.remote import RemoteRows


@dataclass(frozen=True, slots=True)
class RemoteServices:
    """The services. All on the owner's thread."""

    jobs: RemoteJobs
    ledger: Ledger
    following: Following
    statuses: Statuses
    names: RemoteNames
    previews: UrlPreviews
    sizes: SizeQuestions
    verification: Verification

    def close(self) -> None:
        """End; what is under way goes on with the next start."""
        self.sizes.close()
        self.following.close()
        self.verification.close()
        self.jobs.close()


def remote_services(
    *,
    database: Database,
    uploads: Uploads,
    find: Callable[[AccountId], Account | None],
    connections: AccountConnections,
    catalog: Catalog,
    inbox: Inbox[object],
    jobs: Jobs,
    desk: Desk,
    clock: Clock,
    wait_scale: Callable[[], float],
) -> RemoteServices:
    """Make and connect them, with the rows of earlier runs. `wait_scale` is the factor on every wait; any thread."""
    rows, ways = RemoteRows(database), RemoteWays(connections, clock)
    names = RemoteNames(catalog, jobs, clock)

    def policy() -> RetryPolicy:
        return RetryPolicy(scale=wait_scale())

    def settings() -> RemoteSettings:
        return RemoteSettings(retry=policy(), scale=wait_scale())

    remote = RemoteJobs(rows=rows, inbox=inbox, jobs=jobs, desk=desk, clock=clock)
    remote.run_on(RemoteEngine(clock=clock, journal=rows, connections=ways, settings=settings, report=remote))
    remote.restore_from_disk()
    following = Following(uploads=uploads, find=find, inbox=inbox, clock=clock)
    following.run_on(
        MediaFollower(
            clock=clock,
            connections=ways,
            settings=settings,
            told=following.told,
            refused=following.refused,
        )
    )
    return RemoteServices(
        jobs=remote,
        ledger=Ledger(
            rows=LeftoverRows(database),
            uploads=uploads,
            remote=remote,
            connections=connections,
            ways=ways,
            jobs=jobs,
            desk=desk,
            policy=policy,
        ),
        following=following,
        statuses=Statuses(ways=ways, remote=remote, jobs=jobs, clock=clock, policy=policy),
        names=names,
        previews=UrlPreviews(jobs, names),
        sizes=SizeQuestions(connections.network_of, jobs),
        verification=Verification(uploads, jobs, inbox.put),
    )
