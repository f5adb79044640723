import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetLives } from '@/asking'
import { openDraft } from '@/kept/drafts'
import AnswerPage from '@/pages/AnswerPage.vue'
import ArticleCard from '@/parts/ArticleCard.vue'
import AskPage from '@/pages/AskPage.vue'
import EntryPage from '@/pages/EntryPage.vue'
import SignInPage from '@/pages/SignInPage.vue'
import { me } from '@/session'
import { json, mount, settled } from './mounting'
import { answer, entry, options, me as zhou, source } from './samples'

// The pages find what they show by the address, which the router would give them.
const address = vi.hoisted(() => ({ params: {} as Record<string, string>, query: {} as Record<string, string> }))
vi.mock('vue-router', async (original) => ({ ...(await original<typeof import('vue-router')>()), useRoute: () => address }))

interface Sent {
  method: string
  path: string
  body: Record<string, unknown> | null
}

let sent: Sent[] = []

function serve(answers: (method: string, path: string) => Response | Error | undefined) {
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = typeof input === 'string' ? new Request(new URL(input, location.href), init) : input
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    const text = request.method === 'GET' ? '' : await request.text()
    sent.push({ method: request.method, path, body: text ? JSON.parse(text) : null })
    const given = answers(request.method, path)
    if (given instanceof Error) throw given
    if (given) return given
    if (path === '/casework/options') return json(options)
    return json({ code: 'not_found', message: '没有找到，可能已经删除。' }, 404)
  })
}

const posts = () => sent.filter(({ method }) => method === 'POST' || method === 'PUT')

function type(element: Element | null, text: string) {
  const box = element as HTMLInputElement
  box.value = text
  box.dispatchEvent(new Event('input'))
}

beforeEach(() => {
  localStorage.clear()
  document.body.innerHTML = ''
  sent = []
  forgetLives()
  me.value = zhou
  address.params = {}
  address.query = {}
})

describe('saving an entry', () => {
  it('goes out under one key however often it is tried, and typed words stay until it is saved', async () => {
    const replies: (Response | Error)[] = [new TypeError('Failed to fetch'), json({ code: 'busy', message: '正忙，再试一次。' }, 503), json(entry(), 201)]
    serve((method, path) => (method === 'POST' && path === '/entries' ? replies.shift() : undefined))
    const page = await mount(EntryPage)
    await settled()
    type(page.root.querySelector('textarea'), '水沟堵了')
    page.button('邻里').click()
    for (const sentence of ['没连上', '正忙，再试一次。']) {
      page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
      await settled()
      expect(page.root.textContent).toContain(sentence)
      expect(page.root.querySelector('textarea')?.value).toBe('水沟堵了')
    }
    page.unmount()

    // The phone was switched off in between: the draft, and its key, are still there.
    const again = await mount(EntryPage)
    await settled()
    expect(again.root.querySelector('textarea')?.value).toBe('水沟堵了')
    again.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    const ids = posts().map(({ body }) => body?.['id'])
    expect(ids.length).toBe(3)
    expect(new Set(ids).size).toBe(1)
    expect(again.router.currentRoute.value.path).toBe('/entries')
    again.unmount()

    const next = await mount(EntryPage)
    await settled()
    expect(next.root.querySelector('textarea')?.value).toBe('')
    next.unmount()
  })

  it('begins from an answer with its words, its topic and its articles', async () => {
    address.query = { answer: 'answer-1' }
    serve((method, path) => {
      if (path === '/answers/answer-1') return json(answer({ question: '邻里出水口', sources: [source(1), source(2)] }))
      return method === 'POST' ? json(entry(), 201) : undefined
    })
    const page = await mount(EntryPage)
    await settled()
    expect(page.root.textContent).toContain('2 条，照当天的原文存')
    page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(posts()[0]?.body).toMatchObject({ question: '邻里出水口', advice: '能要一部分。', topic: '邻里', answer_id: 'answer-1', kinds: ['legal_advice'], village_id: 1 })
    page.unmount()
  })

  it('shows a clash in the server’s words, keeps ours, and can put ours on top', async () => {
    address.params = { id: 'entry-1' }
    let revision = 3
    serve((method, path) => {
      if (path !== '/entries/entry-1') return undefined
      if (method === 'GET') return json(entry({ revision, articles: [{ article_id: 7, law: '样例法', article: '1', label: '第一条', version: '', effective_from: null, text: '' }] }))
      return posts().length === 1 ? json({ code: 'stale', message: '这条记录刚在别处改过。' }, 409) : json(entry({ revision: 5 }))
    })
    const page = await mount(EntryPage)
    await settled()
    type(page.root.querySelector('textarea'), '我改的')
    revision = 4
    page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(page.root.textContent).toContain('这条记录刚在别处改过。')
    expect(page.root.querySelector('textarea')?.value).toBe('我改的')
    page.button('用我写的').click()
    await settled()
    expect(posts().map(({ body }) => [body?.['question'], body?.['revision'], body?.['articles']])).toEqual([
      ['我改的', 3, [{ article_id: 7 }]],
      ['我改的', 4, [{ article_id: 7 }]],
    ])
    page.unmount()
  })

  it('says what is missing beside it, and sends nothing', async () => {
    serve(() => undefined)
    const page = await mount(EntryPage)
    await settled()
    page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(page.root.textContent).toContain('写一句，谁来问的什么事。')
    expect(page.root.textContent).toContain('点一下是什么事。')
    expect(posts()).toEqual([])
    page.unmount()
  })
})

describe('asking', () => {
  it('does not send an empty question, and keeps a half-written one', async () => {
    serve(() => undefined)
    const page = await mount(AskPage)
    page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(page.root.textContent).toContain('先写一句')
    expect(sent).toEqual([])
    type(page.root.querySelector('textarea'), '写到一半')
    page.unmount()
    expect(openDraft(zhou.id, 'ask', { question: '' }).value.question).toBe('写到一半')
  })
})

describe('an answer', () => {
  async function show(it: Parameters<typeof answer>[0]) {
    address.params = { id: 'answer-1' }
    serve((_method, path) => (path === '/answers/answer-1' ? json(answer(it)) : undefined))
    const page = await mount(AnswerPage)
    await settled()
    return page
  }

  it('puts danger before everything else', async () => {
    const page = await show({ duty: [{ kind: 'violence', title: '先去安全的地方', lines: ['报警。'], calls: [{ number: '110', name: '报警' }] }] })
    const text = page.root.textContent ?? ''
    expect(text.indexOf('先去安全的地方')).toBeLessThan(text.indexOf('先说结论'))
    expect(page.root.querySelector('[role=alert] a[href="tel:110"]')).not.toBeNull()
    page.unmount()
  })

  it('cites with chips, opens the first source and folds the others', async () => {
    const page = await show({ sources: [source(1), source(2)] })
    expect(page.button('依据 1').className).toBe('cite')
    expect([...page.root.querySelectorAll<HTMLDetailsElement>('details[id^=source-]')].map((one) => one.open)).toEqual([true, false])
    page.unmount()
  })

  it('shows no words for an article that is not on the shelf', async () => {
    const page = await show({ sources: [source(1, { on_shelf: false, article_id: null, validity: null, validity_name: '条文原文未入库', text: '' })] })
    expect(page.root.textContent).toContain('条文原文未入库')
    expect(page.root.querySelector('.law')).toBeNull()
    expect(page.root.querySelector('a[href^="/articles"]')).toBeNull()
    page.unmount()
  })

  it('says so where there is no basis, and shows no source', async () => {
    const page = await show({ state: 'no_basis', text: '', sources: [] })
    expect(page.root.textContent).toContain('没有找到依据')
    expect(page.root.querySelector('details')).toBeNull()
    page.unmount()
  })

  it('stays marked unfinished', async () => {
    const page = await show({ state: 'incomplete', text: '能要，但' })
    expect(page.root.textContent).toContain('没答完。')
    expect(page.root.textContent).toContain('上面的话不完整')
    expect(page.root.textContent).not.toContain('先说结论')
    page.unmount()
  })

  it('composes a follow-up from taps', async () => {
    const page = await show({ ask: [{ question: '有孩子没有？', options: ['有', '没有'] }] })
    page.button('没有').click()
    await settled()
    page.button('带上这 1 项接着问').click()
    await settled()
    expect(page.root.querySelector<HTMLTextAreaElement>('dialog textarea')?.value).toBe('有孩子没有：没有。')
    page.unmount()
  })

  it('offers a question card under an answer that is said to be wrong, and under no other', async () => {
    let verdict: string | null = null
    address.params = { id: 'answer-1' }
    serve((method, path) => {
      if (path === '/answers/answer-1') return json(answer())
      if (path === '/question-cards') return json({ cards: [], next_cursor: null })
      if (path !== '/answers/answer-1/feedback') return undefined
      if (method === 'PUT') verdict = 'wrong'
      return json({ verdict, reason: verdict && 'unclear', words: '', said_at: null })
    })
    const page = await mount(AnswerPage)
    await settled()
    expect(page.root.textContent).not.toContain('写一张问题卡')
    page.button('有误').click()
    await settled()
    page.button('看不懂').click()
    await settled()
    expect(page.button('写一张问题卡')).toBeTruthy()
    page.unmount()
  })

  it('is whole on paper, and folded again after', async () => {
    const page = await show({ sources: [1, 2, 3, 4, 5].map((n) => source(n)) })
    const shown = () => [...page.root.querySelectorAll<HTMLDetailsElement>('details[id^=source-]')].map((one) => one.open)
    expect(shown()).toEqual([true, false, false])
    dispatchEvent(new Event('beforeprint'))
    await settled()
    expect(shown()).toEqual([true, true, true, true, true])
    dispatchEvent(new Event('afterprint'))
    await settled()
    expect(shown()).toEqual([true, false, false])
    page.unmount()
  })

  it('offers to send a question that never went out', async () => {
    localStorage.setItem(`cunfa.${zhou.id}.asked.answer-1`, JSON.stringify({ id: 'answer-1', question: '没发出去的', fact_date: null, conversation_id: null }))
    address.params = { id: 'answer-1' }
    serve(() => undefined)
    const page = await mount(AnswerPage)
    await settled()
    expect(page.root.textContent).toContain('没发出去的')
    page.button('再问一次').click()
    await settled()
    expect(posts()[0]?.body).toMatchObject({ answer_id: 'answer-1', question: '没发出去的' })
    page.unmount()
  })
})

describe('a source', () => {
  it('tells its rank, and which higher text goes before it', async () => {
    const card = source(1, { rank_name: '村规民约', conflict: { note: '村规说不分，上位法说同等。', with_title: '妇女权益保障法', with_label: '第五十六条', with_article_id: 77 } })
    const page = await mount(ArticleCard, { card, on: '2026-11-25', open: true })
    expect(page.root.querySelector('.vline')?.textContent).toContain('村规民约')
    expect(page.root.querySelector('.conflict')?.textContent).toContain('先用妇女权益保障法第五十六条。村规说不分')
    expect(page.root.querySelector('.conflict a')?.getAttribute('href')).toBe('/articles/77?on=2026-11-25')
    page.unmount()
  })
})

describe('signing in', () => {
  it('says what the server says', async () => {
    me.value = null
    serve((method) => (method === 'POST' ? json({ code: 'wrong_password', message: '手机号或密码不对，请检查后再试。' }, 403) : undefined))
    const page = await mount(SignInPage)
    page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(page.root.textContent).toContain('填手机号')
    expect(sent).toEqual([])
    type(page.root.querySelector('input[type=tel]'), '138 0000 4127')
    type(page.root.querySelector('input[type=password]'), 'wrong-one')
    page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(page.root.textContent).toContain('手机号或密码不对')
    expect(posts()[0]?.body).toMatchObject({ phone: '13800004127', client: 'page' })
    page.unmount()
  })
})
