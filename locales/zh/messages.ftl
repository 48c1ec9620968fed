# What the bot says outside of a crisis. A blank line inside a wording makes two bubbles.

## Everyday

utter_greet =
    .v1 =
        你好，我在这里。

        今天过得怎么样？想聊聊也好，想预约看诊也好，都可以跟我说。
    .v2 =
        你好。我是诊所的自动助手。

        你今天来，是想说说话，还是有什么事要办？
    .v3 =
        你好，欢迎你来。

        不用着急，想从哪儿说起都行。
    .v4 = 你好。今天有什么想说的，或者想办的吗？

utter_goodbye =
    .v1 = 好的，今天先到这里。什么时候想说话，都可以再来。
    .v2 = 再见，照顾好自己。需要的时候我还在这里。
    .v3 = 那先这样，你忙你的。下次想聊了，直接写给我就好。

utter_thanks =
    .v1 = 不客气。还有别的想说的吗？
    .v2 = 不用谢，能帮上一点就好。
    .v3 = 不客气。有需要随时写给我。

utter_help =
    .v1 =
        别急，我们一样一样来。我可以听你说说心里的事，帮你预约、改约或者取消，带你做一个小的放松练习，也可以替你联系诊所的工作人员。你想先做哪一件？

        要是有人现在就有危险，请马上打急救电话。
    .v2 =
        想聊聊、想缓一缓、想预约，或者想找真人，都可以。点下面的按钮，或者直接打字告诉我。

        要是有人现在就有危险，先别等我，请马上打急救电话。
    .button_book_appointment = 预约看诊
    .button_open_talk = 想聊聊
    .button_coping_exercise = 放松练习
    .button_talk_to_human = 找工作人员

utter_bot_challenge =
    .v1 = 我是诊所的自动助手，是一个程序，不是真人，也不是心理咨询师。你想找真人的话，告诉我，我来通知诊所的工作人员。
    .v2 = 跟你说话的是一个自动程序，不是人，也不是医生或咨询师。我可以听你说、帮你预约，也可以替你找诊所里的真人。
    .v3 = 我不是真人，是诊所的自动助手。我做不了治疗，但可以听你说，也可以帮你联系诊所的人。
    .button_talk_to_human = 找工作人员

utter_affirm_alone =
    .v1 = 好的。你接下来想说什么，或者想办什么事？
    .v2 = 嗯，我在。你想从哪儿开始？
    .v3 = 好。再跟我多说一点吧，你想要的是什么？

utter_deny_alone =
    .v1 = 好的，没关系。想说别的也可以。
    .v2 = 嗯，那就先不。你现在想聊点什么，还是想办点什么事？
    .v3 = 没事，不想就算了。我还在这里，你想到什么再说。

utter_human_requested =
    .v1 =
        好的，我正在通知诊所的工作人员，请他们来跟你说话。

        什么时候有人来，我说不准，可能要等一阵子。这期间你可以继续写，他们来了都能看到。
    .v2 =
        明白，你想跟真人说。我这就告诉诊所的人。

        他们不一定马上有空。等的时候，你想说什么都可以先写在这里。
    .v3 =
        好，我把你的请求转给诊所的工作人员。

        可能要等一会儿。你不用一直守着，想写的时候接着写就行。

utter_stopped =
    .v1 = 好的，刚才的事先放下。我还在这里，你想说什么都行。
    .v2 = 好，我们停在这里，不继续了。想做别的，随时告诉我。
    .v3 = 嗯，不弄了。接下来想聊聊，还是先歇一会儿？

utter_language_changed =
    .v1 = 好的，接下来我们用{ $language }。
    .v2 = 好，我换成{ $language }跟你说。

utter_ask_language =
    .v1 = 你想用哪种语言？
    .v2 = 想换成哪种语言，选一个就好。


## Pointers

utter_medication_pointer =
    .v1 =
        用药的事，我在这里不能回答，说错了会伤到你。请问药师，或者给你开药的医生；问清楚以前，先别自己改。

        要是药吃多了，或者吃完很难受，请马上打急救电话。
    .v2 =
        关于药的问题，最稳妥的是问药师或你的医生，他们清楚你的情况。需要的话，我可以替你找诊所的人。

        要是吃完药很不舒服，或者吃多了，请马上打急救电话。
    .v3 =
        药该怎么吃，我不能替医生说。药师或者你的医生能给你准话，要不要我通知诊所的人？

        药吃多了，或者吃完很难受，都别等，请马上打急救电话。
    .button_talk_to_human = 找工作人员

utter_refill_pointer =
    .v1 =
        续药要由诊所的医生护士来办，我在这里开不了药。

        我可以帮你联系工作人员，或者给你约个时间来看。
    .v2 =
        开药、续药，我这边办不了，得请医生看过再定。

        要找工作人员，还是先约个号？
    .button_talk_to_human = 找工作人员
    .button_book_appointment = 预约看诊

utter_health_pointer =
    .v1 =
        这个问题，我现在没有可靠的资料可以给你，不想随便说。最好问问诊所的医生或护士。要我帮你联系他们，还是约个时间来看？

        要是来得突然，或者越来越重，请马上打急救电话。
    .v2 =
        健康上的问题，我怕说不准，还是请医生或护士来答比较稳妥。我可以帮你找工作人员，也可以帮你预约。

        如果很严重，或者是突然开始的，别等，请马上打急救电话。
    .button_talk_to_human = 找工作人员
    .button_book_appointment = 预约看诊

utter_screening_pointer =
    .v1 =
        问卷和测评现在还不能在这里做，以后会有。

        你可以先跟我说说最近的状态，也可以找诊所的工作人员。
    .v2 =
        这里暂时还没有测试题。想弄清楚自己怎么了，跟诊所的医生或护士谈一谈会更准。

        你想先聊聊，还是我帮你联系他们？
    .button_open_talk = 先聊聊
    .button_talk_to_human = 找工作人员

utter_out_of_scope =
    .v1 = 这个我帮不上，我只懂诊所里的事。想聊聊你自己，或者预约看诊，我都可以。
    .v2 = 这个问题超出我会的了。我能做的是听你说说话、帮你预约、替你找诊所的人。
    .v3 = 这个我答不了，不好意思。要是你心里有事，或者想约个号，可以跟我说。
    .v4 = 我不会这个。不过你今天过得怎么样，倒是可以跟我讲讲。

## Booking

utter_ask_day =
    .v1 = 你想哪天来？可以选一个，也可以直接写，比如“下周二”。
    .v2 = 哪一天方便？选一个，或者写给我，比如“后天”“十五号”。

utter_ask_time =
    .v1 = { $day }，你想几点来？
    .v2 = { $day }有这些时间，哪个方便？

utter_ask_reason =
    .v1 = 这次来，主要想看什么？
    .v2 = 你想来看什么？选一个差不多的就行，说不清也没关系。

utter_ask_confirmed =
    .v1 =
        我跟你核对一下：{ $datetime }，{ $clinic }，来看的是：{ $reason }。

        是这样约吗？
    .v2 =
        我记下的是：{ $datetime }，在{ $clinic }，来看的是：{ $reason }。

        对吗？对的话，我就约上。

utter_booked =
    .v1 = 约好了：{ $datetime }，{ $clinic }，来看的是：{ $reason }。要改或者取消，跟我说一声就行。
    .v2 = 已经帮你约上：{ $datetime }，在{ $clinic }，来看的是：{ $reason }。到时候来不了的话，提前告诉我。

utter_booking_left =
    .v1 = 好的，这次先不约。什么时候想约，再跟我说。
    .v2 = 没关系，没有约上任何时间。你想好了再来。

utter_slot_taken =
    .v1 = 不好意思，{ $datetime }刚刚被别人约走了。我们换一个时间吧。
    .v2 = { $datetime }这个时间刚被占了，抱歉。看看别的时间行不行？

utter_day_full =
    .v1 = { $day }已经约满了。换一天可以吗？
    .v2 = { $day }没有空的时间了，看看别的日子吧。

utter_day_closed =
    .v1 = { $day }诊所不开门。换一天可以吗？
    .v2 = { $day }诊所休息，看看别的日子吧。

utter_day_past =
    .v1 = { $day }已经过去了。你想约之后的哪一天？
    .v2 = { $day }是过去的日子，可能记错了。选一个后面的吧。

utter_day_too_far =
    .v1 = { $day }还太远，现在约不了。近一点的日子可以吗？
    .v2 = { $day }的号还没放出来。先看看近一点的日子吧。

utter_day_not_understood =
    .v1 = 我没看明白是哪一天。可以写“明天”“周四”，或者“十二月三号”这样的。
    .v2 = 这个日子我没认出来，不好意思。换个写法，或者选一个下面的，好吗？

utter_day_impossible =
    .v1 = 日历上好像没有这一天。你再看看是哪天？
    .v2 = 这个日子不存在，可能写错了。换一天吧。

utter_time_not_understood =
    .v1 = 我没看明白是几点。可以写“上午九点半”，或者选一个下面的。
    .v2 = 这个时间我没认出来，不好意思。写“下午三点”这样就行，也可以点下面的。

utter_time_not_offered =
    .v1 = 这个时间约不了。下面这些是空的，哪个方便？
    .v2 = 那个点没有空位。看看下面的时间行不行？

utter_no_slots =
    .v1 = 不好意思，近期的时间都约满了。要我帮你联系诊所的工作人员，看看有没有别的办法吗？
    .v2 = 最近没有空的时间了，抱歉。可以过两天再看，也可以请工作人员帮你想办法。
    .button_talk_to_human = 找工作人员

utter_moved =
    .v1 = 改好了：{ $datetime }，{ $clinic }，来看的是：{ $reason }。原来的时间已经退掉了。
    .v2 = 已经帮你换到{ $datetime }，在{ $clinic }，来看的是：{ $reason }。原来那个时间不用管了。

utter_appointments =
    .v1 = 你有{ $n }个预约：
    .v2 = 我查到{ $n }个预约：

utter_appointment_line = { $datetime }，{ $reason }

utter_no_appointments =
    .v1 = 我没有查到你的预约。要现在约一个吗？
    .v2 = 你现在没有预约。想约的话，我可以帮你。
    .button_book_appointment = 预约看诊

utter_ask_appointment =
    .v1 = 是哪一个预约？
    .v2 = 你说的是哪一个？选一下就好。

utter_ask_cancel_confirmed =
    .v1 = 要取消{ $datetime }的预约，对吗？
    .v2 = 我跟你确认一下：是要取消{ $datetime }的预约吗？

utter_cancelled =
    .v1 = { $datetime }的预约已经取消了。想再约的时候，跟我说就行。
    .v2 = 好的，{ $datetime }的预约取消好了。需要的话随时可以重新约。

utter_cancel_left =
    .v1 = 好的，不取消，这个预约还在。
    .v2 = 没有取消，原来的预约还在。

utter_booking_unavailable =
    .v1 = 预约系统现在连不上，不好意思。过一会儿再试，或者我帮你找工作人员。
    .v2 = 抱歉，预约暂时查不了，也约不了。请稍后再试；着急的话，可以找工作人员。
    .button_talk_to_human = 找工作人员

## Choices

choice_text = { $text }
choice_date = { $date }
choice_time = { $time }
choice_datetime = { $datetime }
choice_yes = 是的
choice_no = 不是
choice_human = 找工作人员

reason_checkup = 体检或常规检查
reason_new = 新出现的问题
reason_followup = 复诊
reason_therapy = 心理咨询
reason_other = 其他

## People

event_human_joined = { $name }（诊所工作人员）来了
event_human_left = { $name }离开了对话

utter_back_after_human =
    .v1 = 现在又是我了，诊所的自动助手。你想接着说，我在这里。
    .v2 = 工作人员先离开了，换我这个自动助手陪你。还有什么想说的吗？

utter_waiting_for_human =
    .v1 = 诊所的工作人员还没来，我已经通知过了。你写的他们都能看到。
    .v2 = 还在等工作人员。什么时候来我说不准，你可以继续写，我也还在。

## When something fails

error_too_long = 这条太长了，最多{ $n }个字。可以分成几条发给我。
error_empty = 这条是空的。想说什么，写下来再发就好。
error_too_many = 消息来得太快，我有点跟不上。等几秒钟再发，好吗？
error_bad_frame = 这条消息没有传对，请再发一次。
error_unknown_conversation = 之前的对话找不到了，我们重新开始吧。
error_store_unavailable = 现在存不了消息。你写的还在，恢复以后会自动再发。如果你有危险，请马上拨打{ $number }。
error_dialogue_unavailable =
    .v1 = 你写的我收到了，只是我这边有一部分暂时用不了。请过一分钟再试，或者打“人工”，我去找诊所的人。
    .v2 = 收到了。不过我现在没法好好回答你，过一会儿就好。等不及的话，打“人工”就能找诊所的工作人员。
error_internal = 我这边出了点问题，不是你的原因。请再试一次。
error_forbidden = 这里需要有权限才能进。
error_bad_request = 这个请求没看懂，请检查一下再发。
error_unavailable = 服务暂时用不了，请过一会儿再试。

## 审过的书写回复

utter_draft = { $draft }
