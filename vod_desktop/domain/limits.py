"""The numbers of VOD and OSS, each with its source.

Where VOD's documents disagree (characters or bytes) the program counts characters and the service has the last word.
"""

from __future__ import annotations

KIB = 1024
MIB = 1024 * KIB
GIB = 1024 * MIB
TIB = 1024 * GIB

# CreateUploadVideo, CreateUploadImage, CreateUploadAttachedMedia: request parameters.
TITLE_MAX = 128
DESCRIPTION_MAX = 1024
TAGS_MAX = 16
TAG_MAX = 32
EXTEND_MAX_BYTES = 512
CALLBACK_URL_MAX_BYTES = 256
ATTACHED_CATEGORIES_MAX = 5
COVER_URL_MAX = 1024

# Console rules for covers.
COVER_MAX_BYTES = 1 * MIB
COVER_MAX_WIDTH = 1920
COVER_MAX_HEIGHT = 1080
COVER_EXTENSIONS = frozenset({"jpg", "jpeg", "png"})

# AddCategory.
CATEGORY_NAME_MAX_BYTES = 64

# OSS "Multipart upload": limits. KB is 1024 bytes there.
PARTS_MAX = 10_000
PART_SIZE_MIN = 100 * KIB
PART_SIZE_MAX = 5 * GIB
OBJECT_MAX = 53_687_091_200_000  # 10,000 parts of 5 GiB; the documents call it 48.8 TB
PUT_OBJECT_MAX = 5 * GIB
OBJECT_KEY_MAX_BYTES = 1023

# Ours: head-room below 10,000 parts, and how a part size is chosen where the user wishes none; see `parts`.
PARTS_PLANNED_MAX = 9_000
PARTS_WISHED = 32
PART_SIZE_CHOSEN_MIN = 1 * MIB
PART_SIZE_CHOSEN_MAX = 32 * MIB
PART_SIZE_UNSEEN_MAX = 16 * MIB
PART_WISHED_S = 8.0
MULTIPART_FROM = 10 * MIB

# Upload auth: the documents say 3000 s, samples 3600 s; the stricter holds. 2500 s is when the vendor's client renews.
AUTH_LIFETIME_S = 3000.0
AUTH_RENEW_LATEST_S = 2500.0
AUTH_RENEW_SHARE = 0.75

# Both services refuse requests whose time differs by more than 15 minutes.
CLOCK_SKEW_MAX_S = 900.0

# Requests per second of the Create* interfaces, main account and RAM users together.
CREATE_QPS = {
    "cn-beijing": 80,
    "cn-shanghai": 80,
    "cn-shenzhen": 80,
    "ap-southeast-1": 80,
}
CREATE_QPS_ELSEWHERE = 40
