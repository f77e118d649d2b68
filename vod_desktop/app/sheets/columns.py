"""The columns of a sheet: what each means, and by which headings it is known in English and Chinese."""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Sequence

from vod_desktop.domain.metadata import Field


class Column(enum.Enum):
    """What a column of a sheet is."""

    PATH = "path"
    FILE_NAME = "file-name"
    MEDIA_ID = "media-id"
    TITLE = "title"
    DESCRIPTION = "description"
    TAGS = "tags"
    CATEGORY = "category"
    COVER = "cover"
    TEMPLATE_GROUP = "template-group"
    WORKFLOW = "workflow"
    STORAGE = "storage"
    APP = "app"
    USER_DATA = "user-data"
    KIND = "kind"
    STATE = "state"
    SIZE = "size"
    CRC64 = "crc64"
    URL = "url"
    SOURCE = "source"
    JOB_ID = "job-id"
    ERROR = "error"
    REQUEST_ID = "request-id"
    FINISHED = "finished"


KEYS = (Column.MEDIA_ID, Column.PATH, Column.FILE_NAME)
"""Columns that say which media a row describes, the surest first."""

FIELD_OF: dict[Column, Field] = {
    Column.TITLE: Field.TITLE,
    Column.DESCRIPTION: Field.DESCRIPTION,
    Column.TAGS: Field.TAGS,
    Column.CATEGORY: Field.CATEGORY,
    Column.COVER: Field.COVER,
    Column.TEMPLATE_GROUP: Field.TEMPLATE_GROUP,
    Column.WORKFLOW: Field.WORKFLOW,
    Column.STORAGE: Field.STORAGE,
    Column.APP: Field.APP,
    Column.USER_DATA: Field.USER_DATA,
}
"""Columns that describe."""

READ = (Column.PATH, Column.FILE_NAME, Column.MEDIA_ID, *FIELD_OF)
"""Columns that mean something when a sheet is read; the others are only written."""

TEMPLATE = (Column.PATH, Column.FILE_NAME, *FIELD_OF)
"""What a sheet to be filled in has."""

RESULTS = (
    Column.PATH,
    Column.FILE_NAME,
    Column.MEDIA_ID,
    Column.KIND,
    Column.STATE,
    Column.SIZE,
    Column.CRC64,
    Column.URL,
    Column.SOURCE,
    Column.JOB_ID,
    Column.ERROR,
    Column.REQUEST_ID,
    Column.FINISHED,
    *FIELD_OF,
)
"""What a sheet about the rows of the queue has; what it says of files can be filled in and read as well."""

_KNOWN: dict[Column, str] = {
    Column.PATH: "path filepath fullpath file 路径 文件路径 完整路径 源文件 文件",
    Column.FILE_NAME: "filename name stem videofile 文件名 文件名称 视频文件 素材名",
    Column.MEDIA_ID: "mediaid videoid vid id imageid 媒体id 视频id 媒资id 音视频id 图片id",
    Column.TITLE: "title videotitle headline 标题 视频标题 片名 名称",
    Column.DESCRIPTION: "description desc summary 描述 简介 视频描述 说明 内容简介 备注",
    Column.TAGS: "tags tag keywords keyword labels 标签 视频标签 关键词 关键字",
    Column.CATEGORY: "category categoryid cateid categoryname categories 分类 分类id 视频分类 分类名称 类别 栏目",
    Column.COVER: "cover coverurl coverimage poster thumbnail 封面 封面图 封面地址 视频封面 封面url",
    Column.TEMPLATE_GROUP: "templategroup templategroupid transcodingtemplate 转码模板组 转码模板组id 模板组 转码模板 模板组id",
    Column.WORKFLOW: "workflow workflowid 工作流 工作流id",
    Column.STORAGE: "storage storagelocation bucket 存储地址 存储位置 存储",
    Column.APP: "app appid application 应用 应用id",
    Column.USER_DATA: "userdata customdata 用户数据 自定义数据 自定义参数",
}
_BY_HEADING = {heading: column for column, headings in _KNOWN.items() for heading in headings.split()}

Mapping = tuple[Column | None, ...]
"""What each column of a sheet is; None for one that means nothing."""


def recognised(headings: Sequence[str]) -> Mapping:
    """What the headings say. Of two columns that say the same the first counts."""
    seen: set[Column] = set()
    found: list[Column | None] = []
    for heading in headings:
        column = _BY_HEADING.get(plain_heading(heading))
        found.append(None if column in seen else column)
        if column is not None:
            seen.add(column)
    return tuple(found)


def plain_heading(heading: str) -> str:
    """Without case, blanks, punctuation, and what stands in brackets after the name."""
    text = unicodedata.normalize("NFKC", heading).casefold()
    return re.sub(r"[\W_]+", "", re.sub(r"[(\[（].*$", "", text))
