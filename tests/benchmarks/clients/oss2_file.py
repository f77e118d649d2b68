"""`oss2.resumable_upload`, with its defaults but for the number of threads."""

from __future__ import annotations

import oss2
import usage


def main() -> None:
    said = usage.settings()
    session = oss2.Session()
    if said["bundle"]:
        session.session.verify = said["bundle"]
    auth = oss2.StsAuth("STS.sink", "secret", "T" * 700)
    bucket = oss2.Bucket(auth, said["endpoint"], "outin-sink", session=session)
    store = oss2.ResumableStore(root=said["folder"])
    options = {"num_threads": said["threads"]} if said["threads"] else {}

    def work() -> None:
        oss2.resumable_upload(bucket, said["key"], said["file"], store=store, **options)

    usage.tell(usage.measured(work))


main()
