import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LimitOut } from '@/api/types'
import LimitCards from '@/parts/LimitCards.vue'
import { canCount, limitLast, limitLeft, limitNotes, limitStart } from '@/words/limits'
import { json, mount, settled } from './mounting'

function limit(changes: Partial<LimitOut> = {}): LimitOut {
  return {
    id: 'judicial_confirmation',
    title: '申请司法确认',
    start_fact: '调解协议生效',
    span: '30 日',
    start: '2026-11-10',
    due: '2026-12-10',
    days_left: 15,
    how: '从 2026-11-10 第二天起数 30 日，到 2026-12-10 周四。',
    restarts: false,
    basis: [
      { label: '人民调解法第三十三条', article_id: 7 },
      { label: '民事诉讼法第二百零五条', article_id: null },
    ],
    note: '双方一起去申请。',
    confirmed: true,
    longest: [],
    ...changes,
  }
}

describe('a time limit', () => {
  it.each([
    [{}, '最晚 2026-12-10 周四', '还有 15 天'],
    [{ days_left: 0 }, '最晚 2026-12-10 周四', '就是今天'],
    [{ days_left: -3 }, '最晚 2026-12-10 周四', '过了 3 天'],
    [{ due: null, days_left: null }, '从调解协议生效起 30 日', ''],
    [{ due: null, days_left: null, start_fact: '', span: '不受时效限制' }, '不受时效限制', ''],
  ])('is said in words', (changes, last, left) => {
    expect([limitLast(limit(changes)), limitLeft(limit(changes))]).toEqual([last, left])
  })

  it('shows how it was counted and links the articles that are here', async () => {
    const { root, button } = await mount(LimitCards, { limits: [limit()], on: '2026-11-25' })
    button('怎么数的').click()
    await settled()
    expect(root.textContent).toContain('从 2026-11-10 第二天起数 30 日')
    expect([...root.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['人民调解法第三十三条', '/articles/7?on=2026-11-25'],
    ])
    expect(root.textContent).toContain('民事诉讼法第二百零五条（原文未入库）')
  })

  it('gives nothing up where the day has passed', async () => {
    const past = await mount(LimitCards, { limits: [limit({ days_left: -3, restarts: true })], on: '2026-11-25' })
    expect(past.root.textContent).toContain('别急着放弃')
    const open = await mount(LimitCards, { limits: [limit({ due: null, days_left: null })], on: '2026-11-25' })
    expect(open.root.textContent).not.toContain('别急着放弃')
  })

  it('says what it was counted from, and shows a longest time and an extension where there is one', () => {
    expect(limitStart(limit())).toBe('从 2026-11-10 调解协议生效起 30 日')
    expect(limitStart(limit({ due: null, start: null }))).toBe('')
    const further = { ...limit(), start: '2026-01-05', longest: [{ says: '从受到损害那天起，最长二十年', due: '2046-01-05' }], extension: { says: '再过三十天视为撤回', due: null } }
    expect(limitNotes(further)).toEqual([limit().how, '从受到损害那天起，最长二十年；就从 2026-01-05 起算，到 2046-01-05', '再过三十天视为撤回', limit().note])
  })

  it.each([
    [{}, true],
    [{ span: '72 小时' }, false],
    [{ start_fact: '' }, false],
  ])('asks for a day only where one can be counted from: %o', (changes, can) => {
    expect(canCount(limit(changes))).toBe(can)
  })
})

describe('the day a time limit starts', () => {
  afterEach(() => vi.unstubAllGlobals())
  const unknown = limit({ start: null, due: null, days_left: null, how: '' })

  function tap(root: Element, day: string) {
    const field = root.querySelector<HTMLInputElement>('input[type=date]')
    if (!field) throw new Error('no field')
    field.value = day
    field.dispatchEvent(new Event('input'))
    field.dispatchEvent(new Event('change'))
  }

  it('is tapped on the card where none was told, and the last day comes from the table', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (request: Request) => {
      asked.push(request.url.replace(/^.*\/api/, '/api'))
      return json(limit())
    })
    const page = await mount(LimitCards, { limits: [unknown], on: '2026-11-25' })
    expect(page.root.querySelector('label')?.textContent).toBe('调解协议生效是哪天')
    expect(asked).toEqual([])
    tap(page.root, '2026-11-10')
    await settled()
    expect(asked).toEqual(['/api/v1/time-limits/judicial_confirmation/due?start=2026-11-10'])
    expect(page.root.textContent).toContain('最晚 2026-12-10 周四')
    expect(page.root.textContent).toContain('从 2026-11-10 调解协议生效起 30 日')
    expect(page.root.textContent).toContain('人民调解法第三十三条')
    expect(page.root.textContent).toContain('仅为提醒')
  })

  it('shows no last day of another start where the new one could not be counted', async () => {
    let fine = true
    vi.stubGlobal('fetch', async () => (fine ? json(limit()) : json({ code: 'no_calendar', message: '那一年的放假安排还没有。' }, 422)))
    const page = await mount(LimitCards, { limits: [unknown], on: '2026-11-25' })
    tap(page.root, '2026-11-10')
    await settled()
    fine = false
    tap(page.root, '2031-01-10')
    await settled()
    expect(page.root.textContent).toContain('那一年的放假安排还没有。')
    expect(page.root.textContent).not.toContain('最晚')
  })

  it('can be changed where one was told', async () => {
    const page = await mount(LimitCards, { limits: [limit()], on: '2026-11-25' })
    expect(page.root.querySelector('input')).toBeNull()
    page.button('改起算日').click()
    await settled()
    expect(page.root.querySelector<HTMLInputElement>('input[type=date]')?.value).toBe('2026-11-10')
  })
})
