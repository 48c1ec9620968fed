# 患者页面和终端的文字。纯文本：没有参数，也没有属性。

ui_title = 聊天
ui_conversation = 对话
ui_language = 语言
ui_talk_to_person = 联系工作人员
ui_person_here = 诊所的工作人员正在这里陪你聊。
ui_exit = 退出
ui_exit_hint = 立即离开并清空此页面。连按三次 Esc 键也可以。
ui_helplines = 求助热线
ui_helplines_title = 现在可以找谁求助
ui_close = 关闭

ui_you = 你
ui_assistant = 自动助手
ui_clinic_team = 诊所工作人员
ui_choices = 选择一个回答
ui_typing = 正在输入回复
ui_new_messages = 有新消息

ui_write = 写点什么
ui_send = 发送
ui_edit = 修改
ui_sending = 正在发送…
ui_will_be_sent = 恢复连接后会发送
ui_not_sent = 没有发送。
ui_too_long = 内容太长，一条消息放不下。可以分成两条发送。

ui_loading = 正在打开聊天…
ui_reconnecting = 正在重新连接。你可以继续写。
ui_offline = 没有网络连接。你可以继续写，恢复后会发送。
ui_danger = 如果你有危险，请拨打：
ui_error = 聊天暂时打不开。
ui_try_again = 再试一次
ui_ended = 这次对话已经结束。
ui_start_again = 开始新的对话

ui_emergency = 遇到紧急情况，请拨打：
ui_numbers_for = 适用地区：
ui_assumed = 我们不确定你在哪个国家或地区。
ui_elsewhere = 在其他国家或地区：
ui_call = 拨打
ui_text = 发短信
ui_text_message = 内容：
ui_website = 网站
ui_unverified = 这个号码最近没有核实过。
ui_breathe_in = 吸气
ui_breathe_out = 呼气
