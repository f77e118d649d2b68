"""`python -m vod_desktop` is the same as `vod-desktop`."""

from vod_desktop.bootstrap import main

raise SystemExit(main())
