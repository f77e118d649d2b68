"""One sandbox: its parts, connected, with a beginning and an end."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from vod_desktop.sandbox.claim import FolderClaim
from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.faults import FaultBox
from vod_desktop.sandbox.faults.plan import Tools
from vod_desktop.sandbox.front import FrontDoor
from vod_desktop.sandbox.gateway.api import VodGateway
from vod_desktop.sandbox.gateway.app import AppDoor
from vod_desktop.sandbox.gateway.identity import VodAuthenticator
from vod_desktop.sandbox.keys import KeyTable
from vod_desktop.sandbox.objects import ObjectStore
from vod_desktop.sandbox.options import SandboxOptions
from vod_desktop.sandbox.oss.api import OssApi
from vod_desktop.sandbox.oss.auth import OssAuthenticator
from vod_desktop.sandbox.oss.multipart import UploadStore
from vod_desktop.sandbox.recorder import RequestLog
from vod_desktop.sandbox.vod.app_server import AppServer
from vod_desktop.sandbox.vod.issuer import CLIENT_ID, Issuer
from vod_desktop.sandbox.vod.options import VodOptions
from vod_desktop.sandbox.vod.service import VodService
from vod_desktop.sandbox.wire.server import LoopbackServer, Waits


class Sandbox:
    """VOD and OSS on one loopback port; a context manager.

    Attributes:
        clock: The server's clock.
        keys: Access keys, valid and otherwise, and the temporary ones.
        objects: Buckets and objects.
        uploads: Open multipart uploads.
        faults: What shall go wrong.
        requests: What came in.
        issuer: The login of the app server.
        vod: The VOD half.
    """

    def __init__(self, options: SandboxOptions) -> None:
        self.options = options
        self.data_dir = options.data_dir
        self.region = options.region
        options.data_dir.mkdir(parents=True, exist_ok=True)
        (options.data_dir / "state").mkdir(mode=0o700, exist_ok=True)
        self._server: LoopbackServer | None = None
        self._endpoint = ""
        self._lock = threading.Lock()
        self.clock = SandboxClock(options.clock_offset_s)
        self.faults = FaultBox(self.clock)
        for spec in options.faults:
            self.faults.add(spec)
        self._claim = FolderClaim(options.data_dir / "state" / "lock")
        with ExitStack() as undo:
            undo.callback(self._claim.close)
            self.keys = KeyTable(options.data_dir, self.clock, options.token_ttl_s)
            self.objects = ObjectStore(options.data_dir)
            self.uploads = UploadStore(options.data_dir, self.objects, self.clock)
            self.requests = RequestLog(options.record)
            undo.callback(self.requests.close)
            self.issuer = Issuer(lambda: self.endpoint, self.clock)
            self.vod = self._vod_half()
            undo.pop_all()
        self.objects.on_stored = self.vod.object_stored

    @property
    def endpoint(self) -> str:
        """Address of both services, for instance `http://127.0.0.1:4711`; known once started."""
        if not self._endpoint:
            raise RuntimeError("the sandbox has not been started")
        return self._endpoint

    @property
    def access_key_id(self) -> str:
        return self.keys.valid.access_key_id

    @property
    def access_key_secret(self) -> str:
        return self.keys.valid.access_key_secret

    def start(self) -> Self:
        """Begin to serve. Raises OSError when the port is taken."""
        waits = Waits(body_s=self.options.body_wait_s)
        try:
            self._server = LoopbackServer(self.options.port, self._front(), self.clock.now, waits)
        except OSError:
            self.vod.close()
            self._forget_folder()
            raise
        self._endpoint = f"http://127.0.0.1:{self._server.port}"
        self.vod.start()
        self._server.start()
        return self

    def close(self) -> None:
        """Stop everything at once and save; safe to call twice."""
        with self._lock:
            self.faults.close()
            server, self._server = self._server, None
            if server is not None:
                server.close()
                self.vod.close()
            self._forget_folder()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _forget_folder(self) -> None:
        self.requests.close()
        self._claim.close()

    def _front(self) -> FrontDoor:
        oss_auth = OssAuthenticator(self.keys, self.clock, self.region, v1_refused=self.options.v1_refused)
        return FrontDoor(
            oss=OssApi(self.objects, self.uploads, oss_auth, self.clock),
            vod=VodGateway(self.vod, VodAuthenticator(self.keys, self.clock), self.region),
            app=self._app_door() if self.options.app_server else None,
            tools=Tools(self.faults, self.keys, self.objects),
            log=self.requests,
        )

    def _app_door(self) -> AppDoor:
        caller = self.keys.valid.caller
        server = AppServer(
            call=lambda action, params: self.vod.call(action, params, caller),
            issue=self._issued_key,
            token=self.keys.app_token,
            logged_in=self.issuer.accepts,
        )
        return AppDoor(server, self.issuer)

    def _issued_key(self) -> dict[str, object]:
        key, end = self.keys.issue_key()
        return {
            "AccessKeyId": key.access_key_id,
            "AccessKeySecret": key.access_key_secret,
            "SecurityToken": key.security_token,
            "Expiration": datetime.fromtimestamp(end, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        }

    def _vod_half(self) -> VodService:
        return VodService(
            data_dir=self.data_dir,
            clock=self.clock,
            keys=self.keys,
            objects=self.objects,
            options=self._vod_options(),
        )

    def _vod_options(self) -> VodOptions:
        options = self.options
        return VodOptions(
            oss_endpoint=lambda: options.oss_endpoint or self.endpoint,
            region=options.region,
            transcode_s=options.transcode_s,
            pull_step_s=options.pull_step_s,
            count_bytes=options.count_bytes,
            allow_private_urls=options.allow_private_urls,
        )


def announcement(sandbox: Sandbox) -> dict[str, str]:
    """What whoever starts a sandbox needs to use it; printed as one line of JSON."""
    said = {
        "endpoint": sandbox.endpoint,
        "access_key_id": sandbox.access_key_id,
        "access_key_secret": sandbox.access_key_secret,
        "region": sandbox.region,
        "data_dir": str(sandbox.data_dir),
    }
    if sandbox.options.app_server:
        said |= {"app_server": f"{sandbox.endpoint}/app", "app_token": sandbox.keys.app_token}
        said |= {"oauth_issuer": sandbox.issuer.url, "oauth_client_id": CLIENT_ID}
    return said
