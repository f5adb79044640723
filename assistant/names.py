"""Names of persons in what villagers write: a surname in a place where a name stands.

A name is told by what is before it (邻居, 被告, 我叫), by what is after it (欠, 把, 家的), and by how the
word segmenter reads it; a word that only begins like a name (马上, 黄河, 高利贷) has nothing of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from knowledge.segmenting import cut_tagged

COMPOUND = "欧阳|司马|诸葛|上官|尉迟|皇甫|令狐|东方|夏侯|慕容|端木|公孙|轩辕|司徒|南宫|西门|宇文|长孙|独孤|澹台|公冶|淳于"
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴"
    "霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑"
    "景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
    "官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖"
    "漆巴丰支卿狄平计索宣晋相初门云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况宿鲜印逯隆茹"
    "诺战慕危玉银亢嵇公湛宾戎勾茅利于揭干尉冶檀阴昝智幸奉植衡富尧闭由员"
)
# So often an ordinary character that the segmenter alone is not believed.
ORDINARY = frozenset("马高万何安常周黄白金石田任严连项温应时成党国原元洪谈向文明方康")
# So rarely a surname beside what else it means that only a word before it (被告, 我叫) makes it one.
ONLY_WHEN_SAID = frozenset(
    "于修盖查楼包羊牛苗费麦和管钱井沙封席花章车班玉房信柴满全水路毛关农相干利强门解权支初普区公官亢宣练计单平祖宗阳"
    "乌鹿施皮苟燕晋荣巫谷童仇古林叶左右敬储台池景申付尚师卫屠仲许银行"
) - frozenset("许叶林古毛左关单亢")
_LINKS = frozenset("和由管关连司干全")  # what often follows 老板 or 男方 and is no surname there
# What only begins like a name.
_NO_NAME = re.compile(
    "仲裁|包工|孙[子女媳]|林[子木权地农坡场]|玉米|盖[章楼房]|许[可多]|杨[树木]|敬老|文明|银行|付[清款]|申请|师傅|童工|钟[点头]|顾[客问]|祖[传宗父母坟上]|段时"
    "|柴[垛禾草火]|孔[明洞]|康复|左[转右邻]|卫[健生]|初中|宣[传布告]|屠宰|利[滚息率润用]|农[家业村民户历药]|古[董塔寨建树代]|石[狮灰英头料]|施[工化肥行]"
    "|叶[子片]|苗[木圃子]|张[嘴罗贴榜口白废]|燕子|兰[花草]|花[光钱名的了]|岳[父母]|安[置全监排装慰心居]|全[家都部拿走掏款责额程村体]|满[天一十意足]|费用|金[银额首属钱耳]"
    "|章[程节]|龙卷|沙[石滩子拉]|田[野埂地里间]|司[机法]|晋升|荣[誉幸]|宗[祠地族教]|阳[光历台]|时[间候常效不而]|平[时常台信均安房原]|普[通及法]|王[子国法八牌]|谢[谢意]|曾[祖经孙]"
    "|贺礼|白[送白天条色]|戴[着上]|支[付书持出部]|谈[判话好]|胡[闹辣同说乱]|巴掌|练习|管[理辖道教不着]|和[平好解气睦]|乌龟|鹿[茸跑]|马[上路蜂]|高[兴利空中度速温考压低]"
    "|方[便法式案面向]|万[一元分]|常[年常见住委务规]|何[时种况必]|黄[河色金豆土]|成[年功立本天交员为果]|单[位独方元身]|关[于系心键]|明[明确知天显]|连[续带夜]|严[重格厉]"
    "|任[何务命期性意]|项目|温[室度]|余[额款下]|党[员委支]|原[告来因件]|元[旦月]|应[当该付诉]|周[边围末年转岁]|石头|安全|水[渠电利费库泥果井]|路[边口面灯上]|江[边湖]|牛[羊奶肉]"
    "|毛病|雷劈|叶子|武[力装术]|华北|江苏|郑州|洛阳|广东|汽车|冬[季天]|夏[天季]|春节|计[划算]|车[辆祸主]|解[除释决]|保证|古树|孙悟|权[利属益]|国家|公[司家安]|强[制行迫]"
    "|景区|区里|门[口面]|丁字|米面|盛饭|令人|欧式|皇粮|易[燃拉]|终身|宁愿|有期|张冠|李[代子树]|赵钱|同意|万以"
)
RELATIONS = (
    "邻居|丈夫|妻子|老公|媳妇|老婆|男人|前夫|前妻|儿子|闺女|女儿|儿媳|女婿|孙子|孙女|爹|娘|爸|妈|父亲|母亲|爷爷|奶奶|公公|婆婆"
    "|岳父|岳母|老丈人|丈母娘|继母|继父|养父|养母|后妈|后爹|哥|弟|姐|妹|弟弟|哥哥|姐姐|妹妹|堂哥|堂弟|表哥|表弟|姐夫|妹夫|嫂子"
    "|弟媳|妯娌|叔|伯|舅|姑|姨|二叔|侄子|外甥|亲家|同学|同事|对象|工友|室友"
)
ROLES = (
    "原告|被告|申请人|被申请人|上诉人|被上诉人|第三人|证人|借款人|出借人|担保人|保证人|债务人|债权人|法定代表人|负责人|死者|伤者"
    "|甲方|乙方|丙方|男方|女方|对方|双方|房东|租客|承租人|出租人|工头|包工头|老板|经理|会计|支书|老支书|村主任|主任|组长|村长"
    "|法官|律师|调解员|书记员|医生|大夫|老师|司机|媒人|户名|户主|当事人|来访人|联系人|同村的?|本人|受害人|嫌疑人|继承人|收款人|付款人"
)
_SURE = re.compile(
    rf"(?:{RELATIONS}|{ROLES}|[名姓]名?(?:叫|是|为)|[他她我俺]叫|有个叫|姓名|名字(?:是|叫)|房东叫)"
    r"(?:（[^（）]{1,6}）|\([^()]{1,6}\))?[:：\s是叫]{0,2}$"
)
_SAID = re.compile(r"(?:[名我他她俺]叫|姓名[:：]|名字(?:是|叫)|户[名主])[:：\s]?$")
_LIKELY = re.compile(
    r"(?:^|[，。、；：:！？,;!?\s（(“\"]|[和与跟给找把被让向替由对是找借到了的]|调解|今收|今借|代写|起诉|控告|请问|[上下]午|[今昨前]天|早上|晚上|[今去前]年)$"
)
_GIVEN = r"[\u4e00-\u9fff]"
_NO_GIVEN = frozenset(
    "俺的了是在不我你他她它们这那就也都与跟把被给让要没有吗呢吧啊么很再又才将从向对为以及或等咋啥叫欠说住借家占姓"
)
_CANDIDATE = re.compile(rf"(?:{COMPOUND}|[{SURNAMES}])(?={_GIVEN})")
_USUAL = frozenset(  # characters given names end with
    "国建华英秀兰梅芳丽军伟强勇明辉刚平玲红霞燕娟芬香桂珍珠凤花林山河海江波涛飞龙虎杰俊豪浩宇轩涵萱怡佳宝贵福财旺富根生柱"
    "牛娃妮妞翠巧琴云雪莲菊荣祥顺利胜成才学文武斌忠诚义仁德志民立东西南北春夏秋冬亮光阳晨晓静洁敏慧颖超鹏程远达兴旭昌盛庆"
)
_SWALLOWED = frozenset("带要到立说在去来给打不只签住还借欠把叫找问是有没卖买拿拆占种开回死骂也就跟和与")
_TITLES = (
    "老[大二三四五六七八九幺]|大爷|大妈|大娘|大叔|大婶|大姐|大哥|大嫂|爷爷|奶奶|婶子?|叔叔?|伯伯?|书记|会计|老师|总(?=[，。说答应是在不没把给的]|$)|乡长|镇长|村长|主任"
    "|局长|所长|法官|律师|队长|组长|经理|老板|校长|医生|大夫|师傅|工头|女士|先生|同志|老汉|老太|老头|寡妇|麻子|某某?|[×xX＊*]{1,2}"
)
_TITLED = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:{COMPOUND}|[{SURNAMES}])(?:{_TITLES})|"
    rf"(?:(?<=[找与和跟给把被叫让向的是])|(?<=欠))(?:{COMPOUND}|[{SURNAMES}])(?:{_TITLES})"
)
_TITLE = re.compile("律师|老师|法官|女士|先生|同志|书记|主任|会计|大夫|医生")
_FAMILIAR = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾田董袁潘蒋蔡杜苏魏吕丁姚卢姜崔谭范石廖贾薛段侯史陶贺郝武"  # noqa: E501
_FAMILIARLY = re.compile(
    rf"(?<![\u4e00-\u9fff])[老小阿](?:[{_FAMILIAR}]头?)(?=[，。、；说欠把和跟给借带打的占在不就也叫家]|$)"
    rf"|(?<=[头和跟给找把被])[老小](?:[{_FAMILIAR}]头?)(?=[，。、；说欠把和跟给借带打占在不就也家]|$)"
)
_STAND_INS = re.compile(r"张三|李四|王五|赵六")
_MY_SURNAME = re.compile(rf"(?<=[我他她俺]姓)(?:{COMPOUND}|[{SURNAMES}])(?=[，。,.、\s]|$)")
_AFTER = ("v", "p", "d", "c", "u", "x", "r", "m", "f", "a", "z", "y", "t")
_AFTER_CHARACTERS = frozenset(
    "，。、；：！？,.;:!?（）()〈〉“”\"' 　\n家他她这那在和与跟的说把欠给借将被也还向从打"
)
_AT_LEAST = 3


def find_names(text: str) -> Iterator[tuple[int, int]]:
    """Where names of persons stand, in order, none inside another."""
    found: list[tuple[int, int]] = []
    for pattern in (_STAND_INS, _TITLED, _FAMILIARLY, _MY_SURNAME):
        found += [match.span() for match in pattern.finditer(text) if not _NO_NAME.match(text, match.start())]
    found += _by_context(text)
    end = 0
    for start, stop in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= end:
            yield start, stop
            end = stop


def _by_context(text: str) -> Iterator[tuple[int, int]]:
    words = _Words(text)
    place = 0
    while match := _CANDIDATE.search(text, place):
        place = match.start() + 1
        best = max(
            (
                (words.score(match.start(), match.end(), match.end() + given), given)
                for given in (2, 1)
                if _may_be_given(text[match.end() : match.end() + given], given)
            ),
            default=(0, 0),
        )
        if best[0] >= _AT_LEAST:
            place = match.end() + best[1]
            yield match.start(), place


def _may_be_given(written: str, length: int) -> bool:
    return len(written) == length and all(
        "\u4e00" <= character <= "\u9fff"
        and (character not in _NO_GIVEN or (character == "家" and place == 0 and length == 2))
        for place, character in enumerate(written)
    )


class _Words:
    """A text as the segmenter cuts it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at: dict[int, tuple[int, str]] = {}  # start → end and part of speech
        place = 0
        for word, kind in cut_tagged(text):
            start = text.find(word, place)
            if start < 0:
                continue
            place = start + len(word)
            self._at[start] = place, kind

    def score(self, start: int, given: int, end: int) -> int:
        """How much speaks for a name from ``start`` to ``end`` (its given name from ``given``)."""
        before = self._text[max(0, start - 10) : start]
        sure = _SURE.search(before) is not None
        points = 3 if sure else 1 if _LIKELY.search(before) else 0
        said = sure and _SAID.search(before) is not None
        if self._text[end - 1] in "乡镇县区村市省路街组":  # 张茅乡
            return 0
        if _NO_NAME.match(self._text, start) and not said and not (sure and end - given == 2):
            return 0
        read = self._read(start, given, end)
        if read < 0 and sure:
            _, kind = self._at.get(start, (0, "n"))
            read = 0 if said else -1 if kind[0] in "natm" else -3
        points += read + (1 if self._ends_well(end) else -1)
        points += self._text[end - 1] in _USUAL and end - given == 2
        if not said and self._text[start] in _LINKS:
            points -= 2
        if not sure:
            points -= 2 * (self._text[start] in ONLY_WHEN_SAID) + (self._text[start] in ORDINARY)
        return points

    def _read(self, start: int, given: int, end: int) -> int:
        if start not in self._at:
            return -3  # inside a word
        stop, kind = self._at[start]
        if stop == end:
            return 2 if kind == "nr" else 1 if given - start == 2 else -2
        if stop > end:
            return 2 if kind == "nr" and stop == end + 1 and self._text[end] in _SWALLOWED else -3
        if stop == given or kind == "nr":
            inner = stop
            while inner < end and inner in self._at:
                inner = self._at[inner][0]
            return 1 if inner == end else -1
        return -2

    def _ends_well(self, end: int) -> bool:
        if end >= len(self._text):
            return True
        if (
            self._text[end] in _AFTER_CHARACTERS
            or self._text[end] in _SWALLOWED
            or _TITLE.match(self._text, end)
        ):
            return True
        following = self._at.get(end)
        return following is not None and following[1].startswith(_AFTER)
