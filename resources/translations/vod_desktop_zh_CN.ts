<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About VOD Desktop</source>
        <translation>关于 VOD Desktop</translation>
    </message>
    <message>
        <source>Libraries and licences</source>
        <translation>组件与许可证</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>av brings FFmpeg with parts under the GPL 2 or later (x264, x265).</source>
        <translation>av 附带的 FFmpeg 含有 GPL 2 或更高版本许可的部分（x264、x265）。</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Puts media into Alibaba Cloud ApsaraVideo VOD and proves that they arrived.</source>
        <translation>把音视频、图片和字幕上传到阿里云视频点播，并校验确认已完整送达。</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. It is made of:</source>
        <translation>以 Apache License 2.0 发布的自由软件，由以下组件构成：</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>AccessKey</source>
        <translation>AccessKey</translation>
    </message>
    <message>
        <source>Temporary key (STS)</source>
        <translation>临时密钥（STS）</translation>
    </message>
    <message>
        <source>App server</source>
        <translation>应用服务器</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Pasted pair</source>
        <translation>粘贴的地址和凭证</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>Account for new uploads</source>
        <translation>新上传使用的账号</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>添加账号…</translation>
    </message>
    <message>
        <source>Manage accounts…</source>
        <translation>管理账号…</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>无账号</translation>
    </message>
    <message>
        <source>Add an account to upload</source>
        <translation>添加账号后即可上传</translation>
    </message>
</context>
<context>
    <name>AccountChoiceEditor</name>
    <message>
        <source>Default of the account</source>
        <translation>账号默认</translation>
    </message>
    <message>
        <source>No transcoding</source>
        <translation>不转码</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>VOD answered: the key works in {region}.</source>
        <translation>点播服务已应答：密钥在 {region} 可用。</translation>
    </message>
    <message>
        <source>Enter the AccessKey ID.</source>
        <translation>请输入 AccessKey ID。</translation>
    </message>
    <message>
        <source>Enter the AccessKey secret.</source>
        <translation>请输入 AccessKey Secret。</translation>
    </message>
    <message>
        <source>A temporary key needs its security token, too.</source>
        <translation>临时密钥还需要对应的 SecurityToken。</translation>
    </message>
    <message>
        <source>This is not a host name or web address.</source>
        <translation>这不是有效的主机名或网址。</translation>
    </message>
    <message>
        <source>Without encryption only this computer itself can be called; use https.</source>
        <translation>不加密的连接只能用于本机，请使用 https。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>密钥类型</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>密钥来源</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>AccessKey secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>SecurityToken</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Region of VOD</source>
        <translation>点播服务地域</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入地址</translation>
    </message>
    <message>
        <source>That of the region</source>
        <translation>使用该地域的默认地址</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>Edit account</source>
        <translation>编辑账号</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>连接账号</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Copy the policy that is needed</source>
        <translation>复制所需的权限策略</translation>
    </message>
    <message>
        <source>Enter the secret again to test what was changed here.</source>
        <translation>要测试修改后的内容，请重新输入密钥或令牌。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The account is saved, its key only until the program ends. {problem}</source>
        <translation>账号已保存，但密钥只保留到程序退出。{problem}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>我的账号</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>设为默认</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>{name} (default)</source>
        <translation>{name}（默认）</translation>
    </message>
    <message>
        <source>nothing leaves this computer</source>
        <translation>数据不会离开这台电脑</translation>
    </message>
    <message>
        <source>through {host}</source>
        <translation>经由 {host}</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) need you</source>
        <translation>
            <numerusform>%n 个上传需要处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>“{name}”: the connection works.</source>
        <translation>“{name}”：连接正常。</translation>
    </message>
    <message>
        <source>Remove the account “{name}”?</source>
        <translation>移除账号“{name}”？</translation>
    </message>
    <message>
        <source>Its key is deleted from this computer. Nothing changes at VOD.</source>
        <translation>它的密钥会从这台电脑上删除，点播服务中的内容不变。</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) of it stay in the list and cannot go on.</source>
        <translation>
            <numerusform>它的 %n 个上传会留在列表中，但无法继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No account yet. Add one to upload to VOD.</source>
        <translation>还没有账号。添加账号后即可上传到点播服务。</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop (keep for resume)</source>
        <translation>停止（可续传）</translation>
    </message>
    <message>
        <source>Discard upload…</source>
        <translation>放弃上传…</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>编辑标题</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Copy media ID</source>
        <translation>复制媒体 ID</translation>
    </message>
    <message>
        <source>Copy ticket text</source>
        <translation>复制工单内容</translation>
    </message>
    <message>
        <source>Compare with the file</source>
        <translation>与文件比对</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>停止跟踪</translation>
    </message>
    <message>
        <source>Cancel at VOD</source>
        <translation>在点播取消</translation>
    </message>
    <message>
        <source>Copy job ID</source>
        <translation>复制任务 ID</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Upload with a pasted pair…</source>
        <translation>用粘贴的地址和凭证上传…</translation>
    </message>
    <message>
        <source>Add URLs…</source>
        <translation>添加 URL…</translation>
    </message>
    <message>
        <source>Register from OSS…</source>
        <translation>从 OSS 注册…</translation>
    </message>
    <message>
        <source>Take over a sheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Save a sheet to fill in…</source>
        <translation>保存待填写的表格…</translation>
    </message>
    <message>
        <source>Save results as a sheet…</source>
        <translation>将结果导出为表格…</translation>
    </message>
    <message>
        <source>Start upload</source>
        <translation>开始上传</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>Left on server…</source>
        <translation>服务器上的遗留内容…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Start or pause</source>
        <translation>开始或暂停</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop (keep for resume)</source>
        <translation>停止（可续传）</translation>
    </message>
    <message>
        <source>Discard upload…</source>
        <translation>放弃上传…</translation>
    </message>
    <message>
        <source>Discard upload: deletes at VOD what was sent. Cannot be undone</source>
        <translation>放弃上传：删除 VOD 上已发送的内容，无法撤销</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>编辑标题</translation>
    </message>
    <message>
        <source>Edit as grid</source>
        <translation>以网格编辑</translation>
    </message>
    <message>
        <source>Copy media ID</source>
        <translation>复制媒体 ID</translation>
    </message>
    <message>
        <source>Paste files or URLs</source>
        <translation>粘贴文件或 URL</translation>
    </message>
    <message>
        <source>Video or audio…</source>
        <translation>视频或音频…</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Watermark…</source>
        <translation>水印…</translation>
    </message>
    <message>
        <source>Subtitle…</source>
        <translation>字幕…</translation>
    </message>
    <message>
        <source>Material…</source>
        <translation>素材…</translation>
    </message>
    <message>
        <source>Export queue…</source>
        <translation>导出队列…</translation>
    </message>
    <message>
        <source>Open queue…</source>
        <translation>打开队列…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>导出全部…</translation>
    </message>
    <message>
        <source>Import everything…</source>
        <translation>导入全部…</translation>
    </message>
    <message>
        <source>Check before uploading…</source>
        <translation>上传前检查…</translation>
    </message>
    <message>
        <source>Look up at VOD…</source>
        <translation>在点播中查询…</translation>
    </message>
    <message>
        <source>Add subtitle or cover…</source>
        <translation>添加字幕或封面…</translation>
    </message>
    <message>
        <source>Replace source…</source>
        <translation>替换源文件…</translation>
    </message>
    <message>
        <source>Send another file to the same media ID</source>
        <translation>向同一媒体 ID 上传另一个文件</translation>
    </message>
    <message>
        <source>Compare with the file</source>
        <translation>与文件比对</translation>
    </message>
    <message>
        <source>Copy job ID</source>
        <translation>复制任务 ID</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>停止跟踪</translation>
    </message>
    <message>
        <source>VOD is not asked any more what becomes of it</source>
        <translation>不再向点播查询后续状态</translation>
    </message>
    <message>
        <source>Cancel at VOD</source>
        <translation>在点播取消</translation>
    </message>
    <message>
        <source>VOD cancels what it has not begun with</source>
        <translation>点播会取消尚未开始的任务</translation>
    </message>
    <message>
        <source>Copy path or URL</source>
        <translation>复制路径或 URL</translation>
    </message>
    <message>
        <source>Copy ticket text</source>
        <translation>复制工单内容</translation>
    </message>
    <message>
        <source>Open in console</source>
        <translation>在控制台中打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move to top</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <source>Move to bottom</source>
        <translation>移到最后</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性面板</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Sort in queue order</source>
        <translation>按队列顺序排列</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>账号…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>试用沙箱</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>日志…</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>诊断包…</translation>
    </message>
    <message>
        <source>Remove all my data…</source>
        <translation>删除我的所有数据…</translation>
    </message>
    <message>
        <source>About VOD Desktop</source>
        <translation>关于 VOD Desktop</translation>
    </message>
    <message>
        <source>{action}: {step}</source>
        <translation>{action}：{step}</translation>
    </message>
    <message>
        <source>{action} ({count})</source>
        <translation>{action}（{count}）</translation>
    </message>
    <message>
        <source>{action} ({count} of {selected})</source>
        <translation>{action}（{selected} 项中的 {count} 项）</translation>
    </message>
    <message numerus="yes">
        <source>%n selected row(s)</source>
        <translation>
            <numerusform>选中的 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>No call has been made for it yet.</source>
        <translation>还没有任何调用记录。</translation>
    </message>
    <message>
        <source>Select one item to see its calls.</source>
        <translation>选择单个项目可查看调用记录。</translation>
    </message>
</context>
<context>
    <name>CategoryChips</name>
    <message>
        <source>Category {name}</source>
        <translation>分类 {name}</translation>
    </message>
</context>
<context>
    <name>CategoryEditor</name>
    <message>
        <source>Attached media have categories of their own. Select them apart from videos and images.</source>
        <translation>辅助媒资有自己的分类。请与视频、图片分开选择。</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>添加分类</translation>
    </message>
    <message>
        <source>Category {id}</source>
        <translation>分类 {id}</translation>
    </message>
</context>
<context>
    <name>CategoryPopup</name>
    <message>
        <source>Search, or enter an ID</source>
        <translation>搜索，或输入 ID</translation>
    </message>
    <message>
        <source>Search categories</source>
        <translation>搜索分类</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Fetch the categories anew</source>
        <translation>重新获取分类</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Use the ID {id}</source>
        <translation>使用 ID {id}</translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation>新建“{name}”</translation>
    </message>
    <message>
        <source>Create “{name}” in “{above}”</source>
        <translation>在“{above}”下新建“{name}”</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Search, or enter an ID</source>
        <translation>搜索，或输入 ID</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>可选项</translation>
    </message>
    <message>
        <source>Search choices</source>
        <translation>搜索可选项</translation>
    </message>
    <message>
        <source>Fetch the choices anew</source>
        <translation>重新获取可选项</translation>
    </message>
    <message>
        <source>Use “{text}”</source>
        <translation>使用“{text}”</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>VOD Desktop is running with this home. Close it first, or manage accounts in its window.</source>
        <translation>VOD Desktop 正在使用这个主目录。请先退出它，或在它的窗口里管理账号。</translation>
    </message>
    <message>
        <source>There is an account named “{name}” already.</source>
        <translation>已有名为“{name}”的账号。</translation>
    </message>
    <message>
        <source>An AccessKey id and its secret are needed.</source>
        <translation>需要 AccessKey ID 和对应的 Secret。</translation>
    </message>
    <message>
        <source>An app server needs its address and a token only: no key, endpoint or environment.</source>
        <translation>应用服务器只需要地址和令牌，不需要密钥、接入地址或环境变量。</translation>
    </message>
    <message>
        <source>Token for the app server: </source>
        <translation>应用服务器令牌：</translation>
    </message>
    <message>
        <source>The account was not saved: without a keychain its key would be gone with this command.</source>
        <translation>账号未保存：没有钥匙串，密钥会随本命令结束而消失。</translation>
    </message>
    <message>
        <source>Account “{name}” saved; its key is in the keychain.</source>
        <translation>账号“{name}”已保存，密钥在钥匙串中。</translation>
    </message>
    <message>
        <source>Account “{name}” saved; what renews its login is in the keychain.</source>
        <translation>账号“{name}”已保存；用于续期登录的令牌存放在系统钥匙串中。</translation>
    </message>
    <message>
        <source>Account “{name}” saved; its keys come from the command.</source>
        <translation>账号“{name}”已保存；密钥由该命令提供。</translation>
    </message>
    <message>
        <source>Account “{name}” and its key removed.</source>
        <translation>账号“{name}”及其密钥已移除。</translation>
    </message>
    <message>
        <source>Account “{name}” works.</source>
        <translation>账号“{name}”可用。</translation>
    </message>
    <message>
        <source>AccessKey id: </source>
        <translation>AccessKey ID：</translation>
    </message>
    <message>
        <source>AccessKey secret: </source>
        <translation>AccessKey Secret：</translation>
    </message>
    <message>
        <source>Security token: </source>
        <translation>SecurityToken：</translation>
    </message>
    <message>
        <source>There is no account yet. Add one: vod-desktop accounts add NAME</source>
        <translation>还没有账号。添加账号：vod-desktop accounts add NAME</translation>
    </message>
    <message>
        <source>There is no account named “{name}”.</source>
        <translation>没有名为“{name}”的账号。</translation>
    </message>
    <message>
        <source>{name}: goes without its cover: {message}</source>
        <translation>{name}：不带封面上传：{message}</translation>
    </message>
    <message>
        <source>{name}, row {row}: {message}</source>
        <translation>{name}，第 {row} 行：{message}</translation>
    </message>
    <message>
        <source>{name}: media id {media_id}, {size}, CRC-64 {crc64}, verified</source>
        <translation>{name}：媒体 ID {media_id}，{size}，CRC-64 {crc64}，已校验</translation>
    </message>
    <message>
        <source>{name}: already uploaded and unchanged, media id {media_id}</source>
        <translation>{name}：已上传且未改变，媒体 ID {media_id}</translation>
    </message>
    <message>
        <source>{name}: goes along as the cover of {video}</source>
        <translation>{name}：作为 {video} 的封面一起上传</translation>
    </message>
    <message>
        <source>{name}: goes along as a subtitle of {video}</source>
        <translation>{name}：作为 {video} 的字幕一起上传</translation>
    </message>
    <message>
        <source>{name}: describes {video}</source>
        <translation>{name}：描述 {video}</translation>
    </message>
    <message>
        <source>Give URLs, or a file with --from; not both.</source>
        <translation>请给出 URL，或用 --from 指定文件，二者选一。</translation>
    </message>
    <message>
        <source>--endpoint needs the key pair in the environment: {variable} and its companions.</source>
        <translation>使用 --endpoint 时，需在环境变量中提供密钥：{variable} 等。</translation>
    </message>
    <message>
        <source>Interrupted. Run the same command again to go on.</source>
        <translation>已中断。再次运行同一命令即可继续。</translation>
    </message>
    <message>
        <source>Another VOD Desktop uses this home and does not answer. Close it, or use --home.</source>
        <translation>另一个 VOD Desktop 正在使用这个主目录且没有响应。请将它关闭，或使用 --home。</translation>
    </message>
    <message>
        <source>{url}: submitted, job id {job_id}</source>
        <translation>{url}：已提交，任务 ID {job_id}</translation>
    </message>
    <message>
        <source>{url}: done already, media id {media_id}</source>
        <translation>{url}：此前已完成，媒体 ID {media_id}</translation>
    </message>
    <message>
        <source>{path}: is what was uploaded, media id {media_id}, CRC-64 {crc64}</source>
        <translation>{path}：与已上传的内容一致，媒体 ID {media_id}，CRC-64 {crc64}</translation>
    </message>
    <message>
        <source>{url}: already registered, media id {media_id}</source>
        <translation>{url}：此前已注册，媒体 ID {media_id}</translation>
    </message>
    <message>
        <source>{url}: media id {media_id}</source>
        <translation>{url}：媒体 ID {media_id}</translation>
    </message>
    <message>
        <source>✓ removed: {what}</source>
        <translation>✓ 已移除：{what}</translation>
    </message>
    <message>
        <source>VOD was asked to cancel: {what}</source>
        <translation>已请求点播取消：{what}</translation>
    </message>
    <message>
        <source>media id {media_id}</source>
        <translation>媒体 ID {media_id}</translation>
    </message>
    <message>
        <source>now followed in the list</source>
        <translation>已加入列表跟踪</translation>
    </message>
    <message>
        <source>There is no profile “{name}” in {path}.</source>
        <translation>{path} 中没有名为“{name}”的配置。</translation>
    </message>
    <message>
        <source>Password of {user} at the proxy {host}: </source>
        <translation>代理 {host} 上用户 {user} 的密码：</translation>
    </message>
    <message>
        <source>This password cannot be sent to a proxy.</source>
        <translation>此密码无法发送给代理。</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>未删除任何内容。</translation>
    </message>
    <message>
        <source>The files stay until every key is removed. Try again.</source>
        <translation>在所有密钥删除之前，文件会保留。请重试。</translation>
    </message>
    <message>
        <source>This removes from this computer:</source>
        <translation>将从这台电脑删除：</translation>
    </message>
    <message>
        <source>- {count} accounts with their keys in the keychain</source>
        <translation>- {count} 个账号及其在钥匙串中的密钥</translation>
    </message>
    <message>
        <source>- the list of {count} uploads, history, presets and settings</source>
        <translation>- 含 {count} 个上传的列表、历史、预设和设置</translation>
    </message>
    <message>
        <source>- logs, pictures and the sandbox in {folder}</source>
        <translation>- {folder} 中的日志、图片和沙箱</translation>
    </message>
    <message>
        <source>Your files and what is at VOD stay. This cannot be undone.</source>
        <translation>您的文件和点播中的内容会保留。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Type yes to remove it:</source>
        <translation>输入 yes 确认删除：</translation>
    </message>
    <message>
        <source>Removed: {path}</source>
        <translation>已删除：{path}</translation>
    </message>
    <message>
        <source>Still there, remove it by hand: {path}</source>
        <translation>仍然存在，请手动删除：{path}</translation>
    </message>
    <message>
        <source>You are logged in with “{name}”.</source>
        <translation>已登录账号“{name}”。</translation>
    </message>
    <message>
        <source>The login of “{name}” is gone.</source>
        <translation>“{name}”的登录已从本机清除。</translation>
    </message>
    <message>
        <source>Its server could not be told and may keep it for a while: {problem}</source>
        <translation>未能通知其服务器，登录可能还会保留一段时间：{problem}</translation>
    </message>
    <message>
        <source>There is no account with a login named “{name}”.</source>
        <translation>没有名为“{name}”且使用登录方式的账号。</translation>
    </message>
    <message>
        <source>Open {url} in any browser and type the code {code}.</source>
        <translation>请用任意浏览器打开 {url}，并输入代码 {code}。</translation>
    </message>
    <message>
        <source>A pasted pair is for one file: name it, and nothing else.</source>
        <translation>一组粘贴的凭证只用于一个文件：请只指定该文件。</translation>
    </message>
    <message>
        <source>Upload address: </source>
        <translation>上传地址：</translation>
    </message>
    <message>
        <source>Upload auth: </source>
        <translation>上传凭证：</translation>
    </message>
    <message>
        <source>Interrupted. What was added stays in the list.</source>
        <translation>已中断。已添加的内容会留在列表中。</translation>
    </message>
    <message>
        <source>Saved: {path} ({count} rows)</source>
        <translation>已保存：{path}（{count} 行）</translation>
    </message>
    <message>
        <source>Left out: {count} rows whose address holds a key, or whose account exists here only.</source>
        <translation>未导出：{count} 行，其地址含有密钥，或其账号仅存在于此处。</translation>
    </message>
    <message>
        <source>Not run for keys without --allow-commands: {command}</source>
        <translation>未使用 --allow-commands，不会运行以下命令获取密钥：{command}</translation>
    </message>
    <message>
        <source>Several categories need --kind watermark, subtitle or material.</source>
        <translation>多个分类需要 --kind watermark、subtitle 或 material。</translation>
    </message>
</context>
<context>
    <name>CliHelp</name>
    <message>
        <source>Puts media into Alibaba Cloud ApsaraVideo VOD. Without a command the window opens.</source>
        <translation>将媒体上传到阿里云视频点播。不带命令时打开窗口。</translation>
    </message>
    <message>
        <source>upload files and folders</source>
        <translation>上传文件和文件夹</translation>
    </message>
    <message>
        <source>list, add, remove and test accounts</source>
        <translation>列出、添加、删除和测试账号</translation>
    </message>
    <message>
        <source>run the stand-in for VOD and OSS until interrupted</source>
        <translation>运行点播和 OSS 的沙箱，直到被中断</translation>
    </message>
    <message>
        <source>Opens the window of VOD Desktop.</source>
        <translation>打开 VOD Desktop 窗口。</translation>
    </message>
    <message>
        <source>files and folders to add</source>
        <translation>要添加的文件和文件夹</translation>
    </message>
    <message>
        <source>open the window on the built-in sandbox; no account needed</source>
        <translation>使用内置沙箱打开窗口，无需账号</translation>
    </message>
    <message>
        <source>save a picture of the window and end</source>
        <translation>保存窗口截图后退出</translation>
    </message>
    <message>
        <source>another folder for database, logs and settings</source>
        <translation>数据库、日志和设置使用另一个文件夹</translation>
    </message>
    <message>
        <source>a saved account; the default one otherwise</source>
        <translation>已保存的账号；不指定则用默认账号</translation>
    </message>
    <message>
        <source>use the built-in sandbox for this command</source>
        <translation>此命令使用内置沙箱</translation>
    </message>
    <message>
        <source>another VOD endpoint, with the keys in ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET</source>
        <translation>使用另一个点播接入地址，密钥取自 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET</translation>
    </message>
    <message>
        <source>region of those keys (default cn-shanghai)</source>
        <translation>上述密钥的地域（默认 cn-shanghai）</translation>
    </message>
    <message>
        <source>print one JSON object a line on standard output</source>
        <translation>在标准输出上每行输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>files and folders; folders are walked</source>
        <translation>文件和文件夹；文件夹会被遍历</translation>
    </message>
    <message>
        <source>what the files are; the extension decides otherwise</source>
        <translation>文件的类型；不指定则由扩展名决定</translation>
    </message>
    <message>
        <source>title (default: the file&apos;s name)</source>
        <translation>标题（默认：文件名）</translation>
    </message>
    <message>
        <source>tags, separated by commas</source>
        <translation>标签，用逗号分隔</translation>
    </message>
    <message>
        <source>category; with --kind watermark, subtitle or material several, separated by commas</source>
        <translation>分类 ID；--kind 为 watermark、subtitle 或 material 时可有多个，用逗号分隔</translation>
    </message>
    <message>
        <source>picture, address, or second of the video</source>
        <translation>图片、地址，或视频的第几秒</translation>
    </message>
    <message>
        <source>upload a video without its cover when that cannot be made or sent; otherwise such a video fails</source>
        <translation>封面无法生成或上传时，不带封面上传视频；否则该视频失败</translation>
    </message>
    <message>
        <source>fill in what is not given here from this preset</source>
        <translation>未在此给出的内容由该预设填写</translation>
    </message>
    <message>
        <source>callback, acceleration and data of your own</source>
        <translation>回调、加速和自定义数据</translation>
    </message>
    <message>
        <source>CSV or XLSX that describes the files, a row for each; its cells count before the flags</source>
        <translation>描述文件的 CSV 或 XLSX，每个文件一行；单元格优先于选项</translation>
    </message>
    <message>
        <source>upload pictures, subtitles and JSON beside a video of the same name singly, not as its cover and the like</source>
        <translation>与视频同名的图片、字幕和 JSON 单独上传，不作为其封面等</translation>
    </message>
    <message>
        <source>bytes per second over all: 500K, 10M, 1G</source>
        <translation>总速度，每秒字节数：500K、10M、1G</translation>
    </message>
    <message>
        <source>also upload what is done and unchanged</source>
        <translation>已完成且未更改的也重新上传</translation>
    </message>
    <message>
        <source>tell what would fail or surprise and which requests would be made; nothing is created. Exit code 1 if something would fail</source>
        <translation>列出会失败或需留意的内容以及将发出的请求；不创建任何内容。有内容会失败时退出码为 1</translation>
    </message>
    <message>
        <source>tell what an upload address and an upload auth hold, without any call; exit code 1 if they cannot be used</source>
        <translation>说明上传地址和上传凭证的内容，不发出任何请求；不能使用时退出码为 1</translation>
    </message>
    <message>
        <source>the file that they are for</source>
        <translation>它们所对应的文件</translation>
    </message>
    <message>
        <source>print a JSON object on standard output</source>
        <translation>在标准输出上输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>print what a support bundle would hold, or save one</source>
        <translation>输出支持包的内容，或保存支持包</translation>
    </message>
    <message>
        <source>write the bundle there</source>
        <translation>将支持包写入该文件</translation>
    </message>
    <message>
        <source>remove keys, lists, logs and settings of this program from this computer</source>
        <translation>从此电脑删除本程序的密钥、列表、日志和设置</translation>
    </message>
    <message>
        <source>do not ask</source>
        <translation>不询问</translation>
    </message>
    <message>
        <source>names, regions and shortened key ids</source>
        <translation>名称、地域和缩短的密钥 ID</translation>
    </message>
    <message>
        <source>save an account; the secret is asked for, read from standard input, or taken from the environment</source>
        <translation>保存账号；密钥通过询问、标准输入或环境变量取得</translation>
    </message>
    <message>
        <source>AccessKey id; asked for otherwise</source>
        <translation>AccessKey ID；不指定则询问</translation>
    </message>
    <message>
        <source>ask this server of your own for uploads; its token is asked for or read from standard input</source>
        <translation>向您自己的服务器请求上传；其令牌通过询问或标准输入取得</translation>
    </message>
    <message>
        <source>read AccessKey id, secret and, if any, token from standard input, a line each; of an app server the token</source>
        <translation>从标准输入读取 AccessKey ID、密钥以及令牌（如有），每行一个；应用服务器则读取令牌</translation>
    </message>
    <message>
        <source>take ALIBABA_CLOUD_ACCESS_KEY_ID and its companions</source>
        <translation>取用 ALIBABA_CLOUD_ACCESS_KEY_ID 及其相关变量</translation>
    </message>
    <message>
        <source>remove an account and its key</source>
        <translation>删除账号及其密钥</translation>
    </message>
    <message>
        <source>make a cheap call</source>
        <translation>发出一次开销很小的请求</translation>
    </message>
    <message>
        <source>log in again at the app server of an account</source>
        <translation>在账号的应用服务器上重新登录</translation>
    </message>
    <message>
        <source>forget the login of an account on this computer</source>
        <translation>在此电脑上忘记账号的登录</translation>
    </message>
    <message>
        <source>take a profile of the vendor&apos;s command line (~/.aliyun)</source>
        <translation>取用阿里云命令行的配置（~/.aliyun）</translation>
    </message>
    <message>
        <source>run this program, without a shell, whenever a temporary key is needed; it prints one as JSON</source>
        <translation>需要临时密钥时运行此程序（不经 shell）；它以 JSON 输出密钥</translation>
    </message>
    <message>
        <source>fetch temporary keys from here; the token for it is asked for or read from standard input</source>
        <translation>从此处获取临时密钥；其令牌通过询问或标准输入取得</translation>
    </message>
    <message>
        <source>with --app-server: log in at this OAuth 2.0 server, by a code that is shown, in place of a token</source>
        <translation>与 --app-server 一起：用显示的代码在此 OAuth 2.0 服务器登录，代替令牌</translation>
    </message>
    <message>
        <source>name of this program there</source>
        <translation>本程序在那里的名称</translation>
    </message>
    <message>
        <source>when an entered temporary key ends: 2030-01-31T12:00:00Z</source>
        <translation>所输入临时密钥的到期时间：2030-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>write the queue to a file without keys, or take one in</source>
        <translation>将队列写入不含密钥的文件，或导入队列</translation>
    </message>
    <message>
        <source>Writes what is not done: paths, forms and the names of accounts.</source>
        <translation>写入未完成的内容：路径、表单和账号名称。</translation>
    </message>
    <message>
        <source>upload what was added, and have VOD take the URLs</source>
        <translation>上传新添加的文件，并让点播服务处理其中的 URL</translation>
    </message>
    <message>
        <source>write everything but keys and passwords to a file, or take one in</source>
        <translation>将密钥和密码以外的全部内容写入文件，或导入</translation>
    </message>
    <message>
        <source>Writes accounts without keys, settings, presets, meanings of sheet columns, history and the queue.</source>
        <translation>写入账号（不含密钥）、设置、预设、表格列的含义、历史和队列。</translation>
    </message>
    <message>
        <source>use the settings of the file from now on</source>
        <translation>从现在起使用文件中的设置</translation>
    </message>
    <message>
        <source>let accounts of the file run the programs that it names to get keys; they are printed first without it</source>
        <translation>允许文件中的账号运行其指定的程序来获取密钥；不加此选项则先列出这些程序</translation>
    </message>
    <message>
        <source>write the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>add what it holds; nothing that is there is changed</source>
        <translation>添加其中的内容；已有内容不变</translation>
    </message>
    <message>
        <source>also add what the other computer has begun to upload; it begins anew here</source>
        <translation>另一台电脑已开始上传的内容也添加；在此重新开始</translation>
    </message>
    <message>
        <source>proxy for all calls: http://, https:// or socks5:// with host and port, as in http://user@proxy:3128; its password is asked for, or taken from VOD_DESKTOP_PROXY_PASSWORD</source>
        <translation>所有请求的代理：http://、https:// 或 socks5:// 加主机和端口，如 http://user@proxy:3128；密码通过询问取得，或取自 VOD_DESKTOP_PROXY_PASSWORD</translation>
    </message>
    <message>
        <source>proxy for all calls: http://, https:// or socks5:// with host and port, as in http://user@proxy:3128; its password is asked for, or taken from VOD_DESKTOP_PROXY_PASSWORD, or with --stdin the first line of standard input</source>
        <translation>所有请求的代理：http://、https:// 或 socks5:// 加主机和端口，如 http://user@proxy:3128；密码通过询问取得，或取自 VOD_DESKTOP_PROXY_PASSWORD，带 --stdin 时为标准输入的第一行</translation>
    </message>
    <message>
        <source>PEM file of authorities that are trusted besides the built-in ones</source>
        <translation>除内置证书颁发机构外还信任的 PEM 文件</translation>
    </message>
    <message>
        <source>a pasted pair</source>
        <translation>粘贴的上传凭证</translation>
    </message>
    <message>
        <source>Upload address and upload auth that someone sent for one file; no account is needed.</source>
        <translation>他人发来的、用于一个文件的上传地址和上传凭证；无需账号。</translation>
    </message>
    <message>
        <source>ask for the two texts, or read them from standard input, a line each; with --account, its network is used</source>
        <translation>询问这两段文本，或从标准输入读取，每行一段；带 --account 时使用该账号的网络设置</translation>
    </message>
    <message>
        <source>if you were told one</source>
        <translation>如果对方告知了</translation>
    </message>
    <message>
        <source>a text with one URL a line, or CSV or XLSX with the columns url, title, description, tags, category, cover, extension, template_group, workflow, storage, app, user_data; the headings of upload sheets are known, too</source>
        <translation>每行一个 URL 的文本，或包含以下列的 CSV 或 XLSX：url、title、description、tags、category、cover、extension、template_group、workflow、storage、app、user_data；也识别上传表格的列名</translation>
    </message>
    <message>
        <source>have VOD fetch media from URLs</source>
        <translation>让点播从 URL 拉取媒体</translation>
    </message>
    <message>
        <source>addresses of video or audio that VOD can reach</source>
        <translation>点播可访问的音视频地址</translation>
    </message>
    <message>
        <source>file type where a URL does not tell it: mp4</source>
        <translation>URL 未表明时的文件类型：mp4</translation>
    </message>
    <message>
        <source>ask each address for its size first; files above 20 GB count as bad rows</source>
        <translation>先向每个地址询问文件大小；超过 20 GB 的文件视为有误的行</translation>
    </message>
    <message>
        <source>follow the jobs to their end</source>
        <translation>跟踪任务直到结束</translation>
    </message>
    <message>
        <source>make objects of your own OSS bucket media</source>
        <translation>将您自己 OSS Bucket 中的文件注册为媒体</translation>
    </message>
    <message>
        <source>tell how media and jobs are at VOD</source>
        <translation>查询媒体和任务在点播的状态</translation>
    </message>
    <message>
        <source>media ids, job ids, or URLs that were pulled</source>
        <translation>媒体 ID、任务 ID 或拉取过的 URL</translation>
    </message>
    <message>
        <source>take pulls that VOD still works on into the list, whoever began them, and follow them there</source>
        <translation>将点播仍在处理的拉取任务加入列表并跟踪，不论由谁发起</translation>
    </message>
    <message>
        <source>compare finished uploads with the files on this computer</source>
        <translation>将已完成的上传与此电脑上的文件比较</translation>
    </message>
    <message>
        <source>files, folders or media ids</source>
        <translation>文件、文件夹或媒体 ID</translation>
    </message>
    <message>
        <source>list what this program created at the services and did not finish</source>
        <translation>列出本程序在服务端创建而未完成的内容</translation>
    </message>
    <message>
        <source>abort those uploads, delete those media, cancel those pulls; cannot be undone</source>
        <translation>中止这些上传、删除这些媒体、取消这些拉取；无法撤销</translation>
    </message>
    <message>
        <source>title (default: the name in the URL)</source>
        <translation>标题（默认：URL 中的名称）</translation>
    </message>
    <message>
        <source>address of a picture</source>
        <translation>图片的地址</translation>
    </message>
    <message>
        <source>also what is done already</source>
        <translation>已完成的也包括在内</translation>
    </message>
    <message>
        <source>send the good rows although others are bad</source>
        <translation>即使其他行有误，也发送正确的行</translation>
    </message>
    <message>
        <source>print the requests, without keys, and send nothing</source>
        <translation>输出请求内容（不含密钥），不发送</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>位置参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示此帮助并退出</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>显示版本号并退出</translation>
    </message>
</context>
<context>
    <name>ColorButton</name>
    <message>
        <source>Colour of the account in lists</source>
        <translation>账号在列表中的颜色</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Colour: {name}</source>
        <translation>颜色：{name}</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天蓝色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Column {letters}</source>
        <translation>{letters} 列</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>“{heading}” is</source>
        <translation>“{heading}”表示</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add as: {kind}</source>
        <translation>添加为：{kind}</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Everything that can be uploaded ({patterns})</source>
        <translation>所有可上传的文件 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>There are no files and no web addresses on the clipboard</source>
        <translation>剪贴板中没有文件，也没有网址</translation>
    </message>
    <message>
        <source>Add subtitle or cover</source>
        <translation>添加字幕或封面</translation>
    </message>
    <message>
        <source>Subtitles and pictures ({patterns})</source>
        <translation>字幕和图片 ({patterns})</translation>
    </message>
    <message>
        <source>VOD is being asked</source>
        <translation>正在向点播查询</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) removed from the list</source>
        <translation>
            <numerusform>已从列表移除 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The media ID is on the clipboard: paste it into the console&apos;s search</source>
        <translation>媒体 ID 已复制：请粘贴到控制台的搜索框</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>Sandbox: nothing leaves this computer</source>
        <translation>沙箱：数据不会离开这台电脑</translation>
    </message>
    <message>
        <source>Queue paused. Nothing is uploaded until it is resumed.</source>
        <translation>队列已暂停，继续之前不会上传任何内容。</translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation>继续队列</translation>
    </message>
    <message>
        <source>No connection to VOD. Uploads go on by themselves as soon as it is back.</source>
        <translation>无法连接点播服务，恢复后上传会自动继续。</translation>
    </message>
    <message>
        <source>The keychain is locked. Uploads that need a key wait until it is opened.</source>
        <translation>钥匙串已锁定，需要密钥的上传会等它解锁。</translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message>
        <source>Choose a cover</source>
        <translation>选择封面</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Made to fit what VOD takes: {shape}</source>
        <translation>已调整到点播服务的要求：{shape}</translation>
    </message>
    <message>
        <source>Only videos and audio have a cover.</source>
        <translation>只有视频和音频才有封面。</translation>
    </message>
    <message>
        <source>Drop or paste a picture here.
Without one, VOD takes a frame of the video.</source>
        <translation>把图片拖放或粘贴到这里。
不设置时，点播服务会自动截取一帧。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <translation>“{name}”无法读取。</translation>
    </message>
    <message>
        <source>Cover: {name}</source>
        <translation>封面：{name}</translation>
    </message>
    <message>
        <source>Frame at {position}</source>
        <translation>{position} 处的画面</translation>
    </message>
    <message>
        <source>JPG or PNG up to 1 MB and {width} × {height}; larger pictures are made to fit.</source>
        <translation>JPG 或 PNG，不超过 1 MB 和 {width} × {height}；更大的图片会自动调整。</translation>
    </message>
</context>
<context>
    <name>CoverPicture</name>
    <message>
        <source>This is not a picture that can be read.</source>
        <translation>无法读取这张图片。</translation>
    </message>
    <message>
        <source>The picture could not be kept on this computer; is the disk full?</source>
        <translation>图片无法保存到这台电脑上；磁盘是否已满？</translation>
    </message>
</context>
<context>
    <name>CoverQuestion</name>
    <message numerus="yes">
        <source>The cover of %n video(s) could not be made or uploaded.</source>
        <translation>
            <numerusform>%n 个视频的封面无法生成或上传。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverStudioDialog</name>
    <message>
        <source>Cover studio</source>
        <translation>封面工作室</translation>
    </message>
    <message>
        <source>Choose picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Drop or paste a picture here.</source>
        <translation>将图片拖放或粘贴到此处。</translation>
    </message>
    <message>
        <source>A picture on the web becomes the cover as it is. Copy it here to cut it.</source>
        <translation>网络图片会原样作为封面。如需裁剪，请将图片复制到此处。</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Made to fit what VOD takes: {shape}</source>
        <translation>已调整为视频点播可接受的大小：{shape}</translation>
    </message>
    <message>
        <source>Cover: {name}</source>
        <translation>封面：{name}</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Choose a cover</source>
        <translation>选择封面</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>图片 ({patterns})</translation>
    </message>
    <message>
        <source>Use as cover</source>
        <translation>用作封面</translation>
    </message>
    <message numerus="yes">
        <source>Use for %n video(s)</source>
        <translation>
            <numerusform>用于 %n 个视频</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Each video gets the frame of its own at the same second; of a shorter one it is the last frame.</source>
        <translation>每个视频取自己在同一秒的画面；较短的视频取最后一帧。</translation>
    </message>
</context>
<context>
    <name>CoverWell</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>Whole picture</source>
        <translation>整幅画面</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由裁剪</translation>
    </message>
    <message>
        <source>Safe areas</source>
        <translation>安全区</translation>
    </message>
    <message>
        <source>Draws what players and screens always show: 90 % for pictures, 80 % for words.</source>
        <translation>画出播放器和屏幕总会显示的范围：画面 90%，文字 80%。</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>EC</source>
        <translation>EC</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>权限</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Default of the account</source>
        <translation>账号默认</translation>
    </message>
    <message>
        <source>None; takes the place of the template group</source>
        <translation>无；设置后将取代转码模板组</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>Fetch %n URL(s)</source>
        <translation>
            <numerusform>拉取 %n 个 URL</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this list</source>
        <translation>打开此列表</translation>
    </message>
    <message>
        <source>None of these types can be uploaded</source>
        <translation>这些类型都不能上传</translation>
    </message>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>添加 %n 个文件夹</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s)</source>
        <translation>
            <numerusform>添加 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {files} and {folders}</source>
        <translation>添加 {files}和 {folders}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n 个文件夹</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Known already</source>
        <translation>已有的文件</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>仍然添加</translation>
    </message>
    <message>
        <source>Replace source…</source>
        <translation>替换源文件…</translation>
    </message>
    <message>
        <source>is in the list already</source>
        <translation>已在列表中</translation>
    </message>
    <message>
        <source>was uploaded with other content</source>
        <translation>上传过，但内容已变</translation>
    </message>
    <message>
        <source>was uploaded and is unchanged</source>
        <translation>已上传，且未改变</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>媒资 ID</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are known already.</source>
        <translation>
            <numerusform>有 %n 个文件是已有的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding them anyway makes further media of them.</source>
        <translation>仍然添加会生成新的媒资。</translation>
    </message>
    <message numerus="yes">
        <source>Replacing the source sends %n of them to the media that exist, which keep their IDs.</source>
        <translation>
            <numerusform>替换源文件会把其中 %n 个传到已有的媒资，媒资 ID 不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>已知情况</translation>
    </message>
</context>
<context>
    <name>EmptyQueue</name>
    <message>
        <source>Drop videos, images, subtitles or folders here</source>
        <translation>把视频、图片、字幕或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Describe them on the right, then start. Interrupted uploads go on where they stopped.</source>
        <translation>在右侧填写信息后开始上传；中断的上传会从断点继续。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Or paste web addresses to let VOD fetch them.</source>
        <translation>也可以粘贴网址，由点播拉取。</translation>
    </message>
</context>
<context>
    <name>FactRows</name>
    <message>
        <source>Copy {name}</source>
        <translation>复制{name}</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>file type not supported</source>
        <translation>不支持的文件类型</translation>
    </message>
    <message>
        <source>VOD does not take files of the type “.{extension}”.</source>
        <translation>点播服务不支持“.{extension}”类型的文件。</translation>
    </message>
    <message>
        <source>VOD decides by the extension of the file name, and this one is not among those supported.</source>
        <translation>点播服务按文件扩展名判断类型，这个扩展名不在支持范围内。</translation>
    </message>
    <message>
        <source>Supported: {extensions}</source>
        <translation>支持的类型：{extensions}</translation>
    </message>
    <message>
        <source>emoji or special characters</source>
        <translation>含 emoji 或特殊字符</translation>
    </message>
    <message>
        <source>VOD does not take emoji and special characters.</source>
        <translation>点播服务不支持 emoji 和特殊字符。</translation>
    </message>
    <message>
        <source>There is one in the title, the description or the tags.</source>
        <translation>标题、描述或标签中含有这类字符。</translation>
    </message>
    <message>
        <source>Remove it, then try again.</source>
        <translation>请删除后重试。</translation>
    </message>
    <message>
        <source>text too long</source>
        <translation>文本过长</translation>
    </message>
    <message>
        <source>A text is longer than VOD takes.</source>
        <translation>有文本超出点播服务的长度限制。</translation>
    </message>
    <message>
        <source>The service says: {message}</source>
        <translation>服务端返回：{message}</translation>
    </message>
    <message>
        <source>Shorten it, then try again.</source>
        <translation>请缩短后重试。</translation>
    </message>
    <message>
        <source>too many tags</source>
        <translation>标签过多</translation>
    </message>
    <message>
        <source>There are more tags than VOD takes.</source>
        <translation>标签数量超出限制。</translation>
    </message>
    <message>
        <source>VOD takes up to 16 tags of up to 32 characters.</source>
        <translation>最多 16 个标签，每个最多 32 个字符。</translation>
    </message>
    <message>
        <source>Remove some, then try again.</source>
        <translation>请删除一些后重试。</translation>
    </message>
    <message>
        <source>title refused</source>
        <translation>标题不被接受</translation>
    </message>
    <message>
        <source>VOD does not take this title.</source>
        <translation>点播服务不接受这个标题。</translation>
    </message>
    <message>
        <source>It is empty, too long, or holds characters that VOD refuses.</source>
        <translation>标题为空、过长，或含有不支持的字符。</translation>
    </message>
    <message>
        <source>Change the title, then try again.</source>
        <translation>请修改标题后重试。</translation>
    </message>
    <message>
        <source>title is missing</source>
        <translation>缺少标题</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>缺少标题。</translation>
    </message>
    <message>
        <source>VOD does not take media without a title.</source>
        <translation>点播服务要求媒体必须有标题。</translation>
    </message>
    <message>
        <source>Enter a title, then try again.</source>
        <translation>请填写标题后重试。</translation>
    </message>
    <message>
        <source>template group unknown</source>
        <translation>转码模板组不存在</translation>
    </message>
    <message>
        <source>VOD does not know this template group.</source>
        <translation>点播服务中没有这个转码模板组。</translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another account or region.</source>
        <translation>它已被删除，或属于其他账号或地域。</translation>
    </message>
    <message>
        <source>Choose another template group, then try again.</source>
        <translation>请选择其他转码模板组后重试。</translation>
    </message>
    <message>
        <source>workflow unknown</source>
        <translation>工作流不存在</translation>
    </message>
    <message>
        <source>VOD does not know this workflow.</source>
        <translation>点播服务中没有这个工作流。</translation>
    </message>
    <message>
        <source>Choose another workflow, then try again.</source>
        <translation>请选择其他工作流后重试。</translation>
    </message>
    <message>
        <source>storage location unknown</source>
        <translation>存储地址不存在</translation>
    </message>
    <message>
        <source>VOD does not know this storage location.</source>
        <translation>点播服务中没有这个存储地址。</translation>
    </message>
    <message>
        <source>It is not enabled, or it lies in another region.</source>
        <translation>它未启用，或位于其他地域。</translation>
    </message>
    <message>
        <source>Choose another storage location, or leave the field empty for the default one.</source>
        <translation>请选择其他存储地址，或留空以使用默认地址。</translation>
    </message>
    <message>
        <source>category unknown</source>
        <translation>分类不存在</translation>
    </message>
    <message>
        <source>VOD does not know this category.</source>
        <translation>点播服务中没有这个分类。</translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another account.</source>
        <translation>它已被删除，或属于其他账号。</translation>
    </message>
    <message>
        <source>Choose another category, then try again.</source>
        <translation>请选择其他分类后重试。</translation>
    </message>
    <message>
        <source>app unknown</source>
        <translation>应用不存在</translation>
    </message>
    <message>
        <source>VOD does not know this app ID.</source>
        <translation>点播服务中没有这个应用 ID。</translation>
    </message>
    <message>
        <source>Correct the app ID, then try again.</source>
        <translation>请更正应用 ID 后重试。</translation>
    </message>
    <message>
        <source>media not created</source>
        <translation>媒体创建失败</translation>
    </message>
    <message>
        <source>VOD could not create the media.</source>
        <translation>点播服务未能创建媒体。</translation>
    </message>
    <message>
        <source>The service reports a fault of its own; it may have created the media all the same.</source>
        <translation>服务端发生故障，但媒体也可能已经创建。</translation>
    </message>
    <message>
        <source>Try again: the service is asked first, so that nothing is created twice.</source>
        <translation>请重试：会先向服务端确认，不会重复创建。</translation>
    </message>
    <message>
        <source>media was deleted</source>
        <translation>媒体已被删除</translation>
    </message>
    <message>
        <source>The media no longer exists at VOD.</source>
        <translation>点播服务中已没有这个媒体。</translation>
    </message>
    <message>
        <source>It was deleted in the console or by another program.</source>
        <translation>它已在控制台或被其他程序删除。</translation>
    </message>
    <message>
        <source>Upload the file again; it gets a new media ID.</source>
        <translation>请重新上传文件，将获得新的媒体 ID。</translation>
    </message>
    <message>
        <source>a value is refused</source>
        <translation>参数不被接受</translation>
    </message>
    <message>
        <source>VOD does not take one of the values.</source>
        <translation>点播服务不接受其中一项参数。</translation>
    </message>
    <message>
        <source>Correct the field that is named there, then try again.</source>
        <translation>请更正其中提到的字段后重试。</translation>
    </message>
    <message>
        <source>call not known there</source>
        <translation>接口不存在</translation>
    </message>
    <message>
        <source>{host} does not know this call.</source>
        <translation>{host} 不提供此接口。</translation>
    </message>
    <message>
        <source>The endpoint of the account is not that of VOD, or the region does not offer it.</source>
        <translation>账号的接入地址不是点播服务的地址，或该地域不提供此接口。</translation>
    </message>
    <message>
        <source>Check region and endpoint of the account.</source>
        <translation>请检查账号的地域和接入地址。</translation>
    </message>
    <message>
        <source>VOD not set up</source>
        <translation>点播服务未初始化</translation>
    </message>
    <message>
        <source>VOD could not be set up for this account.</source>
        <translation>该账号的点播服务初始化失败。</translation>
    </message>
    <message>
        <source>Setting up the service failed when it was activated.</source>
        <translation>开通服务时初始化未成功。</translation>
    </message>
    <message>
        <source>Activate VOD again in the console, or ask the vendor&apos;s support.</source>
        <translation>请在控制台重新开通点播服务，或联系阿里云技术支持。</translation>
    </message>
    <message>
        <source>VOD not activated</source>
        <translation>未开通点播服务</translation>
    </message>
    <message>
        <source>VOD is not activated for this account.</source>
        <translation>该账号未开通点播服务。</translation>
    </message>
    <message>
        <source>The service has to be activated once before its first use.</source>
        <translation>首次使用前需要开通服务。</translation>
    </message>
    <message>
        <source>Activate ApsaraVideo VOD in the Alibaba Cloud console, then try again.</source>
        <translation>请在阿里云控制台开通视频点播后重试。</translation>
    </message>
    <message>
        <source>payment overdue</source>
        <translation>账号欠费</translation>
    </message>
    <message>
        <source>VOD is suspended for this account.</source>
        <translation>该账号的点播服务已停用。</translation>
    </message>
    <message>
        <source>A bill is overdue.</source>
        <translation>账号有欠费。</translation>
    </message>
    <message>
        <source>Pay it in the Alibaba Cloud console, then try again.</source>
        <translation>请在阿里云控制台结清后重试。</translation>
    </message>
    <message>
        <source>account disabled</source>
        <translation>账号已禁用</translation>
    </message>
    <message>
        <source>OSS is disabled for the account that holds the media.</source>
        <translation>媒体所属账号的 OSS 已被禁用。</translation>
    </message>
    <message>
        <source>The account was disabled or is in arrears.</source>
        <translation>账号被禁用或已欠费。</translation>
    </message>
    <message>
        <source>Settle it in the Alibaba Cloud console, then try again.</source>
        <translation>请在阿里云控制台处理后重试。</translation>
    </message>
    <message>
        <source>OSS is suspended for this account.</source>
        <translation>该账号的 OSS 已停用。</translation>
    </message>
    <message>
        <source>storage disabled</source>
        <translation>存储已禁用</translation>
    </message>
    <message>
        <source>The storage of this account is disabled.</source>
        <translation>该账号的存储已被禁用。</translation>
    </message>
    <message>
        <source>VOD or OSS disabled the bucket.</source>
        <translation>点播服务或 OSS 禁用了存储空间。</translation>
    </message>
    <message>
        <source>Ask the vendor&apos;s support, with the request ID from the technical details.</source>
        <translation>请凭技术详情中的请求 ID 联系阿里云技术支持。</translation>
    </message>
    <message>
        <source>storage is gone</source>
        <translation>存储空间不存在</translation>
    </message>
    <message>
        <source>The storage that VOD named does not exist.</source>
        <translation>点播服务指定的存储空间不存在。</translation>
    </message>
    <message>
        <source>The bucket was deleted or disabled after the address was given.</source>
        <translation>获取上传地址后，存储空间被删除或禁用。</translation>
    </message>
    <message>
        <source>Check the storage location in the VOD console, then try again.</source>
        <translation>请在点播控制台检查存储地址后重试。</translation>
    </message>
    <message>
        <source>object exists already</source>
        <translation>对象已存在</translation>
    </message>
    <message>
        <source>OSS already has an object of this name and must not overwrite it.</source>
        <translation>OSS 中已有同名对象，且不允许覆盖。</translation>
    </message>
    <message>
        <source>The bucket forbids overwriting.</source>
        <translation>存储空间禁止覆盖。</translation>
    </message>
    <message>
        <source>object is protected</source>
        <translation>对象受保护</translation>
    </message>
    <message>
        <source>The object must not be changed.</source>
        <translation>该对象不允许修改。</translation>
    </message>
    <message>
        <source>A retention policy of the bucket protects it.</source>
        <translation>它受存储空间的保留策略保护。</translation>
    </message>
    <message>
        <source>upload credential mixed up</source>
        <translation>上传凭证不匹配</translation>
    </message>
    <message>
        <source>OSS does not accept the upload credential.</source>
        <translation>OSS 不接受上传凭证。</translation>
    </message>
    <message>
        <source>Key and token come from different answers of VOD.</source>
        <translation>密钥和令牌来自点播服务的不同应答。</translation>
    </message>
    <message>
        <source>Try again: a new credential is fetched, and what was sent stays.</source>
        <translation>请重试：会获取新的凭证，已上传的部分保留。</translation>
    </message>
    <message>
        <source>quota used up</source>
        <translation>配额已用完</translation>
    </message>
    <message>
        <source>A quota of the account is used up.</source>
        <translation>账号的配额已用完。</translation>
    </message>
    <message>
        <source>Have the quota raised in the Alibaba Cloud console, or try again later.</source>
        <translation>请在阿里云控制台申请提高配额，或稍后重试。</translation>
    </message>
    <message>
        <source>A field is empty, too long, or holds characters that VOD refuses.</source>
        <translation>有字段为空、过长，或含有点播服务不支持的字符。</translation>
    </message>
    <message>
        <source>still in the queue</source>
        <translation>仍在队列中</translation>
    </message>
    <message>
        <source>It is in the queue and will be finished.</source>
        <translation>它在队列中，会继续完成。</translation>
    </message>
    <message>
        <source>Only what nobody works on is removed from here.</source>
        <translation>此处只移除没有任务在处理的内容。</translation>
    </message>
    <message>
        <source>Stop its row in the queue, then try again.</source>
        <translation>请先在队列中停止该行，然后重试。</translation>
    </message>
    <message>
        <source>VOD is fetching it</source>
        <translation>点播正在获取</translation>
    </message>
    <message>
        <source>VOD has begun to fetch it and cannot cancel it any more.</source>
        <translation>点播已开始获取，不能再取消。</translation>
    </message>
    <message>
        <source>Only jobs that are still in line at VOD can be cancelled.</source>
        <translation>只有仍在点播排队的任务可以取消。</translation>
    </message>
    <message>
        <source>Wait until it has ended; then delete the media if it is not wanted.</source>
        <translation>请等它结束；如果不需要，再删除该媒体。</translation>
    </message>
    <message>
        <source>file is missing</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>找不到“{name}”。</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted, or its drive is not connected.</source>
        <translation>它已被移动、重命名或删除，或所在磁盘未连接。</translation>
    </message>
    <message>
        <source>Show where the file is now, or connect the drive and try again.</source>
        <translation>请指定文件现在的位置，或连接磁盘后重试。</translation>
    </message>
    <message>
        <source>file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>“{name}” cannot be read.</source>
        <translation>“{name}”无法读取。</translation>
    </message>
    <message>
        <source>This program may not read it, another program holds it, or the drive reports an error.</source>
        <translation>没有读取权限、文件被其他程序占用，或磁盘出错。</translation>
    </message>
    <message>
        <source>Close programs that use it and check its permissions, then try again.</source>
        <translation>请关闭占用它的程序并检查权限，然后重试。</translation>
    </message>
    <message>
        <source>file changed since it was added</source>
        <translation>文件已改变</translation>
    </message>
    <message>
        <source>“{name}” has changed since its upload began.</source>
        <translation>开始上传后，“{name}”已改变。</translation>
    </message>
    <message>
        <source>Another program wrote to it. Old and new content are never mixed.</source>
        <translation>其他程序写入了该文件。新旧内容绝不会混在一起。</translation>
    </message>
    <message>
        <source>Send the new content from its beginning.</source>
        <translation>请从头上传新内容。</translation>
    </message>
    <message>
        <source>file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”是空文件。</translation>
    </message>
    <message>
        <source>VOD does not take files of 0 bytes.</source>
        <translation>点播服务不接受 0 字节的文件。</translation>
    </message>
    <message>
        <source>If it is still being written, wait and try again; otherwise choose another file.</source>
        <translation>如果文件仍在写入，请稍后重试；否则请选择其他文件。</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a file.</source>
        <translation>“{name}”是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>A folder is not media; what is in it may be.</source>
        <translation>文件夹本身不能上传，其中的文件可以。</translation>
    </message>
    <message>
        <source>Drop the folder on the window to add the files in it.</source>
        <translation>把文件夹拖到窗口，即可添加其中的文件。</translation>
    </message>
    <message>
        <source>file is still being written</source>
        <translation>文件仍在写入</translation>
    </message>
    <message>
        <source>“{name}” is still being written.</source>
        <translation>“{name}”仍在写入。</translation>
    </message>
    <message>
        <source>Its size changed while it was looked at.</source>
        <translation>检查期间文件大小发生了变化。</translation>
    </message>
    <message>
        <source>Wait until the other program has finished, then try again.</source>
        <translation>请等其他程序写完后重试。</translation>
    </message>
    <message>
        <source>no picture in the file</source>
        <translation>文件中没有画面</translation>
    </message>
    <message>
        <source>No picture can be read from “{name}”.</source>
        <translation>无法从“{name}”读取画面。</translation>
    </message>
    <message>
        <source>The file is damaged, cut off, or holds no video.</source>
        <translation>文件损坏、不完整，或不含视频。</translation>
    </message>
    <message>
        <source>It can be uploaded all the same; choose a cover from a picture.</source>
        <translation>仍然可以上传；封面请选择图片。</translation>
    </message>
    <message>
        <source>frames not available</source>
        <translation>无法截取画面</translation>
    </message>
    <message>
        <source>Pictures cannot be taken from videos in this installation.</source>
        <translation>当前安装无法从视频截取画面。</translation>
    </message>
    <message>
        <source>The optional part “media” (PyAV) is not installed.</source>
        <translation>未安装可选组件“media”（PyAV）。</translation>
    </message>
    <message>
        <source>Choose a picture file as the cover, or install the program with the part “media”.</source>
        <translation>请选择图片作为封面，或安装带“media”组件的程序。</translation>
    </message>
    <message>
        <source>endpoint is not https</source>
        <translation>接入地址不是 https</translation>
    </message>
    <message>
        <source>This endpoint cannot be used.</source>
        <translation>无法使用这个接入地址。</translation>
    </message>
    <message>
        <source>It begins with http, over which keys could be read on the way; only this computer itself may be called so.</source>
        <translation>它以 http 开头，密钥可能在途中被读取；只有本机可以这样连接。</translation>
    </message>
    <message>
        <source>Use its https address.</source>
        <translation>请使用它的 https 地址。</translation>
    </message>
    <message>
        <source>endpoint is no address</source>
        <translation>接入地址无效</translation>
    </message>
    <message>
        <source>It is not the address of a host.</source>
        <translation>它不是主机地址。</translation>
    </message>
    <message>
        <source>Enter a host name such as vod.cn-shanghai.aliyuncs.com, or leave it empty.</source>
        <translation>请输入主机名，例如 vod.cn-shanghai.aliyuncs.com，或留空。</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>不被接受</translation>
    </message>
    <message>
        <source>This cannot be taken as it is.</source>
        <translation>无法按现在的内容处理。</translation>
    </message>
    <message>
        <source>Something in it does not have the form that is needed.</source>
        <translation>其中有内容不符合要求的格式。</translation>
    </message>
    <message>
        <source>Correct it, then try again.</source>
        <translation>请更正后重试。</translation>
    </message>
    <message>
        <source>file name has no extension</source>
        <translation>文件名没有扩展名</translation>
    </message>
    <message>
        <source>The name “{name}” has no extension.</source>
        <translation>文件名“{name}”没有扩展名。</translation>
    </message>
    <message>
        <source>VOD decides by the extension what a file is.</source>
        <translation>点播服务按扩展名判断文件类型。</translation>
    </message>
    <message>
        <source>Rename the file. Supported: {extensions}</source>
        <translation>请重命名文件。支持的类型：{extensions}</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>“{name}” is larger than VOD takes.</source>
        <translation>“{name}”超出点播服务的大小限制。</translation>
    </message>
    <message>
        <source>It has {size}; the limit is {limit}.</source>
        <translation>文件大小 {size}，上限 {limit}。</translation>
    </message>
    <message>
        <source>Split it, or encode it smaller.</source>
        <translation>请拆分文件或降低码率。</translation>
    </message>
    <message>
        <source>part size not possible</source>
        <translation>分片大小无效</translation>
    </message>
    <message>
        <source>Parts of {part_size} are not possible.</source>
        <translation>分片大小不能为 {part_size}。</translation>
    </message>
    <message>
        <source>OSS takes parts of 100 KiB to 5 GiB.</source>
        <translation>OSS 的分片大小为 100 KiB 到 5 GiB。</translation>
    </message>
    <message>
        <source>Choose another part size in the settings.</source>
        <translation>请在设置中选择其他分片大小。</translation>
    </message>
    <message>
        <source>upload address unreadable</source>
        <translation>上传地址无法解析</translation>
    </message>
    <message>
        <source>The upload address or upload auth cannot be read.</source>
        <translation>无法解析上传地址或上传凭证。</translation>
    </message>
    <message>
        <source>It is incomplete or was changed on the way.</source>
        <translation>内容不完整，或在途中被改动。</translation>
    </message>
    <message>
        <source>Get a new pair, then try again.</source>
        <translation>请重新获取后重试。</translation>
    </message>
    <message>
        <source>address and auth swapped</source>
        <translation>地址与凭证颠倒</translation>
    </message>
    <message>
        <source>Upload address and upload auth are swapped.</source>
        <translation>上传地址和上传凭证填反了。</translation>
    </message>
    <message>
        <source>One stands where the other belongs.</source>
        <translation>两者的位置颠倒了。</translation>
    </message>
    <message>
        <source>Exchange them, then try again.</source>
        <translation>请对调后重试。</translation>
    </message>
    <message>
        <source>a field is refused</source>
        <translation>字段不符合要求</translation>
    </message>
    <message>
        <source>VOD would refuse what is in the form.</source>
        <translation>表单内容不符合点播服务的要求。</translation>
    </message>
    <message>
        <source>{reasons}</source>
        <translation>{reasons}</translation>
    </message>
    <message>
        <source>Correct the field.</source>
        <translation>请更正该字段。</translation>
    </message>
    <message>
        <source>there is no cover</source>
        <translation>没有封面</translation>
    </message>
    <message>
        <source>There is no cover.</source>
        <translation>没有封面。</translation>
    </message>
    <message>
        <source>The cover was removed in the meantime.</source>
        <translation>封面已被移除。</translation>
    </message>
    <message>
        <source>Choose a cover, or try again without one.</source>
        <translation>请选择封面，或不带封面重试。</translation>
    </message>
    <message>
        <source>the cover is not a JPG or PNG file</source>
        <translation>封面不是 JPG 或 PNG 文件</translation>
    </message>
    <message>
        <source>The cover is not a JPG or PNG file.</source>
        <translation>封面不是 JPG 或 PNG 文件。</translation>
    </message>
    <message>
        <source>VOD takes no other pictures as covers.</source>
        <translation>点播服务的封面只支持这两种格式。</translation>
    </message>
    <message>
        <source>Choose another cover, or remove it and try again.</source>
        <translation>请更换封面，或移除封面后重试。</translation>
    </message>
    <message>
        <source>the cover is larger than 1 MB</source>
        <translation>封面超过 1 MB</translation>
    </message>
    <message>
        <source>The cover is larger than 1 MB.</source>
        <translation>封面超过 1 MB。</translation>
    </message>
    <message>
        <source>VOD takes covers of up to 1 MB and 1920 × 1080.</source>
        <translation>封面不能超过 1 MB 和 1920 × 1080。</translation>
    </message>
    <message>
        <source>the cover&apos;s file is called JPG or PNG, but is neither</source>
        <translation>封面文件名为 JPG 或 PNG，内容却不是</translation>
    </message>
    <message>
        <source>The file of the cover is called JPG or PNG, but is neither.</source>
        <translation>封面文件名为 JPG 或 PNG，内容却不是。</translation>
    </message>
    <message>
        <source>It was renamed, or what is in it is damaged.</source>
        <translation>文件可能被改过名，或内容已损坏。</translation>
    </message>
    <message>
        <source>the cover&apos;s picture is gone</source>
        <translation>封面图片已不存在</translation>
    </message>
    <message>
        <source>The picture for the cover, “{name}”, is not there any more.</source>
        <translation>封面图片“{name}”已不存在。</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted after it was chosen.</source>
        <translation>选择之后，该图片被移动、重命名或删除了。</translation>
    </message>
    <message>
        <source>Bring it back and try again, choose another cover, or go without one.</source>
        <translation>请恢复该图片后重试，或另选封面，或不使用封面。</translation>
    </message>
    <message>
        <source>not known whether VOD has the cover</source>
        <translation>不清楚点播服务是否已有该封面</translation>
    </message>
    <message>
        <source>Nobody can tell whether VOD created the image for the cover.</source>
        <translation>无法确定点播服务是否已为封面创建图片。</translation>
    </message>
    <message>
        <source>Look for an empty image in the VOD console. Giving the cover again uploads it anew, and so does trying the upload again.</source>
        <translation>请在点播控制台查找没有内容的图片。重新指定封面会再次上传，重试上传任务也一样。</translation>
    </message>
    <message>
        <source>cover could not be uploaded</source>
        <translation>封面上传失败</translation>
    </message>
    <message>
        <source>The cover could not be made or uploaded.</source>
        <translation>封面未能生成或上传。</translation>
    </message>
    <message>
        <source>What stood in the way: {why}.</source>
        <translation>原因：{why}。</translation>
    </message>
    <message>
        <source>Try again, choose another cover, or remove it.</source>
        <translation>请重试、更换或移除封面。</translation>
    </message>
    <message>
        <source>The picture cannot be read, is no JPG or PNG, or is larger than 1 MB or 1920 × 1080.</source>
        <translation>图片无法读取、不是 JPG 或 PNG，或超过 1 MB 或 1920 × 1080。</translation>
    </message>
    <message>
        <source>list cannot be saved</source>
        <translation>列表无法保存</translation>
    </message>
    <message>
        <source>The list of uploads cannot be saved.</source>
        <translation>上传列表无法保存。</translation>
    </message>
    <message>
        <source>The database on this computer reports an error.</source>
        <translation>这台电脑上的数据库出错。</translation>
    </message>
    <message>
        <source>Check that the data folder can be written to, then try again.</source>
        <translation>请确认数据文件夹可以写入，然后重试。</translation>
    </message>
    <message>
        <source>disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>The disk is full; the list of uploads cannot be saved.</source>
        <translation>磁盘已满，上传列表无法保存。</translation>
    </message>
    <message>
        <source>The drive with the data folder has no space left.</source>
        <translation>数据文件夹所在磁盘没有剩余空间。</translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing that was sent is lost.</source>
        <translation>请释放一些空间后重试，已上传的内容不会丢失。</translation>
    </message>
    <message>
        <source>list was damaged</source>
        <translation>列表已损坏</translation>
    </message>
    <message>
        <source>The list of uploads was damaged.</source>
        <translation>上传列表已损坏。</translation>
    </message>
    <message>
        <source>The computer was perhaps switched off while it was written.</source>
        <translation>可能在写入时断电。</translation>
    </message>
    <message>
        <source>The damaged file was set aside, and a new list was begun.</source>
        <translation>损坏的文件已另存，并新建了列表。</translation>
    </message>
    <message>
        <source>list is from a newer version</source>
        <translation>列表来自更新版本</translation>
    </message>
    <message>
        <source>The list of uploads belongs to a newer version of this program.</source>
        <translation>上传列表属于更新版本的程序。</translation>
    </message>
    <message>
        <source>This version does not know its form.</source>
        <translation>当前版本无法识别其格式。</translation>
    </message>
    <message>
        <source>Install the newer version to see the old list; it was set aside unchanged.</source>
        <translation>请安装更新版本查看原列表；它已原样另存。</translation>
    </message>
    <message>
        <source>list is in use</source>
        <translation>列表正被使用</translation>
    </message>
    <message>
        <source>Another copy of this program uses the list of uploads.</source>
        <translation>本程序的另一个实例正在使用上传列表。</translation>
    </message>
    <message>
        <source>Only one may use it at a time.</source>
        <translation>同一时间只能有一个实例使用。</translation>
    </message>
    <message>
        <source>Close the other one, then try again.</source>
        <translation>请关闭另一个实例后重试。</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>没有钥匙串</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used.</source>
        <translation>这台电脑没有可用的钥匙串。</translation>
    </message>
    <message>
        <source>No keychain service is running in this session.</source>
        <translation>当前会话中没有运行钥匙串服务。</translation>
    </message>
    <message>
        <source>Keys stay in memory and must be entered again after a restart.</source>
        <translation>密钥只留在内存中，重新启动程序后需再次输入。</translation>
    </message>
    <message>
        <source>keychain is locked</source>
        <translation>钥匙串已锁定</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>钥匙串已锁定。</translation>
    </message>
    <message>
        <source>It has not been unlocked since you logged in.</source>
        <translation>登录后尚未解锁。</translation>
    </message>
    <message>
        <source>Unlock it and try again, or enter the key for this session only.</source>
        <translation>请解锁后重试，或输入仅用于本次运行的密钥。</translation>
    </message>
    <message>
        <source>keychain does not answer</source>
        <translation>钥匙串没有响应</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer.</source>
        <translation>本机的钥匙串没有响应。</translation>
    </message>
    <message>
        <source>It hangs, or waits for its password in a window that is hidden.</source>
        <translation>它已停止响应，或正在某个被遮住的窗口中等待输入密码。</translation>
    </message>
    <message>
        <source>Enter the key for this session, or log in to this computer again.</source>
        <translation>请填写仅用于本次会话的密钥，或重新登录本机。</translation>
    </message>
    <message>
        <source>keychain error</source>
        <translation>钥匙串出错</translation>
    </message>
    <message>
        <source>The keychain of this computer did not work.</source>
        <translation>这台电脑的钥匙串未能正常工作。</translation>
    </message>
    <message>
        <source>It reports an error, or gave back something other than what was stored.</source>
        <translation>它报告了错误，或返回的内容与存入的不一致。</translation>
    </message>
    <message>
        <source>Enter the key for this session, or try again.</source>
        <translation>请输入用于本次运行的密钥，或重试。</translation>
    </message>
    <message>
        <source>object differs from the file</source>
        <translation>对象与文件不一致</translation>
    </message>
    <message>
        <source>What OSS has stored differs from the file.</source>
        <translation>OSS 中存储的内容与文件不一致。</translation>
    </message>
    <message>
        <source>The check value of the object is not that of the file.</source>
        <translation>对象的校验值与文件不符。</translation>
    </message>
    <message>
        <source>Send the file again from its beginning; the media ID stays the same.</source>
        <translation>请从头重新上传文件，媒体 ID 不变。</translation>
    </message>
    <message>
        <source>The object has {found_size}, the file has {expected_size}.</source>
        <translation>对象大小 {found_size}，文件大小 {expected_size}。</translation>
    </message>
    <message>
        <source>service unavailable</source>
        <translation>服务暂不可用</translation>
    </message>
    <message>
        <source>{service} cannot answer right now.</source>
        <translation>{service} 暂时无法应答。</translation>
    </message>
    <message>
        <source>The service reports a fault of its own ({code}).</source>
        <translation>服务端发生故障（{code}）。</translation>
    </message>
    <message>
        <source>Nothing is lost. It is tried again by itself; “Try again” does so at once.</source>
        <translation>内容不会丢失，程序会自动重试；点击“重试”可立即进行。</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>请求过于频繁</translation>
    </message>
    <message>
        <source>{service} asks to slow down.</source>
        <translation>{service} 要求降低请求频率。</translation>
    </message>
    <message>
        <source>The account sends more requests per second than it may; all programs of the account count together.</source>
        <translation>账号每秒请求数超出限制，该账号下所有程序合并计算。</translation>
    </message>
    <message>
        <source>It goes on by itself, more slowly. If this happens often, let fewer files upload at once.</source>
        <translation>程序会放慢速度自动继续。如经常发生，请减少同时上传的文件数。</translation>
    </message>
    <message>
        <source>connection reset</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>The connection broke before {service} answered.</source>
        <translation>{service} 应答之前连接中断。</translation>
    </message>
    <message>
        <source>The network or a firewall cut it, or the answer took too long.</source>
        <translation>网络或防火墙断开了连接，或应答超时。</translation>
    </message>
    <message>
        <source>Try again: the service is asked first what has arrived, and nothing is sent or created twice.</source>
        <translation>请重试：会先向服务端确认已收到的内容，不会重复上传或创建。</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>无法连接 {host}。</translation>
    </message>
    <message>
        <source>This computer has no network, the name is not known, or a firewall blocks the connection.</source>
        <translation>这台电脑没有网络、域名无法解析，或连接被防火墙阻止。</translation>
    </message>
    <message>
        <source>Check the network, then try again. What was sent stays.</source>
        <translation>请检查网络后重试，已上传的部分保留。</translation>
    </message>
    <message>
        <source>answer from a stranger</source>
        <translation>应答来源不明</translation>
    </message>
    <message>
        <source>Something other than {service} answered.</source>
        <translation>应答的不是 {service}。</translation>
    </message>
    <message>
        <source>The login page of a network, a proxy or a virus scanner stands in between ({host}, HTTP {status}).</source>
        <translation>中间有网络登录页、代理或杀毒软件（{host}，HTTP {status}）。</translation>
    </message>
    <message>
        <source>Log in to the network or correct the proxy, then try again.</source>
        <translation>请登录网络或更正代理设置后重试。</translation>
    </message>
    <message>
        <source>damaged on the way</source>
        <translation>传输中数据损坏</translation>
    </message>
    <message>
        <source>What arrived differs from what was sent.</source>
        <translation>收到的内容与发送的不一致。</translation>
    </message>
    <message>
        <source>The checksums differ: the data was changed on the way or in memory.</source>
        <translation>校验值不一致：数据在传输途中或内存中被改变。</translation>
    </message>
    <message>
        <source>Try again: the damaged part is sent anew. If it keeps happening, check virus scanner, network and memory of this computer.</source>
        <translation>请重试：损坏的分片会重新上传。如反复出现，请检查杀毒软件、网络和内存。</translation>
    </message>
    <message>
        <source>clock is wrong</source>
        <translation>时钟不准</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the service&apos;s.</source>
        <translation>这台电脑的时钟与服务端不一致。</translation>
    </message>
    <message>
        <source>Requests are refused when their time is off by more than 15 minutes.</source>
        <translation>时间相差超过 15 分钟的请求会被拒绝。</translation>
    </message>
    <message>
        <source>Set the clock of this computer, or go on with the time of the service.</source>
        <translation>请校准这台电脑的时钟，或使用服务端时间继续。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} behind.</source>
        <translation>这台电脑的时钟慢了 {offset}。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} ahead.</source>
        <translation>这台电脑的时钟快了 {offset}。</translation>
    </message>
    <message>
        <source>upload credential expired</source>
        <translation>上传凭证已过期</translation>
    </message>
    <message>
        <source>The upload credential has expired.</source>
        <translation>上传凭证已过期。</translation>
    </message>
    <message>
        <source>Every upload gets a credential of its own that is good for less than an hour.</source>
        <translation>每次上传都有专用凭证，有效期不到一小时。</translation>
    </message>
    <message>
        <source>sent parts are gone</source>
        <translation>已传分片失效</translation>
    </message>
    <message>
        <source>OSS no longer has the parts that were sent.</source>
        <translation>OSS 中已没有之前上传的分片。</translation>
    </message>
    <message>
        <source>Unfinished parts are removed after 7 days, or somebody discarded the upload.</source>
        <translation>未完成的分片 7 天后会被清除，或上传已被放弃。</translation>
    </message>
    <message>
        <source>parts do not fit together</source>
        <translation>分片无法合并</translation>
    </message>
    <message>
        <source>OSS could not join the parts.</source>
        <translation>OSS 无法合并分片。</translation>
    </message>
    <message>
        <source>Some parts are missing there or differ from what it had confirmed ({code}).</source>
        <translation>部分分片缺失，或与之前确认的不一致（{code}）。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{service} does not know what was asked for.</source>
        <translation>{service} 中没有请求的内容。</translation>
    </message>
    <message>
        <source>It was deleted, or it belongs to another account or region ({code}).</source>
        <translation>它已被删除，或属于其他账号或地域（{code}）。</translation>
    </message>
    <message>
        <source>Check account and region, then try again.</source>
        <translation>请检查账号和地域后重试。</translation>
    </message>
    <message>
        <source>not known whether it was created: permission vod:SearchMedia is missing</source>
        <translation>不清楚是否已创建：缺少权限 vod:SearchMedia</translation>
    </message>
    <message>
        <source>The connection broke before VOD answered, and the account&apos;s RAM user may not search at VOD: it lacks the permission vod:SearchMedia.</source>
        <translation>VOD 应答之前连接中断，且该账号的 RAM 用户不能在 VOD 中搜索：缺少权限 vod:SearchMedia。</translation>
    </message>
    <message>
        <source>Look for it in the VOD console, and give the RAM user this permission. Trying again creates it anew; one of the two may have to be deleted there.</source>
        <translation>请在 VOD 控制台中查找，并为该 RAM 用户添加此权限。重试会重新创建；其中一个可能需要在控制台中删除。</translation>
    </message>
    <message>
        <source>not known whether it was created</source>
        <translation>无法确定是否已创建</translation>
    </message>
    <message>
        <source>Nobody can tell whether VOD created this media.</source>
        <translation>无法确定点播服务是否已创建该媒体。</translation>
    </message>
    <message>
        <source>The connection broke before VOD answered, and a search at VOD did not tell for certain.</source>
        <translation>连接在点播应答之前中断，在点播中搜索也无法确定结果。</translation>
    </message>
    <message>
        <source>Look for it in the VOD console. Trying again creates it anew; one of the two may have to be deleted there.</source>
        <translation>请在点播控制台查看。重试会重新创建，可能需要在控制台删除其中一个。</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>The secure connection to {host} cannot be verified.</source>
        <translation>无法验证与 {host} 的安全连接。</translation>
    </message>
    <message>
        <source>A proxy or virus scanner opens the connection with a certificate of its own, or the clock of this computer is wrong.</source>
        <translation>代理或杀毒软件用自己的证书拆解连接，或这台电脑的时钟不准。</translation>
    </message>
    <message>
        <source>Nothing was sent. Use another network, or have {host} exempted from inspection, then try again.</source>
        <translation>没有发送任何数据。请换用其他网络，或将 {host} 排除在检查之外，然后重试。</translation>
    </message>
    <message>
        <source>refused by {service}</source>
        <translation>{service} 拒绝</translation>
    </message>
    <message>
        <source>Unexpected answer from {service} ({code}).</source>
        <translation>{service} 返回了意外应答（{code}）。</translation>
    </message>
    <message>
        <source>The technical details hold the request ID with which the vendor&apos;s support finds this call.</source>
        <translation>技术详情中有请求 ID，阿里云技术支持可据此查找。</translation>
    </message>
    <message>
        <source>program error</source>
        <translation>程序错误</translation>
    </message>
    <message>
        <source>The program met a case it was not made for ({error}).</source>
        <translation>程序遇到未预料的情况（{error}）。</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not in what you did.</source>
        <translation>这是程序的问题，不是你的操作造成的。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it together with the log.</source>
        <translation>请重试。如再次发生，请附上日志反馈。</translation>
    </message>
    <message>
        <source>AccessKey rejected</source>
        <translation>AccessKey 无效</translation>
    </message>
    <message>
        <source>VOD does not accept the AccessKey of this account.</source>
        <translation>点播服务不接受该账号的 AccessKey。</translation>
    </message>
    <message>
        <source>The ID, the secret or the token is wrong or no longer valid ({code}).</source>
        <translation>ID、Secret 或令牌有误，或已失效（{code}）。</translation>
    </message>
    <message>
        <source>Check the AccessKey in the account.</source>
        <translation>请检查账号中的 AccessKey。</translation>
    </message>
    <message>
        <source>AccessKey ID unknown</source>
        <translation>AccessKey ID 不存在</translation>
    </message>
    <message>
        <source>VOD does not know this AccessKey ID.</source>
        <translation>没有这个 AccessKey ID。</translation>
    </message>
    <message>
        <source>It was mistyped or deleted.</source>
        <translation>输入有误，或已被删除。</translation>
    </message>
    <message>
        <source>Correct the AccessKey in the account.</source>
        <translation>请更正账号中的 AccessKey。</translation>
    </message>
    <message>
        <source>AccessKey disabled</source>
        <translation>AccessKey 已禁用</translation>
    </message>
    <message>
        <source>This AccessKey is disabled.</source>
        <translation>该 AccessKey 已被禁用。</translation>
    </message>
    <message>
        <source>Somebody disabled it in the RAM console.</source>
        <translation>它在 RAM 控制台中被禁用。</translation>
    </message>
    <message>
        <source>Enable it there, or enter another one.</source>
        <translation>请在控制台启用，或换用其他 AccessKey。</translation>
    </message>
    <message>
        <source>AccessKey secret wrong</source>
        <translation>AccessKey Secret 错误</translation>
    </message>
    <message>
        <source>The AccessKey secret does not belong to its ID.</source>
        <translation>AccessKey Secret 与 ID 不匹配。</translation>
    </message>
    <message>
        <source>It was mistyped, or cut off when it was copied.</source>
        <translation>输入有误，或复制时不完整。</translation>
    </message>
    <message>
        <source>Enter the secret again.</source>
        <translation>请重新输入 Secret。</translation>
    </message>
    <message>
        <source>STS token expired</source>
        <translation>STS 令牌已过期</translation>
    </message>
    <message>
        <source>The temporary key of this account has expired.</source>
        <translation>该账号的临时密钥已过期。</translation>
    </message>
    <message>
        <source>An STS token is good for a limited time, usually one hour.</source>
        <translation>STS 令牌只在限定时间内有效，通常为一小时。</translation>
    </message>
    <message>
        <source>Get a new one and enter its three values.</source>
        <translation>请获取新的临时密钥并填写其中三项。</translation>
    </message>
    <message>
        <source>STS token missing</source>
        <translation>缺少 STS 令牌</translation>
    </message>
    <message>
        <source>The security token is missing.</source>
        <translation>缺少 SecurityToken。</translation>
    </message>
    <message>
        <source>An AccessKey ID that begins with “STS.” is temporary and only valid together with its token.</source>
        <translation>以“STS.”开头的 AccessKey ID 是临时的，必须与令牌一起使用。</translation>
    </message>
    <message>
        <source>Enter the token that came with the key.</source>
        <translation>请填写与密钥一起获得的令牌。</translation>
    </message>
    <message>
        <source>STS token wrong</source>
        <translation>STS 令牌不匹配</translation>
    </message>
    <message>
        <source>The security token does not belong to this key.</source>
        <translation>SecurityToken 与该密钥不匹配。</translation>
    </message>
    <message>
        <source>ID, secret and token must come from one and the same answer of STS.</source>
        <translation>ID、Secret 和令牌必须来自 STS 的同一次应答。</translation>
    </message>
    <message>
        <source>Enter all three values again.</source>
        <translation>请重新填写全部三项。</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>没有账号</translation>
    </message>
    <message>
        <source>There is no account for this.</source>
        <translation>没有可用的账号。</translation>
    </message>
    <message>
        <source>None was added yet, or the one that was meant has been removed.</source>
        <translation>尚未添加账号，或所用账号已被移除。</translation>
    </message>
    <message>
        <source>Add an account, or try the sandbox, which needs none.</source>
        <translation>请添加账号，或试用无需账号的沙箱。</translation>
    </message>
    <message>
        <source>AccessKey not entered</source>
        <translation>未输入 AccessKey</translation>
    </message>
    <message>
        <source>The secret of this account is not at hand.</source>
        <translation>没有该账号的密钥。</translation>
    </message>
    <message>
        <source>token rejected by the app server</source>
        <translation>应用服务器拒绝令牌</translation>
    </message>
    <message>
        <source>The app server does not accept the token of this account.</source>
        <translation>应用服务器不接受该账号的令牌。</translation>
    </message>
    <message>
        <source>It was mistyped, was cut off when it was copied, or has expired.</source>
        <translation>输入有误、复制不完整，或已过期。</translation>
    </message>
    <message>
        <source>Enter the token that the server&apos;s people gave you again.</source>
        <translation>请重新输入服务器管理员提供的令牌。</translation>
    </message>
    <message>
        <source>token of the app server not entered</source>
        <translation>未输入应用服务器令牌</translation>
    </message>
    <message>
        <source>The token for the app server is not at hand.</source>
        <translation>没有应用服务器的令牌。</translation>
    </message>
    <message>
        <source>It was kept for one session only, or it was removed from the keychain.</source>
        <translation>它只保留到上次运行结束，或已从钥匙串中删除。</translation>
    </message>
    <message>
        <source>Enter the token of the account again.</source>
        <translation>请重新输入该账号的令牌。</translation>
    </message>
    <message>
        <source>refused by the app server</source>
        <translation>应用服务器拒绝</translation>
    </message>
    <message>
        <source>The app server refuses this ({code}).</source>
        <translation>应用服务器拒绝了此操作（{code}）。</translation>
    </message>
    <message>
        <source>The token is right, but it does not allow {operation} there.</source>
        <translation>令牌有效，但没有 {operation} 的权限。</translation>
    </message>
    <message>
        <source>Ask the server&apos;s people for the permission, then try again.</source>
        <translation>请向服务器管理员申请权限后重试。</translation>
    </message>
    <message>
        <source>VOD refuses the app server</source>
        <translation>点播服务拒绝应用服务器</translation>
    </message>
    <message>
        <source>VOD does not accept the key of the app server ({code}).</source>
        <translation>点播服务不接受应用服务器的密钥（{code}）。</translation>
    </message>
    <message>
        <source>The server&apos;s own key or clock is wrong; nothing on this computer is.</source>
        <translation>服务器自身的密钥或时钟有误，与这台电脑无关。</translation>
    </message>
    <message>
        <source>Tell the server&apos;s people, with the request ID {request_id}.</source>
        <translation>请告知服务器管理员，并附上请求 ID {request_id}。</translation>
    </message>
    <message>
        <source>not offered by the app server</source>
        <translation>应用服务器不提供</translation>
    </message>
    <message>
        <source>The app server of this account has no call for {operation}.</source>
        <translation>该账号的应用服务器不提供 {operation}。</translation>
    </message>
    <message>
        <source>It hands out upload addresses only, as far as the account&apos;s settings say.</source>
        <translation>按账号设置，它只发放上传地址。</translation>
    </message>
    <message>
        <source>Do it in the VOD console, or name the path in the account if the server has one.</source>
        <translation>请在点播控制台操作；如果服务器提供，请在账号中填写路径。</translation>
    </message>
    <message>
        <source>not possible with a pasted pair</source>
        <translation>粘贴的凭证做不到</translation>
    </message>
    <message>
        <source>A pasted pair is good for sending one file and for nothing else.</source>
        <translation>粘贴的地址和凭证只能用来发送一个文件，不能做别的。</translation>
    </message>
    <message>
        <source>There is no account behind it that could be asked for {operation}.</source>
        <translation>它背后没有可以调用 {operation} 的账号。</translation>
    </message>
    <message>
        <source>Ask whoever sent the pair to do it, or do it in the VOD console.</source>
        <translation>请发送者来做，或在点播控制台中操作。</translation>
    </message>
    <message>
        <source>pasted pair expired</source>
        <translation>粘贴的凭证已过期</translation>
    </message>
    <message>
        <source>The pasted pair is over before the file was sent.</source>
        <translation>文件发送完之前，粘贴的凭证已失效。</translation>
    </message>
    <message>
        <source>A pair is good for a limited time and cannot be renewed without a key.</source>
        <translation>凭证有时间限制，没有密钥就无法续期。</translation>
    </message>
    <message>
        <source>Get a fresh pair for the same media and paste it: what was sent stays, the rest follows.</source>
        <translation>请索取同一媒体的新地址和凭证并粘贴：已发送的部分会保留，其余部分继续发送。</translation>
    </message>
    <message>
        <source>path unknown to the app server</source>
        <translation>应用服务器无此路径</translation>
    </message>
    <message>
        <source>{host} answers that there is nothing at this path.</source>
        <translation>{host} 应答此路径不存在。</translation>
    </message>
    <message>
        <source>The address or the path for {operation} in the account is not right.</source>
        <translation>账号中的地址或 {operation} 的路径不正确。</translation>
    </message>
    <message>
        <source>Correct them in the account.</source>
        <translation>请在账号中更正。</translation>
    </message>
    <message>
        <source>field missing in the app server&apos;s answer</source>
        <translation>应用服务器的应答缺少字段</translation>
    </message>
    <message>
        <source>The app server&apos;s answer lacks the field “{json_field}”.</source>
        <translation>应用服务器的应答缺少字段“{json_field}”。</translation>
    </message>
    <message>
        <source>The field is missing, empty or of another form; perhaps it has another name there.</source>
        <translation>字段缺失、为空或格式不符，也可能使用了其他名称。</translation>
    </message>
    <message>
        <source>Correct the names of the fields in the account, then try again.</source>
        <translation>请在账号中更正字段名后重试。</translation>
    </message>
    <message>
        <source>address not accepted</source>
        <translation>地址无效</translation>
    </message>
    <message>
        <source>This is not the address of an app server.</source>
        <translation>这不是应用服务器的地址。</translation>
    </message>
    <message>
        <source>It has the form https://host/path, without user name, “?” and “#”.</source>
        <translation>格式为 https://主机/路径，不含用户名、“?”和“#”。</translation>
    </message>
    <message>
        <source>Correct the address.</source>
        <translation>请更正地址。</translation>
    </message>
    <message>
        <source>address not encrypted</source>
        <translation>地址未加密</translation>
    </message>
    <message>
        <source>Without encryption only this computer itself can be called.</source>
        <translation>不加密的连接只能用于本机。</translation>
    </message>
    <message>
        <source>Anyone on the way could read the token and take the upload address.</source>
        <translation>令牌和上传地址可能在途中被他人读取。</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>请使用以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>path not accepted</source>
        <translation>路径无效</translation>
    </message>
    <message>
        <source>This path cannot be used.</source>
        <translation>不能使用这个路径。</translation>
    </message>
    <message>
        <source>A path begins with “/” and has no blanks; “VideoId” in braces stands in the path for renewing only.</source>
        <translation>路径以“/”开头，不含空格；花括号中的“VideoId”只能用于刷新凭证的路径。</translation>
    </message>
    <message>
        <source>Correct the path, or leave it empty if the server has none.</source>
        <translation>请更正路径；如果服务器不提供，请留空。</translation>
    </message>
    <message>
        <source>no path given</source>
        <translation>未填写路径</translation>
    </message>
    <message>
        <source>There is no path by which anything could be uploaded.</source>
        <translation>没有可用于上传的路径。</translation>
    </message>
    <message>
        <source>The paths for videos, images and attached media are all empty.</source>
        <translation>视频、图片和辅助媒资的路径都为空。</translation>
    </message>
    <message>
        <source>Enter at least one of them.</source>
        <translation>请至少填写一个。</translation>
    </message>
    <message>
        <source>header not accepted</source>
        <translation>请求头无效</translation>
    </message>
    <message>
        <source>This cannot be the header of the token.</source>
        <translation>这不能作为令牌的请求头。</translation>
    </message>
    <message>
        <source>It is no name of a header, or that header has another purpose.</source>
        <translation>它不是请求头名称，或该请求头另有用途。</translation>
    </message>
    <message>
        <source>Usual are “Authorization” with the word “Bearer”.</source>
        <translation>通常使用“Authorization”和前缀“Bearer”。</translation>
    </message>
    <message>
        <source>field name not accepted</source>
        <translation>字段名无效</translation>
    </message>
    <message>
        <source>This cannot be the name of a field.</source>
        <translation>这不能作为字段名。</translation>
    </message>
    <message>
        <source>A name is not empty; dots lead into objects, as in “data.VideoId”.</source>
        <translation>名称不能为空；用点号进入下级对象，例如“data.VideoId”。</translation>
    </message>
    <message>
        <source>Correct the name.</source>
        <translation>请更正名称。</translation>
    </message>
    <message>
        <source>token missing</source>
        <translation>缺少令牌</translation>
    </message>
    <message>
        <source>Enter the token for the app server.</source>
        <translation>请输入应用服务器的令牌。</translation>
    </message>
    <message>
        <source>The server gives upload addresses only to who shows it.</source>
        <translation>服务器只向持有令牌的一方发放上传地址。</translation>
    </message>
    <message>
        <source>The server&apos;s people hand it out.</source>
        <translation>令牌由服务器管理员提供。</translation>
    </message>
    <message>
        <source>token not accepted</source>
        <translation>令牌无效</translation>
    </message>
    <message>
        <source>This cannot be a token.</source>
        <translation>这不能作为令牌。</translation>
    </message>
    <message>
        <source>A token has letters, digits and signs, and no blanks or line breaks.</source>
        <translation>令牌由字母、数字和符号组成，不含空格和换行。</translation>
    </message>
    <message>
        <source>Copy it again, without the word “Bearer” and without quotes.</source>
        <translation>请重新复制，不要带“Bearer”和引号。</translation>
    </message>
    <message>
        <source>Enter the AccessKey of the account again.</source>
        <translation>请重新输入该账号的 AccessKey。</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>无权限</translation>
    </message>
    <message>
        <source>This account may not call {operation}.</source>
        <translation>该账号无权调用 {operation}。</translation>
    </message>
    <message>
        <source>permission {permission} is missing</source>
        <translation>缺少权限 {permission}</translation>
    </message>
    <message>
        <source>Its RAM user lacks the permission {permission}.</source>
        <translation>RAM 用户缺少权限 {permission}。</translation>
    </message>
    <message>
        <source>Give the RAM user this permission, for example with the policy shown, then try again.</source>
        <translation>请为 RAM 用户授予此权限（可使用给出的权限策略），然后重试。</translation>
    </message>
    <message>
        <source>OSS refused the upload.</source>
        <translation>OSS 拒绝了上传。</translation>
    </message>
    <message>
        <source>The upload credential does not allow it: a policy of the bucket forbids it, or the storage location was disabled.</source>
        <translation>上传凭证不允许此操作：存储空间的策略禁止，或存储地址已停用。</translation>
    </message>
    <message>
        <source>account suspended</source>
        <translation>账号已停用</translation>
    </message>
    <message>
        <source>This Alibaba Cloud account cannot use VOD at the moment.</source>
        <translation>该阿里云账号目前无法使用点播服务。</translation>
    </message>
    <message>
        <source>A bill is overdue, or the account was suspended ({code}).</source>
        <translation>账号欠费，或已被停用（{code}）。</translation>
    </message>
    <message>
        <source>list cannot be read</source>
        <translation>列表无法读取</translation>
    </message>
    <message>
        <source>The list “{name}” cannot be read.</source>
        <translation>列表“{name}”无法读取。</translation>
    </message>
    <message>
        <source>There is no such file, or this program may not read it.</source>
        <translation>文件不存在，或本程序没有读取权限。</translation>
    </message>
    <message>
        <source>Check its name and its permissions, then try again.</source>
        <translation>请检查文件名和权限，然后重试。</translation>
    </message>
    <message>
        <source>list is too large</source>
        <translation>列表过大</translation>
    </message>
    <message>
        <source>“{name}” is too large for a list of URLs.</source>
        <translation>作为 URL 列表，“{name}”过大。</translation>
    </message>
    <message>
        <source>A list may have 64 MB.</source>
        <translation>列表最大为 64 MB。</translation>
    </message>
    <message>
        <source>Choose the list, not a media file, or split it.</source>
        <translation>请选择列表文件而不是媒体文件，或将列表拆分。</translation>
    </message>
    <message>
        <source>list is no text</source>
        <translation>列表不是文本</translation>
    </message>
    <message>
        <source>“{name}” is no text that can be read.</source>
        <translation>“{name}”不是可读取的文本。</translation>
    </message>
    <message>
        <source>It is neither UTF-8 nor UTF-16 nor GB18030.</source>
        <translation>它既不是 UTF-8、UTF-16，也不是 GB18030 编码。</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8), then try again.</source>
        <translation>请另存为 CSV（UTF-8），然后重试。</translation>
    </message>
    <message>
        <source>workbook cannot be read</source>
        <translation>工作簿无法读取</translation>
    </message>
    <message>
        <source>The workbook “{name}” cannot be read.</source>
        <translation>无法读取工作簿“{name}”。</translation>
    </message>
    <message>
        <source>It is of Excel 97, locked by a password, damaged, or no workbook.</source>
        <translation>它是 Excel 97 格式、有密码保护、已损坏，或不是工作簿。</translation>
    </message>
    <message>
        <source>Save it as XLSX or as CSV (UTF-8), then try again.</source>
        <translation>请另存为 XLSX 或 CSV（UTF-8），然后重试。</translation>
    </message>
    <message>
        <source>list is empty</source>
        <translation>列表为空</translation>
    </message>
    <message>
        <source>“{name}” holds no URL.</source>
        <translation>“{name}”中没有 URL。</translation>
    </message>
    <message>
        <source>There is nothing in it but empty lines, or only a header.</source>
        <translation>其中只有空行或表头。</translation>
    </message>
    <message>
        <source>Write one URL a line, or a CSV file with the column “url”.</source>
        <translation>请每行写一个 URL，或使用带“url”列的 CSV 文件。</translation>
    </message>
    <message>
        <source>column “url” is missing</source>
        <translation>缺少“url”列</translation>
    </message>
    <message>
        <source>“{name}” has no column “url”.</source>
        <translation>“{name}”没有“url”列。</translation>
    </message>
    <message>
        <source>Its first line has: {found}.</source>
        <translation>首行为：{found}。</translation>
    </message>
    <message>
        <source>Name the columns in the first line: {columns}.</source>
        <translation>请在首行写明列名：{columns}。</translation>
    </message>
    <message>
        <source>unknown column in the list</source>
        <translation>列表中有未知的列</translation>
    </message>
    <message>
        <source>“{name}” has columns that are not known: {found}.</source>
        <translation>“{name}”中有未知的列：{found}。</translation>
    </message>
    <message>
        <source>What they say would be lost.</source>
        <translation>这些列的内容会丢失。</translation>
    </message>
    <message>
        <source>Remove them or correct their names: {columns}.</source>
        <translation>请删除这些列或更正列名：{columns}。</translation>
    </message>
    <message>
        <source>a column is there twice</source>
        <translation>有重复的列</translation>
    </message>
    <message>
        <source>“{name}” has a column twice: {found}.</source>
        <translation>“{name}”中有重复的列：{found}。</translation>
    </message>
    <message>
        <source>It is not clear which of them counts.</source>
        <translation>无法确定以哪一列为准。</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>请删除其中一列。</translation>
    </message>
    <message>
        <source>row cannot be taken</source>
        <translation>此行无法接受</translation>
    </message>
    <message>
        <source>This row cannot be taken as it is.</source>
        <translation>此行无法按现状接受。</translation>
    </message>
    <message>
        <source>not a URL</source>
        <translation>不是 URL</translation>
    </message>
    <message>
        <source>This is not the address of a file on the web.</source>
        <translation>这不是网络文件的地址。</translation>
    </message>
    <message>
        <source>It has to begin with http:// or https:// and name a host.</source>
        <translation>地址须以 http:// 或 https:// 开头并包含主机名。</translation>
    </message>
    <message>
        <source>Correct the URL.</source>
        <translation>请更正 URL。</translation>
    </message>
    <message>
        <source>URL is not whole</source>
        <translation>URL 不完整</translation>
    </message>
    <message>
        <source>This URL was copied from where its signature is hidden.</source>
        <translation>此 URL 复制自隐藏了签名的位置。</translation>
    </message>
    <message>
        <source>“{mark}” stands in the place of what its server asks for.</source>
        <translation>其服务器所需的内容已被“{mark}”代替。</translation>
    </message>
    <message>
        <source>Give the whole URL; a row of the list copies it whole.</source>
        <translation>请提供完整的 URL；从列表的行中可复制完整 URL。</translation>
    </message>
    <message>
        <source>URL too long</source>
        <translation>URL 过长</translation>
    </message>
    <message>
        <source>This URL is longer than VOD takes.</source>
        <translation>此 URL 超过点播允许的长度。</translation>
    </message>
    <message>
        <source>VOD takes 1,024 bytes.</source>
        <translation>点播最多接受 1,024 字节。</translation>
    </message>
    <message>
        <source>Give the object a shorter name.</source>
        <translation>请为该文件改用较短的名称。</translation>
    </message>
    <message>
        <source>file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>The file behind this URL is larger than VOD fetches.</source>
        <translation>此 URL 的文件超过点播可拉取的大小。</translation>
    </message>
    <message>
        <source>Its server says that it has {size}; VOD fetches {limit}.</source>
        <translation>其服务器称文件大小为 {size}；点播最多拉取 {limit}。</translation>
    </message>
    <message>
        <source>Download it and upload the file itself.</source>
        <translation>请下载后直接上传文件。</translation>
    </message>
    <message>
        <source>URL has no extension</source>
        <translation>URL 没有扩展名</translation>
    </message>
    <message>
        <source>The end of this URL does not tell what kind of file it is.</source>
        <translation>从此 URL 的结尾看不出文件类型。</translation>
    </message>
    <message>
        <source>VOD decides by the extension, and this URL has none.</source>
        <translation>点播按扩展名判断类型，而此 URL 没有扩展名。</translation>
    </message>
    <message>
        <source>Say it beside the URL: in the column “extension”, or with --extension.</source>
        <translation>请在“extension”列或用 --extension 注明扩展名。</translation>
    </message>
    <message>
        <source>VOD takes no files of the type “.{extension}” this way.</source>
        <translation>点播不接受以此方式提交“.{extension}”类型的文件。</translation>
    </message>
    <message>
        <source>Only video and audio can be pulled from a URL or registered.</source>
        <translation>只有视频和音频可以通过 URL 拉取或注册。</translation>
    </message>
    <message>
        <source>If the URL only looks like that, say the type in the column “extension”, or with --extension.</source>
        <translation>如果只是 URL 看起来如此，请在“extension”列或用 --extension 注明类型。</translation>
    </message>
    <message>
        <source>not reachable for VOD</source>
        <translation>点播无法访问</translation>
    </message>
    <message>
        <source>VOD cannot reach this address.</source>
        <translation>点播无法访问此地址。</translation>
    </message>
    <message>
        <source>It belongs to this computer or to a private network.</source>
        <translation>此地址属于本机或内部网络。</translation>
    </message>
    <message>
        <source>Use a public address, or upload the file itself.</source>
        <translation>请使用公网地址，或直接上传文件。</translation>
    </message>
    <message>
        <source>URL is there twice</source>
        <translation>URL 重复</translation>
    </message>
    <message>
        <source>This URL is in the list already, in line {first}.</source>
        <translation>此 URL 已在列表第 {first} 行出现。</translation>
    </message>
    <message>
        <source>It would become two media.</source>
        <translation>这样会产生两个媒体。</translation>
    </message>
    <message>
        <source>Remove one of the two lines.</source>
        <translation>请删除其中一行。</translation>
    </message>
    <message>
        <source>This URL was given twice.</source>
        <translation>此 URL 给出了两次。</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>请只给出一次。</translation>
    </message>
    <message>
        <source>cover is no URL</source>
        <translation>封面不是 URL</translation>
    </message>
    <message>
        <source>A picture on this computer cannot be the cover here.</source>
        <translation>此处不能使用本机图片作为封面。</translation>
    </message>
    <message>
        <source>VOD takes the address of a picture with a pull or a registration.</source>
        <translation>拉取或注册时，点播只接受图片地址。</translation>
    </message>
    <message>
        <source>Give the URL of a picture, or set the cover afterwards.</source>
        <translation>请给出图片的 URL，或之后再设置封面。</translation>
    </message>
    <message>
        <source>cover is not reachable for VOD</source>
        <translation>点播无法访问封面</translation>
    </message>
    <message>
        <source>VOD cannot reach the address of the cover, {cover}.</source>
        <translation>点播无法访问封面地址 {cover}。</translation>
    </message>
    <message>
        <source>Use a public address, or set the cover afterwards.</source>
        <translation>请使用公网地址，或之后再设置封面。</translation>
    </message>
    <message>
        <source>no such category</source>
        <translation>分类不存在</translation>
    </message>
    <message>
        <source>The account has no category “{found}”.</source>
        <translation>账号中没有分类“{found}”。</translation>
    </message>
    <message>
        <source>Neither a name, a path nor an id of its categories is written so.</source>
        <translation>其分类的名称、路径和 ID 均不是这样写的。</translation>
    </message>
    <message>
        <source>Write one that is there, or create it in the form of a row first.</source>
        <translation>请填写已有的分类，或先在某一行的表单中创建它。</translation>
    </message>
    <message>
        <source>names of categories are not known</source>
        <translation>分类名称未知</translation>
    </message>
    <message>
        <source>It is not known which category “{found}” is.</source>
        <translation>无法确定“{found}”是哪个分类。</translation>
    </message>
    <message>
        <source>VOD did not tell the account&apos;s categories: {why}.</source>
        <translation>点播没有返回该账号的分类：{why}。</translation>
    </message>
    <message>
        <source>Write the id of the category, which works without that.</source>
        <translation>请填写分类 ID，此时仍可使用。</translation>
    </message>
    <message>
        <source>several categories of that name</source>
        <translation>有多个同名分类</translation>
    </message>
    <message>
        <source>The account has several categories “{found}”.</source>
        <translation>账号中有多个名为“{found}”的分类。</translation>
    </message>
    <message>
        <source>They stand below different ones.</source>
        <translation>它们位于不同的上级分类之下。</translation>
    </message>
    <message>
        <source>Write the path, like “Films / Trailers”, or the id.</source>
        <translation>请填写路径（例如“影片 / 预告片”）或 ID。</translation>
    </message>
    <message>
        <source>no such template group</source>
        <translation>模板组不存在</translation>
    </message>
    <message>
        <source>The account has no template group “{found}”.</source>
        <translation>账号中没有模板组“{found}”。</translation>
    </message>
    <message>
        <source>Neither a name nor an id of its template groups is written so.</source>
        <translation>其模板组的名称和 ID 均不是这样写的。</translation>
    </message>
    <message>
        <source>Write one that is there.</source>
        <translation>请填写已有的模板组。</translation>
    </message>
    <message>
        <source>names of template groups are not known</source>
        <translation>模板组名称未知</translation>
    </message>
    <message>
        <source>It is not known which template group “{found}” is.</source>
        <translation>无法确定“{found}”是哪个模板组。</translation>
    </message>
    <message>
        <source>VOD did not tell the account&apos;s template groups: {why}.</source>
        <translation>点播没有返回该账号的模板组：{why}。</translation>
    </message>
    <message>
        <source>Write the id of the template group, which works without that.</source>
        <translation>请填写模板组 ID，此时仍可使用。</translation>
    </message>
    <message>
        <source>several template groups of that name</source>
        <translation>有多个同名模板组</translation>
    </message>
    <message>
        <source>The account has several template groups “{found}”.</source>
        <translation>账号中有多个名为“{found}”的模板组。</translation>
    </message>
    <message>
        <source>The name does not tell which of them is meant.</source>
        <translation>仅凭名称无法确定是哪一个。</translation>
    </message>
    <message>
        <source>Write the id of the template group.</source>
        <translation>请填写模板组 ID。</translation>
    </message>
    <message>
        <source>id has lost digits</source>
        <translation>ID 丢失了数位</translation>
    </message>
    <message>
        <source>“{found}” is not the whole of an id.</source>
        <translation>“{found}”不是完整的 ID。</translation>
    </message>
    <message>
        <source>A spreadsheet program has shortened the number.</source>
        <translation>表格软件缩短了这个数字。</translation>
    </message>
    <message>
        <source>Format the column as text and write the id again.</source>
        <translation>请将该列设为文本格式，然后重新填写 ID。</translation>
    </message>
    <message>
        <source>too many cells in the row</source>
        <translation>此行单元格过多</translation>
    </message>
    <message>
        <source>This row has more cells than the first line has columns.</source>
        <translation>此行的单元格多于首行的列数。</translation>
    </message>
    <message>
        <source>Perhaps a text with a comma in it stands without quotation marks.</source>
        <translation>可能是含逗号的文本没有加引号。</translation>
    </message>
    <message>
        <source>Put that text between quotation marks.</source>
        <translation>请给该文本加上引号。</translation>
    </message>
    <message>
        <source>another delimiter in the row</source>
        <translation>此行的分隔符不同</translation>
    </message>
    <message>
        <source>The cells of this row are parted in another way than the first line.</source>
        <translation>此行的单元格分隔方式与首行不同。</translation>
    </message>
    <message>
        <source>It has “{found}” between them.</source>
        <translation>此行使用的是“{found}”。</translation>
    </message>
    <message>
        <source>Use the same delimiter in all lines.</source>
        <translation>请在所有行中使用同一种分隔符。</translation>
    </message>
    <message>
        <source>quotation marks do not match</source>
        <translation>引号不匹配</translation>
    </message>
    <message>
        <source>The quotation marks here do not match.</source>
        <translation>此处的引号不匹配。</translation>
    </message>
    <message>
        <source>Nothing after this line can be read for sure.</source>
        <translation>此行之后的内容无法可靠读取。</translation>
    </message>
    <message>
        <source>Close the quotation mark; double the ones inside a text.</source>
        <translation>请补全引号；文本内的引号须写两次。</translation>
    </message>
    <message>
        <source>VOD could not fetch it</source>
        <translation>点播无法获取文件</translation>
    </message>
    <message>
        <source>VOD could not fetch the file.</source>
        <translation>点播无法获取该文件。</translation>
    </message>
    <message>
        <source>VOD says: {message} ({code}).</source>
        <translation>点播返回：{message}（{code}）。</translation>
    </message>
    <message>
        <source>Check that the URL can be opened from anywhere, then try again.</source>
        <translation>请确认该 URL 可从公网打开，然后重试。</translation>
    </message>
    <message>
        <source>VOD could not store it</source>
        <translation>点播无法存储文件</translation>
    </message>
    <message>
        <source>VOD fetched the file and could not store it.</source>
        <translation>点播已获取该文件，但无法存储。</translation>
    </message>
    <message>
        <source>Try again; check the storage location if it happens again.</source>
        <translation>请重试；如再次发生，请检查存储地址。</translation>
    </message>
    <message>
        <source>VOD did not register it</source>
        <translation>点播未注册该文件</translation>
    </message>
    <message>
        <source>VOD did not register this object.</source>
        <translation>点播未注册此文件。</translation>
    </message>
    <message>
        <source>It is not there, its type is not supported, or its bucket is not attached to VOD in this region.</source>
        <translation>文件不存在、类型不受支持，或其 Bucket 未在此地域添加到点播。</translation>
    </message>
    <message>
        <source>Check the object, and storage management in the VOD console.</source>
        <translation>请检查该文件，以及点播控制台的存储管理。</translation>
    </message>
    <message>
        <source>not answered for</source>
        <translation>未得到答复</translation>
    </message>
    <message>
        <source>VOD answered without a word about this URL.</source>
        <translation>点播的答复中没有提到此 URL。</translation>
    </message>
    <message>
        <source>Other URLs of the same call were taken.</source>
        <translation>同一次请求中的其他 URL 已被接受。</translation>
    </message>
    <message>
        <source>Look in the VOD console whether it is there before you try again.</source>
        <translation>重试之前，请在点播控制台查看它是否已存在。</translation>
    </message>
    <message>
        <source>VOD does not know the job</source>
        <translation>点播找不到该任务</translation>
    </message>
    <message>
        <source>VOD does not know the job {job_id} any more.</source>
        <translation>点播已找不到任务 {job_id}。</translation>
    </message>
    <message>
        <source>It was cancelled or removed, or belongs to another region.</source>
        <translation>任务已取消或删除，或属于其他地域。</translation>
    </message>
    <message>
        <source>Look in the VOD console for the media, or have the URL pulled again.</source>
        <translation>请在点播控制台查找该媒体，或重新拉取此 URL。</translation>
    </message>
    <message>
        <source>id is not known</source>
        <translation>ID 不存在</translation>
    </message>
    <message>
        <source>VOD knows no media and no job with the id {id}.</source>
        <translation>点播中没有 ID 为 {id} 的媒体或任务。</translation>
    </message>
    <message>
        <source>It was deleted, or belongs to another account or region.</source>
        <translation>它已被删除，或属于其他账号或地域。</translation>
    </message>
    <message>
        <source>Check the id, the account and the region.</source>
        <translation>请检查 ID、账号和地域。</translation>
    </message>
    <message>
        <source>not uploaded from here</source>
        <translation>不是从此处上传</translation>
    </message>
    <message>
        <source>No finished upload of “{name}” is known here.</source>
        <translation>此处没有“{name}”的已完成上传记录。</translation>
    </message>
    <message>
        <source>It was uploaded by another program or with another home, or not yet.</source>
        <translation>它由其他程序或使用其他数据目录上传，或尚未上传。</translation>
    </message>
    <message>
        <source>Upload it, or name the home with --home.</source>
        <translation>请上传该文件，或用 --home 指定数据目录。</translation>
    </message>
    <message>
        <source>no checksum is known</source>
        <translation>没有校验值</translation>
    </message>
    <message>
        <source>No checksum of the uploaded “{name}” is known.</source>
        <translation>没有已上传的“{name}”的校验值。</translation>
    </message>
    <message>
        <source>Its upload was finished without one.</source>
        <translation>上传完成时没有得到校验值。</translation>
    </message>
    <message>
        <source>Upload it again to have it compared.</source>
        <translation>请重新上传以便比对。</translation>
    </message>
    <message>
        <source>file differs from what was uploaded</source>
        <translation>文件与已上传的内容不同</translation>
    </message>
    <message>
        <source>“{name}” is not what was uploaded.</source>
        <translation>“{name}”与已上传的内容不同。</translation>
    </message>
    <message>
        <source>Its CRC-64 is {found} now; what arrived has {expected}.</source>
        <translation>文件现在的 CRC-64 为 {found}，已到达内容的为 {expected}。</translation>
    </message>
    <message>
        <source>The media at VOD is as it was. Upload the file again to replace it.</source>
        <translation>点播中的媒体没有变化。如需替换，请重新上传该文件。</translation>
    </message>
    <message>
        <source>It has {found_size} now; what arrived has {expected_size}.</source>
        <translation>文件现在为 {found_size}，已到达的内容为 {expected_size}。</translation>
    </message>
    <message>
        <source>no new temporary key</source>
        <translation>未取得新的临时密钥</translation>
    </message>
    <message>
        <source>The command of this account gave no new key.</source>
        <translation>此账号的命令没有给出新密钥。</translation>
    </message>
    <message>
        <source>Where this account gets its keys from, there was no new one.</source>
        <translation>此账号的密钥来源没有给出新密钥。</translation>
    </message>
    <message>
        <source>Run the command in a terminal to see what it says, or get a new key in another way. The uploads go on by themselves then.</source>
        <translation>请在终端中运行该命令查看其输出，或用其他方式取得新密钥。之后上传会自动继续。</translation>
    </message>
    <message>
        <source>Log in again in the account. The uploads go on by themselves then.</source>
        <translation>请在账号中重新登录。之后上传会自动继续。</translation>
    </message>
    <message>
        <source>Check the settings of the login with the server&apos;s people.</source>
        <translation>请与服务器的管理人员核对登录设置。</translation>
    </message>
    <message>
        <source>not logged in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Ask the people who run it, or get a new key in another way. The uploads go on by themselves then.</source>
        <translation>请联系其管理人员，或用其他方式取得新密钥。之后上传会自动继续。</translation>
    </message>
    <message>
        <source>It did not answer with a key.</source>
        <translation>它的回答中没有密钥。</translation>
    </message>
    <message>
        <source>It is empty, or a quotation mark in it is not closed.</source>
        <translation>命令为空，或其中的引号没有成对。</translation>
    </message>
    <message>
        <source>Correct the command in the account.</source>
        <translation>请在账号中更正该命令。</translation>
    </message>
    <message>
        <source>There is no program of this name on this computer.</source>
        <translation>本机上没有这个名称的程序。</translation>
    </message>
    <message>
        <source>Enter the program with its whole path, or install it.</source>
        <translation>请填写程序的完整路径，或先安装它。</translation>
    </message>
    <message>
        <source>The program could not be started: it may not be run, or it is none.</source>
        <translation>程序无法启动：没有执行权限，或者它不是程序。</translation>
    </message>
    <message>
        <source>The program ended with the exit code {exit_code}.</source>
        <translation>程序以退出码 {exit_code} 结束。</translation>
    </message>
    <message>
        <source>The program was not done after a minute and was ended.</source>
        <translation>程序一分钟后仍未结束，已被终止。</translation>
    </message>
    <message>
        <source>The answer is far too long for a key.</source>
        <translation>回答过长，不可能是密钥。</translation>
    </message>
    <message>
        <source>The answer is not a JSON object.</source>
        <translation>回答不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The answer is of another version than 1.</source>
        <translation>回答的版本不是 1。</translation>
    </message>
    <message>
        <source>The answer lacks the ID, the secret or the token of the key, or they hold odd characters.</source>
        <translation>回答中缺少密钥的 ID、Secret 或令牌，或其中有异常字符。</translation>
    </message>
    <message>
        <source>The key that came has ended already.</source>
        <translation>取得的密钥已经过期。</translation>
    </message>
    <message>
        <source>The same key came again that VOD has just refused.</source>
        <translation>再次取得的仍是刚被点播服务拒绝的密钥。</translation>
    </message>
    <message>
        <source>The address that keys shall come from is none.</source>
        <translation>密钥来源的地址无效。</translation>
    </message>
    <message>
        <source>It is not a web address, or there is a user name in it.</source>
        <translation>它不是网址，或其中含有用户名。</translation>
    </message>
    <message>
        <source>Correct the address in the account.</source>
        <translation>请在账号中更正该地址。</translation>
    </message>
    <message>
        <source>Keys are not fetched without encryption.</source>
        <translation>不会以未加密的方式获取密钥。</translation>
    </message>
    <message>
        <source>The address begins with http and leads to another computer.</source>
        <translation>地址以 http 开头，且指向另一台计算机。</translation>
    </message>
    <message>
        <source>Enter an address that begins with https.</source>
        <translation>请填写以 https 开头的地址。</translation>
    </message>
    <message>
        <source>profiles not readable</source>
        <translation>无法读取配置</translation>
    </message>
    <message>
        <source>The profiles of the vendor&apos;s command line cannot be read.</source>
        <translation>无法读取阿里云命令行工具的配置。</translation>
    </message>
    <message>
        <source>The file {path} may not be read.</source>
        <translation>没有读取文件 {path} 的权限。</translation>
    </message>
    <message>
        <source>Make it readable for yourself, or enter the key by hand.</source>
        <translation>请为自己开放读取权限，或手动填写密钥。</translation>
    </message>
    <message>
        <source>The file {path} is not what the vendor&apos;s command line writes.</source>
        <translation>文件 {path} 不是阿里云命令行工具所写的格式。</translation>
    </message>
    <message>
        <source>Set it up anew with “aliyun configure”, or enter the key by hand.</source>
        <translation>请用“aliyun configure”重新配置，或手动填写密钥。</translation>
    </message>
    <message>
        <source>The login at the app server is over.</source>
        <translation>在应用服务器上的登录已失效。</translation>
    </message>
    <message>
        <source>It ended after a while, was taken back there, or was kept for one session only.</source>
        <translation>登录已到期、已在服务器上被撤销，或只在一次会话中保留。</translation>
    </message>
    <message>
        <source>The login was refused.</source>
        <translation>登录被拒绝。</translation>
    </message>
    <message>
        <source>Somebody chose “no” on the page, or the server does not let you in.</source>
        <translation>有人在页面上选择了拒绝，或服务器不允许您登录。</translation>
    </message>
    <message>
        <source>The login was not finished.</source>
        <translation>登录没有完成。</translation>
    </message>
    <message>
        <source>It was cancelled, or nobody logged in within the time that there is for it.</source>
        <translation>登录被取消，或没有在规定时间内完成。</translation>
    </message>
    <message>
        <source>The server does not offer this way of logging in.</source>
        <translation>服务器不提供这种登录方式。</translation>
    </message>
    <message>
        <source>No address for it is known.</source>
        <translation>没有相应的地址。</translation>
    </message>
    <message>
        <source>Choose the other way, or enter the address.</source>
        <translation>请选择另一种方式，或填写地址。</translation>
    </message>
    <message>
        <source>The server does not say where one logs in.</source>
        <translation>服务器没有说明登录地址。</translation>
    </message>
    <message>
        <source>There is no description at the address, or it is that of another server.</source>
        <translation>该地址没有登录说明，或说明属于另一台服务器。</translation>
    </message>
    <message>
        <source>The server answers the login in a way that makes no sense.</source>
        <translation>服务器对登录的回答无法理解。</translation>
    </message>
    <message>
        <source>The name of the program or an address may be wrong.</source>
        <translation>程序名称或某个地址可能有误。</translation>
    </message>
    <message>
        <source>login cannot be used</source>
        <translation>登录设置不可用</translation>
    </message>
    <message>
        <source>The settings of the login cannot be used ({setting}).</source>
        <translation>登录设置不可用（{setting}）。</translation>
    </message>
    <message>
        <source>It needs the name of the program and an https address of the server or of its tokens.</source>
        <translation>需要程序名称，以及登录服务器或令牌的 https 地址。</translation>
    </message>
    <message>
        <source>preset not found</source>
        <translation>找不到预设</translation>
    </message>
    <message>
        <source>There is no preset called “{preset}”.</source>
        <translation>没有名为“{preset}”的预设。</translation>
    </message>
    <message>
        <source>Upper and lower case count; it may have been renamed or removed.</source>
        <translation>名称区分大小写；它可能已被改名或删除。</translation>
    </message>
    <message>
        <source>Look at the names in the window, at Edit, Presets, Manage presets.</source>
        <translation>请在窗口的“编辑 ▸ 预设 ▸ 管理预设”中查看名称。</translation>
    </message>
    <message>
        <source>presets cannot be read</source>
        <translation>无法读取预设</translation>
    </message>
    <message>
        <source>“{name}” is not a file of presets.</source>
        <translation>“{name}”不是预设文件。</translation>
    </message>
    <message>
        <source>It was not written by this program, or was changed since.</source>
        <translation>它不是由本程序写出的，或之后被改动过。</translation>
    </message>
    <message>
        <source>Choose a file that “Export” has written. No preset was changed.</source>
        <translation>请选择由“导出”写出的文件。没有任何预设被更改。</translation>
    </message>
    <message>
        <source>a preset in the file is wrong</source>
        <translation>文件中有一个预设有误</translation>
    </message>
    <message>
        <source>The preset “{preset}” in “{name}” cannot be used.</source>
        <translation>“{name}”中的预设“{preset}”无法使用。</translation>
    </message>
    <message>
        <source>Its part “{place}” holds something that is not allowed there.</source>
        <translation>其中的“{place}”含有不允许的内容。</translation>
    </message>
    <message>
        <source>Mend it in the file or export it anew. No preset was changed.</source>
        <translation>请在文件中改正，或重新导出。没有任何预设被更改。</translation>
    </message>
    <message>
        <source>file of presets not accessible</source>
        <translation>无法访问预设文件</translation>
    </message>
    <message>
        <source>not a queue file or backup</source>
        <translation>不是队列文件或备份</translation>
    </message>
    <message>
        <source>“{name}” cannot be taken in.</source>
        <translation>无法导入“{name}”。</translation>
    </message>
    <message>
        <source>It is not the kind of file that this command reads, or it is damaged.</source>
        <translation>它不是此命令可读取的文件类型，或已损坏。</translation>
    </message>
    <message>
        <source>Choose a file that this program has exported. Nothing was changed.</source>
        <translation>请选择由本程序导出的文件。未做任何更改。</translation>
    </message>
    <message>
        <source>file of another version</source>
        <translation>文件来自其他版本</translation>
    </message>
    <message>
        <source>“{name}” was written by another version of VOD Desktop.</source>
        <translation>“{name}”由其他版本的 VOD Desktop 写入。</translation>
    </message>
    <message>
        <source>This version does not understand it.</source>
        <translation>当前版本无法识别它。</translation>
    </message>
    <message>
        <source>Update VOD Desktop on this computer. Nothing was changed.</source>
        <translation>请更新此电脑上的 VOD Desktop。未做任何更改。</translation>
    </message>
    <message>
        <source>part of the file is wrong</source>
        <translation>文件部分内容有误</translation>
    </message>
    <message>
        <source>Export it anew, or mend that part. Nothing was changed.</source>
        <translation>请重新导出，或修正该部分。未做任何更改。</translation>
    </message>
    <message>
        <source>file not accessible</source>
        <translation>无法访问文件</translation>
    </message>
    <message>
        <source>The file “{name}” cannot be read or written.</source>
        <translation>文件“{name}”无法读取或写入。</translation>
    </message>
    <message>
        <source>It is missing, protected, or its drive is full.</source>
        <translation>它不存在、受保护，或所在磁盘已满。</translation>
    </message>
    <message>
        <source>Check its permissions and its folder, or choose another one.</source>
        <translation>请检查其权限和所在文件夹，或另选一个文件。</translation>
    </message>
    <message>
        <source>The sheet “{name}” cannot be read.</source>
        <translation>无法读取表格“{name}”。</translation>
    </message>
    <message>
        <source>sheet cannot be read</source>
        <translation>无法读取表格</translation>
    </message>
    <message>
        <source>sheet cannot be written</source>
        <translation>无法写入表格</translation>
    </message>
    <message>
        <source>The sheet “{name}” cannot be written.</source>
        <translation>无法写入表格“{name}”。</translation>
    </message>
    <message>
        <source>The folder is not there or may not be written to: {found}.</source>
        <translation>文件夹不存在或没有写入权限：{found}。</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another folder.</source>
        <translation>请在其他程序中关闭该文件，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>It is larger than a list of media can be: 64 MB, or 512 MB unpacked.</source>
        <translation>文件超出媒体列表的大小上限：64 MB，解压后 512 MB。</translation>
    </message>
    <message>
        <source>Choose the sheet, not a media file, or take pictures out of it.</source>
        <translation>请选择表格而不是媒体文件，或删除其中的图片。</translation>
    </message>
    <message>
        <source>It is no text in UTF-8, UTF-16 or GB18030, and no XLSX workbook.</source>
        <translation>它既不是 UTF-8、UTF-16 或 GB18030 文本，也不是 XLSX 工作簿。</translation>
    </message>
    <message>
        <source>Save it as XLSX or as CSV UTF-8 in your spreadsheet program.</source>
        <translation>请在表格软件中另存为 XLSX 或 CSV UTF-8。</translation>
    </message>
    <message>
        <source>The sheet “{name}” is empty.</source>
        <translation>表格“{name}”是空的。</translation>
    </message>
    <message>
        <source>There is no row with any text on its first visible sheet.</source>
        <translation>第一个可见的工作表中没有任何文字。</translation>
    </message>
    <message>
        <source>Save the workbook with the list on its first sheet, then try again.</source>
        <translation>请将列表放在第一个工作表中保存，然后重试。</translation>
    </message>
    <message>
        <source>A quotation mark has gone astray in the row that begins in line {found}.</source>
        <translation>从第 {found} 行开始的一行中引号不成对。</translation>
    </message>
    <message>
        <source>Mend that row, or save the sheet anew in your spreadsheet program.</source>
        <translation>请修正该行，或在表格软件中重新保存。</translation>
    </message>
    <message>
        <source>It has more than {found} rows.</source>
        <translation>它超过 {found} 行。</translation>
    </message>
    <message>
        <source>Split it into several sheets.</source>
        <translation>请拆分成几个表格。</translation>
    </message>
    <message>
        <source>It has {found} columns, more than a list of media can have.</source>
        <translation>它有 {found} 列，超出媒体列表的上限。</translation>
    </message>
    <message>
        <source>Take out the columns that do not describe media.</source>
        <translation>请删除与媒体信息无关的列。</translation>
    </message>
    <message>
        <source>text is too long for a sheet</source>
        <translation>文字过长，表格放不下</translation>
    </message>
    <message>
        <source>“{name}”: the text in cell {found} is too long.</source>
        <translation>“{name}”：单元格 {found} 的文字过长。</translation>
    </message>
    <message>
        <source>A cell of a sheet takes 32,767 characters.</source>
        <translation>一个单元格最多 32,767 个字符。</translation>
    </message>
    <message>
        <source>Shorten that text, then try again.</source>
        <translation>请缩短这段文字，然后重试。</translation>
    </message>
    <message>
        <source>It is damaged, or not a workbook of a spreadsheet program.</source>
        <translation>文件已损坏，或不是表格软件的工作簿。</translation>
    </message>
    <message>
        <source>It is locked by a password, or in the old XLS form.</source>
        <translation>文件有密码保护，或是旧的 XLS 格式。</translation>
    </message>
    <message>
        <source>Save it as XLSX without a password, then try again.</source>
        <translation>请另存为不带密码的 XLSX，然后重试。</translation>
    </message>
    <message>
        <source>sheet does not name files</source>
        <translation>表格没有指明文件</translation>
    </message>
    <message>
        <source>The sheet “{name}” does not say which files it describes.</source>
        <translation>表格“{name}”没有说明各行对应哪个文件。</translation>
    </message>
    <message>
        <source>No column is called Path, File name or Media ID, nor 路径, 文件名 or 媒体 ID.</source>
        <translation>没有名为“路径”“文件名”“媒体 ID”或 Path、File name、Media ID 的列。</translation>
    </message>
    <message>
        <source>Give one of its columns such a heading, then try again.</source>
        <translation>请为其中一列加上这样的表头，然后重试。</translation>
    </message>
    <message>
        <source>sheet describes nothing</source>
        <translation>表格中没有媒体信息</translation>
    </message>
    <message>
        <source>The sheet “{name}” holds nothing that describes media.</source>
        <translation>表格“{name}”中没有描述媒体的内容。</translation>
    </message>
    <message>
        <source>No column is called Title, Description, Tags or the like, nor 标题, 描述 or 标签.</source>
        <translation>没有名为“标题”“描述”“标签”等或 Title、Description、Tags 的列。</translation>
    </message>
    <message>
        <source>Give its columns such headings, then try again.</source>
        <translation>请为各列加上这样的表头，然后重试。</translation>
    </message>
    <message>
        <source>proxy refuses</source>
        <translation>代理拒绝</translation>
    </message>
    <message>
        <source>network settings</source>
        <translation>网络设置</translation>
    </message>
    <message>
        <source>proxy not reached</source>
        <translation>无法连接代理</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} cannot be reached.</source>
        <translation>无法连接通往 {host} 的代理。</translation>
    </message>
    <message>
        <source>It is off, its address is wrong, or it speaks something else.</source>
        <translation>代理未运行、地址有误，或使用了其他协议。</translation>
    </message>
    <message>
        <source>Check the proxy under “Network” of the account, or in the settings of this computer.</source>
        <translation>请检查账号的“网络”设置或本机系统设置中的代理。</translation>
    </message>
    <message>
        <source>Nobody knows the address of {host}.</source>
        <translation>无法解析 {host} 的地址。</translation>
    </message>
    <message>
        <source>The name service (DNS) does not answer, does not know the name, or there is no network.</source>
        <translation>域名服务（DNS）没有应答、不认识该域名，或没有网络。</translation>
    </message>
    <message>
        <source>Check the network. If only a proxy leads out of it, set that under “Network” of the account.</source>
        <translation>请检查网络。如果只能通过代理访问外网，请在账号的“网络”中设置代理。</translation>
    </message>
    <message>
        <source>not reached by the proxy</source>
        <translation>代理无法连接目标</translation>
    </message>
    <message>
        <source>The proxy cannot reach {host}.</source>
        <translation>代理无法连接 {host}。</translation>
    </message>
    <message>
        <source>It has no way there at the moment, or does not know the name.</source>
        <translation>代理暂时无法到达该主机，或不认识该域名。</translation>
    </message>
    <message>
        <source>Try again later, or ask the people who run the proxy.</source>
        <translation>请稍后重试，或咨询代理的管理员。</translation>
    </message>
    <message>
        <source>The proxy refuses the way to {host}.</source>
        <translation>代理拒绝连接 {host}。</translation>
    </message>
    <message>
        <source>Its rules do not allow this address or this port.</source>
        <translation>代理的规则不允许此地址或端口。</translation>
    </message>
    <message>
        <source>Ask the people who run the proxy to allow {host}, port 443.</source>
        <translation>请让代理的管理员放行 {host} 的 443 端口。</translation>
    </message>
    <message>
        <source>proxy login rejected</source>
        <translation>代理登录被拒绝</translation>
    </message>
    <message>
        <source>The proxy does not accept the login.</source>
        <translation>代理不接受登录信息。</translation>
    </message>
    <message>
        <source>It wants a user name and a password, and these were missing or wrong.</source>
        <translation>代理需要用户名和密码，但未提供或有误。</translation>
    </message>
    <message>
        <source>Enter both under “Network” of the account.</source>
        <translation>请在账号的“网络”中填写用户名和密码。</translation>
    </message>
    <message>
        <source>proxy password missing</source>
        <translation>缺少代理密码</translation>
    </message>
    <message>
        <source>The password of the proxy is not at hand.</source>
        <translation>没有可用的代理密码。</translation>
    </message>
    <message>
        <source>Enter it again under “Network” of the account.</source>
        <translation>请在账号的“网络”中重新填写。</translation>
    </message>
    <message>
        <source>What is set as proxy cannot be one.</source>
        <translation>所设置的代理无法使用。</translation>
    </message>
    <message>
        <source>Its address is incomplete, or of a kind that this program does not speak.</source>
        <translation>地址不完整，或是本程序不支持的类型。</translation>
    </message>
    <message>
        <source>Its certificate comes from an authority that is not trusted: a proxy or virus scanner opens the connection.</source>
        <translation>其证书来自不受信任的颁发机构：有代理或杀毒软件在解密连接。</translation>
    </message>
    <message>
        <source>Nothing was sent. In a company network, choose the company&apos;s certificate file under “Network” of the account.</source>
        <translation>没有发送任何数据。在公司网络中，请在账号的“网络”中选择公司的证书文件。</translation>
    </message>
    <message>
        <source>The certificate belongs to another host.</source>
        <translation>该证书属于另一台主机。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the endpoint of the account, and log in to the network.</source>
        <translation>没有发送任何数据。请检查账号的接入地址，并登录网络。</translation>
    </message>
    <message>
        <source>certificate expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>The certificate has expired, or the clock of this computer is wrong.</source>
        <translation>证书已过期，或本机时钟不准。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check date and time of this computer, then try again.</source>
        <translation>没有发送任何数据。请检查本机的日期和时间，然后重试。</translation>
    </message>
    <message>
        <source>The certificate is not valid yet, or the clock of this computer is wrong.</source>
        <translation>证书尚未生效，或本机时钟不准。</translation>
    </message>
    <message>
        <source>encryption too old</source>
        <translation>加密方式过旧</translation>
    </message>
    <message>
        <source>{host} offers an outdated encryption only.</source>
        <translation>{host} 只提供过时的加密方式。</translation>
    </message>
    <message>
        <source>TLS 1.2 or later is needed; a device on the way speaks something older.</source>
        <translation>需要 TLS 1.2 或更高版本；途中某台设备只支持更旧的版本。</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the people who run the network, or use another one.</source>
        <translation>没有发送任何数据。请咨询网络管理员，或换用其他网络。</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>无法建立安全连接</translation>
    </message>
    <message>
        <source>No secure connection to {host} comes about.</source>
        <translation>无法与 {host} 建立安全连接。</translation>
    </message>
    <message>
        <source>What answers there does not speak TLS, or not with this program.</source>
        <translation>应答方不支持 TLS，或无法与本程序协商。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the endpoint of the account and the network.</source>
        <translation>没有发送任何数据。请检查账号的接入地址和网络。</translation>
    </message>
    <message>
        <source>certificate file unreadable</source>
        <translation>证书文件无法读取</translation>
    </message>
    <message>
        <source>The certificate file of the account cannot be read.</source>
        <translation>无法读取该账号的证书文件。</translation>
    </message>
    <message>
        <source>It was moved, deleted or changed.</source>
        <translation>文件已被移动、删除或更改。</translation>
    </message>
    <message>
        <source>Nothing was sent. Choose it again under “Network” of the account.</source>
        <translation>没有发送任何数据。请在账号的“网络”中重新选择。</translation>
    </message>
    <message>
        <source>The secure connection to the proxy cannot be verified.</source>
        <translation>无法验证与代理的安全连接。</translation>
    </message>
    <message>
        <source>Its certificate is not trusted, has expired or belongs to another host; or it does not speak TLS.</source>
        <translation>其证书不受信任、已过期或属于另一台主机；或者它不支持 TLS。</translation>
    </message>
    <message>
        <source>Choose the company&apos;s certificate file under “Network” of the account, or use the proxy by HTTP.</source>
        <translation>请在账号的“网络”中选择公司的证书文件，或改用 HTTP 方式连接代理。</translation>
    </message>
    <message>
        <source>This is not the address of a proxy.</source>
        <translation>这不是代理地址。</translation>
    </message>
    <message>
        <source>A host name or an IP address is needed, without http:// before it.</source>
        <translation>需要主机名或 IP 地址，前面不带 http://。</translation>
    </message>
    <message>
        <source>Enter it as in this example: proxy.example.com.</source>
        <translation>请按此示例填写：proxy.example.com。</translation>
    </message>
    <message>
        <source>This is not a port.</source>
        <translation>这不是端口号。</translation>
    </message>
    <message>
        <source>Ports are numbers from 1 to 65535.</source>
        <translation>端口号是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>Ask the people who run the proxy.</source>
        <translation>请咨询代理的管理员。</translation>
    </message>
    <message>
        <source>This user name or password cannot be sent to a proxy.</source>
        <translation>此用户名或密码无法发送给代理。</translation>
    </message>
    <message>
        <source>It is too long, or holds a character that a proxy cannot take.</source>
        <translation>内容过长，或含有代理无法接受的字符。</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>请重新填写。</translation>
    </message>
    <message>
        <source>“{name}” is not a certificate file.</source>
        <translation>“{name}”不是证书文件。</translation>
    </message>
    <message>
        <source>It cannot be read, or it is not in the form called PEM.</source>
        <translation>文件无法读取，或不是 PEM 格式。</translation>
    </message>
    <message>
        <source>Choose a file with “BEGIN CERTIFICATE” in it; the company&apos;s administrators have it.</source>
        <translation>请选择含有“BEGIN CERTIFICATE”的文件，可向公司管理员索取。</translation>
    </message>
    <message>
        <source>“{name}” holds no authority.</source>
        <translation>“{name}”中没有颁发机构证书。</translation>
    </message>
    <message>
        <source>It holds certificates of single hosts only.</source>
        <translation>文件中只有单台主机的证书。</translation>
    </message>
    <message>
        <source>Choose the file with the company&apos;s root certificate.</source>
        <translation>请选择含有公司根证书的文件。</translation>
    </message>
    <message>
        <source>description of the video not understood</source>
        <translation>无法识别视频的描述文件</translation>
    </message>
    <message>
        <source>“{name}”, which describes the video beside it, cannot be taken.</source>
        <translation>描述同名视频的文件“{name}”无法采用。</translation>
    </message>
    <message>
        <source>Fill in the form here, or mend the file and add the video again.</source>
        <translation>请在此填写表单，或修正该文件后重新添加视频。</translation>
    </message>
    <message>
        <source>The file is not there any more, or this program may not read it.</source>
        <translation>文件已不存在，或本程序无权读取。</translation>
    </message>
    <message>
        <source>It is larger than a description can be: 256 KiB.</source>
        <translation>文件超过了描述文件的上限 256 KiB。</translation>
    </message>
    <message>
        <source>It is no JSON object in UTF-8.</source>
        <translation>内容不是 UTF-8 编码的 JSON 对象。</translation>
    </message>
    <message>
        <source>It has none of the names that the columns of a sheet have.</source>
        <translation>其中没有任何与表格列同名的字段。</translation>
    </message>
    <message>
        <source>“{key}” in the description not understood</source>
        <translation>无法识别描述文件中的“{key}”</translation>
    </message>
    <message>
        <source>Its value of “{key}” means nothing there: “{found}”.</source>
        <translation>其中“{key}”的值无法识别：“{found}”。</translation>
    </message>
    <message>
        <source>its video did not arrive</source>
        <translation>所属视频未上传成功</translation>
    </message>
    <message>
        <source>“{name}” was not sent.</source>
        <translation>“{name}”未上传。</translation>
    </message>
    <message>
        <source>It belongs to a video that did not arrive.</source>
        <translation>它所属的视频未上传成功。</translation>
    </message>
    <message>
        <source>See to the video; this file goes on when it has arrived.</source>
        <translation>请先处理该视频；视频上传完成后，此文件会继续上传。</translation>
    </message>
    <message>
        <source>its video was not added</source>
        <translation>所属视频未添加</translation>
    </message>
    <message>
        <source>“{name}” belongs to a video that was not added.</source>
        <translation>“{name}”属于一个未添加的视频。</translation>
    </message>
    <message>
        <source>Files of one name are put together with their video.</source>
        <translation>同名文件会与视频合并为一项。</translation>
    </message>
    <message>
        <source>See to the video first, or add this file by itself.</source>
        <translation>请先处理该视频，或单独添加此文件。</translation>
    </message>
    <message>
        <source>The playlist “{name}” cannot be uploaded with its slices.</source>
        <translation>播放列表“{name}”无法连同切片一起上传。</translation>
    </message>
    <message>
        <source>Make the playlist anew with slices beside it, or upload an MP4 file.</source>
        <translation>请重新生成播放列表并把切片放在同一文件夹，或改为上传 MP4 文件。</translation>
    </message>
    <message>
        <source>playlist cannot be uploaded</source>
        <translation>播放列表无法上传</translation>
    </message>
    <message>
        <source>What it names cannot be found or sent.</source>
        <translation>它所列的内容找不到或无法发送。</translation>
    </message>
    <message>
        <source>not an m3u8 playlist</source>
        <translation>不是 m3u8 播放列表</translation>
    </message>
    <message>
        <source>“{name}” is not a playlist.</source>
        <translation>“{name}”不是播放列表。</translation>
    </message>
    <message>
        <source>An m3u8 playlist begins with #EXTM3U and has one short line for each slice.</source>
        <translation>m3u8 播放列表以 #EXTM3U 开头，每个切片占一行。</translation>
    </message>
    <message>
        <source>a list for media players, not of slices</source>
        <translation>播放器的文件列表，而不是切片列表</translation>
    </message>
    <message>
        <source>“{name}” is a list of files for a media player.</source>
        <translation>“{name}”是给媒体播放器用的文件列表。</translation>
    </message>
    <message>
        <source>The playlist of a video that is cut into slices (HLS) has lines that begin with #EXT-X-.</source>
        <translation>切片视频（HLS）的播放列表含有以 #EXT-X- 开头的行。</translation>
    </message>
    <message>
        <source>Add the files that it names; each becomes a video of its own.</source>
        <translation>请直接添加它所列的文件，每个文件会成为单独的视频。</translation>
    </message>
    <message>
        <source>playlist is not UTF-8</source>
        <translation>播放列表不是 UTF-8</translation>
    </message>
    <message>
        <source>The playlist “{name}” cannot be read as text.</source>
        <translation>播放列表“{name}”无法作为文本读取。</translation>
    </message>
    <message>
        <source>An m3u8 playlist is text in UTF-8; players and VOD read nothing else.</source>
        <translation>m3u8 播放列表是 UTF-8 文本，播放器和点播服务只识别这种编码。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in a text editor, then try again.</source>
        <translation>请用文本编辑器另存为 UTF-8，然后重试。</translation>
    </message>
    <message>
        <source>playlist too long</source>
        <translation>播放列表过长</translation>
    </message>
    <message>
        <source>It has {size}; playlists of up to {limit} are read.</source>
        <translation>它有 {size}，最多读取 {limit} 的播放列表。</translation>
    </message>
    <message>
        <source>Cut the video into longer slices, or upload an MP4 file.</source>
        <translation>请切成更长的切片，或改为上传 MP4 文件。</translation>
    </message>
    <message>
        <source>too many slices</source>
        <translation>切片过多</translation>
    </message>
    <message>
        <source>It names {count} files; up to {most} are taken.</source>
        <translation>它列出 {count} 个文件，最多支持 {most} 个。</translation>
    </message>
    <message>
        <source>playlist names no slices</source>
        <translation>播放列表中没有切片</translation>
    </message>
    <message>
        <source>It names no file, so there is nothing to play.</source>
        <translation>它没有列出任何文件，没有可播放的内容。</translation>
    </message>
    <message>
        <source>a list of versions, not of slices</source>
        <translation>列出的是多个版本，而不是切片</translation>
    </message>
    <message>
        <source>“{name}” is a list of several versions of a video.</source>
        <translation>“{name}”列出的是同一视频的多个版本。</translation>
    </message>
    <message>
        <source>VOD takes one version and makes the others itself. The list names: {slices}.</source>
        <translation>点播服务只接收一个版本，其他版本由它转码生成。列表包含：{slices}。</translation>
    </message>
    <message>
        <source>Add the playlist of the best version in its place.</source>
        <translation>请改为添加清晰度最高的那个版本的播放列表。</translation>
    </message>
    <message>
        <source>slices are not on this computer</source>
        <translation>切片不在这台电脑上</translation>
    </message>
    <message>
        <source>{count} of its slices are addresses, not files beside it: {slices}.</source>
        <translation>其中 {count} 个切片是网络地址，而不是同一文件夹中的文件：{slices}。</translation>
    </message>
    <message>
        <source>Download the slices and name them without an address, or let VOD fetch the playlist by its URL.</source>
        <translation>请下载切片并在列表中只写文件名，或让点播服务通过 URL 拉取该播放列表。</translation>
    </message>
    <message>
        <source>a slice lies outside the folder</source>
        <translation>有切片在文件夹之外</translation>
    </message>
    <message>
        <source>It names a file that is not in its folder: {slices}. Nothing outside it is sent.</source>
        <translation>它列出了不在其文件夹中的文件：{slices}。文件夹之外的内容不会发送。</translation>
    </message>
    <message>
        <source>Put all slices into the folder of the playlist and name them from there.</source>
        <translation>请把所有切片放进播放列表所在的文件夹，并使用相对于该文件夹的名称。</translation>
    </message>
    <message>
        <source>a slice has a name that cannot be used</source>
        <translation>有切片的名称无法使用</translation>
    </message>
    <message>
        <source>The name is too long, or has a backslash or control character in it: {slices}.</source>
        <translation>名称过长，或含有反斜杠或控制字符：{slices}。</translation>
    </message>
    <message>
        <source>Rename the slice, there and in the playlist; folders are parted by /.</source>
        <translation>请重命名该切片并同步修改播放列表；文件夹之间用 / 分隔。</translation>
    </message>
    <message>
        <source>two slices have one name</source>
        <translation>两个切片重名</translation>
    </message>
    <message>
        <source>Two different files would go to the same place: {slices}.</source>
        <translation>两个不同的文件会上传到同一位置：{slices}。</translation>
    </message>
    <message>
        <source>Rename one of them, there and in the playlist.</source>
        <translation>请重命名其中一个，并同步修改播放列表。</translation>
    </message>
    <message>
        <source>slices are missing: {count}</source>
        <translation>缺少 {count} 个切片</translation>
    </message>
    <message>
        <source>Slices that are not there: {count}. The first ones: {slices}.</source>
        <translation>有 {count} 个切片不存在，例如：{slices}。</translation>
    </message>
    <message>
        <source>Put them into the folder of the playlist, or show where the whole folder is now.</source>
        <translation>请把它们放进播放列表所在的文件夹，或指出整个文件夹现在的位置。</translation>
    </message>
    <message>
        <source>slices are empty: {count}</source>
        <translation>有 {count} 个切片为空</translation>
    </message>
    <message>
        <source>Slices of 0 bytes: {count}. The first ones: {slices}.</source>
        <translation>有 {count} 个切片为 0 字节，例如：{slices}。</translation>
    </message>
    <message>
        <source>If they are still being written, wait and try again; otherwise make them anew.</source>
        <translation>如果仍在写入，请稍候重试；否则请重新生成。</translation>
    </message>
    <message>
        <source>slices cannot be read: {count}</source>
        <translation>有 {count} 个切片无法读取</translation>
    </message>
    <message>
        <source>Slices that cannot be read: {count}. The first ones: {slices}.</source>
        <translation>有 {count} 个切片无法读取，例如：{slices}。</translation>
    </message>
    <message>
        <source>Close programs that use them and check their permissions, then try again.</source>
        <translation>请关闭正在使用它们的程序并检查权限，然后重试。</translation>
    </message>
    <message>
        <source>slices are still being written: {count}</source>
        <translation>有 {count} 个切片仍在写入</translation>
    </message>
    <message>
        <source>Slices that changed while they were looked at: {count}. The first ones: {slices}.</source>
        <translation>有 {count} 个切片在检查时发生了变化，例如：{slices}。</translation>
    </message>
    <message>
        <source>no place for the slices</source>
        <translation>没有存放切片的位置</translation>
    </message>
    <message>
        <source>The upload address has no place for the slices of a playlist.</source>
        <translation>该上传地址没有存放播放列表切片的位置。</translation>
    </message>
    <message>
        <source>It was made for a single file: ObjectPrefix is not in it.</source>
        <translation>它是为单个文件签发的，其中没有 ObjectPrefix。</translation>
    </message>
    <message>
        <source>Get a pair that was made for a file name that ends in .m3u8, then try again.</source>
        <translation>请获取以 .m3u8 文件名签发的地址和凭证，然后重试。</translation>
    </message>
</context>
<context>
    <name>FailureCard</name>
    <message>
        <source>Copy ticket text</source>
        <translation>复制工单内容</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术详情</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>VOD could not do it: {cause}.</source>
        <translation>点播未能完成：{cause}。</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>正在获取…</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>尚未获取</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>As of {age} ago</source>
        <translation>{age}前的数据</translation>
    </message>
    <message>
        <source>Could not be fetched: {cause}. An ID can be entered.</source>
        <translation>无法获取：{cause}。可以直接输入 ID。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Template group</source>
        <translation>转码模板组</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>Storage location</source>
        <translation>存储地址</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>应用 ID</translation>
    </message>
    <message>
        <source>User data</source>
        <translation>自定义数据（UserData）</translation>
    </message>
</context>
<context>
    <name>FieldFrame</name>
    <message>
        <source>Undo the change of “{field}”</source>
        <translation>撤销对“{field}”的修改</translation>
    </message>
    <message>
        <source>Remove these characters</source>
        <translation>去掉这些字符</translation>
    </message>
</context>
<context>
    <name>FieldInStatus</name>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>user data</source>
        <translation>自定义数据</translation>
    </message>
</context>
<context>
    <name>FieldState</name>
    <message numerus="yes">
        <source>Different; missing in %n item(s)</source>
        <translation>
            <numerusform>各不相同，其中 %n 项为空</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Different across %n item(s)</source>
        <translation>
            <numerusform>%n 项各不相同</numerusform>
        </translation>
    </message>
    <message>
        <source>In {some} of {all}: {problem}</source>
        <translation>{all} 项中的 {some} 项：{problem}</translation>
    </message>
    <message>
        <source>From the preset “{name}”</source>
        <translation>来自预设“{name}”</translation>
    </message>
    <message>
        <source>From a preset in {some} of {all}</source>
        <translation>{all} 项中有 {some} 项来自预设</translation>
    </message>
    <message>
        <source>{locked} of {all} can&apos;t change now. {reason}</source>
        <translation>{all} 项中有 {locked} 项现在不能修改。{reason}</translation>
    </message>
</context>
<context>
    <name>FileComparison</name>
    <message numerus="yes">
        <source>Comparing %n file(s) with what was uploaded: {percent} %</source>
        <translation>
            <numerusform>正在将 %n 个文件与已上传内容比对：{percent}%</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) differ from what was uploaded. Nothing was changed.</source>
        <translation>
            <numerusform>有 %n 个文件与已上传的内容不同。未作任何改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are what was uploaded</source>
        <translation>
            <numerusform>%n 个文件与已上传的内容一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be compared: {cause}</source>
        <translation>
            <numerusform>有 %n 个文件无法比对：{cause}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Whole video</source>
        <translation>整个视频</translation>
    </message>
    <message>
        <source>Suggested frames</source>
        <translation>推荐画面</translation>
    </message>
    <message>
        <source>Frames cannot be taken from videos: the optional part “media” (PyAV) is not installed.</source>
        <translation>无法从视频截取画面：未安装可选组件“media”（PyAV）。</translation>
    </message>
    <message>
        <source>Looking at the video…</source>
        <translation>正在读取视频…</translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation>这个文件中没有画面。</translation>
    </message>
</context>
<context>
    <name>FilmTimeline</name>
    <message>
        <source>Moment of the video</source>
        <translation>视频时间点</translation>
    </message>
    <message>
        <source>Left and right go by a frame, with Shift by a second; Home and End to the ends.</source>
        <translation>左右键逐帧移动，按住 Shift 逐秒移动；Home 和 End 跳到首尾。</translation>
    </message>
    <message>
        <source>Hours, minutes, seconds, frame</source>
        <translation>时、分、秒、帧</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to VOD Desktop</source>
        <translation>欢迎使用 VOD Desktop</translation>
    </message>
    <message>
        <source>How shall uploads be authorised?</source>
        <translation>上传使用哪种授权方式？</translation>
    </message>
    <message>
        <source>The key pair of a RAM user. It is kept in {keychain}.</source>
        <translation>RAM 用户的 AccessKey，保存在 {keychain} 中。</translation>
    </message>
    <message>
        <source>The key pair of a RAM user. It is kept for this session only: there is no keychain.</source>
        <translation>RAM 用户的 AccessKey。没有可用的钥匙串，只在本次运行中保留。</translation>
    </message>
    <message>
        <source>The key pair of a RAM user. It is kept in this computer&apos;s keychain.</source>
        <translation>RAM 用户的 AccessKey，保存在这台电脑的钥匙串中。</translation>
    </message>
    <message>
        <source>Your own server asks VOD for each upload. No key comes to this computer.</source>
        <translation>每次上传由你自己的服务器向点播服务请求凭证，密钥不会到达这台电脑。</translation>
    </message>
    <message>
        <source>A stand-in for VOD on this computer. No account, and nothing leaves it.</source>
        <translation>在这台电脑上模拟点播服务，无需账号，数据不会外传。</translation>
    </message>
    <message>
        <source>Connect with AccessKey</source>
        <translation>使用 AccessKey 连接</translation>
    </message>
    <message>
        <source>Connect to an app server</source>
        <translation>连接应用服务器</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>试用沙箱</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Where is this file now?</source>
        <translation>这个文件现在在哪里？</translation>
    </message>
    <message>
        <source>Give the RAM user of this account the following policy, then try again.</source>
        <translation>请为该账号的 RAM 用户授予以下权限策略，然后重试。</translation>
    </message>
    <message>
        <source>Required permission</source>
        <translation>所需权限</translation>
    </message>
    <message>
        <source>Supported types</source>
        <translation>支持的类型</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Remove all my data</source>
        <translation>删除我的所有数据</translation>
    </message>
    <message>
        <source>Remove everything and quit</source>
        <translation>全部删除并退出</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) with their keys in the keychain</source>
        <translation>
            <numerusform>%n 个账号及其在钥匙串中的密钥</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the list of %n upload(s), with history, presets and settings</source>
        <translation>
            <numerusform>含 %n 个上传的列表，以及历史、预设和设置</numerusform>
        </translation>
    </message>
    <message>
        <source>logs, pictures and the sandbox in {folder}</source>
        <translation>{folder} 中的日志、图片和沙箱</translation>
    </message>
    <message>
        <source>Removing keys…</source>
        <translation>正在删除密钥…</translation>
    </message>
    <message>
        <source>The files stay until every key is removed. Try again.</source>
        <translation>在所有密钥删除之前，文件会保留。请重试。</translation>
    </message>
    <message>
        <source>Remove everything that VOD Desktop keeps on this computer?</source>
        <translation>删除 VOD Desktop 保存在这台电脑上的所有内容？</translation>
    </message>
    <message>
        <source>Uploads that are not finished are not continued. Your files and what is at VOD stay. This cannot be undone.</source>
        <translation>未完成的上传将不再继续。您的文件和点播中的内容会保留。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Everything that VOD Desktop kept on this computer was removed.</source>
        <translation>VOD Desktop 保存在这台电脑上的所有内容已删除。</translation>
    </message>
    <message>
        <source>Some files could not be removed. Remove them by hand.</source>
        <translation>有些文件无法删除，请手动删除。</translation>
    </message>
</context>
<context>
    <name>FormFields</name>
    <message>
        <source>For example: Studio</source>
        <translation>例如：制作部</translation>
    </message>
    <message>
        <source>Remember the key on this computer</source>
        <translation>在这台电脑上记住密钥</translation>
    </message>
    <message>
        <source>Give the account a name, so that you can tell it from others.</source>
        <translation>请为账号取一个便于区分的名称。</translation>
    </message>
    <message>
        <source>There is an account of this name already.</source>
        <translation>已有同名账号。</translation>
    </message>
</context>
<context>
    <name>FrameList</name>
    <message>
        <source>Frame at {position}</source>
        <translation>{position} 处的画面</translation>
    </message>
</context>
<context>
    <name>FramePicker</name>
    <message>
        <source>Suggested frames</source>
        <translation>推荐画面</translation>
    </message>
    <message>
        <source>Use this frame</source>
        <translation>使用这一帧</translation>
    </message>
    <message>
        <source>Frames cannot be taken from videos: the optional part “media” (PyAV) is not installed.</source>
        <translation>无法从视频截取画面：未安装可选组件“media”（PyAV）。</translation>
    </message>
    <message>
        <source>Looking at the video…</source>
        <translation>正在读取视频…</translation>
    </message>
    <message>
        <source>There is no picture in this file.</source>
        <translation>这个文件中没有画面。</translation>
    </message>
    <message>
        <source>Frame of the video</source>
        <translation>视频画面</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) stay as they are.</source>
        <translation>
            <numerusform>%n 个单元格保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cells of %n item(s)</source>
        <translation>
            <numerusform>%n 项的单元格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>All rows as a grid</source>
        <translation>所有行的网格</translation>
    </message>
    <message>
        <source>The name of the file cannot be changed here.</source>
        <translation>不能在此修改文件名。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) had no place below the last one.</source>
        <translation>
            <numerusform>有 %n 行超出最后一行，未粘贴。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridWindow</name>
    <message>
        <source>Edit as grid</source>
        <translation>以网格编辑</translation>
    </message>
    <message>
        <source>“{words}” was not found.</source>
        <translation>未找到“{words}”。</translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>问题（{count}）</translation>
    </message>
    <message>
        <source>Find in the grid</source>
        <translation>在网格中查找</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除查找</translation>
    </message>
    <message>
        <source>{fill} fills down, {edit} edits; copy and paste work with spreadsheet programs.</source>
        <translation>{fill} 向下填充，{edit} 编辑；可与表格软件互相复制粘贴。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>上传中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Server jobs</source>
        <translation>服务端任务</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>没有需要处理的项目</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>没有草稿</translation>
    </message>
    <message>
        <source>Nothing is uploading</source>
        <translation>没有正在上传的项目</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有等待中的项目</translation>
    </message>
    <message>
        <source>Nothing is paused</source>
        <translation>没有已暂停的项目</translation>
    </message>
    <message>
        <source>Nothing is done yet</source>
        <translation>还没有完成的项目</translation>
    </message>
    <message>
        <source>VOD fetches nothing for you</source>
        <translation>没有点播代为拉取的内容</translation>
    </message>
</context>
<context>
    <name>ImportAccountsDialog</name>
    <message>
        <source>Import accounts</source>
        <translation>导入账号</translation>
    </message>
    <message>
        <source>Looking for keys on this computer…</source>
        <translation>正在本机查找密钥…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>No key was found: neither in {path} nor in the environment of this program.</source>
        <translation>没有找到密钥：{path} 和本程序的环境变量中都没有。</translation>
    </message>
    <message>
        <source>Found in {path} and in the environment of this program. Keys are copied; nothing is changed there.</source>
        <translation>在 {path} 和本程序的环境变量中找到。密钥会被复制，原处不作任何更改。</translation>
    </message>
    <message>
        <source>{key} from the environment</source>
        <translation>环境变量中的 {key}</translation>
    </message>
    <message>
        <source>keys from a command</source>
        <translation>密钥由命令提供</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Keep what is there already</source>
        <translation>保留已填写的内容</translation>
    </message>
    <message>
        <source>Take out emoji and other characters that VOD does not take</source>
        <translation>去除表情符号及点播服务不接受的其他字符</translation>
    </message>
    <message>
        <source>Empty cells empty the field</source>
        <translation>空单元格清空对应字段</translation>
    </message>
    <message>
        <source>Take over a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Which column names the files? Choose path, file name or media ID for one.</source>
        <translation>哪一列指明文件？请为一列选择路径、文件名或媒体 ID。</translation>
    </message>
    <message>
        <source>Which columns describe the files? Choose at least one.</source>
        <translation>哪些列描述文件？请至少选择一列。</translation>
    </message>
    <message>
        <source>Two columns are said to be the same. Leave one of them out.</source>
        <translation>有两列选择了相同的含义，请忽略其中一列。</translation>
    </message>
    <message>
        <source>Looking at the rows…</source>
        <translation>正在检查各行…</translation>
    </message>
    <message numerus="yes">
        <source>Change %n value(s)</source>
        <translation>
            <numerusform>更改 %n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>{matched} of {rows} rows describe a file of the list.</source>
        <translation>{rows} 行中有 {matched} 行对应列表中的文件。</translation>
    </message>
    <message>
        <source>No row describes a file of the list. Add the files first, or choose another column.</source>
        <translation>没有一行对应列表中的文件。请先添加文件，或选择其他列。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) would change.</source>
        <translation>
            <numerusform>将更改 %n 个值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有任何更改。</translation>
    </message>
    <message>
        <source>Sheet “{name}”</source>
        <translation>表格“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n row(s)</source>
        <translation>
            <numerusform>{name}：%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>需要留意的内容</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Belongs to {video}</source>
        <translation>属于 {video}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Select an upload to describe it.
Select several to describe them together.</source>
        <translation>选择一个上传项目填写信息，
选择多个可以一起填写。</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message numerus="yes">
        <source>Different across %n item(s)</source>
        <translation>
            <numerusform>%n 项各不相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Only where a URL does not tell it, e.g. mp4</source>
        <translation>仅在 URL 看不出类型时填写，例如 mp4</translation>
    </message>
    <message>
        <source>Web address of the cover</source>
        <translation>封面网址</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>标签（用逗号分隔）</translation>
    </message>
    <message>
        <source>File extension</source>
        <translation>文件扩展名</translation>
    </message>
</context>
<context>
    <name>JobNews</name>
    <message numerus="yes">
        <source>VOD has begun with %n item(s) already and goes on</source>
        <translation>
            <numerusform>点播已开始处理 %n 项，将继续进行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>VOD could not be asked about %n item(s): {cause}. They go on there, and VOD is asked again.</source>
        <translation>
            <numerusform>无法向点播查询 %n 项：{cause}。任务在点播继续进行，稍后会再次查询。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobPage</name>
    <message>
        <source>VOD has taken it: what it was told cannot be changed here any more.</source>
        <translation>点播已接收：已提交的信息无法再在此修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>At VOD</source>
        <translation>在点播中</translation>
    </message>
    <message>
        <source>VOD&apos;s status</source>
        <translation>点播状态</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>媒体 ID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Session ID</source>
        <translation>会话 ID</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Add as subtitle and cover</source>
        <translation>添加为字幕和封面</translation>
    </message>
    <message>
        <source>Add as cover</source>
        <translation>添加为封面</translation>
    </message>
    <message>
        <source>Add as subtitle</source>
        <translation>添加为字幕</translation>
    </message>
</context>
<context>
    <name>KeySourceFields</name>
    <message>
        <source>I enter it</source>
        <translation>由我填写</translation>
    </message>
    <message>
        <source>A command prints it</source>
        <translation>由命令输出</translation>
    </message>
    <message>
        <source>A server gives it</source>
        <translation>由服务器提供</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Write the time like 2030-01-31 18:00.</source>
        <translation>时间请写成 2030-01-31 18:00 的形式。</translation>
    </message>
    <message>
        <source>Enter the program and its arguments; every quotation mark has to be closed.</source>
        <translation>请填写程序及其参数；引号必须成对。</translation>
    </message>
    <message>
        <source>Without encryption only this computer itself can be called; use https.</source>
        <translation>不加密的连接只能用于本机，请使用 https。</translation>
    </message>
    <message>
        <source>This is not a host name or web address.</source>
        <translation>这不是有效的主机名或网址。</translation>
    </message>
    <message>
        <source>Enter the token for this server.</source>
        <translation>请填写此服务器的令牌。</translation>
    </message>
    <message>
        <source>The program runs whenever a key is needed, without a shell. It prints JSON: AccessKeyId, SecretAccessKey, SessionToken, Expiration, as for credential_process. Its keys stay in memory.</source>
        <translation>需要密钥时运行该程序，不经过 shell。它输出与 credential_process 相同的 JSON：AccessKeyId、SecretAccessKey、SessionToken、Expiration。取得的密钥只保存在内存中。</translation>
    </message>
    <message>
        <source>The server answers GET with JSON: AccessKeyId, AccessKeySecret, SecurityToken, Expiration. Its keys stay in memory and are fetched again before they end.</source>
        <translation>服务器对 GET 请求返回 JSON：AccessKeyId、AccessKeySecret、SecurityToken、Expiration。密钥只保存在内存中，到期前会重新获取。</translation>
    </message>
    <message>
        <source>If you were told: 2030-01-31 18:00</source>
        <translation>如已知，例如：2030-01-31 18:00</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>KeychainLine</name>
    <message>
        <source>Looking for the keychain of this computer…</source>
        <translation>正在查找这台电脑的钥匙串…</translation>
    </message>
    <message>
        <source>The key stays in memory and is forgotten when the program ends.</source>
        <translation>密钥只留在内存中，程序退出后即清除。</translation>
    </message>
    <message>
        <source>The secret is kept in the keychain of this computer, never in a file of this program.</source>
        <translation>密钥保存在这台电脑的钥匙串中，不会写入本程序的任何文件。</translation>
    </message>
    <message>
        <source>The secret is kept in {keychain}, never in a file of this program.</source>
        <translation>密钥保存在 {keychain} 中，不会写入本程序的任何文件。</translation>
    </message>
    <message>
        <source>The keychain is locked; this computer asks for its password when the key is saved.</source>
        <translation>钥匙串已锁定，保存密钥时系统会要求输入密码。</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used. The key stays in memory and has to be entered again after a restart; it is never written to a file.</source>
        <translation>这台电脑没有可用的钥匙串。密钥只留在内存中，重新启动程序后需再次输入；它不会写入任何文件。</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used safely. The key stays in memory and has to be entered again after a restart; it is never written to a file.</source>
        <translation>这台电脑的钥匙串不能安全使用。密钥只留在内存中，重新启动程序后需再次输入；它不会写入任何文件。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>This is a key of the main account: whoever gets hold of it can do everything, not only upload. Create a RAM user that may only use VOD, and use its key.</source>
        <translation>这是主账号的密钥：拿到它的人不仅能上传，还能进行任何操作。请创建一个只能使用点播服务的 RAM 用户，并使用其密钥。</translation>
    </message>
    <message>
        <source>You can close this page and go back to VOD Desktop.</source>
        <translation>您可以关闭此页面，回到 VOD Desktop。</translation>
    </message>
    <message>
        <source>key missing</source>
        <translation>缺少密钥</translation>
    </message>
    <message>
        <source>key has ended</source>
        <translation>密钥已过期</translation>
    </message>
    <message>
        <source>key ends {moment}</source>
        <translation>密钥有效期至 {moment}</translation>
    </message>
    <message>
        <source>keys from a command</source>
        <translation>密钥由命令提供</translation>
    </message>
    <message>
        <source>keys from {host}</source>
        <translation>密钥由 {host} 提供</translation>
    </message>
    <message>
        <source>Its mode {mode} is not supported: use AK, StsToken or External, or enter a key by hand.</source>
        <translation>不支持其模式 {mode}：请使用 AK、StsToken 或 External，或手动填写密钥。</translation>
    </message>
    <message>
        <source>It is not complete: key, token or command is missing.</source>
        <translation>配置不完整：缺少密钥、令牌或命令。</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>URL pull</source>
        <translation>URL 拉取</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>注册</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Nothing left behind</source>
        <translation>没有遗留内容</translation>
    </message>
    <message>
        <source>URL pull</source>
        <translation>URL 拉取</translation>
    </message>
    <message>
        <source>Job at VOD</source>
        <translation>点播中的任务</translation>
    </message>
    <message>
        <source>Parts of a new source</source>
        <translation>新源文件的分片</translation>
    </message>
    <message>
        <source>Media and unfinished parts</source>
        <translation>媒体和未完成的分片</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Perhaps a media: the answer was lost</source>
        <translation>可能有一个媒体：应答已丢失</translation>
    </message>
    <message>
        <source>Media without content</source>
        <translation>没有内容的媒体</translation>
    </message>
    <message>
        <source>No row any more</source>
        <translation>已不在列表中</translation>
    </message>
    <message>
        <source>In the queue, will go on</source>
        <translation>在队列中，会继续</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>在队列中</translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation>不到一小时</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>VOD was asked to cancel it; its row tells what came of that</source>
        <translation>已请求点播取消；结果见该行</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>仍然存在</translation>
    </message>
</context>
<context>
    <name>LeftOnServerDialog</name>
    <message>
        <source>Left on server</source>
        <translation>服务器上的遗留内容</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove selected…</source>
        <translation>移除所选…</translation>
    </message>
    <message>
        <source>Remove all…</source>
        <translation>全部移除…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n item(s) from the server?</source>
        <translation>
            <numerusform>从服务器移除 %n 项？</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfinished uploads are aborted, their media are deleted, and pulls are cancelled. Your files stay where they are. This cannot be undone.</source>
        <translation>未完成的上传将被中止，对应的媒体将被删除，拉取任务将被取消。您的文件保持不变。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Where a source was being replaced, the media stays as it was.</source>
        <translation>正在替换源文件的媒体会保持原样。</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) removed.</source>
        <translation>
            <numerusform>已移除 %n 项。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) could not be removed.</source>
        <translation>
            <numerusform>%n 项无法移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>服务器上有什么</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存在时间</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列表行</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Everything that this program created at VOD and OSS and that was not finished: of uploads that were stopped or failed, and of rows that were removed. It may cost storage until it is finished or removed.</source>
        <translation>本程序在点播和 OSS 上创建但未完成的全部内容：来自已停止或失败的上传，以及已移除的行。在完成或移除之前，可能会产生存储费用。</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Locked: VOD does not change this once the media has been created.</source>
        <translation>已锁定：媒体创建后，点播服务不再更改此项。</translation>
    </message>
    <message>
        <source>Locked: this account is for uploads only. Change it in the VOD console.</source>
        <translation>已锁定：此账号只用于上传，请在点播控制台修改。</translation>
    </message>
    <message>
        <source>Locked while the media is being created.</source>
        <translation>正在创建媒体，暂时锁定。</translation>
    </message>
    <message>
        <source>Locked: this upload was discarded.</source>
        <translation>已锁定：此上传已放弃。</translation>
    </message>
    <message>
        <source>VOD has this for videos and audio only.</source>
        <translation>点播只有视频和音频才有此项。</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>跟随新日志</translation>
    </message>
    <message>
        <source>The whole line</source>
        <translation>完整内容</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>日志条目</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy ticket text</source>
        <translation>复制工单内容</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>诊断包…</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>LoginFields</name>
    <message>
        <source>Log in with the browser</source>
        <translation>用浏览器登录</translation>
    </message>
    <message>
        <source>Log in with a code</source>
        <translation>用代码登录</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Enter the name by which the server knows this program.</source>
        <translation>请填写服务器所登记的本程序名称。</translation>
    </message>
    <message>
        <source>This is too long for a scope.</source>
        <translation>权限范围过长。</translation>
    </message>
    <message>
        <source>Enter an address that begins with https.</source>
        <translation>请填写以 https 开头的地址。</translation>
    </message>
    <message>
        <source>Log in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Type the code {code} on the page that opens, here or on another device: {url}</source>
        <translation>请在打开的页面上（本机或其他设备）输入代码 {code}：{url}</translation>
    </message>
    <message>
        <source>Log in on the page that opens in the browser.</source>
        <translation>请在浏览器打开的页面上登录。</translation>
    </message>
    <message>
        <source>You are logged in. Save the account to keep it.</source>
        <translation>已登录。请保存账号以保留登录。</translation>
    </message>
    <message>
        <source>You are logged out.</source>
        <translation>已退出登录。</translation>
    </message>
    <message>
        <source>You are logged out on this computer; the server could not be told. {problem}</source>
        <translation>已在本机退出登录，但未能通知服务器。{problem}</translation>
    </message>
    <message>
        <source>Server of the login</source>
        <translation>登录服务器</translation>
    </message>
    <message>
        <source>Name of this program there</source>
        <translation>本程序在该处的名称</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>权限范围</translation>
    </message>
    <message>
        <source>Address for the browser</source>
        <translation>浏览器登录地址</translation>
    </message>
    <message>
        <source>Address of the tokens</source>
        <translation>令牌地址</translation>
    </message>
    <message>
        <source>Address for codes</source>
        <translation>代码登录地址</translation>
    </message>
    <message>
        <source>Addresses, where the server does not describe itself</source>
        <translation>地址（服务器没有自动说明时填写）</translation>
    </message>
</context>
<context>
    <name>LookUpDialog</name>
    <message>
        <source>Look up at VOD</source>
        <translation>在点播中查询</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Follow in the list</source>
        <translation>在列表中跟踪</translation>
    </message>
    <message>
        <source>Pulls that VOD still works on become rows of the list and are followed to their end</source>
        <translation>点播仍在处理的拉取任务将成为列表中的行，并跟踪到结束</translation>
    </message>
    <message>
        <source>Ask VOD</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>VOD is being asked…</source>
        <translation>正在向点播查询…</translation>
    </message>
    <message numerus="yes">
        <source>VOD told nothing about %n of them</source>
        <translation>
            <numerusform>其中 %n 项点播未给出信息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are followed in the list now</source>
        <translation>
            <numerusform>现在列表中跟踪 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Media IDs, job IDs, or URLs that were pulled, also by another program or in the console. One a line.</source>
        <translation>媒体 ID、任务 ID 或拉取过的 URL，也可以是其他程序或控制台创建的。每行一个。</translation>
    </message>
    <message>
        <source>IDs and URLs, one a line</source>
        <translation>ID 和 URL，每行一个</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>What VOD tells</source>
        <translation>点播给出的信息</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>查询项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>媒体 ID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Title, URL or cause</source>
        <translation>标题、URL 或原因</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Inspector</source>
        <translation>属性面板</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>Media</name>
    <message>
        <source>{count} Mbit/s</source>
        <translation>{count} Mbit/s</translation>
    </message>
    <message>
        <source>{count} kbit/s</source>
        <translation>{count} kbit/s</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>队列(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Add files as</source>
        <translation>添加文件为</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Uploads, as drafts: {count}</source>
        <translation>上传（作为草稿）：{count}</translation>
    </message>
    <message>
        <source>URLs, as drafts: {count}</source>
        <translation>URL（作为草稿）：{count}</translation>
    </message>
    <message>
        <source>Presets: {count}</source>
        <translation>预设：{count}</translation>
    </message>
    <message>
        <source>Meanings of sheet columns: {count}</source>
        <translation>表格列的含义：{count}</translation>
    </message>
    <message>
        <source>Finished uploads, for telling what was uploaded: {count}</source>
        <translation>已完成的上传（用于识别已上传的文件）：{count}</translation>
    </message>
    <message>
        <source>Here already, not added: {names}</source>
        <translation>已存在，不再添加：{names}</translation>
    </message>
    <message>
        <source>Accounts that are here already and stay as they are: {names}</source>
        <translation>已存在且保持不变的账号：{names}</translation>
    </message>
    <message>
        <source>Files that are not where they were: {names}</source>
        <translation>不在原位置的文件：{names}</translation>
    </message>
    <message>
        <source>Begun on the other computer, which may go on with them: {names}</source>
        <translation>已在另一台电脑上开始，那台电脑可能会继续上传：{names}</translation>
    </message>
    <message>
        <source>Left out, since they lie on other computers: {names}</source>
        <translation>位于其他电脑上，未导入：{names}</translation>
    </message>
    <message>
        <source>Not among your accounts: {names}. Their rows go to “{account}”.</source>
        <translation>您没有这些账号：{names}。其行将归入“{account}”。</translation>
    </message>
    <message>
        <source>Not among your accounts: {names}. Add an account first, then again.</source>
        <translation>您没有这些账号：{names}。请先添加账号，然后重试。</translation>
    </message>
    <message>
        <source>Account “{name}” ({places}), without its key</source>
        <translation>账号“{name}”（{places}），不含密钥</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} 等，另有 {more} 项</translation>
    </message>
</context>
<context>
    <name>MovingCommands</name>
    <message>
        <source>Export queue</source>
        <translation>导出队列</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>Saved “{name}”, without keys</source>
        <translation>已保存“{name}”，不含密钥</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left out: their address holds a key, or their account is only here</source>
        <translation>
            <numerusform>%n 项未导出：其地址含有密钥，或其账号仅存在于此处</numerusform>
        </translation>
    </message>
    <message>
        <source>Open queue</source>
        <translation>打开队列</translation>
    </message>
    <message>
        <source>Import everything</source>
        <translation>导入全部</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) added as drafts</source>
        <translation>
            <numerusform>已添加 %n 项作为草稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added; their keys are missing</source>
        <translation>
            <numerusform>已添加 %n 个账号；缺少密钥</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>MovingDialog</name>
    <message>
        <source>Take in “{name}”</source>
        <translation>导入“{name}”</translation>
    </message>
    <message>
        <source>What would be added</source>
        <translation>将要添加的内容</translation>
    </message>
    <message>
        <source>Use the settings of the file from now on</source>
        <translation>从现在起使用文件中的设置</translation>
    </message>
    <message>
        <source>Also add what was begun on the other computer; it begins anew here</source>
        <translation>同时添加另一台电脑上已开始的上传；将在此处重新开始</translation>
    </message>
    <message>
        <source>Let new accounts run these programs to get keys:</source>
        <translation>允许新账号运行以下程序获取密钥：</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>There is nothing new in this file.</source>
        <translation>此文件中没有新内容。</translation>
    </message>
    <message>
        <source>Keys are not in the file: enter them in the accounts afterwards.</source>
        <translation>文件中不含密钥：请稍后在账号中输入。</translation>
    </message>
</context>
<context>
    <name>NetworkFields</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Enter the password for this proxy.</source>
        <translation>请输入此代理的密码。</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>Trusted besides the built-in authorities, never instead of them.</source>
        <translation>在内置颁发机构之外额外信任，不会取代它们。</translation>
    </message>
    <message numerus="yes">
        <source>%n authority(ies) in this file; trusted besides the built-in ones.</source>
        <translation>
            <numerusform>此文件中有 %n 个颁发机构；在内置颁发机构之外额外信任。</numerusform>
        </translation>
    </message>
    <message>
        <source>A script (PAC) names the proxy of this computer. Such scripts are not run here, so uploads would go out without a proxy. Choose “This one:” and enter the proxy.</source>
        <translation>本机的代理由脚本（PAC）指定。本程序不运行此类脚本，因此上传不会经过代理。请选择“手动设置”并填写代理。</translation>
    </message>
    <message>
        <source>As this computer is set</source>
        <translation>跟随系统设置</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>This one:</source>
        <translation>手动设置：</translation>
    </message>
    <message>
        <source>Only where the proxy asks for a login</source>
        <translation>仅当代理要求登录时填写</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>PEM file of your company</source>
        <translation>公司的 PEM 文件</translation>
    </message>
    <message>
        <source>Kind of proxy</source>
        <translation>代理类型</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>主机和端口</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>NothingShown</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No items match “{words}”</source>
        <translation>没有与“{words}”匹配的项目</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>This list of uploads was copied from another folder or computer. What was under way is stopped here, so that nothing is uploaded twice. Start it again if it does not go on there.</source>
        <translation>此上传列表是从其他文件夹或其他电脑复制来的。为避免重复上传，原来正在进行的上传在这里已停止。如果那边不再继续，请在这里重新开始。</translation>
    </message>
    <message>
        <source>VOD did not take the changed details: {cause}.</source>
        <translation>点播服务没有接受修改后的信息：{cause}。</translation>
    </message>
    <message>
        <source>What may have been created at VOD was not removed: {cause}.</source>
        <translation>点播中可能已创建的媒体未被删除：{cause}。</translation>
    </message>
    <message>
        <source>Media {media_id} could not be removed at VOD: {cause}.</source>
        <translation>媒体 {media_id} 未能从点播服务中删除：{cause}。</translation>
    </message>
    <message>
        <source>Uploads go on, but what VOD makes of them afterwards is not shown: {cause}. Add the permission to the RAM user to see it.</source>
        <translation>上传不受影响,但无法显示 VOD 之后的处理情况:{cause}。为该 RAM 用户添加此权限后即可看到。</translation>
    </message>
    <message>
        <source>Scanning… 1 file found</source>
        <translation>正在扫描…已找到 1 个文件</translation>
    </message>
    <message>
        <source>Scanning… {count} files found</source>
        <translation>正在扫描…已找到 {count} 个文件</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>跳过 {count} 个</translation>
    </message>
    <message>
        <source>{count} cannot be uploaded</source>
        <translation>{count} 个不能上传</translation>
    </message>
    <message>
        <source>Nothing here that could be uploaded.</source>
        <translation>没有可以上传的内容。</translation>
    </message>
    <message>
        <source>“{name}” was not added: {cause}</source>
        <translation>“{name}”未添加：{cause}</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} behind. Uploads go on with the time of the service.</source>
        <translation>这台电脑的时钟慢了 {offset}。上传会按服务端时间继续。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} ahead. Uploads go on with the time of the service.</source>
        <translation>这台电脑的时钟快了 {offset}。上传会按服务端时间继续。</translation>
    </message>
    <message>
        <source>The list of uploads is from a newer version of this program. It was set aside unchanged as {path}; a new list was begun.</source>
        <translation>上传列表来自更新版本的程序，已原样保存为 {path}，并新建了列表。</translation>
    </message>
    <message>
        <source>The list of uploads was damaged. It was set aside as {path}; a new list was begun.</source>
        <translation>上传列表已损坏，已另存为 {path}，并新建了列表。</translation>
    </message>
    <message>
        <source>Account “{account}”: {sentence}</source>
        <translation>账号“{account}”：{sentence}</translation>
    </message>
    <message>
        <source>One upload needs more information before it can start.</source>
        <translation>有 1 个上传需要补充信息才能开始。</translation>
    </message>
    <message>
        <source>{count} uploads need more information before they can start.</source>
        <translation>有 {count} 个上传需要补充信息才能开始。</translation>
    </message>
    <message>
        <source>1 file added</source>
        <translation>已添加 1 个文件</translation>
    </message>
    <message>
        <source>{count} files added</source>
        <translation>已添加 {count} 个文件</translation>
    </message>
    <message>
        <source>1 put together with its video</source>
        <translation>1 个文件已与视频合并</translation>
    </message>
    <message>
        <source>{count} put together with their videos</source>
        <translation>{count} 个文件已与视频合并</translation>
    </message>
    <message>
        <source>1 slice goes up with its playlist</source>
        <translation>1 个切片随播放列表一起上传</translation>
    </message>
    <message>
        <source>{count} slices go up with their playlist</source>
        <translation>{count} 个切片随播放列表一起上传</translation>
    </message>
    <message>
        <source>1 waits for you: its description was not understood</source>
        <translation>1 项待处理：无法识别其描述文件</translation>
    </message>
    <message>
        <source>{count} wait for you: their descriptions were not understood</source>
        <translation>{count} 项待处理：无法识别其描述文件</translation>
    </message>
    <message>
        <source>1 is in the list already</source>
        <translation>1 个已在列表中</translation>
    </message>
    <message>
        <source>{count} are in the list already</source>
        <translation>{count} 个已在列表中</translation>
    </message>
    <message>
        <source>1 was uploaded before and is unchanged</source>
        <translation>1 个已上传过且未改变</translation>
    </message>
    <message>
        <source>{count} were uploaded before and are unchanged</source>
        <translation>{count} 个已上传过且未改变</translation>
    </message>
    <message>
        <source>1 GIF: image or video?</source>
        <translation>1 个 GIF：作为图片还是视频？</translation>
    </message>
    <message>
        <source>{count} GIFs: images or videos?</source>
        <translation>{count} 个 GIF：作为图片还是视频？</translation>
    </message>
</context>
<context>
    <name>Noticing</name>
    <message>
        <source>Accounts…</source>
        <translation>账号…</translation>
    </message>
    <message numerus="yes">
        <source>VOD did not take what was changed of %n finished item(s): {causes}</source>
        <translation>
            <numerusform>点播服务没有接受对 %n 个已完成项的修改：{causes}</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Check before uploading…</source>
        <translation>上传前检查…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) put together with the video beside them</source>
        <translation>
            <numerusform>%n 个文件已与同名视频合并</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found that can be uploaded</source>
        <translation>没有找到可以上传的内容</translation>
    </message>
    <message>
        <source>{name} was not added: {reason}</source>
        <translation>{name} 未添加：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not added.</source>
        <translation>
            <numerusform>%n 个文件未添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>查看是哪些</translation>
    </message>
    <message>
        <source>These files cannot be uploaded as they are. Supported are: {extensions}</source>
        <translation>这些文件无法直接上传。支持的类型：{extensions}</translation>
    </message>
    <message>
        <source>Files that were not added</source>
        <translation>未添加的文件</translation>
    </message>
</context>
<context>
    <name>Ordinal</name>
    <message>
        <source>{n}th</source>
        <translation>第 {n}</translation>
    </message>
    <message>
        <source>{n}st</source>
        <translation>第 {n}</translation>
    </message>
    <message>
        <source>{n}nd</source>
        <translation>第 {n}</translation>
    </message>
    <message>
        <source>{n}rd</source>
        <translation>第 {n}</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>存储空间</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥 ID</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Both texts can be read and belong to what they are pasted for.</source>
        <translation>两段文本都可以读取，而且粘贴的位置正确。</translation>
    </message>
    <message>
        <source>The upload address is missing.</source>
        <translation>缺少上传地址。</translation>
    </message>
    <message>
        <source>The upload auth is missing.</source>
        <translation>缺少上传凭证。</translation>
    </message>
    <message>
        <source>The two texts are swapped: one stands where the other belongs.</source>
        <translation>两段文本放反了：请互换位置。</translation>
    </message>
    <message>
        <source>The upload address cannot be read: it was cut off or changed on the way.</source>
        <translation>上传地址无法读取：它在传递中被截断或改动了。</translation>
    </message>
    <message>
        <source>The upload auth cannot be read: it was cut off or changed on the way.</source>
        <translation>上传凭证无法读取：它在传递中被截断或改动了。</translation>
    </message>
    <message>
        <source>The upload auth has expired. Ask for a fresh pair.</source>
        <translation>上传凭证已过期。请索取新的地址和凭证。</translation>
    </message>
    <message>
        <source>The pair has no place for the slices of a playlist. Ask for one that was made for a file name that ends in .m3u8.</source>
        <translation>这对地址和凭证没有存放播放列表切片的位置。请索取以 .m3u8 文件名签发的一对。</translation>
    </message>
    <message>
        <source>The pair was made for a file of another type; check that it is the right one.</source>
        <translation>这对地址和凭证是为另一种类型的文件生成的；请确认没有选错文件。</translation>
    </message>
    <message>
        <source>The server is none of the vendor&apos;s. Send the file only if you know it.</source>
        <translation>该服务器不属于阿里云。确认认识它之后再发送文件。</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>PartMap</name>
    <message>
        <source>Parts that have arrived</source>
        <translation>已到达的分片</translation>
    </message>
</context>
<context>
    <name>PastedPairDialog</name>
    <message>
        <source>Upload with a pasted pair</source>
        <translation>用粘贴的地址和凭证上传</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Which file is the pair for?</source>
        <translation>这对地址和凭证用于哪个文件？</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>使用系统设置</translation>
    </message>
    <message>
        <source>Someone with a key can send you an upload address and an upload auth for one file. They are decoded on this computer, kept in memory only, and good for that file alone.</source>
        <translation>持有密钥的人可以把一个文件的上传地址和上传凭证发给您。它们在本机解码，只保存在内存中，只对这一个文件有效。</translation>
    </message>
    <message>
        <source>Upload address</source>
        <translation>上传地址</translation>
    </message>
    <message>
        <source>Upload auth</source>
        <translation>上传凭证</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>媒体 ID</translation>
    </message>
    <message>
        <source>Network of</source>
        <translation>使用此账号的网络</translation>
    </message>
    <message>
        <source>If you were told one</source>
        <translation>如果对方提供了</translation>
    </message>
</context>
<context>
    <name>Pattern</name>
    <message>
        <source>There is no variable {found}. There are: {variables}</source>
        <translation>没有变量 {found}。可用的变量：{variables}</translation>
    </message>
    <message>
        <source>A brace is not in a pair: {found}. Write {opening} or {closing} for the sign itself.</source>
        <translation>花括号没有成对：{found}。要输入花括号本身，请写 {opening} 或 {closing}。</translation>
    </message>
    <message>
        <source>What stands behind the colon is not understood: {found}</source>
        <translation>无法理解冒号后的内容：{found}</translation>
    </message>
    <message>
        <source>The regular expression is wrong, too long or too rich: {found}</source>
        <translation>正则表达式有误、过长或过于复杂：{found}</translation>
    </message>
    <message>
        <source>The pattern is too long.</source>
        <translation>模式过长。</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>Would fail</source>
        <translation>会失败</translation>
    </message>
    <message>
        <source>To mind</source>
        <translation>需留意</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{files} checked. Nothing stands in the way.</source>
        <translation>已检查 {files}，没有问题。</translation>
    </message>
    <message>
        <source>{files} checked: {fails} would fail, {surprises} to mind.</source>
        <translation>已检查 {files}：{fails} 项会失败，{surprises} 项需留意。</translation>
    </message>
    <message>
        <source>(at the place that VOD names)</source>
        <translation>（由 VOD 指定的地址）</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} 个文件</translation>
    </message>
    <message>
        <source>The file is still being written to.</source>
        <translation>文件仍在写入中。</translation>
    </message>
    <message>
        <source>The list already holds the same file as “{other}”.</source>
        <translation>列表中已有相同的文件“{other}”。</translation>
    </message>
    <message>
        <source>The same content was uploaded before as “{other}”, media id {media_id}.</source>
        <translation>相同内容已作为“{other}”上传过，媒资 ID {media_id}。</translation>
    </message>
    <message>
        <source>This file was uploaded before with other content, media id {media_id}. It would become a second media.</source>
        <translation>此文件曾以其他内容上传过，媒资 ID {media_id}。再次上传会生成第二个媒资。</translation>
    </message>
    <message>
        <source>The region {region} is not known here; {host} would be called.</source>
        <translation>未知的地域 {region}；将调用 {host}。</translation>
    </message>
    <message>
        <source>{host} would be called, which is not the host of region {region}.</source>
        <translation>将调用 {host}，它不是地域 {region} 的服务地址。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {offset} off. Uploads go on with the time of the service.</source>
        <translation>本机时钟相差 {offset}。上传将按服务器时间进行。</translation>
    </message>
    <message>
        <source>It takes {time} at {speed}, longer than its upload credential holds (50 min), and that cannot be renewed for this kind.</source>
        <translation>以 {speed} 计需要 {time}，超过上传凭证的有效期（50 分钟），而此类型的凭证无法刷新。</translation>
    </message>
    <message>
        <source>The speed of the line is not known yet.</source>
        <translation>尚不知道线路速度。</translation>
    </message>
    <message>
        <source>The account may not call {permission}. Uploads work, but a lost answer cannot be asked for again.</source>
        <translation>此账号无权调用 {permission}。上传可以进行，但应答丢失后无法再查询。</translation>
    </message>
    <message>
        <source>Whether {operations} is permitted shows with the first upload: asking creates a media.</source>
        <translation>是否允许 {operations} 要到第一次上传时才知道：询问本身就会创建媒资。</translation>
    </message>
</context>
<context>
    <name>PreflightCommands</name>
    <message>
        <source>There is nothing to check: no upload is still to come</source>
        <translation>没有可检查的：没有待上传的项目</translation>
    </message>
</context>
<context>
    <name>PreflightDialog</name>
    <message>
        <source>Check before uploading</source>
        <translation>上传前检查</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copy as command line</source>
        <translation>复制为命令行</translation>
    </message>
    <message>
        <source>Start upload</source>
        <translation>开始上传</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; mend these first</source>
        <translation>
            <numerusform>……以及另外 %n 项；请先处理这些</numerusform>
        </translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message numerus="yes">
        <source>… and the requests of %n more</source>
        <translation>
            <numerusform>……以及另外 %n 个文件的请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>What was pasted has no command line of its own.</source>
        <translation>粘贴的凭证没有对应的命令行。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Nothing is created or changed by this check. Secrets are left out of what is shown.</source>
        <translation>此检查不会创建或更改任何内容。显示的内容不含密钥。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的情况</translation>
    </message>
</context>
<context>
    <name>PresetCommands</name>
    <message>
        <source>Apply “{name}”</source>
        <translation>应用“{name}”</translation>
    </message>
    <message>
        <source>Manage presets…</source>
        <translation>管理预设…</translation>
    </message>
    <message>
        <source>Looking into the files…</source>
        <translation>正在读取文件信息…</translation>
    </message>
    <message>
        <source>Preset “{name}”</source>
        <translation>预设“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) described by the preset</source>
        <translation>
            <numerusform>已用预设填写 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} of {all} can&apos;t change everything now.</source>
        <translation>{all} 项中有 {some} 项现在无法全部更改。</translation>
    </message>
    <message>
        <source>Files cannot be looked into here: length and picture size stay empty.</source>
        <translation>此处无法读取文件信息：时长和画面尺寸留空。</translation>
    </message>
    <message>
        <source>New preset from this item…</source>
        <translation>用此项新建预设…</translation>
    </message>
    <message>
        <source>Update preset from this item</source>
        <translation>用此项更新预设</translation>
    </message>
    <message>
        <source>New preset</source>
        <translation>新预设</translation>
    </message>
    <message>
        <source>Preset “{name}” updated</source>
        <translation>预设“{name}”已更新</translation>
    </message>
    <message>
        <source>The item holds something VOD would refuse. Mend it first.</source>
        <translation>此项含有 VOD 不接受的内容，请先改正。</translation>
    </message>
</context>
<context>
    <name>PresetForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Files in this folder</source>
        <translation>此文件夹中的文件</translation>
    </message>
    <message>
        <source>Files named like</source>
        <translation>文件名符合</translation>
    </message>
    <message>
        <source>Files added under this account</source>
        <translation>以此账号添加的文件</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>A preset needs a name of at most 60 characters.</source>
        <translation>预设需要一个名称，最多 60 个字符。</translation>
    </message>
    <message>
        <source>This cannot be used here.</source>
        <translation>此处不能使用该内容。</translation>
    </message>
    <message>
        <source>Example: {title}</source>
        <translation>示例：{title}</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>任意账号</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Title, description and tags may hold {variables} and {expression}, a regular expression over the file name.</source>
        <translation>标题、描述和标签中可以使用 {variables}，以及 {expression}（针对文件名的正则表达式）。</translation>
    </message>
    <message>
        <source>Applied by itself to new files for which all of this holds; with nothing given, never.</source>
        <translation>自动应用于同时符合以下条件的新文件；不填则不自动应用。</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
</context>
<context>
    <name>PresetsDialog</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>A preset describes files that are alike. Make the first one with “New”.</source>
        <translation>预设用于填写同类文件的信息。点击“新建”创建第一个。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>There is a preset of this name already.</source>
        <translation>已有同名的预设。</translation>
    </message>
    <message>
        <source>New preset</source>
        <translation>新预设</translation>
    </message>
    <message>
        <source>What it has filled in stays. This cannot be undone.</source>
        <translation>它已填写的内容会保留。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Remove the preset “{name}”?</source>
        <translation>删除预设“{name}”？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>导入预设</translation>
    </message>
    <message numerus="yes">
        <source>%n preset(s) imported. None of yours was changed.</source>
        <translation>
            <numerusform>已导入 %n 个预设，原有预设均未更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export presets</source>
        <translation>导出预设</translation>
    </message>
    <message>
        <source>Presets exported.</source>
        <translation>预设已导出。</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Needed by VOD.</source>
        <translation>点播服务要求填写。</translation>
    </message>
    <message>
        <source>Too long by {excess}: VOD takes {limit} characters.</source>
        <translation>超出 {excess} 个字符，最多 {limit} 个字符。</translation>
    </message>
    <message>
        <source>{found} are too many: VOD takes {limit}.</source>
        <translation>{found} 个太多，最多 {limit} 个。</translation>
    </message>
    <message>
        <source>VOD does not take emoji: {found}</source>
        <translation>不支持 emoji：{found}</translation>
    </message>
    <message>
        <source>There is a line break or an invisible character in it.</source>
        <translation>其中有换行或不可见字符。</translation>
    </message>
    <message>
        <source>A tag cannot hold a comma.</source>
        <translation>标签中不能有逗号。</translation>
    </message>
    <message>
        <source>This is not a JSON object: { … }</source>
        <translation>这不是 JSON 对象：{ … }</translation>
    </message>
    <message>
        <source>VOD does not take this “{found}”.</source>
        <translation>VOD 不接受这个“{found}”。</translation>
    </message>
    <message>
        <source>A web address begins with https:// or http://.</source>
        <translation>网址应以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>{field}: {problem}</source>
        <translation>{field}：{problem}</translation>
    </message>
    <message>
        <source>“{field}” is empty.</source>
        <translation>“{field}”为空。</translation>
    </message>
    <message>
        <source>“{field}” is too long.</source>
        <translation>“{field}”过长。</translation>
    </message>
    <message>
        <source>There is too much in “{field}”.</source>
        <translation>“{field}”内容过多。</translation>
    </message>
    <message>
        <source>“{field}” holds emoji, which VOD does not take.</source>
        <translation>“{field}”含有 emoji，点播服务不支持。</translation>
    </message>
    <message>
        <source>“{field}” holds characters that VOD does not take.</source>
        <translation>“{field}”含有点播服务不支持的字符。</translation>
    </message>
    <message>
        <source>“{field}” is not a JSON object.</source>
        <translation>“{field}”不是 JSON 对象。</translation>
    </message>
    <message>
        <source>“{field}” is not a web address.</source>
        <translation>“{field}”不是网址。</translation>
    </message>
    <message>
        <source>VOD needs a title.</source>
        <translation>请填写标题。</translation>
    </message>
    <message>
        <source>{found} tags are too many: VOD takes {limit}.</source>
        <translation>{found} 个标签太多，最多 {limit} 个。</translation>
    </message>
    <message>
        <source>A tag has {found} characters; VOD takes {limit}.</source>
        <translation>有标签长 {found} 个字符，最多 {limit} 个。</translation>
    </message>
    <message>
        <source>“Extend” has {found} bytes; VOD takes {limit}.</source>
        <translation>“Extend”有 {found} 字节，最多 {limit} 字节。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Row {row}, {field}: {problem}</source>
        <translation>第 {row} 行，{field}：{problem}</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} 字节</translation>
    </message>
    <message>
        <source>More than a day</source>
        <translation>超过一天</translation>
    </message>
    <message>
        <source>About {duration}</source>
        <translation>约 {duration}</translation>
    </message>
    <message>
        <source>more than a day left</source>
        <translation>剩余超过一天</translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation>剩余约 {duration}</translation>
    </message>
    <message>
        <source>{hours} hr</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} hr {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} sec</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{seconds} sec</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>Discard %n upload(s)?</source>
        <translation>
            <numerusform>放弃 %n 个上传?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent so far is deleted at VOD. Your files stay where they are. This cannot be undone.</source>
        <translation>已上传的部分会从点播服务中删除，本地文件不受影响。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) are not finished.</source>
        <translation>
            <numerusform>%n 个上传还没有完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>They go on where they stopped when VOD Desktop is started again.</source>
        <translation>下次启动 VOD Desktop 时会从断点继续。</translation>
    </message>
    <message>
        <source>New source: {file}</source>
        <translation>新的源文件：{file}</translation>
    </message>
    <message>
        <source>The media keep their IDs. VOD may transcode them and take snapshots again, which may cost; what was there before is overwritten.</source>
        <translation>媒资 ID 不变。VOD 可能重新转码和截图，并可能产生费用；原有内容会被覆盖。</translation>
    </message>
    <message>
        <source>The documents of VOD disagree about this: its API reference describes it, a later answer among its frequent questions says that overwriting is not supported. Look at the media afterwards.</source>
        <translation>点播服务的文档对此说法不一：API 参考中有此用法，而后来的常见问题称不支持覆盖。请在上传后查看该媒体。</translation>
    </message>
    <message numerus="yes">
        <source>Replace the source of %n media?</source>
        <translation>
            <numerusform>替换 %n 个媒资的源文件？</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace source</source>
        <translation>替换源文件</translation>
    </message>
    <message>
        <source>VOD cancels what it has not begun with; the rest goes on there. What was not sent yet is not sent. Cancelled rows stay in the list and can be started again.</source>
        <translation>点播会取消尚未开始的任务；其余任务在点播中继续。尚未发送的不再发送。已取消的行保留在列表中，可以重新开始。</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n item(s) at VOD?</source>
        <translation>
            <numerusform>在点播中取消 %n 项？</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel at VOD</source>
        <translation>在点播中取消</translation>
    </message>
    <message>
        <source>Quit and resume next time</source>
        <translation>退出，下次继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n GIF file(s) as images or as videos?</source>
        <translation>
            <numerusform>%n 个 GIF 文件作为图片还是视频上传?</numerusform>
        </translation>
    </message>
    <message>
        <source>Do the same with every GIF from now on</source>
        <translation>以后的 GIF 都这样处理</translation>
    </message>
    <message>
        <source>As images</source>
        <translation>作为图片</translation>
    </message>
    <message>
        <source>As videos</source>
        <translation>作为视频</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不添加</translation>
    </message>
</context>
<context>
    <name>QueueHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reset column widths</source>
        <translation>重置列宽</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>, belongs to {title}</source>
        <translation>，属于“{title}”</translation>
    </message>
    <message numerus="yes">
        <source>, with %n more file(s)</source>
        <translation>
            <numerusform>，另含 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>媒体 ID</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>画面尺寸</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>码率</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Uploads</source>
        <translation>上传</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>需要留意的内容</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Restart upload</source>
        <translation>重新上传</translation>
    </message>
    <message>
        <source>Upload new content</source>
        <translation>上传新内容</translation>
    </message>
    <message>
        <source>Upload again</source>
        <translation>再次上传</translation>
    </message>
    <message>
        <source>Use server time</source>
        <translation>使用服务端时间</translation>
    </message>
    <message>
        <source>Locate file…</source>
        <translation>定位文件…</translation>
    </message>
    <message>
        <source>Edit field</source>
        <translation>修改字段</translation>
    </message>
    <message>
        <source>Change cover</source>
        <translation>更换封面</translation>
    </message>
    <message>
        <source>Upload without cover</source>
        <translation>不带封面上传</translation>
    </message>
    <message>
        <source>Edit account…</source>
        <translation>编辑账号…</translation>
    </message>
    <message>
        <source>Enter secret again…</source>
        <translation>重新输入 Secret…</translation>
    </message>
    <message>
        <source>Get new token…</source>
        <translation>获取新令牌…</translation>
    </message>
    <message>
        <source>Show required permission…</source>
        <translation>查看所需权限…</translation>
    </message>
    <message>
        <source>Show supported types…</source>
        <translation>查看支持的类型…</translation>
    </message>
    <message>
        <source>Open settings…</source>
        <translation>打开设置…</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Remove these characters</source>
        <translation>去除这些字符</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Replace source…</source>
        <translation>替换源文件…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>Line {line}: {message}</source>
        <translation>第 {line} 行：{message}</translation>
    </message>
    <message>
        <source>As many URLs as VOD allows within a day have been sent. It goes on at {moment}.</source>
        <translation>已提交的 URL 达到点播一天内允许的数量，将于 {moment} 继续。</translation>
    </message>
    <message>
        <source>In line at VOD</source>
        <translation>在点播排队中</translation>
    </message>
    <message>
        <source>VOD begins</source>
        <translation>点播开始处理</translation>
    </message>
    <message>
        <source>VOD is fetching it</source>
        <translation>点播正在获取</translation>
    </message>
    <message>
        <source>VOD is storing it</source>
        <translation>点播正在存储</translation>
    </message>
    <message>
        <source>VOD has stored it</source>
        <translation>点播已存储</translation>
    </message>
    <message>
        <source>VOD could not fetch it</source>
        <translation>点播无法获取文件</translation>
    </message>
    <message>
        <source>VOD could not store it</source>
        <translation>点播无法存储文件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Submitted to VOD</source>
        <translation>已提交到点播</translation>
    </message>
    <message>
        <source>Not arrived yet</source>
        <translation>尚未到达</translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到达</translation>
    </message>
    <message>
        <source>Being transcoded</source>
        <translation>转码中</translation>
    </message>
    <message>
        <source>Transcoding failed</source>
        <translation>转码失败</translation>
    </message>
    <message>
        <source>Being reviewed</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Blocked by review</source>
        <translation>审核屏蔽</translation>
    </message>
    <message>
        <source>Production failed</source>
        <translation>制作失败</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>VOD did not find the file in its storage. Replace the source, or ask its support.</source>
        <translation>点播服务在存储中没有找到该文件。请替换源文件，或联系技术支持。</translation>
    </message>
    <message>
        <source>The file arrived whole, but VOD cannot transcode it. See whether it plays here and whether the template group fits; then replace the source, or have it transcoded again in the console.</source>
        <translation>文件已完整到达，但点播服务无法转码。请确认它在本机能否播放、转码模板组是否合适，然后替换源文件，或在控制台重新转码。</translation>
    </message>
    <message>
        <source>VOD has blocked it and does not play it. The console names the reason.</source>
        <translation>点播服务已将其屏蔽，无法播放。原因见控制台。</translation>
    </message>
    <message>
        <source>The production job failed. The console names the reason.</source>
        <translation>视频制作任务失败。原因见控制台。</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Replace source</source>
        <translation>替换源文件</translation>
    </message>
    <message>
        <source>The new file has to end in .{extension}, too: its address at VOD stays</source>
        <translation>新文件的扩展名也必须是 .{extension}：它在点播服务中的地址不变</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>{status} · media ID {media_id} · {size} · CRC-64 {crc64}</source>
        <translation>{status} · 媒体 ID {media_id} · {size} · CRC-64 {crc64}</translation>
    </message>
    <message>
        <source>{count} needs you</source>
        <translation>{count} 个需要处理</translation>
    </message>
    <message>
        <source>{count} need you</source>
        <translation>{count} 个需要处理</translation>
    </message>
    <message>
        <source>{count} verified</source>
        <translation>{count} 个已校验</translation>
    </message>
    <message>
        <source>{count} skipped</source>
        <translation>{count} 个已跳过</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>搜索列表</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>ServerFields</name>
    <message>
        <source>Remember the token on this computer</source>
        <translation>在这台电脑上记住令牌</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>From the people who run the server</source>
        <translation>由服务器管理员提供</translation>
    </message>
    <message>
        <source>Paths, header and names</source>
        <translation>路径、请求头和字段名</translation>
    </message>
    <message>
        <source>Your server asks VOD for each upload and hands down an address and a credential for that one file. No AccessKey comes to this computer. Deleting, and looking up categories, stay with the server&apos;s people.</source>
        <translation>每次上传由你的服务器向点播服务请求，并下发仅供该文件使用的地址和凭证。AccessKey 不会到达这台电脑。删除媒体和查询分类由服务器一方处理。</translation>
    </message>
    <message>
        <source>{host} answered: it accepts the token.</source>
        <translation>{host} 已应答：令牌有效。</translation>
    </message>
    <message>
        <source>Log in again: the address leads to another server.</source>
        <translation>请重新登录：地址指向另一台服务器。</translation>
    </message>
    <message>
        <source>Enter the token again: the address leads to another server.</source>
        <translation>请重新输入令牌：地址指向了另一台服务器。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Authorised by</source>
        <translation>授权方式</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>An empty path is not offered by the server. {placeholder} is the place of the media ID. Dots in a name lead into objects, as in data.VideoId.</source>
        <translation>路径留空表示服务器不提供。{placeholder} 处填入媒体 ID。字段名中的点号表示下级对象，例如 data.VideoId。</translation>
    </message>
    <message>
        <source>Path for videos</source>
        <translation>视频路径</translation>
    </message>
    <message>
        <source>Path for renewing</source>
        <translation>刷新凭证路径</translation>
    </message>
    <message>
        <source>Path for images</source>
        <translation>图片路径</translation>
    </message>
    <message>
        <source>Path for attached media</source>
        <translation>辅助媒资路径</translation>
    </message>
    <message>
        <source>Path for the test</source>
        <translation>测试路径</translation>
    </message>
    <message>
        <source>Name of the video ID</source>
        <translation>视频 ID 字段</translation>
    </message>
    <message>
        <source>Name of the image ID</source>
        <translation>图片 ID 字段</translation>
    </message>
    <message>
        <source>Name of the media ID</source>
        <translation>媒资 ID 字段</translation>
    </message>
    <message>
        <source>Name of the upload address</source>
        <translation>上传地址字段</translation>
    </message>
    <message>
        <source>Name of the upload auth</source>
        <translation>上传凭证字段</translation>
    </message>
    <message>
        <source>Name of the image URL</source>
        <translation>图片地址字段</translation>
    </message>
    <message>
        <source>Header of the token</source>
        <translation>令牌请求头</translation>
    </message>
    <message>
        <source>A token that I enter</source>
        <translation>由我填写的令牌</translation>
    </message>
    <message>
        <source>A login (OAuth 2.0)</source>
        <translation>登录（OAuth 2.0）</translation>
    </message>
    <message>
        <source>Word before the token</source>
        <translation>令牌前缀</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Limit to</source>
        <translation>限制为</translation>
    </message>
    <message>
        <source>Start uploads as soon as they are added</source>
        <translation>添加后立即开始上传</translation>
    </message>
    <message>
        <source>Keep the computer awake while bytes move</source>
        <translation>传输数据时防止电脑休眠</translation>
    </message>
    <message>
        <source>Put together with the video</source>
        <translation>与视频合并为一项</translation>
    </message>
    <message>
        <source>Add singly</source>
        <translation>单独添加</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>As images</source>
        <translation>作为图片</translation>
    </message>
    <message>
        <source>As videos</source>
        <translation>作为视频</translation>
    </message>
    <message>
        <source>Up to {slots} connections and {memory} of memory. Files up to {largest} go in parts of this size; larger ones get larger parts by themselves. After a break, at most the parts under way are sent again.</source>
        <translation>最多 {slots} 个连接，占用约 {memory} 内存。{largest} 以内的文件按此大小分片，更大的文件会自动加大分片。中断后，最多重传正在传输的分片。</translation>
    </message>
    <message>
        <source>Up to {slots} connections and {memory} of memory. Large files and fast lines get larger parts. After a break, at most the parts under way are sent again.</source>
        <translation>最多 {slots} 个连接，占用约 {memory} 内存。文件越大、线路越快，分片越大。中断后，最多重传正在传输的分片。</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>重新启动程序后切换语言。</translation>
    </message>
    <message>
        <source>Chosen for each file</source>
        <translation>按文件自动选择</translation>
    </message>
    <message>
        <source>Bandwidth limit</source>
        <translation>带宽限制</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Sidecar files</source>
        <translation>附属文件</translation>
    </message>
    <message>
        <source>Cover, subtitles and JSON description beside a video of the same name</source>
        <translation>与视频同名的封面、字幕和 JSON 描述文件</translation>
    </message>
    <message>
        <source>GIF files</source>
        <translation>GIF 文件</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation>数据位置</translation>
    </message>
    <message>
        <source>List of uploads</source>
        <translation>上传列表</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation>同时上传文件数</translation>
    </message>
    <message>
        <source>Parts at once, over all files</source>
        <translation>同时上传分片数（全部文件合计）</translation>
    </message>
    <message>
        <source>Size of a part</source>
        <translation>分片大小</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>媒体 ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>CRC-64</source>
        <translation>CRC-64</translation>
    </message>
    <message>
        <source>Object URL</source>
        <translation>对象 URL</translation>
    </message>
    <message>
        <source>Source URL</source>
        <translation>来源地址</translation>
    </message>
    <message>
        <source>Job ID</source>
        <translation>任务 ID</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Finished at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Row {line}: {text}</source>
        <translation>第 {line} 行：{text}</translation>
    </message>
    <message>
        <source>There is no such category in the account.</source>
        <translation>账号中没有这个分类。</translation>
    </message>
    <message>
        <source>The names of its categories are not known here: write the ID.</source>
        <translation>这里不知道其分类名称，请填写分类 ID。</translation>
    </message>
    <message>
        <source>Several categories are called so: write the path, like “Films / Trailers”.</source>
        <translation>有多个同名分类，请写出完整路径，例如“影片 / 预告片”。</translation>
    </message>
    <message>
        <source>There is no such template group in the account.</source>
        <translation>账号中没有这个模板组。</translation>
    </message>
    <message>
        <source>The names of its template groups are not known here: write the ID.</source>
        <translation>此处不知道该账号的模板组名称：请填写 ID。</translation>
    </message>
    <message>
        <source>Several template groups are called so: write the ID.</source>
        <translation>有多个模板组叫这个名称：请填写 ID。</translation>
    </message>
    <message>
        <source>A cover is a web address, a JPG or PNG file, or a second of the film.</source>
        <translation>封面可以是网址、JPG 或 PNG 文件，或视频中的秒数。</translation>
    </message>
    <message>
        <source>A spreadsheet program has shortened this number: format the column as text.</source>
        <translation>表格软件缩短了这个数字，请将该列设为文本格式。</translation>
    </message>
    <message>
        <source>This row names no file.</source>
        <translation>这一行没有指明文件。</translation>
    </message>
    <message>
        <source>“{found}” is not in the list.</source>
        <translation>“{found}”不在列表中。</translation>
    </message>
    <message>
        <source>Several files are called “{found}”: their paths are needed.</source>
        <translation>有多个文件名为“{found}”，需要写出路径。</translation>
    </message>
    <message>
        <source>“{found}” is described by row {other}, too: neither counts.</source>
        <translation>第 {other} 行也描述了“{found}”，两行都不采用。</translation>
    </message>
    <message>
        <source>{field}: a formula without a value. Open the sheet and save it, then try again.</source>
        <translation>{field}：公式没有保存结果。请打开表格并保存，然后重试。</translation>
    </message>
    <message>
        <source>{field} “{found}”: {why}</source>
        <translation>{field}“{found}”：{why}</translation>
    </message>
    <message>
        <source>{field}: {why}</source>
        <translation>{field}：{why}</translation>
    </message>
    <message>
        <source>{field}: there is no file “{found}”.</source>
        <translation>{field}：文件“{found}”不存在。</translation>
    </message>
    <message>
        <source>{field} stays as it is. {why}</source>
        <translation>{field}保持不变。{why}</translation>
    </message>
    <message>
        <source>{field}: other tags are there already.</source>
        <translation>{field}：已有其他标签，将被替换。</translation>
    </message>
    <message>
        <source>{field}: something else is there already.</source>
        <translation>{field}：已有其他内容。</translation>
    </message>
    <message>
        <source>{field}: characters that VOD does not take are left out.</source>
        <translation>{field}：已去除点播服务不接受的字符。</translation>
    </message>
    <message>
        <source>Merged cells ({count}, the first at {example}): their text holds for all their rows.</source>
        <translation>合并单元格（{count} 处，第一处在 {example}）：其内容适用于所含的每一行。</translation>
    </message>
    <message>
        <source>Formulas ({count}, the first at {example}): the value that was saved is taken.</source>
        <translation>公式（{count} 处，第一处在 {example}）：采用已保存的结果。</translation>
    </message>
    <message>
        <source>Formulas without a value ({count}, the first at {example}) are left out.</source>
        <translation>没有结果的公式（{count} 处，第一处在 {example}）不采用。</translation>
    </message>
    <message>
        <source>Dates ({count}, the first at {example}) are read as 2026-11-22.</source>
        <translation>日期（{count} 处，第一处在 {example}）按 2026-11-22 的形式读取。</translation>
    </message>
    <message>
        <source>Numbers of more than 15 digits ({count}, the first at {example}): the last digits may be lost. Format such columns as text.</source>
        <translation>超过 15 位的数字（{count} 处，第一处在 {example}）：末尾几位可能已丢失，请将此类列设为文本格式。</translation>
    </message>
    <message>
        <source>Only the first sheet is read; left out: {example}.</source>
        <translation>只读取第一个工作表；未读取：{example}。</translation>
    </message>
</context>
<context>
    <name>SheetCommands</name>
    <message>
        <source>Take over a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.csv *.tsv *.txt)</source>
        <translation>表格 (*.xlsx *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 （*）</translation>
    </message>
    <message>
        <source>Save a sheet to fill in</source>
        <translation>保存待填写的表格</translation>
    </message>
    <message>
        <source>media to describe</source>
        <translation>待填写媒体信息</translation>
    </message>
    <message>
        <source>Save results as a sheet</source>
        <translation>将结果导出为表格</translation>
    </message>
    <message>
        <source>results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved “{name}”</source>
        <translation>已保存“{name}”</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>整幅画面</translation>
    </message>
    <message>
        <source>A piece of {share} % of the picture; arrow keys move it, with Shift they resize it</source>
        <translation>占画面 {share}% 的部分；方向键移动，按住 Shift 调整大小</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Being submitted</source>
        <translation>提交中</translation>
    </message>
    <message>
        <source>Done · already registered</source>
        <translation>完成 · 此前已注册</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Waiting · VOD&apos;s daily limit, goes on at {moment}</source>
        <translation>等待中 · 已达 VOD 每日上限,将于 {moment} 继续</translation>
    </message>
    <message>
        <source>Submitted {ago}</source>
        <translation>提交于{ago}</translation>
    </message>
    <message>
        <source>last checked {ago}</source>
        <translation>上次查询于{ago}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation> {age}前</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Needs info: {fields}</source>
        <translation>缺少信息:{fields}</translation>
    </message>
    <message>
        <source>Submitted · in line at VOD</source>
        <translation>已提交 · 在点播排队中</translation>
    </message>
    <message>
        <source>Submitted · server is storing it</source>
        <translation>已提交 · 服务器存储中</translation>
    </message>
    <message>
        <source>Waiting for network</source>
        <translation>等待网络</translation>
    </message>
    <message>
        <source>Waiting for keychain</source>
        <translation>等待钥匙串</translation>
    </message>
    <message>
        <source>Waiting for drive “{name}”</source>
        <translation>等待磁盘“{name}”</translation>
    </message>
    <message>
        <source>Waiting for drive</source>
        <translation>等待磁盘</translation>
    </message>
    <message>
        <source>Waiting for its video</source>
        <translation>等待所属视频</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Video done · {kind}: {status}</source>
        <translation>视频已完成 · {kind}:{status}</translation>
    </message>
    <message>
        <source>Waiting ({rank})</source>
        <translation>等待中({rank})</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停</translation>
    </message>
    <message>
        <source>No progress for {seconds} s</source>
        <translation>{seconds} 秒无进展</translation>
    </message>
    <message>
        <source>Getting upload address</source>
        <translation>获取上传地址</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>正在完成</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>校验中</translation>
    </message>
    <message>
        <source>Uploading {percent} % · renewing credential</source>
        <translation>上传中 {percent}% · 正在刷新凭证</translation>
    </message>
    <message>
        <source>Uploading {percent} %</source>
        <translation>上传中 {percent}%</translation>
    </message>
    <message>
        <source>created anew</source>
        <translation>已重新创建</translation>
    </message>
    <message>
        <source>Retry {attempt} of {of} in {seconds} s — {cause}</source>
        <translation>{seconds} 秒后第 {attempt}/{of} 次重试:{cause}</translation>
    </message>
    <message>
        <source>Needs you: {cause}</source>
        <translation>需要处理:{cause}</translation>
    </message>
    <message>
        <source>Failed: {cause} ({code})</source>
        <translation>失败:{cause}({code})</translation>
    </message>
    <message>
        <source>Failed: {cause}</source>
        <translation>失败:{cause}</translation>
    </message>
    <message>
        <source>Done · verified</source>
        <translation>完成 · 已校验</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>Done · {cause}</source>
        <translation>完成 · {cause}</translation>
    </message>
    <message>
        <source>changes not at VOD yet</source>
        <translation>修改尚未同步到点播服务</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Paused at {percent} %</source>
        <translation>已暂停 {percent}%</translation>
    </message>
    <message>
        <source>Stopped · can resume</source>
        <translation>已停止 · 可续传</translation>
    </message>
    <message>
        <source>Submitted · server is fetching</source>
        <translation>已提交 · 服务器拉取中</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已放弃</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress of the whole queue</source>
        <translation>队列总进度</translation>
    </message>
    <message>
        <source>{sent} of {total}</source>
        <translation>{sent} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n uploading</source>
        <translation>
            <numerusform>%n 个上传中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at VOD</source>
        <translation>
            <numerusform>点播处理中 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n 个已暂停</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n 个草稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n 个完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>{field} of %n item(s)</source>
        <translation>
            <numerusform>%n 项的{field}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Description of %n item(s)</source>
        <translation>
            <numerusform>%n 项的描述</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removal of %n item(s)</source>
        <translation>
            <numerusform>移除 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clearing of %n finished item(s)</source>
        <translation>
            <numerusform>清除 %n 个已完成项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move of %n item(s)</source>
        <translation>
            <numerusform>移动 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} of {all} stay as they are. {reason}</source>
        <translation>{all} 项中有 {some} 项保持不变。{reason}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>SupportBundleDialog</name>
    <message>
        <source>Support bundle</source>
        <translation>诊断包</translation>
    </message>
    <message>
        <source>Parts of the bundle</source>
        <translation>诊断包的组成部分</translation>
    </message>
    <message>
        <source>What is in this part</source>
        <translation>这一部分的内容</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>保存诊断包</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <source>This is every line that the bundle will hold. It has no keys, no names of files, titles or accounts. It is saved to a file and sent nowhere; untick what shall stay out.</source>
        <translation>以下就是诊断包将包含的全部内容：没有密钥，也没有文件名、标题或账号名。它只保存为文件，不会发送到任何地方；取消勾选即可排除相应部分。</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Only in some of the selected. Click to add it to all.</source>
        <translation>仅部分所选项目有此标签，点击可添加到全部。</translation>
    </message>
    <message>
        <source>Tag {tag}, in some</source>
        <translation>标签 {tag}，部分项目</translation>
    </message>
    <message>
        <source>Tag {tag}</source>
        <translation>标签 {tag}</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>媒体 ID</translation>
    </message>
    <message>
        <source>Request ID at VOD</source>
        <translation>点播请求 ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Calls that failed:</source>
        <translation>失败的调用：</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Calls</source>
        <translation>调用记录</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>{call} · attempt {n}</source>
        <translation>{call} · 第 {n} 次</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>EC</source>
        <translation>EC</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>TitleBinding</name>
    <message>
        <source>First: {title}</source>
        <translation>第一项：{title}</translation>
    </message>
    <message>
        <source>Last: {title}</source>
        <translation>最后一项：{title}</translation>
    </message>
    <message>
        <source>Files cannot be looked into here: length and picture size stay empty.</source>
        <translation>此处无法读取文件信息：时长和画面尺寸留空。</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message numerus="yes">
        <source>Start upload (%n)</source>
        <translation>
            <numerusform>开始上传（%n）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry failed (%n)</source>
        <translation>
            <numerusform>重试失败项（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation>继续队列</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>暂停队列</translation>
    </message>
</context>
<context>
    <name>UploadFacts</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>媒体 ID</translation>
    </message>
    <message>
        <source>At VOD</source>
        <translation>在点播中</translation>
    </message>
    <message>
        <source>Object in OSS</source>
        <translation>OSS 对象</translation>
    </message>
    <message>
        <source>Upload credential</source>
        <translation>上传凭证</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>分片</translation>
    </message>
    <message>
        <source>Check value (CRC-64)</source>
        <translation>校验值（CRC-64）</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>1 slice</source>
        <translation>1 个切片</translation>
    </message>
    <message>
        <source>{count} slices</source>
        <translation>{count} 个切片</translation>
    </message>
    <message>
        <source>Valid until {time} · renews by itself</source>
        <translation>有效至 {time} · 自动续期</translation>
    </message>
    <message>
        <source>Valid until {time} · a new upload begins if it ends before</source>
        <translation>有效至 {time} · 若在完成前到期则重新上传</translation>
    </message>
    <message>
        <source>{done} of {count} confirmed · {size} each</source>
        <translation>已确认 {done}/{count} · 每片 {size}</translation>
    </message>
</context>
<context>
    <name>UrlsDialog</name>
    <message>
        <source>Add URLs</source>
        <translation>添加 URL</translation>
    </message>
    <message>
        <source>Register from OSS</source>
        <translation>从 OSS 注册</translation>
    </message>
    <message>
        <source>Load a file…</source>
        <translation>载入文件…</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>改为输入</translation>
    </message>
    <message>
        <source>Check sizes</source>
        <translation>检查大小</translation>
    </message>
    <message>
        <source>Ask each address for its size: VOD fetches up to 20 GB a file</source>
        <translation>向每个地址询问文件大小：点播单个文件最多拉取 20 GB</translation>
    </message>
    <message>
        <source>Add the others without these</source>
        <translation>不含这些，添加其余的</translation>
    </message>
    <message>
        <source>Add as drafts</source>
        <translation>添加为草稿</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message numerus="yes">
        <source>Asking %n address(es)…</source>
        <translation>
            <numerusform>正在询问 %n 个地址…</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an account first.</source>
        <translation>请先添加账号。</translation>
    </message>
    <message numerus="yes">
        <source>%n can be added</source>
        <translation>
            <numerusform>可添加 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <translation>
            <numerusform>%n 个无法添加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in the list already</source>
        <translation>
            <numerusform>%n 个已在列表中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{size} in %n file(s) whose size is known</source>
        <translation>
            <numerusform>已知大小的 %n 个文件共 {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Start %n</source>
        <translation>
            <numerusform>开始 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Load a file</source>
        <translation>载入文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.xlsx)</source>
        <translation>列表 (*.csv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>来自 {name}</translation>
    </message>
    <message>
        <source>Titles are the names in the URLs; a file can give others, and drafts can be edited.</source>
        <translation>标题取自 URL 中的文件名；可通过文件另行指定，也可先添加为草稿再编辑。</translation>
    </message>
    <message>
        <source>VOD fetches these by itself, from addresses that it can reach. One a line.</source>
        <translation>点播会自行从它能访问的地址拉取。每行一个。</translation>
    </message>
    <message>
        <source>Objects of your own OSS bucket become media where they lie. One OSS URL a line.</source>
        <translation>您自己 OSS 存储空间中的文件原地注册为媒资。每行一个 OSS URL。</translation>
    </message>
    <message>
        <source>URLs, one a line</source>
        <translation>URL，每行一个</translation>
    </message>
    <message>
        <source>Lines that cannot be added</source>
        <translation>无法添加的行</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>For all of them</source>
        <translation>全部通用</translation>
    </message>
</context>
<context>
    <name>VodPictureButton</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Opens in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Could not be loaded: {cause}</source>
        <translation>无法加载：{cause}</translation>
    </message>
</context>
<context>
    <name>VodPictureStrip</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>VOD has none.</source>
        <translation>点播服务中没有图片。</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>暂无图片。</translation>
    </message>
    <message>
        <source>Snapshot {number} of {count}</source>
        <translation>截图 {number}/{count}</translation>
    </message>
    <message>
        <source>Pictures at VOD</source>
        <translation>点播服务中的图片</translation>
    </message>
</context>
<context>
    <name>WorkflowEditor</name>
    <message>
        <source>VOD does not list workflows. Copy the ID from the VOD console; IDs used here before are offered.</source>
        <translation>点播不提供工作流列表。请从点播控制台复制 ID；这里会列出用过的 ID。</translation>
    </message>
    <message>
        <source>No workflow</source>
        <translation>不使用工作流</translation>
    </message>
</context>
<context>
    <name>_Buttons</name>
    <message>
        <source>Open studio…</source>
        <translation>打开工作室…</translation>
    </message>
    <message>
        <source>Walk through the video frame by frame, and cut the cover to size</source>
        <translation>逐帧查看视频，并裁剪封面</translation>
    </message>
    <message>
        <source>Choose picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>or the web address of a picture</source>
        <translation>或图片的网址</translation>
    </message>
    <message>
        <source>Web address of the cover</source>
        <translation>封面网址</translation>
    </message>
</context>
<context>
    <name>_Dot</name>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Something unexpected happened inside the program ({kind}). The log has the details.</source>
        <translation>程序内部发生意外情况（{kind}），详情见日志。</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
</context>
</TS>
