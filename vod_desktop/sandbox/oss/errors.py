"""OSS errors: status, code and EC number, and the reply that carries them."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# Code -> (HTTP status, EC, message) where one code has one usual cause.
_USUAL: dict[str, tuple[int, str, str]] = {
    "AccessDenied": (403, "0003-00000301", "You have no right to access this object because of bucket acl."),
    "AccessKeyIdAndSecurityTokenNotMatch": (
        403,
        "0002-00000004",
        "The OSS Access Key Id does not match the security token you provided.",
    ),
    "CallbackFailed": (203, "0007-00000203", "The callback server did not answer as it should."),
    "EntityTooLarge": (400, "0015-00000101", "Your proposed upload exceeds the maximum allowed size."),
    "EntityTooSmall": (
        400,
        "0042-00000213",
        "Your proposed upload smaller than the minimum allowed size.",
    ),
    "FileAlreadyExists": (
        409,
        "0026-00000012",
        "The object you specified already exists and can not be overwritten.",
    ),
    "InDebt": (403, "0003-00000104", "The account of the bucket owner is in debt."),
    "InternalError": (500, "0099-00000001", "We encountered an internal error. Please try again."),
    "InvalidAccessKeyId": (
        403,
        "0002-00000002",
        "The OSS Access Key Id you provided does not exist in our records.",
    ),
    "InvalidArgument": (400, "0017-00000001", "Invalid Argument."),
    "InvalidBucketName": (400, "0015-00000001", "The specified bucket is not valid."),
    "InvalidDigest": (400, "0017-00000503", "The Content-MD5 you specified did not match what we received."),
    "InvalidObjectName": (400, "0015-00000013", "The specified object is not valid."),
    "InvalidPart": (400, "0042-00000214", "One or more of the specified parts could not be found."),
    "InvalidPartOrder": (400, "0042-00000209", "The list of parts was not in ascending order."),
    "InvalidRange": (416, "0026-00000021", "The requested range cannot be satisfied."),
    "InvalidSecurityToken": (403, "0002-00000006", "The security token you provided is invalid."),
    "MalformedXML": (400, "0042-00000201", "The XML you provided was not well-formed."),
    "MethodNotAllowed": (405, "0015-00000405", "The specified method is not allowed against this resource."),
    "MissingContentLength": (411, "0017-00000411", "You must provide the Content-Length HTTP header."),
    "NoSuchBucket": (404, "0015-00000101", "The specified bucket does not exist."),
    "NoSuchKey": (404, "0026-00000001", "The specified key does not exist."),
    "NoSuchUpload": (404, "0042-00000002", "The specified upload does not exist."),
    "NotImplemented": (
        400,
        "0016-00000702",
        "A header or query you provided requests a function that is not here.",
    ),
    "PreconditionFailed": (
        412,
        "0026-00000016",
        "At least one of the pre-conditions you specified did not hold.",
    ),
    "RequestTimeout": (
        400,
        "0017-00000805",
        "Your socket was not read from or written to within the timeout.",
    ),
    "RequestTimeTooSkewed": (
        403,
        "0002-00000504",
        "The difference between the request time and the current time is too large.",
    ),
    "SecurityTokenExpired": (403, "0002-00000007", "The security token you provided has expired."),
    "ServiceUnavailable": (503, "0099-00000003", "Please reduce your request rate."),
    "SignatureDoesNotMatch": (
        403,
        "0002-00000201",
        (
            "The request signature we calculated does not match the signature you provided. "
            "Check your key and signing method."
        ),
    ),
    "UserDisable": (403, "0003-00000801", "UserDisable"),
}
_UNKNOWN = (400, "0000-00000000", "The request was refused.")


class OssError(Exception):
    """A request that OSS refuses.

    Attributes:
        status: HTTP status.
        code: The code clients look at.
        ec: The finer number that vendor support asks for.
        details: Further elements of the error XML, in order.
    """

    def __init__(
        self,
        code: str,
        message: str | None = None,
        *,
        status: int | None = None,
        ec: str | None = None,
        details: tuple[tuple[str, str], ...] = (),
    ) -> None:
        usual_status, usual_ec, usual_message = _USUAL.get(code, _UNKNOWN)
        self.status = usual_status if status is None else status
        self.code = code
        self.ec = usual_ec if ec is None else ec
        self.message = usual_message if message is None else message
        self.details = details
        super().__init__(f"{self.status} {code}")

    def xml(self, request_id: str, host: str) -> bytes:
        """The body of the error reply."""
        pairs = (
            ("Code", self.code),
            ("Message", self.message),
            ("RequestId", request_id),
            ("HostId", host),
            *self.details,
            ("EC", self.ec),
            ("RecommendDoc", f"https://api.aliyun.com/troubleshoot?q={self.ec}"),
        )
        lines = "".join(f"  <{name}>{xml_text(value)}</{name}>\n" for name, value in pairs)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n{lines}</Error>\n'.encode()


def xml_text(value: str) -> str:
    """Escaped, without the characters that XML has no form for."""
    return escape(_NOT_IN_XML.sub("", value))
