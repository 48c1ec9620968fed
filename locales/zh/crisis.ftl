### 有人处于危险时，Beside说的话。
### 这里没有任何电话号码：号码来自求助热线登记表，作为参数传入。
### 每条消息的参数见 safety/voice.py。空行另起一个气泡。

## 句子的组成部分

crisis_part_reach =
    { $reach ->
        [none] 在 { $directory } 上找一条免费的求助热线
        [call_or_text] 打电话或发短信到 { $number }（{ $service }）
        [text] 发短信到 { $number }（{ $service }）
        [text_word] 发短信“{ $body }”到 { $number }（{ $service }）
       *[call] 拨打 { $number }（{ $service }）
    }
crisis_part_number =
    { $reach ->
        [none] 你可以在 { $directory } 上找到当地的免费求助热线。
       *[other] 在{ $country }，你现在就可以{ crisis_part_reach }。
    }
# 跟在“拨打”后面：号码前空一格，汉字前不空。
crisis_part_emergency =
    { $emergency ->
        [none] 当地的急救电话
       *[other] {" "}{ $emergency }
    }
crisis_part_call_emergency =
    { $emergency ->
        [none] 请现在就拨打当地的急救电话。
       *[other] 请现在就拨打 { $emergency }（{ $country }的急救电话）。
    }
crisis_part_police =
    { $police ->
        [none] 当地的报警电话
       *[other] {" "}{ $police } 报警
    }
crisis_part_danger = 如果眼前就有危险，请拨打{ crisis_part_emergency }。
crisis_part_told = 我正在通知诊所的工作人员。

## 最初的话

crisis_open_suicide =
    .v1 =
        谢谢你告诉我。心里装着这样的念头，太沉了，你不用一个人扛着。{ crisis_part_told }

        { crisis_part_number }{ crisis_part_danger }
    .v2 =
        能写下这些话，不容易。我不会绕开它。{ crisis_part_told }

        { crisis_part_number }{ crisis_part_danger }
    .v3 =
        看得出来，你心里很痛。你肯说出来，这很要紧。{ crisis_part_told }

        { crisis_part_number }{ crisis_part_danger }
    .v4 =
        这么难开口的事，谢谢你说给我听。在这里，什么都可以直接说。{ crisis_part_told }

        { crisis_part_number }{ crisis_part_danger }
crisis_open_self_harm =
    .v1 =
        谢谢你告诉我，你在伤害自己，或者快要忍不住了。在这里没有人会指责你。{ crisis_part_told }

        要是伤口让你不放心，请拨打{ crisis_part_emergency }。{ crisis_part_number }
    .v2 =
        难受到了极点，人可能会觉得只有伤害自己才撑得过去。别的办法是有的，不用你一个人去找。{ crisis_part_told }

        如果受了伤，需要处理，请拨打{ crisis_part_emergency }。{ crisis_part_number }
    .v3 =
        这些话很难写，你还是写下来了，这样很好。{ crisis_part_told }

        如果现在的伤可能比较重，请拨打{ crisis_part_emergency }。{ crisis_part_number }
crisis_open_imminent =
    .v1 =
        { crisis_part_call_emergency }把刚才告诉我的话，也告诉他们。要是你打不了，就请身边的人帮你打。

        谢谢你说出来。{ crisis_part_told }你也可以{ crisis_part_reach }。

        请离开可能让你伤到自己的东西，也离开危险的地方。先走到安全一点、有人的地方，就可以。
    .v2 =
        { crisis_part_call_emergency }只要说一句“我有自杀的危险，快来帮我”，就够了。

        你很重要，现在这一刻也是。{ crisis_part_told }你也可以{ crisis_part_reach }。

        先离可能伤到你的东西和地方远一点，走开几步，到一个安全的房间里，就可以。
    .v3 =
        { crisis_part_call_emergency }也可以去最近的医院急诊，有人陪着更好。

        你写的每个字我都看到了。{ crisis_part_told }你也可以{ crisis_part_reach }。

        现在，请离开可能伤到自己的东西和地方，到有人的地方去。
crisis_emergency_first =
    .v1 = 最要紧的是：如果马上可能有人受伤，请先到安全一点的地方。{ crisis_part_call_emergency }有人要动手的话，也请报警。
    .v2 = 先说最要紧的：如果马上就可能出事，不要等我们。{ crisis_part_call_emergency }有人要动手的话，也请报警。
    .v3 = 先顾安全：如果马上要出事，请先离开那里。{ crisis_part_call_emergency }有人要动手的话，也请报警。
crisis_open_third_party =
    .v1 =
        你这样替对方着急、想办法，很好。这件事，你不用一个人面对。{ crisis_part_told }

        { crisis_part_number }担心别人的时候，也可以找他们。如果对方眼前就有危险，请拨打{ crisis_part_emergency }。

        你可以直接问对方：“你是不是想自杀？”问了，并不会让人起这个念头。然后，多听对方说。
    .v2 =
        这样担心一个人，心里很慌吧。你没有不当回事，这很要紧。{ crisis_part_told }

        { crisis_part_number }可以你自己联系，也可以和对方一起。如果对方眼前就有危险，请拨打{ crisis_part_emergency }。

        不用想该怎么说才对。“我很担心你，我陪着你”，就是很好的开头。
    .v3 =
        谢谢你把这件事告诉我。{ crisis_part_told }

        { crisis_part_number }接下来该怎么做，也可以问他们。如果对方眼前就有危险，请拨打{ crisis_part_emergency }。

        多听，少劝。别答应替对方保密：人平安，比守住秘密重要。
crisis_open_third_party_imminent =
    .v1 =
        { crisis_part_call_emergency }也可以同时报警。说清楚人在哪里，你知道些什么。不用等到完全确定。

        { crisis_part_told }如果你自己是安全的，请陪着对方，或者别挂对方的电话，直到有人赶到。
    .v2 =
        { crisis_part_call_emergency }说清楚地址，说说发生了什么，或者你担心会发生什么。

        { crisis_part_told }只要你自己安全，尽量别让对方一个人待着。
    .v3 =
        { crisis_part_call_emergency }也可以同时报警。弄错了也没关系，别耽误。

        { crisis_part_told }陪着对方，或者一直和对方通着电话，直到救援到来。
crisis_open_overdose =
    .v1 =
        { crisis_part_call_emergency }就算现在没什么感觉也要打，过一会儿可能会变重。

        不要等我们。{ crisis_part_told }把包装留着给他们看，可以的话，把门锁打开。
    .v2 =
        { crisis_part_call_emergency }告诉他们吃了或喝了什么、多少、什么时候，知道多少说多少。

        别想着再看看。{ crisis_part_told }不要再吃了，待在别人能找到你的地方。
    .v3 =
        { crisis_part_call_emergency }这件事不能等。不管是什么原因，你都该得到救治。

        { crisis_part_told }把包装带在身边，在救援到来之前，尽量不要一个人待着。
crisis_open_medical_emergency =
    .v1 =
        { crisis_part_call_emergency }你说的情况可能很急，一分钟也别耽误。

        不要等我们，也不要自己开车。{ crisis_part_told }
    .v2 =
        { crisis_part_call_emergency }这样的症状需要马上检查。

        别在这里等回复。{ crisis_part_told }旁边有人的话，请他们帮你。
    .v3 =
        { crisis_part_call_emergency }就算最后没事，打这个电话也是对的。

        { crisis_part_told }坐下或者躺下，可以的话，把门锁打开。
crisis_poison =
    .v1 = 打完急救电话以后，或者打不通的时候，还可以打{ $country }的中毒救助热线：{ $poison }。
    .v2 = { $country }的中毒救助热线也能告诉你该怎么做：{ $poison }。
    .v3 = 除了急救电话，{ $country }还有中毒救助热线，有疑问也可以打：{ $poison }。
crisis_open_harm_to_others =
    .v1 =
        还没出事，你就先说了出来，这样很好。{ crisis_part_told }

        如果你可能会动手，请现在就走开：换个房间，到外面去，离那个人、离能伤人的东西远一点。如果快控制不住了，请马上报警求助；有人受伤，就拨打{ crisis_part_emergency }。

        { crisis_part_number }这样的时候，正可以找他们说说。
    .v2 =
        谢谢你直说。这样的念头是可以谈的，趁还没有人受伤，来得及想办法。{ crisis_part_told }

        请离那个人远一点，放下可能伤人的东西。如果觉得自己可能会动手，请马上报警求助；有人受伤，就拨打{ crisis_part_emergency }。

        { crisis_part_number }
    .v3 =
        你肯说出来，就是在想办法不让人受伤。{ crisis_part_told }

        现在，请先去一个见不到对方、能静一静的地方。如果觉得快要动手了，请马上报警求助；有人受伤，就拨打{ crisis_part_emergency }。

        { crisis_part_number }
crisis_open_abuse =
    .v1 =
        谢谢你告诉我。别人这样对你，不是你的错。{ crisis_part_told }

        如果现在有危险，请拨打{ crisis_part_police }。等方便说话的时候，你可以{ crisis_part_reach }。
    .v2 =
        谁都没有权利这样对你。你能说出来，很好。{ crisis_part_told }

        如果现在需要保护，请拨打{ crisis_part_police }。等能放心说话的时候，你可以{ crisis_part_reach }。
    .v3 =
        说出这些很不容易。在这里，你的话会被认真对待。{ crisis_part_told }

        如果对方现在可能伤害你，请拨打{ crisis_part_police }。等旁边没有人听的时候，你可以{ crisis_part_reach }。
crisis_open_psychosis =
    .v1 =
        听起来很吓人，也很累。到底是怎么回事，不用你一个人去弄明白。{ crisis_part_told }

        { crisis_part_number }如果有什么在叫你伤害自己或别人，请拨打{ crisis_part_emergency }。
    .v2 =
        谢谢你告诉我你正在经历的事。背后是怎么回事，我在这里判断不了，但今天你不该一个人面对。{ crisis_part_told }

        { crisis_part_number }如果你觉得有什么在逼你做危险的事，请拨打{ crisis_part_emergency }。
    .v3 =
        一直这样，想安心歇一歇都难。今天，应该有人陪着你、帮帮你。{ crisis_part_told }

        { crisis_part_number }如果你有危险，或者觉得非得照听到、看到的去做，请拨打{ crisis_part_emergency }。
crisis_open_eating_disorder =
    .v1 =
        谢谢你告诉我。连吃饭都成了一件要硬扛的事，真的很耗人。{ crisis_part_told }

        如果晕倒、胸口痛，或者虚弱得站不住，请拨打{ crisis_part_emergency }。想现在找人说说话，你可以{ crisis_part_reach }。
    .v2 =
        你一直在扛着一件很难的事。现在不用再一个人瞒着了，这很好。{ crisis_part_told }

        如果心跳得特别快、一下有一下没有，或者晕过去了，请拨打{ crisis_part_emergency }。想现在找人说说话，你可以{ crisis_part_reach }。
    .v3 =
        这不是意志力的问题，你也不用一个人应付。{ crisis_part_told }

        晕倒、胸口痛、浑身没力气，都不能等，遇到了就拨打{ crisis_part_emergency }。想现在找人说说话，你可以{ crisis_part_reach }。

## 在哪个国家

crisis_elsewhere =
    .v1 = 如果你在别的国家或地区，号码就不一样。你现在在哪里？
    .v2 = 不在这里？选一下你在哪个国家或地区，我给你找对的号码。
    .v3 = 这些号码只在一个国家或地区能用。你在别的地方吗？
crisis_ask_country =
    .v1 = 你现在在哪个国家或地区？我想给你对的号码。
    .v2 = 你现在人在哪里？选一下，或者写下国家或地区，这样号码才不会错。
    .v3 = 你在哪个国家或地区？各地的号码不一样，我想给你当地的。
crisis_ask_country_name =
    .v1 = 你在哪个国家或地区？写下名字就行。
    .v2 = 你现在在哪里？把国家或地区的名字写给我。
crisis_other_country =
    .v1 =
        那请不要用刚才的号码。{ $directory } 上有世界上大多数地方的免费求助热线。

        如果眼前就有危险，请拨打当地的急救电话。
    .v2 =
        那上面的号码就不对了。你可以在 { $directory } 上找到当地的号码。

        如果眼前就有危险，请拨打当地的急救电话。
crisis_country =
    { $reach ->
        [none] 谢谢。{ $country }的求助热线，我这里没有核实过的号码。你可以在 { $directory } 上找当地的免费热线。{ crisis_part_danger }
       *[other] 谢谢。在{ $country }，你现在就可以{ crisis_part_reach }。{ crisis_part_danger }
    }

## 筛查问题（C-SSRS的原意，用“你”；每个问题都能用“是的”“不是”回答）

crisis_questions_intro =
    .v1 = 我想直接问你几个问题，好让诊所知道怎么帮你。不想答的，都可以跳过。
    .v2 = 接下来有几个直接的问题。你的回答能让诊所更好地帮你，不想答的可以跳过。
    .v3 = 下面我会问得直接一些，好让诊所知道你现在需要什么。哪个不想答，就放着。
crisis_ask_wish = 过去一个月里，你是不是希望过自己死掉，或者希望睡着了就不再醒来？
crisis_ask_wish_again =
    .v1 = 我想确定没有理解错。过去一个月里，你希望过自己死掉，或者一睡不醒吗？
    .v2 = 我换个简单的问法：过去一个月里，是不是有过不想活着的时候？
crisis_ask_thoughts = 过去一个月里，你是不是真的有过自杀的想法？
crisis_ask_thoughts_again =
    .v1 = 我直接问，是因为这很要紧：你想过自杀吗？
    .v2 = 为了不弄错，我再问一次：你有结束自己生命的念头吗？
crisis_ask_how = 你是不是想过可能会怎么做？
crisis_ask_how_again =
    .v1 = 换个说法：你想过用什么方式吗？不用说是哪一种。
    .v2 = 细节不用告诉我。你想过会怎么做吗？答“是的”或“不是”就行。
crisis_ask_intent = 有这些想法的时候，你是不是也有几分打算真的去做？
crisis_ask_intent_again =
    .v1 = 换个说法：你心里是不是有一部分，真的打算去做？
    .v2 = 你打算去做吗？“是的”是说打算去做；如果只是想想，就答“不是”。
crisis_ask_plan = 你是不是已经开始计划，或者已经想好了自杀的细节？你打算照这个计划去做吗？
crisis_ask_plan_again =
    .v1 = 换个说法：你是不是有一个计划，而且打算照着去做？
    .v2 = 计划是什么，不用告诉我。你有计划吗？答“是的”或“不是”就行。
crisis_ask_ever = 你是不是曾经做过什么、开始做过什么，或者准备过什么，想结束自己的生命？
crisis_ask_ever_again =
    .v1 = 换个说法：到现在为止，你试过结束自己的生命吗？只是做了准备，也算。
    .v2 = 以前，你为了结束自己的生命，做过或准备过什么吗？
crisis_ask_recent = 这是最近三个月里的事吗？
crisis_ask_recent_again =
    .v1 = 还记得是什么时候吗？是不是在最近三个月里？
    .v2 = 大概就行：离现在不到三个月，是吗？
crisis_after_yes =
    .v1 = 谢谢你肯跟我说实话。
    .v2 = 我看到了。谢谢你说出来。
    .v3 = 这很难说出口。谢谢你。
    .v4 = 你能在这里说出来，很好。
crisis_after_skip =
    .v1 = 没关系，这个我们先放下。
    .v2 = 好的，这个不用答。
crisis_after_unclear =
    .v1 = 没关系，有些事一句话说不清。这个我们先放下。
    .v2 = 说不清也没关系，我们先跳过这个。
crisis_serious =
    .v1 = 谢谢你告诉我。这件事很急，我正在紧急通知诊所。如果觉得快要忍不住了，请现在就拨打{ crisis_part_emergency }，后面的问题不急。
    .v2 = 你说出来是对的。我正在紧急通知诊所。如果念头越来越强，不要等我，请拨打{ crisis_part_emergency }。
crisis_noted =
    .v1 = 谢谢，那个回答我改好了。
    .v2 = 记下了，谢谢。

## 回答之后

crisis_outcome_high =
    .v1 =
        谢谢你的回答。你现在有危险，今天就该有人帮你。{ crisis_part_call_emergency }不用想怎么说，“我想自杀，需要帮助”，这一句就够了。

        请不要一个人待着，也请离可能伤到自己的东西和地方远一点：东西交给别人，或者换个地方待着。
    .v2 =
        谢谢你把这些都告诉我。{ crisis_part_call_emergency }也可以去最近的医院急诊，把你在这里写的念给他们听就行。

        现在请待在有人的地方，离可能伤到自己的东西远一点。
crisis_outcome_moderate =
    .v1 =
        谢谢你的回答。诊所能看到你告诉我的这些。{ crisis_part_number }今天就可以，不用等到更难受。

        如果念头变强了，请拨打{ crisis_part_emergency }。
    .v2 =
        谢谢你。这些问题很难回答，诊所能看到你的回答。{ crisis_part_number }如果念头变强了，请拨打{ crisis_part_emergency }。
crisis_outcome_low =
    .v1 = 谢谢你的回答。诊所能看到你告诉我的这些。{ crisis_part_number }只是想说说话，也可以找他们。
    .v2 = 谢谢你，这些问题很难回答。诊所能看到你的回答。{ crisis_part_number }不用等到撑不住了，才去找他们。
crisis_outcome_unknown =
    .v1 = 没关系，不用每个都答。不答，也一样可以求助。{ crisis_part_number }{ crisis_part_danger }
    .v2 = 问题就到这里。诊所知道你现在很难受。{ crisis_part_number }{ crisis_part_danger }

## 身边的人

crisis_ask_company =
    .v1 = 现在谁可以陪着你？家里人，朋友，还是邻居？
    .v2 = 有没有人可以过来，或者你可以去找谁？会是谁呢？
    .v3 = 接下来的几个小时，可以让谁待在你身边？跟谁在一起踏实，就是谁。
crisis_ask_company_bodily =
    .v1 = 身边有没有人能打电话，或者给救护车开门？
    .v2 = 救护车到之前，附近有谁能帮忙？
    .v3 = 家里或者隔壁，有没有人现在能帮你？
crisis_company_alone =
    .v1 =
        那就先找个人陪你说说话：请{ crisis_part_reach }。不用想好要说什么。

        可以的话，到有人的地方去：邻居家、商店、医院。在那里坐一会儿，不用解释什么。
    .v2 =
        谢谢你告诉我。一个人撑着是最难的，所以请{ crisis_part_reach }。

        附近有没有人多一点的地方？去那里待着就好，不用说话。
crisis_company_there =
    .v1 =
        如果有这样的人，现在就打电话或发消息过去。“我状态不好，不想一个人待着”，这一句就够了。如果没有人接，请{ crisis_part_reach }。

        你去联系，我还在这里。
    .v2 =
        不管想到谁，现在就跟那个人说一声，哪怕只有一句：“你能过来吗？我不太好。”如果实在没有人，请{ crisis_part_reach }。

        这段时间，你可以继续写给我。
crisis_company_named =
    .v1 =
        那现在就联系{ $person }，打电话或发消息：“我状态不好，不想一个人待着。”如果没有人接，请{ crisis_part_reach }。

        你去联系，我还在这里。
    .v2 =
        好。现在就跟{ $person }说一声，哪怕只有一句：“你能过来吗？我不太好。”如果联系不上，请{ crisis_part_reach }。

        这段时间，你可以继续写给我。
crisis_company_alone_bodily =
    .v1 = 那就请你自己打：现在就拨打{ crisis_part_emergency }。可以的话，打开免提，把门锁打开。
    .v2 = 那就请你自己现在拨打{ crisis_part_emergency }，先别挂电话。可以的话，把门锁打开。
crisis_company_there_bodily =
    .v1 = 如果身边有人，请给那个人看这句话：“请现在就拨打{ crisis_part_emergency }，陪着我，等救护车来。”如果没有人，请你自己打，现在就打。
    .v2 = 请身边的人马上拨打{ crisis_part_emergency }，再一直陪着你。如果没有人能打，就自己打，不要等。

## 离能伤到自己的东西远一点

crisis_ask_means =
    .v1 = 请离可能伤到自己的东西远一点：锁起来，交给别人，或者换个地方待着。你做到了吗？
    .v2 = 如果手边有可能伤到自己的东西，请放到拿不到的地方，或者自己走开。做好了就告诉我。
crisis_ask_means_again =
    .v1 = 我想确定一下：现在已经拿不到了，还是暂时做不到？
    .v2 = 我只想知道：已经收起来了，还是现在做不到？
crisis_means_put_away =
    .v1 = 谢谢你。这一步真的很要紧。就算待会儿更难受，也请让它留在那里。
    .v2 = 这一步走得很好。时间和距离都能保护你，先别去碰它。
crisis_means_cannot =
    .v1 = 那就请你现在走出那个房间，把门关上，再请人来把东西拿走。如果走不开，请拨打{ crisis_part_emergency }，就这样告诉他们。
    .v2 = 那就你自己走开：去别的房间，到外面，到有人的地方。东西可以请别人拿走。要是走不开，请拨打{ crisis_part_emergency }，跟他们说。
crisis_means_nothing =
    .v1 = 那就好。要是情况变了，就去别的房间，再告诉一个人。
    .v2 = 这样很好。万一手边有了什么，就先走开。
crisis_means_left =
    .v1 = 没关系。如果手边有什么，先去别的房间，或者到有人的地方，就可以。远一点，就安全一点。
    .v2 = 这个可以先放下。只有一句：念头变强的时候，离可能伤到自己的东西远一点，并拨打{ crisis_part_emergency }。

## 打电话难在哪里

crisis_part_texting =
    { $texting ->
        [none] {""}
        [text_word] 不想打电话，也可以写：发短信“{ $text_body }”到 { $text_number }（{ $text_service }）。
       *[other] 不想打电话，也可以写：发短信到 { $text_number }（{ $text_service }）。
    }
crisis_ask_barrier =
    .v1 = 很多人觉得打求助热线很难，这很正常。你难在哪里？
    .v2 = 是什么让你不太想打求助热线？选一个最像的，也可以自己写。
crisis_barrier_cost =
    .v1 =
        { $cost ->
            [free] { $service }是免费的。
           *[other] 这样的热线一般是免费的。
        }可以一开始就问清楚，再往下说。
    .v2 =
        { $cost ->
            [free] 不用花钱，{ $service }是免费的。
           *[other] 这样的热线一般不收费。
        }不放心的话，第一句就先问这个。
crisis_barrier_privacy =
    .v1 = 说多少，由你决定。一般来说，他们不会往外说；只有觉得有人有生命危险时，才可能联系别人。你可以先问清楚，再开口。
    .v2 = 想知道谁会知道，很正常。一开始就可以问：哪些不会往外说，什么情况下会告诉别人。问清楚了，想说多少说多少。
crisis_barrier_language =
    .v1 =
        { $languages ->
            [none] 先说出你的语言，请他们找一个会说的人。
           *[other] { $service }用这些语言接听：{ $languages }。如果没有你的语言，先说出它的名字，问有没有翻译。
        }{ crisis_part_texting }
    .v2 =
        { $languages ->
            [none] 可以问有没有翻译，先说出你的语言就行。
           *[other] { $service }的语言：{ $languages }。别的语言，可以问有没有翻译，说出语言的名字就行。
        }{ crisis_part_texting }
crisis_barrier_not_bad_enough =
    .v1 = 不用等到更糟。你告诉我的这些，已经够了。他们更愿意你早一点来。
    .v2 = 你打过去，不会占了谁的位置。像今天这样的日子，正是他们在的时候。
crisis_barrier_police =
    .v1 = 有这样的担心，很能理解。大多数电话只是说说话。一般只有当下有生命危险，才会派人来。你可以先问他们：什么情况下会怎么做。
    .v2 = 很多人都怕这个。一般来说，他们会先听你说，和你一起想办法。一开始就可以问，什么时候会派人来，心里有数了再往下说。
crisis_barrier_words =
    .v1 = 一句话就够：“我不太好，不知道从哪里说起。”剩下的他们会问。也可以把在这里写的念给他们听。{ crisis_part_texting }
    .v2 = 没有人要求你说得好，一开始不说话也可以。也可以请身边的人陪你一起打。{ crisis_part_texting }
crisis_barrier_called =
    .v1 = 这一步很好。需要的话，可以再打，今晚也可以，打几次都行。
    .v2 = 真好。要是第一次没帮上忙，再打一次，换一个人接，也许就不一样。
crisis_barrier_other =
    .v1 = 不管是什么，都可以当第一句话说：“打这个电话，对我很难。”他们懂的。打的时候，也可以请人在旁边陪你。{ crisis_part_texting }
    .v2 = 不用解释。今天打不了的话，可以在这里找诊所的人，写“真人”就行。{ crisis_part_texting }

## 信得过的人

crisis_ask_trusted =
    .v1 = 现在有两种人能帮你：专业的人，和了解你的人。你信得过谁，可以跟那个人说说你现在怎么样？写个名字就行。
    .v2 = 专业的人，身边亲近的人，两样都可以有。对你来说，会是谁呢？写名字，或者写“我姐姐”这样，都行。
crisis_ask_trusted_again =
    .v1 = 是谁呢？写个名字就行，写“一个朋友”也行。
    .v2 = 你想到的是谁？名字，或者是你的什么人。
crisis_trusted_named =
    .v1 = 那今天就跟{ $person }说一声。一句话就够：“我不太好，能聊聊吗？”也请告诉专业的人：{ crisis_part_reach }。两边都有人，才稳当。
    .v2 = 有{ $person }在，真好。“今天很难熬，你能陪我一会儿吗？”这一句就够了。一个人扛不动的，还有专业的人：{ crisis_part_reach }。
crisis_trusted_known =
    .v1 = 你提到过{ $person }。请今天就说一声你怎么样，也让专业的人帮帮你：{ crisis_part_reach }。
    .v2 = 你说过，还有{ $person }。今天保持联系，哪怕只有一句话。另外，也可以{ crisis_part_reach }。
crisis_trusted_nobody =
    .v1 = 谢谢你告诉我。这种时候没有人可以说，很难，也不是你的错。那就先从专业的人开始：{ crisis_part_reach }。诊所也知道你的情况。
    .v2 = 这样真的很孤单。可以先从一个愿意听你说的陌生人开始：{ crisis_part_reach }。也可以请诊所找一个你能再见到的人。
crisis_trusted_left =
    .v1 = 不用说是谁。要是想到了谁，发一句话过去就够。也让专业的人帮帮你：{ crisis_part_reach }。
    .v2 = 这个可以先放着。身边亲近的人，加上专业的人，尽量两边都有。可以先{ crisis_part_reach }。

## 现在可以做的事

crisis_ask_offer =
    .v1 = 现在做点什么会好一些？可以看安全计划，做一个让人静下来的小练习，或者就聊聊天。
    .v2 = 我在这里。你想要安全计划、小练习，还是就聊聊？
crisis_ask_offer_again =
    .v1 = 好的。是安全计划、小练习，还是聊聊？
    .v2 = 这三样里，你想先要哪一样？
crisis_talk =
    .v1 = 那我们就聊聊。我在看。你现在心里想的是什么？
    .v2 = 我在这里。从哪里说起都可以，不用有顺序。
    .v3 = 好的。把压在心里的说给我听，大事小事都行。

## 安全计划（Stanley和Brown）

crisis_plan_intro =
    .v1 = 好的。一共六个小问题，每个写几个字就行，可以跳过；写“停”，我们就到那里。你写的会保存下来，诊所能看到。
    .v2 = 我们分六小步来。写多少都行，不合适的跳过，够了就写“停”。你的话我会留着，诊所能看到。
crisis_ask_step_warning =
    .v1 = 你怎么知道自己又要难受起来了？心里的、身体上的、做的事情，都可以写。
    .v2 = 快要难熬的时候，会有哪些兆头？
crisis_ask_step_alone =
    .v1 = 你自己一个人做什么，能让心思离开一会儿？
    .v2 = 以前有哪些小事，不靠别人，也帮到过你？
crisis_ask_step_places =
    .v1 = 跟哪些人、在哪些地方，不用谈这件事，也能让你想点别的？
    .v2 = 你可以去哪里，或者去见谁，在人群里待一会儿？
crisis_ask_step_people =
    .v1 = 你可以告诉谁，你需要帮助？写名字就行。
    .v2 = 难受的时候，你可以向身边的谁求助？
crisis_ask_step_professionals =
    .v1 = 你可以找哪些专业的人：医生、心理咨询师、诊所、求助热线？
    .v2 = 专业的人里，谁能帮你？写“诊所”或“求助热线”也行。
crisis_ask_step_surroundings =
    .v1 = 怎样能让你住的地方更安全？不用写细节：什么该放到拿不到的地方，谁可以帮忙？
    .v2 = 最后一个：身边怎样能更安全一些，也许请人帮忙？不用说出是什么。
crisis_part_plan_warning = 难受起来的兆头：{ $plan_warning }
crisis_part_plan_alone = 我自己能做的：{ $plan_alone }
crisis_part_plan_places = 让我想点别的人和地方：{ $plan_places }
crisis_part_plan_people = 我可以求助的人：{ $plan_people }
crisis_part_plan_professionals = 专业的人：{ $plan_professionals }
crisis_part_plan_surroundings = 让身边更安全：{ $plan_surroundings }
crisis_plan =
    .v1 =
        你的安全计划
        { crisis_part_plan_warning }
        { crisis_part_plan_alone }
        { crisis_part_plan_places }
        { crisis_part_plan_people }
        { crisis_part_plan_professionals }
        { crisis_part_plan_surroundings }
    .v2 =
        这是你的安全计划
        { crisis_part_plan_warning }
        { crisis_part_plan_alone }
        { crisis_part_plan_places }
        { crisis_part_plan_people }
        { crisis_part_plan_professionals }
        { crisis_part_plan_surroundings }
crisis_plan_done =
    .v1 = 这么难的一天，你还是写好了。想看的时候写“我的计划”，想改就写“修改计划”。难受起来，就从最上面开始做。
    .v2 = 都在这里了，是你自己的话。写“我的计划”随时能打开，写“修改计划”可以重来。难熬的时候，从第一行开始。
crisis_plan_empty =
    .v1 = 那计划就改天再写。以后想试试，写“我的计划”就行。
    .v2 = 没关系，不一定是今天。什么时候想开始，写“我的计划”。
crisis_plan_kept =
    .v1 = 计划里已经写的，都留着。想看就写“我的计划”。
    .v2 = 计划写到哪里，就留到哪里。写“我的计划”可以打开。

## 一个练习

crisis_grounding =
    .v1 = 我们先回到你待的这个地方。找出五样看得到的东西，四样摸得到的，三种听得到的声音，两种气味，一种味道。每一样都慢慢来。
    .v2 = 我们慢慢呼吸。用鼻子吸气，心里数到四；用嘴呼气，心里数到六。这样做十次，每次呼气都把肩膀放下来。
crisis_ask_grounding =
    .v1 = 我等你。现在怎么样？
    .v2 = 不着急。做完以后感觉怎么样？
crisis_grounding_better =
    .v1 = 真好。在哪里都可以做，做几次都行。
    .v2 = 那就好。下次难熬的时候，也可以用它。
crisis_grounding_same =
    .v1 = 这很常见，有时候要多做几次。没有用，也不是你的错。我还在这里。
    .v2 = 谢谢你试了。不是每样都适合每个人。你可以继续写给我。
crisis_grounding_worse =
    .v1 = 那就停下来，它现在不适合你。把脚踩在地上，看看四周。我正在通知诊所，你更难受了。你可以{ crisis_part_reach }。{ crisis_part_danger }
    .v2 = 谢谢你说出来，练习就到这里。我正在告诉诊所，情况更糟了。请{ crisis_part_reach }。{ crisis_part_danger }
crisis_grounding_other =
    .v1 = 谢谢你告诉我。我还在这里，你可以接着写。
    .v2 = 我看到了。不管现在怎么样，你都可以留在这里写。

## 今天的帮助、离对方远一点、替别人担心的人

crisis_ask_today =
    .v1 = 今天有没有能去的医院、诊所或急诊？
    .v2 = 今天能去看医生吗？有人陪着去，或者自己去，都行。
    .v3 = 今天有没有办法让医生给你看看？
crisis_today_yes =
    .v1 = 好。请今天就去，或者今天就打电话，别等到明天。可以把在这里写的给他们看。要是在那之前有危险，请拨打{ crisis_part_emergency }。
    .v2 = 这样很好。可以的话找人陪你去，把在这里写的念给他们听。等不了那么久，就拨打{ crisis_part_emergency }。
crisis_today_no =
    .v1 = 那今天换个办法：{ crisis_part_reach }。诊所已经知道了，可以帮你找人。{ crisis_part_danger }
    .v2 = 好的。那你可以{ crisis_part_reach }，问问今天谁能给你看看。{ crisis_part_danger }
crisis_ask_apart =
    .v1 = 你现在和对方不在一个地方了，是吗？
    .v2 = 你现在已经离对方远一点了，是吗？
    .v3 = 你已经走开了，是吗？
crisis_apart_yes =
    .v1 = 好。待在那里，等这一阵过去。给能让你静下来的人打电话，请那个人陪陪你，或者{ crisis_part_reach }。
    .v2 = 这样就对了。给自己一点时间，不要一个人回去。可以请能让你静下来的人过来；没有的话，请{ crisis_part_reach }。
crisis_apart_no =
    .v1 = 那请你现在就走开，先走出房间，走出家门，什么都别拿。如果走不开，请马上报警求助；有人受伤，就拨打{ crisis_part_emergency }。
    .v2 = 请先走开，到有人的地方去，手里什么都别带。如果觉得快忍不住了，请马上报警求助；有人受伤，就拨打{ crisis_part_emergency }。
crisis_ask_yourself =
    .v1 = 那你呢？这样担心一个人，很耗力气。你自己怎么样？
    .v2 = 我也想问问你。你自己还撑得住吗？
    .v3 = 你替对方扛了很多。你自己现在怎么样？
crisis_yourself =
    .v1 = 谢谢你告诉我。你也会需要帮助，不用一个人扛：{ crisis_part_reach }。再告诉一个你信得过的人，两个人一起，会轻一些。
    .v2 = 你肯说出来，很好。跟信得过的人轮着来，吃点东西，能睡就睡。为了你自己，也可以{ crisis_part_reach }。

## 遭受伤害：现在方便写吗

crisis_ask_safe_to_chat =
    .v1 = 你现在在这里打字，是安全的吗？
    .v2 = 现在在这里打字，是方便的吗？
    .v3 = 你现在能放心在这里打字吗？
crisis_chat_safe =
    .v1 = 好的。情况变了，就把聊天关掉；诊所网页最上面有个“退出”按钮，一点就能马上离开。随时都可以回来。
    .v2 = 好的。要是有人来了，就马上离开，方便的时候再回来。诊所网页最上面有个“退出”按钮，一点就能离开。
crisis_leave_hint =
    .v1 = 要是关掉聊天更安全，现在就关；诊所网页最上面有个“退出”按钮，一点就能马上离开。等身边没有人的时候再写，也可以换一部手机。有危险时，请拨打{ crisis_part_police }。
    .v2 = 那我们少说几句。你随时可以离开，安全一点再写，也可以换一部手机。有危险时，请拨打{ crisis_part_police }。

## 别人有危险

crisis_ask_with_them =
    .v1 = 你现在是和对方在一起吗？
    .v2 = 你现在是在对方身边吗？
    .v3 = 对方现在就在你旁边吗？
crisis_with_them =
    .v1 = 如果你自己安全，请陪着对方。可以一起联系求助热线，帮对方把可能伤到自己的东西收走。
    .v2 = 你在对方身边，很好。别让对方一个人待着，把危险的东西拿远一点。求助热线可以一起联系。
crisis_reach_them =
    .v1 = 现在就给对方打电话，或者请离对方近的人去看看。如果联系不上，又怕出事，请报警，让警察上门看看；有人受伤，就拨打{ crisis_part_emergency }。记得说清地址。
    .v2 = 试着打电话找到对方，也想想谁住得近。如果谁都联系不上，请报警，让警察去看看；有人受伤，就拨打{ crisis_part_emergency }。

## “我很安全”

crisis_ask_safe =
    .v1 = 你这样说，很好。我想再确认一下：你现在是安全的吗？
    .v2 = 谢谢你告诉我。我再问一次：你觉得自己现在是安全的吗？
crisis_not_safe =
    .v1 = 那我们继续，按你的节奏来。{ crisis_part_number }{ crisis_part_danger }
    .v2 = 谢谢你说实话。我还在这里。{ crisis_part_number }{ crisis_part_danger }
crisis_safe_end =
    .v1 =
        谢谢你告诉我，我不再问了。我们写的这些，诊所的人还是会看，不会把你落下。

        如果又难受起来，随时写给我，或者{ crisis_part_reach }。现在想聊什么都可以。
    .v2 =
        好的，我相信你。我们写的这些，诊所还是能看到，也许会来问问你怎么样了。

        需要的时候随时可以再说，也随时可以{ crisis_part_reach }。现在你想做什么？

## 找人、帮助、停下

crisis_human =
    .v1 = 我又通知了诊所一次，你想和真人说话。多久会有人来，我说不准。在那之前，你可以{ crisis_part_reach }，那边是真人。
    .v2 = 我又跟诊所说了一遍，你在找真人。可能要等一会儿，我还在这里。如果不想等，可以{ crisis_part_reach }。
    .v3 = 我正在告诉诊所，你想找真人。在有人来之前，我都在这里。如果想早一点跟人说上话，可以{ crisis_part_reach }。
crisis_help =
    .v1 =
        { crisis_part_number }{ crisis_part_danger }

        想找诊所的人，就写“真人”；不想再被问，就写“停”。
    .v2 =
        需要帮助的话，你可以{ crisis_part_reach }。{ crisis_part_danger }

        你也可以写“真人”，让我找诊所的人；写“停”，我就不再问了。
crisis_stopped =
    .v1 =
        好，不问了。我还在这里，你想写什么都可以。

        诊所已经知道了。需要的时候，你还是可以{ crisis_part_reach }。
    .v2 =
        我不再问了。你不用离开，我们可以随便聊聊。

        诊所已经知道了，你也随时可以{ crisis_part_reach }。

## 留在这里

crisis_still_here =
    .v1 = 我还在。想写就继续写。
    .v2 = 我在这里。慢慢来。
    .v3 = 你没有打扰到谁。我还在这里。
    .v4 = 不用着急，我就在这里。
crisis_still_here_bodily =
    .v1 = 我在。{ crisis_part_call_emergency }打通以后先别挂，等救护车来。
    .v2 = 我还在这里。{ crisis_part_call_emergency }告诉他们发生了什么，现在哪里难受。
    .v3 = 急救电话打了吗？{ crisis_part_call_emergency }已经打了的话，把门锁打开，待在他们找得到你的地方。
    .v4 = 我一直在这个聊天里。{ crisis_part_call_emergency }手机放在身边，可以的话，把门锁打开。
crisis_again =
    .v1 = 你刚写的，我看到了，我还在这里。我正在再通知一次诊所。{ crisis_part_number }{ crisis_part_danger }
    .v2 = 还是这么难受，谢谢你愿意接着说。我再通知诊所一次。{ crisis_part_number }{ crisis_part_danger }
    .v3 = 想说多少次都可以。我正在告诉诊所，你还是很难受。{ crisis_part_number }{ crisis_part_danger }
    .v4 = 看得出来，你快撑不住了。请不要一个人扛。我正在再通知一次诊所。{ crisis_part_number }{ crisis_part_danger }
crisis_waiting =
    .v1 = 诊所的人还没有来。我已经通知了他们，我也还在这里。如果不想等，可以{ crisis_part_reach }。
    .v2 = 跟你说实话：现在还没有诊所的人过来，通知已经发给他们了。在那之前，你可以{ crisis_part_reach }。
    .v3 = 诊所的人还是没有来。你没有被忘记，通知已经发给他们了。如果现在就想和人说话，可以{ crisis_part_reach }。
crisis_waiting_bodily =
    .v1 = 诊所的人还没有来。请不要等他们，也不要等我。{ crisis_part_call_emergency }
    .v2 = 跟你说实话：现在还没有诊所的人过来，可是这件事不能等。{ crisis_part_call_emergency }
crisis_stopped_bodily =
    .v1 = 好，不问了。只有一句，因为不能等：{ crisis_part_call_emergency }我还在这里。
    .v2 = 我不再问了。{ crisis_part_call_emergency }你随时可以给我写。

## 过后再问一问

crisis_part_person_near =
    { $person ->
        [none] {""}
       *[other] 不想一个人待着的话，可以打给{ $person }。
    }
crisis_check_in_quarter =
    .v1 = 过了一会儿，我想问问你现在怎么样。好一点，差不多，还是更难受了？{ crisis_part_person_near }
    .v2 = 我来看看你。现在是好一点，差不多，还是更难受？{ crisis_part_person_near }
crisis_check_in_hour =
    .v1 = 过了大概一个小时，我一直记着你。比刚才好一点，差不多，还是更难受了？{ crisis_part_person_near }
    .v2 = 一个小时前，你很难熬。现在呢，好一点，差不多，还是更难受？{ crisis_part_person_near }
crisis_check_in_day =
    .v1 = 昨天很不好过。今天怎么样，好一点，差不多，还是更难受了？{ crisis_part_person_near }
    .v2 = 过了一天，我想问问你。好一点了，差不多，还是更难受？{ crisis_part_person_near }
crisis_check_in_days =
    .v1 = 那么难熬的时候，已经过去几天了。这几天怎么样，好一点，差不多，还是更难受了？{ crisis_part_person_near }
    .v2 = 隔了几天，我再问问你。现在好一点，差不多，还是更难受？{ crisis_part_person_near }
crisis_check_in_bodily =
    .v1 = 我来看看你。如果还没有人来帮你，请现在就拨打{ crisis_part_emergency }。现在是好一点，差不多，还是更难受？
    .v2 = 我想知道你怎么样了。要是救援还没到，请马上拨打{ crisis_part_emergency }。好一点，差不多，还是更难受？
crisis_call_now =
    .v1 = 如果还没有人来帮你：{ crisis_part_call_emergency }
    .v2 = 救援没到之前，这件事不能等。{ crisis_part_call_emergency }
crisis_check_in_open =
    .v1 = 我还在这里。刚才的问题还放着，能答的时候再答，想写别的也可以。
    .v2 = 我来看看你。刚才我们停在一个问题上。不着急，想说别的也行。
crisis_check_in_better =
    .v1 = 松了一点，真好。今天帮到你的，以后也可能帮到你。想写的时候，随时写给我。
    .v2 = 看到你这么说，很好。对自己温和一点。要是又难受起来，我在这里，你也可以{ crisis_part_reach }。
crisis_check_in_same =
    .v1 = 谢谢你告诉我。一直这样，很累。{ crisis_part_number }也可以继续在这里写。
    .v2 = 还是老样子，你也还在撑着。不用一个人撑，可以{ crisis_part_reach }。
crisis_check_in_worse =
    .v1 = 谢谢你告诉我。我正在通知诊所，你更难受了。{ crisis_part_number }{ crisis_part_danger }{ crisis_part_person_near }
    .v2 = 你说出来是对的。我正在告诉诊所，情况更糟了。请不要等他们，现在就{ crisis_part_reach }。{ crisis_part_danger }{ crisis_part_person_near }
crisis_check_in_other =
    .v1 = 谢谢你回我。我看到了，我还在这里。{ crisis_part_danger }
    .v2 = 收到你的消息，很好。想写什么都可以接着写。{ crisis_part_danger }

## 按钮

crisis_choice_yes = 是的
crisis_choice_no = 不是
crisis_choice_skip = 不想说
crisis_choice_country = { $country }
crisis_choice_other_country = 其他国家或地区
crisis_choice_better = 好一点
crisis_choice_same = 差不多
crisis_choice_worse = 更难受
crisis_choice_put_away = 已经收起来了
crisis_choice_cannot = 做不到
crisis_choice_nothing = 这里没有
crisis_choice_cost = 要花钱
crisis_choice_privacy = 怕别人知道
crisis_choice_language = 语言不通
crisis_choice_not_bad_enough = 还没那么严重
crisis_choice_police = 怕报警或送医院
crisis_choice_words = 不知道怎么说
crisis_choice_called = 打过了，或会打
crisis_choice_other = 别的原因
crisis_choice_nobody = 没有人
crisis_choice_plan = 写安全计划
crisis_choice_plan_open = 打开我的安全计划
crisis_choice_grounding = 做个小练习
crisis_choice_talk = 就聊聊
crisis_choice_skip_step = 跳过
crisis_choice_stop = 就到这里
