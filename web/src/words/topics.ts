import type { Option } from '@/api/types'

// Lay words that give a matter away. The first topic with a word in the text wins, so the narrower ones stand first.
const WORDS: [topic: string, words: RegExp][] = [
  ['征地补偿', /征地|青苗|补偿款|拆迁/],
  ['赡养继承', /赡养|养老|轮着养|轮流养|不管老人|遗产|继承|遗嘱|分家/],
  ['婚姻家庭', /彩礼|离婚|结婚|领证|抚养费|家暴|媳妇|老公|过继|抱养/],
  ['欠薪', /工钱|工资|工头|欠薪|干活不给钱|干了活不给钱/],
  ['劳动工伤', /工伤|打工|干活.{0,6}伤|劳动合同/],
  ['土地承包', /承包|流转|口粮地|责任田|娘家的地/],
  ['交通事故', /车祸|车碰|撞了|交通事故/],
  ['人身损害', /狗咬|砸人|砸伤|打伤|摔伤/],
  ['邻里', /邻居|出水口|排水|滴水|挡光|过路|堵路/],
  ['宅基地', /宅基地|老宅|盖房/],
  ['借贷', /借条|欠条|借钱|借出去|利息|担保|保人/],
  ['低保救助', /低保|五保|救助/],
  ['消费', /假货|假种子|退货/],
  ['村务', /村务|村干部|查账|村民会议/],
]

/** The topic a text is about, of those that can be chosen; null where no word gives it away. */
export function guessTopic(texts: readonly string[], topics: readonly Option[]): string | null {
  for (const text of texts) {
    const named = topics.find(({ name }) => text.includes(name))
    if (named) return named.value
    const [topic] = WORDS.find(([, words]) => words.test(text)) ?? []
    const offered = topics.find(({ name }) => name === topic)
    if (offered) return offered.value
  }
  return null
}
