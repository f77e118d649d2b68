"""`python -m vod_desktop.sandbox` starts a sandbox."""

from __future__ import annotations

import sys

from vod_desktop.sandbox.run import main

sys.exit(main())
