"""The VOD half of the sandbox: actions, limits, categories, URL pulls, grants.

`service.VodService` puts it together; `actions` says which function answers which action. A request's way:
`params` reads it, `choices` and `texts` check it, `library` remembers it, `journal` writes it down.

The documents are silent in some places. What stands here instead:

    a ReferenceId used twice             InvalidParameter.ReferenceId, 400; free again once its video is deleted
    a SessionId used twice               InvalidParameter.SessionId, 400
    a CateId, AppId nobody knows         InvalidCateId.NotFound, 404; InvalidParameter.AppId, 400
    more than 20 ids of pictures         ImageIdsExceededMax, 400
    more URLs, jobs or files than fit    InvalidParameter.<name>, 400
    a cancelled URL pull                 is forgotten; asking for it lists it in NonExists
    a URL pull that cannot be fetched    DOWNLOAD_FAIL with URLInvalidError, also above 20 GB
    a URL pull that cannot be stored     UPLOAD_FAIL with InternalError
    a listing without hits               an empty list, not a 404
    deleting registered media            the file in the user's bucket stays
    storage locations                    the system bucket (default) and `user-media`
    changing a video still Uploading     allowed
    AccelerateConfig                     checked, but the endpoint stays on this machine
"""
