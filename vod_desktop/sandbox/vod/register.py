"""RegisterMedia: files that already lie in the user's own bucket become media."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from vod_desktop.sandbox.vod import choices
from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.entries import read_entry
from vod_desktop.sandbox.vod.errors import invalid, too_long
from vod_desktop.sandbox.vod.limits import MEDIA_EXTENSIONS, REGISTER_MAX, TITLE_MAX, URL_MAX
from vod_desktop.sandbox.vod.media import Video, new_id, will_transcode
from vod_desktop.sandbox.vod.params import Params
from vod_desktop.sandbox.vod.userdata import read_user_data
from vod_desktop.sandbox.vod.videos import Reply, check_flags, cover_url


def register_media(context: Context, params: Params) -> Reply:
    """RegisterMedia: up to ten files of one bucket; a file that cannot be registered does not fail the call."""
    entries = params.json_array("RegisterMetadatas")
    if not 1 <= len(entries) <= REGISTER_MAX:
        raise invalid("RegisterMetadatas", f"There must be 1 to {REGISTER_MAX} entries.")
    check_flags(params)
    common = _Common(context, params)
    files = [_File(context, read_entry("RegisterMetadatas", entry, params.rules)) for entry in entries]
    if len({file.host for file in files}) > 1:
        raise invalid("RegisterMetadatas", "All files must lie in one bucket.")
    registered: list[Reply] = []
    failed: list[str] = []
    for file in files:
        media_id, is_new = common.register(file)
        if media_id:
            registered.append({"MediaId": media_id, "FileURL": file.url, "NewRegister": is_new})
        else:
            failed.append(file.url)
    return {"RegisteredMediaList": registered, "FailedFileURLs": failed}


class _File:
    """One entry of a registration, with its texts checked."""

    def __init__(self, context: Context, fields: Params) -> None:
        self.url = fields.required("FileURL")
        if len(self.url.encode("utf-8", "surrogatepass")) > URL_MAX:
            raise too_long("FileURL", URL_MAX)
        try:
            parts = urlsplit(self.url)
        except ValueError:
            raise invalid("RegisterMetadatas", "FileURL is not an address.") from None
        self.host = parts.netloc.lower()
        self.is_web = parts.scheme in ("http", "https")
        self.keys = tuple(dict.fromkeys((unquote(parts.path)[1:], parts.path[1:])))
        name = self.keys[0].rpartition("/")[2]
        self.extension = choices.suffix(name)
        rules = fields.rules
        self.title = rules.title(fields.text("Title")) or rules.cut(name, TITLE_MAX)
        self.description = rules.description(fields.text("Description"))
        self.tags = rules.tags(fields.text("Tags"))
        self.cover_url = cover_url(fields)
        self.cate_ids = choices.category_ids(context, fields)


class _Common:
    """What all files of one call share."""

    def __init__(self, context: Context, params: Params) -> None:
        self._context = context
        self._group_id = choices.template_group_id(params)
        self._workflow_id = params.text("WorkflowId")
        self._user_data = read_user_data(params)

    def register(self, file: _File) -> tuple[str, bool]:
        """Media id, and whether it is new; an empty id when the file cannot be registered."""
        context = self._context
        bucket = context.addresses.bucket_at(file.host) if file.is_web else None
        if bucket in (None, context.addresses.system_bucket) or file.extension not in MEDIA_EXTENSIONS:
            return "", False
        for key in file.keys:
            known = context.library.find_place(str(bucket), key)
            if isinstance(known, Video):
                return known.media_id, False
            stored = context.objects.head(str(bucket), key)
            if stored is not None:
                video = self._video(file, str(bucket), key)
                context.library.add(video)
                context.lifecycle.arrived(video.media_id, stored)
                return video.media_id, True
        return "", False

    def _video(self, file: _File, bucket: str, key: str) -> Video:
        now = self._context.clock.now()
        # Nothing is transcoded unless it is asked for, and only the built-in group makes a file playable as it is.
        asked = bool(self._group_id or self._workflow_id)
        return Video(
            media_id=new_id(),
            extension=file.extension,
            bucket=bucket,
            key=key,
            storage_location=self._context.addresses.location(bucket),
            created_at=now,
            modified_at=now,
            title=file.title,
            description=file.description,
            tags=file.tags,
            cate_ids=file.cate_ids,
            user_data=self._user_data,
            source_name=file.url,
            cover_url=file.cover_url,
            template_group_id=self._group_id,
            workflow_id=self._workflow_id,
            transcodes=asked and will_transcode(self._group_id, self._workflow_id),
            playable_as_is=asked,
            registered=True,
        )
