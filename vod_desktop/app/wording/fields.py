"""Fields of the form: their names, and what is wrong in them."""

from __future__ import annotations

from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.limits import EXTEND_MAX_BYTES
from vod_desktop.domain.metadata import Field, Problem, Reason


class Fields:
    """Names and problems of the form's fields."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def name(self, field: Field) -> str:
        """The label of the field."""
        match field:
            case Field.TITLE:
                return self.translate("Field", "Title")
            case Field.DESCRIPTION:
                return self.translate("Field", "Description")
            case Field.TAGS:
                return self.translate("Field", "Tags")
            case Field.CATEGORY:
                return self.translate("Field", "Category")
            case Field.COVER:
                return self.translate("Field", "Cover")
            case Field.TEMPLATE_GROUP:
                return self.translate("Field", "Template group")
            case Field.WORKFLOW:
                return self.translate("Field", "Workflow")
            case Field.STORAGE:
                return self.translate("Field", "Storage location")
            case Field.APP:
                return self.translate("Field", "App ID")
            case Field.USER_DATA:
                return self.translate("Field", "User data")

    def short_name(self, field: Field) -> str:
        """The name inside a status: `Needs info: title`."""
        match field:
            case Field.TITLE:
                return self.translate("FieldInStatus", "title")
            case Field.DESCRIPTION:
                return self.translate("FieldInStatus", "description")
            case Field.TAGS:
                return self.translate("FieldInStatus", "tags")
            case Field.COVER:
                return self.translate("FieldInStatus", "cover")
            case Field.USER_DATA:
                return self.translate("FieldInStatus", "user data")
            case _:
                return self.name(field)

    def problem(self, problem: Problem) -> str:
        """What stands below the field."""
        special = self._special(problem)
        if special:
            return special
        match problem.reason:
            case Reason.MISSING:
                return self.translate("Problem", "Needed by VOD.")
            case Reason.TOO_LONG:
                text = self.translate("Problem", "Too long by {excess}: VOD takes {limit} characters.")
                return text.format(excess=_number(problem.found) - problem.limit, limit=problem.limit)
            case Reason.TOO_MANY:
                text = self.translate("Problem", "{found} are too many: VOD takes {limit}.")
                return text.format(found=problem.found, limit=problem.limit)
            case Reason.EMOJI:
                text = self.translate("Problem", "VOD does not take emoji: {found}")
                return text.format(found=problem.found)
            case Reason.CONTROL:
                return self.translate("Problem", "There is a line break or an invisible character in it.")
            case Reason.COMMA:
                return self.translate("Problem", "A tag cannot hold a comma.")
            case Reason.NOT_JSON:
                return self.translate("Problem", "This is not a JSON object: { … }")
            case Reason.PART:
                text = self.translate("Problem", "VOD does not take this “{found}”.")
                return text.format(found=problem.found)
            case Reason.NOT_A_URL:
                return self.translate("Problem", "A web address begins with https:// or http://.")

    def named_problem(self, problem: Problem) -> str:
        """The problem with its field: `Title: Needed by VOD.`"""
        return self.translate("Problem", "{field}: {problem}").format(
            field=self.name(problem.field), problem=self.problem(problem)
        )

    def problem_in_general(self, field: Field, reason: Reason) -> str:
        """The problem without its numbers, where only its kind is known: `“Title” is too long.`"""
        match reason:
            case Reason.MISSING:
                text = self.translate("Problem", "“{field}” is empty.")
            case Reason.TOO_LONG:
                text = self.translate("Problem", "“{field}” is too long.")
            case Reason.TOO_MANY:
                text = self.translate("Problem", "There is too much in “{field}”.")
            case Reason.EMOJI:
                text = self.translate("Problem", "“{field}” holds emoji, which VOD does not take.")
            case Reason.CONTROL | Reason.COMMA | Reason.PART:
                text = self.translate("Problem", "“{field}” holds characters that VOD does not take.")
            case Reason.NOT_JSON:
                text = self.translate("Problem", "“{field}” is not a JSON object.")
            case Reason.NOT_A_URL:
                text = self.translate("Problem", "“{field}” is not a web address.")
        return text.format(field=self.name(field))

    def _special(self, problem: Problem) -> str:
        match problem.field, problem.reason:
            case Field.TITLE, Reason.MISSING:
                return self.translate("Problem", "VOD needs a title.")
            case Field.TAGS, Reason.TOO_MANY:
                text = self.translate("Problem", "{found} tags are too many: VOD takes {limit}.")
                return text.format(found=problem.found, limit=problem.limit)
            case Field.TAGS, Reason.TOO_LONG:
                text = self.translate("Problem", "A tag has {found} characters; VOD takes {limit}.")
                return text.format(found=problem.found, limit=problem.limit)
            case Field.USER_DATA, Reason.TOO_LONG:
                text = self.translate("Problem", "“Extend” has {found} bytes; VOD takes {limit}.")
                return text.format(found=problem.found, limit=problem.limit or EXTEND_MAX_BYTES)
            case _:
                return ""


def _number(value: int | str) -> int:
    return value if isinstance(value, int) else 0
