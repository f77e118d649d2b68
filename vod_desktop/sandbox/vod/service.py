"""The VOD half of the sandbox, put together: actions, memory, grants, background work."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.keys import Caller, KeyTable
from vod_desktop.sandbox.objects import ObjectStore, StoredObject
from vod_desktop.sandbox.vod.actions import ACTIONS
from vod_desktop.sandbox.vod.addresses import USER_BUCKET, Addresses
from vod_desktop.sandbox.vod.agenda import Agenda
from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.errors import VodError
from vod_desktop.sandbox.vod.fetch import Fetcher
from vod_desktop.sandbox.vod.grants import GrantDesk
from vod_desktop.sandbox.vod.library import Library
from vod_desktop.sandbox.vod.lifecycle import Lifecycle
from vod_desktop.sandbox.vod.limits import PULL_BYTES_MAX
from vod_desktop.sandbox.vod.media import Media, Status, Video
from vod_desktop.sandbox.vod.options import VodOptions
from vod_desktop.sandbox.vod.params import Params
from vod_desktop.sandbox.vod.pulling import PullParts, PullWorkers
from vod_desktop.sandbox.vod.scroll import ScrollTokens
from vod_desktop.sandbox.vod.texts import TextRules

_log = logging.getLogger(__name__)

__all__ = ["VodError", "VodOptions", "VodService"]


class VodService:
    """Answers VOD actions; called from any thread.

    Args:
        data_dir: Folder of the sandbox; the memory lies below its `state` folder.
        clock: The server's clock.
        keys: Issues upload tokens.
        objects: Where bytes lie; both buckets are made in it.
        options: Settings.
    """

    def __init__(
        self,
        *,
        data_dir: Path,
        clock: SandboxClock,
        keys: KeyTable,
        objects: ObjectStore,
        options: VodOptions,
    ) -> None:
        self._clock = clock
        self._library = Library(data_dir / "state" / "vod.jsonl", clock.now())
        for bucket in (self._library.system_bucket, USER_BUCKET):
            objects.create_bucket(bucket)
        self._agenda = Agenda()
        self._lifecycle = Lifecycle(self._library, objects, self._agenda, clock, options.transcode_s)
        self._pulls = PullWorkers(
            PullParts(
                library=self._library,
                objects=objects,
                lifecycle=self._lifecycle,
                clock=clock,
                fetcher=Fetcher(allow_private=options.allow_private_urls, max_bytes=PULL_BYTES_MAX),
                folder=data_dir / "state" / "pulls",
            ),
            options.pull_step_s,
        )
        self._rules = TextRules(count_bytes=options.count_bytes)
        self._context = Context(
            library=self._library,
            clock=clock,
            objects=objects,
            grants=GrantDesk(keys, options),
            addresses=Addresses(system_bucket=self._library.system_bucket, objects=objects, options=options),
            lifecycle=self._lifecycle,
            pulls=self._pulls,
            scrolls=ScrollTokens(),
            rules=self._rules,
            options=options,
        )

    def knows(self, action: str) -> bool:
        """Whether this action exists here."""
        return action in ACTIONS

    def call(
        self,
        action: str,
        params: Mapping[str, str],
        caller: Caller,  # noqa: ARG002 - one account owns all media here; the border keeps room for several
    ) -> dict[str, object]:
        """Answer one request that was authenticated and allowed.

        Args:
            action: Name of the action.
            params: Query and form, merged; the public parameters may be among them.
            caller: Who asks.

        Returns:
            The reply body without RequestId.

        Raises:
            VodError: The service refuses.
        """
        handler = ACTIONS.get(action)
        if handler is None:
            raise VodError(404, "InvalidApi.NotFound", "Specified api is not found, please check your url.")
        try:
            return handler(self._context, Params(params, self._rules))
        except OSError as error:
            _log.warning("%s could not be answered: %s", action, error)
            raise VodError(
                500, "InternalError", "The request processing has failed due to some unknown error."
            ) from error

    def object_stored(self, bucket: str, key: str, stored: StoredObject) -> None:
        """Told by the object store whenever an object is complete."""
        try:
            self._lifecycle.object_stored(bucket, key, stored)
        except OSError as error:
            # The object is there all the same; the next start finds it.
            _log.warning("the completion of %s/%s could not be noted: %s", bucket, key, error)

    def start(self) -> None:
        """Start the background work and go on with what an earlier run left."""
        self._agenda.start()
        self._agenda.later(0, self._lifecycle.resume)
        self._pulls.start()

    def close(self) -> None:
        """Stop the background work at once and save."""
        self._pulls.close()
        self._agenda.close()
        self._library.close()

    def force_status(self, media_id: str, status: Status) -> bool:
        """Put a media into a state it does not reach by itself; False if there is none of that id. For tests."""
        return self._lifecycle.force(media_id, status)

    def damage(self, video_id: str) -> bool:
        """Make a video unfit for a refresh; False if there is none of that id. For tests."""

        def spoil(media: Media) -> Media:
            return replace(media, damaged=True) if isinstance(media, Video) else media

        return self._library.change(video_id, spoil) is not None
