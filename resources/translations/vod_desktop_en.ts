<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>AccountsDialog</name>
    <message numerus="yes">
        <source>%n upload(s) need you</source>
        <translation>
            <numerusform>%n upload needs you</numerusform>
            <numerusform>%n uploads need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) of it stay in the list and cannot go on.</source>
        <translation>
            <numerusform>%n upload of it stays in the list and cannot go on.</numerusform>
            <numerusform>%n uploads of it stay in the list and cannot go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%n selected row(s)</source>
        <translation>
            <numerusform>%n selected row</numerusform>
            <numerusform>%n selected rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n item(s) removed from the list</source>
        <translation>
            <numerusform>%n item removed from the list</numerusform>
            <numerusform>%n items removed from the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverQuestion</name>
    <message numerus="yes">
        <source>The cover of %n video(s) could not be made or uploaded.</source>
        <translation>
            <numerusform>The cover of %n video could not be made or uploaded.</numerusform>
            <numerusform>The covers of %n videos could not be made or uploaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverStudioDialog</name>
    <message numerus="yes">
        <source>Use for %n video(s)</source>
        <translation>
            <numerusform>Use for %n video</numerusform>
            <numerusform>Use for %n videos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>Fetch %n URL(s)</source>
        <translation>
            <numerusform>Fetch %n URL</numerusform>
            <numerusform>Fetch %n URLs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>Add %n folder</numerusform>
            <numerusform>Add %n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>Add %n file</numerusform>
            <numerusform>Add %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n file(s) are known already.</source>
        <translation>
            <numerusform>%n file is known already.</numerusform>
            <numerusform>%n files are known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replacing the source sends %n of them to the media that exist, which keep their IDs.</source>
        <translation>
            <numerusform>Replacing the source sends %n of them to the media that exists, which keeps its ID.</numerusform>
            <numerusform>Replacing the source sends %n of them to the media that exist, which keep their IDs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldState</name>
    <message numerus="yes">
        <source>Different; missing in %n item(s)</source>
        <translation>
            <numerusform>Different; missing in %n item</numerusform>
            <numerusform>Different; missing in %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Different across %n item(s)</source>
        <translation>
            <numerusform>Different across %n item</numerusform>
            <numerusform>Different across %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileComparison</name>
    <message numerus="yes">
        <source>Comparing %n file(s) with what was uploaded: {percent} %</source>
        <translation>
            <numerusform>Comparing %n file with what was uploaded: {percent} %</numerusform>
            <numerusform>Comparing %n files with what was uploaded: {percent} %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ from what was uploaded. Nothing was changed.</source>
        <translation>
            <numerusform>%n file differs from what was uploaded. Nothing was changed.</numerusform>
            <numerusform>%n files differ from what was uploaded. Nothing was changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are what was uploaded</source>
        <translation>
            <numerusform>%n file is what was uploaded</numerusform>
            <numerusform>%n files are what was uploaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be compared: {cause}</source>
        <translation>
            <numerusform>%n file could not be compared: {cause}</numerusform>
            <numerusform>%n files could not be compared: {cause}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message numerus="yes">
        <source>%n account(s) with their keys in the keychain</source>
        <translation>
            <numerusform>%n account with its keys in the keychain</numerusform>
            <numerusform>%n accounts with their keys in the keychain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the list of %n upload(s), with history, presets and settings</source>
        <translation>
            <numerusform>the list of %n upload, with history, presets and settings</numerusform>
            <numerusform>the list of %n uploads, with history, presets and settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message numerus="yes">
        <source>%n cell(s) stay as they are.</source>
        <translation>
            <numerusform>%n cell stays as it is.</numerusform>
            <numerusform>%n cells stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cells of %n item(s)</source>
        <translation>
            <numerusform>Cells of %n item</numerusform>
            <numerusform>Cells of %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message numerus="yes">
        <source>%n row(s) had no place below the last one.</source>
        <translation>
            <numerusform>%n row had no place below the last one.</numerusform>
            <numerusform>%n rows had no place below the last one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Change %n value(s)</source>
        <translation>
            <numerusform>Change %n value</numerusform>
            <numerusform>Change %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) would change.</source>
        <translation>
            <numerusform>%n value would change.</numerusform>
            <numerusform>%n values would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n row(s)</source>
        <translation>
            <numerusform>{name}: %n row</numerusform>
            <numerusform>{name}: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message numerus="yes">
        <source>Different across %n item(s)</source>
        <translation>
            <numerusform>Different across %n item</numerusform>
            <numerusform>Different across %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobNews</name>
    <message numerus="yes">
        <source>VOD has begun with %n item(s) already and goes on</source>
        <translation>
            <numerusform>VOD has begun with %n item already and goes on</numerusform>
            <numerusform>VOD has begun with %n items already and goes on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>VOD could not be asked about %n item(s): {cause}. They go on there, and VOD is asked again.</source>
        <translation>
            <numerusform>VOD could not be asked about %n item: {cause}. It goes on there, and VOD is asked again.</numerusform>
            <numerusform>VOD could not be asked about %n items: {cause}. They go on there, and VOD is asked again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOnServerDialog</name>
    <message numerus="yes">
        <source>Remove %n item(s) from the server?</source>
        <translation>
            <numerusform>Remove %n item from the server?</numerusform>
            <numerusform>Remove %n items from the server?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) removed.</source>
        <translation>
            <numerusform>%n item removed.</numerusform>
            <numerusform>%n items removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) could not be removed.</source>
        <translation>
            <numerusform>%n item could not be removed.</numerusform>
            <numerusform>%n items could not be removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookUpDialog</name>
    <message numerus="yes">
        <source>VOD told nothing about %n of them</source>
        <translation>
            <numerusform>VOD told nothing about %n of them</numerusform>
            <numerusform>VOD told nothing about %n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are followed in the list now</source>
        <translation>
            <numerusform>%n item is followed in the list now</numerusform>
            <numerusform>%n items are followed in the list now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingCommands</name>
    <message numerus="yes">
        <source>%n item(s) left out: their address holds a key, or their account is only here</source>
        <translation>
            <numerusform>%n item left out: its address holds a key, or its account is only here</numerusform>
            <numerusform>%n items left out: their address holds a key, or their account is only here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) added as drafts</source>
        <translation>
            <numerusform>%n item added as a draft</numerusform>
            <numerusform>%n items added as drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added; their keys are missing</source>
        <translation>
            <numerusform>%n account added; its key is missing</numerusform>
            <numerusform>%n accounts added; their keys are missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkFields</name>
    <message numerus="yes">
        <source>%n authority(ies) in this file; trusted besides the built-in ones.</source>
        <translation>
            <numerusform>%n authority in this file; trusted besides the built-in ones.</numerusform>
            <numerusform>%n authorities in this file; trusted besides the built-in ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Noticing</name>
    <message numerus="yes">
        <source>VOD did not take what was changed of %n finished item(s): {causes}</source>
        <translation>
            <numerusform>VOD did not take what was changed of %n finished item: {causes}</numerusform>
            <numerusform>VOD did not take what was changed of %n finished items: {causes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) put together with the video beside them</source>
        <translation>
            <numerusform>%n file put together with the video beside it</numerusform>
            <numerusform>%n files put together with the videos beside them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not added.</source>
        <translation>
            <numerusform>%n file was not added.</numerusform>
            <numerusform>%n files were not added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreflightDialog</name>
    <message numerus="yes">
        <source>… and %n more; mend these first</source>
        <translation>
            <numerusform>… and %n more; mend these first</numerusform>
            <numerusform>… and %n more; mend these first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and the requests of %n more</source>
        <translation>
            <numerusform>… and the requests of %n more</numerusform>
            <numerusform>… and the requests of %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetCommands</name>
    <message numerus="yes">
        <source>%n item(s) described by the preset</source>
        <translation>
            <numerusform>%n item described by the preset</numerusform>
            <numerusform>%n items described by the preset</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetsDialog</name>
    <message numerus="yes">
        <source>%n preset(s) imported. None of yours was changed.</source>
        <translation>
            <numerusform>%n preset imported. None of yours was changed.</numerusform>
            <numerusform>%n presets imported. None of yours was changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>Discard %n upload(s)?</source>
        <translation>
            <numerusform>Discard %n upload?</numerusform>
            <numerusform>Discard %n uploads?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace the source of %n media?</source>
        <translation>
            <numerusform>Replace the source of %n media?</numerusform>
            <numerusform>Replace the source of %n media?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n item(s) at VOD?</source>
        <translation>
            <numerusform>Cancel %n item at VOD?</numerusform>
            <numerusform>Cancel %n items at VOD?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) are not finished.</source>
        <translation>
            <numerusform>%n upload is not finished.</numerusform>
            <numerusform>%n uploads are not finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n GIF file(s) as images or as videos?</source>
        <translation>
            <numerusform>Upload %n GIF file as image or as video?</numerusform>
            <numerusform>Upload %n GIF files as images or as videos?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message numerus="yes">
        <source>, with %n more file(s)</source>
        <translation>
            <numerusform>, with %n more file</numerusform>
            <numerusform>, with %n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n uploading</source>
        <translation>
            <numerusform>%n uploading</numerusform>
            <numerusform>%n uploading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at VOD</source>
        <translation>
            <numerusform>%n at VOD</numerusform>
            <numerusform>%n at VOD</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>{field} of %n item(s)</source>
        <translation>
            <numerusform>{field} of %n item</numerusform>
            <numerusform>{field} of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Description of %n item(s)</source>
        <translation>
            <numerusform>Description of %n item</numerusform>
            <numerusform>Description of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removal of %n item(s)</source>
        <translation>
            <numerusform>Removal of %n item</numerusform>
            <numerusform>Removal of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clearing of %n finished item(s)</source>
        <translation>
            <numerusform>Clearing of %n finished item</numerusform>
            <numerusform>Clearing of %n finished items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move of %n item(s)</source>
        <translation>
            <numerusform>Move of %n item</numerusform>
            <numerusform>Move of %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message numerus="yes">
        <source>Start upload (%n)</source>
        <translation>
            <numerusform>Start upload (%n)</numerusform>
            <numerusform>Start upload (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry failed (%n)</source>
        <translation>
            <numerusform>Retry failed (%n)</numerusform>
            <numerusform>Retry failed (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UrlsDialog</name>
    <message numerus="yes">
        <source>Asking %n address(es)…</source>
        <translation>
            <numerusform>Asking %n address…</numerusform>
            <numerusform>Asking %n addresses…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can be added</source>
        <translation>
            <numerusform>%n can be added</numerusform>
            <numerusform>%n can be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <translation>
            <numerusform>%n cannot</numerusform>
            <numerusform>%n cannot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in the list already</source>
        <translation>
            <numerusform>%n is in the list already</numerusform>
            <numerusform>%n are in the list already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{size} in %n file(s) whose size is known</source>
        <translation>
            <numerusform>{size} in %n file whose size is known</numerusform>
            <numerusform>{size} in %n files whose size is known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n</source>
        <translation>
            <numerusform>Start %n</numerusform>
            <numerusform>Start %n</numerusform>
        </translation>
    </message>
</context>
</TS>
