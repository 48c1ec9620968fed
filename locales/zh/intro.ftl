# 患者最先看到的内容，以及几句老实话。

intro_who = 你好。我是{ $clinic }的自动助手，不是真人，也不是心理咨询师。
intro_what = 我可以帮你预约、帮你找到合适的人，也可以听你说说话。想到什么就写什么。
intro_emergency =
    { $number ->
        [none] 如果你或身边的人现在有危险，请拨打当地的急救电话。
       *[other] 如果你或身边的人现在有危险，请拨打 { $number }。
    }
utter_switched_language =
    .v1 = 我看到你在用{ $language }，接下来我就用{ $language }回答你。
choice_language_back = 换回{ $language }
local_emergency_number = 当地的急救电话
check_no =
    .v1 = 谢谢你告诉我。没有这样的念头，那就好。想多说一点的话，我在听。
    .v2 = 知道了，谢谢你回答我。哪天要是有了这样的念头，也可以告诉我。现在最让你难受的是什么？
