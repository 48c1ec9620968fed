# 有患者在等候时发到工作台之外的内容（邮件或传呼）。其中没有任何患者的信息。

alert_subject = { $level ->
    [imminent] 情况危急：有患者在等候
    [high] 高风险：有患者在等候
    [concern] 需要关注：有患者在等候
   *[none] 有患者要求与真人交谈
}
alert_text =
    有一位患者在等诊所的工作人员，目前还没有人接手。
    级别：{ $name }
    已等候：{ $hours ->
        [0] { $minutes } 分钟
       *[other] { $hours } 小时 { $minutes } 分钟
    }
    第 { $rung } 次提醒
    语言：{ $language }
alert_address = 个案地址：{ $url }
alert_go_on = 请到工作台接手。在有人接手之前，提醒会一直重复。患者写的内容只在工作台上显示。
alert_test_subject = 测试：Beside 的提醒
alert_test_text = 这是一次测试，没有人在等候。真正的患者提醒会以同样的方式送达。
