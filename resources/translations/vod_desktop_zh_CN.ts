<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About VOD Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>av brings FFmpeg with parts under the GPL 2 or later (x264, x265).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts media into Alibaba Cloud ApsaraVideo VOD and proves that they arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. It is made of:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>AccessKey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary key (STS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Account for new uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account to upload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>Remember the key on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the account a name, so that you can tell it from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an account of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the AccessKey ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the AccessKey secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A temporary key needs its security token, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a host name or web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without encryption only this computer itself can be called; use https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AccessKey secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region of VOD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Edit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the policy that is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter ID and secret again to test another region or endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking VOD…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD answered: the key works in {region}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is saved, its key only until the program ends. {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking VOD…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: VOD answered, the key works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the account “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is deleted from this computer. Nothing changes at VOD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) of it stay in the list and cannot go on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet. Add one to upload to VOD.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (keep for resume)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard upload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy media ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy error details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (keep for resume)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard upload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy media ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy error details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort in queue order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About VOD Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} ({count} of {selected})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>No call has been made for it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one item to see its calls.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppServerDialog</name>
    <message>
        <source>Connect to an app server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot ask an app server by itself yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What works today: have your server issue a temporary key (STS) and enter its three values here. The permanent key never leaves your server, and the temporary one is good for a limited time only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a temporary key…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoryEditor</name>
    <message>
        <source>No category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of {age} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be fetched: {cause}. An ID can be entered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CategoryPopup</name>
    <message>
        <source>Search, or enter an ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the categories anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the ID {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create “{name}” in “{above}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>VOD Desktop is running with this home. Close it first, or manage accounts in its window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an account named “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An AccessKey id and its secret are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was not saved: without a keychain its key would be gone with this command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account “{name}” saved; its key is in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account “{name}” and its key removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account “{name}” works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AccessKey id: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AccessKey secret: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security token: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account named “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: media id {media_id}, {size}, CRC-64 {crc64}, verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: already uploaded and unchanged, media id {media_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--endpoint needs the key pair in the environment: {variable} and its companions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted. Run the same command again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another VOD Desktop uses this home and does not answer. Close it, or use --home.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that can be uploaded ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no files on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) removed from the list</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Sandbox: nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue paused. Nothing is uploaded until it is resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to VOD. Uploads go on by themselves as soon as it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked. Uploads that need a key wait until it is opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message>
        <source>Choose a cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made to fit what VOD takes: {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a picture that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be kept on this computer; is the disk full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only videos and audio have a cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop or paste a picture here.
Without one, VOD takes a frame of the video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame at {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPG or PNG up to 1 MB and {width} × {height}; larger pictures are made to fit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverWell</name>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None; takes the place of the template group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transcoding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>None of these types can be uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add {files} and {folders}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyQueue</name>
    <message>
        <source>Drop videos, images, subtitles or folders here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe them on the right, then start. Interrupted uploads go on where they stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>file type not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not take files of the type “.{extension}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD decides by the extension of the file name, and this one is not among those supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported: {extensions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emoji or special characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not take emoji and special characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one in the title, the description or the tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is longer than VOD takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service says: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more tags than VOD takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD takes up to 16 tags of up to 32 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove some, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not take this title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty, too long, or holds characters that VOD refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the title, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not take media without a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a title, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>template group unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not know this template group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another account or region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another template group, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workflow unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not know this workflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another workflow, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storage location unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not know this storage location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not enabled, or it lies in another region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another storage location, or leave the field empty for the default one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not know this category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another category, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>app unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not know this app ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the app ID, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>media not created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD could not create the media.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reports a fault of its own; it may have created the media all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: the service is asked first, so that nothing is created twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>media was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The media no longer exists at VOD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted in the console or by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload the file again; it gets a new media ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not take one of the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the field that is named there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call not known there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not know this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint of the account is not that of VOD, or the region does not offer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check region and endpoint of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD could not be set up for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up the service failed when it was activated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate VOD again in the console, or ask the vendor&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD not activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD is not activated for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has to be activated once before its first use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate ApsaraVideo VOD in the Alibaba Cloud console, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD is suspended for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bill is overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay it in the Alibaba Cloud console, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OSS is disabled for the account that holds the media.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was disabled or is in arrears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle it in the Alibaba Cloud console, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OSS is suspended for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storage disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage of this account is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD or OSS disabled the bucket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the vendor&apos;s support, with the request ID from the technical details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storage is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage that VOD named does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket was deleted or disabled after the address was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the storage location in the VOD console, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OSS already has an object of this name and must not overwrite it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket forbids overwriting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object is protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object must not be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A retention policy of the bucket protects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upload credential mixed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OSS does not accept the upload credential.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key and token come from different answers of VOD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: a new credential is fetched, and what was sent stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quota used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quota of the account is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the quota raised in the Alibaba Cloud console, or try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is empty, too long, or holds characters that VOD refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted, or its drive is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the file is now, or connect the drive and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program may not read it, another program holds it, or the drive reports an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close programs that use it and check its permissions, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file changed since it was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has changed since its upload began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program wrote to it. Old and new content are never mixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the new content from its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not take files of 0 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is still being written, wait and try again; otherwise choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder is not media; what is in it may be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the folder on the window to add the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file is still being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is still being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its size changed while it was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the other program has finished, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no picture in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture can be read from “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged, cut off, or holds no video.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be uploaded all the same; choose a cover from a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures cannot be taken from videos in this installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The optional part “media” (PyAV) is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture file as the cover, or install the program with the part “media”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in it does not have the form that is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file name has no extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “{name}” has no extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD decides by the extension what a file is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the file. Supported: {extensions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is larger than VOD takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {size}; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it, or encode it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part size not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of {part_size} are not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OSS takes parts of 100 KiB to 5 GiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another part size in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upload address unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upload address or upload auth cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is incomplete or was changed on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new pair, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address and auth swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload address and upload auth are swapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stands where the other belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange them, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD would refuse what is in the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cover was removed in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cover, or try again without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cover is not a JPG or PNG file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cover is not a JPG or PNG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD takes no other pictures as covers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another cover, or remove it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cover is larger than 1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cover is larger than 1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD takes covers of up to 1 MB and 1920 × 1080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cover could not be uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cover could not be made or uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stood in the way: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, choose another cover, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read, is no JPG or PNG, or is larger than 1 MB or 1920 × 1080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of uploads cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on this computer reports an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the data folder can be written to, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; the list of uploads cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive with the data folder has no space left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing that was sent is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list was damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of uploads was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer was perhaps switched off while it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file was set aside, and a new list was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list is from a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of uploads belongs to a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not know its form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version to see the old list; it was set aside unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of this program uses the list of uploads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one may use it at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other one, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain service is running in this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys stay in memory and must be entered again after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keychain is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not been unlocked since you logged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again, or enter the key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keychain error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reports an error, or gave back something other than what was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the key for this session, or try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object differs from the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What OSS has stored differs from the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check value of the object is not that of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the file again from its beginning; the media ID stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object has {found_size}, the file has {expected_size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} cannot answer right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service reports a fault of its own ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. It is tried again by itself; “Try again” does so at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} asks to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account sends more requests per second than it may; all programs of the account count together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on by itself, more slowly. If this happens often, let fewer files upload at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before {service} answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network or a firewall cut it, or the answer took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: the service is asked first what has arrived, and nothing is sent or created twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no network, the name is not known, or a firewall blocks the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then try again. What was sent stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer from a stranger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something other than {service} answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login page of a network, a proxy or a virus scanner stands in between ({host}, HTTP {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in to the network or correct the proxy, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived differs from what was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checksums differ: the data was changed on the way or in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: the damaged part is sent anew. If it keeps happening, check virus scanner, network and memory of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the service&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests are refused when their time is off by more than 15 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this computer, or go on with the time of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upload credential expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upload credential has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every upload gets a credential of its own that is good for less than an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent parts are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OSS no longer has the parts that were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished parts are removed after 7 days, or somebody discarded the upload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts do not fit together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OSS could not join the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some parts are missing there or differ from what it had confirmed ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} does not know what was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another account or region ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check account and region, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known whether it was created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can tell whether VOD created this media.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before VOD answered, and VOD cannot be asked for it by a name of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the VOD console. Trying again creates it anew; one of the two may have to be deleted there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection to {host} cannot be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy or virus scanner opens the connection with a certificate of its own, or the clock of this computer is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Use another network, or have {host} exempted from inspection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused by {service}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected answer from {service} ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The technical details hold the request ID with which the vendor&apos;s support finds this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program met a case it was not made for ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in the program, not in what you did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it together with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AccessKey rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not accept the AccessKey of this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID, the secret or the token is wrong or no longer valid ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the AccessKey in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AccessKey ID unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not know this AccessKey ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was mistyped or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the AccessKey in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AccessKey disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This AccessKey is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody disabled it in the RAM console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable it there, or enter another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AccessKey secret wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AccessKey secret does not belong to its ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was mistyped, or cut off when it was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STS token expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temporary key of this account has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An STS token is good for a limited time, usually one hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new one and enter its three values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STS token missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security token is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An AccessKey ID that begins with “STS.” is temporary and only valid together with its token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the token that came with the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STS token wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security token does not belong to this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID, secret and token must come from one and the same answer of STS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter all three values again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AccessKey not entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of this account is not at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was kept for one session only, or it was removed from the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the AccessKey of the account again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not call {operation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its RAM user lacks the permission {permission}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the RAM user this permission, for example with the policy shown, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OSS refused the upload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upload credential does not allow it: a policy of the bucket forbids it, or the storage location was disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Alibaba Cloud account cannot use VOD at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bill is overdue, or the account was suspended ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>Undo the change of “{field}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldInStatus</name>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldState</name>
    <message numerus="yes">
        <source>Different; missing in %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Different across %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In {some} of {all}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{locked} of {all} can&apos;t change now. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to VOD Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How shall uploads be authorised?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key pair of a RAM user. It is kept in {keychain}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key pair of a RAM user. It is kept for this session only: there is no keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key pair of a RAM user. It is kept in this computer&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own server asks VOD for each upload. No key comes to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stand-in for VOD on this computer. No account, and nothing leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect with AccessKey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to an app server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Where is this file now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the RAM user of this account the following policy, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported types</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramePicker</name>
    <message>
        <source>Moment of the video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames cannot be taken from videos: the optional part “media” (PyAV) is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame of the video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is uploading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is done yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an upload to describe it.
Select several to describe them together.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeychainLine</name>
    <message>
        <source>Looking for the keychain of this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key stays in memory and is forgotten when the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is kept in {keychain}, never in a file of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked; this computer asks for its password when the key is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used. The key stays in memory and has to be entered again after a restart; it is never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used safely. The key stays in memory and has to be entered again after a restart; it is never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Locked: the media has already been created at VOD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: this upload was discarded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n selected row(s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NothingShown</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No items match “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Media {media_id} could not be removed at VOD: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning… 1 file found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanning… {count} files found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cannot be uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here that could be uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not added: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} behind. Uploads go on with the time of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} ahead. Uploads go on with the time of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of uploads is from a newer version of this program. It was set aside unchanged as {path}; a new list was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of uploads was damaged. It was set aside as {path}; a new list was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account “{account}”: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One upload needs more information before it can start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} uploads need more information before they can start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is in the list already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} are in the list already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 was uploaded before and is unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} were uploaded before and are unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 GIF: image or video?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} GIFs: images or videos?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Noticing</name>
    <message>
        <source>Accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found that can be uploaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were in the list already and were not added again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files cannot be uploaded as they are. Supported are: {extensions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that were not added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ordinal</name>
    <message>
        <source>{n}th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}rd</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Needed by VOD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long by {excess}: VOD takes {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} are too many: VOD takes {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD does not take emoji: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a line break or an invisible character in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag cannot hold a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a JSON object: { … }</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web address begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too much in “{field}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” holds emoji, which VOD does not take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” holds characters that VOD does not take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VOD needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} tags are too many: VOD takes {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag has {found} characters; VOD takes {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Extend” has {found} bytes; VOD takes {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than a day left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hr {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} sec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} sec</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Discard %n upload(s)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent so far is deleted at VOD. Your files stay where they are. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n upload(s) are not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go on where they stopped when VOD Desktop is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit and resume next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueHeader</name>
    <message>
        <source>Reset column widths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload new content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use server time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter secret again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter new token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show required permission…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show supported types…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>{status} · media ID {media_id} · {size} · CRC-64 {crc64}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start uploads as soon as they are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the computer awake while bytes move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {slots} connections and {memory} of memory. Files up to {largest} go in parts of this size; larger ones get larger parts by themselves. After a break, at most the parts under way are sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of uploads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts at once, over all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs info: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for drive “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting ({rank})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No progress for {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting upload address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading {percent} % · renewing credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry {attempt} of {of} in {seconds} s — {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: {cause} ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done · verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped · can resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted · server is fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress of the whole queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sent} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n uploading</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Only in some of the selected. Click to add it to all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {tag}, in some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag {tag}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{call} · attempt {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Start upload (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry failed (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UploadFacts</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object in OSS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check value (CRC-64)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid {duration} · renews by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid {duration} · a new upload begins if it ends before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {count} confirmed · {size} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Buttons</name>
    <message>
        <source>Choose picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or the web address of a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address of the cover</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Dot</name>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Suggested frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame at {position}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Something unexpected happened inside the program ({kind}). The log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
