import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { StandardAnswerOut } from '@/api/desk'
import StandardAnswersPage from '@/desk/pages/StandardAnswersPage.vue'
import { noteReached } from '@/kept/online'
import { me } from '@/session'
import { json, mount, settled } from './mounting'
import { me as zhou } from './samples'

let kept: StandardAnswerOut[] = []
let sent: Record<string, unknown>[] = []
let refused = ''
const card = { id: 'card-1', question: '柿子掉他家算谁的', reply: '柿树归谁，果归谁。', state: 'adopted', state_name: '已采用', replied_by: '赵所', cited: [{ law: '林木条例', label: '第十条' }] }

function answer(changes: Partial<StandardAnswerOut> = {}): StandardAnswerOut {
  return {
    version_id: 7, title: '柿子归谁', questions: ['柿子掉他家算谁的'], conclusion: '柿树归谁，果归谁。', laws: ['《林木条例》第十条'], owner: '赵所', next_review: '2027-03-01',
    scope: '', topic: '', steps: [], evidence: [], deadlines: [], papers: [], contacts: [], disabled: false, ended: [], due: false, ...changes,
  } // prettier-ignore
}

beforeEach(() => {
  kept = []
  sent = []
  refused = ''
  document.body.innerHTML = ''
  me.value = zhou
  noteReached()
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname
    if (request.method === 'POST') {
      sent.push((await request.json()) as Record<string, unknown>)
      return refused ? json({ code: 'bad_citation', message: refused }, 422) : json({ number: 3, changes: [] }, 201)
    }
    return json(path.endsWith(`/question-cards/${card.id}`) ? card : path.endsWith('/standard-answers') ? kept : [])
  })
})

async function open(at = '/standard-answers') {
  const page = await mount(StandardAnswersPage, {}, at)
  await settled()
  return page
}

describe('标准答复', () => {
  it('says which no longer answer, and which are to be looked at again', async () => {
    kept = [answer({ ended: ['《林木条例》第十条'] }), answer({ version_id: 8, title: '借路走', due: true })]
    const page = await open()
    expect(page.root.textContent).toContain('2 份要复核')
    expect(page.root.textContent).toContain('《林木条例》第十条已经变了，这份不再采用')
    expect(page.root.textContent).toContain('待复核，原定')
    page.unmount()
  })

  it('begins with what a question card was answered', async () => {
    const page = await open('/standard-answers?card=card-1')
    const filled = [...page.root.querySelectorAll<HTMLInputElement>('input,textarea'), ...document.querySelectorAll<HTMLInputElement>('dialog input,dialog textarea')].map(({ value }) => value)
    expect(filled).toContain('柿子掉他家算谁的')
    expect(filled).toContain('柿树归谁，果归谁。')
    expect(filled).toContain('《林木条例》第十条')
    expect(filled).toContain('赵所')
    page.unmount()
  })

  it('sends nothing without a basis, and keeps what was written when it is refused', async () => {
    kept = [answer()]
    const page = await open()
    page.button('改').click()
    await settled()
    const laws = [...document.querySelectorAll<HTMLTextAreaElement>('textarea')].find(({ value }) => value === '《林木条例》第十条')
    if (!laws) throw new Error('no field for what it rests on')
    laws.value = ''
    laws.dispatchEvent(new Event('input'))
    const form = laws.closest('form')
    form?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(sent).toEqual([])
    expect(document.body.textContent).toContain('没有依据的不能当标准答复')
    laws.value = '林木条例99'
    laws.dispatchEvent(new Event('input'))
    refused = '依据“林木条例99”现在不是书架上的有效条文，写成“民法典1042”这样再试。'
    form?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(sent[0]?.['laws']).toEqual(['林木条例99'])
    expect(document.body.textContent).toContain(refused)
    expect(laws.value).toBe('林木条例99')
    page.unmount()
  })
})
