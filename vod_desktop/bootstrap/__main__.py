"""`python -m vod_desktop.bootstrap` is `vod-desktop`."""

from __future__ import annotations

from vod_desktop.bootstrap.entry import main

raise SystemExit(main())
