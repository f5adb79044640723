import { describe, expect, it } from 'vitest'
import type { BesideNote } from '@/api/types'
import ArticleCard from '@/parts/ArticleCard.vue'
import { besideMark, besideWords } from '@/words/validity'
import { mount } from './mounting'
import { source } from './samples'

function beside(changes: Partial<BesideNote> = {}): BesideNote {
  return {
    on: '2021-12-31',
    now: false,
    state: 'other_words',
    earlier: [],
    article_id: 77,
    law: '样例条例',
    short_title: '样例条例',
    label: '第三条',
    text: '从前的写法。\n第二款。',
    version: '2005-01-10',
    effective_from: '2005-05-01',
    validity_name: '现行有效',
    ...changes,
  }
}

describe('当时 and 现在', () => {
  it.each([
    [{}, '当时（2021-12-31）是《样例条例》第三条，写法不同：', '当时写法不同'],
    [{ state: 'other_number' as const }, '当时（2021-12-31）是《样例条例》第三条，内容一样。', '当时条号不同'],
    [{ state: 'not_found' as const }, '当时（2021-12-31）的文本里没有对应的条。', '当时没有这条'],
    [
      { state: 'not_here' as const, earlier: ['婚姻法', '收养法'] },
      '当时（2021-12-31）这一版还没施行，那时用的是《婚姻法》、《收养法》，原文没有入库，要另查。',
      '当时的原文未入库',
    ],
    [{ now: true, on: '2026-11-26' }, '现在（2026-11-26）是《样例条例》第三条，写法不同：', '现在写法不同'],
  ])('is said in one line', (changes, words, mark) => {
    expect(besideWords(beside(changes))).toBe(words)
    expect(besideMark(beside(changes))).toBe(mark)
  })

  it('stands on the card word for word, with the way to that version on that day', async () => {
    const { root } = await mount(ArticleCard, { card: source(1, { beside: beside() }), on: '2026-11-26', open: true })
    const then = root.querySelector('.other-day')
    expect([...(then?.querySelectorAll('.law p') ?? [])].map((line) => line.textContent)).toEqual(['从前的写法。', '第二款。'])
    expect(then?.querySelector('a')?.getAttribute('href')).toContain('/articles/77?on=2021-12-31')
    expect(root.querySelector('summary')?.textContent).toContain('当时写法不同')
  })

  it('is absent where nothing differs, and quotes nothing where there is no text', async () => {
    const same = await mount(ArticleCard, { card: source(1), on: '2026-11-26', open: true })
    expect(same.root.querySelector('.other-day')).toBeNull()
    const card = source(1, { beside: beside({ state: 'not_here', text: '', article_id: null }) })
    const gone = await mount(ArticleCard, { card, on: '2026-11-26', open: true })
    expect(gone.root.querySelector('.other-day .law')).toBeNull()
    expect(gone.root.querySelector('.other-day')?.textContent).toContain('原文没有入库')
  })
})
