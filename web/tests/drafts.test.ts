import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftKindOut, DraftOut, DueDateOut } from '@/api/types'
import { draftOf, findMissing, freshDraft } from '@/drafting'
import DraftPage from '@/pages/DraftPage.vue'
import DuePage from '@/pages/DuePage.vue'
import { me } from '@/session'
import { json, mount, settled } from './mounting'
import { me as zhou } from './samples'

const address = vi.hoisted(() => ({ path: '', params: {} as Record<string, string>, query: {} as Record<string, string> }))
vi.mock('vue-router', async (original) => ({ ...(await original<typeof import('vue-router')>()), useRoute: () => address }))

const question = { kind: 'line' as const, help: '', required: true, need: [], options: [], columns: [] }
const kind: DraftKindOut = {
  id: 'loan_note',
  title: '借条',
  group: '钱款',
  about: '借钱当场写。',
  confirmed: true,
  guidance: ['利息不能先扣（民法典670条）。'],
  questions: [
    { ...question, id: 'lender', label: '出借人姓名' },
    { ...question, id: 'sum', label: '借多少钱', kind: 'money', need: ['民法典668条'] },
    { ...question, id: 'plan', label: '怎么还', kind: 'rows', columns: ['哪天前', '还多少元'], required: false },
  ],
}
const draft: DraftOut = {
  id: 'd1', kind: 'loan_note', title: '借条', state: 'draft', state_name: '草稿', missing: [], revision: 1, updated_at: '2026-11-25T04:00:00Z',
  mediation_id: null, entry_id: null, answers: {}, duties: [], refusal: '', final_at: null, final_by: null, files: [], created_at: '2026-11-25T04:00:00Z',
}
const due: DueDateOut = {
  key: 'k1', title: '对判决上诉', limit_id: 'appeal_judgment', due_on: '2026-11-20', days_left: -5, soon: true, warn_days: 5, start_on: '2026-11-05', counted_from: '2026-11-05 收到判决书',
  how: '从 2026-11-05 第二天起数 15 日', law: '民事诉讼法171条', remark: '仅为提醒。', note: '', confirmed: true, derived: false, record_kind: '', record_id: '', record_name: '',
  mine: true, person: '周律师', village: null, state: 'open', decided_by: null, decided_at: null,
}

let sent: { method: string; path: string; body: Record<string, unknown> | null }[] = []

function serve(answers: (method: string, path: string) => unknown) {
  vi.stubGlobal('fetch', async (input: Request) => {
    const path = new URL(input.url).pathname.replace('/api/v1', '')
    const text = input.method === 'GET' ? '' : await input.text()
    sent.push({ method: input.method, path, body: text ? JSON.parse(text) : null })
    const given = answers(input.method, path)
    return given ? json(given) : json({ code: 'not_found', message: '没有找到。' }, 404)
  })
}

beforeEach(() => {
  sent = []
  localStorage.clear()
  me.value = zhou
  Object.assign(address, { path: '', params: {}, query: {} })
})

describe('a paper being typed', () => {
  it('has a blank for every question and says what is missing', () => {
    const form = freshDraft(kind, null, { lender: '李某甲' })
    expect(form.answers).toEqual({ lender: '李某甲', sum: '', plan: [{ 哪天前: '', 还多少元: '' }] })
    expect(findMissing(kind, form.answers).map((one) => one.id)).toEqual(['sum'])
  })

  it('opens a kept one with the cells that were left blank', () => {
    const form = draftOf({ ...draft, answers: { plan: [{ 哪天前: '2027-01-01' }] } }, kind)
    expect(form.answers['plan']).toEqual([{ 哪天前: '2027-01-01', 还多少元: '' }])
  })

  it('names the article of what is missing, and sends only what was answered', async () => {
    address.query = { kind: 'loan_note' }
    serve((method, path) => (path === '/draft-kinds/loan_note' ? kind : method === 'POST' && path === '/drafts' ? draft : undefined))
    const page = await mount(DraftPage)
    await settled()
    expect(page.root.textContent).toContain('借多少钱　民法典668条')
    const field = page.root.querySelector('input') as HTMLInputElement
    field.value = '李某甲'
    field.dispatchEvent(new Event('input'))
    page.root.querySelector('form')?.dispatchEvent(new Event('submit'))
    await settled()
    expect(sent.at(-1)).toMatchObject({ method: 'POST', path: '/drafts', body: { kind: 'loan_note', answers: { lender: '李某甲' } } })
    page.unmount()
  })

  it('shows whom to call and offers no Word where a crime would be settled', async () => {
    address.params = { id: 'd1' }
    const refused = { ...draft, refusal: '不能私了', duties: [{ kind: 'crime', title: '先报警', lines: ['报案'], calls: [{ number: '110', name: '报警' }] }] }
    serve((_, path) => (path === '/drafts/d1' ? refused : path === '/draft-kinds/loan_note' ? kind : undefined))
    const page = await mount(DraftPage)
    await settled()
    expect(page.root.querySelector('.duty')?.textContent).toContain('110')
    expect(page.root.textContent).toContain('不能私了')
    expect(() => page.button('做成 Word')).toThrow()
    page.unmount()
  })
})

describe('due dates', () => {
  it('says what is past first, with the law and the start, and takes it away when it is done', async () => {
    const later = { ...due, key: 'k2', title: '申请司法确认', due_on: '2026-12-14', days_left: 19, soon: false }
    let open = [due, later]
    serve((method, path) => {
      if (method === 'POST') open = [later]
      return path.startsWith('/due-dates') ? (method === 'POST' ? { ...due, state: 'done' } : { due_dates: open, soon: 1 }) : undefined
    })
    const page = await mount(DuePage)
    await settled()
    expect([...page.root.querySelectorAll('h2')].map((one) => one.textContent)).toEqual(['已经过了1', '往后1'])
    expect(page.root.textContent).toContain('5天前过了')
    expect(page.root.textContent).toContain('2026-11-05 收到判决书')
    expect(page.root.textContent).toContain('民事诉讼法171条')
    page.button('办了').click()
    await settled()
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ key: 'k1', state: 'done' })
    expect(page.root.textContent).not.toContain('对判决上诉')
    page.unmount()
  })
})
