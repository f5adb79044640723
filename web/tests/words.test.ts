import { describe, expect, it } from 'vitest'
import { cutAtMarkers, quoteWithSource, withoutMarkers } from '@/words/citing'
import { dayWithWeek, daysUntil, longDay, moment, monthName, monthSpan, nearDay, shiftMonth, today } from '@/words/dates'
import { phoneIn } from '@/words/phones'
import { guessTopic } from '@/words/topics'
import { COMMON_QUESTIONS } from '@/words/common'
import { badgeOf, isGone, shelfSummary, sinceWhen } from '@/words/validity'
import { source } from './samples'

// vite.config.ts puts the tests in New York, so that a day read in the phone's own zone would show.
describe('days in Asia/Shanghai', () => {
  it('are a day ahead of New York in the evening', () => {
    expect(process.env['TZ']).toBe('America/New_York')
    expect(today(Date.parse('2026-11-24T15:59:59Z'))).toBe('2026-11-24')
    expect(today(Date.parse('2026-11-24T16:00:00Z'))).toBe('2026-11-25')
  })

  it('show instants in Shanghai, whatever zone they are written in', () => {
    expect(moment('2026-11-23T02:12:00Z')).toBe('2026年11月23日 10:12')
    expect(moment('2026-11-23T02:12:00.5+00:00')).toBe('2026年11月23日 10:12')
    expect(moment('2026-11-23T10:12:00+08:00')).toBe('2026年11月23日 10:12')
    expect(moment('2026-12-31T16:00:00')).toBe('2027年1月1日 00:00')
  })

  it('carry their weekday, and are written out when they matter', () => {
    expect(dayWithWeek('2026-12-14')).toBe('2026-12-14 周一')
    expect(longDay('2026-12-04')).toBe('2026年12月4日')
  })

  it('are counted by the calendar', () => {
    expect(daysUntil('2026-12-14', '2026-11-23')).toBe(21)
    expect(daysUntil('2026-11-22', '2026-11-23')).toBe(-1)
    expect(nearDay('2026-11-23', '2026-11-23')).toBe('今天')
    expect(nearDay('2026-02-28', '2026-03-01')).toBe('昨天')
    expect(nearDay('2026-11-01', '2026-11-23')).toBe('2026-11-01')
  })

  it('make months', () => {
    expect(shiftMonth('2026-01', -1)).toBe('2025-12')
    expect(shiftMonth('2026-12', 1)).toBe('2027-01')
    expect(monthSpan('2028-02')).toEqual({ first: '2028-02-01', last: '2028-02-29' })
    expect(monthName('2026-09')).toBe('2026年9月')
  })
})

describe('validity', () => {
  it.each([
    ['in_force', 'v-force', '现行有效'],
    ['amended', 'v-amended', '已修改'],
    ['repealed', 'v-repealed', '已废止'],
    ['lapsed', 'v-repealed', '已失效'],
    ['continued', 'v-force', '继续有效'],
    ['delisted', 'v-repealed', '已剔除'],
    ['not_yet_in_force', 'v-future', '尚未生效'],
    [null, 'v-check', '条文原文未入库'],
  ] as const)('%s has a look and a word', (validity, look, word) => {
    expect(badgeOf(validity)).toEqual({ look, word })
  })

  it('takes the server’s word first', () => {
    expect(badgeOf('amended', '已被修改').word).toBe('已被修改')
  })

  it('strikes only what is law no more', () => {
    expect([isGone('repealed'), isGone('lapsed'), isGone('delisted'), isGone('amended'), isGone('continued'), isGone('in_force'), isGone(null)]).toEqual([
      true, true, true, false, false, false, false,
    ])
  })

  it('says 待核实 where the date is not confirmed', () => {
    expect(sinceWhen(source(1))).toBe('2024-02-01 起')
    expect(sinceWhen(source(1, { effective_confirmed: false }))).toBe('2024-02-01 起（待核实）')
    expect(sinceWhen(source(1, { effective_from: null }))).toBe('施行日期待核实')
    expect(sinceWhen(source(1, { on_shelf: false }))).toBe('')
  })

  it('sums the cards up', () => {
    const absent = source(2, { on_shelf: false, validity: null })
    expect(shelfSummary([source(1), source(2)])).toBe('2 条，都现行有效')
    expect(shelfSummary([source(1), source(2, { validity: 'continued' })])).toBe('2 条，都现行有效')
    expect(shelfSummary([source(1), absent])).toBe('2 条，1 条现行有效，1 条原文未入库')
    expect(shelfSummary([absent])).toBe('1 条，原文都未入库')
  })
})

describe('markers', () => {
  const known = new Set([1, 2])

  it('become numbers of sources', () => {
    expect(cutAtMarkers('能要。[1][2]先调解【依据 1】', known)).toEqual([{ text: '能要。' }, { n: 1 }, { n: 2 }, { text: '先调解' }, { n: 1 }])
    expect(cutAtMarkers('见[1、2]。', known)).toEqual([{ text: '见' }, { n: 1 }, { n: 2 }, { text: '。' }])
  })

  it('stay as written where they name no source', () => {
    expect(cutAtMarkers('陕政〔2024〕5号[9]', known)).toEqual([{ text: '陕政〔2024〕5号[9]' }])
  })

  it('are left out of a record', () => {
    expect(withoutMarkers('能要。[1] 先调解。[2]', known)).toBe('能要。 先调解。')
  })

  it('quote with the full title, validity and date', () => {
    expect(quoteWithSource(source(1))).toBe('《中华人民共和国样例法》第一条\n样例条文。\n（现行有效，2024-02-01起施行）')
    expect(quoteWithSource(source(1, { effective_confirmed: false }))).toContain('（日期待核实）')
  })
})

describe('phone numbers in a line', () => {
  it.each([
    ['12348 法律援助', '12348'],
    ['打110', '110'],
    ['反诈专线（96110）', '96110'],
    ['司法所 0398-1234567', '0398-1234567'],
    ['村调委会，不收费', null],
    ['民法典1079条', null],
    ['2026年11月', null],
  ])('%s', (line, number) => expect(phoneIn(line)).toBe(number))
})

describe('the topic of a question', () => {
  const topics = ['婚姻家庭', '赡养继承', '邻里', '土地承包', '欠薪', '借贷', '医疗'].map((name) => ({ value: `t-${name}`, name }))

  it('is guessed from lay words', () => {
    expect(COMMON_QUESTIONS.map((question) => guessTopic([question], topics))).toEqual(['t-婚姻家庭', 't-土地承包', 't-欠薪', 't-邻里', 't-赡养继承', 't-借贷'])
  })

  it('is taken from the guide before the question, and from its own name before lay words', () => {
    expect(guessTopic(['老人轮着养', '工头跑了'], topics)).toBe('t-赡养继承')
    expect(guessTopic(['', '医疗费找邻居要'], topics)).toBe('t-医疗')
  })

  it('is not guessed where no word gives it away, or the list does not offer it', () => {
    expect(guessTopic(['这事咋办'], topics)).toBeNull()
    expect(guessTopic(['低保卡被人拿走'], topics)).toBeNull()
  })
})
