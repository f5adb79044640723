"""Which questions raise which card: a table, both ways."""

from __future__ import annotations

import pytest

from assistant.guarding import find_duties, find_remarks, with_found

RAISED = [
    # danger to life
    ("他正在打人，咋办", "danger_to_life"),
    ("俩人在地头打起来了", "danger_to_life"),
    ("他掂着刀在门口骂", "danger_to_life"),
    ("拿着菜刀要砍人", "danger_to_life"),
    ("他说要杀我全家", "danger_to_life"),
    ("俺不想活了", "danger_to_life"),
    ("日子活不下去，想寻短见", "danger_to_life"),
    ("俺媳妇喝药了", "danger_to_life"),
    ("她喝了半瓶？喝了农药，叫不醒", "danger_to_life"),
    ("老汉在屋里闹着上吊", "danger_to_life"),
    ("要不到工钱，工友站楼顶要跳楼", "danger_to_life"),
    ("他扬言要放火烧俺家", "danger_to_life"),
    ("再不还钱就打死你", "danger_to_life"),
    ("气得喝药，现在吐白沫", "danger_to_life"),
    ("娃想不开，一晚上没回来", "danger_to_life"),
    # domestic violence
    ("他喝了酒就打我，昨晚又动手，娃才六岁。村里劝我回去好好过。", "domestic_violence"),
    ("老公打我", "domestic_violence"),
    ("俺那口子天天打俺，能离不", "domestic_violence"),
    ("俺男人一喝酒就揍俺", "domestic_violence"),
    ("儿子打我，我七十了", "domestic_violence"),
    ("婆家不让我出门", "domestic_violence"),
    ("儿媳妇不给俺吃饭", "domestic_violence"),
    ("被丈夫打了怎么要保护令", "domestic_violence"),
    ("啥算家暴", "domestic_violence"),
    ("女婿把闺女打得鼻青脸肿，女婿动不动就打她", "domestic_violence"),
    ("他又动手了咋办", "domestic_violence"),
    ("老　公 打 我", "domestic_violence"),
    ("婆家不讓我出門", "domestic_violence"),
    ("老公打我电话我不接，回来就打我", "domestic_violence"),
    ("儿子虐待老人咋管", "domestic_violence"),
    # minors
    ("邻居摸了俺闺女，才八岁", "minor_harmed"),
    ("十三岁小妮儿被人强奸", "minor_harmed"),
    ("老师猥亵学生", "minor_harmed"),
    ("后妈打孩子，身上都是伤", "minor_harmed"),
    ("娃在学校被同学打了", "minor_harmed"),
    ("孩子被他爹拿开水烫", "minor_harmed"),
    ("老光棍脱小女孩裤子", "minor_harmed"),
    ("12岁的女孩怀孕了", "minor_harmed"),
    # sexual violence
    ("俺媳妇被人强奸了，对方要私了", "sexual_violence"),
    ("老板猥亵女工", "sexual_violence"),
    # crime
    ("俺家羊被偷了", "crime"),
    ("有人偷砍集体的树", "crime"),
    ("小偷让我逮住了，能不能打他", "crime"),
    ("被骗了三万块", "crime"),
    ("拦路抢劫", "crime"),
    ("他抢了我手机跑了", "crime"),
    ("邻居砍伤俺爹，想私了", "crime"),
    ("打成轻伤了，赔钱能不能不追究", "crime"),
    ("闺女被人拐走了", "crime"),
    ("邻居打了我，住院了", "crime"),
    ("要账的把我弟扣起来不让走", "crime"),
    ("花钱买来的媳妇跑了", "crime"),
    # fraud in progress
    ("网上刷单让我先垫钱", "fraud_in_progress"),
    ("客服打电话要验证码，我给他说了", "fraud_in_progress"),
    ("公安局打电话让我转账到安全账户", "fraud_in_progress"),
    ("刚转了2万给网友，联系不上了", "fraud_in_progress"),
    ("说我中奖了，领奖要先交税", "fraud_in_progress"),
    # corruption
    ("村支书贪了征地款", "corruption"),
    ("会计吃回扣咋告", "corruption"),
    ("办低保要给他送礼", "corruption"),
    # mental illness, brawl
    ("村里有个精神病发作打人", "mental_illness"),
    ("俩人打架，验出来轻微伤", "minor_brawl"),
    # as villagers put it
    ("俺儿媳妇天天骂俺，不给饭吃", "domestic_violence"),
    ("丈夫喝醉把我头打破了", "domestic_violence"),
    ("同居男友把我打了", "domestic_violence"),
    ("老头把老伴锁在屋里", "domestic_violence"),
    ("我被他打了，不敢回家", "domestic_violence"),
    ("俺妈吃了一瓶安眠药", "danger_to_life"),
    ("两家拿着棍子在地头干起来了", "danger_to_life"),
    ("俺小妮儿被邻居老头摸了", "minor_harmed"),
    ("幼儿园老师扎孩子针", "minor_harmed"),
    ("13岁闺女怀了孕", "minor_harmed"),
    ("孩子身上有伤，怀疑他爸打的", "minor_harmed"),
    ("娃被后妈饿着", "minor_harmed"),
    ("我家三轮车丢了，怀疑邻居偷的", "crime"),
    ("有人拿假钱骗俺", "crime"),
    ("有人强迫我签欠条", "crime"),
    ("放高利贷的天天来砸门威胁", "crime"),
    ("催债的泼油漆堵门", "crime"),
    ("对方说交五千保证金就放款", "fraud_in_progress"),
    ("俺爹要给自称警察的人汇款", "fraud_in_progress"),
    ("支书把扶贫款装自己兜里", "corruption"),
    ("村会计做假账", "corruption"),
    ("村里干部收钱才给办宅基地", "corruption"),
    ("儿子精神病犯了打他妈", "mental_illness"),
    ("老师体罚学生", "minor_harmed"),
    ("养父强奸养女", "minor_harmed"),
    ("俺汉子一喝多就撵着俺打，咋整", "domestic_violence"),
    ("结婚十年他没少打我", "domestic_violence"),
    ("老公昨晚扇了我两耳光", "domestic_violence"),
    ("我丈夫拿皮带抽我", "domestic_violence"),
    ("俺儿三天两头打骂俺老两口", "domestic_violence"),
    ("女婿打俺闺女，俺能替她报警不", "domestic_violence"),
    ("婆婆跟老公一起打我，还不让我回娘家", "domestic_violence"),
    ("邻居家媳妇天天被她男人揍，村委管不管", "domestic_violence"),
    ("他用烟头烫我", "domestic_violence"),
    ("分手后男朋友威胁要泼硫酸", "danger_to_life"),
    ("老公说离婚就死给我看", "danger_to_life"),
    ("俺爹喝敌敌畏了咋办", "danger_to_life"),
    ("两家打起来了，动了铁锹", "danger_to_life"),
    ("他说今晚要来弄死我们一家", "danger_to_life"),
    ("女儿留了遗书不见了", "danger_to_life"),
    ("老人说不想拖累儿女，想一走了之", "danger_to_life"),
    ("债主拿着刀堵在门口", "danger_to_life"),
    ("我活够了", "danger_to_life"),
    ("邻居老头给我七岁闺女看下身", "minor_harmed"),
    ("侄女才十二，被她叔欺负了", "minor_harmed"),
    ("学校老师让孩子罚站打手心打肿了", "minor_harmed"),
    ("留守娃被爷爷打得一身伤", "minor_harmed"),
    ("小学生被高年级的天天要钱还挨打", "minor_harmed"),
    ("村里老光棍老是抱着小女孩亲", "minor_harmed"),
    ("俺妮儿叫人糟蹋了", "sexual_violence"),
    ("包工头强迫女工跟他睡", "sexual_violence"),
    ("夜里有人进我家偷牛", "crime"),
    ("我家的电缆叫人割走了", "crime"),
    ("卖给我假手镯骗了我两万", "crime"),
    ("有个人抢了老太太的耳环", "crime"),
    ("他把我胳膊打折了", "crime"),
    ("几个小混混堵着我打", "crime"),
    ("村霸收我摊位费不给就打", "crime"),
    ("儿子被人骗到缅甸", "crime"),
    ("邻村有人拐走个女娃", "crime"),
    ("打架把人打成重伤，能不能赔钱了事", "crime"),
    ("被人打得鼻梁骨骨折", "crime"),
    ("派出所不立案，我让人打了", "minor_brawl"),
    ("刷单被套进去三万，对方还让我转", "fraud_in_progress"),
    ("有人打电话说我涉嫌洗钱要配合调查转钱", "fraud_in_progress"),
    ("微信上有人让我帮忙走流水", "fraud_in_progress"),
    ("说能办低息贷款，先打两千手续费", "fraud_in_progress"),
    ("老太太要去银行给骗子汇钱，拦不住", "fraud_in_progress"),
    ("村主任把低保给了他亲戚", "corruption"),
    ("村支书卖了集体的树钱不见账", "corruption"),
    ("乡干部收了我两千块才给盖章", "corruption"),
    ("村里的精神病人又犯病，拿砖头砸人", "mental_illness"),
    ("我哥有精神分裂，拿刀追我妈", "mental_illness"),
    ("俩邻居因为水渠打了一架，都有点皮外伤", "minor_brawl"),
    ("俺跟他撕扯了几下，验了是轻微伤", "minor_brawl"),
    ("男人又耍酒疯把家砸了还打我", "domestic_violence"),
    ("嫁过来三年挨了无数回打，婆家都护着他", "domestic_violence"),
    ("俺闺女在婆家受气，姑爷动不动就上手", "domestic_violence"),
    ("老公把我打的住院了", "domestic_violence"),
    ("媳妇用擀面杖打我头", "domestic_violence"),
    ("儿子为要钱推倒他八十岁的娘", "domestic_violence"),
    ("他限制我人身自由不让我用手机", "domestic_violence"),
    ("丈夫威胁我敢走就打断我的腿", "domestic_violence"),
    ("老公拿刀吓唬我", "danger_to_life"),
    ("弟弟扬言要跟邻居拼命", "danger_to_life"),
    ("俺媳妇产后抑郁老说不想活", "danger_to_life"),
    ("老人把药瓶里的药全吃了", "danger_to_life"),
    ("婆婆一气之下投井了", "danger_to_life"),
    ("他爬到楼顶说不给钱就跳", "danger_to_life"),
    ("邻居喊人拿家伙来我家打架", "minor_brawl"),
    ("孙女放学被个骑电车的摸了", "minor_harmed"),
    ("我外甥才五岁，被他后爸打得不敢回家", "domestic_violence"),
    ("村小老师把学生耳朵揪出血", "minor_harmed"),
    ("有人给小学生看黄片", "minor_harmed"),
    ("男老师单独留女学生动手动脚", "minor_harmed"),
    ("初中生谈对象怀孕了", "minor_harmed"),
    ("老板对女员工动手动脚", "sexual_violence"),
    ("我被他下药强暴了", "sexual_violence"),
    ("夜里地里的西瓜被人偷光", "crime"),
    ("羊圈门被撬，少了三只羊", "crime"),
    ("有人冒充收粮的骗走俺一车麦", "crime"),
    ("他拿砖头把我头砸破了", "crime"),
    ("要账的把我爹关在屋里两天", "domestic_violence"),
    ("被工头的儿子打伤了，鉴定轻伤一级", "crime"),
    ("有人在村口下毒把狗毒死好几条", "crime"),
    ("陌生人让我报银行卡密码", "fraud_in_progress"),
    ("说我快递丢了要理赔，让我下载软件开共享", "fraud_in_progress"),
    ("网上交的女友要我一起投资赚钱", "fraud_in_progress"),
    ("孩子打游戏被骗充了三千", "crime"),
    ("有人说能帮我办低保，先给他五千跑关系", "fraud_in_progress"),
    ("村主任虚报面积套补贴", "corruption"),
    ("危房改造款让村干部吃了一半", "corruption"),
    ("书记亲戚都吃低保，真困难的没有", "corruption"),
    ("精神病人跑到学校门口要砍人", "danger_to_life"),
    ("两家因为宅基地动了手，一个脸上挂了彩", "minor_brawl"),
]

QUIET = [
    "他打我电话我没接",
    "打俺手机催账",
    "老公打我电话说不回来",
    "打官司要多少钱",
    "在外打工工伤咋赔",
    "给果树打药药死了邻居的蜂",
    "打井占了我家地",
    "他没打过我，就是不管家",
    "他偷偷把房子卖了",
    "施工队偷工减料",
    "抢收的时候机器坏了",
    "抢种地里的界石被挪了",
    "邻居砍了我家三棵树",
    "砍价砍下来的能反悔不",
    "借钱先扣了砍头息",
    "路口拐弯撞了人谁的责任",
    "老人拄拐杖摔了",
    "我天天喝中药，工伤报不报",
    "喝药过敏医院赔不赔",
    "过年杀猪，猪跑了撞坏车",
    "邻居家狗咬人",
    "打死我家狗赔多少",
    "打死也不同意离婚",
    "彩礼能要回来不",
    "没领证怀孕了，彩礼退不退",
    "我怀孕了，能离婚吗",
    "孩子抚养费一月多少",
    "藏孩子不让见咋办",
    "男方抢孩子走了",
    "摸不清地界在哪",
    "想不开发票咋投诉",
    "闺女能不能分宅基地",
    "孩子被狗咬了谁赔",
    "两口子感情不好想离婚",
    "转账记录能当借条用不",
    "没写借条只有转账凭证",
    "手机验证码收不到",
    "商家欺骗消费者，退一赔三",
    "老人去世房子咋分",
    "打印遗嘱算不算数",
    "打麻将输的钱要还不",
    "我儿子十八岁了，娶媳妇要办啥手续",
    "养猪太臭咋办",
    "老伴儿走了，儿媳妇改嫁",
    "他爹前年自杀了，欠的钱谁还",
    "打疫苗后发烧",
    "打工钱拖着不给",
    "学生在学校摔伤，学校赔吗",
    "村里打地基挖裂了俺家墙",
    "拿刀割麦割伤了手算工伤不",
    "村规民约罚款合法吗",
    "物业不让外卖车进",
    "怀孕的女老师被学校辞退",
    # what most questions are about
    "三金和见面礼要不要退",
    "没领证办了酒散了咋办",
    "倒插门女婿能分地不",
    "过继来的儿子能继承不",
    "逼婚的婚姻能撤销不",
    "前夫不给抚养费咋办",
    "私生子能分家产不",
    "分居两年自动离婚吗",
    "假离婚成真了房子咋办",
    "老公打赏主播花了十万能要回来不",
    "老公欠的账我要还不",
    "分家单写的闺女没份算数不",
    "老人不养能告不",
    "儿媳用伺候公婆不",
    "老伴再婚儿女闹咋办",
    "代书遗嘱要几个人见证",
    "五保老人托付给我，房子归谁",
    "父债子还不",
    "高利贷利息要还不",
    "保人签个名要还钱不",
    "一房二卖找谁",
    "买到假种子咋办",
    "租房押金不退",
    "物业费不交会咋样",
    "白条工钱能起诉不",
    "没签合同双倍工资咋要",
    "给人盖房从架子上摔下来谁赔",
    "帮忙搬东西砸伤了脚找谁",
    "宅基地能卖给外村人不",
    "占耕地盖房会拆不",
    "口粮地被村里收了",
    "出嫁女的地还有没有",
    "死人的地归谁",
    "流转土地合同咋写",
    "征地补偿款咋分",
    "青苗费一棵多少",
    "村务公开不公开咋办",
    "邻居滴水流到我家",
    "遮光咋办",
    "树根伸过来了咋办",
    "养猪臭咋办",
    "广场舞吵得睡不着",
    "流浪狗咬人找谁",
    "电动车撞人怎么赔",
    "搭顺风车受伤谁赔",
    "柴垛倒了砸伤人",
    "高压线电死人谁赔",
    "井没盖摔伤",
    "楼上扔东西砸坏车",
    "群里骂人算不算侵权",
    "低保咋申请",
    "打官司没钱咋办",
    "夫妻吵架要离婚",
    "儿子不让我看孙子",
    "小叔子占我家地",
    "媳妇回娘家不回来",
    "闺女嫁外省能不能分征地款",
    "老公外面有人了离婚房子咋分",
    "手机砸坏了能退不",
    "打印的合同没签名算数不",
    "老板打白条",
    "儿子打工挣的钱归谁",
    "房东不退押金把我东西扔出来",
    "我弟打牌输了钱要还不",
    "公公把地给了小叔子",
    "孩子打针过敏",
    "学生打闹摔伤学校赔不",
    "孩子上学户口问题",
    "哥哥打井用了我的地",
    "儿子娶媳妇要打家具钱谁出",
    "爹把钱都给了哥哥",
    "妈的医药费谁出",
    "邻居把我家墙砸了",
    "村里砍树要办证不",
    "偷着把房子过户了",
    "骗我签的合同能撤销不",
    "村干部选举怎么罢免",
    "会计不公开账",
    "支书换届咋选",
    "收到法院传票咋办",
    "法院让我交诉讼费",
    "银行转账转错了人能要回来不",
    "客服让我退货",
    "微信转账给朋友没写借条",
    "我给对方转了5万货款他不发货",
    "离婚冷静期多少天",
    "结婚证丢了咋补",
    "彩礼六万六，散了退多少",
    "孩子跟谁，法院咋判",
    "抚养费要给到几岁",
    "老人立遗嘱把房给小儿子行不",
    "借条过了三年还能要不",
    "邻居盖房挡了我家光",
    "路被堵了粮食拉不出来",
    "狗把鸡咬死了",
    "牛吃了我家麦苗",
    "合同定金能退不",
    "网购的衣服不让退",
    "工伤认定多少天",
    "包地的合同到期了他不走",
    "土地确权证名字写错了",
    "打工受伤老板不管",
    "给老板打工欠两年工资",
    "交通事故对方全责不赔钱",
    "医院看坏了病咋办",
    "村里修路占了我的地",
    "坟地被人平了",
    "浇地用水闹矛盾",
    "婆媳不和想分家",
    "女方不退彩礼",
    "想给孩子改姓",
    "老婆跑了三年能离婚不",
    "领养孩子要啥手续",
    "残疾人补贴咋办",
    "打欠条要写啥",
    "打赢了官司对方不给钱",
    "法院判了不执行咋办",
    "打款凭证丢了",
    "家里老人摔倒了，被邻居狗吓的",
    "孩子在幼儿园摔伤",
    "男方偷偷把共同存款转走",
    "小偷小摸怎么预防",
    "他说话不算话，不还钱",
    "摸底考试",
    "他拿着合同来找我",
    "拿刀削苹果的工作受伤算工伤吗",
    "我想死心塌地跟他过日子，要不要领证",
    "杀猪菜馆合伙纠纷",
    "砸锅卖铁还债",
    "老板让我打扫卫生受伤了",
    "儿子儿媳不孝顺能收回房子吗",
    "我打了他欠条他不认",
    "村主任打电话叫我去开会",
    "两口子为钱闹离婚",
    "她怀孕八个月男方要离婚",
    "抢着付钱",
    "抢建的房子拆迁赔不赔",
    "砍掉的果树赔多少",
    "孩子上小学要交赞助费合法不",
    "儿子十六岁打工老板不给钱",
    "打印店把我照片弄丢了",
    "邻居半夜打麻将吵",
    "打雷把电器击坏了找供电所",
    "家里遭了火灾，邻居电线引起的",
    "被车撞了对方跑了",
]


@pytest.mark.parametrize(("question", "kind"), RAISED)
def test_danger_raises_its_card(question: str, kind: str) -> None:
    assert kind in [duty.kind for duty in find_duties(question)]


@pytest.mark.parametrize("question", QUIET)
def test_everyday_words_raise_none(question: str) -> None:
    assert [duty.kind for duty in find_duties(question)] == []


def test_the_most_urgent_card_comes_first() -> None:
    kinds = [duty.kind for duty in find_duties("老公打我，掂着刀，说要杀我")]
    assert kinds[:2] == ["danger_to_life", "domestic_violence"]


def test_the_mildest_card_gives_way_to_those_that_say_more() -> None:
    assert [duty.kind for duty in find_duties("他喝了酒就打我，昨晚又动手")] == ["domestic_violence"]


def test_every_card_says_what_to_do_and_whom_to_call() -> None:
    for question, _ in RAISED:
        for duty in find_duties(question):
            assert duty.lines
            assert duty.calls
            assert all(call.number.isdigit() for call in duty.calls)


def test_crime_is_never_settled_privately() -> None:
    (crime,) = [duty for duty in find_duties("他把我打成轻伤，帮我写个私了协议") if duty.kind == "crime"]
    assert any("不帮着写“私了”" in line for line in crime.lines)


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("这官司肯定能赢吗", "no_promise"),
        ("能不能找关系", "no_promise"),
        ("镇上要强拆俺家房", "not_for_mediation"),
        ("跟邻居争地界", "title_first"),
        ("工头跑了，工钱没给", "unpaid_wages"),
        ("想去北京上访", "lawful_petition"),
        ("法院一审判了，我不服", "already_in_court"),
    ],
)
def test_remarks_go_with_the_answer(question: str, code: str) -> None:
    assert code in [notice.code for notice in find_remarks(question)]


@pytest.mark.parametrize("question", ["彩礼能要回来不", "邻居堵路咋办", "赡养费一月多少"])
def test_plain_questions_get_no_remark(question: str) -> None:
    assert find_remarks(question) == ()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("有人偷了俺家羊，私了中不中", True),
        ("他把我打成轻伤，给两万不报警了行不", True),
        ("闺女十三叫人糟蹋了，那家想拿钱了事", True),
        ("俺叫他打断了腿，村里说赔三万拉倒", True),
        ("他偷俺的牛，说私下了了", True),
        ("他欠俺钱，给一万拉倒中不", False),
        ("邻居占了俺家一尺地，私下解决中不中", False),
        ("有人偷了俺家羊咋办", False),
    ],
)
def test_private_settlement_is_refused_where_it_is_a_crime(question: str, said: bool) -> None:
    assert ("no_private_settlement" in [notice.code for notice in find_remarks(question)]) is said


# Faults that the question set of bench/answers.py showed, in other words than there.
@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("媳妇把一瓶除草剂喝下去了", "danger_to_life"),
        ("老伴敌敌畏喝进肚里了", "danger_to_life"),
        ("队长把俺的粮补卡扣着，钱他领走了", "corruption"),
        ("村会计攥着俺爹的低保折子，低保卡扣住不给", "corruption"),
        ("村东老汉摸俺家六岁的妮儿", "minor_harmed"),
        ("外甥女才十三，肚子叫人搞大了", "minor_harmed"),
        ("在宿舍叫老板给强迫了", "sexual_violence"),
        ("撞死人了，想私下赔钱算了", "crime"),
    ],
)
def test_roundabout_words_raise_the_card_too(question: str, kind: str) -> None:
    assert kind in [duty.kind for duty in find_duties(question)]


@pytest.mark.parametrize(
    "question",
    [
        "老鼠药叫狗吃了咋办",
        "农药喷到树上叫鸡吃了",
        "队里要把她的地抽回去",
        "他家梨树断了砸着俺的三轮车",
        "叫领导强迫交了三百块材料费",
    ],
)
def test_fields_and_things_are_no_violence(question: str) -> None:
    assert [duty.kind for duty in find_duties(question)] == []


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("干了仨月工资就是拖着", "unpaid_wages"),
        ("活干完了冇给钱", "unpaid_wages"),
        ("那片荒坡说不清是谁家的", "title_first"),
        ("偷俺羊那个人说给三千块别报警", "no_private_settlement"),
    ],
)
def test_remarks_are_heard_in_any_order(question: str, code: str) -> None:
    assert code in [notice.code for notice in find_remarks(question)]


CRIMINAL_LAW = "中华人民共和国刑法"


@pytest.mark.parametrize(
    ("law", "article", "kind"),
    [
        ("中华人民共和国反家庭暴力法", "14", "domestic_violence"),
        ("中华人民共和国反电信网络诈骗法", "20", "fraud_in_progress"),
        ("中华人民共和国未成年人保护法", "39", "minor_harmed"),
        (CRIMINAL_LAW, "236", "sexual_violence"),
        (CRIMINAL_LAW, "382", "corruption"),
    ],
)
def test_where_no_word_is_heard_the_article_found_first_raises_its_card(
    law: str, article: str, kind: str
) -> None:
    assert [duty.kind for duty in with_found((), law, article)] == [kind]


def test_an_article_of_no_card_raises_none() -> None:
    assert with_found((), "中华人民共和国未成年人保护法", "70") == ()
    assert with_found((), CRIMINAL_LAW, "342") == ()


def test_what_words_raised_stands_but_for_a_mere_brawl() -> None:
    heard = find_duties("他掂着刀说要砍死俺")
    assert with_found(heard, CRIMINAL_LAW, "385") == heard
    brawl = find_duties("两家因为浇地打了一架")
    assert [duty.kind for duty in brawl] == ["minor_brawl"]
    assert [duty.kind for duty in with_found(brawl, CRIMINAL_LAW, "234")] == ["crime"]


def test_a_card_raised_by_what_was_found_has_its_remark() -> None:
    asked = "他毁了她清白，家里想拿钱摆平"
    found = with_found(find_duties(asked), CRIMINAL_LAW, "236")
    assert find_remarks(asked) == ()
    assert [remark.code for remark in find_remarks(asked, found)] == ["no_private_settlement"]
