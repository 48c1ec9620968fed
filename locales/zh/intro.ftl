# 患者最先看到的内容，以及几句老实话。

intro_who = 你好。我是{ $clinic }的自动助手，不是真人，也不是心理治疗师。
intro_what = 我可以帮你预约、帮你找到合适的人，也可以听你说说话。想到什么就写什么。
intro_emergency =
    { $number ->
        [none] 如果你或身边的人现在有危险，请拨打当地的急救电话。
       *[other] 如果你或身边的人现在有危险，请拨打 { $number }。
    }
utter_switched_language =
    .v1 = 我看到你在用{ $language }，接下来我就用{ $language }回答你。
choice_language_back = 换回{ $language }
event_bot_waiting = 我们又通知了一次诊所的工作人员，暂时还没有人能加入。你一直在他们的名单上。
error_needs_hello = 请刷新页面再试一次。
