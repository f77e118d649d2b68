"""Every sentence of the program about tasks, failures, fields and numbers, in the user's language."""

from vod_desktop.app.wording.failure_entry import Sentence
from vod_desktop.app.wording.permission import policy
from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.app.wording.translation import Translate, in_a_row, untranslated
from vod_desktop.app.wording.wording import Wording

__all__ = ["Remedy", "Sentence", "Translate", "Wording", "in_a_row", "policy", "untranslated"]
