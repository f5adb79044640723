import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { GuideCard } from '@/api/types'
import ArticleCard from '@/parts/ArticleCard.vue'
import AskBack from '@/parts/AskBack.vue'
import GuideParts from '@/parts/GuideParts.vue'
import { mount } from './mounting'
import { source } from './samples'

const guide: GuideCard = {
  title: '样例',
  conclusion: '能要。',
  ask: [],
  steps: ['先列账', '再谈', '找调委会', '起诉', '执行'],
  evidence: ['转账记录', '收条'],
  deadlines: ['三年内'],
  papers: ['起诉状'],
  contacts: ['村调委会', '12348 法律援助'],
  kind: 'guide',
  owner: '',
}

const long = '先把往来的账一笔一笔列清楚，红包、转账、三金都写上日期和数目，两家都认的打勾。'

describe('a guide under an answer', () => {
  it('shows the first three steps in short, and all of them in full at one tap', async () => {
    const page = await mount(GuideParts, { guide })
    const steps = () => [...page.root.querySelectorAll('#part-steps li .grow')].map((step) => step.textContent)
    expect(steps()).toEqual(['先列账', '再谈', '找调委会'])
    page.button('看全').click()
    await nextTick()
    expect(steps()).toEqual(guide.steps)
    page.button('收起').click()
    await nextTick()
    expect(steps()).toHaveLength(3)
  })

  it('offers all steps where one of three is longer than it shows, and not where all is said', async () => {
    const page = await mount(GuideParts, { guide: { ...guide, steps: [long] } })
    expect(page.root.querySelector('.steps')?.className).toContain('short')
    page.button('看全').click()
    await nextTick()
    expect(page.root.querySelector('.steps')?.className).not.toContain('short')
    const short = await mount(GuideParts, { guide: { ...guide, steps: ['先列账'] } })
    expect(short.root.querySelector('#part-steps button')).toBeNull()
  })

  it('names its lists in one row with how many there are, and opens one at a time', async () => {
    const page = await mount(GuideParts, { guide })
    const row = () => [...page.root.querySelectorAll('.fold-row button')].map((one) => [one.textContent, one.getAttribute('aria-expanded')])
    expect(row()).toEqual([['证据2', 'false'], ['期限1', 'false'], ['文书1', 'false'], ['找谁2', 'false']])
    expect(page.root.querySelector('.fold-list')).toBeNull()
    page.button('期限1').click()
    await nextTick()
    expect(page.root.querySelector('.fold-list')?.textContent).toContain('仅为提醒')
    page.button('找谁2').click()
    await nextTick()
    expect([...page.root.querySelectorAll('.fold-list li')].map((one) => one.textContent)).toEqual(guide.contacts)
    expect(page.root.querySelector('.fold-list a')?.getAttribute('href')).toBe('tel:12348')
    page.button('找谁2').click()
    await nextTick()
    expect(page.root.querySelector('.fold-list')).toBeNull()
  })

  it('stands whole on paper', async () => {
    const page = await mount(GuideParts, { guide, whole: true })
    expect([...page.root.querySelectorAll('li .grow')].map((one) => one.textContent)).toEqual(expect.arrayContaining([...guide.steps, ...guide.evidence, ...guide.papers]))
    expect(page.root.querySelectorAll('.fold-list')).toHaveLength(4)
  })
})

describe('what to ask back', () => {
  it('is three questions, the others at a tap', async () => {
    const ask = ['甲', '乙', '丙', '丁', '戊'].map((question) => ({ question, options: ['有', '没有'] }))
    const page = await mount(AskBack, { ask })
    expect(page.root.querySelectorAll('[role=group]')).toHaveLength(3)
    page.button('再问 2 样').click()
    await nextTick()
    expect(page.root.querySelectorAll('[role=group]')).toHaveLength(5)
  })
})

describe('a source', () => {
  const text = `${'一'.repeat(40)}\n${'二'.repeat(40)}`

  it('folded, says law, article, validity and first words', async () => {
    const page = await mount(ArticleCard, { card: source(2, { text }), on: '2026-11-25', open: false })
    expect(page.root.querySelector('summary')?.textContent).toContain('样例法\u2002第二条')
    expect(page.root.querySelector('summary .v')?.textContent).toBe('现行有效')
    expect(page.root.querySelector('.first-words')?.textContent).toBe('一'.repeat(40))
  })

  it('open in short, shows its first lines, the whole of it at one tap, and copies the whole', async () => {
    const page = await mount(ArticleCard, { card: source(1, { text }), on: '2026-11-25', open: true, brief: true })
    expect(page.root.querySelector('.law')?.className).toContain('clipped')
    page.button('展开整条').click()
    await nextTick()
    expect(page.root.querySelector('.law')?.className).not.toContain('clipped')
    const short = await mount(ArticleCard, { card: source(1), on: '2026-11-25', open: true, brief: true })
    expect(short.root.querySelector('.law')?.className).not.toContain('clipped')
    expect(short.root.textContent).not.toContain('展开整条')
  })
})
