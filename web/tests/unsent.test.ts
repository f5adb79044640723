import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { EntryOut } from '@/api/types'
import { openDraft } from '@/kept/drafts'
import { said } from '@/kept/said'
import { write } from '@/kept/store'
import EntriesPage from '@/pages/EntriesPage.vue'
import EntryPage from '@/pages/EntryPage.vue'
import { me } from '@/session'
import MediationsPage from '@/pages/MediationsPage.vue'
import { type Begun, entryDraftName } from '@/unsent/entries'
import { json, mount, settled } from './mounting'
import { entry, me as zhou, options } from './samples'

const address = vi.hoisted(() => ({ params: {} as Record<string, string>, query: {} as Record<string, string> }))
vi.mock('vue-router', async (original) => ({ ...(await original<typeof import('vue-router')>()), useRoute: () => address }))

const mediation = () => ({ id: 'm1', number: '（2026）张人调字第1号', state: 'accepted', stage: '已受理', dispute_type: '邻里纠纷', accepted_on: '2026-11-01', mine: true, mediator: '张律师', due: [], parties: [{ side: 'applicant', name: '李某甲' }, { side: 'respondent', name: '王某乙' }] })
let listed: EntryOut[] = []
let reachable = true

beforeEach(() => {
  localStorage.clear()
  document.body.innerHTML = ''
  me.value = zhou
  listed = []
  reachable = true
  address.query = {}
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    if (request.method !== 'GET' && !reachable) throw new TypeError('Failed to fetch')
    if (path === '/casework/options') return json(options)
    if (path === '/entries') return request.method === 'POST' ? json(entry(), 201) : json({ entries: listed, next_cursor: null })
    if (path === '/mediations') return json({ mediations: [mediation()], next_cursor: null })
    if (path === '/figures/month') return json({ month: '2026-11', mediations: 0, agreed: 0, figures: [] })
    return json({ code: 'not_found', message: '没有找到，可能已经删除。' }, 404)
  })
})

function type(element: Element | null, text: string) {
  const box = element as HTMLInputElement
  box.value = text
  box.dispatchEvent(new Event('input'))
}

/** Type an entry and hand it in; the page is gone before a reply came. */
async function handIn(words: string) {
  const form = await mount(EntryPage)
  await settled()
  type(form.root.querySelector('textarea'), words)
  form.button('邻里').click()
  form.root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
  form.unmount()
}

describe('an entry that was not handed in', () => {
  it('stands above the list, leads back to its form, and is gone once handed in', async () => {
    reachable = false
    await handIn('水沟堵了')
    const list = await mount(EntriesPage)
    await settled()
    expect(list.root.textContent).toContain('写了没交上去的')
    expect(list.root.textContent).toContain('还没交')
    expect(list.root.querySelector('.choose a')?.getAttribute('href')).toBe('/entries/new')
    list.unmount()

    reachable = true
    await handIn('水沟堵了')
    const after = await mount(EntriesPage)
    await settled()
    expect(after.root.textContent).not.toContain('写了没交上去的')
    after.unmount()
  })

  it('says that it may have arrived where an entry of its key is listed', async () => {
    reachable = false
    await handIn('水沟堵了')
    const { id } = openDraft(zhou.id, 'entry.new', { id: '' }).value
    listed = [entry({ id })]
    const list = await mount(EntriesPage)
    await settled()
    expect(list.root.textContent).toContain('可能交上去了，再交一次不会记成两笔')
    list.unmount()
  })

  it('can be thrown away, and taken back', async () => {
    reachable = false
    await handIn('水沟堵了')
    const list = await mount(EntriesPage)
    await settled()
    list.button('扔掉').click()
    await settled()
    expect(list.root.textContent).not.toContain('水沟堵了')
    said.value?.undo?.()
    await settled()
    expect(list.root.textContent).toContain('水沟堵了')
    list.unmount()
  })

  it('is nothing where a form was opened and left alone, or is another person’s', async () => {
    const form = await mount(EntryPage)
    await settled()
    form.unmount()
    openDraft('li', 'entry.new', { question: '' }).value.question = '别人写的'
    const list = await mount(EntriesPage)
    await settled()
    expect(list.root.textContent).not.toContain('写了没交上去的')
    list.unmount()
  })
})

it.each<[Begun, string]>([
  [{}, '/entries/new'],
  [{ saved: 'e1' }, '/entries/e1'],
  [{ answer: 'a1' }, '/entries/new?answer=a1'],
  [{ like: 'e1' }, '/entries/new?like=e1'],
  [{ mediation: 'm1' }, '/entries/new?mediation=m1'],
  [{ paper: 'd1' }, '/entries/new?draft=d1'],
  [{ saved: 'e1', paper: 'd1' }, '/entries/e1?draft=d1'],
])('a form begun from %o is found again at %s', async (begun, to) => {
  write(`${zhou.id}.draft.${entryDraftName(begun)}`, { question: '水沟堵了', revision: begun.saved ? 2 : null })
  const list = await mount(EntriesPage)
  await settled()
  expect(list.root.querySelector('.choose a')?.getAttribute('href')).toBe(to)
  expect(list.root.textContent).toContain(begun.saved ? '改了没交' : '还没交')
  list.unmount()
})

it('a day’s entries are found again together', async () => {
  write(`${zhou.id}.draft.entry.day`, { rows: [{ id: 'e1', question: '水沟堵了' }, { id: 'e2', question: '', advice: '讲了一课' }] })
  const list = await mount(EntriesPage)
  await settled()
  expect(list.root.textContent).toContain('水沟堵了；讲了一课')
  expect(list.root.querySelector('.choose a')?.getAttribute('href')).toBe('/entries/day')
  list.unmount()
})

describe('what was typed of a mediation and not saved', () => {
  const rows = (root: HTMLElement) => [...root.querySelectorAll('.choose a')].map((one) => [one.getAttribute('href'), one.querySelector('.clip-2')?.textContent, one.querySelector('.note')?.textContent])

  it('stands above the list with whose it is, and leads back', async () => {
    const of = mediation()
    const kept: Record<string, unknown> = {
      'mediation.new': { parties: [{ side: 'applicant', name: '孙某' }, { side: 'respondent', name: '' }], facts: '为一棵树' },
      [`mediation.${of.id}`]: { facts: '改了几个字' },
      [`step.${of.id}.session`]: { said: '谈了一半' },
      [`step.${of.id}.struck.s1`]: { why: '记错' },
      [`agreement.${of.id}`]: { terms: '各半' },
      'end.m-else': { reason: '不来了' },
      'step.m-else.no_such_step': {},
    }
    for (const [name, value] of Object.entries(kept)) write(`${zhou.id}.draft.${name}`, value)
    const list = await mount(MediationsPage)
    await settled()
    const whose = '李某甲与王某乙'
    expect(rows(list.root).sort()).toEqual(
      [
        ['/mediations/new', '孙某：为一棵树', '还没登记'],
        [`/mediations/${of.id}/edit`, whose, '登记改了没存'],
        [`/mediations/${of.id}/steps/session`, whose, '记调解，还没存'],
        [`/mediations/${of.id}/steps/struck?step=s1`, whose, '划掉记错的，还没存'],
        [`/mediations/${of.id}/agreement`, whose, '达成协议，还没存'],
        ['/mediations/m-else/end', '一件调解', '没调成，还没存'],
      ].sort(),
    )
    list.unmount()
  })

  it('is nothing where a form was left empty', async () => {
    write(`${zhou.id}.draft.mediation.new`, { parties: [{ side: 'applicant', name: ' ' }], facts: '' })
    const list = await mount(MediationsPage)
    await settled()
    expect(list.root.textContent).not.toContain('写了没交上去的')
    list.unmount()
  })
})
