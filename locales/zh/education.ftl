# 用 education/*.md 里的文章回答问题时，文章之外要说的话。

education_answer = { $words }
education_source =
    { $reviewed ->
        [yes] { $link ->
            [none] 来源：{ $publisher }，《{ $title }》。由 { $by } 审阅。
           *[other] 来源：{ $publisher }，《{ $title }》，{ $link }。由 { $by } 审阅。
        }
       *[no] { $link ->
            [none] 来源：{ $publisher }，《{ $title }》。这段文字还没有经过本诊所医护人员审阅。
           *[other] 来源：{ $publisher }，《{ $title }》，{ $link }。这段文字还没有经过本诊所医护人员审阅。
        }
    }
education_ask_clear =
    .v1 = 这样说清楚吗？你也可以选一个想继续了解的问题。
    .v2 = 到这里能明白吗？想多了解的话，可以从下面选一个。
    .v3 = 还有哪里不太明白吗？可以选一个，也可以告诉我已经清楚了。
education_clear = 清楚了
education_unclear = 还不太明白
education_teach_back =
    .v1 = 你愿意用自己的话说说记住了什么吗？这不是考试，是想看看我讲清楚了没有。
    .v2 = 如果愿意，就像讲给朋友听那样说给我听。这样我能知道有没有漏掉什么。
    .v3 = 回家你会怎么讲给家里人听？一句话就够，不想说也没关系。
education_skip = 先不说了
education_understood =
    .v1 = 对，要点你都抓住了。谢谢你说给我听。
    .v2 = 就是这个意思，你说得很清楚。
    .v3 = 最要紧的你都记住了。以后有别的问题，随时问我。
education_gap =
    .v1 = 谢谢你。我再补充一点，可能刚才我没讲清楚：
    .v2 = 你愿意试着说，很好。还有一点也值得记住：
    .v3 = 这样我就知道该再讲哪里了：
education_point = { $words }
education_fine =
    .v1 = 好的，什么时候想再看都可以。
    .v2 = 没关系，随时可以再问我。
    .v3 = 好，那就先到这里。你还想聊点什么？
education_still_unclear =
    .v1 = 看来我还没找到合适的说法，这不怪你。可以请诊所的工作人员给你讲一讲。
    .v2 = 我这里没有更简单的讲法了。如果你愿意，诊所的人可以陪你再看一遍。
    .button_talk_to_human = 问问诊所的人
