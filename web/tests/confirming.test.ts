import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bodyOf, entryLike, entryOf } from '@/casework'
import { detailsIn, detailsOf, freshDetails, missingDetails, tellDetails } from '@/kinds'
import EntriesPage from '@/pages/EntriesPage.vue'
import EntryDayPage from '@/pages/EntryDayPage.vue'
import EntryPage from '@/pages/EntryPage.vue'
import OfficePage from '@/pages/OfficePage.vue'
import EntryFiles from '@/parts/EntryFiles.vue'
import { me } from '@/session'
import { today } from '@/words/dates'
import { json, mount, settled } from './mounting'
import { entry, options, me as zhou } from './samples'

const address = vi.hoisted(() => ({ params: {} as Record<string, string>, query: {} as Record<string, string> }))
vi.mock('vue-router', async (original) => ({ ...(await original<typeof import('vue-router')>()), useRoute: () => address }))

let sent: { method: string; path: string; body: Record<string, unknown> }[] = []

function serve(answers: (method: string, path: string, body: Record<string, unknown>) => unknown) {
  vi.stubGlobal('fetch', async (input: Request) => {
    const path = new URL(input.url).pathname.replace('/api/v1', '')
    const text = input.method === 'GET' ? '' : await input.text()
    const body = text ? (JSON.parse(text) as Record<string, unknown>) : {}
    if (input.method !== 'GET') sent.push({ method: input.method, path, body })
    if (path === '/casework/options') return json(options)
    const given = answers(input.method, path, body)
    return given === undefined ? json({ code: 'not_found', message: '没有找到。' }, 404) : json(given)
  })
}

function type(element: Element | null | undefined, text: string) {
  const box = element as HTMLInputElement
  box.value = text
  box.dispatchEvent(new Event('input'))
}

beforeEach(() => {
  localStorage.clear()
  document.body.innerHTML = ''
  sent = []
  me.value = zhou
  address.params = {}
  address.query = {}
})

describe('what is asked besides', () => {
  it('goes out for the chosen kinds alone', () => {
    const details = { ...freshDetails(), lecture: { topic: '防诈骗', audience: 40 }, onsite: { ...freshDetails().onsite, place: '村部' } }
    expect(detailsIn({ kinds: ['lecture'], details })).toEqual({ lecture: { topic: '防诈骗', audience: 40 } })
    expect(detailsIn({ kinds: ['drafted_document'], details })).toEqual({ drafted_document: { title: '', for_whom: '', final_on: null, draft_id: null } })
  })

  it('asks nothing of a simple consultation, and says what a lecture needs', () => {
    expect(missingDetails({ kinds: ['legal_advice', 'onsite', 'mediation'], details: freshDetails() })).toEqual({})
    expect(Object.keys(missingDetails({ kinds: ['lecture', 'litigation', 'village_matter', 'drafted_document'], details: freshDetails() })).sort()).toEqual(['audience', 'court', 'matter', 'stage', 'title', 'topic'])
  })

  it('is told in words', () => {
    expect(tellDetails({ lecture: { topic: '防诈骗', audience: 40 }, village_matter: { matter: 'land_contracting', adopted: false } }, options)).toEqual([
      ['讲座', '防诈骗'],
      ['人数', '40'],
      ['村里的大事', '土地承包方案'],
      ['采纳了吗', '没采纳'],
    ])
  })

  it('begins a like entry of today under a key of its own', () => {
    const saved = entry({ kinds: ['lecture', 'onsite'], details: { lecture: { topic: '防诈骗', audience: 40 }, onsite: { arrived: '09:00', left: '', place: '村部', people_served: 6 } } })
    const like = entryLike(saved)
    expect(like.id).not.toBe(saved.id)
    expect(like).toMatchObject({ revision: null, service_date: today(), question: saved.question, answer_id: null })
    expect(like.details.lecture.topic).toBe('防诈骗')
    expect(like.details.onsite).toEqual({ arrived: '', left: '', place: '村部', people_served: null })
    expect(detailsOf(saved.details)).toEqual(entryOf(saved).details)
    expect(bodyOf(like, 'draft').state).toBe('draft')
  })
})

describe('litigation for a party of one of my mediations', () => {
  it('is warned of once the words name him, and refused nothing', async () => {
    address.params = { id: 'entry-1' }
    const asked: string[] = []
    serve((_method, path, body) => {
      if (path === '/entries/entry-1') return entry({ kinds: ['litigation'], question: '立案', advice: '' })
      if (path !== '/mediations/interests') return undefined
      asked.push(String(body['words']))
      return { flags: String(body['words']).includes('王某乙') ? ['王某乙是你办过的调解的当事人。'] : [] }
    })
    const page = await mount(EntryPage)
    await settled()
    expect(asked).toEqual(['立案'])
    expect(page.root.textContent).not.toContain('王某乙是你办过')
    type(page.root.querySelector('input[placeholder="例如：原告王某"]'), '王某乙')
    await vi.waitFor(() => expect(page.root.textContent).toContain('王某乙是你办过的调解的当事人。'), 2000)
    expect(asked.at(-1)).toBe('立案\n王某乙')
    page.unmount()
  })
})

describe('an entry and its state', () => {
  it('shows why it was returned, and hands it in again', async () => {
    address.params = { id: 'entry-1' }
    serve((method, path) => (path === '/entries/entry-1' ? entry(method === 'GET' ? { state: 'returned', state_name: '已退回', return_reason: '日期不对' } : {}) : undefined))
    const page = await mount(EntryPage)
    await settled()
    expect(page.root.textContent).toContain('司法所退回：日期不对')
    expect(page.button('改好了，再交')).toBeTruthy()
    page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(sent[0]).toMatchObject({ method: 'PUT', body: { state: 'submitted', revision: 3 } })
    page.unmount()
  })

  it('says a change after confirmation is a correction, and offers no draft and no deletion', async () => {
    address.params = { id: 'entry-1' }
    serve((_, path) => (path === '/entries/entry-1' ? entry({ state: 'confirmed', state_name: '司法所已确认', may_delete: false }) : undefined))
    const page = await mount(EntryPage)
    await settled()
    expect(page.root.textContent).toContain('再改就是更正')
    expect(page.button('作为更正交上去')).toBeTruthy()
    expect(page.root.textContent).not.toContain('先存草稿')
    expect(page.root.textContent).not.toContain('删掉这一笔')
    page.unmount()
  })

  it('puts aside as a draft what is not whole, but hands in nothing that lacks its details', async () => {
    serve((method, path) => (method === 'POST' && path === '/entries' ? entry({ state: 'draft' }) : path === '/entries' ? { entries: [], next_cursor: null } : undefined))
    const page = await mount(EntryPage)
    await settled()
    page.button('邻里').click()
    page.button('法治讲座').click()
    await settled()
    type(page.root.querySelector('textarea'), '讲了一课')
    page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settled()
    expect(page.root.textContent).toContain('写上讲座的题目。')
    expect(sent).toEqual([])
    page.button('先存草稿').click()
    await settled()
    expect(sent[0]).toMatchObject({ path: '/entries', body: { state: 'draft', details: { lecture: { topic: '', audience: null } } } })
    page.unmount()
  })

  it('stands in the list with its badge and its reason', async () => {
    serve((_, path) =>
      path === '/entries'
        ? { entries: [entry({ state: 'returned', state_name: '已退回', return_reason: '日期不对' }), entry({ id: 'entry-2', corrected: true })], next_cursor: null }
        : path === '/figures/month'
          ? { month: '2026-11', mediations: 0, agreed: 0, figures: [{ kind: 'legal_advice', name: '法律意见', unit: '条', count: 1, confirmed: 0, rule: '…', entry_ids: ['entry-2'], counting_ids: [] }] }
          : undefined,
    )
    const page = await mount(EntriesPage)
    await settled()
    for (const words of ['已退回', '退回：日期不对', '更正，等确认', '已确认 0']) expect(page.root.textContent).toContain(words)
    page.root.querySelector<HTMLButtonElement>('.fig')?.click()
    await settled()
    expect(page.root.textContent).toContain('并在别的一笔里，或还不算')
    page.unmount()
  })
})

it('keeps of a day what was refused, and lets the rest go', async () => {
  let saved = 0
  serve((_, path, body) => {
    if (path === '/entries') return { entries: [], next_cursor: null }
    if (path !== '/entries/batch') return undefined
    const rows = body['entries'] as { id: string }[]
    saved += 1
    return { results: rows.map(({ id }, i) => (i === 0 ? { id, entry: entry({ id }), is_new: true, code: '', message: '' } : { id, entry: null, is_new: false, code: 'invalid_input', message: '这个村不在你服务的范围里。' })) }
  })
  const page = await mount(EntryDayPage)
  await settled()
  page.button('再加一笔').click()
  await settled()
  for (const [i, box] of page.root.querySelectorAll('section').entries()) {
    type(box.querySelector('textarea'), `第${i}件`)
    ;[...box.querySelectorAll('button')].find((one) => one.textContent?.trim() === '邻里')?.click()
  }
  await settled()
  page.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
  expect(saved).toBe(1)
  const rows = sent[0]?.body['entries'] as { id: string; question: string; service_date: string }[]
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2)
  expect(page.root.querySelectorAll('section').length).toBe(1)
  expect(page.root.textContent).toContain('这个村不在你服务的范围里。')
  expect(page.root.querySelector('textarea')?.value).toBe('第1件')
  page.unmount()
})

it('confirms several at once and says which could not be', async () => {
  const waiting = ['a', 'b'].map((id) => ({ recorder: '张律师', firm: '', entry: entry({ id, question: `问${id}` }), flags: id === 'b' ? ['李某甲是这位顾问办过的调解的当事人。'] : [] }))
  serve((method, path) => {
    if (path === '/office/entries') return { entries: waiting, waiting: 2, next_cursor: null }
    if (path === '/office/entries/confirm' && method === 'POST')
      return { results: [{ id: 'a', received: waiting[0], code: '', message: '' }, { id: 'b', received: null, code: 'stale', message: '这条记录刚刚改过。' }] }
    return undefined
  })
  const page = await mount(OfficePage)
  await settled()
  expect([...page.root.querySelectorAll('li')].map((one) => one.textContent?.includes('可能有利益冲突'))).toEqual([false, true])
  expect(page.root.textContent).toContain('2 笔等确认')
  page.button('全选').click()
  await settled()
  page.button('确认这 2 笔').click()
  await settled()
  expect(sent[0]?.body).toEqual({ entries: [{ id: 'a', revision: 3 }, { id: 'b', revision: 3 }] })
  expect(page.root.textContent).toContain('有 1 笔没办成：这条记录刚刚改过。')
  page.unmount()
})

describe('attachments', () => {
  const kept = { id: 'file-1', purpose: 'sign_in_sheet', purpose_name: '签到表', name: '签到表.pdf', media_type: 'application/pdf', size: 300_000, sha256: '', added_at: '2026-11-25T02:00:00Z' }

  it('goes out under one key however often it is tried', async () => {
    const keys: string[] = []
    let tries = 0
    vi.stubGlobal('fetch', async (input: Request) => {
      const path = new URL(input.url).pathname
      if (input.method === 'GET') return json({ attachments: tries > 1 ? [kept] : [] })
      expect(path).toBe('/api/v1/entries/entry-1/attachments')
      keys.push(String((await input.formData()).get('id')))
      tries += 1
      return tries === 1 ? json({ code: 'disk_full', message: '磁盘已满。' }, 503) : json(kept, 201)
    })
    const page = await mount(EntryFiles, { entryId: 'entry-1', mayAdd: true, mayRemove: true })
    await settled()
    const input = page.root.querySelector<HTMLInputElement>('input[type=file]')
    Object.defineProperty(input, 'files', { value: [new File(['%PDF-1.7'], '签到表.pdf')] })
    input?.dispatchEvent(new Event('change'))
    await settled()
    expect(page.root.textContent).toContain('磁盘已满。')
    page.button('再传一次').click()
    await settled()
    expect(keys.length).toBe(2)
    expect(new Set(keys).size).toBe(1)
    expect(page.root.querySelector('a')?.getAttribute('href')).toBe('/api/v1/attachments/file-1')
    expect(page.root.textContent).toContain('293 KB')
    expect(page.button('去掉')).toBeTruthy()
    page.unmount()
  })

  it('is only read by the office', async () => {
    vi.stubGlobal('fetch', async () => json({ attachments: [kept] }))
    const page = await mount(EntryFiles, { entryId: 'entry-1' })
    await settled()
    expect(page.root.textContent).toContain('签到表.pdf')
    expect(page.root.querySelector('input')).toBeNull()
    expect(page.root.textContent).not.toContain('去掉')
    page.unmount()
  })
})
