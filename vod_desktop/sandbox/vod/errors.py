"""The refusals of the VOD half, each with the code, HTTP status and text of the service's documents."""

from __future__ import annotations

NAMES_SHOWN = 3


class VodError(Exception):
    """A call was refused; the transport turns this into an error body.

    Attributes:
        http: HTTP status.
        code: Error code of the service, such as `InvalidVideo.NotFound`.
        message: Sentence in the service's own wording.
        recommend: Address of an explanation, or empty.
    """

    def __init__(self, http: int, code: str, message: str, recommend: str = "") -> None:
        super().__init__(f"{code} ({http}): {message}")
        self.http = http
        self.code = code
        self.message = message
        self.recommend = recommend


def missing(name: str) -> VodError:
    """A required parameter is absent or empty."""
    return VodError(400, f"Missing{name}", f"{name} is mandatory for this action.")


def invalid(name: str, why: str = "") -> VodError:
    """A parameter has a value the service cannot use."""
    text = f'The specified parameter "{name}" is not valid.'
    return VodError(400, f"InvalidParameter.{name}", f"{text} {why}".rstrip())


def too_long(name: str, limit: int) -> VodError:
    """A text is over its limit; the service speaks of bytes whatever it counts."""
    return VodError(400, "LengthExceededMax", f"The specified {name} length has exceeded {limit} bytes.")


def illegal_characters(name: str) -> VodError:
    """An emoji or control character in a text that may not hold one."""
    return VodError(
        400, "IllegalCharacters", f"The specified {name} contains illegal emoticon or special characters."
    )


def too_many_tags(limit: int) -> VodError:
    """More tags than one asset may have."""
    return VodError(400, "TagsExceededMax", f"The specified Tags count has exceeded {limit}.")


def too_many(code: str, name: str, limit: int) -> VodError:
    """More entries in a list parameter than one call may carry."""
    return VodError(400, code, f"The specified {name} count has exceeded {limit}.")


def bad_extension(name: str = "FileName") -> VodError:
    """The extension is missing or not one the service takes."""
    return VodError(400, "InvalidFileName.Extension", f"The specified {name}'s extension is illegal.")


def no_video() -> VodError:
    """No such video, as all calls but the refresh say it."""
    return VodError(404, "InvalidVideo.NotFound", "The video does not exist.")


def no_video_to_refresh() -> VodError:
    """No such video, in the words of RefreshUploadVideo."""
    return VodError(404, "InvalidVideo.NotFound", "The video not exist.")


def damaged_video() -> VodError:
    """The video was created wrongly and cannot be refreshed."""
    return VodError(400, "InvalidVideo.Damaged", "The video has been Damaged.")


def no_file() -> VodError:
    """The source file of a video is gone."""
    return VodError(404, "InvalidFile.NotFound", "The file does not exist.")


def no_resource() -> VodError:
    """No such image."""
    return VodError(404, "NoSuchResource", "The specified resource does not exist.")


def no_template_group() -> VodError:
    """Unknown template group."""
    return VodError(404, "InvalidTemplateGroupId.NotFound", "The TemplateGroupId does not exist.")


def no_storage() -> VodError:
    """Unknown storage location, or one of another region."""
    return VodError(404, "InvalidStorage.NotFound", "The StorageLocation does not exist.")


def no_category() -> VodError:
    """Unknown category."""
    return VodError(404, "InvalidCateId.NotFound", "The CateId does not exist.")
