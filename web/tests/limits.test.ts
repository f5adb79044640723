import { describe, expect, it } from 'vitest'
import type { LimitOut } from '@/api/types'
import LimitCards from '@/parts/LimitCards.vue'
import { limitLast, limitLeft } from '@/words/limits'
import { mount } from './mounting'

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
    const { root } = await mount(LimitCards, { limits: [limit()], on: '2026-11-25' })
    expect(root.textContent).toContain('从 2026-11-10 第二天起数 30 日')
    expect([...root.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['人民调解法第三十三条', '/articles/7?on=2026-11-25'],
    ])
    expect(root.textContent).toContain('民事诉讼法第二百零五条（原文未入库）')
  })

  it('gives nothing up where the day has passed, and asks for the day where none is known', async () => {
    const past = await mount(LimitCards, { limits: [limit({ days_left: -3, restarts: true })], on: '2026-11-25' })
    expect(past.root.textContent).toContain('别急着放弃')
    const open = await mount(LimitCards, { limits: [limit({ due: null, days_left: null })], on: '2026-11-25' })
    expect(open.root.textContent).toContain('说清是哪一天')
    expect(open.root.textContent).not.toContain('别急着放弃')
  })
})
