"""Words for remote jobs and for what VOD says of a media."""

from __future__ import annotations

from vod_desktop.app.wording.translation import Translate
from vod_desktop.domain.remote import JobWord


class RemoteWords:
    """Single words and short sentences."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def at_line(self, line: int, message: str) -> str:
        """The message with the line of the list it is about; 0 stands for none."""
        if not line:
            return message
        return self.translate("Remote", "Line {line}: {message}").format(line=line, message=message)

    def held(self, moment: str) -> str:
        """Why nothing moves."""
        text = self.translate(
            "Remote", "As many URLs as VOD allows within a day have been sent. It goes on at {moment}."
        )
        return text.format(moment=moment)

    def word(self, word: JobWord) -> str:
        """What VOD is doing with a pull."""
        match word:
            case JobWord.PENDING:
                return self.translate("Remote", "In line at VOD")
            case JobWord.PROCESSING:
                return self.translate("Remote", "VOD begins")
            case JobWord.DOWNLOADING:
                return self.translate("Remote", "VOD is fetching it")
            case JobWord.DOWNLOAD_SUCCESS | JobWord.UPLOADING:
                return self.translate("Remote", "VOD is storing it")
            case JobWord.UPLOAD_SUCCESS:
                return self.translate("Remote", "VOD has stored it")
            case JobWord.DOWNLOAD_FAIL:
                return self.translate("Remote", "VOD could not fetch it")
            case JobWord.UPLOAD_FAIL:
                return self.translate("Remote", "VOD could not store it")
            case JobWord.SUCCESS:
                return self.translate("Remote", "Done")
            case JobWord.UNKNOWN:
                return self.translate("Remote", "Submitted to VOD")

    def media(self, status: str) -> str:
        """VOD's own status of a media, in words; one that is not known yet as it is."""
        known = {
            "Uploading": self.translate("Remote", "Not arrived yet"),
            "UploadFail": self.translate("Remote", "Did not arrive"),
            "UploadSucc": self.translate("Remote", "Arrived"),
            "Transcoding": self.translate("Remote", "Being transcoded"),
            "TranscodeFail": self.translate("Remote", "Transcoding failed"),
            "Checking": self.translate("Remote", "Being reviewed"),
            "Blocked": self.translate("Remote", "Blocked by review"),
            "ProduceFail": self.translate("Remote", "Production failed"),
            "Normal": self.translate("Remote", "Ready"),
        }
        return known.get(status, status)

    def media_advice(self, status: str) -> str:
        """What to do about a media that VOD cannot use; empty where nothing is wrong."""
        known = {
            "UploadFail": self.translate(
                "Remote", "VOD did not find the file in its storage. Replace the source, or ask its support."
            ),
            "TranscodeFail": self.translate(
                "Remote",
                "The file arrived whole, but VOD cannot transcode it. See whether it plays here and whether the template group fits; then replace the source, or have it transcoded again in the console.",
            ),
            "Blocked": self.translate(
                "Remote", "VOD has blocked it and does not play it. The console names the reason."
            ),
            "ProduceFail": self.translate(
                "Remote", "The production job failed. The console names the reason."
            ),
        }
        return known.get(status, "")
