### 有人处于危险时，Beside说的话。
### 这里没有任何电话号码：号码来自求助热线登记表，作为参数传入。
### 每条消息的参数见 safety/voice.py。空行另起一个气泡。

## 句子的组成部分

crisis_part_reach =
    { $reach ->
        [none] 在 { $directory } 找到免费的求助热线
        [call_or_text] 打电话或发短信到 { $number }（{ $service }）
        [text] 发短信到 { $number }（{ $service }）
        [text_word] 发短信“{ $body }”到 { $number }（{ $service }）
       *[call] 拨打 { $number }（{ $service }）
    }
crisis_part_number =
    { $reach ->
        [none] 你可以在 { $directory } 找到你所在国家的免费求助热线。
       *[other] 如果你在{ $country }，现在就可以{ crisis_part_reach }。
    }
crisis_part_emergency =
    { $emergency ->
        [none] 当地的急救电话
       *[other] { $emergency }
    }
crisis_part_call_emergency =
    { $emergency ->
        [none] 请现在就拨打当地的急救电话。
       *[other] 请现在就拨打 { $emergency }（{ $country }的急救电话）。
    }
crisis_part_police =
    { $police ->
        [none] 报警电话
       *[other] { $police } 报警
    }
crisis_part_danger = 如果此刻就有危险，请拨打 { crisis_part_emergency }。
crisis_part_told = 诊所的工作人员正在收到通知。

## 最初的话

crisis_open_suicide =
    .v1 =
        谢谢你告诉我。想要离开这个世界，这份痛苦很重，你不必一个人扛着。{ crisis_part_told }

        { crisis_part_number }{ crisis_part_danger }
    .v2 =
        写下这些话需要勇气。我不会岔开话题。{ crisis_part_told }

        { crisis_part_number }{ crisis_part_danger }
    .v3 =
        你写的话里有很多痛，你能说出来，这很重要。{ crisis_part_told }

        { crisis_part_number }{ crisis_part_danger }
    .v4 =
        谢谢你把这么难开口的事说在这里。我们可以直接谈它。{ crisis_part_told }

        { crisis_part_number }{ crisis_part_danger }
crisis_open_self_harm =
    .v1 =
        谢谢你告诉我，你在伤害自己，或者快要忍不住了。在这里没有人会指责你。{ crisis_part_told }

        如果伤口让你担心，请拨打 { crisis_part_emergency }。{ crisis_part_number }
    .v2 =
        当一切都太难受的时候，伤害自己可能像是唯一能撑过去的办法。其实还有别的办法，你不必一个人去找。{ crisis_part_told }

        如果你受了伤、需要处理，请拨打 { crisis_part_emergency }。{ crisis_part_number }
    .v3 =
        这些话很难写出来，你能写下来，很好。{ crisis_part_told }

        如果你现在的伤可能比较重，请拨打 { crisis_part_emergency }。{ crisis_part_number }
crisis_open_imminent =
    .v1 =
        { crisis_part_call_emergency }把你告诉我的话告诉他们。如果你打不了，请身边的人帮你打。

        谢谢你说出来。{ crisis_part_told }你也可以{ crisis_part_reach }。

        请离开那些可能让你伤害自己的东西。先换个房间，或者走到外面，就可以。
    .v2 =
        { crisis_part_call_emergency }只要说一句“我快要伤害自己了”，就够了。

        你的生命很重要，这一分钟也一样。{ crisis_part_told }你也可以{ crisis_part_reach }。

        让自己和可能伤到你的东西隔开一段距离。先到另一个房间，就可以。
    .v3 =
        { crisis_part_call_emergency }或者去最近的医院急诊，能有人陪着更好。

        你写的每个字我都看到了。{ crisis_part_told }你也可以{ crisis_part_reach }。

        现在，请离开可能用来伤害自己的东西，到有人的地方去。
crisis_emergency_first =
    .v1 = 最要紧的是：如果接下来几分钟里可能有人受伤，请先到安全一点的地方。{ crisis_part_call_emergency }
    .v2 = 先说最重要的：如果马上就可能出事，不要等我们。{ crisis_part_call_emergency }
crisis_open_third_party =
    .v1 =
        你这样关心对方，很好。你不必一个人面对。{ crisis_part_told }

        { crisis_part_number }担心别人的人，也可以打去求助。如果对方此刻就有危险，请拨打 { crisis_part_emergency }。

        你可以直接问对方：“你是不是在想自杀？”问出来并不会让人产生这个念头。然后，多听对方说。
    .v2 =
        这样担心一个人，心里一定很慌。你认真对待了，这很重要。{ crisis_part_told }

        { crisis_part_number }你可以自己打，也可以和对方一起打。如果对方此刻就有危险，请拨打 { crisis_part_emergency }。

        不需要什么完美的话。“我很担心你，我陪着你”，就是很好的开头。
    .v3 =
        谢谢你告诉我对方的情况。{ crisis_part_told }

        { crisis_part_number }你可以在那里问接下来该怎么做。如果对方此刻就有危险，请拨打 { crisis_part_emergency }。

        多听，少劝，也不要答应替对方保密：生命比秘密重要。
crisis_open_third_party_imminent =
    .v1 =
        { crisis_part_call_emergency }告诉他们那个人在哪里，以及你知道的情况。不用等到完全确定。

        { crisis_part_told }如果你自己是安全的，请陪着对方，或者和对方保持通话，直到有人赶到。
    .v2 =
        { crisis_part_call_emergency }说清楚地址，以及发生了什么，或者你担心什么。

        { crisis_part_told }在你自己安全的前提下，尽量不要让对方一个人待着。
    .v3 =
        { crisis_part_call_emergency }宁可多打一次。

        { crisis_part_told }陪着对方，或者一直和对方通着电话，直到救援到来。
crisis_open_overdose =
    .v1 =
        { crisis_part_call_emergency }就算现在没什么感觉也要打，过一会儿可能会变严重。

        不要等我们。{ crisis_part_told }把包装留着给他们看，可以的话，把门锁打开。
    .v2 =
        { crisis_part_call_emergency }告诉他们吃了什么、多少、什么时候吃的，知道多少说多少。

        不要等等看。{ crisis_part_told }别再吃任何东西，待在别人能找到你的地方。
    .v3 =
        { crisis_part_call_emergency }这件事不能等。不管是什么原因，你都值得被救助。

        { crisis_part_told }把包装带在身边，在救援到来之前，尽量不要一个人待着。
crisis_open_medical_emergency =
    .v1 =
        { crisis_part_call_emergency }你说的情况可能是急症，每一分钟都很重要。

        不要等我们，也不要自己开车。{ crisis_part_told }
    .v2 =
        { crisis_part_call_emergency }这样的症状需要马上检查。

        请不要在这里等回复。{ crisis_part_told }如果旁边有人，请让他们帮你。
    .v3 =
        { crisis_part_call_emergency }就算最后没事，打这个电话也是对的。

        { crisis_part_told }坐下或者躺下，可以的话，把门锁打开。
crisis_poison =
    .v1 = 打完急救电话以后，或者打不通的时候，还可以打{ $country }的中毒救助热线：{ $poison }。
    .v2 = { $country }的中毒救助热线也能告诉你该怎么做：{ $poison }。
crisis_open_harm_to_others =
    .v1 =
        你在事情发生之前说出来，这很好。{ crisis_part_told }

        如果你可能会动手，请现在就走开：换个房间，到外面去，离那个人、离能用来伤人的东西远一点。如果快控制不住了，请拨打 { crisis_part_emergency }。

        { crisis_part_number }那里的人，正是在这样的时刻陪人说话的。
    .v2 =
        谢谢你坦白说出来。这样的念头是可以谈的，帮助可以赶在伤害之前。{ crisis_part_told }

        和那个人拉开距离，放下任何可能伤人的东西。如果觉得自己可能会做，请拨打 { crisis_part_emergency }。

        { crisis_part_number }
    .v3 =
        说出来，就是让大家都不受伤的一步。{ crisis_part_told }

        现在，请到一个能冷静下来、对方又不在的地方。如果觉得快要动手了，请拨打 { crisis_part_emergency }。

        { crisis_part_number }
crisis_open_abuse =
    .v1 =
        谢谢你告诉我。别人这样对你，不是你的错。{ crisis_part_told }

        如果现在有危险，请拨打 { crisis_part_police }。等到方便说话的时候，你可以{ crisis_part_reach }。
    .v2 =
        谁都没有权利这样对你。你能说出来，很好。{ crisis_part_told }

        如果现在需要保护，请拨打 { crisis_part_police }。等到可以放心说话的时候，你可以{ crisis_part_reach }。
    .v3 =
        说出这些很不容易，在这里会被认真对待。{ crisis_part_told }

        如果对方现在可能伤害你，请拨打 { crisis_part_police }。等到没有人听见的时候，你可以{ crisis_part_reach }。
crisis_open_psychosis =
    .v1 =
        听起来很吓人，也很累。到底怎么回事，你不必一个人弄清楚。{ crisis_part_told }

        { crisis_part_number }如果有什么在叫你伤害自己或别人，请拨打 { crisis_part_emergency }。
    .v2 =
        谢谢你告诉我你正在经历的事。我在这里没法判断背后是什么，但今天谁都不该一个人面对这些。{ crisis_part_told }

        { crisis_part_number }如果你觉得有什么在逼你做危险的事，请拨打 { crisis_part_emergency }。
    .v3 =
        一直这样，一定很难安心休息。今天，你值得有人陪、有人帮。{ crisis_part_told }

        { crisis_part_number }如果你有危险，或者觉得必须照听到、看到的去做，请拨打 { crisis_part_emergency }。
crisis_open_eating_disorder =
    .v1 =
        谢谢你告诉我。当吃饭变成一场挣扎，真的很耗力气。{ crisis_part_told }

        如果晕倒、胸口痛，或者虚弱得站不住，请拨打 { crisis_part_emergency }。想现在找人说说话，你可以{ crisis_part_reach }。
    .v2 =
        你一直在面对一件很难的事。现在它不再只是你一个人的秘密了，这很好。{ crisis_part_told }

        如果心跳很快、漏跳，或者失去知觉，请拨打 { crisis_part_emergency }。想现在找人说说话，你可以{ crisis_part_reach }。
    .v3 =
        这不是意志力的问题，你也不必一个人应付。{ crisis_part_told }

        晕倒、胸痛、极度虚弱都不能等，遇到了就拨打 { crisis_part_emergency }。想现在找人说说话，你可以{ crisis_part_reach }。

## 在哪个国家

crisis_elsewhere =
    .v1 = 如果你在别的国家，号码就不一样。你现在在哪个国家？
    .v2 = 不在这个国家？选一下你所在的国家，我给你看对的号码。
crisis_ask_country =
    .v1 = 你现在在哪个国家？我想给你对的号码。
    .v2 = 你现在人在哪里？选一下或者写下国家，这样号码才不会错。
crisis_ask_country_name =
    .v1 = 你在哪个国家？写下国名就行。
    .v2 = 你现在所在的国家叫什么？
crisis_other_country =
    .v1 =
        那请不要用刚才的号码。{ $directory } 上有几乎所有国家的免费求助热线。

        如果此刻就有危险，请拨打当地的急救电话。
    .v2 =
        那上面的号码就不适合你。你可以在 { $directory } 找到当地的号码。

        如果此刻就有危险，请拨打当地的急救电话。
crisis_country =
    { $reach ->
        [none] 谢谢。{ $country }的号码，我这里没有能确认的。{ $directory } 上有当地的免费求助热线。{ crisis_part_danger }
       *[other] 谢谢。在{ $country }，你现在就可以{ crisis_part_reach }。{ crisis_part_danger }
    }

## 筛查问题（C-SSRS的原意，用“你”）

crisis_questions_intro =
    .v1 = 我想直接问你几个问题，好让诊所知道怎么帮你。哪个不想答，都可以跳过。
    .v2 = 接下来有几个直接的问题。你的回答能让诊所更好地帮你，不想答的可以跳过。
crisis_ask_wish = 过去一个月里，你是否曾希望自己已经死去，或者希望睡着了就不再醒来？
crisis_ask_wish_again =
    .v1 = 我想确定没有理解错。过去一个月里，你有没有希望自己死去，或者一睡不醒？
    .v2 = 我换个简单的问法：过去一个月里，有没有过宁愿自己不在人世的时候？
crisis_ask_thoughts = 过去一个月里，你是否真的有过自杀的想法？
crisis_ask_thoughts_again =
    .v1 = 我直接问，是因为这很重要：你想过自杀吗？
    .v2 = 为了确定我没有理解错：你有结束自己生命的念头吗？
crisis_ask_how = 你是否想过你可能会怎么做？
crisis_ask_how_again =
    .v1 = 换个说法：你有没有想过用什么方式？不用说是哪一种。
    .v2 = 我不需要细节。你想过会怎么做吗，有还是没有？
crisis_ask_intent = 你有过这些想法，并且在某种程度上打算付诸行动吗？
crisis_ask_intent_again =
    .v1 = 换个说法：你心里有没有一部分，是真的打算去做的？
    .v2 = 只是想想，还是打算做些什么？“有”的意思是，你打算去做。
crisis_ask_plan = 你是否已经开始计划，或者已经想好了自杀的细节？你打算实施这个计划吗？
crisis_ask_plan_again =
    .v1 = 换个说法：你有没有一个打算去做的计划？
    .v2 = 我不需要知道计划的内容。有，还是没有？
crisis_ask_ever = 你是否曾经做过什么、开始做过什么，或者准备过什么，来结束自己的生命？
crisis_ask_ever_again =
    .v1 = 换个说法：这辈子有没有哪一次，你试过结束自己的生命，或者为此做过准备？
    .v2 = 以前有没有过，为了结束生命而做过或准备过什么？
crisis_ask_recent = 这是在过去三个月之内吗？
crisis_ask_recent_again =
    .v1 = 你还记得是什么时候吗？有没有在三个月之内？
    .v2 = 大概说说就行：是最近三个月里的事吗？
crisis_after_yes =
    .v1 = 谢谢你这么坦诚。
    .v2 = 我看到了。谢谢你说出来。
    .v3 = 这很难说出口。谢谢你。
    .v4 = 你能在这里说出来，很好。
crisis_after_skip =
    .v1 = 没关系，这个我们先放下。
    .v2 = 好的，这个不用回答。
crisis_after_unclear =
    .v1 = 没关系，有些事一句话说不清。这个我们先放下。
    .v2 = 说不清楚也可以。这个先不管它。
crisis_serious =
    .v1 = 谢谢你告诉我。这很严重，诊所正在收到紧急通知。如果觉得快要那样做了，请现在就拨打 { crisis_part_emergency }，我的下一个问题可以等。
    .v2 = 你说出来是对的。诊所正在收到紧急通知。如果这种感觉变得更强，不要等我，请拨打 { crisis_part_emergency }。
crisis_noted =
    .v1 = 谢谢，那个回答我改好了。
    .v2 = 记下了，谢谢。

## 回答之后

crisis_outcome_high =
    .v1 =
        谢谢你的回答。你现在有危险，今天就值得得到帮助。{ crisis_part_call_emergency }不用想怎么说，“我在想自杀”这一句就够了。

        请不要一个人待着。也请让自己离可能伤到自己的东西远一点：交给别人，或者到没有它的地方去。
    .v2 =
        谢谢你把这些都告诉我。{ crisis_part_call_emergency }或者去最近的医院急诊，可以把你在这里写的念给他们听。

        现在请待在有人的地方，离任何可能伤到自己的东西远一点。
crisis_outcome_moderate =
    .v1 =
        谢谢你的回答。诊所能看到你告诉我的这些。{ crisis_part_number }今天就可以打，不必等到更糟。

        也请告诉一个你信得过的人你现在的状况，哪怕只有一句话。如果念头变强了，请拨打 { crisis_part_emergency }。

        我还在这里。今天最难熬的是什么？
    .v2 =
        谢谢你。这些问题很难回答，诊所能看到你的回答。{ crisis_part_number }

        今天尽量让信得过的人在你身边。如果念头变强了，请拨打 { crisis_part_emergency }。

        你可以继续写给我。是什么让你这么难受？
crisis_outcome_low =
    .v1 =
        谢谢你的回答。诊所能看到你告诉我的这些。{ crisis_part_number }只是想说说话，也可以打。

        我还在这里。最压在你心上的是什么？
    .v2 =
        谢谢你，这些问题很难回答。诊所能看到你的回答。{ crisis_part_number }不必等到撑不住才打。

        你可以继续写给我。你想聊些什么？
crisis_outcome_unknown =
    .v1 =
        没关系，不必每个都回答，帮助不取决于这些。{ crisis_part_number }{ crisis_part_danger }

        我还在这里。心里有什么，都可以写下来。
    .v2 =
        问题就到这里。诊所知道你现在很难受。{ crisis_part_number }{ crisis_part_danger }

        你可以继续写给我，说什么都行。

## 身边的人

crisis_ask_company =
    .v1 = 现在谁可以陪着你？家里人，朋友，还是邻居？
    .v2 = 有没有人可以过来，或者你可以去找谁？会是谁呢？
crisis_ask_company_bodily =
    .v1 = 身边有没有人能打电话，或者给救护车开门？
    .v2 = 救护车到之前，附近有谁能帮忙？
crisis_company_alone =
    .v1 =
        那就先让一个声音陪着你：请{ crisis_part_reach }。你需要多久，就聊多久。

        可以的话，到有人的地方去：邻居家、商店、医院。在那里坐一会儿，不用解释什么。
    .v2 =
        谢谢你告诉我。一个人面对是最难的，所以请{ crisis_part_reach }。

        附近有没有人多一点的地方？待在人旁边就好，不用说话。
crisis_company_there =
    .v1 =
        如果有这样的人，现在就打电话或发消息过去。“我状态不好，不想一个人待着”，这一句就够了。如果没有人接，请{ crisis_part_reach }。

        你联系的时候，我还在这里。
    .v2 =
        不管想到谁，现在就告诉一声，哪怕只有一句：“你能过来吗？我不太好。”如果实在没有人，请{ crisis_part_reach }。

        这段时间，你可以继续写给我。
crisis_company_alone_bodily =
    .v1 = 那请你自己打，现在就拨打 { crisis_part_emergency }。可以的话，打开免提，把门锁打开。
    .v2 = 那就由你自己现在拨打 { crisis_part_emergency }，不要挂断。可以的话，把门锁打开。
crisis_company_there_bodily =
    .v1 = 如果身边有人，请给那个人看这句话：现在就拨打 { crisis_part_emergency }，并陪着我，直到救援到来。如果没有，请你自己打，现在就打。
    .v2 = 请身边的人马上拨打 { crisis_part_emergency }，并一直陪着你。如果没有人能打，就自己打，不要等。

## 遭受伤害：现在方便写吗

crisis_ask_safe_to_chat =
    .v1 = 你现在在这里打字，安全吗？
    .v2 = 在这里打字，现在方便吗？
crisis_chat_safe =
    .v1 = 好的。如果情况变了，关掉聊天就行；诊所网页的最上面有一个立即离开的按钮。随时都可以回来。
    .v2 = 好的。如果有人进来，马上离开聊天，方便的时候再回来。诊所网页的最上面有一个按钮可以立即离开。
crisis_leave_hint =
    .v1 = 那如果关掉聊天更安全，现在就关；诊所网页的最上面有一个立即离开的按钮。等身边没有人，或者用别的手机再写。有危险时，请拨打 { crisis_part_police }。
    .v2 = 那我们长话短说。需要的时候随时离开，安全一点再写，也可以换一部手机。有危险时，请拨打 { crisis_part_police }。

## 别人有危险

crisis_ask_with_them =
    .v1 = 你现在和对方在一起吗？
    .v2 = 你现在就在对方身边吗？
crisis_with_them =
    .v1 = 如果你自己安全，请陪着对方。和对方一起打求助热线，帮对方把可能伤到自己的东西收走。
    .v2 = 你在对方身边，很好。别让对方一个人，把危险的东西拿远一点。电话可以一起打。
crisis_reach_them =
    .v1 = 现在就给对方打电话，或者请离对方近的人去看看。如果联系不上，又担心出事，请拨打 { crisis_part_emergency }，告诉他们地址。
    .v2 = 试着打电话找到对方，也想想谁住得近。如果谁都联系不上，请拨打 { crisis_part_emergency }，请他们去看看。

## “我很安全”

crisis_ask_safe =
    .v1 = 看到你这样说，很好。我想再确认一下：你现在安全吗？
    .v2 = 谢谢你告诉我。我再问一次：你觉得自己现在安全吗？
crisis_not_safe =
    .v1 = 那我们继续，按你的节奏来。{ crisis_part_number }{ crisis_part_danger }
    .v2 = 谢谢你说实话。我还在这里。{ crisis_part_number }{ crisis_part_danger }
crisis_safe_end =
    .v1 =
        谢谢你告诉我。我不再问了。诊所的人还是会看到这些，不会把你忘了。

        如果又难受起来，随时写给我，或者{ crisis_part_reach }。现在想聊什么都可以。
    .v2 =
        好的，我相信你说的。诊所能看到我们写的内容，也许会来问问你好不好。

        需要的时候随时可以再说，也随时可以{ crisis_part_reach }。现在你想做什么？

## 找人、帮助、停下

crisis_human =
    .v1 = 我已经再次通知诊所，你想和真人说话。我说不准多久会有人来。在那之前，你可以{ crisis_part_reach }，那里现在就有真人。
    .v2 = 你想找真人的请求，又一次送到了诊所。如果不想等，可以{ crisis_part_reach }。
    .v3 = 诊所正在收到通知，你在找真人。在有人来之前，我会一直在。如果想早点听到人的声音，可以{ crisis_part_reach }。
crisis_help =
    .v1 =
        { crisis_part_number }{ crisis_part_danger }

        写“真人”，可以找诊所的工作人员；不想再被问，就写“停”。
    .v2 =
        这里有帮助：你可以{ crisis_part_reach }。{ crisis_part_danger }

        你也可以让我找诊所的人，或者叫我别再问了。
crisis_stopped =
    .v1 =
        好，不问了。我还在这里，你想写什么都可以。

        诊所知道这件事，帮助也一直在：你可以{ crisis_part_reach }。
    .v2 =
        我不再问了。你不用离开，我们可以随便聊聊。

        诊所会继续关注，你也仍然可以{ crisis_part_reach }。

## 留在这里

crisis_still_here =
    .v1 = 我还在。想写就继续写。
    .v2 = 我在这里。慢慢来。
    .v3 = 你没有打扰谁。我还在这里。
    .v4 = 不用着急。我会留在这个聊天里。
crisis_again =
    .v1 = 你刚写的我看到了，我还在这里。诊所正在再次收到通知。{ crisis_part_number }{ crisis_part_danger }
    .v2 = 还是这么难受。谢谢你继续告诉我。我再通知一次诊所。{ crisis_part_number }{ crisis_part_danger }
    .v3 = 想说多少次都可以。诊所正在收到通知，知道你还没有好转。{ crisis_part_number }{ crisis_part_danger }
    .v4 = 看得出来，快要受不了了。请不要一个人扛。诊所正在再次收到通知。{ crisis_part_number }{ crisis_part_danger }
crisis_waiting =
    .v1 = 诊所的人还没有进到这个聊天里。他们已经收到通知，我还在这里。如果不想等，可以{ crisis_part_reach }。
    .v2 = 我想跟你说实话：现在还没有诊所的人过来。已经通知他们了。在那之前，你可以{ crisis_part_reach }。
    .v3 = 聊天里还是没有诊所的人。你没有被忘记，已经通知他们了。如果现在就想和人说话，可以{ crisis_part_reach }。

## 按钮

crisis_choice_yes = 是
crisis_choice_no = 否
crisis_choice_skip = 不想说
crisis_choice_country = { $country }
crisis_choice_other_country = 其他国家
