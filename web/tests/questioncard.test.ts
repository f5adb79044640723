import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { QuestionCardOut } from '@/api/types'
import QuestionCardsPage from '@/desk/pages/QuestionCardsPage.vue'
import MyQuestionCardsPage from '@/pages/MyQuestionCardsPage.vue'
import { noteReached } from '@/kept/online'
import QuestionCard from '@/parts/QuestionCard.vue'
import { me } from '@/session'
import { json, mount, settled } from './mounting'
import { me as zhou } from './samples'

let sent: { method: string; path: string; body: Record<string, unknown> }[] = []
let read: string[] = []
let cards: QuestionCardOut[] = []
let next: string | null = null
let unreached = false

function card(changes: Partial<QuestionCardOut> = {}): QuestionCardOut {
  return {
    id: 'card-1',
    answer_id: 'a1',
    village: '南沟村',
    township: '张茅乡',
    goes_to: '张茅乡司法所',
    question: '坟地被占了找谁',
    searched: ['没有找到依据'],
    state: 'sent',
    state_name: '已发出',
    reply: '',
    cited: [],
    replied_by: null,
    adopted_at: null,
    reason: '',
    revision: 1,
    created_at: '2026-11-24T01:00:00Z',
    updated_at: '2026-11-24T01:00:00Z',
    ...changes,
  }
}

const cited = (verdict: 'in_force' | 'not_found') => ({ written: '《村路法》第九条', verdict, article_id: verdict === 'in_force' ? 9 : null, law: '村路法', label: '第九条', version: '', text: '', text_sha256: '' })

beforeEach(() => {
  sent = []
  read = []
  cards = []
  next = null
  unreached = false
  document.body.innerHTML = ''
  localStorage.clear()
  me.value = zhou
  noteReached()
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname
    if (request.method === 'GET') {
      read.push(path + new URL(request.url).search)
      if (path.endsWith('/draft')) return json({ question: '坟地被占了，他电话〔手机号1〕', searched: ['没有找到依据'] })
      const one = cards.find(({ id }) => path.endsWith(`/${id}`))
      return json(one ?? { cards: new URL(request.url).searchParams.get('only') === 'settled' ? [] : cards, next_cursor: next })
    }
    const body = request.body ? ((await request.json()) as Record<string, unknown>) : {}
    sent.push({ method: request.method, path, body })
    if (unreached) throw new TypeError('unreached')
    cards = [card({ question: String(body['question'] ?? '坟地被占了找谁') })]
    return json(cards[0], 201)
  })
})

async function open(isOpen = true) {
  const page = await mount(QuestionCard, { answerId: 'a1', open: isOpen })
  await settled()
  return page
}

describe('a question card', () => {
  it('shows what will be sent, with numbers hidden, and sends just that', async () => {
    const page = await open()
    page.button('写一张问题卡').click()
    await settled()
    const words = page.root.querySelector('textarea')
    expect(words?.value).toBe('坟地被占了，他电话〔手机号1〕')
    page.button('发出问题卡').click()
    await settled()
    expect(page.root.textContent).toContain('点一下是哪个村的事。')
    expect(sent).toEqual([])
    page.button('上坪村').click()
    page.button('发出问题卡').click()
    await settled()
    expect(sent.map(({ method, path }) => [method, path])).toEqual([['POST', '/api/v1/question-cards']])
    expect(sent[0]?.body).toMatchObject({ question: '坟地被占了，他电话〔手机号1〕', village_id: 2 })
    expect(page.root.textContent).toContain('已发出')
  })

  it('keeps words and id on the phone where nothing reaches the server, so that a second tap is the same card', async () => {
    const page = await open()
    page.button('写一张问题卡').click()
    await settled()
    unreached = true
    page.button('不分村').click()
    page.button('发出问题卡').click()
    await settled()
    page.unmount()
    unreached = false
    const again = await open()
    expect(again.root.querySelector('textarea')?.value).toBe('坟地被占了，他电话〔手机号1〕')
    again.button('发出问题卡').click()
    await settled()
    expect(sent[1]?.body).toEqual(sent[0]?.body)
    expect(sent[1]?.body).toMatchObject({ village_id: null })
  })

  it('brings the adopted reply with its articles, and a returned one with the reason', async () => {
    cards = [card({ state: 'adopted', state_name: '已采用', reply: '看村路法第九条。', replied_by: '李所', adopted_at: '2026-11-25T01:00:00Z', cited: [cited('in_force')] })]
    const page = await open()
    expect(page.root.textContent).toContain('李所的回复')
    expect(page.root.querySelector('a')?.getAttribute('href')).toBe('/articles/9')
    cards = [card({ state: 'returned', state_name: '退回', reason: '写清是哪块地。' })]
    const returned = await open()
    expect(returned.root.textContent).toContain('退回来了：写清是哪块地。')
    returned.button('改了再发一张').click()
    await settled()
    expect(returned.root.querySelector('textarea')?.value).toBe('坟地被占了，他电话〔手机号1〕')
  })

  it('is not offered under an answer that has its basis, unless one was sent', async () => {
    expect((await open(false)).root.textContent).toBe('')
    cards = [card()]
    expect((await open(false)).root.textContent).toContain('已发出')
  })
})

describe('my question cards', () => {
  it('are listed with state, reply and who answers, page by page, and can be taken back', async () => {
    cards = [card(), card({ id: 'card-2', state: 'adopted', state_name: '已采用', reply: '看村路法第九条。', replied_by: '李所' })]
    next = 'page-2'
    const page = await mount(MyQuestionCardsPage)
    await settled()
    expect(page.root.textContent).toContain('发给了张茅乡司法所')
    expect(page.root.textContent).toContain('李所的回复')
    expect([...page.root.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toContain('/answers/a1')
    cards = [card({ id: 'card-3', question: '第二页的' })]
    next = null
    page.button('再看 30 张').click()
    await settled()
    expect(read.at(-1)).toBe('/api/v1/question-cards?cursor=page-2')
    expect(page.root.querySelectorAll('section')).toHaveLength(3)
    expect(page.root.textContent).not.toContain('再看 30 张')
    page.button('撤回').click()
    await settled()
    expect(sent.at(-1)?.path).toBe('/api/v1/question-cards/card-1/withdraw')
  })

  it('says where to send one where there is none', async () => {
    const page = await mount(MyQuestionCardsPage)
    await settled()
    expect(page.root.textContent).toContain('还没有发过问题卡')
  })
})

describe('the desk of question cards', () => {
  it('fetches a card once more when it is opened, and pages through the others', async () => {
    cards = [card()]
    next = 'page-2'
    const page = await mount(QuestionCardsPage)
    await settled()
    page.button('答复').click()
    await settled()
    expect(read.at(-1)).toBe('/api/v1/question-cards/card-1')
    page.button('再看 30 张').click()
    await settled()
    expect(read.at(-1)).toBe('/api/v1/question-cards/received?only=waiting&cursor=page-2')
  })

  it('keeps on the device what was being written, until it is saved', async () => {
    cards = [card()]
    const page = await mount(QuestionCardsPage)
    await settled()
    page.button('答复').click()
    await settled()
    const box = page.root.querySelector('textarea') as HTMLTextAreaElement
    box.value = '写到一半'
    box.dispatchEvent(new Event('input'))
    page.unmount()
    const again = await mount(QuestionCardsPage)
    await settled()
    again.button('答复').click()
    await settled()
    expect(again.root.querySelector('textarea')?.value).toBe('写到一半')
    again.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(sent.at(-1)?.body).toEqual({ revision: 1, text: '写到一半' })
    expect(Object.keys(localStorage).filter((key) => key.includes('card-reply'))).toEqual([])
  })

  it('lets a reply go to the asker only when every article it cites is in force', async () => {
    cards = [card({ state: 'replied', state_name: '已回复', reply: '看村路法第九条。', cited: [cited('not_found')] })]
    const page = await mount(QuestionCardsPage)
    await settled()
    page.button('答复').click()
    await settled()
    expect(page.root.textContent).toContain('《村路法》第九条：没有查到')
    expect(() => page.button('给提问的人')).toThrow()
    cards = [card({ state: 'replied', state_name: '已回复', reply: '看村路法第九条。', cited: [cited('in_force')] })]
    const good = await mount(QuestionCardsPage)
    await settled()
    good.button('答复').click()
    await settled()
    good.button('给提问的人').click()
    await settled()
    expect(sent.at(-1)?.path).toBe('/api/v1/question-cards/card-1/adopt')
  })
})
