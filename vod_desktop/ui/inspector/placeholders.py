"""What stands in a field of the form while it is empty: what VOD does then, or an example."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from vod_desktop.domain.metadata import Field

translate = QCoreApplication.translate


def placeholder_of(field: Field) -> str:
    """Empty where the field says enough by itself."""
    match field:
        case Field.TEMPLATE_GROUP | Field.STORAGE | Field.APP:
            return translate("DetailsPage", "Default of the account")
        case Field.WORKFLOW:
            return translate("DetailsPage", "None; takes the place of the template group")
        case Field.USER_DATA:
            return '{"Extend": {"…": "…"}}'
        case _:
            return ""
